"""`readouts schema`: print the published JSON Schema."""

from __future__ import annotations

import argparse
from typing import Any

from readouts.cli._files import print_exactly


def add_to(commands: Any) -> None:
    """Add the command and its arguments."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "schema",
        help="print the published JSON Schema",
        description="Print the published JSON Schema (2020-12) of the format.",
    )
    parser.set_defaults(run=run)


def run(_: argparse.Namespace) -> int:
    """Print the schema as it is packaged."""
    from readouts.schema import published_text

    print_exactly(published_text())
    return 0

"""`readouts schema`: print the published JSON Schema."""

from __future__ import annotations

import argparse
import sys
from typing import Any


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

    # In UTF-8 whatever the terminal speaks, or it would be no JSON.
    sys.stdout.flush()
    sys.stdout.buffer.write(published_text().encode())
    return 0

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
    parser.add_argument(
        "--editor",
        action="store_true",
        help="print the variant for editors (draft-07, with what editors show and complete)",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the schema as it is packaged."""
    from readouts.schema import EDITOR_FILE_NAME, FILE_NAME, published_text

    print_exactly(published_text(EDITOR_FILE_NAME if options.editor else FILE_NAME))
    return 0

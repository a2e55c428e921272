"""`readouts schema`: print a JSON Schema of the format."""

from __future__ import annotations

import argparse
from typing import Any

from readouts.cli._files import print_exactly


def add_to(commands: Any) -> None:
    """Add the command and its arguments."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "schema",
        help="print the JSON Schema of the format",
        description="Print a JSON Schema (2020-12) of the format.",
    )
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "--profile",
        choices=("full", "llm"),
        default="full",
        help="full: as published; llm: for the structured output of language models",
    )
    which.add_argument(
        "--editor",
        action="store_true",
        help="print the variant for editors (draft-07, with what editors show and complete)",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the schema as it is packaged."""
    from readouts.schema import EDITOR_FILE_NAME, FILE_NAMES, published_text

    name = EDITOR_FILE_NAME if options.editor else FILE_NAMES[options.profile]
    print_exactly(published_text(name))
    return 0

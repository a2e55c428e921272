"""`readouts show PATH`: a card of one readout."""

from __future__ import annotations

import argparse
import sys
from typing import Any


def add_to(commands: Any) -> None:
    """Add the command and its arguments."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "show",
        help="print a card of a readout",
        description="Print a card of a readout: who met, when, where, about what.",
    )
    parser.add_argument("path", metavar="PATH", help="a file, or - for standard input")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the card, or what keeps the document from being one."""
    from readouts import InvalidReadout, load
    from readouts.report import card, text

    try:
        readout = load(sys.stdin.buffer if options.path == "-" else options.path)
    except InvalidReadout as error:
        sys.stdout.write(text.listed(error.problems))
        print(f"{options.path}: not shown, since it is no readout", file=sys.stderr)
        return 1
    sys.stdout.write(card.render(readout))
    return 0

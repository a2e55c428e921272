"""`readouts show PATH`: a card of one readout, or a page of it beside its text."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from readouts.cli._files import opened


def add_to(commands: Any) -> None:
    """Add the command and its arguments."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "show",
        help="print a card of a readout, or make a page of it",
        description="Print a card of a readout: who met, when, where, about what. With --html, "
        "make a page instead: the published text with its words marked, the records beside it.",
    )
    parser.add_argument("path", metavar="PATH", help="a file, or - for standard input")
    parser.add_argument(
        "--html", metavar="OUT", help="make one page that needs nothing else; - prints it"
    )
    parser.add_argument(
        "--source", metavar="TEXT", help="the published text, for the page (a file in UTF-8)"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the card or make the page, or print what keeps the document from being one."""
    from readouts import sources, validate
    from readouts.report import card

    if options.source is not None and options.html is None:
        options.parser.error("--source is for a page: give --html OUT too")
    readout = opened(options.path, "shown")
    if readout is None:
        return 1
    if options.html is None:
        sys.stdout.write(card.render(readout))
        return 0
    from readouts.problems import printable
    from readouts.report import page

    try:
        source = None if options.source is None else sources.read(Path(options.source))
    except ValueError as error:
        print(f"readouts: {error}", file=sys.stderr)
        return 2
    for problem in validate(readout, source=source) if source else ():
        if problem.code == "SRC001":
            print(printable(f"{options.source}: {problem.message}"), file=sys.stderr)
    shown = page.render(readout, source)
    if options.html == "-":
        sys.stdout.buffer.write(shown.encode())
    else:
        Path(options.html).write_text(shown, encoding="utf-8", newline="\n")
    return 0

"""`readouts new [NAME …]`: a starting point for whoever encodes a readout by hand."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from readouts import dumps
from readouts.cli._files import counted, print_exactly
from readouts.cli._parser import one_of
from readouts.cli._skeletons import SHAPES, skeleton
from readouts.wire import is_yaml


def add_to(commands: Any) -> None:
    """Add the command and its arguments."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "new",
        help="print a starting point for a document",
        description=(
            "Print a valid document in which what is to be filled in says TODO. In YAML, each "
            "field has a comment that says what belongs there."
        ),
        epilog="example: readouts new --from call -o call.readout.yaml Avaria Belmark",
    )
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help="the sides, the one that publishes first"
    )
    parser.add_argument(
        "--from", dest="shape", default="meeting", **one_of(*SHAPES), help="what it is (meeting)"
    )
    parser.add_argument(
        "--lang", default="en", metavar="TAG", help="the language of document and text (en)"
    )
    parser.add_argument("--yaml", action="store_true", help="print YAML, with comments")
    parser.add_argument(
        "-o", dest="file", metavar="FILE", help="write a new file: JSON, or YAML by its name"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the starting point, or write it to a file that is not there yet."""
    if options.yaml and options.file and not is_yaml(options.file):
        print(f"readouts: {options.file}: YAML has a name in .yaml or .yml", file=sys.stderr)
        return 2
    try:
        readout = skeleton(options.shape, options.names, options.lang)
    except ValueError as error:
        print(f"readouts: {error}", file=sys.stderr)
        return 2
    if options.yaml or (options.file and is_yaml(options.file)):
        from readouts.report import annotated

        heading = "Fill in what says TODO, and take out what the text does not tell."
        text = annotated.render(readout, heading)
    else:
        text = dumps(readout)
    if not options.file:
        print_exactly(text)
        return 0
    with Path(options.file).open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    todo = counted(text.count("TODO"), "place")
    print(f"{options.file}: written; {todo} to fill in, which say TODO", file=sys.stderr)
    return 0

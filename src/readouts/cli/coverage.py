"""`readouts coverage FILE --source TEXT`: which sentences a document cites, and which not."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from readouts.cli._files import counted, opened
from readouts.problems import printable


def add_to(commands: Any) -> None:
    """Add the command and its arguments."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "coverage",
        help="tell which sentences of a published text a document cites",
        description=(
            "Tell which sentences of a published text a document cites, which none of its "
            "records does, and which records cite nothing. Evidence that is longer than a "
            "sentence does not count for it; what the source excludes is not counted."
        ),
        epilog="exit codes: 0 all well, 1 less than --min, or problems, 2 could not run",
    )
    add = parser.add_argument
    add("path", metavar="FILE", help="a document, or - for standard input")
    add("--source", required=True, metavar="TEXT", help="the published text")
    add("--id", metavar="ID", help="the id of its source, where the document has several")
    add("--min", type=_percent, default=0.0, metavar="N", help="fail below so many percent")
    add("--all", action="store_true", help="list all sentences, each with who cites it")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print what is not covered, or all of it."""
    from readouts import coverage

    readout = opened(options.path, "measured")
    if readout is None:
        return 1
    try:
        found = coverage(readout, Path(options.source), source=options.id)
    except ValueError as error:
        print(printable(f"readouts: {error}"), file=sys.stderr)
        return 2
    for one in found.sentences if options.all else found.uncovered:
        who = "excluded" if one.excluded else ", ".join(one.cited_by) or "nobody"
        cited = f"  [{who}]" if options.all else ""
        print(printable(f"{options.source}:{one.line}: {_short(one.text)}{cited}"))
    for record in found.uncited:
        name = f"{record.id} " if record.id else ""
        print(printable(f"{options.path}: {name}cites nothing  [{record.pointer}]"))
    sys.stdout.flush()
    covered = len(found.counted) - len(found.uncovered)
    told = f"{covered} of {counted(len(found.counted), 'sentence')} cited, {found.percent:.1f} %"
    few = found.percent < options.min
    print(f"{told}; expected at least {options.min:g} %" if few else told, file=sys.stderr)
    return int(few)


def _short(sentence: str, longest: int = 100) -> str:
    line = " ".join(sentence.split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


def _percent(word: str) -> float:
    try:
        number = float(word)
    except ValueError:
        number = -1
    if not 0 <= number <= 100:
        raise argparse.ArgumentTypeError(f'expected a number from 0 to 100, got "{word}"')
    return number

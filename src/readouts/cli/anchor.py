"""`readouts anchor FILE`: give quoted words their spans, or take the words away."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from readouts import Evidence, InvalidReadout, Readout, dump, dumps, loads
from readouts.cli._files import counted, diff, label, print_exactly, refused, standard_input
from readouts.problems import printable
from readouts.versions import is_older
from readouts.wire import is_lines, is_yaml, parse


def add_to(commands: Any) -> None:
    """Add the command and its arguments."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "anchor",
        help="give quoted words their spans in a published text",
        description=(
            "Give the evidence that has words of a text and no span its span, and rewrite the "
            "document in canonical form. With - the document is read from standard input, and "
            "printed."
        ),
        epilog=(
            "exit codes: 0 all well, 1 problems, or evidence that has no place in the text, "
            "2 could not run"
        ),
    )
    add = parser.add_argument
    add("path", metavar="FILE", help="a document in JSON, or - for standard input")
    add("--source", metavar="TEXT", help="the published text")
    add("--id", metavar="ID", help="the id of its source, where the document has several")
    add(
        "--reanchor",
        action="store_true",
        help="let all evidence follow its text to this edition of it; nothing is written if some "
        "has no place there",
    )
    add(
        "--before",
        metavar="TEXT",
        help="the edition that the spans are of, for evidence that quotes no words",
    )
    add(
        "--drop-exact",
        action="store_true",
        help="take the words of the texts out of the document and leave the spans, for where the "
        "texts may not be copied",
    )
    add("--diff", action="store_true", help="write nothing; print what would change")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Anchor one document."""
    wrong = _misused(options)
    if wrong:
        print(f"readouts: {wrong}", file=sys.stderr)
        return 2
    name = options.path
    content = standard_input() if name == "-" else Path(name).read_bytes()
    try:
        readout = loads(content)
    except InvalidReadout as error:
        refused(name, error)
        return 1
    if is_older(parse(content).document):
        # Another version is more than another span.
        print(f"{label(name)}: it is of an older version: readouts upgrade", file=sys.stderr)
        return 1
    try:
        anchored, unmoved = _anchored(readout, options)
    except ValueError as error:
        print(printable(f"readouts: {error}"), file=sys.stderr)
        return 2
    if unmoved and options.reanchor:
        print(f"{label(name)}: left as it is", file=sys.stderr)
        return 1
    before, after = content.decode(), dumps(anchored)
    if options.diff:
        print_exactly(diff(label(name), before, after))
    elif name == "-":
        print_exactly(after)
    elif anchored != readout:
        dump(anchored, name)
    return int(bool(unmoved))


def _misused(options: argparse.Namespace) -> str | None:
    if is_yaml(options.path) or is_lines(options.path):
        return f"{options.path}: only a document in JSON is written"
    if options.source is None and not options.drop_exact:
        return "anchor needs --source TEXT, or --drop-exact"
    if options.source is None and options.reanchor:
        return "--reanchor needs --source TEXT"
    if options.before is not None and not options.reanchor:
        return "--before goes with --reanchor"
    return None


def _anchored(readout: Readout, options: argparse.Namespace) -> tuple[Readout, int]:
    """Return the document as the options ask for it, and how much of it has no place."""
    from readouts import anchoring
    from readouts.rules import Dossier

    unmoved = 0
    if options.source is not None:
        text = Path(options.source)
        if options.reanchor:
            before = None if options.before is None else Path(options.before)
            made = anchoring.reanchored(readout, text, source=options.id, before=before)
        else:
            made = anchoring.anchored(readout, text, source=options.id)
        readout, unmoved = made.readout, len(made.unmoved)
        for one in made.unmoved:
            sys.stdout.write(printable(f"{label(options.path)}: {one.citation.pointer}: {one.why}"))
            sys.stdout.write("\n")
        sys.stdout.flush()
        what = "moved" if options.reanchor else "anchored"
        told = f"{counted(made.moved, 'piece')} of evidence {what}"
        print(f"{told}, {unmoved} without a place" if unmoved else told, file=sys.stderr)
    if options.drop_exact:
        readout = anchoring.without_quotations(readout)
        kept = sum(one.exact is not None for _, one in Dossier(readout).every(Evidence))
        if kept:
            told = f"{counted(kept, 'piece')} of evidence kept the words"
            print(f"{told}, for want of a span", file=sys.stderr)
    return readout, unmoved

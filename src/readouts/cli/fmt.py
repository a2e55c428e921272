"""`readouts fmt PATH…`: rewrite documents in canonical form."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any
from unicodedata import normalize

from readouts import InvalidReadout, Readout, dump, dumps, from_dict, loads, to_dict
from readouts._shape import Array, Object, Shape, String, shape_of
from readouts.cli._files import (
    PATHS,
    counted,
    diff,
    files,
    label,
    print_exactly,
    refused,
    standard_input,
)
from readouts.wire import is_lines, is_yaml


def add_to(commands: Any) -> None:
    """Add the command and its arguments."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "fmt",
        help="rewrite documents in canonical form",
        description=(
            "Rewrite JSON documents in canonical form: fields in the order of the format, two "
            "spaces, no defaults, texts in Unicode's NFC. YAML and JSON Lines are left alone. With "
            "-, the document on standard input is printed."
        ),
        epilog=(
            "exit codes: 0 all well, 1 problems, or a file that --check or --diff would have "
            "otherwise, 2 could not run"
        ),
    )
    parser.add_argument("paths", nargs="+", metavar="PATH", help=PATHS)
    parser.add_argument(
        "--check", action="store_true", help="write nothing; print which files would change"
    )
    parser.add_argument(
        "--diff", action="store_true", help="write nothing; print what would change"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Rewrite all documents that the paths name, or tell what that would change."""
    changed = kept = faulty = 0
    names, could_run = files(options.paths)
    for name in names:
        if is_yaml(name) or is_lines(name):
            why = "only JSON is written" if is_yaml(name) else "it holds a document on each line"
            print(f"{name}: left as it is, since {why}", file=sys.stderr)
            kept += 1
            continue
        try:
            if _formatted(name, options):
                changed += 1
            else:
                kept += 1
        except InvalidReadout as error:
            refused(name, error)
            faulty += 1
        except BrokenPipeError:
            raise
        except OSError as error:
            print(f"readouts: {name}: {error.strerror or error}", file=sys.stderr)
            could_run = False
    sys.stdout.flush()
    dry = options.check or options.diff
    if names and names != ["-"]:
        print(_summary(changed, kept, faulty, dry=dry), file=sys.stderr)
    return 2 if not could_run else 1 if faulty or (dry and changed) else 0


def _formatted(name: str, options: argparse.Namespace) -> bool:
    """Format one document as the options say; return whether that changes it."""
    content = standard_input() if name == "-" else Path(name).read_bytes()
    readout = composed(loads(content))
    before, after = content.decode(), dumps(readout)
    differs = before != after
    if options.diff:
        print_exactly(diff(label(name), before, after))
    elif options.check:
        sys.stdout.write(f"{label(name)}\n" if differs else "")
    elif name == "-":
        print_exactly(after)
    elif differs:
        dump(readout, name)
        print(f"{name}: reformatted", file=sys.stderr)
    return differs


def composed(readout: Readout) -> Readout:
    """Return a readout with its texts in NFC.

    Ids and addresses stay as they are, since they are compared code point by code point; so do
    the data of extensions.

    Raises:
        InvalidReadout: A text grew too long, as a few characters of some scripts do in NFC.
    """
    return from_dict(_composed(shape_of(Readout), to_dict(readout)))


def _composed(shape: Shape, value: Any) -> Any:
    match shape:
        case Object():
            return {key: _composed(shape.by_key[key].shape, value[key]) for key in value}
        case Array():
            return [_composed(shape.item, item) for item in value]
        case String(name="Text" | "Line"):
            return normalize("NFC", value)
        case _:
            return value


def _summary(changed: int, kept: int, faulty: int, *, dry: bool) -> str:
    told = [f"{counted(changed)} {'would be ' if dry else ''}reformatted"]
    told += [f"{kept} left as {'it is' if kept == 1 else 'they are'}"] if kept else []
    told += [f"{faulty} with problems"] if faulty else []
    return ", ".join(told)

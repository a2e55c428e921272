"""Files rewritten one by one, or what that would change: what `fmt` and `upgrade` share."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unicodedata import normalize

from attrs import frozen

from readouts import InvalidReadout, Readout, dump, dumps, from_dict, to_dict
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


@frozen
class Made:
    """What becomes of a document."""

    readout: Readout | None
    """What is to be written; None if the document is left as it is."""
    told: tuple[str, ...] = ()
    """What is to be said of it: what changed, or why nothing does."""


@frozen
class Work:
    """What a command does to each document."""

    make: Callable[[bytes], Made]
    """Raises `InvalidReadout` for what is no readout."""
    done: str
    """What is said of a file that was rewritten: "reformatted"."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what every command takes that rewrites files."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help=PATHS)
    parser.add_argument(
        "--check", action="store_true", help="write nothing; print which files would change"
    )
    parser.add_argument(
        "--diff", action="store_true", help="write nothing; print what would change"
    )


EPILOG = (
    "exit codes: 0 all well, 1 problems, or a file that --check or --diff would have "
    "otherwise, 2 could not run"
)


def rewrite(options: argparse.Namespace, work: Work) -> int:
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
            if _rewritten(name, options, work):
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
        done = f"{'would be ' if dry else ''}{work.done}"
        print(_summary(changed, kept, faulty, done), file=sys.stderr)
    return 2 if not could_run else 1 if faulty or (dry and changed) else 0


def _rewritten(name: str, options: argparse.Namespace, work: Work) -> bool:
    """Rewrite one document as the options say; return whether that changes it."""
    content = standard_input() if name == "-" else Path(name).read_bytes()
    made = work.make(content)
    before = content.decode()
    after = before if made.readout is None else dumps(made.readout)
    differs = before != after
    if options.diff:
        print_exactly(diff(label(name), before, after))
    elif options.check:
        sys.stdout.write(f"{label(name)}\n" if differs else "")
    elif name == "-":
        print_exactly(after)
    elif differs and made.readout is not None:
        dump(made.readout, name)
        print(f"{name}: {work.done}", file=sys.stderr)
    for line in made.told:
        print(f"{label(name)}: {line}", file=sys.stderr)
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


def _summary(changed: int, kept: int, faulty: int, done: str) -> str:
    told = [f"{counted(changed)} {done}"]
    told += [f"{kept} left as {'it is' if kept == 1 else 'they are'}"] if kept else []
    told += [f"{faulty} with problems"] if faulty else []
    return ", ".join(told)

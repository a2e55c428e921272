"""`readouts validate PATH…`: check documents and report every problem."""

from __future__ import annotations

import argparse
import glob
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PATTERNS = ("*.readout.json", "*.readout.yaml", "*.readout.yml")
"""Which files of a folder are documents."""
BEFORE_MEANING = ("JSN", "VER", "SHP", "DOC001", "REF001")
"""Codes, or their beginnings, after which the rules of meaning are not run."""


def add_to(commands: Any) -> None:
    """Add the command and its arguments."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "validate",
        help="check documents and report every problem",
        description="Check documents and report every problem, with its line and column.",
        epilog="exit codes: 0 clean, 1 problems, 2 could not run (no file matched, for one)",
    )
    parser.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help=f"a file, a folder (its {', '.join(PATTERNS)}), a glob, or - for standard input",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check all documents that the paths name."""
    from readouts.report import text

    checked = found = faulty = errors = 0
    names, could_run = _files(options.paths)
    for name in names:
        try:
            problems = _problems(name)
        except OSError as error:
            print(f"readouts: {name}: {error.strerror or error}", file=sys.stderr)
            could_run = False
            continue
        checked += 1
        found += len(problems)
        faulty += bool(problems)
        errors += sum(problem.severity == "error" for problem in problems)
        sys.stdout.write(text.render(problems))
        if any(problem.code.startswith(BEFORE_MEANING) for problem in problems):
            sys.stdout.flush()
            print(f"{name}: the rules of meaning were not run", file=sys.stderr)
    sys.stdout.flush()
    if checked:
        print(_summary(checked, found, faulty), file=sys.stderr)
    return 2 if not could_run else 1 if errors else 0


def _problems(name: str) -> Any:
    from readouts import validate

    if name == "-":
        import attrs

        if sys.stdin is None:
            raise OSError("standard input is closed")
        problems = validate(sys.stdin.buffer.read())
        return tuple(attrs.evolve(problem, path="<stdin>") for problem in problems)
    return validate(Path(name))


def _files(paths: list[str]) -> tuple[list[str], bool]:
    """Return the files that the paths name, each once, and whether each path named some."""
    found: dict[str, str] = {}
    complete = True
    for path in paths:
        names = list(_named(path))
        if not names:
            print(f'readouts: no file matched "{path}"', file=sys.stderr)
            complete = False
        for name in names:
            found.setdefault(os.path.normpath(name), name)
    return list(found.values()), complete


def _named(name: str) -> Iterator[str]:
    path = Path(name)
    if name == "-":
        yield name
    elif name and path.is_dir():
        for pattern in PATTERNS:
            # A link that leads nowhere is named too, so that it is said to be unreadable.
            files = (file for file in path.rglob(pattern) if not file.is_dir())
            yield from sorted(map(str, files))
    elif name and not path.exists() and glob.has_magic(name):
        for match in sorted(glob.glob(name, recursive=True)):
            yield from _named(match) if Path(match).is_dir() else [match]
    elif name:
        yield name


def _summary(checked: int, found: int, faulty: int) -> str:
    files = f"{checked} file{'' if checked == 1 else 's'} checked"
    if not found:
        return f"{files}, no problems"
    problems = f"{found} problem{'' if found == 1 else 's'}"
    return f"{files}, {problems} in {faulty} of them" if checked > 1 else f"{files}, {problems}"

"""`readouts validate PATH…`: check documents and report every problem."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from readouts.cli._files import PATHS, counted, files, standard_input

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
    parser.add_argument("paths", nargs="+", metavar="PATH", help=PATHS)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check all documents that the paths name."""
    from readouts.report import text

    checked = found = faulty = errors = 0
    names, could_run = files(options.paths)
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

        problems = validate(standard_input())
        return tuple(attrs.evolve(problem, path="<stdin>") for problem in problems)
    return validate(Path(name))


def _summary(checked: int, found: int, faulty: int) -> str:
    told = f"{counted(checked)} checked"
    if not found:
        return f"{told}, no problems"
    problems = counted(found, "problem")
    return f"{told}, {problems} in {faulty} of them" if checked > 1 else f"{told}, {problems}"

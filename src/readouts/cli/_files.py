"""Which files the paths on a command line name; standard input and output."""

from __future__ import annotations

import glob
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from readouts import InvalidReadout, Readout, load

PATTERNS = ("*.readout.json", "*.readout.jsonl", "*.readout.yaml", "*.readout.yml")
"""Which files of a folder are documents."""
PATHS = f"a file, a folder (its {', '.join(PATTERNS)}), a glob, or - for standard input"
"""What may stand on the command line, for the help of a command."""


def files(paths: list[str]) -> tuple[list[str], bool]:
    """Return the files that the paths name, and whether each path named some.

    Each file is there once, and they are sorted: the same files, however they are named, are
    checked in the same order.
    """
    found: dict[str, str] = {}
    complete = True
    for path in sorted(paths):
        names = list(_named(path))
        if not names:
            print(f'readouts: no file matched "{path}"', file=sys.stderr)
            complete = False
        for name in names:
            # The shorter of two spellings is the plainer one.
            plain = os.path.normpath(name)
            found[plain] = min(found.get(plain, name), name, key=lambda name: (len(name), name))
    return [found[plain] for plain in sorted(found)], complete


def standard_input() -> bytes:
    """Return all of standard input.

    Raises:
        OSError: It is closed.
    """
    if sys.stdin is None:
        raise OSError("standard input is closed")
    return sys.stdin.buffer.read()


def print_exactly(text: str) -> None:
    """Print a text to the byte: in UTF-8 whatever the terminal speaks, or it would be no JSON."""
    sys.stdout.flush()
    # A surrogate that stands alone becomes an escape, which is what JSON writes for it.
    sys.stdout.buffer.write(text.encode(errors="backslashreplace"))


def counted(number: int, noun: str = "file") -> str:
    """Return a number with its noun."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _named(name: str) -> Iterator[str]:
    path = Path(name)
    if name == "-":
        yield name
    elif name and path.is_dir():
        # A link that leads nowhere is named too, so that it is said to be unreadable.
        found = (file for pattern in PATTERNS for file in path.rglob(pattern) if not file.is_dir())
        yield from sorted(map(str, found))
    elif name and not path.exists() and glob.has_magic(name):
        for match in sorted(glob.glob(name, recursive=True)):
            yield from _named(match) if Path(match).is_dir() else [match]
    elif name:
        yield name


def label(name: str) -> str:
    """Return what to call a file."""
    return "<stdin>" if name == "-" else name


def refused(name: str, error: InvalidReadout) -> None:
    """Tell why a file is left as it is: all that is wrong with it."""
    from attrs import evolve

    from readouts.report import text

    told = text.listed(evolve(problem, path=label(name)) for problem in error.problems)
    # On standard output, the document is expected and nothing else.
    (sys.stderr if name == "-" else sys.stdout).write(told)
    sys.stdout.flush()
    newer = any(problem.code == "VER002" for problem in error.problems)
    why = "it is of a newer version" if newer else "it is no readout"
    print(f"{label(name)}: left as it is, since {why}", file=sys.stderr)


def opened(name: str, what: str) -> Readout | None:
    """Read a readout from a file or standard input; None where it is none, which is told.

    `what` says what is not done with it then, as "shown".
    """
    from readouts.report import text

    try:
        return load(sys.stdin.buffer if name == "-" else name)
    except InvalidReadout as error:
        sys.stdout.write(text.listed(error.problems))
        print(f"{name}: not {what}, since it is no readout", file=sys.stderr)
        return None


def diff(name: str, before: str, after: str) -> str:
    """Return what would change in a file, as a unified diff."""
    from difflib import unified_diff

    lines = unified_diff(_split(before), _split(after), name, name)
    missing = "\n\\ No newline at end of file\n"
    return "".join(line if line.endswith("\n") else line + missing for line in lines)


def _split(text: str) -> list[str]:
    # Not `splitlines`, which also splits at characters that end no line of a file.
    return re.findall(r"[^\n]*\n|[^\n]+", text)

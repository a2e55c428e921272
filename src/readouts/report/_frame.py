"""The line of a document at which a problem stands, for eyes: cut to a width, and underlined."""

from __future__ import annotations

import re
from unicodedata import combining, east_asian_width

from readouts.problems import printable

WIDTH = 100
"""How many characters of a line are shown."""
_BEFORE = 40
"""How many of them stand before the problem, where the line is longer."""
_WORD = re.compile(r'"(?:[^"\\]|\\.)*+"|[\w.+-]+|.')


def frame(line: str, column: int) -> tuple[str, str]:
    """Return what is shown of a line, and what stands under it: carets below the faulty word."""
    at = column - 1
    start = max(0, at - _BEFORE) if len(line) > WIDTH else 0
    stop = start + WIDTH
    word = _WORD.match(line, at)
    end = min(word.end() if word else at + 1, stop)
    before = f"{'…' if start else ''}{_plain(line[start:at])}"
    marks = "^" * max(1, _cells(_plain(line[at:end])))
    shown = f"{before}{_plain(line[at:stop])}{'…' if stop < len(line) else ''}"
    return shown, " " * _cells(before) + marks


def _plain(text: str) -> str:
    return printable(text.replace("\t", " "))


def _cells(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return sum(
        0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text
    )

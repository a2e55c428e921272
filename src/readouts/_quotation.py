"""Which stretches of a text stand inside quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from attrs import frozen

_CLOSERS = {
    "“": "”",
    "”": "”“",
    "„": "“”",
    "‟": "”",
    "‘": "’",
    "‚": "‘’",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "「": "」",
    "『": "』",
    "《": "》",
    "〈": "〉",
    "״": "״",
    "＂": "＂",
    '"': '"',
    "'": "'",
}
"""Marks that open, with what may close them: as English, German, Swedish and others have them."""
_OPENING = re.compile(f"[{''.join(_CLOSERS)}]")
_MARK_OR_BREAK = re.compile(rf"[{''.join(sorted({*_CLOSERS, *''.join(_CLOSERS.values())}))}]|\n\s*")
_SINGLE = "‘’'"
_PLURAL = re.compile(r"[sxzSXZ][’']\s\w")
"""What may be a possessive (the ministers’ talks) as well as the end of a quotation."""
_ACRONYM = re.compile('(?<=[א-ת])["״][א-ת]')
_PREFIXED = re.compile("(?<![א-ת])[ובהכלמש]{1,3}\\Z")
"""Hebrew has marks within acronyms; and words that are one with the quoted ones behind them."""


@frozen
class Quoted:
    """The stretches of a text inside quotation marks, each a half-open pair of offsets."""

    starts: Sequence[int]
    ends: Sequence[int]

    def holds(self, start: int, end: int) -> bool:
        """Whether a stretch lies inside quotation marks, or is quoted marks and all."""
        at = bisect_right(self.starts, start) - 1
        within = at >= 0 and end <= self.ends[at]
        with_marks = at + 1 < len(self.starts) and self.starts[at + 1] == start + 1
        return within or (with_marks and end - 1 <= self.ends[at + 1])


def quoted(text: str) -> Quoted:
    """Return the stretches of a text inside quotation marks; of marks inside marks, the outer.

    A quotation goes on over paragraphs to its end; as is the custom, each of them may start with
    its mark again. A mark that is never closed quotes to the end of its paragraph. A single mark
    between letters is an apostrophe, and so is one behind a plural where the end is still to come.
    """
    starts: list[int] = []
    ends: list[int] = []
    opening = _OPENING.search(text)
    while opening:
        behind = opening.end()
        end = _end(text, behind, opening.group()) if _opens(text, opening.start()) else None
        if end is not None:
            starts.append(behind)
            ends.append(end)
        opening = _OPENING.search(text, behind if end is None or end == len(text) else end + 1)
        if end == len(text):
            break
    return Quoted(starts, ends)


def _opens(text: str, at: int) -> bool:
    """Whether a mark that may open does so here."""
    mark, before, behind = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if mark in "”'":
        return not before.isalnum() and before not in {*".,!?…"} and not behind.isspace()
    return not _is_none(text, at) and not (mark == '"' and before.isdigit() and behind == " ")


def _end(text: str, start: int, opener: str) -> int | None:
    """Return where a quotation ends that starts with a mark; None if it is none after all."""
    closers = _CLOSERS[opener]
    depth = 0
    doubtful: int | None = None
    for found in _MARK_OR_BREAK.finditer(text, start):
        mark, at = found.group(), found.start()
        if mark[0] == "\n":
            if _is_paragraph(text, at, mark) and not _goes_on(text, found.end(), opener):
                return _unclosed(text, at, opener, doubtful)
        elif _may_close(text, at, closers):
            if mark in _SINGLE and _PLURAL.match(text, at - 1):
                doubtful = at
            elif depth == 0:
                return at
            else:
                depth -= 1
        # A paragraph of the same quotation starts with its mark again.
        elif mark == opener and not _is_none(text, at) and not _starts_line(text, at):
            if doubtful is not None or mark == "'":
                return doubtful
            depth += 1
    return _unclosed(text, len(text), opener, doubtful)


def _unclosed(text: str, at: int, opener: str, doubtful: int | None) -> int | None:
    if doubtful is not None or opener == "'":
        return doubtful
    while text[at - 1].isspace():
        at -= 1
    return at


def _is_paragraph(text: str, at: int, gap: str) -> bool:
    """Whether a line end may be the end of a paragraph, rather than of a wrapped line."""
    while at > 0 and text[at - 1].isspace():
        at -= 1
    return gap.count("\n") > 1 or text[max(0, at - 1)] in ".!?…:。！？"


def _goes_on(text: str, start: int, opener: str) -> bool:
    """Whether a quotation goes on in the next paragraph: its mark is there again, or its end."""
    if text.startswith(opener, start):
        return True
    closers = _CLOSERS[opener]
    marks = re.compile(f"[{opener}{closers}]").finditer(text, start)
    first = next((found.start() for found in marks if not _is_none(text, found.start())), None)
    if first is None or opener == "'":
        return False
    return _may_close(text, first, closers) and not text[first - 1].isspace()


def _may_close(text: str, at: int, closers: str) -> bool:
    if text[at] not in closers or _is_none(text, at) or _starts_line(text, at):
        return False
    return not (text[at] in _SINGLE and text[at - 1].isspace())


def _starts_line(text: str, at: int) -> bool:
    while at > 0 and text[at - 1] in " \t\u00a0\u3000":
        at -= 1
    return at > 0 and text[at - 1] == "\n"


def _is_none(text: str, at: int) -> bool:
    """Whether a mark is an apostrophe, or within a Hebrew acronym."""
    if _ACRONYM.match(text, at):
        letters = text[at + 1 : at + 3]
        return (
            len(letters) < 2
            or not letters[1].isalnum()
            or not _PREFIXED.search(text[max(0, at - 4) : at])
        )
    around = text[at - 1 : at] + text[at + 1 : at + 2]
    # Scripts without blanks, and Korean, have letters on both sides of their marks.
    return text[at] in _SINGLE and len(around) == 2 and around.isalnum() and max(around) < "\u3000"

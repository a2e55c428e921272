"""Which stretches of a text stand inside quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from attrs import frozen

_PAIRS = {"“": "”", "«": "»", "‹": "›", "「": "」", "『": "』", "《": "》", "〈": "〉", "‘": "’"}
_LOW = {"„": "“”", "‚": "‘’", "»": "«", "›": "‹"}
"""Marks that open as German and its neighbours have them, with what may close them."""
_ALL = "".join(sorted({*_PAIRS, *_PAIRS.values(), *_LOW, '"'}))
_OPENING = re.compile(f'[{"".join(sorted({*_PAIRS, *_LOW}))}"]')
_MARK_OR_BREAK = re.compile(rf"[{_ALL}]|[^\s{_ALL}]?\s*\n\s*[{_ALL}]?")
"""A mark; or the end of a line, with what stands before it and a mark that opens the next."""


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

    A quotation that goes on over paragraphs has a mark at the start of each of them, as is the
    custom, and one at its end. A mark that is never closed quotes to the end of its paragraph.
    A single mark between letters is an apostrophe.
    """
    starts: list[int] = []
    ends: list[int] = []
    opening = _OPENING.search(text)
    while opening:
        end = opening.end()
        if not _is_apostrophe(text, opening.start()):
            starts.append(end)
            end = _end(text, end, opening.group())
            ends.append(end)
        opening = _OPENING.search(text, end + 1 if end > opening.end() else end)
    return Quoted(starts, ends)


def _end(text: str, start: int, opener: str) -> int:
    """Return where a quotation ends that starts with a mark."""
    closers = opener if opener == '"' else _PAIRS.get(opener, "") + _LOW.get(opener, "")
    depth = 0
    for found in _MARK_OR_BREAK.finditer(text, start):
        mark, at = found.group(), found.start()
        if "\n" in mark:
            # A paragraph of the same quotation starts with its mark again.
            if mark[-1] != opener and (mark.count("\n") > 1 or mark[0] in ".!?…:"):
                return at + len(mark) - len(mark.lstrip(".!?…:"))
        elif mark in closers and not _is_apostrophe(text, at):
            if depth == 0:
                return at
            depth -= 1
        elif mark == opener:
            depth += 1
    return len(text)


def _is_apostrophe(text: str, at: int) -> bool:
    return text[at] in "‘’" and text[at - 1 : at].isalnum() and text[at + 1 : at + 2].isalnum()

"""Where the sentences of a text start and end, by a plain rule and without a library."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

_ENDS = ".!?…。！？｡।॥؟۔።։"
_CLOSERS = "\"'”’»›“)\\]】」』）"
_NOTE = r"(?:\[\d{1,3}\]|[¹²³⁰-⁹])"
_END = re.compile(
    # Some scripts put no blank behind a sentence.
    rf"(?:[。！？｡]++[{_CLOSERS}]*+)|(?:(?<![{_ENDS}])[{_ENDS}]++(?:\s?[»›]|[{_CLOSERS}])*+{_NOTE}*+)(?=\s|\Z)"
)
_FORMS_OF_ADDRESS = frozenset(
    """adm amb brig capt cdr cmdr col dr dra drs ee exc excma excmo fr gen gov hon hr ing lic lt m
    maj messrs mm mme mr mrs ms mt mx pres prof rep rev sen sgt sr sra sres st ste"""
    .split()
)  # fmt: skip
"""What stands before a name, with a full stop."""
_BEFORE_NUMBERS = frozenset(
    """abs apr art arts aug ca ch cl dec feb fig jan jul jun mar no nos nov nr oct p para paras pp
    res sec sect sep sept vol"""
    .split()
)  # fmt: skip
"""What stands before a number, with a full stop."""
_STARTERS = frozenset(
    """a after an as at both during for he her his in it its on our she that the their these they
    this those to we when while"""
    .split()
)  # fmt: skip
"""Words that start a sentence behind "U.S." or "p.m." when they are written with a capital."""
_WEEKDAYS = frozenset("mon tue tues wed thu thur thurs fri sat sun".split())
_MONTH = re.compile(
    r"\s+(?:Jan|Feb|Mär|Apr|Mai|Juni|Juli|Aug|Sept|Okt|Nov|Dez|Jahrhundert|Jahrestag|Gipfel|Treffen)"
)
"""What stands behind an ordinal number in German, which has a full stop."""
_LAST_WORD = re.compile(r"[\w.]*\Z")
_ENUMERATOR = re.compile(r"\s*[(]?(?:\w|\d{1,3}|[ivxIVX]{1,5})[.)]+\Z")
_ITEM = re.compile(r"\s*(?:[-–—*•·▪◦‣●■]|[(]?(?:\d{1,2}|[a-zA-Z]|[ivx]{2,4})[.)]\s)")
"""What an item of a list starts with."""
_NEXT_WORD = re.compile(r"\s*[\"'“‘«„(\[]*(\w+)")
_LONGEST_WRAPPED = 100
_SHORTEST_WRAPPED = 40
"""How long the lines of a text are that was wrapped, in code points."""


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each sentence, without the white space around it."""
    for start, end in _paragraphs(text):
        at = start
        for found in _END.finditer(text, start, end):
            if _ends_here(text, at, found, end):
                yield from _trimmed(text, at, found.end())
                at = found.end()
        yield from _trimmed(text, at, end)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    lines = [(found.start(), found.end()) for found in re.finditer(r"[^\n]+", text)]
    wrapped = _is_wrapped(text, lines)
    start = end = 0
    for line in lines:
        if end and not (wrapped and _goes_on(text, (start, end), line)):
            yield start, end
            start = line[0]
        start = start if end else line[0]
        end = line[1]
    if end:
        yield start, end


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether the lines of a text were broken for their length, and are no paragraphs."""
    short = sum(end - start <= _LONGEST_WRAPPED for start, end in lines)
    # A line with a long address may stand among them.
    if 10 * short < 9 * len(lines):
        return False
    if re.search(r"\n\s*\n", text):
        return True
    pairs = pairwise(lines)
    broken = sum(text[a[1] - 1] not in _ENDS and text[b[0]].islower() for a, b in pairs)
    return 3 * broken >= len(lines) - 1


def _goes_on(text: str, before: tuple[int, int], line: tuple[int, int]) -> bool:
    """Whether a line of a wrapped text goes on where the one before it stopped."""
    if line[0] - before[1] != 1 or not text[slice(*line)].strip():
        return False
    last = text.rfind("\n", before[0], before[1]) + 1 or before[0]
    first = text[line[0] : line[1]].lstrip()[0]
    heading = text[last : before[1]].isupper() and not text[slice(*line)].isupper()
    if heading or _ITEM.match(text, *line):
        return False
    return first.islower() or before[1] - last >= _SHORTEST_WRAPPED


def _ends_here(text: str, start: int, found: re.Match[str], end: int) -> bool:
    mark = found.group()
    after = _NEXT_WORD.match(text, found.end(), end)
    following = after[1] if after else ""
    if mark[0] in "。！？｡":
        return True
    if following[:1].islower():
        # "Really?" he asked; "approx. ten".
        return False
    if mark[0] != "." or mark.startswith(".."):
        return True
    if _ENUMERATOR.match(text, start, found.start() + 1):
        return False
    # A word is looked for on a short stretch: a text of dots would take quadratic time.
    word = _LAST_WORD.search(text[max(start, found.start() - 40) : found.start()])
    last = word.group().casefold() if word else ""
    if last in _FORMS_OF_ADDRESS:
        return not following
    if last in _WEEKDAYS:
        return not following or following[:3].casefold() not in _BEFORE_NUMBERS
    if last.isdigit() and len(last) < 3 and _MONTH.match(text, found.end(), end):
        return False
    if last in _BEFORE_NUMBERS:
        return not following[:1].isdigit()
    if (len(last) == 1 and last.isalpha()) or re.fullmatch(r"\w{1,3}(?:\.\w{1,3})+", last):
        return not following or following.casefold() in _STARTERS
    return True


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end

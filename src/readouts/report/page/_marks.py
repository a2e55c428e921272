"""Which words of a text are cited by what: a text cut at all borders of its spans."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from readouts.report.page._kinds import Kind
from readouts.sources import SourceText, Span

MOST = 24
"""How many of the spans over one piece are told there: the shortest ones."""


@frozen
class Mark:
    """One piece of evidence, where it stands in a text."""

    id: str
    """Its anchor in the page."""
    span: Span
    kind: Kind
    record: str
    """The anchor of the record that rests on it."""
    field: str | None
    """The field of the record that it supports, where it is not the whole record."""


@frozen
class Piece:
    """A stretch of a text without a border in it."""

    start: int
    end: int
    marks: tuple[Mark, ...]
    """The spans over it: the shortest first, of many the shortest ones."""
    count: int
    """How many spans there are over it in all."""
    begins: tuple[Mark, ...]
    """The spans that start with it."""


def pieces(text: SourceText, given: Sequence[Mark], borders: Iterable[int]) -> Iterator[Piece]:
    """Yield a text piece by piece, cut where a span starts or ends, and at other borders.

    Spans may lie in each other and across each other. The time it takes grows with the text and
    with the spans, however deep they lie.
    """
    length = text.length
    starting: dict[int, list[Mark]] = {}
    ending: dict[int, list[Mark]] = {}
    for mark in given:
        starting.setdefault(mark.span.start, []).append(mark)
        ending.setdefault(mark.span.end, []).append(mark)
    cuts = sorted({0, length, *starting, *ending, *borders})
    order = {mark.id: (mark.span.end - mark.span.start, at) for at, mark in enumerate(given)}
    over: list[tuple[int, int]] = []
    for start, end in pairwise(cuts):
        for mark in ending.get(start, ()):
            del over[bisect_left(over, order[mark.id])]
        for mark in starting.get(start, ()):
            insort(over, order[mark.id])
        shown = tuple(given[at] for _, at in over[:MOST])
        yield Piece(start, end, shown, len(over), tuple(starting.get(start, ())))

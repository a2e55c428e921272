"""The words that a document gives as published, and whether the texts at hand have them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from readouts.model import (
    Commitment,
    Event,
    Instrument,
    InstrumentAction,
    Length,
    Organization,
    Party,
    Person,
    Place,
    Publication,
    Quantity,
    Record,
    Relation,
    Source,
    Statement,
    Title,
    When,
)
from readouts.rules._registry import Dossier, Here
from readouts.sources import SourceText
from readouts.vocabularies import Basis

_PUBLISHED: dict[type, tuple[str, ...]] = {
    Party: ("name",),
    Organization: ("name", "level", "frequency"),
    Person: ("name",),
    Title: ("name", "portfolio"),
    Place: ("name",),
    Event: ("name", "verb", "level"),
    Statement: ("verb", "distanced"),
    Commitment: ("verb",),
    Instrument: ("name",),
    InstrumentAction: ("verb",),
    Relation: ("verb",),
    When: ("text",),
    Length: ("text",),
    Quantity: ("text",),
}
"""The fields that hold words as published."""
_ALL = {name for names in _PUBLISHED.values() for name in names}
_NOT_IN_THE_TEXT = (Publication, Source)
"""What is told of a publication may stand around its text, on the page or in a list."""
_LEFT_OUT = re.compile(r"\s*(?:\[[^\]]*\]|\(…\)|…|\.\.\.)\s*")
_QUOTES = str.maketrans(dict.fromkeys("‘’‛′`´", "'") | dict.fromkeys("“”„«»", '"'))
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))


class Words(NamedTuple):
    """Words that a document gives as published."""

    here: Here
    field: str
    words: str
    record: Record
    """The nearest record around them."""


def published(dossier: Dossier) -> Iterator[Words]:
    """Yield all words that a document gives as published and as stated in its text."""
    around: list[tuple[Here, Any]] = []
    for here, part in dossier.parts:
        while around and here[: len(around[-1][0])] != around[-1][0]:
            around.pop()
        if isinstance(part, (Record, Quantity, *_NOT_IN_THE_TEXT)):
            around.append((here, part))
        fields = _PUBLISHED.get(type(part), ())
        if fields and not any(isinstance(one, _NOT_IN_THE_TEXT) for _, one in around):
            elsewhere = _from_elsewhere(around[-1][1], here[len(around[-1][0]) :]) if around else ()
            for name in fields:
                if name not in elsewhere:
                    record = next(one for _, one in reversed(around) if isinstance(one, Record))
                    yield from _given(here, name, getattr(part, name), record)


def _given(here: Here, name: str, value: Any, record: Record) -> Iterator[Words]:
    if isinstance(value, tuple):
        for at, words in enumerate(value):
            yield Words(here / name / at, name, words, record)
    elif value is not None:
        yield Words(here / name, name, value, record)


def _from_elsewhere(record: Any, inside: tuple[str | int, ...]) -> set[str]:
    """Return the fields that are not stated in the text: all of them, or those evidence names."""
    if record.basis is not Basis.STATED:
        return _ALL
    evidence = getattr(record, "evidence", ())
    steps = ".".join(map(str, inside))
    named = {one.field for one in evidence if one.field and one.basis not in (None, Basis.STATED)}
    if any(steps == field or steps.startswith(f"{field}.") for field in named):
        return _ALL
    prefix = f"{steps}." if steps else ""
    return {field.removeprefix(prefix) for field in named if field.startswith(prefix)}


def pieces(words: str) -> list[str]:
    """Return the pieces of words of which some are left out: "we will … act" has two."""
    return [piece for piece in _LEFT_OUT.split(words) if re.search(r"\w", piece)] or [words]


def has(text: SourceText, words: str) -> bool:
    """Whether a text has words as published.

    White space, the shapes of quotation marks and dashes, and a capital at the start do not
    count, nor that the text has them in capitals.
    """
    if text.find(words):
        return True
    for start, end in text.wording.same_but_for_marks(words)[:50]:
        around = text.text[max(0, start - 3) : end + 3]
        found, wanted = _plain(text.text[start:end]), _plain(words)
        if found.isupper() and found == wanted.upper():
            return True
        if wanted[1:] in _plain(around) and found[:1].casefold() == wanted[:1].casefold():
            return True
    return False


def _plain(words: str) -> str:
    return " ".join(words.translate(_QUOTES).translate(_DASHES).split())

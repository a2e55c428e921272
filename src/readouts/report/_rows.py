"""What is told of a record as labels with short texts: what the card and the page both show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias, TypeVar

from readouts.model import (
    Commitment,
    Delegation,
    Event,
    Participant,
    Publication,
    Record,
    Source,
    Statement,
    Topic,
)
from readouts.report import _phrases
from readouts.report._phrases import listed, words

T = TypeVar("T", Commitment, Statement, Topic)

Known: TypeAlias = Mapping[str, str]
"""What to call each record, by id."""
Row: TypeAlias = tuple[str, str]
"""A label, and the text behind it."""

_COMPLETENESS = {"exhaustive": "all named", "partial": "some named", "none": "nobody named"}


class Names(dict[str, str]):
    """What to call each record, by id; one that has no name here is called by its id."""

    def __missing__(self, name: str) -> str:
        return name


def _told(*rows: tuple[str, str | None]) -> Iterator[Row]:
    """Yield the rows that have a text."""
    yield from ((label, text) for label, text in rows if text)


def named(ids: Iterable[str | None], known: Known) -> str:
    """Return records by their names, as an enumeration."""
    return listed(known[name] for name in ids if name)


def published_by(publication: Publication, known: Known) -> str:
    """Return what kind of text was published, and by whom."""
    kind = words(publication.kind)
    return f"{kind[:1].upper()}{kind[1:]} by {named(publication.issuers, known)}"


def publication(told: Publication, known: Known) -> Iterator[Row]:
    """Yield how a readout was published."""
    yield from _told(("calls itself", told.label), ("title", told.title))
    for label, date in (("issued", told.issued), ("dated", told.dated)):
        yield from _told((label, _phrases.when(date, known) if date else None))
    yield from _told(
        ("dateline", named([told.dateline], known)),
        ("release", told.release),
        ("put out by", listed(words(way) for way in told.channels)),
        ("form", listed(words(form) for form in told.forms)),
    )
    if told.attribution:
        line = told.attribution
        sources = [line.spokesperson, line.organization]
        terms = [words(line.mode), *(known[who] for who in sources if who)]
        yield from _told(("attribution", ", ".join([*terms, *filter(None, [line.text])])))
    yield from _told(("agreed by", named(told.agreed_by, known)), ("address", told.url))
    if told.status != "published":
        yield "status", words(told.status)
    yield from remarks(told)


def event(told: Event, events: Mapping[str, Event], known: Known) -> Iterator[Row]:
    """Yield what an event was, up to who took part in it."""
    kind = words(told.kind)
    if told.name and kind not in told.name.casefold():
        yield "kind", kind
    how = [words(word) for word in (told.status, told.format, told.medium) if word]
    how += [told.level] if told.level else []
    yield from _told(
        ("words", told.verb and f'"{told.verb}"'),
        ("when", _phrases.dates(told, events, known)),
        ("where", _phrases.places(told, events, known)),
        ("how", ", ".join([*how, *_phrases.extent(told)])),
        ("series", _phrases.series(told, known)),
    )
    for label, ids in (
        ("part of", [told.part_of]),
        ("on margins of", [told.on_margins_of]),
        ("during", told.during),
        ("after", told.after),
        ("before", told.before),
        ("initiated by", told.initiators),
    ):
        yield from _told((label, named(ids, known)))
    yield from (("purpose", purpose) for purpose in told.purposes)


def delegation(told: Delegation, known: Known) -> list[str]:
    """Return what is told of a delegation beyond its side and its people."""
    size = [f"{told.size} in all"] if told.size else []
    size += [_COMPLETENESS[told.completeness]] if told.completeness else []
    return size + ([f"sent by {named(told.sent_by, known)}"] if told.sent_by else [])


def roles(part: Participant, known: Known, *, head: bool) -> list[str]:
    """Return in what roles somebody takes part, for whom, and how sure that is."""
    found = [words(role) for role in part.roles if role not in ("attendee", "member")]
    if head:
        found.append("head of delegation")
    if part.presence and part.presence != "present":
        found.append(words(part.presence))
    if part.party and part.who != part.party:
        found.append(f"for {known[part.party]}")
    for label, who in (("for", part.on_behalf_of), ("with", part.accompanying)):
        found += [f"{label} {known[who]}"] if who else []
    return [*found, *filter(None, [_phrases.judged(part)])]


def source(told: Source, known: Known) -> str:
    """Return what a source is, whose, where, and how long."""
    length = f"{told.length:,} characters" if told.length is not None else None
    digest = f"{told.digest[:19]}…" if told.digest else None
    parts = [words(told.kind) if told.kind else None, named(told.issuers, known)]
    parts += [told.title, told.publisher, listed(words(way) for way in told.channels)]
    parts += [told.url, told.lang, length, digest]
    return ", ".join(filter(None, parts)) or told.id


def remarks(record: Record) -> Iterator[Row]:
    """Yield how a record rests on the source, what is missing in it, and the encoder's note."""
    yield from _told(
        ("judged", _phrases.judged(record)),
        ("left empty", _phrases.absent(record)),
        ("note", record.note),
    )


def tree(records: Sequence[T], wholes: Sequence[str | None]) -> Iterator[tuple[T, int]]:
    """Yield records with their depths, each followed by its parts.

    A circle of parts, which is a fault, hangs from nothing and is not told.
    """
    known = {record.id for record in records}
    below: dict[str | None, list[T]] = {}
    for record, whole in zip(records, wholes, strict=True):
        below.setdefault(whole if whole in known else None, []).append(record)
    stack = [(record, 1) for record in reversed(below.pop(None, []))]
    while stack:
        record, depth = stack.pop()
        yield record, min(depth, 20)
        stack += [(part, depth + 1) for part in reversed(below.pop(record.id, []))]

"""People, sides, bodies, places and the document itself, on the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from readouts.model import Identifier, Organization, Party, Person, Place, Readout, Source
from readouts.model.people import Name
from readouts.report import _phrases, _rows
from readouts.report._html import Html, join, link, plain, tag
from readouts.report._phrases import listed, words
from readouts.report.page._events import titles
from readouts.report.page._frame import Frame
from readouts.report.page._kinds import BODY, DOCUMENT, PERSON


def people(frame: Frame) -> Iterator[Html]:
    """Yield the people, each with their offices."""
    for number, person in enumerate(frame.readout.persons):
        at = f"persons/{number}"
        yield frame.record(
            at,
            person,
            PERSON,
            tag("p", tag("strong", plain(frame.names.plain[person.id])), class_="head"),
            *titles(frame, at, person.titles),
            frame.rows(_of_person(frame, person)),
            _identifiers(person.identifiers),
            frame.rows(_rows.remarks(person)),
        )


def _of_person(frame: Frame, person: Person) -> Iterator[_rows.Row]:
    of = [frame.known[one] for one in (person.organization, person.party) if one]
    if person.name and person.description:
        yield "told of", person.description
    if of:
        yield "of", ", ".join(of)
    yield from _also(frame, person.other_names)


def bodies(frame: Frame) -> Iterator[Html]:
    """Yield the sides, the bodies and the places."""
    readout = frame.readout
    kinds: tuple[tuple[str, Sequence[Party | Organization | Place]], ...] = (
        ("parties", readout.parties),
        ("organizations", readout.organizations),
        ("places", readout.places),
    )
    for field, records in kinds:
        for number, one in enumerate(records):
            kind = words(one.kind) if one.kind else None
            yield frame.record(
                f"{field}/{number}",
                one,
                BODY,
                tag(
                    "p",
                    tag("strong", plain(frame.names.plain[one.id])),
                    join(" ", tag("span", plain(kind), class_="roles")) if kind else None,
                    class_="head",
                ),
                frame.rows(_of_body(frame, one)),
                _identifiers(one.identifiers),
                frame.rows(_rows.remarks(one)),
            )


def _of_body(frame: Frame, one: Party | Organization | Place) -> Iterator[_rows.Row]:
    known = frame.known
    match one:
        case Party():
            refs = [("part of", [one.parent]), ("members", one.members)]
            country = one.country
        case Organization():
            refs, country = [("of", [one.party]), ("part of", [one.parent])], None
        case Place():
            refs, country = [("in", [one.within])], one.country
    yield from ((label, told) for label, ids in refs if (told := _rows.named(ids, known)))
    if country:
        yield "country code", country
    if isinstance(one, Organization):
        yield from (("", told) for told in _phrases.body(one, known))
    yield from _also(frame, one.other_names)


def _also(frame: Frame, names: Iterable[Name]) -> Iterator[_rows.Row]:
    told = []
    for name in names:
        used = f" (by {_rows.named(name.used_by, frame.known)})" if name.used_by else ""
        told.append(f"{name.text}{used}")
    if told:
        yield "also called", listed(told)


def _identifiers(identifiers: Iterable[Identifier]) -> Html | None:
    told = [
        tag("li", plain(f"{words(one.scheme)} "), _identifier(one), class_="identifier")
        for one in identifiers
    ]
    return tag("ul", *told, class_="details") if told else None


def _identifier(one: Identifier) -> Html:
    shown = f"{one.value} ({one.label})" if one.label else one.value
    return link(one.uri, plain(shown)) if one.uri else plain(shown)


def document(frame: Frame) -> Iterator[Html]:
    """Yield the publication, the sources, and how the document was made."""
    readout = frame.readout
    told = readout.publication
    rows = [row for row in _rows.publication(told, frame.known) if row[0] != "address"]
    yield frame.record(
        "publication",
        told,
        DOCUMENT,
        tag("h3", frame.names.links(_rows.published_by(told, frame.known))),
        tag("p", link(told.url)) if told.url else None,
        frame.rows(rows),
        _identifiers(told.identifiers),
    )
    yield from (_source(frame, one) for one in readout.sources)
    yield tag(
        "article",
        tag("h3", "The document"),
        frame.rows([*_of_document(readout), *_rows.remarks(readout)]),
        frame.citing.cites("", readout.evidence),
        id="readout",
        class_=f"record a-{DOCUMENT.name}",
    )


def _source(frame: Frame, one: Source) -> Html:
    return tag(
        "article",
        tag("h3", "Source"),
        tag("p", frame.names.links(_rows.source(one, frame.known))),
        tag("p", link(one.url)) if one.url else None,
        frame.rows(
            [(label, text) for label, text in (("terms", one.terms), ("note", one.note)) if text]
        ),
        id=one.id,
        class_=f"record a-{DOCUMENT.name}",
    )


def _of_document(readout: Readout) -> Iterator[_rows.Row]:
    yield "id", f"{readout.id}, revision {readout.revision}"
    made = readout.production
    if made:
        yield "made", f"{words(made.method)}, by {listed(agent.name for agent in made.agents)}"
        if made.note:
            yield "how", made.note
    yield from (
        (f"changed {one.at[:10]}", f"{words(one.motivation)}: {one.description}")
        for one in readout.changes
    )
    for one in readout.translations:
        yield f"in {one.lang}", f"{words(one.field)} of {one.record}: {one.text}"

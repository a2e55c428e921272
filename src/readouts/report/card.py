"""A card of a readout: who met, when, where, about what, on whose word; 100 columns, plain."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from readouts.model import (
    Commitment,
    Event,
    Participant,
    Publication,
    Readout,
    Record,
    Source,
    Statement,
    Topic,
)
from readouts.report import _claims, _phrases
from readouts.report._phrases import listed, words
from readouts.rules import Dossier

T = TypeVar("T", Commitment, Statement, Topic)

WIDTH = 100
_COMPLETENESS = {"exhaustive": "all named", "partial": "some named", "none": "nobody named"}
_LABEL = 17
"""The column at which the text behind a label starts."""


def render(readout: Readout) -> str:
    """Return the card of a readout, at most 100 columns wide where words allow it."""
    return "".join(f"{line.rstrip()}\n" for line in _Card(readout).lines())


class Known(dict[str, str]):
    """What to call each record, by id; one that has no name here is called by its id."""

    def __missing__(self, name: str) -> str:
        return name


class _Card:
    def __init__(self, readout: Readout) -> None:
        self.readout = readout
        self.names = Known(_phrases.names(readout) | _claims.names(readout))
        self.persons = {person.id: person for person in readout.persons}
        self.events = {event.id: event for event in readout.events}

    def lines(self) -> Iterator[str]:
        readout = self.readout
        yield from self.publication(readout.publication)
        for heading, events in (
            ("", readout.meetings),
            ("EARLIER", readout.prior_meetings),
            ("NEXT", readout.next_meetings),
            ("AROUND IT", readout.other_events),
        ):
            for event in events:
                yield from self.event(event, heading)
        yield from self.statements()
        yield from self.commitments()
        yield from self.instruments()
        yield from self.relations()
        yield from self.topics()
        yield from self.bodies()
        yield from self.also_named()
        yield from self.evidence()

    def publication(self, publication: Publication) -> Iterator[str]:
        kind = words(publication.kind)
        issuers = self.named(publication.issuers)
        yield from _wrapped(f"{kind[:1].upper()}{kind[1:]} by {issuers}")
        yield from _row("calls itself", publication.label)
        yield from _row("title", publication.title)
        if publication.issued:
            yield from _row("issued", _phrases.when(publication.issued, self.names))
        if publication.dated:
            yield from _row("dated", _phrases.when(publication.dated, self.names))
        yield from _row("dateline", self.named([publication.dateline]))
        yield from _row("release", publication.release)
        yield from _row("put out by", listed(words(way) for way in publication.channels))
        yield from _row("form", listed(words(form) for form in publication.forms))
        if publication.attribution:
            line = publication.attribution
            sources = [line.spokesperson, line.organization]
            terms = [words(line.mode), *(self.names[who] for who in sources if who)]
            yield from _row("attribution", ", ".join([*terms, *filter(None, [line.text])]))
        yield from _row("agreed by", self.named(publication.agreed_by))
        yield from _row("address", publication.url)
        if publication.status != "published":
            yield from _row("status", words(publication.status))
        yield from self.remarks(publication)

    def event(self, event: Event, heading: str) -> Iterator[str]:
        kind = words(event.kind)
        name = event.name or event.description or kind
        yield ""
        yield from _wrapped(f"{heading}: {name}" if heading else name.upper())
        if event.name and kind not in event.name.casefold():
            yield from _row("kind", kind)
        yield from _row("words", event.verb and f'"{event.verb}"')
        yield from _row("when", _phrases.dates(event, self.events, self.names))
        yield from _row("where", _phrases.places(event, self.events, self.names))
        how = [words(word) for word in (event.status, event.format, event.medium) if word]
        how += [event.level] if event.level else []
        yield from _row("how", ", ".join([*how, *_phrases.extent(event)]))
        yield from _row("series", _phrases.series(event, self.names))
        for label, ids in (
            ("part of", [event.part_of]),
            ("on margins of", [event.on_margins_of]),
            ("during", event.during),
            ("after", event.after),
            ("before", event.before),
            ("initiated by", event.initiators),
        ):
            yield from _row(label, self.named(ids))
        for purpose in event.purposes:
            yield from _row("purpose", purpose)
        yield from self.taking_part(event)
        yield from _row("agenda", "; ".join(self.names[topic] for topic in event.topics))
        yield from self.remarks(event)

    def taking_part(self, event: Event) -> Iterator[str]:
        """Yield the participants, delegation by delegation, then those who are of none."""
        grouped = {delegation.id for delegation in event.delegations}
        for delegation in event.delegations:
            told = [f"{delegation.size} in all"] if delegation.size else []
            told += [_COMPLETENESS[delegation.completeness]] if delegation.completeness else []
            told += [f"sent by {self.named(delegation.sent_by)}"] if delegation.sent_by else []
            side = self.names[delegation.party]
            yield from _wrapped(f"{side} ({', '.join(told)})" if told else side, indent=2, hang=2)
            for part in event.participants:
                if part.delegation == delegation.id:
                    yield from self.participant(part, part.who in delegation.heads)
        others = [part for part in event.participants if part.delegation not in grouped]
        if others:
            yield "  taking part"
        for part in others:
            yield from self.participant(part, heads=False)

    def participant(self, part: Participant, heads: bool) -> Iterator[str]:
        roles = [words(role) for role in part.roles if role not in ("attendee", "member")]
        if heads:
            roles.append("head of delegation")
        if part.presence and part.presence != "present":
            roles.append(words(part.presence))
        if part.party and part.who != part.party:
            roles.append(f"for {self.names[part.party]}")
        for label, who in (("for", part.on_behalf_of), ("with", part.accompanying)):
            roles += [f"{label} {self.names[who]}"] if who else []
        roles += filter(None, [_phrases.judged(part)])
        who = _phrases.participant(part, self.persons, self.names)
        yield from _wrapped(f"{who} ({', '.join(roles)})" if roles else who, indent=4, hang=2)

    def statements(self) -> Iterator[str]:
        for heading, voices in (("SAID", ("reported", "joint")), ("IN ITS OWN VOICE", ("issuer",))):
            said = [one for one in self.readout.statements if one.voice in voices]
            yield from ("", heading) if said else ()
            for one, depth in _tree(said, [one.part_of for one in said]):
                indent = 2 * depth
                yield from _wrapped(_claims.statement(one, self.names), indent=indent, hang=2)
                yield from _details(_claims.statement_details(one, self.names), indent + 2)

    def commitments(self) -> Iterator[str]:
        made = self.readout.commitments
        yield from ("", "UNDERTAKEN") if made else ()
        for one, depth in _tree(made, [one.part_of for one in made]):
            indent = 2 * depth
            yield from _wrapped(_claims.commitment(one, self.names), indent=indent, hang=2)
            yield from _details(_claims.commitment_details(one, self.names), indent + 2)

    def instruments(self) -> Iterator[str]:
        yield from ("", "TEXTS") if self.readout.instruments else ()
        for one in self.readout.instruments:
            yield from _wrapped(_claims.instrument(one, self.names), indent=2, hang=2)
            for action in one.actions:
                told = _claims.instrument_action(action, self.names)
                yield from _wrapped(told, indent=4, hang=2)

    def relations(self) -> Iterator[str]:
        yield from ("", "RELATIONS") if self.readout.relations else ()
        for one in self.readout.relations:
            judged = _phrases.judged(one)
            told = _claims.relation(one, self.names)
            yield from _wrapped(f"{told} ({judged})" if judged else told, indent=2, hang=2)

    def topics(self) -> Iterator[str]:
        topics = self.readout.topics
        yield from ("", "TOPICS") if topics else ()
        for topic, depth in _tree(topics, [topic.parent for topic in topics]):
            yield from _wrapped(topic.label, indent=2 * depth, hang=2)

    def bodies(self) -> Iterator[str]:
        """Yield the bodies of which more is told than name and side."""
        told = {
            self.names[body.id]: _phrases.body(body, self.names)
            for body in self.readout.organizations
        }
        yield from ("", "BODIES") if any(told.values()) else ()
        for name, details in told.items():
            if details:
                yield from _wrapped(f"{name}: {'; '.join(details)}", indent=2, hang=2)

    def also_named(self) -> Iterator[str]:
        """Yield the people who are named and took part in nothing."""
        present = {part.who for event in self.events.values() for part in event.participants}
        others = [person for person in self.readout.persons if person.id not in present]
        if others:
            yield from ("", "ALSO NAMED")
        for person in others:
            titles = person.titles if person.name or person.description else ()
            told = _phrases.addressed(_phrases.person_name(person), titles, self.names)
            yield from _wrapped(told, indent=2, hang=2)

    def evidence(self) -> Iterator[str]:
        dossier = Dossier(self.readout)
        records = [record for _, record in dossier.every(Record)]
        cited = sum(bool(record.evidence) for record in records)
        yield from ("", "EVIDENCE")
        yield from _row("records", f"{cited} of {len(records)} cite the words they rest on")
        for source in self.readout.sources:
            yield from _row("source", self.source(source))
        yield from _row("document", f"{self.readout.id}, revision {self.readout.revision}")

    def source(self, source: Source) -> str:
        length = f"{source.length:,} characters" if source.length is not None else None
        digest = f"{source.digest[:19]}…" if source.digest else None
        told = [words(source.kind) if source.kind else None, self.named(source.issuers)]
        told += [source.title, source.publisher, listed(words(way) for way in source.channels)]
        told += [source.url, source.lang, length, digest]
        return ", ".join(filter(None, told)) or source.id

    def remarks(self, record: Record) -> Iterator[str]:
        yield from _row("judged", _phrases.judged(record))
        yield from _row("left empty", _phrases.absent(record))
        yield from _row("note", record.note)

    def named(self, ids: Iterable[str | None]) -> str:
        return listed(self.names[name] for name in ids if name)


def _tree(records: Sequence[T], wholes: Sequence[str | None]) -> Iterator[tuple[T, int]]:
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


def _details(details: Iterable[str], indent: int) -> Iterator[str]:
    told = "; ".join(details)
    if told:
        yield from _wrapped(f"({told})", indent=indent, hang=1)


def _row(label: str, text: str | None) -> Iterator[str]:
    """Yield a label and the text behind it, nothing where there is no text."""
    if text:
        yield from _wrapped(text, f"  {label}".ljust(_LABEL), _LABEL)


def _wrapped(text: str, first: str = "", indent: int = 0, hang: int = 0) -> Iterator[str]:
    yield from textwrap.wrap(
        " ".join(text.split()),
        WIDTH,
        initial_indent=first or " " * indent,
        subsequent_indent=" " * (indent + hang),
        break_on_hyphens=False,
    ) or [first]

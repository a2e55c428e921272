"""A card of a readout: who met, when, where, about what, on whose word; 100 columns, plain."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from readouts.model import Event, Participant, Publication, Readout, Record
from readouts.report import _claims, _phrases, _rows
from readouts.report._phrases import words
from readouts.rules import Dossier

WIDTH = 100
_LABEL = 17
"""The column at which the text behind a label starts."""


def render(readout: Readout) -> str:
    """Return the card of a readout, at most 100 columns wide where words allow it."""
    return "".join(f"{line.rstrip()}\n" for line in _Card(readout).lines())


class _Card:
    def __init__(self, readout: Readout) -> None:
        self.readout = readout
        self.names = _rows.Names(_phrases.names(readout) | _claims.names(readout))
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
        yield from _wrapped(_rows.published_by(publication, self.names))
        yield from _listed(_rows.publication(publication, self.names))

    def event(self, event: Event, heading: str) -> Iterator[str]:
        name = event.name or event.description or words(event.kind)
        yield ""
        yield from _wrapped(f"{heading}: {name}" if heading else name.upper())
        yield from _listed(_rows.event(event, self.events, self.names))
        yield from self.taking_part(event)
        agenda = "; ".join(self.names[topic] for topic in event.topics)
        yield from _listed([("agenda", agenda)] if agenda else [])
        yield from _listed(_rows.remarks(event))

    def taking_part(self, event: Event) -> Iterator[str]:
        """Yield the participants, delegation by delegation, then those who are of none."""
        grouped = {delegation.id for delegation in event.delegations}
        for delegation in event.delegations:
            told = _rows.delegation(delegation, self.names)
            side = self.names[delegation.party]
            yield from _wrapped(f"{side} ({', '.join(told)})" if told else side, indent=2, hang=2)
            for part in event.participants:
                if part.delegation == delegation.id:
                    yield from self.participant(part, part.who in delegation.heads)
        others = [part for part in event.participants if part.delegation not in grouped]
        if others:
            yield "  taking part"
        for part in others:
            yield from self.participant(part, head=False)

    def participant(self, part: Participant, head: bool) -> Iterator[str]:
        roles = _rows.roles(part, self.names, head=head)
        who = _phrases.participant(part, self.persons, self.names)
        yield from _wrapped(f"{who} ({', '.join(roles)})" if roles else who, indent=4, hang=2)

    def statements(self) -> Iterator[str]:
        for heading, voices in (("SAID", ("reported", "joint")), ("IN ITS OWN VOICE", ("issuer",))):
            said = [one for one in self.readout.statements if one.voice in voices]
            yield from ("", heading) if said else ()
            for one, depth in _rows.tree(said, [one.part_of for one in said]):
                indent = 2 * depth
                yield from _wrapped(_claims.statement(one, self.names), indent=indent, hang=2)
                yield from _details(_claims.statement_details(one, self.names), indent + 2)

    def commitments(self) -> Iterator[str]:
        made = self.readout.commitments
        yield from ("", "UNDERTAKEN") if made else ()
        for one, depth in _rows.tree(made, [one.part_of for one in made]):
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
        for topic, depth in _rows.tree(topics, [topic.parent for topic in topics]):
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
        about = [("records", f"{cited} of {len(records)} cite the words they rest on")]
        sources = self.readout.sources
        about += [("source", _rows.source(source, self.names)) for source in sources]
        about += [("document", f"{self.readout.id}, revision {self.readout.revision}")]
        yield from _listed(about)


def _details(details: Iterable[str], indent: int) -> Iterator[str]:
    told = "; ".join(details)
    if told:
        yield from _wrapped(f"({told})", indent=indent, hang=1)


def _listed(rows: Iterable[_rows.Row]) -> Iterator[str]:
    """Yield labels, each with the text behind it."""
    for label, text in rows:
        yield from _wrapped(text, f"  {label}".ljust(_LABEL), _LABEL)


def _wrapped(text: str, first: str = "", indent: int = 0, hang: int = 0) -> Iterator[str]:
    yield from textwrap.wrap(
        " ".join(text.split()),
        WIDTH,
        initial_indent=first or " " * indent,
        subsequent_indent=" " * (indent + hang),
        break_on_hyphens=False,
    ) or [first]

"""Events on the page, with their delegations in protocol order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readouts.model import Delegation, Event, Participant, Title
from readouts.report import _phrases, _rows
from readouts.report._html import Html, plain, tag
from readouts.report._phrases import words
from readouts.report.page._frame import Frame
from readouts.report.page._kinds import BODY, EVENT, PERSON

Numbered = Sequence[tuple[int, Participant]]
"""Participants with their places in the event."""


def events(frame: Frame, field: str) -> Iterator[Html]:
    """Yield the events of one list of the readout."""
    told: Sequence[Event] = getattr(frame.readout, field)
    for number, event in enumerate(told):
        yield _event(frame, f"{field}/{number}", event)


def _event(frame: Frame, at: str, event: Event) -> Html:
    name = event.name or event.description or words(event.kind).capitalize()
    agenda = "; ".join(frame.known[topic] for topic in event.topics)
    return frame.record(
        at,
        event,
        EVENT,
        tag("h3", plain(name)),
        frame.rows(_rows.event(event, frame.events, frame.known)),
        *_taking_part(frame, at, event),
        frame.rows([*([("agenda", agenda)] if agenda else []), *_rows.remarks(event)]),
    )


def _taking_part(frame: Frame, at: str, event: Event) -> Iterator[Html]:
    """Yield the delegations, each with its heads first; then who is of none."""
    grouped = {delegation.id for delegation in event.delegations}
    parts = [*enumerate(event.participants)]
    for number, delegation in enumerate(event.delegations):
        own = [pair for pair in parts if pair[1].delegation == delegation.id]
        own.sort(key=lambda pair: pair[1].who not in delegation.heads)
        yield _delegation(frame, f"{at}/delegations/{number}", delegation, at, own)
    others = [pair for pair in parts if pair[1].delegation not in grouped]
    if others:
        yield tag("h4", "Taking part")
        yield _participants(frame, at, others, ())


def _delegation(frame: Frame, at: str, told: Delegation, event: str, parts: Numbered) -> Html:
    more = _rows.delegation(told, frame.known)
    rows = [("called", told.name)] if told.name else []
    rows += [("of", frame.known[told.organization])] if told.organization else []
    return frame.record(
        at,
        told,
        BODY,
        tag(
            "h4",
            frame.names.link(told.party),
            tag("span", " ", frame.names.links(", ".join(more)), class_="roles") if more else None,
        ),
        frame.rows([*rows, *_rows.remarks(told)]),
        _participants(frame, event, parts, told.heads) if parts else None,
        element="div",
    )


def _participants(frame: Frame, event: str, parts: Numbered, heads: Sequence[str]) -> Html:
    rows = [
        _participant(frame, f"{event}/participants/{number}", part, head=part.who in heads)
        for number, part in parts
    ]
    return tag("ol", *rows, class_="people")


def _participant(frame: Frame, at: str, part: Participant, *, head: bool) -> Html:
    told = _phrases.participant(part, frame.persons, frame.names.plain)
    who = [plain(told)]
    if part.who:
        before, _, behind = told.partition(frame.names.plain[part.who])
        called = tag("strong", frame.names.link(part.who))
        who = [plain(before), called, plain(behind)]
    roles = ", ".join(_rows.roles(part, frame.known, head=head))
    remarks = (row for row in _rows.remarks(part) if row[0] != "judged")
    return frame.record(
        at,
        part,
        PERSON,
        tag("span", *who, class_="who"),
        tag("span", " ", frame.names.links(roles), class_="roles") if roles else None,
        frame.rows(remarks),
        *titles(frame, at, part.titles),
        element="li",
    )


def titles(frame: Frame, at: str, given: Sequence[Title]) -> Iterator[Html]:
    """Yield the offices of somebody, each with the body that it is a post of."""
    for number, title in enumerate(given):
        told = _phrases.titles([title], frame.names.plain)
        body = title.organization or title.party
        rows = [("of", frame.known[body])] if body else []
        rows += [("portfolio", title.portfolio)] if title.portfolio else []
        yield frame.record(
            f"{at}/titles/{number}",
            title,
            PERSON,
            tag("span", plain(told), class_="office"),
            frame.rows([*rows, *_rows.remarks(title)]),
            element="div",
        )

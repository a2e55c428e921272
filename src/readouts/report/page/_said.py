"""What was said and undertaken, on the page, the texts it refers to, and how all that relates."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterator, Sequence
from typing import TypeVar

from readouts.model import Commitment, Record, Statement, Topic
from readouts.report import _claims, _rows
from readouts.report._html import Html, link, plain, tag
from readouts.report.page._frame import Frame
from readouts.report.page._kinds import COMMITMENT, INSTRUMENT, RELATION, STATEMENT, TOPIC

T = TypeVar("T", Commitment, Statement, Topic)


def statements(frame: Frame) -> Iterator[Html]:
    """Yield the statements by whose account they are, each followed by its parts."""
    for voice, told in (
        ("reported", f"As said by those named, by the account of {frame.issuers}"),
        ("joint", "Jointly"),
        ("issuer", f"In the issuer's own voice: {frame.issuers}"),
    ):
        said = [*_in_voice(frame, voice)]
        if said:
            yield tag("h3", frame.names.links(told), class_="voice")
            yield from said


def _in_voice(frame: Frame, voice: str) -> Iterator[Html]:
    of_voice = [one.voice == voice for one in frame.readout.statements]
    for number, one, depth in _parts(frame.readout.statements, "part_of", of_voice):
        yield frame.record(
            f"statements/{number}",
            one,
            STATEMENT,
            frame.phrase("p", _claims.statement(one, frame.known), class_="head"),
            _account(frame, one),
            frame.details(_claims.statement_details(one, frame.known)),
            frame.rows(_of_claim(frame, one.part_of, one)),
            depth=depth,
        )


def commitments(frame: Frame) -> Iterator[Html]:
    """Yield the commitments, each followed by its parts."""
    for number, one, depth in _parts(frame.readout.commitments, "part_of"):
        yield frame.record(
            f"commitments/{number}",
            one,
            COMMITMENT,
            frame.phrase("p", _claims.commitment(one, frame.known), class_="head"),
            _account(frame, one),
            frame.details(_claims.commitment_details(one, frame.known)),
            frame.rows(_of_claim(frame, one.part_of, one)),
            depth=depth,
        )


def _account(frame: Frame, claim: Statement | Commitment) -> Html | None:
    """Return a line that says by whose account another side's words are told."""
    if not frame.readout.is_attributed(claim):
        return None
    told = f"another side, by the account of {frame.issuers}"
    return tag("p", frame.names.links(told), class_="account")


def _of_claim(frame: Frame, whole: str | None, claim: Record) -> Iterator[_rows.Row]:
    """Yield what a claim is a part of, and the remarks that its details do not tell."""
    if whole:
        yield "part of", frame.known[whole]
    yield from (row for row in _rows.remarks(claim) if row[0] != "judged")


def instruments(frame: Frame) -> Iterator[Html]:
    """Yield the instruments, each with what was done with it."""
    for number, one in enumerate(frame.readout.instruments):
        at = f"instruments/{number}"
        actions = [
            frame.record(
                f"{at}/actions/{place}",
                action,
                INSTRUMENT,
                frame.phrase("span", _claims.instrument_action(action, frame.known)),
                frame.rows(_rows.remarks(action)),
                element="li",
            )
            for place, action in enumerate(one.actions)
        ]
        # Its own name is no link to itself.
        known = ChainMap({one.id: frame.names.plain[one.id]}, frame.known)
        yield frame.record(
            at,
            one,
            INSTRUMENT,
            frame.phrase("p", _claims.instrument(one, known), class_="head"),
            tag("p", link(one.url)) if one.url else None,
            frame.rows(_rows.remarks(one)),
            tag("ul", *actions) if actions else None,
        )


def relations(frame: Frame) -> Iterator[Html]:
    """Yield how records relate, and how the document does to others."""
    for number, one in enumerate(frame.readout.relations):
        told = _claims.relation(one, frame.known)
        head = frame.phrase("p", told, class_="head")
        if one.object_uri:
            before, _, behind = told.partition(one.object_uri)
            links = frame.names.links
            head = tag("p", links(before), link(one.object_uri), links(behind), class_="head")
        yield frame.record(
            f"relations/{number}", one, RELATION, head, frame.rows(_rows.remarks(one))
        )


def topics(frame: Frame) -> Iterator[Html]:
    """Yield the topics, each followed by those below it."""
    for number, one, depth in _parts(frame.readout.topics, "parent"):
        yield frame.record(
            f"topics/{number}",
            one,
            TOPIC,
            tag("p", plain(one.label), class_="head"),
            frame.rows(_rows.remarks(one)),
            depth=depth,
        )


def _parts(
    records: Sequence[T], whole: str, chosen: Sequence[bool] | None = None
) -> Iterator[tuple[int, T, int]]:
    """Yield records with their places and depths, each followed by its parts.

    Parts in a circle, which is a fault, come at the end: each record has its place on the page.
    """
    picked = [one for one, on in zip(records, chosen or [True] * len(records), strict=True) if on]
    places = {one.id: at for at, one in enumerate(records)}
    told = set()
    for one, depth in _rows.tree(picked, [getattr(one, whole) for one in picked]):
        told.add(one.id)
        yield places[one.id], one, depth
    yield from ((places[one.id], one, 1) for one in picked if one.id not in told)

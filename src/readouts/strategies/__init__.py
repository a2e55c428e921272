"""Hypothesis strategies for readouts and their parts: valid by construction.

They need the extra `hypothesis`. What they make passes `readouts.validate` without an error, and
shrinks to the least document. Every function takes strategies for fields by name, as in
`events(kind=st.just("call"))`; what such a strategy draws must fit the rest.
"""

from __future__ import annotations

from typing import Any, TypeVar

try:
    from hypothesis.strategies import SearchStrategy
except ModuleNotFoundError as error:
    message = "readouts.strategies needs the extra: pip install 'readouts[hypothesis]'"
    raise ModuleNotFoundError(message, name="hypothesis") from error

from readouts.model import (
    Commitment,
    Event,
    Instrument,
    Organization,
    Participant,
    Party,
    Person,
    Place,
    Readout,
    Relation,
    Source,
    Statement,
    Topic,
    When,
)
from readouts.strategies._broken import Broken, broken
from readouts.strategies._draw import parts, wholes

__all__ = [
    "Broken",
    "broken_readouts",
    "commitments",
    "events",
    "instances",
    "instruments",
    "organizations",
    "participants",
    "parties",
    "persons",
    "places",
    "readouts",
    "relations",
    "sources",
    "statements",
    "topics",
    "whens",
]

T = TypeVar("T")


def readouts(**fields: SearchStrategy[Any]) -> SearchStrategy[Readout]:
    """Whole readouts, in which every reference names a record."""
    return wholes(fields)


def broken_readouts() -> SearchStrategy[Broken]:
    """Documents (parsed JSON) with exactly one fault: the document, its code, its pointer."""
    return broken()


def instances(cls: type[T], /, **fields: SearchStrategy[Any]) -> SearchStrategy[T]:
    """Instances of any class of the model.

    What stands alone refers to records that exist nowhere, such as `pty-1` and `evt-2`.
    """
    return wholes(fields) if cls is Readout else parts(cls, fields)  # type: ignore[return-value]


def events(**fields: SearchStrategy[Any]) -> SearchStrategy[Event]:
    """Events with their delegations and participants."""
    return parts(Event, fields)


def commitments(**fields: SearchStrategy[Any]) -> SearchStrategy[Commitment]:
    """Commitments with their quantities."""
    return parts(Commitment, fields)


def instruments(**fields: SearchStrategy[Any]) -> SearchStrategy[Instrument]:
    """Instruments and what has been done with them."""
    return parts(Instrument, fields)


def organizations(**fields: SearchStrategy[Any]) -> SearchStrategy[Organization]:
    """Organizations."""
    return parts(Organization, fields)


def participants(**fields: SearchStrategy[Any]) -> SearchStrategy[Participant]:
    """Participants of an event."""
    return parts(Participant, fields)


def parties(**fields: SearchStrategy[Any]) -> SearchStrategy[Party]:
    """Parties."""
    return parts(Party, fields)


def persons(**fields: SearchStrategy[Any]) -> SearchStrategy[Person]:
    """Persons with their titles."""
    return parts(Person, fields)


def places(**fields: SearchStrategy[Any]) -> SearchStrategy[Place]:
    """Places."""
    return parts(Place, fields)


def relations(**fields: SearchStrategy[Any]) -> SearchStrategy[Relation]:
    """Relations between records."""
    return parts(Relation, fields)


def statements(**fields: SearchStrategy[Any]) -> SearchStrategy[Statement]:
    """Statements."""
    return parts(Statement, fields)


def sources(**fields: SearchStrategy[Any]) -> SearchStrategy[Source]:
    """Sources."""
    return parts(Source, fields)


def topics(**fields: SearchStrategy[Any]) -> SearchStrategy[Topic]:
    """Topics."""
    return parts(Topic, fields)


def whens(**fields: SearchStrategy[Any]) -> SearchStrategy[When]:
    """Dates as published."""
    return parts(When, fields)

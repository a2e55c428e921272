"""Hypothesis strategies for readouts and their parts: valid by construction.

They need the extra `hypothesis`. What they make passes `readouts.validate` without an error, and
shrinks to the least document. Every function takes strategies for fields by name, as in
`events(kind=st.just("call"))`; what such a strategy draws must fit the rest.
"""

from __future__ import annotations

from typing import Any, TypeVar

from hypothesis.strategies import SearchStrategy

from readouts.model import (
    Event,
    Organization,
    Participant,
    Party,
    Person,
    Place,
    Readout,
    Source,
    Topic,
    When,
)
from readouts.strategies._draw import parts, wholes

__all__ = [
    "events",
    "instances",
    "organizations",
    "participants",
    "parties",
    "persons",
    "places",
    "readouts",
    "sources",
    "topics",
    "whens",
]

T = TypeVar("T")


def readouts(**fields: SearchStrategy[Any]) -> SearchStrategy[Readout]:
    """Whole readouts, in which every reference names a record."""
    return wholes(fields)


def instances(cls: type[T], /, **fields: SearchStrategy[Any]) -> SearchStrategy[T]:
    """Instances of any class of the model.

    What stands alone refers to records that exist nowhere, such as `pty-1` and `evt-2`.
    """
    return wholes(fields) if cls is Readout else parts(cls, fields)  # type: ignore[return-value]


def events(**fields: SearchStrategy[Any]) -> SearchStrategy[Event]:
    """Events with their delegations and participants."""
    return parts(Event, fields)


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


def sources(**fields: SearchStrategy[Any]) -> SearchStrategy[Source]:
    """Sources."""
    return parts(Source, fields)


def topics(**fields: SearchStrategy[Any]) -> SearchStrategy[Topic]:
    """Topics."""
    return parts(Topic, fields)


def whens(**fields: SearchStrategy[Any]) -> SearchStrategy[When]:
    """Dates as published."""
    return parts(When, fields)

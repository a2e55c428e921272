"""The kinds of record that the page tells apart: each has a letter, a colour and a section."""

from __future__ import annotations

from functools import cache

from attrs import frozen

from readouts import model
from readouts._shape import Object, shape_of
from readouts.model import When
from readouts.problems import Path


@frozen
class Kind:
    """A kind of record, as the page marks it."""

    name: str
    """What it is called in the style sheet."""
    letter: str
    """The sign that stands behind its words: colour alone tells nobody enough."""
    words: str
    """What it is called on the page."""
    section: str
    """The id of the section that its records stand in."""


EVENT = Kind("event", "E", "Events", "events")
STATEMENT = Kind("statement", "S", "Statements", "statements")
COMMITMENT = Kind("commitment", "C", "Commitments", "commitments")
INSTRUMENT = Kind("instrument", "I", "Instruments", "instruments")
RELATION = Kind("relation", "R", "Relations", "relations")
TOPIC = Kind("topic", "T", "Topics", "topics")
PERSON = Kind("person", "P", "People", "people")
BODY = Kind("body", "B", "Sides, bodies, places", "bodies")
DATE = Kind("date", "D", "Dates", "events")
DOCUMENT = Kind("document", "N", "Document", "document")

KINDS = (
    EVENT, DATE, PERSON, BODY, STATEMENT, COMMITMENT, INSTRUMENT, TOPIC, RELATION, DOCUMENT,
)  # fmt: skip
"""All kinds, in the order of the legend."""

_BY_FIELD = {
    "parties": BODY,
    "organizations": BODY,
    "places": BODY,
    "persons": PERSON,
    "meetings": EVENT,
    "prior_meetings": EVENT,
    "next_meetings": EVENT,
    "other_events": EVENT,
    "topics": TOPIC,
    "statements": STATEMENT,
    "commitments": COMMITMENT,
    "instruments": INSTRUMENT,
    "relations": RELATION,
}


def kind_of(owner: Path, field: str | None) -> Kind:
    """Return the kind of what evidence supports: a record, or a date in a record."""
    if field and not _dates().isdisjoint(field.split(".")):
        return DATE
    if "participants" in owner or "titles" in owner:
        return PERSON
    return _BY_FIELD.get(str(owner[0]), DOCUMENT) if owner else DOCUMENT


@cache
def _dates() -> frozenset[str]:
    """Return the names of all fields that hold a date."""
    classes = [getattr(model, name) for name in vars(model)["__all__"]]
    return frozenset(
        field.name
        for cls in classes
        for field in shape_of(cls).fields
        if isinstance(field.shape, Object) and field.shape.cls is When
    )

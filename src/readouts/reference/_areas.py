"""The parts of a document, in the order in which one meets them when a text is coded."""

from __future__ import annotations

from attrs import frozen

from readouts import model
from readouts._shape import Object, shape_of


@frozen
class Area:
    """Classes that belong together."""

    name: str
    """Its name in addresses."""
    title: str
    about: str
    classes: tuple[Object, ...]


def _area(name: str, title: str, about: str, *classes: type) -> Area:
    return Area(name, title, about, tuple(map(shape_of, classes)))


AREAS = (
    _area(
        "document",
        "The document and its publication",
        "What the document is, who published the text, when, and on whose word.",
        model.Readout,
        model.Publication,
        model.Attribution,
    ),
    _area(
        "people",
        "Sides, bodies and people",
        "Who acts: the sides, the bodies that do their work, and the people whom the text names.",
        model.Party,
        model.Organization,
        model.Person,
        model.Title,
        model.Name,
        model.Identifier,
    ),
    _area(
        "events",
        "Events and places",
        "What took place or will: meetings, calls and visits, and who took part in them.",
        model.Event,
        model.Delegation,
        model.Participant,
        model.Ordinal,
        model.Place,
    ),
    _area(
        "dates",
        "Dates and lengths of time",
        "When something took place, as the text says it, and for how long.",
        model.When,
        model.Length,
    ),
    _area(
        "claims",
        "What was said and undertaken",
        "The sentences of the text: what they say, and what somebody undertakes to do.",
        model.Topic,
        model.Statement,
        model.Commitment,
        model.Quantity,
    ),
    _area(
        "instruments",
        "Texts of states, and how things relate",
        "Treaties, plans and laws, what was done with them, and what follows on what.",
        model.Instrument,
        model.InstrumentAction,
        model.Relation,
    ),
    _area(
        "evidence",
        "On which words it rests",
        "On which words of which text a record rests, and what is missing.",
        model.Source,
        model.Excluded,
        model.Evidence,
        model.Absence,
    ),
    _area(
        "production",
        "How the document was made",
        "Who made it, what was changed since, and single fields in other languages.",
        model.Production,
        model.Agent,
        model.Change,
        model.Translation,
    ),
    _area(
        "extensions",
        "What others add",
        "Words and data that the format itself does not have, declared and kept exactly.",
        model.ExtensionUse,
        model.Term,
        model.Extension,
    ),
)

"""Texts that states make, what has been done with them, and how records relate."""

from typing import Annotated

from readouts._constraints import at_least_one, exactly_one, requires
from readouts._record import record
from readouts.ids import (
    ActorRef,
    EventRef,
    InstrumentId,
    PlaceRef,
    RecordRef,
    RelationId,
    SideRef,
    TopicRef,
)
from readouts.model.dates import When
from readouts.model.evidence import Record
from readouts.model.people import Identifier, Name
from readouts.scalars import Iri, Line, Several, Text
from readouts.vocabularies import Binding, Bound, InstrumentActionKind, InstrumentKind, RelationType

__all__ = ["Instrument", "InstrumentAction", "Relation"]


@record
class InstrumentAction(Record):
    """What has been done with an instrument, by this readout.

    What is to be done with it ("agreed to implement") is a Commitment about it.
    """

    action: Annotated[str, InstrumentActionKind]
    """What was done."""
    event: EventRef | None = None
    """Where it was done."""
    actors: tuple[ActorRef, ...] = ()
    """Who did it: who signed, who ratified."""
    witnesses: tuple[ActorRef, ...] = ()
    """Who witnessed it."""
    when: When | None = None
    """When it was done, where that is not the date of the event."""
    places: tuple[PlaceRef, ...] = ()
    """Where it was done, where no event tells."""
    verb: Line | None = None
    """The words as published ("in the spirit of")."""


@at_least_one("name", "description")
@requires("count_bound", "count")
@record
class Instrument(Record):
    """A treaty, a declaration, a plan, a law: a text or a scheme that the readout refers to."""

    id: InstrumentId
    """Its id in this document."""
    name: Line | None = None
    """Its name as published."""
    description: Line | None = None
    """What it is, where it has no name."""
    other_names: tuple[Name, ...] = ()
    """Its other names."""
    count: Several | None = None
    """How many texts the record stands for ("three agreements")."""
    count_bound: Bound = Bound.EXACT
    """How exact the count is."""
    kind: Annotated[str, InstrumentKind]
    """What kind of instrument it is."""
    parties: tuple[SideRef, ...] = ()
    """Between whom it is."""
    issued_by: tuple[ActorRef, ...] = ()
    """Whose it is, where one side made it: a report, a law, a programme."""
    beneficiaries: tuple[ActorRef, ...] = ()
    """For whom it is."""
    proposed_by: tuple[ActorRef, ...] = ()
    """Who proposed it."""
    binding: Binding | None = None
    """Whether it binds in law, where that is told."""
    adopted: When | None = None
    """When it was adopted."""
    disclosed: bool = True
    """False where the text tells that there is one, and not what it says."""
    topics: tuple[TopicRef, ...] = ()
    """What it is about."""
    identifiers: tuple[Identifier, ...] = ()
    """Its numbers and symbols."""
    url: Iri | None = None
    """Where its text is found."""
    actions: tuple[InstrumentAction, ...] = ()
    """What has been done with it."""


@exactly_one("object", "object_uri")
@record
class Relation(Record):
    """How one record, or the document, relates to another."""

    id: RelationId
    """Its id in this document."""
    type: Annotated[str, RelationType]
    """How the subject relates to the object."""
    subject: RecordRef
    """The record that is told of, or the word "readout" for the document."""
    object: RecordRef | None = None
    """The record that it relates to, or the word "readout" for the document."""
    object_uri: Iri | None = None
    """The address of something outside the document that it relates to."""
    verb: Line | None = None
    """The words as published ("in response to")."""
    summary: Text | None = None
    """In what respect, in the encoder's words, where type and verb do not tell."""

"""What took place: events with their dates, places, delegations and participants."""

from typing import Annotated

from readouts._constraints import exactly_one, requires, together
from readouts._record import record
from readouts._shape import NonEmpty
from readouts.ids import (
    ActorRef,
    DelegationId,
    DelegationRef,
    EventId,
    EventRef,
    OrganizationRef,
    PartyRef,
    PersonRef,
    PlaceId,
    PlaceRef,
    TopicRef,
    WhoRef,
)
from readouts.model.dates import Length, When
from readouts.model.evidence import Record
from readouts.model.people import Identifier, Name, Title
from readouts.scalars import (
    Country,
    Iri,
    Latitude,
    Line,
    Longitude,
    Positive,
    Several,
    Text,
)
from readouts.vocabularies import (
    Bound,
    Completeness,
    EventFormat,
    EventKind,
    EventStatus,
    Medium,
    ParticipantRole,
    PlaceKind,
    Presence,
)

__all__ = ["Delegation", "Event", "Ordinal", "Participant", "Place"]


@together("latitude", "longitude")
@record
class Place(Record):
    """Where something took place: a building, a city, a country."""

    id: PlaceId
    """Its id in this document."""
    name: Line
    """Its name as published."""
    other_names: tuple[Name, ...] = ()
    """Its other names."""
    kind: Annotated[str, PlaceKind] | None = None
    """What kind of place it is."""
    within: PlaceRef | None = None
    """The larger place that it lies in."""
    country: Country | None = None
    """The code of the country that it lies in. A code, no statement of recognition."""
    identifiers: tuple[Identifier, ...] = ()
    """What it is called in lists that others keep."""
    latitude: Latitude | None = None
    """Degrees north of the equator."""
    longitude: Longitude | None = None
    """Degrees east of the prime meridian."""


@record
class Delegation(Record):
    """One side's people at one event."""

    id: DelegationId
    """Its id in this document."""
    party: PartyRef
    """The side they are of."""
    organization: OrganizationRef | None = None
    """The body that sends it, where it is one body's."""
    name: Text | None = None
    """What the readout calls it, where it has a name."""
    heads: tuple[PersonRef, ...] = ()
    """Who leads it; several where the text names several."""
    completeness: Completeness | None = None
    """Whether the readout names all of them."""
    size: Positive | None = None
    """How many they are, where the readout says so."""
    sent_by: tuple[WhoRef, ...] = ()
    """Who sent them, or on whose instruction they came, where the readout says so."""


@record
class Ordinal:
    """Which of a counted row an event is: the third round, the first in China."""

    value: Positive
    """Which one: 1 for the first or inaugural one."""
    scope: Line | None = None
    """What is counted, where that is not just the series ("in 2024", "in China")."""


@exactly_one("who", "description")
@requires("count", "description")
@requires("count_bound", "count")
@record
class Participant(Record):
    """Somebody, or a body, taking part in an event."""

    who: ActorRef | None = None
    """The person, party or organization, or a whole delegation."""
    description: Line | None = None
    """Who they are, where they are not named ("senior officials")."""
    count: Positive | None = None
    """How many people or bodies the description stands for."""
    count_bound: Bound = Bound.EXACT
    """How exact the count is."""
    roles: Annotated[tuple[Annotated[str, ParticipantRole], ...], NonEmpty()] = ("attendee",)
    """What they did there."""
    presence: Presence | None = None
    """Whether and how they were there."""
    delegation: DelegationRef | None = None
    """The delegation that they are of: one of this event, or of a whole it is a part of."""
    party: PartyRef | None = None
    """The side that they are of, where there is no delegation."""
    organization: OrganizationRef | None = None
    """The body that they are of, where they are not named ("officials of the ministry")."""
    titles: tuple[Title, ...] = ()
    """The offices in which they took part, where they differ from the person's own."""
    on_behalf_of: WhoRef | None = None
    """Whom they stood in for."""
    accompanying: PersonRef | None = None
    """Whom they came with."""


@requires("count_bound", "count")
@record
class Event(Record):
    """A meeting, a call, a visit, a session of one, or anything else that happened or will."""

    id: EventId
    """Its id in this document."""
    uid: Iri | None = None
    """A name that is the same in every readout of this event, on whichever side."""
    kind: Annotated[str, EventKind]
    """What kind of event it is."""
    status: EventStatus | None = None
    """How far it has got, as this readout tells it."""
    name: Line | None = None
    """Its name as published."""
    description: Line | None = None
    """What it was, where it has no name ("the events that strained relations")."""
    verb: Line | None = None
    """The words as published for how they came together ("spoke with", "received")."""
    medium: Medium | None = None
    """By what means the sides were in touch."""
    format: Annotated[str, EventFormat] | None = None
    """How many sides met, and in what circle."""
    level: Line | None = None
    """At what level, as published ("at the level of deputy ministers")."""
    start: When | None = None
    """When it started, or its only date."""
    end: When | None = None
    """When it ended."""
    duration: Length | None = None
    """How long it took."""
    count: Several | None = None
    """How many events the record stands for ("several meetings" is at least 2); its parts, where
    they have records of their own, are among them."""
    count_bound: Bound = Bound.EXACT
    """How exact the count is."""
    places: tuple[PlaceRef, ...] = ()
    """Where it took place."""
    part_of: EventRef | None = None
    """The whole that it is a part of: the visit of a session, the talks of a round."""
    on_margins_of: EventRef | None = None
    """The larger event at whose margins it took place ("on the fringe", "on the sidelines"); it has
    that event's date and place where it states none."""
    after: tuple[EventRef, ...] = ()
    """Events that it came after."""
    before: tuple[EventRef, ...] = ()
    """Events that it came before."""
    during: tuple[EventRef, ...] = ()
    """Events that it fell into."""
    series: OrganizationRef | None = None
    """The mechanism that it is a session of."""
    ordinals: tuple[Ordinal, ...] = ()
    """Its place in the series, or in other counts that the readout gives."""
    initiators: tuple[WhoRef, ...] = ()
    """At whose request or invitation it took place."""
    purposes: tuple[Text, ...] = ()
    """What it was for, in the encoder's words."""
    delegations: tuple[Delegation, ...] = ()
    """The delegations, in protocol order."""
    participants: tuple[Participant, ...] = ()
    """Who took part, in protocol order."""
    completeness: Completeness | None = None
    """Whether all who took part are given."""
    topics: tuple[TopicRef, ...] = ()
    """The agenda as a list."""
    identifiers: tuple[Identifier, ...] = ()
    """What it is called in lists that others keep."""

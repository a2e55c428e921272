"""Who acts: parties, organizations, persons, with their names and titles."""

from typing import Annotated

from readouts._constraints import at_least_one, requires
from readouts._record import record
from readouts.ids import (
    OrganizationId,
    OrganizationRef,
    PartyId,
    PartyRef,
    PersonId,
    SideRef,
    WhoRef,
)
from readouts.model.dates import When
from readouts.model.evidence import Record
from readouts.scalars import Country, Iri, Language, Line, Positive, Text
from readouts.vocabularies import (
    Bound,
    Completeness,
    IdentifierScheme,
    NameKind,
    OrganizationKind,
    PartyKind,
    PostKind,
)

__all__ = ["Identifier", "Name", "Organization", "Party", "Person", "Title"]


@record
class Identifier:
    """What something is called in a list that others keep too."""

    scheme: Annotated[str, IdentifierScheme]
    """The list."""
    value: Line
    """The identifier, as that list writes it."""
    label: Line | None = None
    """What the list calls it in words."""
    uri: Iri | None = None
    """An address of the entry."""


@record
class Name:
    """One more name of somebody or something."""

    text: Line
    """The name as written."""
    kind: Annotated[str, NameKind] | None = None
    """What kind of name it is."""
    lang: Language | None = None
    """Its language, and its script where that matters (`zh-Hant`)."""
    used_by: tuple[WhoRef, ...] = ()
    """Who calls it so, where the sides differ."""
    sort_as: Line | None = None
    """The form to sort it by."""


@record
class Title(Record):
    """An office, a post or a rank, as a readout gives it to somebody."""

    name: Line
    """The title as published."""
    post: Annotated[str, PostKind] | None = None
    """What kind of post it is."""
    organization: OrganizationRef | None = None
    """The body that it is a post of."""
    party: PartyRef | None = None
    """The side that it is a post of, where no body is named."""
    portfolio: Line | None = None
    """The field it is in charge of, as published."""
    designate: bool | None = None
    """Whether they are named or elected to it and not yet in office."""
    acting: bool | None = None
    """Whether it is held for the time being."""
    former: bool | None = None
    """Whether it was held earlier and no longer."""
    identifiers: tuple[Identifier, ...] = ()
    """Identifiers of the post, not of the person."""


@record
class Party(Record):
    """A side at the table: a state, a union of states, an international organization, a group.

    A body that does a side's work, or a standing mechanism, is an Organization.
    """

    id: PartyId
    """Its id in this document."""
    kind: Annotated[str, PartyKind]
    """What kind of side it is."""
    name: Line
    """Its name as published."""
    other_names: tuple[Name, ...] = ()
    """Its other names."""
    country: Country | None = None
    """Its country code. A code, no statement of recognition."""
    identifiers: tuple[Identifier, ...] = ()
    """What it is called in lists that others keep."""
    parent: PartyRef | None = None
    """The party that it is a part of."""
    members: tuple[PartyRef, ...] = ()
    """The parties that it consists of."""
    completeness: Completeness | None = None
    """Whether all members are listed."""


@at_least_one("name", "description")
@requires("count_bound", "count")
@record
class Organization(Record):
    """A body that does a side's work, or a standing mechanism between sides."""

    id: OrganizationId
    """Its id in this document."""
    name: Line | None = None
    """Its name as published; an acronym where only that is printed."""
    description: Line | None = None
    """What it is, where it has no name ("the body that it replaces")."""
    other_names: tuple[Name, ...] = ()
    """Its other names."""
    kind: Annotated[str, OrganizationKind] | None = None
    """What kind of body it is."""
    party: PartyRef | None = None
    """The side that it belongs to."""
    parent: OrganizationRef | None = None
    """The body that it is a part of."""
    members: tuple[SideRef, ...] = ()
    """The sides or bodies that it consists of, or that meet in it."""
    heads: tuple[WhoRef, ...] = ()
    """Who leads it: people, or bodies."""
    level: Line | None = None
    """At what level it works, as published ("vice-ministerial")."""
    reports_to: tuple[WhoRef, ...] = ()
    """To whom it reports."""
    mandate: Text | None = None
    """What it is there for, in the encoder's words."""
    frequency: Line | None = None
    """How often it meets, as published ("annual")."""
    established: When | None = None
    """When it was set up, or first met."""
    established_by: tuple[WhoRef, ...] = ()
    """Who set it up."""
    count: Positive | None = None
    """How many it stands for, where one record stands for several ("teams")."""
    count_bound: Bound = Bound.EXACT
    """How exact the count is."""
    identifiers: tuple[Identifier, ...] = ()
    """What it is called in lists that others keep."""


@at_least_one("name", "titles", "description")
@requires("count", "description")
@requires("count_bound", "count")
@record
class Person(Record):
    """A person, or people who are not named, whom the readout mentions."""

    id: PersonId
    """Its id in this document."""
    name: Line | None = None
    """The name as published, without rank and title. Names are never parsed."""
    titles: tuple[Title, ...] = ()
    """The offices that the readout gives them; a participant's own titles stand before these."""
    description: Line | None = None
    """Who they are, where they are not named ("two detained citizens") or where the readout tells
    more of them than a title ("publisher, born in Belmark")."""
    party: PartyRef | None = None
    """The side that they are of, where no title tells it."""
    organization: OrganizationRef | None = None
    """The body that they are of, where no title tells it."""
    count: Positive | None = None
    """How many people the description stands for."""
    count_bound: Bound = Bound.EXACT
    """How exact the count is."""
    other_names: tuple[Name, ...] = ()
    """Their other names, such as a corrected spelling."""
    identifiers: tuple[Identifier, ...] = ()
    """What they are called in lists that others keep."""

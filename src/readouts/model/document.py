"""The document: a readout and its publication."""

from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any

from readouts._record import record
from readouts._shape import Always, Key
from readouts.ids import OrganizationRef, PersonRef, PlaceRef, SideRef, WhoRef
from readouts.model._answers import Answers, At, index
from readouts.model.claims import Commitment, Statement, Topic
from readouts.model.dates import When
from readouts.model.events import Event, Place
from readouts.model.evidence import Record, Source
from readouts.model.extensions import ExtensionUse
from readouts.model.instruments import Instrument, Relation
from readouts.model.people import Identifier, Organization, Party, Person
from readouts.model.production import Change, Production, Translation
from readouts.scalars import (
    SPEC_VERSION,
    DocumentId,
    Iri,
    Language,
    Line,
    Positive,
    SchemaUri,
    SpecVersion,
    Text,
)
from readouts.vocabularies import (
    AttributionMode,
    Extent,
    PublicationChannel,
    PublicationKind,
    PublicationStatus,
    TextForm,
    TranslationStatus,
)

if TYPE_CHECKING:
    from readouts.model._bounds import Calendar

__all__ = ["Attribution", "Publication", "Readout"]


@record
class Attribution:
    """To whom the published words may be ascribed."""

    mode: AttributionMode
    """On what terms."""
    spokesperson: PersonRef | None = None
    """Who spoke for the issuer."""
    organization: OrganizationRef | None = None
    """The body that the line names."""
    text: Text | None = None
    """The line as printed."""


@record
class Publication(Record):
    """How the readout was published, and on whose word."""

    issuers: tuple[WhoRef, ...]
    """Who published it, as printed."""
    kind: Annotated[str, PublicationKind]
    """What kind of text it is."""
    label: Line | None = None
    """What it calls itself, as printed ("press release", "communiqué")."""
    title: Text | None = None
    """Its title, as printed."""
    issued: When | None = None
    """When it was published."""
    dated: When | None = None
    """The date that the text itself bears, as in a dateline."""
    lang: Language | None = None
    """The language of the published text."""
    url: Iri | None = None
    """Where it was published."""
    identifiers: tuple[Identifier, ...] = ()
    """Its numbers and symbols, as the issuer gives them."""
    status: PublicationStatus = PublicationStatus.PUBLISHED
    """How it stands."""
    attribution: Attribution | None = None
    """To whom the words may be ascribed."""
    release: Line | None = None
    """The line that tells how it may be used, as printed ("For immediate release")."""
    channels: tuple[Annotated[str, PublicationChannel], ...] = ()
    """By what ways it was put out."""
    forms: tuple[Annotated[str, TextForm], ...] = ()
    """How the text is built."""
    dateline: PlaceRef | None = None
    """The place that the text gives as its own."""
    agreed_by: tuple[SideRef, ...] = ()
    """The sides who speak in a joint text."""
    extent: Extent | None = None
    """How much of the text the encoder had at hand."""
    translation: TranslationStatus | None = None
    """Whether the text is an original or a translation, and on whose authority."""


@record
class Readout(Answers, Record):
    """One side's account of a meeting, a call or a visit: what it published, as a document.

    It is a claim, not the event itself. Two sides' readouts of one meeting are two documents
    whose event has the same `uid`.
    """

    schema_uri: Annotated[SchemaUri | None, Key("$schema")] = None
    """Where an editor finds the schema of this format."""
    spec_version: Annotated[SpecVersion, Always()] = SPEC_VERSION
    """The version of the format that the document is written in."""
    id: DocumentId
    """A stable name of this document, by preference an address (IRI)."""
    revision: Positive = 1
    """Which revision of the document this is."""
    lang: Language
    """The language of the encoder's own words."""
    publication: Publication
    """How the readout was published, and on whose word."""
    sources: tuple[Source, ...] = ()
    """The texts that evidence points into, and the works cited."""
    parties: tuple[Party, ...]
    """The sides: at least one."""
    organizations: tuple[Organization, ...] = ()
    """The bodies that the readout names."""
    persons: tuple[Person, ...] = ()
    """The people that the readout mentions."""
    places: tuple[Place, ...] = ()
    """The places that the readout names."""
    meetings: tuple[Event, ...]
    """What this readout reports: at least one event. Sessions are `part_of` another."""
    prior_meetings: tuple[Event, ...] = ()
    """Earlier contacts between these sides."""
    next_meetings: tuple[Event, ...] = ()
    """Later contacts that it announces."""
    other_events: tuple[Event, ...] = ()
    """What else happened or will: summits around it, elections, others' meetings."""
    topics: tuple[Topic, ...] = ()
    """What was talked about."""
    statements: tuple[Statement, ...] = ()
    """What was said, in the order of the source."""
    commitments: tuple[Commitment, ...] = ()
    """What was undertaken, in the order of the source."""
    instruments: tuple[Instrument, ...] = ()
    """The treaties, declarations, plans and laws that the readout refers to."""
    relations: tuple[Relation, ...] = ()
    """How records, or the document, relate."""
    translations: tuple[Translation, ...] = ()
    """Single fields in other languages."""
    production: Production | None = None
    """How the document was made."""
    changes: tuple[Change, ...] = ()
    """What was changed since it was first given out, oldest first."""
    uses: tuple[ExtensionUse, ...] = ()
    """The extensions that it uses."""

    @cached_property
    def _index(self) -> dict[str, tuple[At, Any]]:
        return index(self)

    @cached_property
    def _calendar(self) -> "Calendar":
        from readouts.model._bounds import Calendar

        return Calendar(self)

"""How the document was made: agents, changes, translations."""

from readouts._constraints import requires
from readouts._record import record
from readouts.ids import RecordRef, Target
from readouts.scalars import DateTime, FieldPath, Iri, Language, Line, Positive, Text
from readouts.vocabularies import AgentKind, ChangeMotivation, ProductionMethod

__all__ = ["Agent", "Change", "Production", "Translation"]


@requires("kind", "version", when="software")
@record
class Agent:
    """A person, a body or a program that worked on the document."""

    kind: AgentKind
    """What it is."""
    name: Line
    """Its name."""
    version: Line | None = None
    """Its version, which a program has."""
    uri: Iri | None = None
    """An address of it."""


@record
class Production:
    """How the document was made from the published text."""

    method: ProductionMethod
    """Whether by hand, by machine, or by both."""
    agents: tuple[Agent, ...]
    """Who made it."""
    ended_at: DateTime | None = None
    """When the work was done."""
    license: Iri | None = None
    """The licence of the document, which is not that of the published text."""
    note: Text | None = None
    """A remark on how it was made."""


@record
class Change:
    """A change of the document after it was first given out."""

    at: DateTime
    """When it was made."""
    motivation: ChangeMotivation
    """Why."""
    description: Text
    """What was changed, in the document's language."""
    by: Agent | None = None
    """Who changed it."""
    targets: tuple[Target, ...] = ()
    """What was changed: records, fields of records, or the document."""
    previous_revision: Positive | None = None
    """The revision that it changed."""


@record
class Translation:
    """One field of one record in another language."""

    lang: Language
    """The language of the translation."""
    record: RecordRef
    """The record, or the word "readout" for the document."""
    field: FieldPath
    """The field that is translated."""
    text: Text
    """Its text in that language."""

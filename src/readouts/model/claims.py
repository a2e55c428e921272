"""What was said and undertaken: topics, statements, commitments."""

from typing import Annotated

from readouts._constraints import at_least_one, requires, together
from readouts._record import record
from readouts.ids import (
    ActorRef,
    AnyRef,
    ChannelRef,
    CommitmentId,
    CommitmentRef,
    EventRef,
    StatementId,
    StatementRef,
    TopicId,
    TopicRef,
    WhoRef,
)
from readouts.model.dates import When
from readouts.model.evidence import Record
from readouts.model.people import Identifier, Name
from readouts.scalars import Date, Decimal, Iri, Line, Several, Text
from readouts.vocabularies import (
    Basis,
    Bound,
    CommitmentKind,
    CommitmentStatus,
    Completeness,
    Emphasis,
    Firmness,
    Mutuality,
    Negation,
    Novelty,
    QuantityPurpose,
    QuantityStage,
    SpeechAct,
    Stance,
    Voice,
)

__all__ = ["Commitment", "Quantity", "Statement", "Topic"]


@record
class Topic(Record):
    """A subject that the readout names."""

    id: TopicId
    """Its id in this document."""
    label: Line
    """What it is, in the encoder's words."""
    other_names: tuple[Name, ...] = ()
    """What others call it: the issuer's own label, where it matters."""
    parent: TopicRef | None = None
    """The wider topic that it is a part of."""
    concepts: tuple[Identifier, ...] = ()
    """What it is called in lists of subjects that others keep."""


@record
class Quantity:
    """An amount that the readout gives."""

    value: Decimal
    """The number, in digits as a text."""
    unit: Line
    """What is counted: a currency (ISO 4217), a unit of measure (UCUM), or a noun."""
    bound: Bound = Bound.EXACT
    """How exact it is."""
    of: AnyRef | None = None
    """The record that it is an amount of."""
    purpose: Annotated[str, QuantityPurpose] | None = None
    """What it is for."""
    stage: QuantityStage | None = None
    """How far it has got from being proposed to being paid."""
    text: Line | None = None
    """The phrase as published ("more than 2 billion dollars")."""
    basis: Basis = Basis.STATED
    """How it rests on the source."""


@at_least_one("summary", "topics", "about", "quote")
@record
class Statement(Record):
    """Something said: by the issuer's account at the event, or by the text in its own name.

    An undertaking to act is a Commitment and nothing else; a statement beside it only says what
    the commitment can't.
    """

    id: StatementId
    """Its id in this document."""
    voice: Voice
    """Who is speaking in the sentence."""
    event: EventRef | None = None
    """Where it was said."""
    speakers: tuple[ActorRef, ...] = ()
    """Who said it: the subject of the sentence as the text has it; nobody for "was underscored"."""
    addressees: tuple[ActorRef, ...] = ()
    """Who is asked, thanked, congratulated."""
    on_behalf_of: tuple[WhoRef, ...] = ()
    """Whose message it is, where it is conveyed for somebody absent."""
    holders: tuple[ActorRef, ...] = ()
    """All who are said to hold the view, where these are not just the speakers."""
    act: Annotated[str, SpeechAct]
    """What was done by saying it."""
    verb: Line | None = None
    """The reporting words as published ("emphasized that it opposes")."""
    stance: Stance | None = None
    """Whether it is for or against what it is about."""
    emphasis: Emphasis | None = None
    """How much weight the text gives it."""
    negation: Negation | None = None
    """What is denied: that it was said ("did not raise"), or what is said ("does not seek")."""
    part_of: StatementRef | None = None
    """The statement that it is a part of: one of a list under one verb, a case of a concern. A part
    has from its whole the event, the speakers and the addressees that it does not state."""
    completeness: Completeness | None = None
    """Whether all of its parts, or all that it lists, are given ("including" is partial)."""
    repeated: bool | None = None
    """Whether the text says that it was said before ("again")."""
    summary: Text | None = None
    """What was said, in the encoder's words and the document's language."""
    quote: Text | None = None
    """The words that the source itself quotes, and no others."""
    distanced: tuple[Line, ...] = ()
    """Words that the source holds at a distance ("so-called")."""
    condition: Text | None = None
    """On what condition it is said to hold."""
    reason: Text | None = None
    """The reason that is given."""
    purpose: Text | None = None
    """To what end the thing said should be."""
    disclosed: bool = True
    """False where the text tells that something was said, and not what."""
    due: When | None = None
    """By when what is asked for should be done."""
    quantities: tuple[Quantity, ...] = ()
    """The amounts in it."""
    topics: tuple[TopicRef, ...] = ()
    """The topics that it touches."""
    about: tuple[AnyRef, ...] = ()
    """Whom or what it is directed at, or concerns."""


@at_least_one("voice", "part_of")
@together("status", "status_as_of")
@requires("count_bound", "count")
@record
class Commitment(Record):
    """One undertaking to act."""

    id: CommitmentId
    """Its id in this document."""
    uid: Iri | None = None
    """A name by which one undertaking is followed through many readouts."""
    voice: Voice | None = None
    """Who is speaking in the sentence; a part has the voice of its whole."""
    obligors: tuple[ActorRef, ...] = ()
    """Who is bound, as the text names them; nobody for "it was agreed that … be set up"."""
    speakers: tuple[ActorRef, ...] = ()
    """Who gave it, where that is not the obligors: a minister for the state, one side for the
    other."""
    addressees: tuple[ActorRef, ...] = ()
    """To whom it was given."""
    partners: tuple[ActorRef, ...] = ()
    """Who takes part in it and takes on no duty."""
    beneficiaries: tuple[ActorRef, ...] = ()
    """For whom it is done."""
    assigned_by: tuple[WhoRef, ...] = ()
    """Who set the task, where a team is given one."""
    through: tuple[ChannelRef, ...] = ()
    """By what channel: a body or an instrument."""
    verb: Line | None = None
    """The words of undertaking as published ("committed to continue")."""
    summary: Text
    """What is undertaken, in the encoder's words: one undertaking."""
    count: Several | None = None
    """How many undertakings the record stands for ("the commitments made" is at least 2)."""
    count_bound: Bound = Bound.EXACT
    """How exact the count is."""
    kind: Annotated[str, CommitmentKind] | None = None
    """What kind of act it is."""
    firmness: Firmness | None = None
    """How firmly it is undertaken."""
    novelty: Novelty | None = None
    """Whether it is new, goes on, or was said before."""
    mutuality: Mutuality | None = None
    """How the undertakings of two or more obligors relate."""
    condition: Text | None = None
    """On what condition."""
    purpose: Text | None = None
    """To what end."""
    unconditional: bool | None = None
    """True only where the text says that there is no condition."""
    disclosed: bool = True
    """False where the text tells that something was undertaken, and not what."""
    part_of: CommitmentRef | None = None
    """The commitment that it is a part of: a list under one verb, a sum, a plan. A part has what
    it does not state from its whole."""
    completeness: Completeness | None = None
    """Whether all of its parts are given ("notably" is partial)."""
    made_at: EventRef | None = None
    """The event at which it was made."""
    carried_out_at: tuple[EventRef, ...] = ()
    """The events at which it is to be carried out."""
    due: When | None = None
    """By when, or in what window."""
    quantities: tuple[Quantity, ...] = ()
    """The amounts in it."""
    status: CommitmentStatus | None = None
    """How far it has got, as this readout tells it."""
    status_as_of: Date | None = None
    """The day of which the status is told."""
    topics: tuple[TopicRef, ...] = ()
    """The topics that it touches."""
    about: tuple[AnyRef, ...] = ()
    """Whom or what it concerns."""

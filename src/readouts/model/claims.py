"""What was talked about."""

from readouts._record import record
from readouts.ids import TopicId, TopicRef
from readouts.model.evidence import Record
from readouts.model.people import Identifier, Name
from readouts.scalars import Line

__all__ = ["Topic"]


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

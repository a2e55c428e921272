"""When something took place, and for how long."""

from readouts._constraints import at_least_one, requires
from readouts._record import record
from readouts.ids import AnchorRef
from readouts.scalars import Date, Duration, Edtf, Line, Timezone, UnsignedDuration
from readouts.vocabularies import Basis, Bound, DatePart

__all__ = ["Length", "When"]


@at_least_one("text", "edtf", "offset")
@requires("offset", "anchor")
@requires("part", "edtf", "offset")
@record
class When:
    """A date or a time as a readout gives it; a relative date stays relative.

    A range is a start and an end of the event, not one interval.
    """

    text: Line | None = None
    """The phrase as published ("yesterday", "early February")."""
    other_texts: tuple[Line, ...] = ()
    """The same date as the readout also gives it, in another time zone or calendar."""
    edtf: Edtf | None = None
    """The date, as far as the phrase gives one (EDTF)."""
    part: DatePart | None = None
    """The part of that year, month or day which is meant."""
    offset: Duration | None = None
    """How far it is from the anchor: "yesterday" is `-P1D` from the publication."""
    bound: Bound = Bound.EXACT
    """How exact the date or the offset is ("about ten days earlier")."""
    anchor: AnchorRef | None = None
    """What the offset counts from (the end of an event for what follows it, its start for what
    came before), or what a date without a year is nearest to."""
    earliest: Date | None = None
    """The first day that can be meant, where the encoder knows more than the phrase says."""
    latest: Date | None = None
    """The last day that can be meant, where the encoder knows more than the phrase says."""
    tz: Timezone | None = None
    """The time zone of the time or of the day."""
    basis: Basis = Basis.STATED
    """How the date rests on the source."""


@record
class Length:
    """How long something took."""

    value: UnsignedDuration
    """The length; its smallest unit is its precision."""
    bound: Bound = Bound.EXACT
    """How exact it is."""
    text: Line | None = None
    """The phrase as published ("for about 35 minutes")."""

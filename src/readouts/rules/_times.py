"""Dates as rules compare them: only what leaves no doubt."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from attrs import evolve

from readouts import edtf
from readouts.model import When
from readouts.model._bounds import NOTHING, Bounds, Moments, part_of_unit
from readouts.problems import Faulty
from readouts.rules._registry import Dossier

_CLOCKS_APART = timedelta(days=1)
"""How far apart two clocks may put one moment: when it is Monday here, it is Tuesday there."""
_OF_A_DAY = ("morning", "afternoon", "evening", "night")
_OF_LONGER = ("early", "mid", "late", "first_half", "second_half", "beginning", "end")


class Times:
    """When the dates of a readout can have been."""

    def __init__(self, dossier: Dossier) -> None:
        self._calendar = dossier.calendar

    def of(self, when: When | None) -> Moments:
        """Return the first and last moment that a date can mean; None where nothing tells."""
        # A date that the text itself calls doubtful leaves a doubt.
        if when is None or (when.edtf and not {"?", "~", "%"}.isdisjoint(when.edtf)):
            return NOTHING
        try:
            return self._calendar.moments(when)
        except Faulty:
            # It is counted from itself, which is REF002's to say.
            return NOTHING

    def narrowed(self, when: When) -> str | None:
        """Return which of `earliest` and `latest` is narrower than the rest of the date."""
        phrase: Any = when
        try:
            first, last = self._calendar.of(evolve(phrase, earliest=None, latest=None))
        except Faulty:
            return None
        if when.earliest and (first is None or when.earliest > first.isoformat()):
            return "earliest"
        if when.latest and (last is None or when.latest < last.isoformat()):
            return "latest"
        return None

    def surely_before(self, one: When, other: When, *, near: bool) -> bool:
        """Return whether a date was over before another came, whatever the two can mean.

        Args:
            one: The date that may be the earlier.
            other: The date that may be the later.
            near: Whether both are by one clock where neither says by whose, as are the start and
                the end of an event.
        """
        last, first = self.of(one).last, self.of(other).first
        if last is None or first is None:
            return False
        offsets = _utc_offset(one), _utc_offset(other)
        if offsets[0] is not None and offsets[1] is not None:
            return _moved(last, offsets[0]) < _moved(first, offsets[1])
        unsaid = offsets == (None, None) and one.tz is None and other.tz is None
        if near if unsaid else one.tz is not None and one.tz == other.tz:
            return last < first
        return first.date() - last.date() > _CLOCKS_APART


def told(when: When, moment: datetime | None) -> str:
    """Return a moment of a date for a message: the day, or the time as it is written."""
    if when.edtf and "T" in when.edtf:
        return when.edtf
    if moment is None or "T" in (when.offset or ""):
        return moment.isoformat(timespec="minutes") if moment else "no known day"
    return moment.date().isoformat()


def _utc_offset(when: When) -> timedelta | None:
    """Return how far the clock of a date is ahead of UTC, where the date says so."""
    _, _, clock = (when.edtf or "").partition("T")
    if clock.endswith("Z"):
        return timedelta(0)
    if clock[-6:-5] not in ("+", "-"):
        return None
    ahead = timedelta(hours=int(clock[-5:-3]), minutes=int(clock[-2:]))
    return ahead if clock[-6] == "+" else -ahead


def _moved(moment: datetime, ahead: timedelta) -> datetime:
    """Return a moment in UTC, or as near to it as the calendar reaches."""
    try:
        return moment - ahead
    except OverflowError:
        return datetime.min if ahead > timedelta(0) else datetime.max


def span_of(when: When) -> edtf.Span | None:
    """Return what the EDTF text of a date says; None without one, or off the calendar (WHN001)."""
    try:
        return edtf.parse(when.edtf) if when.edtf is not None else None
    except ValueError:
        return None


def is_relative(when: When) -> bool:
    """Return whether a date needs its anchor: an offset, or a day without a year."""
    span = span_of(when)
    year_less = span is not None and span.year_less
    return when.anchor is not None and (when.offset is not None or year_less)


def fitting_parts(when: When) -> tuple[str, ...]:
    """Return the parts that a date can have by its precision."""
    if when.edtf is not None:
        span = span_of(when)
        unit = span.precision if span else "year"
        longer, shorter = unit in ("month", "year"), unit in ("day", "minute", "second")
    else:
        dated, _, clocked = (when.offset or "").partition("T")
        longer, shorter = (
            not clocked and dated[-1:] in ("M", "Y"),
            bool(clocked) or dated[-1:] == "D",
        )
    return _OF_LONGER if longer else _OF_A_DAY if shorter else ()


def out_of_reach(when: When) -> str | None:
    """Return which of `earliest` and `latest` is outside what `edtf` and `part` can mean."""
    earliest = date.fromisoformat(when.earliest) if when.earliest else None
    latest = date.fromisoformat(when.latest) if when.latest else None
    if earliest and latest and latest < earliest:
        return "latest"
    first, last = _reach(when, earliest or latest)
    for key, day in (("earliest", earliest), ("latest", latest)):
        if day and ((first and day < first) or (last and day > last)):
            return key
    return None


def _reach(when: When, near: date | None) -> Bounds:
    span = span_of(when)
    if span is None or near is None or when.bound != "exact":
        return Bounds(None, None)
    # What is known besides may give the year.
    return part_of_unit(Bounds(*span.nearest(near, near)), when.part, span.precision)

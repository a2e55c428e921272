"""What days a date can mean, in the light of the readout that it stands in."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from readouts import edtf
from readouts.problems import Fault, Faulty

if TYPE_CHECKING:
    from readouts.model.dates import When
    from readouts.model.document import Readout
    from readouts.model.events import Event

D = TypeVar("D", bound=date)


class Bounds(NamedTuple):
    """The first and the last day that can be meant; None where nothing tells."""

    first: date | None
    last: date | None


class Moments(NamedTuple):
    """The first and the last moment that can be meant, by the clock of the text."""

    first: datetime | None
    last: datetime | None

    def days(self) -> Bounds:
        """Return the days that these moments fall on."""
        first = self.first.date() if self.first else None
        return Bounds(first, self.last.date() if self.last else None)


NOTHING = Moments(None, None)

_DAYS_OF_A_MONTH = {
    "early": (1, 10),
    "mid": (11, 20),
    "late": (21, 31),
    "first_half": (1, 15),
    "second_half": (16, 31),
    "beginning": (1, 10),
    "end": (21, 31),
}
_MONTHS_OF_A_YEAR = {
    "early": (1, 4),
    "mid": (5, 8),
    "late": (9, 12),
    "first_half": (1, 6),
    "second_half": (7, 12),
    "beginning": (1, 4),
    "end": (9, 12),
}
_UNIT = re.compile(r"([0-9]+)([YMWDHS])")


class Calendar:
    """The dates of one readout: what each can mean, worked out once."""

    def __init__(self, readout: Readout) -> None:
        self._readout = readout
        self._events = {event.id: event for event in readout.events}
        self._ends: dict[str, tuple[Moments, Moments]] = {}
        self._circles: dict[str, Fault] = {}
        """What leads into a circle, with the circle: looked for once, since it may be long."""
        self._known: dict[int, tuple[When, Moments]] = {}
        """What has been worked out, with the date itself, so that no other has its identity."""

    def of(self, when: When) -> Bounds:
        """Return the first and last day that a date can mean.

        Raises:
            Faulty: It is counted from itself.
        """
        return self.moments(when).days()

    def moments(self, when: When) -> Moments:
        """Return the first and last moment that a date can mean.

        Raises:
            Faulty: It is counted from itself.
        """
        known = self._known.get(id(when))
        if known is None:
            if when.anchor is not None:
                self._work_out(when.anchor)
            known = self._known[id(when)] = when, self._moments(when)
        return known[1]

    def of_event(self, event: Event) -> Bounds:
        """Return the first day on which an event can have begun, and the last of its end.

        Raises:
            Faulty: Its date is counted from itself.
        """
        self._work_out(event.id)
        start, end = self._ends[event.id]
        return Moments(start.first, end.last).days()

    def _moments(self, when: When) -> Moments:
        start, end = self._ends.get(when.anchor or "", (NOTHING, NOTHING))
        earliest = date.fromisoformat(when.earliest) if when.earliest else None
        latest = date.fromisoformat(when.latest) if when.latest else None
        if when.edtf is not None:
            found = _of_edtf(when, Moments(start.first, end.last), Bounds(earliest, latest))
        elif when.offset is not None:
            # Ahead from the end of what it is counted from, back from its start.
            base = start if when.offset.startswith("-") else end
            found = _of_offset(when, when.offset, base)
        else:
            found = NOTHING
        # How far "about" reaches nobody tells.
        found = found if when.bound == "exact" else NOTHING
        window = _whole_days(earliest, latest)
        return Moments(_pick(max, found.first, window.first), _pick(min, found.last, window.last))

    def _work_out(self, anchor: str) -> None:
        """Work out when an anchor began and ended, and before it all that it is counted from."""
        if anchor in self._circles:
            raise Faulty(self._circles[anchor])
        # By hand and not by recursion: a chain of dates may be long.
        open_ = {anchor: iter(self._needs(anchor))}
        while open_:
            name = next(reversed(open_))
            need = next(open_[name], None)
            if need is None:
                self._ends[name] = self._start_and_end(name)
                del open_[name]
            elif need in open_ or need in self._circles:
                if need not in self._circles:
                    circle = " → ".join([*open_, need])
                    message = f"expected a date, got a circle: {circle}"
                    self._circles[need] = Fault("REF002", message)
                self._circles.update(dict.fromkeys(open_, self._circles[need]))
                raise Faulty(self._circles[need])
            elif need not in self._ends:
                open_[need] = iter(self._needs(need))

    def _needs(self, anchor: str) -> list[str]:
        event = self._events.get(anchor)
        if event is None:
            issued = self._issued() if anchor == "publication" else None
            return [issued.anchor] if issued and issued.anchor else []
        dated = [when for when in (event.start, event.end) if when]
        needs = [when.anchor for when in dated if when.anchor]
        return needs if dated or not event.on_margins_of else [event.on_margins_of]

    def _issued(self) -> When | None:
        """Return when the readout was published, else the date that it bears."""
        return self._readout.publication.issued or self._readout.publication.dated

    def _start_and_end(self, anchor: str) -> tuple[Moments, Moments]:
        event = self._events.get(anchor)
        if event is None:
            issued = self._issued() if anchor == "publication" else None
            day = self._moments(issued) if issued else NOTHING
            return day, day
        if event.start is not None:
            start = self._moments(event.start)
            # A start alone is the event's only date.
            return start, self._moments(event.end) if event.end else start
        if event.end is not None:
            end = self._moments(event.end)
            return Moments(None, end.last), end
        if event.on_margins_of is not None:
            # It took place at some time of the event around it.
            start, end = self._ends[event.on_margins_of]
            lent = Moments(start.first, end.last)
            return lent, lent
        return NOTHING, NOTHING


def _pick(choose: Callable[..., D], *moments: D | None) -> D | None:
    known = [moment for moment in moments if moment is not None]
    return choose(known) if known else None


def _whole_days(first: date | None, last: date | None) -> Moments:
    return Moments(
        datetime.combine(first, time.min) if first else None,
        datetime.combine(last, time.max) if last else None,
    )


# -- a date that is written ---------------------------------------------------------------


def _of_edtf(when: When, near: Moments, window: Bounds) -> Moments:
    try:
        span = edtf.parse(when.edtf or "")
    except ValueError:
        # Not on the calendar, which is WHN001's to say.
        return NOTHING
    found = Bounds(span.first, span.last)
    first, last = near.first or near.last, near.last or near.first
    if span.year_less and first and last:
        found = Bounds(*span.nearest(first.date(), last.date(), window))
    moments = _whole_days(*part_of_unit(found, when.part, span.precision))
    if span.clock is None or moments.first is None or moments.last is None:
        return moments
    until = span.clock.replace(second=59) if span.precision == "minute" else span.clock
    return Moments(
        datetime.combine(moments.first, span.clock), datetime.combine(moments.last, until)
    )


def part_of_unit(found: Bounds, part: str | None, unit: str) -> Bounds:
    """Narrow the bounds of one whole month or year to a part of it."""
    first, last = found
    if part is None or first is None or last is None:
        return found
    if unit == "month" and (first.year, first.month) == (last.year, last.month):
        start, end = _DAYS_OF_A_MONTH.get(part, (1, 31))
        return Bounds(first.replace(day=start), first.replace(day=min(end, last.day)))
    if unit == "year" and first.year == last.year:
        start, end = _MONTHS_OF_A_YEAR.get(part, (1, 12))
        return Bounds(date(first.year, start, 1), _end_of_month(first.year, end))
    return found


def _end_of_month(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


# -- a date that is counted ---------------------------------------------------------------


def _of_offset(when: When, offset: str, base: Moments) -> Moments:
    """Count an offset from the moments of its anchor; what is not known stays so."""
    first = _shifted(base.first, offset)
    last = _shifted(base.last, offset)
    unit = _smallest_unit(offset)
    if unit in ("H", "m", "S"):
        return Moments(first, last)
    found = Bounds(
        _reach(first.date(), unit)[0] if first else None,
        _reach(last.date(), unit)[1] if last else None,
    )
    return _whole_days(
        *part_of_unit(found, when.part, {"M": "month", "Y": "year"}.get(unit, "day"))
    )


def _smallest_unit(offset: str) -> str:
    """Return the last unit of a duration; m is a minute, M a month."""
    return "m" if "T" in offset and offset.endswith("M") else offset[-1]


def _shifted(moment: datetime | None, offset: str) -> datetime | None:
    """Return a moment moved by an offset, None before the year 1 or after 9999."""
    if moment is None:
        return None
    sign = -1 if offset.startswith("-") else 1
    dated, _, clocked = offset.partition("T")
    days = {unit: sign * int(count) for count, unit in _UNIT.findall(dated)}
    times = {unit: sign * int(count) for count, unit in _UNIT.findall(clocked)}
    try:
        return _months_later(moment, 12 * days.get("Y", 0) + days.get("M", 0)) + timedelta(
            weeks=days.get("W", 0),
            days=days.get("D", 0),
            hours=times.get("H", 0),
            minutes=times.get("M", 0),
            seconds=times.get("S", 0),
        )
    except OverflowError:
        return None


def _months_later(moment: datetime, months: int) -> datetime:
    """Return the moment some months later, at the latest on the last day of that month."""
    years, month = divmod(moment.month - 1 + months, 12)
    year = moment.year + years
    if not date.min.year <= year <= date.max.year:
        raise OverflowError(year)
    day = min(moment.day, monthrange(year, month + 1)[1])
    return moment.replace(year=year, month=month + 1, day=day)


def _reach(day: date, unit: str) -> tuple[date, date]:
    """Return the first and last day of the unit around a day; weeks start on Monday."""
    match unit:
        case "Y":
            return date(day.year, 1, 1), date(day.year, 12, 31)
        case "M":
            return day.replace(day=1), _end_of_month(day.year, day.month)
        case "W":
            first = max(day.toordinal() - day.weekday(), 1)
            last = min(day.toordinal() - day.weekday() + 6, date.max.toordinal())
            return date.fromordinal(first), date.fromordinal(last)
        case _:
            return day, day

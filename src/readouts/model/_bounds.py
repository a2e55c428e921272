"""What days a date can mean, in the light of the readout that it stands in."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from readouts import edtf
from readouts.problems import Fault, Faulty

if TYPE_CHECKING:
    from readouts.model.document import Readout
    from readouts.model.events import Event, When


class Bounds(NamedTuple):
    """The first and the last day that can be meant; None where no year is known."""

    first: date | None
    last: date | None


NOTHING = Bounds(None, None)

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
        self._ends: dict[str, tuple[Bounds, Bounds]] = {}

    def of(self, when: When) -> Bounds:
        """Return the first and last day that a date can mean.

        Raises:
            Faulty: It is counted from itself.
        """
        if when.anchor is not None:
            self._work_out(when.anchor)
        return self._bounds(when)

    def of_event(self, event: Event) -> Bounds:
        """Return the first day on which an event can have begun, and the last of its end.

        Raises:
            Faulty: Its date is counted from itself.
        """
        self._work_out(event.id)
        start, end = self._ends[event.id]
        return Bounds(start.first, end.last)

    def _bounds(self, when: When) -> Bounds:
        start, end = self._ends.get(when.anchor or "", (NOTHING, NOTHING))
        if when.edtf is not None:
            found = _of_edtf(when, Bounds(start.first, end.last))
        elif when.offset is not None:
            # Ahead from the end of what it is counted from, back from its start.
            base = start if when.offset.startswith("-") else end
            found = _of_offset(when, when.offset, base)
        else:
            found = NOTHING
        earliest = date.fromisoformat(when.earliest) if when.earliest else None
        latest = date.fromisoformat(when.latest) if when.latest else None
        return Bounds(_pick(max, found.first, earliest), _pick(min, found.last, latest))

    def _work_out(self, anchor: str) -> None:
        """Work out when an anchor began and ended, and before it all that it is counted from."""
        # By hand and not by recursion: a chain of dates may be long.
        open_ = {anchor: iter(self._needs(anchor))}
        while open_:
            name = next(reversed(open_))
            need = next(open_[name], None)
            if need is None:
                self._ends[name] = self._start_and_end(name)
                del open_[name]
            elif need in open_:
                circle = " → ".join([*open_, need])
                raise Faulty(Fault("REF002", f"expected a date, got a circle: {circle}"))
            elif need not in self._ends:
                open_[need] = iter(self._needs(need))

    def _needs(self, anchor: str) -> list[str]:
        event = self._events.get(anchor)
        if event is None:
            dates = [self._readout.publication.issued] if anchor == "publication" else []
            return [when.anchor for when in dates if when and when.anchor]
        dated = [when for when in (event.start, event.end) if when]
        needs = [when.anchor for when in dated if when.anchor]
        return needs if dated or not event.on_margins_of else [event.on_margins_of]

    def _start_and_end(self, anchor: str) -> tuple[Bounds, Bounds]:
        event = self._events.get(anchor)
        if event is None:
            issued = self._readout.publication.issued if anchor == "publication" else None
            day = self._bounds(issued) if issued else NOTHING
            return day, day
        start = self._bounds(event.start) if event.start else None
        end = self._bounds(event.end) if event.end else None
        if start is None and end is None and event.on_margins_of:
            return self._ends[event.on_margins_of]
        return start or end or NOTHING, end or start or NOTHING


def _pick(choose: Callable[..., date], *days: date | None) -> date | None:
    known = [day for day in days if day is not None]
    return choose(known) if known else None


# -- a date that is written ---------------------------------------------------------------


def _of_edtf(when: When, near: Bounds) -> Bounds:
    try:
        span = edtf.parse(when.edtf or "")
    except ValueError:
        # Not on the calendar, which is WHN001's to say.
        return NOTHING
    found = Bounds(span.first, span.last)
    if span.year_less and near.first and near.last:
        found = Bounds(*span.nearest(near.first, near.last))
    return _part(found, when.part, span.precision)


def _part(found: Bounds, part: str | None, unit: str) -> Bounds:
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


def _of_offset(when: When, offset: str, base: Bounds) -> Bounds:
    if base.first is None or base.last is None:
        return NOTHING
    try:
        first, unit = _shifted(base.first, time.min, offset)
        last, _ = _shifted(base.last, time.max, offset)
        found = Bounds(_reach(first, unit)[0], _reach(last, unit)[1])
    except (ValueError, OverflowError):
        # Before the year 1 or after 9999.
        return NOTHING
    return _part(found, when.part, {"M": "month", "Y": "year"}.get(unit, "day"))


def _shifted(day: date, clock: time, offset: str) -> tuple[date, str]:
    """Return a day moved by an offset, and the offset's smallest unit (m is a minute)."""
    sign = -1 if offset.startswith("-") else 1
    dated, _, clocked = offset.partition("T")
    amounts = {unit: sign * int(count) for count, unit in _UNIT.findall(dated)}
    times = {unit: sign * int(count) for count, unit in _UNIT.findall(clocked)}
    unit = "D" if times else list(amounts)[-1]
    months = 12 * amounts.get("Y", 0) + amounts.get("M", 0)
    moved = datetime.combine(_months_later(day, months), clock) + timedelta(
        weeks=amounts.get("W", 0),
        days=amounts.get("D", 0),
        hours=times.get("H", 0),
        minutes=times.get("M", 0),
        seconds=times.get("S", 0),
    )
    return moved.date(), unit


def _months_later(day: date, months: int) -> date:
    """Return the day some months later, at the latest the last of that month."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if not date.min.year <= year <= date.max.year:
        raise OverflowError(year)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _reach(day: date, unit: str) -> tuple[date, date]:
    """Return the first and last day of the unit around a day; weeks start on Monday."""
    match unit:
        case "Y":
            return date(day.year, 1, 1), date(day.year, 12, 31)
        case "M":
            return day.replace(day=1), _end_of_month(day.year, day.month)
        case "W":
            monday = day - timedelta(days=day.weekday())
            return monday, monday + timedelta(days=6)
        case _:
            return day, day

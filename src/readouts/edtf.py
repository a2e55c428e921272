"""The date profile: EDTF level 0 and 1, and what days a text can mean.

EDTF is the Extended Date/Time Format of the Library of Congress, today part of ISO 8601-2. The
profile keeps levels 0 and 1 for the years 0001 to 9999, and adds what published readouts need: `X`
for any digit of a year, month or day (`XXXX-12-27` is 27 December of a year that the text does not
give; level 2 has that too), and clock times without seconds.

A text is judged twice. `PATTERN` decides its shape, here and in the published schema; `parse` also
asks the calendar, and whether an interval runs forward. Days are those of the proleptic Gregorian
calendar as written: a clock time and a UTC offset move no day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import lru_cache
from itertools import product
from typing import Literal, TypeAlias

__all__ = ["PATTERN", "Bounds", "Precision", "Span", "parse"]

# A month or day with an X in it is kept where some digit makes it a number of the calendar: 1X is
# 10, 11 or 12. Seasons take no X, or X2 could be February, December or a summer.
_YEAR = "(?!0000)[0-9X]{4}"
_MONTH = "(?:0[1-9X]|1[0-2X]|X[0-9X])"
_SEASON = "2[1-4]"
_DAY = "(?:0[1-9X]|[12X][0-9X]|3[01X])"
_DATE = f"{_YEAR}(?:-(?:{_SEASON}|{_MONTH}(?:-{_DAY})?))?[?~%]?"
_OPEN = "[.]{2}"
_HOUR = "(?:[01][0-9]|2[0-3])"
_SIXTY = "[0-5][0-9]"
_CLOCK = f"{_HOUR}:{_SIXTY}(?::{_SIXTY})?(?:Z|[+-]{_HOUR}:{_SIXTY})?"

PATTERN: str = (
    f"^(?:{_DATE}(?:/(?:{_DATE}|{_OPEN})?)?"
    f"|(?:{_OPEN})?/{_DATE}"
    f"|{_YEAR}-{_MONTH}-{_DAY}T{_CLOCK})$(?!\\n)"
)
r"""The shape of a text of the profile, for `re.search` and for a JSON Schema.

It reads alike in Python and in ECMA-262 (with the `u` flag), repeats nothing without limit, and so
takes the same time for every text. An interval is two dates of the profile, without clock times (as
EDTF level 0 has it), or one of them and an end that is open (`..`) or unknown (empty). The day of a
date-time may have `X` as well, but neither a date-time nor an interval as a whole is qualified.
"""

Precision: TypeAlias = Literal["year", "season", "month", "day", "minute", "second", "interval"]
"""The smallest unit that a text gives, with digits or with `X`; `interval` for two ends."""

Bounds: TypeAlias = tuple[date | None, date | None]
"""The first and the last day that can be meant; None where nothing tells."""

# Counted from January; 13 and 14 are January and February of the year after.
_SEASON_MONTHS = {"21": range(3, 6), "22": range(6, 9), "23": range(9, 12), "24": range(12, 15)}
_ANY_YEAR = "XXXX"
_LEAP_YEAR = 2000
_BETWEEN_LEAP_YEARS = 8  # at most, as from 1896 to 1904


@dataclass(frozen=True, slots=True)
class Span:
    """What a text of the profile says: one date, or an interval with a date at one end or both."""

    text: str
    """The text as written."""
    precision: Precision
    """`2024-XX` is of precision month: a month, but not which."""
    first: date | None = None
    """The first day that can be meant: of an interval, the first of its start.

    None where no year is known (`XXXX-12-27`, `XXXX`) and where an interval has no start.
    """
    last: date | None = None
    """The last day that can be meant: of an interval, the last of its end. None as for `first`.

    Winter (`24`) reaches the end of February of the next year, but not past 9999-12-31.
    """
    year_less: bool = False
    """Whether no digit of a year is given: of an interval, at neither end. See `nearest`."""
    qualifier: str | None = None
    """`?` uncertain, `~` approximate, `%` both. It widens nothing; an interval's ends have it."""
    year: str | None = None
    """Four digits as written, each perhaps `X`. None for an interval."""
    month: str | None = None
    """Two digits as written, each perhaps `X`, or a season: `21` spring to `24` winter.

    Seasons are those of the northern year: 21 is March to May.
    """
    day: str | None = None
    """Two digits as written, each perhaps `X`."""
    clock: time | None = None
    """The time of day of a date-time, without an offset."""
    offset: str | None = None
    """The offset from UTC of a date-time as written: `Z` or `+08:00`."""
    start: Span | None = None
    """Where an interval starts. None where that is open or unknown, and for one date."""
    end: Span | None = None
    """Where an interval ends. None where that is open or unknown, and for one date."""

    def nearest(
        self, anchor_first: date, anchor_last: date, within: Bounds = (None, None)
    ) -> Bounds:
        """Return the bounds, with the year that brings a year-less text nearest to an anchor.

        Distance is the number of days between the text's bounds and the anchor's, and none where
        they meet. Of two years equally near, the earlier is taken. 29 February falls in leap years
        only. An interval is placed as a whole and ends in the year after it starts where its end
        stands earlier in the calendar (`XXXX-12-30/XXXX-01-02`); where one end is open or unknown,
        the other is placed. A text that is not year-less keeps its own bounds.

        Args:
            anchor_first: First day of the anchor.
            anchor_last: Last day of the anchor, the same or later.
            within: First and last day of a window, either None; of the years, those that bring
                the text into the window are looked at first.
        """
        if not self.year_less:
            return self.first, self.last
        if self.start and not self.end:
            return self.start.nearest(anchor_first, anchor_last)[0], None
        if self.end and not self.start:
            return None, self.end.nearest(anchor_first, anchor_last)[1]

        def distance(bounds: tuple[date, date]) -> timedelta:
            first, last = bounds
            return max(first - anchor_last, anchor_first - last, timedelta(0))

        def outside(bounds: tuple[date, date]) -> bool:
            opens, closes = within
            return bool((opens and bounds[1] < opens) or (closes and bounds[0] > closes))

        # Later years can't win: an anchor that reaches so far meets a date of its first years.
        around = {day.year for day in (anchor_first, *within) if day is not None}
        years = _years_around(around, range(-1, 2))
        placed = _placed_in(self, years)
        if len(placed) < len(years):
            # Not every year has the day, so the nearest one may be further away.
            leap = range(-_BETWEEN_LEAP_YEARS, 2 * _BETWEEN_LEAP_YEARS + 1)
            placed = _placed_in(self, _years_around(around, leap))
        return min(placed, key=lambda bounds: (outside(bounds), distance(bounds)))


@lru_cache(maxsize=4_096)
def parse(text: str) -> Span:
    """Read a text of the profile.

    Args:
        text: A date, date-time or interval, such as `2024-05-01`, `202X`, `2024-22~`,
            `XXXX-12-27`, `2024-05-01T14:30+02:00` or `2024-05/..`.

    Raises:
        ValueError: The text does not fit `PATTERN`; or names no day of the calendar whatever its
            `X` stand for (2024-02-30, 2024-02-3X); or is an interval whose last day comes before
            its first. Ends whose years are not known are never called reversed.
    """
    if re.search(PATTERN, text) is None:
        message = f'expected an EDTF date, date-time or interval, got "{text:.60}"'
        raise ValueError(message)
    if "/" not in text:
        return _date(text)
    start, end = (None if part in ("", "..") else _date(part) for part in text.split("/"))
    if start and start.first and end and end.last and end.last < start.first:
        message = f'expected an interval that ends on or after {start.first}, got "{text}"'
        raise ValueError(message)
    return Span(
        text,
        "interval",
        first=start.first if start else None,
        last=end.last if end else None,
        year_less=all(side.year_less for side in (start, end) if side),
        start=start,
        end=end,
    )


def _date(text: str) -> Span:
    """Read one date or date-time that fits `PATTERN`."""
    whole, _, time_of_day = text.partition("T")
    qualifier = whole[-1] if whole[-1] in "?~%" else None
    year, month, day, *_ = [*whole.rstrip("?~%").split("-"), None, None]
    year_less = year == _ANY_YEAR
    try:
        years = [_LEAP_YEAR] if year_less else _fills(year, date.max.year)
        first, last = _bounds(years, month, day)
    except ValueError:
        message = f'expected a date that the calendar has, got "{text}"'
        raise ValueError(message) from None
    precision: Precision = "day" if day else "month" if month else "year"
    if month in _SEASON_MONTHS:
        precision = "season"
    clock, offset = None, None
    if time_of_day:
        digits, *rest = re.split("(?=[Z+-])", time_of_day, maxsplit=1)
        precision = "minute" if len(digits) == len("hh:mm") else "second"
        clock, offset = time.fromisoformat(digits), rest[0] if rest else None
    return Span(
        text,
        precision,
        first=None if year_less else first,
        last=None if year_less else last,
        year_less=year_less,
        qualifier=qualifier,
        year=year,
        month=month,
        day=day,
        clock=clock,
        offset=offset,
    )


def _placed_in(span: Span, years: Iterable[int]) -> list[tuple[date, date]]:
    placed = []
    for year in years:
        with suppress(ValueError):  # a year that has no such day
            placed.append(_placed(span, year))
    return placed


def _years_around(years: set[int], reach: range) -> list[int]:
    """Return the years that may bring a date nearest to one of some years."""
    found = {year + more for year in years for more in reach}
    return sorted(year for year in found if date.min.year <= year <= date.max.year)


def _placed(span: Span, year: int) -> tuple[date, date]:
    """Return the bounds of a year-less date or interval in a year; ValueError if it has none."""
    if span.start is None or span.end is None:
        return _bounds([year], span.month, span.day)
    # Only a leap year has every day, so only there can all starts and ends be compared.
    turns = _placed(span.end, _LEAP_YEAR)[1] < _placed(span.start, _LEAP_YEAR)[0]
    return _placed(span.start, year)[0], _placed(span.end, year + turns)[1]


def _bounds(years: Sequence[int], month: str | None, day: str | None) -> tuple[date, date]:
    """Return the first and last day in these years of a month and day; ValueError if none."""
    months = _SEASON_MONTHS.get(month or "") or _fills(month, 12)
    days = _fills(day, 31)
    first = next(_days(years, months, days), None)
    last = next(_days(years[::-1], months[::-1], days[::-1]), None)
    if first is None or last is None:
        message = "expected a day of the calendar"
        raise ValueError(message)
    return first, last


def _fills(digits: str | None, most: int) -> Sequence[int]:
    """Return what digits can mean, in order: numbers from 1 up to the most there are."""
    if digits is None:
        return range(1, most + 1)
    choices = ("0123456789" if digit == "X" else digit for digit in digits)
    numbers = (int("".join(choice)) for choice in product(*choices))
    return [number for number in numbers if 1 <= number <= most]


def _days(years: Sequence[int], months: Sequence[int], days: Sequence[int]) -> Iterator[date]:
    """Yield the days that the calendar has of all that these numbers make, in their order."""
    for year, month, day in product(years, months, days):
        later, month_before = divmod(month - 1, 12)
        try:
            yield date(year + later, month_before + 1, day)
        except ValueError:
            continue

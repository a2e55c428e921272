"""What days a date can mean: the phrases of real readouts, and laws that hold of all dates."""

from __future__ import annotations

import re
from calendar import day_name, isleap, monthrange
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

import readouts
from readouts import (
    Basis,
    DatePart,
    Event,
    InvalidReadout,
    Participant,
    Party,
    Publication,
    Readout,
    When,
    edtf,
    strategies,
)

Fields: TypeAlias = dict[str, Any]
Row: TypeAlias = tuple[str, Fields, str | None, str | None, str | None]
"""A phrase, what an encoder makes of it, the date of publication, the first and the last day."""
Range: TypeAlias = tuple[str, Fields, Fields, str | None, str, str]
"""A phrase, a start and an end, the date of publication, the first and the last day."""


def published(offset: str, **more: str) -> Fields:
    """A date counted from the publication."""
    return {"offset": offset, "anchor": "publication", **more}


def near(text: str, **more: str) -> Fields:
    """A date without a year, which is near the publication."""
    return {"edtf": text, "anchor": "publication", **more}


def plain(text: str, **more: str) -> Fields:
    return {"edtf": text, **more}


def after(event: str, offset: str, **more: str) -> Fields:
    """A date counted from an event; one before it where the offset is negative."""
    return {"offset": offset, "anchor": f"evt-{event}", **more}


def event(name: str, start: Fields | None = None, end: Fields | None = None, **more: Any) -> Event:
    return Event(
        id=f"evt-{name}",
        kind="meeting",
        start=When(**start) if start else None,
        end=When(**end) if end else None,
        **more,
    )


def document(issued: str | When | None = None, *others: Event) -> Readout:
    """A readout that is published on a day, and knows these other events."""
    return Readout(
        id="https://example.org/readouts/1",
        lang="en",
        publication=Publication(
            issuers=("pty-a",),
            kind="readout",
            issued=When(edtf=issued) if isinstance(issued, str) else issued,
        ),
        parties=(
            Party(id="pty-a", kind="state", name="Avaria"),
            Party(id="pty-b", kind="state", name="Belmark"),
        ),
        meetings=(event("main", participants=(Participant(who="pty-b"),)),),
        other_events=others,
    )


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def bounds(readout: Readout, **fields: Any) -> tuple[date | None, date | None]:
    first, last = readout.bounds(When(**fields))
    return first, last


# -- phrases of readouts --------------------------------------------------------------------

PHRASES: list[Row] = [
    # The day of publication.
    ("today", published("P0D"), "2024-05-08", "2024-05-08", "2024-05-08"),
    ("Hoje", published("P0D"), "2023-11-30", "2023-11-30", "2023-11-30"),
    ("Aujourd'hui", published("P0D"), "2024-02-29", "2024-02-29", "2024-02-29"),
    ("just spoke", published("P0D"), "2023-05-23T18:33Z", "2023-05-23", "2023-05-23"),
    ("this morning", published("P0D", part="morning"), "2024-05-08", "2024-05-08", "2024-05-08"),
    (
        "this afternoon",
        published("P0D", part="afternoon"),
        "2024-05-08",
        "2024-05-08",
        "2024-05-08",
    ),
    (
        "this evening",
        published("P0D", part="evening"),
        "2022-03-18T23:40-05:00",
        "2022-03-18",
        "2022-03-18",
    ),
    ("tonight", published("P0D", part="night"), "2024-12-31", "2024-12-31", "2024-12-31"),
    ("today", published("P0D"), "2024-05", "2024-05-01", "2024-05-31"),
    ("today", published("P0D"), "2024-05-0X", "2024-05-01", "2024-05-09"),
    ("today", published("P0D"), "2024-05-08~", "2024-05-08", "2024-05-08"),
    ("today", published("P0D"), None, None, None),
    # Days around it.
    ("yesterday", published("-P1D"), "2024-05-08", "2024-05-07", "2024-05-07"),
    ("yesterday", published("-P1D"), "2024-03-01", "2024-02-29", "2024-02-29"),
    ("yesterday", published("-P1D"), "2023-03-01", "2023-02-28", "2023-02-28"),
    ("yesterday", published("-P1D"), "2025-01-01", "2024-12-31", "2024-12-31"),
    ("yesterday", published("-P1D"), "2024-05-08T00:05+09:00", "2024-05-07", "2024-05-07"),
    ("yesterday", published("-P1D"), "2024-05", "2024-04-30", "2024-05-30"),
    ("yesterday", published("-P1D"), None, None, None),
    ("yesterday (8 December)", near("XXXX-12-08"), "2023-12-09", "2023-12-08", "2023-12-08"),
    ("last night", published("-P1D", part="night"), "2024-05-01", "2024-04-30", "2024-04-30"),
    (
        "yesterday evening",
        published("-P1D", part="evening"),
        "2022-01-01",
        "2021-12-31",
        "2021-12-31",
    ),
    ("the day before yesterday", published("-P2D"), "2024-03-01", "2024-02-28", "2024-02-28"),
    ("three days ago", published("-P3D"), "2024-05-02", "2024-04-29", "2024-04-29"),
    ("a week ago today", published("-P7D"), "2024-05-08", "2024-05-01", "2024-05-01"),
    ("tomorrow", published("P1D"), "2023-12-31", "2024-01-01", "2024-01-01"),
    (
        "tomorrow morning",
        published("P1D", part="morning"),
        "2024-02-28",
        "2024-02-29",
        "2024-02-29",
    ),
    ("the day after tomorrow", published("P2D"), "2024-02-28", "2024-03-01", "2024-03-01"),
    ("in ten days", published("P10D"), "2024-05-25", "2024-06-04", "2024-06-04"),
    # Weekdays, which the encoder resolves.
    ("Tuesday", published("-P1D"), "2024-05-08", "2024-05-07", "2024-05-07"),
    ("Tuesday", near("XXXX-05-07"), "2024-05-08", "2024-05-07", "2024-05-07"),
    ("Sunday", published("-P1D"), "2022-05-23", "2022-05-22", "2022-05-22"),
    ("Sunday", plain("2022-05-22"), "2022-05-23", "2022-05-22", "2022-05-22"),
    ("on Monday", published("P5D"), "2024-05-08", "2024-05-13", "2024-05-13"),
    ("last Saturday, February 3", near("XXXX-02-03"), "2024-02-05", "2024-02-03", "2024-02-03"),
    ("Wednesday April 20", near("XXXX-04-20"), "2022-04-21", "2022-04-20", "2022-04-20"),
    ("Tuesday Jan. 30", near("XXXX-01-30"), "2024-01-31", "2024-01-30", "2024-01-30"),
    ("Thursday (17 May)", near("XXXX-05-17"), "2018-05-18", "2018-05-17", "2018-05-17"),
    ("Friday May 31", near("XXXX-05-31"), "2024-05-31", "2024-05-31", "2024-05-31"),
    # A day and a month, without a year.
    ("January 30", near("XXXX-01-30"), "2024-01-30", "2024-01-30", "2024-01-30"),
    ("July 24", near("XXXX-07-24"), "2023-07-25", "2023-07-24", "2023-07-24"),
    ("13 June", near("XXXX-06-13"), "2024-06-14T09:00Z", "2024-06-13", "2024-06-13"),
    ("June 14", near("XXXX-06-14"), "2024-06", "2024-06-14", "2024-06-14"),
    ("May 23", near("XXXX-05-23?"), "2023-05-24", "2023-05-23", "2023-05-23"),
    ("December 8", near("XXXX-12-08"), None, None, None),
    ("December 8", plain("XXXX-12-08"), "2023-12-09", None, None),
    ("December 27", near("XXXX-12-27"), "2024-01-03", "2023-12-27", "2023-12-27"),
    ("December 27", near("XXXX-12-27"), "2023-12-20", "2023-12-27", "2023-12-27"),
    ("December 31", near("XXXX-12-31"), "2024-01-01", "2023-12-31", "2023-12-31"),
    ("1 January", near("XXXX-01-01"), "2023-12-31", "2024-01-01", "2024-01-01"),
    ("2 January", near("XXXX-01-02"), "2023-12-28", "2024-01-02", "2024-01-02"),
    ("July 1", near("XXXX-07-01"), "2024-01-05", "2024-07-01", "2024-07-01"),
    ("20 August", near("XXXX-08-20"), "2024-02-10", "2023-08-20", "2023-08-20"),
    ("Feb 29", near("XXXX-02-29"), "2024-03-01", "2024-02-29", "2024-02-29"),
    ("Feb 29", near("XXXX-02-29"), "2023-12-15", "2024-02-29", "2024-02-29"),
    ("29 February", near("XXXX-02-29"), "2021-06-01", "2020-02-29", "2020-02-29"),
    ("29 February", near("XXXX-02-29"), "2022-06-01", "2024-02-29", "2024-02-29"),
    (
        "evening of March 18",
        near("XXXX-03-18", part="evening"),
        "2022-03-19",
        "2022-03-18",
        "2022-03-18",
    ),
    (
        "afternoon of 26 April",
        near("XXXX-04-26", part="afternoon"),
        "2023-04-26",
        "2023-04-26",
        "2023-04-26",
    ),
    # Full dates, clock times and offsets of time zones.
    ("14 March 2022", plain("2022-03-14"), None, "2022-03-14", "2022-03-14"),
    ("Monday 30th May 2022", plain("2022-05-30"), "2022-05-31", "2022-05-30", "2022-05-30"),
    ("June 13, 2025", plain("2025-06-13"), "2025-06-13", "2025-06-13", "2025-06-13"),
    ("22/1/1422H", plain("2001-04-17"), None, "2001-04-17", "2001-04-17"),
    ("2 March 2018", near("2018-03-02"), "2024-05-08", "2018-03-02", "2018-03-02"),
    ("26 April 18:33", near("XXXX-04-26T18:33"), "2023-04-27", "2023-04-26", "2023-04-26"),
    ("commencing 8:10 a.m.", near("XXXX-01-30T08:10"), "2024-01-30", "2024-01-30", "2024-01-30"),
    ("12:25 local", plain("2022-01-06T00:25+09:00"), None, "2022-01-06", "2022-01-06"),
    ("7:25 p.m. (5 January)", plain("2022-01-05T22:25-05:00"), None, "2022-01-05", "2022-01-05"),
    ("a minute to midnight", plain("2023-12-31T23:59Z"), None, "2023-12-31", "2023-12-31"),
    (
        "6 January, local time",
        near("XXXX-01-06", tz="Asia/Tokyo"),
        "2022-01-05T22:30-05:00",
        "2022-01-06",
        "2022-01-06",
    ),
    # Approximations widen nothing.
    ("around 5 May 2024", plain("2024-05-05~"), None, "2024-05-05", "2024-05-05"),
    ("probably in May 2024", plain("2024-05?"), None, "2024-05-01", "2024-05-31"),
    ("in or about March 2021", plain("2021-03%"), None, "2021-03-01", "2021-03-31"),
    ("around 2019", plain("2019~"), None, "2019-01-01", "2019-12-31"),
    ("around mid-May 2024", plain("2024-05~", part="mid"), None, "2024-05-11", "2024-05-20"),
    # Days and months that are not given.
    ("one day in May 2024", plain("2024-05-XX"), None, "2024-05-01", "2024-05-31"),
    ("on a day of February 2023", plain("2023-02-XX"), None, "2023-02-01", "2023-02-28"),
    ("in the twenties of February", plain("2024-02-2X"), None, "2024-02-20", "2024-02-29"),
    ("in the twenties of February", plain("2023-02-2X"), None, "2023-02-20", "2023-02-28"),
    ("in one of the months of 2024", plain("2024-XX"), None, "2024-01-01", "2024-12-31"),
    ("on the 15th of a month", plain("2024-XX-15"), None, "2024-01-15", "2024-12-15"),
    ("in the last quarter", plain("2024-1X"), None, "2024-10-01", "2024-12-31"),
    # Months.
    ("January 2024", plain("2024-01"), None, "2024-01-01", "2024-01-31"),
    ("February", near("XXXX-02"), "2024-01-10", "2024-02-01", "2024-02-29"),
    ("April", near("XXXX-04"), "2023-02-06", "2023-04-01", "2023-04-30"),
    ("in November", near("XXXX-11"), "2024-11-20", "2024-11-01", "2024-11-30"),
    ("last November", near("XXXX-11"), "2024-04-02", "2023-11-01", "2023-11-30"),
    ("last November", plain("2023-11"), "2024-11-20", "2023-11-01", "2023-11-30"),
    ("last August", near("XXXX-08"), "2024-01-15", "2023-08-01", "2023-08-31"),
    ("this month", published("P0M"), "2024-02-29", "2024-02-01", "2024-02-29"),
    ("last month", published("-P1M"), "2024-03-31", "2024-02-01", "2024-02-29"),
    ("last month", published("-P1M"), "2024-01-15", "2023-12-01", "2023-12-31"),
    ("next month", published("P1M"), "2024-01-31", "2024-02-01", "2024-02-29"),
    ("next month", published("P1M"), "2023-12-01", "2024-01-01", "2024-01-31"),
    ("next month", published("P1M"), "2024", "2024-02-01", "2025-01-31"),
    ("in six months", published("P6M"), "2024-08-31", "2025-02-01", "2025-02-28"),
    # Parts of a month.
    ("early February", near("XXXX-02", part="early"), "2024-01-10", "2024-02-01", "2024-02-10"),
    ("early February", near("XXXX-02", part="early"), "2024-12-27", "2025-02-01", "2025-02-10"),
    ("early February", plain("XXXX-02", part="early"), "2024-01-10", None, None),
    ("mid-February 2024", plain("2024-02", part="mid"), None, "2024-02-11", "2024-02-20"),
    ("late February 2024", plain("2024-02", part="late"), None, "2024-02-21", "2024-02-29"),
    ("late February 2023", plain("2023-02", part="late"), None, "2023-02-21", "2023-02-28"),
    ("late April 2024", plain("2024-04", part="late"), None, "2024-04-21", "2024-04-30"),
    ("late December", near("XXXX-12", part="late"), "2024-01-10", "2023-12-21", "2023-12-31"),
    (
        "the first half of May 2024",
        plain("2024-05", part="first_half"),
        None,
        "2024-05-01",
        "2024-05-15",
    ),
    (
        "second half of March",
        near("XXXX-03", part="second_half"),
        "2024-03-02",
        "2024-03-16",
        "2024-03-31",
    ),
    (
        "the second half of February 2023",
        plain("2023-02", part="second_half"),
        None,
        "2023-02-16",
        "2023-02-28",
    ),
    (
        "at the end of January",
        near("XXXX-01", part="end"),
        "2024-01-12",
        "2024-01-21",
        "2024-01-31",
    ),
    (
        "the beginning of June 2024",
        plain("2024-06", part="beginning"),
        None,
        "2024-06-01",
        "2024-06-10",
    ),
    ("early next month", published("P1M", part="early"), "2023-12-30", "2024-01-01", "2024-01-10"),
    (
        "at the end of last month",
        published("-P1M", part="end"),
        "2024-03-31",
        "2024-02-21",
        "2024-02-29",
    ),
    ("later this month", published("P0M", part="late"), "2024-06-03", "2024-06-21", "2024-06-30"),
    # Years, their parts, decades.
    ("in 2017", plain("2017"), "2016-12-09", "2017-01-01", "2017-12-31"),
    ("in 2024", plain("2024"), None, "2024-01-01", "2024-12-31"),
    ("this year", published("P0Y"), "2023-04-19", "2023-01-01", "2023-12-31"),
    ("this year", near("XXXX"), "2023-04-19", "2023-01-01", "2023-12-31"),
    ("next year", published("P1Y"), "2023-12-31", "2024-01-01", "2024-12-31"),
    ("last year", published("-P1Y"), "2024-01-01", "2023-01-01", "2023-12-31"),
    ("last year", published("-P1Y"), "2024-02-29", "2023-01-01", "2023-12-31"),
    ("50 years ago", published("-P50Y"), "2022-02-28", "1972-01-01", "1972-12-31"),
    ("the first half of 2025", plain("2025", part="first_half"), None, "2025-01-01", "2025-06-30"),
    ("second half of 2024", plain("2024", part="second_half"), None, "2024-07-01", "2024-12-31"),
    ("early 2024", plain("2024", part="early"), None, "2024-01-01", "2024-04-30"),
    ("mid-2024", plain("2024", part="mid"), None, "2024-05-01", "2024-08-31"),
    ("late 2019", plain("2019", part="late"), None, "2019-09-01", "2019-12-31"),
    ("late last year", published("-P1Y", part="late"), "2024-02-29", "2023-09-01", "2023-12-31"),
    ("early next year", published("P1Y", part="early"), "2024-02-29", "2025-01-01", "2025-04-30"),
    ("early this year", near("XXXX", part="early"), "2024-06-20", "2024-01-01", "2024-04-30"),
    (
        "the beginning of the year",
        published("P0Y", part="beginning"),
        "2024-09-10",
        "2024-01-01",
        "2024-04-30",
    ),
    ("the end of the year", published("P0Y", part="end"), "2024-05-08", "2024-09-01", "2024-12-31"),
    ("2021-2022", plain("2021/2022"), "2022-06-30", "2021-01-01", "2022-12-31"),
    ("the 2020s", plain("202X"), None, "2020-01-01", "2029-12-31"),
    ("the last century", plain("19XX"), None, "1900-01-01", "1999-12-31"),
    # Seasons.
    ("spring 2023", plain("2023-21"), None, "2023-03-01", "2023-05-31"),
    ("summer 2024", plain("2024-22"), None, "2024-06-01", "2024-08-31"),
    ("autumn 2025", plain("2025-23"), None, "2025-09-01", "2025-11-30"),
    ("winter 2023", plain("2023-24"), None, "2023-12-01", "2024-02-29"),
    ("winter 2024", plain("2024-24"), None, "2024-12-01", "2025-02-28"),
    ("this winter", near("XXXX-24"), "2024-01-20", "2023-12-01", "2024-02-29"),
    ("this summer", near("XXXX-22"), "2024-04-10", "2024-06-01", "2024-08-31"),
    # Weeks: 5 May 2024 is a Sunday, and ends its ISO week.
    ("last week", published("-P1W"), "2024-05-05", "2024-04-22", "2024-04-28"),
    ("last week", published("-P1W"), "2024-05-06", "2024-04-29", "2024-05-05"),
    ("last week", published("-P1W"), "2025-01-02", "2024-12-23", "2024-12-29"),
    ("this week", published("P0W"), "2024-05-05", "2024-04-29", "2024-05-05"),
    ("this week", published("P0W"), "2024-05-06", "2024-05-06", "2024-05-12"),
    ("next week", published("P1W"), "2024-05-05", "2024-05-06", "2024-05-12"),
    ("next week", published("P1W"), "2024-05-06", "2024-05-13", "2024-05-19"),
    ("two weeks ago", published("-P2W"), "2024-05-08", "2024-04-22", "2024-04-28"),
    ("in two weeks", published("P2W"), "2024-12-20", "2024-12-30", "2025-01-05"),
    ("last week", published("-P1W"), None, None, None),
    # Windows, with what the encoder knows.
    (
        "within one month",
        {"earliest": "2024-05-08", "latest": "2024-06-08"},
        "2024-05-08",
        "2024-05-08",
        "2024-06-08",
    ),
    (
        "within a period not exceeding two months",
        {"earliest": "2013-09-07", "latest": "2013-11-07"},
        "2013-09-07",
        "2013-09-07",
        "2013-11-07",
    ),
    ("in the coming days", {}, "2023-02-06", None, None),
    ("in the coming days", {"earliest": "2023-02-06"}, "2023-02-06", "2023-02-06", None),
    ("in the coming weeks", {}, "2023-02-06", None, None),
    ("in the coming months", {"earliest": "2024-05-09"}, "2024-05-08", "2024-05-09", None),
    ("soon", {}, "2024-05-08", None, None),
    ("promptly", {}, None, None, None),
    ("at the first possible opportunity", {"anchor": "publication"}, "2024-05-08", None, None),
    ("on mutually convenient dates", {}, "2024-05-08", None, None),
    ("critical period ahead", {}, "2024-05-08", None, None),
    ("recently", {"latest": "2024-05-08"}, "2024-05-08", None, "2024-05-08"),
    ("by 30 June", {"latest": "2024-06-30"}, "2024-05-08", None, "2024-06-30"),
    ("since the last meeting", {}, "2024-05-08", None, None),
    ("since the last meeting", {"anchor": "evt-visit"}, "2024-06-08", None, None),
    # Intervals that are open, or whose end is not known.
    ("from 1 June 2024 onwards", plain("2024-06-01/.."), None, "2024-06-01", None),
    ("until the end of June 2024", plain("../2024-06"), None, None, "2024-06-30"),
    ("from May 2024", plain("2024-05/"), None, "2024-05-01", None),
    ("to May 2024", plain("/2024-05~"), None, None, "2024-05-31"),
    ("from 27 December on", near("XXXX-12-27/.."), "2024-01-03", "2023-12-27", None),
    # What the encoder knows narrows, and never widens.
    (
        "early June 2024, after the vote of the 4th",
        plain("2024-06", part="early", earliest="2024-06-05"),
        None,
        "2024-06-05",
        "2024-06-10",
    ),
    (
        "in 2024, before 5 September",
        plain("2024", latest="2024-09-04"),
        None,
        "2024-01-01",
        "2024-09-04",
    ),
    (
        "in May 2024",
        plain("2024-05", earliest="2024-04-01", latest="2024-06-30"),
        None,
        "2024-05-01",
        "2024-05-31",
    ),
    (
        "at the appropriate time this year",
        published("P0Y", earliest="2023-04-19"),
        "2023-04-19",
        "2023-04-19",
        "2023-12-31",
    ),
    (
        "next week, until Thursday",
        published("P1W", latest="2024-05-16"),
        "2024-05-08",
        "2024-05-13",
        "2024-05-16",
    ),
    (
        "from 1 June 2024, for three weeks at most",
        plain("2024-06-01/..", latest="2024-06-22"),
        None,
        "2024-06-01",
        "2024-06-22",
    ),
    (
        "on 8 December, within two years",
        plain("XXXX-12-08", earliest="2022-01-01", latest="2023-12-31"),
        None,
        "2022-01-01",
        "2023-12-31",
    ),
    # Counted from events.
    ("two days after the summit", after("summit", "P2D"), None, "2024-09-09", "2024-09-09"),
    ("the day before the summit", after("summit", "-P1D"), None, "2024-09-04", "2024-09-04"),
    ("the day before the visit", after("visit", "-P1D"), "2024-06-01", "2024-05-13", "2024-05-13"),
    ("the week after the visit", after("visit", "P1W"), None, "2024-05-20", "2024-05-26"),
    ("the week before the summit", after("summit", "-P1W"), None, "2024-08-26", "2024-09-01"),
    ("the month after the visit", after("visit", "P1M"), None, "2024-06-01", "2024-06-30"),
    ("on the day of the ceremony", after("ceremony", "P0D"), None, "2024-05-04", "2024-05-04"),
    ("35 minutes after the ceremony", after("ceremony", "PT35M"), None, "2024-05-04", "2024-05-05"),
    ("12 hours later", after("ceremony", "PT12H"), None, "2024-05-04", "2024-05-05"),
    ("48 hours after the ceremony", after("ceremony", "PT48H"), None, "2024-05-06", "2024-05-06"),
    ("86,400 seconds later", after("ceremony", "PT86400S"), None, "2024-05-05", "2024-05-05"),
    ("a day and a half later", after("ceremony", "P1DT12H"), None, "2024-05-05", "2024-05-06"),
    ("two hours before the ceremony", after("ceremony", "-PT2H"), None, "2024-05-03", "2024-05-04"),
    ("the day after the election", after("election", "P1D"), None, "2024-11-02", "2024-12-01"),
    ("the month after the election", after("election", "P1M"), None, "2024-12-01", "2024-12-31"),
    ("the following day", after("eve", "P1D"), "2024-03-01", "2024-03-01", "2024-03-01"),
    ("the following day", after("eve", "P1D"), None, None, None),
    ("the day after the talks", after("talks", "P1D"), "2024-05-08", None, None),
    ("an hour after they met", after("rumour", "PT1H"), "2024-05-08", None, None),
    (
        "6 May, after the ceremony",
        plain("XXXX-05-06", anchor="evt-ceremony"),
        "2031-01-01",
        "2024-05-06",
        "2024-05-06",
    ),
    ("on 15 January", plain("XXXX-01-15", anchor="evt-tour"), None, "2025-01-15", "2025-01-15"),
    ("on 15 February", plain("XXXX-02-15", anchor="evt-tour"), None, "2024-02-15", "2024-02-15"),
    ("15 January", plain("XXXX-01-15", anchor="evt-election"), None, "2025-01-15", "2025-01-15"),
    (
        "6 September, at the summit",
        plain("XXXX-09-06", anchor="evt-summit"),
        None,
        "2024-09-06",
        "2024-09-06",
    ),
    ("6 May", plain("XXXX-05-06", anchor="evt-talks"), "2024-05-08", None, None),
    # Arithmetic with months and years is clipped to the end of the month.
    ("one month after the signing", after("signing", "P1M"), None, "2024-02-01", "2024-02-29"),
    ("a month to the day after", after("signing", "P1M0D"), None, "2024-02-29", "2024-02-29"),
    ("a month and a day after", after("signing", "P1M1D"), None, "2024-03-01", "2024-03-01"),
    ("two months to the day after", after("signing", "P2M0D"), None, "2024-03-31", "2024-03-31"),
    ("two months to the day before", after("signing", "-P2M0D"), None, "2023-11-30", "2023-11-30"),
    ("a year and a month after", after("signing", "P1Y1M"), None, "2025-02-01", "2025-02-28"),
    ("a year after the accord", after("accord", "P1Y"), None, "2025-01-01", "2025-12-31"),
    ("its first anniversary", after("accord", "P1Y0D"), None, "2025-02-28", "2025-02-28"),
    ("its fourth anniversary", after("accord", "P4Y0D"), None, "2028-02-29", "2028-02-29"),
    ("a year to the day before", after("accord", "-P1Y0D"), None, "2023-02-28", "2023-02-28"),
    ("in that month a year before", after("accord", "-P1Y0M"), None, "2023-02-01", "2023-02-28"),
    # An event on the margins of another has its date, unless it states one.
    ("the day after they met", after("aside", "P1D"), None, "2024-10-03", "2024-10-03"),
    ("the day before they met", after("aside-of-aside", "-P1D"), None, "2024-10-01", "2024-10-01"),
    ("the day after they met", after("own-day", "P1D"), None, "2024-09-07", "2024-09-07"),
    (
        "two days after they met",
        after("own-offset", "P2D"),
        "2024-09-07",
        "2024-09-08",
        "2024-09-08",
    ),
    ("6 September", plain("XXXX-09-06", anchor="evt-margin"), None, "2024-09-06", "2024-09-06"),
    # What no calendar has, or lies beyond it.
    ("30 February 2024", plain("2024-02-30"), None, None, None),
    ("30 February", near("XXXX-02-30"), "2024-05-08", None, None),
    ("from May to March", plain("2024-05/2024-03"), None, None, None),
    ("in ten thousand years", published("P10000Y"), "2024-05-08", None, None),
    ("ten thousand years ago", published("-P10000Y"), "2024-05-08", None, None),
]

CAST = (
    event("visit", plain("2024-05-14"), plain("2024-05-16")),
    event("summit", plain("2024-09-05"), plain("2024-09-07")),
    event("ceremony", plain("2024-05-04")),
    event("signing", plain("2024-01-31")),
    event("accord", plain("2024-02-29")),
    event("election", plain("2024-11")),
    event("eve", published("-P1D")),
    event("talks"),
    event("rumour", {"text": "a while ago"}),
    event("congress", plain("2024-10-02")),
    event("aside", on_margins_of="evt-congress"),
    event("aside-of-aside", on_margins_of="evt-aside"),
    event("margin", on_margins_of="evt-summit"),
    event("own-day", plain("2024-09-06"), on_margins_of="evt-summit"),
    event("own-offset", published("-P1D"), on_margins_of="evt-talks"),
    event("tour", plain("2024-03-01"), plain("2024-12-20")),
    event("armistice", plain("2024-05-01T14:30+02:00")),
    event("mission", plain("2024-06-01/..")),
    event("retreat", {"text": "until recently", "latest": "2024-06-10"}),
)


@pytest.mark.parametrize(("phrase", "fields", "issued", "first", "last"), PHRASES)
def test_phrases_of_readouts(
    phrase: str, fields: Fields, issued: str | None, first: str | None, last: str | None
) -> None:
    readout = document(issued, *CAST)
    assert bounds(readout, text=phrase, **fields) == (day(first), day(last))


@pytest.mark.parametrize(("phrase", "fields", "issued", "first", "last"), PHRASES)
def test_a_weekday_in_a_phrase_is_that_of_the_day_expected(
    phrase: str, fields: Fields, issued: str | None, first: str | None, last: str | None
) -> None:
    named = [name for name in day_name if name in phrase]
    if named and (only := day(last)):
        assert day_name[only.weekday()] == named[0]


RANGES: list[Range] = [
    (
        "February 5-6",
        near("XXXX-02-05"),
        near("XXXX-02-06"),
        "2023-02-06",
        "2023-02-05",
        "2023-02-06",
    ),
    (
        "April 22 and 23",
        near("XXXX-04-22"),
        near("XXXX-04-23"),
        "2024-04-24",
        "2024-04-22",
        "2024-04-23",
    ),
    (
        "January 22-24",
        near("XXXX-01-22"),
        near("XXXX-01-24"),
        "2024-01-25",
        "2024-01-22",
        "2024-01-24",
    ),
    (
        "16 and 17 October",
        near("XXXX-10-16"),
        near("XXXX-10-17"),
        "2023-10-18",
        "2023-10-16",
        "2023-10-17",
    ),
    (
        "28 February to 1 March",
        near("XXXX-02-28"),
        near("XXXX-03-01"),
        "2024-03-02",
        "2024-02-28",
        "2024-03-01",
    ),
    (
        "30 December to 2 January",
        near("XXXX-12-30"),
        near("XXXX-01-02"),
        "2025-01-03",
        "2024-12-30",
        "2025-01-02",
    ),
    (
        "30 December to 2 January",
        near("XXXX-12-30"),
        near("XXXX-01-02"),
        "2024-12-20",
        "2024-12-30",
        "2025-01-02",
    ),
    (
        "5th-7th September 2013",
        plain("2013-09-05"),
        plain("2013-09-07"),
        None,
        "2013-09-05",
        "2013-09-07",
    ),
    (
        "March 6 to 10, 2023",
        plain("2023-03-06"),
        plain("2023-03-10"),
        None,
        "2023-03-06",
        "2023-03-10",
    ),
    (
        "11-12 July 2018",
        plain("2018-07-11"),
        plain("2018-07-12"),
        "2018-06-29",
        "2018-07-11",
        "2018-07-12",
    ),
    ("2021-2022", plain("2021"), plain("2022"), None, "2021-01-01", "2022-12-31"),
    (
        "today and tomorrow",
        published("P0D"),
        published("P1D"),
        "2023-12-31",
        "2023-12-31",
        "2024-01-01",
    ),
    (
        "overnight",
        published("-P1D", part="evening"),
        published("P0D", part="morning"),
        "2024-03-01",
        "2024-02-29",
        "2024-03-01",
    ),
    (
        "from late May to early June",
        near("XXXX-05", part="late"),
        near("XXXX-06", part="early"),
        "2024-05-08",
        "2024-05-21",
        "2024-06-10",
    ),
    (
        "2:00 PM to 7:30 PM",
        near("XXXX-01-30T14:00"),
        near("XXXX-01-30T19:30"),
        "2024-01-31",
        "2024-01-30",
        "2024-01-30",
    ),
    (
        "the week of the visit",
        after("visit", "-P0W"),
        after("visit", "P0W"),
        None,
        "2024-05-13",
        "2024-05-19",
    ),
]


@pytest.mark.parametrize(("phrase", "start", "end", "issued", "first", "last"), RANGES)
def test_ranges_are_a_start_and_an_end(
    phrase: str, start: Fields, end: Fields, issued: str | None, first: str, last: str
) -> None:
    own = event("own", {"text": phrase, **start}, {"text": phrase, **end})
    readout = document(issued, *CAST, own)
    assert own.start is not None
    assert own.end is not None
    assert readout.bounds(own.start).first == day(first)
    assert readout.bounds(own.end).last == day(last)
    # What came before counts from the start, and what followed from the end.
    one = timedelta(days=1)
    assert bounds(readout, **after("own", "-P1D"))[0] == date.fromisoformat(first) - one
    assert bounds(readout, **after("own", "P1D"))[1] == date.fromisoformat(last) + one


@pytest.mark.parametrize(
    ("phrase", "fields", "issued", "first", "last"),
    [
        # The nearest such date is one that the encoder's bounds leave.
        (
            "on 5 December we meet again",
            near("XXXX-12-05", earliest="2024-01-10"),
            "2024-01-10",
            "2024-12-05",
            "2024-12-05",
        ),
        (
            "as agreed on 8 June",
            near("XXXX-06-08", latest="2024-05-08"),
            "2024-05-08",
            "2023-06-08",
            "2023-06-08",
        ),
    ],
)
def test_a_year_less_date_lies_within_its_window(
    phrase: str, fields: Fields, issued: str, first: str, last: str
) -> None:
    assert bounds(document(issued), text=phrase, **fields) == (day(first), day(last))


@pytest.mark.parametrize(
    ("phrase", "fields", "first", "last"),
    [
        ("the day after the mission set out", after("mission", "P1D"), "2024-06-02", None),
        ("the month after", after("mission", "P1M"), "2024-07-01", None),
        ("the day before the retreat", after("retreat", "-P1D"), None, "2024-06-09"),
    ],
)
def test_what_is_known_of_one_side_of_an_anchor_is_kept(
    phrase: str, fields: Fields, first: str | None, last: str | None
) -> None:
    assert bounds(document(None, *CAST), text=phrase, **fields) == (day(first), day(last))


@pytest.mark.parametrize(
    ("phrase", "fields", "only"),
    [
        ("35 minutes after the armistice", after("armistice", "PT35M"), "2024-05-01"),
        ("12 hours later", after("armistice", "PT12H"), "2024-05-02"),
        ("two hours before", after("armistice", "-PT2H"), "2024-05-01"),
    ],
)
def test_hours_count_from_the_clock_time_of_an_anchor(
    phrase: str, fields: Fields, only: str
) -> None:
    assert bounds(document(None, *CAST), text=phrase, **fields) == (day(only), day(only))


def test_an_event_on_the_margins_of_a_summit_may_fall_on_any_of_its_days() -> None:
    readout = document(None, *CAST)
    met = date(2024, 9, 5), date(2024, 9, 7)
    one = timedelta(days=1)
    assert bounds(readout, **after("margin", "P1D")) == (met[0] + one, met[1] + one)
    assert bounds(readout, **after("margin", "-P1D")) == (met[0] - one, met[1] - one)


# -- laws ---------------------------------------------------------------------------------

SHORTEST, LONGEST = date(1900, 1, 1), date(2200, 12, 31)

days = st.dates(SHORTEST, LONGEST)
parts = st.sampled_from(list(DatePart))
counts = st.integers(0, 400)
signs = st.sampled_from(["", "-"])
day_offsets = st.builds("{}P{}D".format, signs, st.integers(0, 20_000))
offsets = st.one_of(
    day_offsets,
    st.builds("{}P{}{}".format, signs, counts, st.sampled_from("YMW")),
    st.builds("{}PT{}{}".format, signs, counts, st.sampled_from("HMS")),
    st.builds("{}P{}Y{}M{}DT{}H{}M{}S".format, signs, *[counts] * 6),
)
far_offsets = st.builds(
    "{}P{}{}".format, signs, st.integers(0, 10**20), st.sampled_from("YMWD")
) | st.builds("{}PT{}{}".format, signs, st.integers(0, 10**20), st.sampled_from("HMS"))
dates_with_a_year = st.one_of(
    days.map(date.isoformat),
    days.map(lambda one: f"{one}T23:59-11:00"),
    days.map(lambda one: f"{one:%Y-%m}"),
    days.map(lambda one: f"{one:%Y}"),
    days.map(lambda one: f"{one:%Y-%m}-XX"),
    days.map(lambda one: f"{one.year // 10}X"),
    days.map(lambda one: f"{one.year}-XX"),
    st.builds("{:%Y}-2{}".format, days, st.integers(1, 4)),
    st.tuples(days, days).map(lambda two: f"{min(two)}/{max(two)}"),
)
dates_without_a_year = st.one_of(
    days.map(lambda one: f"XXXX-{one:%m-%d}"),
    days.map(lambda one: f"XXXX-{one:%m}"),
    st.integers(21, 24).map("XXXX-{}".format),
    st.builds("XXXX-{:%m-%d}/XXXX-{:%m-%d}".format, days, days),
)
qualified = st.builds(
    "{}{}".format,
    dates_with_a_year.filter(lambda text: "T" not in text and "/" not in text),
    st.sampled_from("?~%"),
)
dated: st.SearchStrategy[Fields] = st.one_of(
    (dates_with_a_year | qualified).map(plain),
    dates_without_a_year.map(near),
    offsets.map(published),
    offsets.map(lambda offset: after("visit", offset)),
    st.builds(plain, dates_without_a_year, anchor=st.just("evt-visit")),
)
"""Dates that are somewhere on the calendar, of a document with a day of publication."""
pieces = st.builds(
    "{}{}{}".format,
    st.sampled_from(["XXXX", "XXX0", "0001", "19XX", "2023", "2024", "9999", "X9X9"]),
    st.sampled_from(["", "-21", "-24"])
    | st.builds(
        "-{}{}".format,
        st.sampled_from(["02", "12", "0X", "X2", "XX"]),
        st.sampled_from(["", "-01", "-29", "-30", "-31", "-3X", "-X1", "-XX"]),
    ),
    st.sampled_from(["", "?"]),
)
texts_of_any_shape = st.one_of(
    pieces,
    st.builds("{}/{}".format, pieces, pieces | st.sampled_from(["", ".."])),
    st.builds("{}/{}".format, st.sampled_from(["", ".."]), pieces),
    st.sampled_from(["XXXX-02-30T23:59", "2023-02-29T00:00Z", "XXXX-XX-XXT12:00:59-23:59"]),
)
"""Much of it off the calendar, reversed or at its ends."""
anchors = st.sampled_from(["publication", "evt-visit", "evt-nowhere"])
of_any_shape = st.one_of(
    strategies.whens(),
    strategies.whens(edtf=texts_of_any_shape, anchor=anchors),
    strategies.whens(edtf=st.none(), offset=far_offsets, anchor=anchors),
)
visits = strategies.whens(
    edtf=texts_of_any_shape, offset=st.none(), anchor=st.sampled_from([None, "publication"])
)


def around(issued: date) -> Readout:
    """A readout published on a day, of a visit from the day before to the next but one."""
    return document(issued.isoformat(), event("visit", published("-P1D"), published("P2D")))


def known(found: tuple[date | None, date | None]) -> tuple[date, date]:
    first, last = found
    assert first is not None
    assert last is not None
    return first, last


@given(days, dated, st.none() | parts)
def test_the_first_day_is_not_after_the_last(
    issued: date, fields: Fields, part: DatePart | None
) -> None:
    first, last = bounds(around(issued), part=part, **fields)
    assert (first is None) == (last is None)
    assert first is None or last is None or first <= last


@given(days, dated, parts)
def test_a_part_narrows(issued: date, fields: Fields, part: DatePart) -> None:
    readout = around(issued)
    whole = bounds(readout, **fields)
    if whole != (None, None):
        first, last = known(bounds(readout, part=part, **fields))
        assert known(whole)[0] <= first <= last <= known(whole)[1]


@given(st.sampled_from(["{:%Y}", "{:%Y-%m}"]), days)
def test_the_parts_of_a_month_or_year_divide_it(form: str, one: date) -> None:
    readout = document()
    text = form.format(one)
    next_day = timedelta(days=1)
    for names in (("early", "mid", "late"), ("first_half", "second_half")):
        found = [known(bounds(readout, edtf=text, part=name)) for name in names]
        assert (found[0][0], found[-1][1]) == bounds(readout, edtf=text)
        assert all(last + next_day == first for (_, last), (first, _) in pairwise(found))


@pytest.mark.parametrize(
    ("fields", "first", "last"),
    [
        (plain("202X", part="mid"), "2020-05-01", "2029-08-31"),
        (plain("202X-02", part="mid"), "2020-02-11", "2029-02-20"),
        (plain("2024-1X", part="mid"), "2024-10-11", "2024-12-20"),
        (published("P1M", part="mid"), "2023-01-11", "2025-01-20"),
        (published("P1Y", part="mid"), "2023-05-01", "2025-08-31"),
    ],
)
def test_a_part_may_be_of_any_month_or_year_that_is_meant(
    fields: Fields, first: str, last: str
) -> None:
    readout = document("2022-12/2024-12")
    found = known(bounds(readout, **fields))
    assert found[0] <= date.fromisoformat(first) <= date.fromisoformat(last) <= found[1]


@given(days, dated, days | st.none(), days | st.none())
def test_a_window_never_widens(
    issued: date, fields: Fields, earliest: date | None, latest: date | None
) -> None:
    readout = around(issued)
    first, last = bounds(readout, **fields)
    window = {
        "earliest": earliest.isoformat() if earliest else None,
        "latest": latest.isoformat() if latest else None,
    }
    narrow_first, narrow_last = bounds(readout, **fields, **window)
    # A date without a year is placed anew, in a year that the window leaves.
    if not str(fields.get("edtf", "")).startswith("XXXX"):
        assert first is None or (narrow_first is not None and narrow_first >= first)
        assert last is None or (narrow_last is not None and narrow_last <= last)
    assert earliest is None or (narrow_first is not None and narrow_first >= earliest)
    assert latest is None or (narrow_last is not None and narrow_last <= latest)


@given(st.data(), days, dated)
def test_a_window_that_meets_the_bounds_leaves_what_they_share(
    data: st.DataObject, issued: date, fields: Fields
) -> None:
    readout = around(issued)
    if (whole := bounds(readout, **fields)) == (None, None):
        return
    first, last = known(whole)
    inside = data.draw(st.dates(first, last))
    window = {"earliest": inside.isoformat(), "latest": inside.isoformat()}
    assert bounds(readout, **fields, **window) == (inside, inside)


@given(days, dated, st.sampled_from(list(Basis)), st.sampled_from(["Asia/Tokyo", "UTC"]))
def test_phrase_time_zone_and_basis_move_no_bound(
    issued: date, fields: Fields, basis: Basis, tz: str
) -> None:
    readout = around(issued)
    others = {"text": "on 1 May 1999", "basis": basis, "tz": tz}
    assert bounds(readout, **fields, **others) == bounds(readout, **fields)


@given(qualified)
def test_approximations_widen_nothing(text: str) -> None:
    readout = document()
    assert bounds(readout, edtf=text) == bounds(readout, edtf=text[:-1])


@given(days, signs)
def test_no_days_from_a_day_are_that_day(one: date, sign: str) -> None:
    readout = document(one.isoformat(), event("own", plain(one.isoformat())))
    assert bounds(readout, **published(f"{sign}P0D")) == (one, one)
    assert bounds(readout, **after("own", f"{sign}PT0S")) == (one, one)


@given(days, st.just(1) | st.integers(0, 20_000))
def test_some_days_back_and_as_many_ahead_are_the_same_day(one: date, count: int) -> None:
    readout = document(
        one.isoformat(),
        event("earlier", published(f"-P{count}D")),
        event("later", published(f"P{count}D")),
    )
    assert bounds(readout, **after("earlier", f"P{count}D")) == (one, one)
    assert bounds(readout, **after("later", f"-P{count}D")) == (one, one)


@given(days, day_offsets, st.integers(-20_000, 20_000))
def test_dates_counted_in_days_move_with_the_publication(
    issued: date, offset: str, count: int
) -> None:
    shift = timedelta(days=count)
    first, last = known(bounds(document(issued.isoformat()), **published(offset)))
    moved = bounds(document((issued + shift).isoformat()), **published(offset))
    assert moved == (first + shift, last + shift)


@given(days, signs, counts)
def test_an_offset_reaches_the_whole_of_its_smallest_unit(one: date, sign: str, count: int) -> None:
    readout = document(one.isoformat())
    signed = -count if sign else count
    monday, sunday = known(bounds(readout, **published(f"{sign}P{count}W")))
    assert (monday.weekday(), sunday - monday) == (0, timedelta(days=6))
    assert monday <= one + timedelta(weeks=signed) <= sunday
    year = one.year + signed
    found = bounds(readout, **published(f"{sign}P{count}Y"))
    assert found == (date(year, 1, 1), date(year, 12, 31))
    year, month = divmod(one.year * 12 + one.month - 1 + signed, 12)
    length = monthrange(year, month + 1)[1]
    found = bounds(readout, **published(f"{sign}P{count}M"))
    assert found == (date(year, month + 1, 1), date(year, month + 1, length))
    clipped = date(year, month + 1, min(one.day, length))
    assert bounds(readout, **published(f"{sign}P{count}M0D")) == (clipped, clipped)


@given(days, days)
def test_a_year_less_date_is_the_nearest_one(issued: date, one: date) -> None:
    leap_day = (one.month, one.day) == (2, 29)
    found, last = known(bounds(document(issued.isoformat()), **near(f"XXXX-{one:%m-%d}")))
    assert found == last
    assert (found.month, found.day) == (one.month, one.day)
    # Half a year; half of the eight years between the leap days around 1900 and 2100.
    assert abs(found - issued) <= timedelta(days=1461 if leap_day else 183)
    reach = range(issued.year - 8, issued.year + 9)
    others = [one.replace(year=year) for year in reach if isleap(year) or not leap_day]
    assert abs(found - issued) == min(abs(other - issued) for other in others)


@given(days, dates_without_a_year)
def test_without_a_dated_anchor_a_year_less_date_is_not_known(issued: date, text: str) -> None:
    readout = document(issued.isoformat(), event("talks"), event("later", after("talks", "P1D")))
    assert bounds(readout, edtf=text) == (None, None)
    for anchor in ("evt-talks", "evt-later"):
        assert bounds(readout, edtf=text, anchor=anchor) == (None, None)
    assert bounds(document(), **near(text)) == (None, None)


@given(days, st.permutations(range(5)))
def test_the_order_of_questions_does_not_matter(issued: date, order: list[int]) -> None:
    chain = [event("0", published("P1W"), published("P1M"))]
    chain += [
        event(f"{n}", after(f"{n - 1}", "-P1W"), after(f"{n - 1}", "P1D")) for n in range(1, 5)
    ]
    readout = document(issued.isoformat(), *chain)
    whens = [one.start for one in chain if one.start]
    asked = {n: readout.bounds(whens[n]) for n in order}
    assert asked == {n: document(issued.isoformat(), *chain).bounds(whens[n]) for n in order}


# -- circles, chains, and whatever has the shape of a date ------------------------------------


def link(name: str, anchor: str, how: int) -> Event:
    """An event that is dated from another in one of several ways."""
    match how:
        case 0:
            return event(name, {"offset": "P1D", "anchor": anchor})
        case 1:
            return event(name, plain("2024-05-01"), {"offset": "-P1M", "anchor": anchor})
        case 2:
            return event(name, {"edtf": "XXXX-05-01", "anchor": anchor})
        case _:
            return event(name, on_margins_of=anchor)


links = st.lists(st.integers(0, 3), min_size=1, max_size=6)


def codes(readout: Readout, when: When) -> list[str]:
    with pytest.raises(InvalidReadout) as error:
        readout.bounds(when)
    return [problem.code for problem in error.value.problems]


@given(links, st.lists(st.integers(0, 3), max_size=4))
def test_a_date_that_is_counted_from_itself_is_refused(ring: list[int], tail: list[int]) -> None:
    size = len(ring)
    events = [link(f"{n}", f"evt-{(n + 1) % size}", how) for n, how in enumerate(ring)]
    events += [link(f"{n}", f"evt-{n - 1}", how) for n, how in enumerate(tail, size)]
    readout = document("2024-05-08", *events)
    for one in events:
        asked = When(offset="P1D", anchor=one.id)
        assert codes(readout, asked) == ["REF002"]
        assert codes(readout, asked) == ["REF002"]
    # The circle is no business of the others.
    assert bounds(readout, **published("P1D")) == (date(2024, 5, 9), date(2024, 5, 9))


@given(st.lists(st.integers(0, 2), max_size=5))
def test_a_circle_through_the_publication_is_refused(ways: list[int]) -> None:
    names = ["publication", *(f"evt-{n}" for n in range(len(ways)))]
    events = [link(f"{n}", names[n], how) for n, how in enumerate(ways)]
    readout = document(When(offset="P1D", anchor=names[-1]), *events)
    assert codes(readout, When(**published("P0D"))) == ["REF002"]
    assert codes(readout, When(offset="P1D", anchor=names[-1])) == ["REF002"]
    assert bounds(readout, text="whenever") == (None, None)


@pytest.mark.parametrize("how", [0, 3])
def test_a_long_chain_of_dates_is_followed(how: int) -> None:
    size = 5_000
    chain = [event("0", published("P0D"))]
    chain += [link(f"{n}", f"evt-{n - 1}", how) for n in range(1, size)]
    readout = document("2024-05-08", *chain)
    last = date(2024, 5, 8) + timedelta(days=0 if how else size - 1)
    assert bounds(readout, **after(f"{size - 1}", "P0D")) == (last, last)


def test_a_large_circle_of_dates_is_refused() -> None:
    size = 5_000
    readout = document(None, *(link(f"{n}", f"evt-{(n + 1) % size}", 0) for n in range(size)))
    assert codes(readout, When(offset="P1D", anchor="evt-0")) == ["REF002"]


@given(texts_of_any_shape)
def test_the_texts_of_any_shape_are_of_the_profile(text: str) -> None:
    assert re.search(edtf.PATTERN, text)


@given(texts_of_any_shape | days.map(date.isoformat), of_any_shape, visits, visits)
def test_nothing_of_the_right_shape_is_refused(
    issued: str, when: When, start: When, end: When
) -> None:
    visit = Event(id="evt-visit", kind="visit", start=start, end=end)
    found = document(issued, visit).bounds(when)
    assert all(one is None or isinstance(one, date) for one in found)


@pytest.mark.parametrize("issued", ["0001-01-01", "9999-12-31", "2024-02-30", "XXXX-05", "../2024"])
@pytest.mark.parametrize(
    "offset",
    [
        *("P0D", "P1D", "-P1D", "P0W", "P1W", "-P1W", "P0M", "P1M", "-P1M", "P0Y", "P1Y", "-P1Y"),
        *("PT1S", "-PT1S", f"P{'9' * 97}Y", f"-P{'9' * 97}M", f"P{'9' * 97}W", f"PT{'9' * 96}S"),
    ],
)
def test_the_ends_of_the_calendar_are_no_fault(issued: str, offset: str) -> None:
    first, last = bounds(document(issued), **published(offset))
    assert first is None or last is None or first <= last


def test_an_anchor_that_is_no_record_dates_nothing() -> None:
    assert bounds(document("2024-05-08"), **after("nowhere", "P1D")) == (None, None)
    assert bounds(document("2024-05-08"), edtf="2024", anchor="evt-nowhere") == (
        date(2024, 1, 1),
        date(2024, 12, 31),
    )


def test_bounds_have_names_and_are_those_of_a_document_that_is_read() -> None:
    readout = document("2024-05-08", *CAST)
    when = When(offset="P1M", anchor="publication")
    found = readouts.loads(readouts.dumps(readout)).bounds(when)
    assert found == readout.bounds(when)
    assert (found.first, found.last) == (date(2024, 6, 1), date(2024, 6, 30))

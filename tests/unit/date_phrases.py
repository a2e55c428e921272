"""Phrases of readouts, what an encoder makes of them, and the days that a careful reader gives."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeAlias

from readouts import (
    Event,
    Participant,
    Party,
    Publication,
    Readout,
    When,
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

"""What days a date can mean: the phrases of real readouts, and laws that hold of all dates."""

from __future__ import annotations

import re
from calendar import day_name, isleap, monthrange
from datetime import date, timedelta
from itertools import pairwise

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import readouts
from readouts import (
    Basis,
    Bound,
    DatePart,
    Event,
    InvalidReadout,
    Publication,
    Readout,
    When,
    edtf,
    strategies,
)
from tests.unit.date_phrases import (
    CAST,
    PHRASES,
    RANGES,
    Fields,
    after,
    bounds,
    day,
    document,
    event,
    near,
    plain,
    published,
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
    window: Fields = {"earliest": inside.isoformat(), "latest": inside.isoformat()}
    assert bounds(readout, **fields, **window) == (inside, inside)


@given(days, dated, st.sampled_from(list(Basis)), st.sampled_from(["Asia/Tokyo", "UTC"]))
def test_phrase_time_zone_and_basis_move_no_bound(
    issued: date, fields: Fields, basis: Basis, tz: str
) -> None:
    readout = around(issued)
    others = {"text": "on 1 May 1999", "basis": basis, "tz": tz}
    assert bounds(readout, **fields, **others) == bounds(readout, **fields)


@given(days, dated, st.sampled_from(["about", "at_least", "at_most"]))
def test_how_far_about_reaches_nobody_tells(issued: date, fields: Fields, bound: Bound) -> None:
    """A date that is only near what is told is not known, but for a window that is stated."""
    readout = around(issued)
    assert readout.bounds(When(**fields, bound=bound)) == (None, None)
    window: Fields = {"earliest": "2024-01-01", "latest": "2024-01-31"}
    kept = readout.bounds(When(**fields, bound=bound, **window))
    assert kept == (date(2024, 1, 1), date(2024, 1, 31))


@given(days, days)
def test_the_date_that_a_text_bears_stands_in_for_that_of_its_issue(one: date, other: date) -> None:
    """What counts from the publication counts from when it was issued, where that is told."""
    yesterday = When(offset="P0D", anchor="publication")
    told: Fields = {
        "issuers": ("pty-a",),
        "kind": "readout",
        "dated": When(edtf=other.isoformat()),
    }
    dated = attrs.evolve(around(one), publication=Publication(**told))  # type: ignore[misc]
    assert dated.bounds(yesterday) == (other, other)
    told["issued"] = When(edtf=one.isoformat())
    issued = attrs.evolve(dated, publication=Publication(**told))  # type: ignore[misc]
    assert issued.bounds(yesterday) == (one, one)


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

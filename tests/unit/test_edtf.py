"""The date profile: which texts fit, what days they can mean."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts import edtf

NOT_ON_THE_CALENDAR = "expected a date that the calendar has"
REVERSED = "expected an interval that ends on or after"


def fits(text: str) -> bool:
    return re.search(edtf.PATTERN, text) is not None


def bounds(text: str) -> tuple[str, ...]:
    span = edtf.parse(text)
    return tuple(day.isoformat() if day else "" for day in (span.first, span.last))


def refusal(text: str) -> str | None:
    """What parse says against a text, if anything."""
    try:
        edtf.parse(text)
    except ValueError as error:
        return str(error)
    return None


def is_fill(text: str, mask: str) -> bool:
    """Whether a text is what a mask becomes when digits take the place of its X."""
    return len(text) == len(mask) and all(m in ("X", t) for t, m in zip(text, mask, strict=True))


def masked(text: str, hidden: set[int]) -> str:
    return "".join("X" if i in hidden and c != "-" else c for i, c in enumerate(text))


qualifiers = st.sampled_from(["", "?", "~", "%"])
days = st.dates()
masks_of_days = st.builds(
    masked, st.dates().map(date.isoformat), st.sets(st.integers(min_value=0, max_value=9))
)


def digits(numbers: range) -> st.SearchStrategy[str]:
    """Two digits that may be hidden, as long as one number of the range is left."""
    return st.builds(
        masked,
        st.sampled_from(numbers).map("{:02}".format),
        st.sets(st.integers(min_value=0, max_value=1)),
    )


years = st.builds(
    masked,
    st.integers(min_value=1, max_value=9999).map("{:04}".format),
    st.sets(st.integers(min_value=0, max_value=3)),
)
months, month_days = digits(range(1, 13)), digits(range(1, 32))
seasons = st.sampled_from(["21", "22", "23", "24"])
full_dates = st.tuples(years, months, month_days).map("-".join)
plain_dates = st.one_of(
    years,
    st.tuples(years, months).map("-".join),
    st.tuples(years, seasons).map("-".join),
    full_dates,
)
dates = st.tuples(plain_dates, qualifiers).map("".join)
hours, sixty = (st.sampled_from(range(n)).map("{:02}".format) for n in (24, 60))
minutes = st.tuples(hours, sixty).map(":".join)
clocks = st.one_of(minutes, st.tuples(minutes, sixty).map(":".join))
offsets = st.one_of(
    st.sampled_from(["", "Z"]), st.tuples(st.sampled_from("+-"), minutes).map("".join)
)
date_times = st.builds("{}T{}{}".format, full_dates, clocks, offsets)
nothing = st.sampled_from(["", ".."])
intervals = st.one_of(
    st.tuples(dates, dates), st.tuples(dates, nothing), st.tuples(nothing, dates)
).map("/".join)
texts = st.one_of(dates, date_times, intervals)


# Laws


@given(days)
def test_a_calendar_date_means_itself(day: date) -> None:
    span = edtf.parse(day.isoformat())
    assert (span.first, span.last, span.precision) == (day, day, "day")


@given(texts)
def test_what_the_grammar_makes_fits_and_runs_forward_or_is_off_the_calendar(text: str) -> None:
    assert fits(text)
    refused = refusal(text)
    if refused:
        assert refused.startswith((NOT_ON_THE_CALENDAR, REVERSED))
        return
    span = edtf.parse(text)
    assert span.text == text
    if span.precision != "interval":
        assert (span.first is None) == (span.last is None) == span.year_less
        assert span.first is None or span.last is None or span.first <= span.last
    if span.start and span.end and span.start.first and span.end.last:
        assert span.start.first <= span.end.last


@given(st.one_of(st.text(), st.text(alphabet="0123X-/.T:Z+?~% \n", max_size=24), texts))
def test_only_a_value_error_is_raised_and_always_where_the_pattern_refuses(text: str) -> None:
    refused = refusal(text)
    assert refused is None or refused.startswith("expected ")
    assert refused is not None or fits(text)


@given(days, st.sets(st.integers(min_value=0, max_value=9)))
def test_hiding_digits_widens_to_every_day_that_fills_them(day: date, hidden: set[int]) -> None:
    text = masked(day.isoformat(), hidden)
    span = edtf.parse(text)
    if span.year_less:
        assert span.first is None
        assert span.last is None
        return
    assert span.first is not None
    assert span.last is not None
    assert span.first <= day <= span.last
    assert is_fill(span.first.isoformat(), text)
    assert is_fill(span.last.isoformat(), text)


@given(st.integers(min_value=1, max_value=9999), months, month_days)
def test_bounds_are_the_first_and_last_of_all_days_that_fill(
    year: int, month: str, day: str
) -> None:
    text = f"{year:04}-{month}-{day}"
    start = date(year, 1, 1)
    year_of_days = (start + timedelta(n) for n in range((date(year, 12, 31) - start).days + 1))
    fills = [day.isoformat() for day in year_of_days if is_fill(day.isoformat(), text)]
    if fills:
        assert bounds(text) == (fills[0], fills[-1])
    else:
        with pytest.raises(ValueError, match=NOT_ON_THE_CALENDAR):
            edtf.parse(text)


@given(masks_of_days, st.integers(min_value=0, max_value=2))
def test_leaving_out_is_as_wide_as_hiding(text: str, parts: int) -> None:
    shorter = text.rsplit("-", parts)[0]
    assert bounds(shorter) == bounds(shorter + "-XX" * parts)


@given(plain_dates, st.sampled_from("?~%"))
def test_qualifiers_move_no_bound(text: str, qualifier: str) -> None:
    assert (refusal(text) is None) == (refusal(text + qualifier) is None)
    if refusal(text):
        return
    plain, qualified = edtf.parse(text), edtf.parse(text + qualifier)
    assert (qualified.first, qualified.last) == (plain.first, plain.last)
    assert (plain.qualifier, qualified.qualifier) == (None, qualifier)


@given(days, days)
def test_an_interval_is_reversed_exactly_when_its_last_day_precedes_its_first(
    one: date, other: date
) -> None:
    text = f"{one}/{other}"
    if one <= other:
        assert bounds(text) == (one.isoformat(), other.isoformat())
    else:
        with pytest.raises(ValueError, match=REVERSED):
            edtf.parse(text)


@given(days, days)
def test_the_nearest_such_date_is_no_farther_than_any_other(day: date, anchor: date) -> None:
    first, last = edtf.parse(f"XXXX-{day:%m-%d}").nearest(anchor, anchor)
    assert first is not None
    assert first == last
    assert (first.month, first.day) == (day.month, day.day)
    # The day itself is one such date.
    assert abs(first - anchor) <= abs(day - anchor)


@given(masks_of_days.map(lambda mask: "XXXX" + mask[4:]), days, st.integers(0, 40_000))
def test_the_nearest_date_is_one_of_those_without_a_year(
    text: str, anchor: date, length: int
) -> None:
    anchor_last = anchor + min(timedelta(length), date.max - anchor)
    first, last = edtf.parse(text).nearest(anchor, anchor_last)
    assert first is not None
    assert last is not None
    assert bounds(f"{first.year:04}{text[4:]}") == (first.isoformat(), last.isoformat())


# What fits


TWO = [a + b for a, b in product("0123456789X", repeat=2)]


def some_fill(mask: str, numbers: range) -> bool:
    return any(is_fill(f"{number:02}", mask) for number in numbers)


def test_months_fit_where_a_month_fills_them_and_seasons_have_no_x() -> None:
    seasons = {"21", "22", "23", "24"}
    assert {m for m in TWO if fits(f"2024-{m}")} == {
        m for m in TWO if some_fill(m, range(1, 13)) or m in seasons
    }


def test_days_fit_where_a_day_fills_them_and_never_after_a_season() -> None:
    assert {d for d in TWO if fits(f"2024-01-{d}")} == {
        d for d in TWO if some_fill(d, range(1, 32))
    }
    assert not any(fits(f"2024-2{s}-{d}") for s in "1234" for d in TWO)


def test_every_year_fits_but_the_year_zero() -> None:
    masks = ("".join(chars) for chars in product("01239X", repeat=4))
    assert [mask for mask in masks if not fits(mask)] == ["0000"]


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "X", "2024 ", " 2024", "2024\n", "2024-01-02\n", "2024-01/..\n", "2024\r"),
        *("20240102", "2024-W01-1", "2024-001", "2024-1-2", "24-01-02", "2024-13", "2024-00"),
        *("2024-01-00", "2024-01-32", "2024-25", "2024-2X", "2024-21-05", "2024-XX-4X", "2024-"),
        *(
            "0000",
            "0000-01-01",
            "-0001",
            "12024",
            "Y12024",
            "202x",
            "202u",
            "\u0662\u0660\u0662\u0664",
        ),
        *("2024-01-02T24:00", "2024-01-02T10", "2024-01-02T10:60", "2024-01-02T10:00:60"),
        *("2024-01-02T10:00.5", "2024-01-02T10:00+02", "2024-01-02T10:00+24:00", "2024-01T10:00"),
        *("2024-01-02T10:00z", "2024-01-02 10:00", "2024-01-02T10:00?", "2024-01-02?T10:00"),
        *("2024??", "2024?~", "?2024", "2024?-01", "2024-?01"),
        *("/", "../..", "../", "/..", "..", "2024/2025/2026", "2024-01-01/2024-..", "2024/..?"),
        *("2024/...", "2024..2025", "2024/P1Y", "2024-01-02T10:00/2024-01-03", "2024 / 2025"),
        *("[2024,2025]", "{2024}", "2024-01-01--2024-01-02"),
    ],
)
def test_what_is_not_of_the_profile_is_refused(text: str) -> None:
    assert not fits(text)
    with pytest.raises(ValueError, match="expected an EDTF date, date-time or interval, got "):
        edtf.parse(text)


@pytest.mark.parametrize(
    "text",
    [
        *("2024-02-30", "2023-02-29", "1900-02-29", "2024-02-3X", "20X1-02-29", "XXXX-02-30"),
        *("XXXX-04-31", "2024-02-30T10:00", "2024-02-30/..", "2024-01-01/2024-02-30"),
    ],
)
def test_a_date_that_no_calendar_has_is_refused_by_parse_alone(text: str) -> None:
    assert fits(text)
    with pytest.raises(ValueError, match=NOT_ON_THE_CALENDAR):
        edtf.parse(text)


def test_a_long_text_is_quoted_in_part() -> None:
    with pytest.raises(ValueError, match=r"^.{60,120}$"):
        edtf.parse("2024 " * 1000)


# What days they mean


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("2024", "year", "2024-01-01", "2024-12-31"),
        ("202X", "year", "2020-01-01", "2029-12-31"),
        ("000X", "year", "0001-01-01", "0009-12-31"),
        ("XXXX", "year", "", ""),
        ("2X24-05", "month", "2024-05-01", "2924-05-31"),
        ("2024-02", "month", "2024-02-01", "2024-02-29"),
        ("2024-1X", "month", "2024-10-01", "2024-12-31"),
        ("2024-XX", "month", "2024-01-01", "2024-12-31"),
        ("2024-XX-15", "day", "2024-01-15", "2024-12-15"),
        ("2024-XX-3X", "day", "2024-01-30", "2024-12-31"),
        ("2023-02-XX", "day", "2023-02-01", "2023-02-28"),
        ("202X-02-29", "day", "2020-02-29", "2028-02-29"),
        ("2024-21", "season", "2024-03-01", "2024-05-31"),
        ("2024-22~", "season", "2024-06-01", "2024-08-31"),
        ("2024-23", "season", "2024-09-01", "2024-11-30"),
        ("2023-24", "season", "2023-12-01", "2024-02-29"),
        ("9999-24", "season", "9999-12-01", "9999-12-31"),
        ("202X-24", "season", "2020-12-01", "2030-02-28"),
        ("XXXX-22", "season", "", ""),
        ("2024-05-01T23:30-05:00", "minute", "2024-05-01", "2024-05-01"),
        ("2024-05-01T23:30:15Z", "second", "2024-05-01", "2024-05-01"),
        ("2024/2024-05", "interval", "2024-01-01", "2024-05-31"),
        ("2024-05~/2025?", "interval", "2024-05-01", "2025-12-31"),
        ("2024-05/2024", "interval", "2024-05-01", "2024-12-31"),
        ("2024-05/2024-05", "interval", "2024-05-01", "2024-05-31"),
        ("2024-XX/2024-03", "interval", "2024-01-01", "2024-03-31"),
        ("2024-05/..", "interval", "2024-05-01", ""),
        ("/2024-05", "interval", "", "2024-05-31"),
        ("XXXX-12-30/XXXX-01-02", "interval", "", ""),
        ("2024-12-30/XXXX-01-02", "interval", "2024-12-30", ""),
    ],
)
def test_bounds_and_precision(text: str, precision: str, first: str, last: str) -> None:
    assert bounds(text) == (first, last)
    assert edtf.parse(text).precision == precision


@pytest.mark.parametrize("text", ["2024-05/2024-03", "202X/2019", "2024-05?/2024-04~"])
def test_a_reversed_interval_is_refused(text: str) -> None:
    assert fits(text)
    with pytest.raises(ValueError, match=REVERSED):
        edtf.parse(text)


def test_a_date_time_keeps_its_clock_time_and_offset() -> None:
    span = edtf.parse("2024-05-01T14:30:15+05:30")
    assert (span.clock, span.offset) == (time(14, 30, 15), "+05:30")
    span = edtf.parse("2024-05-01T14:30")
    assert (span.clock, span.offset) == (time(14, 30), None)


def test_the_digits_of_a_date_are_kept_as_written() -> None:
    span = edtf.parse("XXXX-1X-27%")
    assert (span.year, span.month, span.day) == ("XXXX", "1X", "27")
    assert (span.year_less, span.qualifier) == (True, "%")
    span = edtf.parse("2024-22")
    assert (span.year, span.month, span.day, span.year_less) == ("2024", "22", None, False)


def test_an_interval_keeps_its_ends() -> None:
    span = edtf.parse("2024-05~/..")
    assert span.start == edtf.parse("2024-05~")
    assert span.end is None
    assert (span.qualifier, span.year) == (None, None)


@pytest.mark.parametrize(
    ("text", "year_less"),
    [("XXXX/XXXX-02", True), ("../XXXX-12-27", True), ("2024/XXXX", False), ("XXX4", False)],
)
def test_a_text_is_year_less_when_none_of_its_dates_has_a_year(
    text: str, *, year_less: bool
) -> None:
    assert edtf.parse(text).year_less is year_less


@pytest.mark.parametrize(
    ("text", "anchor", "expected"),
    [
        ("XXXX-12-27", "2024-01-10", ("2023-12-27", "2023-12-27")),
        ("XXXX-12-27", "2024-12-20", ("2024-12-27", "2024-12-27")),
        ("XXXX-12-27?", "2024", ("2024-12-27", "2024-12-27")),
        ("XXXX-02", "2024-10-01", ("2025-02-01", "2025-02-28")),
        ("XXXX-24", "2024-07-20", ("2024-12-01", "2025-02-28")),
        ("XXXX-XX-27", "2024-06-20", ("2024-01-27", "2024-12-27")),
        ("XXXX", "2024-06-20", ("2024-01-01", "2024-12-31")),
        # 29 February: leap years only, eight years apart around 1900, from the first to the last.
        ("XXXX-02-29", "2022-06-01", ("2024-02-29", "2024-02-29")),
        ("XXXX-02-29", "1900-01-01", ("1896-02-29", "1896-02-29")),
        ("XXXX-02-29", "0001-01-01", ("0004-02-29", "0004-02-29")),
        ("XXXX-02-29", "9999-12-31", ("9996-02-29", "9996-02-29")),
        # Ties go to the earlier: 182 days to either 1 January; both in a long anchor.
        ("XXXX-01-01", "2023-07-02/2023-07-03", ("2023-01-01", "2023-01-01")),
        ("XXXX-05-01", "1024/2024", ("1024-05-01", "1024-05-01")),
        ("XXXX-12-30/XXXX-01-02", "2025-01-05", ("2024-12-30", "2025-01-02")),
        ("XXXX-12-30/XXXX-01-02", "2024-12-20", ("2024-12-30", "2025-01-02")),
        ("XXXX-01/XXXX-11", "2024-10-20", ("2024-01-01", "2024-11-30")),
        ("XXXX-12-30/XXXX-02-29", "2022-06-01", ("2023-12-30", "2024-02-29")),
        ("XXXX-12-30/XXXX-01-02", "9999-12-31", ("9998-12-30", "9999-01-02")),
        ("XXXX-12-27/..", "2024-12-20", ("2024-12-27", "")),
        ("/XXXX-12-27", "2024-12-20", ("", "2024-12-27")),
        ("2020-05", "2024-12-20", ("2020-05-01", "2020-05-31")),
        ("2024-12-30/XXXX-01-02", "2024-12-20", ("2024-12-30", "")),
    ],
)
def test_the_nearest_year(text: str, anchor: str, expected: tuple[str, str]) -> None:
    around = edtf.parse(anchor)
    assert around.first is not None
    assert around.last is not None
    found = edtf.parse(text).nearest(around.first, around.last)
    assert tuple(day.isoformat() if day else "" for day in found) == expected


# The `edtf` package, where it is installed

READ_ALIKE = """
2024 2024-02 2024-05-06 2024-05-06T10:00:00 2024-05-06T10:00:00Z 2024-05-06T10:00:00+05:30
2024? 2024-05~ 2024-05-06% 2024-21 2024-22 2024-23 202X 20XX 2XXX 2024-XX 2024-XX-XX 2023-02-XX
2024-02-XX 202X? 2024-XX~ 2024-XX-15 202X-05 2X24-05-06 202X-05-06 2024/2025 2024-05/2024-07-01
2024~/2025? 2024-21/2024-22 2024/2024-05
"""

REFUSED_ALIKE = """
2024-02-30 2024-13 2024-00 20240102 2024-W01-1 2024-1-2 24-01-02 2024-21-05 2024-2X /
2024-05-06T10:00:00? 2024-05-06T10:00:60 2024-05-06T10:00:00/2024-05-07
"""


def test_the_edtf_package_gives_the_same_bounds() -> None:
    package = pytest.importorskip("edtf", reason="compared where the edtf package is installed")
    for text in READ_ALIKE.split():
        theirs = package.parse_edtf(text)
        ends = (theirs.lower_strict(), theirs.upper_strict())
        assert bounds(text) == tuple("{:04}-{:02}-{:02}".format(*end[:3]) for end in ends), text


def test_the_edtf_package_refuses_the_same() -> None:
    package = pytest.importorskip("edtf", reason="compared where the edtf package is installed")
    for text in REFUSED_ALIKE.split():
        assert refusal(text), text
        assert package.parse_edtf(text, fail_silently=True) is None, text

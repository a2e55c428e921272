"""The rules of dates and topics, in the corners that their examples leave out."""

import json
from typing import Any

import pytest

import readouts
from readouts.rules.least import LEAST
from readouts.timezones import ZONES

Found = list[tuple[str, str]]
ISSUED = {"edtf": "2030-05-10"}
TOMORROW = {"text": "tomorrow", "offset": "P1D", "anchor": "publication"}


def _found(code: str, **changes: Any) -> list[str]:
    """Return where a code is found in the least document with some other fields."""
    document = {**json.loads(LEAST), **changes}
    return [one.pointer for one in readouts.validate(document) if one.code == code]


def _publication(**fields: Any) -> dict[str, Any]:
    return {"issuers": ["pty-a"], "kind": "readout", **fields}


def _starting(start: dict[str, Any], **fields: Any) -> list[dict[str, Any]]:
    return [{"id": "evt-1", "kind": "meeting", "start": start, **fields}]


@pytest.mark.parametrize(
    ("when", "key"),
    [
        ({"edtf": "2030-05", "earliest": "2030-05-01", "latest": "2030-05-31"}, None),
        ({"edtf": "2030-05", "earliest": "2030-04-30"}, "earliest"),
        ({"edtf": "2030-05", "latest": "2030-06-01"}, "latest"),
        ({"edtf": "2030-05", "earliest": "2030-05-09", "latest": "2030-05-08"}, "latest"),
        ({"text": "soon", "earliest": "2030-05-09", "latest": "2030-05-08"}, "latest"),
        ({"text": "soon", "earliest": "2030-05-09", "latest": "2030-05-09"}, None),
        ({"edtf": "2030-05", "part": "early", "latest": "2030-05-11"}, "latest"),
        ({"edtf": "2030-05", "part": "early", "latest": "2030-05-10"}, None),
        # How far "about" reaches nobody tells; "~" widens nothing.
        ({"edtf": "2030-05", "bound": "about", "latest": "2030-06-01"}, None),
        ({"edtf": "2030-05~", "latest": "2030-06-01"}, "latest"),
        # A bound may give the year, and then the other is of it too.
        ({"edtf": "XXXX-05", "earliest": "2031-05-02"}, None),
        ({"edtf": "XXXX-05", "earliest": "2031-06-02"}, "earliest"),
        ({"edtf": "XXXX-05", "earliest": "2031-05-02", "latest": "2032-05-02"}, "latest"),
        ({"edtf": "XXXX-12-30/XXXX-01-02", "latest": "2031-01-02"}, None),
        ({"edtf": "XXXX-02-29", "earliest": "2031-03-01"}, "earliest"),
        ({"edtf": "2030-05/..", "latest": "2040-01-01"}, None),
        ({"edtf": "2030-05/..", "earliest": "2030-04-01"}, "earliest"),
        # Off the calendar is another problem.
        ({"edtf": "2030-02-30", "earliest": "2030-04-01"}, None),
        ({**TOMORROW, "earliest": "1900-01-01"}, None),
    ],
)
def test_bounds_in_reach(when: dict[str, Any], key: str | None) -> None:
    """WHN002: the two are in order, and within what the date says."""
    found = _found("WHN002", meetings=_starting({**when, "basis": "inferred"}))
    assert found == ([f"/meetings/0/start/{key}"] if key else [])


@pytest.mark.parametrize(
    ("when", "key"),
    [
        ({"edtf": "2030-05", "earliest": "2030-05-02"}, "earliest"),
        ({"edtf": "2030-05", "earliest": "2030-05-01", "latest": "2030-05-30"}, "latest"),
        ({"edtf": "2030-05", "earliest": "2030-05-01", "latest": "2030-05-31"}, None),
        ({"edtf": "2030-05", "earliest": "2030-05-02", "basis": "inferred"}, None),
        ({"edtf": "2030-05", "earliest": "2030-05-02", "basis": "external"}, None),
        # Out of reach is another problem.
        ({"edtf": "2030-05", "earliest": "2030-06-02"}, None),
        # Nobody can tell what the phrase says.
        ({"text": "by 5 May", "latest": "2030-05-05"}, None),
        ({"edtf": "2030-05-05", "bound": "at_most", "earliest": "2030-05-05"}, None),
        # The year is not in the phrase; its anchor gives it.
        ({"edtf": "XXXX-05-05", "earliest": "2030-05-05"}, "earliest"),
        ({"edtf": "XXXX-05-05", "anchor": "publication", "earliest": "2030-05-05"}, None),
        ({"edtf": "XXXX-05-05", "anchor": "publication", "earliest": "2031-05-05"}, "earliest"),
        ({**TOMORROW, "earliest": "2030-05-11", "latest": "2030-05-11"}, None),
        ({"offset": "P1M", "anchor": "publication", "latest": "2030-06-15"}, "latest"),
        ({"edtf": "2030-02-30", "earliest": "2030-02-03"}, None),
        ({"offset": "P1D", "anchor": "evt-1", "earliest": "2030-02-03"}, None),
    ],
)
def test_narrower_bounds(when: dict[str, Any], key: str | None) -> None:
    """WHN003: what is narrower than the phrase is not stated in it."""
    publication = _publication(issued=ISSUED)
    found = _found("WHN003", publication=publication, meetings=_starting(when))
    assert found == ([f"/meetings/0/start/{key}"] if key else [])


@pytest.mark.parametrize(
    ("publication", "when", "found"),
    [
        ({}, TOMORROW, True),
        ({"issued": {"text": "today"}}, TOMORROW, False),
        ({"dated": ISSUED}, TOMORROW, False),
        ({"absent": [{"field": "issued", "reason": "not_stated"}]}, TOMORROW, False),
        ({"absent": [{"field": "title", "reason": "not_stated"}]}, TOMORROW, True),
        ({}, {"edtf": "XXXX-05-05", "anchor": "publication"}, True),
        ({}, {"edtf": "2030-05-05", "anchor": "publication"}, False),
        ({}, {"text": "in due course", "anchor": "publication"}, False),
        ({}, {**TOMORROW, "latest": "2030-05-05", "basis": "inferred"}, False),
        ({}, {"offset": "P1D", "anchor": "evt-dated"}, False),
        ({}, {"offset": "P1D", "anchor": "evt-beside"}, False),
        ({}, {"offset": "P1D", "anchor": "evt-undated"}, True),
        ({}, {"offset": "P1D", "anchor": "evt-silent"}, False),
    ],
)
def test_anchors(publication: dict[str, Any], when: dict[str, Any], found: bool) -> None:
    """WHN004: what is counted from has a date, or says why not."""
    others = [
        {"id": "evt-dated", "kind": "visit", "end": ISSUED},
        {"id": "evt-beside", "kind": "meeting", "on_margins_of": "evt-dated"},
        {"id": "evt-undated", "kind": "meeting"},
        {"id": "evt-silent", "kind": "meeting", "absent": [_absent("start")]},
    ]
    told = _found(
        "WHN004",
        publication=_publication(**publication),
        meetings=_starting(when),
        other_events=others,
    )
    assert told == (["/meetings/0/start/anchor"] if found else [])


def _absent(field: str) -> dict[str, str]:
    return {"field": field, "reason": "not_stated"}


def test_an_anchor_is_told_of_once() -> None:
    """Three dates count from a publication without one: one thing to mend."""
    meetings = _starting(TOMORROW, end=TOMORROW)
    ends = [{"id": "evt-2", "kind": "meeting", "start": TOMORROW}]
    assert _found("WHN004", meetings=meetings, next_meetings=ends) == ["/meetings/0/start/anchor"]


@pytest.mark.parametrize(
    ("when", "good"),
    [
        ({"edtf": "2030-05", "part": "second_half"}, True),
        ({"edtf": "2030", "part": "end"}, True),
        ({"edtf": "202X", "part": "early"}, True),
        ({"edtf": "2030-XX-XX", "part": "early"}, False),
        ({"edtf": "2030", "part": "morning"}, False),
        ({"edtf": "2030-22", "part": "late"}, False),
        ({"edtf": "2030-05/2030-06", "part": "early"}, False),
        ({"edtf": "2030-05-01", "part": "night"}, True),
        ({"edtf": "2030-05-01T09:30Z", "part": "morning"}, True),
        ({"edtf": "2030-05-01T09:30Z", "part": "early"}, False),
        ({"edtf": "2030-02-30", "part": "early"}, False),
        ({**TOMORROW, "part": "evening"}, True),
        ({**TOMORROW, "part": "mid"}, False),
        ({**TOMORROW, "offset": "P1M", "part": "mid"}, True),
        ({**TOMORROW, "offset": "-P1Y", "part": "late"}, True),
        ({**TOMORROW, "offset": "P1W", "part": "early"}, False),
        ({**TOMORROW, "offset": "PT1M", "part": "early"}, False),
        ({**TOMORROW, "offset": "PT1M", "part": "evening"}, True),
    ],
)
def test_parts(when: dict[str, Any], good: bool) -> None:
    """WHN005: of a month or a year, or of a day."""
    found = _found("WHN005", meetings=_starting(when))
    off_the_calendar = when.get("edtf") == "2030-02-30"
    assert found == ([] if good or off_the_calendar else ["/meetings/0/start/part"])


@pytest.mark.parametrize(
    ("when", "good"),
    [
        ({"edtf": "2030-05-01T09:30"}, False),
        ({"edtf": "2030-05-01T09:30:15"}, False),
        ({"edtf": "2030-05-01T09:30", "tz": "Asia/Tokyo"}, True),
        ({"edtf": "2030-05-01T09:30-06:00"}, True),
        ({"edtf": "2030-05-01"}, True),
        ({"text": "at 9:30"}, True),
    ],
)
def test_clock_times(when: dict[str, Any], good: bool) -> None:
    """WHN006: by whose clock, but not for when a text was put out."""
    found = _found("WHN006", meetings=_starting(when), publication=_publication(issued=when))
    assert found == ([] if good else ["/meetings/0/start/edtf"])


@pytest.mark.parametrize(
    ("issued", "meeting", "found"),
    [
        ("2030-05-10", {"start": {"edtf": "2030-05-12"}}, True),
        ("2030-05-10", {"start": {"edtf": "2030-05-11"}}, False),
        ("2030-05-10", {"start": {"edtf": "2030-05-08"}, "end": {"edtf": "2030-05-12"}}, True),
        ("2030-05-10", {"start": {"edtf": "2030-05-12"}, "status": "held"}, True),
        ("2030-05-10", {"start": {"edtf": "2030-05-12"}, "status": "ongoing"}, False),
        ("2030-05-10", {"start": {"edtf": "2030-05-12"}, "status": "confirmed"}, False),
        ("2030-05", {"start": {"edtf": "2030-05-12"}}, False),
        ("2030-05-10~", {"start": {"edtf": "2030-05-12"}}, False),
        ("2030-05-10", {"start": TOMORROW}, True),
        ("2030-05-10T09:00Z", {"start": {"edtf": "2030-05-10T12:00+02:00"}}, True),
        ("2030-05-10T10:30Z", {"start": {"edtf": "2030-05-10T12:00+02:00"}}, False),
        ("2030-05-10", {}, False),
    ],
)
def test_published_too_early(issued: str, meeting: dict[str, Any], found: bool) -> None:
    """WHN007: a day between two clocks is no fault, and what is to come is none."""
    meetings = [{"id": "evt-1", "kind": "meeting", **meeting}]
    for key in ("issued", "dated"):
        publication = _publication(**{key: {"edtf": issued}})
        told = _found("WHN007", publication=publication, meetings=meetings)
        assert told == ([f"/publication/{key}"] if found else [])


def test_one_wrong_date_of_publication_is_one_problem() -> None:
    """However many meetings there are; those that are to come are not looked at."""
    late = {"kind": "meeting", "start": {"edtf": "2030-06"}}
    publication = _publication(issued=ISSUED)
    meetings = [{**late, "id": "evt-1"}, {**late, "id": "evt-2"}]
    assert len(_found("WHN007", publication=publication, meetings=meetings)) == 1
    held = [{"id": "evt-1", "kind": "meeting"}]
    assert _found("WHN007", publication=publication, meetings=held, next_meetings=meetings) == []


@pytest.mark.parametrize(
    ("zone", "hint"),
    [
        ("Europe/Berlin", None),
        ("America/Argentina/Buenos_Aires", None),
        ("UTC", None),
        ("US/Eastern", None),
        ("europe/berlin", "Europe/Berlin"),
        ("America/Mexico-City", "America/Mexico_City"),
        ("Asia/Tokio", "Asia/Tokyo"),
        ("JST", ""),
    ],
)
def test_time_zones(zone: str, hint: str | None) -> None:
    """WHN008 takes what the list has, and says what is meant."""
    start = {"edtf": "2030-05-01T09:30", "tz": zone}
    document = {**json.loads(LEAST), "meetings": _starting(start)}
    problems = [one for one in readouts.validate(document) if one.code == "WHN008"]
    assert [one.pointer for one in problems] == ([] if hint is None else ["/meetings/0/start/tz"])
    assert all((hint or "") in (one.hint or "") for one in problems)
    assert (zone in ZONES) == (hint is None)


TREE = [
    {"id": "top-sea", "label": "the sea"},
    {"id": "top-fish", "label": "fisheries", "parent": "top-sea"},
]
CLAIM = {"topics": ["top-fish"]}


@pytest.mark.parametrize(
    ("holders", "unused"),
    [
        ({}, [0, 1]),
        ({"meetings": [{"id": "evt-1", "kind": "meeting", **CLAIM}]}, []),
        ({"other_events": [{"id": "evt-2", "kind": "meeting", **CLAIM}]}, []),
        ({"statements": [{"id": "stm-1", "voice": "issuer", "act": "assert", **CLAIM}]}, []),
        ({"instruments": [{"id": "ins-1", "kind": "treaty", "name": "Accord", **CLAIM}]}, []),
        (
            {
                "commitments": [
                    {"id": "cmt-1", "voice": "issuer", "summary": "x", "about": ["top-fish"]}
                ]
            },
            [],
        ),
        ({"meetings": [{"id": "evt-1", "kind": "meeting", "topics": ["top-sea"]}]}, [1]),
        ({"meetings": [{"id": "evt-1", "kind": "meeting", "note": "top-fish"}]}, [0, 1]),
    ],
)
def test_topics(holders: dict[str, Any], unused: list[int]) -> None:
    """TOP001: a topic is on something, or above one that is."""
    found = _found("TOP001", topics=TREE, **holders)
    assert found == [f"/topics/{at}" for at in unused]

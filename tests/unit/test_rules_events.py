"""The rules of events, in the corners that their examples leave out."""

import json
from typing import Any

import pytest

import readouts
from readouts.rules.least import LEAST

A, B = {"who": "pty-a"}, {"who": "pty-b"}
OF_A = {"id": "del-a", "party": "pty-a"}
MEMBER = {"who": "per-rask", "delegation": "del-a"}
DOCUMENT: dict[str, Any] = {
    **json.loads(LEAST),
    "parties": [
        {"id": "pty-a", "kind": "state", "name": "Avaria"},
        {"id": "pty-b", "kind": "state", "name": "Belmark"},
        {"id": "pty-c", "kind": "state", "name": "Corland"},
        {"id": "pty-port", "kind": "subnational_government", "name": "Port", "parent": "pty-a"},
        {"id": "pty-five", "kind": "group", "name": "The Five", "members": ["pty-a"]},
    ],
    "organizations": [
        {"id": "org-a", "name": "Ministry", "party": "pty-a"},
        {"id": "org-b", "name": "Ministry", "party": "pty-b"},
        {"id": "org-joint", "name": "Joint Committee"},
    ],
    "persons": [
        {"id": "per-rask", "name": "Eva Rask"},
        {"id": "per-lind", "name": "Jo Lind"},
        {"id": "per-guards", "description": "guards", "count": 4},
    ],
    "places": [
        {"id": "plc-port", "name": "Port Avar", "kind": "city"},
        {"id": "plc-house", "name": "White House", "kind": "residence"},
        {"id": "plc-hall", "name": "Red Hall", "kind": "venue"},
        {"id": "plc-there", "name": "There"},
    ],
}


def _found(code: str, *meetings: dict[str, Any], **changes: Any) -> list[str]:
    """Return where a code is found: in the meetings, by steps below /meetings."""
    events = [{"id": f"evt-{n}", "kind": "meeting", **one} for n, one in enumerate(meetings, 1)]
    document = {**DOCUMENT, "meetings": events, **changes}
    found = [one.pointer for one in readouts.validate(document) if one.code == code]
    return [pointer.removeprefix("/meetings/") for pointer in found]


def _day(text: str, **more: str) -> dict[str, str]:
    return {"edtf": text, **more}


def _holding(**fields: Any) -> dict[str, Any]:
    return {"kind": "visit", "delegations": [{**OF_A, **fields}]}


# -- delegations ---------------------------------------------------------------------------


PART = {"part_of": "evt-1"}
JOINED = {"participants": [MEMBER]}


@pytest.mark.parametrize(
    ("meetings", "found"),
    [
        ([_holding(), JOINED], ["1/participants/0/delegation"]),
        ([_holding(), {**PART, **JOINED}], []),
        ([_holding(), PART, {"part_of": "evt-2", **JOINED}], []),
        # Of a part, and of a part's neighbour.
        ([JOINED, {**_holding(), **PART}], ["0/participants/0/delegation"]),
        ([{}, {**_holding(), **PART}, {**PART, **JOINED}], ["2/participants/0/delegation"]),
        # A whole delegation takes part by its id, also elsewhere.
        ([_holding(), {"participants": [{"who": "del-a"}]}], []),
    ],
)
def test_delegations_of_other_events(meetings: list[dict[str, Any]], found: list[str]) -> None:
    """REF003: of the event, or of a whole of it."""
    assert _found("REF003", *meetings) == found


def test_the_delegation_of_the_same_side_is_proposed() -> None:
    """Of the event itself, before a whole of it."""
    meetings = [
        {"id": "evt-1", "kind": "visit", **_holding()},
        {
            "id": "evt-2",
            "kind": "meeting",
            "delegations": [{"id": "del-b", "party": "pty-b"}, {"id": "del-own", "party": "pty-a"}],
            "participants": [MEMBER],
        },
    ]
    problems = readouts.validate({**DOCUMENT, "meetings": meetings})
    hints = [problem.hint for problem in problems if problem.code == "REF003"]
    assert hints == ['did you mean "del-own"?']


@pytest.mark.parametrize(
    ("meetings", "found"),
    [
        ([{"participants": [A, A, B, A]}], ["0/participants/1/who", "0/participants/3/who"]),
        ([{"participants": [A]}, {"participants": [A]}], []),
        ([{"participants": [{"description": "aides"}, {"description": "aides"}]}], []),
    ],
)
def test_taking_part_twice(meetings: list[dict[str, Any]], found: list[str]) -> None:
    """EVT001: once in an event, with several roles."""
    assert _found("EVT001", *meetings) == found


TITLE_A = {"name": "Minister", "party": "pty-a"}
TITLE_B = {"name": "Minister", "party": "pty-b"}
BODY_B = {"name": "Minister", "organization": "org-b"}


@pytest.mark.parametrize(
    ("titles", "found"),
    [
        ([TITLE_A], None),
        ([TITLE_B], "titles/0/party"),
        ([{"name": "Minister"}, BODY_B], "titles/1/organization"),
        ([TITLE_B, TITLE_A], None),
        ([{"name": "Minister", "organization": "org-a"}, BODY_B], None),
        ([{**TITLE_B, "former": True}], None),
        ([{"name": "Chair", "organization": "org-joint"}], None),
        ([{"name": "Chair", "party": "pty-five"}], None),
        ([{"name": "Mayor", "party": "pty-port"}], None),
        ([], None),
    ],
)
def test_titles_and_delegations(titles: list[dict[str, Any]], found: str | None) -> None:
    """EVT002: a title of another side, where none is of the delegation's."""
    own = {**_holding(), "participants": [{**MEMBER, "titles": titles}]}
    assert _found("EVT002", own) == ([f"0/participants/0/{found}"] if found else [])
    # The person's own titles, told of where the delegation is named.
    persons = [{"id": "per-rask", "name": "Eva Rask", "titles": titles}]
    there = ["0/participants/0/delegation"] if found else []
    assert _found("EVT002", {**own, "participants": [MEMBER]}, persons=persons) == there
    # The whole's delegation counts for a part, which is told of only where it says more.
    plain = {"part_of": "evt-1", "participants": [{"who": "per-rask"}]}
    whole = {**_holding(), "participants": [MEMBER]}
    assert _found("EVT002", whole, plain, persons=persons) == there
    part = {"part_of": "evt-1", "participants": [{"who": "per-rask", "titles": titles}]}
    assert _found("EVT002", whole, part) == ([f"1/participants/0/{found}"] if found else [])


LED = _holding(heads=["per-rask"])


@pytest.mark.parametrize(
    ("meetings", "good"),
    [
        ([LED], False),
        ([{**LED, "participants": [MEMBER]}], True),
        ([{**LED, "participants": [{"who": "per-rask"}]}], True),
        ([{**LED, "participants": [{"who": "del-a", "delegation": "del-a"}]}], True),
        ([LED, {"part_of": "evt-1"}, {"part_of": "evt-2", "participants": [MEMBER]}], True),
        ([LED, {"participants": [{"who": "per-rask"}]}], False),
        ([{**LED, "part_of": "evt-2"}, {"participants": [{"who": "per-rask"}]}], False),
        (
            [
                {
                    "delegations": [*LED["delegations"], {"id": "del-b", "party": "pty-b"}],
                    "participants": [{"who": "per-rask", "delegation": "del-b"}],
                }
            ],
            False,
        ),
    ],
)
def test_heads(meetings: list[dict[str, Any]], good: bool) -> None:
    """EVT003: whoever leads a delegation takes part, in the event or a part of it."""
    assert _found("EVT003", *meetings) == ([] if good else ["0/delegations/0/heads/0"])


AIDES = {"description": "aides", "count": 2, "delegation": "del-a"}


@pytest.mark.parametrize(
    ("size", "fields", "participants", "good"),
    [
        (3, {}, [MEMBER, AIDES], True),
        (2, {}, [MEMBER, AIDES], False),
        (2, {"completeness": "partial"}, [MEMBER, AIDES], True),
        (1, {"heads": ["per-rask"]}, [MEMBER], True),
        (2, {}, [MEMBER, {"who": "per-lind"}], False),
        (1, {}, [MEMBER, {"who": "per-lind", "delegation": "del-a", "presence": "absent"}], True),
        # Nobody can tell how many these are.
        (9, {}, [MEMBER, {"description": "aides", "delegation": "del-a"}], True),
        (9, {}, [MEMBER, {**AIDES, "count_bound": "at_least"}], True),
        (9, {}, [MEMBER, {"who": "org-a", "delegation": "del-a"}], True),
        (9, {}, [MEMBER, {"who": "per-guards", "delegation": "del-a"}], True),
        (1, {}, [MEMBER, {"who": "del-a", "delegation": "del-a"}], True),
    ],
)
def test_sizes(size: int, fields: Any, participants: list[dict[str, Any]], good: bool) -> None:
    """EVT010: those listed are as many as the size says, where all are listed."""
    event = _holding(size=size, **{"completeness": "exhaustive", **fields})
    found = [] if good else ["0/delegations/0/size"]
    assert _found("EVT010", {**event, "participants": participants}) == found
    # In the parts they are counted once, unless they have no name.
    part = {"part_of": "evt-1", "participants": participants}
    assert _found("EVT010", event, part) == found
    named = [one for one in participants if "who" in one]
    assert _found("EVT010", event, part, {**part, "participants": named}) == found
    if any("count" in one for one in participants):
        assert _found("EVT010", event, part, part) == []


# -- sides ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("event", "good"),
    [
        ({"participants": [A, B]}, True),
        ({"participants": [A]}, False),
        ({"participants": [A, {"who": "org-a"}]}, False),
        ({"participants": [A, {"who": "org-joint"}]}, True),
        ({"participants": [A, {"who": "pty-five"}]}, True),
        ({"participants": [A, {"description": "officials"}]}, True),
        ({"participants": [A], "completeness": "partial"}, True),
        ({"participants": []}, True),
        ({"participants": [A], "delegations": [{"id": "del-b", "party": "pty-b"}]}, True),
        ({"participants": [A, B, {"who": "pty-c"}]}, False),
        ({"participants": [A, B, {"who": "pty-c"}], "count": 2}, True),
        ({"participants": [A, B, {"who": "pty-c", "presence": "absent"}]}, True),
        ({"participants": [A, B, {"who": "pty-c", "roles": ["observer"]}]}, True),
        ({"participants": [A, B, {"who": "pty-c", "roles": ["mediator"]}]}, False),
        ({"participants": [A, B, {"who": "pty-c", "roles": ["host", "facilitator"]}]}, True),
        ({"participants": [A, B, {"who": "pty-port"}]}, True),
        ({"participants": [{"who": "pty-five"}, A, B]}, True),
        ({"participants": [A, B, {"who": "pty-five"}, {"who": "pty-c"}]}, False),
        ({"participants": [A, {"who": "per-rask", "party": "pty-b"}]}, True),
        ({"participants": [A, {"who": "per-rask", "party": "pty-a"}]}, False),
    ],
)
def test_how_many_sides(event: dict[str, Any], good: bool) -> None:
    """EVT004: two in a bilateral event, as far as that can be told."""
    for name in ("bilateral", "expanded_bilateral"):
        assert _found("EVT004", {"format": name, **event}) == ([] if good else ["0/format"])
    assert _found("EVT004", {"format": "multilateral", **event}) == []


def test_sides_of_a_session_come_from_its_whole() -> None:
    """The delegation that a person has in the whole."""
    whole = {**_holding(), "participants": [MEMBER]}
    session = {"part_of": "evt-1", "format": "bilateral", "participants": [A, {"who": "per-rask"}]}
    assert _found("EVT004", whole, session) == ["1/format"]


@pytest.mark.parametrize(
    ("event", "found"),
    [
        ({"participants": [{**A, "roles": ["attendee", "co_host"]}]}, ["participants/0/roles/1"]),
        ({"participants": [A, {**B, "roles": ["guest"]}]}, ["participants/1/roles/0"]),
        ({"participants": [{**A, "roles": ["chair"]}]}, []),
        ({"participants": [{**A, "presence": "present"}]}, ["participants/0/presence"]),
        ({"participants": [{**A, "presence": "remote"}]}, []),
        ({"places": ["plc-port", "plc-house"]}, ["places/1"]),
        ({"places": ["plc-hall", "plc-house"]}, []),
        ({"places": ["plc-port", "plc-there"]}, []),
    ],
)
def test_contacts_at_a_distance(event: dict[str, Any], found: list[str]) -> None:
    """EVT005: nobody receives anybody by telephone or video."""
    for medium in ("telephone", "video"):
        told = [f"0/{pointer}" for pointer in found]
        assert _found("EVT005", {"medium": medium, **event}) == told
        # A part has its medium from the whole, if it states none.
        part = {"part_of": "evt-2", **event}
        assert _found("EVT005", part, {"medium": medium}) == told
        assert _found("EVT005", {**part, "medium": "hybrid"}, {"medium": medium}) == []
    assert _found("EVT005", {"medium": "in_person", **event}) == []
    assert _found("EVT005", {"kind": "call", **event}) == []


@pytest.mark.parametrize("kind", ["summit", "committee_session", "consultations", "negotiation"])
def test_a_session_by_video_may_have_a_host(kind: str) -> None:
    """Somebody gives it, also at a distance; by telephone nobody does."""
    given = {"kind": kind, "participants": [{**A, "roles": ["host"]}]}
    assert _found("EVT005", {"medium": "video", **given}) == []
    assert _found("EVT005", {"medium": "telephone", **given}) == ["0/participants/0/roles/0"]


def test_a_summit_by_video_has_a_host() -> None:
    """Who gives it; but nobody is in its room, and a call has none."""
    summit = {"kind": "summit", "medium": "video", "participants": [{**A, "roles": ["host"]}]}
    assert _found("EVT005", summit) == []
    assert _found("EVT005", {**summit, "medium": "telephone"}) == ["0/participants/0/roles/0"]


@pytest.mark.parametrize(
    ("roles", "found"),
    [
        (["host", "guest"], 1),
        (["guest_of_honour", "chair", "co_host"], 2),
        (["host", "co_host"], None),
        (["guest", "guest_of_honour"], None),
    ],
)
def test_hosts_and_guests(roles: list[str], found: int | None) -> None:
    """EVT006: the role that comes second is the one too many."""
    told = [] if found is None else [f"0/participants/0/roles/{found}"]
    assert _found("EVT006", {"participants": [{**A, "roles": roles}, B]}) == told


# -- dates ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "end", "good"),
    [
        (_day("2030-05-02"), _day("2030-05-02"), True),
        (_day("2030-05-02"), _day("2030-05"), True),
        (_day("2030-05-02"), _day("2030-04"), False),
        (_day("2030-05-02~"), _day("2030-04"), True),
        (_day("2030-05-02"), {"text": "the day before"}, True),
        (_day("XXXX-05-02"), _day("XXXX-05-01"), True),
        (_day("2030-05-02T15:00"), _day("2030-05-02T14:59"), False),
        (_day("2030-05-02T15:00"), _day("2030-05-02T15:00"), True),
        (_day("2030-05-02T15:00"), _day("2030-05-02"), True),
        # By two clocks: exactly where both say how far from UTC, else with a day to spare.
        (_day("2030-05-02T08:00+09:00"), _day("2030-05-01T18:00-06:00"), True),
        (_day("2030-05-02T08:00+09:00"), _day("2030-05-01T16:00-06:00"), False),
        (_day("2030-05-02", tz="Asia/Tokyo"), _day("2030-05-01", tz="America/Denver"), True),
        (_day("2030-05-02", tz="Asia/Tokyo"), _day("2030-05-01", tz="Asia/Tokyo"), False),
        (_day("2030-05-03", tz="Asia/Tokyo"), _day("2030-05-01"), False),
        (_day("0001-01-01T00:00+09:00"), _day("0001-01-01T00:00Z"), True),
        (_day("9999-12-31T23:59-09:00"), _day("9999-12-31T23:59Z"), False),
        ({"offset": "P1D", "anchor": "evt-1"}, _day("2030-05-01"), True),
    ],
)
def test_ends_and_starts(start: dict[str, str], end: dict[str, str], good: bool) -> None:
    """EVT007: only what the bounds leave no doubt of."""
    assert _found("EVT007", {"start": start, "end": end}) == ([] if good else ["0/end"])


VISIT = {"kind": "visit", "start": _day("2030-05-02"), "end": _day("2030-05-04")}


@pytest.mark.parametrize(
    ("whole", "part", "found"),
    [
        (VISIT, {"start": _day("2030-05-02"), "end": _day("2030-05-04")}, None),
        (VISIT, {"start": _day("2030-05-01")}, "start"),
        (VISIT, {"start": _day("2030-05-05")}, "start"),
        (VISIT, {"start": _day("2030-05-03"), "end": _day("2030-05-05")}, "end"),
        (VISIT, {"end": _day("2030-05-01")}, "end"),
        (VISIT, {"start": _day("2030-05")}, None),
        (VISIT, {"start": {"offset": "-P1D", "anchor": "evt-1"}}, "start"),
        # It may have gone on.
        ({"start": _day("2030-05-02")}, {"start": _day("2030-05-09")}, None),
        ({"start": _day("2030-05-02")}, {"start": _day("2030-05-01")}, "start"),
        ({"end": _day("2030-05-02")}, {"start": _day("2030-05-03")}, "start"),
    ],
)
def test_parts_and_wholes(whole: dict[str, Any], part: dict[str, Any], found: str | None) -> None:
    """EVT008: a part is neither before nor after its whole, also where another whole is between."""
    told = [] if found is None else [f"1/{found}"]
    assert _found("EVT008", whole, {**part, "part_of": "evt-1"}) == told
    between = {"part_of": "evt-1", "start": {"text": "later"}}
    assert _found("EVT008", whole, {**part, "part_of": "evt-3"}, between) == told
    assert _found("EVT008", whole, {**part, "on_margins_of": "evt-1"}) == []


@pytest.mark.parametrize(
    ("prior", "following", "found"),
    [
        ({}, {"status": "held"}, "/next_meetings/0/status"),
        ({}, {"status": "ongoing"}, "/next_meetings/0/status"),
        ({}, {"status": "postponed"}, None),
        ({"status": "planned"}, {}, "/prior_meetings/0/status"),
        ({"status": "proposed"}, {}, "/prior_meetings/0/status"),
        ({"status": "cancelled"}, {}, None),
        ({"start": _day("2030-05-14")}, {}, "/prior_meetings/0/start"),
        ({"start": _day("2030-05-13")}, {}, None),
        ({"end": _day("2031")}, {}, "/prior_meetings/0/end"),
        ({"start": _day("2030")}, {"start": _day("2030")}, None),
        ({}, {"start": _day("2030-05-08")}, "/next_meetings/0/start"),
        ({}, {"start": _day("2030-05-09")}, None),
        ({}, {"end": _day("2029")}, "/next_meetings/0/end"),
        ({"after": ["evt-1"]}, {}, "/prior_meetings/0/after/0"),
        ({"before": ["evt-1"]}, {"after": ["evt-1", "evt-prior"]}, None),
        ({}, {"before": ["evt-other", "evt-1"]}, "/next_meetings/0/before/1"),
        ({"after": ["evt-next"]}, {}, "/prior_meetings/0/after/0"),
    ],
)
def test_order(prior: dict[str, Any], following: dict[str, Any], found: str | None) -> None:
    """EVT009: what is prior is past, what is next is to come, by status, order and date."""
    meetings: list[dict[str, Any]] = [
        {"start": _day("2030-05-10"), "end": _day("2030-05-12")},
        {"start": _day("2030-05-11"), "part_of": "evt-1"},
        {"start": {"text": "in May"}},
    ]
    around = {
        "prior_meetings": [{"id": "evt-prior", "kind": "meeting", **prior}],
        "next_meetings": [{"id": "evt-next", "kind": "meeting", **following}],
        "other_events": [{"id": "evt-other", "kind": "meeting"}],
    }
    assert _found("EVT009", *meetings, **around) == ([found] if found else [])


# -- who is there --------------------------------------------------------------------------

STAND_IN = {"who": "per-lind", "on_behalf_of": "per-rask"}


@pytest.mark.parametrize(
    ("other", "good"),
    [
        ({}, False),
        ({"presence": "remote"}, False),
        ({"presence": "absent"}, True),
        ({"presence": "expected"}, True),
        ({"roles": ["invited"]}, True),
    ],
)
def test_standing_in(other: dict[str, Any], good: bool) -> None:
    """EVT011: for somebody who is not there, or for a side."""
    event = {"participants": [STAND_IN, {"who": "per-rask", **other}]}
    assert _found("EVT011", event) == ([] if good else ["0/participants/0/on_behalf_of"])
    assert _found("EVT011", {"participants": [{**STAND_IN, "on_behalf_of": "pty-a"}, A]}) == []
    assert _found("EVT011", {"participants": [STAND_IN]}) == []


@pytest.mark.parametrize(
    ("event", "good"),
    [
        ({}, False),
        ({"participants": [A]}, True),
        ({"delegations": [OF_A]}, True),
        ({"part_of": "evt-2"}, True),
        ({"absent": [{"field": "participants", "reason": "not_stated"}]}, True),
        ({"absent": [{"field": "start", "reason": "not_stated"}]}, False),
    ],
)
def test_meetings_of_nobody(event: dict[str, Any], good: bool) -> None:
    """EVT012: of a meeting one wants to know who met."""
    assert _found("EVT012", event, {"participants": [A]}) == ([] if good else ["0"])


def test_circles_of_all_kinds_are_told_of_by_their_own_rule_alone() -> None:
    """What follows wholes, members and anchors comes to an end."""
    parties = [
        {"id": "pty-a", "kind": "group", "name": "A", "parent": "pty-b", "members": ["pty-a"]},
        {"id": "pty-b", "kind": "group", "name": "B", "parent": "pty-a"},
    ]
    titles = [{"name": "Minister", "party": "pty-b"}]
    people = [{"who": "pty-a", "delegation": "del-a", "titles": titles}, {"who": "per-rask"}]
    event = {
        "format": "bilateral",
        "start": {"offset": "P1D", "anchor": "evt-2"},
        "end": {"offset": "P1D", "anchor": "evt-1"},
        "participants": people,
    }
    meetings = [
        {"id": "evt-1", "kind": "meeting", "part_of": "evt-2", **event, "delegations": [OF_A]},
        {"id": "evt-2", "kind": "meeting", "part_of": "evt-1", **event, "on_margins_of": "evt-1"},
        {"id": "evt-3", "kind": "meeting", "part_of": "evt-1", **event, "during": ["evt-3"]},
    ]
    topics = [
        {"id": "top-1", "label": "x", "parent": "top-2"},
        {"id": "top-2", "label": "x", "parent": "top-1"},
    ]
    changes = {"parties": parties, "meetings": meetings, "topics": topics}
    problems = readouts.validate({**DOCUMENT, "organizations": [], **changes})
    codes = {problem.code for problem in problems}
    assert "REF002" in codes
    assert {p.code for p in problems if p.severity == "error"} == {"REF002"}
    assert {code for code in codes if code.startswith(("EVT", "WHN"))} <= {"EVT012"}

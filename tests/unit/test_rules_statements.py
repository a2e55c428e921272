"""Rules of statements at their corners: what parts have from wholes, doubts, and who is whose."""

import json
from typing import Any

import pytest

import readouts
from readouts.rules.least import LEAST

ABSENT = {"event": "not_stated", "speakers": "not_stated"}
NAMES = {"a": "Avaria", "b": "Belmark", "c": "Corvia", "d": "Dorland"}


def _found(code: str, *statements: dict[str, Any], **changes: Any) -> list[str]:
    """Return where a rule finds something, below the statements."""
    said = [
        {"id": f"stm-{at}", "voice": "reported", "act": "note", "summary": "…", **statement}
        for at, statement in enumerate(statements)
    ]
    parties = [{"id": f"pty-{x}", "kind": "state", "name": name} for x, name in NAMES.items()]
    document = {**json.loads(LEAST), "parties": parties, **changes, "statements": said}
    problems = [problem for problem in readouts.validate(document) if problem.code == code]
    assert all(len(problem.message) <= 140 for problem in problems)
    return [problem.pointer.removeprefix("/statements/") for problem in problems]


def _absent(*fields: str) -> dict[str, Any]:
    return {"absent": [{"field": field, "reason": ABSENT[field]} for field in fields]}


@pytest.mark.parametrize(
    ("statements", "pointers"),
    [
        ([{}], ["0"]),
        ([_absent("event")], []),
        ([_absent("speakers")], ["0"]),
        ([{"voice": "issuer"}, {"voice": "joint"}], []),
        ([{"part_of": "stm-1"}, {"event": "evt-1"}], []),
        ([{"part_of": "stm-1"}, {"part_of": "stm-2"}, {"event": "evt-1"}], []),
        ([{"part_of": "stm-1"}, _absent("event")], []),
        ([{"part_of": "stm-1"}, {"voice": "issuer"}], ["0"]),
        ([{}, {"part_of": "stm-0"}, {"part_of": "stm-1"}], ["0"]),
        # Of a circle, REF002 tells.
        ([{"part_of": "stm-1"}, {"part_of": "stm-0"}], []),
        ([{"part_of": "stm-0"}], []),
        ([{"part_of": "stm-1", "event": "evt-1"}, {"part_of": "stm-0"}], []),
        ([{"part_of": "stm-1"}, {"part_of": "stm-0", "event": "evt-1"}], []),
    ],
)
def test_where_it_was_said(statements: list[dict[str, Any]], pointers: list[str]) -> None:
    """STM001 asks the statement, then its wholes; a circle of wholes tells nothing."""
    assert _found("STM001", *statements) == pointers


@pytest.mark.parametrize(
    ("statements", "pointers"),
    [
        ([{"voice": "reported"}, {"voice": "joint"}, {"voice": "issuer"}], ["0", "1"]),
        ([_absent("speakers"), {"part_of": "stm-0"}, {"part_of": "stm-1"}], []),
        ([{"speakers": ["pty-a"]}, {"part_of": "stm-0"}], []),
        ([_absent("event")], ["0"]),
    ],
)
def test_who_said_it(statements: list[dict[str, Any]], pointers: list[str]) -> None:
    """STM006 asks the statement, then its wholes."""
    assert _found("STM006", *statements) == pointers


ISSUER = {"voice": "issuer"}


@pytest.mark.parametrize(
    ("statements", "pointers"),
    [
        ([{**ISSUER, "event": "evt-1"}], ["0/event"]),
        ([{**ISSUER, "event": "evt-1", "speakers": ["pty-b"]}], ["0/event", "0/speakers/0"]),
        ([{**ISSUER, "speakers": ["pty-a", "pty-b", "per-b"]}], ["0/speakers/1", "0/speakers/2"]),
        ([{**ISSUER, "speakers": ["per-a", "per-of-office", "org-office", "org-unit"]}], []),
        ([{**ISSUER, "speakers": ["per-nobody", "org-bank"]}], []),
        # What a part has from a whole of the same voice is told once, at the whole.
        ([{**ISSUER, "event": "evt-1"}, {**ISSUER, "part_of": "stm-0"}], ["0/event"]),
        ([{"event": "evt-1"}, {**ISSUER, "part_of": "stm-0"}], ["1/voice"]),
        ([{"speakers": ["pty-b"]}, {**ISSUER, "part_of": "stm-0"}], ["1/voice"]),
        ([{"speakers": ["pty-a"]}, {**ISSUER, "part_of": "stm-0"}], []),
        ([{"event": "evt-1", "speakers": ["pty-b"]}], []),
    ],
)
def test_the_issuer_speaks(statements: list[dict[str, Any]], pointers: list[str]) -> None:
    """STM002 knows who is of an issuer, and lets pass of whom nothing is told."""
    organizations = [
        {"id": "org-office", "name": "Office", "party": "pty-a"},
        {"id": "org-unit", "name": "Unit", "parent": "org-office"},
        {"id": "org-bank", "name": "Bank"},
    ]
    titles = [{"name": "Clerk", "organization": "org-unit"}]
    persons = [
        {"id": "per-a", "name": "Ada", "party": "pty-a"},
        {"id": "per-b", "name": "Bo", "party": "pty-b"},
        {"id": "per-of-office", "name": "Cy", "titles": titles},
        {"id": "per-nobody", "name": "Di"},
    ]
    publication = {"issuers": ["pty-a", "org-office"], "kind": "readout"}
    changes = {"organizations": organizations, "persons": persons, "publication": publication}
    assert _found("STM002", *statements, **changes) == pointers


def test_an_agency_of_no_side() -> None:
    """STM002 cannot tell whose people speak for an issuer of no known side, but its own do."""
    agency = {"id": "org-agency", "name": "Agency"}
    publication = {"issuers": ["org-agency"], "kind": "news_report"}
    said = {**ISSUER, "speakers": ["pty-b", "org-agency"]}
    changes = {"organizations": [agency], "publication": publication}
    assert _found("STM002", said, **changes) == []


def test_somebody_of_the_issuing_body_and_another_side() -> None:
    """STM002 goes by the body before the side: a member state's citizen may head the union."""
    body = {"id": "org-council", "name": "Council", "party": "pty-a"}
    person = {"id": "per-x", "name": "Xe", "party": "pty-b", "organization": "org-council"}
    publication = {"issuers": ["org-council"], "kind": "readout"}
    changes = {"organizations": [body], "persons": [person], "publication": publication}
    assert _found("STM002", {**ISSUER, "speakers": ["per-x"]}, **changes) == []


@pytest.mark.parametrize(
    ("statements", "pointers"),
    [
        ([{"speakers": ["pty-a"], "addressees": ["pty-b", "pty-a"]}], ["0/addressees/1"]),
        (
            [{"speakers": ["pty-a"]}, {"part_of": "stm-0", "addressees": ["pty-a"]}],
            ["1/addressees/0"],
        ),
        ([{"addressees": ["pty-a"]}, {"part_of": "stm-0", "speakers": ["pty-a"]}], []),
        ([{"speakers": ["pty-a"], "about": ["pty-a"]}], []),
        ([{"addressees": ["pty-a"]}], []),
    ],
)
def test_nobody_tells_themselves(statements: list[dict[str, Any]], pointers: list[str]) -> None:
    """STM003 looks at the addressees that a statement names, and who speaks in it."""
    assert _found("STM003", *statements) == pointers


def _meeting(at: int, *who: str, **more: Any) -> dict[str, Any]:
    return {"id": f"evt-{at}", "kind": "meeting", "participants": [{"who": x} for x in who], **more}


def _told_by(who: str, event: str = "evt-1", **more: Any) -> dict[str, Any]:
    return {"event": event, "speakers": [who], **more}


@pytest.mark.parametrize(
    ("meetings", "said", "surely_not"),
    [
        ([_meeting(1, "pty-a", "pty-b")], _told_by("pty-c"), True),
        ([_meeting(1, "pty-a", "pty-b")], _told_by("per-c"), True),
        ([_meeting(1, "pty-a", "pty-b")], _told_by("per-nobody"), False),
        ([_meeting(1, "pty-a", "pty-b")], _told_by("pty-c", voice="joint"), False),
        # A doubt: one side only, a list that is cut, somebody of no known side, a body of several.
        ([_meeting(1, "pty-a")], _told_by("pty-c"), False),
        ([_meeting(1)], _told_by("pty-c"), False),
        ([_meeting(1, "pty-a", "pty-b", completeness="partial")], _told_by("pty-c"), False),
        ([_meeting(1, "pty-a", "pty-b", completeness="exhaustive")], _told_by("pty-c"), True),
        ([_meeting(1, "pty-a", "pty-b", "per-nobody")], _told_by("pty-c"), False),
        ([_meeting(1, "pty-a", "pty-b", "org-bank")], _told_by("pty-c"), False),
        # Who is there counts, whatever their side is elsewhere.
        ([_meeting(1, "pty-a", "pty-b", "per-c")], _told_by("pty-c"), False),
        (
            [
                {
                    "id": "evt-1",
                    "kind": "meeting",
                    "participants": [{"who": "pty-a"}, {"who": "per-c", "party": "pty-b"}],
                }
            ],
            _told_by("per-c"),
            False,
        ),
        # A delegation brings its side, also without people.
        (
            [_meeting(1, "pty-a", "pty-b", delegations=[{"id": "del-c", "party": "pty-c"}])],
            _told_by("per-c"),
            False,
        ),
        # Wholes and parts count, at whatever distance; what stands beside them does not.
        (
            [
                _meeting(1, "pty-a", "pty-b"),
                _meeting(2, part_of="evt-1"),
                _meeting(3, "pty-c", part_of="evt-2"),
            ],
            _told_by("pty-c"),
            False,
        ),
        (
            [
                _meeting(1, "pty-a", "pty-b", part_of="evt-2"),
                _meeting(2, part_of="evt-3"),
                _meeting(3, "pty-c"),
            ],
            _told_by("pty-c"),
            False,
        ),
        (
            [
                _meeting(1, "pty-a", "pty-b", part_of="evt-3"),
                _meeting(2, "pty-c", part_of="evt-3"),
                _meeting(3),
            ],
            _told_by("pty-c"),
            True,
        ),
        (
            [_meeting(1, "pty-a", "pty-b", part_of="evt-2"), _meeting(2, part_of="evt-1")],
            _told_by("pty-c"),
            False,
        ),
    ],
)
def test_who_was_there(
    meetings: list[dict[str, Any]], said: dict[str, Any], surely_not: bool
) -> None:
    """STM004 speaks where the list of participants leaves no doubt."""
    persons = [
        {"id": "per-c", "name": "Cy", "party": "pty-c"},
        {"id": "per-nobody", "name": "Di"},
    ]
    changes = {"persons": persons, "organizations": [{"id": "org-bank", "name": "Bank"}]}
    found = _found("STM004", said, meetings=meetings, **changes)
    assert found == (["0/speakers/0"] if surely_not else [])


def test_the_side_of_a_participant_is_told_by_the_whole() -> None:
    """STM004 takes the side that somebody has in a visit for their side in its sessions."""
    visit = {"id": "evt-1", "kind": "visit", "participants": [{"who": "per-x", "party": "pty-b"}]}
    session = _meeting(2, "pty-a", "per-x", part_of="evt-1")
    persons = [{"id": "per-x", "name": "Xe"}]
    changes = {"persons": persons, "meetings": [visit, session]}
    assert _found("STM004", _told_by("pty-c", "evt-2"), **changes) == ["0/speakers/0"]
    assert _found("STM004", _told_by("pty-b", "evt-2"), **changes) == []


@pytest.mark.parametrize("of", [{"organization": "org-office"}, {"party": "pty-b"}])
def test_a_title_tells_the_side_of_a_participant(of: dict[str, str]) -> None:
    """STM004 reads the titles that somebody has at the event, by side or by body."""
    titles = [{"name": "Envoy"}, {"name": "Clerk", **of}]
    meeting = _meeting(1, "pty-a")
    meeting["participants"] += [{"who": "per-x", "titles": titles}]
    changes = {
        "persons": [{"id": "per-x", "name": "Xe"}],
        "organizations": [{"id": "org-office", "name": "Office", "party": "pty-b"}],
        "meetings": [meeting],
    }
    assert _found("STM004", _told_by("pty-c"), **changes) == ["0/speakers/0"]
    meeting["participants"] += [{"description": "aides", "organization": "org-office"}]
    assert _found("STM004", _told_by("pty-c"), **changes) == ["0/speakers/0"]
    meeting["participants"] += [{"description": "aides"}]
    assert _found("STM004", _told_by("pty-c"), **changes) == []


@pytest.mark.parametrize("kin", ["members", "parent", "of_a_group"])
def test_sides_that_are_part_of_each_other(kin: str) -> None:
    """STM004 does not tell a union from its members, nor a province from its state."""
    parties = [{"id": f"pty-{x}", "kind": "state", "name": name} for x, name in NAMES.items()]
    if kin == "members":
        parties[2]["members"] = ["pty-b", "pty-d"]  # type: ignore[assignment]
    elif kin == "parent":
        parties[2]["parent"] = "pty-b"
    else:
        parties[3]["members"] = ["pty-b", "pty-c"]  # type: ignore[assignment]
    meetings = [_meeting(1, "pty-a", "pty-b")]
    assert _found("STM004", _told_by("pty-c"), parties=parties, meetings=meetings) == []


@pytest.mark.parametrize(
    ("statements", "pointers"),
    [
        ([_told_by("pty-c"), {"part_of": "stm-0"}], ["0/speakers/0"]),
        ([{"speakers": ["pty-c"]}, {"part_of": "stm-0", "event": "evt-1"}], ["1/event"]),
        ([{"event": "evt-1"}, {"part_of": "stm-0", "speakers": ["pty-c"]}], ["1/speakers/0"]),
        ([{"speakers": ["pty-c", "pty-d"]}, {"part_of": "stm-0", "event": "evt-1"}], ["1/event"]),
    ],
)
def test_parts_whose_speaker_was_not_there(
    statements: list[dict[str, Any]], pointers: list[str]
) -> None:
    """STM004 points at what the part itself states."""
    assert _found("STM004", *statements) == pointers


def test_ten_thousand_parts_of_parts() -> None:
    """Absurd, allowed, and no reason to take long or to fail."""
    meetings = [_meeting(0, "pty-a", "pty-b")]
    meetings += [_meeting(n, "pty-a", "pty-b", part_of=f"evt-{n - 1}") for n in range(1, 10_000)]
    statements: list[dict[str, Any]] = [{"event": "evt-9999", "speakers": ["pty-c"]}]
    statements += [{"part_of": f"stm-{n - 1}"} for n in range(1, 10_000)]
    assert _found("STM004", *statements, meetings=meetings) == ["0/speakers/0"]

"""Rules of commitments at their corners: parts of wholes, dates that leave a doubt, who is one."""

import json
from typing import Any

import pytest

import readouts
from readouts.currencies import IN_USE, MISTAKEN, WITHDRAWN
from readouts.rules.least import LEAST

PARTIES = [
    {"id": "pty-a", "kind": "state", "name": "Avaria"},
    {"id": "pty-b", "kind": "state", "name": "Belmark"},
    {"id": "pty-members", "kind": "state", "name": "Corvia", "members": ["pty-b"]},
    {"id": "pty-union", "kind": "supranational_union", "name": "Union"},
    {"id": "pty-new", "kind": "x2:league", "name": "League"},
]
ORGANIZATIONS = [
    {"id": "org-ministry", "kind": "ministry", "name": "Ministry"},
    {"id": "org-ministries", "kind": "ministry", "description": "ministries", "count": 2},
    {"id": "org-panel", "kind": "committee", "name": "Panel"},
    {"id": "org-body", "name": "Body"},
]
PERSONS = [
    {"id": "per-named", "name": "Ada", "description": "publisher"},
    {"id": "per-office", "titles": [{"name": "President"}]},
    {"id": "per-some", "description": "officials"},
    {"id": "per-two", "name": "Bo", "description": "aides", "count": 2},
]


def _found(code: str, *commitments: dict[str, Any], **changes: Any) -> list[str]:
    """Return where a rule finds something, below the commitments."""
    made = [
        {"id": f"cmt-{at}", "voice": "reported", "summary": "…", **commitment}
        for at, commitment in enumerate(commitments)
    ]
    delegations = [{"id": "del-a", "party": "pty-a"}]
    people = [{"who": "pty-a"}, {"who": "pty-b"}]
    meeting = {"id": "evt-1", "kind": "meeting", "delegations": delegations, "participants": people}
    document = {
        **json.loads(LEAST),
        "parties": PARTIES,
        "organizations": ORGANIZATIONS,
        "persons": PERSONS,
        "meetings": [meeting],
        **changes,
        "commitments": made,
    }
    problems = [problem for problem in readouts.validate(document) if problem.code == code]
    assert all(len(problem.message) <= 140 for problem in problems)
    return [problem.pointer.removeprefix("/commitments/") for problem in problems]


@pytest.mark.parametrize(
    ("obligor", "is_one"),
    [
        ("pty-a", True),
        ("pty-members", False),
        ("pty-union", False),
        ("pty-new", False),
        ("org-ministry", True),
        ("org-ministries", False),
        ("org-panel", False),
        ("org-body", False),
        ("per-named", True),
        ("per-office", True),
        ("per-some", False),
        ("per-two", False),
        ("del-a", False),
    ],
)
def test_who_is_one(obligor: str, is_one: bool) -> None:
    """CMT001 lets pass whoever may stand for several."""
    found = _found("CMT001", {"obligors": [obligor], "mutuality": "collective"})
    assert found == (["0/mutuality"] if is_one else [])


@pytest.mark.parametrize(
    ("commitments", "pointers"),
    [
        ([{"mutuality": "joint"}], []),
        ([{"obligors": ["pty-a"]}, {"part_of": "cmt-0", "mutuality": "joint"}], ["1/mutuality"]),
        (
            [
                {"obligors": ["pty-a", "pty-b"], "mutuality": "parallel"},
                {"part_of": "cmt-0", "obligors": ["pty-a"]},
            ],
            [],
        ),
        ([{"part_of": "cmt-0", "mutuality": "joint"}], []),
    ],
)
def test_mutuality_of_parts(commitments: list[dict[str, Any]], pointers: list[str]) -> None:
    """CMT001 asks each record for its own mutuality, and who is bound in it."""
    assert _found("CMT001", *commitments) == pointers


@pytest.mark.parametrize(
    ("commitments", "pointers"),
    [
        ([{"condition": "…", "unconditional": True}], ["0/unconditional"]),
        ([{"condition": "…", "unconditional": False}, {"unconditional": True}], []),
        ([{"condition": "…"}, {"part_of": "cmt-0", "unconditional": True}], []),
        ([{"unconditional": True}, {"part_of": "cmt-0", "condition": "…"}], []),
    ],
)
def test_conditions(commitments: list[dict[str, Any]], pointers: list[str]) -> None:
    """CMT002 stays within one record: a part that states either has answered for itself."""
    assert _found("CMT002", *commitments) == pointers


@pytest.mark.parametrize(
    ("commitments", "pointers"),
    [
        ([{"obligors": ["pty-a"], "partners": ["pty-b", "pty-a"]}], ["0/partners/1"]),
        ([{"obligors": ["pty-a"]}, {"part_of": "cmt-0", "partners": ["pty-a"]}], ["1/partners/0"]),
        ([{"partners": ["pty-a"]}, {"part_of": "cmt-0", "obligors": ["pty-a"]}], []),
        ([{"obligors": ["pty-a"], "beneficiaries": ["pty-a"], "speakers": ["pty-a"]}], []),
        ([{"partners": ["pty-a"]}], []),
    ],
)
def test_partners(commitments: list[dict[str, Any]], pointers: list[str]) -> None:
    """CMT003 looks at the partners that a record names, and who is bound in it."""
    assert _found("CMT003", *commitments) == pointers


@pytest.mark.parametrize(
    ("commitments", "pointers"),
    [
        ([{}, {"obligors": ["pty-a"]}, {"part_of": "cmt-1"}, {"part_of": "cmt-0"}], ["0"]),
        ([{"absent": [{"field": "obligors", "reason": "not_stated"}]}, {"part_of": "cmt-0"}], []),
        ([{"absent": [{"field": "due", "reason": "not_stated"}]}], ["0"]),
        # Of a circle, REF002 tells.
        ([{"part_of": "cmt-1"}, {"part_of": "cmt-0"}], []),
        ([{"part_of": "cmt-1", "obligors": ["pty-a"]}, {"part_of": "cmt-0"}], []),
        ([{"speakers": ["pty-a"]}], ["0"]),
    ],
)
def test_who_is_bound(commitments: list[dict[str, Any]], pointers: list[str]) -> None:
    """CMT008 asks the record, then its wholes; who speaks is not bound by that."""
    assert _found("CMT008", *commitments) == pointers


def _on(start: dict[str, Any] | None, **more: Any) -> list[dict[str, Any]]:
    people = [{"who": "pty-a"}, {"who": "pty-b"}]
    meeting = {"id": "evt-1", "kind": "meeting", "participants": people, **more}
    return [{**meeting, **({"start": start} if start else {})}]


DAY = {"edtf": "2030-05-02"}
BEFORE = {"edtf": "2030-05-01"}


def _due(when: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"made_at": "evt-1", "due": when, **more}


@pytest.mark.parametrize(
    ("start", "commitments", "pointers"),
    [
        (DAY, [_due(BEFORE)], ["0/due"]),
        (DAY, [_due(DAY)], []),
        (DAY, [_due({"edtf": "2030-04"})], ["0/due"]),
        (DAY, [_due({"edtf": "2030-05"})], []),
        ({"edtf": "2030-05"}, [_due(BEFORE)], []),
        ({"edtf": "2030-05"}, [_due({"edtf": "2030-04-30"})], ["0/due"]),
        ({"edtf": "XXXX-05-02"}, [_due(BEFORE)], []),
        ({"text": "lately"}, [_due(BEFORE)], []),
        (None, [_due(BEFORE)], []),
        (DAY, [_due({"edtf": "2030-04", "bound": "about"})], []),
        (DAY, [_due({"offset": "-P1D", "anchor": "evt-1"})], ["0/due"]),
        (DAY, [_due({"offset": "P1D", "anchor": "evt-1"})], []),
        (DAY, [{"due": BEFORE}], []),
        (DAY, [_due(BEFORE, novelty="new")], ["0/due"]),
        (DAY, [_due(BEFORE, novelty="prior")], ["0/due"]),
        (DAY, [_due(BEFORE, novelty="reaffirmed"), _due(BEFORE, novelty="continued")], []),
        # Parts: what is stated where the two first meet is what is pointed at.
        (DAY, [{"made_at": "evt-1"}, {"part_of": "cmt-0", "due": BEFORE}], ["1/due"]),
        (DAY, [{"due": BEFORE}, {"part_of": "cmt-0", "made_at": "evt-1"}], ["1/made_at"]),
        (DAY, [_due(BEFORE), {"part_of": "cmt-0"}], ["0/due"]),
        (DAY, [{"novelty": "reaffirmed"}, _due(BEFORE, part_of="cmt-0")], []),
        (DAY, [{"novelty": "reaffirmed"}, _due(BEFORE, part_of="cmt-0", novelty="new")], ["1/due"]),
        # Dates in a circle are told elsewhere.
        ({"offset": "P1D", "anchor": "evt-1"}, [_due(BEFORE)], []),
    ],
)
def test_due(
    start: dict[str, Any] | None, commitments: list[dict[str, Any]], pointers: list[str]
) -> None:
    """CMT004 compares bounds, and speaks where they leave no doubt."""
    assert _found("CMT004", *commitments, meetings=_on(start)) == pointers


def test_due_in_a_circle() -> None:
    """CMT004 is silent where the deadline, but not the event, is dated in a circle."""
    circle = {"id": "evt-2", "kind": "summit", "start": {"offset": "P1D", "anchor": "evt-2"}}
    due = {"offset": "P1D", "anchor": "evt-2"}
    assert _found("CMT004", _due(due), meetings=_on(DAY), other_events=[circle]) == []


def test_made_in_the_course_of_an_event() -> None:
    """CMT004 counts from the first day of an event that lasted several."""
    meetings = _on(DAY, end={"edtf": "2030-05-04"})
    assert _found("CMT004", _due({"edtf": "2030-05-03"}), meetings=meetings) == []


def _status(day: str, **more: Any) -> dict[str, Any]:
    return {"made_at": "evt-1", "status": "met", "status_as_of": day, **more}


@pytest.mark.parametrize(
    ("start", "commitments", "pointers"),
    [
        (DAY, [_status("2030-05-01")], ["0/status_as_of"]),
        (DAY, [_status("2030-05-02")], []),
        (DAY, [_status("2030-05-01", novelty="continued")], []),
        ({"edtf": "2030-05"}, [_status("2030-05-01"), _status("2030-04-30")], ["1/status_as_of"]),
        ({"text": "lately"}, [_status("1900-01-01")], []),
        (
            DAY,
            [{"made_at": "evt-1"}, {**_status("2030-05-01", part_of="cmt-0"), "made_at": None}],
            ["1/status_as_of"],
        ),
        ({"offset": "P1D", "anchor": "evt-1"}, [_status("1900-01-01")], []),
    ],
)
def test_status(
    start: dict[str, Any], commitments: list[dict[str, Any]], pointers: list[str]
) -> None:
    """CMT006 compares with the first day of the event."""
    commitments = [{k: v for k, v in one.items() if v is not None} for one in commitments]
    assert _found("CMT006", *commitments, meetings=_on(start)) == pointers


CONTINUED, PRIOR = {"novelty": "continued"}, {"novelty": "prior"}


def _tie(subject: str, other: str) -> dict[str, Any]:
    return {"relations": [{"id": "rel-1", "type": "other", "subject": subject, "object": other}]}


@pytest.mark.parametrize(
    ("commitments", "changes", "pointers"),
    [
        ([CONTINUED, PRIOR], {}, ["0/novelty"]),
        ([PRIOR, {"novelty": "resumed"}, {"novelty": "new"}], {}, ["1/novelty"]),
        ([CONTINUED], {}, []),
        ([CONTINUED, {"novelty": "new"}], {}, []),
        ([CONTINUED, PRIOR], _tie("cmt-0", "cmt-1"), []),
        ([CONTINUED, PRIOR], _tie("evt-1", "cmt-1"), []),
        ([CONTINUED, PRIOR], _tie("cmt-0", "evt-1"), []),
        ([{}, {**CONTINUED, "part_of": "cmt-0"}, PRIOR], _tie("cmt-0", "evt-1"), []),
        ([{**CONTINUED, "about": ["cmt-1"]}, PRIOR], {}, []),
        ([{**CONTINUED, "about": ["evt-1"]}, PRIOR], {}, []),
        ([{**CONTINUED, "about": ["pty-b"]}, PRIOR], {}, ["0/novelty"]),
        # A whole is told of by its parts.
        ([CONTINUED, PRIOR, {"part_of": "cmt-1"}], {}, []),
    ],
)
def test_what_came_earlier(
    commitments: list[dict[str, Any]], changes: dict[str, Any], pointers: list[str]
) -> None:
    """CMT005 asks for a tie only where there is something to be tied to."""
    assert _found("CMT005", *commitments, **changes) == pointers


@pytest.mark.parametrize(
    ("unit", "more", "hint"),
    [
        ("USD", {}, None),
        ("XDR", {}, None),
        ("DEM", {}, None),
        ("usd", {}, None),
        ("US$", {}, None),
        ("USDT", {}, None),
        ("RMB", {}, 'did you mean "CNY"?'),
        ("TEU", {}, "is it no currency? write it as a noun"),
        ("TEU", {"purpose": "trade"}, "is it no currency? write it as a noun"),
        ("UAV", {"purpose": "equipment"}, None),
        ("IDP", {"purpose": "count"}, None),
    ],
)
def test_currencies(unit: str, more: dict[str, Any], hint: str | None) -> None:
    """CMT007 reads three capitals as a code of money, unless the purpose says otherwise."""
    document = json.loads(LEAST)
    quantities = [{"value": "1", "unit": unit, **more}]
    document["statements"] = [
        {"id": "stm-1", "voice": "issuer", "act": "note", "summary": "…", "quantities": quantities}
    ]
    problems = readouts.validate(document)
    places = [(problem.code, problem.pointer, problem.hint) for problem in problems]
    place = "/statements/0/quantities/0/unit"
    assert places == ([("CMT007", place, hint)] if hint else [])


def test_the_lists_of_currencies_are_apart() -> None:
    """What is meant by a mistake is in use, and nothing stands in two lists."""
    assert len(IN_USE) == 178
    assert IN_USE.isdisjoint(WITHDRAWN)
    assert (IN_USE | WITHDRAWN).isdisjoint(MISTAKEN)
    assert set(MISTAKEN.values()) <= IN_USE
    assert all(len(code) == 3 and code.isupper() for code in IN_USE | WITHDRAWN)

"""Rules of relations at their corners: two ends, and the event that counterparts share."""

import json
from typing import Any

import pytest

import readouts
from readouts.rules.least import LEAST


def _found(code: str, **changes: Any) -> list[str]:
    """Return where a rule finds something."""
    problems = readouts.validate({**json.loads(LEAST), **changes})
    assert all(len(problem.message) <= 140 for problem in problems)
    return [problem.pointer for problem in problems if problem.code == code]


ELSEWHERE = "https://example.org/readouts/2"


@pytest.mark.parametrize(
    ("relation", "field"),
    [
        ({"type": "other", "subject": "evt-1", "object": "evt-1"}, "object"),
        ({"type": "x2:nods-to", "subject": "readout", "object": "readout"}, "object"),
        ({"type": "other", "subject": "evt-1", "object": "readout"}, None),
        ({"type": "contradicts", "subject": "evt-1", "object_uri": ELSEWHERE}, None),
        ({"type": "supersedes", "subject": "readout", "object_uri": ELSEWHERE}, None),
        ({"type": "supersedes", "subject": "evt-1", "object_uri": ELSEWHERE}, "subject"),
        ({"type": "text_of", "subject": "evt-1", "object": "readout"}, "subject"),
        (
            {
                "type": "supersedes",
                "subject": "readout",
                "object_uri": "https://example.org/readouts/1",
            },
            "object_uri",
        ),
        (
            {"type": "other", "subject": "evt-1", "object_uri": "https://example.org/readouts/1"},
            None,
        ),
    ],
)
def test_the_ends_of_a_relation(relation: dict[str, Any], field: str | None) -> None:
    """REL001 wants two ends, and the document at the one where its type says so."""
    found = _found("REL001", relations=[{"id": "rel-1", **relation}])
    assert found == ([f"/relations/0/{field}"] if field else [])


@pytest.mark.parametrize(
    "kind", "corrects counterpart_of translation_of attached_to excerpt_of".split()
)
def test_types_between_documents(kind: str) -> None:
    """REL001 knows all of them."""
    relation = {"id": "rel-1", "type": kind, "subject": "evt-1", "object_uri": ELSEWHERE}
    assert _found("REL001", relations=[relation]) == ["/relations/0/subject"]


def test_both_faults_of_one_relation() -> None:
    """REL001 tells of each."""
    relation = {"id": "rel-1", "type": "corrects", "subject": "evt-1", "object": "evt-1"}
    found = _found("REL001", relations=[relation])
    assert found == ["/relations/0/subject", "/relations/0/object"]


@pytest.mark.parametrize(
    ("where", "found"),
    [("meetings", []), ("prior_meetings", ["/relations/0/type"]), (None, ["/relations/0/type"])],
)
def test_the_event_that_counterparts_share(where: str | None, found: list[str]) -> None:
    """REL002 wants the name of a meeting of this readout, and not of an earlier one."""
    people = [{"who": "pty-a"}, {"who": "pty-b"}]
    changes: dict[str, Any] = {
        "meetings": [{"id": "evt-1", "kind": "meeting", "participants": people}]
    }
    if where:
        named = {"id": "evt-2", "uid": "https://example.org/e", "kind": "meeting"}
        changes.setdefault(where, []).append({**named, "participants": people})
    relation = {
        "id": "rel-1",
        "type": "counterpart_of",
        "subject": "readout",
        "object_uri": ELSEWHERE,
    }
    assert _found("REL002", relations=[relation], **changes) == found

"""Rules of instruments at their corners: who signed, and whether they were there."""

import json
from typing import Any

import pytest

import readouts
from readouts.rules.least import LEAST


def _found(code: str, **changes: Any) -> list[str]:
    """Return where a rule finds something."""
    document = json.loads(LEAST)
    document["parties"].append({"id": "pty-c", "kind": "state", "name": "Corvia"})
    problems = readouts.validate({**document, **changes})
    assert all(len(problem.message) <= 140 for problem in problems)
    return [problem.pointer for problem in problems if problem.code == code]


def _instrument(*actions: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"id": "ins-1", "kind": "agreement", "name": "Accord", "actions": list(actions), **more}


SIGNED = {"action": "signed"}


@pytest.mark.parametrize(
    ("instrument", "at"),
    [
        (_instrument(SIGNED), 0),
        (_instrument({"action": "initialled", "event": "evt-1"}), 0),
        (_instrument({"action": "ratified"}, SIGNED), 1),
        (_instrument({"action": "adopted"}, {"action": "x2:countersigned"}), None),
        (_instrument({**SIGNED, "actors": ["pty-a"]}), None),
        (_instrument({**SIGNED, "witnesses": ["pty-a"]}), 0),
        (_instrument(SIGNED, parties=["pty-a", "pty-b"]), None),
        (_instrument(SIGNED, issued_by=["pty-a"]), None),
        (_instrument({**SIGNED, "event": "evt-signing"}), None),
        (_instrument(SIGNED, absent=[{"field": "actions.0.actors", "reason": "not_stated"}]), None),
        (_instrument(SIGNED, absent=[{"field": "actions.actors", "reason": "not_stated"}]), None),
        (_instrument(SIGNED, absent=[{"field": "actions.1.actors", "reason": "not_stated"}]), 0),
        (_instrument(SIGNED, absent=[{"field": "parties", "reason": "not_stated"}]), 0),
    ],
)
def test_who_signed(instrument: dict[str, Any], at: int | None) -> None:
    """INS001 is content with whatever tells it, or with being told that nothing does."""
    signing = {
        "id": "evt-signing",
        "kind": "ceremony",
        "participants": [{"who": "pty-a", "roles": ["attendee", "signatory"]}],
    }
    found = _found("INS001", instruments=[instrument], other_events=[signing])
    assert found == ([] if at is None else [f"/instruments/0/actions/{at}"])


@pytest.mark.parametrize(
    ("action", "at"),
    [
        ({**SIGNED, "event": "evt-1", "actors": ["pty-a", "pty-c"]}, 1),
        ({**SIGNED, "event": "evt-1", "actors": ["pty-a", "pty-b"]}, None),
        ({**SIGNED, "actors": ["pty-c"]}, None),
        ({"action": "initialled", "event": "evt-1", "actors": ["pty-c"]}, 0),
        ({"action": "adopted", "event": "evt-1", "actors": ["pty-c"]}, None),
        ({**SIGNED, "event": "evt-1", "actors": ["org-bank"]}, None),
    ],
)
def test_signatories_were_there(action: dict[str, Any], at: int | None) -> None:
    """INS002 looks at those who sign, where the event is told."""
    organizations = [{"id": "org-bank", "name": "Bank"}]
    found = _found("INS002", instruments=[_instrument(action)], organizations=organizations)
    assert found == ([] if at is None else [f"/instruments/0/actions/0/actors/{at}"])

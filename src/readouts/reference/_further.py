"""Further examples of rules that look at more than one field, to find at which they report.

`readouts explain` shows one example of a rule, which is enough to understand it. These are not
shown: fields of the least document that differ from it, each with the same problem elsewhere.
"""

from __future__ import annotations

from typing import Any

_A: dict[str, Any] = {"id": "pty-a", "kind": "state", "name": "Avaria"}
_B: dict[str, Any] = {"id": "pty-b", "kind": "state", "name": "Belmark"}
_SPOKEN = {"voice": "reported", "speakers": ["pty-a"], "act": "discuss", "summary": "The river."}
_FIRST: dict[str, Any] = {
    "id": "evt-1",
    "kind": "meeting",
    "participants": [{"who": "pty-a"}, {"who": "pty-b"}],
}


def _event(**fields: Any) -> dict[str, Any]:
    return {"meetings": [{**_FIRST, **fields}]}


FURTHER: dict[str, tuple[dict[str, Any], ...]] = {
    "REF002": (
        {"organizations": [{"id": "org-a", "name": "Office", "parent": "org-a"}]},
        {"parties": [{**_A, "kind": "group", "members": ["pty-a"]}, _B]},
        {"places": [{"id": "plc-a", "name": "Port Avar", "within": "plc-a"}]},
        {"topics": [{"id": "top-a", "label": "The river", "parent": "top-a"}]},
        {"statements": [{"id": "stm-a", **_SPOKEN, "part_of": "stm-a"}]},
        {"commitments": [{"id": "cmt-a", "summary": "To go.", "part_of": "cmt-a"}]},
        _event(part_of="evt-1"),
        _event(during=["evt-1"]),
        _event(after=["evt-1"]),
        _event(before=["evt-1"]),
        _event(on_margins_of="evt-1"),
        _event(start={"text": "the day after", "offset": "P1D", "anchor": "evt-1"}),
    ),
    "PTY001": ({"places": [{"id": "plc-a", "name": "Port Avar", "country": "UK"}]},),
    "DOC002": ({"statements": [{"id": "stm-a", **_SPOKEN, "voice": "joint"}],
                "parties": [_A, _B]},),
    "DOC004": (
        {"organizations": [{"id": "org-a", "name": "Office"}]},
        {"persons": [{"id": "per-a", "name": "Ilse Rask"}]},
        {"places": [{"id": "plc-a", "name": "Port Avar"}]},
    ),
    "NAM002": (
        {"persons": [{"id": "per-a", "name": "Ilse Rask"}, {"id": "per-b", "name": "Ilse Rask"}]},
        {"organizations": [{"id": "org-a", "name": "Office"}, {"id": "org-b", "name": "Office"}]},
        {"parties": [{**_A, "identifiers": [{"scheme": "wikidata", "value": "Q1"}]},
                     {**_B, "identifiers": [{"scheme": "wikidata", "value": "Q1"}]}]},
        {"parties": [_A, {**_B, "other_names": [{"text": "Avaria"}]}]},
    ),
    "EVT005": (
        _event(kind="call", medium="telephone",
               participants=[{"who": "pty-a", "presence": "present"}, {"who": "pty-b"}]),
    ),
    "REL001": (
        {"relations": [{"id": "rel-a", "type": "counterpart_of", "subject": "evt-1",
                        "object_uri": "https://example.org/2"}]},
    ),
    "SRC003": (
        {"sources": [{"id": "src-a", "digest": f"sha256:{'0' * 64}", "length": 10, "excluded": [
            {"start": 5, "end": 20, "reason": "caption"}]}]},
    ),
    "EVD001": (
        {"sources": [{"id": "src-a", "digest": f"sha256:{'0' * 64}", "length": 10}],
         "topics": [{"id": "top-a", "label": "River", "evidence": [
             {"source": "src-a", "start": 5, "end": 5}]}]},
    ),
}  # fmt: skip

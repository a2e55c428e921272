"""The corners of SRC and EVD005."""

import hashlib
from typing import Any

import pytest

from tests.unit._found import found, hints

WORDS = "Álvaro met 😀.\nEnd"
DECOMPOSED = "A\u0301lvaro met 😀.\nEnd"
DIGEST = f"sha256:{hashlib.sha256(WORDS.encode()).hexdigest()}"


@pytest.mark.parametrize("text", [WORDS, DECOMPOSED])
def test_a_text_is_measured_in_nfc_and_in_code_points(text: str) -> None:
    """So that a digest does not depend on how a keyboard makes its letters."""
    source = {"id": "src-1", "text": text, "digest": DIGEST, "length": len(WORDS)}
    assert found("SRC001", {"sources": [source]}) == []
    assert found("SRC002", {"sources": [source]}) == []
    in_bytes = {**source, "length": len(WORDS.encode())}
    assert found("SRC002", {"sources": [in_bytes]}) == ["/sources/0/length"]
    other = {**source, "digest": f"sha256:{'0' * 64}"}
    assert found("SRC001", {"sources": [other]}) == ["/sources/0/digest"]
    assert hints("SRC001", {"sources": [other]}) == [
        f"if the text is right, its digest is {DIGEST}"
    ]


def test_what_is_not_at_hand_is_not_measured() -> None:
    """A text without a digest, and a digest without a text."""
    sources = [{"id": "src-1", "text": WORDS}, {"id": "src-2", "digest": DIGEST, "length": 3}]
    assert found("SRC001", {"sources": sources}) == []
    assert found("SRC002", {"sources": sources}) == []


@pytest.mark.parametrize(
    ("spans", "where"),
    [
        ([(0, 5), (5, 9)], []),
        ([(5, 9), (0, 5)], []),
        ([(5, 9), (0, 6)], ["0/start"]),
        ([(0, 9), (2, 3), (4, 5)], ["1/start", "2/start"]),
        ([(0, 9), (0, 9)], ["1/start"]),
        ([(3, 3)], ["0/end"]),
        ([(9, 3), (4, 5)], ["0/end"]),
        ([(0, 17)], []),
        ([(0, 18)], ["0/end"]),
    ],
)
def test_excluded_stretches(spans: list[tuple[int, int]], where: list[str]) -> None:
    """SRC003 measures by the length that is stated, or else by the text."""
    excluded = [{"start": start, "end": end, "reason": "heading"} for start, end in spans]
    pointers = [f"/sources/0/excluded/{place}" for place in where]
    stated = {"id": "src-1", "digest": DIGEST, "length": 17, "excluded": excluded}
    assert found("SRC003", {"sources": [stated]}) == pointers
    held = {"id": "src-1", "text": WORDS, "excluded": excluded}
    assert len(WORDS) == 17
    assert found("SRC003", {"sources": [held]}) == pointers


TEXT = {"id": "src-1", "digest": DIGEST, "length": 17}
WORK = {"id": "src-2"}
SPAN = {"start": 0, "end": 4}


@pytest.mark.parametrize(
    ("sources", "evidence", "where"),
    [
        ([], SPAN, ["/evidence/0"]),
        ([], {"exact": "met"}, ["/evidence/0"]),
        ([], {"locator": "page 3"}, []),
        ([TEXT], SPAN, []),
        ([TEXT, WORK], SPAN, ["/evidence/0"]),
        ([TEXT, WORK], {"exact": "met"}, ["/evidence/0"]),
        ([TEXT, WORK], {"locator": "page 3"}, []),
        ([TEXT, WORK], {**SPAN, "source": "src-1"}, []),
        ([TEXT, WORK], {**SPAN, "source": "src-2"}, ["/evidence/0/source"]),
        ([TEXT, WORK], {"exact": "met", "source": "src-2"}, []),
        ([WORK], {"exact": "met"}, []),
        ([WORK], SPAN, ["/evidence/0/start"]),
    ],
)
def test_the_text_of_evidence(
    sources: list[dict[str, Any]], evidence: dict[str, Any], where: list[str]
) -> None:
    """SRC004: a span is one of a text that can be told from others."""
    assert found("SRC004", {"sources": sources, "evidence": [evidence]}) == where


CITED: dict[str, Any] = {"evidence": [{"locator": "line 3"}]}
NOWHERE: dict[str, Any] = {}


@pytest.mark.parametrize(
    ("topics", "where"),
    [
        ([CITED, NOWHERE], []),
        ([CITED, CITED, NOWHERE], [2]),
        ([CITED, CITED, NOWHERE, NOWHERE], []),
        ([CITED, CITED, {"basis": "inferred", "note": "From the rest."}], []),
        ([CITED, CITED, {"absent": [{"field": "evidence", "reason": "not_encoded"}]}], []),
        # Evidence from elsewhere tells nothing of what the readout states.
        ([CITED, CITED, {"evidence": [{"basis": "external"}]}], [2]),
        ([CITED, {"evidence": [{"basis": "external"}]}, NOWHERE], []),
        ([CITED, CITED, {"evidence": [{"field": "label"}]}], []),
    ],
)
def test_evidence_of_most(topics: list[dict[str, Any]], where: list[int]) -> None:
    """EVD005 compares a record with those of its class."""
    records = [{"id": f"top-{n}", "label": "x", **fields} for n, fields in enumerate(topics)]
    assert found("EVD005", {"topics": records}) == [f"/topics/{n}" for n in where]


def test_a_part_rests_on_the_evidence_of_its_whole() -> None:
    """A list under one verb is cited once."""
    whole = {"id": "cmt-1", "voice": "issuer", "summary": "Fish", **CITED}
    other = {**whole, "id": "cmt-2"}
    part = {"id": "cmt-3", "part_of": "cmt-1", "summary": "Cod"}
    assert found("EVD005", {"commitments": [whole, other, part]}) == []
    assert found("EVD005", {"commitments": [whole, other, {**part, "part_of": "cmt-3"}]}) == [
        "/commitments/2"
    ]

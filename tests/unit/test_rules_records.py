"""The corners of TRN, CHG and CNF."""

from typing import Any

import pytest

from tests.unit._found import MEETING, A, B, found


@pytest.mark.parametrize(
    ("translation", "count"),
    [
        ({"record": "top-1", "field": "label"}, 1),
        ({"record": "top-1", "field": "label", "lang": "EN"}, 1),
        ({"record": "top-1", "field": "label", "lang": "fr"}, 0),
        # English of another country is another variety.
        ({"record": "top-1", "field": "label", "lang": "en-GB"}, 0),
        ({"record": "top-1", "field": "other_names.0.text"}, 0),
        ({"record": "top-1", "field": "note"}, 1),
        ({"record": "pty-a", "field": "name"}, 0),
        ({"record": "pty-a", "field": "note"}, 1),
        ({"record": "evt-1", "field": "purposes.0"}, 1),
        ({"record": "evt-1", "field": "description"}, 0),
        ({"record": "readout", "field": "meetings.0.purposes.0"}, 1),
        ({"record": "readout", "field": "publication.title"}, 0),
        ({"record": "readout", "field": "publication.label"}, 0),
        # Where there is no such field, DOC006 says so.
        ({"record": "top-1", "field": "summary"}, 0),
    ],
)
def test_translations(translation: dict[str, Any], count: int) -> None:
    """TRN001 knows which words are the encoder's own."""
    topic = {"id": "top-1", "label": "fish", "other_names": [{"text": "the catch"}]}
    fields = {
        "topics": [topic],
        "meetings": [{**MEETING, "purposes": ["To talk."]}],
        "translations": [
            {"lang": "fr", "record": "top-1", "field": "label", "text": "poisson"},
            {"lang": "en", "text": "x", **translation},
        ],
    }
    assert found("TRN001", fields) == ["/translations/1/lang"] * count


@pytest.mark.parametrize(
    ("moments", "where"),
    [
        (["2030-05-01T10:00Z", "2030-05-01T10:00Z"], []),
        (["2030-05-01T10:00Z", "2030-05-01T09:59:59Z"], [1]),
        (["2030-05-01T10:00+09:00", "2030-05-01T09:00+01:00"], []),
        (["2030-05-01T09:00+01:00", "2030-05-01T10:00+09:00"], [1]),
        # The same moment, more or less exactly.
        (["2030-05-01T10:00:00.5Z", "2030-05-01T10:00:00.500000Z"], []),
        (["2030-05-03T10:00Z", "2030-05-01T10:00Z", "2030-05-02T10:00Z"], [1]),
        (["0001-01-01T00:00+14:00", "9999-12-31T23:59-14:00"], []),
        (["9999-12-31T23:59-23:59", "0001-01-01T00:00+23:59"], [1]),
    ],
)
def test_changes(moments: list[str], where: list[int]) -> None:
    """CHG001 compares moments, and each with the one before it."""
    changes = [{"at": at, "motivation": "updating", "description": "x"} for at in moments]
    assert found("CHG001", {"changes": changes}) == [f"/changes/{n}/at" for n in where]


@pytest.mark.parametrize(
    ("fields", "unsure", "bare"),
    [
        ({}, 0, 0),
        ({"confidence": 100}, 0, 0),
        ({"confidence": 99}, 1, 0),
        ({"confidence": 0, "basis": "stated"}, 1, 0),
        ({"confidence": 0, "basis": "inferred"}, 0, 1),
        ({"basis": "external"}, 0, 1),
        ({"basis": "external", "note": "From the other side."}, 0, 0),
        ({"basis": "external", "evidence": [{}]}, 0, 0),
    ],
)
def test_what_is_not_stated(fields: dict[str, Any], unsure: int, bare: int) -> None:
    """CNF001 and CNF002 look at every record, also inside others."""
    title = {"name": "Envoy", **fields}
    for document in (
        {"parties": [{**A, **fields}, B]},
        {"meetings": [{**MEETING, **fields}]},
        {"persons": [{"id": "per-1", "name": "Moen", "titles": [title]}]},
        fields,
    ):
        assert len(found("CNF001", document)) == unsure
        assert len(found("CNF002", document)) == bare

"""The corners of DOC and REF004."""

from typing import Any

import pytest

from tests.unit._found import MEETING, A, B, C, found, hints

STATEMENT = {"id": "stm-1", "voice": "joint", "act": "discuss", "summary": "Fish."}
JOINT = {"issuers": ["pty-a"], "kind": "joint_statement"}
READOUT = {"issuers": ["pty-a"], "kind": "readout"}
BODY = {"id": "org-a", "name": "Ministry", "party": "pty-a"}


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({"publication": JOINT}, ["/publication/kind"]),
        ({"publication": {**JOINT, "agreed_by": ["pty-a", "pty-b"]}}, []),
        ({"publication": {**JOINT, "agreed_by": ["pty-b"]}}, []),
        # A body is no second side beside its own.
        (
            {"publication": {**JOINT, "agreed_by": ["org-a"]}, "organizations": [BODY]},
            ["/publication/kind"],
        ),
        # A body between two sides, of whose side nothing is said, is one.
        (
            {
                "publication": {**JOINT, "issuers": ["org-a"]},
                "organizations": [{"id": "org-a", "name": "Council", "members": ["pty-a"]}],
            },
            [],
        ),
        (
            {
                "publication": {**JOINT, "issuers": ["pty-c"]},
                "parties": [A, {**C, "kind": "group"}],
            },
            [],
        ),
        # In a text of one side, the first claim with a joint voice is told, and no other.
        (
            {"statements": [{**STATEMENT, "voice": "issuer"}, {**STATEMENT, "id": "stm-2"}]},
            ["/statements/1/voice"],
        ),
        (
            {"statements": [STATEMENT], "publication": {**READOUT, "agreed_by": ["pty-b"]}},
            [],
        ),
        (
            {"commitments": [{"id": "cmt-1", "voice": "joint", "summary": "To fish."}]},
            ["/commitments/0/voice"],
        ),
    ],
)
def test_joint_texts(fields: dict[str, Any], where: list[str]) -> None:
    """DOC002 counts sides, and not those who signed."""
    fields = {"parties": [A, B], **fields}
    if "pty-b" not in str(fields["parties"]):
        fields["meetings"] = [{"id": "evt-1", "kind": "meeting"}]
    assert found("DOC002", fields) == where


def _issued_by_c(**fields: Any) -> dict[str, Any]:
    publication = {"issuers": ["pty-c"], "kind": "readout"}
    return {"publication": publication, "parties": [A, B, C], **fields}


@pytest.mark.parametrize(
    ("fields", "count"),
    [
        (_issued_by_c(), 1),
        (_issued_by_c(parties=[A, B, {**C, "parent": "pty-b"}]), 0),
        (_issued_by_c(parties=[A, B, {**C, "kind": "group", "members": ["pty-a"]}]), 0),
        # A group that both are in leaves a doubt.
        (
            _issued_by_c(
                parties=[
                    A,
                    B,
                    C,
                    {**A, "id": "pty-d", "kind": "group", "members": ["pty-a", "pty-c"]},
                ]
            ),
            0,
        ),
        (_issued_by_c(meetings=[{**MEETING, "completeness": "partial"}]), 0),
        (_issued_by_c(meetings=[{**MEETING, "completeness": "exhaustive"}]), 1),
        (_issued_by_c(meetings=[{**MEETING, "initiators": ["pty-c"]}]), 0),
        (_issued_by_c(meetings=[{"id": "evt-1", "kind": "meeting"}]), 0),
        (
            _issued_by_c(
                meetings=[{**MEETING, "delegations": [{"id": "del-c", "party": "pty-c"}]}]
            ),
            0,
        ),
        # Of somebody who may be of any side, no doubt is taken.
        (
            _issued_by_c(
                meetings=[{**MEETING, "participants": [{"who": "pty-a"}, {"description": "a man"}]}]
            ),
            0,
        ),
        (
            _issued_by_c(
                persons=[{"id": "per-1", "name": "Moen"}],
                meetings=[
                    {**MEETING, "part_of": "evt-2", "participants": [{"who": "per-1"}]},
                ],
                other_events=[
                    {
                        "id": "evt-2",
                        "kind": "visit",
                        "participants": [{"who": "per-1", "party": "pty-c"}],
                    }
                ],
            ),
            0,
        ),
        (
            _issued_by_c(
                organizations=[{"id": "org-1", "name": "Council", "members": ["pty-c"]}],
                meetings=[{**MEETING, "series": "org-1"}],
            ),
            0,
        ),
        # Whose side nobody knows may be of one of them.
        (
            {
                "publication": {"issuers": ["org-1"], "kind": "readout"},
                "organizations": [{"id": "org-1", "name": "Council"}],
            },
            0,
        ),
        (
            _issued_by_c(
                publication={"issuers": ["pty-a", "org-1"], "kind": "readout"},
                organizations=[{"id": "org-1", "name": "Ministry", "party": "pty-c"}],
            ),
            1,
        ),
        # A news agency reports on the meetings of others.
        (
            _issued_by_c(
                publication={"issuers": ["org-1"], "kind": "news_report"},
                organizations=[
                    {"id": "org-1", "name": "Corland Press", "kind": "media", "party": "pty-c"}
                ],
            ),
            0,
        ),
    ],
)
def test_issuers(fields: dict[str, Any], count: int) -> None:
    """DOC003 tells only of issuers who certainly were not there."""
    assert len(found("DOC003", fields)) == count


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({"persons": [{"id": "per-1", "name": "Moen"}]}, ["/persons/0/id"]),
        ({"places": [{"id": "plc-1", "name": "Port"}]}, ["/places/0/id"]),
        ({"organizations": [{"id": "org-1", "name": "Council"}]}, ["/organizations/0/id"]),
        ({"organizations": [{"id": "org-1", "name": "Council", "heads": ["pty-a"]}]}, []),
        # What only refers to itself is not referred to.
        (
            {"parties": [A, B, {**C, "other_names": [{"text": "Us", "used_by": ["pty-c"]}]}]},
            ["/parties/2/id"],
        ),
        # Topics, events and claims need nobody.
        ({"topics": [{"id": "top-1", "label": "fish"}]}, []),
        (
            {
                "persons": [{"id": "per-1", "name": "Moen"}],
                "changes": [
                    {
                        "at": "2030-05-01T10:00Z",
                        "motivation": "updating",
                        "description": "Who",
                        "targets": ["per-1/name"],
                    }
                ],
            },
            [],
        ),
    ],
)
def test_records_that_nothing_refers_to(fields: dict[str, Any], where: list[str]) -> None:
    """DOC004 notes them."""
    assert found("DOC004", fields) == where


def _absent(*names: str, **fields: Any) -> dict[str, Any]:
    absent = [{"field": name, "reason": "not_stated"} for name in names]
    return {"publication": {**READOUT, **fields, "absent": absent}}


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        (_absent("title"), []),
        (_absent("url", "title", title="Talks"), ["/publication/absent/1/field"]),
        (_absent("issuers"), ["/publication/absent/0/field"]),
        (_absent("status"), []),
        (_absent("status", status="draft"), ["/publication/absent/0/field"]),
        (_absent("issued.text", issued={"edtf": "2030"}), []),
        (_absent("issued.edtf", issued={"edtf": "2030"}), ["/publication/absent/0/field"]),
        (_absent("issued", issued={"edtf": "2030"}), ["/publication/absent/0/field"]),
        (_absent("issued.edtf"), []),
        (
            _absent("agreed_by.0", "agreed_by.1", agreed_by=["pty-b"]),
            ["/publication/absent/0/field"],
        ),
        ({"absent": [{"field": "publication.kind", "reason": "redacted"}]}, ["/absent/0/field"]),
    ],
)
def test_absent_fields(fields: dict[str, Any], where: list[str]) -> None:
    """DOC005 asks whether something is written there."""
    assert found("DOC005", fields) == where
    assert found("DOC006", fields) == []


@pytest.mark.parametrize(
    ("field", "hint"),
    [
        ("titel", 'did you mean "title"?'),
        ("Title", 'did you mean "title"?'),
        ("issued.edft", 'did you mean "edtf"?'),
        ("title.0", None),
        ("agreed_by.first", None),
        ("agreed_by.01", None),
        ("agreed_by.-1", None),
        ("agreed_by.٣", None),
        ("", None),
        ("issued.", None),
        ("qqqq", None),
    ],
)
def test_fields_that_are_none(field: str, hint: str | None) -> None:
    """DOC006 names what was most likely meant."""
    if field:
        assert found("DOC006", _absent(field)) == ["/publication/absent/0/field"]
        assert hints("DOC006", _absent(field)) == [hint]


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({"evidence": [{"field": "parties.1.name"}]}, []),
        ({"evidence": [{"field": "parties.2.name"}]}, ["/evidence/0/field"]),
        # What is empty may be told by the words that keep it back.
        ({"evidence": [{"field": "publication.attribution.text"}]}, []),
        ({"evidence": [{"field": "topics.0"}]}, ["/evidence/0/field"]),
        ({"absent": [{"field": "topics.0", "reason": "redacted"}]}, []),
        ({"evidence": [{"field": "$schema"}]}, []),
        (
            {
                "extensions": [{"prefix": "acme", "data": {"a": 1}}],
                "evidence": [{"field": "extensions.0.data.a.b"}],
                "uses": [{"prefix": "acme", "uri": "https://acme.example", "version": "1"}],
            },
            [],
        ),
    ],
)
def test_fields_of_evidence(fields: dict[str, Any], where: list[str]) -> None:
    """Evidence names an item that is there; what is absent may have had another place."""
    assert found("DOC006", fields) == where


def test_fields_of_translations_and_changes() -> None:
    """The record may be the document; a changed item may have gone."""
    translations = [
        {"lang": "fr", "record": "readout", "field": "publication.title", "text": "Entretien"},
        {"lang": "fr", "record": "pty-a", "field": "nom", "text": "Avarie"},
        {"lang": "fr", "record": "pty-a", "field": "other_names.0.text", "text": "Avarie"},
    ]
    targets = ["readout", "pty-a/nam", "pty-a/other_names.3.text", "readout/topics"]
    change = {"at": "2030-05-01T10:00Z", "motivation": "updating", "description": "Names"}
    fields = {"translations": translations, "changes": [{**change, "targets": targets}]}
    assert found("DOC006", fields) == [
        "/translations/1/field",
        "/translations/2/field",
        "/changes/0/targets/1",
    ]


CORRECTED = {"publication": {**READOUT, "status": "corrected"}}
RELATION = {"id": "rel-1", "type": "supersedes", "subject": "readout", "object_uri": "urn:x:1"}


@pytest.mark.parametrize(
    ("fields", "count"),
    [
        (CORRECTED, 1),
        ({"publication": {**READOUT, "status": "superseded"}}, 1),
        ({"publication": {**READOUT, "status": "withdrawn"}}, 0),
        ({**CORRECTED, "revision": 2}, 0),
        ({**CORRECTED, "relations": [RELATION]}, 0),
        ({**CORRECTED, "relations": [{**RELATION, "type": "follows_up_on"}]}, 1),
        ({**CORRECTED, "sources": [{"id": "src-1", "kind": "version"}]}, 0),
        ({**CORRECTED, "sources": [{"id": "src-1", "kind": "republication"}]}, 1),
    ],
)
def test_corrected_texts(fields: dict[str, Any], count: int) -> None:
    """DOC007 wants to know of the other version."""
    assert len(found("DOC007", fields)) == count


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({"note": "pty-a"}, ["/note"]),
        ({"note": "pty-a and pty-b"}, []),
        ({"note": "pty-z"}, []),
        ({"note": "publication"}, []),
        (
            {"meetings": [{**MEETING, "purposes": ["To talk.", "evt-1"]}]},
            ["/meetings/0/purposes/1"],
        ),
        ({"publication": {**READOUT, "identifiers": [{"scheme": "doi", "value": "pty-a"}]}}, []),
        ({"id": "pty-a"}, []),
    ],
)
def test_ids_in_the_place_of_words(fields: dict[str, Any], where: list[str]) -> None:
    """REF004 looks at texts as a whole, and at no identifiers."""
    assert found("REF004", fields) == where

"""The corners of VOC and EXT."""

from typing import Any

import pytest

import readouts
from readouts.rules.least import LEAST
from tests.unit._found import MEETING, A, B, found, hints

ACME = {"prefix": "acme", "uri": "https://acme.example/words", "version": "1"}
CHAT = {"list": "EventKind", "value": "acme:chat", "broader": "meeting"}


def _chat(*uses: dict[str, Any]) -> dict[str, Any]:
    return {"meetings": [{**MEETING, "kind": "acme:chat"}], "uses": [*uses]}


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        (_chat(), ["/meetings/0/kind"]),
        (_chat(ACME), []),
        (_chat({**ACME, "prefix": "acne"}), ["/meetings/0/kind"]),
        (
            {
                "meetings": [
                    {**MEETING, "participants": [{"who": "pty-a", "roles": ["host", "x2:y"]}]}
                ]
            },
            ["/meetings/0/participants/0/roles/1"],
        ),
        (
            {"uses": [{**ACME, "terms": [{**CHAT, "value": "other:chat"}]}]},
            ["/uses/0/terms/0/value"],
        ),
        # A colon alone makes no word of an extension.
        ({"parties": [{**A, "name": "acme:chat"}, B]}, []),
    ],
)
def test_undeclared_words(fields: dict[str, Any], where: list[str]) -> None:
    """VOC001 looks wherever an open list is taken from."""
    assert found("VOC001", fields) == where
    assert all(place not in found("VOC002", fields) for place in where)


def test_an_undeclared_prefix_may_be_a_misspelt_one() -> None:
    """Then the right one is named; else it is said what to do."""
    assert hints("VOC001", _chat({**ACME, "prefix": "acmee"})) == ['did you mean "acmee"?']
    assert hints("VOC001", _chat()) == ['declare "acme" in "uses"']


@pytest.mark.parametrize(
    ("term", "where"),
    [
        (CHAT, []),
        (None, ["/meetings/0/kind"]),
        ({**CHAT, "list": "PartyKind", "broader": "state"}, ["/meetings/0/kind"]),
        ({"list": "EventKind", "value": "acme:chat"}, ["/uses/0/terms/0"]),
        ({**CHAT, "broader": "acme:talk"}, ["/uses/0/terms/0/broader"]),
        ({**CHAT, "broader": "meting"}, ["/uses/0/terms/0/broader"]),
        ({**CHAT, "list": "EventKinds"}, ["/meetings/0/kind", "/uses/0/terms/0/list"]),
        # A closed list takes no words.
        ({**CHAT, "list": "Voice"}, ["/meetings/0/kind", "/uses/0/terms/0/list"]),
    ],
)
def test_words_to_fall_back_on(term: dict[str, Any] | None, where: list[str]) -> None:
    """VOC002 wants one for each word, of the list that it stands in."""
    assert found("VOC002", _chat({**ACME, "terms": [term] if term else []})) == where


def test_a_word_without_a_term_is_noted_once() -> None:
    """However often it is used."""
    meetings = [{**MEETING, "kind": "acme:chat"}, {"id": "evt-2", "kind": "acme:chat"}]
    assert found("VOC002", {"meetings": meetings, "uses": [ACME]}) == ["/meetings/0/kind"]


SCHEMA = {
    "type": "object",
    "properties": {
        "seats": {"type": "integer", "minimum": 2},
        "names": {"items": {"type": "string"}},
    },
    "required": ["seats"],
    "additionalProperties": False,
}


def _data(data: Any, **fields: Any) -> dict[str, Any]:
    return {"extensions": [{"prefix": "acme", "data": data}], "uses": [ACME], **fields}


@pytest.mark.parametrize(
    ("data", "where"),
    [
        ({"seats": 12}, []),
        ({"seats": 12.0}, []),
        ({"seats": 1}, ["/seats"]),
        ({"seats": "12"}, ["/seats"]),
        ({"seats": 2, "names": ["x", 1, None]}, ["/names/1", "/names/2"]),
        ({}, [""]),
        ({"seats": 2, "a/b~": 1}, [""]),
        ([], [""]),
        (None, [""]),
    ],
)
def test_data_of_an_extension(data: Any, where: list[str]) -> None:
    """EXT001 tells of each value that does not fit, in its place."""
    pointers = [f"/extensions/0/data{place}" for place in where]
    assert found("EXT001", _data(data), extension_schemas={"acme": SCHEMA}) == pointers
    assert found("EXT001", _data(data)) == []
    assert found("EXT001", _data(data), extension_schemas={"other": SCHEMA}) == []


def test_data_are_not_checked_where_the_prefix_is_not_declared() -> None:
    """Nobody knows whose they are."""
    fields = _data("no object", uses=[])
    assert found("EXT001", fields, extension_schemas={"acme": SCHEMA}) == ["/extensions/0/prefix"]


def test_a_message_says_what_the_schema_asks_for_and_holds_no_dump() -> None:
    """Long data and long schemas are cut."""
    schemas = {"acme": {"properties": {"a": {"enum": ["x" * 50, "y" * 50]}, "b": False}}}
    document = LEAST.replace(
        '"lang"',
        '"uses": [{"prefix": "acme", "uri": "https://acme.example", "version": "1"}],'
        f'"extensions": [{{"prefix": "acme", "data": {{"a": "{"z" * 900}", "b": 1}}}}], "lang"',
    )
    problems = readouts.validate(document, extension_schemas=schemas)
    assert [problem.code for problem in problems] == ["EXT001", "EXT001"]
    assert all(len(problem.message) < 200 for problem in problems)
    assert "nothing where 1 stands" in problems[0].message
    assert '"enum": ["xxx' in problems[1].message


@pytest.mark.parametrize(
    "schema",
    [5, {"type": "no such type"}, {"pattern": "("}, {"$ref": "https://elsewhere.example/x.json"}],
)
def test_what_is_no_schema_is_the_fault_of_the_caller(schema: Any) -> None:
    """And nothing is fetched for it."""
    with pytest.raises(ValueError, match=r'extension_schemas\["acme"\]'):
        found("EXT001", _data(1), extension_schemas={"acme": schema})


def test_a_schema_may_be_of_another_draft_or_refer_to_one() -> None:
    """What the validator has with it is at hand."""
    draft_4 = {"$schema": "http://json-schema.org/draft-04/schema#", "type": "string"}
    assert found("EXT001", _data(1), extension_schemas={"acme": draft_4}) == ["/extensions/0/data"]
    of_schemas = {"$ref": "https://json-schema.org/draft/2020-12/schema"}
    data = _data({"type": 3})
    assert found("EXT001", data, extension_schemas={"acme": of_schemas}) == [
        "/extensions/0/data/type"
    ]


def test_data_that_are_nested_too_deep_are_a_problem_and_no_crash() -> None:
    """Also where it is the schema that turns in a circle."""
    data: Any = 1
    for _ in range(150):
        data = [data]
    nested = {"items": {"anyOf": [{"$ref": "#"}, {"$ref": "#"}]}} | {"allOf": [{"$ref": "#/items"}]}
    for schema in ({"$ref": "#"}, nested):
        assert found("EXT001", _data(data), extension_schemas={"acme": schema}) == [
            "/extensions/0/data"
        ]


@pytest.mark.parametrize(
    ("critical", "options", "where"),
    [
        (True, {}, ["/uses/0/critical"]),
        (True, {"extension_schemas": {"other": {}}}, ["/uses/0/critical"]),
        (True, {"extension_schemas": {"acme": {}}}, []),
        (True, {"extension_schemas": {"acme": True}}, []),
        (False, {}, []),
    ],
)
def test_critical_extensions(critical: bool, options: dict[str, Any], where: list[str]) -> None:
    """EXT002: who gives the schema knows the extension."""
    fields = {"uses": [{**ACME, "critical": critical}]}
    assert found("EXT002", fields, **options) == where


def test_schemas_are_given_with_a_file_and_a_readout_too(tmp_path: Any) -> None:
    """The options are the same whatever is checked."""
    readout = readouts.from_dict({**readouts.to_dict(readouts.loads(LEAST)), **_data({})})
    path = tmp_path / "x.readout.json"
    readouts.dump(readout, path)
    for x in (readout, path, readouts.dumps(readout), readouts.to_dict(readout)):
        problems = readouts.validate(x, extension_schemas={"acme": SCHEMA})
        assert [problem.code for problem in problems] == ["EXT001"]

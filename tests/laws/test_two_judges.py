"""The classes and the published schema accept and refuse the same documents, shape for shape.

They judge documents of this version. One of another is accepted by neither: the schema covers its
own version alone, and the classes tell VER001 or VER002.

What no parser takes for JSON, or any reader may refuse, is not tried, since no schema sees it:
unpaired surrogates, nesting deeper than 200 levels, numbers of more than 1,000 digits.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

import pytest
from hypothesis import HealthCheck, given, note, settings
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

import readouts
import readouts.schema
from readouts._shape import AnyJson
from tests.laws._judges import class_accepts, disagreements, judged
from tests.laws._mutations import VALUES, Case, cases
from tests.laws._specimens import Tree, document, least, routes, specimens
from tests.laws._spoilt import spoilt_readouts

SCHEMA = readouts.json_schema()
DEFINITIONS: dict[str, Any] = SCHEMA["$defs"]
PLAIN = Draft202012Validator(SCHEMA)
EXAMPLES = int(os.environ.get("READOUTS_LAW_EXAMPLES", "300"))
"""How many documents are spoilt at random; the plain suite is to stay quick."""


def _told(found: Iterator[tuple[Case, str]]) -> str:
    return "\n".join(
        f"{case}: {what}\n    {json.dumps(case.document)[:2_000]}"
        for case, what in islice(found, 20)
    )


# -- the law ------------------------------------------------------------------------------


def test_both_judges_accept_a_document_with_every_field_of_every_class() -> None:
    refused = [
        (shape.name, readouts.validate(whole))
        for shape, whole, _ in specimens()
        if not (class_accepts(whole) and PLAIN.is_valid(whole))
    ]
    assert not refused


def test_both_judges_think_alike_of_every_field_spoilt_in_every_way() -> None:
    found = _told(disagreements(SCHEMA, judged()))
    print(f"{len(judged()):,} documents, of which {sum(ok for _, ok in judged()):,} are accepted")
    assert not found, found


@pytest.mark.slow
def test_both_judges_think_alike_of_every_text_in_every_field() -> None:
    verdicts = ((case, class_accepts(case.document)) for case in cases(thorough=True))
    found = _told(disagreements(SCHEMA, verdicts))
    assert not found, found


def test_the_enumeration_leaves_no_field_out_and_spoils_each_in_many_ways() -> None:
    counts = {
        (shape.name, field.key): 0
        for shape in routes()
        for field in shape.fields
        # A field that takes any JSON can be spoilt by what stands around it only.
        if not isinstance(field.shape, AnyJson)
    }
    for case, accepted in judged():
        if (case.cls, case.key) in counts:
            counts[case.cls, case.key] += not accepted
    assert min(counts.values()) >= 50


def test_a_judge_that_remembers_thinks_like_one_that_does_not() -> None:
    some = [(case, PLAIN.is_valid(case.document)) for case, _ in judged()[::50]]
    assert not list(disagreements(SCHEMA, some))


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(spoilt_readouts())
def test_both_judges_think_alike_of_a_readout_spoilt_at_random(whole: Tree) -> None:
    text = json.dumps(whole)
    note(text)
    accepted = PLAIN.is_valid(whole)
    assert class_accepts(whole) == accepted, readouts.validate(whole)
    assert class_accepts(text) == accepted, readouts.validate(text)


@pytest.mark.parametrize("value", [v for v in VALUES if not isinstance(v, dict)], ids=repr)
def test_both_judges_refuse_what_is_no_object(value: object) -> None:
    assert not PLAIN.is_valid(value)
    assert not class_accepts(json.dumps(value))


@pytest.mark.parametrize("cls", [shape.name for shape in routes()])
def test_both_judges_refuse_a_part_in_place_of_the_whole(cls: str) -> None:
    (shape,) = (shape for shape in routes() if shape.name == cls)
    part = least(shape)
    whole = document(shape, part)[0]
    assert PLAIN.is_valid(part) == class_accepts(part) == (part == whole)


@pytest.mark.parametrize("version", ["1.1", "1.7", "2.0", "0.9", "1", "01.0", ""])
def test_both_judges_refuse_a_document_of_another_version(version: str) -> None:
    for _, whole, _ in specimens():
        other = {**whole, "spec_version": version}
        assert not PLAIN.is_valid(other)
        assert not class_accepts(other)


# -- the schema as published --------------------------------------------------------------

_HOLD_ONE = {"items", "if", "then", "else", "not"}
_HOLD_SEVERAL = {"oneOf", "anyOf", "allOf"}
_HOLD_NAMED = {"$defs", "properties", "dependentSchemas"}
_HOLD_NONE = {
    *("$schema", "$id", "$ref", "title", "description", "default", "type", "const"),
    *("required", "additionalProperties", "dependentRequired"),
    *("pattern", "maxLength", "minimum", "maximum", "minItems", "maxItems", "uniqueItems"),
}


def _subschemas(schema: Any, path: str = "#") -> Iterator[tuple[str, Tree]]:
    """Yield a schema and all inside it; `True` and `False` are none to look into."""
    if isinstance(schema, bool):
        return
    yield path, schema
    for word, held in schema.items():
        if word in _HOLD_ONE:
            yield from _subschemas(held, f"{path}/{word}")
        elif word in _HOLD_SEVERAL:
            for at, inner in enumerate(held):
                yield from _subschemas(inner, f"{path}/{word}/{at}")
        elif word in _HOLD_NAMED:
            for name, inner in held.items():
                yield from _subschemas(inner, f"{path}/{word}/{name}")


def _worded(schema: Tree) -> bool:
    return bool(schema.get("description", "").strip())


def test_the_schema_is_one_by_its_own_standard() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_the_schemas_in_the_repository_are_those_that_the_classes_make() -> None:
    for name, text in readouts.schema.made().items():
        assert readouts.schema.published_text(name) == text, (
            f"{name} is out of date: run `python -m readouts.schema`"
        )


def test_the_schema_uses_no_keyword_that_is_not_looked_at_here() -> None:
    known = _HOLD_ONE | _HOLD_SEVERAL | _HOLD_NAMED | _HOLD_NONE
    assert "format" not in known
    assert {word for _, inner in _subschemas(SCHEMA) for word in inner} <= known


def test_every_definition_has_its_name_for_title_and_all_has_a_description() -> None:
    fields = {
        f"{name}.{key}": inner
        for name, definition in DEFINITIONS.items()
        for key, inner in definition.get("properties", {}).items()
    }
    members = {
        f"{name}: {member['const']}": member
        for name, definition in DEFINITIONS.items()
        for member in definition.get("oneOf", ())
    }
    described = {"": SCHEMA, **DEFINITIONS, **fields, **members}
    assert [name for name, inner in described.items() if not _worded(inner)] == []
    assert {name: inner["title"] for name, inner in DEFINITIONS.items()} == {
        name: name for name in DEFINITIONS
    }


def test_only_a_definition_has_a_title() -> None:
    """Generators make a type for each title, and number those that meet twice."""
    titled = {path for path, inner in _subschemas(SCHEMA) if "title" in inner}
    assert titled == {"#", *(f"#/$defs/{name}" for name in DEFINITIONS)}


def test_the_schema_is_small_enough_to_load_anywhere() -> None:
    assert len(json.dumps(SCHEMA, ensure_ascii=False, separators=(",", ":")).encode()) < 250_000


def test_every_object_is_closed() -> None:
    anything = {path for path, _ in _subschemas(DEFINITIONS["Json"], "#/$defs/Json")}
    schemas = [(path, inner) for path, inner in _subschemas(SCHEMA) if path not in anything]
    objects = {path: inner for path, inner in schemas if inner.get("type") == "object"}
    assert len(objects) == len(routes())
    assert [p for p, inner in objects.items() if inner.get("additionalProperties", 1)] == []


def test_every_definition_is_used() -> None:
    used, waiting = set(), [SCHEMA["$ref"]]
    while waiting:
        if (name := waiting.pop().removeprefix("#/$defs/")) not in used:
            used.add(name)
            inside = _subschemas(DEFINITIONS[name])
            waiting += [inner["$ref"] for _, inner in inside if "$ref" in inner]
    assert used == DEFINITIONS.keys()


# -- the patterns -------------------------------------------------------------------------

END = r"$(?!\n)"
_ESCAPE = r"\\(?:u[0-9a-fA-F]{4}|[nrt^$\\.*+?()\[\]{}|/])"
_TOKEN = re.compile(
    rf"(?P<one>\[\^?(?:{_ESCAPE}|\\-|[^\\\[\]])+\]|{_ESCAPE}|[^\\\[\](){{}}*+?|^$.])"
    r"|(?P<opens>\((?:\?[:=!]|(?!\?)))"
    r"|(?P<closes>\))"
    r"|(?P<either>\|)"
    r"|(?P<times>[*+?]|\{[0-9]+(?:,[0-9]*)?\})"
)
"""What ECMA-262 and Python read alike, and nothing else.

No dot and no class by letter (the engines differ on what is in them), no look-behind, no named
groups, no flags, no anchors but those at the ends.
"""


def _unlike(pattern: str) -> str | None:
    """Say what in a pattern is not anchored, or not read alike by ECMA-262 and Python."""
    if not pattern.startswith("^") or not pattern.endswith(END):
        return "not anchored"
    body, at = pattern[1 : -len(END)], 0
    around: list[str] = []
    before = "opens"
    while at < len(body):
        token = _TOKEN.match(body, at)
        if token is None:
            return f"unknown at {body[at : at + 10]}"
        kind = token.lastgroup or ""
        if kind == "opens":
            around.append(token[0])
        elif kind == "closes":
            if not around:
                return "a bracket too many"
            # A look-ahead can't be repeated in ECMA-262.
            kind = "opens" if around.pop() in ("(?=", "(?!") else kind
        elif kind == "either" and not around:
            return "a choice that the anchors do not hold"
        elif kind == "times" and before not in ("one", "closes"):
            return f"{token[0]} repeats nothing, or is lazy or possessive"
        before, at = kind, token.end()
    return "a bracket too few" if around else None


def test_every_pattern_is_anchored_and_read_alike_by_every_engine() -> None:
    patterns = {p: inner["pattern"] for p, inner in _subschemas(SCHEMA) if "pattern" in inner}
    assert patterns
    assert {path: _unlike(one) for path, one in patterns.items() if _unlike(one)} == {}
    for pattern in patterns.values():
        re.compile(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        *(r"^a$", r"a$(?!\n)", r"^a", r"^a\Z", r"^a|b$(?!\n)", r"^a$|^b$(?!\n)", r"^a.$(?!\n)"),
        *(rf"^\{letter}${END[1:]}" for letter in "dDwWsSbBAZ0vxkpP"),
        *(r"^(?<=a)b$(?!\n)", r"^(?<!a)b$(?!\n)", r"^(?P<n>a)$(?!\n)", r"^(?<n>a)$(?!\n)"),
        *(r"^(?i)a$(?!\n)", r"^(?i:a)$(?!\n)", r"^(?>a)$(?!\n)", r"^a++$(?!\n)", r"^a*?$(?!\n)"),
        *(r"^a{2}+$(?!\n)", r"^a{,2}$(?!\n)", r"^{$(?!\n)", r"^]$(?!\n)", r"^[[a]]$(?!\n)"),
        *(r"^(?=a)*a$(?!\n)", r"^(a$(?!\n)", r"^a)$(?!\n)", r"^[\w]$(?!\n)", r"^\-$(?!\n)"),
    ],
)
def test_a_pattern_that_engines_read_differently_is_found(pattern: str) -> None:
    assert _unlike(pattern)

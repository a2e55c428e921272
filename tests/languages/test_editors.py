"""What editors tell of a readout: Visual Studio Code's service of JSON, and that of YAML."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from attrs import frozen

import readouts
from readouts._shape import Array, Choice, Field, Object, OpenChoice, Shape
from tests.languages._node import Node
from tests.languages.test_schemastore import ENTRY, NAMED
from tests.laws._judges import SHAPE
from tests.laws._mutations import cases
from tests.laws._specimens import ROOT, Tree, document, innermost, least, routes, specimens
from tests.test_conformance import FILES, read
from tests.test_conformance import document as conformance

pytestmark = pytest.mark.node

REPOSITORY = Path(__file__).parents[2]
SEED = REPOSITORY / "examples" / "us-mexico-2024-01-19.readout.json"
WORDS: dict[str, Any] = readouts.json_schema()["$defs"]
each_language = pytest.mark.parametrize("language", ["json", "yaml"])


@frozen
class Editor:
    """The language services, with the schema for editors, told of by the names of files."""

    node: Node

    def ask(self, task: str, language: str, text: str, name: str = "a.readout", **more: Any) -> Any:
        return self.node.ask(task, file=f"{name}.{language}", text=text, **more)


@pytest.fixture(scope="module")
def editor(node: Node) -> Editor:
    """Return the services as the page for users sets them up: by a pattern of file names."""
    file = "readout.editor.schema.json"
    node.ask("open", schema=NAMED, patterns=ENTRY["fileMatch"], file=file)
    return Editor(node)


def written(tree: Any, language: str) -> str:
    if language == "json":
        return json.dumps(tree, indent=2, ensure_ascii=False)
    text: str = yaml.safe_dump(tree, sort_keys=False, allow_unicode=True, width=10_000)
    return text


# -- hovers -------------------------------------------------------------------------------


def _words(shape: Object, field: Field) -> str:
    words: str = WORDS[shape.name]["properties"][field.key]["description"]
    return words


def _meaning(shape: Choice | OpenChoice, value: str) -> str | None:
    """Return what a value of a list means; of an extension value, the schema knows nothing."""
    name = shape.name if isinstance(shape, Choice) else f"Core{shape.name}"
    told = (one["description"] for one in WORDS[name]["oneOf"] if one["const"] == value)
    return next(told, None)


def _places(node: yaml.Node, shape: Shape) -> Iterator[tuple[list[int], str]]:
    """Yield the place of every key and every value of a list, and what is to be told there."""
    if isinstance(node, yaml.SequenceNode) and isinstance(shape, Array):
        for item in node.value:
            yield from _places(item, shape.item)
    elif isinstance(node, yaml.MappingNode) and isinstance(shape, Object):
        for key, value in node.value:
            field = shape.by_key[key.value]
            yield _place(key), _words(shape, field)
            yield from _places(value, field.shape)
    elif isinstance(shape, Choice | OpenChoice) and (meaning := _meaning(shape, node.value)):
        yield _place(node), meaning


def _place(node: yaml.Node) -> list[int]:
    return [node.start_mark.line, node.start_mark.column + 1]


def _silent(editor: Editor, language: str, text: str) -> tuple[int, list[str]]:
    """Return how many places of a document were asked for, and those that tell too little."""
    node = yaml.compose(text)
    assert node is not None
    places = list(_places(node, ROOT))
    hovers = editor.ask("hovers", language, text, places=[place for place, _ in places])
    found = zip(places, hovers, strict=True)
    return len(places), [f"{at}: {told!r}" for (at, words), told in found if words not in told]


@each_language
def test_every_field_and_value_of_the_example_tells_its_meaning(
    editor: Editor, language: str
) -> None:
    count, silent = _silent(editor, language, written(json.loads(SEED.read_bytes()), language))
    assert silent == []
    assert count > 1_000


@each_language
def test_every_field_of_every_class_tells_its_meaning(editor: Editor, language: str) -> None:
    for _, tree, _ in specimens():
        # An editor fetches what `$schema` says, and here nothing is fetched.
        known = {**tree, "$schema": NAMED["$id"]} if "$schema" in tree else tree
        assert _silent(editor, language, written(known, language))[1] == []


def test_a_document_of_any_name_may_say_itself_what_its_schema_is(editor: Editor) -> None:
    """As the page tells: in a field or, in YAML, in a comment."""
    page = (REPOSITORY / "docs" / "other-languages.md").read_text(encoding="utf-8")
    (field,) = re.findall(r'`("\$schema": .*?)`', page)
    (comment,) = re.findall(r"`(# yaml-language-server: .*?)`", page)
    as_json, as_yaml = f'{{{field},\n"meetings": []}}', f"{comment}\nmeetings: []\n"
    for language, text in (("json", as_json), ("yaml", as_yaml)):
        (told,) = editor.ask("hovers", language, text, name="a", places=[[1, 3]])
        assert WORDS["Readout"]["properties"]["meetings"]["description"] in told
        assert editor.ask("hovers", language, text.split("\n")[1], name="a", places=[[0, 3]]) == [
            ""
        ]


def _listed() -> Iterator[tuple[Object, Field, Choice | OpenChoice]]:
    """Yield a field for each list."""
    seen = set()
    for shape in routes():
        for field in shape.fields:
            inner = innermost(field.shape)
            if isinstance(inner, Choice | OpenChoice) and inner.name not in seen:
                seen.add(inner.name)
                yield shape, field, inner


def _with(shape: Object, field: Field, value: Any) -> Tree:
    """Return a document in which a field of a list holds a value."""
    held = [value] if isinstance(field.shape, Array) else value
    return document(shape, {**least(shape, field.name), field.key: held})[0]


@each_language
def test_every_value_of_every_list_tells_its_meaning(editor: Editor, language: str) -> None:
    for shape, field, listed in _listed():
        for value in listed.values:
            tree = _with(shape, field, value.value)
            assert _silent(editor, language, written(tree, language))[1] == []


# -- completion ---------------------------------------------------------------------------

HERE = "here"
"""Stands in a document where something is to be completed, and is taken out of it."""


def _offered(editor: Editor, language: str, text: str) -> dict[str, str]:
    """Return what is offered, with its words, at the only place that is marked."""
    mark = f'"{HERE}": null' if language == "json" else f"{HERE}: null"
    mark = mark if mark in text else HERE
    before, _, after = text.partition(mark)
    place = [before.count("\n"), len(before) - before.rfind("\n") - 1]
    found = editor.ask("completion", language, before + after, place=place)
    return {one["label"].strip('"'): one["words"] for one in found}


@each_language
def test_every_field_of_every_class_is_offered(editor: Editor, language: str) -> None:
    for shape in routes():
        offered = _offered(editor, language, written(document(shape, {HERE: None})[0], language))
        for field in shape.fields:
            assert _words(shape, field) in offered[field.key], (shape.name, field.key)


@each_language
def test_every_value_of_every_list_is_offered(editor: Editor, language: str) -> None:
    for shape, field, listed in _listed():
        offered = _offered(editor, language, written(_with(shape, field, HERE), language))
        for value in listed.values:
            assert offered[value.value] == _meaning(listed, value.value), (shape.name, field.key)


@each_language
def test_an_empty_document_is_offered_all_that_it_must_have(
    editor: Editor, language: str, tmp_path: Path
) -> None:
    (snippet,) = (
        one["insertText"]
        for one in editor.ask("completion", language, "", place=[0, 0])
        if one["label"] == "Readout"
    )
    filled = snippet.replace("$9", "meeting")
    for stop, value in enumerate(("x:y", "en", "pty-a", "readout", "a", "state", "Avaria", "1"), 1):
        filled = filled.replace(f"${stop}", value)
    path = tmp_path / f"a.readout.{language}"
    path.write_text(filled, encoding="utf-8")
    assert readouts.load(path).spec_version == "1.0"


# -- faults -------------------------------------------------------------------------------


def _bad() -> Iterator[tuple[str, Tree]]:
    """Yield documents whose shape is bad: one for each fault, and every field spoilt in turn."""
    for file in FILES:
        if file.stem.startswith(("SHP", "VER")):
            yield file.stem, json.loads(conformance(read(file), "bad"))
    ways = {"None", "[]", "1", "'text'", "removed", "a key beside, unlike any"}
    for case in cases():
        # An editor fetches what `$schema` says, and here nothing is fetched.
        if case.what in ways and "$schema" not in case.document:
            yield str(case), case.document


@each_language
def test_faults_are_those_of_the_classes_on_the_same_lines(
    editor: Editor, language: str, tmp_path: Path
) -> None:
    path, count = tmp_path / f"a.readout.{language}", 0
    for what, tree in _bad():
        text = written(tree, language)
        path.write_text(text, encoding="utf-8")
        problems = [p for p in readouts.validate(path) if p.code.startswith(SHAPE)]
        found = sorted(editor.ask("faults", language, text), key=lambda one: one["line"])
        for problem, one in zip(problems, found, strict=True):
            assert one["line"] + 1 in _lines(problem, language), (what, problem, one)
            if problem.code == "SHP004":
                words = problem.message.partition(", got")[0]
                assert one["message"].casefold() == words.casefold(), what
        count += len(problems)
    print(f"{count:,} faults")


def _lines(problem: readouts.Problem, language: str) -> set[int]:
    """Return where an editor may mark a fault.

    For what an object lacks, that is its key, and in YAML the object starts on the next line.
    """
    line = problem.line or 0
    lacks = problem.code in ("SHP001", "SHP006") and problem.pointer[-1:].isalpha()
    return {line, line - 1} if lacks and language == "yaml" else {line}

"""Types of TypeScript made of the schema: they read well, and the compiler holds them."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import readouts
from readouts.rules.least import LEAST
from tests.languages._bad import BAD
from tests.languages._node import FOLDER, Node
from tests.laws._specimens import Tree, routes, specimens

pytestmark = pytest.mark.node

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").rglob("*.readout.json"))
WORDS: dict[str, Any] = readouts.json_schema()["$defs"]


@pytest.fixture(scope="module")
def types(node: Node) -> str:
    """Return the types that the generator makes."""
    made: str = node.ask("types", schema=readouts.json_schema(), name="Readout")
    return made


@pytest.fixture
def errors(types: str, tmp_path: Path) -> Callable[[list[Tree]], str]:
    """Return what tells the errors that the compiler finds in documents, each as a constant."""

    def errors(trees: list[Tree]) -> str:
        (tmp_path / "readout.ts").write_text(types, encoding="utf-8")
        for number, tree in enumerate(trees):
            text = json.dumps(tree, indent=2, ensure_ascii=False)
            code = (
                f'import type {{ Readout }} from "./readout"\nexport const one: Readout = {text}\n'
            )
            (tmp_path / f"document{number}.ts").write_text(code, encoding="utf-8")
        compiler = FOLDER / "node_modules" / ".bin" / "tsc"
        options = "--strict --noEmit --pretty false --exactOptionalPropertyTypes".split()
        command = [str(compiler), *options, *map(str, sorted(tmp_path.glob("*.ts")))]
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout

    return errors


def test_every_example_is_of_the_types(errors: Callable[[list[Tree]], str]) -> None:
    assert len(EXAMPLES) >= 36
    assert errors([json.loads(file.read_bytes()) for file in EXAMPLES]) == ""


def test_a_document_with_every_field_of_every_class_is(
    errors: Callable[[list[Tree]], str],
) -> None:
    assert errors([tree for _, tree, _ in specimens()]) == ""


@pytest.mark.parametrize("what", BAD)
def test_a_bad_document_is_not(what: str, errors: Callable[[list[Tree]], str]) -> None:
    tree = json.loads(LEAST)
    BAD[what](tree)
    assert re.search(r"document0\.ts\(\d+,\d+\): error TS2\d+", errors([tree]))


def test_each_class_and_list_is_one_type_by_its_name(types: str) -> None:
    names = re.findall(r"^export (?:interface|type) (\w+)", types, re.MULTILINE)
    assert sorted(names) == sorted(WORDS)


def test_each_class_has_its_fields_with_their_words(types: str) -> None:
    for shape in routes():
        body = re.search(
            rf"^export interface {shape.name} {{\n(.*?)^}}", types, re.MULTILINE | re.DOTALL
        )
        assert body, shape.name
        fields = re.findall(r"^  (\$?\w+)(\??): ", body[1], re.MULTILINE)
        assert fields == [(one.key, "" if one.required else "?") for one in shape.fields]
        for key, told in WORDS[shape.name]["properties"].items():
            assert told["description"].split("\n")[0] in body[1], (shape.name, key)

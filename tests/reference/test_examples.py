"""The examples: each is valid, and the same in its three notations; each mistake is one."""

import json
import re
from typing import Any
from xml.etree.ElementTree import Element

import jsonschema  # type: ignore[import-untyped]
import pytest

import readouts
from readouts import _yaml, codec
from readouts.reference import _examples, _mistakes
from readouts.report.text import listed
from readouts.rules.least import LEAST

from ._pages import CLASSES, by_id, files, parsed, plain, words


@pytest.mark.parametrize("file", _examples.DOCUMENTS)
def test_a_document_has_no_problem(file: str) -> None:
    """Not even a note."""
    assert readouts.validate(files("html")[file]) == ()
    assert readouts.dumps(readouts.loads(files("html")[file])) == files("html")[file]


def test_the_documents_have_every_field() -> None:
    """But for the one that no document without problems has."""
    met = set()
    for file in _examples.DOCUMENTS:
        for one in _examples._all():
            met |= {f"{type(one.part).__name__}.{key}" for key in one.json if one.file == file}
    keys = {name: set(one["properties"]) for name, one in CLASSES.items()}
    common = set.intersection(*(keys[name] for name in ("Event", "Party", "Statement"))) - {"id"}
    unmet = {
        f"{name}.{key}"
        for name, those in keys.items()
        for key in those - (common if {"basis", "absent"} <= those else set())
    } - met
    assert unmet == {"ExtensionUse.critical"}


def _notations(name: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for code in by_id()[name][1].iter("code"):
        language = code.get("class", "").removeprefix("language-")
        if language and language != "text":
            found[language] = "".join(code.itertext())
    return found


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_an_example_is_the_same_in_three_notations(name: str) -> None:
    """JSON goes by the schema; YAML is read as the same; Python runs and makes the same."""
    shown = _notations(name)
    value = json.loads(shown["json"])
    schema: dict[str, Any] = {**readouts.json_schema(), "$ref": f"#/$defs/{name}"}
    jsonschema.Draft202012Validator(schema).validate(value)
    made = codec.structure(value, getattr(readouts, name))
    assert _yaml.parse(shown["yaml"]).document == value
    names: dict[str, Any] = {}
    exec(shown["python"], names)  # noqa: S102
    assert made in [one for one in names.values() if type(one) is type(made)]
    # Nothing is imported that is not used.
    head, _, rest = shown["python"].partition("\n\n")
    for word in re.findall(r"\w+", head.partition("import")[2]):
        assert re.search(rf"\b{word}\b", rest)


def test_the_example_of_a_whole_is_the_least_document() -> None:
    assert json.loads(_notations("Readout")["json"]) == json.loads(LEAST)


@pytest.mark.parametrize("name", sorted(CLASSES.keys() - {"Readout"}))
def test_an_example_stands_where_its_caption_says(name: str) -> None:
    section = by_id()[name][1]
    place = next(words(e) for e in section.iter("figcaption"))
    file, _, pointer = place.partition("#")
    value = json.loads(files("html")[file])
    for step in pointer.split("/")[1:]:
        value = value[int(step)] if isinstance(value, list) else value[step]
    assert value == json.loads(_notations(name)["json"])


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_a_mistake_gives_the_error_that_is_shown(name: str) -> None:
    told, wrong, problems = _mistakes.of_class(getattr(readouts, name))
    assert problems
    assert any(problem.severity == "error" for problem in problems)
    section = by_id()[name][1]
    assert plain(told) in words(section)
    blocks = ["".join(e.itertext()) for e in section.iter("code") if "text" in e.get("class", "")]
    assert json.loads(blocks[-2]) == wrong
    assert blocks[-1] == listed(problems).rstrip()


def test_the_example_of_the_page_is_the_file() -> None:
    """In all notations."""
    whole = parsed()["example.html"]
    blocks: list[Element] = [e for e in whole.iter("code") if e.get("class") == "language-json"]
    assert json.loads("".join(blocks[0].itertext())) == json.loads(
        files("html")["example.readout.json"]
    )
    python = next(e for e in whole.iter("code") if e.get("class") == "language-python")
    names: dict[str, Any] = {}
    exec("".join(python.itertext()), names)  # noqa: S102
    assert names["readout"] == readouts.loads(files("html")["example.readout.json"])

"""SchemaStore's rules hold: for the entry of its catalogue, and for the schema that it names."""

from __future__ import annotations

import json
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator  # type: ignore[import-untyped]

from readouts import schema
from tests.languages._node import Node
from tests.test_conformance import FILES, document, read

REPOSITORY = Path(__file__).parents[2]
ENTRY: dict[str, Any] = json.loads(
    (REPOSITORY / "schemas" / "schemastore-catalog-entry.json").read_bytes()
)
NAMED: dict[str, Any] = json.loads(schema.published_text(schema.EDITOR_FILE_NAME))

KNOWN_KEYWORDS = "markdownDescription markdownEnumDescriptions errorMessage defaultSnippets".split()
"""Those of editors, which SchemaStore wants declared for a schema."""


def test_the_entry_has_what_the_catalogue_wants() -> None:
    assert ENTRY.keys() == {"name", "description", "fileMatch", "url", "versions"}
    for words in (ENTRY["name"], ENTRY["description"]):
        # It is said of every entry, and so of none.
        assert "schema" not in words.casefold()
        assert words == words.strip()
        assert "\n" not in words
    assert ENTRY["url"] == NAMED["$id"]
    assert ENTRY["versions"] == {"1.0": NAMED["$id"]}


def test_the_patterns_match_readouts_and_no_files_of_others() -> None:
    patterns = ENTRY["fileMatch"]
    assert patterns == sorted(set(patterns))
    matched = ["a.readout.json", "a.readout.yaml", "a.readout.yml", "2030-05-01.call.readout.json"]
    others = ["readout.json", "package.json", "readout.yaml", "a.readout.toml", "a.json", "readout"]
    for name in (*matched, *others):
        assert any(fnmatch(name, pattern) for pattern in patterns) == (name in matched), name


def test_the_schema_is_of_the_draft_that_editors_know_and_says_what_it_is() -> None:
    assert NAMED["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert NAMED["$id"].startswith("https://")
    assert NAMED["description"]
    Draft7Validator.check_schema(NAMED)


@pytest.mark.node
def test_the_schema_holds_in_strict_mode_with_positive_and_negative_documents(node: Node) -> None:
    examples = sorted((REPOSITORY / "examples").rglob("*.readout.json"))
    good = [json.loads(file.read_bytes()) for file in examples]
    files = [file for file in FILES if file.stem.startswith("SHP")]
    bad = [json.loads(document(read(file), "bad")) for file in files]
    accepted = node.ask(
        "judge", name="SchemaStore", schema=NAMED, keywords=KNOWN_KEYWORDS, documents=good + bad
    )
    assert accepted == [True] * len(good) + [False] * len(bad)
    assert len(good) >= 36
    assert len(bad) == 6

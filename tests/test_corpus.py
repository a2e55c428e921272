"""The corpus: 36 real readouts as documents, and for each of their facts where it is held."""

import json
import runpy
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import readouts

REPOSITORY = Path(__file__).parents[1]
CORPUS = REPOSITORY / "examples" / "corpus"
SHEETS = REPOSITORY.parent / "shared" / "corpus" / "facts"
TELL = runpy.run_path(str(REPOSITORY / "examples" / "tell_facts.py"))
FACTS = sorted(CORPUS.glob("*.facts.json"))
HOLDING_NO_FACT = ("/note", "/extensions", "/publication/title")

needs_the_sheets = pytest.mark.skipif(
    not SHEETS.exists(), reason="the fact sheets lie beside the project, not in it"
)
each_document = pytest.mark.parametrize("path", FACTS, ids=lambda path: path.name[:3])


def _read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _document(path: Path) -> Any:
    return _read(TELL["document_of"](path))


def test_there_are_36_of_them() -> None:
    """One for each sheet, the first of which is the example that stands above the folder."""
    assert len(FACTS) == 36
    documents = {path.name[:3] for path in CORPUS.glob("*.readout.json")}
    assert {path.name[:3] for path in FACTS} == documents | {"001"}


@each_document
def test_pointers_lead_to_what_holds_facts(path: Path) -> None:
    """To a value of the document; a remark, an extension or the title of the text holds none."""
    document = _document(path)
    for fact in _read(path):
        assert fact["verdict"] in ("exact", "partial", "lost")
        assert bool(fact.get("lost")) == (fact["verdict"] != "exact")
        assert bool(fact["pointers"]) == (fact["verdict"] != "lost")
        assert fact.keys() <= {"pointers", "verdict", "lost"}
        for pointer in fact["pointers"]:
            TELL["resolve"](document, pointer)
            assert not any(part in pointer for part in HOLDING_NO_FACT), pointer
            assert pointer.count("/") > 0


@each_document
def test_a_fact_is_told_from_what_is_pointed_at(path: Path) -> None:
    """Every fact that is not lost comes back as a line, in which no remark stands."""
    document = _document(path)
    for fact in _read(path):
        line = TELL["tell"](document, fact["pointers"])
        assert bool(line) == bool(fact["pointers"])
        assert " note “" not in line


@needs_the_sheets
@each_document
def test_every_fact_of_the_sheet_is_accounted_for(path: Path) -> None:
    """In its order."""
    sheet = _read(SHEETS / path.name.replace(".facts.", "."))
    assert len(_read(path)) == len(sheet["facts"])


@needs_the_sheets
def test_98_percent_of_the_facts_are_held_exactly_and_none_is_lost(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """By our own judgement, told by kind of fact."""
    verdicts: list[tuple[str, str]] = []
    for path in FACTS:
        sheet = _read(SHEETS / path.name.replace(".facts.", "."))
        kinds = [fact["kind"] for fact in sheet["facts"]]
        verdicts += zip(kinds, [fact["verdict"] for fact in _read(path)], strict=True)
    with capsys.disabled():
        print(f"\n{TELL['table'](verdicts)}")
    count = Counter(verdict for _, verdict in verdicts)
    assert count.total() == 574
    assert count["lost"] == 0
    assert count["exact"] >= 0.98 * count.total()


@each_document
def test_the_schema_judged_by_another_validator_takes_the_document(path: Path) -> None:
    """The published schema, and nothing of this library."""
    schema = _read(REPOSITORY / "schemas" / "readout-1.0.schema.json")
    jsonschema = pytest.importorskip("jsonschema")
    validator = jsonschema.Draft202012Validator(schema)
    assert [error.message for error in validator.iter_errors(_document(path))] == []


PAIRS = "001 002, 005 006, 007 008, 009 010, 011 012, 015 016, 019 020, 021 022, 025 026, 036 044"


@pytest.mark.parametrize("pair", PAIRS.split(", "))
def test_two_sides_of_one_meeting_know_of_each_other(pair: str) -> None:
    """They share the event's name, and each is the counterpart of the other."""
    one, other = (_document(next(CORPUS.glob(f"{n}-*.facts.json"))) for n in pair.split())
    assert _uids(one) & _uids(other)
    assert other["id"] in _counterparts(one)
    assert one["id"] in _counterparts(other)


def _uids(document: Any) -> set[str]:
    return {meeting["uid"] for meeting in document["meetings"] if "uid" in meeting}


def _counterparts(document: Any) -> Iterator[str]:
    for relation in document.get("relations", []):
        if (relation["type"], relation["subject"]) == ("counterpart_of", "readout"):
            yield relation["object_uri"]


def test_a_document_has_a_name_of_its_own() -> None:
    """No two documents of the corpus have one id."""
    ids = [_document(path)["id"] for path in FACTS]
    assert len(set(ids)) == len(ids)


def test_a_warning_has_its_reason_in_the_readout() -> None:
    """No error; a record that is warned about says in a note why it is so."""
    for path in FACTS:
        document = TELL["document_of"](path)
        readout = readouts.load(document)
        for problem in readouts.validate(document):
            assert problem.severity != "error"
            record = readout.get(problem.record) if problem.record else readout
            assert problem.severity == "note" or record.note, problem

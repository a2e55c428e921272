"""Faults planted in a document whose text is at hand: each is found in its place, and explained."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest

import readouts
from readouts import anchoring
from readouts.problems import Problem

FOLDER = Path(__file__).parents[2] / "examples" / "evidence"
TEXT = (FOLDER / "ferry-talks.txt").read_text(encoding="utf-8")
DOCUMENT = json.loads((FOLDER / "ferry-talks.readout.json").read_text(encoding="utf-8"))
SEED = Path(__file__).parents[3] / "shared" / "seed" / "readout.txt"
REAL = Path(__file__).parents[2] / "examples" / "us-mexico-2024-01-19.readout.json"

Plant: TypeAlias = Callable[[dict[str, Any]], None]


def at(*steps: str | int) -> Callable[[Any], Any]:
    """Return what leads to a place of a document."""

    def lead(tree: Any) -> Any:
        for step in steps:
            tree = tree[step]
        return tree

    return lead


def put(*steps: str | int, to: Any) -> Plant:
    """Return what puts a value in a place."""

    def plant(tree: dict[str, Any]) -> None:
        at(*steps[:-1])(tree)[steps[-1]] = to

    return plant


def shifted(by: int, *steps: str | int) -> Plant:
    """Return what shifts a span."""

    def plant(tree: dict[str, Any]) -> None:
        evidence = at(*steps)(tree)
        evidence["start"] += by
        evidence["end"] += by

    return plant


def counted_in(text: str, codec: str, size: int) -> Plant:
    """Return what counts all spans of a text in the units of an encoding."""

    def plant(tree: dict[str, Any]) -> None:
        def count(part: Any) -> None:
            if isinstance(part, dict) and "start" in part and "end" in part:
                for key in ("start", "end"):
                    if isinstance(part[key], int):
                        part[key] = len(text[: part[key]].encode(codec)) // size
            for inner in part.values() if isinstance(part, dict) else part:
                if isinstance(inner, dict | list):
                    count(inner)

        count(tree)

    return plant


def without_span(*steps: str | int, exact: str) -> Plant:
    """Return what leaves evidence its words only."""

    def plant(tree: dict[str, Any]) -> None:
        evidence = at(*steps)(tree)
        evidence.clear()
        evidence["exact"] = exact

    return plant


RUIZ = ("persons", 3)
SAID = ("statements", 1)
MEETING = ("meetings", 0)
PLANTED: dict[str, tuple[Plant, str, str, str]] = {
    "a shifted span": (
        shifted(7, *SAID, "evidence", 0),
        "EVD002",
        "/statements/1/evidence/0/exact",
        "they stand in line 5, column 72",
    ),
    "a span in another place with the same words nearby": (
        shifted(1, *RUIZ, "evidence", 0),
        "EVD002",
        "/persons/3/evidence/0/exact",
        "they stand in line 3, column 77",
    ),
    "a name without its accent": (
        put(*RUIZ, "name", to="Inigo Ruiz"),
        "NAM001",
        "/persons/3/name",
        'the text has "Íñigo" where this has "Inigo"',
    ),
    "a name of somebody who is not there": (
        put("persons", 2, "name", to="Mira Moss"),
        "NAM001",
        "/persons/2/name",
        'the text has "Oss" where this has "Moss"',
    ),
    "a title that the text does not give": (
        put("persons", 1, "titles", 0, "name", to="Deputy Transport Secretary"),
        "NAM001",
        "/persons/1/titles/0/name",
        "Deputy",
    ),
    "a verb that is stronger than the text": (
        put(*SAID, "verb", to="demanded"),
        "NAM001",
        "/statements/1/verb",
        "the text has no such words",
    ),
    "a date that was resolved": (
        put(*MEETING, "start", "text", to="3 March"),
        "NAM001",
        "/meetings/0/start/text",
        "the text has no such words",
    ),
    "an amount with one nought too many": (
        put("commitments", 1, "quantities", 0, "text", to="400 million crowns"),
        "NAM001",
        "/commitments/1/quantities/0/text",
        'the text has "40" where this has "400"',
    ),
    "an invented quotation": (
        put(*SAID, "quote", to="we shall never build a bridge"),
        "STM005",
        "/statements/1/quote",
        "bridge",
    ),
    "a quotation with a word changed": (
        put(
            *SAID,
            "quote",
            to="a ferry that sails twice a week is worth more than a bridge that is never built",
        ),
        "STM005",
        "/statements/1/quote",
        'the text has "day" where this has "week"',
    ),
    "a quotation of the text's own words": (
        put("statements", 2, "quote", to="the rise in freight charges"),
        "STM005",
        "/statements/2/quote",
        "what it tells goes into",
    ),
    "invented evidence": (
        without_span("commitments", 0, "evidence", 0, exact="Belmark promised two new ferries"),
        "EVD003",
        "/commitments/0/evidence/0/exact",
        "",
    ),
    "evidence that stands in several places": (
        without_span("places", 1, "evidence", 0, exact="Belmark"),
        "EVD003",
        "/places/1/evidence/0/exact",
        'tell which by a "prefix" or a "suffix"',
    ),
    "a span that cuts a word": (
        put(*MEETING, "evidence", 1, to={"start": 176, "end": 184, "field": "start"}),
        "EVD004",
        "/meetings/0/evidence/1/end",
        "did you mean 185?",
    ),
    "a copied summary": (
        put(
            "commitments",
            1,
            "summary",
            to="It will contribute 40 million crowns to the dredging of the channel, "
            "provided that the two parliaments agree.",
        ),
        "STM007",
        "/commitments/1/summary",
        "",
    ),
    "what is left out, and is not there": (
        put("sources", 0, "excluded", 0, "exact", to="Share this story"),
        "EVD002",
        "/sources/0/excluded/0/exact",
        'the text has "page" where this has "story"',
    ),
    "a length in bytes": (
        put("sources", 0, "length", to=len(TEXT.encode())),
        "SRC002",
        "/sources/0/length",
        "count code points",
    ),
}


def found(document: Any, **given: Any) -> list[Problem]:
    """Return the problems of a document."""
    return list(readouts.validate(document, **given))


@pytest.mark.parametrize("case", PLANTED, ids=lambda case: case.replace(" ", "-"))
def test_a_planted_fault_is_found_and_explained(case: str) -> None:
    """One problem, at the fault, that tells what the text has."""
    plant, code, pointer, told = PLANTED[case]
    spoilt = copy.deepcopy(DOCUMENT)
    plant(spoilt)
    (problem,) = found(spoilt, source=TEXT)
    assert (problem.code, problem.pointer) == (code, pointer)
    assert told in f"{problem.message} {problem.hint}", f"{problem.message} | {problem.hint}"
    assert len(problem.message) <= 160


def test_the_document_as_it_is_has_none() -> None:
    """Neither with its text, however that is written, nor without."""
    for text in (TEXT, TEXT.encode(), TEXT.replace("\n", "\r\n"), FOLDER / "ferry-talks.txt"):
        assert found(DOCUMENT, source=text) == []
    assert found(DOCUMENT) == []


@pytest.mark.parametrize(("codec", "size"), [("utf-8", 1), ("utf-16-le", 2)])
def test_offsets_in_other_units_are_found(codec: str, size: int) -> None:
    """Each span behind the first wide character is off, and told where its words stand."""
    text = f"\U0001f91d {TEXT}"
    edition = copy.deepcopy(DOCUMENT)
    moved = anchoring.reanchored(readouts.from_dict(edition), text)
    assert not moved.unmoved
    edition = readouts.to_dict(moved.readout)
    assert found(edition, source=text) == []
    counted_in(text, codec, size)(edition)
    told = found(edition, source=text)
    assert {problem.code for problem in told} <= {"EVD001", "EVD002", "SRC003"}
    assert len([one for one in told if one.code == "EVD002"]) > 30
    assert all("they stand in" in (p.hint or "") for p in told if p.code == "EVD002")


def test_another_edition_is_told_with_what_still_holds() -> None:
    """The digest is another: how many spans match, how many moved, and which are gone."""
    edition = TEXT.replace("Tomas Lind", "Thomas Lind").replace("yesterday ", "")
    told = found(DOCUMENT, source=edition)
    (digest,) = [one for one in told if one.code == "SRC001"]
    assert digest.pointer == "/sources/0/digest"
    total = len(readouts.verify(readouts.from_dict(DOCUMENT), edition).citations)
    assert f"of {total} spans still match" in (digest.hint or "")
    assert "moved" in (digest.hint or "")
    assert "gone" in (digest.hint or "")
    (phrase,) = [one for one in told if one.pointer == "/meetings/0/start/text"]
    assert phrase.code == "NAM001"
    spans = [one for one in told if one.code == "EVD002"]
    assert any('"Thomas" where this has "Tomas"' in (one.hint or "") for one in spans)


def test_a_text_is_given_for_the_source_that_it_is_of() -> None:
    """By id, by digest, or alone; a text that is of no source that is there is told."""
    (digest,) = {DOCUMENT["sources"][0]["digest"]}
    for given in (
        {"sources": {"src-page": TEXT}},
        {"sources": {digest: TEXT, f"sha256:{'0' * 64}": "another"}},
        {"sources": readouts.sources.folder(FOLDER)},
    ):
        spoilt = copy.deepcopy(DOCUMENT)
        assert found(spoilt, **given) == []
        PLANTED["an invented quotation"][0](spoilt)
        assert [one.code for one in found(spoilt, **given)] == ["STM005"]
    (problem,) = found(DOCUMENT, sources={"src-pages": TEXT})
    assert (problem.code, problem.hint) == ("SRC001", 'did you mean "src-page"?')
    two = copy.deepcopy(DOCUMENT)
    two["sources"].append({"id": "src-other", "digest": f"sha256:{'0' * 64}", "length": 1})
    for evidence in _evidence(two):
        evidence["source"] = "src-page"
    assert found(two, source=TEXT) == []
    (problem,) = found(two, source="A third text.")
    assert (problem.code, problem.pointer) == ("SRC001", "/sources")
    bare = copy.deepcopy(DOCUMENT)
    for evidence in _evidence(bare):
        evidence.clear()
        evidence["locator"] = "page 1"
    del bare["sources"]
    (problem,) = found(bare, source=TEXT)
    assert problem.code == "SRC001"
    assert digest in (problem.hint or "")


def _evidence(tree: Any) -> list[dict[str, Any]]:
    inner = list(tree.values()) if isinstance(tree, dict) else tree
    own = tree.get("evidence", []) if isinstance(tree, dict) else []
    return own + [e for part in inner if isinstance(part, dict | list) for e in _evidence(part)]


@pytest.mark.skipif(not SEED.exists(), reason="the published text lies beside the project")
def test_the_real_example_holds_against_its_text() -> None:
    """Every span of it, every name, title and verb; and each sentence is cited."""
    assert readouts.validate(REAL, source=SEED) == ()
    readout = readouts.load(REAL)
    verified = readouts.verify(readout, SEED)
    assert len(verified.of(readouts.Standing.HOLDS)) == len(verified.citations) == 148
    assert verified.missing == ()
    assert readouts.coverage(readout, SEED).percent == 100


LEAST = json.loads((Path(__file__).parents[1] / "conformance" / "least.json").read_bytes())


def about(text: str, **more: Any) -> dict[str, Any]:
    """Return the least document, of a text."""
    read = readouts.sources.read(text)
    source = {"id": "src-1", "digest": read.digest, "length": read.length}
    return {**copy.deepcopy(LEAST), "sources": [source], **more}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Avaria, Belmark: التقى وزير أفاريا ووزير بلمارك.", "وزير بلمارك"),
        ("Avaria, Belmark: נפגשו שרי אווריה ובלמרק.", "בלמרק"),
        ("Avaria, Belmark: 아바리아는 벨마르크를 만났다.", "벨마르크"),
    ],
)
def test_words_written_as_one_with_others_are_cited_without_them(text: str, words: str) -> None:
    """An "and" before a name, or a particle behind it, is no part of the name."""
    start = text.index(words)
    evidence = {"start": start, "end": start + len(words), "exact": words}
    assert found(about(text, evidence=[evidence]), source=text) == []


@pytest.mark.parametrize(
    "other",
    [
        {"digest": f"sha256:{'0' * 64}", "length": 9},
        {"media_type": "video/mp4"},
    ],
)
@pytest.mark.parametrize("evidence", [[], [{"source": "src-2", "locator": "page 1"}]])
def test_names_may_be_of_a_text_that_is_not_at_hand(other: Any, evidence: Any) -> None:
    """Of several sources of which one is given, nothing tells that a name is in none."""
    text = "Avaria received Belmark."
    document = about(text, topics=[{"id": "top-1", "label": "fish"}])
    document["sources"].append({"id": "src-2", **other})
    document["persons"] = [{"id": "per-vale", "name": "Ana Vale", "evidence": evidence}]
    document["meetings"][0]["participants"].append({"who": "per-vale"})
    document["meetings"][0]["topics"] = ["top-1"]
    assert [p.code for p in found(document, sources={"src-1": text})] == []
    del document["sources"][1], document["persons"][0]["evidence"]
    assert [p.code for p in found(document, source=text)] == ["NAM001"]


@pytest.mark.parametrize(("kind", "codes"), [("transcript", []), ("readout", ["STM005"])])
def test_what_is_spoken_needs_no_quotation_marks(kind: str, codes: list[str]) -> None:
    """All of a transcript is somebody's own words; those that are not in it are still told."""
    text = "PRIME MINISTER VALE: Avaria will act together with Belmark.\n\nQ: When?\n"
    said = {"id": "stm-1", "voice": "issuer", "act": "note", "quote": "act together with Belmark"}
    document = about(text, statements=[said])
    document["publication"]["kind"] = kind
    assert [p.code for p in found(document, source=text)] == codes
    said["quote"] = "act alone"
    assert [p.code for p in found(document, source=text)] == ["STM005"]


def test_words_that_are_quoted_in_one_of_their_places_are_quoted() -> None:
    """Whatever their case is there."""
    text = "Avaria and Belmark said that we act. “We act,” they said."
    said = {"id": "stm-1", "voice": "issuer", "act": "note", "quote": "we act"}
    assert found(about(text, statements=[said]), source=text) == []


@pytest.mark.skipif(not SEED.exists(), reason="the published text lies beside the project")
def test_words_of_the_real_example_are_held_against_its_text() -> None:
    """Although some of what it knows is from a list whose text nobody has."""
    spoilt = readouts.to_dict(readouts.load(REAL))
    spoilt["persons"][0]["name"] = "Anthony J. Blinken"
    spoilt["persons"][1]["titles"][0]["name"] = "Foreign Minister"
    spoilt["meetings"][0]["start"]["text"] = "Friday"
    spoilt["parties"][0]["name"] = "United Nations"
    told = {p.pointer for p in found(spoilt, source=SEED) if p.code == "NAM001"}
    assert told == {
        "/persons/0/name",
        "/persons/1/titles/0/name",
        "/meetings/0/start/text",
        "/parties/0/name",
    }

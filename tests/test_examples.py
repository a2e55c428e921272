"""The examples: valid, canonical, and true to the text that they encode."""

import hashlib
import re
import runpy
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import readouts
from readouts import Evidence, Readout
from readouts.rules import Dossier

EXAMPLES = Path(__file__).parents[1] / "examples"
SEED = Path(__file__).parents[2] / "shared" / "seed" / "readout.txt"
MAIN = EXAMPLES / "us-mexico-2024-01-19.readout.json"

needs_the_seed = pytest.mark.skipif(
    not SEED.exists(), reason="the published text lies beside the project, not in it"
)


@pytest.mark.parametrize("path", sorted(EXAMPLES.rglob("*.readout.json")), ids=lambda p: p.name)
def test_an_example_is_valid_and_canonical(path: Path) -> None:
    """No problem of any weight, and written as `dumps` writes."""
    assert readouts.validate(path) == ()
    assert readouts.dumps(readouts.load(path)) == path.read_text(encoding="utf-8")


def _bare(tree: Any) -> Any:
    """Return a tree without evidence, notes and what is absent."""
    if isinstance(tree, dict):
        kept = {key: tree[key] for key in tree if key not in ("evidence", "note", "absent")}
        return {key: _bare(value) for key, value in kept.items()}
    return [_bare(item) for item in tree] if isinstance(tree, list) else tree


def test_the_example_built_in_python_says_the_same() -> None:
    """All but evidence, notes and what is absent, so that reasons are missing."""
    built = runpy.run_path(str(EXAMPLES / "build_us_mexico.py"))["readout"]
    assert readouts.to_dict(built) == _bare(readouts.to_dict(readouts.load(MAIN)))
    weighty = {one.code for one in readouts.validate(built) if one.severity != "note"}
    assert weighty == {"CMT008", "CNF002", "STM001", "WHN004"}


@pytest.fixture(scope="module")
def readout() -> Readout:
    """Return the readout that the project started from."""
    return readouts.load(MAIN)


def test_who_met(readout: Readout) -> None:
    """A host, a guest, two delegations and all fourteen people, each with a title."""
    (meeting,) = readout.meetings
    roles = {role: part.who for part in meeting.participants for role in part.roles}
    persons = {person.id: person for person in readout.persons}
    assert persons[roles["host"] or ""].name == "Antony J. Blinken"
    assert persons[roles["guest"] or ""].name == "Alicia Bárcena"
    assert [delegation.party for delegation in meeting.delegations] == ["pty-us", "pty-mx"]
    sizes = [
        sum(part.delegation == delegation.id for part in meeting.participants)
        for delegation in meeting.delegations
    ]
    assert sizes == [5, 9]
    assert all(persons[part.who or ""].titles for part in meeting.participants)


def test_what_the_text_leaves_open_stays_open(readout: Readout) -> None:
    """No date is made up: yesterday, December 27 and early February have no year."""
    dates = [readouts.When(text="yesterday", offset="-P1D", anchor="publication")]
    assert [event.start for event in readout.meetings] == dates
    others = [*readout.prior_meetings, *readout.next_meetings, *readout.other_events]
    told = {event.start.text: event.start.edtf for event in others if event.start}
    assert told == {"December 27": "XXXX-12-27", "early February": "XXXX-02"}
    assert readout.publication.issued is None
    assert readout.publication.basis == "inferred"


def _text() -> str:
    text = SEED.read_bytes().decode().replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text)


@needs_the_seed
def test_the_digest_and_the_spans_are_those_of_the_text(readout: Readout) -> None:
    """Every quotation stands where its span says."""
    text = _text()
    source = readout.sources[0]
    assert source.digest == f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"
    assert source.length == len(text)
    spans = [e for _, e in Dossier(readout).every(Evidence) if e.start is not None]
    assert len(spans) > 80
    for evidence in spans:
        assert evidence.source == source.id
        words = text[evidence.start : evidence.end]
        assert words.strip() == words
        assert evidence.exact in (None, words)


@needs_the_seed
def test_names_titles_and_phrases_of_dates_are_as_published(readout: Readout) -> None:
    """To the letter, slips included."""
    text = _text()
    for person in readout.persons:
        assert (person.name or "") in text
        assert all(title.name in text for title in person.titles)
    for event in (*readout.meetings, *readout.prior_meetings, *readout.other_events):
        assert event.start is None or (event.start.text or "") in text


@needs_the_seed
def test_every_sentence_is_cited_by_a_record(readout: Readout) -> None:
    """By a record that is not the publication, with a span inside that sentence."""
    text = _text()
    spans = [
        (evidence.start, evidence.end)
        for here, evidence in Dossier(readout).every(Evidence)
        if here[0] != "publication" and evidence.start is not None and evidence.end is not None
    ]
    # A full stop ends a sentence where white space follows and no initial precedes.
    ends = [found.end() for found in re.finditer(r"(?<!\bJ)(?<!\bS)\.(?=\s)", text)]
    sentences = list(pairwise([0, *ends]))
    assert len(sentences) == 12
    for start, end in sentences:
        inside = [span for span in spans if start <= span[0] and span[1] <= end]
        assert inside, text[start:end]


def test_the_undertakings_are_commitments_and_nothing_else(readout: Readout) -> None:
    """What is undertaken has no statement beside it that says the same."""
    firmness = {one.id: one.firmness for one in readout.commitments if one.obligors}
    assert firmness == {
        "cmt-guatemala": "exploratory",
        "cmt-root-causes": "firm",
        "cmt-cooperation": "firm",
    }
    assert not {one.act for one in readout.statements} & {"decide", "agree", "offer"}


@needs_the_seed
def test_no_sentence_of_the_text_is_in_the_example() -> None:
    """Eight words in a row are the text's own words, but for names and titles."""
    text = " ".join(_words(_text()))
    for value in re.findall(r'"((?:[^"\\]|\\.)*)"', MAIN.read_text(encoding="utf-8")):
        words = list(_words(value))
        for at in range(len(words) - 7):
            run = " ".join(words[at : at + 8])
            assert run not in text, run


def _words(text: str) -> Iterator[str]:
    return (found[0].casefold() for found in re.finditer(r"\w+", text))

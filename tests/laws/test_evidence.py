"""Evidence against texts: whatever the text, offsets, spans and digests keep together."""

from __future__ import annotations

import hashlib
import json
from itertools import pairwise
from pathlib import Path
from typing import Any
from unicodedata import normalize

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import readouts
from readouts import AnchorError, Evidence, Readout, Source, Standing, anchoring, sources
from readouts.sources import SourceText
from tests.laws._documents import some

evolve: Any = attrs.evolve
LEAST = Path(__file__).parents[1] / "conformance" / "least.json"
PARTS = (
    "The ministers of Avaria met",
    "they agreed",
    "Mr. Vale",
    "U.S. officials",
    "a\u0301rbol",
    "o\u0302\u0323",
    "\U0001f91d\U0001f3fd",
    "\U0001f1e6\U0001f1fb",
    "\U00020000\U0002a6d6",
    "\u0627\u0644\u0633\u0644\u0627\u0645",
    "\u05e9\u05b8\u05dc\u05d5\u05b9\u05dd",
    "\u5916\u4ea4\u90e8\u3002",
    "\u0939\u093f\u0928\u094d\u0926\u0940",
    "“so they say”",
    "1,500",
    "e\u0301",
)
GAPS = (" ", "  ", ". ", "\n", "\n\n", "\r\n", "\r", ", ", "\u00a0", "! ")


@st.composite
def raw_texts(draw: st.DrawFn) -> str:
    """Draw a text of words of many scripts, in any normal form and with any line ends."""
    pieces = draw(st.lists(st.tuples(st.sampled_from(PARTS), st.sampled_from(GAPS)), min_size=1))
    return "".join(part + gap for part, gap in pieces)


@st.composite
def spans(draw: st.DrawFn, text: SourceText) -> tuple[int, int]:
    """Draw a span that is not blank."""
    start = draw(st.integers(0, text.length - 1))
    end = draw(st.integers(start + 1, text.length))
    assume(text.text[start:end].strip())
    return start, end


@st.composite
def cited(draw: st.DrawFn, *, quoted: bool | None = None) -> tuple[SourceText, Any]:
    """Draw a text, and a readout with evidence that cites it."""
    text = sources.read(draw(raw_texts()))
    evidence = []
    for start, end in draw(st.lists(spans(text), min_size=1, max_size=6)):
        with_words = draw(st.booleans()) if quoted is None else quoted
        exact = text.text[start:end] if with_words else None
        evidence.append(Evidence(start=start, end=end, exact=exact))
    return text, document(text, *evidence)


def document(text: SourceText, *evidence: Evidence) -> Readout:
    """Return the least readout with evidence that points into a text."""
    source = Source(id="src-1", digest=text.digest, length=text.length)
    made: Readout = evolve(readouts.load(LEAST), sources=(source,), evidence=evidence)
    return made


def errors(x: Any, **given: Any) -> list[str]:
    """Return the codes of errors."""
    return [p.code for p in readouts.validate(x, **given) if p.severity == "error"]


@some
@given(raw_texts())
def test_a_text_is_the_same_however_it_is_written(raw: str) -> None:
    """In NFD or NFC, with any line ends, as text or bytes, with a byte order mark or without."""
    text = sources.read(raw)
    assert text.text == normalize("NFC", raw.replace("\r\n", "\n").replace("\r", "\n"))
    digest = hashlib.sha256(text.text.encode()).hexdigest()
    assert (text.digest, text.length) == (f"sha256:{digest}", len(text.text))
    for form in ("NFC", "NFD"):
        # Decomposed, a mark may stand behind another line end; the text is the same.
        other = normalize(form, raw)
        for written in (other, other.encode(), b"\xef\xbb\xbf" + other.encode()):
            assert sources.read(written) == text
    assert sources.read(text.text) == text


@some
@given(raw_texts(), st.data())
def test_offsets_and_places_lead_to_each_other(raw: str, data: st.DataObject) -> None:
    """Every offset has one place, places are in order, and each is where an editor shows it."""
    text = sources.read(raw)
    places = [text.place(offset) for offset in range(text.length + 1)]
    assert [text.offset(*place) for place in places] == list(range(text.length + 1))
    assert places == sorted(set(places))
    offset = data.draw(st.integers(0, text.length))
    before = text.text[:offset].split("\n")
    assert text.place(offset) == (len(before), len(before[-1]) + 1)


@some
@given(raw_texts())
def test_sentences_and_words_are_stretches_of_the_text(raw: str) -> None:
    """In order, none overlapping, none blank at its ends; together they hold all that is said."""
    text = sources.read(raw)
    for found in (text.sentences, text.words):
        assert all(0 <= start < end <= text.length for start, end in found)
        assert all(one.end <= other.start for one, other in pairwise(found))
    parts = [text.text[start:end] for start, end in text.sentences]
    assert all(part == part.strip() for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.text.split())


@some
@given(cited())
def test_what_was_counted_in_a_text_holds_in_it(pair: tuple[SourceText, Any]) -> None:
    """Whatever its normal form and line ends are when it is given."""
    text, readout = pair
    for form in ("NFC", "NFD"):
        written = normalize(form, text.text).replace("\n", "\r\n")
        assert errors(readout, source=written) == []
        verified = readouts.verify(readout, written)
        assert {one.standing for one in verified.citations} == {Standing.HOLDS}


@some
@given(cited(quoted=True), st.sampled_from(["Heading.\n\n", "\U0001f91d", "x " * 9]))
def test_a_prefix_shifts_all_spans_and_changes_the_digest(
    pair: tuple[SourceText, Any], prefix: str
) -> None:
    """Shifted by its length, with digest and length of the new text, all is in order again."""
    text, readout = pair
    longer = sources.read(prefix + text.text)
    assume(longer.length == len(prefix) + text.length)
    assert "SRC001" in errors(readout, source=longer)
    shift = len(prefix)
    moved = document(
        longer,
        *(evolve(e, start=e.start + shift, end=e.end + shift) for e in readout.evidence),
    )
    assert errors(moved, source=longer) == []
    again = anchoring.reanchored(readout, longer)
    if not again.unmoved and all(len(text.find(e.exact)) == 1 for e in readout.evidence):
        assert again.readout == moved
    known = anchoring.reanchored(readout, longer, before=text)
    assert known.unmoved or errors(known.readout, source=longer) == []


@some
@given(raw_texts(), st.data())
def test_anchoring_what_a_span_says_gives_it_back(raw: str, data: st.DataObject) -> None:
    """Or says that it stands in several places, and the span is among them."""
    text = sources.read(raw)
    start, end = data.draw(spans(text))
    words = text.text[start:end]
    assume(words == words.strip())
    places = text.find(words)
    assert (start, end) in places
    if len(places) == 1:
        found = readouts.anchor(text, words)
        assert found == Evidence(start=start, end=end, exact=words)
        assert errors(document(text, found), source=text) == []
        return
    with pytest.raises(AnchorError) as refused:
        readouts.anchor(text, words)
    assert tuple(one.span for one in refused.value.candidates) == places
    before, behind = text.text[:start], text.text[end:]
    if before.strip() and behind.strip():
        # All that stands around it tells it from the others.
        found = readouts.anchor(text, words, prefix=before, suffix=behind)
        assert (found.start, found.end) == (start, end)


@some
@given(cited())
def test_reanchoring_to_the_same_text_is_the_identity(pair: tuple[SourceText, Any]) -> None:
    """Nothing moves, and nothing is without a place."""
    text, readout = pair
    again = anchoring.reanchored(readout, normalize("NFD", text.text))
    assert (again.readout, again.moved, again.unmoved) == (readout, 0, ())


@some
@given(cited(quoted=True), raw_texts())
def test_what_is_reanchored_holds_in_the_other_edition(
    pair: tuple[SourceText, Any], other: str
) -> None:
    """Whatever the other edition is: what has a place there is its words, and the rest is told."""
    text, readout = pair
    edition = sources.read(f"{other}\n{text.text}\n{other}")
    again = anchoring.reanchored(readout, edition)
    if again.unmoved:
        assert again.readout == readout
    else:
        assert errors(again.readout, source=edition) == []
        assert [e.exact for e in again.readout.evidence] == [e.exact for e in readout.evidence]


@some
@given(cited(quoted=True))
def test_words_that_are_dropped_come_back_from_the_text(
    pair: tuple[SourceText, Any],
) -> None:
    """Without the words the spans are the same, and hold; with the text they are filled in."""
    text, readout = pair
    bare = anchoring.without_quotations(readout)
    assert all(e.exact is None for e in bare.evidence)
    assert errors(bare, source=text) == []
    filled = [evolve(e, exact=text.text[e.start : e.end]) for e in bare.evidence]
    assert evolve(bare, evidence=filled) == readout


@some
@given(cited(), st.data())
def test_coverage_grows_with_evidence(pair: tuple[SourceText, Any], data: st.DataObject) -> None:
    """One more piece of evidence uncovers nothing; a sentence that is cited whole is covered."""
    text, readout = pair
    before = readouts.coverage(readout, text)
    sentence = data.draw(st.sampled_from(before.sentences))
    more = Evidence(start=sentence.span.start, end=sentence.span.end)
    after = readouts.coverage(evolve(readout, evidence=(*readout.evidence, more)), text)
    assert {one.span for one in after.uncovered} <= {one.span for one in before.uncovered}
    assert sentence.span not in [one.span for one in after.uncovered]
    assert after.percent >= before.percent
    for one in before.sentences:
        size = one.span.end - one.span.start
        for by in one.citations:
            assert by.span is not None
            assert len(text.text[by.span.start : by.span.end].strip()) <= size


@some
@given(cited(quoted=True), st.data())
def test_a_span_that_is_off_is_found(pair: tuple[SourceText, Any], data: st.DataObject) -> None:
    """A shift by any distance gives other words, and one EVD002 that says where they stand."""
    text, readout = pair
    off = data.draw(st.integers(-5, 5).filter(bool))
    first = readout.evidence[0]
    start, end = first.start + off, first.end + off
    assume(start >= 0 and end <= text.length and text.text[start:end] != first.exact)
    spoilt = document(text, evolve(first, start=start, end=end))
    (problem,) = [p for p in readouts.validate(spoilt, source=text) if p.severity == "error"]
    assert (problem.code, problem.pointer) == ("EVD002", "/evidence/0/exact")
    assert "they stand in line" in (problem.hint or "")


def test_ten_thousand_spans_of_a_megabyte_take_about_linear_time() -> None:
    """Ten times the text with ten times the spans takes at most some twenty times as long."""
    from time import process_time

    def seconds(size: int) -> float:
        lines = [
            f"In paragraph {n} the ministers of Avaria spoke of ferry {n * 7}." for n in range(size)
        ]
        text = sources.read("\n".join(lines))
        evidence, start = [], 0
        for line in lines:
            evidence.append({"start": start, "end": start + len(line), "exact": line})
            start += len(line) + 1
        least = json.loads(LEAST.read_bytes())
        source = {"id": "src-1", "digest": text.digest, "length": text.length}
        tree = json.dumps({**least, "sources": [source], "evidence": evidence})
        best = 1e9
        for _ in range(3):
            before = process_time()
            assert errors(tree, source=text.text) == []
            best = min(best, process_time() - before)
        return best

    assert seconds(10_000) < 25 * seconds(1_000)

"""The page of a readout: the text with its words marked, and the records beside it."""

import os
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import readouts
from readouts import Readout, sources, strategies
from readouts.cli import main
from readouts.report import page
from readouts.report.page._kinds import EVENT
from readouts.report.page._marks import MOST, Mark, pieces
from readouts.sources import SourceText, Span
from tests.unit import _shown
from tests.unit.test_html import Read

GOLDEN = Path(__file__).parents[1] / "golden" / "avaria-belmark.page.html"
EXAMPLE = Path(__file__).parents[2] / "examples" / "us-mexico-2024-01-19.readout.json"
ELEMENTS = set(
    "html head meta title style body header main section article aside nav div span p h1 h2 h3 h4 "
    "a ul ol li dl dt dd abbr q bdi strong".split()
)
ATTRIBUTES = set(
    "lang charset http-equiv content name href class id rel title role tabindex dir data-mark "
    "aria-label aria-labelledby".split()
)


def checked(text: str) -> Read:
    """Return a page as parsed, once it has nothing but what a page of ours has."""
    read = Read(text)
    assert {name for name, _ in read.tags} <= ELEMENTS
    assert {key for _, attributes in read.tags for key in attributes} <= ATTRIBUTES
    ids = Counter(attributes["id"] for _, attributes in read.tags if "id" in attributes)
    assert not [name for name, count in ids.items() if count > 1]
    for _, attributes in read.tags:
        href = attributes.get("href")
        assert href is None or href[1:] in ids or re.match("(https?|mailto):", href, re.IGNORECASE)
    return read


class Lines(Read):
    """The lines of the published text on a page, without the signs behind their words."""

    def __init__(self, text: str) -> None:
        self.lines: list[str] = []
        self.inside = self.passed = False
        super().__init__(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "p" and ("dir", "auto") in attrs:
            self.inside = True
            self.lines.append("")
        self.passed = ("class", "sign") in attrs

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "p"
        self.passed = False

    def handle_data(self, data: str) -> None:
        if self.inside and not self.passed:
            self.lines[-1] += data


def test_the_page_of_a_small_readout() -> None:
    """As it was when somebody last looked at it; UPDATE_GOLDEN=1 writes it anew."""
    shown = page.render(_shown.document())
    checked(shown)
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.write_text(shown, encoding="utf-8", newline="\n")
    assert shown == GOLDEN.read_text(encoding="utf-8")


def test_the_text_stands_on_the_page_as_it_is() -> None:
    """Whatever it is marked with."""
    lines = Lines(page.render(_shown.document())).lines
    assert lines == [line for line in _shown.TEXT.split("\n") if line]


@given(strategies.readouts())
def test_every_readout_has_a_page(readout: Readout) -> None:
    """All links land, no anchor stands twice, and every record with an id has its own."""
    read = checked(page.render(readout))
    ids = {attributes.get("id") for _, attributes in read.tags}
    document = readouts.to_dict(readout)
    assert {*_ids(document)} - {readout.id} <= ids


def _ids(value: Any) -> list[str]:
    """Return the ids of all records in a tree of JSON values."""
    if isinstance(value, list):
        return [found for item in value for found in _ids(item)]
    if not isinstance(value, dict):
        return []
    own = [value["id"]] if "id" in value and "extension" not in value else []
    return own + [found for key, item in value.items() if key != "data" for found in _ids(item)]


HOSTILE = st.sampled_from(
    [
        "</style><script>alert(1)</script>",
        "</title><img src=x onerror=alert(1)>",
        "]]><!--",
        "javascript:alert(1)",
        '" onclick="alert(1)" x="',
        "\u202eevil\u2066",
        "&lt;b&gt;",
        "w" * 900,
        "\u05d1\u05dc\u05de\u05e8\u05e7 abc",
    ]
)


@given(HOSTILE, HOSTILE, HOSTILE, st.sampled_from(["javascript:alert(1)", "data:text/html,x"]))
def test_a_hostile_document_is_harmless(name: str, title: str, words: str, url: str) -> None:
    """What it says is told as text; what can't be seen is named."""
    text = f"{words} of Avaria met. {name}.\n"
    document = {
        **_shown.DOCUMENT,
        "publication": {"issuers": ["pty-avaria"], "kind": "readout", "title": title, "url": url},
        "sources": [{"id": "src-text", "text": text}],
        "parties": [
            {"id": "pty-avaria", "kind": "state", "name": name, "note": words, "evidence": [
                {"exact": words}, {"exact": f"{title} nowhere"}]},
            {"id": "pty-belmark", "kind": "state", "name": title},
        ],
    }  # fmt: skip
    shown = page.render(readouts.from_dict(document))
    read = checked(shown)
    assert url in read.text
    assert not any((attributes.get("href") or "").startswith(url) for _, attributes in read.tags)
    told = text.replace("\u202e", "U+202E").replace("\u2066", "U+2066")
    assert Lines(shown).lines == [told.rstrip("\n")]
    assert "\u202e" not in shown


SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda pair: (pair[0], sum(pair))),
    max_size=40,
)


@given(SPANS)
def test_a_text_is_cut_at_the_borders_of_its_spans(spans: list[tuple[int, int]]) -> None:
    """Each piece knows the spans over it, the shortest first; nothing is lost between them."""
    text = SourceText("".join(chr(ord("a") + at % 26) for at in range(50)))
    marks = [Mark(f"e{n}", Span(*span), EVENT, f"r{n}", None) for n, span in enumerate(spans)]
    found = [*pieces(text, marks, [7])]
    assert "".join(text.text[one.start : one.end] for one in found) == text.text
    assert [mark for one in found for mark in one.begins] == sorted(
        marks, key=lambda mark: mark.span.start
    )
    for one in found:
        over = [m for m in marks if m.span.start <= one.start and one.end <= m.span.end]
        assert one.count == len(over)
        over.sort(key=lambda mark: mark.span.end - mark.span.start)
        assert list(one.marks) == over[:MOST]
        assert all(
            m.span.end <= one.start or one.end <= m.span.start for m in marks if m not in over
        )


def test_many_spans_over_each_other_make_no_endless_page() -> None:
    """What is told of each piece is bounded, so that the page grows with the spans."""
    text = SourceText("word " * 2_000)
    marks = [Mark(f"e{n}", Span(n, 10_000 - n), EVENT, f"r{n}", None) for n in range(4_000)]
    found = [*pieces(text, marks, [])]
    assert max(one.count for one in found) == 4_000
    assert sum(len(one.marks) for one in found) <= MOST * len(found)


def test_what_became_of_the_words_is_told_at_the_record() -> None:
    """Words that are gone, and words that stand more than once."""
    exact = ["Port Velin", "Port Vellin", "Belmark"]
    place = {"id": "plc-port", "name": "Port", "evidence": [{"exact": one} for one in exact]}
    document = {**_shown.DOCUMENT, "places": [place]}
    text = checked(page.render(readouts.from_dict(document))).text
    assert "not in the text: Port Vellin" in text
    assert "stands in the text more than once (lines 2 and 3): Belmark" in text


def test_another_edition_of_the_text_is_told_of() -> None:
    """Its digest is not the one that the document states."""
    other = sources.read(_shown.TEXT.replace("fine", "cloudy"))
    document = readouts.to_dict(_shown.document())
    del document["sources"][0]["text"]
    shown = page.render(readouts.from_dict(document), other)
    assert "its digest is another" in checked(shown).text
    document["sources"].append({"id": "src-b"})
    del document["sources"][0]["digest"], document["sources"][0]["length"]
    document["publication"].pop("evidence")
    bare = {key: document[key] for key in ("spec_version", "id", "lang", "publication", "sources")}
    bare |= {"parties": [{"id": "pty-avaria", "kind": "state", "name": "Avaria"}]}
    bare |= {"meetings": [{"id": "evt-1", "kind": "meeting"}]}
    shown = page.render(readouts.from_dict(bare), other)
    assert "No source of the document is this text for sure" in checked(shown).text


def test_heads_of_delegations_come_first() -> None:
    """Then the others as they are listed."""
    text = checked(page.render(_shown.document())).text
    met = text[text.index("The meeting") :]
    assert met.index("Dara Velin") < met.index("Ilse Marn") < met.index("Joren Aske")


def test_it_tells_by_whose_account_something_was_said() -> None:
    """The other side's words, and those of the text itself."""
    text = checked(page.render(_shown.document())).text
    assert "As said by those named, by the account of Avaria" in text
    assert "another side, by the account of Avaria" in text


def test_show_makes_a_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """In a file or on standard output; a text of its own is for a page only."""
    monkeypatch.chdir(tmp_path)
    document = readouts.to_dict(_shown.document())
    del document["sources"][0]["text"]
    readouts.dump(readouts.from_dict(document), "a.readout.json")
    Path("a.txt").write_text(_shown.TEXT, encoding="utf-8", newline="\r\n")
    assert main(["show", "a.readout.json", "--source", "a.txt", "--html", "a.html"]) == 0
    made = Path("a.html").read_bytes()
    assert Lines(made.decode()).lines == _shown.TEXT.rstrip("\n").split("\n")
    assert main(["show", "a.readout.json", "--source", "a.txt", "--html", "-"]) == 0
    assert capsysbinary.readouterr().out == made
    assert main(["show", "a.readout.json", "--html", "b.html"]) == 0
    assert not Lines(Path("b.html").read_text(encoding="utf-8")).lines
    with pytest.raises(SystemExit, match="2"):
        main(["show", "a.readout.json", "--source", "a.txt"])
    Path("b.txt").write_bytes(b"\xff\xfea")
    assert main(["show", "a.readout.json", "--source", "b.txt", "--html", "c.html"]) == 2
    assert b"UTF-16" in capsysbinary.readouterr().err
    assert not Path("c.html").exists()


def test_the_real_example_has_a_page_without_its_text() -> None:
    """Its words are quoted at the records then, where the document quotes them."""
    text = checked(page.render(readouts.load(EXAMPLE))).text
    assert "Secretary of State" in text
    assert "The published text" not in text

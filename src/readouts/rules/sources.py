"""SRC: the texts that evidence points into."""

from collections import Counter
from collections.abc import Iterator

from readouts._check import nearest, shown
from readouts.model import Evidence, Source
from readouts.rules._registry import Dossier, Finding, Here, rule
from readouts.rules._texts import Standing, citations, inlined, texts
from readouts.sources import SourceText


@rule(
    "SRC001",
    "other-digest",
    at="",
    bad="""{"sources": [{"id": "src-1",
  "text": "The ministers of Avaria and Belmark met.", "length": 40,
  "digest": "sha256:0000000000000000000000000000000000000000000000000000000000000000"}]}""",
    repair="""{"sources": [{"id": "src-1",
  "text": "The ministers of Avaria and Belmark met.", "length": 40,
  "digest": "sha256:d3e36cb390d304245e9e177baeb13aee9de761b5f2a5d242951e140667bf8a00"}]}""",
)
def digest_of_the_text(dossier: Dossier) -> Iterator[Finding]:
    """A text that is at hand has the digest that its source states.

    The text is at hand where the document holds it, or where it is given to the check. The
    digest is the SHA-256 of the text in UTF-8, in Unicode's NFC and with line ends turned into
    LF. With another digest it is another text, or another edition of it: the hint tells how many
    spans of evidence are still its words, and which are not is told at each of them.
    """
    at_hand = dossier.once(texts)
    for here, source in dossier.every(Source):
        inline, text = dossier.once(inlined).get(source.id), at_hand.by_source.get(source.id)
        for one in dict.fromkeys(one for one in (inline, text) if one is not None):
            if source.digest is not None and one.digest != source.digest:
                of = "the text" if one == inline else "the text given for it"
                message = f"expected {one.digest[:15]}…, the digest of {of}"
                hint = _what_holds(dossier, source.id) if one == text else ""
                hint += f"if the text is right, its digest is {one.digest}"
                yield Finding(here / "digest", f"{message}; got {source.digest[:15]}…", hint)
    if at_hand.unplaced is not None:
        yield _unplaced(dossier, at_hand.unplaced)
    for name in at_hand.unknown:
        ids = [source.id for source in dossier.readout.sources]
        near = nearest(name, ids)
        meant = f'did you mean "{near}"?' if near else None
        got = f"a text for {shown(name)}, and no such source"
        yield Finding(
            _sources(dossier), f"expected texts of sources of the document, got {got}", meant
        )


def _what_holds(dossier: Dossier, source: str) -> str:
    """Return how many spans of a source still are their words in another edition, in words."""
    counted = Counter(
        one.standing
        for one in dossier.once(citations)
        if one.source == source and one.cited.start is not None
    )
    if not counted:
        return ""
    told = [f"{counted[Standing.HOLDS]} of {counted.total()} spans still match"]
    for standing, words in (
        (Standing.MOVED, "moved"),
        (Standing.AMBIGUOUS, "stand in several places"),
        (Standing.GONE, "gone"),
        (Standing.UNQUOTED, "without words to compare"),
    ):
        if counted[standing]:
            told.append(f"{counted[standing]} {words}")
    return f"{', '.join(told)} (`readouts anchor --reanchor` follows them); "


def _unplaced(dossier: Dossier, text: SourceText) -> Finding:
    ids = [source.id for source in dossier.readout.sources]
    if not ids:
        message = "expected a source for the text that was given, got none in the document"
        hint = f'add {{"id": "src-text", "digest": "{text.digest}", "length": {text.length}}}'
        return Finding(Here(), message, hint)
    message = f"expected the text of one of the sources, got {text.digest[:15]}…"
    hint = f"its digest is that of none of {', '.join(ids[:4])}: say which one it is the text of"
    return Finding(_sources(dossier), message, hint)


def _sources(dossier: Dossier) -> Here:
    return Here(("sources",)) if dossier.readout.sources else Here()


@rule(
    "SRC002",
    "other-length",
    at="",
    bad="""{"sources": [{"id": "src-1",
  "text": "The ministers of Avaria and Belmark met.", "length": 39,
  "digest": "sha256:d3e36cb390d304245e9e177baeb13aee9de761b5f2a5d242951e140667bf8a00"}]}""",
    repair="""{"sources": [{"id": "src-1",
  "text": "The ministers of Avaria and Belmark met.", "length": 40,
  "digest": "sha256:d3e36cb390d304245e9e177baeb13aee9de761b5f2a5d242951e140667bf8a00"}]}""",
)
def length_of_the_text(dossier: Dossier) -> Iterator[Finding]:
    """A text that is at hand has the length that its source states.

    The length is the number of code points, in Unicode's NFC and with line ends turned into LF.
    A length in bytes or in UTF-16 units, as some languages count, gives offsets that point
    beside the words. Of a text that has another digest too, only that is told.
    """
    at_hand = dossier.once(texts)
    for here, source in dossier.every(Source):
        inline, text = dossier.once(inlined).get(source.id), at_hand.by_source.get(source.id)
        for one in dict.fromkeys(one for one in (inline, text) if one is not None):
            another = one != inline and one.digest != source.digest
            if source.length is not None and one.length != source.length and not another:
                message = f"expected {one.length}, the length of the text; got {source.length}"
                yield Finding(here / "length", message, "count code points of the text in NFC")


@rule(
    "SRC003",
    "excluded-out-of-place",
    at="",
    bad="""{"sources": [{"id": "src-1", "excluded": [
  {"start": 0, "end": 20, "reason": "page_furniture"},
  {"start": 10, "end": 30, "reason": "heading"}]}]}""",
    repair="""{"sources": [{"id": "src-1", "excluded": [
  {"start": 0, "end": 20, "reason": "page_furniture"},
  {"start": 20, "end": 30, "reason": "heading"}]}]}""",
)
def excluded_in_place(dossier: Dossier) -> Iterator[Finding]:
    """What is excluded of a source lies inside it, and no two stretches of it overlap.

    They are half-open as all spans are: one may start where another ends. Where they stand in
    the list does not matter.
    """
    for here, source in dossier.every(Source):
        length = source.length
        if length is None and source.text is not None:
            length = dossier.once(inlined)[source.id].length
        whole = []
        for at, one in enumerate(source.excluded):
            end = here / "excluded" / at / "end"
            if one.start >= one.end:
                message = f"expected an end behind the start {one.start}, got {one.end}"
                yield Finding(end, message)
                continue
            if length is not None and one.end > length:
                message = f"expected an end of at most {length}, the length of the text"
                yield Finding(end, f"{message}; got {one.end}")
            whole.append((one.start, one.end, here / "excluded" / at / "start"))
        yield from _overlaps(whole)


def _overlaps(spans: list[tuple[int, int, Here]]) -> Iterator[Finding]:
    furthest = 0
    for start, end, here in sorted(spans):
        if start < furthest:
            message = f"expected a start from {furthest}, where what is excluded before it ends"
            yield Finding(here, f"{message}; got {start}", "take both as one, or cut one short")
        furthest = max(furthest, end)


@rule(
    "SRC004",
    "evidence-without-text",
    at="",
    bad='{"evidence": [{"start": 0, "end": 12}], "sources": [{"id": "src-1"}]}',
    repair="""{"evidence": [{"start": 0, "end": 12}], "sources": [{"id": "src-1", "length": 40,
  "digest": "sha256:d3e36cb390d304245e9e177baeb13aee9de761b5f2a5d242951e140667bf8a00"}]}""",
)
def text_of_evidence(dossier: Dossier) -> Iterator[Finding]:
    """A span is one of a source with a digest; with several sources, evidence names its own.

    Offsets into a text that nobody can tell from another mean nothing. Evidence with a span, or
    with quoted words, may leave `source` out only where the document has exactly one.
    """
    sources = {source.id: source for source in dossier.readout.sources}
    for here, evidence in dossier.every(Evidence):
        span = evidence.start is not None
        if evidence.source is None and (span or evidence.exact) and len(sources) != 1:
            got = f"none of the document's {len(sources)}" if sources else "none in the document"
            hint = 'name it in "source"' if sources else 'add it to the "sources"'
            yield Finding(here, f"expected the source of what is cited, got {got}", hint)
            continue
        named = evidence.source or next(iter(sources), "")
        if span and sources[named].digest is None:
            place = here / ("source" if evidence.source else "start")
            message = f"expected a source with a digest for a span, got {named[:60]} without one"
            yield Finding(
                place, message, 'add its digest and length, or quote the words in "exact"'
            )

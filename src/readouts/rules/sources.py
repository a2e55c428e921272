"""SRC: the texts that evidence points into."""

from collections.abc import Iterator
from unicodedata import normalize

from readouts.model import Evidence, Source
from readouts.rules._registry import Dossier, Finding, Here, rule


@rule(
    "SRC001",
    "other-digest",
    at="",
    bad="""{"sources": [{"id": "src-1", "text": "The ministers met.", "length": 18,
  "digest": "sha256:0000000000000000000000000000000000000000000000000000000000000000"}]}""",
    repair="""{"sources": [{"id": "src-1", "text": "The ministers met.", "length": 18,
  "digest": "sha256:f846a7b47a3b988d60bea80fafeb427add2301a41a637f3a985bf20df3c70bf7"}]}""",
)
def digest_of_the_text(dossier: Dossier) -> Iterator[Finding]:
    """A text that the document holds has the digest that its source states.

    The digest is the SHA-256 of the text in UTF-8, in Unicode's NFC and with line ends turned
    into LF. With another digest it is another text, and no span of evidence can be trusted.
    """
    for here, source in dossier.every(Source):
        if source.text is not None and source.digest is not None:
            digest = _digest(source.text)
            if digest != source.digest:
                message = f"expected {digest[:15]}…, the digest of the text"
                hint = f"if the text is right, its digest is {digest}"
                yield Finding(here / "digest", f"{message}; got {source.digest[:15]}…", hint)


@rule(
    "SRC002",
    "other-length",
    at="",
    bad="""{"sources": [{"id": "src-1", "text": "The ministers met.", "length": 17,
  "digest": "sha256:f846a7b47a3b988d60bea80fafeb427add2301a41a637f3a985bf20df3c70bf7"}]}""",
    repair="""{"sources": [{"id": "src-1", "text": "The ministers met.", "length": 18,
  "digest": "sha256:f846a7b47a3b988d60bea80fafeb427add2301a41a637f3a985bf20df3c70bf7"}]}""",
)
def length_of_the_text(dossier: Dossier) -> Iterator[Finding]:
    """A text that the document holds has the length that its source states.

    The length is the number of code points, in Unicode's NFC and with line ends turned into LF.
    A length in bytes or in UTF-16 units, as some languages count, gives offsets that point
    beside the words.
    """
    for here, source in dossier.every(Source):
        if source.text is not None and source.length is not None:
            length = len(_as_read(source.text))
            if length != source.length:
                message = f"expected {length}, the length of the text; got {source.length}"
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
            length = len(_as_read(source.text))
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
    repair="""{"evidence": [{"start": 0, "end": 12}], "sources": [{"id": "src-1", "length": 18,
  "digest": "sha256:f846a7b47a3b988d60bea80fafeb427add2301a41a637f3a985bf20df3c70bf7"}]}""",
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


def _as_read(text: str) -> str:
    """Return a text as offsets, lengths and digests count it: in NFC.

    Its line ends are LF already, since the texts of a document hold no others.
    """
    return normalize("NFC", text)


def _digest(text: str) -> str:
    # Few documents hold a text of their own.
    from hashlib import sha256

    return f"sha256:{sha256(_as_read(text).encode()).hexdigest()}"

"""Evidence held against the published texts: what holds, and which sentences nobody cites."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from attrs import frozen

from readouts import sources as published
from readouts._check import shown
from readouts.model import Excluded, Readout, Record, Source
from readouts.problems import pointer
from readouts.rules import Dossier, Options
from readouts.rules._texts import Citation, Standing, citations, texts
from readouts.sources import SourceLike, SourceText, Span

__all__ = [
    "Citation",
    "Coverage",
    "Sentence",
    "Standing",
    "Uncited",
    "Verification",
    "coverage",
    "verify",
]


@frozen(kw_only=True)
class Verification:
    """How the evidence of a readout stands to the texts at hand."""

    citations: tuple[Citation, ...]
    """All evidence whose text is at hand, in document order; stretches that a source excludes are
    among it.
    """
    missing: tuple[str, ...]
    """The sources with a digest whose texts are not at hand, by id."""

    def of(self, *standings: Standing) -> tuple[Citation, ...]:
        """Return the evidence that stands so to its text."""
        return tuple(one for one in self.citations if one.standing in standings)


def verify(
    readout: Readout,
    source: SourceLike | None = None,
    *,
    sources: Mapping[str, SourceLike] | None = None,
) -> Verification:
    """Hold all evidence with a span or quoted words against the texts that it points into.

    `validate`, given the same texts, reports what does not hold as problems.

    Args:
        readout: The readout.
        source: A published text, as `validate` takes it.
        sources: Published texts by the ids of their sources or by their digests, as `validate`
            takes them.

    Raises:
        OSError: A file can't be read.
        ValueError: A text is not in UTF-8.
    """
    options = Options(
        source=None if source is None else published.read(source),
        sources=published.taken(sources or {}),
    )
    dossier = Dossier(readout, options)
    at_hand = dossier.once(texts).by_source
    missing = (one.id for one in readout.sources if one.digest and one.id not in at_hand)
    return Verification(citations=tuple(dossier.once(citations)), missing=tuple(missing))


@frozen(kw_only=True)
class Sentence:
    """A sentence of a published text, and what cites it."""

    span: Span
    """Where it stands, in code points."""
    line: int
    """The line of the text that it starts in, from 1."""
    text: str
    """The sentence itself."""
    citations: tuple[Citation, ...] = ()
    """The evidence that counts for it."""
    excluded: bool = False
    """Whether the source says that it is no part of the readout."""

    @property
    def cited_by(self) -> tuple[str, ...]:
        """The records that cite it: each by its id, or by the place of one that has none."""
        return tuple(dict.fromkeys(one.by for one in self.citations))


@frozen(kw_only=True)
class Uncited:
    """A record that cites nothing."""

    pointer: str
    """Its place in the document, as a JSON Pointer (RFC 6901)."""
    id: str | None
    """Its id, where it has one."""


@frozen(kw_only=True)
class Coverage:
    """Which sentences of a published text a readout cites."""

    sentences: tuple[Sentence, ...]
    """All sentences, in the order of the text."""
    uncited: tuple[Uncited, ...]
    """The records that cite nothing, in document order; parts of which the whole cites something
    are among them.
    """

    @cached_property
    def counted(self) -> tuple[Sentence, ...]:
        """The sentences that count: those that are not excluded."""
        return tuple(one for one in self.sentences if not one.excluded)

    @cached_property
    def uncovered(self) -> tuple[Sentence, ...]:
        """The sentences that no record cites."""
        return tuple(one for one in self.counted if not one.citations)

    @property
    def percent(self) -> float:
        """How many of the sentences that count are cited, in percent; 100 if there are none."""
        if not self.counted:
            return 100.0
        return 100 * (len(self.counted) - len(self.uncovered)) / len(self.counted)


def coverage(
    readout: Readout,
    text: SourceLike,
    *,
    source: str | None = None,
    sentences: Callable[[str], Iterable[tuple[int, int]]] | None = None,
) -> Coverage:
    """Return which sentences of a published text a readout cites, and which nobody does.

    Evidence counts for a sentence that its span touches and is not longer than: who cites a
    paragraph has not said which of its sentences is meant. Evidence without a span counts where
    its words stand once. White space around a span does not matter.

    Args:
        readout: The readout.
        text: The published text, as `validate` takes it.
        source: The id of the source that it is the text of, where that is not plain: it is the
            one with its digest, else the only one.
        sentences: What finds the sentences of a text, as pairs of a start and an end in code
            points, where the plain rule of `SourceText.sentences` does not serve.

    Raises:
        OSError: The file can't be read.
        ValueError: The text is not in UTF-8, or it is not plain which source it is the text of.
    """
    read, dossier, meant = held_against(readout, text, source)
    cited = [one for one in dossier.once(citations) if one.source in meant and one.span]
    pairs = read.sentences if sentences is None else sentences(read.text)
    return Coverage(
        sentences=_covered(read, [Span(*pair) for pair in pairs], cited),
        uncited=tuple(_uncited(dossier)),
    )


def held_against(
    readout: Readout, text: SourceLike, source: str | None
) -> tuple[SourceText, Dossier, tuple[str, ...]]:
    """Return a text as read, the readout with it at hand, and the sources that it is that of.

    Raises:
        ValueError: It is not plain which source it is the text of, or there is none of that id.
    """
    read = published.read(text)
    known = {one.id for one in readout.sources}
    if source is not None and source not in known:
        ids = ", ".join(sorted(known)[:4]) or "none in the document"
        raise ValueError(f"expected the id of one of the sources ({ids}), got {shown(source)}")
    given = Options(source=read) if source is None else Options(sources={source: read})
    dossier = Dossier(readout, given)
    meant = tuple(name for name, one in dossier.once(texts).by_source.items() if one == read)
    if not meant:
        ids = ", ".join(one.id for one in readout.sources) or "none in the document"
        raise ValueError(f"expected the text of one of the sources ({ids}), got another text")
    return read, dossier, meant


def _covered(
    text: SourceText, spans: list[Span], cited: Iterable[Citation]
) -> tuple[Sentence, ...]:
    ends = [span.end for span in spans]
    longest = max((end - start for start, end in spans), default=0)
    evidence: dict[int, list[Citation]] = {}
    left_out: Counter[int] = Counter()
    for one in cited:
        start, end = _trimmed(text.text, one.span or Span(0, 0))
        leaves_out = isinstance(one.cited, Excluded)
        if not leaves_out and end - start > longest:
            continue
        at = bisect_left(ends, start + 1)
        while at < len(spans) and spans[at].start < end:
            if leaves_out:
                left_out[at] += min(end, spans[at].end) - max(start, spans[at].start)
            elif end - start <= spans[at].end - spans[at].start:
                evidence.setdefault(at, []).append(one)
            at += 1
    return tuple(
        Sentence(
            span=span,
            line=text.place(span.start).line,
            text=text.text[span.start : span.end],
            citations=tuple(evidence.get(at, ())),
            # What is left of it when a heading is taken out is still a sentence.
            excluded=2 * left_out[at] > span.end - span.start,
        )
        for at, span in enumerate(spans)
    )


def _trimmed(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _uncited(dossier: Dossier) -> Iterable[Uncited]:
    for here, record in dossier.every(Record):
        if not record.evidence and not isinstance(record, Readout | Source):
            yield Uncited(pointer=pointer(here), id=getattr(record, "id", None))

"""Spans for words: found in a text, followed to another edition of it, or given up."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast
from unicodedata import normalize

from attrs import frozen

from readouts import codec
from readouts import sources as published
from readouts._check import shown
from readouts.citing import held_against
from readouts.model import Evidence, Excluded, Readout, Source
from readouts.problems import ReadoutsError
from readouts.rules import Dossier
from readouts.rules._registry import Here
from readouts.rules._texts import Citation, citations, lines, nearest_words
from readouts.sources import Place, SourceLike, SourceText, Span

__all__ = [
    "AnchorError",
    "Anchored",
    "Candidate",
    "Unmoved",
    "anchor",
    "anchored",
    "reanchored",
    "without_quotations",
]

_AROUND = 30
"""How much of the text is shown on either side of a candidate, in code points."""


@frozen(kw_only=True)
class Candidate:
    """A place of a text at which words stand."""

    span: Span
    """Where, in code points."""
    place: Place
    """Its line and column, from 1."""
    around: str
    """The words with what stands around them, on one line."""


class AnchorError(ReadoutsError, ValueError):
    """Words that do not stand in a text, or in more than one place: `candidates` holds those."""

    def __init__(self, message: str, candidates: Iterable[Candidate] = ()) -> None:
        self.candidates: tuple[Candidate, ...] = tuple(candidates)
        super().__init__(message, self.candidates)

    def __str__(self) -> str:
        told = [self.args[0]]
        told += [
            f"    line {one.place.line}, column {one.place.column}: {one.around}"
            for one in self.candidates[:10]
        ]
        if len(self.candidates) > 10:
            told.append(f"    and {len(self.candidates) - 10} more")
        return "\n".join(told)


def anchor(
    text: SourceLike,
    words: str,
    *,
    prefix: str | None = None,
    suffix: str | None = None,
    source: str | None = None,
    field: str | None = None,
) -> Evidence:
    """Return evidence with the span at which words stand in a text, and the words.

    White space between the words need not be that of the text; `exact` is as the text has it.

    Args:
        text: The published text, as `validate` takes it.
        words: The words as printed.
        prefix: What stands just before them, where they stand in several places.
        suffix: What stands just behind them, likewise.
        source: The id of the source, for a document that has several.
        field: The one field that the words support.

    Raises:
        AnchorError: The words stand nowhere, or in several places; its message shows them.
        OSError: The file can't be read.
        ValueError: The text is not in UTF-8.
    """
    read = published.read(text)
    found = read.find(words, prefix, suffix)
    if len(found) != 1:
        raise _unanchored(read, words, prefix, suffix, found)
    start, end = found[0]
    exact = read.text[start:end]
    return Evidence(start=start, end=end, exact=exact, source=source, field=field)


def _unanchored(
    text: SourceText, words: str, prefix: str | None, suffix: str | None, found: Sequence[Span]
) -> AnchorError:
    if found:
        tell = "a longer prefix or suffix" if prefix or suffix else "a prefix or a suffix"
        message = f"{shown(words)} stands in {len(found)} places; tell which by {tell}"
        return AnchorError(message, (_candidate(text, span) for span in found))
    elsewhere = text.find(words) if prefix or suffix else ()
    if elsewhere:
        message = f"{shown(words)} stands in the text with other words around it"
        return AnchorError(message, (_candidate(text, span) for span in elsewhere))
    near = nearest_words(text, words)
    return AnchorError(f"{shown(words)} does not stand in the text{': ' + near if near else ''}")


def _candidate(text: SourceText, span: Span) -> Candidate:
    start, end = max(0, span.start - _AROUND), span.end + _AROUND
    before, words, behind = (
        " ".join(part.split())
        for part in (
            text.text[start : span.start] + "|",
            text.text[slice(*span)],
            "|" + text.text[span.end : end],
        )
    )
    dots = "…" if start else "", "…" if end < text.length else ""
    around = f"{dots[0]}{before[:-1]}[{words[:80]}]{behind[1:]}{dots[1]}"
    return Candidate(span=span, place=text.place(span.start), around=around)


@frozen(kw_only=True)
class Unmoved:
    """A piece of evidence that has no place in a text."""

    citation: Citation
    why: str
    """Why it has none, and what comes near, in words."""


@frozen(kw_only=True)
class Anchored:
    """A readout whose evidence was given spans."""

    readout: Readout
    moved: int
    """How many spans are new, or other than before."""
    unmoved: tuple[Unmoved, ...]
    """What could not be given one."""


def anchored(readout: Readout, text: SourceLike, *, source: str | None = None) -> Anchored:
    """Return a readout with spans for the evidence that has words of a text and no span.

    The source of the text is given the text's digest and length, where it has none.

    Args:
        readout: The readout.
        text: The published text, as `validate` takes it.
        source: The id of the source that it is the text of, where that is not plain.

    Raises:
        ValueError: It is not plain which source it is the text of; or the source has the digest
            of another text, which is for `reanchored` to follow.
    """
    read, name, found = _held(readout, text, source)
    held = readout.get(name)
    if isinstance(held, Source) and held.digest not in (None, read.digest):
        raise ValueError(
            f"expected the text with the digest that {shown(name)} states, got another edition; "
            "reanchor the readout to it"
        )
    spans, unmoved = {}, []
    for one in found:
        if one.cited.start is None:
            if one.span is None:
                unmoved.append(Unmoved(citation=one, why=_why(one)))
            else:
                spans[one.here] = one.span
    return Anchored(
        readout=_with_spans(readout, name, read, spans),
        moved=len(spans),
        unmoved=tuple(unmoved),
    )


def reanchored(
    readout: Readout,
    text: SourceLike,
    *,
    source: str | None = None,
    before: SourceLike | None = None,
) -> Anchored:
    """Return a readout whose evidence follows its text to another edition of it.

    Evidence goes where its words stand. Where they stand in several places, it goes with its
    neighbours: where what is cited before and behind it has moved by one distance, so has it, and
    otherwise it is the only place between them.
    Evidence that has a span and no words can only be followed with the edition before. Where
    something has no place in the other edition, the readout is given back as it was, for its spans
    would be of two editions.

    Args:
        readout: The readout.
        text: The other edition, as `validate` takes a text.
        source: The id of the source that it is the text of, where that is not plain.
        before: The edition that the spans are of, for evidence that quotes no words.

    Raises:
        ValueError: It is not plain which source it is the text of; or `before` has not the
            digest that the source states.
    """
    read, name, found = _held(readout, text, source)
    held = readout.get(name)
    if not isinstance(held, Source) or held.digest == read.digest:
        return Anchored(readout=readout, moved=0, unmoved=())
    old = _edition_before(held, before)
    quoted = [_words(one, old) for one in found]
    moves = _moves(list(zip(found, quoted, strict=True)), read)
    spans, unmoved = {}, []
    for one, words, span in zip(found, quoted, moves, strict=True):
        if span is None:
            unmoved.append(Unmoved(citation=one, why=_why(one, words)))
        else:
            spans[one.here] = span
    moved = sum((one.cited.start, one.cited.end) != spans.get(one.here) for one in found)
    # Spans of one edition beside spans of another would be worse than none.
    followed = readout if unmoved else _with_spans(readout, name, read, spans)
    return Anchored(
        readout=followed,
        moved=moved - len(unmoved),
        unmoved=tuple(unmoved),
    )


def without_quotations(readout: Readout) -> Readout:
    """Return a readout without the words of its texts, for where they may not be copied.

    Evidence with a span keeps the span, and its source the digest of the text, so that whoever
    has the text can still verify it. Evidence without a span keeps its words, since nothing would
    be left of it; `anchored` gives it one.
    """
    tree = codec.unstructure(readout)
    dossier = Dossier(readout)
    for here, evidence in dossier.every(Evidence):
        if evidence.start is not None:
            _drop(_at(tree, here), "exact", "prefix", "suffix")
    for here, _ in dossier.every(Excluded):
        _drop(_at(tree, here), "exact")
    for here, source in dossier.every(Source):
        if source.text is not None:
            read = published.read(source.text)
            held = _at(tree, here)
            _drop(held, "text")
            held.update(digest=read.digest, length=read.length)
    return codec.structure(tree, Readout)


def _held(
    readout: Readout, text: SourceLike, source: str | None
) -> tuple[SourceText, str, list[Citation]]:
    """Return a text as read, the source that it is that of, and what is cited of it."""
    read, dossier, meant = held_against(readout, text, source)
    return read, meant[0], [one for one in dossier.once(citations) if one.source in meant]


def _edition_before(source: Source, before: SourceLike | None) -> SourceText | None:
    given = source.text if before is None else before
    if given is None:
        return None
    read = published.read(given)
    if source.digest not in (None, read.digest):
        if before is None:
            return None
        raise ValueError(
            f"expected the edition before, with the digest that {shown(source.id)} states, got "
            f"{read.digest[:15]}…"
        )
    return read


def _words(one: Citation, old: SourceText | None) -> str | None:
    """Return the words that are cited: as quoted, or as the edition before has them."""
    cited = one.cited
    if cited.exact is not None:
        return normalize("NFC", cited.exact)
    if old is None or cited.start is None or cited.end is None or cited.end > old.length:
        return None
    return old.text[cited.start : cited.end]


def _moves(cited: Sequence[tuple[Citation, str | None]], text: SourceText) -> list[Span | None]:
    """Return where each citation stands in another edition."""
    places = [_places(one, words, text) for one, words in cited]
    found = [spans[0] if len(spans) == 1 else None for spans in places]
    # What stands once tells where its neighbours went: old starts with new ones.
    sure = sorted(
        (one.cited.start, span.start)
        for (one, _), span in zip(cited, found, strict=True)
        if span is not None and one.cited.start is not None
    )
    for at, (one, _) in enumerate(cited):
        if len(places[at]) > 1 and one.cited.start is not None:
            found[at] = _with_neighbours(one.cited.start, places[at], sure)
    return found


def _places(one: Citation, words: str | None, text: SourceText) -> Sequence[Span]:
    if words is None:
        return ()
    around = (one.cited.prefix, one.cited.suffix) if isinstance(one.cited, Evidence) else ()
    return text.find(words, *around) or text.find(words)


def _with_neighbours(
    start: int, places: Sequence[Span], sure: Sequence[tuple[int, int]]
) -> Span | None:
    """Return which of several places is meant by what stood at a start, if its neighbours tell."""
    at = bisect_left(sure, (start, 0))
    neighbours = sure[max(0, at - 1) : at + 1]
    shifts = {new - old for old, new in neighbours}
    together = [span for span in places if {span.start - start} == shifts]
    low = max((new for old, new in neighbours if old < start), default=0)
    high = min((new for old, new in neighbours if old >= start), default=places[-1].start)
    between = [span for span in places if low <= span.start <= high]
    chosen = together or between
    return chosen[0] if len(chosen) == 1 else None


def _why(one: Citation, words: str | None = None) -> str:
    """Return why a citation has no place in a text, and what comes near, in words."""
    words = one.cited.exact if words is None else words
    if words is None:
        return "it quotes no words, and the edition before is not at hand"
    places = one.text.find(words)
    if places:
        return f"{shown(words)} stands in {len(places)} places: {lines(one.text, places)}"
    near = nearest_words(one.text, words)
    return f"{shown(words)} does not stand in the text{': ' + near if near else ''}"


def _with_spans(
    readout: Readout, source: str, text: SourceText, spans: Mapping[Here, Span]
) -> Readout:
    """Return a readout with other spans, of a text that its source then has the digest of."""
    tree = codec.unstructure(readout)
    for here, (start, end) in spans.items():
        cited = _at(tree, here)
        cited.update(start=start, end=end)
        if "exact" in cited:
            cited["exact"] = text.text[start:end]
        # With a span, they only tell what they told before, and that may have changed.
        around: dict[str, str] = {
            key: cited.pop(key) for key in ("prefix", "suffix") if key in cited
        }
        if around and Span(start, end) in text.find(cited["exact"], **around):
            cited.update(around)
    for held in tree["sources"]:
        if held["id"] == source:
            held.update(digest=text.digest, length=text.length)
            if "text" in held:
                held["text"] = text.text
    return codec.structure(tree, Readout)


def _at(tree: Any, here: Here) -> dict[str, Any]:
    for step in here:
        tree = tree[step]
    return cast("dict[str, Any]", tree)


def _drop(held: dict[str, Any], *keys: str) -> None:
    for key in keys:
        held.pop(key, None)

"""The texts at hand, and where in them each piece of evidence stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from enum import StrEnum
from unicodedata import normalize

from attrs import field, frozen

from readouts._check import shown
from readouts._wording import WORD
from readouts.model import Evidence, Excluded, Readout, Record, Source
from readouts.problems import pointer
from readouts.rules._registry import Dossier, Here
from readouts.sources import SourceText, Span, read
from readouts.vocabularies import Basis

MOST_HINTS = 100
"""For how much of a document a text is searched for what comes near, by each rule."""


_PIECE = re.compile(rf"{WORD.pattern}|\s+|.")


class Standing(StrEnum):
    """How a piece of evidence stands to the text at hand."""

    HOLDS = "holds"
    """Its span is its words; or it has one of the two: a span in a text that has the digest of the
    source, or words that stand in the text once.
    """
    UNQUOTED = "unquoted"
    """It has a span and no words, and the text at hand has another digest: nothing can tell."""
    MOVED = "moved"
    """Its span is not its words, which stand once elsewhere."""
    AMBIGUOUS = "ambiguous"
    """Its words stand in the text more than once, and no span that holds tells which is meant."""
    GONE = "gone"
    """Its words stand nowhere in the text; or it has no words and ends behind the text's end."""


@frozen
class Citation:
    """A piece of evidence, or a stretch that is excluded, against the text that it points into."""

    pointer: str
    """Its place in the document, as a JSON Pointer (RFC 6901)."""
    cited: Evidence | Excluded
    source: str
    """The id of the source."""
    standing: Standing
    span: Span | None
    """Where it stands: its own span where that holds, else where its words stand once."""
    places: tuple[Span, ...] = ()
    """Where its words stand, where its own span does not hold or is missing."""
    record: str | None = None
    """The id of the nearest record around it."""
    by: str = ""
    """What cites: the id of the record, or the place (RFC 6901) of one that has none."""
    here: Here = field(default=Here(), repr=False, eq=False)
    text: SourceText = field(default=SourceText(""), repr=False, eq=False)


@frozen
class Texts:
    """The texts at hand, by the id of their source."""

    by_source: dict[str, SourceText]
    unplaced: SourceText | None = None
    """A text that was given, and is that of none of the sources for sure."""
    unknown: tuple[str, ...] = ()
    """Ids of sources for which texts were given, and which the document has not."""

    def get(self, evidence: Evidence, only: str | None) -> tuple[str, SourceText] | None:
        """Return the source that evidence points into, with its text, where that is at hand."""
        named = evidence.source or only
        text = self.by_source.get(named or "")
        return (named, text) if named and text is not None else None


def inlined(dossier: Dossier) -> dict[str, SourceText]:
    """Return the texts that the document holds, by the ids of their sources."""
    held = dossier.readout.sources
    return {source.id: read(source.text) for source in held if source.text is not None}


def texts(dossier: Dossier) -> Texts:
    """Return the texts at hand: those that the caller gives, and those in the document."""
    options, readout = dossier.options, dossier.readout
    given = options.sources
    known = {source.id for source in readout.sources}
    found = {**dossier.once(inlined)}
    for source in readout.sources:
        if source.id in given:
            found[source.id] = given[source.id]
        elif source.digest is not None and source.digest in given:
            found[source.id] = given[source.digest]
    unplaced = None
    if options.source is not None:
        meant = _meant(readout, options.source, found)
        found |= dict.fromkeys(meant, options.source)
        unplaced = None if meant else options.source
    unknown = [key for key in given if key not in known and not key.startswith("sha256:")]
    return Texts(found, unplaced, tuple(unknown))


def _meant(readout: Readout, text: SourceText, known: dict[str, SourceText]) -> list[str]:
    """Return which sources a text is that of.

    Those with its digest; else the only one that has a digest, or the only one at all, of those
    whose texts are not at hand; else the only one there is.
    """
    same = [source.id for source in readout.sources if source.digest == text.digest]
    others = [source for source in readout.sources if source.id not in known]
    digested = [source.id for source in others if source.digest is not None]
    every = [source.id for source in readout.sources]
    for candidates in (same, digested, [source.id for source in others], every):
        if candidates:
            return candidates if candidates is same or len(candidates) == 1 else []
    return []


def only_source(readout: Readout) -> str | None:
    """Return the source that evidence means when it names none: the only one there is."""
    return readout.sources[0].id if len(readout.sources) == 1 else None


def complete(dossier: Dossier) -> bool:
    """Whether every text is at hand that what is stated rests on; where none is cited, all are."""
    evidence = [one for _, record in dossier.every(Record) for one in _stated(record)]
    at_hand = dossier.once(texts).by_source
    if not any(map(_points, evidence)):
        return bool(at_hand) and all(one.id in at_hand for one in dossier.readout.sources)
    return bool(at_hand) and _all_at_hand(dossier, evidence)


def texts_of(dossier: Dossier, record: Record) -> list[SourceText]:
    """Return the texts that a record has to go by; none where one of them is not at hand.

    Those that its evidence points into; where it points into none, those of the document. What
    it has from elsewhere, as an identifier of some list, is no matter.
    """
    at_hand = dossier.once(texts)
    only = only_source(dossier.readout)
    stated = _stated(record)
    cited = [pair for one in stated if _points(one) and (pair := at_hand.get(one, only))]
    if cited:
        whole = _all_at_hand(dossier, stated)
        return list(dict.fromkeys(text for _, text in cited)) if whole else []
    return list(dict.fromkeys(at_hand.by_source.values())) if dossier.once(complete) else []


def _stated(record: Record) -> list[Evidence]:
    """Return the evidence of what a record has from the readout's own text."""
    return [one for one in record.evidence if (one.basis or record.basis) is Basis.STATED]


def _all_at_hand(dossier: Dossier, evidence: Iterable[Evidence]) -> bool:
    at_hand, only = dossier.once(texts), only_source(dossier.readout)
    return all(at_hand.get(one, only) for one in evidence if _points(one) or one.source)


def _points(evidence: Evidence) -> bool:
    return evidence.start is not None or evidence.exact is not None


def citations(dossier: Dossier) -> list[Citation]:
    """Return where each piece of evidence, and each stretch left out, stands in its text."""
    at_hand = dossier.once(texts)
    if not at_hand.by_source:
        return []
    only = only_source(dossier.readout)
    found = []
    around: list[tuple[Here, str]] = []
    source = ""
    digests = {one.id: one.digest for one in dossier.readout.sources}
    for here, part in dossier.parts:
        while around and here[: len(around[-1][0])] != around[-1][0]:
            around.pop()
        name = getattr(part, "id", None)
        if isinstance(name, str):
            around.append((here, name))
        if isinstance(part, Source):
            source = part.id
        if isinstance(part, Evidence):
            pair = at_hand.get(part, only) if _points(part) else None
        elif isinstance(part, Excluded) and source in at_hand.by_source:
            pair = source, at_hand.by_source[source]
        else:
            continue
        if pair:
            # The document has an id, and stands around everything.
            place, record = around[-1]
            by = record if place == here[:-2] else pointer(here[:-2])
            same = digests.get(pair[0]) in (None, pair[1].digest)
            found.append(_citation(here, part, *pair, record, by, same=same))
    return found


def _citation(
    here: Here,
    cited: Evidence | Excluded,
    source: str,
    text: SourceText,
    record: str,
    by: str,
    *,
    same: bool,
) -> Citation:
    standing, span, places = _standing(cited, text, same=same)
    return Citation(
        pointer=pointer(here),
        cited=cited,
        source=source,
        standing=standing,
        span=span,
        places=places,
        record=record,
        by=by,
        here=here,
        text=text,
    )


def _standing(
    cited: Evidence | Excluded, text: SourceText, *, same: bool
) -> tuple[Standing, Span | None, tuple[Span, ...]]:
    span = None
    if cited.start is not None and cited.end is not None:
        span = Span(cited.start, cited.end)
    exact = None if cited.exact is None else normalize("NFC", cited.exact)
    if span and exact is None:
        if not span.start < span.end <= text.length:
            return Standing.GONE, None, ()
        return Standing.HOLDS if same else Standing.UNQUOTED, span, ()
    exact = exact or ""
    if span and text.text[span.start : span.end] == exact:
        return Standing.HOLDS, span, ()
    around = (cited.prefix, cited.suffix) if isinstance(cited, Evidence) else (None, None)
    places = text.find(exact, *around)
    if len(places) == 1:
        return Standing.MOVED if span else Standing.HOLDS, places[0], places
    if not places:
        return Standing.GONE, None, text.find(exact) if any(around) else ()
    return Standing.AMBIGUOUS, None, places


def where(text: SourceText, span: Span) -> str:
    """Return where a span stands, in words: its line and column in the text."""
    line, column = text.place(span.start)
    return f"line {line}, column {column}"


def lines(text: SourceText, spans: Sequence[Span], most: int = 4) -> str:
    """Return at which lines spans start, in words; of many, the first ones."""

    def line_of(span: Span) -> int:
        return text.place(span.start).line

    told: list[int] = []
    at = 0
    while at < len(spans):
        if len(told) == most:
            return f"lines {', '.join(map(str, told))} and more"
        told.append(line_of(spans[at]))
        # A line may have the same words thousands of times.
        at = bisect_right(spans, told[-1], at, key=line_of)
    *others, last = told
    return f"lines {', '.join(map(str, others))} and {last}" if others else f"line {last}"


def nearest_words(text: SourceText, words: str) -> str | None:
    """Return a hint at what the text has instead of words that do not stand in it."""
    near = text.wording.near(words)
    if near is None:
        return None
    start, has, instead = _difference(text.text, Span(*near), words)
    line = where(text, Span(start, start))
    if not instead.strip():
        return f"the text also has {shown(has.strip())} ({line})"
    if not has.strip():
        return f"the text does not have {shown(instead.strip())} there ({line})"
    return f"the text has {shown(has)} where this has {shown(instead)} ({line})"


def _difference(text: str, near: Span, words: str) -> tuple[int, str, str]:
    """Return the first words that differ: where in the text, of the text, and of the others."""
    # A document in order needs none of it.
    from difflib import SequenceMatcher

    its = [found.span() for found in _PIECE.finditer(text, near.start, near.end)]
    theirs = [text[start:end] for start, end in its]
    mine = _PIECE.findall(words[: near.end - near.start + 1_000])
    changes = SequenceMatcher(None, theirs, mine, autojunk=False).get_opcodes()
    # What stands around the words is no difference.
    inner = changes[changes[0][0] == "delete" : len(changes) - (changes[-1][0] == "delete")]
    changes = [one for one in inner if one[0] != "equal"]
    in_words = (
        one
        for one in changes
        if re.search(r"\w", "".join(theirs[one[1] : one[2]] + mine[one[3] : one[4]]))
    )
    # A comma more is less of a difference than another word.
    changed = next(in_words, next(iter(changes), None))
    if changed is None:
        return near.start, text[slice(*near)], words
    _, start, end, first, last = changed
    # So is what stands before or behind words of which the first or the last differs.
    begins = max(start, end - (last - first)) if first == 0 < last else start
    ends = min(end, begins + (last - first)) if last == len(mine) > first else end
    at = its[begins][0] if begins < len(its) else near.end
    return at, "".join(theirs[begins:ends]), "".join(mine[first:last])

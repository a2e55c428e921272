"""EVD: evidence, and the spans that it points at."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from readouts._check import shown
from readouts._wording import cuts, whole
from readouts.model import Evidence, Source
from readouts.model.evidence import Excluded, Record
from readouts.problems import Severity
from readouts.rules._registry import Dossier, Finding, Here, rule
from readouts.rules._texts import (
    MOST_HINTS,
    Citation,
    Standing,
    citations,
    lines,
    nearest_words,
    only_source,
    where,
)
from readouts.sources import Span
from readouts.vocabularies import Basis


@rule(
    "EVD001",
    "span-out-of-place",
    at="",
    bad="""{"evidence": [{"start": 40, "end": 12}], "sources": [{"id": "src-1", "length": 99,
  "digest": "sha256:0000000000000000000000000000000000000000000000000000000000000000"}]}""",
    repair="""{"evidence": [{"start": 12, "end": 40}], "sources": [{"id": "src-1", "length": 99,
  "digest": "sha256:0000000000000000000000000000000000000000000000000000000000000000"}]}""",
)
def span_in_place(dossier: Dossier) -> Iterator[Finding]:
    """A span starts before it ends, and ends within its source.

    Spans are half-open: `end` is the first code point behind the words, so a span of one
    character has an end one larger than its start. A span that ends behind the length which
    its source states points at another edition of the text, or counts bytes.
    """
    sources = {source.id: source for source in dossier.readout.sources}
    only = only_source(dossier.readout)
    for here, evidence in dossier.every(Evidence):
        if evidence.start is None or evidence.end is None:
            continue
        if evidence.start >= evidence.end:
            message = f"expected an end behind the start {evidence.start}, got {evidence.end}"
            yield Finding(here / "end", message)
        named = evidence.source or only
        length = sources[named].length if named else None
        if length is not None and evidence.end > length:
            message = f"expected an end of at most {length}, the length of {named}"
            yield Finding(here / "end", f"{message}; got {evidence.end}")


@rule(
    "EVD002",
    "other-words-there",
    at="",
    bad="""{"evidence": [{"start": 0, "end": 12, "exact": "Two ministers"}], "sources": [
  {"id": "src-1", "text": "The ministers of Avaria and Belmark met.", "length": 40,
  "digest": "sha256:d3e36cb390d304245e9e177baeb13aee9de761b5f2a5d242951e140667bf8a00"}]}""",
    repair="""{"evidence": [{"start": 0, "end": 13, "exact": "The ministers"}], "sources": [
  {"id": "src-1", "text": "The ministers of Avaria and Belmark met.", "length": 40,
  "digest": "sha256:d3e36cb390d304245e9e177baeb13aee9de761b5f2a5d242951e140667bf8a00"}]}""",
)
def span_is_its_words(dossier: Dossier) -> Iterator[Finding]:
    """The words that evidence quotes are the words of the text at its span.

    It is checked where the text is at hand: given to the check, or held by the document. Where
    the words stand elsewhere in the text, the hint says at which span; where they stand nowhere,
    what the text has that comes near. What stands just before and behind is compared too, where
    `prefix` and `suffix` give it, and so are stretches of a source that are excluded.
    """
    hints = 0
    for one in dossier.once(citations):
        cited, text = one.cited, one.text
        if cited.start is None or cited.end is None:
            continue
        at = f"at {cited.start}"
        if one.standing is Standing.HOLDS:
            yield from _frame(one)
        elif cited.exact is None and one.standing is Standing.GONE:
            # Of a span behind the length that the source states, EVD001 tells.
            stated = dossier.readout.get(one.source)
            length = stated.length if isinstance(stated, Source) else None
            if cited.start < cited.end and (length is None or cited.end <= length):
                message = f"expected a span within the text, which has {text.length} code points"
                yield Finding(one.here / "end", f"{message}; got {cited.end}")
        elif cited.exact is not None:
            got = shown(text.text[cited.start : cited.end]) if cited.start < text.length else "none"
            message = f"expected {shown(cited.exact)} {at} of the text, got {got}"
            hints += 1
            yield Finding(one.here / "exact", message, _elsewhere(one, near=hints <= MOST_HINTS))


def _nearest(places: Sequence[Span], start: int) -> Span:
    at = bisect_left(places, (start, 0))
    return min(places[max(0, at - 1) : at + 1], key=lambda span: abs(span.start - start))


def _frame(one: Citation) -> Iterator[Finding]:
    """Yield what is wrong with what stands around the words."""
    cited = one.cited
    if one.span is None or not isinstance(cited, Evidence) or cited.exact is None:
        return
    sides = (("prefix", cited.prefix, None), ("suffix", None, cited.suffix))
    for key, prefix, suffix in sides:
        if (prefix or suffix) and one.span not in one.text.find(cited.exact, prefix, suffix):
            start, end = one.span
            words = prefix or suffix or ""
            size = len(words)
            before = one.text.text[max(0, start - size) : start]
            got = before if prefix else one.text.text[end : end + size]
            side = "just before the words" if prefix else "just behind the words"
            yield Finding(one.here / key, f"expected {shown(words)} {side}, got {shown(got)}")


def _elsewhere(one: Citation, *, near: bool) -> str | None:
    exact, text = one.cited.exact or "", one.text
    if one.span is not None:
        start, end = one.span
        return f'they stand in {where(text, one.span)}: "start": {start}, "end": {end}'
    if one.standing is Standing.AMBIGUOUS:
        meant = _nearest(one.places, one.cited.start or 0)
        nearest = f'the nearest is "start": {meant.start}, "end": {meant.end}'
        return f"they stand in {lines(text, one.places)}; {nearest}"
    return (nearest_words(text, exact) if near else None) or "the text has no such words"


@rule(
    "EVD003",
    "words-not-found-once",
    at="",
    bad="""{"evidence": [{"exact": "Two ministers"}], "sources": [
  {"id": "src-1", "text": "The ministers of Avaria and Belmark met.", "length": 40,
  "digest": "sha256:d3e36cb390d304245e9e177baeb13aee9de761b5f2a5d242951e140667bf8a00"}]}""",
    repair="""{"evidence": [{"exact": "The ministers"}], "sources": [
  {"id": "src-1", "text": "The ministers of Avaria and Belmark met.", "length": 40,
  "digest": "sha256:d3e36cb390d304245e9e177baeb13aee9de761b5f2a5d242951e140667bf8a00"}]}""",
)
def words_are_found_once(dossier: Dossier) -> Iterator[Finding]:
    """Words that evidence quotes without a span stand in the text, and in one place.

    Where they stand in several, `prefix` or `suffix` tell which is meant: the words just before
    and just behind. White space is not compared letter for letter, since a text that was wrapped
    has line breaks where a quotation has blanks. `readouts anchor` gives such evidence its span.
    """
    hints = 0
    for one in dossier.once(citations):
        cited, text = one.cited, one.text
        if cited.start is not None or cited.exact is None or one.standing is Standing.HOLDS:
            continue
        here = one.here / "exact"
        if one.standing is Standing.AMBIGUOUS:
            message = f"expected words that stand once, got {shown(cited.exact)}"
            count = f"{len(one.places)} times: {lines(text, one.places)}"
            yield Finding(here, f"{message}, {count}", f"tell which by {_what_tells(cited)}")
        elif one.places:
            message = "expected the words between their prefix and suffix"
            hint = f"{shown(cited.exact)} stands in {lines(text, one.places)}, with others around"
            yield Finding(here, f"{message}, got others around {shown(cited.exact)}", hint)
        else:
            hints += 1
            near = nearest_words(text, cited.exact) if hints <= MOST_HINTS else None
            message = f"expected words of the text, got {shown(cited.exact)}"
            yield Finding(here, message, near or "the text has no such words")


def _what_tells(cited: Evidence | Excluded) -> str:
    given = isinstance(cited, Evidence) and (cited.prefix or cited.suffix)
    return 'a longer "prefix" or "suffix"' if given else 'a "prefix" or a "suffix"'


@rule(
    "EVD004",
    "cut-word",
    Severity.WARNING,
    at="",
    bad="""{"evidence": [{"start": 0, "end": 12}], "sources": [
  {"id": "src-1", "text": "The ministers of Avaria and Belmark met.", "length": 40,
  "digest": "sha256:d3e36cb390d304245e9e177baeb13aee9de761b5f2a5d242951e140667bf8a00"}]}""",
    repair="""{"evidence": [{"start": 0, "end": 13}], "sources": [
  {"id": "src-1", "text": "The ministers of Avaria and Belmark met.", "length": 40,
  "digest": "sha256:d3e36cb390d304245e9e177baeb13aee9de761b5f2a5d242951e140667bf8a00"}]}""",
)
def span_of_whole_words(dossier: Dossier) -> Iterator[Finding]:
    """A span starts and ends between words, and cuts none.

    A span that cuts one was most likely counted in other units, as bytes or UTF-16, or belongs
    to another edition of the text. A letter is not parted from its accents, a number not at its
    comma, an emoji not from what it is put together of. Scripts that put no blanks between words
    are let be, and so are the "and" and "the" that Hebrew and Arabic write as one with a word.
    """
    for one in dossier.once(citations):
        # Of words that do not stand there, EVD002 tells.
        if one.cited.start is None or one.standing is not Standing.HOLDS:
            continue
        text = one.text.text
        for key, at in (("start", one.cited.start), ("end", one.cited.end or 0)):
            if cuts(text, at):
                word = whole(text, at)
                message = f"expected {'a' if key == 'start' else 'an'} {key} between words"
                got = f"{at}, which cuts {shown(text[slice(*word)])}"
                yield Finding(one.here / key, f"{message}, got {got}", _meant(key, word))


def _meant(key: str, word: tuple[int, int]) -> str:
    start, end = word
    return f"did you mean {start}?" if key == "start" else f"did you mean {end}?"


@rule(
    "EVD005",
    "no-evidence-for-this-one",
    Severity.WARNING,
    at="",
    bad="""{"topics": [{"id": "top-1", "label": "fish", "evidence": [{"locator": "line 3"}]},
  {"id": "top-2", "label": "ports", "evidence": [{"locator": "line 4"}]},
  {"id": "top-3", "label": "trade"}],
  "meetings": [{"id": "evt-1", "kind": "meeting", "topics": ["top-1", "top-2", "top-3"],
  "participants": [{"who": "pty-a"}, {"who": "pty-b"}]}]}""",
    repair="""{"topics": [{"id": "top-1", "label": "fish", "evidence": [{"locator": "line 3"}]},
  {"id": "top-2", "label": "ports", "evidence": [{"locator": "line 4"}]},
  {"id": "top-3", "label": "trade", "evidence": [{"locator": "line 4"}]}],
  "meetings": [{"id": "evt-1", "kind": "meeting", "topics": ["top-1", "top-2", "top-3"],
  "participants": [{"who": "pty-a"}, {"who": "pty-b"}]}]}""",
)
def evidence_for_all_alike(dossier: Dossier) -> Iterator[Finding]:
    """A record that the text states has evidence, where most records of its class have.

    A document may do without evidence. One that has it for most of its statements has most
    likely forgotten it for the others. Only what the readout itself states counts: evidence
    that is inferred or from elsewhere proves nothing of that. A part rests on the evidence of
    its whole, and a record may list `evidence` in `absent`.
    """
    alike: dict[type, list[tuple[Here, Record]]] = {}
    for here, record in dossier.every(Record):
        if record.basis is Basis.STATED:
            alike.setdefault(type(record), []).append((here, record))
    for cls, records in alike.items():
        cited = {id(record) for _, record in records if _is_cited(record)}
        if 2 * len(cited) <= len(records):
            continue
        for here, record in records:
            whole = dossier.readout.get(getattr(record, "part_of", None) or "")
            told = any(absence.field == "evidence" for absence in record.absent)
            if id(record) not in cited and not told and not (whole and _is_cited(whole)):
                have = f"{len(cited)} of {len(records)} like it (class {cls.__name__}) have"
                message = f"expected evidence, since {have} it; got none"
                yield Finding(here, message, "cite the words of the text that say so")


def _is_cited(record: Record) -> bool:
    return any(one.basis in (None, Basis.STATED) for one in record.evidence)

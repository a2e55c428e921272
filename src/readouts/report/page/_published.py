"""The texts at hand as the page shows them, each with how much of it is cited."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readouts.citing import coverage
from readouts.model import Excluded, Readout, Source
from readouts.report._html import Html, join, tag
from readouts.report.page._evidence import Citing
from readouts.report.page._names import Names
from readouts.report.page._text import LeftOut, Text
from readouts.rules import Dossier
from readouts.rules._texts import citations, texts
from readouts.sources import SourceText


def published(dossier: Dossier, citing: Citing, names: Names) -> Iterator[Html]:
    """Yield each text at hand once, with the words marked that evidence cites."""
    at_hand = dossier.once(texts)
    by_text: dict[SourceText, list[str]] = {}
    for source, text in at_hand.by_source.items():
        by_text.setdefault(text, []).append(source)
    if at_hand.unplaced is not None:
        by_text.setdefault(at_hand.unplaced, [])
    several = len(by_text) > 1
    for number, (text, sources) in enumerate(by_text.items(), 1):
        cited = [one for one in dossier.once(citations) if one.source in sources]
        marks = [citing.marks[one.pointer] for one in cited if one.pointer in citing.marks]
        left_out = [
            LeftOut(one.span, one.cited.reason)
            for one in cited
            if isinstance(one.cited, Excluded) and one.span is not None
        ]
        sentences = coverage(dossier.readout, text, source=sources[0]).sentences if sources else ()
        shown = Text(text, marks, sentences, left_out, names, number)
        known = [source for source in dossier.readout.sources if source.id in sources]
        yield tag(
            "div",
            tag("p", "Of ", [names.link(one) for one in sources]) if several else None,
            _warning(text, known),
            _covered(shown) if sources else None,
            shown.body(_lang(known, dossier.readout)),
            class_="text",
        )


def _lang(sources: Sequence[Source], readout: Readout) -> str | None:
    langs = [*(source.lang for source in sources), readout.publication.lang]
    return next(filter(None, langs), None)


def _warning(text: SourceText, sources: Sequence[Source]) -> Html | None:
    """Return a warning where this may not be the text that the document was made from."""
    if not sources:
        told = "No source of the document is this text for sure, so that none of it is marked."
    elif any(source.digest not in (None, text.digest) for source in sources):
        told = "This is not the text that the document was made from: its digest is another."
    else:
        return None
    return tag("p", told, class_="warning", role="note")


def _covered(text: Text) -> Html:
    """Return how many sentences are cited, and links to those that are not."""
    count = [one for one in text.sentences if not one.excluded]
    bare = [one for one in count if not one.citations]
    told = f"{len(count) - len(bare)} of {len(count)} sentences are cited"
    out = len(text.sentences) - len(count)
    links = [(tag("a", f"line {one.line}", href=f"#{text.anchor(one)}"), ", ") for one in bare]
    return tag(
        "p",
        tag("strong", told),
        f"; {out} left out" if out else None,
        join(". Cited by nothing: ", *sum(links, ())[:-1]) if links else None,
        ".",
        class_="covered",
    )

"""A readout as one page: the published text with its words marked, and the records beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from readouts.model import Readout
from readouts.report import _phrases, _rows
from readouts.report._html import Html, document, plain, tag
from readouts.report._phrases import words
from readouts.report.page import _others, _said
from readouts.report.page._events import events
from readouts.report.page._evidence import Citing
from readouts.report.page._frame import Frame
from readouts.report.page._kinds import KINDS
from readouts.report.page._names import Names
from readouts.report.page._published import published
from readouts.report.page._style import style
from readouts.rules import Dossier, Options
from readouts.sources import SourceText

__all__ = ["render"]


def render(readout: Readout, text: SourceText | None = None) -> str:
    """Return a page that shows a readout, and the text that it was made from.

    It is one file that loads nothing and runs nothing. Its words are links to the records that
    cite them, and the records link back.

    Args:
        readout: What is shown.
        text: The published text. Without it, the texts that the document holds are shown.
    """
    dossier = Dossier(readout, Options(source=text))
    names = Names(dossier)
    citing = Citing(dossier, names)
    frame = Frame(readout, names, citing)
    texts = [*published(dossier, citing, names)]
    sections = [*_sections(frame)]
    title = readout.publication.title
    return document(
        tag("a", "Skip to the records", href="#records", class_="skip"),
        _header(frame, title),
        tag(
            "main",
            tag(
                "section",
                tag("h2", "The published text", id="text-heading"),
                *texts,
                id="text",
                tabindex="0",
                aria_labelledby="text-heading",
            )
            if texts
            else None,
            tag(
                "div",
                *sections,
                id="records",
                tabindex="0",
                role="region",
                aria_label="The records",
            ),
            class_=None if texts else "alone",
        ),
        title=title or _rows.published_by(readout.publication, names.plain),
        lang="en",
        style=style(citing.marks.values()),
    )


def _header(frame: Frame, title: str | None) -> Html:
    """Return what the page is of: who published, when, about what event."""
    told = frame.readout.publication
    by = _rows.published_by(told, frame.known)
    judged = _phrases.judged(told)
    about = [by if title else "", f"{frame.known['publication']} {judged}" if judged else ""]
    about += [f"issued {_phrases.when(told.issued, frame.known)}" if told.issued else ""]
    event = frame.readout.meetings[0]
    when = _phrases.dates(event, frame.events, frame.known)
    where = _phrases.places(event, frame.events, frame.known)
    name = event.name or words(event.kind)
    what = ", ".join(filter(None, [name[:1].upper() + name[1:], when, where]))
    return tag(
        "header",
        tag("h1", plain(title or _rows.published_by(told, frame.names.plain))),
        tag("p", frame.names.links(" · ".join([*filter(None, about), what])), class_="by"),
        _legend(frame),
    )


def _legend(frame: Frame) -> Html:
    """Return the kinds of record: the sign of each, where they are, how often words are cited."""
    counts = Counter(mark.kind for mark in frame.citing.marks.values())
    rows = []
    for kind in KINDS:
        if kind.section in frame.made and (counts[kind] or not counts):
            count = tag("span", str(counts[kind]), class_="count") if counts else None
            letter = tag("span", kind.letter, class_=f"letter a-{kind.name}")
            told = tag("a", kind.words, href=f"#{kind.section}")
            rows.append(tag("li", letter, " ", told, " ", count))
    return tag("nav", tag("ul", *rows, class_="legend"), aria_label="Kinds of record")


def _sections(frame: Frame) -> Iterator[Html]:
    """Yield the records, by kind."""
    make = frame.section
    yield from make("events", "The meeting", events(frame, "meetings"))
    yield from make("statements", "Said", _said.statements(frame))
    yield from make("commitments", "Undertaken", _said.commitments(frame))
    yield from make("instruments", "Texts", _said.instruments(frame))
    yield from make("next", "Next", events(frame, "next_meetings"))
    yield from make("prior", "Earlier", events(frame, "prior_meetings"))
    yield from make("around", "Around it", events(frame, "other_events"))
    yield from make("relations", "Relations", _said.relations(frame))
    yield from make("topics", "Topics", _said.topics(frame))
    yield from make("people", "People and offices", _others.people(frame))
    yield from make("bodies", "Sides, bodies, places", _others.bodies(frame))
    yield from make("document", "Publication and document", _others.document(frame))

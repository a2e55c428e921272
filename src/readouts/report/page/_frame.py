"""What all records on the page have: an anchor, a head, rows of labels, and their evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from readouts.model import Readout, Record
from readouts.report import _rows
from readouts.report._html import Child, Html, tag
from readouts.report.page._evidence import Citing
from readouts.report.page._kinds import Kind
from readouts.report.page._names import Names

_DEEPEST = 6
"""How far parts are moved in below their wholes."""


class Frame:
    """What the sections of the page are made with."""

    def __init__(self, readout: Readout, names: Names, citing: Citing) -> None:
        self.readout = readout
        self.names = names
        self.known = names.slots
        self.citing = citing
        self.persons = {person.id: person for person in readout.persons}
        self.events = {event.id: event for event in readout.events}
        self.issuers = _rows.named(readout.publication.issuers, self.known)
        self.lang = None if readout.lang.partition("-")[0] == "en" else readout.lang
        """The language of the encoder's words, where it is not that of the page."""
        self.made: set[str] = set()
        """The ids of the sections that the page has."""

    def section(self, name: str, heading: str, records: Iterable[Html]) -> Iterator[Html]:
        """Yield a section, unless it has no records."""
        shown = [*records]
        if shown:
            self.made.add(name)
            title = tag("h2", heading, id=f"{name}-heading")
            yield tag("section", title, *shown, id=name, aria_labelledby=f"{name}-heading")

    def phrase(self, name: str, text: str, **attributes: str) -> Html:
        """Return an element that holds a phrase, in which the names are links."""
        return tag(name, self.names.links(text), lang=self.lang, **attributes)

    def record(
        self,
        at: str,
        record: Record,
        kind: Kind,
        *children: Child,
        element: str = "article",
        depth: int = 1,
    ) -> Html:
        """Return a record.

        Args:
            at: Its place in the document: a JSON Pointer without the first slash.
            record: The record.
            kind: What kind of record it is.
            children: What is told of it; the remarks and the evidence follow.
            element: The element that it is.
            depth: How deep it lies in its wholes, from 1.
        """
        return tag(
            element,
            *children,
            self.citing.cites(at, record.evidence),
            id=getattr(record, "id", at),
            class_=f"record a-{kind.name} d{min(depth, _DEEPEST)}",
        )

    def rows(self, rows: Iterable[_rows.Row]) -> Html | None:
        """Return labels with the texts behind them, or nothing where there are none."""
        told = [
            tag("div", tag("dt", label), self.phrase("dd", text), class_=_row_class(label))
            for label, text in rows
        ]
        return tag("dl", *told) if told else None

    def details(self, details: Iterable[str]) -> Html | None:
        """Return short remarks, one behind the other, or nothing where there are none."""
        told = [self.phrase("li", detail) for detail in details]
        return tag("ul", *told, class_="details") if told else None


def _row_class(label: str) -> str:
    return {"judged": "row judged", "left empty": "row absent"}.get(label, "row")

"""What records are called on the page, and how a phrase that names them becomes one with links."""

from __future__ import annotations

import re
from collections.abc import Iterator

from readouts.model import InstrumentAction, Participant, Publication, Readout, Title
from readouts.problems import Path, pointer
from readouts.report import _claims, _phrases, _rows
from readouts.report._html import Html, join, plain, tag
from readouts.rules import Dossier

_SLOT = re.compile("\x02(.*?)\x03")


class Names:
    """The names of a readout's records, and their anchors in the page."""

    def __init__(self, dossier: Dossier) -> None:
        readout = dossier.readout
        self.plain = _rows.Names(_phrases.names(readout) | _claims.names(readout))
        self.slots = _rows.Names({name: f"\x02{name}\x03" for name in self.plain})
        """What to make phrases of whose names become links.

        No text of a document holds the control characters around them.
        """
        self.persons = {person.id: person for person in readout.persons}
        self.anchors: dict[Path, str] = {}
        self.called: dict[str, str] = {}
        self.sorts: dict[str, str] = {}
        """What each record is, in words: its class."""
        for here, part in dossier.parts:
            name = getattr(part, "id", None)
            anchor = "readout" if isinstance(part, Readout) else name or pointer(here)[1:]
            self.anchors[here] = anchor
            self.sorts[anchor] = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", type(part).__name__).lower()
            if name is None:
                self.called[anchor] = self._called(part)

    def _called(self, part: object) -> str:
        match part:
            case Publication():
                return "publication"
            case Title():
                return part.name
            case Participant():
                return _phrases.participant(part, self.persons, self.plain)
            case InstrumentAction():
                return part.verb or _phrases.words(part.action)
            case _:
                return ""

    def anchor(self, here: Path) -> str:
        """Return the anchor of a record by its place."""
        return self.anchors[here]

    def links(self, phrase: str) -> Html:
        """Return a phrase with a link at each record that it names."""
        return join(*self._parts(phrase))

    def _parts(self, phrase: str) -> Iterator[Html]:
        for at, part in enumerate(_SLOT.split(phrase)):
            if at % 2:
                yield self.link(part)
            elif part:
                yield plain(part)

    def link(self, anchor: str) -> Html:
        """Return a link to a record, by its name."""
        return tag("a", plain(self.name(anchor)), href=f"#{anchor}")

    def name(self, anchor: str) -> str:
        """Return what to call a record."""
        return self.called.get(anchor) or self.plain[anchor]

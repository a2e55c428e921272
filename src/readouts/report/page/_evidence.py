"""Where each record's evidence stands: links into the text, or what became of the words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from readouts.model import Evidence
from readouts.report import _phrases
from readouts.report._html import Html, join, plain, tag
from readouts.report._phrases import words
from readouts.report.page._kinds import kind_of
from readouts.report.page._marks import Mark
from readouts.report.page._names import Names
from readouts.rules import Dossier
from readouts.rules._texts import Citation, Standing, citations

_SHORT = 90
"""How much of words that are no longer in the text is quoted."""


class Citing:
    """The evidence of a readout against the texts at hand."""

    def __init__(self, dossier: Dossier, names: Names) -> None:
        self.names = names
        self.found: Mapping[str, Citation] = {
            one.pointer: one for one in dossier.once(citations) if isinstance(one.cited, Evidence)
        }
        self.marks: dict[str, Mark] = {}
        for number, (at, one) in enumerate(self.found.items(), 1):
            if one.span is not None:
                owner = one.here[:-2]
                field = one.cited.field if isinstance(one.cited, Evidence) else None
                anchor = names.anchor(owner)
                self.marks[at] = Mark(f"e{number}", one.span, kind_of(owner, field), anchor, field)

    def cites(self, at: str, evidence: Sequence[Evidence]) -> Html | None:
        """Return what a record rests on.

        Args:
            at: The place of the record: a JSON Pointer without the first slash.
            evidence: Its evidence.
        """
        base = f"/{at}" if at else ""
        told = [self._one(f"{base}/evidence/{n}", one) for n, one in enumerate(evidence)]
        return tag("ul", *told, class_="cites", aria_label="Evidence") if told else None

    def _one(self, at: str, evidence: Evidence) -> Html:
        mark, found = self.marks.get(at), self.found.get(at)
        about = [words(evidence.field)] if evidence.field else []
        about += [words(evidence.basis)] if evidence.basis else []
        behind = join(" ", tag("span", plain(f"({', '.join(about)})"), class_="field"))
        return tag(
            "li",
            *(self._there(mark, found) if found and mark else self._not_there(evidence, found)),
            behind if about else None,
            class_=None if found is None or found.standing in _FINE else "broken",
        )

    def _there(self, mark: Mark, found: Citation) -> Iterator[Html]:
        line = found.text.place(mark.span.start).line
        yield tag("a", f"line {line}", href=f"#{mark.id}")
        if found.standing is Standing.MOVED:
            yield join("; the words stand here, and not where the record says")

    def _not_there(self, evidence: Evidence, found: Citation | None) -> Iterator[Html]:
        if found is not None:
            again = found.standing is Standing.AMBIGUOUS
            lines = sorted({found.text.place(span.start).line for span in found.places})
            where = _phrases.listed(str(line) for line in lines)
            yield join(f"stands in the text more than once (lines {where}): " if again else "")
            yield join("" if again else "not in the text: ")
        if evidence.source:
            yield join(self.names.link(evidence.source), " " if evidence.exact else "")
        if evidence.exact:
            yield tag("q", plain(_cut(evidence.exact)))
        elif evidence.start is not None:
            yield join(f" characters {evidence.start} to {evidence.end}")
        if evidence.locator:
            yield join(" ", plain(evidence.locator))


_FINE = frozenset({Standing.HOLDS, Standing.UNQUOTED})


def _cut(text: str) -> str:
    return text if len(text) <= _SHORT else f"{text[: _SHORT - 1]}…"

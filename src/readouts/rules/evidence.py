"""EVD: evidence, and the spans that it points at."""

from collections.abc import Iterator

from readouts.model import Evidence
from readouts.rules._registry import Dossier, Finding, rule


@rule(
    "EVD001",
    "span-out-of-place",
    at="/evidence",
    bad='[{"start": 40, "end": 12}]',
    repair='[{"start": 12, "end": 40}]',
)
def span_in_place(dossier: Dossier) -> Iterator[Finding]:
    """A span starts before it ends, and ends within its source.

    Spans are half-open: `end` is the first code point behind the words, so a span of one
    character has an end one larger than its start. A span that ends behind the length which
    its source states points at another edition of the text, or counts bytes.
    """
    sources = {source.id: source for source in dossier.readout.sources}
    for here, evidence in dossier.every(Evidence):
        if evidence.start is None or evidence.end is None:
            continue
        if evidence.start >= evidence.end:
            message = f"expected an end behind the start {evidence.start}, got {evidence.end}"
            yield Finding(here / "end", message)
        # Without `source`, the document's only source is meant.
        named = evidence.source or (next(iter(sources)) if len(sources) == 1 else None)
        length = sources[named].length if named else None
        if length is not None and evidence.end > length:
            message = f"expected an end of at most {length}, the length of {named}"
            yield Finding(here / "end", f"{message}; got {evidence.end}")

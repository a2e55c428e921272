"""EVD: evidence, and the spans that it points at."""

from collections.abc import Iterator

from readouts.model import Evidence
from readouts.model.evidence import Record
from readouts.problems import Severity
from readouts.rules._registry import Dossier, Finding, Here, rule
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

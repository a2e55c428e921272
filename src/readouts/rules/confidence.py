"""CNF: how sure the encoder is, and why."""

from collections.abc import Iterator

from readouts.model.evidence import Record
from readouts.problems import Severity
from readouts.rules._registry import Dossier, Finding, rule
from readouts.vocabularies import Basis


@rule(
    "CNF001",
    "stated-and-unsure",
    Severity.WARNING,
    at="/parties/0",
    bad='{"id": "pty-a", "kind": "state", "name": "Avaria", "confidence": 80}',
    repair="""{"id": "pty-a", "kind": "state", "name": "Avaria", "confidence": 80,
  "basis": "inferred", "note": "The text says \\"our neighbours\\"."}""",
)
def sure_of_what_is_stated(dossier: Dossier) -> Iterator[Finding]:
    """A record of which the encoder is not sure is one that the text does not state.

    `confidence` is how sure the encoder is of an inferred or an external record. What the text
    states is certain to be stated, however doubtful it may be whether it is true.
    """
    for here, record in dossier.every(Record):
        if record.confidence is not None and record.confidence < 100 and _is_stated(record):
            message = f'expected no doubt of what is "stated", got {record.confidence} percent'
            hint = 'if the text does not say so, its "basis" is "inferred" or "external"'
            yield Finding(here / "confidence", message, hint)


@rule(
    "CNF002",
    "no-reason-given",
    Severity.WARNING,
    at="/parties/0",
    bad='{"id": "pty-a", "kind": "state", "name": "Avaria", "basis": "inferred"}',
    repair="""{"id": "pty-a", "kind": "state", "name": "Avaria", "basis": "inferred",
  "note": "The text says \\"our neighbours\\"."}""",
)
def reason_for_what_is_not_stated(dossier: Dossier) -> Iterator[Finding]:
    """A record that is inferred, or known from elsewhere, tells in a note or by evidence why.

    Nobody can check a conclusion whose reasons they do not know. Evidence for a single field of
    the record will do.
    """
    for here, record in dossier.every(Record):
        if not _is_stated(record) and not record.note and not record.evidence:
            message = f'expected evidence or a note for what is "{record.basis}", got neither'
            yield Finding(here / "basis", message, "say in a note from what it was concluded")


def _is_stated(record: Record) -> bool:
    return record.basis is Basis.STATED

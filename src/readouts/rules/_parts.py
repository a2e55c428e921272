"""What the parts of statements and of commitments have from their wholes."""

from collections.abc import Iterable
from typing import TypeVar

from readouts.model import Commitment, Statement

C = TypeVar("C", Statement, Commitment)


def tellers(records: Iterable[C], field: str, *, absent: bool = False) -> dict[str, C]:
    """Return, by the id of each record, who tells a field for it: itself, or its nearest whole.

    A record for which nobody tells it is left out. With `absent`, to say there why the field is
    empty is to tell it, too.
    """
    by_id = {record.id: record for record in records}
    found: dict[str, C | None] = {}
    for record in by_id.values():
        passed: list[str] = []
        at: C | None = record
        while at is not None and at.id not in found:
            passed.append(at.id)
            if getattr(at, field) or (absent and _is_absent(at, field)):
                found[at.id] = at
            else:
                # Also what stops the walk where wholes turn in a circle.
                found[at.id] = None
                at = by_id[at.part_of] if at.part_of else None
        teller = found[at.id] if at else None
        found |= dict.fromkeys(passed, teller)
    return {name: teller for name, teller in found.items() if teller is not None}


def _is_absent(record: Statement | Commitment, field: str) -> bool:
    return any(absence.field == field for absence in record.absent)

"""CHG: the changes of a document since it was first given out."""

from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise

from readouts.rules._registry import Dossier, Finding, Here, rule


@rule(
    "CHG001",
    "changes-out-of-order",
    at="",
    bad="""{"changes": [
  {"at": "2030-05-02T10:00Z", "motivation": "correcting", "description": "A title"},
  {"at": "2030-05-01T10:00Z", "motivation": "updating", "description": "A date"}]}""",
    repair="""{"changes": [
  {"at": "2030-05-01T10:00Z", "motivation": "updating", "description": "A date"},
  {"at": "2030-05-02T10:00Z", "motivation": "correcting", "description": "A title"}]}""",
)
def changes_in_order(dossier: Dossier) -> Iterator[Finding]:
    """The changes of a document stand in the order of time, the oldest first.

    Moments are compared, and not how they are written: 10:00 in Tokyo comes before 09:00 in
    London. Two changes of one moment may stand in either order.
    """
    changes = dossier.readout.changes
    for at, (one, other) in enumerate(pairwise(changes), start=1):
        if datetime.fromisoformat(other.at) < datetime.fromisoformat(one.at):
            message = f"expected a moment not before {one.at}, that of the change above it"
            here = Here(("changes", at, "at"))
            yield Finding(here, f"{message}; got {other.at}", "put the older change first")

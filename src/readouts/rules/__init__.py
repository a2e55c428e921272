"""What types cannot say: one function a rule, one file a family of codes."""

from __future__ import annotations

from collections.abc import Iterator

from readouts.model import Readout
from readouts.problems import Fault
from readouts.rules import (
    commitments,
    dates,
    event_dates,
    events,
    evidence,
    instruments,
    parties,
    reading,
    references,
    relations,
    statements,
    topics,
)
from readouts.rules._registry import RULES, Dossier, Rule

__all__ = ["RULES", "Dossier", "Rule", "check"]

# Imported for what they register.
_FAMILIES = (
    reading,
    references,
    evidence,
    events,
    event_dates,
    dates,
    parties,
    topics,
    statements,
    commitments,
    instruments,
    relations,
)


def check(readout: Readout) -> Iterator[Fault]:
    """Yield what every rule finds in a readout of clean shape."""
    dossier = Dossier(readout)
    for rule in RULES.values():
        if rule.check is not None:
            for here, message, hint in rule.check(dossier):
                yield Fault(rule.code, message, hint, here, rule.severity)

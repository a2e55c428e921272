"""What types cannot say: one function a rule, one file a family of codes."""

from __future__ import annotations

from collections.abc import Iterator

from readouts.model import Readout
from readouts.problems import Fault
from readouts.rules import (
    changes,
    commitments,
    confidence,
    dates,
    document,
    event_dates,
    events,
    evidence,
    extensions,
    instruments,
    names,
    parties,
    reading,
    references,
    relations,
    sources,
    statements,
    topics,
    translations,
    vocabularies,
)
from readouts.rules._registry import RULES, Dossier, Options, Rule

__all__ = ["RULES", "Dossier", "Options", "Rule", "check"]

# Imported for what they register.
_FAMILIES = (
    reading,
    document,
    references,
    sources,
    evidence,
    names,
    parties,
    events,
    event_dates,
    dates,
    topics,
    statements,
    commitments,
    instruments,
    relations,
    vocabularies,
    extensions,
    translations,
    changes,
    confidence,
)


def check(readout: Readout, options: Options | None = None) -> Iterator[Fault]:
    """Yield what every rule finds in a readout of clean shape."""
    dossier = Dossier(readout, options)
    for rule in RULES.values():
        if rule.check is not None:
            for here, message, hint in rule.check(dossier):
                yield Fault(rule.code, message, hint, here, rule.severity)

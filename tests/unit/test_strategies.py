"""The strategies: valid by construction, small where they shrink to, broken where they say so."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import find, given, seed, settings
from hypothesis import strategies as st

import readouts
from readouts import Readout, Severity, strategies
from readouts.rules import RULES

CLASSES = [getattr(readouts, name) for name in vars(readouts.model)["__all__"]]
QUICK = settings(database=None, derandomize=True, max_examples=2_000)


@given(strategies.readouts())
def test_a_whole_readout_has_no_error(readout: Readout) -> None:
    """By construction, not by filtering."""
    assert [p for p in readouts.validate(readout) if p.severity is Severity.ERROR] == []


@given(strategies.broken_readouts())
def test_a_broken_readout_has_the_one_problem_it_says(broken: strategies.Broken) -> None:
    """One fault is one problem, whatever stands around it."""
    problems = [p for p in readouts.validate(broken.document) if p.severity is Severity.ERROR]
    assert [(p.code, p.pointer) for p in problems] == [(broken.code, broken.pointer)]


def test_every_kind_of_fault_is_drawn() -> None:
    """All codes of errors but those of text and version, and one without a strategy yet."""
    drawn: Counter[str] = Counter()

    def draw(broken: strategies.Broken) -> None:
        drawn[broken.code] += 1

    errors = {code for code, rule in RULES.items() if rule.severity is Severity.ERROR}
    others = {code for code in errors if not code.startswith(("JSN", "VER"))} - {"SHP006"}
    for number in range(10):
        # Which faults come up is chance, so there is more than one round.
        one_round = settings(max_examples=300, database=None)(
            given(strategies.broken_readouts())(draw)
        )
        seed(number)(one_round)()
        if set(drawn) >= others:
            break
    assert set(drawn) == others


def test_a_readout_shrinks_to_the_least_one() -> None:
    """One party, one meeting, and nothing that is not required."""
    least = find(strategies.readouts(), lambda _: True, settings=QUICK)
    assert len(readouts.dumps(least)) < 450


@pytest.mark.parametrize(
    ("holds", "parts"),
    [
        (lambda r: any(e.participants for e in r.meetings), 1),
        (lambda r: any(s.speakers for s in r.statements), 1),
        (lambda r: any(c.due for c in r.commitments), 1),
    ],
)
def test_a_readout_shrinks_to_what_matters(holds: Any, parts: int) -> None:
    """Nothing else is left in it."""
    found = find(strategies.readouts(), holds, settings=QUICK)
    assert len(found.meetings) == parts
    assert len(found.parties) <= 2
    assert not found.topics
    assert not found.places


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_there_are_instances_of_every_class(cls: type) -> None:
    """Of each class of the model, those declared later included."""
    assert isinstance(find(strategies.instances(cls), lambda _: True, settings=QUICK), cls)


@given(strategies.events(kind=st.just("call"), name=st.just("x")))
def test_fields_can_be_given(event: readouts.Event) -> None:
    """By name, as strategies."""
    assert (event.kind, event.name) == ("call", "x")

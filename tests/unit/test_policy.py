"""Which problems count, and how much."""

from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import readouts
from readouts import Problem, Severity
from readouts.policy import _HALF_DONE, BEFORE_MEANING, Policy, codes, selection
from readouts.rules import RULES

some_codes = st.frozensets(st.sampled_from(sorted({*RULES, *_HALF_DONE})))
problems = st.lists(
    st.builds(
        Problem,
        code=st.sampled_from(sorted({*RULES, *_HALF_DONE})),
        message=st.just("expected x, got y"),
        severity=st.sampled_from(Severity),
    )
)


@given(problems, st.none() | some_codes, some_codes)
def test_selection_takes_away_and_changes_nothing(
    found: list[Problem], select: frozenset[str] | None, ignore: frozenset[str]
) -> None:
    """What is ignored does not count, even if selected; order and problems stay."""
    kept = Policy("default", select, ignore).applied(found)
    wanted = (set(RULES) | set(_HALF_DONE) if select is None else select) - ignore
    assert kept == tuple(problem for problem in found if problem.code in wanted)


@given(problems)
def test_profiles_change_weights_of_warnings_and_nothing_else(found: list[Problem]) -> None:
    """No warning is left by strict; draft makes notes of few."""
    strict, draft = Policy("strict").applied(found), Policy("draft").applied(found)
    assert Policy().applied(found) == tuple(found)
    for before, one, other in zip(found, strict, draft, strict=True):
        assert evolve(one, severity=before.severity) == before
        assert evolve(other, severity=before.severity) == before
        if before.severity is not Severity.WARNING:
            assert one == other == before
        else:
            assert one.severity is Severity.ERROR
            late = before.code in _HALF_DONE
            assert other.severity is (Severity.NOTE if late else Severity.WARNING)


@given(some_codes)
def test_a_code_stands_for_itself_and_so_does_its_name(chosen: frozenset[str]) -> None:
    """In any letters."""
    known = chosen & set(RULES)
    assert codes(known) == codes(code.lower() for code in known) == known
    assert codes(RULES[code].slug for code in known) == known


def test_the_beginning_of_codes_stands_for_all_of_them() -> None:
    """A family, or all."""
    assert codes(["SHP"]) == {code for code in RULES if code.startswith("SHP")}
    assert codes(["REF001", "REF"]) >= {"REF001", "REF002"}


def test_what_is_selected_brings_what_keeps_it_from_being_checked() -> None:
    """A rule that was not run found nothing, and that is not the same as clean."""
    assert selection(["SHP004"]) == {"SHP004", "JSN001", "JSN003", "VER001"}
    meaning = selection(["WHN001"])
    assert meaning == {"WHN001"} | {code for code in RULES if code.startswith(BEFORE_MEANING)}


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("REF01", "did you mean REF001?"),
        ("ref-001", "did you mean REF001?"),
        ("no-such-recrod", "did you mean no-such-record?"),
        ("zzz", "there are "),
        ("", "there are "),
    ],
)
def test_a_word_that_is_no_code_is_told_with_the_nearest(word: str, hint: str) -> None:
    """A mistyped code would silence nothing, or everything."""
    with pytest.raises(ValueError, match="no problem has the code") as error:
        codes([word])
    assert hint in str(error.value)


def test_what_a_draft_may_lack_is_a_warning_elsewhere() -> None:
    """An error is never made a note: the document would be no readout all the same."""
    assert {RULES[code].severity for code in _HALF_DONE if code in RULES} <= {Severity.WARNING}


def test_validate_takes_a_profile_and_no_other_word() -> None:
    """The same problems, weighed."""
    profile: Any = "strictest"
    assert readouts.validate("{}", profile="strict") == readouts.validate("{}")
    with pytest.raises(ValueError, match='expected profile="default", "strict" or "draft"'):
        readouts.validate("{}", profile=profile)

"""Assertions for the tests of those who make readouts."""

from __future__ import annotations

from typing import Any

from readouts import Problem, Severity, validate

__all__ = ["assert_problem", "assert_valid"]


def assert_valid(x: Any, *, warnings: bool = True) -> None:
    """Assert that a readout has no problem.

    Args:
        x: Whatever `readouts.validate` takes.
        warnings: Whether a warning is too much as well. Notes never are.

    Raises:
        AssertionError: It has one; the message lists all of them.
    """
    weights = {Severity.ERROR, Severity.WARNING} if warnings else {Severity.ERROR}
    problems = [problem for problem in validate(x) if problem.severity in weights]
    if problems:
        raise AssertionError(f"expected no problem, got {_listed(problems)}")


def assert_problem(x: Any, code: str, pointer: str | None = None) -> Problem:
    """Assert that a readout has a problem with a code, and return the first one.

    Args:
        x: Whatever `readouts.validate` takes.
        code: The code, such as "REF001".
        pointer: Where the problem stands (RFC 6901); without it, anywhere.

    Raises:
        AssertionError: It has none; the message lists what it has.
    """
    problems = validate(x)
    for problem in problems:
        if problem.code == code and pointer in (None, problem.pointer):
            return problem
    where = f" at {pointer!r}" if pointer is not None else ""
    raise AssertionError(f"expected {code}{where}, got {_listed(problems) or 'no problem'}")


def _listed(problems: Any) -> str:
    return "".join(f"\n  {problem}" for problem in problems)

"""Which problems count, and how much: profiles, and selection by code."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias, get_args

from attrs import evolve, frozen

from readouts._check import nearest
from readouts.problems import Problem, Severity

Profile: TypeAlias = Literal["default", "strict", "draft"]
PROFILES: tuple[str, ...] = get_args(Profile)
FAIL_ON = (*Severity, "never")
"""From which weight on problems fail a run."""

BEFORE_MEANING = ("JSN", "VER001", "SHP", "DOC001", "REF001")
"""Codes, or their beginnings, after which the rules of meaning are not run."""
_NOT_READ = ("JSN001", "JSN003", "VER001")
"""Codes after which nothing else is checked."""
_HALF_DONE = ("CMT008", "EVD005", "STM001", "STM002", "STM004", "STM006")
"""Warnings of what scraped data, or data in the making, has not yet."""


@frozen
class Policy:
    """What counts in one document."""

    profile: str = "default"
    """How warnings weigh: "strict" makes errors of all, and "draft" makes notes of a few."""
    select: frozenset[str] | None = None
    """The codes that count; None is all of them."""
    ignore: frozenset[str] = frozenset()
    """The codes that do not count, even if selected."""

    def __attrs_post_init__(self) -> None:
        if self.profile not in PROFILES:
            raise ValueError(
                f'expected profile="default", "strict" or "draft", got {self.profile!r}'
            )

    def applied(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Return the problems that count, each with the weight that it has here."""
        return tuple(self._weighed(problem) for problem in problems if self._counts(problem.code))

    def _counts(self, code: str) -> bool:
        return code not in self.ignore and (self.select is None or code in self.select)

    def _weighed(self, problem: Problem) -> Problem:
        if problem.severity is Severity.WARNING:
            if self.profile == "strict":
                return evolve(problem, severity=Severity.ERROR)
            if self.profile == "draft" and problem.code in _HALF_DONE:
                return evolve(problem, severity=Severity.NOTE)
        return problem


def failing(fail_on: str) -> frozenset[Severity]:
    """Return the weights that fail a run: one of `FAIL_ON`, and all that weigh more."""
    order = list(Severity)
    return frozenset(() if fail_on == "never" else order[: order.index(Severity(fail_on)) + 1])


def codes(words: Iterable[str]) -> frozenset[str]:
    """Return the codes that are meant by codes, by beginnings of codes (EVT), and by names.

    Raises:
        ValueError: No code is meant by one of the words.
    """
    from readouts.rules import RULES

    found: set[str] = set()
    for word in words:
        meant = {
            code
            for code, rule in RULES.items()
            if word and (code.startswith(word.upper()) or rule.slug == word.lower())
        }
        if not meant:
            raise ValueError(no_such_code(word))
        found |= meant
    return frozenset(found)


def selection(words: Iterable[str]) -> frozenset[str]:
    """Return the codes that words select, with those that would keep them from being checked.

    A document that could not be checked for what is selected is not clean.

    Raises:
        ValueError: No code is meant by one of the words.
    """
    from readouts.rules import RULES

    chosen = codes(words)
    of_shape = all(code.startswith((*BEFORE_MEANING, "VER002")) for code in chosen)
    before = _NOT_READ if of_shape else BEFORE_MEANING
    return chosen | {code for code in RULES if code.startswith(before)}


def no_such_code(word: str) -> str:
    """Return what to say of a word that is no code, with the nearest that is one."""
    from readouts.rules import RULES

    names = {rule.slug: code for code, rule in RULES.items()}
    near = nearest(word.upper(), RULES) or nearest(word.lower(), names)
    hint = f"did you mean {near}?" if near else f"there are {', '.join(sorted(RULES))}"
    return f"no problem has the code {word or 'of no letters'}; {hint}"

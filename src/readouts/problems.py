"""Problems and the exceptions that carry them."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, TypeAlias

from attrs import evolve, frozen

from readouts.addresses import of_problem

__all__ = ["InvalidReadout", "InvalidValue", "Problem", "ReadoutsError", "Severity"]


class Severity(StrEnum):
    """How much a problem weighs."""

    ERROR = "error"
    """The document breaks the format: `load` refuses it and `validate` exits with 1."""
    WARNING = "warning"
    """The document is allowed and is probably not what its author meant."""
    NOTE = "note"
    """Worth a look."""


Path: TypeAlias = tuple[str | int, ...]
"""A place in a document: keys and positions from the outside in."""


@frozen(kw_only=True)
class Problem:
    """One thing that is wrong with a document, and where.

    `str(problem)` is the line that the command line prints, without the hint.
    """

    code: str
    """Three letters and three digits, stable for ever: `readouts explain CODE` tells more."""
    message: str
    """What was expected and what was found, on one line."""
    severity: Severity = Severity.ERROR
    pointer: str = ""
    """Where in the document, as a JSON Pointer (RFC 6901); "" is the whole document."""
    hint: str | None = None
    """What to do about it: the nearest right word, or the repair."""
    record: str | None = None
    """The id of the nearest record around it."""
    path: str | None = None
    """The file, where the document came from one."""
    line: int | None = None
    """Its line in the text, from 1; None where there was no text."""
    column: int | None = None
    """Its column in that line, from 1, in code points."""

    @property
    def help_uri(self) -> str:
        """The permanent address at which the reference tells of the code."""
        return of_problem(self.code)

    def __str__(self) -> str:
        place = [self.path or "", *(str(n) for n in (self.line, self.column) if n is not None)]
        where = ":".join(part for part in place if part)
        pointer = f"  [{self.pointer}]" if self.pointer else ""
        return printable(f"{where + ': ' if where else ''}{self.code} {self.message}{pointer}")


class ReadoutsError(Exception):
    """The root of what this library raises on purpose."""


class _ProblemsError(ReadoutsError, ValueError):
    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        lines = []
        for problem in self.problems:
            lines.append(str(problem))
            if problem.hint:
                lines.append(f"    {printable(problem.hint)}")
        return "\n".join(lines)


class InvalidReadout(_ProblemsError):  # noqa: N818 - as the contract names it
    """A document that is no readout: `problems` holds all that is wrong with it."""

    def __str__(self) -> str:
        count = len(self.problems)
        return f"{count} problem{'' if count == 1 else 's'}\n{super().__str__()}"


class InvalidValue(_ProblemsError):  # noqa: N818 - as the contract names it
    """A value that a class does not take; raised by its constructor.

    `problems` holds one problem for each faulty field; their pointers count from the object.
    """


@frozen
class Fault:
    """A problem in the making: what is wrong at a path that still grows outwards."""

    code: str
    message: str
    hint: str | None = None
    path: Path = ()
    severity: Severity = Severity.ERROR
    offset: int | None = None
    """Where in the text, in code points, where that is known from the start."""

    def problem(self, **place: Any) -> Problem:
        """Return it as a problem of the document, or the object, that its path starts from."""
        return Problem(
            code=self.code,
            severity=self.severity,
            message=self.message,
            hint=self.hint,
            pointer=pointer(self.path),
            **place,
        )


class Faulty(Exception):  # noqa: N818 - it says what the value is
    """Raised inside the library by whatever reads a value: all that is wrong with it."""

    def __init__(self, *faults: Fault) -> None:
        self.faults = faults
        super().__init__(faults)

    def under(self, step: str | int) -> list[Fault]:
        """Return the faults as seen from one level further out."""
        return [evolve(fault, path=(step, *fault.path)) for fault in self.faults]


def printable(text: str) -> str:
    """Return a text without what would break a line or mislead a terminal: as escapes."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)


def pointer(path: Iterable[str | int]) -> str:
    """Return a path of keys and positions as a JSON Pointer (RFC 6901)."""
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in path)

"""Problems and the exceptions that carry them."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, TypeAlias

from attrs import evolve, frozen

from readouts.addresses import of_problem

__all__ = [
    "InvalidAnswer",
    "InvalidReadout",
    "InvalidValue",
    "Problem",
    "ReadoutsError",
    "Severity",
    "UnknownContent",
]


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


class InvalidAnswer(InvalidReadout):
    """A language model's answer that is no readout; `str(error)` is what to send back to it.

    It tells the errors in document order, the first ten of them, and how many there are besides;
    warnings, which need not be mended, are among the `problems` only.
    """

    def __str__(self) -> str:
        errors = [problem for problem in self.problems if problem.severity is Severity.ERROR]
        lines = [_to_mend(problem) for problem in errors[:_TOLD_AT_ONCE]]
        if more := len(errors) - len(lines):
            lines.append(f"- and {more} more, which are told when these are mended")
        return "\n".join([_NOT_VALID, *lines, _WRITE_AGAIN])


_TOLD_AT_ONCE = 10
_NOT_VALID = "The answer is not a valid readout. Mend this:"
_WRITE_AGAIN = (
    "Change nothing else, add nothing that the text does not tell (write null, or [] for a list), "
    "and write the whole JSON again, alone."
)


def _to_mend(problem: Problem) -> str:
    place = problem.pointer
    if place and problem.record and problem.record[3:4] == "-":
        # Positions are hard to count for whoever wrote the list; the id was written too.
        place += f" (in {problem.record})"
    elif problem.code.startswith("JSN") and problem.line:
        place = f"line {problem.line}, column {problem.column}"
    told = f"{place}: {problem.message}" if place else problem.message
    return printable(f"- {told}{f'; {problem.hint}' if problem.hint else ''}")


class InvalidValue(_ProblemsError):  # noqa: N818 - as the contract names it
    """A value that a class does not take; raised by its constructor.

    `problems` holds one problem for each faulty field; their pointers count from the object.
    """


class UnknownContent(UserWarning):
    """What was left out of a document of a newer minor version that was read with `lenient`.

    `pointers` are the places of all that was left out, in document order (RFC 6901): what this
    version does not know, and what could not stand without it. What stands inside of something
    that was left out is not listed.
    """

    def __init__(self, version: str, pointers: Iterable[str]) -> None:
        self.version = version
        self.pointers = tuple(pointers)
        super().__init__(version, self.pointers)

    def __str__(self) -> str:
        return f"left out of a document of version {self.version}: {', '.join(self.pointers)}"


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
    at_key: bool = False
    """Whether it stands at the key that the path ends with, rather than at the value."""

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

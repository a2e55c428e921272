"""Problems as lines of text: `path:line:column: CODE message  [/json/pointer]`, then the hint."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from readouts.problems import Problem, Severity, printable

if TYPE_CHECKING:
    from readouts.report._checked import Checked

_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;36"}
"""Bold red, yellow and cyan, as terminals know them."""


def render(
    files: Iterable[Checked], *, frames: bool = False, colour: bool = False
) -> Iterator[str]:
    """Yield the problems of each file: plain for a pipe, with frames and colour for a terminal."""
    for file in files:
        for problem in file.problems:
            if frames:
                line = file.lines.get(problem.line or 0)
                yield _framed(problem, line, _COLOURS[problem.severity] if colour else None)
            else:
                yield listed([problem])


def listed(problems: Iterable[Problem]) -> str:
    """Return problems as text, a line each and an indented one for the hint."""
    return "".join(f"{problem}\n{_hint(problem, '    ')}" for problem in problems)


def _hint(problem: Problem, indent: str) -> str:
    return f"{indent}hint: {printable(problem.hint)}\n" if problem.hint else ""


def _framed(problem: Problem, line: str | None, colour: str | None) -> str:
    told = f"{_painted(str(problem), problem.code, colour)}\n"
    if line is None or problem.column is None:
        return told + _hint(problem, "    ")
    from readouts.report._frame import frame

    shown, marks = frame(line, problem.column)
    number = str(problem.line)
    margin = " " * len(number)
    told += f"{margin} |\n{number} | {shown}\n{margin} | {_painted(marks, marks, colour)}\n"
    return f"{told}{_hint(problem, margin + ' = ')}\n"


def _painted(text: str, part: str, colour: str | None) -> str:
    return text.replace(part, f"\x1b[{colour}m{part}\x1b[0m", 1) if colour else text

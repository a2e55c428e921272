"""Problems as workflow commands, which GitHub shows on the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from readouts.problems import Problem, Severity, printable
from readouts.report._checked import Checked
from readouts.report._paths import from_root

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(files: Iterable[Checked]) -> Iterator[str]:
    """Yield a command for each problem; its hint is a second line of the message."""
    for file in files:
        for problem in file.problems:
            yield _command(problem)


def _command(problem: Problem) -> str:
    place = {
        "file": printable(from_root(problem.path or "")),
        "line": problem.line,
        "col": problem.column,
        "title": f"readouts {problem.code}",
    }
    properties = ",".join(
        f"{name}={_escaped(str(value), ':,')}" for name, value in place.items() if value
    )
    pointer = f"  [{problem.pointer}]" if problem.pointer else ""
    told = [f"{problem.message}{pointer}", *filter(None, [problem.hint])]
    message = "\n".join(printable(line) for line in told)
    return f"::{_COMMANDS[problem.severity]} {properties}::{_escaped(message)}\n"


def _escaped(text: str, also: str = "") -> str:
    # The percent sign comes first, or it would be escaped twice.
    for sign in f"%\r\n{also}":
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text

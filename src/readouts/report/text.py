"""Problems as lines of text: `path:line:column: CODE message  [/json/pointer]`, then the hint."""

from collections.abc import Iterable

from readouts.problems import Problem, printable


def render(problems: Iterable[Problem]) -> str:
    """Return the problems as text, a line each and an indented one for the hint."""
    lines = []
    for problem in problems:
        lines.append(str(problem))
        if problem.hint:
            lines.append(f"    hint: {printable(problem.hint)}")
    return "".join(f"{line}\n" for line in lines)

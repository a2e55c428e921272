"""Files checked one by one, or by several processes, in the order in which they were named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from attrs import Factory, evolve, frozen

from readouts import Problem, validate, wire
from readouts.policy import BEFORE_MEANING, Policy
from readouts.report._checked import Checked


@frozen(kw_only=True)
class Task:
    """A file to check, and how."""

    path: str
    policy: Policy
    content: bytes | None = None
    """What it holds, where that has been read."""
    extension_schemas: Mapping[str, Any] = Factory(dict)
    """The JSON Schemas of the extensions that are known, by prefix."""
    keep_lines: bool = False
    """Whether the lines at which problems stand are shown."""


class _File(BytesIO):
    """What a file holds, as an open file of its name."""

    def __init__(self, content: bytes, name: str) -> None:
        super().__init__(content)
        self.name = name


def checked(tasks: Sequence[Task], jobs: int) -> Iterator[Checked]:
    """Yield what a check of each file finds, in order; with several jobs, processes share them."""
    if jobs == 1 or len(tasks) == 1:
        yield from map(check, tasks)
        return
    from concurrent.futures import ProcessPoolExecutor

    pool = ProcessPoolExecutor(min(jobs, len(tasks)))
    try:
        # Several at a time cost less to hand over; few enough that none waits for a slow one.
        yield from pool.map(check, tasks, chunksize=max(1, min(50, len(tasks) // (8 * jobs))))
    finally:
        pool.shutdown(cancel_futures=True)


def check(task: Task) -> Checked:
    """Check one file."""
    try:
        content = Path(task.path).read_bytes() if task.content is None else task.content
    except OSError as error:
        return Checked(path=task.path, documents=0, failure=error.strerror or str(error))
    file = _File(content, task.path)
    problems = validate(file, extension_schemas=task.extension_schemas)
    return Checked(
        path=task.path,
        documents=sum(1 for _ in wire.lines(content)) if wire.is_lines(task.path) else 1,
        problems=task.policy.applied(problems),
        shape_only=any(problem.code.startswith(BEFORE_MEANING) for problem in problems),
        lines=_lines(content, problems) if task.keep_lines and problems else {},
    )


def reported(files: Iterable[Checked], most: int | None) -> Iterator[Checked]:
    """Yield files with at most so many problems in all; the others are counted."""
    left = most
    for file in files:
        if left is None:
            yield file
        else:
            kept, others = file.problems[:left], file.problems[left:]
            left -= len(kept)
            yield evolve(file, problems=kept, unreported=others)


def _lines(content: bytes, problems: Sequence[Problem]) -> dict[int, str]:
    lines = dict(enumerate(content.decode(errors="replace").split("\n"), 1))
    return {problem.line: lines[problem.line] for problem in problems if problem.line in lines}

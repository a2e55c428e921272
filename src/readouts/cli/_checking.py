"""Files checked one by one, or by several processes, in the order in which they were named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from attrs import Factory, evolve, frozen

from readouts import InvalidReadout, Problem, load, loads, validate, wire
from readouts.policy import BEFORE_MEANING, Policy
from readouts.report._checked import Checked
from readouts.sources import SourceText


@frozen(kw_only=True)
class Task:
    """A file to check, and how."""

    path: str
    policy: Policy
    content: bytes | None = None
    """What it holds, where that has been read."""
    extension_schemas: Mapping[str, Any] = Factory(dict)
    """The JSON Schemas of the extensions that are known, by prefix."""
    source: SourceText | None = None
    """The published text, for all files."""
    sources: Mapping[str, SourceText] | None = None
    """Published texts by digest."""
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
    given: dict[str, Any] = {"source": task.source, "sources": task.sources}
    problems = validate(file, extension_schemas=task.extension_schemas, **given)
    # A folder without a text, or a text without a word, is given all the same.
    at_hand = any(one is not None for one in given.values())
    counts, missing = _verified(content, task.path, given) if at_hand else (None, ())
    return Checked(
        path=task.path,
        documents=sum(1 for _ in wire.lines(content)) if wire.is_lines(task.path) else 1,
        problems=task.policy.applied(problems),
        shape_only=any(problem.code.startswith(BEFORE_MEANING) for problem in problems),
        evidence=counts,
        missing=missing,
        lines=_lines(content, problems) if task.keep_lines and problems else {},
    )


def _verified(
    content: bytes, path: str, given: Mapping[str, Any]
) -> tuple[Mapping[str, int], tuple[str, ...]]:
    """Return how the evidence of a file stands to the texts given, and which are missing."""
    from readouts.citing import verify

    counts: Counter[str] = Counter()
    missing: list[str] = []
    one_by_one = (line for _, line in wire.lines(content))
    for document in one_by_one if wire.is_lines(path) else (_File(content, path),):
        try:
            readout = load(document) if isinstance(document, _File) else loads(document)
            verified = verify(readout, **given)
        except InvalidReadout:
            # Of what is no readout, the problems tell.
            continue
        counts.update(one.standing.value for one in verified.citations)
        missing += verified.missing
    return counts, tuple(missing)


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

"""A baseline: the problems that were there when somebody began to check, which fail nobody."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from attrs import evolve

from readouts.report._checked import Checked
from readouts.report._identity import subject
from readouts.report._paths import from_folder

VERSION = 1


class Baseline:
    """What is remembered: for each file, how often it has which problem.

    A problem is known by its code, its record, its place in it and its message, and not by its
    line: what is written above it does not make it new.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        self.known: dict[str, Counter[str]] = {}
        self.checked: dict[str, Counter[str]] = {}

    def load(self) -> Baseline:
        """Read the file.

        Raises:
            OSError: It can't be read.
            ValueError: It is no baseline.
        """
        try:
            whole = json.loads(self.file.read_bytes())
            version, files = whole["baseline"], whole["problems"].items()
            self.known = {
                path: Counter({about: int(count) for about, count in problems.items()})
                for path, problems in files
            }
        except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
            version = None
        if version != VERSION:
            raise ValueError(f"{self.file}: expected a baseline, as --write-baseline does")
        return self

    def without_known(self, file: Checked) -> Checked:
        """Return a file without the problems that are remembered, as often as they are."""
        left = Counter(self.known.get(self._name(file), {}))
        new = []
        for problem in file.problems:
            about = subject(problem)
            if left[about] > 0:
                left[about] -= 1
            else:
                new.append(problem)
        self.remember(file)
        return evolve(file, problems=tuple(new), known=len(file.problems) - len(new))

    def remember(self, file: Checked) -> None:
        """Take down what a file has."""
        if file.failure is None:
            self.checked[self._name(file)] = Counter(map(subject, file.problems))

    def gone(self) -> int:
        """Return how many problems are remembered that files which were checked have no more."""
        return sum(
            (self.known.get(name, Counter()) - has).total() for name, has in self.checked.items()
        )

    def write(self) -> int:
        """Write down what files have, and leave what is remembered of others; return how many."""
        others = {
            name: counts
            for name, counts in self.known.items()
            if (self.file.parent / name).exists()
        }
        known = {**others, **self.checked}
        problems = {
            name: dict(sorted(known[name].items())) for name in sorted(known) if known[name]
        }
        text = json.dumps({"baseline": VERSION, "problems": problems}, ensure_ascii=True, indent=2)
        self.file.write_text(text + "\n", encoding="utf-8", newline="\n")
        return sum(map(Counter.total, known.values()))

    def _name(self, file: Checked) -> str:
        return from_folder(file.path, self.file.parent)

"""What a run of `readouts validate` came to, and what is said of it on standard error."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from readouts.cli._files import counted
from readouts.policy import failing
from readouts.problems import Severity, printable
from readouts.report._checked import Checked


class Tally:
    """Counts what passes by; says it, unless it is to be quiet."""

    def __init__(self, fail_on: str, *, quiet: bool) -> None:
        self.fails = failing(fail_on)
        self.quiet = quiet
        self.files = self.documents = self.faulty = self.known = self.unread = 0
        self.codes: Counter[str] = Counter()
        self.weights: Counter[Severity] = Counter()
        self.evidence: Counter[str] | None = None
        self.missing: list[str] = []

    @property
    def failed(self) -> bool:
        """Whether a problem weighs enough to fail the run."""
        return any(self.weights[weight] for weight in self.fails)

    def counted(self, files: Iterable[Checked]) -> Iterator[Checked]:
        """Yield files, and count what each has; say what it lacks once it has been reported."""
        for file in files:
            yield file
            sys.stdout.flush()
            if file.failure is not None:
                self.unread += 1
                print(printable(f"readouts: {file.path}: {file.failure}"), file=sys.stderr)
                continue
            self.files += 1
            self.documents += file.documents
            self.faulty += bool(file.problems)
            self.known += file.known
            self.codes.update(problem.code for problem in file.problems)
            self.weights.update(problem.severity for problem in file.problems)
            if file.evidence is not None:
                self.evidence = (self.evidence or Counter()) + Counter(file.evidence)
            self.missing += (f"{name} of {file.path}" for name in file.missing)
            if file.shape_only:
                which = "" if file.documents == 1 else " on every document"
                # Also where nothing else is to be said: what was not checked is not clean.
                told = f"{file.path}: the rules of meaning were not run{which}"
                print(printable(told), file=sys.stderr)

    def say(self, text: str) -> None:
        """Say something that is no report."""
        if not self.quiet:
            print(printable(text), file=sys.stderr)

    def summary(self, *, statistics: bool, gone: int, most: int | None) -> None:
        """Say what the run came to."""
        if statistics:
            from readouts.rules import RULES

            for code, count in sorted(self.codes.items(), key=lambda pair: (-pair[1], pair[0])):
                self.say(f"{count:7,}  {code} {RULES[code].slug}")
        if self.evidence is not None:
            self.say(f"evidence: {stands(self.evidence)}")
        if self.missing:
            more = f" and {len(self.missing) - 5:,} more" if len(self.missing) > 5 else ""
            # What was not verified is not clean, so it is said also where nothing else is.
            told = f"no text given for {', '.join(self.missing[:5])}{more}"
            print(printable(told), file=sys.stderr)
        if gone:
            self.say(f"{counted(gone, 'problem')} of the baseline no longer there")
        if self.files:
            cut = most is not None and most < self.codes.total()
            of_which = f", of which {most:,} are reported" if cut else ""
            self.say(f"{self._files()} checked, {self._problems()}{of_which}")

    def _files(self) -> str:
        told = counted(self.files)
        if self.documents == self.files:
            return told
        return f"{told} with {counted(self.documents, 'document')}"

    def _problems(self) -> str:
        known = f" besides {self.known:,} known" if self.known else ""
        found = self.codes.total()
        if not found:
            return f"no problems{known}"
        told = counted(found, "problem")
        if self.weights[Severity.ERROR] < found:
            weights = [counted(self.weights[one], one) for one in Severity if self.weights[one]]
            told += f" ({', '.join(weights)})"
        return f"{told}{f' in {self.faulty:,} of them' if self.files > 1 else ''}{known}"


def stands(counts: Mapping[str, int]) -> str:
    """Return how much evidence holds, moved, and so on, in words."""
    total = sum(counts.values())
    if not total:
        return "nothing to hold against a text"
    words = {
        "moved": "moved",
        "ambiguous": "in several places",
        "gone": "gone",
        "unquoted": "with a span and no words",
    }
    told = [f"{counts.get('holds', 0):,} of {total:,} hold"]
    told += [f"{counts[key]:,} {words[key]}" for key in words if counts.get(key)]
    return ", ".join(told)

"""What a problem is known by from run to run, wherever its lines have moved to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256

from readouts.problems import Problem
from readouts.report._paths import from_root


def subject(problem: Problem) -> str:
    """Return what a problem is about: code, record, place in it, and a digest of the message.

    Positions, in lists and in the text, are left out, so that what is put in before it makes no
    new problem of it.
    """
    place = re.sub(r"/[0-9]+(?=/|$)", "/*", problem.pointer)
    message = re.sub(r"\b(line|column) [0-9]+", r"\1 *", problem.message)
    said = sha256(message.encode(errors="surrogatepass")).hexdigest()[:12]
    return " ".join(filter(None, [problem.code, problem.record, place, said]))


def identified(problems: Iterable[Problem]) -> Iterator[tuple[Problem, str]]:
    """Yield problems, each with a fingerprint of its own, the same one in every run."""
    seen: Counter[str] = Counter()
    for problem in problems:
        about = f"{from_root(problem.path or '')} {subject(problem)}"
        seen[about] += 1
        told = f"{about} {seen[about]}".encode(errors="surrogatepass")
        yield problem, sha256(told).hexdigest()[:32]

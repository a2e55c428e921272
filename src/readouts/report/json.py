"""A run as JSON, for programs, by a schema of its own (`schemas/report-1.0.schema.json`)."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import fields

from readouts.problems import Problem, Severity
from readouts.report._checked import Checked

VERSION = "1.0"
"""Of the report, not of the format that is checked."""


def render(files: Iterable[Checked]) -> Iterator[str]:
    """Yield the report as one piece."""
    checked = list(files)
    problems = [problem for file in checked for problem in file.problems]
    weights = Counter(problem.severity for problem in problems)
    report = {
        "report": VERSION,
        "summary": {
            "files": len(checked),
            "documents": sum(file.documents for file in checked),
            **{f"{severity}s": weights[severity] for severity in Severity},
            "known": sum(file.known for file in checked),
            "unreported": sum(len(file.unreported) for file in checked),
            **_evidence(checked),
        },
        "unreadable": [
            {"path": file.path, "reason": file.failure} for file in checked if file.failure
        ],
        "shape_only": [file.path for file in checked if file.shape_only],
        "problems": [problem_as_object(problem) for problem in problems],
    }
    yield json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _evidence(checked: list[Checked]) -> dict[str, Any]:
    """Return how the evidence stands to the texts, where texts were given."""
    given = [file for file in checked if file.evidence is not None]
    if not given:
        return {}
    from readouts.citing import Standing

    counts: Counter[str] = Counter()
    for file in given:
        counts.update(file.evidence)
    missing = [{"path": file.path, "source": name} for file in given for name in file.missing]
    return {"evidence": dict.fromkeys(Standing, 0) | counts, "without_text": missing}


def problem_as_object(problem: Problem) -> dict[str, Any]:
    """Return a problem as a JSON object: its fields, null where there is nothing to say."""
    return {field.name: getattr(problem, field.name) for field in fields(Problem)}

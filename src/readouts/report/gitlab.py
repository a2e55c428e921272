"""Problems as GitLab's code quality report, which it shows in a merge request."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from readouts.problems import Severity
from readouts.report._checked import Checked
from readouts.report._identity import identified
from readouts.report._paths import from_root

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(files: Iterable[Checked]) -> Iterator[str]:
    """Yield the report as one piece."""
    entries = [
        {
            "description": f"{problem.message} ({problem.hint})"
            if problem.hint
            else problem.message,
            "check_name": problem.code,
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[problem.severity],
            "location": {
                "path": from_root(problem.path or ""),
                "lines": {"begin": problem.line or 1},
            },
        }
        for problem, fingerprint in identified(p for file in files for p in file.problems)
    ]
    yield json.dumps(entries, ensure_ascii=False, indent=2) + "\n"

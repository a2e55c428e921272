"""Problems as JSON Lines: an object a line, as in the report in JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from readouts.report._checked import Checked
from readouts.report.json import problem_as_object


def render(files: Iterable[Checked]) -> Iterator[str]:
    """Yield a line for each problem."""
    for file in files:
        for problem in file.problems:
            yield json.dumps(problem_as_object(problem), ensure_ascii=False) + "\n"

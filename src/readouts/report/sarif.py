"""A run as SARIF 2.1.0, for code scanning and for editors."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from textwrap import indent
from typing import Any
from urllib.parse import quote

from readouts import __version__, addresses
from readouts.problems import Problem, printable
from readouts.report._checked import Checked
from readouts.report._identity import identified
from readouts.report._paths import from_root
from readouts.rules import RULES, Rule

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)

_UNCHECKED = "the rules of meaning were not run"


def render(files: Iterable[Checked]) -> Iterator[str]:
    """Yield the log as one piece; of the rules, it tells those that were broken."""
    checked = list(files)
    problems = [problem for file in checked for problem in file.problems]
    rules = [RULES[code] for code in sorted({problem.code for problem in problems})]
    index = {rule.code: at for at, rule in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "readouts",
                "version": __version__,
                "informationUri": addresses.BASE,
                "rules": [_descriptor(rule) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(checked)],
        "results": [
            _result(problem, fingerprint, index) for problem, fingerprint in identified(problems)
        ],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    yield json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _descriptor(rule: Rule) -> dict[str, Any]:
    why = re.sub(r"(?<!\n)\n(?!\n)", " ", rule.why)
    where = {None: "As the whole text", "": "In the document"}.get(rule.at, f"At `{rule.at}`")
    bad, repair = (indent(example, " " * 4) for example in (rule.bad, rule.repair))
    example = f"{where}, wrong is:\n\n{bad}\n\nand right is:\n\n{repair}\n"
    return {
        "id": rule.code,
        "name": rule.slug,
        "shortDescription": {"text": rule.says},
        "fullDescription": {"text": why},
        "help": {
            "text": f"{rule.says}\n\n{why}\n\n{example.replace('`', '')}",
            "markdown": f"**{rule.says}**\n\n{why}\n\n{example}",
        },
        "helpUri": addresses.of_problem(rule.code),
        "defaultConfiguration": {"level": rule.severity},
    }


def _result(problem: Problem, fingerprint: str, index: dict[str, int]) -> dict[str, Any]:
    physical: dict[str, Any] = {
        "artifactLocation": {
            "uri": quote(from_root(problem.path or ""), errors="surrogateescape"),
            "uriBaseId": "%SRCROOT%",
        }
    }
    if problem.line is not None:
        physical["region"] = {"startLine": problem.line, "startColumn": problem.column}
    location: dict[str, Any] = {"physicalLocation": physical}
    if problem.pointer:
        location["logicalLocations"] = [{"fullyQualifiedName": problem.pointer}]
    return {
        "ruleId": problem.code,
        "ruleIndex": index[problem.code],
        "level": problem.severity,
        "message": {"text": _message(problem)},
        "locations": [location],
        "partialFingerprints": {"readouts/v1": fingerprint},
    }


def _message(problem: Problem) -> str:
    told = "\n".join(printable(part) for part in (problem.message, problem.hint) if part)
    # What looks like a placeholder for an argument is none.
    return re.sub(r"\{([0-9]+)\}", r"{{\1}}", told)


def _invocation(files: list[Checked]) -> dict[str, Any]:
    failures = [
        {"level": "error", "message": {"text": printable(f"{file.path}: {file.failure}")}}
        for file in files
        if file.failure
    ]
    unchecked = [
        {"level": "warning", "message": {"text": printable(f"{file.path}: {_UNCHECKED}")}}
        for file in files
        if file.shape_only
    ]
    notices = [*failures, *unchecked]
    told = {"toolExecutionNotifications": notices} if notices else {}
    return {"executionSuccessful": not failures, **told}

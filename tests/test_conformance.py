"""Every problem code has a least document that shows it, and a near miss that does not."""

import json
from pathlib import Path
from typing import Any

import pytest

import readouts
from readouts.rules import RULES
from readouts.rules.least import LEAST

FOLDER = Path(__file__).parent / "conformance"
FILES = sorted(FOLDER.glob("[A-Z]*.json"))

each_code = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)


def patched(target: Any, patch: Any) -> Any:
    """Apply a JSON Merge Patch (RFC 7396)."""
    if not isinstance(patch, dict):
        return patch
    result = dict(target) if isinstance(target, dict) else {}
    for key, value in patch.items():
        result.pop(key, None) if value is None else result.update(
            {key: patched(result.get(key), value)}
        )
    return result


def read(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))


def document(case: Any, which: str) -> str:
    """Return the text of one of the two documents of a case."""
    patch = case[which]
    return patch if isinstance(patch, str) else json.dumps(patched(json.loads(LEAST), patch))


def _problems(case: Any, which: str) -> list[readouts.Problem]:
    return list(readouts.validate(document(case, which), **case.get("options", {})))


def test_the_least_document_is_the_one_of_the_rules() -> None:
    """And is itself without a problem of any weight."""
    assert (FOLDER / "least.json").read_text(encoding="utf-8") == LEAST
    assert readouts.validate(LEAST) == ()


def test_every_code_has_its_file() -> None:
    """And every file is of a code."""
    assert {file.stem for file in FILES} == RULES.keys()


@each_code
def test_the_bad_document_has_the_problem_and_no_other(file: Path) -> None:
    """Of weight error or warning; notes are listed too."""
    case = read(file)
    found = _problems(case, "bad")
    assert [[one.code, one.pointer] for one in found] == case["problems"]
    weighty = {one.code for one in found if one.severity != "note"}
    assert weighty <= {file.stem}
    assert file.stem in {one.code for one in found}


@each_code
def test_the_near_miss_has_none(file: Path) -> None:
    """A rule that fires on what is right is worse than none."""
    case = read(file)
    found = [one for one in _problems(case, "near") if one.severity != "note"]
    assert found == []
    assert file.stem not in {one.code for one in _problems(case, "near")}

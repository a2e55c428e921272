"""The two judges of a document's shape, and where they disagree."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, validators  # type: ignore[import-untyped]

import readouts
from tests.laws._mutations import Case, cases
from tests.laws._specimens import Tree

SHAPE = ("JSN", "VER", "SHP")
"""The families of problems that a schema can see; ids and the rules are beyond it."""


def class_accepts(document: Tree | str) -> bool:
    """Return whether the classes find nothing wrong with the shape of a document."""
    return not any(problem.code.startswith(SHAPE) for problem in readouts.validate(document))


def judge(schema: dict[str, Any]) -> Any:
    """Return a validator that remembers what it found of a value by a definition.

    The documents of the enumeration differ in one place each, so most of each is known.
    """
    plain = Draft202012Validator.VALIDATORS["$ref"]
    known: dict[tuple[str, str], Any] = {}

    def remembered(validator: Any, ref: str, value: Any, around: Any) -> Iterator[Any]:
        key = ref, json.dumps(value)
        if key not in known:
            known[key] = next(iter(plain(validator, ref, value, around)), None)
        if known[key] is not None:
            yield known[key]

    return validators.extend(Draft202012Validator, {"$ref": remembered})(schema)


@cache
def judged() -> tuple[tuple[Case, bool], ...]:
    """Return the cases of the enumeration, and whether the classes accept each."""
    return tuple((case, class_accepts(case.document)) for case in cases())


def disagreements(
    schema: dict[str, Any], verdicts: Iterable[tuple[Case, bool]]
) -> Iterator[tuple[Case, str]]:
    """Yield the cases of which a schema thinks otherwise than the classes."""
    accepts = judge(schema).is_valid
    for case, accepted in verdicts:
        if accepts(case.document) != accepted:
            yield case, f"accepted by {'the classes' if accepted else 'the schema'} alone"

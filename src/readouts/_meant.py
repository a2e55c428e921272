"""What a misspelt field most likely means, so that one slip of the pen is one problem."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from readouts._check import nearest, shown
from readouts._shape import Object, inside, shape_of
from readouts.model import Readout
from readouts.problems import Fault


def stand_ins(shape: Object, value: dict[str, Any]) -> dict[str, str]:
    """Return which unknown keys of an object stand for which fields that it lacks."""
    found: dict[str, str] = {}
    for key in value:
        if key not in shape.by_key:
            near = _near(shape, key)
            if near is not None and near not in value and near not in found.values():
                found[key] = near
    return found


def unknown(shape: Object, key: str, stand_in: str | None) -> Fault:
    """Return the fault of a key that is no field of its object."""
    message = f"expected a field of {with_article(shape.name)}, got {shown(key)}"
    near, owners = _near(shape, key), _owners().get(key, [])
    if stand_in:
        hint = f'did you mean "{stand_in}"?'
    elif near:
        hint = f'did you mean "{near}"? That field is there too'
    elif owners:
        hint = f"{' and '.join(map(with_article, owners[:2]))} can have it"
    else:
        hint = None
    return Fault("SHP002", message, hint, (key,), at_key=True)


def with_article(name: str) -> str:
    """Return the name of a class with its article."""
    return f"{'an' if name[0] in 'AEIOU' else 'a'} {name}"


@lru_cache(maxsize=1_000)
def _near(shape: Object, key: str) -> str | None:
    # A field of another class is no misspelling, unless it is all but the same word.
    return nearest(key, shape.by_key, cutoff=0.85 if key in _owners() else 0.7)


@cache
def _owners() -> dict[str, list[str]]:
    """Return all fields of the model, each with the classes that have it."""
    owners: dict[str, list[str]] = {}
    for shape in inside(shape_of(Readout)):
        if isinstance(shape, Object):
            for key in shape.by_key:
                owners.setdefault(key, []).append(shape.name)
    return owners

"""Least and fullest objects of every class, in documents of clean shape.

All of it is read from the tree of shapes: no class and no field is named here, so that those
added later are tried as well.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import copy
from functools import cache
from itertools import combinations
from typing import Any, TypeAlias, TypeVar

import attrs
from hypothesis import find, settings

import readouts
from readouts._json import Json
from readouts._shape import (
    EXTENSION_VALUE,
    Array,
    Choice,
    Field,
    Object,
    OpenChoice,
    Scalar,
    Shape,
    String,
    shape_of,
)
from readouts.strategies._values import values

T = TypeVar("T")
Tree: TypeAlias = dict[str, Any]
Path: TypeAlias = tuple[str | int, ...]

ROOT = shape_of(readouts.Readout)

# -- values that fit ----------------------------------------------------------------------


def sample(shape: Shape) -> Any:
    """Return the least value of a shape."""
    match shape:
        case Object():
            return least(shape)
        case Array(item):
            return [sample(item)]
        case _:
            return scalar(shape, 0)


@cache
def scalar(shape: Scalar, nth: int) -> Any:
    """Return one of the first values of a scalar shape, without any two alike."""
    if isinstance(shape, String) and (shape.declares or shape.refers):
        return f"{shape.declares or shape.refers[0]}-{nth + 1}"
    before = [scalar(shape, earlier) for earlier in range(nth)]
    found = find(
        values(shape),
        lambda value: value not in before,
        settings=settings(derandomize=True, database=None),
    )
    # A value of a closed list is written as its text, and JSON as what it holds.
    return json.loads(found.text if isinstance(found, Json) else json.dumps(found))


def least(shape: Object, *wanted: str) -> Tree:
    """Return the least object of a class that has the fields wanted."""
    names = {field.name for field in shape.fields if field.required}.union(wanted)
    others = [name for name in constrained(shape) if name not in names]
    for more in _subsets(others):
        if not _broken(shape, names.union(more)):
            return with_fields(shape, names.union(more))
    raise ValueError(f"no {shape.name} has {wanted}")


def fullest(shape: Object) -> Iterator[Tree]:
    """Yield objects of a class with as many fields as may be, until each field was there."""
    names = {field.name for field in shape.fields}
    waiting = dict.fromkeys(field.name for field in shape.fields)
    while waiting:
        name = next(iter(waiting))
        others = [other for other in constrained(shape) if other != name]
        kept = next(
            names.difference(fewer)
            for fewer in _subsets(others)
            if not _broken(shape, names.difference(fewer))
        )
        waiting = {other: None for other in waiting if other not in kept}
        yield with_fields(shape, kept)


def with_fields(shape: Object, names: set[str]) -> Tree:
    return {field.key: sample(field.shape) for field in shape.fields if field.name in names}


def _broken(shape: Object, names: set[str]) -> bool:
    shapes = {field.name: field.shape for field in shape.fields}
    return any(
        constraint.broken(names, lambda name: sample(shapes[name]))
        for constraint in shape.constraints
    )


def constrained(shape: Object) -> list[str]:
    """Return the fields that the constraints of a class name."""
    told = json.dumps([attrs.astuple(constraint) for constraint in shape.constraints])
    return [field.name for field in shape.fields if f'"{field.name}"' in told]


def _subsets(names: list[str]) -> Iterator[tuple[str, ...]]:
    for count in range(len(names) + 1):
        yield from combinations(names, count)


@cache
def samples() -> dict[str, str]:
    """Return a value of every kind of text in the model, and of every list."""
    shapes = [innermost(field.shape) for owner in routes() for field in owner.fields]
    return {
        shape.name: sample(shape)
        for shape in [*shapes, EXTENSION_VALUE]
        if isinstance(shape, String | Choice | OpenChoice)
    }


# -- documents ----------------------------------------------------------------------------


@cache
def routes() -> dict[Object, tuple[tuple[Object, Field], ...]]:
    """Return every class, with a shortest way to it from the document: owners and fields."""
    found: dict[Object, tuple[tuple[Object, Field], ...]] = {ROOT: ()}
    for owner in (waiting := [ROOT]):
        for field in owner.fields:
            inner = innermost(field.shape)
            if isinstance(inner, Object) and inner not in found:
                found[inner] = (*found[owner], (owner, field))
                waiting.append(inner)
    return found


def document(shape: Object, made: Tree) -> tuple[Tree, Path]:
    """Return a small document in which an object of a class stands, and where."""
    whole: Tree = made
    path: Path = ()
    for owner, field in reversed(routes()[shape]):
        value, step = _wrapped(field.shape, whole)
        whole = {**least(owner, field.name), field.key: value}
        path = (field.key, *step, *path)
    return whole, path


def _wrapped(shape: Shape, value: Any) -> tuple[Any, Path]:
    if isinstance(shape, Array):
        inner, step = _wrapped(shape.item, value)
        return [inner], (0, *step)
    return value, ()


def innermost(shape: Shape) -> Scalar | Object:
    return innermost(shape.item) if isinstance(shape, Array) else shape


def specimens() -> Iterator[tuple[Object, Tree, Path]]:
    """Yield documents of clean shape, in which every field of every class stands somewhere."""
    for shape in routes():
        for made in fullest(shape):
            yield shape, *document(shape, made)


def get(tree: Any, path: Path) -> Any:
    """Return what stands at a path."""
    for step in path:
        tree = tree[step]
    return tree


def put(tree: T, path: Path, value: Any) -> T:
    """Return a tree with another value at a path; the rest is shared."""
    if not path:
        return value  # type: ignore[no-any-return]
    made: Any = copy(tree)
    made[path[0]] = put(made[path[0]], path[1:], value)
    return made  # type: ignore[no-any-return]


def cut(tree: T, path: Path) -> T:
    """Return a tree without what stands at a path."""
    around = copy(get(tree, path[:-1]))
    del around[path[-1]]
    return put(tree, path[:-1], around)

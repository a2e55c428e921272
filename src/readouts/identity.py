"""Ids and references of a document as it stands, so that they are seen beside shape faults."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from readouts._check import check_of, nearest, shown
from readouts._shape import Array, Object, Shape, String, shape_of
from readouts.model import Readout
from readouts.problems import Fault, Faulty, Path, pointer

MOST_LOOKED_UP = 50
"""For how many dangling references the nearest id is looked up: each look takes its time."""


def check(document: Any, lost: list[Any]) -> list[Fault]:
    """Return what is wrong with the ids of a document: DOC001 and REF001.

    Each fault of shape stands for itself: a reference that no record answers is left alone
    where the record may be there and its id can't be read. So are references to ids in places
    that are not read: unknown fields, and `lost`, the values of keys that stand again later.
    """
    found = _Names()
    _walk(shape_of(Readout), document, (), found)
    found.elsewhere.update(text for value in lost for text in _texts_inside(value))
    return [*found.repeated, *found.unanswered()]


class _Names:
    """The ids and references of a document."""

    def __init__(self) -> None:
        self.records: dict[str, Path] = {}
        self.repeated: list[Fault] = []
        self.references: list[tuple[Path, str, String]] = []
        # The prefixes of records whose own id can't be read.
        self.unclear: set[str] = set()
        self.elsewhere: set[str] = set()

    def declare(self, path: Path, name: str) -> None:
        first = self.records.setdefault(name, path)
        if first != path:
            message = f"expected each id once; {shown(name)} is the id of {pointer(first[:-1])} too"
            self.repeated.append(Fault("DOC001", message, "give one of them another id", path))

    def unanswered(self) -> Iterator[Fault]:
        looked_up = 0
        for path, text, shape in self.references:
            # A target may go on with a field of the record.
            name = text.partition("/")[0]
            if name in self.records or name in self.elsewhere or name in shape.besides:
                continue
            if name[:3] not in self.unclear:
                looked_up += 1
                near = self.near(name) if looked_up <= MOST_LOOKED_UP else None
                message = f"expected {shape.words}; no record has the id {shown(name)}"
                hint = f'did you mean "{near}"?' if near else f"add a record with the id {name}"
                yield Fault("REF001", message, hint, path)

    def near(self, name: str) -> str | None:
        """Return the id that a dangling reference most likely means."""
        near = nearest(name, (other for other in self.records if other[:3] == name[:3]))
        # The next number is no misspelling of this one.
        digits = "0123456789"
        return near if near and near.rstrip(digits) != name.rstrip(digits) else None


def _walk(shape: Shape, value: Any, path: Path, found: _Names) -> None:
    match shape:
        case Object() if isinstance(value, dict):
            _walk_object(shape, value, path, found)
        case Object():
            found.unclear.update(_prefixes(shape))
        case Array() if isinstance(value, list):
            if len(value) < shape.min_items:
                found.unclear.update(_prefixes(shape.item))
            for at, item in enumerate(value):
                _walk(shape.item, item, (*path, at), found)
        case Array():
            found.unclear.update(_prefixes(shape.item))
        case String() if shape.declares:
            if _fits(shape, value):
                found.declare(path, value)
            else:
                found.unclear.add(shape.declares)
        case String() if shape.refers and _fits(shape, value):
            found.references.append((path, value, shape))
        case _:
            pass


def _walk_object(shape: Object, value: dict[str, Any], path: Path, found: _Names) -> None:
    fields, naming = shape.by_key, _naming(shape)
    for key, inner in value.items():
        if key in naming:
            _walk(naming[key], inner, (*path, key), found)
        elif key not in fields:
            found.elsewhere.update(_texts_inside(inner))
    for key in _required(shape):
        if key not in value:
            found.unclear.update(_prefixes(naming[key]))


@cache
def _naming(shape: Object) -> dict[str, Shape]:
    """Return the fields of an object in which ids or references stand, at whatever depth."""
    return {field.key: field.shape for field in shape.fields if _names_something(field.shape)}


@cache
def _required(shape: Object) -> list[str]:
    """Return the fields without which it can't be told which records there are."""
    return [field.key for field in shape.fields if field.required and field.key in _naming(shape)]


def _names_something(shape: Shape) -> bool:
    match shape:
        case Object():
            return any(_names_something(field.shape) for field in shape.fields)
        case Array(item):
            return _names_something(item)
        case String():
            return bool(shape.declares or shape.refers)
        case _:
            return False


def _fits(shape: String, value: Any) -> bool:
    try:
        _check(shape)(value)
    except Faulty:
        return False
    return True


_check = cache(check_of)


def _prefixes(shape: Shape) -> Iterator[str]:
    """Yield the prefixes of the ids that records of a shape, or inside it, would have had."""
    match shape:
        case Object():
            for field in shape.fields:
                yield from _prefixes(field.shape)
        case Array():
            yield from _prefixes(shape.item)
        case String() if shape.declares:
            yield shape.declares
        case _:
            pass


def _texts_inside(value: Any) -> Iterator[str]:
    """Yield every text of a tree of JSON values: some of them may be ids."""
    stack = [value]
    seen: set[int] = set()
    while stack:
        node = stack.pop()
        if isinstance(node, dict | list):
            if id(node) in seen:
                continue
            seen.add(id(node))
        if isinstance(node, dict):
            stack += node.values()
        elif isinstance(node, list):
            stack += node
        elif isinstance(node, str):
            yield node

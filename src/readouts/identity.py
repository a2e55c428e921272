"""Ids and references of a document as it stands, so that they are seen beside shape faults."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from readouts._check import check_of, nearest, shown
from readouts._meant import stand_ins
from readouts._shape import Array, Object, Shape, String, inside, shape_of
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
    found.elsewhere.update(text for value in lost for text in _ids_inside(value))
    # A value that was lost may be an id itself.
    found.elsewhere.update(value for value in lost if isinstance(value, str))
    return [*found.repeated, *found.unanswered()]


class _Names:
    """The ids and references of a document."""

    def __init__(self) -> None:
        self.records: dict[str, Path] = {}
        self.repeated: list[Fault] = []
        self.references: list[tuple[Path, str, String]] = []
        # The prefixes of records whose own id can't be read, or is another's.
        self.unclear: set[str] = set()
        self.elsewhere: set[str] = set()

    def declare(self, path: Path, name: str) -> None:
        first = self.records.setdefault(name, path)
        if first != path:
            message = f"expected each id once; {shown(name)} is the id of {pointer(first[:-1])} too"
            self.repeated.append(Fault("DOC001", message, "give one of them another id", path))
            # One of the two had another id, which is not known now.
            self.unclear.add(name[:3])

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
        # Without the prefix, which is always alike; of short names, any two are near.
        rest = name[4:]
        others = [other[4:] for other in self.records if other[:3] == name[:3]]
        near = nearest(rest, others, cutoff=0.7 if len(rest) > 3 else 0.85)
        if near is None or _numbered(near, rest):
            return None
        return name[:4] + near


def _numbered(one: str, other: str) -> bool:
    """Return whether two names differ in the number behind them: neither is the other misspelt."""
    digits = "0123456789"
    stems = one.rstrip(digits), other.rstrip(digits)
    return stems[0] == stems[1] and all(name != stems[0] for name in (one, other))


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
    meant = stand_ins(shape, value) if value.keys() - fields.keys() else {}
    for key, inner in value.items():
        field = meant.get(key, key)
        if field in naming:
            _walk(naming[field], inner, (*path, key), found)
        elif field not in fields:
            found.elsewhere.update(_ids_inside(inner))
    for key in _required(shape):
        if key not in value and key not in meant.values():
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
    texts = (one for one in inside(shape) if isinstance(one, String))
    return any(one.declares or one.refers for one in texts)


def _fits(shape: String, value: Any) -> bool:
    try:
        _check(shape)(value)
    except Faulty:
        return False
    return True


_check = cache(check_of)


def _prefixes(shape: Shape) -> set[str]:
    """Return the prefixes of the ids that records of a shape, or inside it, would have had."""
    texts = (one for one in inside(shape) if isinstance(one, String))
    return {one.declares for one in texts if one.declares}


def _ids_inside(value: Any) -> Iterator[str]:
    """Yield every text that stands as an `id` in a tree of JSON values, at any depth."""
    stack = [value]
    seen: set[int] = set()
    while stack:
        node = stack.pop()
        if isinstance(node, dict | list):
            if id(node) in seen:
                continue
            seen.add(id(node))
        if isinstance(node, dict):
            if isinstance(node.get("id"), str):
                yield node["id"]
            stack += node.values()
        elif isinstance(node, list):
            stack += node

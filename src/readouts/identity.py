"""Ids and references of a document as it stands, so that they are seen beside shape faults."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from readouts._check import nearest, shown
from readouts._shape import Array, Object, Shape, String, shape_of
from readouts.model import Readout
from readouts.problems import Fault, Path, pointer


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
            message = f"expected ids once each; {shown(name)} is {pointer(first[:-1])} too"
            self.repeated.append(Fault("DOC001", message, "give one of them another id", path))

    def unanswered(self) -> Iterator[Fault]:
        for path, name, shape in self.references:
            if name in self.records or name in self.elsewhere or name in shape.besides:
                continue
            if name[:3] not in self.unclear:
                near = nearest(name, (other for other in self.records if other[:3] == name[:3]))
                message = f"expected {shape.words}; no record has the id {shown(name)}"
                hint = f'did you mean "{near}"?' if near else f"add a record with the id {name}"
                yield Fault("REF001", message, hint, path)


def _walk(shape: Shape, value: Any, path: Path, found: _Names) -> None:
    match shape:
        case Object() if isinstance(value, dict):
            _walk_object(shape, value, path, found)
        case Object():
            found.unclear.update(_prefixes(shape))
        case Array() if isinstance(value, list):
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
    fields = shape.by_key
    for key, inner in value.items():
        if key in fields:
            _walk(fields[key].shape, inner, (*path, key), found)
        else:
            found.elsewhere.update(_texts_inside(inner))
    own = fields.get("id")
    if own is not None and "id" not in value and isinstance(own.shape, String):
        found.unclear.update(filter(None, [own.shape.declares]))


def _fits(shape: String, value: Any) -> bool:
    if not isinstance(value, str) or len(value) > (shape.max_length or len(value)):
        return False
    return re.search(shape.pattern, value) is not None


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
    while stack:
        node = stack.pop()
        if isinstance(node, dict):
            stack += node.values()
        elif isinstance(node, list):
            stack += node
        elif isinstance(node, str):
            yield node

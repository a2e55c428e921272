"""The examples: two made-up documents, in which every class and every field is met."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from attrs import frozen

from readouts import api, codec
from readouts._shape import Array, Field, Object, inside, shape_of
from readouts.model import Readout
from readouts.problems import Faulty
from readouts.reference._prose import folder

DOCUMENTS = ("example.readout.json", "more.readout.json")
"""What is met in the first is shown from there."""
LONGEST = 80
"""How long an example of a single field is, where it can be shortened."""


@frozen
class Example:
    """An object of the model as it stands in a document."""

    file: str
    pointer: str
    part: Any
    """The object."""
    json: dict[str, Any]
    """The same as JSON."""

    @property
    def place(self) -> str:
        """The file and the place in it."""
        return f"{self.file}#{self.pointer}" if self.pointer else self.file


def text(file: str) -> str:
    """Return a document as it is kept."""
    return (folder() / file).read_text(encoding="utf-8")


@cache
def classes() -> tuple[Object, ...]:
    """Return the classes of the format, as they are met on the way down from the Readout."""
    return tuple(one for one in inside(shape_of(Readout)) if isinstance(one, Object))


@cache
def of_class(cls: type) -> Example:
    """Return the example of a class: of those in the first document that has some, the fullest."""
    for file in DOCUMENTS:
        found = [one for one in _all() if one.file == file and type(one.part) is cls]
        if found:
            return max(found, key=lambda one: len(one.json))
    raise LookupError(f"no example has a {cls.__name__}")


@cache
def of_field(cls: type, key: str) -> Any:
    """Return a value of a field: the first that is short enough, else the field's default.

    Of a list of objects it is one, and of an object what it can't do without.
    """
    field = shape_of(cls).by_key[key]
    found = [one for one in _all() if key in one.json]
    # What every record has is shown on any record.
    own = [one for one in found if type(one.part) is cls] or [
        one for one in found if shape_of(type(one.part)).by_key[key].shape == field.shape
    ]
    if not own:
        return list(field.default) if isinstance(field.default, tuple) else field.default
    values = [_shortened(field, one.json[key]) for one in own]
    short = [value for value in values if len(json.dumps(value)) <= LONGEST]
    return short[0] if short else min(values, key=lambda value: len(json.dumps(value)))


def _shortened(field: Field, value: Any) -> Any:
    kind = inner(field)
    if isinstance(kind, Object):
        if isinstance(field.shape, Array):
            shortest = min(value, key=lambda item: len(json.dumps(item)))
            return [_least(kind.cls, shortest)]
        return _least(kind.cls, value)
    if isinstance(value, str) and len(value) > LONGEST:
        return f"{value[: LONGEST - 2].rstrip()} …"
    return value


def _least(cls: type, value: dict[str, Any]) -> dict[str, Any]:
    """Return an object without what it can do without, if it is long."""
    for key in reversed([*value]):
        if len(json.dumps(value)) <= LONGEST:
            break
        fewer = {other: one for other, one in value.items() if other != key}
        try:
            codec.structure(fewer, cls)
        except Faulty:
            continue
        value = fewer
    return value


@cache
def _all() -> tuple[Example, ...]:
    return tuple(
        one
        for file in DOCUMENTS
        for one in _parts(file, "", api.loads(text(file)), json.loads(text(file)))
    )


def _parts(file: str, pointer: str, part: Any, value: Any) -> Iterator[Example]:
    yield Example(file, pointer, part, value)
    for field in shape_of(type(part)).fields:
        if field.key in value and isinstance(inner(field), Object):
            below, there = getattr(part, field.name), value[field.key]
            if not isinstance(field.shape, Array):
                yield from _parts(file, f"{pointer}/{field.key}", below, there)
                continue
            for at, (item, one) in enumerate(zip(below, there, strict=True)):
                yield from _parts(file, f"{pointer}/{field.key}/{at}", item, one)


def inner(field: Field) -> Any:
    """Return the shape of a field's value, or of each item where it is a list."""
    return field.shape.item if isinstance(field.shape, Array) else field.shape

"""What shapes and constraints are in words, with links to what they are made of."""

from __future__ import annotations

import json
from collections.abc import Iterable

from readouts._constraints import AtLeastOne, Constraint, ExactlyOne, Requires, Together
from readouts._shape import (
    MAX_INTEGER,
    Array,
    Boolean,
    Choice,
    Field,
    Integer,
    Number,
    Object,
    OpenChoice,
    Shape,
    String,
)
from readouts.reference._names import anchor
from readouts.reference._tree import Break, Code, Inline, Link, Strong, joined


def type_of(shape: Shape) -> Inline:
    """Return a type in plain words, with a link to it."""
    match shape:
        case Array(item, least, unique):
            many = "a list of at least one" if least else "a list of"
            repeats = ", without repeats" if unique else ""
            return (
                (f"{many} ", *type_of(item), repeats) if repeats else (f"{many} ", *type_of(item))
            )
        case Boolean():
            return ("true or false",)
        case OpenChoice():
            return (Link(shape.name, (shape.name,)), ", open list")
        case Choice():
            return (Link(shape.name, (shape.name,)), ", closed list")
        case _:
            return (Link(shape.name, (shape.name,)),)


def limits(shape: Shape) -> str:
    """Return what a value must look like, in words; nothing where the type says it all."""
    match shape:
        case Array(item):
            return limits(item)
        case String():
            return shape.words
        case Integer() | Number() if shape.maximum == MAX_INTEGER:
            return f"from {shape.minimum:g}"
        case Integer() | Number():
            return f"from {shape.minimum:g} to {shape.maximum:g}"
        case _:
            return ""


def needed(field: Field) -> Inline:
    """Return whether a document must have a field, and what is meant where it has not."""
    if field.required:
        return (Strong(("required",)),)
    if isinstance(field.default, bool | int | str) or field.default:
        default = [*field.default] if isinstance(field.default, tuple) else field.default
        return ("optional,", Break(), "else ", Code(json.dumps(default)))
    return ("optional",)


def written(key: str, value: object) -> str:
    """Return a field as a document has it, on one line."""
    return f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}"


def conditions(shape: Object) -> list[tuple[Inline, Inline]]:
    """Return how the fields of a class go together: for each case what then holds."""
    told: list[tuple[Inline, Inline]] = []
    for constraint in shape.constraints:
        told += _condition(shape, constraint)
    return told


def _condition(shape: Object, constraint: Constraint) -> Iterable[tuple[Inline, Inline]]:
    match constraint:
        case Together(fields):
            yield ("one is there of ", *_fields(shape, fields, " and ")), ("so are the others",)
        case AtLeastOne(fields):
            yield ("always",), ("at least one is there of ", *_fields(shape, fields, " or "))
        case ExactlyOne(fields):
            told = ("one is there of ", *_fields(shape, fields, " and "), ", and not both")
            yield ("always",), told
        case Requires(field, needs, when):
            value: Inline = (" is ", Code(when)) if when else (" is there",)
            there = "so is " if len(needs) == 1 and not when else "there is also "
            yield (*_fields(shape, (field,)), *value), (there, *_fields(shape, needs, " or "))


def _fields(shape: Object, names: Iterable[str], word: str = "") -> Inline:
    keys = {field.name: field.key for field in shape.fields}
    links: list[Inline] = [
        (Link(anchor(shape.name, keys[name]), (Code(keys[name]),)),) for name in names
    ]
    *others, last = links
    return (*joined(others), word, *last) if others else last

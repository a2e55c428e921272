"""Type hints read into a small tree of shapes: the only reader of annotations.

The constructor's checks, the converter, the schema and the strategies all read this tree.
"""

from __future__ import annotations

import types
import typing
from enum import StrEnum
from functools import cache, cached_property
from typing import Any, TypeAlias

import attrs
from attrs import frozen

from readouts._constraints import Constraint
from readouts._json import Json

MAX_INTEGER = 2**53 - 1
"""The largest integer that every JSON reader holds exactly."""


class _Named:
    """Shows itself by name, so that the signatures of the model's classes can be read."""

    __slots__ = ()
    name: str

    def __repr__(self) -> str:
        return self.name


@frozen(kw_only=True, repr=False, eq=False)
class String(_Named):
    """A text with a name, a pattern and a length."""

    name: str
    pattern: str
    """Anchored, in the common subset of ECMA-262 and Python."""
    words: str
    """What is expected, to follow "expected"."""
    max_length: int | None = None
    declares: str | None = None
    """The prefix of the ids it gives, where it is a record's own id."""
    refers: tuple[str, ...] = ()
    """The prefixes of the ids it may name, where it is a reference."""
    besides: tuple[str, ...] = ()
    """Words that a reference may be instead of an id."""


@frozen(kw_only=True, repr=False, eq=False)
class Integer(_Named):
    """A whole number within bounds."""

    name: str
    minimum: int
    maximum: int = MAX_INTEGER


@frozen(kw_only=True, repr=False, eq=False)
class Number(_Named):
    """A finite number within bounds."""

    name: str
    minimum: float
    maximum: float


@frozen(eq=False)
class Boolean:
    """True or false."""


@frozen(eq=False)
class Choice:
    """One value of a closed list."""

    values: type[StrEnum]

    @property
    def name(self) -> str:
        """The name of the list."""
        return self.values.__name__


@frozen(eq=False)
class OpenChoice:
    """One value of an open list, or an extension value `prefix:value`."""

    values: type[StrEnum]

    @property
    def name(self) -> str:
        """The name of the list."""
        return self.values.__name__


@frozen(eq=False)
class Array:
    """A list in which order counts."""

    item: Shape
    min_items: int
    unique: bool


@frozen(eq=False)
class Field:
    """One field of an object."""

    name: str
    """The attribute's name."""
    key: str
    """Its key in JSON: the name, with one exception (`$schema`)."""
    shape: Shape
    required: bool
    """Whether a document must have it."""
    default: object
    """What the attribute holds where a document does not have the field."""


@frozen(eq=False)
class Object:
    """A class of the model."""

    cls: type
    fields: tuple[Field, ...]
    constraints: tuple[Constraint, ...]

    @property
    def name(self) -> str:
        """The name of the class."""
        return self.cls.__name__

    @cached_property
    def by_key(self) -> dict[str, Field]:
        """The fields by their keys in JSON."""
        return {field.key: field for field in self.fields}


@frozen(eq=False)
class AnyJson:
    """Any JSON."""

    name: str = "Json"


Scalar: TypeAlias = String | Integer | Number | Boolean | Choice | OpenChoice | AnyJson
Shape: TypeAlias = Scalar | Array | Object


@frozen
class Key:
    """Marks a field whose key in JSON is not its name."""

    text: str


@frozen
class NonEmpty:
    """Marks a list that holds at least one item wherever it stands."""


@frozen
class Always:
    """Marks a field that every document has, though the constructor has a default for it."""


EXTENSION_VALUE = String(
    name="ExtensionValue",
    pattern=r"^[a-z][a-z0-9-]{1,30}:[a-z0-9][a-z0-9_-]*$(?!\n)",
    words='an extension value such as "acme:fireside_chat"',
    max_length=1_000,
)
"""What an open list takes besides its own values."""


_SHAPES: dict[type, Object] = {}


def shape_of(cls: type) -> Object:
    """Return the shape of a class of the model: one and the same at every call."""
    if cls not in _SHAPES:
        model: Any = cls
        fields = tuple(_field(attribute) for attribute in attrs.fields(model))
        _SHAPES[cls] = Object(cls, fields, model.__constraints__)
    return _SHAPES[cls]


@cache
def inside(shape: Shape) -> tuple[Shape, ...]:
    """Return a shape and all that it is made of, at whatever depth, each once."""
    found: dict[Shape, None] = {shape: None}
    if isinstance(shape, Object):
        for field in shape.fields:
            found |= dict.fromkeys(inside(field.shape))
    elif isinstance(shape, Array):
        found |= dict.fromkeys(inside(shape.item))
    return tuple(found)


def _field(attribute: attrs.Attribute[Any]) -> Field:
    hint, marks = _unwrapped(attribute.type)
    required = attribute.default is attrs.NOTHING or Always() in marks
    shape = _shape(hint, marks)
    if isinstance(shape, Array) and (required or NonEmpty() in marks):
        shape = attrs.evolve(shape, min_items=1)
    key = next((mark.text for mark in marks if isinstance(mark, Key)), attribute.name)
    return Field(attribute.name, key, shape, required, attribute.default)


def _unwrapped(hint: Any) -> tuple[Any, tuple[object, ...]]:
    """Take a hint out of `Annotated[...]` and `... | None`, gathering what was marked on it."""
    if typing.get_origin(hint) is typing.Annotated:
        inner, marks = _unwrapped(hint.__origin__)
        return inner, (*marks, *hint.__metadata__)
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        (inner,) = (part for part in typing.get_args(hint) if part is not type(None))
        return _unwrapped(inner)
    return hint, ()


def _shape(hint: Any, marks: tuple[object, ...]) -> Shape:
    for mark in marks:
        if isinstance(mark, String | Integer | Number):
            return mark
        if isinstance(mark, type) and issubclass(mark, StrEnum):
            return OpenChoice(mark)
    if typing.get_origin(hint) is tuple:
        item = _shape(*_unwrapped(typing.get_args(hint)[0]))
        return Array(item, 0, isinstance(item, Choice | OpenChoice) or _is_id(item))
    if hint is bool:
        return Boolean()
    if hint is Json:
        return AnyJson()
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return Choice(hint)
    if isinstance(hint, type) and attrs.has(hint):
        return shape_of(hint)
    raise TypeError(f"no shape for the annotation {hint!r}")


def _is_id(shape: Shape) -> bool:
    return isinstance(shape, String) and bool(shape.declares or shape.refers)

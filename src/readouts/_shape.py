"""Type hints read into a small tree of shapes: the only reader of annotations.

The constructor's checks, the converter, the schema and the strategies all read this tree.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from typing import Any, TypeAlias, TypeVar

import attrs
from attrs import frozen

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

    @property
    def by_key(self) -> dict[str, Field]:
        """The fields by their keys in JSON."""
        return {field.key: field for field in self.fields}


Scalar: TypeAlias = String | Integer | Number | Boolean | Choice | OpenChoice
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


# -- constraints between the fields of one object ------------------------------------------


@frozen
class Together:
    """All of the fields, or none."""

    fields: tuple[str, ...]

    def broken(self, present: typing.AbstractSet[str], _: Any) -> str | None:
        """Say what is wrong, given the fields that are there."""
        here = [name for name in self.fields if name in present]
        if not here or len(here) == len(self.fields):
            return None
        gone = [name for name in self.fields if name not in present]
        return f"{_named(self.fields, 'and')} go together; {_named(gone, 'and')} is missing"


@frozen
class AtLeastOne:
    """One of the fields, or several."""

    fields: tuple[str, ...]

    def broken(self, present: typing.AbstractSet[str], _: Any) -> str | None:
        """Say what is wrong, given the fields that are there."""
        if present.isdisjoint(self.fields):
            return f"expected at least one of {_named(self.fields, 'or')}"
        return None


@frozen
class ExactlyOne:
    """One of two fields, never both."""

    fields: tuple[str, str]

    def broken(self, present: typing.AbstractSet[str], _: Any) -> str | None:
        """Say what is wrong, given the fields that are there."""
        count = sum(name in present for name in self.fields)
        if count == 1:
            return None
        got = "both are there" if count else "neither is there"
        return f"expected either {_named(self.fields, 'or')}; {got}"


@frozen
class Requires:
    """One field needs another: any of `needs`, where it is there (or has the value `when`)."""

    field: str
    needs: tuple[str, ...]
    when: str | None = None

    def broken(self, present: typing.AbstractSet[str], value: Callable[[str], Any]) -> str | None:
        """Say what is wrong, given the fields that are there and how to look up a value."""
        if self.field not in present or not present.isdisjoint(self.needs):
            return None
        if self.when is None:
            return f'"{self.field}" needs {_named(self.needs, "or")} beside it'
        if value(self.field) != self.when:
            return None
        return f'"{self.field}": "{self.when}" needs {_named(self.needs, "or")} beside it'


Constraint: TypeAlias = Together | AtLeastOne | ExactlyOne | Requires

T = TypeVar("T")


def _adds(constraint: Constraint) -> Callable[[type[T]], type[T]]:
    def add(cls: type[T]) -> type[T]:
        earlier: tuple[Constraint, ...] = cls.__constraints__  # type: ignore[attr-defined]
        cls.__constraints__ = (constraint, *earlier)  # type: ignore[attr-defined]
        return cls

    return add


def together(*fields: str) -> Callable[[type[T]], type[T]]:
    """Declare that the fields of a class stand together or not at all."""
    return _adds(Together(fields))


def at_least_one(*fields: str) -> Callable[[type[T]], type[T]]:
    """Declare that a class needs one of the fields."""
    return _adds(AtLeastOne(fields))


def exactly_one(one: str, other: str) -> Callable[[type[T]], type[T]]:
    """Declare that a class needs one of two fields and not both."""
    return _adds(ExactlyOne((one, other)))


def requires(field: str, *needs: str, when: str | None = None) -> Callable[[type[T]], type[T]]:
    """Declare that a field of a class needs one of `needs`, always or for one value of it."""
    return _adds(Requires(field, needs, when))


def _named(names: typing.Sequence[str], word: str) -> str:
    quoted = [f'"{name}"' for name in names]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} {word} {quoted[-1]}"


# -- annotations → shapes -----------------------------------------------------------------


@cache
def shape_of(cls: Any) -> Object:
    """Return the shape of a class of the model."""
    fields = tuple(_field(attribute) for attribute in attrs.fields(cls))
    return Object(cls, fields, cls.__constraints__)


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
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return Choice(hint)
    if isinstance(hint, type) and attrs.has(hint):
        return shape_of(hint)
    raise TypeError(f"no shape for the annotation {hint!r}")


def _is_id(shape: Shape) -> bool:
    return isinstance(shape, String) and bool(shape.declares or shape.refers)

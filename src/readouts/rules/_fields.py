"""Fields of the document: all of one kind, and the one that a dotted path leads to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import Any, Generic, NamedTuple, TypeVar

from attrs import frozen

from readouts._check import nearest, shown
from readouts._meant import with_article
from readouts._shape import AnyJson, Array, Field, Object, Shape, shape_of
from readouts.rules._registry import Dossier, Here

S = TypeVar("S")


class Value(NamedTuple, Generic[S]):
    """A value of the document that is no object and no list."""

    around: Here
    """The place of the object that has it."""
    steps: tuple[str | int, ...]
    owner: Any
    """The object that has it."""
    shape: S
    value: Any

    @property
    def here(self) -> Here:
        """Its place: put together when it is asked for, since most values are in order."""
        return Here((*self.around, *self.steps))


def values(
    dossier: Dossier, kind: type[S], wanted: Callable[[S], bool] | None = None
) -> Iterator[Value[S]]:
    """Yield all values whose shape is of a kind, and wanted; lists item by item."""
    which: Any = kind
    for here, part in dossier.parts:
        for field, shape in _fields(part.__class__, which, wanted):
            value = getattr(part, field.name)
            if isinstance(value, tuple):
                for at, one in enumerate(value):
                    yield Value(here, (field.key, at), part, shape, one)
            elif value is not None:
                yield Value(here, (field.key,), part, shape, value)


@cache
def _fields(cls: Any, kind: Any, wanted: Any) -> list[tuple[Field, Any]]:
    found = []
    for field in shape_of(cls).fields:
        shape = field.shape.item if isinstance(field.shape, Array) else field.shape
        if isinstance(shape, kind) and (wanted is None or wanted(shape)):
            found.append((field, shape))
    return found


@frozen(kw_only=True)
class Led:
    """Where a dotted path leads."""

    owner: type | None = None
    """The class whose field was named last."""
    field: Field | None = None
    """That field; positions in a list may follow it."""
    value: Any = None
    """What stands there; None where nothing does."""
    wrong: str | None = None
    """Why it leads nowhere."""
    hint: str | None = None

    @property
    def is_set(self) -> bool:
        """Whether something is written there: what is empty or the default is not."""
        if self.value is None or self.value == () or self.field is None:
            return False
        return self.field.required or self.value != self.field.default


def follow(record: Any, path: str, *, items: bool = False) -> Led:
    """Follow a path of field names, and positions in lists, from a record.

    Args:
        record: The record, or the readout.
        path: The field, as `titles` or `titles.0.name`.
        items: Whether a position has to be one of an item that is there.
    """
    shape: Shape = shape_of(type(record))
    led = Led(value=record)
    for step in path.split("."):
        match shape:
            case Object():
                field = shape.by_key.get(step)
                if field is None:
                    message = f"expected a field of {with_article(shape.name)}"
                    return Led(wrong=f"{message}, got {shown(step)}", hint=_near(shape, step))
                value = getattr(led.value, field.name, None)
                led = Led(owner=shape.cls, field=field, value=value)
                shape = field.shape
            case Array(item):
                known: Any = led.value
                if re.fullmatch("0|[1-9][0-9]{0,8}", step) is None:
                    return Led(wrong=f"expected a position in a list, got {shown(step)}")
                at, count = int(step), len(known or ())
                if items and known is not None and at >= count:
                    return Led(wrong=f"expected one of the {count} items of a list, got {at}")
                inner = known[at] if known and at < count else None
                led = Led(owner=led.owner, field=led.field, value=inner)
                shape = item
            case AnyJson():
                # What is below is the extension's business.
                return Led()
            case _:
                return Led(wrong=f"expected the end of the path, got {shown(step)} behind it")
    return led


@lru_cache(maxsize=1_000)
def _near(shape: Object, step: str) -> str | None:
    near = nearest(step, shape.by_key)
    return f'did you mean "{near}"?' if near else None

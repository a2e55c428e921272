"""The decorator that makes a declaration a class of the model."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any, TypeVar, dataclass_transform

import attrs

from readouts._check import check_of, nearest, pairs_up, shown, wrong_type
from readouts._constraints import all_broken
from readouts._shape import Array, Object, Shape, shape_of
from readouts.problems import Fault, Faulty, InvalidValue

T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def record(cls: type[T]) -> type[T]:
    """Make a declaration a class of the model.

    The class is frozen, slotted, keyword-only, hashable and picklable. Its constructor checks
    every value against its field's annotation and raises `InvalidValue` for all that are bad;
    a list of closed values takes their text too, and a list field takes any sequence but a
    text. A field that a base class declares stands behind the class's own.
    """
    declared: Any = cls

    def init(self: Any, **values: Any) -> None:
        self.__attrs_init__(**_checked(type(self), values))

    init.__name__, init.__qualname__ = "__init__", f"{cls.__name__}.__init__"
    declared.__init__ = init
    declared.__repr__ = _repr
    # What `together` and its like add to; a base class's own do not count.
    declared.__constraints__ = ()
    made: Any = attrs.frozen(
        cls, kw_only=True, init=False, repr=False, field_transformer=_own_fields_first
    )
    # The signature that a reader and `inspect` see is the one that attrs makes.
    wrapper: Any = init
    wrapper.__wrapped__ = made.__attrs_init__
    return made  # type: ignore[no-any-return]


def build(cls: type[T], values: dict[str, Any]) -> T:
    """Make an instance of values that have been checked already."""
    instance: Any = cls.__new__(cls)
    instance.__attrs_init__(**values)
    return instance  # type: ignore[no-any-return]


def _own_fields_first(_: type, fields: list[Any]) -> list[Any]:
    return sorted(fields, key=lambda field: field.inherited)


def _repr(self: Any) -> str:
    cls: type = type(self)
    told = []
    for field in shape_of(cls).fields:
        value = getattr(self, field.name)
        if field.required or value != field.default:
            told.append(f"{field.name}={value!r}")
    return f"{cls.__name__}({', '.join(told)})"


def _checked(cls: type, values: dict[str, Any]) -> dict[str, Any]:
    shape, checks = shape_of(cls), _checks(cls)
    if unknown := values.keys() - checks.keys():
        name = min(unknown)
        near = nearest(name, checks)
        hint = f"; did you mean '{near}'?" if near else ""
        raise TypeError(f"{shape.name} has no field '{name}'{hint}")
    missing = [f.name for f in shape.fields if f.default is attrs.NOTHING and f.name not in values]
    if missing:
        raise TypeError(f"{shape.name} needs {', '.join(repr(name) for name in missing)}")

    kept, faults, present, nulls = {}, [], set(), set()
    for field in shape.fields:
        if field.name not in values or (values[field.name] is None and field.default is None):
            continue
        try:
            kept[field.name] = value = checks[field.name](values[field.name])
        except Faulty as error:
            faults += error.under(field.name)
            value = values[field.name]
            nulls |= {field.name} if value is None else set()
        # A value that equals the default is not written, so it counts as missing.
        if value != field.default and value != ():
            present.add(field.name)
    messages = all_broken(shape.constraints, present, nulls, kept.get)
    faults += [Fault("SHP006", message) for message in messages]
    if faults:
        raise InvalidValue(_in_words(shape, fault).problem() for fault in faults)
    return kept


def _in_words(shape: Object, fault: Fault) -> Fault:
    where = ".".join([shape.name, *map(str, fault.path)])
    return attrs.evolve(fault, message=f"{where}: {fault.message}")


@cache
def _checks(cls: Any) -> dict[str, Callable[[Any], Any]]:
    return {field.name: _given(field.shape) for field in shape_of(cls).fields}


def _given(shape: Shape) -> Callable[[Any], Any]:
    """Return the check of a value that a Python caller gives, rather than a document."""
    match shape:
        case Object():
            return _instance(shape)
        case Array():
            return _sequence(shape)
        case _:
            return _encodable(check_of(shape))


def _instance(shape: Object) -> Callable[[Any], Any]:
    def check(value: Any) -> Any:
        if isinstance(value, shape.cls):
            return value
        raise wrong_type(f"an instance of readouts.{shape.name}", value)

    return check


def _sequence(shape: Array) -> Callable[[Any], tuple[Any, ...]]:
    one = _given(shape.item)

    def check(value: Any) -> tuple[Any, ...]:
        if isinstance(value, str | bytes) or not isinstance(value, Sequence):
            raise wrong_type("a sequence", value)
        return read_items(shape, one, value)

    return check


def read_items(shape: Array, one: Callable[[Any], Any], values: Sequence[Any]) -> tuple[Any, ...]:
    """Read the items of a list one by one; raise all that is wrong with them and the list."""
    kept, faults = [], []
    for at, value in enumerate(values):
        try:
            kept.append(one(value))
        except Faulty as error:
            faults += error.under(at)
    if shape.unique and len(set(kept)) < len(kept):
        bad = {fault.path[0] for fault in faults}
        faults += _repeats((at, value) for at, value in enumerate(values) if at not in bad)
    if len(values) < shape.min_items:
        faults.append(Fault("SHP005", "expected at least one item, got an empty array"))
    if faults:
        raise Faulty(*faults)
    return tuple(kept)


def _repeats(values: Iterable[tuple[int, Any]]) -> list[Fault]:
    seen: dict[Any, int] = {}
    faults = []
    for at, value in values:
        if seen.setdefault(value, at) != at:
            message = f"expected no repeats; {shown(value)} stands at position {seen[value]} too"
            faults.append(Fault("SHP005", message, "list it once", (at,)))
    return faults


def _encodable(check: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def checked(value: Any) -> Any:
        kept = check(value)
        if isinstance(kept, str) and not pairs_up(kept):
            raise Faulty(Fault("SHP005", "expected no unpaired surrogate"))
        return kept

    return checked

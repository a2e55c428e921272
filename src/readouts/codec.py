"""A tree of JSON values to a Readout and back, by cattrs.

cattrs' own hooks coerce (`None` becomes "None") and stop at the first fault of a field. These
are strict, and raise `Faulty` with all that is wrong below them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from readouts._check import check_of, shown, wrong_type
from readouts._constraints import all_broken
from readouts._meant import stand_ins, with_article
from readouts._meant import unknown as unknown_field
from readouts._record import build, read_items
from readouts._shape import AnyJson, Array, Choice, Integer, Object, Shape, shape_of
from readouts.problems import Fault, Faulty

if TYPE_CHECKING:
    from cattrs import Converter

T = TypeVar("T")
Hook: TypeAlias = Callable[[Any, Any], Any]


def is_of_the_model(cls: Any) -> bool:
    """Return whether a class is one of the model's."""
    return isinstance(cls, type) and hasattr(cls, "__constraints__")


def structure(document: Any, cls: type[T]) -> T:
    """Return an instance of a class of the model, or raise `Faulty` with all that is wrong."""
    return _converter().structure(document, cls)


def unstructure(instance: object) -> dict[str, Any]:
    """Return an instance as a tree of JSON values: class order, no defaults, nothing empty."""
    document: dict[str, Any] = _converter().unstructure(instance)
    return document


@cache
def _converter() -> Converter:
    # Imported when there is something to convert: whoever only builds readouts does without.
    from cattrs import Converter

    converter = Converter()
    converter.register_structure_hook_factory(
        is_of_the_model, lambda cls: _object_hook(shape_of(cls), converter)
    )
    converter.register_unstructure_hook_factory(
        is_of_the_model, lambda cls: _writer(shape_of(cls), converter)
    )
    return converter


def _writer(shape: Object, converter: Converter) -> Callable[[Any], dict[str, Any]]:
    # cattrs' own function writes the fields that may be left out behind all others.
    fields = [
        (field.name, field.key, field.required, field.default, _writes(field.shape, converter))
        for field in shape.fields
    ]

    def write(instance: Any) -> dict[str, Any]:
        document = {}
        for name, key, required, default, written in fields:
            value = getattr(instance, name)
            if required or value != default:
                document[key] = written(value)
        return document

    return write


def _writes(shape: Shape, converter: Converter) -> Callable[[Any], Any]:
    match shape:
        case Object():
            hook: Callable[[Any], Any] = converter.get_unstructure_hook(shape.cls)
            return hook
        case Array(item):
            one = _writes(item, converter)
            return lambda values: [one(value) for value in values]
        case Choice() | AnyJson():
            return lambda value: value.value
        case _:
            return lambda value: value


def _hook(shape: Shape, converter: Converter) -> Callable[[Any], Any]:
    match shape:
        case Object():
            # Looked up on use: most documents have few of the classes.
            return lambda value: converter.get_structure_hook(shape.cls)(value, shape.cls)
        case Array():
            return _array_hook(shape, _hook(shape.item, converter))
        case Integer():
            return _integer_hook(check_of(shape))
        case _:
            return check_of(shape)


def _integer_hook(check: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        # In JSON, 1.0 is an integer.
        return check(int(value) if isinstance(value, float) and value.is_integer() else value)

    return read


def _array_hook(shape: Array, one: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if not isinstance(value, list):
            in_brackets = f"write [{shown(value)}]" if isinstance(value, str) else None
            raise wrong_type("an array", value, in_brackets)
        return read_items(shape, one, value)

    return read


class _Hooks(dict[str, Callable[[Any], Any]]):
    """The hooks of an object's fields by key, each made when a document first has the field."""

    def __init__(self, shape: Object, converter: Converter) -> None:
        super().__init__()
        self.fields, self.converter = shape.by_key, converter

    def __missing__(self, key: str) -> Callable[[Any], Any]:
        hook = self[key] = _hook(self.fields[key].shape, self.converter)
        return hook


def _object_hook(shape: Object, converter: Converter) -> Hook:
    hooks = _Hooks(shape, converter)
    names = {field.key: field.name for field in shape.fields}
    required = {field.key for field in shape.fields if field.required}
    lists = {field.key for field in shape.fields if isinstance(field.shape, Array)}
    constraints = shape.constraints

    def read(value: Any, _: Any = None) -> Any:
        if not isinstance(value, dict):
            raise wrong_type(f"{with_article(shape.name)} (an object)", value)
        made: dict[str, Any] = {}
        faults: list[Fault] = []
        unknown: list[str] = []
        for key, inner in value.items():
            if key not in names:
                unknown.append(key)
                continue
            try:
                made[names[key]] = hooks[key](inner)
            except Faulty as error:
                faults += error.under(key)
        meant = stand_ins(shape, value) if unknown else {}
        for key in unknown:
            faults.append(unknown_field(shape, key, meant.get(key)))
            faults += _below(key, hooks[meant[key]], value[key]) if key in meant else []
        there = value.keys() | meant.values()
        present = {key for key in there if key not in lists or value.get(key) != []}
        faults += [_missing(shape, key) for key in names if key in required and key not in there]
        nulls = {key for key in present if value.get(key, key) is None}
        messages = all_broken(constraints, present, nulls, value.get)
        faults += [Fault("SHP006", message) for message in messages]
        if faults:
            raise Faulty(*faults)
        return build(shape.cls, made)

    return read


def _below(key: str, hook: Callable[[Any], Any], value: Any) -> list[Fault]:
    """Return what is wrong inside the value of a misspelt key, read as the field meant.

    What is wrong with the value as a whole is left out: it may be the guess that is wrong.
    """
    try:
        hook(value)
    except Faulty as error:
        return [fault for fault in error.under(key) if len(fault.path) > 1]
    return []


def _missing(shape: Object, key: str) -> Fault:
    return Fault("SHP001", f'expected "{key}" in this {shape.name}; it is missing')

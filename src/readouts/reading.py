"""A document read as a Readout: strictly, or as far as this version of the format knows it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from attrs import evolve, frozen

from readouts import codec, identity
from readouts._check import nearest, shown
from readouts._leaving import Remains
from readouts._meant import stand_ins, unknown
from readouts._shape import Array, Object, Shape, String, shape_of
from readouts.ids import KINDS
from readouts.model import Readout
from readouts.problems import Fault, Faulty, Path, Severity

_ID = re.compile(r"([a-z]{3})(?:-[a-z0-9]+)+(?:/[a-z0-9_.]+)?")


@frozen
class Read:
    """What came of a document."""

    readout: Readout | None
    """None where it is none."""
    faults: list[Fault]
    """What is wrong with its shape, and with the identity of its records."""
    left_out: tuple[Path, ...] = ()
    """What this version does not know, and what could not stand without it."""
    told: Callable[[Iterable[Fault]], Iterable[Fault]] = iter
    """Takes what the rules find in the readout; gives what of it holds for the document."""


def strictly(document: Any, lost: list[Any]) -> Read:
    """Read a document of this version; `lost` are values that nobody reads."""
    readout = None
    faults: list[Fault] = []
    try:
        readout = codec.structure(document, Readout)
    except Faulty as error:
        faults += error.faults
    return Read(readout, [*faults, *identity.check(document, lost)])


def leniently(document: Any, lost: list[Any], version: str) -> Read:
    """Read a document of a newer minor version, and leave out what this version does not know.

    Each field and value that is not known is a VER002. A value that can't be left out, since
    the document would be none without it, keeps the code that it has in this version.
    """
    unread: list[Any] = []
    fields: list[Fault] = []
    known = _without_unknown_fields(shape_of(Readout), document, (), fields, unread)
    told = [_newer(fault, version) for fault in fields]
    read = strictly(known, [*lost, *unread])
    values = [fault for fault in read.faults if _is_newer(fault, known)]
    others = [fault for fault in read.faults if not _is_newer(fault, known)]
    if others:
        return Read(None, [*told, *(_newer(fault, version) for fault in values), *others])
    remains = Remains(known)
    reasons = [(fault, fault.path) for fault in [*values, *_records_of_newer(remains)]]
    reasons += _fields_of_newer(remains)
    for _, path in reasons:
        remains.leave_out(path)
    needed = remains.gone.get((), frozenset())
    for fault, path in reasons:
        told.append(_indispensable(fault) if path in needed else _newer(fault, version))
    if needed:
        return Read(None, told)
    readout = codec.structure(remains.tree(), Readout) if reasons else read.readout
    outside = [fault.path for fault in fields if not remains.is_gone(fault.path)]
    left_out = (*outside, *remains.left_out())
    remains.touch(_texts_inside(unread))
    return Read(readout, told, left_out, remains.told)


def _newer(fault: Fault, version: str) -> Fault:
    message = f"{fault.message}, which version {version} may have"
    return evolve(fault, code="VER002", message=message, severity=Severity.WARNING)


def _indispensable(fault: Fault) -> Fault:
    hint = fault.hint or "a newer release of the library may know it"
    return evolve(fault, message=f"{fault.message}, which can't be left out", hint=hint)


def _without_unknown_fields(
    shape: Shape, value: Any, path: Path, faults: list[Fault], unread: list[Any]
) -> Any:
    """Return a value without the fields that its class has not; tell them, and what they hold."""
    match shape:
        case Object() if isinstance(value, dict):
            kept = {}
            meant = stand_ins(shape, value) if value.keys() - shape.by_key.keys() else {}
            for key, inner in value.items():
                if field := shape.by_key.get(key):
                    below = (*path, key)
                    kept[key] = _without_unknown_fields(field.shape, inner, below, faults, unread)
                else:
                    fault = unknown(shape, key, meant.get(key))
                    faults.append(evolve(fault, path=(*path, key)))
                    unread.append(inner)
            return kept
        case Array(item) if isinstance(value, list):
            return [
                _without_unknown_fields(item, inner, (*path, at), faults, unread)
                for at, inner in enumerate(value)
            ]
        case _:
            return value


def _texts_inside(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict() | list():
            for inner in value.values() if isinstance(value, dict) else value:
                yield from _texts_inside(inner)
        case _:
            pass


def _is_newer(fault: Fault, document: Any) -> bool:
    """Return whether a fault is that of a value which a newer minor version may have."""
    if fault.code != "SHP005":
        return fault.code == "SHP004"
    shape: Shape = shape_of(Readout)
    for step in fault.path:
        document = document[step]
        shape = shape.by_key[str(step)].shape if isinstance(shape, Object) else _item(shape)
    # A record of a class that this version has not has a prefix of its own.
    named = _ID.fullmatch(document) if isinstance(document, str) else None
    return isinstance(shape, String) and bool(shape.refers and named and named[1] not in KINDS)


def _item(shape: Shape) -> Shape:
    return shape.item if isinstance(shape, Array) else shape


def _records_of_newer(remains: Remains) -> Iterator[Fault]:
    """Yield the references to records that stand in fields which this version has not."""
    for path, shape, name in remains.references:
        if name not in remains.declared and name not in shape.besides:
            message = f"expected {shape.words}, got {shown(name)}, a record in an unknown field"
            yield Fault("REF001", message, None, path)


def _fields_of_newer(remains: Remains) -> Iterator[tuple[Fault, Path]]:
    """Yield the names of fields that their record has not, with what goes with each."""
    for naming in remains.namings:
        fault = _unknown_name(remains.class_at(naming.record), naming.field)
        if fault is not None:
            yield evolve(fault, path=naming.path, at_key=False), naming.goes


def _unknown_name(shape: Shape, name: str) -> Fault | None:
    for step in name.split("."):
        match shape:
            case Object():
                if step not in shape.by_key:
                    return unknown(shape, step, nearest(step, shape.by_key))
                shape = shape.by_key[step].shape
            case Array(item):
                shape = item
            case _:
                break
    return None

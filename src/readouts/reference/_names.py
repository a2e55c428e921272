"""Where a name of the format is told of: its anchor, its version, and what checks it."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

from readouts import api
from readouts._shape import Array, Boolean, Choice, Field, Object, OpenChoice, String, shape_of
from readouts.model import Readout, Record
from readouts.reference._examples import classes, inner
from readouts.reference._further import FURTHER
from readouts.rules import RULES, Rule
from readouts.rules.least import LEAST
from readouts.schema import all_published, published

RECORDS = {
    one.declares: shape
    for shape in classes()
    for field in shape.fields
    if isinstance(one := field.shape, String) and one.declares
}
"""The classes whose objects have an id, by the prefix of the id."""


@cache
def definitions() -> dict[str, Any]:
    """Return the definitions of the packaged schema, which hold the words for everything."""
    found: dict[str, Any] = published()["$defs"]
    return found


def records() -> tuple[Object, ...]:
    """Return the classes that have the fields of every record."""
    return tuple(shape for shape in classes() if issubclass(shape.cls, Record))


def anchor(*names: str) -> str:
    """Return the anchor of a name: as `Event`, `Event.status`, `EventStatus.held`."""
    return ".".join(names)


@cache
def since() -> dict[str, str]:
    """Return the version in which each class, type, list, field and word first was."""
    found: dict[str, str] = {}
    for version, schema in all_published():
        for name in _in(schema["$defs"]):
            found.setdefault(name, version)
    return found


@cache
def deprecated() -> tuple[str, ...]:
    """Return the names that the newest schema marks as not to be used any more."""
    _, newest = all_published()[-1]
    return tuple(name for name, told in _in(newest["$defs"]).items() if told.get("deprecated"))


def _in(definitions: dict[str, Any]) -> dict[str, dict[str, Any]]:
    names: dict[str, dict[str, Any]] = {}
    for name, told in definitions.items():
        plain = re.sub("^Core(?=[A-Z])", "", name)
        names.setdefault(plain, told)
        for key, field in told.get("properties", {}).items():
            names[anchor(name, key)] = field
        for word in told.get("oneOf", []):
            names[anchor(plain, word["const"])] = word
    return names


# -- what checks a field ------------------------------------------------------------------


@cache
def codes() -> dict[str, tuple[str, ...]]:
    """Return the codes of the problems that a class or a field can have, by its anchor.

    What its type and its class ask for follows from the shapes. A rule of meaning stands where
    its examples (and the further ones here) have their problem; it may read other fields too.
    """
    found: dict[str, set[str]] = {}
    for shape in classes():
        found[shape.name] = {"SHP002", *(["SHP006"] if shape.constraints else [])}
        for field in shape.fields:
            found[anchor(shape.name, field.key)] = set(_of_shape(shape, field))
    for rule in RULES.values():
        for name in reported_at(rule):
            owner, _, key = name.partition(".")
            # What every record has is checked on every record.
            owners = [one.name for one in records()] if owner == "Record" else [owner]
            for one in owners:
                found[anchor(one, key) if key else one].add(rule.code)
    return {name: tuple(sorted(those, key=place_of)) for name, those in found.items()}


FAMILIES = {
    "JSN": "The text",
    "VER": "The version",
    "SHP": "The shape",
    "DOC": "The document, and what is absent",
    "REF": "References",
    "SRC": "Sources",
    "EVD": "Evidence",
    "NAM": "Names",
    "PTY": "Parties",
    "EVT": "Events",
    "WHN": "Dates",
    "TOP": "Topics",
    "STM": "Statements",
    "CMT": "Commitments",
    "INS": "Instruments",
    "REL": "Relations",
    "VOC": "Words of extensions",
    "EXT": "Data of extensions",
    "TRN": "Translations",
    "CHG": "Changes",
    "CNF": "Confidence",
}
"""What the letters of a code stand for, from what is found first to what is found last."""


def place_of(code: str) -> tuple[int, str]:
    """Return where a code stands among all codes."""
    letters = [*FAMILIES]
    return letters.index(code[:3]), code


def _of_shape(shape: Object, field: Field) -> list[str]:
    kind = inner(field)
    made = ["SHP001"] if field.required else []
    made.append("SHP003")
    if isinstance(kind, Choice | OpenChoice):
        made += ["SHP004", "VOC001"] if isinstance(kind, OpenChoice) else ["SHP004"]
    elif not isinstance(kind, Object | Boolean):
        made.append("SHP005")
    if isinstance(field.shape, Array) and (field.shape.min_items or field.shape.unique):
        made.append("SHP005")
    if isinstance(kind, String):
        made += ["DOC001"] if kind.declares else ["REF001"] if kind.refers else []
    if any(field.name in _bound(constraint) for constraint in shape.constraints):
        made.append("SHP006")
    return made


def _bound(constraint: Any) -> tuple[str, ...]:
    if hasattr(constraint, "needs"):
        return (constraint.field, *constraint.needs)
    fields: tuple[str, ...] = constraint.fields
    return fields


@cache
def reported_at(rule: Rule) -> tuple[str, ...]:
    """Return the anchors of the classes and fields at which a rule's examples have its problem."""
    if rule.at is None or rule.check is None:
        return ()
    further = ({**json.loads(LEAST), **fields} for fields in FURTHER.get(rule.code, ()))
    return tuple(
        dict.fromkeys(
            _field(problem.pointer)
            for document in (whole(rule, rule.bad), *further)
            for problem in api.validate(document)
            if problem.code == rule.code
        )
    )


def whole(rule: Rule, value: str) -> Any:
    """Return the least document with an example of a rule in its place."""
    document = json.loads(LEAST)
    if rule.at == "":
        return {**document, **json.loads(value)}
    *steps, last = (rule.at or "").split("/")[1:]
    node: Any = document
    for step in steps:
        node = node[int(step) if isinstance(node, list) else step]
    node[int(last) if isinstance(node, list) else last] = json.loads(value)
    return document


def _field(pointer: str) -> str:
    """Return the anchor of the class or the field that a pointer leads to, or leads into."""
    shape: Any = shape_of(Readout)
    name, field = "Readout", None
    for step in pointer.split("/")[1:]:
        if not isinstance(shape, Object):
            break
        if field is not None and isinstance(field.shape, Array) and step.isdigit():
            # An item of a list: the object itself, if no field of it is told.
            name, field = shape.name, None
            continue
        field = shape.by_key[step]
        common = issubclass(shape.cls, Record) and step in shape_of(Record).by_key
        name = anchor("Record" if common else shape.name, step)
        shape = inner(field)
    return name

"""One object in three notations: JSON, YAML and Python."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Any

from readouts._json import Json
from readouts._shape import Choice as ChoiceOf
from readouts._shape import Object, inside, shape_of
from readouts.report.annotated import scalar

WIDTH = 88
"""What fits on a line of JSON."""
_PYTHON = 100
"""What fits on a line of Python, as ruff formats it here."""


def as_json(value: Any, indent: int = 0, taken: int = 0) -> str:
    """Return JSON in which what fits on a line stands on one.

    Args:
        value: A tree of JSON values.
        indent: How far its lines are moved in, but for the first.
        taken: How much of the first line is taken already.
    """
    flat = json.dumps(value, ensure_ascii=False)
    if not value or not isinstance(value, dict | list) or indent + taken + len(flat) <= WIDTH:
        return flat
    inner = " " * (indent + 2)
    if isinstance(value, dict):
        keys = {json.dumps(key, ensure_ascii=False): one for key, one in value.items()}
        items = [f"{key}: {as_json(one, indent + 2, len(key) + 3)}" for key, one in keys.items()]
        start, end = "{}"
    else:
        items = [as_json(one, indent + 2, 1) for one in value]
        start, end = "[]"
    lines = ",\n".join(inner + item for item in items)
    return f"{start}\n{lines}\n{' ' * indent}{end}"


def as_yaml(value: Any) -> str:
    """Return YAML that every reader of YAML reads alike."""
    return "\n".join(_yaml(value)) + "\n"


def _yaml(value: Any) -> list[str]:
    lines = []
    if isinstance(value, list):
        for item in value:
            first, *others = _yaml(item) if isinstance(item, dict | list) else [scalar(item)]
            lines += [f"- {first}", *(f"  {line}" for line in others)]
        return lines
    for key, one in value.items():
        if isinstance(one, dict) or (isinstance(one, list) and any(map(_holds, one))):
            lines += [f"{scalar(key)}:", *(f"  {line}" for line in _yaml(one))]
        elif isinstance(one, list):
            lines.append(f"{scalar(key)}: [{', '.join(map(scalar, one))}]")
        else:
            lines.append(f"{scalar(key)}: {scalar(one)}")
    return lines


def _holds(item: Any) -> bool:
    return isinstance(item, dict | list)


def as_python(part: Any, name: str) -> str:
    """Return Python that makes an object of the model and gives it a name."""
    known = {"Readout": type(part)}
    for shape in inside(shape_of(type(part))):
        if isinstance(shape, Object):
            known[shape.name] = shape.cls
        elif isinstance(shape, ChoiceOf):
            known[shape.name] = shape.values
    code = _python(part, 0, len(name) + 3)
    used = sorted(one for one in known if f"{one}(" in code or f"{one}." in code)
    names = ", ".join(used)
    if len(names) + 22 > _PYTHON:
        names = "(\n" + "".join(f"    {one},\n" for one in used) + ")"
    return f"from readouts import {names}\n\n{name} = {code}\n"


def _python(value: Any, indent: int, taken: int = 0) -> str:
    match value:
        case StrEnum():
            return f"{type(value).__name__}.{value.name}"
        case str():
            # A text in JSON is one in Python too.
            return json.dumps(value, ensure_ascii=False)
        case Json():
            return _literal(value.value)
        case tuple():
            items = [_python(one, indent + 4) for one in value]
            return _enclosed("(", items, ")", indent, taken, alone=len(items) == 1)
        case bool() | int() | float():
            return repr(value)
        case _:
            shape = shape_of(type(value))
            given = [
                (field.name, getattr(value, field.name))
                for field in shape.fields
                if getattr(value, field.name) not in (field.default, ())
            ]
            items = [f"{key}={_python(one, indent + 4, len(key) + 2)}" for key, one in given]
            return _enclosed(f"{shape.name}(", items, ")", indent, taken)


def _enclosed(
    start: str, items: list[str], end: str, indent: int, taken: int, *, alone: bool = False
) -> str:
    flat = f"{start}{', '.join(items)}{',' if alone else ''}{end}"
    # Behind what is inside of something else stands a comma.
    if "\n" not in flat and indent + taken + len(flat) + bool(indent) <= _PYTHON:
        return flat
    inner = " " * (indent + 4)
    return start + "\n" + "".join(f"{inner}{item},\n" for item in items) + " " * indent + end


def _literal(value: Any) -> str:
    """Return JSON as Python writes it, with double quotes."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{_literal(k)}: {_literal(one)}' for k, one in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_literal, value))}]"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)

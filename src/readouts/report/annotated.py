"""A readout as YAML with a comment on each field: what belongs there, in the schema's words."""

from __future__ import annotations

import json
import re
import textwrap
from typing import Any

from readouts import Readout, json_schema, to_dict
from readouts._check import SHORT_LIST
from readouts._shape import Array, Choice, Field, Object, OpenChoice, shape_of
from readouts.model import Record

WIDTH = 100
# What every reader of YAML takes for a text, whichever version of YAML it goes by.
_PLAIN = re.compile(
    r"(?!(?:y|n|yes|no|on|off|true|false|null)$)[A-Za-z](?:[\w./:-]*\w)?", re.IGNORECASE | re.ASCII
)
_ODD = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def render(readout: Readout, heading: str = "") -> str:
    """Return a readout as YAML with a comment on each field where it first stands.

    Args:
        readout: The readout.
        heading: A comment to stand above all others.
    """
    shared = ", ".join(field.key for field in shape_of(Record).fields)
    said = f"{heading} Every record can also have: {shared}.".strip()
    lines = [*_comment(said, 0), *_Writer().object(shape_of(Readout), to_dict(readout), 0)]
    return "\n".join(lines) + "\n"


class _Writer:
    """Writes lines of YAML, and keeps in mind what has been explained."""

    def __init__(self) -> None:
        self.schema = json_schema()["$defs"]
        self.told: set[str | Object] = set()

    def object(self, shape: Object, value: dict[str, Any], indent: int) -> list[str]:
        lines: list[str] = []
        for key, inner in value.items():
            field = shape.by_key[key]
            if indent == 0:
                lines.append("")
            if (words := self.about(shape, field)) not in self.told:
                self.told.add(words)
                lines += _comment(words, indent)
            lines += self.field(field, inner, indent)
        if shape not in self.told:
            self.told.add(shape)
            lines += [] if indent else [""]
            lines += _comment(_others(shape, value), indent)
        return lines

    def field(self, field: Field, value: Any, indent: int) -> list[str]:
        start = f"{' ' * indent}{field.key}:"
        match field.shape:
            case Object() if value:
                return [start, *self.object(field.shape, value, indent + 2)]
            case Array(Object() as item):
                lines = [start]
                for one in value:
                    inner = self.object(item, one, indent + 4) if one else ["{}"]
                    lines += _item(inner, indent + 2)
                return lines
            case Array():
                return [f"{start} [{', '.join(map(scalar, value))}]"]
            case _:
                return [f"{start} {scalar(value)}"]

    def about(self, shape: Object, field: Field) -> str:
        """Return what belongs in a field, and which values its list has."""
        properties = self.schema[shape.name]["properties"]
        words: str = properties[field.key]["description"]
        inner = field.shape.item if isinstance(field.shape, Array) else field.shape
        if not isinstance(inner, Choice | OpenChoice):
            return words
        values = [member.value for member in inner.values]
        if len(values) <= SHORT_LIST:
            return f"{words} One of: {', '.join(values)}."
        return f"{words} One of the {len(values)} values of {inner.name}, defined in the schema."


def _others(shape: Object, value: dict[str, Any]) -> str:
    """Return which fields an object can have besides, except for those of every record."""
    shared = shape_of(Record).by_key if issubclass(shape.cls, Record) else ()
    others = [key for key in shape.by_key if key not in value and key not in shared]
    return f"Also: {', '.join(others)}." if others else ""


def _item(lines: list[str], indent: int) -> list[str]:
    """Make an object an item of a list: its first field has a dash, and comments stand above."""
    at = next(at for at, line in enumerate(lines) if not line.lstrip().startswith("#"))
    dash = f"{' ' * indent}- {lines[at].lstrip()}"
    return [*(line[2:] for line in lines[:at]), dash, *lines[at + 1 :]]


def _comment(text: str, indent: int) -> list[str]:
    start = f"{' ' * indent}# "
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=start,
        subsequent_indent=start,
        break_long_words=False,
        break_on_hyphens=False,
    )


def scalar(value: Any) -> str:
    """Return a text, a number, true or false as YAML, the way every reader takes it."""
    if isinstance(value, str) and _PLAIN.fullmatch(value):
        return value
    return _ODD.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))

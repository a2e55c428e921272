"""The schema of the profile: JSON Schema, as far as strict structured-output modes take it.

It keeps to what engines that build a grammar, and hosted strict modes, have in common: every field
required, null by `anyOf`, nothing beside a `$ref`, patterns of plain classes and without
look-ahead, no bounds and no lengths. What it can't say is for `readouts.from_llm` to check.

`python -m readouts.llm.schema` writes the file anew from the classes.
"""

from __future__ import annotations

import re
from enum import StrEnum

from readouts._shape import (
    Array,
    Boolean,
    Choice,
    Field,
    Integer,
    Object,
    OpenChoice,
    Shape,
    String,
    shape_of,
)
from readouts.llm.profile import fields, is_nullable
from readouts.scalars import SPEC_VERSION
from readouts.schema import FILE_NAMES, Schema, text_of, write


def generate() -> Schema:
    """Return the schema made anew from the classes."""
    from readouts.model import Readout

    root = shape_of(Readout)
    definitions: dict[str, Schema] = {}
    _use(root, definitions)
    whole = definitions.pop(root.name)
    return {**whole, "$defs": dict(sorted(definitions.items()))}


def _use(shape: Shape, definitions: dict[str, Schema]) -> Schema:
    """Return how to use a shape; objects and lists are put among the definitions."""
    match shape:
        case Boolean():
            return {"type": "boolean"}
        case Integer():
            return {"type": "integer"}
        case String():
            return _string(shape)
        case Array(item):
            least = {"minItems": 1} if shape.min_items else {}
            return {"type": "array", "items": _use(item, definitions), **least}
        case Object() | Choice() | OpenChoice():
            if shape.name not in definitions:
                definitions[shape.name] = {}
                made = _object(shape, definitions) if isinstance(shape, Object) else _list(shape)
                definitions[shape.name] = made
            return {"$ref": f"#/$defs/{shape.name}"}
        case _:
            raise TypeError(f"the profile has no {shape!r}")


def _string(shape: String) -> Schema:
    if shape.name == "SpecVersion":
        return {"type": "string", "enum": [SPEC_VERSION]}
    pattern = simple(shape.pattern)
    return {"type": "string", "pattern": pattern} if pattern else {"type": "string"}


def simple(pattern: str) -> str | None:
    """Return a pattern that every engine can build, taking at least what the given one takes.

    Look-ahead only narrows and is left out. A class of what may not stand somewhere has no
    simple form: engines that make one regular expression of a schema let it run over the quote
    that ends the text.
    """
    if "[^" in pattern:
        return None
    grouped = re.sub(r"\(\?[!=][^)]*\)", "", pattern).replace("(?:", "(")
    return re.sub(r"\(([a-z]+)\)", r"\1", grouped)


def _list(shape: Choice | OpenChoice) -> Schema:
    values: type[StrEnum] = shape.values
    words = _first_sentence(_of_class(values))
    return {"description": words, "type": "string", "enum": [one.value for one in values]}


def _object(shape: Object, definitions: dict[str, Schema]) -> Schema:
    from readouts import _glossary

    words = _glossary.of_members(shape.cls)
    properties = {
        field.key: _property(field, words[field.name], definitions) for field in fields(shape)
    }
    return {
        "description": _first_sentence(_of_class(shape.cls)),
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _property(field: Field, words: str, definitions: dict[str, Schema]) -> Schema:
    used = _use(field.shape, definitions)
    if is_nullable(field):
        used = {"anyOf": [used, {"type": "null"}]}
    # Some engines lose what stands beside a reference, and others refuse it.
    return used if "$ref" in used else {"description": _first_sentence(words), **used}


def _of_class(cls: type) -> str:
    from readouts import _glossary

    return _glossary.of_class(cls)


def _first_sentence(words: str) -> str:
    return re.split(r"(?<=[.])\s", words, maxsplit=1)[0]


if __name__ == "__main__":
    write(FILE_NAMES["llm"], text_of(generate()))

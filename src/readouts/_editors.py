"""The schema for editors: the published one in the keywords that language services read.

It is of draft-07, which all of them know, and accepts and refuses the same documents. The words
of a field stand beside its type, with those of the type; the messages are the library's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any, TypeAlias

from readouts._check import of_a_list
from readouts._shape import (
    EXTENSION_VALUE,
    AnyJson,
    Array,
    Boolean,
    Choice,
    Integer,
    Number,
    Object,
    OpenChoice,
    Shape,
    String,
    inside,
    shape_of,
)
from readouts.model import Readout
from readouts.scalars import SPEC_VERSION

Schema: TypeAlias = dict[str, Any]
Definitions: TypeAlias = Mapping[str, Schema]
Defined: TypeAlias = String | Integer | Number | Choice | OpenChoice | AnyJson | Object


def for_editors(published: Schema, address: str) -> Schema:
    """Return the published schema as editors read it best, under an address of its own."""
    known: Definitions = published["$defs"]
    parts = (EXTENSION_VALUE, *inside(shape_of(Readout)))
    shapes = {part.name: part for part in parts if not isinstance(part, Array | Boolean)}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": address,
        "description": published["description"],
        **_reference(published["$ref"]),
        "definitions": {name: _definition(shapes[name], known) for name in sorted(shapes)},
    }


def _definition(shape: Defined, known: Definitions) -> Schema:
    # An editor would show a title above the words of each field.
    made = {word: held for word, held in known[shape.name].items() if word != "title"}
    match shape:
        case Object():
            return {**_object(made, known), **_snippet(shape, made)}
        case String():
            return {**made, "errorMessage": f"Expected {shape.words}"}
        case Choice():
            return {**_described(made), **_list(shape, made)}
        case OpenChoice():
            # The pattern stands first: where nothing fits, it is the one that is told of.
            other = {**known[EXTENSION_VALUE.name], **_message(shape)}
            del other["title"], other["description"]
            return {
                **_described(made),
                "anyOf": [other, _list(shape, known[f"Core{shape.name}"])],
            }
        case _:
            return made


def _described(schema: Schema) -> Schema:
    return {"description": schema["description"]}


def _list(shape: Choice | OpenChoice, schema: Schema) -> Schema:
    return {
        "enum": [one["const"] for one in schema["oneOf"]],
        "markdownEnumDescriptions": [one["description"] for one in schema["oneOf"]],
        **_message(shape),
    }


def _message(shape: Choice | OpenChoice) -> Schema:
    listed, is_open = [member.value for member in shape.values], isinstance(shape, OpenChoice)
    return {"errorMessage": f"Expected {of_a_list(shape.name, listed, open_=is_open)}"}


def _object(schema: Schema, known: Definitions) -> Schema:
    made = {word: held for word, held in schema.items() if not word.startswith("dependent")}
    made["properties"] = {
        key: _property(field, known) for key, field in schema["properties"].items()
    }
    dependencies: Schema = {**schema.get("dependentRequired", {})}
    for key, rule in schema.get("dependentSchemas", {}).items():
        both = [{"required": dependencies[key]}, rule] if key in dependencies else None
        dependencies[key] = {"allOf": both} if both else rule
    return {**made, **({"dependencies": dependencies} if dependencies else {})}


def _property(field: Schema, known: Definitions) -> Schema:
    """Return a field with its own words and those of its type.

    Beside a reference, `markdownDescription` is shown where `description` would be hidden by the
    one of the type.
    """
    made = {word: held for word, held in field.items() if word != "allOf"}
    words = field["description"]
    if "allOf" in field:
        made |= _reference(field["allOf"][0]["$ref"])
        words += f"\n\n{_told(made['$ref'], known)}"
    elif "$ref" in field.get("items", {}):
        item = _reference(field["items"]["$ref"])
        words += f"\n\n{_told(item['$ref'], known)}"
        made["items"] = {"markdownDescription": _told(item["$ref"], known), **item}
    return {"markdownDescription": words, **made}


def _reference(ref: str) -> Schema:
    return {"$ref": ref.replace("#/$defs/", "#/definitions/")}


def _told(ref: str, known: Definitions) -> str:
    name = ref.rpartition("/")[2]
    return f"*{name}*: {known[name]['description']}"


def _snippet(shape: Object, schema: Schema) -> Schema:
    """Return what an editor offers to write for an object: all that is required."""
    if "required" not in schema:
        return {}
    snippet = {"label": shape.name, **_described(schema), "body": _blank(shape, count(1))}
    return {"defaultSnippets": [snippet]}


def _blank(shape: Shape, stops: Iterator[int]) -> Any:
    """Return a value of a shape with numbered stops where its author is to write."""
    match shape:
        case Object():
            required = [field for field in shape.fields if field.required]
            return {field.key: _blank(field.shape, stops) for field in required}
        case Array():
            return [_blank(shape.item, stops)]
        # What follows a caret is inserted as it is: YAML would take a bare 1.0 for a number.
        case Integer() | Number():
            return f"^${next(stops)}"
        case String(name="SpecVersion"):
            return f'^"{SPEC_VERSION}"'
        case String(declares=str() as prefix):
            return f"{prefix}-${next(stops)}"
        case _:
            return f"${next(stops)}"

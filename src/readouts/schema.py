"""The published JSON Schema: shapes written as JSON Schema 2020-12, and the packaged files.

`python -m readouts.schema` writes the files anew from the classes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeAlias

from readouts._constraints import AtLeastOne, Constraint, ExactlyOne, Requires, Together
from readouts._json import Json
from readouts._shape import (
    EXTENSION_VALUE,
    AnyJson,
    Array,
    Boolean,
    Choice,
    Field,
    Integer,
    Number,
    Object,
    OpenChoice,
    Shape,
    String,
    shape_of,
)
from readouts.addresses import BASE
from readouts.scalars import SPEC_VERSION

Schema: TypeAlias = dict[str, Any]

FILE_NAME = f"readout-{SPEC_VERSION}.schema.json"
EDITOR_FILE_NAME = f"readout-{SPEC_VERSION}.editor.schema.json"
"""The variant for editors; what it says of a document is the same."""
FILE_NAMES = {"full": FILE_NAME, "llm": f"readout-{SPEC_VERSION}.llm.schema.json"}
"""The packaged schemas of the format, by profile."""


def published(name: str = FILE_NAME) -> Schema:
    """Return a schema as published, from the packaged file."""
    schema: Schema = json.loads(published_text(name))
    return schema


def published_text(name: str = FILE_NAME) -> str:
    """Return the text of a packaged schema."""
    return _path(name).read_text(encoding="utf-8")


def all_published() -> list[tuple[str, Schema]]:
    """Return the schema of each version of the format that is packaged, the oldest first."""
    found = {
        tuple(map(int, match.groups())): json.loads(file.read_text(encoding="utf-8"))
        for file in _path(FILE_NAME).parent.iterdir()
        if (match := re.fullmatch(r"readout-([0-9]+)\.([0-9]+)\.schema\.json", file.name))
    }
    return [(".".join(map(str, version)), found[version]) for version in sorted(found)]


def _path(name: str) -> Path:
    packaged = Path(__file__).with_name("schemas") / name
    # In an editable install the file stands where it is kept in the repository.
    return packaged if packaged.exists() else _kept(name)


def _kept(name: str) -> Path:
    return Path(__file__).parents[2] / "schemas" / name


def made() -> dict[str, str]:
    """Return the texts of the schemas made anew from the classes, by file."""
    from readouts._editors import for_editors

    schema = generate()
    address = f"{BASE}schema/{SPEC_VERSION}/readout.editor.schema.json"
    schemas = {FILE_NAME: schema, EDITOR_FILE_NAME: for_editors(schema, address)}
    return {name: text_of(schema) for name, schema in schemas.items()}


def text_of(schema: Schema) -> str:
    """Return the text of a schema, as it is kept."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def write(name: str, text: str) -> None:
    """Write the text of a schema to where the repository keeps it."""
    _kept(name).write_text(text, encoding="utf-8")
    print(f"wrote {name}")


def generate() -> Schema:
    """Return the schema made anew from the classes."""
    from readouts.model import Readout

    root = shape_of(Readout)
    definitions: dict[str, Schema] = {}
    _define(root, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{BASE}schema/{SPEC_VERSION}/readout.schema.json",
        "title": root.name,
        "description": definitions[root.name]["description"],
        "$ref": f"#/$defs/{root.name}",
        "$defs": dict(sorted(definitions.items())),
    }


def _define(shape: Shape, definitions: dict[str, Schema]) -> Schema:
    """Put a shape, and all that it is made of, among the definitions; return how to use it."""
    if isinstance(shape, Boolean):
        return {"type": "boolean"}
    if isinstance(shape, Array):
        return _array(shape, _define(shape.item, definitions))
    if shape.name not in definitions:
        definitions[shape.name] = {}
        definitions[shape.name] = _definition(shape, definitions)
    return {"$ref": f"#/$defs/{shape.name}"}


def _array(shape: Array, items: Schema) -> Schema:
    schema: Schema = {"type": "array", "items": items}
    if shape.min_items:
        schema["minItems"] = shape.min_items
    if shape.unique:
        schema["uniqueItems"] = True
    return schema


def _definition(shape: Shape, definitions: dict[str, Schema]) -> Schema:
    match shape:
        case Object():
            return _object(shape, definitions)
        case Choice():
            return _list(shape.values, shape.name)
        case OpenChoice():
            core = f"Core{shape.name}"
            definitions[core] = _list(shape.values, core)
            either = [{"$ref": f"#/$defs/{core}"}, _define(EXTENSION_VALUE, definitions)]
            described = _described(shape.name, _glossary().of_class(shape.values))
            return {**described, "anyOf": either}
        case String():
            schema = {**_described(shape.name, _alias(shape)), "type": "string"}
            schema["pattern"] = shape.pattern
            if shape.max_length is not None:
                schema["maxLength"] = shape.max_length
            return schema
        case AnyJson():
            # How the class holds it is told there, and is no concern of other languages.
            words = _glossary().of_class(Json).partition("\n\n")[0]
            # A generator takes what says nothing of its type for an object.
            kinds = ("object", "array", "string", "number", "boolean", "null")
            return {
                **_described(shape.name, words),
                "anyOf": [{"type": kind} for kind in kinds],
            }
        case Integer() | Number():
            kind = "integer" if isinstance(shape, Integer) else "number"
            bounds = {"minimum": shape.minimum, "maximum": shape.maximum}
            return {**_described(shape.name, _alias(shape)), "type": kind, **bounds}
        case _:
            raise TypeError(f"{shape!r} has no name to be defined by")


def _described(title: str, description: str) -> Schema:
    return {"title": title, "description": description}


def _list(values: type[StrEnum], title: str) -> Schema:
    words = _glossary().of_members(values)
    return {
        **_described(title, _glossary().of_class(values)),
        "oneOf": [{"const": member.value, "description": words[member.name]} for member in values],
    }


def _object(shape: Object, definitions: dict[str, Schema]) -> Schema:
    words = _glossary().of_members(shape.cls)
    properties = {
        field.key: _property(field, words[field.name], definitions) for field in shape.fields
    }
    schema: Schema = {
        **_described(shape.name, _glossary().of_class(shape.cls)),
        "type": "object",
        "properties": properties,
        "required": [field.key for field in shape.fields if field.required],
        "additionalProperties": False,
    }
    if not schema["required"]:
        del schema["required"]
    for constraint in shape.constraints:
        _constrain(schema, constraint, shape)
    return schema


def _property(field: Field, words: str, definitions: dict[str, Schema]) -> Schema:
    """Return how a field is written.

    What it is made of stands in an `allOf` and not beside its words, and it has no title:
    generators would make a type of its own for each field, instead of the one type by its name.
    """
    schema = _define(field.shape, definitions)
    made = {"allOf": [schema]} if "$ref" in schema else schema
    return {"description": words, **made, **_default(field)}


def _default(field: Field) -> Schema:
    if field.required or field.default is None or field.default == ():
        return {}
    default = field.default
    return {"default": list(default) if isinstance(default, tuple) else default}


# -- constraints between the fields of one object -----------------------------------------


def _constrain(schema: Schema, constraint: Constraint, shape: Object) -> None:
    """Add a constraint to the schema of an object.

    An object has one `if` of its own and never an `allOf`, which would cost users of generated
    TypeScript the fields; a further `if` stands in `dependentSchemas`.
    """
    match constraint:
        case Together(fields):
            for name in fields:
                others = [other for other in fields if other != name]
                _when_there(schema, name, _all_there(others, shape), shape)
        case Requires(name, needs, None):
            _when_there(schema, name, _unless(needs, shape), shape)
        case Requires(name, needs, value):
            has_it = {"properties": {name: {"const": value}}, "required": [name]}
            then = {"properties": dict.fromkeys(needs, True), **_unless(needs, shape)}
            rule = {"if": has_it, "then": then}
            if "if" in schema:
                _when_there(schema, name, rule, shape)
            else:
                _add_if(schema, rule)
        case AtLeastOne(fields):
            _add_if(schema, _unless(fields, shape))
        case ExactlyOne((one, other)):
            only = {"else": {"properties": _missing([other], shape)}}
            _add_if(schema, {**_unless((one, other), shape), **only})


def _when_there(schema: Schema, name: str, rule: Schema, shape: Object) -> None:
    """Add a rule that holds where a field is there."""
    if _is_list(name, shape):
        rule = {"if": {"properties": _missing([name], shape)}, "else": rule}
    elif rule.keys() == {"required"}:
        dependent = schema.setdefault("dependentRequired", {}).setdefault(name, [])
        dependent += [need for need in rule["required"] if need not in dependent]
        return
    _hang(schema, name, rule)


def _hang(schema: Schema, name: str, rule: Schema) -> None:
    """Add a rule to those that hold where a key stands."""
    dependent = schema.setdefault("dependentSchemas", {})
    dependent[name] = {"allOf": [dependent[name], rule]} if name in dependent else rule


def _add_if(schema: Schema, rule: Schema) -> None:
    if "if" not in schema:
        schema.update(rule)
    elif schema.get("required"):
        # Whatever is required is there, so a rule may hang on it.
        _hang(schema, schema["required"][0], rule)
    else:
        raise TypeError(f"{schema['title']} has two constraints and no required field")


def _unless(names: Sequence[str], shape: Object) -> Schema:
    """Return: if all but the last are missing, then the last is there."""
    *others, last = names
    there = _all_there([last], shape)
    if not others:
        return there
    # Generators of TypeScript and pydantic want what is required among the properties.
    then = {"properties": {last: True}, **there}
    return {"if": {"properties": _missing(others, shape)}, "then": then}


def _all_there(names: list[str], shape: Object) -> Schema:
    lists = {name: {"minItems": 1} for name in names if _is_list(name, shape)}
    return {**({"properties": lists} if lists else {}), "required": names}


def _is_list(name: str, shape: Object) -> bool:
    return isinstance(shape.by_key[name].shape, Array)


def _missing(names: list[str], shape: Object) -> Schema:
    # A list counts as missing when it is empty.
    empty = {"type": "array", "maxItems": 0}
    return {name: empty if _is_list(name, shape) else False for name in names}


# -- words --------------------------------------------------------------------------------


def _glossary() -> Any:
    """Return the module that reads words from source: only the generator needs it."""
    from readouts import _glossary

    return _glossary


def _alias(shape: String | Integer | Number) -> str:
    from readouts import ids, scalars

    module = ids if hasattr(ids, shape.name) else scalars
    words: str = _glossary().of_alias(module, shape.name)
    return words


if __name__ == "__main__":
    for name, text in made().items():
        write(name, text)

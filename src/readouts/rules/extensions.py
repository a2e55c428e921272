"""EXT: extensions, declared in `uses`, and their data."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from typing import Any

from readouts._check import nearest, shown
from readouts.model import Extension
from readouts.problems import printable
from readouts.rules._registry import Dossier, Finding, Here, rule

_MOST_COMPARED = 50
"""Among how many prefixes the nearest is looked for: a document that uses more is no slip."""
_OF_KEYS = ("additionalProperties", "dependentRequired", "required", "unevaluatedProperties")
"""Keywords whose own message names the key that is meant, and does not quote the data."""


@rule(
    "EXT001",
    "extension-not-as-declared",
    at="",
    bad='{"extensions": [{"prefix": "acme", "data": {"seats": 12}}]}',
    repair="""{"extensions": [{"prefix": "acme", "data": {"seats": 12}}], "uses": [
  {"prefix": "acme", "uri": "https://acme.example/seating", "version": "1"}]}""",
)
def extension_as_declared(dossier: Dossier) -> Iterator[Finding]:
    """The document declares the extension of which it holds data, and the data fit its schema.

    `uses` tells by what name an extension is known everywhere, so that two that chose the same
    prefix are not taken for one. Data are checked against a schema only where the caller gives
    one (`extension_schemas`); nothing is fetched.
    """
    declared = {use.prefix for use in dossier.readout.uses}
    validators: dict[str, Any] = {}
    for here, extension in dossier.every(Extension):
        prefix = extension.prefix
        if prefix not in declared:
            yield undeclared(here / "prefix", prefix, declared)
        elif prefix in dossier.options.extension_schemas:
            if prefix not in validators:
                schema = dossier.options.extension_schemas[prefix]
                validators[prefix] = validator(prefix, schema)
            yield from _misfits(here / "data", extension, validators[prefix])


@rule(
    "EXT002",
    "critical-extension",
    at="",
    bad="""{"uses": [{"prefix": "acme", "uri": "https://acme.example/seating", "version": "1",
  "critical": true}]}""",
    repair="""{"uses": [
  {"prefix": "acme", "uri": "https://acme.example/seating", "version": "1"}]}""",
)
def critical_extension_is_known(dossier: Dossier) -> Iterator[Finding]:
    """A critical extension is one that whoever checks the document knows.

    By `critical` the document says that a reader who does not know the extension misreads it.
    Who knows it says so by giving its schema (`extension_schemas`); to all others, a clean
    result would be worth nothing.
    """
    for at, use in enumerate(dossier.readout.uses):
        if use.critical and use.prefix not in dossier.options.extension_schemas:
            message = f'expected an extension that is known here, got "{use.prefix}"'
            here = Here(("uses", at, "critical"))
            yield Finding(here, f"{message}, which is critical", "give its schema to the check")


def undeclared(here: Here, prefix: str, declared: Collection[str]) -> Finding:
    """Return the finding of a prefix that `uses` does not declare."""
    near = nearest(prefix, declared) if len(declared) <= _MOST_COMPARED else None
    hint = f'did you mean "{near}"?' if near else f'declare "{prefix}" in "uses"'
    return Finding(here, f'expected a prefix that "uses" declares, got "{prefix}"', hint)


def validator(prefix: str, schema: Any) -> Any:
    """Return what checks data against a schema.

    Raises:
        ValueError: It is no JSON Schema.
    """
    from jsonschema import Draft202012Validator, SchemaError  # type: ignore[import-untyped]
    from jsonschema.validators import validator_for  # type: ignore[import-untyped]
    from referencing import Registry

    try:
        cls = validator_for(schema, default=Draft202012Validator)
        cls.check_schema(schema)
    except (SchemaError, TypeError) as error:
        told = getattr(error, "message", error)
        raise ValueError(f'extension_schemas["{prefix}"] is no JSON Schema: {told}') from None
    # With a registry of our own, or what the schema refers to would be fetched.
    return cls(schema, registry=Registry())


def _misfits(here: Here, extension: Extension, validator: Any) -> Iterator[Finding]:
    from referencing.exceptions import Unresolvable

    prefix = extension.prefix
    try:
        for error in validator.iter_errors(extension.data.value):
            place = Here((*here, *error.absolute_path))
            yield Finding(place, f"expected data by the schema of {prefix}: {_told(error)}")
    except Unresolvable as error:
        message = f'extension_schemas["{prefix}"] refers to what it does not have: {error}'
        raise ValueError(message) from None
    except RecursionError:
        message = f"expected data that the schema of {prefix} can check, got too deep a nesting"
        yield Finding(here, message)


def _told(error: Any) -> str:
    """Say in a few words what a schema asks for and what the data have."""
    if error.validator is None:
        # Where in the data that is, jsonschema does not tell.
        return f"nothing where {shown(error.instance)} stands"
    if error.validator in _OF_KEYS:
        return _cut(str(error.message), 100)
    asked = _cut(json.dumps(error.validator_value, ensure_ascii=False, default=str), 60)
    return f'"{error.validator}": {asked}, got {shown(error.instance)}'


def _cut(text: str, longest: int) -> str:
    return printable(text if len(text) <= longest else f"{text[: longest - 1]}…")

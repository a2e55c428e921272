"""The law of the two judges is itself tried: it finds every bug planted in the schema."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import attrs
import pytest

import readouts
from readouts import schema
from readouts._shape import (
    EXTENSION_VALUE,
    Array,
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
from tests.laws._judges import disagreements, judged
from tests.laws._mutations import Case
from tests.laws._specimens import Tree

Plant: TypeAlias = Callable[[Tree], object]
SOUND = readouts.json_schema()
END = r"$(?!\n)"


def _found(planted: Tree) -> Iterator[tuple[Case, str]]:
    """Yield what the law finds, looking only at cases that touch a changed definition."""
    sound, found = SOUND["$defs"], planted["$defs"]
    changed = {name for name in sound.keys() | found.keys() if sound.get(name) != found.get(name)}
    assert changed, "nothing was planted"
    return disagreements(planted, (one for one in judged() if one[0].touches & changed))


# -- in the schema ------------------------------------------------------------------------


def pattern(name: str, old: str, new: str) -> Plant:
    """Return what puts one thing for another in a pattern."""

    def plant(defs: Tree) -> None:
        assert old in defs[name]["pattern"]
        defs[name]["pattern"] = defs[name]["pattern"].replace(old, new)

    return plant


def value(new: Any, *path: Any) -> Plant:
    """Return what puts a value at a path below the definitions."""

    def plant(defs: Tree) -> None:
        for step in path[:-1]:
            defs = defs[step]
        defs[path[-1]] = new

    return plant


def lost(*path: Any) -> Plant:
    """Return what takes out what is at a path, an item of a list by its value."""

    def plant(defs: Any) -> None:
        for step in path[:-1]:
            defs = defs[step]
        if isinstance(defs, list) and not isinstance(path[-1], int):
            defs.remove(path[-1])
        else:
            del defs[path[-1]]

    return plant


IN_THE_SCHEMA: dict[str, Plant] = {
    # Texts.
    "a pattern dropped": lost("Line", "pattern"),
    "a pattern that lets a last newline pass": pattern("Line", END, "$"),
    "an id that lets a last newline pass": pattern("PartyId", END, "$"),
    "an extension value that lets a last newline pass": pattern("ExtensionValue", END, "$"),
    "a pattern with an open start": pattern("Country", "^", ""),
    "a pattern with an open end": pattern("Date", END, ""),
    "a pattern with digits of every script": pattern("DateTime", "[0-9]", r"\d"),
    "a pattern that knows no leap years": pattern("Date", "02-(?:0[1-9]|1[0-9]|2[0-8])", "02-.."),
    "a pattern with the year 0": pattern("Date", "(?!0000)", ""),
    "a pattern with 24 hours": pattern("DateTime", "2[0-3]):", "2[0-4]):"),
    "a pattern that takes a rare space for a letter": pattern("Line", r"\u2000-\u200a", ""),
    "a pattern that lets one control pass": pattern("Text", r"\u009f", r"\u009e"),
    "a pattern without small letters": pattern("Timezone", "^[A-Za-z]", "^[A-Z]"),
    "a digest in capitals": pattern("Digest", "a-f", "a-fA-F"),
    "an id with double hyphens": pattern("PersonId", "-[a-z0-9]+", "-+[a-z0-9]+"),
    "a reference to one kind more": pattern("WhoRef", "per|", "per|evt|"),
    "a reference to one kind less": pattern("WhoRef", "|org", ""),
    "a reference without its word": pattern("AnchorRef", "publication|", ""),
    "a line longer by one": value(1_001, "Line", "maxLength"),
    "a text shorter by one": value(19_999, "Text", "maxLength"),
    "an id of any length": lost("EventRef", "maxLength"),
    "a moment longer by one": value(101, "DateTime", "maxLength"),
    # Numbers.
    "a minimum of 0": value(0, "Positive", "minimum"),
    "a minimum too high": value(1, "Offset", "minimum"),
    "no minimum": lost("Several", "minimum"),
    "a maximum of 2**53": value(2**53, "Positive", "maximum"),
    "no maximum": lost("Offset", "maximum"),
    "101 percent": value(101, "Percent", "maximum"),
    "a bound that is left out": value(90, "Latitude", "exclusiveMaximum"),
    "an integer with a fraction": value("number", "Percent", "type"),
    "a number without a fraction": value("integer", "Longitude", "type"),
    # Lists of values.
    "a value of a closed list missing": lost("Medium", "oneOf", -1),
    "a value of an open list missing": lost("CoreEventKind", "oneOf", 0),
    "a value misspelt": value("Exact", "Bound", "oneOf", 0, "const"),
    "an open list closed": lost("PlaceKind", "anyOf", 1),
    "an open list of any text": lost("CoreNameKind", "oneOf"),
    # Lists.
    "minItems lost": lost("Publication", "properties", "issuers", "minItems"),
    "minItems lost of a list with a default": lost(
        "Participant", "properties", "roles", "minItems"
    ),
    "minItems where none is": value(1, "Event", "properties", "topics", "minItems"),
    "uniqueItems lost of ids": lost("Event", "properties", "after", "uniqueItems"),
    "uniqueItems lost of values": lost("Participant", "properties", "roles", "uniqueItems"),
    "uniqueItems where none is": value(True, "Event", "properties", "purposes", "uniqueItems"),
    "a list of at most one": value(1, "Delegation", "properties", "heads", "maxItems"),
    "a list of anything": lost("Party", "properties", "members", "items"),
    "a list or its only item": lost("Party", "properties", "members", "type"),
    # Objects.
    "a required field lost": lost("Party", "required", "name"),
    "no required fields": lost("Readout", "required"),
    "a field required that is not": value(["id", "name", "kind"], "Place", "required"),
    "unknown fields let pass": lost("Event", "additionalProperties"),
    "a field missing": lost("Event", "properties", "format"),
    "a field of anything": value({}, "Title", "properties", "acting"),
    "a field of another kind": value({"$ref": "#/$defs/WhoRef"}, "Event", "properties", "series"),
    "a null let pass": value(["object", "null"], "Length", "type"),
    # Constraints.
    "fields that go together told apart": lost("Place", "dependentRequired"),
    "fields that go together one way only": lost("Evidence", "dependentRequired", "end"),
    "one of two needs lost": lost("Person", "dependentRequired", "count_bound"),
    "a need of another field": value(["note"], "Event", "dependentRequired", "count_bound"),
    "a choice without its else": lost("Participant", "else"),
    "a choice without its then": lost("Participant", "then"),
    "an if with another field": value({"properties": {"basis": False}}, "Participant", "if"),
    "an if with a field too few": lost("When", "if", "properties", "edtf"),
    "an if in which an empty list counts": value(False, "Person", "if", "properties", "titles"),
    "an if in which any list is empty": lost("Person", "if", "properties", "titles", "maxItems"),
    "a then of no field": lost("Person", "then", "required"),
    "a second if lost": lost("When", "dependentSchemas"),
    "a second if with another field": value(
        {"properties": {"text": False}}, "When", "dependentSchemas", "part", "if"
    ),
}


@pytest.mark.parametrize("name", IN_THE_SCHEMA)
def test_the_law_finds_a_bug_in_the_schema(name: str) -> None:
    planted = copy.deepcopy(SOUND)
    IN_THE_SCHEMA[name](planted["$defs"])
    assert next(_found(planted), None)


# -- in the generator ---------------------------------------------------------------------


def instead(name: str, planted: Callable[..., Any]) -> Callable[[pytest.MonkeyPatch], None]:
    """Return what puts a function in the place of one of the generator's, which it is given."""

    def plant(patch: pytest.MonkeyPatch) -> None:
        sound = getattr(schema, name)
        patch.setattr(schema, name, lambda *given: planted(sound, *given))

    return plant


def reshaped(change: Callable[[Any], Any]) -> Callable[[pytest.MonkeyPatch], None]:
    """Return what changes every shape and field before the generator sees them."""

    def visit(shape: Shape) -> Any:
        match shape:
            case Object():
                fields = tuple(change(attrs.evolve(f, shape=visit(f.shape))) for f in shape.fields)
                shape = attrs.evolve(shape, fields=fields)
            case Array():
                shape = attrs.evolve(shape, item=visit(shape.item))
            case _:
                pass
        return change(shape)

    return lambda patch: patch.setattr(schema, "shape_of", lambda cls: visit(shape_of(cls)))


def of(kind: type, **fields: Any) -> Callable[[Any], Any]:
    """Return what changes fields of all shapes of a kind; functions are given the shape."""

    def change(shape: Any) -> Any:
        if not isinstance(shape, kind):
            return shape
        made = {name: new(shape) if callable(new) else new for name, new in fields.items()}
        return attrs.evolve(shape, **made)  # type: ignore[misc]

    return change


def without(key: str) -> Callable[..., Tree]:
    """Return what leaves a keyword out of what a function of the generator makes."""

    def planted(sound: Callable[..., Tree], *given: Any) -> Tree:
        made = sound(*given)
        return {word: held for word, held in made.items() if word != key}

    return planted


def _overwritten(sound: Any, made: Any, *rest: Any) -> None:
    made.pop("dependentRequired", None)
    sound(made, *rest)


def _first_only(sound: Callable[..., Any], made: Tree, *given: Any) -> None:
    if not made.keys() & {"if", "dependentRequired", "dependentSchemas"}:
        sound(made, *given)


def _one_short(sound: Callable[..., Tree], *given: Any) -> Tree:
    made = sound(*given)
    return {**made, "oneOf": made["oneOf"][:-1]}


def _of_any_kind(shape: String) -> str:
    return r"^[a-z]{3}-[a-z0-9]+(-[a-z0-9]+)*$(?!\n)" if shape.refers else shape.pattern


IN_THE_GENERATOR: dict[str, Callable[[pytest.MonkeyPatch], None]] = {
    "minItems forgotten": instead("_array", without("minItems")),
    "uniqueItems forgotten": instead("_array", without("uniqueItems")),
    "the last value of lists forgotten": instead("_list", _one_short),
    "objects left open": instead("_object", without("additionalProperties")),
    "required fields forgotten": instead("_object", without("required")),
    "lengths forgotten": instead("_definition", without("maxLength")),
    "lower bounds forgotten": instead("_definition", without("minimum")),
    "constraints forgotten": instead("_constrain", lambda *_: None),
    "all constraints but one forgotten": instead("_constrain", _first_only),
    "a need that overwrites another": instead("_when_there", _overwritten),
    "an if of two fields at most": instead(
        "_unless", lambda sound, names, shape: sound(names[-2:], shape)
    ),
    "an if in which empty lists count": instead(
        "_missing", lambda _, names, __: dict.fromkeys(names, False)
    ),
    "a then that asks for nothing": instead("_all_there", without("required")),
    "extension values with a last newline": lambda patch: patch.setattr(
        schema,
        "EXTENSION_VALUE",
        attrs.evolve(EXTENSION_VALUE, pattern=EXTENSION_VALUE.pattern.replace(END, "$")),
    ),
    "texts with a last newline": reshaped(
        of(String, pattern=lambda shape: shape.pattern.replace(END, "$"))
    ),
    "texts of any length": reshaped(of(String, max_length=None)),
    "references to any kind": reshaped(of(String, pattern=_of_any_kind)),
    "integers from 0": reshaped(of(Integer, minimum=0)),
    "integers up to 2**53": reshaped(of(Integer, maximum=2**53)),
    "numbers up to one more": reshaped(of(Number, maximum=lambda shape: shape.maximum + 1)),
    "every list without repeats": reshaped(of(Array, unique=True)),
    "every list with an item": reshaped(of(Array, min_items=1)),
    "fields that are not required": reshaped(of(Field, required=False)),
    "fields by attribute": reshaped(of(Field, key=lambda field: field.name)),
    "the last field forgotten": reshaped(of(Object, fields=lambda shape: shape.fields[:-1])),
    "no constraints": reshaped(of(Object, constraints=())),
    "open lists closed": reshaped(
        lambda shape: Choice(shape.values) if isinstance(shape, OpenChoice) else shape
    ),
}


@pytest.mark.parametrize("name", IN_THE_GENERATOR)
def test_the_law_finds_a_bug_in_the_generator(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    IN_THE_GENERATOR[name](monkeypatch)
    assert next(_found(schema.generate()), None)


def test_the_law_finds_nothing_where_nothing_was_planted(monkeypatch: pytest.MonkeyPatch) -> None:
    reshaped(lambda shape: shape)(monkeypatch)
    assert schema.generate() == SOUND
    assert next(disagreements(SOUND, judged()[::10]), None) is None

"""Documents of clean shape that make no sense: references lead anywhere, values are odd."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from readouts import Readout, strategies, to_dict
from readouts._constraints import ExactlyOne
from readouts._shape import (
    Array,
    Boolean,
    Choice,
    Integer,
    Object,
    OpenChoice,
    Shape,
    String,
    shape_of,
)
from tests.laws._documents import full, least, seeds


@st.composite
def absurd(draw: DrawFn) -> dict[str, Any]:
    """Documents of clean shape in which references go anywhere that their prefix allows."""
    tree = draw(st.sampled_from([full(), least()]).map(copy.deepcopy) | _drawn)
    chance = random.Random(draw(seeds))  # noqa: S311 - it is no secret
    multiply(tree, chance)
    redirect(tree, chance, filling=draw(st.sampled_from([0.0, 0.1, 0.9])))
    scramble(tree, chance, share=draw(st.sampled_from([0.0, 0.1, 0.5])))
    return tree


_drawn = strategies.readouts().map(to_dict)


def multiply(tree: dict[str, Any], chance: random.Random) -> None:
    """Let more records stand beside those that are there, which say the same."""
    for field in shape_of(Readout).fields:
        records = tree.get(field.key)
        if isinstance(field.shape, Array) and records and "id" in records[0]:
            for number in range(chance.choice([0, 0, 1, 3])):
                twin = copy.deepcopy(chance.choice(records))
                for one in (twin, *twin.get("delegations", [])):
                    one["id"] = f"{one['id']}-{number}-twin"
                records.append(twin)


def redirect(tree: dict[str, Any], chance: random.Random, filling: float) -> None:
    """Send every reference somewhere else; give one to some fields that have none."""
    ids: dict[str, list[str]] = {}
    for shape, node in objects(shape_of(Readout), tree):
        own = shape.by_key.get("id")
        if own and isinstance(own.shape, String) and own.shape.declares:
            ids.setdefault(own.shape.declares, []).append(node["id"])
    for shape, node in objects(shape_of(Readout), tree):
        either = {name for c in shape.constraints if isinstance(c, ExactlyOne) for name in c.fields}
        for field in shape.fields:
            item = field.shape.item if isinstance(field.shape, Array) else field.shape
            if not isinstance(item, String) or not item.refers:
                continue
            targets = [one for prefix in item.refers for one in ids.get(prefix, ())]
            targets += item.besides
            there = field.key in node
            if targets and (there or (field.key not in either and chance.random() < filling)):
                several = chance.sample(targets, min(len(targets), chance.choice([1, 1, 2, 4])))
                node[field.key] = several if isinstance(field.shape, Array) else several[0]


def scramble(tree: dict[str, Any], chance: random.Random, share: float) -> None:
    """Put other values in the place of some, each as its own field takes it."""
    for shape, node in objects(shape_of(Readout), tree):
        for field in shape.fields:
            # A program needs a version: its kind is no value by itself.
            if field.key in node and shape.name != "Agent" and chance.random() < share:
                several = isinstance(field.shape, Array)
                item = field.shape.item if isinstance(field.shape, Array) else field.shape
                if others := _others(item):
                    other = chance.choice(others)
                    node[field.key] = [other] if several else other


def _others(shape: Shape) -> list[Any]:
    match shape:
        case Choice(values=values):
            return list(values)
        case OpenChoice(values=values):
            return [*values, "acme:word", "nowhere:word"]
        case Boolean():
            return [True, False]
        case Integer(minimum=least):
            return [least, least + 1, least + 40]
        case String():
            return ODD.get(shape.name, [])
        case _:
            return []


ODD: dict[str, list[Any]] = {
    "Country": ["ZZ", "FR"],
    "Date": ["0001-01-01", "9999-12-31", "2030-05-01"],
    "DateTime": ["0001-01-01T00:00+23:59", "9999-12-31T23:59:59.9-23:59", "2030-05-01T10:00Z"],
    "Digest": [f"sha256:{'0' * 64}"],
    "Duration": ["P0D", "-P9999Y", "P9999Y", "PT1S", "P99999999W", "-P12M"],
    "Edtf": ["2030-02-30", "XXXX-02-29", "2030/2029", "../2030", "0001", "9999-12-31", "XXXX"],
    "FieldPath": ["titles.0", "a..b", "start.edtf.x", "meetings.0.participants.0.who", "note.0"],
    "Iri": ["urn:x:1"],
    "Language": ["EN", "en", "zh-Hant"],
    "Line": ["pty-1", "pty-avaria", "ABC", "Avaria", "x" * 1_000],
    "Prefix": ["nowhere", "acme"],
    "Text": ["per-1", "per-oru", "x" * 20_000, "\n\nx\n"],
    "Timezone": ["Nowhere/At_All", "UTC"],
    "UnsignedDuration": ["P0D", "P99999999W"],
}


def objects(shape: Shape, tree: Any) -> Iterator[tuple[Object, dict[str, Any]]]:
    """Yield every object of a document with its shape."""
    match shape:
        case Object():
            yield shape, tree
            for field in shape.fields:
                if field.key in tree:
                    yield from objects(field.shape, tree[field.key])
        case Array(item):
            for inner in tree:
                yield from objects(item, inner)
        case _:
            pass

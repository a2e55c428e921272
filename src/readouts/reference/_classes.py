"""The page of the classes: every class with its fields, an example, and a mistake."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from readouts import loads
from readouts._shape import Field, Object, String, inside, shape_of
from readouts.model import Readout, Record
from readouts.reference import _areas, _diagram, _examples, _mistakes, _words
from readouts.reference._code import as_json, as_python, as_yaml
from readouts.reference._lists import reasons
from readouts.reference._names import (
    RECORDS,
    anchor,
    codes,
    definitions,
    deprecated,
    records,
    since,
)
from readouts.reference._tree import (
    Alternatives,
    Block,
    Break,
    Code,
    Details,
    Inline,
    Label,
    Link,
    Listing,
    Page,
    Paragraph,
    Part,
    Row,
    Section,
    Strong,
    Table,
    joined,
    paragraphs,
    spans,
)
from readouts.report.text import listed
from readouts.rules.least import LEAST

HEADINGS = ("field", "value", "needed", "meaning")


def page() -> Page:
    """Return the page."""
    areas = tuple(_area(area) for area in _areas.AREAS)
    return Page("classes", "Classes", "Every class and field, with examples.", (*_before(), *areas))


def _before() -> Iterator[Part]:
    yield from paragraphs(
        "Every object of a document is of one of these classes; a field that its class does not "
        "have is an error (SHP002). They stand in the order in which one meets them when a text "
        "is coded. A drawing shows how the classes of each part hang together: an arrow leads "
        "from a field to what it holds, a broken one to what it names by its id.\n\n"
        "**Required** is what every document has. Everything else may be missing, which means "
        "that it is not known, or that it is what stands behind *else*. Nothing can be null: "
        "what is not known is left out.\n\n"
        "Beside a field stand the codes of the problems that it can have: those that follow "
        "from its type, and those of the rules of meaning that report there in one of their "
        "examples. Such a rule may look at other fields besides, and may report at others."
    )


def _area(area: _areas.Area) -> Section:
    sections = [_class(shape) for shape in area.classes]
    if area.name == "evidence":
        sections.append(_record())
    return Section(area.title, (*paragraphs(area.about), _diagram.of_area(area), *sections))


def _class(shape: Object) -> Section:
    told = definitions()[shape.name]
    common = shape_of(Record).by_key if issubclass(shape.cls, Record) else {}
    own = [field for field in shape.fields if field.key not in common]
    parts: list[Part] = [*paragraphs(told["description"]), Listing(tuple(_facts(shape)))]
    parts.append(_table(shape, own))
    if common:
        shared = [field for field in shape.fields if field.key in common]
        parts.append(Details("And the fields of every record", (_table(shape, shared),)))
    if cases := _words.conditions(shape):
        rows = tuple(Row((case, then)) for case, then in cases)
        parts += [Label("Which fields go together"), Table(("if", "then"), rows)]
    parts += [*_example(shape), *_mistake(shape)]
    if reason := reasons()["classes"].get(shape.name):
        parts.append(Paragraph(("No document of the corpus has one: ", *spans(reason))))
    return Section(shape.name, tuple(parts), anchor=shape.name)


def _facts(shape: Object) -> Iterator[Inline]:
    """Yield what there is to know of a class in short: who uses it, its codes, since when."""
    if shape in RECORDS.values():
        prefix = next(prefix for prefix, one in RECORDS.items() if one is shape)
        yield "Its ids start with ", Code(f"{prefix}-"), "."
    if users := list(_users(shape)):
        yield "Held by ", *joined(users), "."
    if namers := list(_namers(shape)):
        yield "Named by ", *joined(namers), "."
    if own := list(_itself(shape)):
        told: Inline = (f" {shape.name} can name others of its kind, by ", *joined(own))
        yield (
            *(Strong(("Recursive:",)), *told, "; what must not turn in a circle tells "),
            *(*spans("REF002"), "."),
        )
    yield "Problems of the whole: ", *_codes(shape.name), "."
    yield (f"Since {since()[shape.name]}, and so is every field that does not say otherwise.",)


def _users(shape: Object) -> Iterator[Inline]:
    common = shape_of(Record).by_key
    names = (
        anchor("Record" if field.key in common else other.name, field.key)
        for other in _examples.classes()
        for field in other.fields
        if _examples.inner(field) is shape
    )
    for name in dict.fromkeys(names):
        yield (Link(name, (Code(name),)),)


def _namers(shape: Object) -> Iterator[Inline]:
    prefixes = {prefix for prefix, one in RECORDS.items() if one is shape}
    for other in _examples.classes():
        for field in other.fields:
            kind = _examples.inner(field)
            # What may name any record is told at its type, and not at every record.
            if other is not shape and _names_few(kind) and prefixes & set(kind.refers):
                name = anchor(other.name, field.key)
                yield (Link(name, (Code(name),)),)


def _names_few(kind: Any) -> bool:
    return isinstance(kind, String) and len(kind.refers) < len(RECORDS)


def _itself(shape: Object) -> Iterator[Inline]:
    prefixes = {prefix for prefix, one in RECORDS.items() if one is shape}
    for field in shape.fields:
        kind = _examples.inner(field)
        named = _names_few(kind) and prefixes & set(kind.refers)
        if named or (isinstance(kind, Object) and shape in inside(kind)):
            yield (Link(anchor(shape.name, field.key), (Code(field.key),)),)


def _table(shape: Object, fields: list[Field]) -> Table:
    return Table(HEADINGS, tuple(_row(shape, field) for field in fields), "fields")


def _row(shape: Object, field: Field) -> Row:
    name = anchor(shape.name, field.key)
    words = definitions()[shape.name]["properties"][field.key]["description"]
    kind = _words.type_of(field.shape)
    if limits := _words.limits(field.shape):
        kind = (*kind, ":", Break(), *spans(limits))
    meaning = [*spans(" ".join(words.split()))]
    if since()[name] != since()[shape.name]:
        meaning += [" Since ", since()[name], "."]
    if name in deprecated():
        meaning += [" ", Strong(("Not to be used any more.",))]
    example = _words.written(field.key, _examples.of_field(shape.cls, field.key))
    meaning += [Break(), Code(example), Break(), *_codes(name)]
    cells: tuple[Inline, ...] = (Code(field.key),), kind, _words.needed(field), tuple(meaning)
    return Row(cells, name)


def _codes(name: str) -> Inline:
    return joined([(Link(code, (code,)),) for code in codes()[name]], " ")


def notations(part: object, value: object, place: str, name: str) -> Alternatives:
    """Return one object in three notations."""
    return Alternatives(
        (
            ("JSON", Block("json", as_json(value), place)),
            ("YAML", Block("yaml", as_yaml(value))),
            ("Python", Block("python", as_python(part, name))),
        )
    )


def _example(shape: Object) -> Iterator[Part]:
    yield Label("Example")
    if shape.cls is Readout:
        yield from paragraphs(
            "This is the least that there can be. A whole document stands in [from text to "
            "document](example)."
        )
        yield notations(loads(LEAST), json.loads(LEAST), "", "readout")
        return
    example = _examples.of_class(shape.cls)
    name = "".join(f"_{char.lower()}" if char.isupper() else char for char in shape.name)
    yield notations(example.part, example.json, example.place, name.lstrip("_"))


def _mistake(shape: Object) -> Iterator[Part]:
    words, wrong, problems = _mistakes.of_class(shape.cls)
    yield Label("A common mistake")
    yield Paragraph(spans(words))
    yield Block("text", as_json(wrong))
    yield Paragraph(spans("The validator says:"))
    yield Block("text", listed(problems))


def _record() -> Section:
    shape = shape_of(Record)
    first = records()[0]
    rows = []
    for field in shape.fields:
        cells = _row(first, first.by_key[field.key]).cells
        rows.append(Row(cells, anchor("Record", field.key)))
    users = joined([(Link(one.name, (one.name,)),) for one in records()])
    about = paragraphs(
        "What every record can say of itself: how it rests on the source, and what is missing. "
        "`note` is the encoder's remark and holds no fact. It is no class that a document has by "
        "itself; these classes have its fields behind their own:"
    )
    table = Table(HEADINGS, tuple(rows), "fields")
    return Section("Record", (*about, Paragraph((*users, ".")), table), anchor="Record")

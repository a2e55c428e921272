"""The page of the types: what texts, dates, numbers and ids must look like."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from readouts import countries, currencies, timezones
from readouts._shape import (
    EXTENSION_VALUE,
    AnyJson,
    Integer,
    Number,
    Object,
    Shape,
    String,
    inside,
    shape_of,
)
from readouts.model import Readout, Record
from readouts.reference import _examples, _words
from readouts.reference._code import as_json
from readouts.reference._names import RECORDS, anchor, definitions, since
from readouts.reference._tree import (
    Block,
    Code,
    Details,
    Inline,
    Link,
    Listing,
    Page,
    Paragraph,
    Part,
    Row,
    Section,
    Table,
    joined,
    paragraphs,
    spans,
)


def page() -> Page:
    """Return the page."""
    found: dict[str, Any] = {
        one.name: one
        for one in inside(shape_of(Readout))
        if isinstance(one, String | Integer | Number | AnyJson)
    }
    found[EXTENSION_VALUE.name] = EXTENSION_VALUE
    made = [found[name] for name in sorted(found)]
    ids = [one for one in made if isinstance(one, String) and (one.declares or one.refers)]
    others = [one for one in made if one not in ids]
    about = (
        "What a value must look like. Each type has a pattern or bounds in the schema, which any "
        "validator checks alike; what a pattern can't say, a rule of meaning does. A pattern is "
        "written so that JavaScript (ECMA-262) and Python read it alike."
    )
    return Page(
        "types",
        "Texts, dates, numbers and ids",
        "What values must look like: in words, by pattern, with an example.",
        (
            *paragraphs(about),
            Section("Texts, dates and numbers", tuple(_type(one) for one in others)),
            Section("Ids and references", (*_about_ids(), *(_type(one) for one in ids))),
        ),
    )


def _about_ids() -> Iterator[Part]:
    yield from paragraphs(
        "A record is named by its id, which is local to its document. An id is a prefix that says "
        "what it names, a hyphen, and small letters, digits and single hyphens. Every id is "
        "declared once (DOC001), and every reference names a record of the document (REF001)."
    )
    rows = [
        Row((tuple(spans(f"`{prefix}-`")), (Link(one.name, (one.name,)),), _where(one)))
        for prefix, one in RECORDS.items()
    ]
    yield Table(("prefix", "names", "stands in"), tuple(rows))


def _where(shape: Object) -> Inline:
    fields = [
        anchor(other.name, field.key)
        for other in _examples.classes()
        for field in other.fields
        if _examples.inner(field) is shape
    ]
    return joined([(Link(name, (Code(name),)),) for name in fields])


def _type(shape: Any) -> Section:
    words = definitions()[shape.name]["description"]
    parts: list[Part] = [*paragraphs(words)]
    fields = list(_fields(shape))
    facts: list[Inline] = []
    if limits := _words.limits(shape):
        facts.append(("Looks like: ", *spans(limits), "."))
    if longest := getattr(shape, "max_length", None):
        facts.append((f"At most {longest:,} characters.",))
    if refers := getattr(shape, "refers", ()):
        named = joined([(Link(RECORDS[one].name, (RECORDS[one].name,)),) for one in refers])
        facts.append(("Names: ", *named, "."))
    if example := _example(shape, fields):
        facts.append(("Example: ", Code(example), "."))
    if names := dict.fromkeys(name for name, _, _ in fields):
        facts.append(("Used by ", *joined([(Link(name, (Code(name),)),) for name in names]), "."))
    facts.append((f"Since {since()[shape.name]}.",))
    parts.append(Listing(tuple(facts)))
    if isinstance(shape, String):
        parts.append(Details("The pattern", (Block("text", shape.pattern),)))
    parts += _known(shape.name)
    return Section(shape.name, tuple(parts), anchor=shape.name)


def _fields(shape: Shape) -> Iterator[tuple[str, Any, Any]]:
    for other in _examples.classes():
        common = shape_of(Record).by_key if issubclass(other.cls, Record) else {}
        for field in other.fields:
            if _examples.inner(field) is shape:
                # What every record has is told once.
                name = "Record" if field.key in common else other.name
                yield anchor(name, field.key), other, field


def _example(shape: Any, fields: list[tuple[str, Any, Any]]) -> str:
    if shape.name == EXTENSION_VALUE.name:
        return '"acme:fireside_chat"'
    values = []
    for _, other, field in fields:
        value = _examples.of_field(other.cls, field.key)
        values += value if isinstance(value, list) and not isinstance(shape, AnyJson) else [value]
    # The first, and of those that are short: what is met first is what is met most.
    short = [value for value in values if len(as_json(value)) <= 60] or values
    return as_json(short[0])


_LISTS: dict[str, tuple[str, Iterable[str]]] = {
    "Country": (
        f"The codes that are known, as of {countries.AS_OF}",
        sorted({*countries.ASSIGNED, *countries.BESIDES}),
    ),
    "Timezone": (
        f"The zones that are known, by release {timezones.AS_OF}",
        sorted(timezones.ZONES),
    ),
    "Line": (
        f"Codes of currencies for `Quantity.unit`, as of {currencies.AS_OF}",
        sorted(currencies.IN_USE),
    ),
}


def _known(name: str) -> Iterator[Part]:
    if name in _LISTS:
        summary, known = _LISTS[name]
        yield Details(summary.replace("`", ""), (Paragraph((", ".join(known),)),))

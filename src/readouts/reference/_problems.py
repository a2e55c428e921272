"""The page of the problems: what the validator finds, why it matters, and how it is mended."""

from __future__ import annotations

from collections.abc import Iterator

from readouts.reference._names import FAMILIES, codes, place_of, reported_at
from readouts.reference._tree import (
    Block,
    Code,
    Label,
    Link,
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
from readouts.rules import RULES, Rule

MOST = 40
"""At how many places a code may be found for them to be told."""


def page() -> Page:
    """Return the page."""
    about = (
        "What `readouts validate` finds, by code: the rule, why it is one, an example that breaks "
        "it and its repair. An example stands at a place of [the least "
        "document](format.md#the-least-document), or gives the fields of the document that differ "
        "from it. An *error* is a document that breaks the format, a *warning* one that is "
        "allowed and probably not what was meant, a *note* worth a look. A code is never reused, "
        "and `readouts explain CODE` prints the same."
    )
    rows = [
        Row(((Link(r.code, (r.code,)),), (r.slug,), (str(r.severity),), spans(r.says)))
        for r in _in_order()
    ]
    table = Table(("code", "name", "weight", "the rule"), tuple(rows))
    families = [
        Section(title, tuple(_problem(rule) for rule in rules))
        for letters, title in FAMILIES.items()
        if (rules := [rule for rule in _in_order() if rule.code.startswith(letters)])
    ]
    return Page(
        "problems",
        "Problems",
        "Every problem code: the rule, why it is one, an example and its repair.",
        (*paragraphs(about), Section("All of them", (table,)), *families),
    )


def _in_order() -> list[Rule]:
    return sorted(RULES.values(), key=lambda rule: place_of(rule.code))


def _problem(rule: Rule) -> Section:
    parts: list[Part] = [
        Paragraph((Strong((str(rule.severity),)), " · ", *spans(rule.says))),
        *paragraphs(rule.why),
        *_examples(rule),
        *_fields(rule),
    ]
    return Section(f"{rule.code} {rule.slug}", tuple(parts), anchor=rule.code)


def _examples(rule: Rule) -> Iterator[Part]:
    where = {None: "As the whole text", "": "In the document"}.get(rule.at, f"At {rule.at}")
    for label, example in ((f"{where}, wrong", rule.bad), ("Right", rule.repair)):
        # No block of JSON by name: these are parts of documents.
        yield Label(label)
        yield Block("text", example)


def _fields(rule: Rule) -> Iterator[Part]:
    """Yield at which classes and fields the code is found, if they are not too many to tell."""
    count = sum(rule.code in found for found in codes().values())
    if (names := reported_at(rule)) and count <= MOST:
        links = joined([(Link(name, (Code(name),)),) for name in names])
        yield Paragraph(("Found at ", *links, "."))
    elif count:
        told = f"Found at {count} classes and fields, by what their types and classes ask for."
        yield Paragraph((told,))

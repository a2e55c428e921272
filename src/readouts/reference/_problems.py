"""The page of the problems: what the validator finds, why it matters, and how it is mended."""

from __future__ import annotations

from collections.abc import Iterator

from readouts.reference._names import codes, reported_at
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
from readouts.versions import SPEC_VERSION

FAMILIES = {
    "JSN": "The text",
    "VER": "The version",
    "SHP": "The shape",
    "DOC": "The document, and what is absent",
    "REF": "References",
    "SRC": "Sources",
    "EVD": "Evidence",
    "NAM": "Names",
    "PTY": "Parties",
    "EVT": "Events",
    "WHN": "Dates",
    "TOP": "Topics",
    "STM": "Statements",
    "CMT": "Commitments",
    "INS": "Instruments",
    "REL": "Relations",
    "VOC": "Words of extensions",
    "EXT": "Data of extensions",
    "TRN": "Translations",
    "CHG": "Changes",
    "CNF": "Confidence",
}
"""What the letters of a code stand for, in the order in which problems are looked for."""


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
    families = [*FAMILIES]
    return sorted(RULES.values(), key=lambda rule: (families.index(rule.code[:3]), rule.code))


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
    """Yield the fields that the code stands at, where they are not too many to tell."""
    if rule.check is not None:
        names = list(reported_at(rule))
        if names:
            links = joined([(Link(name, (Code(name),)),) for name in names])
            yield Paragraph(("In this example found at ", *links, "."))
        return
    count = sum(rule.code in found for found in codes().values())
    if count:
        yield Paragraph(spans(f"Looked for at {count} classes and fields of {SPEC_VERSION}, "
                              "as their types and classes ask for it."))  # fmt: skip

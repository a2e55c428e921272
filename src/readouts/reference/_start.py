"""The first page: what a readout is, where to begin, versions, names and links."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from readouts import __version__, addresses
from readouts.reference import _areas, _diagram, _examples
from readouts.reference._classes import notations
from readouts.reference._names import definitions, deprecated, since
from readouts.reference._tree import (
    Block,
    Code,
    Inline,
    Label,
    Link,
    Listing,
    Page,
    Paragraph,
    Part,
    Row,
    Section,
    Table,
    paragraphs,
    spans,
)
from readouts.rules import RULES
from readouts.rules.least import LEAST
from readouts.scalars import SPEC_VERSION
from readouts.schema import FILE_NAME, published, published_text

TITLE = "The readout format"


def page(others: tuple[Page, ...]) -> Page:
    """Return the page, which leads to all others."""
    parts = (*_what(), _pages(others), _least(), _classes(), _version(), _names())
    return Page("index", TITLE, "What a readout is, and where to find what.", parts)


def _what() -> Iterator[Part]:
    yield from paragraphs(
        "After a meeting, a call or a visit, governments publish a **readout**: who met whom, when "
        "and where, what was said, and what was undertaken. This is the reference of a format in "
        "which such a text is written down as data: as JSON, or as YAML, with any editor, in any "
        "programming language or in none.\n\n"
        "A readout is one side's account of an event, and not the event. So the format keeps apart "
        "who published the text, who met, what was said, and on which words of the text each of "
        "these rests. What the text does not say is left out; a date that it gives as *yesterday* "
        "stays *yesterday*.\n\n"
        "Whoever wants to write a readout begins with [how to write one](writing), which needs "
        "nothing but this reference."
    )


def _pages(others: tuple[Page, ...]) -> Part:
    rows = [Row(((Link(page.name, (page.title,)),), (page.summary,))) for page in others]
    return Section("Pages", (Table(("page", "what is found there"), tuple(rows)),))


def _least() -> Part:
    about = (
        "This is all that a document must have: what it is called, its language, who published "
        "the text and what kind of text it is, the sides, and one event."
    )
    return Section("The least document", (*paragraphs(about), Block("json", LEAST)))


def _classes() -> Part:
    words = definitions()
    parts: list[Part] = [
        *paragraphs(
            "A document is one [Readout](Readout), which holds lists of objects. Each object is of "
            "a class, which tells what fields it has. They are best read in this order."
        ),
        _diagram.overview(),
    ]
    for area in _areas.AREAS:
        points: list[Inline] = [
            (
                Link(shape.name, (shape.name,)),
                ": ",
                *spans(_first(words[shape.name]["description"])),
            )
            for shape in area.classes
        ]
        if area.name == "evidence":
            points.append((Link("Record", ("Record",)), ": what every record can say of itself."))
        parts += [Label(area.title), Listing(tuple(points))]
    return Section("The classes in the order of reading", tuple(parts))


def _first(text: str) -> str:
    return text.split("\n\n", maxsplit=1)[0]


def _version() -> Part:
    gone = deprecated()
    newest = sorted(name for name, version in since().items() if version == SPEC_VERSION)
    news = (
        "It is the first version, so everything is in it since 1.0."
        if len(newest) == len(since())
        else f"New in it are {', '.join(f'`{name}`' for name in newest)}."
    )
    told = f"Not to be used any more: {', '.join(f'`{name}`' for name in gone)}."
    digest = sha256(published_text().encode()).hexdigest()
    fields = sum(len(shape.fields) for shape in _examples.classes())
    words = sum(len(one.get("oneOf", ())) for one in definitions().values())
    count = (
        f"{len(_examples.classes())} classes with {fields} fields, {words} words in lists, "
        f"{len(RULES)} problem codes"
    )
    rows: tuple[Row, ...] = (
        Row((("version of the format",), (Code(SPEC_VERSION),))),
        Row((("made by",), (f"readouts {__version__}",))),
        Row((("schema",), (Link(FILE_NAME, (FILE_NAME,)), " (JSON Schema 2020-12)"))),
        Row((("its permanent name",), (Code(published()["$id"]),))),
        Row((("its SHA-256",), (Code(digest),))),
        Row((("what there is",), (count,))),
    )
    return Section(
        "Version and schema",
        (
            Table(("what", "value"), rows),
            *paragraphs(
                f"{news} {told if gone else 'Nothing in it is deprecated.'}\n\n"
                "The schema beside these pages is the one that counts: nothing is ever fetched "
                "from its name. Every validator of JSON Schema takes it. What a schema cannot "
                "say is told by the rules of meaning among [the problems](problems)."
            ),
        ),
        anchor="version",
    )


def _names() -> Part:
    rows = [
        Row((("a class, a type, a list",), (Code("Event"), ", ", Code("Edtf"), ", ",
             Code("EventStatus")))),
        Row((("a field",), (Code("Event.status"),))),
        Row((("a word of a list",), (Code("EventStatus.held"),))),
        Row((("a problem",), (Code("EVT005"),))),
    ]  # fmt: skip
    return Section(
        "Names and links",
        (
            *paragraphs(
                "Everything in the format has a name, and its name is its anchor: as it is "
                "written, with its capital letters, and a dot between a class and a field or "
                "between a list and a word."
            ),
            Table(("what", "its name and anchor"), tuple(rows)),
            *paragraphs(
                "Classes and fields stand on the page `classes`, words on `lists`, patterns on "
                "`types`, codes on `problems`. An anchor stays what it is for as long as there is "
                "what it names, and is never used again for something else. The permanent address "
                f"of a name is `{addresses.REFERENCE}`, the page, and the anchor, as in "
                f"`{addresses.of_problem('EVT005')}`. These are the addresses in reports for code "
                "scanning, and those that `readouts explain` prints."
            ),
        ),
        anchor="names",
    )


def whole() -> Page:
    """Return the page of the example: a text, and the document that it becomes."""
    example = _examples.of_class(_examples.classes()[0].cls)
    source = example.part.sources[0]
    about = (
        "A made-up text of a made-up state, and the whole document that it becomes. How each "
        "sentence became a record is told in [how to write one](writing)."
    )
    parts: tuple[Part, ...] = (
        *paragraphs(about),
        Section("The text", (Block("text", source.text),)),
        Section(
            "The document",
            (
                Paragraph(("As a file: ", Link(example.file, (example.file,)), ".")),
                notations(example.part, example.json, example.file, "readout"),
            ),
        ),
        Section(
            "A document with everything",
            (
                *paragraphs(
                    "Another document, of a joint statement, has what the first one has not; most "
                    "of the examples of single fields are from it. Nobody would write all of this "
                    "of one text."
                ),
                Paragraph(("As a file: ", Link("more.readout.json", ("more.readout.json",)), ".")),
            ),
        ),
    )
    return Page(
        "example",
        "From text to document",
        "Whole examples: a text with its document, and a document that has everything.",
        parts,
    )

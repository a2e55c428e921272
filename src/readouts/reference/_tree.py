"""A small tree of documents: pages, sections and blocks, made once and rendered in two skins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from attrs import Factory, frozen

# -- within a line ------------------------------------------------------------------------


@frozen
class Code:
    """Something to be typed as it stands."""

    text: str


@frozen
class Strong:
    """Words that stand out."""

    inside: Inline


@frozen
class Emphasis:
    """Words that are said with a stress."""

    inside: Inline


@frozen
class Link:
    """Words that lead somewhere.

    It may be a name (`Event.status`), a page (`format`), a heading of one (`format.md#dates`), or
    an address.
    """

    to: str
    inside: Inline


@frozen
class Break:
    """The end of a line within a cell."""


Span: TypeAlias = str | Code | Strong | Emphasis | Link | Break
Inline: TypeAlias = tuple[Span, ...]

# -- blocks -------------------------------------------------------------------------------


@frozen
class Paragraph:
    """One paragraph."""

    inside: Inline


@frozen
class Label:
    """A heading that is in no table of contents: it names what stands below it."""

    text: str


@frozen
class Listing:
    """A list of points, or of steps."""

    points: tuple[Inline, ...]
    ordered: bool = False


@frozen
class Row:
    """One row of a table, which may be what a name leads to."""

    cells: tuple[Inline, ...]
    anchor: str | None = None


@frozen
class Table:
    """A table with a heading for each column."""

    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    kind: str = ""
    """What it holds, for the looks of it: "fields" or "words"."""


@frozen
class Block:
    """Lines of code or of data."""

    language: str
    text: str
    place: str = ""
    """The file and the place in it that it is from, as `example.readout.json#/meetings/0`."""


@frozen
class Alternatives:
    """The same thing in several notations, the first of which stands in front."""

    choices: tuple[tuple[str, Block], ...]


@frozen
class Details:
    """What is folded away below a line that names it."""

    summary: str
    inside: tuple[Part, ...]


@frozen
class Figure:
    """A drawing, with what it shows in words."""

    name: str
    svg: str
    shows: str


@frozen
class Section:
    """A heading and what stands below it."""

    title: str
    inside: tuple[Part, ...]
    anchor: str | None = None
    """The name that leads here; without one, the heading itself."""


Part: TypeAlias = (
    Paragraph | Label | Listing | Table | Block | Alternatives | Details | Figure | Section
)


@frozen
class Page:
    """A page: a file of its own in each skin."""

    name: str
    title: str
    summary: str
    """What is found there, on one line."""
    inside: tuple[Part, ...]
    source: str | None = None
    """The Markdown that it was read from, where it was written by hand."""


# -- what leads where ---------------------------------------------------------------------


@frozen
class Place:
    """Where a name is found: a page, and the headings and the anchor that are nearest to it."""

    page: str
    heading: str
    anchor: str


@frozen
class Book:
    """All pages, with their names for each other."""

    pages: tuple[Page, ...]
    places: dict[str, Place] = Factory(dict)

    def __attrs_post_init__(self) -> None:
        for page in self.pages:
            for name in (page.name, f"{page.name}.md"):
                self._add(name, Place(page.name, "", ""))
            for name, place in _names(page, page.inside, ""):
                self._add(name, place)

    def _add(self, name: str, place: Place) -> None:
        if name in self.places:
            raise ValueError(f"{name} stands twice, on {self.places[name].page} and {place.page}")
        self.places[name] = place

    def place(self, name: str) -> Place:
        """Return where a name leads.

        Raises:
            LookupError: It leads nowhere.
        """
        if name not in self.places:
            raise LookupError(f"no page has {name}")
        return self.places[name]


def is_address(to: str) -> bool:
    """Return whether a link leads out of the pages: to an address, or to a file beside them."""
    return to.startswith("https://") or to.endswith(".json")


def slug(title: str) -> str:
    """Return what a heading is called in links, as GitHub and MyST make it of its words."""
    return re.sub(r"[^\w\- ]", "", title.casefold()).replace(" ", "-")


def _names(page: Page, parts: Iterable[Part], above: str) -> Iterator[tuple[str, Place]]:
    for part in parts:
        if isinstance(part, Section):
            heading = slug(part.title)
            place = Place(page.name, heading, part.anchor or heading)
            yield f"{page.name}.md#{heading}", place
            if part.anchor:
                yield part.anchor, place
            yield from _names(page, part.inside, heading)
        elif isinstance(part, Table):
            for row in part.rows:
                if row.anchor:
                    yield row.anchor, Place(page.name, above, row.anchor)
        elif isinstance(part, Details):
            yield from _names(page, part.inside, above)


# -- words as people write them -----------------------------------------------------------

_SPANS = re.compile(
    r"`(?P<code>[^`]+)`|\[(?P<words>[^\]]+)\]\((?P<to>[^)]+)\)|\*\*(?P<strong>[^*]+)\*\*"
    r"|\*(?P<stress>[^*]+)\*|\b(?P<problem>[A-Z]{3}[0-9]{3})\b"
)


def spans(text: str) -> Inline:
    """Return a line of Markdown as a tree: code, links, what stands out, and problem codes."""
    found: list[Span] = []
    at = 0
    for match in _SPANS.finditer(text):
        found += [text[at : match.start()]] if match.start() > at else []
        at = match.end()
        if match["code"]:
            found.append(Code(match["code"]))
        elif match["to"]:
            found.append(Link(match["to"], spans(match["words"])))
        elif match["strong"]:
            found.append(Strong(spans(match["strong"])))
        elif match["stress"]:
            found.append(Emphasis(spans(match["stress"])))
        else:
            found.append(Link(match["problem"], (match["problem"],)))
    return (*found, text[at:]) if at < len(text) else tuple(found)


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Return paragraphs with blank lines between them as a tree."""
    return tuple(Paragraph(spans(" ".join(part.split()))) for part in text.split("\n\n"))


def joined(parts: Iterable[Inline], between: str = ", ") -> Inline:
    """Return parts of a line with something between them."""
    found: list[Span] = []
    for part in parts:
        found += [between, *part] if found else part
    return tuple(found)

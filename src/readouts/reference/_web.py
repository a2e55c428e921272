"""The pages as HTML: each a file by itself that loads nothing, runs nothing, and can be printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from readouts.reference._tree import (
    Alternatives,
    Block,
    Book,
    Break,
    Code,
    Details,
    Emphasis,
    Figure,
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
    is_address,
    slug,
)
from readouts.report._html import Html, document, join, tag


def render(book: Book) -> dict[str, str]:
    """Return the files of the book by their names."""
    return {f"{page.name}.html": _page(book, page) for page in book.pages}


@cache
def _style() -> str:
    return Path(__file__).with_name("style.css").read_text(encoding="utf-8")


def _page(book: Book, page: Page) -> Html:
    home = book.pages[0]
    start = tag("a", home.title, href=f"{home.name}.html", class_="home")
    others = [
        tag(
            "li",
            tag(
                "a",
                other.title,
                href=f"{other.name}.html",
                aria_current="page" if other is page else None,
            ),
        )
        for other in book.pages[1:]
    ]
    contents = _contents(page)
    writer = _Writer(book, page)
    body = (
        tag("a", "To the text", href="#text", class_="skip"),
        tag("header", tag("nav", start, tag("ul", *others), aria_label="Pages")),
        "\n",
        tag("div", contents, _main(page, writer), class_="page" if contents else "page plain"),
        "\n",
        tag("footer", tag("p", writer.line(_FOOT))),
    )
    title = page.title if page is home else f"{page.title} · {home.title}"
    return document(*body, title=title, lang="en", style=_style())


_FOOT: Inline = (
    Link("version", ("Version and schema",)),
    " · ",
    Link("names", ("Names and links",)),
)


def _main(page: Page, writer: _Writer) -> Html:
    heading = tag("h1", page.title)
    return tag("main", heading, "\n", *writer.parts(page.inside, 2), id="text", tabindex="-1")


def _contents(page: Page) -> Html | None:
    """Return the table of contents of a page, where it is long enough to need one."""
    sections = [part for part in page.inside if isinstance(part, Section)]
    below = [part for one in sections for part in one.inside if isinstance(part, Section)]
    if len(sections) + len(below) < 3:
        return None
    summary = tag("summary", "On this page")
    # Twice, of which one is shown: folded in a narrow window, and beside the text in a wide one.
    folded = tag("details", summary, _points(sections))
    beside = tag("div", tag("p", "On this page"), _points(sections))
    return tag("nav", folded, beside, aria_label="On this page")


def _points(sections: Iterable[Section]) -> Html:
    points = []
    for section in sections:
        below = [part for part in section.inside if isinstance(part, Section)]
        link = tag("a", section.title, href=f"#{section.anchor or slug(section.title)}")
        points.append(tag("li", link, _points(below) if below else None))
    return tag("ul", *points)


class _Writer:
    """Writes the elements of one page."""

    def __init__(self, book: Book, page: Page) -> None:
        self.book, self.page = book, page
        self.groups = 0

    def parts(self, parts: Iterable[Part], level: int) -> Iterator[Html]:
        for part in parts:
            yield join(self.part(part, level), "\n")

    def part(self, part: Part, level: int) -> Html:
        match part:
            case Paragraph():
                return tag("p", self.line(part.inside))
            case Label():
                return tag("p", part.text, class_="label")
            case Listing():
                points = (tag("li", self.line(point)) for point in part.points)
                return tag("ol" if part.ordered else "ul", *points)
            case Table():
                return self.table(part)
            case Block():
                return self.block(part)
            case Alternatives():
                return self.alternatives(part)
            case Details():
                summary = tag("summary", part.summary)
                return tag("details", summary, "\n", *self.parts(part.inside, level))
            case Figure():
                return tag("figure", Html(part.svg), class_="drawing")
            case Section():
                anchor = part.anchor or slug(part.title)
                sign = tag("a", "#", href=f"#{anchor}", class_="sign", aria_label="Link to this")
                heading = tag(f"h{level}", part.title, " ", sign)
                inside = self.parts(part.inside, level + 1)
                return tag("section", heading, "\n", *inside, id=anchor)

    def table(self, table: Table) -> Html:
        head = tag("tr", *(tag("th", heading, scope="col") for heading in table.headings))
        rows = (self.row(row, table.headings) for row in table.rows)
        made = tag(
            "table", tag("thead", head), "\n", tag("tbody", *rows), class_=table.kind or None
        )
        return tag("div", made, class_="wide")

    def row(self, row: Row, headings: tuple[str, ...]) -> Html:
        first, *others = map(self.line, row.cells)
        if row.anchor:
            first = tag("a", first, href=f"#{row.anchor}", class_="own")
        # On a telephone a row stands as a list, and each cell says what it is.
        cells = zip(headings[1:], others, strict=True)
        named = (tag("td", cell, data_label=heading) for heading, cell in cells)
        return join(tag("tr", tag("th", first, scope="row"), *named, id=row.anchor), "\n")

    def block(self, block: Block) -> Html:
        code = tag("code", block.text.rstrip("\n"), class_=f"language-{block.language}")
        caption = tag("figcaption", block.place) if block.place else None
        # What is too wide is scrolled, which must be possible with the keyboard too.
        return tag("figure", tag("pre", code, tabindex="0"), caption, class_="code")

    def alternatives(self, part: Alternatives) -> Html:
        self.groups += 1
        group = f"notation-{self.groups}"
        made = []
        for at, (label, block) in enumerate(part.choices, 1):
            name = f"{group}-{at}"
            made += [
                tag("input", type="radio", name=group, id=name, checked=at == 1),
                tag("label", label, for_=name),
                tag("div", tag("p", label, class_="notation"), self.block(block), class_="choice"),
            ]
        return tag("div", *made, class_="notations", role="group", aria_label="Notation")

    def line(self, inside: Inline) -> Html:
        return join(*map(self.span, inside))

    def span(self, span: object) -> Html | str:
        match span:
            case Code(text):
                return tag("code", text)
            case Strong(inside):
                return tag("strong", self.line(inside))
            case Emphasis(inside):
                return tag("em", self.line(inside))
            case Link(to, inside):
                return tag("a", self.line(inside), href=self.address(to))
            case Break():
                return tag("br")
            case _:
                return str(span)

    def address(self, to: str) -> str:
        if is_address(to):
            return to
        place = self.book.place(to)
        file = "" if place.page == self.page.name else f"{place.page}.html"
        return f"{file}#{place.anchor}" if place.anchor else file or f"{place.page}.html"

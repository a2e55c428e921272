"""The pages as Markdown: for Sphinx with MyST, and to be read on a site that hosts code."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator

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
)

WIDTH = 100


def render(book: Book) -> dict[str, str]:
    """Return the files of the book by their names."""
    files = {f"{page.name}.md": _page(book, page) for page in book.pages}
    for page in book.pages:
        files |= {f"{figure.name}.svg": _file(figure) for figure in _figures(page.inside)}
    return files


def _file(figure: Figure) -> str:
    """Return a drawing as a file of its own: with its looks, and without links, which sleep."""
    style = f"<style>{' '.join(_LOOKS.split())}</style>"
    plain = re.sub(' href="[^"]*"', "", figure.svg).replace(" viewbox=", " viewBox=", 1)
    return plain.replace(">", f">\n{style}", 1) + "\n"


_LOOKS = """
svg { font: 13px system-ui, sans-serif; --line: #c3c9d4; --ink: #1c2330; --soft: #5b6577;
  --paper: #fff; --blue: #24528f }
@media (prefers-color-scheme: dark) { svg { --line: #4a5364; --ink: #e6e9ef; --soft: #a3acbb;
  --paper: #171b22; --blue: #8db7f0 } }
.box { fill: var(--paper); stroke: var(--line) } .rule { stroke: var(--line); fill: none }
text { fill: var(--ink) } .name { font-weight: 600 } .kind { text-anchor: end; fill: var(--blue) }
.more { fill: var(--soft) } .arrow { fill: none; stroke: var(--soft); stroke-width: 1.2 }
.broken { stroke-dasharray: 4 3 } .tip { fill: var(--soft) }
"""


def _figures(parts: Iterable[Part]) -> Iterator[Figure]:
    for part in parts:
        if isinstance(part, Figure):
            yield part
        elif isinstance(part, Section | Details):
            yield from _figures(part.inside)


def _page(book: Book, page: Page) -> str:
    if page.source is not None:
        # Written by hand, and to be read as it was written.
        return page.source
    lines = [f"# {page.title}", "", *_Writer(book, page).parts(page.inside, 2)]
    return re.sub("\n{3,}", "\n\n", "\n".join(lines)).rstrip() + "\n"


class _Writer:
    """Writes the lines of one page."""

    def __init__(self, book: Book, page: Page) -> None:
        self.book, self.page = book, page

    def parts(self, parts: Iterable[Part], level: int) -> Iterator[str]:
        for part in parts:
            yield from self.part(part, level)
            yield ""

    def part(self, part: Part, level: int) -> Iterator[str]:
        match part:
            case Paragraph():
                yield from _wrapped(self.line(part.inside))
            case Label():
                yield f"**{part.text}**"
            case Listing():
                for number, point in enumerate(part.points, 1):
                    mark = f"{number}. " if part.ordered else "- "
                    yield from _wrapped(self.line(point), mark)
            case Table():
                yield f"| {' | '.join(part.headings)} |"
                yield "|" + "---|" * len(part.headings)
                yield from (self.row(row) for row in part.rows)
            case Block():
                yield from _fenced(part)
            case Figure():
                yield f"![{part.shows}]({part.name}.svg)"
            case Alternatives() | Details() | Section():
                yield from self.whole(part, level)

    def whole(self, part: Alternatives | Details | Section, level: int) -> Iterator[str]:
        """Yield the lines of what holds other parts."""
        match part:
            case Alternatives():
                (_, first), *others = part.choices
                yield from _fenced(first)
                yield ""
                for label, block in others:
                    yield from self.part(Details(f"In {label}", (block,)), level)
                    yield ""
            case Details():
                yield from ("<details>", f"<summary>{part.summary}</summary>", "")
                yield from self.parts(part.inside, level)
                yield "</details>"
            case Section():
                # A name of the format is kept as it is, which no heading does.
                anchor = f'<a id="{part.anchor}"></a>' if part.anchor else ""
                yield from (anchor, "") if anchor else ()
                yield f"{'#' * level} {part.title}"
                yield ""
                yield from self.parts(part.inside, level + 1)

    def row(self, row: Row) -> str:
        first, *others = (self.line(cell).replace("|", "\\|") for cell in row.cells)
        anchor = f'<a id="{row.anchor}"></a>' if row.anchor else ""
        return f"| {' | '.join([anchor + first, *others])} |"

    def line(self, inside: Inline) -> str:
        return "".join(map(self.span, inside))

    def span(self, span: object) -> str:
        match span:
            case Code(text):
                ticks = "``" if "`" in text else "`"
                return f"{ticks}{text}{ticks}"
            case Strong(inside):
                return f"**{self.line(inside)}**"
            case Emphasis(inside):
                return f"*{self.line(inside)}*"
            case Link(to, inside):
                return f"[{self.line(inside)}]({self.address(to)})"
            case Break():
                return "<br>"
            case _:
                return re.sub(r"([\\*\[\]<>`])", r"\\\1", str(span))

    def address(self, to: str) -> str:
        if is_address(to):
            return to
        place = self.book.place(to)
        # MyST knows the headings of a page and not what else has a name on it.
        file = "" if place.page == self.page.name else f"{place.page}.md"
        return f"{file}#{place.heading}" if place.heading else file or f"{place.page}.md"


def _fenced(block: Block) -> Iterator[str]:
    fence = "````" if "```" in block.text else "```"
    yield f"{fence}{block.language} {block.place}".rstrip()
    yield from block.text.rstrip("\n").split("\n")
    yield fence


def _wrapped(text: str, mark: str = "") -> list[str]:
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=mark,
        subsequent_indent=" " * len(mark),
        break_long_words=False,
        break_on_hyphens=False,
    )

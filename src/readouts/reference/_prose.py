"""Pages that are written by hand, in a small part of Markdown, read into the tree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

from readouts.reference._tree import (
    Block,
    Emphasis,
    Inline,
    Label,
    Link,
    Listing,
    Page,
    Paragraph,
    Part,
    Row,
    Section,
    Span,
    Strong,
    Table,
    spans,
)

_POINT = re.compile(r"(?:- |(?P<number>[0-9]+)\. )")


def folder() -> Path:
    """Return where the pages and examples are that are written by hand."""
    packaged = Path(__file__).with_name("pages")
    # In an editable install they stand where they are kept in the repository.
    return packaged if packaged.is_dir() else Path(__file__).parents[3] / "docs" / "reference"


def page(name: str) -> Page:
    """Return a page that is written by hand; its first paragraph is what it is about."""
    text = (folder() / f"{name}.md").read_text(encoding="utf-8")
    first, *lines = text.splitlines()
    parts = tuple(_parts(lines, 2))
    about = next(part for part in parts if isinstance(part, Paragraph))
    return Page(name, first.removeprefix("# "), _plain(about.inside), parts, source=text)


def _plain(inside: Inline) -> str:
    words = "".join(span if isinstance(span, str) else _of(span) for span in inside)
    return words.partition(". ")[0].rstrip(".") + "."


def _of(span: Span) -> str:
    match span:
        case Link(_, inside) | Strong(inside) | Emphasis(inside):
            return _plain(inside).rstrip(".")
        case _:
            return getattr(span, "text", " ")


def _parts(lines: list[str], level: int) -> Iterator[Part]:
    at = 0
    while at < len(lines):
        line = lines[at]
        if not line.strip():
            at += 1
            continue
        if line.startswith("#" * level + " "):
            below = _until(lines[at + 1 :], f"#{{2,{level}}} ")
            yield Section(line[level + 1 :], tuple(_parts(below, level + 1)))
            at += 1 + len(below)
        elif line.startswith("```"):
            end = lines.index("```", at + 1)
            language, _, place = line[3:].partition(" ")
            yield Block(language, "\n".join(lines[at + 1 : end]), place)
            at = end + 1
        else:
            block = list(takewhile(lambda one: one.strip(), lines[at:]))
            yield _block(block)
            at += len(block)


def _until(lines: list[str], heading: str) -> list[str]:
    """Return the lines before the next heading; what looks like one in a block is none."""
    taken, fenced = [], False
    for line in lines:
        fenced ^= line.startswith("```")
        if not fenced and re.match(heading, line):
            break
        taken.append(line)
    return taken


def _block(lines: list[str]) -> Part:
    if lines[0].startswith("| "):
        headings, _, *rows = (_cells(line) for line in lines)
        made = tuple(Row(tuple(spans(cell) for cell in row)) for row in rows)
        return Table(tuple(headings), made)
    if first := _POINT.match(lines[0]):
        points: list[str] = []
        for line in lines:
            mark = _POINT.match(line)
            if mark:
                points.append(line[mark.end() :])
            else:
                points[-1] += f" {line.strip()}"
        return Listing(tuple(map(spans, points)), ordered=bool(first["number"]))
    text = " ".join(lines)
    if label := re.fullmatch(r"\*\*([^*]+)\*\*", text):
        return Label(label[1])
    return Paragraph(spans(text))


def _cells(line: str) -> list[str]:
    return [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1]]

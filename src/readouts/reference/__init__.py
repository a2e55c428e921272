"""The reference of the format, from the schema, the classes and the rules: HTML or Markdown.

The pages are made once, as a small tree (`_tree`), and written in one of two skins. What is
written by hand (how to write a readout, the format, the coding guide, the examples) is kept in
`docs/reference` and packaged; `python -m readouts.reference` writes the other pages there.
"""

from __future__ import annotations

from pathlib import Path

from readouts.reference import (
    _classes,
    _examples,
    _lists,
    _markdown,
    _problems,
    _prose,
    _start,
    _types,
    _web,
)
from readouts.reference._tree import Book
from readouts.schema import FILE_NAME, published_text

__all__ = ["FORMATS", "book", "files", "write"]

FORMATS = ("html", "markdown")


def book() -> Book:
    """Return all pages as a tree."""
    pages = (
        _prose.page("writing"),
        _start.whole(),
        _prose.page("format"),
        _prose.page("coding-guide"),
        _classes.page(),
        _types.page(),
        _lists.page(),
        _problems.page(),
    )
    return Book((_start.page(pages), *pages))


def files(form: str) -> dict[str, str]:
    """Return all files of the reference by name: the pages, the examples and the schema.

    Args:
        form: "html" or "markdown".
    """
    skin = {"html": _web, "markdown": _markdown}[form]
    made = skin.render(book())
    made |= {name: _examples.text(name) for name in _examples.DOCUMENTS}
    return {**made, FILE_NAME: published_text()}


def write(folder: Path, form: str) -> list[str]:
    """Write all files of the reference into a folder, which is made; return their names."""
    made = files(form)
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in made.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return sorted(made)

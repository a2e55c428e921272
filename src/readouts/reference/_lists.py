"""The page of the lists of words: the codebook, with where the corpus has each word."""

from __future__ import annotations

import json
import textwrap
import tomllib
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from readouts._shape import Array, Choice, Field, Object, OpenChoice, inside, shape_of
from readouts.model import Readout, Record
from readouts.reference import _examples, _words
from readouts.reference._names import anchor, definitions, deprecated, since
from readouts.reference._tree import (
    Break,
    Code,
    Inline,
    Link,
    Page,
    Paragraph,
    Row,
    Section,
    Strong,
    Table,
    joined,
    paragraphs,
    spans,
)

Met: TypeAlias = dict[str, dict[str, str]]
"""Where a class or a word is met, by its anchor: for each document, what one recognises of it."""

_TELLING = ("verb", "text", "name", "label", "summary", "description")
"""Fields by which a reader would recognise an object, the best one first."""
_SHOWN = 3
"""In how many documents a word is shown."""


def page() -> Page:
    """Return the page."""
    about = (
        "Every list of words, to be printed and laid beside the text that is coded. The "
        "definitions decide. A *closed* list takes these words and no others; an *open* one also "
        "takes an [ExtensionValue](ExtensionValue) such as `acme:fireside_chat`, with the prefix "
        "declared in the document's [uses](Readout.uses).\n\n"
        "Beside each word stands how it is written, and where the corpus of 36 real readouts has "
        "it, by the number of the document and the words of its record; or, where the corpus has "
        "not met it, why it is there."
    )
    sections = tuple(_list(one) for one in lists())
    return Page(
        "lists",
        "Lists of words",
        "The codebook: every word of every list, with its meaning and where it is met.",
        (*paragraphs(about), *sections),
    )


@cache
def lists() -> tuple[type[StrEnum], ...]:
    """Return the lists of the format, by name."""
    shapes = inside(shape_of(Readout))
    found = {one.values for one in shapes if isinstance(one, Choice | OpenChoice)}
    return tuple(sorted(found, key=lambda values: values.__name__))


def is_open(values: type[StrEnum]) -> bool:
    """Return whether a list takes words of extensions too."""
    return f"Core{values.__name__}" in definitions()


def _list(values: type[StrEnum]) -> Section:
    words = definitions()
    name = values.__name__
    fields = _fields(values)
    # What every record has is told once.
    common = {f"{name}.basis" for name in _record_names()}
    told = [anchor(shape.name, f.key) for shape, f in fields]
    plain = [name for name in told if name not in common] + (
        ["Record.basis"] if name == "Basis" else []
    )
    used = joined([(Link(one, (Code(one),)),) for one in plain])
    kind = "An open list" if is_open(values) else "A closed list"
    facts: Inline = (Strong((kind,)), ", for ", *used, f". Since {since()[name]}.")
    defined = words[f"Core{name}" if is_open(values) else name]["oneOf"]
    rows = tuple(_row(name, fields[0], one) for one in defined)
    headings = ("word", "meaning", "written, and met in", "since")
    parts = (*paragraphs(words[name]["description"]), Paragraph(facts))
    return Section(name, (*parts, Table(headings, rows, "words")), anchor=name)


def _record_names() -> set[str]:
    return {one.name for one in _examples.classes() if issubclass(one.cls, Record)}


def _fields(values: type[StrEnum]) -> list[tuple[Object, Field]]:
    return [
        (shape, field)
        for shape in _examples.classes()
        for field in shape.fields
        if isinstance(one := _examples.inner(field), Choice | OpenChoice) and one.values is values
    ]


def _row(name: str, place: tuple[Object, Field], word: Mapping[str, Any]) -> Row:
    value = word["const"]
    full = anchor(name, value)
    _, field = place
    written = [value] if isinstance(field.shape, Array) else value
    meaning: Inline = spans(" ".join(word["description"].split()))
    if full in deprecated():
        meaning = (*meaning, " ", Strong(("Not to be used any more.",)))
    example = Code(_words.written(field.key, written))
    cells: tuple[Inline, ...] = (
        (Code(value),),
        meaning,
        (example, Break(), *_where(name, value)),
        (since()[full],),
    )
    return Row(cells, full)


# -- where the corpus has a word ----------------------------------------------------------

_DATA = Path(__file__).parent


def _where(name: str, value: str) -> Inline:
    found = met().get(anchor(name, value))
    if found is None:
        told = reasons().get(name, {})
        reason = told.get(value) or told.get("*")
        # What only a made-up example has needs no reason.
        return spans(f"not met: {reason}") if reason else ("met in a made-up example",)
    shown = [f"{at} “{text}”" if text else at for at, text in found["first"]]
    more = found["times"] - len(shown)
    return (f"in {', '.join(shown)}" + (f" and {more} more" if more else ""),)


@cache
def met() -> dict[str, Any]:
    """Return where each word is met in the corpus, as it was found when the pages were made."""
    found: dict[str, Any] = json.loads((_DATA / "met.json").read_text(encoding="utf-8"))
    return found


@cache
def reasons() -> dict[str, dict[str, str]]:
    """Return why there is what the corpus has not: by list and word, `*` for the rest of a list."""
    return tomllib.loads((_DATA / "reasons.toml").read_text(encoding="utf-8"))


def met_in(documents: Mapping[str, Readout]) -> Met:
    """Return where each class and each word of a list is met in some documents."""
    found: Met = {}
    for name, readout in documents.items():
        stack: list[Any] = [readout]
        while stack:
            part = stack.pop()
            shape = shape_of(type(part))
            told = next((str(getattr(part, key)) for key in _TELLING if _there(part, key)), "")
            found.setdefault(shape.name, {}).setdefault(name, told)
            for field in shape.fields:
                value = getattr(part, field.name)
                items = value if isinstance(value, tuple) else () if value is None else (value,)
                inner = _examples.inner(field)
                if isinstance(inner, Object):
                    stack += reversed(items)
                elif isinstance(inner, Choice | OpenChoice):
                    for item in items:
                        found.setdefault(anchor(inner.name, item), {}).setdefault(name, told)
    return found


def summed(found: Met) -> dict[str, Any]:
    """Return where words are met as it is kept: how often, and the first documents."""
    return {
        name: {
            "times": len(where),
            "first": [
                [at, textwrap.shorten(text, 48, placeholder=" …")]
                for at, text in [*where.items()][:_SHOWN]
            ],
        }
        for name, where in sorted(found.items())
    }


def _there(part: Any, key: str) -> bool:
    return bool(getattr(part, key, None))

"""What the tests of the reference share: the names of the format, and its pages read back."""

import re
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element

import html5lib

from readouts import reference
from readouts.rules import RULES
from readouts.schema import published

DEFINITIONS: dict[str, Any] = published()["$defs"]
CLASSES = {name: one for name, one in DEFINITIONS.items() if "properties" in one}
FIELDS = {
    f"{name}.{key}": field
    for name, one in CLASSES.items()
    for key, field in one["properties"].items()
}
WORDS = {
    # The words of an open list stand in a definition of their own.
    f"{name.removeprefix('Core')}.{word['const']}": word
    for name, one in DEFINITIONS.items()
    for word in one.get("oneOf", ())
}
TYPES = {name for name in DEFINITIONS if not (name.startswith("Core") and name[4:] in DEFINITIONS)}
NAMES = {*TYPES, *FIELDS, *WORDS, *RULES, "Record"}
"""All that has a name, read from the schema and the registry, and not as the generator does."""


@cache
def files(form: str) -> dict[str, str]:
    """Return the files of the reference in a skin."""
    return reference.files(form)


@cache
def parsed() -> dict[str, Element]:
    """Return the HTML pages, read strictly."""
    pages = {name: text for name, text in files("html").items() if name.endswith(".html")}
    return {
        name: html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
        for name, text in pages.items()
    }


@cache
def by_id() -> dict[str, tuple[str, Element]]:
    """Return every element of the HTML pages that has an id, with its page."""
    found: dict[str, tuple[str, Element]] = {}
    for name, root in parsed().items():
        for element in root.iter():
            if "id" in element.attrib:
                found.setdefault(element.attrib["id"], (name, element))
    return found


def words(element: Element) -> str:
    """Return the text of an element, with single spaces."""
    return plain("".join(element.itertext()))


def plain(text: str) -> str:
    """Return a text without marks of code, and with single spaces."""
    return " ".join(re.sub("[`*]", "", text).split())


def slug(title: str) -> str:
    """Return what GitHub calls a heading in links."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")

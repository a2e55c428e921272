"""HTML in small pieces: elements whose texts and attributes are escaped by default."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from typing import TypeAlias

_VOID = frozenset({"br", "col", "hr", "img", "input", "link", "meta", "wbr"})
_NAME = re.compile(r"[a-z][a-z0-9-]*")
_ABROAD = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x20]+", re.IGNORECASE)
_HERE = re.compile(r"(?!//)[^:\s\x00-\x20]*(?:[#?][^\s\x00-\x20]*)?")
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\U000e0000-\U000e007f]"
)
"""What changes how a text reads and can't be seen: controls, overrides of direction, tags.

Marks and joiners that scripts are written with (U+200C to U+200F) are none of them.
"""


class Html(str):
    """Markup as it is to stand in the page; any other text is escaped."""

    __slots__ = ()


Child: TypeAlias = "str | Html | Iterable[Child] | None"
"""What an element holds: texts, elements, and lists of them; None is nothing."""
Value: TypeAlias = "str | int | bool | None"


def tag(name: str, /, *children: Child, **attributes: Value) -> Html:
    """Return an element.

    Args:
        name: The name of the element.
        children: What it holds. A text is escaped; `Html` stands as it is.
        attributes: Its attributes: `class_` is `class`, and `aria_label` is `aria-label`. True
            is an attribute without a value; False and None leave it out.

    Raises:
        ValueError: An address in `href` or `src` is neither one in the page or beside it, nor one
            of the web or of mail.
    """
    start = "".join([name, *(_attribute(key, value) for key, value in attributes.items())])
    return Html(f"<{start}>" if name in _VOID else f"<{start}>{join(*children)}</{name}>")


def join(*children: Child) -> Html:
    """Return elements and texts one after the other."""
    return Html("".join(_flat(children)))


def _flat(children: Iterable[Child]) -> Iterable[str]:
    for child in children:
        if isinstance(child, Html):
            yield child
        elif isinstance(child, str):
            yield escape(child, quote=False)
        elif child is not None:
            yield from _flat(child)


def _attribute(key: str, value: Value) -> str:
    name = key.rstrip("_").replace("_", "-")
    if not _NAME.fullmatch(name) or name.startswith("on"):
        raise ValueError(f"expected the name of an attribute that holds no script, got {key!r}")
    if value is None or value is False:
        return ""
    if value is True:
        return f" {name}"
    text = str(value)
    if name in ("href", "src") and not (_ABROAD.fullmatch(text) or _HERE.fullmatch(text)):
        raise ValueError(f"expected an address in the page, or of http, https or mailto: {text!r}")
    return f' {name}="{escape(text)}"'


def link(address: str, *children: Child) -> Html:
    """Return a link to an address that a document gives; one of another scheme is only told."""
    told = children or [plain(address)]
    if _ABROAD.fullmatch(address):
        return tag("a", *told, href=address, rel="noreferrer")
    return tag("span", *told)


def plain(text: str) -> Html:
    """Return a text of somebody else's: set apart in its direction, and with nothing unseen.

    What is in ASCII turns nothing round, and needs no element.
    """
    return visible(text) if text.isascii() else tag("bdi", visible(text))


def visible(text: str) -> Html:
    """Return a text in which characters that can't be seen, and could mislead, are named."""
    if not _UNSEEN.search(text):
        return Html(escape(text, quote=False))
    parts = re.split(f"({_UNSEEN.pattern})", text)
    return join(
        tag("span", f"U+{ord(part):04X}", class_="unseen") if at % 2 else part
        for at, part in enumerate(parts)
    )


def document(*body: Child, title: str, lang: str, style: str) -> Html:
    """Return a whole page that loads nothing and runs nothing.

    Args:
        body: What stands in the body.
        title: The title, as text.
        lang: The language of the page (BCP 47).
        style: The style sheet.
    """
    if "</" in style:
        raise ValueError("expected a style sheet without </, which would end it")
    allowed = f"default-src 'none'; style-src 'sha256-{_digest(style)}'"
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=f"{allowed}; {_NOTHING}"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("meta", name="color-scheme", content="light dark"),
        # A title holds no elements, and may not turn the name of a window round.
        tag("title", _UNSEEN.sub("", title)),
        tag("style", Html(style)),
    )
    page = tag("html", "\n", head, "\n", tag("body", *body), "\n", lang=lang)
    return Html(f"<!doctype html>\n{page}\n")


_NOTHING = "base-uri 'none'; form-action 'none'"


def _digest(style: str) -> str:
    from base64 import b64encode
    from hashlib import sha256

    return b64encode(sha256(style.encode()).digest()).decode()

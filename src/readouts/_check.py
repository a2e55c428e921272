"""One value against one scalar shape: the value as it is kept, or what is wrong with it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import Any, TypeAlias

from readouts._json import Json
from readouts._shape import (
    EXTENSION_VALUE,
    MAX_INTEGER,
    AnyJson,
    Boolean,
    Choice,
    Integer,
    Number,
    OpenChoice,
    Scalar,
    String,
)
from readouts.problems import Fault, Faulty, printable

Check: TypeAlias = Callable[[Any], Any]

MAX_DEPTH = 200
"""How deep objects and arrays may nest."""
MAX_DIGITS = 1_000
"""How many digits a number may have."""
SHORT_LIST = 8
"""Up to how many allowed values are named in a message."""


def check_of(shape: Scalar) -> Check:
    """Return the function that takes a value of a scalar shape or raises `Faulty`."""
    match shape:
        case String():
            return _string(shape)
        case Integer():
            return _integer(shape)
        case Number():
            return _number(shape)
        case Boolean():
            return _boolean
        case Choice():
            return _choice(shape)
        case OpenChoice():
            return _open_choice(shape)
        case AnyJson():
            return _json


def _string(shape: String) -> Check:
    search = re.compile(shape.pattern).search
    longest = shape.max_length
    # Of a number, it says nothing to ask for a text on one line.
    type_words = "a text" if shape.words.startswith("a text") else shape.words

    def check(value: Any) -> str:
        if not isinstance(value, str):
            raise wrong_type(type_words, value)
        if search(value) is None:
            hint = _id_meant(shape, value) if shape.declares or shape.refers else None
            raise Faulty(Fault("SHP005", f"expected {shape.words}, got {shown(value)}", hint))
        if longest is not None and len(value) > longest:
            message = f"expected at most {longest:,} characters, got {len(value):,}"
            raise Faulty(Fault("SHP005", message))
        return value if type(value) is str else str.__str__(value)

    return check


def _id_meant(shape: String, value: str) -> str | None:
    """Return the hint for an id that is nearly one: another case, other hyphens, a slip."""
    prefixes = [shape.declares] if shape.declares else list(shape.refers)
    plain = re.sub(r"[^a-z0-9]+", "-", value.casefold()).strip("-")[:200]
    prefix, _, rest = plain.partition("-")
    if prefix not in prefixes and len(prefixes) < 4:
        prefix = nearest(prefix, prefixes, cutoff=0.6) or prefix
    near = nearest(value, shape.besides)
    if near is None and prefix in prefixes and rest and f"{prefix}-{rest}" != value:
        near = f"{prefix}-{rest}"
    return f'did you mean "{near}"?' if near else None


def _integer(shape: Integer) -> Check:
    words = f"a whole number {_bounds(shape)}"

    def check(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise wrong_type(words, value, _unquoted(value, "-0123456789"))
        if not shape.minimum <= value <= shape.maximum:
            raise Faulty(Fault("SHP005", f"expected {words}, got {shown(value)}"))
        return int(value)

    return check


def _number(shape: Number) -> Check:
    words = f"a number {_bounds(shape)}"

    def check(value: Any) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise wrong_type(words, value, _unquoted(value, "-.0123456789"))
        if not shape.minimum <= value <= shape.maximum:
            raise Faulty(Fault("SHP005", f"expected {words}, got {shown(value)}"))
        # Zero has one form: -0.0 and 0.0 are equal.
        return float(value) + 0.0

    return check


def _bounds(shape: Integer | Number) -> str:
    if shape.maximum == MAX_INTEGER:
        return f"from {shape.minimum:g}"
    return f"from {shape.minimum:g} to {shape.maximum:g}"


def _boolean(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    raise wrong_type("true or false", value, _unquoted(value, "truefals"))


def _unquoted(value: object, characters: str) -> str | None:
    """Return the hint for a number, true or false that stands in quotes."""
    fits = isinstance(value, str) and 0 < len(value) < 20 and set(value) <= set(characters)
    return f"write it without quotes: {value}" if fits else None


def _json(value: Any) -> Json:
    if isinstance(value, Json):
        return value
    try:
        return Json.of(value)
    except (TypeError, ValueError, RecursionError):
        raise wrong_type("JSON", value) from None


def _choice(shape: Choice) -> Check:
    members: dict[str, StrEnum] = {member.value: member for member in shape.values}

    def check(value: Any) -> StrEnum:
        if not isinstance(value, str):
            raise wrong_type(f"a value of the list {shape.name}", value)
        member = members.get(value)
        if member is None:
            raise _not_listed(shape.name, members, value)
        return member

    return check


def _open_choice(shape: OpenChoice) -> Check:
    values = {member.value: member.value for member in shape.values}
    extends = re.compile(EXTENSION_VALUE.pattern).search
    longest = EXTENSION_VALUE.max_length or 0

    def check(value: Any) -> str:
        if not isinstance(value, str):
            raise wrong_type(f"a value of the list {shape.name}", value)
        listed = values.get(value)
        if listed is not None:
            return listed
        if extends(value) is None or len(value) > longest:
            raise _not_listed(shape.name, values, value, open_=True)
        return str.__str__(value)

    return check


def _not_listed(name: str, values: Iterable[str], value: str, *, open_: bool = False) -> Faulty:
    listed = list(values)
    words = of_a_list(name, listed, open_=open_)
    hint = 'an extension value looks like "acme:fireside_chat"' if open_ else None
    if near := nearest(value, listed):
        hint = f'did you mean "{near}"?'
    return Faulty(Fault("SHP004", f"expected {words}, got {shown(value)}", hint))


def of_a_list(name: str, listed: Sequence[str], *, open_: bool = False) -> str:
    """Return what a list takes in words, to follow "expected"."""
    if len(listed) <= SHORT_LIST:
        words = ", ".join(listed[:-1]) + f" or {listed[-1]}"
    else:
        words = f"one of the {len(listed)} values of the list {name}"
    return f"{words}, or an extension value" if open_ else words


def wrong_type(words: str, value: object, hint: str | None = None) -> Faulty:
    """Return the fault of a value whose JSON type is not the one expected."""
    if value is None:
        hint = "there is no null in the format: what is not known is left out"
    return Faulty(Fault("SHP003", f"expected {words}, got {shown(value)}", hint))


def shown(value: object, longest: int = 40) -> str:
    """Return a value as a message quotes it: short, on one line, never a whole document."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case str():
            cut = value if len(value) <= longest else value[: longest - 1] + "…"
            text = json.dumps(cut, ensure_ascii=False)
            return printable(text)
        case int():
            # Python itself refuses to print the longest of them.
            return str(value) if value.bit_length() < 128 else "a very large number"
        case float():
            return f"{value!r}"
        case list() | tuple():
            return "an array" if value else "an empty array"
        case dict():
            return "an object"
        case _:
            return f"a Python {type(value).__name__}"


def pairs_up(text: str) -> bool:
    """Return whether a text holds no half of a surrogate pair, which no UTF-8 can hold."""
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def nearest(word: str, known: Iterable[str], cutoff: float = 0.7) -> str | None:
    """Return the known word that a misspelt one most likely stands for, if any is near."""
    from difflib import get_close_matches

    plain = {_folded(other): other for other in known}
    if _folded(word) in plain:
        return plain[_folded(word)]
    # A long text is no misspelt word, and comparing it would take long.
    close = get_close_matches(_folded(word), plain, n=1, cutoff=cutoff) if len(word) <= 100 else []
    return plain[close[0]] if close else None


def _folded(word: str) -> str:
    return re.sub(r"[ _-]", "", word).casefold()

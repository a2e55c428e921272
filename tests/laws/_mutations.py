"""The enumeration of the law of the two judges: every field, spoilt in every way of a table.

It is read from the tree of shapes: no class and no field is named here.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterator
from itertools import product
from typing import Any, TypeAlias

import attrs

from readouts._shape import (
    EXTENSION_VALUE,
    AnyJson,
    Array,
    Boolean,
    Choice,
    Field,
    Integer,
    Number,
    Object,
    OpenChoice,
    Shape,
    String,
)
from tests.laws._specimens import (
    Tree,
    constrained,
    cut,
    document,
    get,
    innermost,
    least,
    put,
    routes,
    sample,
    samples,
    scalar,
    specimens,
    with_fields,
)

Named: TypeAlias = Iterator[tuple[str, Any]]
_Seen: TypeAlias = set[str] | None

VALUES: tuple[Any, ...] = (
    *(None, True, False),
    *("text", "1", "1.0", "true", "null"),
    *(0, 1, 2, -1, 100, 101, 10**30, 2**53 - 1, 2**53, 2**53 + 1),
    *(-0.0, 0.5, 1.0, 1.5, 2.0, -1.0, float(2**53 - 1), float(2**53), 1e300, -1e300, 5e-324),
    *([], [[]], [[], []], [[["text"]]], [None], [True], [1], ["text"], [{}], [[1]]),
    *({}, {"id": "text"}, {"text": "text"}, {"": None}, {"value": {"value": []}}),
)
"""Values of every type of JSON, about each bound that a number may have."""

_WHITE = "\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2003\u200a\u2028\u2029\u202f\u205f\u3000"
_ODD = "\0\x08\x1f\x7f\x80\x9f\u180e\u200b\u2060\ufeff\ufffe\U0010ffff"
_LENGTHS = (100, 101, 200, 201, 1_000, 1_001, 20_000, 20_001)

TEXTS: tuple[str, ...] = (
    *("", "x", "X", "1", "true", "é", "e\u0301", "\u0301", "\U0001f600", "ﬁ", "İ", "ß"),
    *(char for char in _WHITE + _ODD),
    *(f"x{char}" for char in _WHITE + _ODD),
    *(f"{char}x" for char in _WHITE + _ODD),
    *("x\ny", "x\r\ny", "x\ty", " \n ", "x" * 15 + " " * 15, "x y", "x\u2028y", "x\u3000y"),
    *(char * length for char in ("x", "\U0001f600") for length in _LENGTHS),
    *(" " * 999 + "x", " " * 1_000 + "x", " " * 1_000, "\n" * 19_999 + "x", "\n" * 20_000),
    # Days, and what is nearly one.
    *("20240102", "2024-W01-1", "2024-002", "2024-1-2", "24-01-02", "02024-01-02", "+2024-01-02"),
    *("2024-01-02", "2024-02-29", "2024-02-30", "2023-02-29", "1900-02-29", "2000-02-29"),
    *("0000-01-01", "0001-01-01", "0000-02-29", "9999-12-31", "10000-01-01", "-2024-01-02"),
    *("2024-00-01", "2024-13-01", "2024-01-00", "2024-01-32", "2024-04-31", "2024-06-31"),
    *("2024-01-31", "2024-04-30", "2024-12-31", "2024-02-28", "2024\u201001\u201002"),
    *("2024", "2024-01", "2024-21", "2024-25", "202X", "2024-XX-XX", "XXXX-12-27", "2024?"),
    *("2024-01-02/2024-01-03", "2024-01-03/2024-01-02", "2024-01-02/..", "../..", "/2024", "/"),
    # Moments.
    *("2024-01-02T10:00", "2024-01-02T10:00Z", "2024-01-02T10:00:00Z", "2024-01-02T10:00:00.5Z"),
    *("2024-01-02T25:00Z", "2024-01-02T24:00Z", "2024-01-02T10:60Z", "2024-01-02T10:00:60Z"),
    *("2024-01-02T10:00+08:00", "2024-01-02T10:00-00:00", "2024-01-02T10:00+24:00"),
    *("2024-01-02T10:00+0800", "2024-01-02T10:00+8:00", "2024-01-02T10Z", "2024-01-02 10:00Z"),
    *("2024-01-02T10:00:00.Z", "2024-01-02t10:00z", "2023-02-29T10:00Z", "0000-01-01T10:00Z"),
    # Lengths of time.
    *("P", "PT", "P1", "P1D", "-P1D", "+P1D", "--P1D", "P-1D", "P1.5D", "P1W", "P1W1D", "P1Y2W"),
    *("P1DT", "PT1H", "PT1M", "P1M", "P1Y2M3DT4H5M6S", "P1D1M", "P1H", "PT1D", "p1d", "P0D"),
    # Names that others give.
    *("en", "e", "en-", "-en", "en--us", "en_US", "zh-Hant-TW", "x" * 9, "en-" + "x" * 9, "EN"),
    *("US", "us", "Us", "USA", "U", "U1", "1.0", "1.1", "1", "01.0", "1.00", "1x0", "2.0"),
    *("http:", ":x", "http:x", "1http:x", "http:// x", "h+t.t-p:x", "http:x\u00a0y", "http:é"),
    *("UTC", "Etc/GMT+8", "Europe/", "/Europe", "Europe//Paris", "1/2", "Europe/San José"),
    *("sha256:" + "0" * length for length in (0, 63, 64, 65)),
    *("sha256:" + "A" * 64, "SHA256:" + "a" * 64, "sha256:" + "g" * 64, "a" * 64),
    # Values of open lists.
    *("acme:fireside_chat", "acme:x-1", "acme:1", "ac:x", "a:x", "1a:x", "a-:x", "acme:", "acme"),
    *("Acme:x", "acme:X", "acme:_x", "acme:x:y", "acme: x", "acme :x", "acme:x ", "acme::x"),
    *("a" * 31 + ":x", "a" * 32 + ":x", "acme:" + "x" * 995, "acme:" + "x" * 996, "ac\u00e9:x"),
    # Ids.
    *("per-", "per", "-1", "per-1--2", "per-1-", "per-é", "per-1_2", "per--1", "xyz-1", "pers-1"),
)
"""Texts about each limit of a scalar: most fit one kind of text or two, and miss the others."""


def _digits(zero: str) -> dict[int, str]:
    return {ord("0") + value: chr(ord(zero) + value) for value in range(10)}


def _widened(digit: re.Match[str]) -> str:
    return digit[0].translate(_digits("\uff10"))


CHANGES: dict[str, Callable[[str], str]] = {
    "a newline behind": lambda text: f"{text}\n",
    "two newlines behind": lambda text: f"{text}\n\n",
    "a return behind": lambda text: f"{text}\r\n",
    "a separator behind": lambda text: f"{text}\u2028",
    "a newline before": lambda text: f"\n{text}",
    "a line behind": lambda text: f"{text}\n{text}",
    "a space before": lambda text: f" {text}",
    "a space behind": lambda text: f"{text} ",
    "a hard space behind": lambda text: f"{text}\u00a0",
    "a zero character behind": lambda text: f"{text}\0",
    "a combining accent behind": lambda text: f"{text}\u0301",
    "in capitals": str.upper,
    "in small letters": str.lower,
    "with a capital": str.capitalize,
    "in title case": str.title,
    "cases swapped": str.swapcase,
    "a first digit of full width": lambda text: re.sub("([0-9])", _widened, text, count=1),
    "a last digit of full width": lambda text: re.sub("([0-9])(?=[^0-9]*$)", _widened, text),
    "full-width digits": lambda text: text.translate(_digits("\uff10")),
    "Arabic-Indic digits": lambda text: text.translate(_digits("\u0660")),
    "mathematical digits": lambda text: text.translate(_digits("\U0001d7ce")),
    "hyphens doubled": lambda text: text.replace("-", "--"),
    "a hyphen behind": lambda text: f"{text}-",
    "a hyphen before": lambda text: f"-{text}",
    "hyphens left out": lambda text: text.replace("-", ""),
    "underscores for hyphens": lambda text: text.replace("-", "_"),
    "dashes for hyphens": lambda text: text.replace("-", "\u2013"),
    "hyphens for underscores": lambda text: text.replace("_", "-"),
    "spaces for underscores": lambda text: text.replace("_", " "),
    "the first character off": lambda text: text[1:],
    "the last character off": lambda text: text[:-1],
    "twice over": lambda text: text * 2,
    "in quotes": lambda text: f'"{text}"',
    "a prefix before": lambda text: f"acme:{text}",
}
"""What may happen to a text: slips of the pen, and what one engine reads otherwise than another."""

KEYS: dict[str, Callable[[str], str]] = {
    "in capitals": str.upper,
    "with a capital": str.capitalize,
    "with a space behind": lambda key: f"{key} ",
    "with a space before": lambda key: f" {key}",
    "with a newline behind": lambda key: f"{key}\n",
    "with hyphens": lambda key: key.replace("_", "-"),
    "in camel case": lambda key: key[:1] + key.title().replace("_", "")[1:],
    "with an s": lambda key: f"{key}s",
    "short by one": lambda key: key[:-1],
    "after a dollar": lambda key: f"${key.removeprefix('$')}",
    "unlike any": lambda _: "zzz",
}
"""What may become of a key."""


# -- the enumeration ----------------------------------------------------------------------


@attrs.frozen
class Case:
    """A document, and what was done to it."""

    cls: str
    """The class of the object that was changed."""
    key: str
    """The key of the field."""
    what: str
    """What was done."""
    document: Tree
    touches: frozenset[str]
    """The definitions of the schema that the change has to do with."""

    def __str__(self) -> str:
        return f"{self.cls}.{self.key}: {self.what}"


def cases(*, thorough: bool = False) -> Iterator[Case]:
    """Yield every class and field with every way to spoil it.

    Texts are many, so a kind of text is tried with all of them where it first stands, and with
    those derived from its own value and from other kinds of text elsewhere; with `thorough`,
    with all of them everywhere.
    """
    seen: set[str] | None = None if thorough else set()
    for shape, whole, path in specimens():
        yield _case(shape, None, "whole", whole)
        made = get(whole, path)
        for field in shape.fields:
            if field.key in made:
                yield _case(shape, field, "removed from many", cut(whole, (*path, field.key)))
    for shape in routes():
        for what, made in _presences(shape):
            yield _case(shape, None, what, document(shape, made)[0])
        for field in shape.fields:
            made = least(shape, field.name)
            whole, path = document(shape, made)
            done = set()
            for what, other in _ways(made, field, seen):
                told = json.dumps(other)
                if told not in done:
                    done.add(told)
                    yield _case(shape, field, what, put(whole, path, other))


def _case(shape: Object, field: Field | None, what: str, tree: Tree) -> Case:
    touches = {shape.name}
    if field is not None:
        inner = innermost(field.shape)
        touches |= set() if isinstance(inner, Boolean) else {inner.name}
        if isinstance(inner, OpenChoice):
            touches |= {f"Core{inner.name}", EXTENSION_VALUE.name}
    return Case(shape.name, field.key if field else "", what, tree, frozenset(touches))


def _ways(made: Tree, field: Field, seen: _Seen) -> Named:
    yield "as it is", made
    rest = {key: value for key, value in made.items() if key != field.key}
    yield "removed", rest
    renames: dict[str, Callable[[str], str]] = {**KEYS, "by its attribute": lambda _: field.name}
    for what, rename in renames.items():
        key = rename(field.key)
        if key not in made:
            yield f"a key beside, {what}", {**made, key: made[field.key]}
            yield f"its key {what}", {**rest, key: made[field.key]}
    for what, value in _others(field.shape, made[field.key], seen):
        yield what, {**made, field.key: value}


def _others(shape: Shape, value: Any, seen: _Seen) -> Named:
    """Yield values to stand in the place of a fitting one."""
    for other in VALUES:
        yield f"{other!r}", other
    yield "in a list", [value]
    yield "in an object", {"value": value}
    match shape:
        case Array(item):
            yield from _lists(item, value)
            for what, other in _others(item, value[0], seen):
                yield f"an item {what}", [other]
        case Object() | AnyJson():
            pass
        case Integer() | Number():
            yield from _numbers(shape)
        case Boolean():
            yield "not so", not value
        case _:
            yield from _texts(shape, value, seen)


def _lists(item: Shape, value: list[Any]) -> Named:
    yield "emptied", []
    yield "doubled", value * 2
    yield "many times over", value * 50
    yield "with a null", [*value, None]
    yield "after a null", [None, *value]
    yield "with a list", [*value, value]
    yield "with an empty text", [*value, ""]
    yield "without its brackets", value[0]
    yield "as an object", {str(at): one for at, one in enumerate(value)}
    if not isinstance(item, Object | Array):
        other = scalar(item, 1)
        yield "with another", [*value, other]
        yield "another before", [other, *value]
        yield "with another between", [*value, other, *value]


def _numbers(shape: Integer | Number) -> Named:
    for bound in (shape.minimum, shape.maximum):
        for step in (-1, -0.5, 0, 0.5, 1):
            yield f"{bound} and {step}", bound + step
        yield f"{bound} as a float", float(bound)
        yield f"{bound} as an integer", int(bound)
        yield f"just over {bound}", math.nextafter(bound, math.inf)
        yield f"just under {bound}", math.nextafter(bound, -math.inf)
        yield f"{bound} as a text", f"{bound}"


def _texts(shape: String | Choice | OpenChoice, value: str, seen: _Seen) -> Named:
    for name, text in samples().items():
        yield f"a {name}", text
    for one, (what, change) in product(_kinds(shape, value), CHANGES.items()):
        yield f"{one!a} {what}", change(one)
    longest = shape.max_length if isinstance(shape, String) else EXTENSION_VALUE.max_length
    for length in (longest - 1, longest, longest + 1) if longest else ():
        fits = shape if isinstance(shape, String) else EXTENSION_VALUE
        yield f"of length {length}", _stretched(fits, (value, *TEXTS), length)
    if seen is not None and shape.name in seen:
        return
    if seen is not None:
        seen.add(shape.name)
    for text in TEXTS:
        yield _brief(text), text
    for member in () if isinstance(shape, String) else shape.values:
        yield _brief(member.value), member.value
        yield f"{_brief(member.value)} in capitals", member.value.upper()


def _kinds(shape: String | Choice | OpenChoice, value: str) -> list[str]:
    """Return texts of each kind that a shape takes."""
    match shape:
        case String():
            return [value, *shape.besides, *(f"{prefix}-2" for prefix in shape.refers[1:])]
        case OpenChoice():
            return [value, sample(EXTENSION_VALUE)]
        case _:
            return [value]


def _stretched(shape: String, seeds: tuple[str, ...], length: int) -> str:
    """Return a text that fits but for its length, by repeating some part of one that fits."""
    fits = re.compile(shape.pattern).search
    for seed in filter(fits, seeds):
        for size, start in product((1, 2), range(len(seed))):
            part = seed[start : start + size]
            times = (length - len(seed)) // size
            text = seed[:start] + part * times + seed[start:]
            if len(text) == length and fits(text):
                return text
    return (seeds[0] * length)[:length]


def _presences(shape: Object) -> Named:
    """Yield objects with the fields that constraints name there, missing, or there and empty."""
    names = constrained(shape)
    if not names:
        return
    fields = [field for field in shape.fields if field.name in names]
    for states in product(*(_states(shape, field) for field in fields)):
        there = {f.key: made[0] for f, made in zip(fields, states, strict=True) if made}
        told = ", ".join(f"{key} {value!r}" for key, value in there.items())
        yield f"with {told or 'none'}", {**with_fields(shape, _required(shape)), **there}


def _states(shape: Object, field: Field) -> list[list[Any]]:
    """Return what a field may hold, each in a list; an empty list where it is missing."""
    states: list[Any] = [sample(field.shape)]
    if isinstance(field.shape, Array):
        states.append([])
    states += [field.default] if isinstance(field.default, str) else []
    # A constraint may hold for one value of a field.
    told = [attrs.asdict(constraint) for constraint in shape.constraints]
    states += [one["when"] for one in told if one.get("field") == field.name and one.get("when")]
    plain = [json.loads(text) for text in dict.fromkeys(map(json.dumps, states))]
    return [[], *([value] for value in plain)]


def _required(shape: Object) -> set[str]:
    return {field.name for field in shape.fields if field.required}


def _brief(text: str) -> str:
    return ascii(text) if len(text) <= 40 else f"{text[:10]!a}… of length {len(text)}"

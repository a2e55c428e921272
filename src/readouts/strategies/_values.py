"""Strategies for single values, by the name of their shape."""

from __future__ import annotations

from datetime import date
from functools import cache

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from readouts._json import Json
from readouts._shape import (
    AnyJson,
    Boolean,
    Choice,
    Integer,
    Number,
    OpenChoice,
    Scalar,
    String,
)
from readouts.countries import ASSIGNED
from readouts.scalars import SPEC_VERSION

LONGEST = 100
"""The length that sources state at least; the spans of evidence stay below it."""

# Letters of several scripts, a combining mark, an astral character, punctuation.
_LETTERS = "aáñßЖ中مn̄ 😀\"'-.,"
_LINES = st.text(_LETTERS, min_size=1, max_size=12).filter(lambda text: not text.isspace())
_DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31)).map(date.isoformat)
_CLOCKS = st.builds("{:02}:{:02}".format, st.integers(0, 23), st.integers(0, 59))
_OFFSETS = st.sampled_from(["Z", "+08:00", "-06:00", "+05:30"])
_LENGTHS = st.builds("P{}{}".format, st.integers(0, 40), st.sampled_from("DWMY")) | st.builds(
    "PT{}{}".format, st.integers(0, 90), st.sampled_from("MHS")
)
_EDTF = st.one_of(
    _DAYS,
    _DAYS.map(lambda day: day[:7]),
    _DAYS.map(lambda day: day[:4]),
    _DAYS.map(lambda day: f"XXXX{day[4:]}"),
    st.builds("{}{}".format, _DAYS.map(lambda day: day[:7]), st.sampled_from("?~%")),
    st.builds("{}-{}".format, st.integers(1900, 2100), st.integers(21, 24)),
    st.builds("{}T{}{}".format, _DAYS, _CLOCKS, _OFFSETS | st.just("")),
    _DAYS.map(lambda day: f"{day}/.."),
    st.sampled_from(["202X", "20XX-12", "2024-XX-XX"]),
)

_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.floats(-9, 9) | _LINES,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(_LINES, inner, max_size=2),
    max_leaves=4,
).map(Json.of)

_EXTENSIONS = ["acme:fireside_chat", "x2:other-word"]

_STRINGS: dict[str, SearchStrategy[str]] = {
    "Country": st.sampled_from(sorted(ASSIGNED)),
    "Date": _DAYS,
    "DateTime": st.builds("{}T{}{}".format, _DAYS, _CLOCKS, _OFFSETS),
    "Decimal": st.decimals(-999, 999, places=1).map(str) | st.integers(0, 10**9).map(str),
    "Digest": st.integers(0, 2**256 - 1).map("sha256:{:064x}".format),
    "DocumentId": st.integers(1, 999).map("https://example.org/readouts/{}".format),
    "Duration": st.builds("{}{}".format, st.sampled_from(["-", ""]), _LENGTHS),
    "Edtf": _EDTF,
    "ExtensionValue": st.sampled_from(_EXTENSIONS),
    "FieldPath": st.sampled_from(["note", "titles", "start"]),
    "Prefix": st.sampled_from(["acme", "x2"]),
    "Iri": st.sampled_from(["https://example.org/1", "urn:example:ü", "tag:example.org,2030:x"]),
    "Language": st.sampled_from(["en", "es-MX", "zh-Hant", "fr"]),
    "Line": _LINES,
    "SchemaUri": st.sampled_from(["https://example.org/schema.json", "../schema.json"]),
    "SpecVersion": st.just(SPEC_VERSION),
    "Text": _LINES | st.builds("{}\n{}".format, _LINES, _LINES),
    "Timezone": st.sampled_from(["America/Mexico_City", "Asia/Tokyo", "UTC"]),
    "UnsignedDuration": _LENGTHS,
}


@cache
def values(shape: Scalar) -> SearchStrategy[object]:
    """Return a strategy for the values of a scalar shape, references left aside."""
    match shape:
        case String():
            return _STRINGS[shape.name] if shape.name in _STRINGS else _matching(shape)
        case Integer():
            return st.integers(shape.minimum, min(shape.maximum, shape.minimum + LONGEST))
        case Number():
            return st.floats(shape.minimum, shape.maximum)
        case AnyJson():
            return _JSON
        case Boolean():
            return st.booleans()
        case Choice():
            return st.sampled_from(list(shape.values))
        case OpenChoice():
            return st.sampled_from([member.value for member in shape.values] + _EXTENSIONS)


def _matching(shape: String) -> SearchStrategy[str]:
    longest = shape.max_length or 1_000
    texts = st.from_regex(shape.pattern, fullmatch=False)
    return texts.filter(lambda text: len(text) <= longest)

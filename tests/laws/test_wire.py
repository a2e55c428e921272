"""Reading text: what is JSON and what is not, where it breaks, and how long that takes."""

from __future__ import annotations

import inspect
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import readouts
from readouts import positions, wire
from readouts.rules.least import LEAST
from tests.laws._documents import (
    Writer,
    damaged_texts,
    damaged_trees,
    least,
    many,
    seeds,
    spots,
    surrogates,
    time_of,
    trees,
    within,
)

Spot = tuple[str, int | None, int | None]
MIB = 2**20


def faults_of_text(text: str | bytes) -> list[Spot]:
    """Return the problems of the text itself, in no more than two seconds."""
    found = within(readouts.validate, text)
    return [spot for spot in spots(found) if spot[0].startswith("JSN")]


# -- what is not JSON ---------------------------------------------------------------------

NOT_JSON: dict[str, tuple[str | bytes, int, int]] = {
    "empty": ("", 1, 1),
    "empty bytes": (b"", 1, 1),
    "blank": (" \n\t\r\n ", 1, 1),
    # How it is encoded.
    "byte order mark": ("\ufeff" + LEAST, 1, 1),
    "byte order mark, bytes": (b"\xef\xbb\xbf" + LEAST.encode(), 1, 1),
    "UTF-16 LE": (LEAST.encode("utf-16-le"), 1, 1),
    "UTF-16 BE": (LEAST.encode("utf-16-be"), 1, 1),
    "UTF-16 LE with mark": (b"\xff\xfe" + LEAST.encode("utf-16-le"), 1, 1),
    "UTF-16 BE with mark": (b"\xfe\xff" + LEAST.encode("utf-16-be"), 1, 1),
    "UTF-32 LE": (LEAST.encode("utf-32-le"), 1, 1),
    "UTF-32 BE": (LEAST.encode("utf-32-be"), 1, 1),
    "UTF-32 LE with mark": (b"\xff\xfe\0\0" + LEAST.encode("utf-32-le"), 1, 1),
    "UTF-32 BE with mark": (b"\0\0\xfe\xff" + LEAST.encode("utf-32-be"), 1, 1),
    "UTF-8 cut short": (b'{"a": "\xc3', 1, 8),
    "UTF-8 cut short before a quote": (b'{"a":\n "\xe2\x82"}', 2, 3),
    "UTF-8 overlong": (b'{"a":\n "\xc0\xaf"}', 2, 3),
    "UTF-8 continuation alone": ('{"é": "é'.encode() + b'\x80"}', 1, 9),
    "UTF-8 surrogate": (b'{"a": "\xed\xa0\x80"}', 1, 8),
    "UTF-8 beyond Unicode": (b'{"a": "\xf4\x90\x80\x80"}', 1, 8),
    "Latin-1": ('{"a": "é"}'.encode("latin-1"), 1, 8),
    "null byte": (b"\0", 1, 1),
    "null character": ("\0{}", 1, 1),
    # Numbers.
    "NaN": ('{"a": NaN}', 1, 7),
    "Infinity": ('{"a":\n [Infinity]}', 2, 3),
    "minus Infinity": ('{"a": -Infinity}', 1, 7),
    "too large": ('{"a": 1e999}', 1, 7),
    "too large below zero": ('{"a": -1e999}', 1, 7),
    "too large with a long exponent": ('{"a": 1E+00000400}', 1, 7),
    "too large, many digits and an exponent": (f'{{"a": 1{"0" * 210}e99}}', 1, 7),
    "309 digits": (f'{{"a": {"9" * 309}}}', 1, 7),
    "400 digits": (f'{{"a": {"1" * 400}}}', 1, 7),
    "1,000 digits": (f'{{"a": -{"1" * 1_000}}}', 1, 7),
    "leading zero": ('{"a": 01}', 1, 7),
    "nothing behind the point": ('{"a": 1.}', 1, 7),
    "nothing before the point": ('{"a": .5}', 1, 7),
    "plus": ('{"a": +1}', 1, 7),
    "minus alone": ('{"a": -}', 1, 7),
    "hexadecimal": ('{"a": 0x10}', 1, 7),
    "exponent cut short": ('{"a": 1e}', 1, 7),
    "a number of another script": ('{"a": \u0661}', 1, 7),
    # Surrogates.
    "high surrogate": (r'{"a": "\ud800"}', 1, 7),
    "low surrogate": (r'{"a": "x\udc00"}', 1, 7),
    "surrogates the wrong way round": (r'{"a": "\udc00\ud800"}', 1, 7),
    "high surrogate before an escape": (r'{"a": "\ud83d\n"}', 1, 7),
    "surrogate in a key": (r'{"\uDBFF": 1}', 1, 2),
    "surrogate, raw": ('{"a": "\ud800"}', 1, 8),
    "surrogate, raw, in a key": ('{"\udfff": 1}', 1, 3),
    "surrogates, one escaped and one raw": ('{"a": "\\ud83d\ude00"}', 1, 14),
    # Strings.
    "string not closed": ('{"a": "x', 1, 7),
    "string not closed on its line": ('{"a": "x\n"}', 1, 7),
    "escape cut short": ('{"a": "x\\', 1, 9),
    "tab in a string": ('{"a": "x\ty"}', 1, 9),
    "null character in a string": ('{"a": "x\0y"}', 1, 9),
    "unknown escape": (r'{"a": "\x41"}', 1, 8),
    "bad hexadecimal digit": (r'{"a": "y\u12g4"}', 1, 9),
    "escape with a digit of another script": ('{"a": "\\u00\u0660\u0660"}', 1, 8),
    "single quotes": ("{'a': 1}", 1, 2),
    "single quotes for a value": ("{\"a\": 'b'}", 1, 7),
    # Words.
    "True": ('{"a": True}', 1, 7),
    "None": ('{"a": [None]}', 1, 8),
    "literal cut short": ('{"a": tru}', 1, 7),
    "literal with more behind it": ('{"a": nullx}', 1, 7),
    # Structure.
    "comment": ('{"a": 1 // x\n}', 1, 9),
    "comment before all": ("/* x */ {}", 1, 1),
    "hash comment": ('{\n  # x\n"a": 1}', 2, 3),
    "comma before a brace": ('{"a": 1,}', 1, 8),
    "comma before a bracket": ('{"a": [1 , ]}', 1, 10),
    "comma alone": ('{"a": [,]}', 1, 8),
    "two commas": ('{"a": 1,, "b": 2}', 1, 9),
    "no comma in an object": ('{"a": 1 "b": 2}', 1, 9),
    "no comma in an array": ('{"a": [1 2]}', 1, 10),
    "key without quotes": ("{a: 1}", 1, 2),
    "key that is a number": ("{1: 1}", 1, 2),
    "no colon": ('{"a" 1}', 1, 6),
    "no value": ('{"a": }', 1, 7),
    "object not closed": ('{"a": 1', 1, 8),
    "array not closed": ('{"a": [1,', 1, 10),
    "brace for a bracket": ('{"a": [1}', 1, 9),
    "brace alone": ("}", 1, 1),
    "text behind the document": ('{"a": 1} x', 1, 10),
    "a second document": ("{}\n{}", 2, 1),
    "a brace too many": ("{}}", 1, 3),
    "no-break space": ("{\u00a0}", 1, 2),
    "line separator": ('{"a":\u20281}', 1, 6),
    # Lines are counted by LF, columns by code points.
    "behind CR LF": ('{\r\n "a": x}', 2, 7),
    "behind CR": ('{\r"a": x}', 1, 8),
    "behind an astral character": ('{"😀": x}', 1, 7),
}


@pytest.mark.parametrize(("text", "line", "column"), NOT_JSON.values(), ids=NOT_JSON)
def test_what_is_not_json_is_one_problem_at_its_place(
    text: str | bytes, line: int, column: int
) -> None:
    """A text that is no JSON has JSN001, where it stops being JSON."""
    assert faults_of_text(text) == [("JSN001", line, column)]


HINTS = {
    '{"a": 1,}': "take the last comma out",
    '{"a": 1 "b": 2}': "comma",
    "{'a': 1}": "double quotes",
    "{\"a\": 'b'}": "double quotes",
    "{a: 1}": 'write "a"',
    '{"a": True}': "JSON writes true",
    '{"a": FALSE}': "JSON writes false",
    '{"a": None}': "leave the field out",
    '{"a": NaN}': "leave the field out",
    '{"a": 1 // x\n}': "no comments",
    "# x\n{}": "no comments",
    '{"a": "C:\\x"}': "\\\\",
    "\ufeff{}": "without BOM",
    '{"a": +1}': "a digit or a minus sign",
}


@pytest.mark.parametrize(("text", "hint"), HINTS.items(), ids=HINTS)
def test_a_common_slip_has_a_hint(text: str, hint: str) -> None:
    """Who writes JSON like Python or JavaScript is told how JSON writes it."""
    (problem,) = readouts.validate(text)
    assert problem.hint is not None
    assert hint in problem.hint


TOO_LARGE: dict[str, tuple[str | bytes, int, int]] = {
    "1,001 digits": (f'{{"a": {"1" * 1_001}}}', 1, 7),
    "5,000 digits": (f'{{"a":\n{"1" * 5_000}}}', 2, 1),
    "100,000 digits": (f'{{"a": -{"1" * 100_000}}}', 1, 7),
    "5,000 decimals": (f'{{"a": 0.{"1" * 5_000}}}', 1, 7),
    "1,001 digits with the exponent": (f'{{"a": 0.{"1" * 500}e-{"0" * 500}}}', 1, 7),
    "201 arrays": ("[" * 201 + "]" * 201, 1, 201),
    "201 objects": ('{"a":' * 201 + "1" + "}" * 201, 1, 1_001),
    "201 levels of both": ('[{"a":' * 100 + "[]" + "}]" * 100, 1, 601),
    "100,000 arrays": ("[" * 100_000, 1, 201),
    "100,000 objects": ('{"a":' * 100_000, 1, 1_001),
    "100,000 levels of both": ('[{"a":' * 50_000, 1, 601),
    "100,000 levels, closed": ('{"a":\n' + "[" * 100_000 + "]" * 100_000 + "}", 2, 200),
    "64 MiB and a byte": (b" " * (64 * MIB + 1), 1, 1),
    "64 MiB and a character": (" " * (64 * MIB + 1), 1, 1),
    "64 MiB and a character of two bytes": ("é" * (32 * MIB + 1), 1, 1),
}


@pytest.mark.parametrize(("text", "line", "column"), TOO_LARGE.values(), ids=TOO_LARGE)
def test_what_is_too_large_is_one_problem_at_its_place(
    text: str | bytes, line: int, column: int
) -> None:
    """A text beyond the limits has JSN003, soon, whatever else would be wrong with it."""
    assert faults_of_text(text) == [("JSN003", line, column)]


WITHIN_THE_LIMITS = {
    "200 arrays": "[" * 200 + "]" * 200,
    "200 objects": '{"a":' * 200 + "1" + "}" * 200,
    "200 levels of both": '[{"a":' * 100 + "1" + "}]" * 100,
    "brackets in strings": json.dumps(["[" * 300, "{" * 300]),
    "500 arrays side by side": "[" + ",".join(["[]"] * 500) + "]",
    "309 digits that fit": f"[1{'0' * 308}, -1{'0' * 308}]",
    "1,000 decimals": f"[0.{'1' * 999}]",
    "an exponent that makes nothing": "[1e-999, 0e999]",
    "a pair of surrogates": r'["\ud83d\ude00", "\uD83D\uDE00"]',
    "a character beyond the first plane": '["😀"]',
    "an escaped backslash before u": r'["\\ud800"]',
    "a noncharacter": '["\uffff"]',
    "all escapes": r'["\"\\\/\b\f\n\r\t\u0000"]',
    "delete": '["\x7f\x80"]',
    "empty key": '{"": 1}',
    "words in strings": '["NaN Infinity 1e999"]',
}


@pytest.mark.parametrize("text", WITHIN_THE_LIMITS.values(), ids=WITHIN_THE_LIMITS)
def test_what_is_within_the_limits_is_read(text: str) -> None:
    """JSON that looks much like what is refused is not refused."""
    parsed = within(wire.parse, text)
    assert not parsed.faults
    assert parsed.document == json.loads(text)


@pytest.mark.parametrize("text", ["[]", '"x"', "0", "null", "true"])
def test_json_that_is_no_object_is_of_the_wrong_type(text: str) -> None:
    """A document that is a list, a text, a number or null is JSON, but no readout."""
    assert spots(readouts.validate(text)) == [("SHP003", 1, 1)]


def test_a_large_text_is_read_in_time() -> None:
    """A text of 64 MiB is no reason to give up: it is accepted, or told to be too large."""
    longest = LEAST + " " * (64 * MIB - len(LEAST))
    assert within(wire.parse, longest, 10).readable
    long = LEAST.replace("Avaria", "é" * 10_000_000)
    assert [problem.code for problem in within(readouts.validate, long)] == ["SHP005"]


HEAVY: dict[str, Callable[[], str]] = {
    "numbers of 299 digits": lambda: f"[{','.join(['1' * 299] * 10_000)}]",
    "decimals of 298 digits": lambda: f"[{','.join(['0.' + '1' * 297] * 10_000)}]",
    "one line break a character": lambda: "\n" * 4_000_000 + "x",
    "blanks": lambda: " " * 4_000_000 + "x",
    "empty arrays": lambda: f'{{"a": [{",".join(["[]"] * 300_000)}]}}',
    "escapes": lambda: '["' + "\\u00e9" * 1_000_000,
    "backslashes": lambda: '["' + "\\" * 2_000_001,
    "quotes": lambda: '["' + '\\"' * 1_000_000,
    "repeats inside repeats": lambda: (
        '{"a":' * 190 + f"[{','.join(['[1]'] * 100_000)}]" + ',"a":1}' * 190
    ),
    "a key of a million letters": lambda: f'{{"{"k" * 1_000_000}": 1}}',
    "a million letters without quotes": lambda: f"{{{'k' * 1_000_000}: 1}}",
}


@pytest.mark.parametrize("made", HEAVY.values(), ids=HEAVY)
def test_no_text_takes_long(made: Callable[[], str]) -> None:
    """A text made to cost time is judged in time that grows with its length and no faster."""
    text = made()
    within(readouts.validate, text, 2 + len(text) / 1_000_000)


# -- keys that stand twice ----------------------------------------------------------------

REPEATED: dict[str, tuple[str, list[tuple[int, int]]]] = {
    "twice": ('{"a": 1, "a": 2}', [(1, 10)]),
    "thrice": ('{"a": 1,\n"a": 2,\n "a": 3}', [(2, 1), (3, 2)]),
    "nested": ('{"b": {"c": {"a": 1, "a": {}}}}', [(1, 22)]),
    "in an array": ('{"b": [0, {"a": [], "a": 1}]}', [(1, 21)]),
    "escaped": (r'{"id": 1, "\u0069d": 2}', [(1, 11)]),
    "escaped, first": (r'{"\u0069\u0064": 1, "id": 2}', [(1, 21)]),
    "escaped solidus": (r'{"a/b": 1, "a\/b": 2}', [(1, 12)]),
    "empty": ('{"": 1, "": 1}', [(1, 9)]),
    "inside what is lost": ('{"a": {"b": 1, "b": 2}, "a": 3}', [(1, 16), (1, 25)]),
    "astral": ('{"😀": 1, "\\ud83d\\ude00": 2}', [(1, 10)]),
}


@pytest.mark.parametrize(("text", "places"), REPEATED.values(), ids=REPEATED)
def test_a_key_that_stands_again_is_a_problem_where_it_does(
    text: str, places: list[tuple[int, int]]
) -> None:
    """Each key of an object but the first of its name is JSN002, however it is spelt."""
    assert faults_of_text(text) == [("JSN002", *place) for place in places]
    assert wire.parse(text).document == json.loads(text), "the last one counts"


def test_keys_of_different_objects_do_not_repeat() -> None:
    """The same key in two objects, or in one below the other, is none that stands again."""
    assert faults_of_text('{"a": {"a": 1}, "b": [{"a": 1}, {"a": 2}], "A": 0}') == []


def test_keys_that_differ_by_normal_form_do_not_repeat() -> None:
    """Keys are compared code point by code point."""
    assert faults_of_text('{"\u00e9": 1, "e\u0301": 2}') == []


def test_many_repeats_are_found_in_time() -> None:
    """Fifty thousand keys that stand again are as many problems."""
    text = "{" + ",".join(['"a": [1]'] * 50_001) + "}"
    assert len(faults_of_text(text)) == 50_000


# -- one judge against another ------------------------------------------------------------


class Repeats(list[tuple[str, Any]]):
    """The members of an object in which a key stands twice."""


def read_by_the_library_of_python(text: str) -> Any:
    """Return the tree of a text, an object as `Repeats` where needed; raise where it is bad."""

    def number(digits: str) -> str:
        if sum(map(str.isdigit, digits)) > 1_000 or abs(float(digits)) == float("inf"):
            raise ValueError(digits)
        return digits

    def constant(word: str) -> None:
        raise ValueError(word)

    def members(pairs: list[tuple[str, Any]]) -> Any:
        return dict(pairs) if len(dict(pairs)) == len(pairs) else Repeats(pairs)

    return json.loads(
        text,
        parse_int=number,
        parse_float=number,
        parse_constant=constant,
        object_pairs_hook=members,
    )


def inner(node: Any) -> Iterator[Any]:
    match node:
        case dict():
            yield from node
            yield from node.values()
        case Repeats():
            for pair in node:
                yield from pair
        case list():
            yield from node


def is_json(text: str) -> bool:
    """Tell whether a text is JSON as the format takes it, keys that stand twice let pass."""
    try:
        level = [read_by_the_library_of_python(text)]
    except (ValueError, RecursionError):
        return False
    depth = 0
    while level:
        if any(isinstance(node, str) and surrogates(node) for node in level):
            return False
        depth += any(isinstance(node, dict | list) for node in level)
        level = [below for node in level for below in inner(node)]
    return depth <= 200


def has_repeats(node: Any) -> bool:
    return isinstance(node, Repeats) or any(map(has_repeats, inner(node)))


TOKENS = [
    "{", "}", "[", "]", ",", ":", '"', '"a"', '"a":', '"\\u0061":', "1", "0", "-", "1.5", "e5",
    "1e99", "9" * 299, "1e999", "true", "null", "NaN", "-Infinity", " ", "\n", "\t", "\\", "\\u",
    '"\\ud800"', '"\\ud83d\\ude00"', '"é😀"', "'", "/", "#", "\x00", "\ufeff", "\u00a0", "[[", "]]",
    '"\ud800"', '{"a":1}', "[]", "{}", '{"a":1,"a":2}', "x", "\x7f", "\r",
]  # fmt: skip
soups = st.lists(st.sampled_from(TOKENS), max_size=12).map("".join)
written = st.builds(
    lambda seed, tree: Writer(seed, repeats=True).write(tree).text, seeds, trees | damaged_trees()
)
texts = st.one_of(
    st.text(), soups, soups, written, damaged_texts().map(lambda t: t.decode(errors="replace"))
)


@many
@given(texts)
@example(f"[1{'0' * 210}e99]")
@example("[" * 200 + "]" * 200)
@example("[" * 201 + "]" * 201)
@example('{"a":' * 1_500 + "1" + "}" * 1_500)
@example("[1]" * 2)
@example(f"[{'9' * 309}]")
def test_text_is_refused_exactly_when_another_reader_refuses_it(text: str) -> None:
    """A text has JSN001 or JSN003 exactly when it is no JSON within the limits."""
    parsed = wire.parse(text)
    refused = any(fault.code in ("JSN001", "JSN003") for fault in parsed.faults)
    assert refused is not is_json(text)
    assert parsed.readable is is_json(text)
    if parsed.readable:
        assert parsed.document == json.loads(text)


@many
@given(texts)
def test_text_and_its_bytes_have_the_same_problems(text: str) -> None:
    """Whether a text comes as str or as bytes makes no difference."""
    if not surrogates(text) and "\0" not in text[:4]:
        assert readouts.validate(text) == readouts.validate(text.encode())


@many
@given(texts)
def test_the_scan_accepts_what_the_parser_accepts(text: str) -> None:
    """The scan, which only runs on faulty texts, judges every text as the parser does."""
    found = positions.scan(text)
    codes = {fault.code for fault in found.faults}
    assert is_json(text) is (codes <= {"JSN002"})
    if is_json(text):
        assert ("JSN002" in codes) is has_repeats(read_by_the_library_of_python(text))


def places(node: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    yield path, node
    steps: Any = node if isinstance(node, dict) else range(len(node) if type(node) is list else 0)
    for step in steps:
        yield from places(node[step], (*path, step))


@many
@given(texts.filter(is_json))
def test_the_scan_knows_where_everything_stands(text: str) -> None:
    """At the place of each path of the tree stands its value, and its key; no path is left out."""
    found = positions.scan(text)
    read = json.JSONDecoder().raw_decode
    tree = json.loads(text)
    expected = dict(places(tree))
    for path, value in expected.items():
        assert json.dumps(read(text, found.values[path])[0]) == json.dumps(value)
        if path and isinstance(path[-1], str):
            assert read(text, found.keys[path])[0] == path[-1]
    if not found.faults:
        assert found.values.keys() == expected.keys()


@many
@given(seeds, trees | damaged_trees())
def test_the_scan_finds_the_places_that_the_writer_noted(seed: int, tree: Any) -> None:
    """Of two equal values the scan finds each at its own place."""
    writer = Writer(seed).write(tree)
    found = positions.scan(writer.text)
    assert sorted(found.values.values()) == sorted(writer.values.values())
    assert sorted(found.keys.values()) == sorted(writer.keys.values())


@many
@given(st.binary(max_size=60) | damaged_texts())
def test_no_bytes_make_it_raise(data: bytes) -> None:
    """Whatever the bytes are, the answer is problems."""
    for problem in within(readouts.validate, data):
        assert problem.line is not None
        assert problem.column is not None


def test_a_caller_deep_in_calls_gets_no_wrong_answer() -> None:
    """Where the stack is nearly used up, a faulty text is never said to have no problem."""
    text = '{"a": ' + "[" * 150 + "]" * 150 + "}"

    def deeper(levels: int) -> Any:
        return deeper(levels - 1) if levels else readouts.validate(text)

    room = sys.getrecursionlimit() - len(inspect.stack(0))
    for left in (60, 100, 130, 160, 200):
        with suppress(RecursionError):
            assert deeper(room - left) != (), f"with {left} calls left"


# -- cost ---------------------------------------------------------------------------------


def _with(**fields: Any) -> dict[str, Any]:
    return {**least(), **fields}


def _parties(count: int, **fields: Any) -> dict[str, Any]:
    party = {"kind": "state", "name": "x", **fields}
    more = [{"id": f"pty-x{at}", **party} for at in range(count)]
    return _with(parties=[*least()["parties"], *more])


def _dangling(count: int, word: str) -> dict[str, Any]:
    document = _parties(count)
    more = [{"who": f"pty-{word}{at}"} for at in range(count)]
    document["meetings"][0]["participants"] += more
    return document


MANY: dict[str, Callable[[int], dict[str, Any]]] = {
    "unknown fields": lambda count: _with(**{f"xx{at}": 1 for at in range(count)}),
    "misspelt fields": lambda count: _parties(count, nmae="y"),
    "nulls": lambda count: _parties(count, note=None),
    "values not in a list": lambda count: _parties(count, kind="sate"),
    "malformed values": lambda count: _parties(count, country="avaria"),
    "fields missing": lambda count: _with(topics=[{}] * count),
    "fields at odds": lambda count: _parties(count, evidence=[{"start": 1}]),
    "ids twice": lambda count: _with(parties=[least()["parties"][0]] * count),
    "repeats": lambda count: _parties(1, members=["pty-a"] * count),
    "references to nothing": lambda count: _dangling(count, "zzzzzz"),
    "references to nearly something": lambda count: _dangling(count, "y"),
    "circles": lambda count: _with(
        parties=[{**party, "parent": party["id"]} for party in _parties(count)["parties"]]
    ),
}


@pytest.mark.parametrize("made", MANY.values(), ids=MANY)
@pytest.mark.parametrize("form", [json.dumps, dict], ids=["text", "mapping"])
def test_ten_times_the_faults_take_about_ten_times_as_long(
    made: Callable[[int], dict[str, Any]], form: Callable[[Any], Any]
) -> None:
    """The cost of a document grows with its size and its faults, not with their product."""
    few, more = form(made(100)), form(made(1_000))
    assert len(readouts.validate(few)) >= 99
    within(readouts.validate, more, 20 * max(time_of(readouts.validate, few, 5), 0.01))

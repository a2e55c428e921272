"""Judging documents: an answer to everything, the same each time, in the right places."""

from __future__ import annotations

import json
import random
import re
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import IntEnum
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import readouts
from readouts import InvalidReadout, Problem, Readout, Severity, strategies
from readouts.rules import RULES
from readouts.rules.least import LEAST
from tests.laws._documents import (
    FULL,
    Writer,
    damaged_texts,
    damaged_trees,
    documents,
    full,
    keys,
    least,
    many,
    seeds,
    slots,
    spots,
    token,
    trees,
    within,
)

BEFORE_MEANING = ("JSN", "VER", "SHP", "DOC001", "REF001")
"""The codes for which `load` refuses a document, or how they begin."""
AT_THE_KEY = ("SHP002", "JSN002")
WITH_NO_DOCUMENT = ("JSN001", "JSN003")


def snapshot(tree: Any) -> list[tuple[int, int, int]]:
    """Return what a mapping is made of, object by object: equal only while nothing changes."""
    found, seen, stack = [], set(), [tree]
    while stack:
        node = stack.pop()
        if not isinstance(node, dict | list) or id(node) in seen:
            continue
        seen.add(id(node))
        pairs: Any = node.items() if isinstance(node, dict) else enumerate(node)
        for key, value in pairs:
            found.append((id(node), id(key) if isinstance(node, dict) else key, id(value)))
            stack.append(value)
    return found


def resolve(document: Any, pointer: str) -> Any:
    """Return what stands at a JSON Pointer (RFC 6901, sections 3 and 4)."""
    assert pointer == "" or pointer.startswith("/")
    for part in pointer.split("/")[1:]:
        assert not re.search("~(?![01])", part)
        step = part.replace("~1", "/").replace("~0", "~")
        if isinstance(document, list):
            assert re.fullmatch("0|[1-9][0-9]*", step), step
            document = document[int(step)]
        else:
            document = document[step]
    return document


def check_each(problems: tuple[Problem, ...]) -> None:
    """Check what holds for every problem, wherever it comes from."""
    for problem in problems:
        rule = RULES[problem.code]
        assert problem.severity is rule.severity
        for words in (problem.message, problem.hint or "-"):
            assert words.strip()
            assert len(words) <= 300
            assert len(words.splitlines()) == 1


def check_pointers(problems: tuple[Problem, ...], document: Any) -> None:
    """Check that every pointer leads to what its problem is about."""
    for problem in problems:
        if problem.code == "JSN002":
            # It may stand inside a value that is lost, where no pointer leads.
            continue
        found = resolve(document, problem.pointer)
        if problem.code in ("SHP001", "SHP006"):
            assert isinstance(found, dict)
        if problem.code == "DOC001":
            assert problem.pointer.endswith("/id")
        if problem.code in ("DOC001", "REF001"):
            assert isinstance(found, str)
        if problem.record is not None:
            assert problem.record in _ids_around(document, problem.pointer)


def _ids_around(document: Any, pointer: str) -> list[Any]:
    """Return the id of the nearest object around a place that has one."""
    steps = pointer.split("/")[1:]
    for size in range(len(steps), -1, -1):
        around = resolve(document, "".join(f"/{step}" for step in steps[:size]))
        if isinstance(around, dict) and isinstance(around.get("id"), str):
            return [around["id"]]
    return []


def check_repeats(problems: tuple[Problem, ...], data: bytes) -> None:
    """Check that a key that stands again stands at its line and column."""
    lines = data.decode(errors="replace").split("\n")
    for problem in problems:
        if problem.code == "JSN002" and problem.line and problem.column:
            key, _ = json.JSONDecoder().raw_decode(lines[problem.line - 1], problem.column - 1)
            assert problem.pointer.endswith(f"/{token(key)}")


def check_places(problems: tuple[Problem, ...], writer: Writer) -> None:
    """Check that every line and column is where the writer put it."""
    for problem in problems:
        places = writer.keys if problem.code in AT_THE_KEY else writer.values
        offset = places[problem.pointer]
        line = writer.text.count("\n", 0, offset) + 1
        column = offset - writer.text.rfind("\n", 0, offset)
        assert (problem.line, problem.column) == (line, column), problem
        if problem.code in ("SHP001", "SHP006"):
            assert writer.text[offset] == "{"


def in_order(problems: tuple[Problem, ...]) -> bool:
    found = [(problem.line or 0, problem.column or 0) for problem in problems]
    return all(line and column for line, column in found) and found == sorted(found)


def codes_and_pointers(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(problem.code, problem.pointer) for problem in problems]


def is_refused(problems: tuple[Problem, ...]) -> bool:
    return any(p.severity is Severity.ERROR and p.code.startswith(BEFORE_MEANING) for p in problems)


# -- whatever is given, an answer ---------------------------------------------------------


@many
@given(strategies.readouts())
def test_what_the_strategies_make_has_no_error(readout: Readout) -> None:
    """A readout of the strategies is valid, as an object, as a tree and as a text."""
    for form in (readout, readouts.to_dict(readout), readouts.dumps(readout)):
        problems = readouts.validate(form)
        assert [p for p in problems if p.severity is Severity.ERROR] == []
        check_each(problems)


@many
@given(damaged_texts())
@example(b'{"a\\nb": 1}')
def test_damaged_texts_have_problems_in_their_places(data: bytes) -> None:
    """No bytes make it raise; what it says is in order, the same again, and leads somewhere."""
    problems = within(readouts.validate, data)
    assert readouts.validate(data) == problems
    check_each(problems)
    assert in_order(problems)
    check_repeats(problems, data)
    if not any(problem.code in WITH_NO_DOCUMENT for problem in problems):
        check_pointers(problems, json.loads(data))


@many
@given(damaged_trees())
def test_damaged_trees_have_problems_and_are_left_alone(tree: dict[str, Any]) -> None:
    """No tree makes it raise or is changed; what it says is the same again and leads somewhere."""
    before = snapshot(tree)
    problems = within(readouts.validate, tree)
    assert snapshot(tree) == before
    assert readouts.validate(tree) == problems
    check_each(problems)
    check_pointers(problems, tree)


named = st.sampled_from([*FULL["meetings"][0], *FULL["persons"][0]]) | keys
field_trees: st.SearchStrategy[Any] = st.recursive(
    trees, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(named, inner, max_size=4)
)


@many
@given(st.dictionaries(st.sampled_from([*FULL, "x"]), field_trees, max_size=6))
def test_random_trees_have_problems(tree: dict[str, Any]) -> None:
    """Trees that were never a document are judged like any other."""
    before = snapshot(tree)
    problems = within(readouts.validate, tree)
    assert problems
    assert snapshot(tree) == before
    check_each(problems)
    check_pointers(problems, tree)


@many
@given(seeds, damaged_trees(), st.booleans())
def test_line_and_column_are_those_of_the_value(
    seed: int, tree: dict[str, Any], repeats: bool
) -> None:
    """A problem stands at its value, at its key where the key is wrong, at the `{` of an object.

    Where a key stands again, it is the last one that counts.
    """
    writer = Writer(seed, repeats=repeats).write(tree)
    problems = within(readouts.validate, writer.text)
    assert in_order(problems)
    check_places(tuple(p for p in problems if p.code != "JSN002"), writer)
    check_repeats(problems, writer.text.encode())
    check_pointers(problems, json.loads(writer.text))


@many
@given(seeds, damaged_trees())
def test_a_text_and_its_tree_have_the_same_problems(seed: int, tree: dict[str, Any]) -> None:
    """Apart from line and column, it makes no difference whether the text was parsed before."""
    text = Writer(seed).write(tree).text
    of_text = [attrs.evolve(p, line=None, column=None) for p in readouts.validate(text)]
    of_tree = list(readouts.validate(json.loads(text)))
    assert of_text == of_tree


def _written(seed: int, tree: dict[str, Any]) -> bytes:
    return Writer(seed).write(tree).text.encode()


@many
@given(damaged_texts() | st.builds(_written, seeds, documents() | damaged_trees()))
def test_loading_refuses_exactly_what_has_a_problem_of_reading(data: bytes) -> None:
    """`loads` and `from_dict` raise when `validate` has an error of reading, and say the same."""
    problems = readouts.validate(data)
    if any(problem.code == "VER002" for problem in problems):
        # Refused for being newer, before the rules have spoken.
        assert set(refusal(lambda: readouts.loads(data)) or ()) & set(problems)
        return
    assert refusal(lambda: readouts.loads(data)) == (problems if is_refused(problems) else None)
    errors = any(problem.severity is Severity.ERROR for problem in problems)
    strictly = refusal(lambda: readouts.loads(data, rules="errors"))
    assert strictly == (problems if errors else None)
    if any(problem.code.startswith("JSN") for problem in problems):
        return
    tree = json.loads(data)
    if isinstance(tree, dict):
        problems = readouts.validate(tree)
        expected = problems if is_refused(problems) else None
        assert refusal(lambda: readouts.from_dict(tree)) == expected


def refusal(read: Callable[[], Readout]) -> tuple[Problem, ...] | None:
    """Return why a document is not read, if it is not."""
    try:
        read()
    except InvalidReadout as error:
        return error.problems
    return None


SOME_TEXTS = {
    "valid": LEAST,
    "faulty": LEAST.replace("pty-b", "pty-x", 1),
    "no JSON": "{",
    "empty": "",
    "no object": "[]",
}


@pytest.mark.parametrize("text", SOME_TEXTS.values(), ids=SOME_TEXTS)
def test_a_file_is_judged_like_its_text(tmp_path: Path, text: str) -> None:
    """A path or an open file has the problems of its text, and they name the file."""
    path = tmp_path / "a.readout.json"
    path.write_text(text, encoding="utf-8")
    expected = tuple(attrs.evolve(p, path=str(path)) for p in readouts.validate(text))
    assert readouts.validate(path) == expected
    with path.open(encoding="utf-8") as file:
        assert readouts.validate(file) == expected
    with path.open("rb") as file:
        assert readouts.validate(file) == expected
    for source in (path, str(path)):
        refused = refusal(partial(readouts.load, source))
        assert refused == (expected or None)


def test_a_file_opened_as_text_that_is_no_text_has_a_problem(tmp_path: Path) -> None:
    """Bytes that are no UTF-8 are bad data, also where Python finds them first."""
    path = tmp_path / "a.readout.json"
    path.write_bytes(b'{"a": "\xff"}')
    with path.open(encoding="utf-8") as file:
        assert [problem.code for problem in readouts.validate(file)] == ["JSN001"]


@many
@given(seeds, documents() | damaged_trees())
def test_renaming_ids_changes_no_code(seed: int, tree: dict[str, Any]) -> None:
    """What an id is called means nothing: after renaming all, the problems are the same."""
    found = readouts.validate(tree)
    again = readouts.validate(renamed(tree, seed))
    assert codes_and_pointers(again) == codes_and_pointers(found)


ID = re.compile("(per|pty|org|plc|evt|del|top|src)-[a-z0-9]+(-[a-z0-9]+)*")


def renamed(tree: Any, seed: int) -> Any:
    """Return a tree in which every text that is an id stands under another name."""
    names: dict[str, str] = {}
    shuffled = random.Random(seed)  # noqa: S311 - it is no secret

    def new(node: Any) -> Any:
        match node:
            case dict():
                return {key: new(value) for key, value in node.items()}
            case list():
                return [new(value) for value in node]
            case str() if ID.fullmatch(node) and len(node) <= 200:
                # Short, so that it still passes for a language where an id stands in its place.
                number = f"{shuffled.randrange(1_000)}x{len(names)}"
                return names.setdefault(node, f"{node[:3]}-{number}")
        return node

    return new(tree)


# -- mappings that no text can be ---------------------------------------------------------


class Colour(IntEnum):
    RED = 1


class Odd:
    """Something that no JSON has."""


NOT_JSON: list[Any] = [
    {1, 2}, frozenset(), b"x", bytearray(b"x"), date(2030, 5, 1), datetime(2030, 5, 1, tzinfo=UTC),
    float("nan"), float("inf"), -float("inf"), (1, 2), (), Decimal("1.5"), 1j, Odd(), Odd, len,
    range(3), "\ud800", 10**400, 10**5_000, {1: 2}, {None: 1}, {b"x": 1}, {("a",): 1},
    {"\udc00": 1}, MappingProxyType({"a": 1}), iter([]), Ellipsis, memoryview(b"x"),
]  # fmt: skip
ALMOST_JSON: list[Any] = [Colour.RED, OrderedDict(a=1), readouts.PartyKind.STATE, True, 2**1023]


@pytest.mark.parametrize("value", NOT_JSON, ids=lambda value: type(value).__name__)
@pytest.mark.parametrize("put", ["known", "unknown", "nested", "item"])
def test_a_value_that_json_has_not_is_a_problem_at_its_place(value: Any, put: str) -> None:
    """In a mapping, what no JSON text could say is JSN001 or JSN003, and the only problem."""
    document = least()
    if put == "known":
        document["lang"], at = value, "/lang"
    elif put == "unknown":
        document["x/y"], at = value, "/x~1y"
    elif put == "nested":
        document["parties"][1]["note"], at = value, "/parties/1/note"
    else:
        document["parties"].append(value)
        at = "/parties/2"
    before = snapshot(document)
    (problem,) = within(readouts.validate, document)
    assert problem.code in WITH_NO_DOCUMENT
    assert problem.pointer == at
    assert snapshot(document) == before
    check_each((problem,))
    with pytest.raises(InvalidReadout):
        readouts.from_dict(document)


@pytest.mark.parametrize("value", ALMOST_JSON, ids=lambda value: type(value).__name__)
def test_a_value_of_a_class_of_json_is_judged_as_such(value: Any) -> None:
    """What is a dict, a text or a number by its class is one."""
    document = {**least(), "note": value}
    assert not {p.code for p in readouts.validate(document)} & set(WITH_NO_DOCUMENT)


@many
@given(damaged_trees(), st.data())
def test_mappings_with_values_that_json_has_not_never_raise(
    tree: dict[str, Any], data: st.DataObject
) -> None:
    """However much is wrong with a mapping, the answer is problems in its own terms."""
    for _ in range(data.draw(st.integers(1, 3))):
        node, step = data.draw(st.sampled_from(slots(tree) or [(tree, "x")]))
        value = data.draw(st.sampled_from(NOT_JSON))
        node[step] = dict(value) if isinstance(value, dict) else value
    before = snapshot(tree)
    problems = within(readouts.validate, tree)
    assert snapshot(tree) == before
    assert problems
    check_each(problems)
    check_pointers(problems, tree)


def test_keys_that_json_has_not_are_problems_of_their_object() -> None:
    """A key that is no text can't be pointed at; its object can."""
    document: Any = {**least(), 1: "x", None: "y"}
    assert codes_and_pointers(readouts.validate(document)) == [("JSN001", ""), ("JSN001", "")]


def test_any_mapping_is_a_document() -> None:
    """What matters is the interface, not the class."""

    class Mine(Mapping[str, Any]):
        def __getitem__(self, key: str) -> Any:
            return least()[key]

        def __iter__(self) -> Iterator[str]:
            return iter(least())

        def __len__(self) -> int:
            return len(least())

    assert readouts.validate(Mine()) == ()
    assert readouts.validate(MappingProxyType(least())) == ()


def _cycle_of_objects() -> dict[str, Any]:
    document = least()
    document["parties"][0]["x"] = document["parties"][0]
    return document


def _cycle_of_lists() -> dict[str, Any]:
    ring: list[Any] = []
    ring.append([ring])
    return {**least(), "x": ring}


def _cycle_through_all() -> dict[str, Any]:
    document = least()
    document["parties"].append(document)
    return document


@pytest.mark.parametrize("made", [_cycle_of_objects, _cycle_of_lists, _cycle_through_all])
def test_a_cycle_is_a_problem(made: Callable[[], dict[str, Any]]) -> None:
    """A mapping that holds itself is no tree."""
    document = made()
    before = snapshot(document)
    problems = within(readouts.validate, document)
    assert {problem.code for problem in problems} == {"JSN001"}
    assert snapshot(document) == before


def nested(levels: int, inner: Any, key: str | None = None) -> Any:
    for _ in range(levels):
        inner = [inner] if key is None else {key: inner}
    return inner


@pytest.mark.parametrize("key", [None, "a", "evidence"])
def test_nesting_beyond_the_limit_is_one_problem(key: str | None) -> None:
    """A hundred thousand levels are too many; it is the first level too many that is pointed at."""
    document = {**least(), "x": nested(100_000, 1, key)}
    (problem,) = within(readouts.validate, document)
    assert problem.code == "JSN003"
    assert problem.pointer == "/x" + f"/{0 if key is None else key}" * 199


@pytest.mark.parametrize(("levels", "codes"), [(199, ["SHP002"]), (200, ["JSN003"])])
def test_text_and_mapping_may_nest_equally_deep(levels: int, codes: list[str]) -> None:
    """The limit is 200 levels, the document's own among them."""
    document = {**least(), "x": nested(levels, 1)}
    assert [problem.code for problem in readouts.validate(document)] == codes
    assert [problem.code for problem in readouts.validate(json.dumps(document))] == codes


def test_a_part_that_is_shared_nests_as_deep_as_it_stands() -> None:
    """A list that stands twice is measured at each place, as in the text it would make."""
    shared = nested(100, 1)
    document = {**least(), "x": shared, "y": nested(150, shared)}
    assert [problem.code for problem in readouts.validate(document)] == ["JSN003"]
    assert [problem.code for problem in readouts.validate(json.dumps(document))] == ["JSN003"]


def test_an_object_that_stands_twice_is_no_cycle() -> None:
    """A mapping may share its parts: it is judged as the tree that it stands for."""
    document = full()
    shared = document["parties"][0]["other_names"][0]
    for party in document["parties"]:
        party["other_names"] = [shared, shared]
    assert readouts.validate(document) == readouts.validate(json.loads(json.dumps(document)))


def _doubled(levels: int) -> Any:
    node: Any = "x"
    for _ in range(levels):
        node = [node, node]
    return node


def _shared_events(count: int) -> dict[str, Any]:
    identifier = {"scheme": "wikidata", "value": "Q1"}
    title = {"name": "Envoy", "identifiers": [identifier] * count}
    participant = {"description": "officials", "titles": [title] * count}
    event = {"id": "evt-1", "kind": "meeting", "participants": [participant] * count}
    return {**least(), "meetings": [event] * count}


SHARED: dict[str, Callable[[], dict[str, Any]]] = {
    "in an unknown field": lambda: {**least(), "x": _doubled(100)},
    "in the place of a text": lambda: {**least(), "lang": _doubled(100)},
    "in the place of records": lambda: {**least(), "persons": _doubled(100)},
    "in a misspelt field": lambda: {**least(), "perons": _doubled(100)},
    "below known fields": lambda: _shared_events(200),
    "faulty below known fields": lambda: {**_shared_events(200), "lang": None},
}


@pytest.mark.parametrize("made", SHARED.values(), ids=SHARED)
def test_parts_that_are_shared_cost_no_time_without_bounds(
    made: Callable[[], dict[str, Any]],
) -> None:
    """A small mapping that stands for a huge tree gets its answer soon, whatever it is."""
    within(readouts.validate, made())


# -- messages -----------------------------------------------------------------------------


def test_messages_do_not_grow_with_what_they_are_about() -> None:
    """A circle of a hundred records, or a text of a million letters, is told in one short line."""
    ring = least()
    ring["parties"] += [
        {"id": f"pty-{at}", "kind": "group", "name": "x", "parent": f"pty-{(at + 1) % 100}"}
        for at in range(100)
    ]
    bare = "{" + "k" * 1_000_000 + ": 1}"
    long = least() | {"lang": "é" * 1_000_000, "k" * 1_000_000: 1}
    long["parties"][0]["kind"] = "state" * 100_000
    for document in (ring, bare, long):
        problems = readouts.validate(document)
        assert problems
        check_each(problems)


def test_a_problem_is_printed_on_one_line() -> None:
    """Whatever a key holds, `str(problem)` is a line that a terminal shows as it is."""
    for key in ("a\nb", "a\r\nb", "a\u2028b", "a\x1b[31mb", "a\x00b", "a\u202eb"):
        for problem in readouts.validate({**least(), key: 1}):
            assert str(problem).isprintable(), ascii(str(problem))


def test_spots_are_told_in_code_points() -> None:
    """A character beyond the first plane is one column, an escape as many as it is written with."""
    text = '{"x": "😀", "\\u00e9": 1, "y": 2}'
    found = [spot for spot in spots(readouts.validate(text)) if spot[0] == "SHP002"]
    assert found == [("SHP002", 1, 2), ("SHP002", 1, 12), ("SHP002", 1, 25)]
    assert token("a/b~c") == "a~1b~0c"

"""A document of a newer minor version: checked and read as far as it is known, and no further."""

from __future__ import annotations

import copy
import json
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import readouts
from readouts import InvalidReadout, Problem, Readout, Severity, UnknownContent, to_dict
from readouts._shape import Array, Choice, Object, OpenChoice, Shape, inside, shape_of
from readouts.problems import pointer
from readouts.rules.least import LEAST
from readouts.scalars import SPEC_VERSION
from tests.laws._absurd import absurd
from tests.laws._documents import damaged_trees, documents, full, least, some, trees, within
from tests.laws._specimens import Path as Place
from tests.laws._specimens import get, put

GOLDEN = sorted(Path(__file__).parents[1].glob("golden/format-*/*.readout.json"))
CORPUS = sorted((Path(__file__).parents[2] / "examples").rglob("*.readout.json"))
ROOT = shape_of(Readout)
UNKNOWN = {"SHP002", "SHP004", "DOC006"}
"""Codes of what a newer minor version may have."""


def newer(tree: dict[str, Any], version: str = "1.70") -> dict[str, Any]:
    return {**tree, "spec_version": version}


def told(tree: dict[str, Any]) -> Counter[tuple[str, str, str]]:
    return Counter((one.code, one.pointer, one.message) for one in readouts.validate(tree))


def loaded(tree: dict[str, Any]) -> tuple[Readout, tuple[str, ...]]:
    """Read a document leniently; return what came of it, and what was left out."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        readout = readouts.from_dict(tree, lenient=True)
    pointers = [one.message.pointers for one in caught if isinstance(one.message, UnknownContent)]
    assert len(pointers) == len(caught) <= 1
    return readout, pointers[0] if pointers else ()


def parts(shape: Shape, value: Any, path: Place = ()) -> Iterator[tuple[Place, Shape]]:
    """Yield every value of a document whose shape is known, with its place."""
    yield path, shape
    match shape:
        case Object():
            for key, inner in value.items():
                yield from parts(shape.by_key[key].shape, inner, (*path, key))
        case Array(item):
            for at, inner in enumerate(value):
                yield from parts(item, inner, (*path, at))
        case _:
            pass


def errors(problems: tuple[Problem, ...]) -> list[Problem]:
    return [one for one in problems if one.severity is Severity.ERROR]


# -- the version alone --------------------------------------------------------------------


@some
@given(absurd())
def test_a_newer_version_and_nothing_else_is_one_warning_more(tree: dict[str, Any]) -> None:
    """Whatever the rules find is found all the same."""
    found = told(tree)
    if UNKNOWN.isdisjoint(code for code, _, _ in found):
        more = told(newer(tree)) - found
        assert [one[:2] for one in more] == [("VER002", "/spec_version")]
        assert told(newer(tree)).total() == found.total() + 1


@some
@given(damaged_trees())
def test_a_damaged_document_has_the_same_errors_but_for_what_may_be_new(
    tree: dict[str, Any],
) -> None:
    """And each unknown field is a warning in its place, unless something misspelt is missed."""
    if tree.get("spec_version") != SPEC_VERSION:
        return
    found, of_newer = readouts.validate(tree), readouts.validate(newer(tree))
    fields = [one.pointer for one in found if one.code == "SHP002"]
    outermost = [one for one in fields if not any(one.startswith(f"{f}/") for f in fields)]
    assert set(outermost) <= {one.pointer for one in of_newer if one.code == "VER002"}
    assert all(one.severity is Severity.WARNING for one in of_newer if one.code == "VER002")
    assert not [one for one in of_newer if one.code in ("SHP002", "VER001")]
    if not fields:
        kept = {(one.code, one.pointer) for one in errors(found) if one.code not in UNKNOWN}
        shape = {one for one in kept if one[0].startswith(("SHP", "DOC001", "REF001"))}
        references = {one for one in shape if one[0] == "SHP005"}
        assert shape - references <= {(one.code, one.pointer) for one in of_newer}


@some
@given(documents(), st.integers(50, 99))
def test_a_newer_document_without_anything_new_is_read_in_silence(
    tree: dict[str, Any], minor: int
) -> None:
    """It is the same readout; without `lenient`, it is refused with the warning that says why."""
    made = newer(tree, f"1.{minor}")
    assert loaded(made) == (readouts.from_dict(tree), ())
    with pytest.raises(InvalidReadout, match="VER002"):
        readouts.from_dict(made)


# -- an unknown field ---------------------------------------------------------------------


def check_unknown_field(tree: dict[str, Any], path: Place, key: str, value: Any) -> None:
    """Check that an unknown field is one warning at its place, and nothing else."""
    before = newer(tree)
    after = put(before, path, {**get(before, path), key: value})
    more = told(after) - told(before)
    assert [one[:2] for one in more] == [("VER002", pointer((*path, key)))]
    assert told(after).total() == told(before).total() + 1
    assert loaded(after) == (readouts.from_dict(tree), (pointer((*path, key)),))


def test_an_unknown_field_anywhere_is_one_warning() -> None:
    """In an object of every class: the golden documents have all of them."""
    tried: dict[str, Place] = {}
    for file in GOLDEN:
        tree = json.loads(file.read_text(encoding="utf-8"))
        for path, shape in parts(ROOT, tree):
            if isinstance(shape, Object) and tried.setdefault(shape.name, path) == path:
                check_unknown_field(tree, path, "zzz", {"id": "xyz-1", "of": [None, 2.5]})
    assert tried.keys() == {one.name for one in inside(ROOT) if isinstance(one, Object)}


@some
@given(documents(), st.data(), trees, st.sampled_from(["zzz", "a/b~c", "", "nmae", "perons"]))
def test_an_unknown_field_at_random_is_one_warning(
    tree: dict[str, Any], data: st.DataObject, value: Any, key: str
) -> None:
    """Whatever it holds, though it looks like a field or a record."""
    places = [path for path, shape in parts(ROOT, tree) if isinstance(shape, Object)]
    # What it names might else be what nothing named.
    check_unknown_field(tree, data.draw(st.sampled_from(places)), key, _nameless(value, tree))


def _nameless(value: Any, tree: dict[str, Any]) -> Any:
    ids = {
        one["id"] for key in tree if isinstance(tree[key], list) for one in tree[key] if "id" in one
    }
    match value:
        case dict():
            return {key: _nameless(inner, tree) for key, inner in value.items()}
        case list():
            return [_nameless(inner, tree) for inner in value]
        case _:
            return None if value in ids else value


def test_a_misspelt_field_may_be_new() -> None:
    """Nobody can tell: it is a warning with the hint, and what is missing is missing."""
    tree = newer(least())
    tree["meetings"][0]["staus"] = "held"
    (_, problem) = readouts.validate(tree)
    assert (problem.code, problem.pointer) == ("VER002", "/meetings/0/staus")
    assert problem.hint == 'did you mean "status"?'
    tree["parties"][0]["nmae"] = tree["parties"][0].pop("name")
    found = [(one.code, one.pointer) for one in readouts.validate(tree)]
    assert ("SHP001", "/parties/0") in found
    assert ("VER002", "/parties/0/nmae") in found


# -- an unknown value ---------------------------------------------------------------------


def listed(tree: dict[str, Any]) -> list[Place]:
    """Return the places of the values of lists."""
    return [path for path, shape in parts(ROOT, tree) if isinstance(shape, Choice | OpenChoice)]


def check_unknown_value(tree: dict[str, Any], path: Place, value: str) -> bool:
    """Check that an unknown value is one problem; return whether it could be left out."""
    made = newer(put(tree, path, value))
    found = readouts.validate(made)
    (problem,) = (one for one in found if one.pointer == pointer(path))
    if problem.code == "SHP004":
        assert problem.message.endswith("which can't be left out")
        assert errors(found) == [problem]
        with pytest.raises(InvalidReadout):
            loaded(made)
        return False
    assert problem.code == "VER002"
    readout, left_out = loaded(made)
    assert any(pointer(path).startswith(one) for one in left_out)
    rest = readouts.validate(readout)
    assert not [one for one in rest if one.code.startswith(("JSN", "VER", "SHP"))]
    assert set(left_out) == set(smallest(tree, to_dict(readout)))
    return True


def smallest(before: Any, after: Any, path: Place = ()) -> Iterator[str]:
    """Yield what is gone from a document, as far as that can be told without knowing what."""
    if isinstance(before, dict):
        for key, value in before.items():
            if key not in after:
                yield pointer((*path, key))
            else:
                yield from smallest(value, after[key], (*path, key))
    elif isinstance(before, list):
        positions = iter(range(len(before)))
        for item in after:
            for at in positions:
                if not _holds(before[at], item):
                    yield pointer((*path, at))
                    continue
                yield from smallest(before[at], item, (*path, at))
                break
        yield from (pointer((*path, at)) for at in positions)


def _holds(whole: Any, part: Any) -> bool:
    """Return whether one value is another with something left out."""
    if isinstance(part, dict) and isinstance(whole, dict):
        return whole.get("id") == part.get("id") and all(
            key in whole and _holds(whole[key], inner) for key, inner in part.items()
        )
    if isinstance(part, list) and isinstance(whole, list):
        rest = iter(whole)
        return all(any(_holds(one, item) for one in rest) for item in part)
    return bool(whole == part)


@pytest.mark.parametrize("file", CORPUS[::6], ids=lambda file: file.name[:3])
def test_an_unknown_value_anywhere_is_one_problem(file: Path) -> None:
    """What is left is a readout that says less, and of which nothing new is told."""
    tree = json.loads(file.read_text(encoding="utf-8"))
    before = told(newer(tree))
    kept = []
    for path in listed(tree)[::5]:
        if check_unknown_value(tree, path, "unheard_of"):
            more = told(newer(put(tree, path, "unheard_of"))) - before
            kept += [one[:2] for one in more if one[0] != "VER002"]
    # Of a record that is two references away from what is left out, a note may be one too many.
    assert {code for code, _ in kept} <= {"CMT005"}


@some
@given(documents(), st.data())
def test_what_is_left_out_makes_no_new_error(tree: dict[str, Any], data: st.DataObject) -> None:
    """Whatever the rules can't know without it, they do not say."""
    before = {one.code for one in errors(readouts.validate(tree))}
    path = data.draw(st.sampled_from(listed(tree)))
    for one in errors(readouts.validate(newer(put(tree, path, "unheard_of")))):
        assert one.code in before or one.message.endswith("which can't be left out")


@some
@given(absurd(), st.data())
def test_whatever_is_not_known_what_is_left_is_a_readout(
    tree: dict[str, Any], data: st.DataObject
) -> None:
    """Several values at once, in documents in which everything refers to everything."""
    tree = copy.deepcopy(tree)
    for path in data.draw(st.lists(st.sampled_from(listed(tree)), max_size=5, unique=True)):
        around = get(tree, path[:-1])
        around[path[-1]] = f"unheard_of_{path[-1]}"
    found = readouts.validate(newer(tree))
    if any(one.code == "SHP004" for one in found):
        return
    readout, left_out = loaded(newer(tree))
    assert not [one for one in readouts.validate(readout) if one.code.startswith(("SHP", "REF001"))]
    assert len(set(left_out)) == len(left_out)
    assert _holds(tree, to_dict(readout))


def _one(**fields: Any) -> dict[str, Any]:
    return newer({**least(), **fields})


def test_a_value_whose_absence_would_mean_something_else_goes_with_its_object() -> None:
    """A length without a bound would be exact."""
    tree = newer(full())
    tree["meetings"][0]["duration"]["bound"] = "roughly"
    readout, left_out = loaded(tree)
    assert left_out == ("/meetings/0/duration",)
    assert readout.meetings[0].duration is None


def test_a_word_among_others_goes_alone() -> None:
    """The others are said all the same."""
    tree = newer(full())
    tree["meetings"][0]["participants"][0]["roles"] = ["guest", "interlocutor"]
    readout, left_out = loaded(tree)
    assert left_out == ("/meetings/0/participants/0/roles/1",)
    assert readout.meetings[0].participants[0].roles == ("guest",)


def test_a_reference_to_what_is_left_out_goes_with_it() -> None:
    """And with it the relation that would relate nothing."""
    statement = {"id": "stm-1", "voice": "sung", "act": "assert", "summary": "x"}
    said = {**statement, "id": "stm-2", "voice": "issuer", "part_of": "stm-1"}
    relation = {"id": "rel-1", "type": "other", "subject": "stm-1", "object": "pty-a"}
    other = {**relation, "id": "rel-2", "subject": "stm-2"}
    tree = _one(statements=[statement, said], relations=[relation, other])
    assert [one.code for one in readouts.validate(tree)] == ["VER002", "VER002"]
    readout, left_out = loaded(tree)
    assert left_out == ("/statements/0", "/statements/1/part_of", "/relations/0")
    assert [one.id for one in readout.relations] == ["rel-2"]


def test_a_reference_to_a_record_of_a_new_class_goes() -> None:
    """Its prefix is not known; nor is that of a record that stands in a new field."""
    relations = [
        {"id": "rel-1", "type": "other", "subject": "agd-1", "object": "pty-a"},
        {"id": "rel-2", "type": "other", "subject": "evt-9", "object": "pty-a"},
    ]
    tree = _one(relations=relations, side_events=[{"id": "evt-9"}], agendas=[{"id": "agd-1"}])
    found = [(one.code, one.pointer) for one in readouts.validate(tree)][1:]
    assert {code for code, _ in found} == {"VER002"}
    assert {"/relations/0/subject", "/relations/1/subject"} <= {where for _, where in found}
    readout, left_out = loaded(tree)
    assert left_out == ("/relations", "/side_events", "/agendas")
    assert readout.relations == ()
    assert readouts.validate(_one(relations=[{**relations[0], "subject": "Agd 1"}]))[1].code == (
        "SHP005"
    )


def test_what_tells_of_a_new_field_goes() -> None:
    """Evidence for one field is no evidence for the whole record."""
    tree = newer(full())
    person = tree["persons"][0]
    person["absent"] = [{"field": "seat", "reason": "not_stated"}]
    person["evidence"] = [{"source": "src-1", "field": "titles.0.seat"}, {"source": "src-1"}]
    tree["translations"] = [{"lang": "fr", "record": "per-oru", "field": "seat", "text": "x"}]
    change = {"at": "2030-05-05T10:00Z", "motivation": "updating", "description": "x"}
    tree["changes"] = [{**change, "targets": ["per-oru/seat", "per-oru/name"]}]
    assert [one.pointer for one in readouts.validate(tree) if one.code == "VER002"] == [
        "/spec_version",
        "/persons/0/absent/0/field",
        "/persons/0/evidence/0/field",
        "/translations/0/field",
        "/changes/0/targets/0",
    ]
    readout, left_out = loaded(tree)
    assert set(left_out) == {
        "/persons/0/absent",
        "/persons/0/evidence/0",
        "/translations",
        "/changes/0/targets/0",
    }
    assert readout.changes[0].targets == ("per-oru/name",)


def test_what_names_a_position_in_a_list_that_lost_an_item_goes() -> None:
    """It would name another item."""
    tree = newer(full())
    other = {"name": "Envoy", "basis": "guessed"}
    tree["persons"][0]["titles"] = [other, {"name": "Spokesperson"}]
    tree["persons"][0]["evidence"] = [{"source": "src-1", "field": "titles.1.name"}]
    _, left_out = loaded(tree)
    assert left_out == ("/persons/0/titles/0", "/persons/0/evidence")


def test_what_nothing_can_do_without_stays_an_error() -> None:
    """Of one value, or of all items of a list together."""
    event = {"id": "evt-1", "kind": "seance", "participants": [{"who": "pty-a"}]}
    both = _one(meetings=[event, {**event, "id": "evt-2"}])
    assert [(one.code, one.pointer) for one in errors(readouts.validate(both))] == [
        ("SHP004", "/meetings/0/kind"),
        ("SHP004", "/meetings/1/kind"),
    ]
    one = _one(meetings=[event, {**event, "id": "evt-2", "kind": "call"}])
    assert not errors(readouts.validate(one))
    assert [event.id for event in loaded(one)[0].meetings] == ["evt-2"]


def test_values_of_extensions_are_known_in_every_version() -> None:
    """They are not the format's."""
    tree = newer(full())
    assert "acme:poet" in tree["meetings"][0]["participants"][0]["roles"]
    assert loaded(tree)[1] == ()


# -- how it is told -----------------------------------------------------------------------


def test_the_warning_stands_at_the_line_that_reads(tmp_path: Path) -> None:
    """Of each of the three functions."""
    file = tmp_path / "a.json"
    text = json.dumps(_one(seating="round"))
    file.write_text(text, encoding="utf-8")
    ways: list[Callable[[], Readout]] = [
        lambda: readouts.load(file, lenient=True),
        lambda: readouts.loads(text, lenient=True),
        lambda: readouts.from_dict(json.loads(text), lenient=True),
    ]
    for read in ways:
        with pytest.warns(UnknownContent, match="version 1.70: /seating$") as caught:
            assert read() == readouts.loads(LEAST)
        assert caught[0].filename == __file__


def test_problems_stand_where_the_document_has_them() -> None:
    """Lines count in the text as it came, also behind what is left out."""
    tree = _one(seating="round")
    events: list[dict[str, Any]] = [{"id": f"evt-{at}", "kind": "call"} for at in range(2, 5)]
    events[0]["kind"] = "seance"
    events[2]["participants"] = [{"who": "pty-a", "roles": ["host", "guest"]}]
    tree["other_events"] = events
    text = json.dumps(tree, indent=1)
    (problem,) = (one for one in readouts.validate(text) if one.code == "EVT006")
    assert problem.pointer == "/other_events/2/participants/0/roles/1"
    assert problem.record == "evt-4"
    assert _line(text, problem).strip() == '"guest"'
    (field,) = (one for one in readouts.validate(text) if one.pointer == "/seating")
    assert (field.column, _line(text, field)) == (2, ' "seating": "round",')


def _line(text: str, problem: Problem) -> str:
    assert problem.line is not None
    return text.split("\n")[problem.line - 1]


def test_lenient_forgives_no_error_and_no_newer_major_version() -> None:
    """It leaves out what is new, and mends nothing."""
    for tree in (newer(least(), "9.0"), _one(lang=None), _one(parties=[])):
        with pytest.raises(InvalidReadout):
            loaded(tree)
    broken = _one()
    broken["parties"][0]["country"] = "UK"
    assert loaded(broken)
    with pytest.raises(InvalidReadout, match="PTY001"):
        readouts.from_dict(broken, lenient=True, rules="errors")


def test_many_things_left_out_take_no_time() -> None:
    """A chain of relations, each about the next, goes as one; thousands of words go one by one."""
    kinds = {"type": "other", "object": "pty-a"}
    chain = [{"id": f"rel-{n}", **kinds, "subject": f"rel-{n + 1}"} for n in range(5_000)]
    tree = _one(relations=[*chain, {"id": "rel-5000", **kinds, "subject": "agd-1"}])
    assert within(loaded, tree)[1] == ("/relations",)
    said = {"act": "assert", "summary": "x", "seat": "x"}
    claims = [{"id": f"stm-{n}", "voice": ("sung", "joint")[n % 2], **said} for n in range(4_000)]
    assert len(within(loaded, _one(statements=claims))[1]) == 4_000

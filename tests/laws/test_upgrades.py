"""The upgrade chain, tried on a made-up past: the format has none of its own yet."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import readouts
from readouts import InvalidReadout, versions
from readouts.problems import pointer
from readouts.scalars import SPEC_VERSION
from readouts.versions import STEPS, Step, changes, upgraded
from tests._history import HISTORY, MADE_UP, as_0_8
from tests.laws._documents import damaged_trees, documents, full, some

GOLDEN = Path(__file__).parents[1] / "golden"
PASTS = [
    pytest.param(MADE_UP, "1.0", GOLDEN / "made-up-upgrades", id="made up"),
    pytest.param(STEPS, SPEC_VERSION, GOLDEN / "upgrades", id="shipped"),
]
each_past = pytest.mark.parametrize(("steps", "end", "folder"), PASTS)


@pytest.fixture
def _past(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(versions, "STEPS", HISTORY)


with_a_past = pytest.mark.usefixtures("_past")

# -- the table, and its pairs of files ----------------------------------------------------


@each_past
def test_the_steps_are_one_way(steps: tuple[Step, ...], end: str, folder: Path) -> None:
    """Each starts where the one before it ends; the shipped ones end here, and none goes back."""
    way = [*(step.from_ for step in steps), end]
    assert [step.to for step in steps] == way[1:]
    numbers = [tuple(map(int, version.split("."))) for version in way]
    assert numbers == sorted(set(numbers))


@each_past
def test_each_step_makes_of_each_file_the_one_of_the_next_version(
    steps: tuple[Step, ...], end: str, folder: Path
) -> None:
    """Every step has a pair of files at least, and changes nothing else."""
    for step in steps:
        files = sorted((folder / step.from_).glob("*.json"))
        assert files, f"{step.from_} has no documents in {folder}"
        for file in files:
            after = json.loads((folder / step.to / file.name).read_text(encoding="utf-8"))
            before = json.loads(file.read_text(encoding="utf-8"))
            assert upgraded(before, [step]) == after


@each_past
@pytest.mark.parametrize("tree", [{}, {"spec_version": 1}, full()])
def test_a_step_takes_whatever_it_is_given(
    steps: tuple[Step, ...], end: str, folder: Path, tree: dict[str, Any]
) -> None:
    """What is not valid is told later, and in its own words."""
    for step in steps:
        assert upgraded({**tree, "spec_version": step.from_}, [step])["spec_version"] == step.to


# -- laws ---------------------------------------------------------------------------------


@some
@given(documents())
def test_a_document_of_this_version_is_the_same_object(tree: dict[str, Any]) -> None:
    """Nothing is done to it."""
    assert upgraded(tree, HISTORY) is tree
    assert versions.brought(tree).document is tree


@some
@given(documents(), st.integers(0, len(MADE_UP)))
def test_an_old_document_comes_to_what_it_would_be_today(tree: dict[str, Any], at: int) -> None:
    """In one go or in two, once or twice over; and what is given stays as it was."""
    old = as_0_8(tree)
    kept = copy.deepcopy(old)
    once = upgraded(old, MADE_UP)
    assert (once, old) == ({**tree, "spec_version": "1.0"}, kept)
    assert upgraded(once, MADE_UP) is once
    assert upgraded(upgraded(old, MADE_UP[:at]), MADE_UP[at:]) == once


@some
@given(damaged_trees())
def test_no_step_stumbles_over_a_damaged_document(tree: dict[str, Any]) -> None:
    """And none does harm to it."""
    for step in (*HISTORY, *STEPS):
        old = {**tree, "spec_version": step.from_}
        kept = copy.deepcopy(old)
        assert upgraded(old, [step])["spec_version"] == step.to
        assert old == kept


def test_a_step_that_changes_what_it_is_given_changes_a_copy() -> None:
    """Steps are pure, however they are written."""
    old = {"spec_version": "0.9", "list": [1]}

    def careless(document: dict[str, Any]) -> dict[str, Any]:
        document["list"].clear()
        document["spec_version"] = "forgotten"
        return document

    assert upgraded(old, [Step("0.9", "1.0", careless)]) == {"spec_version": "1.0", "list": []}
    assert old == {"spec_version": "0.9", "list": [1]}


@some
@given(documents(), st.data())
def test_changes_tell_every_difference_and_nothing_else(
    tree: dict[str, Any], data: st.DataObject
) -> None:
    """Nothing of two documents that are the same."""
    other = data.draw(documents())
    assert list(changes(tree, tree)) == []
    assert bool(list(changes(tree, other))) == (tree != other)


def test_changes_are_told_in_words() -> None:
    """One line each, with the place."""
    file = GOLDEN / "made-up-upgrades" / "0.8" / "call.readout.json"
    old = json.loads(file.read_text(encoding="utf-8"))
    assert list(changes(old, upgraded(old, MADE_UP))) == [
        '/spec_version was "0.8", is "1.0"',
        '/publication/date is gone: "4 May 2030"',
        "/publication/issued is new: an object",
        "/talks is gone: an array",
        "/meetings is new: an array",
    ]


# -- the whole way ------------------------------------------------------------------------


@with_a_past
def test_an_older_document_is_read_and_checked() -> None:
    """As the document of this version that it comes to, and without a word."""
    for version in ("0.8", "0.9"):
        file = GOLDEN / "made-up-upgrades" / version / "call.readout.json"
        assert readouts.validate(file) == ()
        assert readouts.load(file) == readouts.load(GOLDEN / "made-up-upgrades/1.0" / file.name)
        assert readouts.load(file).spec_version == SPEC_VERSION


@with_a_past
def test_problems_of_an_older_document_stand_where_it_has_them() -> None:
    """What stands elsewhere now is told of the nearest place that the document has."""
    file = GOLDEN / "made-up-upgrades" / "0.8" / "call.readout.json"
    text = file.read_text(encoding="utf-8")
    text = text.replace('"kind": "state"', '"kind": "stat"', 1).replace("plc-port", "plc-prt", 1)
    text = text.replace('"plc-prt",\n      "name"', '"plc-port",\n      "name"')
    text = text.replace('"lang": "en"', '"lang": "english tongue"').replace("hosting", "hosted")
    found = [(one.code, one.pointer, one.line) for one in readouts.validate(text)]
    lines = [line.strip() for line in text.split("\n")]
    assert [(code, where) for code, where, _ in found if where] == [
        ("SHP005", "/lang"),
        ("SHP004", "/parties/0/kind"),
    ]
    told = [lines[line - 1] for _, where, line in found if where and line]
    assert told == ['"lang": "english tongue",', '"kind": "stat",']
    assert ("SHP004", "", 1) in found


@with_a_past
@given(damaged_trees(), st.sampled_from(["0.8", "0.9"]))
@some
def test_every_problem_of_an_older_document_has_a_place_in_it(
    tree: dict[str, Any], version: str
) -> None:
    """However damaged it is."""
    tree = {**tree, "spec_version": version}
    places = {pointer(path) for path in _paths(tree)}
    for text in (tree, json.dumps(tree)):
        for problem in readouts.validate(text):
            assert problem.code != "VER001"
            assert problem.pointer in places or problem.code.startswith("JSN")


def _paths(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    steps = value.items() if isinstance(value, dict) else enumerate(value)
    found = [path]
    if isinstance(value, dict | list):
        for step, inner in steps:
            below = isinstance(inner, dict | list)
            found += _paths(inner, (*path, step)) if below else [(*path, step)]
    return found


@pytest.mark.parametrize(
    ("version", "hint"),
    [
        ("0.3", "there is no such version"),
        ("0.9", "there is no such version"),
        ("1000.0", "a newer release of the library may know it"),
    ],
)
def test_a_version_that_is_not_known_is_said_to_be_none(version: str, hint: str) -> None:
    """In words that tell a version that is to come from one that never was."""
    (problem,) = readouts.validate({**full(), "spec_version": version})
    assert (problem.code, problem.pointer) == ("VER001", "/spec_version")
    assert (problem.hint or "").startswith(hint)
    for lenient in (False, True):
        with pytest.raises(InvalidReadout, match="VER001"):
            readouts.from_dict({**full(), "spec_version": version}, lenient=lenient)


@with_a_past
def test_a_version_before_the_first_is_told_which_there_are() -> None:
    """All of them."""
    (problem,) = readouts.validate({**full(), "spec_version": "0.3"})
    known = ", ".join(f'"{step.from_}"' for step in HISTORY)
    assert problem.hint == f'there is no such version; known are {known}, "{SPEC_VERSION}"'

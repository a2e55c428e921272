"""Golden documents: what every later version must read, and what is frozen once it is released.

A folder of `tests/golden` for each version: documents as somebody may have written them, and the
canonical form of each in that version. They are written once and never edited.
"""

from __future__ import annotations

import copy
import hashlib
import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import readouts
from readouts import Severity
from readouts._shape import Array, Object, Shape, inside, shape_of
from readouts.scalars import SPEC_VERSION
from readouts.versions import STEPS

ROOT = Path(__file__).parents[1]
GOLDEN = ROOT / "tests" / "golden"

RELEASED: tuple[str, ...] = ()
"""The versions that are released. `docs/versions.md` tells what to do when one is added."""

VERSIONS = [*(step.from_ for step in STEPS), SPEC_VERSION]
DOCUMENTS = [
    pytest.param(version, file, id=f"{version} {file.name.split('.')[0]}")
    for version in VERSIONS
    for file in sorted((GOLDEN / f"format-{version}").glob("*.readout.json"))
]
each_document = pytest.mark.parametrize(("version", "file"), DOCUMENTS)


def test_there_are_documents_of_every_version_that_is_read() -> None:
    """Also of this one, before anybody has to read it in the next."""
    assert {file.parent.name for file in GOLDEN.glob("format-*/*.readout.json")} == {
        f"format-{version}" for version in VERSIONS
    }


@each_document
def test_a_document_of_any_version_is_read(version: str, file: Path) -> None:
    """Without an error; and its two forms are one readout."""
    canonical = file.with_name(file.name.replace(".readout.", ".canonical."))
    assert json.loads(file.read_text(encoding="utf-8"))["spec_version"] == version
    problems = readouts.validate(file)
    assert not [one for one in problems if one.severity is Severity.ERROR]
    assert readouts.load(file) == readouts.load(canonical)
    if version == SPEC_VERSION:
        assert problems == ()
        assert readouts.dumps(readouts.load(file)) == canonical.read_text(encoding="utf-8")


def test_every_field_of_every_class_is_set_somewhere() -> None:
    """What no golden document has, a later version may forget to read."""
    found: set[tuple[str, str]] = set()
    for file in (GOLDEN / f"format-{SPEC_VERSION}").glob("*.readout.json"):
        found.update(_fields(shape_of(readouts.Readout), json.loads(file.read_bytes())))
    classes = [one for one in inside(shape_of(readouts.Readout)) if isinstance(one, Object)]
    every = {(one.name, field.key) for one in classes for field in one.fields}
    assert every - found == set()


def _fields(shape: Shape, value: Any) -> Iterator[tuple[str, str]]:
    match shape:
        case Object():
            for key, inner in value.items():
                yield shape.name, key
                yield from _fields(shape.by_key[key].shape, inner)
        case Array(item):
            for inner in value:
                yield from _fields(item, inner)
        case _:
            pass


# -- frozen -------------------------------------------------------------------------------


def frozen_files(version: str, root: Path = ROOT) -> list[Path]:
    """Return the files that never change once a version is released."""
    documents = root / "tests" / "golden" / f"format-{version}"
    return [root / f"schemas/readout-{version}.schema.json", *sorted(documents.glob("*.json"))]


def differing(version: str, root: Path = ROOT) -> list[str]:
    """Return which of the frozen files are not what the sums of their release say."""
    sums = root / "tests" / "golden" / f"format-{version}" / "SHA256SUMS"
    lines = sums.read_text(encoding="utf-8").splitlines() if sums.exists() else []
    told = {name: digest for digest, name in (line.split("  ", 1) for line in lines)}
    files = {str(file.relative_to(root)): file for file in frozen_files(version, root)}
    there = {
        name: hashlib.sha256(file.read_bytes()).hexdigest()
        for name, file in files.items()
        if file.exists()
    }
    names = dict.fromkeys([*files, *told])
    return [name for name in names if name not in told or told[name] != there.get(name)]


def test_what_is_released_is_not_edited() -> None:
    """Neither its schema nor its golden documents."""
    assert {version: differing(version) for version in RELEASED if differing(version)} == {}


def test_an_edit_of_what_is_released_is_found(tmp_path: Path) -> None:
    """As is a file that is lost, or that came later: tried on a copy, frozen now."""
    for file in frozen_files(SPEC_VERSION):
        made = tmp_path / file.relative_to(ROOT)
        made.parent.mkdir(parents=True, exist_ok=True)
        made.write_bytes(file.read_bytes())
    schema, one, other = frozen_files(SPEC_VERSION, tmp_path)[:3]
    assert len(differing(SPEC_VERSION, tmp_path)) == len(frozen_files(SPEC_VERSION))
    sums = [
        f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.relative_to(tmp_path)}"
        for file in frozen_files(SPEC_VERSION, tmp_path)
    ]
    one.with_name("SHA256SUMS").write_text("\n".join(sums) + "\n", encoding="utf-8")
    assert differing(SPEC_VERSION, tmp_path) == []
    schema.write_bytes(schema.read_bytes() + b"\n")
    other.unlink()
    one.with_name("later.readout.json").write_text("{}", encoding="utf-8")
    names = {Path(name).name for name in differing(SPEC_VERSION, tmp_path)}
    assert names == {schema.name, other.name, "later.readout.json"}


def test_the_pages_say_whether_this_version_is_released() -> None:
    """And the way to it is one of released versions."""
    assert {step.from_ for step in STEPS} <= set(RELEASED)
    for page in ("README.md", "docs/reference/format.md", "docs/versions.md"):
        text = re.sub(r"\s+", " ", (ROOT / page).read_text(encoding="utf-8"))
        assert ("not released yet" in text) is (SPEC_VERSION not in RELEASED), page


# -- what a minor version may do ----------------------------------------------------------

_WORDS = {"title", "description", "$id"}
_NAMED = {"properties", "$defs"}


def breaks(old: Any, new: Any, where: str = "") -> Iterator[str]:
    """Yield where a schema does more than a minor version may: words, new fields, new values."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in {**old, **new}.keys() - _WORDS:
            place = f"{where}/{key}"
            if place == "/$defs/SpecVersion/pattern":
                continue
            if key in old and key in new:
                yield from breaks(old[key], new[key], place)
            elif key in old or where.rpartition("/")[2] not in _NAMED:
                yield place
    elif _values(old) and _values(new):
        yield from (f"{where}/{value}" for value in _values(old) if value not in _values(new))
    elif old != new:
        yield where


def _values(listed: Any) -> list[str]:
    """Return the values of a list of words."""
    members = listed if isinstance(listed, list) else []
    return [one["const"] for one in members if isinstance(one, dict) and "const" in one]


def test_a_minor_version_breaks_nothing() -> None:
    """Every version is compared with the one before it in the same major version."""
    released = [*RELEASED, *([] if SPEC_VERSION in RELEASED else [SPEC_VERSION])]
    for before, after in pairwise(released):
        if before.split(".")[0] == after.split(".")[0]:
            old, new = (
                json.loads((ROOT / f"schemas/readout-{one}.schema.json").read_bytes())
                for one in (before, after)
            )
            assert list(breaks(old, new)) == []


PARTY = ("$defs", "Party")
KINDS = ("$defs", "CorePartyKind", "oneOf")
MINOR: dict[str, tuple[Any, ...]] = {
    "a new optional field": (*PARTY, "properties", "seat", {"$ref": "#/$defs/Line"}),
    "a new class": ("$defs", "Seat", {"type": "object"}),
    "another description": (*PARTY, "description", "x"),
}
MAJOR: dict[str, tuple[Any, ...]] = {
    "a field gone": (*PARTY, "properties", "country", None),
    "a class gone": ("$defs", "Party", None),
    "a field more is required": (*PARTY, "required", ["id", "kind", "name", "country"]),
    "a field less is required": (*PARTY, "required", ["id", "kind"]),
    "another type": (*PARTY, "properties", "name", {"$ref": "#/$defs/Text"}),
    "another pattern": ("$defs", "Country", "pattern", "^[A-Z]$"),
    "a constraint more": (*PARTY, "dependentRequired", {"parent": ["country"]}),
    "a value gone": (*KINDS, [{"const": "state"}]),
}


@pytest.mark.parametrize(
    ("change", "is_minor"),
    [pytest.param(one, True, id=told) for told, one in MINOR.items()]
    + [pytest.param(one, False, id=told) for told, one in MAJOR.items()],
)
def test_what_breaks_and_what_does_not(change: tuple[Any, ...], is_minor: bool) -> None:
    """The policy of `docs/versions.md`, on changes that are made up."""
    old = readouts.json_schema()
    new = copy.deepcopy(old)
    *way, last, value = change
    node = new
    for step in way:
        node = node[step]
    if value is None:
        del node[last]
    else:
        node[last] = value
    assert old != new
    assert (list(breaks(old, new)) == []) is is_minor


def test_a_new_value_of_a_list_breaks_nothing() -> None:
    """It may stand anywhere among the others."""
    old = readouts.json_schema()
    new = copy.deepcopy(old)
    new["$defs"]["CorePartyKind"]["oneOf"].insert(0, {"const": "city_state"})
    assert list(breaks(old, new)) == []

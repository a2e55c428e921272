"""Writing and reading back: nothing is lost, and one readout has one canonical text."""

from __future__ import annotations

import copy
import io
import json
import pickle
import tempfile
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import readouts
from readouts import (
    AttributionMode,
    Delegation,
    EventKind,
    Evidence,
    InvalidReadout,
    InvalidValue,
    Participant,
    ParticipantRole,
    Party,
    PartyKind,
    Person,
    Place,
    Readout,
    ReadoutsError,
    Title,
    model,
    strategies,
)
from readouts._constraints import Requires
from readouts._shape import Array, Object, Shape, shape_of
from readouts.rules.least import LEAST
from tests.laws._documents import Writer, full, least, many, seeds, some

CLASSES: list[Any] = [getattr(model, name) for name in vars(model)["__all__"]]
whole = strategies.readouts() | st.just(0).map(lambda _: readouts.from_dict(full()))
everything = st.sampled_from(CLASSES).flatmap(strategies.instances)


# -- dump and load ------------------------------------------------------------------------


@many
@given(whole)
def test_dumping_then_loading_gives_the_same_readout(readout: Readout) -> None:
    """Neither text nor tree loses anything."""
    assert readouts.loads(readouts.dumps(readout)) == readout
    assert readouts.loads(readouts.dumps(readout).encode()) == readout
    assert readouts.from_dict(readouts.to_dict(readout)) == readout


@many
@given(whole)
def test_dumping_what_was_dumped_and_loaded_gives_the_same_text(readout: Readout) -> None:
    """The canonical form is a fixed point, and one form for text and tree."""
    text = readouts.dumps(readout)
    assert readouts.dumps(readouts.loads(text)) == text
    tree = readouts.to_dict(readout)
    assert json.dumps(json.loads(text)) == json.dumps(tree)
    assert json.dumps(readouts.to_dict(readouts.from_dict(tree))) == json.dumps(tree)


@many
@given(seeds, whole, st.booleans())
def test_however_a_document_is_written_its_canonical_text_is_the_same(
    seed: int, readout: Readout, defaults: bool
) -> None:
    """Order, white space, escapes, 1.0 for 1 and defaults written out make no difference."""
    tree = without_extensions(readouts.to_dict(readout))
    readout = readouts.from_dict(tree)
    if defaults:
        write_defaults(shape_of(Readout), tree)
    text = Writer(seed, shuffles=True).write(tree).text
    assert readouts.loads(text) == readout
    assert readouts.dumps(readouts.loads(text)) == readouts.dumps(readout)


def without_extensions(tree: Any) -> Any:
    """Return a tree without the data of extensions, in which 1 and 1.0 differ."""
    if isinstance(tree, dict):
        kept = {key: value for key, value in tree.items() if key != "extensions"}
        return {key: without_extensions(value) for key, value in kept.items()}
    return [without_extensions(item) for item in tree] if isinstance(tree, list) else tree


def write_defaults(shape: Shape, value: Any) -> None:
    """Write into a tree every default that its objects may have."""
    match shape:
        case Object():
            for field in shape.fields:
                if field.key in value:
                    write_defaults(field.shape, value[field.key])
                elif (
                    not field.required and field.default is not None and _free(shape, field, value)
                ):
                    default: Any = field.default
                    value[field.key] = list(default) if isinstance(default, tuple) else default
        case Array():
            for item in value:
                write_defaults(shape.item, item)


def _free(shape: Object, field: Any, value: dict[str, Any]) -> bool:
    """Tell whether no constraint keeps a field from standing there."""
    return not any(
        isinstance(constraint, Requires)
        and constraint.field == field.name
        and value.keys().isdisjoint(constraint.needs)
        for constraint in shape.constraints
    )


def test_the_canonical_text_is_plain() -> None:
    """Two spaces, characters as they are, one line break at the end."""
    text = readouts.dumps(readouts.from_dict(full()))
    assert text.startswith('{\n  "$schema": "../readout.schema.json",\n  "spec_version": "1.0",\n')
    assert text.endswith("\n}\n")
    assert "Авария" in text
    assert "😀" in text
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n"


def test_equal_readouts_have_one_canonical_text() -> None:
    """Zero degrees are zero degrees, on whichever side of the meridian."""
    places = [Place(id="plc-1", name="x", latitude=n, longitude=0) for n in (0.0, -0.0)]
    written = {readouts.dumps(_with(places=(place,))) for place in places}
    assert places[0] == places[1]
    assert len(written) == 1


def _with(**fields: Any) -> Readout:
    base: Any = readouts.loads(LEAST)
    evolved: Readout = attrs.evolve(base, **fields)
    return evolved


# -- what the tree looks like -------------------------------------------------------------


def objects(value: Any, node: Any) -> Iterator[tuple[Any, dict[str, Any]]]:
    """Yield every object of a readout with its part of the tree."""
    yield value, node
    for field in attrs.fields(type(value)):
        inner, key = getattr(value, field.name), key_of(type(value), field.name)
        if isinstance(inner, readouts.Json):
            continue
        if attrs.has(type(inner)):
            yield from objects(inner, node[key])
        elif isinstance(inner, tuple) and inner and attrs.has(type(inner[0])):
            for item, below in zip(inner, node[key], strict=True):
                yield from objects(item, below)


def key_of(owner: Any, name: str) -> str:
    return "$schema" if (owner, name) == (Readout, "schema_uri") else name


@many
@given(whole)
def test_keys_stand_in_the_order_of_the_class(readout: Readout) -> None:
    """A tree reads in the order of the declarations."""
    for value, node in objects(readout, readouts.to_dict(readout)):
        order = [key_of(type(value), field.name) for field in attrs.fields(type(value))]
        assert list(node) == [key for key in order if key in node]


@many
@given(whole)
def test_defaults_are_not_written_and_all_else_is(readout: Readout) -> None:
    """A tree has the fields that say something, and the version."""
    for value, node in objects(readout, readouts.to_dict(readout)):
        for field in attrs.fields(type(value)):
            said = getattr(value, field.name) != field.default
            assert (key_of(type(value), field.name) in node) is (
                said or field.name == "spec_version"
            )


@many
@given(whole)
def test_a_tree_is_pure_json_with_nothing_empty(readout: Readout) -> None:
    """Nothing but JSON's own types, exactly; no null, no empty text and no empty list.

    An object is empty where it is evidence that cites the document's only source as a whole.
    """
    stack: list[Any] = [readouts.to_dict(readout)]
    while stack:
        node = stack.pop()
        if isinstance(node, dict) and node.keys() == {"prefix", "data"}:
            # The data of an extension are its own affair.
            continue
        assert type(node) in (dict, list, str, int, float, bool)
        assert node not in ("", [])
        if isinstance(node, dict):
            assert all(type(key) is str for key in node)
            stack += node.values()
        elif isinstance(node, list):
            stack += node


def test_a_tree_is_a_fresh_copy() -> None:
    """Whoever changes the tree does not change the readout."""
    readout = readouts.loads(LEAST)
    readouts.to_dict(readout)["parties"][0]["name"] = "Elsewhere"
    assert readout == readouts.loads(LEAST)


def test_loading_leaves_the_tree_alone() -> None:
    """What is loaded from is not changed, now or later."""
    tree = full()
    readout = readouts.from_dict(tree)
    assert tree == full()
    tree["parties"][0]["name"] = "Elsewhere"
    assert readout == readouts.from_dict(full())


# -- files --------------------------------------------------------------------------------

FULL_READOUT = readouts.from_dict(full())


@pytest.mark.parametrize("as_target", [str, Path])
def test_a_readout_is_dumped_to_a_path_and_loaded_from_it(
    tmp_path: Path, as_target: Callable[[Path], Any]
) -> None:
    """A path is a str or a Path; the file is the canonical text in UTF-8."""
    path = tmp_path / "a.readout.json"
    readouts.dump(FULL_READOUT, as_target(path))
    assert readouts.load(as_target(path)) == FULL_READOUT
    assert path.read_bytes() == readouts.dumps(FULL_READOUT).encode()
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("mode", ["w", "wb"])
def test_a_readout_is_dumped_to_an_open_file(tmp_path: Path, mode: str) -> None:
    """Text or binary, an open file is written and stays open."""
    path = tmp_path / "a.readout.json"
    with path.open(mode, encoding=None if "b" in mode else "utf-8") as file:
        readouts.dump(FULL_READOUT, file)
        assert not file.closed
    with path.open(mode.replace("w", "r"), encoding=None if "b" in mode else "utf-8") as file:
        assert readouts.load(file) == FULL_READOUT
        assert not file.closed


@pytest.mark.parametrize("mode", ["w+", "w+b"])
def test_a_readout_is_dumped_to_a_file_of_tempfile(mode: str) -> None:
    """What acts like an open file is taken as one: tempfile wraps the files it makes."""
    with tempfile.NamedTemporaryFile(mode, encoding=None if "b" in mode else "utf-8") as file:
        readouts.dump(FULL_READOUT, file)
        file.seek(0)
        assert readouts.load(file) == FULL_READOUT


def test_a_readout_is_dumped_to_memory() -> None:
    """Files in memory are files."""
    text, data = io.StringIO(), io.BytesIO()
    readouts.dump(FULL_READOUT, text)
    readouts.dump(FULL_READOUT, data)
    assert text.getvalue().encode() == data.getvalue() == readouts.dumps(FULL_READOUT).encode()
    assert readouts.load(io.StringIO(text.getvalue())) == FULL_READOUT
    assert readouts.load(io.BytesIO(data.getvalue())) == FULL_READOUT


def test_a_file_that_is_replaced_keeps_its_mode(tmp_path: Path) -> None:
    """Writing again does not open a file to others, or close it."""
    path = tmp_path / "a.readout.json"
    readouts.dump(FULL_READOUT, path)
    path.chmod(0o640)
    readouts.dump(readouts.loads(LEAST), path)
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_new_file_has_the_mode_that_new_files_have(tmp_path: Path) -> None:
    """It is as open to others as any file that the user makes."""
    readouts.dump(FULL_READOUT, tmp_path / "a")
    (tmp_path / "b").touch()
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "b").stat().st_mode


def test_a_file_name_may_be_as_long_as_the_system_takes(tmp_path: Path) -> None:
    """The file that is written beside the target needs no more room for its name."""
    path = tmp_path / f"{'x' * 242}.readout.json"
    path.touch()
    readouts.dump(FULL_READOUT, path)
    assert readouts.load(path) == FULL_READOUT


def test_writing_that_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    """On a full disk the old file is whole, and nothing lies beside it."""
    resource = pytest.importorskip("resource")
    path = tmp_path / "a.readout.json"
    readouts.dump(readouts.loads(LEAST), path)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, limits[1]))
    try:
        with pytest.raises(OSError, match="too large"):
            readouts.dump(FULL_READOUT, path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert readouts.load(path) == readouts.loads(LEAST)
    assert list(tmp_path.iterdir()) == [path]


def test_replacing_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the last step fails, nothing has happened."""

    def refuse(*_: object) -> None:
        raise PermissionError

    path = tmp_path / "a.readout.json"
    readouts.dump(readouts.loads(LEAST), path)
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(PermissionError):
        readouts.dump(FULL_READOUT, path)
    assert readouts.load(path) == readouts.loads(LEAST)
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_is_missing_is_an_os_error(tmp_path: Path) -> None:
    """A missing file is no bad data."""
    with pytest.raises(FileNotFoundError):
        readouts.load(tmp_path / "none.readout.json")
    with pytest.raises(FileNotFoundError):
        readouts.dump(FULL_READOUT, tmp_path / "none" / "a.readout.json")


# -- objects ------------------------------------------------------------------------------


@many
@given(everything)
def test_objects_are_values(value: Any) -> None:
    """Pickled, copied or evolved without a change, an object is equal and hashes the same."""
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert_same(pickle.loads(pickle.dumps(value, protocol)), value)  # noqa: S301 - our own
    assert_same(copy.copy(value), value)
    assert_same(copy.deepcopy(value), value)
    assert_same(attrs.evolve(value), value)


def assert_same(made: Any, value: Any) -> None:
    assert made == value
    assert hash(made) == hash(value)
    assert type(made) is type(value)


@some
@given(whole)
def test_a_readout_loaded_twice_is_equal_and_hashes_the_same(readout: Readout) -> None:
    """Equality goes by content."""
    assert_same(readouts.loads(readouts.dumps(readout)), readout)


@some
@given(everything)
def test_objects_are_frozen(value: Any) -> None:
    """No attribute is set, deleted or added."""
    for name in [*(field.name for field in attrs.fields(type(value))), "other"]:
        with pytest.raises(AttributeError):
            setattr(value, name, None)
        with pytest.raises(AttributeError):
            delattr(value, name)
    assert not hasattr(value, "__dict__")


@some
@given(everything)
def test_a_constructor_takes_lists_and_texts_and_normalises(value: Any) -> None:
    """Lists become tuples, texts of closed lists become members: the object is the same."""
    given_: dict[str, Any] = {}
    for field in attrs.fields(type(value)):
        inner = getattr(value, field.name)
        given_[field.name] = list(inner) if isinstance(inner, tuple) else inner
        if isinstance(inner, StrEnum):
            given_[field.name] = inner.value
    made = type(value)(**given_)
    assert_same(made, value)
    assert repr(made) == repr(value)


def test_lists_become_tuples() -> None:
    """A list field takes any sequence but a text."""
    assert Participant(who="pty-a", roles=["host"]).roles == ("host",)  # type: ignore[arg-type]
    for bad in ("host", b"host", {"host"}, None, 1):
        with pytest.raises(InvalidValue, match="SHP003"):
            Participant(who="pty-a", roles=bad)  # type: ignore[arg-type]


def test_a_member_of_an_open_list_is_kept_as_plain_text() -> None:
    """A member, its text and a text of another class are one value of class str."""

    class Word(str):
        __slots__ = ()

    for given_ in (PartyKind.STATE, "state", Word("state")):
        party = Party(id="pty-a", kind=given_, name=Word("Avaria"))
        assert type(party.kind) is str
        assert type(party.name) is str
        assert party == Party(id="pty-a", kind="state", name="Avaria")
    roles = Participant(who="pty-a", roles=(ParticipantRole.HOST, "acme:poet")).roles
    assert [type(role) for role in roles] == [str, str]


def test_an_extension_value_of_another_class_is_kept_as_plain_text() -> None:
    """The same holds for values that the format does not have."""

    class Mine(StrEnum):
        POET = "acme:poet"

    (role,) = Participant(who="pty-a", roles=(Mine.POET,)).roles
    assert type(role) is str


def test_a_text_of_a_closed_list_becomes_its_member() -> None:
    """What code branches on is a member, from a constructor as from a document."""
    made = readouts.Attribution(mode="spokesperson")  # type: ignore[arg-type]
    assert made.mode is AttributionMode.SPOKESPERSON
    loaded = FULL_READOUT.publication.attribution
    assert loaded is not None
    assert loaded.mode is AttributionMode.SPOKESPERSON


def test_values_are_kept_in_the_type_of_their_field() -> None:
    """Whole degrees are floats, and members of other enumerations are no numbers or texts."""
    place = Place(id="plc-1", name="x", latitude=5, longitude=-7)
    assert (type(place.latitude), type(place.longitude)) == (float, float)
    assert readouts.dumps(_with(places=(place,))) == readouts.dumps(
        _with(places=(Place(id="plc-1", name="x", latitude=5.0, longitude=-7.0),))
    )
    for size in (True, 1.0, "1"):
        with pytest.raises(InvalidValue, match="SHP003"):
            Delegation(id="del-1", party="pty-a", size=size)  # type: ignore[arg-type]


# -- exceptions ---------------------------------------------------------------------------


def invalid_readout() -> InvalidReadout:
    with pytest.raises(InvalidReadout) as caught:
        readouts.loads(LEAST.replace("state", "stat").replace("evt-1", "vt-1"))
    return caught.value


def invalid_value() -> InvalidValue:
    with pytest.raises(InvalidValue) as caught:
        Person(id="x", titles=[Title], count=0)  # type: ignore[arg-type]
    return caught.value


@pytest.mark.parametrize("made", [invalid_readout, invalid_value])
def test_exceptions_are_pickled_and_copied_with_their_problems(
    made: Callable[[], InvalidReadout | InvalidValue],
) -> None:
    """What a worker process raises arrives whole."""
    error = made()
    assert len(error.problems) >= 3
    copies = [
        pickle.loads(pickle.dumps(error, protocol))  # noqa: S301 - our own
        for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1)
    ]
    for again in [*copies, copy.copy(error), copy.deepcopy(error)]:
        assert type(again) is type(error)
        assert again.problems == error.problems
        assert str(again) == str(error)
        assert isinstance(again, ReadoutsError)
        assert isinstance(again, ValueError)


def test_a_constructor_tells_all_that_is_wrong() -> None:
    """Each faulty field is a problem, with a pointer that counts from the object."""
    told = [(problem.code, problem.pointer) for problem in invalid_value().problems]
    assert told == [
        ("SHP005", "/id"),
        ("SHP003", "/titles/0"),
        ("SHP005", "/count"),
        ("SHP006", ""),
    ]


def test_a_constructor_takes_a_value_exactly_when_a_document_does() -> None:
    """A sample of values beside each other: the laws of the two judges have them all."""
    for fields in ({"start": 1}, {"start": 1, "end": 2}, {"prefix": "x"}, {"exact": " "}, {}):
        document = least()
        document["publication"]["evidence"] = [fields]
        document["sources"] = [{"id": "src-1", "digest": f"sha256:{'0' * 64}", "length": 9}]
        refused = False
        try:
            Evidence(**fields)
        except InvalidValue:
            refused = True
        assert refused is bool(readouts.validate(document))


def test_members_compare_with_what_is_kept() -> None:
    """`event.kind == EventKind.MEETING` is how code asks."""
    assert readouts.loads(LEAST).meetings[0].kind == EventKind.MEETING

"""What the functions take and refuse, and slips that once were more than one problem."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

import readouts
from readouts.rules.least import LEAST


def _problems(**changes: Any) -> list[tuple[str, str, str | None]]:
    document = {**json.loads(LEAST), **changes}
    return [(p.code, p.pointer, p.hint) for p in readouts.validate(document)]


def _participant(**fields: Any) -> list[dict[str, Any]]:
    return [{"id": "evt-1", "kind": "meeting", "participants": [fields]}]


def test_a_key_may_stand_three_times_between_others() -> None:
    """Each repeat is one problem, and nothing breaks."""
    text = LEAST.replace('"lang": "en"', '"lang": "a", "id": "x", "lang": "b", "lang": "en"')
    assert [p.code for p in readouts.validate(text)] == ["JSN002"] * 3


@pytest.mark.parametrize("field", ["who", "description"])
def test_an_empty_list_is_missing_only_where_a_list_is_expected(field: str) -> None:
    """Elsewhere it is a value of the wrong type, and no second problem."""
    pointer = f"/meetings/0/participants/0/{field}"
    assert [p[:2] for p in _problems(meetings=_participant(**{field: []}))] == [("SHP003", pointer)]


def test_a_misspelt_field_beside_the_right_one_stands_for_no_other() -> None:
    """The nearest field is meant, also where it is there already."""
    relation = {"id": "rel-1", "type": "other", "subject": "evt-1", "object": "pty-a"}
    found = _problems(relations=[{**relation, "objct": "pty-b"}])
    hint = 'did you mean "object"? That field is there too'
    assert found == [("SHP002", "/relations/0/objct", hint)]


def test_a_right_word_in_the_wrong_place_is_no_misspelling() -> None:
    """The message says where it belongs."""
    found = _problems(organizations=[{"id": "org-1", "name": "x", "country": "AA"}])
    hint = "a Party and a Place can have it"
    assert found == [("SHP002", "/organizations/0/country", hint)]


@pytest.mark.parametrize(
    ("name", "near"),
    [("pty-c", None), ("pty-bellmark", "pty-belmark"), ("pty-belmark1", "pty-belmark")],
)
def test_of_short_ids_not_every_two_are_near(name: str, near: str | None) -> None:
    """A proposal that is wrong is worse than none."""
    parties = [
        {"id": one, "kind": "state", "name": "x"} for one in ("pty-a", "pty-b", "pty-belmark")
    ]
    ((code, _, hint),) = _problems(parties=parties, meetings=_participant(who=name))
    assert code == "REF001"
    assert (f'did you mean "{near}"?' if near else "add a record") in (hint or "")


def test_what_stands_in_a_misspelt_list_is_checked_as_what_was_meant() -> None:
    """Its ids count, and its references are followed."""
    persons = [{"id": "per-1", "name": "x"}, {"id": "per-1", "name": "y"}]
    found = _problems(persns=persons, meetings=_participant(who="per-1"))
    assert [p[:2] for p in found] == [("DOC001", "/persns/1/id"), ("SHP002", "/persns")] or [
        p[:2] for p in found
    ] == [("SHP002", "/persns"), ("DOC001", "/persns/1/id")]


@pytest.mark.parametrize(
    "call",
    [
        lambda: readouts.loads(None),  # type: ignore[arg-type]
        lambda: readouts.loads({}),  # type: ignore[arg-type]
        lambda: readouts.from_dict([]),  # type: ignore[arg-type]
        lambda: readouts.from_dict(LEAST),  # type: ignore[arg-type]
        lambda: readouts.load(None),  # type: ignore[arg-type]
        lambda: readouts.validate(5),  # type: ignore[arg-type]
        lambda: readouts.dumps({}),  # type: ignore[arg-type]
        lambda: readouts.to_dict(None),  # type: ignore[arg-type]
        lambda: readouts.Event("evt-1"),  # type: ignore[call-arg, arg-type]
    ],
)
def test_a_wrong_argument_is_a_type_error(call: Any) -> None:
    """In words that name what was expected."""
    with pytest.raises(TypeError, match=r"expected|positional"):
        call()


def test_which_rules_is_one_of_two_words() -> None:
    """A misspelt word does not leave the rules out in silence."""
    with pytest.raises(ValueError, match='rules="errors"'):
        readouts.loads(LEAST, rules="error")  # type: ignore[arg-type]
    broken = LEAST.replace('"name": "Avaria"', '"name": "Avaria", "country": "UK"')
    assert readouts.loads(broken)
    with pytest.raises(readouts.InvalidReadout, match="PTY001"):
        readouts.loads(broken, rules="errors")


def test_dump_writes_through_links_and_into_pipes(tmp_path: Path) -> None:
    """What is replaced is the file that a link leads to."""
    readout = readouts.loads(LEAST)
    (tmp_path / "link").symlink_to(tmp_path / "file")
    readouts.dump(readout, tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert readouts.load(tmp_path / "file") == readout
    readouts.dump(readout, os.devnull)
    with pytest.raises(OSError, match="directory"):
        readouts.dump(readout, tmp_path)

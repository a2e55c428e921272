"""The corners of NAM and PTY002."""

from typing import Any

import pytest

from tests.unit._found import A, B, found

WIKI = {"scheme": "wikidata", "value": "Q1"}
OTHER = {"scheme": "wikidata", "value": "Q2"}


@pytest.mark.parametrize(
    ("one", "other", "where"),
    [
        ({}, {}, ["name"]),
        ({}, {"name": "AVARIA"}, ["name"]),
        ({}, {"name": "Corland"}, []),
        ({}, {"name": "Corland", "other_names": [{"text": "Avaria"}]}, ["other_names/0/text"]),
        ({}, {"name": "Corland", "other_names": [{"text": "Avaria", "kind": "former"}]}, []),
        ({}, {"name": "Corland", "other_names": [{"text": "Avaria", "kind": "mistaken"}]}, []),
        # Both were told apart by whoever wrote this down.
        ({"country": "GE"}, {"country": "US"}, []),
        ({"country": "GE"}, {}, ["name"]),
        ({}, {"country": "GE"}, ["name"]),
        ({"identifiers": [WIKI]}, {"identifiers": [OTHER]}, []),
        ({"identifiers": [WIKI]}, {}, ["name"]),
        ({"parent": "pty-x"}, {"parent": "pty-y"}, []),
        # An identifier tells more than any of these.
        (
            {"identifiers": [WIKI], "country": "GE"},
            {"name": "Corland", "identifiers": [WIKI], "country": "US"},
            ["identifiers/0/value"],
        ),
        ({"identifiers": [WIKI]}, {"identifiers": [WIKI]}, ["identifiers/0/value"]),
        (
            {"identifiers": [WIKI]},
            {"name": "Corland", "identifiers": [{**WIKI, "scheme": "viaf"}]},
            [],
        ),
    ],
)
def test_parties_of_one_name(one: dict[str, Any], other: dict[str, Any], where: list[str]) -> None:
    """NAM002 tells once of each that is known by what another is known by."""
    wholes = [{"id": f"pty-{x}", "kind": "group", "name": x} for x in "xy"]
    parties = [A, B, *wholes, {"id": "pty-1", **A, **one}, {"id": "pty-2", **A, **other}]
    parties[4]["id"], parties[5]["id"] = "pty-1", "pty-2"
    parties[0] = {**A, "name": "First"}
    pointers = [f"/parties/5/{place}" for place in where]
    assert found("NAM002", {"parties": parties}) == pointers


def test_a_name_of_ones_own_that_stands_twice_is_no_matter() -> None:
    """Nor is one that a person and a party share."""
    names = [{"text": "Avaria"}, {"text": "Avaria"}]
    fields = {
        "parties": [{**A, "other_names": names}, B],
        "persons": [{"id": "per-1", "name": "Avaria"}],
    }
    assert found("NAM002", fields) == []


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ({"party": "pty-a"}, {"party": "pty-b"}, 0),
        ({"party": "pty-a"}, {"party": "pty-a"}, 1),
        ({"party": "pty-a"}, {}, 1),
        ({}, {"party": "pty-a"}, 1),
        ({"titles": [{"name": "Envoy", "party": "pty-a"}]}, {"party": "pty-b"}, 0),
    ],
)
def test_people_of_one_name(one: dict[str, Any], other: dict[str, Any], count: int) -> None:
    """On two sides there may be two of one name."""
    persons = [{"id": "per-1", "name": "Moen", **one}, {"id": "per-2", "name": "Moen", **other}]
    assert len(found("NAM002", {"persons": persons})) == count


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ({"kind": "translation"}, 1),
        ({"kind": "transliteration"}, 1),
        ({"kind": "transliteration", "lang": "ru"}, 0),
        ({"kind": "legal"}, 0),
        ({}, 0),
    ],
)
def test_languages_of_names(name: dict[str, Any], count: int) -> None:
    """NAM004 asks for them where the name is one in another language."""
    fields = {"topics": [{"id": "top-1", "label": "x", "other_names": [{"text": "y", **name}]}]}
    assert len(found("NAM004", fields)) == count


@pytest.mark.parametrize(
    ("kind", "count"),
    [
        ("state", 1),
        ("territory", 1),
        ("non_state_actor", 1),
        ("group", 0),
        ("international_organization", 0),
        ("supranational_union", 0),
        ("other", 0),
        ("acme:league", 0),
    ],
)
def test_members(kind: str, count: int) -> None:
    """PTY002 knows what has no members."""
    assert (
        len(found("PTY002", {"parties": [{**A, "kind": kind, "members": ["pty-b"]}, B]})) == count
    )

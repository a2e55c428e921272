"""All rules, of whatever family: they never raise, and ask neither for names nor for order."""

from __future__ import annotations

import copy
import gc
import random
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given

import readouts
from readouts import Readout, from_dict, rules, to_dict
from readouts._shape import shape_of
from readouts.rules import RULES, Dossier, Options
from tests.laws._absurd import absurd, objects, redirect
from tests.laws._documents import least, seeds, some

OPTIONS = Options(extension_schemas={"acme": {"type": "object"}, "x2": False})
CORPUS = sorted((Path(__file__).parents[2] / "examples").rglob("*.readout.json"))
BEFORE_MEANING = ("JSN", "VER", "SHP", "DOC001", "REF001")
UNORDERED = ("topics", "places", "relations")
"""Lists whose order says nothing."""


def _found(readout: Readout) -> list[tuple[str, tuple[str | int, ...], str]]:
    faults = rules.check(readout, OPTIONS)
    return [(fault.code, tuple(fault.path), fault.message) for fault in faults]


def _codes(tree: dict[str, Any]) -> list[tuple[str, str]]:
    schemas = OPTIONS.extension_schemas
    problems = readouts.validate(tree, extension_schemas=schemas)
    assert not [one for one in problems if one.code.startswith(BEFORE_MEANING)]
    return [(problem.code, problem.pointer) for problem in problems]


# -- laws ---------------------------------------------------------------------------------


@some
@given(absurd())
def test_no_rule_raises_however_absurd_the_document(tree: dict[str, Any]) -> None:
    """Cycles, references to oneself, heads of others' delegations, parts of their parts."""
    for code, pointer in _codes(tree):
        node: Any = tree
        for step in pointer.split("/")[1:]:
            step = step.replace("~1", "/").replace("~0", "~")
            node = node[int(step)] if isinstance(node, list) else node[step]
        assert code in RULES


@some
@given(absurd())
def test_running_the_rules_twice_finds_the_same(tree: dict[str, Any]) -> None:
    """A rule keeps nothing from one document, or run, to the next."""
    readout = from_dict(tree)
    first = _found(readout)
    _found(from_dict(least()))
    assert _found(readout) == first
    assert _found(from_dict(copy.deepcopy(tree))) == first
    for code, path, message in first:
        assert code in RULES
        assert all(isinstance(step, str | int) for step in path)
        assert len(message) <= 300
        assert len(message.splitlines()) == 1


def _renamed(value: Any, names: dict[str, str]) -> Any:
    """Return a tree in which the ids have other names, also where they stand as words."""
    match value:
        case dict():
            return {key: _renamed(inner, names) for key, inner in value.items()}
        case list():
            return [_renamed(inner, names) for inner in value]
        case str():
            name, slash, field = value.partition("/")
            return names[name] + slash + field if name in names else value
        case _:
            return value


def check_renaming(tree: dict[str, Any], seed: int) -> None:
    """Check that the same is found in the same places when all ids have other names."""
    ids = [node["id"] for _, node in objects(shape_of(Readout), tree) if "id" in node]
    local = sorted(one for one in ids if one != tree["id"])
    numbers = list(range(len(local)))
    random.Random(seed).shuffle(numbers)  # noqa: S311 - it is no secret
    names = {one: f"{one[:3]}-renamed-{at}" for one, at in zip(local, numbers, strict=True)}
    assert _codes(_renamed(tree, names)) == _codes(tree)


@some
@given(absurd(), seeds)
def test_renaming_all_ids_changes_nothing(tree: dict[str, Any], seed: int) -> None:
    """An id is a name and tells nothing but its kind."""
    check_renaming(tree, seed)


def check_order(tree: dict[str, Any], seed: int) -> None:
    """Check that the same is found when lists without an order of their own have another."""
    chance = random.Random(seed)  # noqa: S311 - it is no secret
    shuffled = copy.deepcopy(tree)
    for key in UNORDERED:
        chance.shuffle(shuffled.get(key, []))
    assert Counter(code for code, _ in _codes(shuffled)) == Counter(
        code for code, _ in _codes(tree)
    )


@some
@given(absurd(), seeds)
def test_the_order_of_topics_places_and_relations_says_nothing(
    tree: dict[str, Any], seed: int
) -> None:
    """Unlike that of people, statements and commitments."""
    check_order(tree, seed)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name[:3])
def test_real_readouts_keep_the_laws_too(path: Path) -> None:
    """They are larger than what is drawn, and make sense."""
    tree = to_dict(readouts.load(path))
    check_renaming(tree, 1)
    check_order(tree, 1)
    chance = random.Random(path.name)  # noqa: S311 - it is no secret
    for filling in (0.0, 0.3):
        redirect(tree, chance, filling)
        _codes(tree)
        check_renaming(tree, 2)
        check_order(tree, 2)


# -- a thousand parts ---------------------------------------------------------------------

TIED: dict[str, Callable[[int, int], int]] = {
    "chain": lambda at, n: at - 1,
    "ring": lambda at, n: (at - 1) % n,
    "star": lambda at, n: 0,
}
"""Of which other one each part is a part, and after which it comes; none where it is not before
it or is itself.
"""


def crowd(n: int, tie: str) -> dict[str, Any]:
    """Return a document with n of everything, each tied to another of its kind."""

    def tied(prefix: str, at: int) -> list[str]:
        other = TIED[tie](at, n)
        return [f"{prefix}-{other}"] if other >= 0 and other != at else []

    def ties(prefix: str, at: int, *one: str, many: tuple[str, ...] = ()) -> dict[str, Any]:
        others = tied(prefix, at)
        if not others:
            return {}
        return {**dict.fromkeys(one, others[0]), **dict.fromkeys(many, others)}

    def event(at: int) -> dict[str, Any]:
        start = {"offset": "P1D", "anchor": (tied("evt", at) or ["publication"])[0]}
        ordered = ("after", "during")
        return {
            "id": f"evt-{at}",
            "kind": "meeting",
            "start": start,
            "delegations": [{"id": f"del-{at}", "party": f"pty-{at}", "heads": [f"per-{at}"]}],
            "participants": [
                {"who": f"per-{at}", "roles": ["host"]},
                {"who": f"pty-{(at + 1) % n}", "roles": ["guest"]},
            ],
            **ties("evt", at, "part_of", "on_margins_of", many=ordered),
            "places": [f"plc-{at}"],
            "topics": [f"top-{at}"],
        }

    def claim(at: int, **fields: Any) -> dict[str, Any]:
        whom = {"speakers": [f"del-{at}"], "addressees": [f"per-{at}"]}
        return {"summary": "Fish.", "about": [f"evt-{at}"], **whom, **fields}

    every = range(n)
    half = [{"who": f"per-{at}", "titles": [{"name": "X", "party": "pty-0"}]} for at in every]
    return {
        "spec_version": "1.0",
        "id": "urn:example:crowd",
        "lang": "en",
        "publication": {
            "issuers": [f"org-{at}" for at in every],
            "kind": "joint_statement",
            "issued": {"edtf": "2030-05-01"},
            "agreed_by": [f"pty-{at}" for at in every],
        },
        "sources": [
            {
                "id": "src-0",
                "digest": f"sha256:{'0' * 64}",
                "length": 9,
                "excluded": [{"start": at, "end": at + 2, "reason": "heading"} for at in every],
            }
        ],
        "parties": [
            {"id": f"pty-{at}", "kind": "state", "name": "Avaria", "note": f"pty-{at}"}
            | ties("pty", at, "parent", many=("members",))
            for at in every
        ],
        "organizations": [
            {"id": f"org-{at}", "name": "Ministry", "party": f"pty-{at}"}
            | ties("org", at, "parent")
            for at in every
        ],
        "persons": [
            {"id": f"per-{at}", "name": "Moen", "organization": f"org-{at}", "basis": "inferred"}
            for at in every
        ],
        "places": [{"id": f"plc-{at}", "name": "Port"} | ties("plc", at, "within") for at in every],
        "meetings": [
            {"id": "evt-all", "kind": "summit", "format": "bilateral", "participants": half},
            *(event(at) for at in every if at % 2),
        ],
        "other_events": [event(at) for at in every if not at % 2],
        "topics": [{"id": f"top-{at}", "label": "x"} | ties("top", at, "parent") for at in every],
        "statements": [
            claim(at, id=f"stm-{at}", voice="reported", event=f"evt-{at}", act="discuss")
            | ties("stm", at, "part_of")
            for at in every
        ],
        "commitments": [
            claim(at, id=f"cmt-{at}", voice="joint", obligors=[f"pty-{at}"], made_at=f"evt-{at}")
            | ties("cmt", at, "part_of")
            for at in every
        ],
        "instruments": [
            {
                "id": f"ins-{at}",
                "kind": "treaty",
                "name": "Treaty",
                "actions": [{"action": "signed", "event": f"evt-{at}", "actors": [f"per-{at}"]}],
            }
            for at in every
        ],
        "relations": [
            {"id": f"rel-{at}", "type": "implements", "subject": f"ins-{at}", "object": f"cmt-{at}"}
            for at in every
        ],
        "translations": [
            {"lang": "en", "record": f"top-{at}", "field": "label", "text": "x"} for at in every
        ],
        "changes": [
            {"at": f"2030-05-{1 + at % 28:02}T10:00Z", "motivation": "updating", "description": "x"}
            for at in every
        ],
        "absent": [{"field": "meetings.0.kind", "reason": "redacted"} for _ in every],
        "evidence": [{"field": "meetings.1.name", "start": at, "end": at} for at in every],
    }


def _times(readout: Readout) -> dict[str, float]:
    """Return the processor time that each rule takes on a readout that no rule has seen yet."""
    fresh: Any = readout
    dossier = Dossier(attrs.evolve(fresh), OPTIONS)
    times = {}
    gc.collect()
    gc.disable()
    for code, rule in RULES.items():
        if rule.check is not None:
            start = time.process_time()
            for _ in rule.check(dossier):
                pass
            times[code] = time.process_time() - start
    gc.enable()
    return times


@pytest.mark.parametrize("tie", TIED)
def test_the_time_of_the_rules_grows_about_as_the_document(tie: str) -> None:
    """With a thousand parts of parts and with two thousand: no rule looks at all for each."""
    one, two = (from_dict(crowd(n, tie)) for n in (1_000, 2_000))
    _codes(crowd(50, tie))
    short, long = ([_times(readout) for _ in range(2)] for readout in (one, two))
    for code in short[0]:
        before, after = (min(times[code] for times in runs) for runs in (short, long))
        assert after <= 3 * before + 0.1, f"{code}: {before:.2f} s, then {after:.2f} s"
    total = sum(min(times[code] for times in long) for code in short[0])
    assert total < 0.2 * len(short[0])

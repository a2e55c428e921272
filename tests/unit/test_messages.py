"""What a user is told: one fault is one problem, in the right place, with a hint that helps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

import readouts
from readouts import Problem
from tests.laws._documents import full

Edit: TypeAlias = Callable[[dict[str, Any]], None]
Told: TypeAlias = tuple[str, str, str | None]
"""A code, a pointer, and words of the hint; None where there is no hint."""


def _at(tree: Any, pointer: str) -> tuple[Any, Any]:
    """Return the container of a place, and the step from there."""
    *steps, last = pointer.split("/")[1:]
    for step in steps:
        tree = tree[int(step) if isinstance(tree, list) else step]
    return tree, int(last) if isinstance(tree, list) else last


def put(pointer: str, value: Any) -> Edit:
    def edit(tree: dict[str, Any]) -> None:
        node, step = _at(tree, pointer)
        node[step] = value

    return edit


def drop(pointer: str) -> Edit:
    def edit(tree: dict[str, Any]) -> None:
        node, step = _at(tree, pointer)
        del node[step]

    return edit


def rename(pointer: str, key: str) -> Edit:
    def edit(tree: dict[str, Any]) -> None:
        node, step = _at(tree, pointer)
        node[key] = node.pop(step)

    return edit


def told(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(problem.code, problem.pointer) for problem in problems]


TITLE = "/meetings/0/participants/0/titles/0"
IDENTIFIER = f"{TITLE}/identifiers/0"
EVIDENCE = f"{TITLE}/evidence/0"

ONE_FAULT: dict[str, tuple[Edit, Told]] = {
    # Fields.
    "misspelt field": (
        rename("/parties/0/name", "nmae"),
        ("SHP002", "/parties/0/nmae", 'did you mean "name"?'),
    ),
    "field in camelCase": (
        rename("/parties/0/other_names", "otherNames"),
        ("SHP002", "/parties/0/otherNames", 'did you mean "other_names"?'),
    ),
    "field with a hyphen": (
        rename("/meetings/0/participants/2/count_bound", "count-bound"),
        ("SHP002", "/meetings/0/participants/2/count-bound", 'did you mean "count_bound"?'),
    ),
    "field in capitals": (rename("/lang", "LANG"), ("SHP002", "/LANG", 'did you mean "lang"?')),
    "field in the singular": (
        rename("/meetings", "meeting"),
        ("SHP002", "/meeting", 'did you mean "meetings"?'),
    ),
    "misspelt list of records": (
        rename("/persons", "perons"),
        ("SHP002", "/perons", 'did you mean "persons"?'),
    ),
    "misspelt version": (
        rename("/spec_version", "spec_verson"),
        ("SHP002", "/spec_verson", 'did you mean "spec_version"?'),
    ),
    "misspelt, one of two that exclude each other": (
        rename("/meetings/0/participants/1/who", "whom"),
        ("SHP002", "/meetings/0/participants/1/whom", 'did you mean "who"?'),
    ),
    "misspelt, one of two that go together": (
        rename(f"{EVIDENCE}/end", "ende"),
        ("SHP002", f"{EVIDENCE}/ende", 'did you mean "end"?'),
    ),
    "right name beside a misspelt one": (
        put("/parties/0/nmae", "Avaria"),
        ("SHP002", "/parties/0/nmae", "That field is there too"),
    ),
    "field that is like no other": (put("/parties/0/zzz", 1), ("SHP002", "/parties/0/zzz", None)),
    "field with a slash": (put("/publication/x~y", 1), ("SHP002", "/publication/x~0y", None)),
    "field missing": (drop("/parties/0/kind"), ("SHP001", "/parties/0", None)),
    "version missing": (drop("/spec_version"), ("VER001", "", 'add "spec_version": "1.0"')),
    "version as a number": (put("/spec_version", 1.0), ("VER001", "/spec_version", "in quotes")),
    "version from the future": (put("/spec_version", "7.0"), ("VER001", "/spec_version", "newer")),
    # Types.
    "null": (put("/persons/0/confidence", None), ("SHP003", "/persons/0/confidence", "left out")),
    "null for what is required": (put("/lang", None), ("SHP003", "/lang", "left out")),
    "null for one of a choice": (
        put("/meetings/0/participants/1/who", None),
        ("SHP003", "/meetings/0/participants/1/who", "left out"),
    ),
    "number in quotes": (put("/revision", "2"), ("SHP003", "/revision", None)),
    "truth in quotes": (
        put("/persons/0/titles/0/acting", "true"),
        ("SHP003", "/persons/0/titles/0/acting", None),
    ),
    "number for a text": (put("/parties/0/name", 7), ("SHP003", "/parties/0/name", None)),
    "number with a fraction": (
        put("/persons/0/confidence", 90.5),
        ("SHP003", "/persons/0/confidence", None),
    ),
    "text for a list": (
        put("/meetings/0/participants/1/roles", "host"),
        ("SHP003", "/meetings/0/participants/1/roles", None),
    ),
    "object for a list": (
        put("/parties/0/other_names", {"text": "Av"}),
        ("SHP003", "/parties/0/other_names", None),
    ),
    "list for a text": (put("/parties/0/name", ["Avaria"]), ("SHP003", "/parties/0/name", None)),
    "text for an object": (
        put("/meetings/0/start", "2030-05-03"),
        ("SHP003", "/meetings/0/start", None),
    ),
    # Values of lists.
    "misspelt value": (
        put("/meetings/0/kind", "meting"),
        ("SHP004", "/meetings/0/kind", 'did you mean "meeting"?'),
    ),
    "value with a capital": (
        put("/meetings/0/kind", "Meeting"),
        ("SHP004", "/meetings/0/kind", 'did you mean "meeting"?'),
    ),
    "value with a hyphen": (
        put("/meetings/0/medium", "in-person"),
        ("SHP004", "/meetings/0/medium", 'did you mean "in_person"?'),
    ),
    "value with a blank": (
        put("/meetings/0/participants/1/roles/0", "guest of honour"),
        ("SHP004", "/meetings/0/participants/1/roles/0", 'did you mean "guest_of_honour"?'),
    ),
    "value of a closed list like no other": (
        put("/meetings/0/medium", "pigeon"),
        ("SHP004", "/meetings/0/medium", None),
    ),
    "value of an open list like no other": (
        put("/meetings/0/kind", "tea"),
        ("SHP004", "/meetings/0/kind", 'looks like "acme:fireside_chat"'),
    ),
    "extension value where none is allowed": (
        put("/meetings/0/medium", "acme:pigeon"),
        ("SHP004", "/meetings/0/medium", None),
    ),
    # Values of other kinds.
    "date in words": (
        put("/meetings/0/start", {"edtf": "3 May 2030"}),
        ("SHP005", "/meetings/0/start/edtf", None),
    ),
    "country in small letters": (
        put("/parties/0/country", "fr"),
        ("SHP005", "/parties/0/country", None),
    ),
    "number out of range": (
        put("/persons/0/confidence", 101),
        ("SHP005", "/persons/0/confidence", None),
    ),
    "blank text": (put("/parties/0/name", " "), ("SHP005", "/parties/0/name", None)),
    "empty list of what is required": (
        put("/publication/issuers", []),
        ("SHP005", "/publication/issuers", None),
    ),
    "value twice in a list": (
        put("/meetings/0/topics", ["top-fish", "top-sea", "top-fish"]),
        ("SHP005", "/meetings/0/topics/2", "list it once"),
    ),
    # Fields that go together.
    "two that exclude each other": (
        put("/meetings/0/participants/1/description", "a minister"),
        ("SHP006", "/meetings/0/participants/1", None),
    ),
    "neither of two": (
        drop("/meetings/0/participants/1/who"),
        ("SHP006", "/meetings/0/participants/1", None),
    ),
    "half a pair": (drop("/places/1/longitude"), ("SHP006", "/places/1", None)),
    "one that needs another": (
        drop("/meetings/0/start/anchor"),
        ("SHP006", "/meetings/0/start", None),
    ),
    # Ids and references.
    "reference to nothing, nearly something": (
        put("/meetings/0/participants/1/who", "per-vael"),
        ("REF001", "/meetings/0/participants/1/who", 'did you mean "per-vale"?'),
    ),
    "reference to nothing": (
        put("/meetings/0/participants/1/who", "per-zzzzzz"),
        ("REF001", "/meetings/0/participants/1/who", "add a record with the id per-zzzzzz"),
    ),
    "reference to a record of another kind": (
        put("/meetings/0/places/0", "per-vale"),
        ("SHP005", "/meetings/0/places/0", None),
    ),
    "reference of another form": (
        put("/meetings/0/places/0", "Port Belmark"),
        ("SHP005", "/meetings/0/places/0", None),
    ),
    "anchor misspelt": (
        put("/meetings/0/start/anchor", "publicaton"),
        ("SHP005", "/meetings/0/start/anchor", 'did you mean "publication"?'),
    ),
    "id missing": (drop("/persons/1/id"), ("SHP001", "/persons/1", None)),
    "id missing of a delegation": (
        drop("/meetings/0/delegations/0/id"),
        ("SHP001", "/meetings/0/delegations/0", None),
    ),
    "id misspelt": (
        rename("/persons/1/id", "Id"),
        ("SHP002", "/persons/1/Id", 'did you mean "id"?'),
    ),
    "id malformed": (put("/persons/1/id", "per_vale"), ("SHP005", "/persons/1/id", '"per-vale"')),
    "id with another prefix": (put("/persons/1/id", "pty-vale"), ("SHP005", "/persons/1/id", None)),
    "id null": (put("/persons/1/id", None), ("SHP003", "/persons/1/id", "left out")),
    "record that is no object": (put("/persons/1", "Jon Vale"), ("SHP003", "/persons/1", None)),
    "id twice": (
        put("/persons/2/id", "per-oru"),
        ("DOC001", "/persons/2/id", "give one of them another id"),
    ),
    "id twice, and the other one referred to": (
        put("/persons/1/id", "per-oru"),
        ("DOC001", "/persons/1/id", "give one of them another id"),
    ),
    "id twice, in lists of events": (
        put("/next_meetings/0/id", "evt-talks"),
        ("DOC001", "/next_meetings/0/id", "give one of them another id"),
    ),
    # The same, five objects deep: Readout, Event, Participant, Title, Identifier or Evidence.
    "deep: missing": (drop(f"{IDENTIFIER}/value"), ("SHP001", IDENTIFIER, None)),
    "deep: unknown": (
        put(f"{IDENTIFIER}/lable", "Envoy"),
        ("SHP002", f"{IDENTIFIER}/lable", 'did you mean "label"?'),
    ),
    "deep: type": (put(f"{IDENTIFIER}/value", 1), ("SHP003", f"{IDENTIFIER}/value", None)),
    "deep: list": (
        put(f"{IDENTIFIER}/scheme", "wikdata"),
        ("SHP004", f"{IDENTIFIER}/scheme", 'did you mean "wikidata"?'),
    ),
    "deep: malformed": (put(f"{IDENTIFIER}/uri", "Q1"), ("SHP005", f"{IDENTIFIER}/uri", None)),
    "deep: at odds": (drop(f"{EVIDENCE}/end"), ("SHP006", EVIDENCE, None)),
    "deep: reference": (
        put(f"{EVIDENCE}/source", "src-2"),
        ("REF001", f"{EVIDENCE}/source", "add a record with the id src-2"),
    ),
}


@pytest.mark.parametrize(("edit", "expected"), ONE_FAULT.values(), ids=ONE_FAULT)
def test_one_fault_is_one_problem(edit: Edit, expected: Told) -> None:
    """A single slip gives one problem, where it is, and says what was most likely meant."""
    tree = full()
    edit(tree)
    problems = readouts.validate(tree)
    code, pointer, hint = expected
    assert told(problems) == [(code, pointer)]
    if hint is None:
        assert "did you mean" not in (problems[0].hint or "")
    else:
        assert hint in (problems[0].hint or "")


def test_the_document_of_these_tests_is_valid() -> None:
    """What is told is told of the slip, and of nothing else."""
    assert [one for one in readouts.validate(full()) if one.severity != "note"] == []


MESSAGES: dict[str, tuple[Edit, str]] = {
    "type": (put("/revision", "2"), 'expected a whole number from 1, got "2"'),
    "missing": (drop("/lang"), 'expected "lang" in this Readout; it is missing'),
    "short list": (
        put("/meetings/0/medium", "pigeon"),
        'expected in_person, telephone, video, hybrid or written, got "pigeon"',
    ),
    "long text": (
        put("/lang", "x" * 500),
        f'expected a BCP 47 language tag, as en, es-MX or zh-Hant, got "{"x" * 39}…"',
    ),
    "object": (
        put("/parties/1", []),
        "expected a Party (an object), got an empty array",
    ),
    "control character": (
        put("/parties/0/name", "a\x07"),
        'expected a text on one line that is not blank, without control characters, got "a\\u0007"',
    ),
    "constraint": (drop("/places/1/latitude"), '"latitude" and "longitude" go together'),
    "twice": (put("/persons/2/id", "per-oru"), '"per-oru" is the id of /persons/0 too'),
}


@pytest.mark.parametrize(("edit", "words"), MESSAGES.values(), ids=MESSAGES)
def test_a_message_says_what_was_expected_and_what_was_found(edit: Edit, words: str) -> None:
    """It reads as a sentence, and quotes no more than it needs."""
    tree = full()
    edit(tree)
    (problem,) = readouts.validate(tree)
    assert words in problem.message


def test_a_problem_names_the_record_around_it() -> None:
    """The nearest id, since a position in a list is hard to find in a long document."""
    tree = full()
    for edit in (
        put("/meetings/0/participants/1/presence", "prsent"),
        put("/persons/1/name", 7),
        drop("/meetings/0/delegations/0/party"),
        put("/zzz", 1),
    ):
        edit(tree)
    records = [problem.record for problem in readouts.validate(tree)]
    assert records == ["per-vale", "del-avaria", "evt-talks", "https://avaria.example/readouts/7"]


# -- twelve at once -----------------------------------------------------------------------

TWELVE = """\
{
  "spec_version": "1.0",
  "id": "https://avaria.example/readouts/8",
  "lang": "en",
  "publication": {"issuers": ["pty-avaria"], "kind": "readuot", "issued": {"edtf": "2030-05-02"}},
  "parties": [
    {"id": "pty-avaria", "kind": "state", "name": "Avaria", "contry": "FR"},
    {"id": "pty-belmark", "kind": "state", "name": null},
    {"id": "pty-avaria", "kind": "state", "name": "Belmark"}
  ],
  "persons": [
    {"id": "per-oru", "titels": [{"name": "Minister"}]},
    {"id": "per-vale", "name": "Jon Vale", "name": "Jón Vále", "confidence": 101}
  ],
  "meetings": [
    {"id": "evt-1", "start": {"text": "yesterday", "offset": "-P1D"},
     "participants": [
       {"who": "per-vael", "roles": ["Host"]},
       {"description": "offîcials", "count": 6,
        "titles": [{"name": "Envoy", "identifiers": [{"scheme": "wikidata"}]}]}
     ]}
  ]
}
"""
TWELVE_TOLD: list[tuple[str, str, int, int, str | None]] = [
    ("SHP004", "/publication/kind", 5, 54, 'did you mean "readout"?'),
    ("SHP002", "/parties/0/contry", 7, 61, 'did you mean "country"?'),
    ("SHP003", "/parties/1/name", 8, 52, "left out"),
    ("DOC001", "/parties/2/id", 9, 12, "give one of them another id"),
    ("SHP002", "/persons/0/titels", 12, 23, 'did you mean "titles"?'),
    ("JSN002", "/persons/1/name", 13, 44, "keep one of the two"),
    ("SHP005", "/persons/1/confidence", 13, 78, None),
    ("SHP001", "/meetings/0", 16, 5, None),
    ("SHP006", "/meetings/0/start", 16, 30, None),
    ("REF001", "/meetings/0/participants/0/who", 18, 16, 'did you mean "per-vale"?'),
    ("SHP004", "/meetings/0/participants/0/roles/0", 18, 38, 'did you mean "host"?'),
    ("SHP001", "/meetings/0/participants/1/titles/0/identifiers/0", 20, 54, None),
]


def test_a_dozen_faults_are_told_at_once_each_in_its_place() -> None:
    """All faults of a document are found in one run, in the order of the text."""
    problems = readouts.validate(TWELVE)
    found = [(p.code, p.pointer, p.line, p.column) for p in problems]
    assert found == [expected[:4] for expected in TWELVE_TOLD]
    assert len(found) == 12
    for problem, (*_, hint) in zip(problems, TWELVE_TOLD, strict=True):
        assert (hint or "") in (problem.hint or "")


def test_the_repaired_document_has_no_problem() -> None:
    """Each of the dozen is a fault of its own: who mends what is told is done."""
    repaired = TWELVE
    for bad, good in REPAIRS.items():
        assert repaired.count(bad) == 1, bad
        repaired = repaired.replace(bad, good)
    assert [one for one in readouts.validate(repaired) if one.severity != "note"] == []


REPAIRS = {
    "readuot": "readout",
    "contry": "country",
    "null": '"Belmark"',
    '{"id": "pty-avaria", "kind": "state", "name": "Belmark"}': (
        '{"id": "pty-five", "kind": "group", "name": "The Five"}'
    ),
    "titels": "titles",
    '"name": "Jon Vale", ': "",
    "101": "100",
    '"evt-1",': '"evt-1", "kind": "meeting",',
    '"-P1D"': '"-P1D", "anchor": "publication"',
    "per-vael": "per-vale",
    "Host": "host",
    '"scheme": "wikidata"': '"scheme": "wikidata", "value": "Q1"',
}

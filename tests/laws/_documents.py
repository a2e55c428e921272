"""What the laws of reading and writing share: documents, damage done to them, and a stopwatch."""

from __future__ import annotations

import copy
import gc
import json
import os
import random
import re
import signal
import time
from collections.abc import Callable
from typing import Any, TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from readouts import Problem, strategies, to_dict
from readouts.rules.least import LEAST
from readouts.scalars import SPEC_VERSION

A = TypeVar("A")
B = TypeVar("B")

EXAMPLES = int(os.environ.get("READOUTS_EXAMPLES", "200"))
"""How many examples a law of mutations is tried with."""
some = settings(deadline=None, max_examples=100, suppress_health_check=list(HealthCheck))
many = settings(some, max_examples=EXAMPLES)

FULL: dict[str, Any] = {
    "$schema": "../readout.schema.json",
    "spec_version": SPEC_VERSION,
    "id": "https://avaria.example/readouts/7",
    "revision": 2,
    "lang": "en",
    "publication": {
        "issuers": ["pty-avaria", "org-ministry"],
        "kind": "press_release",
        "title": "The ministers met in Port Belmark",
        "issued": {"text": "4 May 2030", "edtf": "2030-05-04T18:30+02:00", "tz": "Europe/Vienna"},
        "lang": "en",
        "url": "https://avaria.example/news/7",
        "identifiers": [{"scheme": "un-symbol", "value": "A/84/7", "label": "Letter"}],
        "status": "corrected",
        "attribution": {"mode": "spokesperson", "spokesperson": "per-oru", "text": "said Ms Oru"},
        "dateline": "plc-port",
        "agreed_by": ["pty-avaria"],
        "extent": "complete",
        "evidence": [{"source": "src-1", "start": 0, "end": 12, "exact": "The minister"}],
    },
    "sources": [
        {
            "id": "src-1",
            "publisher": "Ministry of Foreign Affairs of Avaria",
            "url": "https://avaria.example/news/7",
            "digest": "sha256:" + "0123456789abcdef" * 4,
            "length": 2400,
            "lang": "en",
            "media_type": "text/html",
            "retrieved": "2030-05-05T08:00:00Z",
            "excluded": [{"start": 2300, "end": 2400, "reason": "page_furniture"}],
        }
    ],
    "parties": [
        {
            "id": "pty-avaria",
            "kind": "state",
            "name": "Avaria",
            "other_names": [{"text": "Авария", "kind": "transliteration", "lang": "ru"}],
        },
        {"id": "pty-belmark", "kind": "state", "name": "Belmark", "note": "Höchst förmlich 😀"},
        {
            "id": "pty-five",
            "kind": "group",
            "name": "The Five",
            "members": ["pty-avaria", "pty-belmark"],
            "completeness": "partial",
        },
    ],
    "organizations": [
        {"id": "org-ministry", "name": "Ministry", "kind": "ministry", "party": "pty-avaria"},
        {"id": "org-teams", "name": "teams", "kind": "team", "count": 3, "count_bound": "about"},
    ],
    "persons": [
        {
            "id": "per-oru",
            "name": "Ana Oru",
            "titles": [{"name": "Spokesperson", "organization": "org-ministry", "acting": True}],
            "confidence": 90,
            "basis": "inferred",
            "note": "The text has a surname only.",
            "absent": [{"field": "identifiers", "reason": "not_stated"}],
        },
        {"id": "per-vale", "name": "Jon Vale", "titles": [{"name": "Foreign Minister"}]},
        {"id": "per-detained", "description": "two detained citizens", "count": 2},
    ],
    "places": [
        {"id": "plc-belmark", "name": "Belmark", "kind": "country"},
        {
            "id": "plc-port",
            "name": "Port Belmark",
            "kind": "city",
            "within": "plc-belmark",
            "latitude": 12.0,
            "longitude": -3.25,
        },
    ],
    "meetings": [
        {
            "id": "evt-talks",
            "uid": "https://events.example/2030/17",
            "kind": "meeting",
            "status": "held",
            "medium": "in_person",
            "format": "bilateral",
            "start": {"text": "yesterday", "offset": "-P1D", "anchor": "publication"},
            "duration": {"value": "PT35M", "bound": "about", "text": "for about 35 minutes"},
            "places": ["plc-port"],
            "purposes": ["To prepare the summit"],
            "delegations": [
                {"id": "del-avaria", "party": "pty-avaria", "heads": ["per-oru"], "size": 4}
            ],
            "participants": [
                {
                    "who": "per-oru",
                    "roles": ["guest", "acme:poet"],
                    "delegation": "del-avaria",
                    "titles": [
                        {
                            "name": "Envoy",
                            "post": "special_envoy",
                            "party": "pty-avaria",
                            "identifiers": [{"scheme": "wikidata", "value": "Q1"}],
                            "evidence": [{"source": "src-1", "start": 40, "end": 45}],
                        }
                    ],
                },
                {"who": "per-vale", "roles": ["host"], "party": "pty-belmark"},
                {"description": "senior officials", "count": 6, "count_bound": "at_least"},
            ],
            "topics": ["top-fish"],
            "evidence": [{"source": "src-1", "exact": "met", "prefix": "who ", "suffix": " in"}],
        }
    ],
    "prior_meetings": [
        {"id": "evt-call", "kind": "call", "before": ["evt-talks"], "start": {"edtf": "2030-04"}}
    ],
    "next_meetings": [
        {"id": "evt-next", "kind": "visit", "start": {"edtf": "2031", "part": "early"}}
    ],
    "other_events": [{"id": "evt-summit", "kind": "summit", "after": ["evt-talks"]}],
    "topics": [
        {"id": "top-sea", "label": "the sea"},
        {"id": "top-fish", "label": "fisheries", "parent": "top-sea"},
    ],
    "uses": [{"prefix": "acme", "uri": "https://acme.example/words", "version": "1"}],
}
"""A document with an example of nearly everything."""


def least() -> dict[str, Any]:
    """Return the least document as a tree, a fresh copy."""
    tree: dict[str, Any] = json.loads(LEAST)
    return tree


def full() -> dict[str, Any]:
    """Return the full document as a tree, a fresh copy."""
    return copy.deepcopy(FULL)


def spots(problems: tuple[Problem, ...]) -> list[tuple[str, int | None, int | None]]:
    """Return what is wrong and where in the text."""
    return [(problem.code, problem.line, problem.column) for problem in problems]


# -- time ---------------------------------------------------------------------------------


class _TooLong(BaseException):
    """Raised by the stopwatch."""


def within(function: Callable[[A], B], value: A, seconds: float = 2.0) -> B:
    """Call a function; fail once it has used more processor time than it may.

    What counts is this process's own time, so that a busy machine fails nothing. The collector
    stands still meanwhile: what is raised in one of its callbacks would be lost.
    """

    def stop(*_: object) -> None:
        raise _TooLong

    gc.disable()
    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        return function(value)
    except _TooLong:
        # Not passed on: a traceback that starts in the middle of an instruction confuses pytest.
        pass
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
        gc.enable()
    raise AssertionError(f"expected an answer within {seconds:.2g} s")


def time_of(function: Callable[[A], object], value: A, repeat: int = 3) -> float:
    """Return the least processor time that a call takes, in seconds."""
    times = []
    for _ in range(repeat):
        start = time.process_time()
        function(value)
        times.append(time.process_time() - start)
    return min(times)


# -- text, written in ways that a canonical writer never would ---------------------------


class Writer:
    """Writes a tree as JSON in an odd but legal way, and notes where everything stands."""

    def __init__(self, seed: int, *, repeats: bool = False, shuffles: bool = False) -> None:
        self.random = random.Random(seed)  # noqa: S311 - it is no secret
        self.repeats, self.shuffles = repeats, shuffles
        self.blanks = self.random.choice(["", " ", " \n", "\n\t", "\r\n "])
        self.escapes = self.random.choice([0.0, 0.0, 0.3, 1.0])
        self.odd_numbers = self.random.random() < 0.5
        self.parts: list[str] = []
        self.length = 0
        self.values: dict[str, int] = {}
        """Where the value at a pointer starts."""
        self.keys: dict[str, int] = {}
        """Where the key of the value at a pointer starts."""

    @property
    def text(self) -> str:
        return "".join(self.parts)

    def write(self, value: Any, at: str = "") -> Writer:
        self.space()
        self.values[at] = self.length
        match value:
            case dict():
                self.put("{")
                for number, (key, inner) in enumerate(self.members(value)):
                    self.comma(number)
                    below = f"{at}/{token(key)}"
                    self.space()
                    self.keys[below] = self.length
                    self.put(self.string(key))
                    self.space()
                    self.put(":")
                    self.write(inner, below)
                self.put("}")
            case list():
                self.put("[")
                for number, inner in enumerate(value):
                    self.comma(number)
                    self.write(inner, f"{at}/{number}")
                self.put("]")
            case str():
                self.put(self.string(value))
            case _:
                self.put(self.scalar(value))
        self.space()
        return self

    def members(self, value: dict[str, Any]) -> list[tuple[str, Any]]:
        members = list(value.items())
        if self.shuffles:
            self.random.shuffle(members)
        if self.repeats and members and self.random.random() < 0.3:
            key, _ = self.random.choice(members)
            members.insert(0, (key, self.random.choice([1, "x", [], {"a": {"b": 2}}])))
        return members

    def comma(self, number: int) -> None:
        if number:
            self.put(",")

    def space(self) -> None:
        if self.blanks and self.random.random() < 0.5:
            self.put("".join(self.random.choices(self.blanks, k=self.random.randint(1, 3))))

    def put(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def string(self, text: str) -> str:
        return f'"{"".join(map(self.char, text))}"'

    def char(self, char: str) -> str:
        if char in '"\\' or ord(char) < 0x20 or self.random.random() < self.escapes:
            units = char.encode("utf-16-be", "surrogatepass")
            return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))
        return char

    def scalar(self, value: Any) -> str:
        if self.odd_numbers and not isinstance(value, bool):
            if isinstance(value, int) and abs(value) < 2**53:
                return self.random.choice([f"{value}.0", f"{value}e0", f"{value}.0E+0"])
            if isinstance(value, float) and value.is_integer() and value != 0 and value < 1e15:
                return f"{value:.0f}"
        return json.dumps(value)


def token(key: str) -> str:
    """Return a key as a token of a JSON Pointer (RFC 6901)."""
    return key.replace("~", "~0").replace("/", "~1")


# -- documents, whole and damaged ---------------------------------------------------------

seeds = st.integers(0, 2**32 - 1)


def documents() -> SearchStrategy[dict[str, Any]]:
    """Trees of valid documents."""
    known: SearchStrategy[dict[str, Any]] = st.sampled_from([0, 1]).map(
        lambda which: full() if which else least()
    )
    return known | known | strategies.readouts().map(to_dict)


WORDS = [
    "id", "kind", "name", "who", "meetings", "participants", "titles", "evidence", "start",
    "end", "edtf", "parties", "persons", "spec_version", "count_bound", "$schema", "", "a/b~c",
    "Name", "perons", "otherNames", "roles", "x\ny", "é😀",
]  # fmt: skip
ODD: list[Any] = [
    None, True, False, 0, -1, 1.0, 1.5, 2**53, 10**30, 1e300, "", " ", "x", "\x00", "x\ny", "1.0",
    "pty-a", "pty-avaria", "per-nobody", "evt-1", "publication", "state", "State", "héte", "host",
    "2030-02-30", "x" * 1001, [], {}, [[]], [None], {"": None}, {"id": "pty-a"}, ["host", "host"],
    "\u2028", "en", "https://example.org/x", {"edtf": "2030-05-02/2030-05-01"}, "x:y",
]  # fmt: skip

leaves = (
    st.sampled_from(ODD).map(copy.deepcopy)
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
)
keys = st.sampled_from(WORDS) | st.text(max_size=5).filter(lambda text: not surrogates(text))
trees: SearchStrategy[Any] = st.recursive(
    leaves, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=5)
)


def surrogates(text: str) -> bool:
    """Tell whether a text has surrogates that stand alone."""
    return re.search("[\ud800-\udfff]", text) is not None


def slots(tree: Any) -> list[tuple[Any, Any]]:
    """Return every place below a tree, as a container and a key or position in it."""
    found: list[tuple[Any, Any]] = []
    stack = [tree]
    while stack:
        node = stack.pop()
        steps = list(node) if isinstance(node, dict) else range(len(node))
        found += [(node, step) for step in steps]
        stack += [node[step] for step in steps if isinstance(node[step], dict | list)]
    return found


@st.composite
def damaged_trees(draw: DrawFn) -> dict[str, Any]:
    """Trees of documents with one to four changes, most of which do harm."""
    tree = draw(documents())
    for _ in range(draw(st.integers(1, 4))):
        if places := slots(tree):
            _damage(draw, places)
    return tree


def _damage(draw: DrawFn, places: list[tuple[Any, Any]]) -> None:
    node, step = draw(st.sampled_from(places))
    match draw(st.sampled_from(["replace", "drop", "rename", "copy", "add", "twice"])):
        case "drop":
            del node[step]
        case "rename" if isinstance(node, dict):
            renamed = _misspelt(draw, step)
            members = [(renamed if key == step else key, inner) for key, inner in node.items()]
            node.clear()
            node.update(members)
        case "copy":
            other, there = draw(st.sampled_from(places))
            node[step] = copy.deepcopy(other[there])
        case "add" if isinstance(node, dict):
            node[draw(keys)] = draw(trees)
        case "twice" if isinstance(node, list):
            node.insert(step, copy.deepcopy(node[step]))
        case _:
            node[step] = draw(trees)


def _misspelt(draw: DrawFn, word: str) -> str:
    at = draw(st.integers(0, len(word)))
    return draw(
        st.sampled_from(
            [word[:at] + word[at + 1 :], word[:at] + "x" + word[at:], word.upper(), f"{word}s"]
        )
    )


@st.composite
def damaged_texts(draw: DrawFn) -> bytes:
    """Texts of documents with flipped, lost, inserted or misplaced bytes, or cut short."""
    text = bytearray(Writer(draw(seeds)).write(draw(documents())).text.encode())
    for _ in range(draw(st.integers(1, 2))):
        at, size = draw(st.integers(0, len(text))), draw(st.integers(1, 20))
        match draw(st.sampled_from(["flip", "drop", "insert", "cut", "splice"])):
            case "flip" if at < len(text):
                text[at] ^= 1 << draw(st.integers(0, 7))
            case "drop":
                del text[at : at + size]
            case "insert":
                text[at:at] = draw(st.sampled_from(SHREDS)) or draw(st.binary(max_size=8))
            case "cut" if draw(st.integers(0, 3)) == 0:
                del text[at:]
            case _:
                other = draw(st.integers(0, len(text)))
                text[at : at + draw(st.integers(0, 20))] = text[other : other + size]
    return bytes(text)


SHREDS = [
    b"", b'"', b"{", b"}", b"[", b"]", b",", b":", b"null", b"NaN", b"1e999", b"\\u", b"\\ud800",
    b'"id": 1,', b'"\\u0069d": "pty-a",', b"\xff", b"\xc3", b"\xef\xbb\xbf", b"\x00", b"//", b"'",
    b"[" * 300, b"1" * 400, b"2" * 1001, b"-", b"e", b".", b"\xe2\x80\xa8", b"\n",
]  # fmt: skip

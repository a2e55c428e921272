"""Reading YAML: the same trees and the same problems as from JSON, whatever the spelling."""

from __future__ import annotations

import io
import json
import random
import re
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import readouts
from readouts import Problem, Readout, _yaml, strategies
from readouts.cli import main
from readouts.rules.least import LEAST
from tests.laws._documents import damaged_texts, damaged_trees, many, seeds, some, trees, within

DISPUTED = re.compile("[\x7f-\x9f\u2028\u2029\ufffe\uffff]")
"""What JSON takes in a text as it is, and YAML 1.1 and 1.2 do not read alike."""
SPACES = st.sampled_from([None, 0, 2])


class _File(io.StringIO):
    name = "x.yaml"


def _problems(text: str) -> tuple[Problem, ...]:
    return within(lambda text: readouts.validate(_File(text)), text, seconds=10)


def _typed(tree: Any) -> str:
    """Return a tree as a text in which 1, 1.0 and true differ."""
    return json.dumps(tree, sort_keys=True)


# -- JSON read as YAML --------------------------------------------------------------------


@given(strategies.readouts())
@some
def test_what_is_dumped_as_json_is_read_as_yaml(readout: Readout) -> None:
    """JSON is YAML, but for characters that YAML's versions do not agree on: these are refused."""
    text = readouts.dumps(readout)
    if DISPUTED.search(text):
        assert [problem.code for problem in _problems(text)] == ["JSN001"]
    else:
        assert readouts.load(_File(text)) == readout


@given(trees, SPACES, st.booleans())
@many
def test_json_is_yaml(tree: Any, indent: int | None, ascii_: bool) -> None:
    """Any tree, on one line or many, its characters escaped or not."""
    text = json.dumps(tree, indent=indent, ensure_ascii=ascii_)
    parsed = _yaml.parse(text)
    if DISPUTED.search(text):
        assert not parsed.readable
    else:
        assert _typed(parsed.document) == _typed(tree)


@given(damaged_trees(), SPACES)
@many
def test_one_text_has_the_same_problems_as_json_and_as_yaml(tree: Any, indent: int | None) -> None:
    """With the same words at the same places."""
    text = json.dumps(tree, indent=indent, ensure_ascii=True)
    told = [str(problem).removeprefix("x.yaml:") for problem in _problems(text)]
    assert told == [str(problem) for problem in readouts.validate(text)]


# -- YAML as people write it --------------------------------------------------------------


class _Writer:
    """Writes a tree as YAML in blocks, in varying styles, and notes where everything stands."""

    def __init__(self, seed: int, *, aliases: bool = False) -> None:
        self.random = random.Random(seed)  # noqa: S311 - it is no secret
        self.text = ""
        self.values: dict[tuple[Any, ...], int] = {}
        self.keys: dict[tuple[Any, ...], int] = {}
        self.anchors: dict[str, str] | None = {} if aliases else None

    def write(self, tree: Any, path: tuple[Any, ...] = (), column: int = 0) -> _Writer:
        """Write a value behind what stands on the line already."""
        known = None if self.anchors is None else self.anchors.get(_typed(tree))
        if known:
            self.mark(path, f"*{known} ")
        elif isinstance(tree, dict | list) and tree:
            self.anchor(tree, path)
            for step, inner in tree.items() if isinstance(tree, dict) else enumerate(tree):
                self.text += self.random.choice(["", " # a comment"]) + "\n" + " " * column
                self.values.setdefault(path, len(self.text))
                if isinstance(tree, dict):
                    self.keys[*path, step] = len(self.text)
                    self.text += self.scalar(step) + ":"
                else:
                    self.text += "-"
                self.text += " "
                self.write(inner, (*path, step), column + self.random.randint(1, 3))
        else:
            self.anchor(tree, path)
            self.mark(path, self.scalar(tree))
        return self

    def mark(self, path: tuple[Any, ...], text: str) -> None:
        self.values.setdefault(path, len(self.text))
        self.text += text

    def anchor(self, tree: Any, path: tuple[Any, ...]) -> None:
        # A container at the root can't be repeated.
        if self.anchors is not None and path:
            name = f"a{len(self.anchors)}"
            self.mark(path, f"&{name} ")
            self.anchors[_typed(tree)] = name

    def scalar(self, value: Any) -> str:
        if not isinstance(value, str):
            return json.dumps(value)
        styles = [json.dumps(value)]
        if value.isprintable():
            styles.append("'" + value.replace("'", "''") + "'")
        if re.fullmatch(r"[A-Za-z/$][A-Za-z0-9 /$:-]*[A-Za-z0-9]", value) and ": " not in value:
            # Plain, unless the core rules take it for something else.
            styles += [value] * (value.casefold() not in ("null", "true", "false"))
        return self.random.choice(styles)


@given(trees, seeds)
@many
def test_a_tree_is_read_as_it_was_written(tree: Any, seed: int) -> None:
    """In blocks, with comments, quoted only where it must be; and every place is known."""
    written = _Writer(seed).write(tree)
    parsed = _yaml.parse(written.text)
    assert parsed.readable, parsed.faults
    assert _typed(parsed.document) == _typed(tree)
    assert parsed.scan.values == written.values
    assert parsed.scan.keys == written.keys


@given(st.lists(trees, max_size=3), seeds)
@many
def test_an_alias_stands_for_what_it_repeats(forest: list[Any], seed: int) -> None:
    """The tree is the one written out, and an alias stands where it stands."""
    written = _Writer(seed, aliases=True).write([*forest, *forest, forest])
    parsed = _yaml.parse(written.text)
    assert parsed.readable, parsed.faults
    assert _typed(parsed.document) == _typed([*forest, *forest, forest])
    # The places inside of what is repeated are those of the anchor.
    assert written.values.items() <= parsed.scan.values.items()


# -- what is hostile ----------------------------------------------------------------------

SHREDS = [
    "- ", "? ", ": ", "a: ", "&x ", "*x", "*y ", "|\n", ">-\n", "!!python/object:os.system ",
    "!!set ", "!!binary ", "! ", "!<x> ", "%YAML 1.2\n", "---\n", "...\n", "# x\n", "'", '"',
    "{", "}", "[", "]", ",", "\n", "  ", "\t", "<<: ", "~", ".nan", "0x1f", "1e999", "2024-01-19",
    "\\", '"\\ud800"', "@", '"\\U00110000"', "%TAG ! x\n", "\ufeff", "\u2028", "é😀", "id",
    "\r", "null", "1" * 400, "`", "=",
]  # fmt: skip


@given(st.lists(st.sampled_from(SHREDS) | st.text(max_size=3), max_size=30).map("".join))
@many
def test_hostile_yaml_has_problems_and_raises_nothing(text: str) -> None:
    """Each problem with a place inside the text."""
    problems = _problems(text)
    assert problems
    lines = text.split("\n")
    for problem in problems:
        assert problem.line is not None
        assert problem.column is not None
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1


@given(damaged_texts())
@many
def test_damaged_bytes_have_problems_or_are_read(data: bytes) -> None:
    """Of bytes too, nothing is raised."""
    file = io.BytesIO(data)
    file.name = "x.yml"
    for problem in readouts.validate(file):
        assert problem.line is not None


BOMB = "a: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 40)
)
DEEP = "a: &a0 [x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 300))
LONG = f"a: &a {'x' * 2**20}\nb: [{', '.join(['*a'] * 100)}]\n"
REFUSED = {
    "a bomb of values": (BOMB, "JSN003", 6, 10),
    "a bomb of text": (LONG, "JSN003", 2, 261),
    "a bomb of levels": (DEEP, "JSN003", 200, 14),
    "201 arrays": ("[" * 100_000, "JSN003", 1, 201),
    "201 dashes": ("- " * 100_000, "JSN003", 1, 401),
    "an alias to what is around it": ("a: &x\n  b: [*x]", "JSN001", 2, 7),
    "an alias to nothing": ("a: *x", "JSN001", 1, 4),
    "1,001 digits": ("a: " + "1" * 1_001, "JSN003", 1, 4),
    "100,000 digits": ("a: 0x" + "1" * 100_000, "JSN003", 1, 4),
    "400 digits": ("a: " + "1" * 400, "JSN001", 1, 4),
    "too large a number": ("a: 1e999", "JSN001", 1, 4),
    "not a number": ("a: .NaN", "JSN001", 1, 4),
    "infinity": ("a: -.inf", "JSN001", 1, 4),
    "a Python object": ("a: !!python/object/apply:os.getcwd []", "JSN001", 1, 4),
    "a set": ("a: !!set {b}", "JSN001", 1, 4),
    "a binary": ("a: !!binary aGk=", "JSN001", 1, 4),
    "a timestamp": ("a: !!timestamp 2024-01-19", "JSN001", 1, 4),
    "a tag that the value does not have": ("a: !!int x", "JSN001", 1, 4),
    "a tag of one's own": ("- !x {a: 1}", "JSN001", 1, 3),
    "a number as a key": ("b: 1\n2: 3", "JSN001", 2, 1),
    "a word as a key that is no text": ("true: 3", "JSN001", 1, 1),
    "nothing as a key": ("{: 3}", "JSN001", 1, 2),
    "an array as a key": ("[a, b]: 3", "JSN001", 1, 1),
    "a second document": ("a: 1\n---\nb: 2", "JSN001", 2, 1),
    "nothing": ("# nothing\n", "JSN001", 1, 1),
    "a tab": ("a:\n\t- b", "JSN001", 2, 1),
    "half a pair": ('a: "\\ud83d"', "JSN001", 1, 4),
    "beyond Unicode": ('a: "\\U00110000"', "JSN001", 1, 7),
    "a long version": (f"%YAML 1.{'1' * 5_000}\n--- a", "JSN001", 1, 9),
    "a line separator": ("a: 'x\u2028'", "JSN001", 1, 6),
    "a null character": ("a: x\0y", "JSN001", 1, 5),
    "a byte order mark": ("\ufeffa: 1", "JSN001", 1, 1),
}


@pytest.mark.parametrize(("text", "code", "line", "column"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_plain_json_is_refused_at_its_place(
    text: str, code: str, line: int, column: int
) -> None:
    """As one problem, soon, and without being made."""
    assert [(p.code, p.line, p.column) for p in _problems(text)] == [(code, line, column)]


# -- what words mean ----------------------------------------------------------------------

CORE: dict[str, Any] = {
    "NO": "NO", "no": "no", "yes": "yes", "on": "on", "Off": "Off", "y": "y", "tRUE": "tRUE",
    "2024-01-19": "2024-01-19", "12:30:45": "12:30:45", "1_000": "1_000", "0b1": "0b1",
    "+0x1": "+0x1", "0o8": "0o8", "1e": "1e", ".": ".", "+": "+", "=": "=", "<<": "<<",
    "inf": "inf", "null": None, "Null": None, "NULL": None, "~": None, "": None, "nULL": "nULL",
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
    "0": 0, "-1": -1, "+12": 12, "012": 12, "0o17": 15, "0x1F": 31, "1.": 1.0, ".5": 0.5,
    "-1.5e3": -1500.0, "1e3": 1000.0, "6.02E+23": 6.02e23, "'1'": "1", '"null"': "null",
    "!!str 1": "1", "! 1": "1", "!!int 7": 7, "!!null ''": None, '"\\ud83d\\ude00"': "😀",
    '"\\/"': "/", "|\n  a\n  b": "a\nb", ">-\n  a\n  b": "a b",
}  # fmt: skip


@pytest.mark.parametrize(("text", "value"), CORE.items(), ids=repr)
def test_a_word_means_what_the_core_schema_says(text: str, value: Any) -> None:
    """YAML 1.2.2, section 10.3: NO is Norway's code, and a date is a text."""
    assert _typed(_yaml.parse(f"a: {text}").document) == _typed({"a": value})


def test_a_version_without_quotes_is_told_to_have_some() -> None:
    """It is a number there, at which 1.10 would be 1.1."""
    (problem,) = _problems(LEAST.replace('"1.0"', "1.0"))
    assert (problem.code, problem.line, problem.column) == ("VER001", 2, 19)
    assert problem.hint == 'write "1.0", in quotes'


def test_a_key_that_stands_twice_is_told_and_the_last_one_counts() -> None:
    """And what was lost with the first may have been referred to."""
    text = LEAST.replace('"parties": [', '"parties": [{"id": "pty-x"}],\n  "parties": [')
    (problem,) = _problems(text.replace('["pty-a"]', '["pty-x"]'))
    assert (problem.code, problem.pointer, problem.line) == ("JSN002", "/parties", 7)


# -- by the name of the file --------------------------------------------------------------


@pytest.mark.parametrize("name", ["a.yaml", "a.yml", "A.YAML"])
def test_a_file_is_read_as_its_name_says(tmp_path: Path, name: str) -> None:
    """YAML by its suffix, and JSON otherwise; a text is JSON always."""
    text = "# YAML has comments\n" + LEAST
    (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "a.json").write_text(text, encoding="utf-8")
    assert readouts.load(tmp_path / name) == readouts.load(str(tmp_path / name))
    assert readouts.load(tmp_path / name) == readouts.loads(LEAST)
    assert readouts.validate(tmp_path / name) == ()
    assert [p.code for p in readouts.validate(tmp_path / "a.json")] == ["JSN001"]
    assert [p.code for p in readouts.validate(text)] == ["JSN001"]


def test_yaml_is_not_written(tmp_path: Path) -> None:
    """The library reads YAML and writes JSON."""
    with pytest.raises(ValueError, match="JSON is written"):
        readouts.dump(readouts.loads(LEAST), tmp_path / "a.yaml")
    assert list(tmp_path.iterdir()) == []


def test_without_the_extra_it_is_said_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the API as an exception, on the command line on one line."""
    monkeypatch.setitem(sys.modules, "yaml", None)
    monkeypatch.delitem(sys.modules, "readouts._yaml")
    monkeypatch.delattr(readouts, "_yaml")
    path = tmp_path / "a.readout.yaml"
    path.write_text(LEAST, encoding="utf-8")
    with pytest.raises(ModuleNotFoundError, match=r"readouts\[yaml\]"):
        readouts.load(path)
    for command in ("validate", "show"):
        assert main([command, str(path)]) == 2
        out, err = capsys.readouterr()
        assert (out, err.count("\n")) == ("", 1)
        assert "pip install 'readouts[yaml]'" in err

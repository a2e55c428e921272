"""The command line: what it prints where, and its exit codes."""

import json
import os
import re
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

import readouts
from readouts.cli import main
from readouts.rules.least import LEAST

EXAMPLES = Path(__file__).parents[2] / "examples"
MISSPELT = LEAST.replace('"kind": "meeting"', '"kind": "meting"')


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _write(name: str, text: str) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_clean_files_exit_with_0(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is printed on standard output; the count goes to standard error."""
    _write("data/a.readout.json", LEAST)
    _write("data/deep/b.readout.json", LEAST)
    _write("data/other.json", "no readout, and not looked at")
    assert main(["validate", "data"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert err == "2 files checked, no problems\n"


def test_problems_exit_with_1(capsys: pytest.CaptureFixture[str]) -> None:
    """A problem is a line that an editor can jump to, then its hint."""
    _write("a.readout.json", MISSPELT)
    assert main(["validate", "a.readout.json"]) == 1
    out, err = capsys.readouterr()
    first, hint = out.splitlines()
    assert first.startswith("a.readout.json:11:29: SHP004 expected one of the 37 values")
    assert first.endswith("  [/meetings/0/kind]")
    assert hint.strip().startswith('hint: did you mean "meeting"?')
    assert "the rules of meaning were not run" in err
    assert err.endswith("1 file checked, 1 problem\n")


def test_rules_of_meaning_run_where_the_shape_is_right(capsys: pytest.CaptureFixture[str]) -> None:
    """Then nothing is said of rules that were not run."""
    _write("a.readout.json", LEAST.replace('"name": "Avaria"', '"name": "Avaria", "country": "UK"'))
    assert main(["validate", "a.readout.json"]) == 1
    out, err = capsys.readouterr()
    assert "PTY001" in out
    assert "not run" not in err


@pytest.mark.parametrize("arguments", [["nowhere.json"], ["empty"], ["*.none"], []])
def test_what_can_not_run_exits_with_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """A missing file, a folder without documents, a glob without files, no argument."""
    Path("empty").mkdir()
    try:
        code: object = main(["validate", *arguments])
    except SystemExit as stop:
        code = stop.code
    assert code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "Traceback" not in err
    assert err


def test_a_missing_file_is_one_line_and_others_are_still_checked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The run goes on, and ends with 2."""
    _write("a.readout.json", MISSPELT)
    assert main(["validate", "nowhere.json", "a.readout.json"]) == 2
    out, err = capsys.readouterr()
    assert "SHP004" in out
    assert "\nreadouts: nowhere.json: No such file or directory\n" in err


def test_globs_and_repeated_names(capsys: pytest.CaptureFixture[str]) -> None:
    """A glob that the shell left alone is expanded; a file is checked once."""
    _write("x/a.json", LEAST)
    _write("x/y/b.json", LEAST)
    assert main(["validate", "x/**/*.json", "x/a.json"]) == 0
    assert capsys.readouterr().err == "2 files checked, no problems\n"


def test_a_path_that_names_nothing_is_told_beside_others(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A mistyped folder does not stay green because another has files."""
    _write("a.readout.json", LEAST)
    Path("empty").mkdir()
    Path("gone.readout.json").symlink_to("nowhere")
    assert main(["validate", "a.readout.json", "./a.readout.json", "empty"]) == 2
    err = capsys.readouterr().err
    assert err == 'readouts: no file matched "empty"\n1 file checked, no problems\n'
    assert main(["validate", ""]) == 2
    assert main(["validate", "."]) == 2
    assert "gone.readout.json: No such file or directory" in capsys.readouterr().err


def test_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`-` is standard input."""
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(MISSPELT.encode())))
    assert main(["validate", "-"]) == 1
    assert capsys.readouterr().out.startswith("<stdin>:11:29: SHP004")


def test_show_prints_a_card_of_100_columns(capsys: pytest.CaptureFixture[str]) -> None:
    """The card of the real example: all who took part, and plain text."""
    path = EXAMPLES / "us-mexico-2024-01-19.readout.json"
    assert main(["show", str(path)]) == 0
    card = capsys.readouterr().out
    assert max(len(line) for line in card.splitlines()) <= 100
    readout = readouts.load(path)
    for person in readout.persons:
        assert person.name is None or person.name in card
    assert "\x1b" not in card


def test_show_says_what_keeps_a_document_from_being_shown(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A document that is no readout has no card."""
    _write("a.readout.json", MISSPELT)
    assert main(["show", "a.readout.json"]) == 1
    assert "SHP004" in capsys.readouterr().out
    assert main(["show", "nowhere.json"]) == 2
    assert capsys.readouterr().err == "readouts: nowhere.json: No such file or directory\n"


def test_schema_prints_the_published_schema(capsys: pytest.CaptureFixture[str]) -> None:
    """To the byte."""
    assert main(["schema"]) == 0
    out = capsys.readouterr().out
    assert json.loads(out) == readouts.json_schema()


def test_schema_prints_the_variant_for_editors(capsys: pytest.CaptureFixture[str]) -> None:
    """Which has an address of its own, and is of the draft that every editor knows."""
    assert main(["schema", "--editor"]) == 0
    variant = json.loads(capsys.readouterr().out)
    assert variant["$id"].endswith("/readout.editor.schema.json")
    assert variant["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_schema_prints_the_profile_for_language_models(capsys: pytest.CaptureFixture[str]) -> None:
    """And says what profiles there are."""
    assert main(["schema", "--profile", "llm"]) == 0
    assert json.loads(capsys.readouterr().out) == readouts.json_schema("llm")
    with pytest.raises(SystemExit):
        main(["schema", "--profile", "lmm"])
    assert "llm" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["REF001", "ref001", "no-such-record"])
def test_explain_takes_a_code_or_its_name(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The rule, why, and an example with its repair."""
    assert main(["explain", name]) == 0
    out = capsys.readouterr().out
    assert out.startswith("REF001 no-such-record (error)")
    assert "wrong" in out
    assert "right" in out


def test_explain_proposes_the_nearest_code(capsys: pytest.CaptureFixture[str]) -> None:
    """A code that does not exist is a usage error with a hint."""
    assert main(["explain", "REF01"]) == 2
    assert "did you mean REF001?" in capsys.readouterr().err


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    """`--version` is one line."""
    with pytest.raises(SystemExit) as stop:
        main(["--version"])
    assert stop.value.code == 0
    assert capsys.readouterr().out == f"readouts {readouts.__version__}\n"


def test_a_reader_that_stops_reading_is_no_error_of_ours(tmp_path: Path) -> None:
    """`readouts schema | head -1` ends without a traceback."""
    package = str(Path(readouts.__file__).parents[1])
    command = f"'{sys.executable}' -m readouts schema | head -1"
    done = subprocess.run(
        ["bash", "-c", command],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": package},
    )
    assert done.stdout == "{\n"
    assert done.stderr == ""


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="there are no terminals to be had here")
@pytest.mark.parametrize(
    ("settings", "colour"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_a_terminal_shows_the_line(settings: dict[str, str], colour: bool) -> None:
    """With carets below the word; in colour where that is welcome."""
    _write("a.readout.json", MISSPELT)
    ours, theirs = os.openpty()
    package = str(Path(readouts.__file__).parents[1])
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": package, "TERM": "xterm", **settings}
    command = [sys.executable, "-m", "readouts", "validate", "a.readout.json"]
    subprocess.run(command, stdout=theirs, stderr=subprocess.DEVNULL, check=False, env=environment)
    os.close(theirs)
    shown = os.read(ours, 10_000).decode().replace("\r\n", "\n")
    os.close(ours)
    assert ("\x1b[" in shown) is colour
    plain = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert '11 |     {"id": "evt-1", "kind": "meting"' in plain
    assert f"   | {' ' * 28}{'^' * 8}\n" in plain
    assert "   = hint: did you mean" in plain


def test_the_data_of_an_extension_are_checked_by_its_schema(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The command line names the extensions that are known, each with its schema."""
    uses = [{"prefix": "acme", "uri": "https://acme.example/", "version": "1", "critical": True}]
    data = [{"prefix": "acme", "data": {"seats": "twelve"}}]
    _write("a.readout.json", json.dumps({**json.loads(LEAST), "uses": uses, "extensions": data}))
    _write("acme.json", json.dumps({"properties": {"seats": {"type": "integer"}}}))
    assert main(["validate", "a.readout.json"]) == 1
    assert "EXT002" in capsys.readouterr().out
    known = ["--extension-schema", "acme=acme.json"]
    assert main(["validate", "a.readout.json", *known]) == 1
    told = capsys.readouterr().out
    assert "EXT001" in told
    assert "/extensions/0/data/seats" in told
    assert "EXT002" not in told


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("acme", "expected PREFIX=FILE"),
        ("acme=none.json", "none.json: No such file"),
        ("acme=words.txt", "expected a JSON Schema"),
        ("acme=bad.json", "is no JSON Schema"),
    ],
)
def test_a_schema_that_can_not_be_used_is_one_line(
    said: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """And nothing is checked."""
    _write("a.readout.json", LEAST)
    _write("words.txt", "no JSON")
    _write("bad.json", '{"type": 12}')
    assert main(["validate", "a.readout.json", "--extension-schema", said]) == 2
    out, err = capsys.readouterr()
    assert not out
    assert message in err
    assert err.count("\n") == 1

"""Many files: all faults, in one order, however the files are named and whoever checks them."""

import json
import random
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readouts import Problem, Severity
from readouts.cli import main
from readouts.cli._tally import Tally
from readouts.cli.validate import FORMATS
from readouts.report._checked import Checked
from readouts.rules.least import LEAST

LINE = json.dumps(json.loads(LEAST))
FAULTS = {
    "SHP004": ('"kind": "meeting"', '"kind": "meting"'),
    "SHP002": ('"name": "Avaria"', '"name": "Avaria", "nam": "x"'),
    "REF001": ('"who": "pty-b"', '"who": "pty-c"'),
    "PTY001": ('"name": "Avaria"', '"name": "Avaria", "country": "UK"'),
    "JSN001": ('"lang": "en",', '"lang": "en",,'),
}


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _validated(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["validate", *arguments])
    return code, *capsys.readouterr()


# Where the tests themselves run in several threads, a process that is forked gets a warning.
@pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")
def test_a_thousand_files_and_fifty_bad_ones(capsys: pytest.CaptureFixture[str]) -> None:
    """All faults; the same bytes from two processes, and for the files named in reverse."""
    chance = random.Random(2030)  # noqa: S311 - nothing is secret here
    bad = dict(zip(chance.sample(range(1_000), 50), list(FAULTS) * 10, strict=True))
    names = []
    for number in range(1_000):
        file = Path(f"data/{number % 7}/{number:04}.readout.json")
        file.parent.mkdir(parents=True, exist_ok=True)
        text = LEAST.replace(*FAULTS[bad[number]]) if number in bad else LEAST
        file.write_text(text, encoding="utf-8")
        names.append(str(file))
    code, out, err = alone = _validated(capsys, "data")
    assert code == 1
    found = [line.split()[:2] for line in out.splitlines() if line[0] != " "]
    wanted = {f"data/{number % 7}/{number:04}.readout.json": bad[number] for number in sorted(bad)}
    assert {place.split(":")[0]: problem for place, problem in found} == wanted
    assert [place for place, _ in found] == sorted(place for place, _ in found)
    assert len(found) == 50
    assert err.endswith("1000 files checked, 50 problems in 50 of them\n")
    assert _validated(capsys, "data", "--jobs", "2") == alone
    assert _validated(capsys, *reversed(names)) == alone
    chance.shuffle(names)
    assert _validated(capsys, *names, "./data", "--jobs", "3") == alone


@given(st.permutations(["a", "b.readout.json", "./a/x.readout.json", "gone", "*.jsonl"]))
@settings(max_examples=10, deadline=None, suppress_health_check=[*HealthCheck])
def test_the_order_of_the_paths_changes_nothing(
    capsys: pytest.CaptureFixture[str], paths: list[str]
) -> None:
    """In no format; neither do paths that name a file twice."""
    Path("a").mkdir(exist_ok=True)
    bad = LEAST.replace(*FAULTS["SHP004"])
    for name in ("a/x.readout.json", "a/y.readout.json", "b.readout.json"):
        Path(name).write_text(bad, encoding="utf-8")
    Path("many.jsonl").write_text(f"{LINE}\n{LINE.replace('meeting', 'x')}\n", encoding="utf-8")
    for name in FORMATS:
        told = _validated(capsys, *sorted(paths), "--format", name)
        assert _validated(capsys, *paths, "--format", name) == told
        assert told[0] == 2


# -- options ------------------------------------------------------------------------------


def test_most_problems_are_counted_and_not_told(capsys: pytest.CaptureFixture[str]) -> None:
    """The exit code and the counts are those of all."""
    text = LEAST.replace(*FAULTS["SHP002"]).replace(*FAULTS["REF001"])
    for name in "abc":
        Path(f"{name}.readout.json").write_text(text, encoding="utf-8")
    code, out, err = _validated(capsys, ".", "--max-problems", "3")
    assert (code, out.count("hint:"), len(out.splitlines())) == (1, 3, 6)
    assert err.endswith("3 files checked, 6 problems in 3 of them, of which 3 are reported\n")
    _, out, _ = _validated(capsys, ".", "--max-problems", "1", "--format", "json")
    assert json.loads(out)["summary"]["unreported"] == 5


def test_statistics_count_by_code(capsys: pytest.CaptureFixture[str]) -> None:
    """The most frequent first; on standard error, so that the report stays what it is."""
    for name, text in (
        ("a", LEAST.replace(*FAULTS["REF001"])),
        ("b", LEAST.replace(*FAULTS["SHP002"]).replace(*FAULTS["REF001"])),
    ):
        Path(f"{name}.readout.json").write_text(text, encoding="utf-8")
    _, _, err = _validated(capsys, ".", "--statistics")
    assert [line.split() for line in err.splitlines() if line[0] == " "] == [
        ["2", "REF001", "no-such-record"],
        ["1", "SHP002", "unknown-field"],
    ]
    assert "REF001" not in _validated(capsys, ".", "--statistics", "--quiet")[2]


def test_quiet_still_says_what_went_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    """Of talk there is none; a file that could not be read, or not whole, is no talk."""
    Path("a.readout.json").write_text(LEAST.replace(*FAULTS["SHP004"]), encoding="utf-8")
    code, out, err = _validated(capsys, "a.readout.json", "gone.json", "--quiet")
    assert code == 2
    assert err.splitlines() == [
        "a.readout.json: the rules of meaning were not run",
        "readouts: gone.json: No such file or directory",
    ]
    assert "SHP004" in out


def test_an_empty_folder_may_be_allowed(capsys: pytest.CaptureFixture[str]) -> None:
    """Without that, a run that matches no file has not run."""
    for name in FORMATS:
        assert _validated(capsys, ".", "--format", name)[0] == 2
        assert _validated(capsys, ".", "--format", name, "--allow-empty")[0] == 0


@pytest.mark.parametrize(
    ("profile", "fail_on", "code"),
    [("default", "error", 1), ("default", "never", 0), ("strict", "error", 1)],
)
def test_what_fails_is_a_choice(
    profile: str, fail_on: str, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """The report is the same."""
    Path("a.readout.json").write_text(LEAST.replace(*FAULTS["SHP004"]), encoding="utf-8")
    told = _validated(capsys, ".", "--profile", profile, "--fail-on", fail_on)
    assert told[0] == code
    assert told[1:] == _validated(capsys, ".")[1:]


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("-", LEAST, "<stdin>:11:29"),
        ("x.readout.jsonl", f"\n{LINE}\n", "x.readout.jsonl:2:"),
        ("x.yaml", LEAST, "x.yaml:11:29"),
    ],
)
def test_standard_input_is_read_as_it_is_called(
    name: str,
    text: str,
    place: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """An editor that checks what is not saved gets the place in the file."""
    content = text.replace(*FAULTS["SHP004"]).encode()
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(content)))
    called = [] if name == "-" else ["--stdin-filename", name]
    code, out, _ = _validated(capsys, "-", *called, "--jobs", "2")
    assert code == 1
    assert out.startswith(place)


@pytest.mark.parametrize(
    ("fail_on", "failed"), [("error", False), ("warning", True), ("note", True), ("never", False)]
)
def test_weights_are_told_where_not_all_are_errors(
    fail_on: str, failed: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    """So that a reader knows why a run with problems passed."""
    weights = (Severity.WARNING, Severity.NOTE, Severity.NOTE)
    problems = tuple(Problem(code="WHN001", message="x", severity=weight) for weight in weights)
    tally = Tally(fail_on, quiet=False)
    list(tally.counted([Checked(path="a", problems=problems), Checked(path="b")]))
    tally.summary(statistics=False, gone=0, most=None)
    assert tally.failed is failed
    told = "2 files checked, 3 problems (1 warning, 2 notes) in 1 of them\n"
    assert capsys.readouterr().err == told


def test_lines_are_counted_as_documents(capsys: pytest.CaptureFixture[str]) -> None:
    """And a fault in one of them keeps the rules from that one only."""
    no_country = LINE.replace(*FAULTS["PTY001"])
    misspelt = LINE.replace(*FAULTS["SHP004"])
    text = f"{LINE}\n{no_country}\n\n{misspelt}\n"
    Path("a.readout.jsonl").write_text(text, encoding="utf-8")
    code, out, err = _validated(capsys, ".")
    assert code == 1
    assert [line.split()[:2] for line in out.splitlines() if line[0] != " "] == [
        [f"a.readout.jsonl:2:{no_country.index('UK')}:", "PTY001"],
        [f"a.readout.jsonl:4:{misspelt.index('meting')}:", "SHP004"],
    ]
    assert err == (
        "a.readout.jsonl: the rules of meaning were not run on every document\n"
        "1 file with 3 documents checked, 2 problems\n"
    )


# -- did you mean --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["vaildate", "x"], 'no command is called "vaildate"; did you mean validate?'),
        (["zzzz"], 'no command is called "zzzz"; there are new, validate,'),
        (["validate", "x", "--fromat", "json"], "--fromat json; did you mean --format?"),
        (["validate", "x", "--fromat=json"], "--fromat=json; did you mean --format?"),
        (["validate", "x", "--form", "json"], "did you mean --format?"),
        (["validate", "x", "--format", "jsn"], 'got "jsn"; did you mean json?'),
        (["validate", "x", "--profile", "Strict"], 'got "Strict"; did you mean strict?'),
        (["validate", "x", "--fail-on", "zzzz"], 'error, warning, note or never, got "zzzz"\n'),
        (["validate", "x", "--jobs", "0"], 'expected a whole number from 1, got "0"'),
        (["validate", "x", "--max-problems", "many"], "expected a whole number from 1"),
        (["new", "--from", "cal"], 'got "cal"; did you mean call?'),
        (["show", "x", "y"], "unrecognized arguments: y\n"),
    ],
)
def test_a_wrong_word_gets_the_nearest_right_one(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """And the exit code of what could not run."""
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    assert told in capsys.readouterr().err


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_wrong_code_gets_the_nearest_right_one(
    option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before anything is checked."""
    code, out, err = _validated(capsys, "gone", option, "SHP001, SHP04")
    assert (code, out) == (2, "")
    assert err == f"readouts: {option}: no problem has the code SHP04; did you mean SHP004?\n"

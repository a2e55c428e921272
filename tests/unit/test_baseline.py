"""A baseline: what was there fails nobody, and what is new does."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts import Problem
from readouts.cli import main
from readouts.cli._baseline import Baseline
from readouts.report._checked import Checked
from readouts.rules.least import LEAST

MISSPELT = LEAST.replace('"kind": "meeting"', '"kind": "meting"')


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("data").mkdir()


def _validate(*options: str) -> int:
    return main(["validate", "data", "--baseline", "known.json", *options])


problems = st.lists(
    st.builds(
        Problem,
        code=st.sampled_from(["SHP004", "SHP005"]),
        message=st.sampled_from(["expected x, got y", "expected x, got z"]),
        pointer=st.sampled_from(["/meetings/0/kind", "/meetings/1/kind"]),
        record=st.sampled_from([None, "evt-1"]),
        line=st.integers(1, 9),
    )
).map(tuple)


@given(problems, problems)
def test_new_are_those_that_are_more_than_remembered(
    old: tuple[Problem, ...], added: tuple[Problem, ...]
) -> None:
    """Nothing of what was there is reported, and all that was added is, kind by kind."""
    baseline = Baseline(Path("known.json"))
    baseline.remember(Checked(path="a.json", problems=old))
    assert baseline.write() == len(old)
    again = Baseline(Path("known.json")).load()
    same = again.without_known(Checked(path="a.json", problems=old[::-1]))
    assert (same.problems, same.known, again.gone()) == ((), len(old), 0)
    more = again.without_known(Checked(path="./a.json", problems=old + added))
    assert (len(more.problems), more.known) == (len(added), len(old))
    other = again.without_known(Checked(path="b.json", problems=old))
    assert (other.problems, other.known) == (old, 0)
    less = Baseline(Path("known.json")).load()
    less.without_known(Checked(path="a.json"))
    assert less.gone() == len(old)


def test_what_was_there_fails_nobody(capsys: pytest.CaptureFixture[str]) -> None:
    """Lines may move, and a new problem fails; one that is mended is said to be gone."""
    file = Path("data/a.readout.json")
    file.write_text(MISSPELT, encoding="utf-8")
    assert _validate("--write-baseline") == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert err.endswith("known.json: 1 problem remembered\n")
    assert _validate() == 0
    assert capsys.readouterr().err.endswith("1 file checked, no problems besides 1 known\n")

    file.write_text("\n\n" + MISSPELT.replace('"evt-1",', '"evt-1", "statu": "held",'), "utf-8")
    assert _validate() == 1
    out, err = capsys.readouterr()
    assert [line.split()[1] for line in out.splitlines() if line[0] != " "] == ["SHP002"]
    assert err.endswith("1 file checked, 1 problem besides 1 known\n")

    file.write_text(LEAST, encoding="utf-8")
    assert _validate() == 0
    assert "1 problem of the baseline no longer there\n" in capsys.readouterr().err
    assert _validate("--write-baseline") == 0
    assert json.loads(Path("known.json").read_bytes()) == {"baseline": 1, "problems": {}}


def test_a_baseline_is_written_for_the_files_that_are_checked() -> None:
    """What is remembered of others stays, until they are there no more."""
    for name in "abc":
        Path(f"data/{name}.readout.json").write_text(MISSPELT, encoding="utf-8")
    assert _validate("--write-baseline") == 0
    Path("data/b.readout.json").unlink()
    Path("data/c.readout.json").write_text(LEAST, encoding="utf-8")
    options = ["--baseline", "known.json", "--write-baseline"]
    assert main(["validate", "data/c.readout.json", *options]) == 0
    assert list(json.loads(Path("known.json").read_bytes())["problems"]) == ["data/a.readout.json"]


def test_it_is_read_the_same_from_another_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its paths count from where it lies."""
    Path("data/a.readout.json").write_text(MISSPELT, encoding="utf-8")
    assert _validate("--write-baseline") == 0
    monkeypatch.chdir("data")
    assert main(["validate", ".", "--baseline", "../known.json"]) == 0
    assert main(["validate", os.fspath(Path.cwd()), "--baseline", "../known.json"]) == 0


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "[" * 100_000,
        '{"baseline": 2, "problems": {}}',
        '{"baseline": 1, "problems": []}',
        '{"baseline": 1, "problems": {"a": 1}}',
        '{"baseline": 1, "problems": {"a": {"b": "c"}}}',
    ],
)
def test_what_is_no_baseline_is_refused(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Before anything is checked, and it is never written over."""
    Path("known.json").write_text(text, encoding="utf-8")
    for option in ([], ["--write-baseline"]):
        assert _validate(*option) == 2
        told = "readouts: known.json: expected a baseline, as --write-baseline does\n"
        assert capsys.readouterr().err == told
    assert Path("known.json").read_text(encoding="utf-8") == text


def test_a_baseline_that_is_missing_is_no_empty_one(capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong name is told; to write needs a name."""
    assert _validate() == 2
    assert "known.json: No such file or directory" in capsys.readouterr().err
    assert main(["validate", "data", "--write-baseline"]) == 2
    assert "needs --baseline FILE" in capsys.readouterr().err


def test_a_run_that_could_not_read_all_writes_nothing() -> None:
    """Or problems would be remembered of half the files."""
    Path("data/gone.readout.json").symlink_to("nowhere")
    assert _validate("--write-baseline") == 2
    assert not Path("known.json").exists()

"""Settings: found upwards, told apart by path, and refused where they can't be meant."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts.cli import main
from readouts.cli._settings import SettingsError, found, glob
from readouts.rules.least import LEAST

MISSPELT = LEAST.replace('"kind": "meeting"', '"kind": "meting"')
NO_COUNTRY = LEAST.replace('"name": "Avaria"', '"name": "Avaria", "country": "UK"')


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _write(name: str, text: str) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _set(text: str) -> None:
    _write("readouts.toml", text)


# -- where they are ------------------------------------------------------------------------


def test_without_a_file_everything_counts_and_errors_fail() -> None:
    """The defaults are those of the command line."""
    settings = found()
    assert settings.fail_on == "error"
    assert settings.policy("a.json") == settings.policy("b.json")
    assert settings.policy("a.json").profile == "default"


def test_the_nearest_file_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Upwards from the working directory; a project file without our table is passed over."""
    _write("pyproject.toml", '[tool.readouts]\nprofile = "strict"\n')
    _write("deep/pyproject.toml", '[project]\nname = "x"\ndependencies = ["readouts"]\n')
    _write("deep/deeper/a.readout.json", LEAST)
    monkeypatch.chdir("deep/deeper")
    assert found().policy("a.readout.json").profile == "strict"
    _write("../readouts.toml", 'profile = "draft"\n')
    assert found().policy("a.readout.json").profile == "draft"
    _write("../pyproject.toml", '[tool.readouts]\nprofile = "default"\n')
    assert found().policy("a.readout.json").profile == "draft"


def test_a_project_file_that_is_no_toml_is_not_ours_to_judge() -> None:
    """Unless it speaks of us."""
    _write("pyproject.toml", "[tool.other\n")
    _write("a.readout.json", LEAST)
    assert main(["validate", "."]) == 0


# -- what they say -------------------------------------------------------------------------


def test_a_later_override_stands_above_an_earlier_one() -> None:
    """Profile and selection of the last go; what is ignored adds up."""
    _set(
        """
        ignore = ["JSN"]
        [[overrides]]
        paths = ["scraped"]
        profile = "draft"
        ignore = ["EVD001"]
        [[overrides]]
        paths = ["**/strict.*"]
        profile = "strict"
        select = ["no-such-date"]
        """
    )
    settings = found()
    assert settings.policy("a.json").profile == "default"
    scraped = settings.policy("scraped/deep/a.json")
    assert scraped.profile == "draft"
    assert scraped.ignore == settings.policy("a.json").ignore | {"EVD001"}
    both = settings.policy("scraped/strict.json")
    assert both.profile == "strict"
    assert both.select is not None
    assert "WHN001" in both.select
    assert both.ignore == scraped.ignore


def test_paths_count_from_the_folder_of_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever folder the command is run in, and however a file is named."""
    _set('[[overrides]]\npaths = ["data/*.json"]\nprofile = "draft"\n')
    _write("data/a.json", LEAST)
    for folder in (".", "data"):
        monkeypatch.chdir(folder)
        path = Path("data/a.json" if folder == "." else "a.json")
        assert found().policy(str(path)).profile == "draft"
        assert found().policy(str(path.absolute())).profile == "draft"


def test_the_command_line_stands_above_all_settings(capsys: pytest.CaptureFixture[str]) -> None:
    """Also above overrides; what it ignores is ignored besides."""
    _set('ignore = ["PTY001"]\nfail-on = "never"\n')
    _write("a.readout.json", NO_COUNTRY)
    _write("b.readout.json", MISSPELT)
    assert main(["validate", "."]) == 0
    assert main(["validate", ".", "--fail-on", "error"]) == 1
    assert main(["validate", ".", "--ignore", "SHP004", "--fail-on", "error"]) == 0
    capsys.readouterr()
    assert main(["validate", ".", "--select", "PTY", "--fail-on", "error"]) == 1
    out = capsys.readouterr().out
    # What keeps the rule from being run is told, and what the settings ignore stays ignored.
    assert "SHP004" in out
    assert "PTY001" not in out


def test_the_baseline_stands_beside_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name in the settings counts from their folder, one on the command line from here."""
    _set('baseline = "known.json"\n')
    _write("deep/a.readout.json", MISSPELT)
    monkeypatch.chdir("deep")
    assert main(["validate", ".", "--write-baseline"]) == 0
    assert Path("../known.json").exists()
    assert main(["validate", "."]) == 0
    assert main(["validate", ".", "--baseline", "other.json", "--write-baseline"]) == 0
    assert Path("other.json").exists()


# -- globs ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pattern", "yes", "no"),
    [
        ("data", ["data", "data/a", "data/b/c"], ["data2/a", "x/data/a"]),
        ("data/", ["data/a"], ["database"]),
        ("./data/*.json", ["data/a.json", "data/.json"], ["data/b/a.json", "data/ajson"]),
        ("**/a.json", ["a.json", "x/a.json", "x/y/a.json"], ["ba.json"]),
        ("x/**/a.json", ["x/a.json", "x/y/z/a.json"], ["xa.json"]),
        ("x/**", ["x/a", "x/y/a"], ["x2"]),
        ("a?.json", ["ab.json"], ["a.json", "a/.json"]),
        ("a[1].json", ["a[1].json"], ["a1.json"]),
    ],
)
def test_a_glob_means(pattern: str, yes: list[str], no: list[str]) -> None:
    """A star stays in its folder, two do not; a folder stands for what is in it."""
    assert all(glob(pattern).fullmatch(path) for path in yes)
    assert not any(glob(pattern).fullmatch(path) for path in no)


@given(st.lists(st.text("ab+(1|^$\\", min_size=1), min_size=1).map("/".join))
def test_a_path_is_a_glob_of_itself(path: str) -> None:
    """Signs of regular expressions are no signs here."""
    assert glob(path).fullmatch(path)
    assert glob(path).fullmatch(f"{path}/below")
    assert not glob(path).fullmatch(f"{path}x")


# -- what can't be meant -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('igonre = ["SHP004"]', 'no setting is called "igonre"; did you mean ignore?'),
        ("zzz = 1", 'no setting is called "zzz"; there are profile, select, ignore,'),
        ('ignore = ["SHP04"]', "ignore: no problem has the code SHP04; did you mean SHP004?"),
        ('select = ["no-such-recrod"]', "did you mean no-such-record?"),
        ('ignore = "SHP004"', 'ignore: expected a list, got "SHP004"'),
        ("ignore = [4]", "ignore: expected a text, got 4"),
        ('profile = "strickt"', 'got "strickt"; did you mean strict?'),
        ('fail-on = "warnings"', "fail-on: expected error, warning, note or never"),
        ("fail-on = true", "fail-on: expected a text, got true"),
        ("baseline = []", "baseline: expected a text"),
        ("overrides = 1", "overrides: expected a list, got 1"),
        ("overrides = [1]", "overrides: expected a table, got 1"),
        (
            '[[overrides]]\npath = ["a"]',
            'overrides: no setting is called "path"; did you mean paths?',
        ),
        ('[[overrides]]\npaths = ["a"]\nfail-on = "never"', 'no setting is called "fail-on"'),
        ('[[overrides]]\nprofile = "draft"', "overrides: expected paths"),
        ("ignore = [", "readouts.toml: "),
    ],
)
def test_what_can_not_be_meant_is_refused(
    text: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the file, the setting and a hint; nothing is checked, and the exit code is 2."""
    _set(text)
    _write("a.readout.json", LEAST)
    with pytest.raises(SettingsError):
        found()
    assert main(["validate", "."]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("readouts: readouts.toml")
    assert told in err
    assert err.count("\n") == 1


def test_a_fault_of_a_project_file_names_its_table(capsys: pytest.CaptureFixture[str]) -> None:
    """And a table that is none is refused."""
    _write("pyproject.toml", '[tool.readouts]\nselct = ["SHP"]\n')
    assert main(["validate", "."]) == 2
    told = 'readouts: pyproject.toml, [tool.readouts]: no setting is called "selct"'
    assert capsys.readouterr().err.startswith(told)
    _write("pyproject.toml", "[tool]\nreadouts = 1\n")
    assert main(["validate", "."]) == 2
    assert "expected a table, got 1" in capsys.readouterr().err
    _write("pyproject.toml", 'tool = "readouts"\n')
    assert found().layers == ()

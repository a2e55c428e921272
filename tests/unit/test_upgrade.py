"""`readouts upgrade`, on a made-up past of the format."""

import json
import shutil
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

import readouts
from readouts import versions
from readouts.cli import main
from readouts.cli._rewriting import composed
from readouts.rules.least import LEAST
from readouts.scalars import SPEC_VERSION
from tests._history import HISTORY, as_0_8
from tests.laws._documents import documents, some

OLD = Path(__file__).parents[1] / "golden" / "made-up-upgrades" / "0.8" / "call.readout.json"
NEW = OLD.parents[1] / "1.0" / OLD.name


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(versions, "STEPS", HISTORY)
    shutil.copy(OLD, "old.readout.json")


def _of(version: str) -> str:
    return LEAST.replace(f'"{SPEC_VERSION}"', f'"{version}"')


def _write(name: str, text: str) -> Path:
    path = Path(name)
    path.write_text(text, encoding="utf-8")
    return path


def test_an_older_document_is_rewritten_and_what_changed_is_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """In canonical form; a second time, nothing changes."""
    assert main(["upgrade", "."]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert err == (
        "old.readout.json: upgraded\n"
        f'old.readout.json: /spec_version was "0.8", is "{SPEC_VERSION}"\n'
        'old.readout.json: /publication/date is gone: "4 May 2030"\n'
        "old.readout.json: /publication/issued is new: an object\n"
        "old.readout.json: /talks is gone: an array\n"
        "old.readout.json: /meetings is new: an array\n"
        "1 file upgraded\n"
    )
    assert Path("old.readout.json").read_text(encoding="utf-8") == readouts.dumps(
        readouts.load(NEW)
    )
    assert main(["upgrade", "."]) == 0
    assert capsys.readouterr().err == "0 files upgraded, 1 left as it is\n"
    assert main(["fmt", "--check", "."]) == 0


@pytest.mark.parametrize("text", [LEAST, LEAST.replace("meeting", "meting"), LEAST.rstrip()])
def test_a_document_of_this_version_is_left_as_it_is(text: str) -> None:
    """Byte for byte, whatever its form and its faults."""
    path = _write("a.readout.json", text)
    assert main(["upgrade", "a.readout.json"]) == 0
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("text", "code", "why"),
    [
        (_of("1.99"), "VER002", "it is of a newer version"),
        (_of("9.0"), "VER001", "it is no readout"),
        (_of("0.1"), "VER001", "it is no readout"),
        (LEAST.replace("spec_version", "$schema"), "VER001", "it is no readout"),
        (LEAST[:-3], "JSN001", "it is no readout"),
        (_of("0.9").replace('"en"', '"e"'), "SHP005", "it is no readout"),
    ],
)
@pytest.mark.parametrize("option", [[], ["--check"], ["--diff"]])
def test_what_can_not_be_upgraded_is_refused(
    text: str, code: str, why: str, option: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """With the words of `validate`; other files are upgraded all the same."""
    path = _write("a.readout.json", text)
    assert main(["upgrade", *option, "a.readout.json", "old.readout.json"]) == 1
    out, err = capsys.readouterr()
    assert f" {code} " in out
    assert f"a.readout.json: left as it is, since {why}\n" in err
    assert path.read_text(encoding="utf-8") == text
    is_old = '"0.8"' in Path("old.readout.json").read_text(encoding="utf-8")
    assert is_old is bool(option)


def test_check_and_diff_write_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """They tell which files would change, and how."""
    _write("b.readout.json", LEAST)
    assert main(["upgrade", "--check", "."]) == 1
    out, err = capsys.readouterr()
    assert out == "old.readout.json\n"
    assert err.endswith("1 file would be upgraded, 1 left as it is\n")
    assert main(["upgrade", "--diff", "."]) == 1
    out, _ = capsys.readouterr()
    assert f'-  "spec_version": "0.8",\n+  "spec_version": "{SPEC_VERSION}",\n' in out
    assert "b.readout.json" not in out
    assert Path("old.readout.json").read_bytes() == OLD.read_bytes()


def test_yaml_and_lines_are_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    """As `fmt` leaves them."""
    _write("a.readout.yaml", 'spec_version: "0.8"\n')
    _write("b.readout.jsonl", OLD.read_text(encoding="utf-8").replace("\n", " "))
    assert main(["upgrade", "a.readout.yaml", "b.readout.jsonl"]) == 0
    err = capsys.readouterr().err
    assert "a.readout.yaml: left as it is, since only JSON is written\n" in err
    assert "b.readout.jsonl: left as it is, since it holds a document on each line\n" in err


@pytest.mark.parametrize("text", [OLD.read_text(encoding="utf-8"), LEAST])
def test_standard_input_goes_to_standard_output(
    text: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing but the document is printed there."""
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(text.encode())))
    assert main(["upgrade", "-"]) == 0
    out = capsys.readouterr().out
    assert out == (LEAST if text == LEAST else readouts.dumps(readouts.load(NEW)))


def test_fmt_leaves_an_older_document_to_upgrade(capsys: pytest.CaptureFixture[str]) -> None:
    """Another version is more than another form."""
    assert main(["fmt", "old.readout.json"]) == 0
    assert "of an older version: readouts upgrade" in capsys.readouterr().err
    assert Path("old.readout.json").read_bytes() == OLD.read_bytes()


@some
@given(documents())
def test_an_upgraded_file_holds_the_readout_that_was_read_before(tree: dict[str, Any]) -> None:
    """And is as `fmt` would write it."""
    path = _write("law.readout.json", json.dumps(as_0_8(tree)))
    before = composed(readouts.load(path))
    assert main(["upgrade", str(path)]) == 0
    text = path.read_text(encoding="utf-8")
    assert main(["fmt", str(path)]) == 0
    assert path.read_text(encoding="utf-8") == text
    assert json.loads(text)["spec_version"] == SPEC_VERSION
    assert readouts.loads(text) == before

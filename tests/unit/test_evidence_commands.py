"""The commands that hold documents against texts: what they say of what is odd or missing."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from readouts.cli import main

EXAMPLES = Path(__file__).parents[2] / "examples" / "evidence"
FILE, TEXT = "ferry-talks.readout.json", "ferry-talks.txt"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in (FILE, TEXT):
        shutil.copy(EXAMPLES / name, name)
    Path("empty").mkdir()
    Path("blank.txt").touch()
    Path("utf-16.txt").write_text("They met.", encoding="utf-16")
    longer = "A heading\n\n" + Path(TEXT).read_text(encoding="utf-8")
    Path("longer.txt").write_text(longer, "utf-8")
    document = json.loads(Path(FILE).read_bytes())
    Path("two.jsonl").write_text(f"{json.dumps(document)}\n" * 2, "utf-8")


REFUSED = {
    "validate FILE --source nope.txt": "nope.txt: No such file or directory",
    "validate FILE --source utf-16.txt": "expected a text in UTF-8, got UTF-16",
    "validate FILE --sources nope": "nope: No such file or directory",
    "validate FILE --sources TEXT": "Not a directory",
    "coverage FILE --source utf-16.txt": "expected a text in UTF-8, got UTF-16",
    "coverage FILE --source TEXT --id src-x": 'one of the sources (src-page), got "src-x"',
    "anchor FILE --source TEXT --id src-x": 'one of the sources (src-page), got "src-x"',
    "anchor FILE --source longer.txt": "reanchor the readout to it",
    "anchor FILE": "anchor needs --source TEXT, or --drop-exact",
    "anchor two.jsonl --source TEXT": "only a document in JSON is written",
}


def run(said: str) -> int:
    """Run a command line."""
    return main(said.replace("FILE", FILE).replace("TEXT", TEXT).split())


@pytest.mark.parametrize("said", REFUSED)
def test_what_could_not_run_says_why(said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """In one line, on standard error."""
    assert run(said) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert REFUSED[said] in err


@pytest.mark.parametrize("options", ["--source TEXT", "--sources .", "--sources . --jobs 2"])
def test_all_documents_of_all_files_are_held_against_their_text(
    options: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Those of a .jsonl file are among them."""
    assert run(f"validate FILE two.jsonl {options}") == 0
    assert "evidence: 129 of 129 hold" in capsys.readouterr().err


def test_a_folder_without_the_text_is_no_clean_bill(capsys: pytest.CaptureFixture[str]) -> None:
    """It is told that nothing was held against a text, and of which source it is missing."""
    assert run("validate FILE --sources empty") == 0
    err = capsys.readouterr().err
    assert "evidence: nothing to hold against a text" in err
    assert f"no text given for src-page of {FILE}" in err


def test_a_text_without_a_word_is_given_all_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing of the document is in it."""
    assert run("validate FILE --source blank.txt") == 1
    assert "evidence: 0 of 43 hold, 43 gone" in capsys.readouterr().err


def test_a_document_follows_its_text(capsys: pytest.CaptureFixture[str]) -> None:
    """To another edition and back; with --diff, nothing is written."""
    before = Path(FILE).read_bytes()
    assert run("anchor FILE --source longer.txt --reanchor --diff") == 0
    assert Path(FILE).read_bytes() == before
    assert run("anchor FILE --source longer.txt --reanchor") == 0
    assert run("validate FILE --source longer.txt") == 0
    assert run("anchor FILE --source TEXT --reanchor") == 0
    assert Path(FILE).read_bytes() == before
    assert capsys.readouterr().err.count("43 pieces of evidence moved") == 3

"""`readouts fmt`: canonical form, once and for all."""

import shutil
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import readouts
from readouts import Readout, Severity, strategies
from readouts.cli import main
from readouts.cli._rewriting import composed
from readouts.rules.least import LEAST
from tests.laws._documents import Writer, seeds, some

CANONICAL = readouts.dumps(readouts.loads(LEAST))
BROKEN = LEAST.replace('"kind": "meeting"', '"kind": "meting"')


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _write(name: str, text: str) -> Path:
    path = Path(name)
    path.write_bytes(text.encode())
    return path


def _formatted(text: str) -> str:
    path = _write("law.readout.json", text)
    assert main(["fmt", str(path)]) == 0
    return path.read_bytes().decode()


# -- laws ---------------------------------------------------------------------------------


@given(strategies.readouts(), seeds, st.sampled_from(["NFC", "NFD"]))
@some
def test_every_spelling_of_a_document_comes_to_one_text(
    readout: Readout, seed: int, form: str
) -> None:
    """That of `dumps`, with texts in NFC; and what it says is the same."""
    document = _respelt(readouts.to_dict(readout), form)
    assume(not any(p.severity is Severity.ERROR for p in readouts.validate(document)))
    writer = Writer(seed, shuffles=True)
    # In the data of an extension, 1 and 1.0 are two things.
    writer.odd_numbers = False
    text = _formatted(writer.write(document).text)
    assert text == readouts.dumps(composed(readout))
    assert text == _formatted(text)
    assert composed(readouts.loads(text)) == readouts.loads(text) == composed(readout)


def _respelt(tree: Any, form: Any) -> Any:
    """Return a tree with its texts in another form of Unicode; ids, addresses and data kept."""
    if isinstance(tree, dict):
        kept = ("data", "id", "uri", "url", "uid", "$schema", "schema_uri", "object_uri", "license")
        return {k: v if k in kept else _respelt(v, form) for k, v in tree.items()}
    if isinstance(tree, list):
        return [_respelt(item, form) for item in tree]
    return normalize(form, tree) if isinstance(tree, str) else tree


def test_texts_are_composed_and_addresses_and_data_are_not() -> None:
    """An address in another form is another address."""
    apart = "Be\u0301la"
    party = {"id": "pty-a", "kind": "state", "name": apart}
    use = {"prefix": "acme", "uri": f"https://example.org/{apart}", "version": "1"}
    extensions = [{"prefix": "acme", "data": {apart: apart}}]
    readout = readouts.from_dict(
        {
            **readouts.to_dict(readouts.loads(LEAST)),
            "parties": [{**party, "extensions": extensions}, {**party, "id": "pty-b"}],
            "uses": [use],
        }
    )
    made = readouts.to_dict(composed(readout))
    assert [party["name"] for party in made["parties"]] == ["Béla", "Béla"]
    assert made["parties"][0]["extensions"] == extensions
    assert made["uses"] == [use]


# -- files --------------------------------------------------------------------------------


def test_what_is_rewritten_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """On standard error; a second time, nothing changes."""
    _write("a.readout.json", LEAST)
    _write("b.readout.json", CANONICAL)
    _write("c.readout.yaml", LEAST)
    assert main(["fmt", "."]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert err == (
        "a.readout.json: reformatted\n"
        "c.readout.yaml: left as it is, since only JSON is written\n"
        "1 file reformatted, 2 left as they are\n"
    )
    assert Path("a.readout.json").read_text(encoding="utf-8") == CANONICAL
    assert Path("c.readout.yaml").read_text(encoding="utf-8") == LEAST
    assert main(["fmt", "a.readout.json"]) == 0
    assert capsys.readouterr().err == "0 files reformatted, 1 left as it is\n"


@pytest.mark.parametrize("text", [BROKEN, LEAST[:-3], LEAST.replace('"1.0"', '"9.0"'), "\ufeff"])
@pytest.mark.parametrize("options", [[], ["--check"], ["--diff"]])
def test_what_is_no_readout_is_left_alone(
    text: str, options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Its problems are printed as `validate` prints them; other files are still formatted."""
    _write("a.readout.json", text)
    other = _write("b.readout.json", LEAST)
    main(["validate", "a.readout.json"])
    problems = capsys.readouterr().out
    assert main(["fmt", "a.readout.json", "b.readout.json", *options]) == 1
    assert capsys.readouterr().out.startswith(problems)
    assert Path("a.readout.json").read_bytes().decode() == text
    assert other.read_text(encoding="utf-8") == (LEAST if options else CANONICAL)


def test_a_text_that_grows_too_long_is_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    """U+0958 is two characters in NFC."""
    text = LEAST.replace("Avaria", "\u0958" * 1_000)
    path = _write("a.readout.json", text)
    assert main(["fmt", str(path)]) == 1
    assert "SHP005 expected at most 1,000 characters, got 2,000" in capsys.readouterr().out
    assert path.read_text(encoding="utf-8") == text


def test_links_stay_links_and_modes_stay_modes() -> None:
    """What is rewritten is the file that a link leads to."""
    path = _write("a.json", LEAST)
    path.chmod(0o640)
    Path("link.json").symlink_to("a.json")
    assert main(["fmt", "link.json"]) == 0
    assert Path("link.json").is_symlink()
    assert path.read_text(encoding="utf-8") == CANONICAL
    assert path.stat().st_mode & 0o777 == 0o640


def test_what_can_not_run_exits_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    """A missing file, a folder without documents."""
    _write("a.readout.json", LEAST)
    Path("empty").mkdir()
    assert main(["fmt", "nowhere.json", "empty", "a.readout.json"]) == 2
    err = capsys.readouterr().err
    assert "nowhere.json: No such file or directory" in err
    assert 'no file matched "empty"' in err
    assert Path("a.readout.json").read_text(encoding="utf-8") == CANONICAL


# -- without writing ----------------------------------------------------------------------


def test_check_names_what_would_change(capsys: pytest.CaptureFixture[str]) -> None:
    """And writes nothing."""
    _write("a.readout.json", LEAST)
    _write("b.readout.json", CANONICAL)
    assert main(["fmt", "--check", "."]) == 1
    out, err = capsys.readouterr()
    assert out == "a.readout.json\n"
    assert err == "1 file would be reformatted, 1 left as it is\n"
    assert Path("a.readout.json").read_text(encoding="utf-8") == LEAST
    assert main(["fmt", "--check", "b.readout.json"]) == 0


@pytest.mark.skipif(shutil.which("patch") is None, reason="there is no patch")
@pytest.mark.parametrize(
    "text", [LEAST, LEAST.rstrip(), LEAST.replace("Avaria", "Ava\u2028ria\\u0301").replace(" ", "")]
)
def test_a_diff_is_a_patch(text: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Applied to the file, it gives what `fmt` writes."""
    text = text.replace('"name":"Ava\u2028', '"note":"Ava\u2028 b","name":"')
    path = _write("a.readout.json", text)
    assert main(["fmt", "--diff", "a.readout.json"]) == 1
    diff = capsysbinary.readouterr().out
    assert path.read_bytes().decode() == text
    subprocess.run(["patch", "-s", "a.readout.json"], input=diff, check=True)
    patched = path.read_bytes()
    _write("a.readout.json", text)
    assert main(["fmt", "a.readout.json"]) == 0
    assert path.read_bytes() == patched
    capsysbinary.readouterr()
    assert main(["fmt", "--diff", "a.readout.json"]) == 0
    assert capsysbinary.readouterr().out == b""


@pytest.mark.parametrize(
    ("text", "options", "code", "out"),
    [
        (LEAST, [], 0, CANONICAL),
        (CANONICAL, [], 0, CANONICAL),
        (LEAST, ["--check"], 1, "<stdin>\n"),
        (CANONICAL, ["--check"], 0, ""),
        (CANONICAL, ["--diff"], 0, ""),
        (BROKEN, [], 1, ""),
    ],
)
def test_standard_input_goes_to_standard_output(
    text: str,
    options: list[str],
    code: int,
    out: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Nothing but the document is printed there: its problems go to standard error."""
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(text.encode())))
    assert main(["fmt", "-", *options]) == code
    told = capsys.readouterr()
    assert told.out == out
    assert ("<stdin>:11:29: SHP004" in told.err) is (text == BROKEN)

"""`readouts new`: a valid document to begin with, in JSON and in YAML."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given

import readouts
from readouts import Readout, _yaml, strategies
from readouts.cli import main
from readouts.cli._skeletons import SHAPES
from readouts.report import annotated
from tests.laws._documents import some

GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _new(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["new", *arguments]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


@given(strategies.readouts())
@some
def test_a_readout_with_comments_is_the_same_readout(readout: Readout) -> None:
    """Whatever it holds, and no line of comment is too long."""
    text = annotated.render(readout, "Say what is so.")
    assert _yaml.parse(text).document == readouts.to_dict(readout)
    comments = [line for line in text.splitlines() if line.lstrip().startswith("# ")]
    assert comments[0].startswith("# Say what is so. Every record")
    assert all(len(line) <= annotated.WIDTH for line in comments)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    "names", [[], ["Avaria"], ["Avaria", "Belmark"], ["Avaria", "Belmark", "Öland", "中国", "no"]]
)
def test_a_starting_point_is_valid_and_the_same_in_both_languages(
    shape: str, names: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """There is nothing to mend, only to fill in."""
    text = _new(capsys, "--from", shape, *names)
    assert readouts.validate(text) == ()
    readout = readouts.loads(text)
    assert readouts.dumps(readout) == text
    assert [party.name for party in readout.parties][: len(names)] == names
    assert len(readout.parties) == max(2, len(names))
    assert readout.publication.issuers[0] == readout.parties[0].id
    assert all((readout.statements, readout.commitments, readout.sources, readout.meetings))
    in_yaml = _new(capsys, "--from", shape, "--yaml", *names)
    assert _yaml.parse(in_yaml).document == json.loads(text)


def test_each_shape_has_what_is_typical_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    """A medium, roles, sessions with delegations, a voice."""
    made = {
        shape: readouts.loads(_new(capsys, "--from", shape, "Avaria", "Belmark"))
        for shape in SHAPES
    }
    (call,) = made["call"].meetings
    assert (call.kind, call.medium, call.initiators) == ("call", "telephone", ("per-avaria",))
    assert made["meeting"].hosts
    assert made["meeting"].guests
    visit, *sessions = made["visit"].meetings
    assert [session.part_of for session in sessions] == [visit.id, visit.id]
    assert [one.party for one in visit.delegations] == ["pty-avaria", "pty-belmark"]
    joint = made["joint-statement"]
    assert joint.publication.kind == "joint_statement"
    assert joint.publication.agreed_by == ("pty-avaria", "pty-belmark")
    assert [one.voice for one in joint.statements] == ["joint"]
    assert [one.voice for one in joint.commitments] == ["joint"]


def test_what_is_to_be_filled_in_says_todo(capsys: pytest.CaptureFixture[str]) -> None:
    """Every text that is not the user's own, so that `grep TODO` finds them all."""
    readout = readouts.loads(_new(capsys, "Avaria", "Belmark"))
    (statement,), (commitment,) = readout.statements, readout.commitments
    (evidence,) = statement.evidence
    texts = [
        readout.publication.title,
        readout.topics[0].label,
        readout.persons[0].name,
        statement.summary,
        statement.verb,
        commitment.summary,
        evidence.exact,
    ]
    assert all((text or "").startswith("TODO: ") for text in texts)


def test_ids_are_unique_and_names_may_be_alike(capsys: pytest.CaptureFixture[str]) -> None:
    """Ids are made of names."""
    readout = readouts.loads(_new(capsys, "Avaria", "avaria", "Avaria 2", "--lang", "es"))
    ids = [party.id for party in readout.parties]
    assert ids == ["pty-avaria", "pty-avaria-2", "pty-avaria-2-2"]
    assert readout.lang == readout.publication.lang == "es"


@pytest.mark.parametrize("name", ["new-call.readout.yaml", "new-visit.readout.json"])
def test_a_starting_point_as_it_was_when_somebody_last_looked(name: str) -> None:
    """UPDATE_GOLDEN=1 writes it anew."""
    shape = name.partition(".")[0].removeprefix("new-")
    assert main(["new", "--from", shape, "-o", name, "Avaria", "Belmark"]) == 0
    text = Path(name).read_text(encoding="utf-8")
    if os.environ.get("UPDATE_GOLDEN"):
        (GOLDEN / name).write_text(text, encoding="utf-8")
    assert text == (GOLDEN / name).read_text(encoding="utf-8")
    assert readouts.validate(Path(name)) == ()


def test_comments_say_what_a_field_is_and_name_short_lists(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """In the words of the schema, where the field first stands; a long list is pointed at."""
    lines = [line.strip() for line in _new(capsys, "--yaml").splitlines()]
    assert lines.count("# Its id in this document.") == 1
    assert any(line.endswith("values of EventKind, defined in the schema.") for line in lines)
    assert any(line.startswith("# By what means") and "telephone" in line for line in lines)


def test_a_file_that_is_there_is_not_overwritten(capsys: pytest.CaptureFixture[str]) -> None:
    """It may be somebody's work."""
    assert main(["new", "-o", "a.readout.json"]) == 0
    assert "places to fill in, which say TODO" in capsys.readouterr().err
    Path("a.readout.json").write_text("mine", encoding="utf-8")
    assert main(["new", "-o", "a.readout.json"]) == 2
    assert capsys.readouterr().err == "readouts: a.readout.json: File exists\n"
    assert Path("a.readout.json").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    "arguments",
    [["--yaml", "-o", "a.json"], ["  "], ["a\nb"], ["--lang", "e n"], ["-o", "no/where.json"]],
)
def test_what_can_not_be_made_is_one_line(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """A name that is none, YAML under the name of JSON."""
    assert main(["new", *arguments]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert list(Path().iterdir()) == []

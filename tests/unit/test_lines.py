"""JSON Lines: a document on each line, and problems in their places in the file."""

import json
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import readouts
from readouts import wire
from readouts.rules.least import LEAST

LINE = json.dumps(json.loads(LEAST))
DOCUMENTS = (
    LINE,
    LINE.replace('"meeting"', '"meting"'),
    f"  {LINE}\t",
    '{"id": 1, "id": 2}',
    '{"spec_version": ',
    "[]",
    "\ufeff{}",
    LINE.replace("Avaria", "A\u2028v\u0085ria"),
    "\u00a0",
)


class _Named(BytesIO):
    name = "many.readout.jsonl"


@given(st.lists(st.sampled_from([*DOCUMENTS, "", " \t"])), st.sampled_from(["\n", "\r\n"]))
def test_a_document_on_a_line_has_the_problems_that_it_has_alone(
    documents: list[str], end: str
) -> None:
    """In the line of the file, at the same column; blank lines count and say nothing."""
    expected = [
        evolve(problem, line=number, path=_Named.name)
        for number, document in enumerate(documents, 1)
        if document.strip(" \t")
        for problem in readouts.validate(document)
    ]
    text = end.join(documents)
    assert list(readouts.validate(_Named(text.encode()))) == expected


@given(st.text(alphabet="{} \n\r\t\v\u2028é"))
def test_lines_hold_all_that_is_not_blank(text: str) -> None:
    """The same lines of bytes and of text."""
    whole = [line.removesuffix("\r") for line in text.split("\n")]
    found = list(wire.lines(text))
    assert [(number, line.encode()) for number, line in found if isinstance(line, str)] == list(
        wire.lines(text.encode())
    )
    assert all(whole[number - 1] == line for number, line in found)
    assert len(found) == sum(bool(line.strip(" \t")) for line in whole)


def test_a_path_and_an_open_file_are_read_alike(tmp_path: Path) -> None:
    """By the name that ends in .jsonl."""
    path = tmp_path / "many.readout.jsonl"
    path.write_text(f"{LINE}\n\n{DOCUMENTS[1]}\n", encoding="utf-8")
    (problem,) = readouts.validate(path)
    assert (problem.line, problem.pointer) == (3, "/meetings/0/kind")
    assert problem.column == DOCUMENTS[1].index('"meting"') + 1
    with path.open(encoding="utf-8") as file:
        assert readouts.validate(file) == (problem,)


def test_a_file_in_utf_16_is_one_problem() -> None:
    """And not one for each byte that looks like a line break."""
    (problem,) = readouts.validate(_Named(f"{LINE}\n{LINE}".encode("utf-16")))
    assert "got UTF-16" in problem.message


def test_several_documents_elsewhere_get_a_hint() -> None:
    """The name of the file says how it is read."""
    (problem,) = readouts.validate(StringIO(f"{LINE}\n{LINE}"))
    hint = "documents on lines of their own are for `validate`, in a file named .jsonl"
    assert problem.hint == hint


@pytest.mark.parametrize("text", ["", "\n\n"])
def test_a_file_without_lines_has_no_document_and_no_problem(text: str) -> None:
    """Nothing was left out."""
    assert readouts.validate(_Named(text.encode())) == ()

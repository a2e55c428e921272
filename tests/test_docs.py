"""The documentation: what it shows can be run, and what it links to is there."""

import json
import re
from pathlib import Path

import pytest

import readouts
from readouts.rules.least import LEAST

REPOSITORY = Path(__file__).parents[1]
PAGES = [REPOSITORY / "README.md", *sorted((REPOSITORY / "docs").rglob("*.md"))]


def _blocks(page: Path, language: str) -> list[str]:
    text = page.read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_python_blocks_run(
    page: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """From the root of the repository, as their reader would run them."""
    monkeypatch.chdir(REPOSITORY)
    names: dict[str, object] = {"__name__": "docs"}
    for block in _blocks(page, "python"):
        exec(compile(block, str(page), "exec"), names)  # noqa: S102
        told = re.findall(r"print\(.*\)  # (.*)", block)
        out = capsys.readouterr().out
        assert all(line in out for line in told), out


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_json_blocks_are_valid_readouts(page: Path) -> None:
    """An example that is not valid teaches the wrong thing."""
    for block in _blocks(page, "json"):
        assert readouts.validate(block) == ()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_parts_of_documents_are_as_the_documents_have_them(page: Path) -> None:
    """A block names the file and the place that it is from; it may leave fields out."""
    text = page.read_text(encoding="utf-8")
    blocks = re.findall(r"^```json (\S+)#(\S+)\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    assert len(blocks) == text.count("```json ")
    for file, pointer, block in blocks:
        path = REPOSITORY / file
        assert readouts.validate(path) == ()
        value = json.loads(path.read_text(encoding="utf-8"))
        for step in pointer.split("/")[1:]:
            value = value[int(step)] if isinstance(value, list) else value[step]
        shown = json.loads(block)
        assert {key: value.get(key) for key in shown} == shown, f"{file}#{pointer}"


def test_the_coding_guide_shows_what_it_is_asked_for() -> None:
    """Nine cases that every coder meets, each a part of a real document."""
    text = (REPOSITORY / "docs" / "coding-guide.md").read_text(encoding="utf-8")
    examples = text.partition("## Examples from the corpus")[2]
    assert examples.count("\n### ") == 9
    assert all("```json examples/corpus/" in part for part in examples.split("\n### ")[1:])


def test_the_least_document_of_the_page_is_the_one_of_the_rules() -> None:
    """There is one least document."""
    (block,) = _blocks(REPOSITORY / "docs" / "format.md", "json")
    assert json.loads(block) == json.loads(LEAST)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_within_the_repository_lead_somewhere(page: Path) -> None:
    """No dead link."""
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#:]+)\)", text):
        assert (page.parent / target).exists(), target


def test_the_readme_names_every_command() -> None:
    """What the command line has is what the front page says it has."""
    from readouts.cli import _COMMANDS

    text = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    for command in _COMMANDS:
        assert f"`readouts {command.__name__.rpartition('.')[2]}" in text

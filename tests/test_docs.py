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

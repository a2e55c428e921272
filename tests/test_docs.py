"""The documentation: what it shows can be run, and what it links to is there."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

import readouts
from readouts.rules.least import LEAST

REPOSITORY = Path(__file__).parents[1]
PAGES = [REPOSITORY / "README.md", *sorted((REPOSITORY / "docs").rglob("*.md"))]
_BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```", re.MULTILINE | re.DOTALL)


def _blocks(page: Path, language: str) -> list[str]:
    text = page.read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


@pytest.fixture
def few_examples() -> Iterator[None]:
    """Let properties be tried a few times, always the same, however slow the machine is."""
    before = settings.get_current_profile_name()
    settings.register_profile(
        "pages",
        max_examples=20,
        derandomize=True,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
    settings.load_profile("pages")
    yield
    settings.load_profile(before)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
@pytest.mark.usefixtures("few_examples")
def test_a_page_can_be_followed(
    page: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """From top to bottom, in a folder with a copy of the examples.

    A block with the name of a file is saved, Python is run, and so are the tests that it defines;
    commands print what is shown, and UPDATE_GOLDEN=1 writes what they print.
    """
    shutil.copytree(REPOSITORY / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {"__name__": "docs"}
    text = page.read_text(encoding="utf-8")
    for language, file, block in _BLOCK.findall(text):
        if language == "python":
            _run(block, names)
            told = re.findall(r"print\(.*\)  # (.*)", block)
            out = capsys.readouterr().out
            assert all(line in out for line in told), out
        elif language == "console" and page.name != "README.md":
            printed = _printed(block, tmp_path)
            if os.environ.get("UPDATE_GOLDEN"):
                text = text.replace(f"```console\n{block}```", f"```console\n{printed}```", 1)
                page.write_text(text, encoding="utf-8")
            else:
                assert printed == block
        elif file and language != "json":
            Path(file).write_text(block, encoding="utf-8")


def _run(block: str, names: dict[str, object]) -> None:
    """Run a block of Python with the names of those before it, and the tests that it defines."""
    exec(compile(block, "<a page>", "exec"), names)  # noqa: S102
    for name in [name for name in names if name.startswith("test_")]:
        test: Any = names.pop(name)
        test()


def _printed(block: str, folder: Path) -> str:
    """Return the commands of a block, each with what it prints; `cd` holds for what follows."""
    told = ""
    place = folder / ".place"
    bin_first = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    for command in re.findall(r"^\$ (.*)$", block, re.MULTILINE):
        there = place.read_text().strip() if place.exists() else str(folder)
        run = subprocess.run(
            ["sh", "-c", f"{command}\ncode=$?\npwd > {place}\nexit $code"],
            cwd=there,
            env={**os.environ, "PATH": bin_first, "LC_ALL": "C.UTF-8"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert run.returncode in (0, 1), run.stdout
        told += f"$ {command}\n{run.stdout}"
    return told


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_json_blocks_are_valid_readouts(page: Path) -> None:
    """An example that is not valid teaches the wrong thing."""
    for block in _blocks(page, "json"):
        assert readouts.validate(block) == ()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_parts_of_documents_are_as_the_documents_have_them(page: Path) -> None:
    """A block names the file and the place that it is from; it may leave fields out."""
    text = page.read_text(encoding="utf-8")
    pattern = r"^```json ([^\s#]+)#?(\S*)\n(.*?)^```"
    blocks = re.findall(pattern, text, re.MULTILINE | re.DOTALL)
    assert len(blocks) == text.count("```json ")
    for file, pointer, block in blocks:
        # A file beside the page, or one of the repository.
        path = next(path for path in (page.parent / file, REPOSITORY / file) if path.exists())
        assert readouts.validate(path) == ()
        value = json.loads(path.read_text(encoding="utf-8"))
        for step in pointer.split("/")[1:]:
            value = value[int(step)] if isinstance(value, list) else value[step]
        shown = json.loads(block)
        assert {key: value.get(key) for key in shown} == shown, f"{file}#{pointer}"


def test_the_coding_guide_shows_what_it_is_asked_for() -> None:
    """Nine cases that every coder meets, each a part of a real document."""
    text = (REPOSITORY / "docs" / "reference" / "coding-guide.md").read_text(encoding="utf-8")
    examples = text.partition("## Examples from the corpus")[2]
    assert examples.count("\n### ") == 9
    assert all("```json examples/corpus/" in part for part in examples.split("\n### ")[1:])


def test_the_least_document_of_the_page_is_the_one_of_the_rules() -> None:
    """There is one least document."""
    for name in ("format", "index", "writing"):
        (block,) = _blocks(REPOSITORY / "docs" / "reference" / f"{name}.md", "json")
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

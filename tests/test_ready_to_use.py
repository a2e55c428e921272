"""Ready to use: the hooks, the action, and every block of the page about CIs."""

import configparser
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from readouts.cli import _settings
from readouts.rules.least import LEAST

REPOSITORY = Path(__file__).parents[1]
PAGE = (REPOSITORY / "docs" / "ci.md").read_text(encoding="utf-8")
BIN = Path(sys.executable).parent
BAD = LEAST.replace('"kind": "meeting"', '"kind": "meting"')
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if not name.startswith(("GIT", "CI_"))},
    "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}",
}


def _blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


def _commands() -> Iterator[str]:
    """Yield the commands of the page that run readouts, whatever file they stand in."""
    for block in _blocks("sh"):
        yield from block.splitlines()
    for block in _blocks("ini"):
        parser = configparser.ConfigParser()
        parser.read_string(block)
        yield from (parser[section]["commands"] for section in parser.sections())
    for block in _blocks("yaml"):
        yield from (
            text for text in _texts(yaml.safe_load(block)) if text.startswith("readouts validate")
        )


def _texts(tree: Any) -> Iterator[str]:
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, dict | list):
        for item in tree.values() if isinstance(tree, dict) else tree:
            yield from _texts(item)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project with a clean document, in which we stand."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "call.readout.json").write_text(LEAST, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _run(command: list[str], **settings: Any) -> subprocess.CompletedProcess[str]:
    environment = {**ENVIRONMENT, **settings}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


# -- the page ------------------------------------------------------------------------------


def test_every_command_of_the_page_can_be_run(project: Path) -> None:
    """On clean documents all exit with 0, and on bad ones with 1, unless nothing is to fail."""
    commands = list(_commands())
    assert len(commands) == 9
    for text, clean in ((LEAST, True), (BAD, False)):
        (project / "data" / "call.readout.json").write_text(text, encoding="utf-8")
        for command in commands:
            done = _run(["bash", "-c", command])
            passes = clean or "--fail-on never" in command or "known.json" in command
            assert done.returncode == (0 if passes else 1), command + done.stderr


@pytest.mark.parametrize(
    ("name", "schema"),
    [
        (".github/workflows/readouts.yml", "vendor.github-workflows"),
        (".github/workflows/readouts-scan.yml", "vendor.github-workflows"),
        (".gitlab-ci.yml", "vendor.gitlab-ci"),
    ],
)
def test_a_file_of_the_page_goes_by_its_schema(project: Path, name: str, schema: str) -> None:
    """As check-jsonschema ships it."""
    (block,) = (block for block in _blocks("yaml") if block.startswith(f"# {name}\n"))
    file = project / "file.yml"
    file.write_text(block, encoding="utf-8")
    done = _run([str(BIN / "check-jsonschema"), "--builtin-schema", schema, str(file)])
    assert done.returncode == 0, done.stdout


def test_the_settings_of_the_page_are_settings(project: Path) -> None:
    """And the overrides mean what the comments say."""
    (block,) = _blocks("toml")
    (project / "pyproject.toml").write_text(block, encoding="utf-8")
    settings = _settings.found()
    assert settings.policy("data/call.readout.json").profile == "strict"
    for path in ("data/scraped/x.readout.json", "data/a/draft-1.readout.json"):
        assert settings.policy(path).profile == "draft"
        assert settings.policy(path).ignore == {"DOC001", "WHN001"}


def test_the_page_tells_every_format_and_no_other() -> None:
    """In its table."""
    from readouts.cli.validate import FORMATS

    assert tuple(re.findall(r"^\| `([a-z][a-z-]+)` \|", PAGE, re.MULTILINE)) == FORMATS


# -- the hooks -----------------------------------------------------------------------------


def test_the_hooks_are_for_the_files_that_a_folder_is_searched_for() -> None:
    """And the page names those that there are."""
    from fnmatch import fnmatch

    from readouts.cli._files import PATTERNS

    hooks = yaml.safe_load((REPOSITORY / ".pre-commit-hooks.yaml").read_bytes())
    validate, fmt = hooks
    for pattern in PATTERNS:
        name = pattern.replace("*", "data/call")
        assert fnmatch(name, pattern)
        assert re.search(validate["files"], name)
        assert bool(re.search(fmt["files"], name)) is name.endswith(".json")
    assert not re.search(validate["files"], "package.json")
    (block,) = (block for block in _blocks("yaml") if ".pre-commit-config.yaml" in block)
    used = yaml.safe_load(block)["repos"][0]["hooks"]
    assert [hook["id"] for hook in used] == [hook["id"] for hook in hooks]


@pytest.mark.skipif(not (REPOSITORY / ".git").exists(), reason="pre-commit clones a repository")
def test_pre_commit_runs_the_hooks(project: Path) -> None:
    """In a repository of somebody: a clean file passes, a bad one fails, one is formatted."""
    pytest.importorskip("pre_commit")
    subprocess.run(["git", "init", "-q"], check=True, env=ENVIRONMENT)
    subprocess.run(["git", "add", "."], check=True, env=ENVIRONMENT)
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(REPOSITORY)]
    cache = {"PRE_COMMIT_HOME": str(project / "cache")}
    file = project / "data" / "call.readout.json"

    def run(hook: str) -> subprocess.CompletedProcess[str]:
        return _run([*command, hook, "--files", str(file.relative_to(project))], **cache)

    clean = run("readouts-validate")
    assert clean.returncode == 0, clean.stdout + clean.stderr
    assert "Passed" in clean.stdout
    file.write_text(BAD, encoding="utf-8")
    bad = run("readouts-validate")
    assert bad.returncode == 1
    assert "data/call.readout.json:11:29: SHP004" in bad.stdout
    file.write_text(LEAST, encoding="utf-8")
    formatted = run("readouts-fmt")
    assert "files were modified by this hook" in formatted.stdout
    assert file.read_text(encoding="utf-8") != LEAST


# -- the action ----------------------------------------------------------------------------


def test_the_action_goes_by_its_schema() -> None:
    """As check-jsonschema ships it."""
    command = [str(BIN / "check-jsonschema"), "--builtin-schema", "vendor.github-actions"]
    done = _run([*command, str(REPOSITORY / "action.yml")])
    assert done.returncode == 0, done.stdout


def test_the_action_marks_problems(project: Path) -> None:
    """Its step, run as a runner runs it, with the values that inputs have by themselves."""
    action = yaml.safe_load((REPOSITORY / "action.yml").read_bytes())
    (step,) = action["runs"]["steps"]
    values = {f"inputs.{name}": one["default"] for name, one in action["inputs"].items()}
    values["runner.temp"] = str(project / "temp")
    given = {
        name: re.sub(r"\$\{\{ ([a-z.]+) \}\}", lambda found: values[found[1]], text)
        for name, text in step["env"].items()
    }
    where = {"GITHUB_ACTION_PATH": str(REPOSITORY), "GITHUB_WORKSPACE": str(project)}
    (project / "data" / "call.readout.yaml").write_text(LEAST, encoding="utf-8")
    clean = _run(["bash", "-e", "-c", step["run"]], **given, **where)
    assert clean.returncode == 0, clean.stdout + clean.stderr
    (project / "data" / "call.readout.json").write_text(BAD, encoding="utf-8")
    bad = _run(["bash", "-e", "-c", step["run"].splitlines()[-1]], **given, **where)
    assert bad.returncode == 1
    assert bad.stdout.startswith("::error file=data/call.readout.json,line=11,col=29,title=")

"""The page for users of other languages: what it shows is run, in its order."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import readouts
from readouts.rules.least import LEAST
from tests.languages._node import FOLDER, missing

PAGE = Path(__file__).parents[2] / "docs" / "other-languages.md"
TEXT = PAGE.read_text(encoding="utf-8")


@pytest.mark.node
def test_all_that_the_page_shows_can_be_run(tmp_path: Path) -> None:
    if reason := missing():
        pytest.skip(reason)
    (tmp_path / "node_modules").symlink_to(FOLDER / "node_modules")
    (tmp_path / "call.readout.json").write_text(LEAST, encoding="utf-8")
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    told = []
    for language, block in re.findall(r"^```(\w+)\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL):
        if language == "sh":
            command = ["bash", "-e", "-c", block]
            environment = {**os.environ, "PATH": path}
            ran = subprocess.run(
                command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
            )
            assert ran.returncode == 0, f"{block}\n{ran.stdout}{ran.stderr}"
            told += ran.stdout.split()
        else:
            name = re.match(r"// (\S+)\n", block)
            assert name, block
            file = tmp_path / name[1]
            file.parent.mkdir(exist_ok=True)
            file.write_text(block, encoding="utf-8")
    assert told == ["ok", "refused"]


def test_the_settings_on_the_page_name_files_that_are_there() -> None:
    """And match the names that the catalogue's entry matches."""
    (block,) = re.findall(r"^```jsonc\n// .*?\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)
    settings = json.loads(block)
    (of_json,) = settings["json.schemas"]
    ((file, of_yaml),) = settings["yaml.schemas"].items()
    assert f"readouts schema --editor > {file.removeprefix('./')}" in TEXT
    assert of_json["url"] == file
    entry = json.loads((PAGE.parents[1] / "schemas/schemastore-catalog-entry.json").read_bytes())
    assert of_json["fileMatch"] + of_yaml == entry["fileMatch"]


def test_a_document_may_name_its_schema_as_the_page_tells() -> None:
    (field,) = re.findall(r"`(\"\$schema\": .*?)`", TEXT)
    assert readouts.validate("{" + field + "," + LEAST.lstrip()[1:]) == ()

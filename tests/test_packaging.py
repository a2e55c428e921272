"""What is built and shipped."""

import subprocess
import sys
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

import readouts
from readouts import schema

REPOSITORY = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """Return the wheel of this tree."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=REPOSITORY, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return zipfile.ZipFile(built)


def test_the_wheel_holds_the_schemas_and_the_mark_of_types(wheel: zipfile.ZipFile) -> None:
    """The packaged schemas are the committed ones."""
    names = (*schema.FILE_NAMES.values(), schema.EDITOR_FILE_NAME, "report-1.0.schema.json")
    for name in names:
        packaged = wheel.read(f"readouts/schemas/{name}")
        assert packaged == (REPOSITORY / "schemas" / name).read_bytes()
    assert "readouts/py.typed" in wheel.namelist()
    assert "readouts/report/page/page.css" in wheel.namelist()
    assert not any(name.startswith(("tests/", "examples/")) for name in wheel.namelist())


def test_the_wheel_says_what_it_needs(wheel: zipfile.ZipFile) -> None:
    """Three dependencies, and everything else an extra."""
    (name,) = (name for name in wheel.namelist() if name.endswith("/METADATA"))
    metadata = Parser().parsestr(wheel.read(name).decode())
    needs = [need for need in metadata.get_all("Requires-Dist", []) if "extra ==" not in need]
    assert sorted(need.split(">")[0] for need in needs) == ["attrs", "cattrs", "jsonschema"]
    assert metadata["License-Expression"] == "MIT"
    assert metadata["Requires-Python"] == ">=3.11"
    assert metadata["Version"] == readouts.__version__
    assert {"hypothesis", "yaml", "dev"} <= set(metadata.get_all("Provides-Extra", []))


def test_the_packaged_schema_is_a_fresh_copy_each_time() -> None:
    """Whoever changes it changes nothing for others."""
    readouts.json_schema()["$defs"].clear()
    assert readouts.json_schema()["$defs"]

"""What is built and shipped."""

import subprocess
import sys
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

import readouts
from readouts import reference, schema

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


def test_the_reference_comes_out_of_the_wheel_as_out_of_the_repository(
    wheel: zipfile.ZipFile, tmp_path: Path
) -> None:
    """What it needs is packaged: the pages that are written by hand, and what the corpus has."""
    wheel.extractall(tmp_path / "wheel")
    code = (
        f"import sys; sys.path.insert(0, {str(tmp_path / 'wheel')!r}); import readouts.cli;"
        f"assert readouts.__file__.startswith({str(tmp_path)!r});"
        f"sys.exit(readouts.cli.main(['docs', {str(tmp_path / 'out')!r}]))"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    made = {file.name: file.read_text(encoding="utf-8") for file in (tmp_path / "out").iterdir()}
    assert made == reference.files("html")


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

"""The house: which file may import which, and what a start costs."""

import ast
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

import readouts.model
import readouts.vocabularies

PACKAGE = Path(readouts.__file__).parent

FLOORS = """
addresses problems
_files _constraints _json _shape _check _record
edtf ids scalars countries currencies timezones vocabularies
model
_meant positions wire _yaml _locate versions codec identity _leaving reading _glossary
_editors schema llm
_quotation _sentences _wording sources
rules
policy
citing anchoring
api __init__
strategies testing report reference cli __main__
""".split()
"""From the ground up: a file imports only what stands before it here (or in its own folder)."""

FILES = sorted(PACKAGE.rglob("*.py"))


def _floor(file: Path) -> str:
    inside = file.relative_to(PACKAGE)
    return inside.parts[0].removesuffix(".py")


def _imported(file: Path) -> set[str]:
    """Return the floors that a file imports, wherever in it the import stands."""
    floors = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module == "readouts":
            names = [f"readouts.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        for name in names:
            first, _, rest = name.partition(".")
            if first == "readouts":
                part = rest.split(".")[0]
                known = (PACKAGE / part).is_dir() or (PACKAGE / f"{part}.py").exists()
                floors.add(part if part and known else "__init__")
    return floors


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_a_file_imports_only_from_floors_before_its_own(file: Path) -> None:
    """Data flows one way, so that a reader can start at the ground."""
    own = _floor(file)
    above = [name for name in _imported(file) if FLOORS.index(name) > FLOORS.index(own)]
    assert not above, f"{own} imports {above}, which stand above it"


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_a_file_is_one_thing(file: Path) -> None:
    """It says on its first line what it is for, and is no longer than one can hold in mind."""
    text = file.read_text(encoding="utf-8")
    first = (ast.get_docstring(ast.parse(text)) or "").split("\n")[0]
    assert first.endswith("."), "the module has no first line that says what it is for"
    assert len(text.splitlines()) <= 400


def test_importing_the_library_loads_nothing_that_is_not_needed() -> None:
    """The library is a dependency of others: its start is theirs."""
    code = "import readouts, sys; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    heavy = {"jsonschema", "hypothesis", "yaml", "argparse", "tempfile", "difflib"}
    assert heavy.isdisjoint(loaded)


def test_a_check_of_a_clean_file_loads_only_what_it_needs() -> None:
    """A hook runs it at each commit: what other reports and options need waits until then."""
    code = (
        "import sys; from readouts.cli import main; from readouts.rules.least import LEAST;"
        "from pathlib import Path; Path('a.json').write_text(LEAST); main(['validate', 'a.json']);"
        "print(*sys.modules)"
    )
    with tempfile.TemporaryDirectory() as folder:
        loaded = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=folder
        ).stdout.split()
    heavy = {"jsonschema", "yaml", "tomllib", "hashlib", "difflib", "xml", "concurrent"}
    assert heavy.isdisjoint(loaded)


def test_the_public_names_are_the_listed_ones() -> None:
    """Few names; every class of the model and every list is one of them."""
    names = _names(readouts)
    assert set(dir(readouts)) == set(names)
    assert {*_names(readouts.model), *_names(readouts.vocabularies)} <= set(names)
    assert all(hasattr(readouts, name) for name in names)
    assert len(set(names)) == len(names)


def _names(module: object) -> list[str]:
    names: list[str] = vars(module)["__all__"]
    return names


def test_every_declared_class_and_list_is_public() -> None:
    """A class that is declared in the model, or a list, is among the names of its file."""
    for folder in ("model", "vocabularies"):
        public = set(_names(getattr(readouts, folder)))
        for file in sorted((PACKAGE / folder).glob("[a-z]*.py")):
            tree = ast.parse(file.read_text(encoding="utf-8"))
            declared = {node.name for node in tree.body if isinstance(node, ast.ClassDef)}
            assert declared <= public, file.name

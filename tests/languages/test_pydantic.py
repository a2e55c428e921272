"""Models of pydantic made of the schema, as the page for users tells."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pydantic
import pytest

import readouts
from readouts.rules.least import LEAST
from tests.languages._bad import BAD
from tests.laws._specimens import routes, specimens

REPOSITORY = Path(__file__).parents[2]
EXAMPLES = sorted((REPOSITORY / "examples").rglob("*.readout.json"))


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """Return the module that the generator writes."""
    target = tmp_path_factory.mktemp("models") / "readout_models.py"
    options = "--input-file-type jsonschema --output-model-type pydantic_v2.BaseModel"
    options += f" --formatters builtin --input schemas/readout-1.0.schema.json --output {target}"
    command = [sys.executable, "-m", "datamodel_code_generator", *options.split()]
    subprocess.run(command, cwd=REPOSITORY, check=True)
    spec = importlib.util.spec_from_file_location(target.stem, target)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    # pydantic looks up by the name of the module what an annotation means.
    sys.modules[target.stem] = module
    spec.loader.exec_module(module)
    return module


def _same(models: ModuleType, tree: Any) -> bool:
    """Return whether a model gives back the document that it was made of."""
    made = models.Readout.model_validate(tree)
    given: Any = made.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return bool(given == tree)


def test_every_example_goes_through_the_models_unchanged(models: ModuleType) -> None:
    assert len(EXAMPLES) >= 36
    for file in EXAMPLES:
        assert _same(models, json.loads(file.read_bytes())), file.name


def test_a_document_with_every_field_of_every_class_does(models: ModuleType) -> None:
    for shape, tree, _ in specimens():
        assert _same(models, tree), shape.name


@pytest.mark.parametrize("what", BAD)
def test_a_bad_document_is_refused(models: ModuleType, what: str) -> None:
    tree = json.loads(LEAST)
    BAD[what](tree)
    with pytest.raises(pydantic.ValidationError):
        models.Readout.model_validate(tree)


def test_each_class_is_one_model_by_its_name(models: ModuleType) -> None:
    names = {name for name, made in vars(models).items() if _is_model(made, models)}
    assert {shape.name for shape in routes()} <= names <= set(readouts.json_schema()["$defs"])


def _is_model(made: Any, models: ModuleType) -> bool:
    # pydantic adds a class for each union, by no name of Python.
    is_own = isinstance(made, type) and made.__module__ == models.__name__
    return is_own and made.__name__.isidentifier()

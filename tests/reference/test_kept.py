"""What is kept in the repository is what the generator makes, with a reason for what is not met."""

from pathlib import Path

import pytest

import readouts
from readouts import reference
from readouts.reference import __main__ as kept
from readouts.reference import _areas, _examples, _lists, _mistakes, _names
from readouts.rules import RULES

REPOSITORY = Path(__file__).parents[2]
FOLDER = REPOSITORY / "docs" / "reference"
KEPT = kept.kept()


@pytest.mark.parametrize("name", KEPT)
def test_a_file_is_what_the_generator_makes(name: str) -> None:
    """Write it anew with `python -m readouts.reference`."""
    assert (FOLDER / name).read_text(encoding="utf-8") == KEPT[name]


def test_no_file_is_left_over() -> None:
    """Of a page that is no more."""
    assert {file.name for file in FOLDER.iterdir()} == KEPT.keys()


def test_where_words_are_met_is_what_the_corpus_says() -> None:
    """Write it anew with `python -m readouts.reference`."""
    data = Path(reference.__file__).with_name("met.json")
    assert data.read_text(encoding="utf-8") == kept.met()


def test_every_word_and_class_is_met_or_has_its_reason() -> None:
    """What no example uses says why it is there, and only that."""
    files = sorted((REPOSITORY / "examples").rglob("*.readout.json"))
    met = _lists.met_in({file.name: readouts.load(file) for file in files})
    reasons = _lists.reasons()
    for values in _lists.lists():
        told = reasons.get(values.__name__, {})
        unmet = {
            member.value for member in values if f"{values.__name__}.{member.value}" not in met
        }
        if "*" not in told:
            assert unmet - told.keys() == set(), values.__name__
        assert told.keys() - unmet - {"*"} == set(), values.__name__
        assert unmet or "*" not in told, values.__name__
    unmet = {shape.name for shape in _examples.classes() if shape.name not in met}
    assert unmet == reasons["classes"].keys()
    assert reasons.keys() <= {"classes", *(values.__name__ for values in _lists.lists())}


def test_every_class_has_its_part_and_its_mistake() -> None:
    """Once."""
    placed = [shape for area in _areas.AREAS for shape in area.classes]
    assert sorted(shape.name for shape in placed) == sorted(s.name for s in _examples.classes())
    assert _mistakes.MISTAKES.keys() == {shape.name for shape in placed}


def test_every_family_of_codes_has_a_name() -> None:
    """In `_names.FAMILIES`, and none that has no code."""
    assert {code[:3] for code in RULES} == _names.FAMILIES.keys()


@pytest.mark.parametrize("form", reference.FORMATS)
def test_the_same_files_come_out_each_time(form: str) -> None:
    assert reference.files(form) == reference.files(form)

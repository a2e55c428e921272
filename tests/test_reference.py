"""The pages of reference: in step with the classes, and with a reason for what no example has."""

from pathlib import Path

import pytest

import readouts
from readouts import reference

DOCS = Path(__file__).parents[1] / "docs"
EXAMPLES = Path(__file__).parents[1] / "examples"
PAGES = reference.kept()


@pytest.fixture(scope="module")
def met() -> reference.Met:
    """Return what the examples use."""
    files = sorted(EXAMPLES.rglob("*.readout.json"))
    return reference.met_in({file.name: readouts.load(file) for file in files})


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_what_the_classes_say(path: str) -> None:
    """Write it anew with `python -m readouts.reference`."""
    assert (DOCS / path).read_text(encoding="utf-8") == PAGES[path]


def test_no_page_is_left_over() -> None:
    """Of a list that is no more."""
    kept = {f"codebook/{file.name}" for file in (DOCS / "codebook").glob("*.md")}
    assert kept == {path for path in PAGES if path.startswith("codebook/")}


def test_every_word_and_class_is_met_or_has_its_reason(met: reference.Met) -> None:
    """What no example uses says why it is there, and only that."""
    reasons = reference.reasons()
    for values in reference.lists():
        told = reasons.get(values.__name__, {})
        unmet = {member.value for member in values if (values.__name__, member.value) not in met}
        if "*" not in told:
            assert unmet - told.keys() == set(), values.__name__
        assert told.keys() - unmet - {"*"} == set(), values.__name__
        assert unmet or "*" not in told, values.__name__
    unmet = {shape.name for shape in reference.classes() if (shape.name, "") not in met}
    assert unmet == reasons["classes"].keys()
    assert reasons.keys() <= {"classes", *(values.__name__ for values in reference.lists())}

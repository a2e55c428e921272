"""The assertions that users have for tests of their own, and JSON as a value."""

import pickle

import pytest

from readouts import Extension
from readouts._json import Json
from readouts.rules.least import LEAST
from readouts.testing import assert_problem, assert_valid


def test_assert_valid() -> None:
    """It says what is wrong."""
    assert_valid(LEAST)
    with pytest.raises(AssertionError, match="SHP004"):
        assert_valid(LEAST.replace("meeting", "meting"))


def test_assert_problem() -> None:
    """It gives the problem back, or says what there was instead."""
    misspelt = LEAST.replace('"kind": "meeting"', '"kind": "meting"')
    assert assert_problem(misspelt, "SHP004", "/meetings/0/kind").record == "evt-1"
    with pytest.raises(AssertionError, match="no problem"):
        assert_problem(LEAST, "SHP004")
    with pytest.raises(AssertionError, match="expected SHP004 at '/lang', got"):
        assert_problem(misspelt, "SHP004", "/lang")


def test_json_is_compared_as_json() -> None:
    """True, 1 and 1.0 are three things; the order of keys is none."""
    kinds = [Json.of(True), Json.of(1), Json.of(1.0), Json.of("1"), Json.of(None)]
    assert len(set(kinds)) == len(kinds)
    assert Json.of({"a": 1, "b": [2]}) == Json.of({"b": [2], "a": 1})
    assert Json.of({"a": [1, None]}).value == {"a": [1, None]}
    assert pickle.loads(pickle.dumps(kinds)) == kinds  # noqa: S301


def test_json_is_held_in_one_form_and_nothing_else_is() -> None:
    """What is not JSON is refused where it is made."""
    assert Json('{"b": 1, "a": [ 2 ]}') == Json.of({"a": [2], "b": 1})
    for text in ("{not json", "NaN", "1" + "0" * 400, '"\\ud800"'):
        with pytest.raises(ValueError, match=r"expected|surrogates"):
            Json(text)
    with pytest.raises(TypeError, match=r"Json\.of takes values"):
        Json(5)


def test_extension_data_may_be_any_json_and_nothing_else() -> None:
    """A constructor takes the tree itself."""
    assert Extension(prefix="acme", data={"a": 1}).data == Json.of({"a": 1})  # type: ignore[arg-type]
    for value in ({1, 2}, float("nan"), b"x"):
        with pytest.raises(ValueError, match=r"Extension\.data"):
            Extension(prefix="acme", data=value)  # type: ignore[arg-type]

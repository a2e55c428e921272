"""Constraints between fields, on a class of no model: more of them than any real class has."""

from itertools import product
from typing import Any

from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from readouts import schema
from readouts._constraints import at_least_one, exactly_one, requires, together
from readouts._record import record
from readouts._shape import shape_of
from readouts.scalars import Line


@exactly_one("a", "b")
@requires("id", "c", "d")
@at_least_one("a", "many")
@requires("d", "many")
@together("b", "c")
@together("many", "d")
@requires("a", "d", when="x")
@record
class Knot:
    """Fields that hang together in every way at once."""

    id: Line
    a: Line | None = None
    b: Line | None = None
    c: Line | None = None
    d: Line | None = None
    many: tuple[Line, ...] = ()


def test_class_and_schema_agree_on_any_number_of_constraints() -> None:
    """Whatever is there, missing or empty: no rule of the schema replaces another."""
    shape = shape_of(Knot)
    made: dict[str, Any] = {"title": "Knot", "type": "object", "required": ["id"]}
    for constraint in shape.constraints:
        schema._constrain(made, constraint, shape)
    judge = Draft202012Validator(made)
    verdicts = set()
    for a, b, c, d, many in product(
        (None, "x", "y"), (None, "x"), (None, "x"), (None, "x"), (None, [], ["x"])
    ):
        told = {"id": "x", "a": a, "b": b, "c": c, "d": d, "many": many}
        tree = {key: value for key, value in told.items() if value is not None}
        present = {key for key, value in tree.items() if value != []}
        fits = not any(one.broken(present, tree.get) for one in shape.constraints)
        assert judge.is_valid(tree) is fits, tree
        verdicts.add(fits)
    assert verdicts == {True, False}

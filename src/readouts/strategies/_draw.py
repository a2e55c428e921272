"""Objects drawn field by field, so that references resolve and constraints hold."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import combinations
from typing import Any, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from readouts._constraints import AtLeastOne, Constraint, ExactlyOne, Requires, Together
from readouts._shape import Array, Field, Object, Shape, String, inside, shape_of
from readouts.model import Event, Publication, Readout
from readouts.strategies._fitting import (
    ALSO,
    APART,
    FILLED_LATER,
    MOST_ITEMS,
    SPECIAL,
    Fields,
    Pool,
    fit,
)
from readouts.strategies._values import values

T = TypeVar("T")

_COMMON = frozenset(
    "start places participants topics who roles titles name summary verb event speakers obligors "
    "firmness kind issued evidence text edtf source exact post organization "
    "delegation".split()
)
"""Fields that most readouts have, wherever they stand: they are drawn more often."""
_ANOTHER = st.sampled_from([False, False, True])
"""Whether a list goes on: mostly not, since one readout has a dozen lists."""


def wholes(fields: Fields) -> SearchStrategy[Readout]:
    """Return a strategy for whole readouts."""
    return _objects(shape_of(Readout), {}, fields)


def parts(cls: type[T], fields: Fields) -> SearchStrategy[T]:
    """Return a strategy for instances of a class, with references into nowhere."""
    ids = {prefix: [f"{prefix}-1", f"{prefix}-2"] for prefix in _references(shape_of(Readout))}
    return _objects(shape_of(cls), ids, fields)


@st.composite
def _objects(draw: DrawFn, shape: Object, ids: Mapping[str, list[str]], fields: Fields) -> Any:
    return _instance(draw, shape, Pool(ids), fields)


@cache
def _own_prefix(shape: Shape) -> str | None:
    own = shape.by_key.get("id") if isinstance(shape, Object) else None
    return own.shape.declares if own and isinstance(own.shape, String) else None


@cache
def _references(shape: Shape) -> frozenset[str]:
    """Return the prefixes of all ids that a shape may refer to, at any depth."""
    texts = (one for one in inside(shape) if isinstance(one, String))
    return frozenset(prefix for one in texts for prefix in one.refers)


@cache
def _in_drawing_order(shape: Object) -> list[Field]:
    """Return the fields of an object, those whose records others refer to first."""
    rest = [*shape.fields]
    prefixes = {field.name: _own_prefix(_item(field.shape)) for field in rest}
    ordered: list[Field] = []
    while rest:
        waiting = {prefixes[field.name] for field in rest}
        least = min(rest, key=lambda f: len(_references(f.shape) & waiting - {prefixes[f.name]}))
        ordered.append(least)
        rest.remove(least)
    return ordered


def _item(shape: Shape) -> Shape:
    return shape.item if isinstance(shape, Array) else shape


# -- objects ------------------------------------------------------------------------------


def _instance(draw: DrawFn, shape: Object, pool: Pool, given: Fields) -> Any:
    """Draw an object; what it holds may refer to the ids in the pool, which its own joins last."""
    prefix = _own_prefix(shape)
    seen = pool
    if shape.cls is Publication:
        # Events may be dated from the publication, so it is not dated from them.
        seen = pool.without("evt", "publication")
    elif shape.cls is Event:
        # Inside an event, its own delegations are the only ones.
        seen = pool.without("del")
    made: dict[str, Any] = {}
    chosen = _chosen(draw, shape, seen, given)
    for field in _in_drawing_order(shape):
        if field.name in given:
            made[field.name] = draw(given[field.name])
        elif field.name == "id" and prefix:
            made[field.name] = pool.new_id(prefix)
        elif (shape.cls, field.name) in SPECIAL and field.name in chosen:
            made[field.name] = draw(SPECIAL[shape.cls, field.name])
        elif field.name in chosen or _own_prefix(_item(field.shape)):
            below = {"field": _sampled(_left_out(shape, chosen))} if field.name == "absent" else {}
            made[field.name] = _value(draw, field, field.shape, seen, below)
    fit(shape.cls, made, pool, given)
    if shape.cls is Event:
        pool.ids.setdefault("del", []).extend(seen.ids["del"])
    if prefix:
        pool.add(made["id"])
    return shape.cls(**made)


def _left_out(shape: Object, chosen: set[str]) -> tuple[str, ...]:
    """Return the fields that an object does not have, and will not get: it may list them."""
    known = shape.by_key.keys() - chosen - FILLED_LATER
    return tuple(name for name in _optional(shape) if name in known)


def _value(draw: DrawFn, field: Field, shape: Shape, pool: Pool, below: Fields) -> Any:
    match shape:
        case Object():
            return _instance(draw, shape, pool, below)
        case Array(Object() as item, least):
            # A list of records may stay empty; any other that was chosen holds something.
            least = least if _own_prefix(item) else 1
            items: list[Any] = []
            while len(items) < MOST_ITEMS:
                another = draw(_one_more(item, pool, below, sure=len(items) < least))
                if another is None:
                    break
                items.append(another)
            return items
        case Array(item, _, unique):
            several = draw(_lists(_scalars(item, field, pool), unique=unique))
            pool.use(item, several)
            return several
        case _:
            one = draw(_scalars(shape, field, pool))
            pool.use(shape, [one])
            return one


@st.composite
def _one_more(draw: DrawFn, shape: Object, pool: Pool, below: Fields, *, sure: bool) -> Any:
    # Whether there is an item, and the item, are drawn in one go, so that shrinking can take
    # both out together.
    return _instance(draw, shape, pool, below) if sure or draw(_ANOTHER) else None


@cache
def _sampled(ids: tuple[str, ...]) -> SearchStrategy[str]:
    return st.sampled_from(ids)


@cache
def _lists(items: SearchStrategy[Any], *, unique: bool) -> SearchStrategy[list[Any]]:
    return st.lists(items, min_size=1, max_size=2, unique=unique)


def _scalars(shape: Shape, field: Field, pool: Pool) -> SearchStrategy[Any]:
    if isinstance(shape, String) and shape.refers:
        return _sampled(tuple(_targets(shape, pool)))
    if isinstance(shape, Object | Array):
        raise TypeError(f"no strategy for lists of lists, as in {field.name}")
    return values(shape)


def _targets(shape: String, pool: Pool) -> list[str]:
    words = [word for word in shape.besides if pool.ids.get(word, word)]
    return [*words, *(one for prefix in shape.refers for one in pool.ids.get(prefix, ()))]


# -- which fields -------------------------------------------------------------------------


def _chosen(draw: DrawFn, shape: Object, pool: Pool, given: Fields) -> set[str]:
    """Choose the fields that an object has: required ones, given ones, and some others."""
    possible = {field.name for field in shape.fields if _drawable(field.shape, pool)}
    always = _required(shape) | given.keys()
    # Drawn from all that are optional, so that a choice means the same whatever else there is.
    some = draw(_some(_optional(shape), most=2 if _own_prefix(shape) else 1))
    chosen = {*always, *(name for name in some if name in possible)}
    _settle(shape, chosen, possible | always)
    return chosen


@cache
def _required(shape: Object) -> frozenset[str]:
    return frozenset(field.name for field in shape.fields if field.required)


@cache
def _optional(shape: Object) -> tuple[str, ...]:
    """Return the fields that may be left out; lists of records are drawn and may stay empty."""
    return tuple(
        field.name
        for field in shape.fields
        if not field.required and not _own_prefix(_item(field.shape))
    )


@cache
def _some(names: tuple[str, ...], most: int) -> SearchStrategy[tuple[str, ...]]:
    """Return a strategy for a few of the names: one draw, which shrinks to none of them."""
    any_ = [some for count in range(most + 1) for some in combinations(names, count)]
    common = [name for name in names if name in _COMMON]
    likely = [some for count in range(1, most + 2) for some in combinations(common, count)]
    # About as often as all others together, and behind them, since shrinking goes to the front.
    return st.sampled_from(any_ + likely * (len(any_) // len(likely) if likely else 0))


def _drawable(shape: Shape, pool: Pool) -> bool:
    match shape:
        case Object():
            return all(_drawable(field.shape, pool) for field in shape.fields if field.required)
        case Array(item):
            return _drawable(item, pool)
        case String() if shape.refers:
            return bool(_targets(shape, pool))
        case _:
            return True


def _settle(shape: Object, chosen: set[str], possible: set[str]) -> None:
    """Add and take out fields until the constraints hold."""
    either = {name for c in shape.constraints if isinstance(c, ExactlyOne) for name in c.fields}
    before: set[str] | None = None
    while before != chosen:
        before = set(chosen)
        for one, other in APART.get(shape.cls, ()):
            if one in chosen:
                chosen.discard(other)
        for constraint in (*ALSO.get(shape.cls, ()), *shape.constraints):
            _mend(constraint, chosen, possible, either)


def _mend(constraint: Constraint, chosen: set[str], possible: set[str], either: set[str]) -> None:
    match constraint:
        case Together(fields) if not chosen.isdisjoint(fields):
            chosen.update(fields)
        case AtLeastOne(fields) if chosen.isdisjoint(fields):
            chosen.add(next(name for name in fields if name in possible))
        case ExactlyOne((one, other)) if {one, other} <= chosen:
            chosen.remove(other)
        case ExactlyOne((one, other)) if chosen.isdisjoint((one, other)):
            chosen.add(one if one in possible else other)
        case Requires(name, needs) if name in chosen and chosen.isdisjoint(needs):
            wanted = [need for need in needs if need in possible - either]
            if wanted:
                chosen.add(wanted[0])
            else:
                # For good, or what needs it would put it back.
                chosen.remove(name)
                possible.discard(name)
        case _:
            pass

"""Readouts spoilt at random: values, subtrees and keys put, moved, swapped, taken out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

import readouts
from readouts import strategies
from tests.laws._mutations import CHANGES, KEYS, TEXTS, VALUES
from tests.laws._specimens import Path, Tree, cut, get, least, put, routes, samples, specimens


def spoilt_readouts() -> SearchStrategy[Tree]:
    """Return a strategy for readouts, as trees, to which one to three things were done.

    Half of them start from objects with as many fields as may be, which are rare otherwise.
    """
    # Samples are found by Hypothesis, which is not to search inside of a search.
    _stock()
    rich = st.sampled_from([tree for _, tree, _ in specimens()])
    return _spoilt(strategies.readouts().map(readouts.to_dict) | rich)


@st.composite
def _spoilt(draw: DrawFn, trees: SearchStrategy[Tree]) -> Tree:
    tree = draw(trees)
    for _ in range(draw(st.integers(1, 3))):
        tree = draw(st.sampled_from(_DEEDS))(draw, tree)
    return tree


def _places(tree: Any, path: Path = ()) -> Iterator[Path]:
    inside = tree.items() if isinstance(tree, dict) else enumerate(tree)
    for step, value in inside:
        yield (*path, step)
        if isinstance(value, dict | list):
            yield from _places(value, (*path, step))


def _place(draw: DrawFn, tree: Tree, kind: type = object) -> Path | None:
    places = [path for path in _places(tree) if isinstance(get(tree, path), kind)]
    return draw(st.sampled_from(places)) if places else None


@cache
def _stock() -> list[Any]:
    """Return values to put anywhere: of every type, of every text, and objects that fit."""
    return [*VALUES, *TEXTS, *samples().values(), *map(least, routes())]


@cache
def _keys() -> list[str]:
    known = dict.fromkeys(field.key for shape in routes() for field in shape.fields)
    return [*known, *(change(key) for change in KEYS.values() for key in known)]


def _replaced(draw: DrawFn, tree: Tree) -> Tree:
    path = _place(draw, tree)
    return put(tree, path, draw(st.sampled_from(_stock()))) if path else tree


def _replaced_alike(draw: DrawFn, tree: Tree) -> Tree:
    path = _place(draw, tree)
    if not path:
        return tree
    kind = type(get(tree, path))
    return put(tree, path, draw(st.sampled_from([v for v in _stock() if type(v) is kind])))


def _changed(draw: DrawFn, tree: Tree) -> Tree:
    path = _place(draw, tree, str)
    change = CHANGES[draw(st.sampled_from(list(CHANGES)))]
    return put(tree, path, change(get(tree, path))) if path else tree


def _removed(draw: DrawFn, tree: Tree) -> Tree:
    path = _place(draw, tree)
    return cut(tree, path) if path else tree


def _emptied(draw: DrawFn, tree: Tree) -> Tree:
    path = _place(draw, tree, list)
    return put(tree, path, []) if path else tree


def _doubled(draw: DrawFn, tree: Tree) -> Tree:
    path = _place(draw, tree, list)
    return put(tree, path, get(tree, path) * 2) if path else tree


def _copied(draw: DrawFn, tree: Tree) -> Tree:
    path, other = _place(draw, tree), _place(draw, tree)
    return put(tree, path, get(tree, other)) if path and other else tree


def _moved(draw: DrawFn, tree: Tree) -> Tree:
    path = _place(draw, tree)
    rest = cut(tree, path) if path else tree
    target = _place(draw, rest)
    return put(rest, target, get(tree, path)) if path and target else rest


def _swapped(draw: DrawFn, tree: Tree) -> Tree:
    one, other = _place(draw, tree), _place(draw, tree)
    if not one or not other or one == other[: len(one)] or other == one[: len(other)]:
        return tree
    return put(put(tree, one, get(tree, other)), other, get(tree, one))


def _added(draw: DrawFn, tree: Tree) -> Tree:
    path = draw(st.sampled_from([(), *(p for p in _places(tree) if p)]))
    around = get(tree, path)
    value = draw(st.sampled_from(_stock()))
    if isinstance(around, dict):
        return put(tree, path, {**around, draw(st.sampled_from(_keys())): value})
    return put(tree, path, [*around, value]) if isinstance(around, list) else tree


def _renamed(draw: DrawFn, tree: Tree) -> Tree:
    path = _place(draw, tree)
    if not path or not isinstance(path[-1], str):
        return tree
    value, rest = get(tree, path), cut(tree, path)
    return put(rest, path[:-1], {**get(rest, path[:-1]), draw(st.sampled_from(_keys())): value})


_DEEDS = (
    *(_replaced, _replaced_alike, _changed, _removed, _emptied, _doubled),
    *(_copied, _moved, _swapped, _added, _renamed),
)

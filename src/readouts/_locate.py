"""Faults put in their places: line and column, the record around, document order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from readouts.problems import Fault, Path, Problem
from readouts.wire import Parsed


def located(parsed: Parsed, faults: Sequence[Fault], file: str | None) -> tuple[Problem, ...]:
    """Return the faults of a document as problems, in document order."""
    if not faults:
        return ()
    record = _records(parsed.document)
    if parsed.text is None:
        rank = ranks(parsed.document)
        ordered = sorted(faults, key=lambda fault: (rank(fault.path), fault.code, fault.message))
        return tuple(fault.problem(path=file, record=record(fault.path)) for fault in ordered)
    from readouts.positions import Lines

    lines = Lines(parsed.text)
    offsets = [(_offset(parsed, fault), fault) for fault in faults]
    offsets.sort(key=lambda pair: (pair[0], pair[1].code, pair[1].message))
    problems = []
    for offset, fault in offsets:
        line, column = lines.at(offset)
        place = {"path": file, "line": line, "column": column, "record": record(fault.path)}
        problems.append(fault.problem(**place))
    return tuple(problems)


def _offset(parsed: Parsed, fault: Fault) -> int:
    if fault.offset is not None:
        return fault.offset
    places = parsed.scan.keys if fault.at_key else parsed.scan.values
    return places[fault.path]


def ranks(document: Any) -> Callable[[Path], list[int]]:
    """Return what sorts paths by document order: the position of each step in its container."""
    positions: dict[int, dict[Any, int]] = {}

    def rank(path: Path) -> list[int]:
        node: Any = document
        ranks: list[Any] = []
        for step in path:
            if isinstance(node, dict) and id(node) not in positions:
                positions[id(node)] = {key: at for at, key in enumerate(node)}
            ranks.append(positions[id(node)][step] if isinstance(node, dict) else step)
            node = node[step]
        return ranks

    return rank


def _records(document: Any) -> Callable[[Path], str | None]:
    """Return what finds the id of the nearest record around a path."""

    def record(path: Path) -> str | None:
        node: Any = document
        nearest = None
        for step in (None, *path):
            if step is not None:
                node = _at(node, step)
            if isinstance(node, dict) and isinstance(node.get("id"), str):
                nearest = node["id"]
        return nearest

    return record


def _at(node: Any, step: Any) -> Any:
    """Return what stands at a step, None where nothing does.

    A key that stands twice may have lost the value that a path leads into.
    """
    if isinstance(node, list):
        return node[step] if isinstance(step, int) and step < len(node) else None
    return node.get(step) if isinstance(node, dict) else None

"""What is left of a document without some of its values: it says less, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, TypeAlias

from attrs import evolve

from readouts._constraints import AtLeastOne, ExactlyOne, Together
from readouts._shape import Array, Object, Shape, String, shape_of
from readouts.model import Readout
from readouts.problems import Fault, Path

Why: TypeAlias = frozenset[Path]
"""The values that are not known, and because of which something is left out."""


class Naming(NamedTuple):
    """A place at which a field of a record is named."""

    path: Path
    record: Path
    field: str
    goes: Path
    """What goes where the field goes: otherwise it would tell of the whole record."""


class Remains:
    """A document of clean shape, of which more and more is left out.

    With a value goes what can't stand without it: the object that needs it, or that would mean
    something else (where the field has a default); a list that would be too short; the fields
    that need it beside them; every reference to a record that is gone; and what names a field
    that is gone, or a position in a list that lost an item.
    """

    def __init__(self, document: Any) -> None:
        self.document = document
        self.gone: dict[Path, Why] = {}
        """What is left out, each with why."""
        self.references: list[tuple[Path, String, str]] = []
        """The references, each with the id that it names."""
        self.declared: dict[str, Path] = {}
        """The places of the records by their ids."""
        self._texts: list[tuple[Path, str]] = []
        self._around: dict[Path, tuple[Object | Array, Any]] = {}
        self._ids: dict[Path, list[str]] = {}
        self._leans_on: dict[str | Path, list[Path]] = {}
        self._left: dict[Path, int] = {}
        self._positions: dict[Path, list[int]] = {}
        self._touched: set[Path] = set()
        self._index(shape_of(Readout), document, ())
        for path, _, name in self.references:
            self._leans_on.setdefault(name, []).append(path)
        self.namings = list(self._namings())
        """Where fields of records are named."""
        for naming in self.namings:
            for place in self._on_the_way(naming.record, naming.field):
                self._leans_on.setdefault(place, []).append(naming.goes)

    def _index(self, shape: Shape, value: Any, path: Path) -> None:
        match shape:
            case Object():
                self._around[path] = shape, value
                for key, inner in value.items():
                    self._index(shape.by_key[key].shape, inner, (*path, key))
            case Array(item):
                self._around[path] = shape, value
                self._left[path] = len(value)
                for at, inner in enumerate(value):
                    self._index(item, inner, (*path, at))
            case String():
                self._index_text(shape, value, path)
            case _:
                pass

    def _index_text(self, shape: String, value: str, path: Path) -> None:
        if shape.declares:
            self.declared[value] = path[:-1]
            for length in range(len(path)):
                self._ids.setdefault(path[:length], []).append(value)
        elif shape.refers:
            # A target may go on with a field of the record.
            self.references.append((path, shape, value.partition("/")[0]))
        if shape.refers or shape.name == "FieldPath":
            self._texts.append((path, value))

    def _namings(self) -> Iterator[Naming]:
        for path, text in self._texts:
            around = self._around[path[:-1]][1]
            if path[-1] != "field":
                goes = path
                name, _, field = text.partition("/")
            elif "record" in around:
                goes, name, field = path[:-1], around["record"], text
            else:
                # Of the record in one of whose lists it stands: its evidence, or what is absent.
                yield Naming(path, path[:-3], text, path[:-1])
                continue
            record = () if name == "readout" else self.declared.get(name)
            if field and record is not None:
                yield Naming(path, record, field, goes)

    def _on_the_way(self, place: Path, field: str) -> Iterator[Path]:
        """Yield the places that a field is reached by, and the lists in which it has a position."""
        for step in field.split("."):
            is_list = isinstance(self._around.get(place, (None,))[0], Array)
            if is_list:
                yield place
            place = (*place, int(step) if is_list and step.isdecimal() else step)
            yield place

    def class_at(self, path: Path) -> Shape:
        """Return the class of the object at a place."""
        return self._around[path][0]

    def leave_out(self, path: Path) -> None:
        """Leave out a value that is not known, and what can't stand without it."""
        waiting: list[tuple[Path, Why]] = [(path, frozenset([path]))]
        while waiting:
            path, why = waiting.pop()
            before = self.gone.get(path)
            if before is not None and why <= before:
                continue
            self.gone[path] = why | (before or frozenset())
            if path:
                waiting += self._leaning(path, why, is_new=before is None)

    def _leaning(self, path: Path, why: Why, *, is_new: bool) -> Iterator[tuple[Path, Why]]:
        around = path[:-1]
        shape, value = self._around[around]
        places = [path, around] if isinstance(shape, Array) else [path]
        for changed in (*places, *self._ids.get(path, ())):
            yield from ((other, why) for other in self._leans_on.get(changed, ()))
        if isinstance(shape, Array):
            self._left[around] -= is_new
            # An empty list is the same as none.
            if self._left[around] < max(1, shape.min_items):
                items = ((*around, at) for at in range(len(value)))
                yield around, frozenset().union(*(self.gone.get(item, ()) for item in items))
            return
        field = shape.by_key[str(path[-1])]
        if field.required or field.default not in (None, ()):
            yield around, why
            return
        present = {key for key in value if value[key] != [] and (*around, key) not in self.gone}
        for constraint in shape.constraints:
            if constraint.broken(present, value.get) is None:
                continue
            match constraint:
                case AtLeastOne() | ExactlyOne():
                    yield around, why
                case Together(fields):
                    yield from (((*around, key), why) for key in fields if key in present)
                case _:
                    yield (*around, constraint.field), why

    def tree(self) -> Any:
        """Return the document without what is left out."""
        return self._tree(self.document, ())

    def _tree(self, value: Any, path: Path) -> Any:
        if path not in self._around:
            return value
        if isinstance(value, list):
            return [self._tree(value[at], (*path, at)) for at in self._kept(path)]
        return {
            key: self._tree(inner, (*path, key))
            for key, inner in value.items()
            if (*path, key) not in self.gone
        }

    def touch(self, names: Iterable[str]) -> None:
        """Note that records are named by something that is left out."""
        self._touched.update(self.declared[name] for name in names if name in self.declared)

    def told(self, faults: Iterable[Fault]) -> Iterator[Fault]:
        """Yield what was found in the rest and holds for the whole, at its place there.

        Of an object that lost something, or that something left out names, a rule can't tell.
        """
        self.touch(name for path, _, name in self.references if self.is_gone(path))
        self._touched.update(map(self._object_around, self.gone))
        for fault in faults:
            path = self._place(fault.path)
            if self._object_around((*path, "")) not in self._touched:
                yield evolve(fault, path=path)

    def is_gone(self, path: Path) -> bool:
        """Return whether a place, or what is around it, is left out."""
        return any(path[:length] in self.gone for length in range(1, len(path) + 1))

    def _object_around(self, path: Path) -> Path:
        around = path[:-1]
        while not isinstance(self._around.get(around, (None,))[0], Object):
            around = around[:-1]
        return around

    def _place(self, path: Path) -> Path:
        whole: Path = ()
        for step in path:
            is_item = isinstance(step, int) and whole in self._around
            whole = (*whole, self._kept(whole)[int(step)] if is_item else step)
        return whole

    def _kept(self, path: Path) -> list[int]:
        """Return the positions of a list that are left; asked for once nothing more will go."""
        if path not in self._positions:
            every = range(len(self._around[path][1]))
            self._positions[path] = [at for at in every if (*path, at) not in self.gone]
        return self._positions[path]

    def left_out(self) -> list[Path]:
        """Return the largest parts that are left out: none of them stands inside another."""
        return [path for path in self.gone if not self.is_gone(path[:-1])]

"""Documents with one fault, and the problem that it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, TypeAlias

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from readouts._shape import (
    AnyJson,
    Array,
    Choice,
    Field,
    Object,
    OpenChoice,
    Shape,
    String,
    shape_of,
)
from readouts.api import to_dict
from readouts.model import Readout
from readouts.problems import Path, pointer
from readouts.strategies._draw import wholes


class Broken(NamedTuple):
    """A document with one fault."""

    document: dict[str, Any]
    """Parsed JSON, valid but for the fault."""
    code: str
    """The code of the one problem that it has."""
    pointer: str
    """Where that problem stands (RFC 6901)."""


Spoil: TypeAlias = Callable[[], tuple[str, Path]]
"""Puts a fault into a document, and tells its code and place."""


@st.composite
def broken(draw: DrawFn) -> Broken:
    """Draw a whole readout and put one fault into it."""
    document = to_dict(draw(wholes({})))
    # There are many more places for a fault of shape than for one of meaning.
    kinds = [list(_of_meaning(document)), list(_of_shape(document))]
    spoil = draw(st.sampled_from(draw(st.sampled_from(kinds))))
    code, path = spoil()
    return Broken(document, code, pointer(path))


def _of_meaning(document: dict[str, Any]) -> Iterator[Spoil]:
    party, meeting = document["parties"][0], document["meetings"][0]
    yield lambda: _fill("PTY001", ("parties", 0), party, "country", "ZZ")
    yield lambda: _fill("REF002", ("parties", 0), party, "parent", party["id"])
    issuers = ["pty-nowhere"]
    yield lambda: _put(
        "REF001", ("publication",), document["publication"], "issuers", issuers, (0,)
    )
    start = {"edtf": "2030-02-30"}
    yield lambda: _fill("WHN001", ("meetings", 0), meeting, "start", start, ("edtf",))

    def backwards() -> tuple[str, Path]:
        source = document.setdefault("sources", [{"id": "src-1"}])[0]
        if "digest" not in source:
            source.pop("text", None)
            source.update(digest=f"sha256:{'0' * 64}", length=100_000)
        span = {"source": source["id"], "start": 5, "end": 5}
        return _fill("EVD001", (), document, "evidence", [span], (0, "end"))

    yield backwards

    def twice() -> tuple[str, Path]:
        document["parties"].append({**party})
        return "DOC001", ("parties", len(document["parties"]) - 1, "id")

    yield twice


def _of_shape(document: dict[str, Any]) -> Iterator[Spoil]:
    for path, shape, tree in _objects((), shape_of(Readout), document):
        yield _unknown(path, tree)
        for field in shape.fields:
            # A fault of the version is one of its own kind.
            if field.key in tree and field.key != "spec_version":
                yield from _of_field(path, field, tree)


def _unknown(path: Path, tree: dict[str, Any]) -> Spoil:
    return lambda: _put("SHP002", path, tree, "qqqq", "x")


def _of_field(path: Path, field: Field, tree: dict[str, Any]) -> Iterator[Spoil]:
    if field.required:

        def remove() -> tuple[str, Path]:
            del tree[field.key]
            return "SHP001", path

        yield remove
    if not isinstance(field.shape, AnyJson):
        yield lambda: _put("SHP003", path, tree, field.key, None)
    match field.shape:
        case Choice() | OpenChoice():
            yield lambda: _put("SHP004", path, tree, field.key, "no such value")
        case String(refers=(prefix, *_)):
            yield lambda: _put("REF001", path, tree, field.key, f"{prefix}-nowhere")
            yield lambda: _put("SHP005", path, tree, field.key, "no id")
        case String():
            yield lambda: _put("SHP005", path, tree, field.key, "\n")
        case _:
            pass


def _fill(code: str, path: Path, tree: dict[str, Any], key: str, *rest: Any) -> tuple[str, Path]:
    """Put a value where the record may have said that there is none."""
    if "absent" in tree:
        tree["absent"] = [one for one in tree["absent"] if one["field"] != key]
    return _put(code, path, tree, key, *rest)


def _put(
    code: str, path: Path, tree: dict[str, Any], key: str, value: Any, below: Path = ()
) -> tuple[str, Path]:
    tree[key] = value
    return code, (*path, key, *below)


def _objects(path: Path, shape: Shape, tree: Any) -> Iterator[tuple[Path, Object, dict[str, Any]]]:
    """Yield every object of a document, with its place and its shape."""
    match shape:
        case Object():
            yield path, shape, tree
            for field in shape.fields:
                if field.key in tree:
                    yield from _objects((*path, field.key), field.shape, tree[field.key])
        case Array(item):
            for at, inner in enumerate(tree):
                yield from _objects((*path, at), item, inner)
        case _:
            pass

"""The versions of the format: which there are, and what to do with a document of another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from itertools import zip_longest
from typing import Any, TypeAlias

from attrs import frozen

from readouts._check import nearest, shown
from readouts._shape import shape_of
from readouts.model import Readout
from readouts.problems import Fault, Path, Severity, pointer
from readouts.scalars import SPEC_VERSION

Document: TypeAlias = dict[str, Any]

_FORM = re.compile(r"(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})")


@frozen
class Step:
    """How a document of one version becomes one of the next."""

    from_: str
    to: str
    upgrade: Callable[[Document], Document]
    """Returns the new document. What it gets is a copy, which it may change; it is not known to be
    valid, so that it is best reached into with `objects`. The version is set behind it.
    """


STEPS: tuple[Step, ...] = ()
"""The way from the oldest version to this one. There is no older version yet."""


def upgraded(document: Document, steps: Sequence[Step]) -> Document:
    """Return a document as it is after all steps from its version on; it is left as it was."""
    onwards = {step.from_: step for step in steps}
    while step := onwards.get(document["spec_version"]):
        document = {**step.upgrade(deepcopy(document)), "spec_version": step.to}
    return document


def objects(value: Any, *keys: str) -> Iterator[Document]:
    """Yield the objects that stand at the end of some keys; whatever is no object is left out.

    Lists on the way are gone through: `objects(document, "meetings", "participants")` yields every
    participant of every meeting.
    """
    if isinstance(value, list):
        for item in value:
            yield from objects(item, *keys)
    elif isinstance(value, dict) and keys:
        yield from objects(value.get(keys[0]), *keys[1:])
    elif isinstance(value, dict):
        yield value


def is_older(document: Any) -> bool:
    """Return whether a document is of an older version, from which there is a way to this one."""
    version = document.get("spec_version") if isinstance(document, dict) else None
    return isinstance(version, str) and any(version == step.from_ for step in STEPS)


@frozen
class Brought:
    """A document brought to this version."""

    document: Any
    """A new one where anything changed."""
    faults: list[Fault]
    """What is wrong with its version."""
    is_known: bool = True
    """Whether it can be read on: what a version holds that is not known can't be checked."""
    newer: str | None = None
    """The newer minor version that it is of."""


def brought(document: Any) -> Brought:
    """Bring a document to this version.

    One whose version is missing or malformed is read as this one (VER001); so is one of a newer
    minor version (VER002), in which there may be more than this version knows.
    """
    if not isinstance(document, dict):
        return Brought(document, [])
    if "spec_version" not in document:
        return _without_version(document)
    version = document["spec_version"]
    if version == SPEC_VERSION:
        return Brought(document, [])
    path = ("spec_version",)
    if not isinstance(version, str) or _FORM.fullmatch(version) is None:
        hint = f'write "{SPEC_VERSION}", in quotes'
        fault = Fault("VER001", f"expected a version, got {shown(version)}", hint, path)
        return Brought(_as_this(document), [fault])
    if is_older(document):
        return Brought(upgraded(document, STEPS), [])
    (major, minor), (its_major, its_minor) = _numbers(SPEC_VERSION), _numbers(version)
    message = f'expected the version "{SPEC_VERSION}", got {shown(version)}'
    hint = "a newer release of the library may know it"
    if its_major == major and its_minor > minor:
        message += ", which is newer: it is checked as far as it is known"
        fault = Fault("VER002", message, hint, path, Severity.WARNING)
        return Brought(_as_this(document), [fault], newer=version)
    if (its_major, its_minor) < (major, minor):
        known = [f'"{one}"' for one in (*(step.from_ for step in STEPS), SPEC_VERSION)]
        hint = f"there is no such version; known {_are(known)} {', '.join(known)}"
    return Brought(document, [Fault("VER001", message, hint, path)], is_known=False)


def _without_version(document: Document) -> Brought:
    unknown = document.keys() - shape_of(Readout).by_key.keys()
    if any(nearest(key, ["spec_version"]) for key in unknown):
        # Misspelt, which is one fault and another's to tell (SHP002).
        return Brought(document, [])
    message, hint = (
        'expected "spec_version"; it is missing',
        f'add "spec_version": "{SPEC_VERSION}"',
    )
    return Brought(_as_this(document), [Fault("VER001", message, hint)])


def _as_this(document: Document) -> Document:
    return {**document, "spec_version": SPEC_VERSION}


def _numbers(version: str) -> tuple[int, int]:
    major, minor = version.split(".")
    return int(major), int(minor)


def _are(things: Sequence[object]) -> str:
    return "is" if len(things) == 1 else "are"


def place(document: Any, path: Path) -> Path:
    """Return where a place of an upgraded document is in the document as it came.

    Where nothing stands at that place, it is what stands around it.
    """
    for length, step in enumerate(path):
        if not _has(document, step):
            return path[:length]
        document = document[step]
    return path


def _has(value: Any, step: str | int) -> bool:
    if isinstance(value, list):
        return isinstance(step, int) and step < len(value)
    return isinstance(value, dict) and step in value


_NOTHING = object()


def changes(before: Any, after: Any, path: Path = ()) -> Iterator[str]:
    """Yield what differs between two documents, in words, each with its pointer."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key in {**before, **after}:
            old, new = before.get(key, _NOTHING), after.get(key, _NOTHING)
            yield from changes(old, new, (*path, key))
    elif isinstance(before, list) and isinstance(after, list):
        for at, (old, new) in enumerate(zip_longest(before, after, fillvalue=_NOTHING)):
            yield from changes(old, new, (*path, at))
    elif before is _NOTHING:
        yield f"{pointer(path)} is new: {shown(after)}"
    elif after is _NOTHING:
        yield f"{pointer(path)} is gone: {shown(before)}"
    elif (type(before), before) != (type(after), after):
        yield f"{pointer(path)} was {shown(before)}, is {shown(after)}"

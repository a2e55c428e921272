"""The versions of the format: which there are, and what to do with a document of another."""

from __future__ import annotations

import re
from typing import Any

from readouts._check import nearest, shown
from readouts._shape import shape_of
from readouts.model import Readout
from readouts.problems import Fault

SPEC_VERSION = "1.0"
"""The version of the format that this library writes."""

_FORM = re.compile(r"[0-9]{1,9}\.[0-9]{1,9}")


def upgrade(document: Any) -> tuple[Any, list[Fault], bool]:
    """Bring a document to this version.

    Returns:
        The document in this version (a new one where anything changed), what is wrong with its
        `spec_version` (VER001), and whether to go on: a version that is not known can't be
        checked, while one that is missing or malformed is read as this one.
    """
    if not isinstance(document, dict):
        return document, [], True
    if "spec_version" not in document:
        unknown = document.keys() - shape_of(Readout).by_key.keys()
        if any(nearest(key, ["spec_version"]) for key in unknown):
            # Misspelt, which is one fault and another's to tell (SHP002).
            return document, [], True
        fault = Fault(
            "VER001",
            'expected "spec_version"; it is missing',
            f'add "spec_version": "{SPEC_VERSION}"',
        )
        return {**document, "spec_version": SPEC_VERSION}, [fault], True
    version = document["spec_version"]
    if version == SPEC_VERSION:
        return document, [], True
    path = ("spec_version",)
    if not isinstance(version, str) or _FORM.fullmatch(version) is None:
        hint = f'write "{SPEC_VERSION}", in quotes'
        fault = Fault("VER001", f"expected a version, got {shown(version)}", hint, path)
        return {**document, "spec_version": SPEC_VERSION}, [fault], True
    message = f'expected the version "{SPEC_VERSION}", got {shown(version)}'
    hint = "a newer release of the library may know it"
    return document, [Fault("VER001", message, hint, path)], False

"""What the table tests of rules share: the least document with some fields put in."""

import json
from typing import Any

import readouts
from readouts.rules.least import LEAST

A, B = json.loads(LEAST)["parties"]
C = {"id": "pty-c", "kind": "state", "name": "Corland"}
MEETING = json.loads(LEAST)["meetings"][0]


def found(code: str, fields: dict[str, Any], **options: Any) -> list[str]:
    """Return where a code is found in the least document with other fields, by pointer."""
    document = json.dumps({**json.loads(LEAST), **fields})
    return [one.pointer for one in readouts.validate(document, **options) if one.code == code]


def hints(code: str, fields: dict[str, Any], **options: Any) -> list[str | None]:
    """Return the hints of a code in the least document with other fields."""
    document = json.dumps({**json.loads(LEAST), **fields})
    return [one.hint for one in readouts.validate(document, **options) if one.code == code]

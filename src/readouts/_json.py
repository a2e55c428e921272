"""JSON as a value: any data of an extension, which can be compared, hashed and pickled."""

from __future__ import annotations

import json
import math
from typing import Any

from attrs import field, frozen


def _canonical(text: Any) -> str:
    if not isinstance(text, str):
        raise TypeError(f"expected JSON as text, got {type(text).__name__}; Json.of takes values")
    try:
        value = json.loads(text, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        raise ValueError(f"expected JSON, got something else: {error}") from None
    return _written(value)


def _refuse(name: str) -> None:
    raise ValueError(f"expected JSON, got {name}")


def _written(value: object) -> str:
    text = json.dumps(
        value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
    )
    # Half a surrogate pair, and a number that is no double, are in no document.
    text.encode()
    json.loads(text, parse_int=_double)
    return text


def _double(digits: str) -> None:
    if math.isinf(float(digits)):
        raise ValueError("expected a number that fits a double")


@frozen
class Json:
    """Any JSON.

    It is held as canonical text: sorted keys, no white space. Two are equal where their texts
    are, so that `true`, `1` and `1.0` differ.

    Raises:
        ValueError: The text is not JSON.
    """

    text: str = field(converter=_canonical)

    @classmethod
    def of(cls, value: object) -> Json:
        """Hold a tree of JSON values.

        Raises:
            ValueError: The value is not JSON, or holds a number or a text that JSON has not.
            TypeError: It holds something else than dicts, lists, texts, numbers, bools and None.
        """
        return cls(_written(value))

    @property
    def value(self) -> Any:
        """The tree of JSON values, a fresh copy."""
        return json.loads(self.text)

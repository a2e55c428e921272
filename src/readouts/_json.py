"""JSON as a value: any data of an extension, which can be compared, hashed and pickled."""

from __future__ import annotations

import json
from typing import Any

from attrs import frozen


@frozen
class Json:
    """Any JSON, held as canonical text: sorted keys, no white space.

    Two are equal where their texts are, so that `true`, `1` and `1.0` differ.
    """

    text: str

    @classmethod
    def of(cls, value: object) -> Json:
        """Hold a tree of JSON values.

        Raises:
            ValueError: The value is not JSON, or holds a number that JSON has not.
            TypeError: It holds something else than dicts, lists, texts, numbers, bools and None.
        """
        text = json.dumps(
            value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
        )
        return cls(text)

    @property
    def value(self) -> Any:
        """The tree of JSON values, a fresh copy."""
        return json.loads(self.text)

"""Documents, right and wrong, as a language model would write them, and an engine that holds it."""

from __future__ import annotations

import json
from typing import Any

from llguidance import LLMatcher, LLTokenizer

import readouts
from readouts._shape import Array, Field, Object, Shape
from readouts.llm.profile import left_out

PROFILE = readouts.json_schema("llm")
GRAMMAR = LLMatcher.grammar_from_json_schema(json.dumps(PROFILE))
BYTES = LLTokenizer("byte")


class Engine:
    """A decoder that takes text byte by byte, as a grammar allows it."""

    def __init__(self) -> None:
        self._matcher = LLMatcher(BYTES, GRAMMAR)

    def taken(self, text: str) -> int | None:
        """Return how many bytes are taken; None if the text is taken whole, to its end."""
        self._matcher.reset()
        tokens = list(text.encode())
        count = self._matcher.try_consume_tokens(tokens)
        assert not self._matcher.is_error(), self._matcher.get_error()
        return None if count == len(tokens) and self._matcher.is_accepting() else count


def as_answer(shape: Shape | None, value: Any) -> Any:
    """Return a tree with all that its objects lack, and without what the profile has not.

    Whatever else is wrong with it stays: the fields come in their order, others behind them.
    """
    match shape, value:
        case Object(), dict():
            answer = {}
            for field in shape.fields:
                if field.key not in left_out(shape) and (field.key in value or not field.required):
                    filled = _missing(field)
                    given = value.get(field.key, filled)
                    answer[field.key] = as_answer(field.shape, given)
            others = {key: inner for key, inner in value.items() if key not in shape.by_key}
            return {**answer, **others}
        case Array(item), list():
            return [as_answer(item, one) for one in value]
        case _:
            return value


def as_text(answer: Any, indent: int | None = None) -> str:
    """Return an answer as its text, in which no letter is escaped: the engine takes none that is.

    Half a surrogate pair, which is in no text, is written as an escape.
    """
    text = json.dumps(answer, ensure_ascii=False, indent=indent)
    return text.encode(errors="backslashreplace").decode()


def _missing(field: Field) -> Any:
    return list(field.default) if isinstance(field.default, tuple) else field.default

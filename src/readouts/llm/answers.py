"""The answer of a language model as a document, and a document as such an answer."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

from attrs import evolve

from readouts import wire
from readouts._check import nearest, shown
from readouts._meant import with_article
from readouts._shape import Array, Choice, Field, Object, OpenChoice, Shape, shape_of
from readouts.llm.profile import fields, left_out
from readouts.model import Readout
from readouts.problems import Fault, Path

_FENCED = re.compile(r"(\s*```[\w-]*[ \t]*\n)(.*)\n[ \t]*```\s*", re.DOTALL)


def parse(answer: str | Mapping[str, Any]) -> wire.Parsed:
    """Read an answer strictly as JSON, without what only stands for what is missing.

    The faults found are those of the text, and what the profile has not: fields that are left
    out of it (SHP002), and words that a list has not (SHP004).
    """
    parsed = wire.parse(_bare(answer)) if isinstance(answer, str) else wire.take(answer)
    if parsed.readable:
        root = shape_of(Readout)
        parsed.document = _said(root, parsed.document)
        parsed.faults = [*parsed.faults, *_beyond(root, parsed.document, ())]
    elif hint := _slip(parsed.text or ""):
        parsed.faults = [evolve(fault, hint=hint) for fault in parsed.faults]
    return parsed


def merged(own: Sequence[Fault], others: Sequence[Fault]) -> list[Fault]:
    """Return the faults of an answer, and of those found later what is not told already."""
    told = [fault.path for fault in own if fault.code in ("SHP002", "SHP004")]
    news = [one for one in others if not any(one.path[: len(path)] == path for path in told)]
    return [*own, *news]


def _bare(answer: str) -> str:
    """Return a text without a byte order mark and without one code fence around all of it."""
    text = answer.removeprefix("\ufeff")
    fenced = _FENCED.fullmatch(text)
    if fenced is None:
        return text
    # What stands in a line of the answer keeps its line.
    return "\n" * fenced[1].count("\n") + fenced[2]


def _slip(text: str) -> str | None:
    """Return what to do about an answer that is no JSON, where the slip is one of answers."""
    bare = text.strip()
    alone = "write the JSON alone, with no words before or behind it"
    if not bare.startswith("{"):
        return alone
    with suppress(ValueError, RecursionError):
        json.JSONDecoder().raw_decode(bare)
        return alone
    return None if bare.endswith("}") else "the answer breaks off: write it to its end"


def _said(shape: Shape | None, value: Any) -> Any:
    """Return a tree without what says nothing: nulls, defaults, objects of nothing else.

    A default that is written counts as there for the constraints of a document; a model has no
    choice but to write it.
    """
    if isinstance(value, list):
        item = shape.item if isinstance(shape, Array) else None
        return [_said(item, one) for one in value]
    if not isinstance(value, dict):
        return value
    known = shape.by_key if isinstance(shape, Object) else {}
    said = {key: _said(known[key].shape if key in known else None, value[key]) for key in value}
    return {key: kept for key, kept in said.items() if not _is_nothing(known.get(key), kept)}


def _is_nothing(field: Field | None, value: Any) -> bool:
    if value is None or field is None:
        return value is None
    if value == {}:
        return isinstance(field.shape, Object)
    # In Python, 1 equals True.
    same_kind = isinstance(value, bool) == isinstance(field.default, bool)
    return not field.required and same_kind and bool(value == field.default)


def _beyond(shape: Shape, value: Any, path: Path) -> Iterator[Fault]:
    """Yield what the profile has not, whether or not the format has it."""
    match shape, value:
        case Object(), dict():
            for key, inner in value.items():
                if key in left_out(shape):
                    message = f'expected no "{key}" of {with_article(shape.name)} from a model'
                    hint = "leave it out: it can't be told from the text"
                    yield Fault("SHP002", message, hint, (*path, key))
                elif key in shape.by_key:
                    yield from _beyond(shape.by_key[key].shape, inner, (*path, key))
        case Array(item), list():
            for at, inner in enumerate(value):
                yield from _beyond(item, inner, (*path, at))
        case ((Choice(values) | OpenChoice(values)), str()):
            words = [one.value for one in values]
            if value not in words:
                yield _unlisted(shape.name, words, value, path)
        case _:
            pass


def _unlisted(name: str, words: list[str], value: str, path: Path) -> Fault:
    message = f"expected a value of the list {name}, got {shown(value)}"
    near = nearest(value, words)
    hint = f'did you mean "{near}"?' if near else f"write one of: {', '.join(words)}"
    return Fault("SHP004", message, hint, path)


# -- a document as an answer ---------------------------------------------------------------


def written(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return a valid document as an answer would have it: every field of the profile there.

    Raises:
        ValueError: It has a word that only an extension has.
    """
    root = shape_of(Readout)
    answer = _written(root, document)
    for fault in _beyond(root, answer, ()):
        raise ValueError(f"{fault.message}; answers have no words of extensions")
    return answer


def _written(shape: Object, part: Mapping[str, Any]) -> dict[str, Any]:
    answer = {field.key: _value(field, part) for field in fields(shape)}
    if evidence := answer.get("evidence"):
        # What supports a field that is left out goes with it.
        answer["evidence"] = [one for one in evidence if _leads(shape, one["field"])]
    return answer


def _value(field: Field, part: Mapping[str, Any]) -> Any:
    if field.key in part:
        return _of_shape(field.shape, part[field.key])
    return list(field.default) if isinstance(field.default, tuple) else field.default


def _of_shape(shape: Shape, value: Any) -> Any:
    match shape:
        case Object():
            return _written(shape, value)
        case Array(item):
            return [_of_shape(item, one) for one in value]
        case _:
            return value


def _leads(shape: Shape, dotted: str | None) -> bool:
    """Return whether a dotted path, if any, leads through fields of the profile alone."""
    for step in dotted.split(".") if dotted else ():
        if isinstance(shape, Array):
            shape = shape.item
        elif isinstance(shape, Object) and step in shape.by_key:
            if step in left_out(shape):
                return False
            shape = shape.by_key[step].shape
    return True

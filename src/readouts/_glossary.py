"""What the declarations say in words, read from their source: used only when the schema is made.

Python keeps the docstring of a class, and none of the texts under its fields, under the
members of a list or under an alias.
"""

from __future__ import annotations

import ast
import inspect
import sys
from functools import cache
from inspect import cleandoc
from itertools import pairwise
from types import ModuleType


def of_class(cls: type) -> str:
    """Return the docstring of a class: a summary line, and perhaps paragraphs behind it."""
    text = cls.__dict__.get("__doc__")
    if not text:
        raise LookupError(f"{cls.__name__} has no docstring")
    return _one_line_each(cleandoc(text))


def of_members(cls: type) -> dict[str, str]:
    """Return the text under each field of a class, or under each member of a list, by name."""
    words: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        module = sys.modules[base.__module__]
        if base.__module__.startswith("readouts."):
            words |= _texts(_classes(module)[base.__name__].body)
    return words


def of_alias(module: ModuleType, name: str) -> str:
    """Return the text under an alias of a module."""
    return _texts(_tree(module).body)[name]


@cache
def _tree(module: ModuleType) -> ast.Module:
    return ast.parse(inspect.getsource(module))


@cache
def _classes(module: ModuleType) -> dict[str, ast.ClassDef]:
    return {node.name: node for node in _tree(module).body if isinstance(node, ast.ClassDef)}


def _texts(body: list[ast.stmt]) -> dict[str, str]:
    words: dict[str, str] = {}
    for node, below in pairwise(body):
        target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
        match below:
            case ast.Expr(ast.Constant(str(text))) if isinstance(target, ast.Name):
                words[target.id] = _one_line_each(cleandoc(text))
            case _:
                pass
    return words


def _one_line_each(text: str) -> str:
    """Join the lines of each paragraph: how the source was wrapped is nobody's business."""
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n")).strip()

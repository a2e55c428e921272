"""What a rule is, the registry of all problem codes, and what rules are given to read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, cached_property
from inspect import cleandoc
from typing import Any, NamedTuple, TypeAlias, TypeVar, cast

from attrs import Factory, frozen

from readouts._shape import Array, Object, shape_of
from readouts.model import Readout
from readouts.model._bounds import Calendar
from readouts.problems import Severity
from readouts.sources import SourceText

T = TypeVar("T")


class Here(tuple[str | int, ...]):
    """A place in a document: keys and positions, to which `/` adds one."""

    __slots__ = ()

    def __truediv__(self, step: str | int) -> Here:
        return Here((*self, step))


class Finding(NamedTuple):
    """What a rule found: where, what, and what to do about it."""

    here: Here
    message: str
    hint: str | None = None


@frozen(kw_only=True)
class Options:
    """What the caller gives the rules to know, besides the readout."""

    extension_schemas: Mapping[str, Any] = Factory(dict)
    """The JSON Schemas of the extensions that are known, by prefix."""
    source: SourceText | None = None
    """A published text, for the source of the document that it is the text of."""
    sources: Mapping[str, SourceText] = Factory(dict)
    """Published texts by the ids of their sources, or by their digests."""


class Dossier:
    """A readout with its records at hand, as every rule reads it."""

    def __init__(self, readout: Readout, options: Options | None = None) -> None:
        self.readout = readout
        self.options = options or Options()
        self._found: dict[type, list[tuple[Here, Any]]] = {}
        self._made: dict[Callable[[Dossier], Any], Any] = {}

    def every(self, cls: type[T]) -> list[tuple[Here, T]]:
        """Return all instances of a class in document order, each with its place."""
        if not self._found:
            for pair in self.parts:
                self._found.setdefault(type(pair[1]), []).append(pair)
        if cls not in self._found:
            below = cls.__subclasses__()
            parts = self.parts if below else []
            self._found[cls] = [pair for pair in parts if isinstance(pair[1], cls)]
        return cast("list[tuple[Here, T]]", self._found[cls])

    def once(self, make: Callable[[Dossier], T]) -> T:
        """Return what several rules look things up in: made when the first of them asks for it."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast("T", self._made[make])

    @cached_property
    def calendar(self) -> Calendar:
        """What each date of the document can mean."""
        return Calendar(self.readout)

    @cached_property
    def parts(self) -> list[tuple[Here, Any]]:
        """All objects of the document in document order, each with its place."""
        found: list[tuple[Here, Any]] = []
        stack: list[tuple[Here, Any]] = [(Here(), self.readout)]
        while stack:
            here, part = stack.pop()
            found.append((here, part))
            stack += reversed(list(_parts(here, part)))
        return found


def _parts(here: Here, part: Any) -> Iterator[tuple[Here, Any]]:
    for name, key in _holding(part.__class__):
        value: Any = getattr(part, name)
        if isinstance(value, tuple):
            for at, item in enumerate(value):
                yield Here((*here, key, at)), item
        elif value is not None:
            yield Here((*here, key)), value


@cache
def _holding(cls: type) -> tuple[tuple[str, str], ...]:
    """Return the fields of a class that hold objects, each with its key."""
    fields = shape_of(cls).fields
    items = [
        field.shape.item if isinstance(field.shape, Array) else field.shape for field in fields
    ]
    holds = [isinstance(item, Object) for item in items]
    return tuple((f.name, f.key) for f, holding in zip(fields, holds, strict=True) if holding)


Check: TypeAlias = Callable[[Dossier], Iterator[Finding]]


@frozen(kw_only=True)
class Rule:
    """One problem code: what is checked, and why."""

    code: str
    slug: str
    """Its name for people: small letters and hyphens."""
    severity: Severity
    says: str
    """The rule on one line."""
    why: str
    bad: str
    """The least value that breaks it, as JSON, to stand at `at`."""
    repair: str
    """The same value, mended."""
    at: str | None
    """The place of the example in the least document (RFC 6901); None is the whole text, and the
    empty pointer the document, of which the example gives the fields that differ.
    """
    check: Check | None
    """What finds it; None where it is found while the document is read."""


RULES: dict[str, Rule] = {}
"""All problem codes, by code."""


def rule(
    code: str,
    slug: str,
    severity: Severity = Severity.ERROR,
    *,
    bad: str,
    repair: str,
    at: str | None = None,
) -> Callable[[Check], Check]:
    """Register a function as the rule of a code.

    Its docstring is what `readouts explain` prints: the rule on the first line, then why. The
    example is the least document (`least.py`) with one value changed.
    """

    def register(check: Check) -> Check:
        described(
            code, slug, check.__doc__ or "", severity, bad=bad, repair=repair, at=at, check=check
        )
        return check

    return register


def described(
    code: str,
    slug: str,
    text: str,
    severity: Severity = Severity.ERROR,
    *,
    bad: str,
    repair: str,
    at: str | None = None,
    check: Check | None = None,
) -> None:
    """Register a code whose problems are found while a document is read."""
    says, _, why = cleandoc(text).partition("\n\n")
    RULES[code] = Rule(
        code=code,
        slug=slug,
        severity=severity,
        says=says,
        why=why,
        bad=bad,
        repair=repair,
        at=at,
        check=check,
    )

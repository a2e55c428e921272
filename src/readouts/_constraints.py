"""The four constraints between the fields of one object, declared as decorators of its class.

Each is compiled twice: to the check here, and to the schema (`schema.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, TypeAlias, TypeVar

from attrs import frozen


@frozen
class Together:
    """All of the fields, or none."""

    fields: tuple[str, ...]

    def broken(self, present: AbstractSet[str], _: Any) -> str | None:
        """Say what is wrong, given the fields that are there."""
        here = [name for name in self.fields if name in present]
        if not here or len(here) == len(self.fields):
            return None
        gone = [name for name in self.fields if name not in present]
        return f"{_named(self.fields, 'and')} go together; {_named(gone, 'and')} is missing"


@frozen
class AtLeastOne:
    """One of the fields, or several."""

    fields: tuple[str, ...]

    def broken(self, present: AbstractSet[str], _: Any) -> str | None:
        """Say what is wrong, given the fields that are there."""
        if present.isdisjoint(self.fields):
            return f"expected at least one of {_named(self.fields, 'or')}"
        return None


@frozen
class ExactlyOne:
    """One of two fields, never both."""

    fields: tuple[str, str]

    def broken(self, present: AbstractSet[str], _: Any) -> str | None:
        """Say what is wrong, given the fields that are there."""
        count = sum(name in present for name in self.fields)
        if count == 1:
            return None
        got = "both are there" if count else "neither is there"
        return f"expected either {_named(self.fields, 'or')}; {got}"


@frozen
class Requires:
    """One field needs another: any of `needs`, where it is there (or has the value `when`)."""

    field: str
    needs: tuple[str, ...]
    when: str | None = None

    def broken(self, present: AbstractSet[str], value: Callable[[str], Any]) -> str | None:
        """Say what is wrong, given the fields that are there and how to look up a value."""
        if self.field not in present or not present.isdisjoint(self.needs):
            return None
        if self.when is None:
            return f'"{self.field}" needs {_named(self.needs, "or")} beside it'
        if value(self.field) != self.when:
            return None
        return f'"{self.field}": "{self.when}" needs {_named(self.needs, "or")} beside it'


Constraint: TypeAlias = Together | AtLeastOne | ExactlyOne | Requires

T = TypeVar("T")


def all_broken(
    constraints: Sequence[Constraint],
    present: AbstractSet[str],
    nulls: AbstractSet[str],
    value: Callable[[str], Any],
) -> list[str]:
    """Say what is wrong with an object, once for each slip.

    Args:
        constraints: What its class declares.
        present: The fields that are there.
        nulls: Those of them whose value is null. A null is one fault already, and no second
            one, whether it is meant as there or as missing.
        value: How to look up the value of a field.
    """
    messages = []
    wanted: set[str] = set()
    # What one field asks for comes first: it may be what the others lack as well.
    for constraint in sorted(constraints, key=lambda one: not isinstance(one, Requires)):
        message = constraint.broken(present, value)
        if message is None or (nulls and constraint.broken(present - nulls, value) is None):
            continue
        if isinstance(constraint, Requires):
            wanted.update(constraint.needs)
        elif not wanted.isdisjoint(constraint.fields) and present.isdisjoint(constraint.fields):
            continue
        messages.append(message)
    return messages


def _adds(constraint: Constraint) -> Callable[[type[T]], type[T]]:
    def add(cls: type[T]) -> type[T]:
        earlier: tuple[Constraint, ...] = cls.__constraints__  # type: ignore[attr-defined]
        cls.__constraints__ = (constraint, *earlier)  # type: ignore[attr-defined]
        return cls

    return add


def together(*fields: str) -> Callable[[type[T]], type[T]]:
    """Declare that the fields of a class stand together or not at all."""
    return _adds(Together(fields))


def at_least_one(*fields: str) -> Callable[[type[T]], type[T]]:
    """Declare that a class needs one of the fields."""
    return _adds(AtLeastOne(fields))


def exactly_one(one: str, other: str) -> Callable[[type[T]], type[T]]:
    """Declare that a class needs one of two fields and not both."""
    return _adds(ExactlyOne((one, other)))


def requires(field: str, *needs: str, when: str | None = None) -> Callable[[type[T]], type[T]]:
    """Declare that a field of a class needs one of `needs`, always or for one value of it."""
    return _adds(Requires(field, needs, when))


def _named(names: Sequence[str], word: str) -> str:
    quoted = [f'"{name}"' for name in names]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} {word} {quoted[-1]}"

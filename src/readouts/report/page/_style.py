"""The style sheet of the page, with what it has to say of its kinds and of its marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.resources import files

from readouts.report.page._kinds import KINDS
from readouts.report.page._marks import Mark


def style(marks: Iterable[Mark]) -> str:
    """Return the style sheet: what is packaged, and a rule for each kind and each mark."""
    packaged = files("readouts.report.page").joinpath("page.css").read_text(encoding="utf-8")
    return "\n".join([packaged, *_layers(), *_targets(marks), ""])


def _layers() -> Iterator[str]:
    """Yield what gives a stretch the colours of its kinds: up to three lines below it."""
    for kind in KINDS:
        for layer in "abc":
            yield f".{layer}-{kind.name}{{--{layer}:var(--{kind.name})}}"


def _targets(marks: Iterable[Mark]) -> Iterator[str]:
    """Yield what lights a whole span up, which may be cut in pieces, when a link leads to it."""
    chosen = [f":root:has(#{mark.id}:target) .{mark.id}" for mark in marks]
    if chosen:
        yield f"{','.join(chosen)}{{background-color:var(--lit)}}"

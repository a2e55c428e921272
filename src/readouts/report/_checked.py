"""What reports are made of: files, and what a check of each found."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from readouts.problems import Problem


@frozen(kw_only=True)
class Checked:
    """A file, and what a check of it found."""

    path: str
    """Its name, as it was given."""
    documents: int = 1
    """How many documents it holds."""
    problems: tuple[Problem, ...] = ()
    """What is reported, in document order."""
    failure: str | None = None
    """Why it could not be read, if it could not."""
    shape_only: bool = False
    """Whether rules of meaning were left out, for want of a document of clean shape."""
    known: int = 0
    """How many more problems it has that are remembered in the baseline."""
    unreported: tuple[Problem, ...] = ()
    """The problems beyond the number to report, which are counted."""
    evidence: Mapping[str, int] | None = None
    """How many pieces of evidence hold, moved, and so on; None where no texts were given."""
    missing: tuple[str, ...] = ()
    """The sources whose texts were not among those given."""
    lines: Mapping[int, str] = field(factory=dict, repr=False)
    """The text of the lines at which problems stand, where a report shows them."""

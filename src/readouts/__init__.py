"""Readouts: what governments publish after a meeting, as checked and typed data."""

from typing import TYPE_CHECKING

from readouts._json import Json as Json
from readouts.api import *
from readouts.ids import make_id as make_id
from readouts.model import *
from readouts.problems import *
from readouts.vocabularies import *

if TYPE_CHECKING:
    from readouts.anchoring import AnchorError as AnchorError
    from readouts.anchoring import anchor as anchor
    from readouts.citing import Citation as Citation
    from readouts.citing import Coverage as Coverage
    from readouts.citing import Standing as Standing
    from readouts.citing import coverage as coverage
    from readouts.citing import verify as verify

__version__ = "0.1.0"

# Type checkers read the star imports, and take a computed list for an empty one.
if not TYPE_CHECKING:
    from readouts import api, model, problems, vocabularies

    _LATER = {
        "AnchorError": "anchoring",
        "Citation": "citing",
        "Coverage": "citing",
        "Standing": "citing",
        "anchor": "anchoring",
        "coverage": "citing",
        "verify": "citing",
    }
    """What is imported when it is first asked for: it needs the rules, which take their time."""

    __all__ = ["Json", "__version__", "make_id"]
    __all__ += list(_LATER)
    for _part in (api, model, problems, vocabularies):
        __all__ += _part.__all__

    def __getattr__(name: str) -> object:
        from importlib import import_module

        if name not in _LATER:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(f"readouts.{_LATER[name]}"), name)
        return found

    def __dir__() -> list[str]:
        return sorted(__all__)

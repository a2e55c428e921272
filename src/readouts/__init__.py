"""Readouts: what governments publish after a meeting, as checked and typed data."""

from typing import TYPE_CHECKING

from readouts._json import Json as Json
from readouts.api import *
from readouts.ids import make_id as make_id
from readouts.model import *
from readouts.problems import *
from readouts.vocabularies import *

__version__ = "0.1.0"

# Type checkers read the star imports, and take a computed list for an empty one.
if not TYPE_CHECKING:
    from readouts import api, model, problems, vocabularies

    __all__ = ["Json", "__version__", "make_id"]
    for _part in (api, model, problems, vocabularies):
        __all__ += _part.__all__

    def __dir__() -> list[str]:
        return sorted(__all__)

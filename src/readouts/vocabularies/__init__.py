"""The word lists, closed and open, each value with its definition."""

from types import ModuleType
from typing import TYPE_CHECKING

from readouts.vocabularies.commitments import *
from readouts.vocabularies.common import *
from readouts.vocabularies.events import *
from readouts.vocabularies.instruments import *
from readouts.vocabularies.people import *
from readouts.vocabularies.production import *
from readouts.vocabularies.publications import *
from readouts.vocabularies.quantities import *
from readouts.vocabularies.relations import *
from readouts.vocabularies.speech import *
from readouts.vocabularies.taking_part import *

# Type checkers read the star imports, and take a computed list for an empty one.
if not TYPE_CHECKING:
    _parts = [part for part in vars().values() if isinstance(part, ModuleType)]
    __all__ = [name for part in _parts for name in getattr(part, "__all__", ())]

"""The classes of the model: declarations only."""

from types import ModuleType
from typing import TYPE_CHECKING

from readouts.model.claims import *
from readouts.model.dates import *
from readouts.model.document import *
from readouts.model.events import *
from readouts.model.evidence import *
from readouts.model.extensions import *
from readouts.model.instruments import *
from readouts.model.people import *
from readouts.model.production import *

# Type checkers read the star imports, and take a computed list for an empty one.
if not TYPE_CHECKING:
    _parts = [part for part in vars().values() if isinstance(part, ModuleType)]
    __all__ = [name for part in _parts for name in getattr(part, "__all__", ())]

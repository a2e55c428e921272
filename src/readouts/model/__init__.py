"""The classes of the model: declarations only."""

from typing import TYPE_CHECKING

from readouts.model.claims import *
from readouts.model.document import *
from readouts.model.events import *
from readouts.model.evidence import *
from readouts.model.extensions import *
from readouts.model.instruments import *
from readouts.model.people import *
from readouts.model.production import *

# Type checkers read the star imports, and take a computed list for an empty one.
if not TYPE_CHECKING:
    from readouts.model import (
        claims,
        document,
        events,
        evidence,
        extensions,
        instruments,
        people,
        production,
    )

    __all__ = []
    for _part in (claims, document, events, evidence, extensions, instruments, people, production):
        __all__ += _part.__all__

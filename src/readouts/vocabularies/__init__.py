"""The word lists, closed and open, each value with its definition."""

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
    from readouts.vocabularies import (
        commitments,
        common,
        events,
        instruments,
        people,
        production,
        publications,
        quantities,
        relations,
        speech,
        taking_part,
    )

    __all__ = []
    for _part in (
        commitments,
        common,
        events,
        instruments,
        people,
        production,
        publications,
        quantities,
        relations,
        speech,
        taking_part,
    ):
        __all__ += _part.__all__

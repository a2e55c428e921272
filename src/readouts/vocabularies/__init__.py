"""The word lists, closed and open, each value with its definition."""

from readouts.vocabularies import common, events, people, publications, taking_part
from readouts.vocabularies.common import *
from readouts.vocabularies.events import *
from readouts.vocabularies.people import *
from readouts.vocabularies.publications import *
from readouts.vocabularies.taking_part import *

__all__: list[str] = []
__all__ += common.__all__
__all__ += events.__all__
__all__ += people.__all__
__all__ += publications.__all__
__all__ += taking_part.__all__

"""The classes of the model: declarations only."""

from readouts.model import claims, document, events, evidence, people
from readouts.model.claims import *
from readouts.model.document import *
from readouts.model.events import *
from readouts.model.evidence import *
from readouts.model.people import *

__all__: list[str] = []
__all__ += claims.__all__
__all__ += document.__all__
__all__ += events.__all__
__all__ += evidence.__all__
__all__ += people.__all__

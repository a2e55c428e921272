"""Readouts: what governments publish after a meeting, as checked and typed data."""

from readouts import model, vocabularies
from readouts.api import (
    dump,
    dumps,
    from_dict,
    json_schema,
    load,
    loads,
    to_dict,
    validate,
)
from readouts.model import *
from readouts.problems import InvalidReadout, InvalidValue, Problem, ReadoutsError, Severity
from readouts.vocabularies import *

__all__ = [
    "InvalidReadout",
    "InvalidValue",
    "Problem",
    "ReadoutsError",
    "Severity",
    "__version__",
    "dump",
    "dumps",
    "from_dict",
    "json_schema",
    "load",
    "loads",
    "to_dict",
    "validate",
]
__all__ += model.__all__
__all__ += vocabularies.__all__

__version__ = "0.1.0"


def __dir__() -> list[str]:
    return sorted(__all__)

"""The profile of the format that language models write: which fields it has, and how.

It has what a text tells. A field that a model could only make up is left out, so that it is not
asked for it:

- what is counted or computed: the spans and digests of evidence (quoted words are enough:
  their places in the text are found afterwards);
- how the text was come by, which whoever asks knows better;
- what stands in no readout: names that others keep in lists, coordinates, the days that an
  encoder knows beyond the phrase, and the `uid` of an event or a commitment;
- the work on the document: how sure one is in percent, revisions, changes, translations, how it
  was made;
- extensions, with their words: an open list takes its own words only.
"""

from __future__ import annotations

from functools import cache

from readouts._shape import Field, Object
from readouts.model import (
    Commitment,
    Event,
    Evidence,
    Organization,
    Party,
    Person,
    Place,
    Readout,
    Source,
    Title,
    Topic,
    When,
)
from readouts.model.evidence import Record

LEFT_OUT: dict[type, tuple[str, ...]] = {
    Record: ("confidence", "extensions"),
    Evidence: ("start", "end"),
    Source: ("digest", "length", "media_type", "retrieved", "text", "excluded"),
    When: ("earliest", "latest"),
    Event: ("uid", "identifiers"),
    Commitment: ("uid",),
    Party: ("identifiers",),
    Organization: ("identifiers",),
    Person: ("identifiers",),
    Title: ("identifiers",),
    Place: ("identifiers", "latitude", "longitude"),
    Topic: ("concepts",),
    Readout: ("$schema", "revision", "translations", "production", "changes", "uses"),
}
"""The keys that the profile has not, by the class that declares them."""


@cache
def left_out(shape: Object) -> frozenset[str]:
    """Return the keys of a class that the profile has not."""
    own = [keys for cls, keys in LEFT_OUT.items() if issubclass(shape.cls, cls)]
    return frozenset(key for keys in own for key in keys)


@cache
def fields(shape: Object) -> tuple[Field, ...]:
    """Return the fields of a class that the profile has: all of them, in every object."""
    return tuple(field for field in shape.fields if field.key not in left_out(shape))


def is_nullable(field: Field) -> bool:
    """Return whether null stands for the field where it is missing.

    A missing list is empty, and what has a default has that: there is one way to write each
    thing, and fewer unions, of which some engines take only a few.
    """
    return not field.required and field.default is None

"""What every word list is: closed or open."""

from enum import StrEnum


class ClosedList(StrEnum):
    """A list that code branches on: a document takes these values and no others."""


class OpenList(StrEnum):
    """A list that also takes `prefix:value`, for words that the format does not have.

    A field of an open list is a plain text; the members are for comparing and completion.
    """

"""Extensions: what others add to the format, declared and kept exactly."""

from readouts._json import Json
from readouts._record import record
from readouts.scalars import ExtensionValue, Iri, Line, Prefix

__all__ = ["Extension", "ExtensionUse", "Term"]


@record
class Extension:
    """Data that the format itself has no place for."""

    prefix: Prefix
    """The extension that says what the data mean; the document declares it in `uses`."""
    data: Json
    """The data: any JSON, kept as it is."""


@record
class Term:
    """A word that an extension adds to one of the format's open lists."""

    list: Line
    """The list, by the name of its class (`EventKind`)."""
    value: ExtensionValue
    """The word, with the extension's prefix."""
    broader: Line | None = None
    """The list's own value to fall back on, for those who do not know the extension."""


@record
class ExtensionUse:
    """An extension that the document uses."""

    prefix: Prefix
    """What its words and its data are marked with in this document."""
    uri: Iri
    """The name of the extension, the same wherever it is used."""
    version: Line
    """Its version."""
    schema_uri: Iri | None = None
    """Where the JSON Schema of its data is found; nothing is ever fetched from there."""
    critical: bool = False
    """Whether a reader who does not know the extension would misread the document."""
    terms: tuple[Term, ...] = ()
    """The words that it adds to open lists."""

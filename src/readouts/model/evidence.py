"""Evidence: the texts a record rests on, and what every record can say of itself."""

from typing import Annotated

from readouts._constraints import requires, together
from readouts._record import record
from readouts.ids import SourceId, SourceRef, WhoRef
from readouts.model.dates import When
from readouts.model.extensions import Extension
from readouts.scalars import (
    DateTime,
    Digest,
    FieldPath,
    Iri,
    Language,
    Line,
    Offset,
    Percent,
    Text,
)
from readouts.vocabularies import (
    AbsentReason,
    Basis,
    ExclusionReason,
    PublicationChannel,
    SourceKind,
)

__all__ = ["Absence", "Evidence", "Excluded", "Record", "Source"]


@record
class Excluded:
    """A stretch of a source that is no part of the readout."""

    start: Offset
    """Where it starts, in code points from the start of the text."""
    end: Offset
    """Where it ends: the first code point behind it."""
    exact: Text | None = None
    """What stands there, as printed."""
    reason: Annotated[str, ExclusionReason]
    """Why it is left out."""


@together("digest", "length")
@record
class Source:
    """A text that evidence points into, or a work that is cited.

    Offsets count the code points of the text read as UTF-8, with line ends turned into LF and
    in Unicode's NFC; the digest is taken over the UTF-8 bytes of that text.
    """

    id: SourceId
    """Its id in this document."""
    kind: Annotated[str, SourceKind] | None = None
    """What kind of text it is, beside the published readout."""
    issuers: tuple[WhoRef, ...] = ()
    """Whose text it is, where that is not the issuers of the readout."""
    channels: tuple[Annotated[str, PublicationChannel], ...] = ()
    """By what ways it was put out."""
    publisher: Line | None = None
    """Who carried the text, as printed."""
    title: Text | None = None
    """Its title, as printed."""
    issued: When | None = None
    """When it was put out, where that is not when the readout was."""
    terms: Text | None = None
    """What whoever carried it says of the text or its use, in the encoder's words."""
    url: Iri | None = None
    """Where it was found."""
    digest: Digest | None = None
    """The digest of the text: with it, everybody can tell whether theirs is the same."""
    length: Offset | None = None
    """How many code points the text has."""
    lang: Language | None = None
    """The language that it is written in."""
    media_type: Line | None = None
    """The media type of what was retrieved (IANA), as `text/html`."""
    retrieved: DateTime | None = None
    """When it was retrieved."""
    text: Text | None = None
    """The text itself, where it may be copied."""
    note: Text | None = None
    """The encoder's remark on it."""
    excluded: tuple[Excluded, ...] = ()
    """The stretches that are no part of the readout, such as page furniture."""


@together("start", "end")
@requires("prefix", "exact")
@requires("suffix", "exact")
@record
class Evidence:
    """The words that a record rests on.

    With neither a span nor quoted words it cites the whole source.
    """

    source: SourceRef | None = None
    """The text that it points into; it may be left out where the document has one source."""
    start: Offset | None = None
    """Where the words start, in code points from the start of the text."""
    end: Offset | None = None
    """Where they end: the first code point behind them."""
    exact: Text | None = None
    """The words themselves, as printed."""
    prefix: Text | None = None
    """The words just before, where `exact` stands in the text more than once."""
    suffix: Text | None = None
    """The words just behind, where `exact` stands in the text more than once."""
    locator: Line | None = None
    """Where to look in a work that has no offsets: a page, a paragraph."""
    field: FieldPath | None = None
    """The one field of the record that it supports; without it, the whole record."""
    basis: Basis | None = None
    """How that field rests on the source, where this differs from the record's `basis`."""


@record
class Absence:
    """A field that is empty for a known reason."""

    field: FieldPath
    """The field of the record that is empty."""
    reason: AbsentReason
    """Why it is empty."""


@record
class Record:
    """What every record can say of itself: how it rests on the source, and what is missing."""

    basis: Basis = Basis.STATED
    """How the record rests on the source."""
    confidence: Percent | None = None
    """How sure the encoder is of it, in percent."""
    evidence: tuple[Evidence, ...] = ()
    """The words that it rests on."""
    absent: tuple[Absence, ...] = ()
    """The fields that are empty for a known reason."""
    note: Text | None = None
    """The encoder's remark, in the document's language."""
    extensions: tuple[Extension, ...] = ()
    """Data of extensions, which the document declares in `uses`."""

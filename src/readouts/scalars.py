r"""Constrained texts and numbers: what a single value may be.

All texts are held as written. Patterns keep to what ECMA-262 and Python read alike: explicit
classes, anchored, and `$(?!\n)` at the end, since `$` alone lets Python accept a last newline.
"""

import re
from typing import Annotated, TypeAlias

from readouts import edtf
from readouts._shape import EXTENSION_VALUE, Integer, Number, String

_END = r"$(?!\n)"
# Unicode's White_Space, less the controls that no text may hold.
_BLANKS = r" \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_BREAKS = r"\n\t\u2028\u2029"
_CONTROLS = r"\u0000-\u0008\u000b-\u001f\u007f-\u009f"

# Blanks, one that is none, then any: other ways to say "not blank" take quadratic time.
_TEXT = rf"^[{_BLANKS}{_BREAKS}]*[^{_BLANKS}{_BREAKS}{_CONTROLS}][^{_CONTROLS}]*{_END}"
_LINE = rf"^[{_BLANKS}]*[^{_BLANKS}{_BREAKS}{_CONTROLS}][^{_BREAKS}{_CONTROLS}]*{_END}"
_NO_SPACE = rf"[^{_BLANKS}{_BREAKS}{_CONTROLS}]"

_LEAP_YEAR = (
    r"(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29"
)
_COMMON_DAY = (
    r"(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    r"|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    r"|02-(?:0[1-9]|1[0-9]|2[0-8]))"
)
_DAY = rf"(?!0000)(?:[0-9]{{4}}-{_COMMON_DAY}|{_LEAP_YEAR})"
_CLOCK = (
    r"T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?"
    r"(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])"
)
_DURATION = (
    r"P(?:[0-9]+W|(?=[0-9T])(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+D)?"
    r"(?:T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+S)?)?)"
)

Text: TypeAlias = Annotated[
    str,
    String(
        name="Text",
        pattern=_TEXT,
        max_length=20_000,
        words="a text that is not blank, without control characters",
    ),
]
"""Free text of 1 to 20,000 characters, kept as written. It is not blank, and holds no control
characters but line breaks and tabs."""

Line: TypeAlias = Annotated[
    str,
    String(
        name="Line",
        pattern=_LINE,
        max_length=1_000,
        words="a text on one line that is not blank, without control characters",
    ),
]
"""Text of 1 to 1,000 characters on one line: names, titles, labels."""

DocumentId: TypeAlias = Annotated[
    str,
    String(
        name="DocumentId",
        pattern=rf"^{_NO_SPACE}+{_END}",
        max_length=1_000,
        words="a name without white space, an IRI by preference",
    ),
]
"""A stable name of a readout, by preference an IRI (RFC 3987), without white space."""

SPEC_VERSION = "1.0"
"""The version of the format that this library writes."""

SpecVersion: TypeAlias = Annotated[
    str,
    String(
        name="SpecVersion",
        pattern=rf"^{re.escape(SPEC_VERSION)}{_END}",
        words=f'the version "{SPEC_VERSION}"',
    ),
]
"""The version of this format that a document is written in."""

Date: TypeAlias = Annotated[
    str,
    String(name="Date", pattern=rf"^{_DAY}{_END}", words="a day of the calendar, as YYYY-MM-DD"),
]
"""A day of the calendar, as `YYYY-MM-DD` (ISO 8601), in the years 0001 to 9999."""

DateTime: TypeAlias = Annotated[
    str,
    String(
        name="DateTime",
        pattern=rf"^{_DAY}{_CLOCK}{_END}",
        max_length=100,
        words="a date, T, a time and a UTC offset, as 2030-05-01T14:30:00Z",
    ),
]
"""A moment: a day, `T`, hours and minutes, seconds where known, and `Z` or a UTC offset
(ISO 8601; RFC 3339 without the need for seconds)."""

Duration: TypeAlias = Annotated[
    str,
    String(
        name="Duration",
        pattern=rf"^-?{_DURATION}{_END}",
        max_length=100,
        words="an ISO 8601 duration in whole numbers, as P1D, -P2W or PT35M",
    ),
]
"""A length of time (ISO 8601) in whole numbers, weeks standing alone: `PT35M`, `-P1D`, `P2W`.
The smallest unit given is its precision; a minus sign counts backwards."""

UnsignedDuration: TypeAlias = Annotated[
    str,
    String(
        name="UnsignedDuration",
        pattern=rf"^{_DURATION}{_END}",
        max_length=100,
        words="an ISO 8601 duration without a sign, as PT35M or P2D",
    ),
]
"""A length of time (ISO 8601) in whole numbers and without a sign: `PT35M`, `P2D`."""

Edtf: TypeAlias = Annotated[
    str,
    String(
        name="Edtf",
        pattern=edtf.PATTERN,
        max_length=100,
        words="a date of the EDTF profile, as 2030-05-01, 2030-05, XXXX-12-27 or 2030-05-01/..",
    ),
]
"""A date of any precision in the Extended Date/Time Format (EDTF, ISO 8601-2), levels 0 and 1,
for the years 0001 to 9999; an `X` may stand for any digit that is not known, as in `XXXX-12-27`."""

Decimal: TypeAlias = Annotated[
    str,
    String(
        name="Decimal",
        pattern=rf"^-?[0-9]+(\.[0-9]+)?{_END}",
        max_length=1_000,
        words='a number in digits, as a text: "1500", "2.5"',
    ),
]
"""A number in decimal digits, kept as written so that no digit is lost: `1500`, `-2.50`."""

Language: TypeAlias = Annotated[
    str,
    String(
        name="Language",
        pattern=rf"^[A-Za-z]{{2,8}}(-[A-Za-z0-9]{{1,8}})*{_END}",
        max_length=100,
        words="a BCP 47 language tag, as en, es-MX or zh-Hant",
    ),
]
"""A language tag (BCP 47), by its shape: `en`, `es-MX`, `zh-Hant`."""

Country: TypeAlias = Annotated[
    str,
    String(name="Country", pattern=rf"^[A-Z]{{2}}{_END}", words="two capital letters (ISO 3166-1)"),
]
"""A country code of two capital letters (ISO 3166-1 alpha-2). A code, no statement of
recognition."""

Iri: TypeAlias = Annotated[
    str,
    String(
        name="Iri",
        pattern=rf"^[A-Za-z][A-Za-z0-9+.-]*:{_NO_SPACE}+{_END}",
        max_length=20_000,
        words="an absolute address, as https://example.org/1",
    ),
]
"""An absolute address or name (IRI, RFC 3987): a scheme, a colon, and no white space."""

SchemaUri: TypeAlias = Annotated[
    str,
    String(
        name="SchemaUri",
        pattern=rf"^{_NO_SPACE}+{_END}",
        max_length=20_000,
        words="an address or a path without white space",
    ),
]
"""Where an editor finds the schema: an address or a path, without white space."""

Timezone: TypeAlias = Annotated[
    str,
    String(
        name="Timezone",
        pattern=rf"^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*{_END}",
        max_length=100,
        words="a time zone, as America/Mexico_City",
    ),
]
"""A time zone of the IANA Time Zone Database, by its shape: `America/Mexico_City`."""

Digest: TypeAlias = Annotated[
    str,
    String(
        name="Digest",
        pattern=rf"^sha256:[0-9a-f]{{64}}{_END}",
        words='"sha256:" and 64 lower-case hexadecimal digits',
    ),
]
"""A SHA-256 digest (FIPS 180-4) in lower-case hexadecimal, after `sha256:`."""

Prefix: TypeAlias = Annotated[
    str,
    String(
        name="Prefix",
        pattern=rf"^[a-z][a-z0-9-]{{1,30}}{_END}",
        words="a prefix of 2 to 31 small letters, digits and hyphens",
    ),
]
"""The prefix of an extension: 2 to 31 small letters, digits and hyphens, a letter first."""

ExtensionValue: TypeAlias = Annotated[str, EXTENSION_VALUE]
"""A value of an open list that the format does not have: a prefix, a colon, a word."""

FieldPath: TypeAlias = Annotated[
    str,
    String(
        name="FieldPath",
        pattern=_LINE,
        max_length=1_000,
        words="a dotted path of field names, as publication.title or purposes.0",
    ),
]
"""A field of a record: a dotted path of field names below it, with positions in lists where
needed, as `publication.title` or `purposes.0`."""

Positive: TypeAlias = Annotated[int, Integer(name="Positive", minimum=1)]
"""A whole number from 1."""

Several: TypeAlias = Annotated[int, Integer(name="Several", minimum=2)]
"""A whole number from 2."""

Offset: TypeAlias = Annotated[int, Integer(name="Offset", minimum=0)]
"""A whole number from 0, in code points of a text."""

Percent: TypeAlias = Annotated[int, Integer(name="Percent", minimum=0, maximum=100)]
"""A whole number from 0 to 100."""

Latitude: TypeAlias = Annotated[float, Number(name="Latitude", minimum=-90, maximum=90)]
"""Degrees north of the equator (WGS 84), south is negative."""

Longitude: TypeAlias = Annotated[float, Number(name="Longitude", minimum=-180, maximum=180)]
"""Degrees east of the prime meridian (WGS 84), west is negative."""

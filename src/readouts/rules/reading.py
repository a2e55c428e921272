"""JSN, VER, SHP, DOC001, REF001: the codes found while a document is read."""

from readouts.problems import Severity
from readouts.rules._registry import described
from readouts.scalars import SPEC_VERSION

described(
    "JSN001",
    "not-json",
    """The text is well-formed JSON (RFC 8259) in UTF-8.

    Whatever is not well-formed is read differently by different programs, or by none. Nothing
    behind such a place can be checked, so it is the last problem of its document. It is also
    found for a byte order mark, NaN and Infinity, a number that a double can't hold, half of a
    surrogate pair, and text behind the document; in a mapping, for values and keys that JSON
    does not have.
    """,
    bad='{"lang": "en",}',
    repair='{"lang": "en"}',
)
described(
    "JSN002",
    "key-twice",
    """A key stands once in an object.

    JSON parsers keep one of the two in silence, most of them the last: what the author wrote
    at the other is lost. The check goes on with the last one.
    """,
    at="/parties/0",
    bad='{"id": "pty-a", "kind": "state", "name": "Avaria", "name": "Republic of Avaria"}',
    repair='{"id": "pty-a", "kind": "state", "name": "Republic of Avaria"}',
)
described(
    "JSN003",
    "too-large",
    """The text stays within what a reader must bear: 64 MiB, 200 levels, 1,000 digits.

    No readout comes near these limits; a text beyond them is damaged or hostile, and costs
    time and memory before anybody can tell.
    """,
    bad="[" * 201 + "]" * 201,
    repair="{}",
)
described(
    "VER001",
    "unknown-version",
    """`spec_version` names a version of the format that the library knows, as a text.

    Every other rule depends on it. One that is missing or malformed is read as the current
    version, so that the rest of the document is checked all the same. It stands in quotes:
    as a number, 1.10 would be 1.1.
    """,
    at="/spec_version",
    bad=SPEC_VERSION,
    repair=f'"{SPEC_VERSION}"',
)
described(
    "VER002",
    "newer-version",
    """`spec_version` names no newer minor version than the library knows.

    What a newer minor version adds may be left out without harm, so the document is checked as
    far as it is known: each field and value that is not is one more warning, since nobody can
    tell here whether it is new or misspelt. `load` refuses such a document, or leaves out what
    it does not know if it is asked to be lenient. A newer release of the library may know it all.
    """,
    Severity.WARNING,
    at="/spec_version",
    bad='"1.99"',
    repair=f'"{SPEC_VERSION}"',
)
described(
    "SHP001",
    "field-missing",
    """A required field is there.

    The format requires little: only what every readout has. A field that is misspelt is
    reported as unknown (SHP002), with the right name, and not as missing too.
    """,
    at="/parties/0",
    bad='{"id": "pty-a", "name": "Avaria"}',
    repair='{"id": "pty-a", "kind": "state", "name": "Avaria"}',
)
described(
    "SHP002",
    "unknown-field",
    """A field is one that its class has.

    A misspelt name would otherwise be lost without a word. The value of a field that is
    misspelt is still checked, as the value of the field that was most likely meant.
    """,
    at="/parties/0",
    bad='{"id": "pty-a", "kind": "state", "name": "Avaria", "contry": "AA"}',
    repair='{"id": "pty-a", "kind": "state", "name": "Avaria"}',
)
described(
    "SHP003",
    "wrong-type",
    """A value has the JSON type of its field.

    Nothing is converted: "2" is a text and 2 a number. There is no null: a field that is not
    known is left out, and `absent` may say why.
    """,
    at="/lang",
    bad="null",
    repair='"en"',
)
described(
    "SHP004",
    "not-in-list",
    """A value of a word list is in the list.

    Closed lists take their own values only. Open lists also take an extension value, which is
    a prefix, a colon and a word.
    """,
    at="/meetings/0/kind",
    bad='"meting"',
    repair='"meeting"',
)
described(
    "SHP005",
    "malformed-value",
    """A value keeps to the pattern, length or range of its field.

    A code, a date or an id that is nearly right finds nothing when it is looked up.
    """,
    at="/lang",
    bad='"english language"',
    repair='"en"',
)
described(
    "SHP006",
    "fields-at-odds",
    """The fields of one object go together.

    Some fields mean something only beside another: a span has a start and an end, and an
    offset needs an anchor to count from.
    """,
    at="/meetings/0/start",
    bad='{"text": "early May 2030", "part": "early"}',
    repair='{"text": "early May 2030", "edtf": "2030-05", "part": "early"}',
)
described(
    "DOC001",
    "id-twice",
    """The ids of a document's records are unique in it.

    A reference to an id that two records have could mean either.
    """,
    at="/meetings",
    bad="""[
  {"id": "evt-1", "kind": "visit", "participants": [{"who": "pty-a"}]},
  {"id": "evt-1", "kind": "meeting", "participants": [{"who": "pty-b"}]}]""",
    repair="""[
  {"id": "evt-1", "kind": "visit", "participants": [{"who": "pty-a"}]},
  {"id": "evt-2", "kind": "meeting", "participants": [{"who": "pty-b"}]}]""",
)
described(
    "REF001",
    "no-such-record",
    """Every reference names a record of the document.

    A reference of the wrong kind or form is a malformed value (SHP005). Where a record of that
    kind has an id that can't be read, or the id of another, references to the kind are left alone
    until that is mended.
    """,
    at="/publication/issuers",
    bad='["pty-avaria"]',
    repair='["pty-a"]',
)

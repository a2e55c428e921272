"""Ids and references: how the records of a document name each other.

An id is local to its document and says by its prefix what it names.
"""

import re
from collections.abc import Sequence
from typing import Annotated, TypeAlias
from unicodedata import combining, normalize

from readouts._shape import String

_REST = r"-[a-z0-9]+(-[a-z0-9]+)*"
KINDS = {
    "per": "a person",
    "pty": "a party",
    "org": "an organization",
    "plc": "a place",
    "evt": "an event",
    "del": "a delegation",
    "top": "a topic",
    "stm": "a statement",
    "cmt": "a commitment",
    "ins": "an instrument",
    "rel": "a relation",
    "src": "a source",
}
"""What each prefix names."""


# Letters that Unicode does not take apart, and apostrophes, which no word needs.
_LATIN = str.maketrans(
    {"æ": "ae", "ð": "d", "đ": "d", "\u0131": "i", "ł": "l", "ø": "o", "œ": "oe", "þ": "th"}
    | {"'": "", "\u2019": ""}
)


def make_id(prefix: str, name: str) -> str:
    """Return an id made of a prefix and a name.

    Letters are taken to their plain Latin form where they have one, and to their code points
    where they have none; one name always gives one id.

    Args:
        prefix: What the id names: `per`, `pty`, `org`, `plc`, `evt`, `del`, `top`, `stm`, `cmt`,
            `ins`, `rel` or `src`.
        name: The name, such as "Alicia Bárcena", which gives `per-alicia-barcena`.

    Raises:
        ValueError: There is no such prefix, or the name has no letter or digit.
    """
    if prefix not in KINDS:
        raise ValueError(f"expected one of {', '.join(KINDS)}, got {prefix!r}")
    spelt = name.casefold().translate(_LATIN)
    plain = "".join(char for char in normalize("NFKD", spelt) if not combining(char))
    latin = "".join(
        char if char.isascii() else f"-u{ord(char):x}-" if char.isalnum() else "-" for char in plain
    )
    words = re.findall("[a-z0-9]+", latin)
    if not words:
        raise ValueError(f"expected a name with letters or digits, got {name!r}")
    return "-".join([prefix, *words])[:100].rstrip("-")


def _id(name: str, prefix: str) -> String:
    return String(
        name=name,
        pattern=rf"^{prefix}{_REST}$(?!\n)",
        max_length=200,
        words=f'an id such as "{prefix}-1": {prefix}-, small letters, digits, single hyphens',
        declares=prefix,
    )


def _reference(name: str, *prefixes: str, besides: Sequence[str] = (), behind: str = "") -> String:
    choice = "|".join(prefixes)
    pattern = rf"(?:{choice}){_REST}"
    kinds = [KINDS[prefix] for prefix in prefixes]
    words = " or ".join([", ".join(kinds[:-1]), kinds[-1]] if len(kinds) > 1 else kinds)
    looks = ", ".join(f"{prefix}-…" for prefix in prefixes)
    told = f"{words} ({looks})" if len(prefixes) < len(KINDS) else "a record, such as per-1"
    others = "".join(f' or "{word}"' for word in besides)
    ending = " or one of its fields, such as per-1/titles.0" if behind else ""
    return String(
        name=name,
        pattern=rf"^(?:{'|'.join([*besides, pattern])}){behind}$(?!\n)",
        max_length=1_000 if behind else 200,
        words=f"the id of {told}{others}{ending}",
        refers=prefixes,
        besides=tuple(besides),
    )


PersonId: TypeAlias = Annotated[str, _id("PersonId", "per")]
"""The id of a person: `per-` and a name of small letters, digits and hyphens."""

PartyId: TypeAlias = Annotated[str, _id("PartyId", "pty")]
"""The id of a party: `pty-` and a name of small letters, digits and hyphens."""

OrganizationId: TypeAlias = Annotated[str, _id("OrganizationId", "org")]
"""The id of an organization: `org-` and a name of small letters, digits and hyphens."""

PlaceId: TypeAlias = Annotated[str, _id("PlaceId", "plc")]
"""The id of a place: `plc-` and a name of small letters, digits and hyphens."""

EventId: TypeAlias = Annotated[str, _id("EventId", "evt")]
"""The id of an event: `evt-` and a name of small letters, digits and hyphens."""

DelegationId: TypeAlias = Annotated[str, _id("DelegationId", "del")]
"""The id of a delegation: `del-` and a name of small letters, digits and hyphens."""

TopicId: TypeAlias = Annotated[str, _id("TopicId", "top")]
"""The id of a topic: `top-` and a name of small letters, digits and hyphens."""

StatementId: TypeAlias = Annotated[str, _id("StatementId", "stm")]
"""The id of a statement: `stm-` and a name of small letters, digits and hyphens."""

CommitmentId: TypeAlias = Annotated[str, _id("CommitmentId", "cmt")]
"""The id of a commitment: `cmt-` and a name of small letters, digits and hyphens."""

InstrumentId: TypeAlias = Annotated[str, _id("InstrumentId", "ins")]
"""The id of an instrument: `ins-` and a name of small letters, digits and hyphens."""

RelationId: TypeAlias = Annotated[str, _id("RelationId", "rel")]
"""The id of a relation: `rel-` and a name of small letters, digits and hyphens."""

SourceId: TypeAlias = Annotated[str, _id("SourceId", "src")]
"""The id of a source: `src-` and a name of small letters, digits and hyphens."""

PersonRef: TypeAlias = Annotated[str, _reference("PersonRef", "per")]
"""A person of this document, by id."""

PartyRef: TypeAlias = Annotated[str, _reference("PartyRef", "pty")]
"""A party of this document, by id."""

OrganizationRef: TypeAlias = Annotated[str, _reference("OrganizationRef", "org")]
"""An organization of this document, by id."""

PlaceRef: TypeAlias = Annotated[str, _reference("PlaceRef", "plc")]
"""A place of this document, by id."""

EventRef: TypeAlias = Annotated[str, _reference("EventRef", "evt")]
"""An event of this document, by id."""

DelegationRef: TypeAlias = Annotated[str, _reference("DelegationRef", "del")]
"""A delegation of this document, by id."""

TopicRef: TypeAlias = Annotated[str, _reference("TopicRef", "top")]
"""A topic of this document, by id."""

CommitmentRef: TypeAlias = Annotated[str, _reference("CommitmentRef", "cmt")]
"""A commitment of this document, by id."""

StatementRef: TypeAlias = Annotated[str, _reference("StatementRef", "stm")]
"""A statement of this document, by id."""

SourceRef: TypeAlias = Annotated[str, _reference("SourceRef", "src")]
"""A source of this document, by id."""

SideRef: TypeAlias = Annotated[str, _reference("SideRef", "pty", "org")]
"""A party or an organization of this document, by id."""

WhoRef: TypeAlias = Annotated[str, _reference("WhoRef", "per", "pty", "org")]
"""A person, a party or an organization of this document, by id."""

AnchorRef: TypeAlias = Annotated[str, _reference("AnchorRef", "evt", besides=("publication",))]
"""What a relative date counts from: an event of this document, by id, or the word
"publication"."""

ActorRef: TypeAlias = Annotated[str, _reference("ActorRef", "per", "pty", "org", "del")]
"""A person, a party, an organization or a delegation of this document, by id."""

ChannelRef: TypeAlias = Annotated[str, _reference("ChannelRef", "org", "ins")]
"""An organization or an instrument of this document, by id."""

AnyRef: TypeAlias = Annotated[str, _reference("AnyRef", *KINDS)]
"""A record of this document, of whatever kind, by id."""

RecordRef: TypeAlias = Annotated[str, _reference("RecordRef", *KINDS, besides=("readout",))]
"""A record of this document, of whatever kind, by id, or the word "readout" for the document."""

Target: TypeAlias = Annotated[
    str,
    _reference("Target", *KINDS, besides=("readout",), behind=r"(?:/[a-z0-9_]+(?:\.[a-z0-9_]+)*)?"),
]
"""A record of this document by id, or the word "readout" for the document; behind a slash, one of
its fields: `per-1`, `per-1/titles.0`, `readout/lang`."""

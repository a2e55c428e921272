"""DOC: the document as a whole, its publication, and what its records say is missing."""

from collections.abc import Iterable, Iterator

from readouts._check import shown
from readouts._shape import String
from readouts.model import (
    Commitment,
    Organization,
    Party,
    Person,
    Place,
    Readout,
    Statement,
)
from readouts.model.evidence import Record
from readouts.problems import Severity
from readouts.rules._fields import follow, values
from readouts.rules._registry import Dossier, Finding, Here, rule
from readouts.rules._sides import Sides
from readouts.vocabularies import PartyKind, PublicationStatus, Voice

_JOINT = ("joint_readout", "joint_statement")
_OTHER_VERSIONS = ("supersedes", "corrects", "version", "clarification")
"""Relations and kinds of sources that tell of another version of the text."""


@rule(
    "DOC002",
    "joint-with-whom",
    Severity.WARNING,
    at="/publication",
    bad='{"issuers": ["pty-a"], "kind": "joint_statement"}',
    repair="""{"issuers": ["pty-a"], "kind": "joint_statement",
  "agreed_by": ["pty-a", "pty-b"]}""",
)
def joint_with_somebody(dossier: Dossier) -> Iterator[Finding]:
    """A joint text, and a joint voice in a text, is that of two sides or more.

    They are the sides of those who issued it and of those who agreed it. `joint` says that all
    of them speak, and with fewer than two nobody can tell who. A group, and a body with several
    members, counts as several.
    """
    publication = dossier.readout.publication
    if _several(dossier.readout, {*publication.issuers, *publication.agreed_by}):
        return
    message, hint = "expected two sides behind", 'name the sides who speak in it in "agreed_by"'
    if publication.kind in _JOINT:
        place = Here(("publication", "kind"))
        yield Finding(place, f'{message} a "{publication.kind}", got one', hint)
        return
    joint = [here for here, one in dossier.every(Statement) if one.voice is Voice.JOINT]
    joint += [here for here, one in dossier.every(Commitment) if one.voice is Voice.JOINT]
    for here in joint[:1]:
        yield Finding(here / "voice", f'{message} what has the voice "joint", got one', hint)


def _several(readout: Readout, ids: Iterable[str]) -> bool:
    """Return whether those who issued or agreed a text are of two sides or more."""
    sides = set()
    for one in ids:
        record = readout.side_of(one) or readout.get(one)
        sides.add(record.id)
        if isinstance(record, Party | Organization):
            sides |= set(record.members)
            if record.kind == PartyKind.GROUP:
                return True
    return len(sides) > 1


@rule(
    "DOC003",
    "issuer-from-outside",
    Severity.WARNING,
    at="",
    bad="""{"publication": {"issuers": ["pty-c"], "kind": "readout"}, "parties": [
  {"id": "pty-a", "kind": "state", "name": "Avaria"},
  {"id": "pty-b", "kind": "state", "name": "Belmark"},
  {"id": "pty-c", "kind": "state", "name": "Corland"}]}""",
    repair="""{"publication": {"issuers": ["pty-a"], "kind": "readout"}, "parties": [
  {"id": "pty-a", "kind": "state", "name": "Avaria"},
  {"id": "pty-b", "kind": "state", "name": "Belmark"}]}""",
)
def issuers_took_part(dossier: Dossier) -> Iterator[Finding]:
    """Who issued the readout is a side of its meetings, or a body or a person of one.

    A readout is one side's account. Where its issuer was not there, the side of the issuer is
    mistaken, or a participant is missing. Groups and their members, wholes of a meeting, those at
    whose request it was and the body that sat count. Nothing is said where somebody's side is
    not known, where only one side is listed, or where not all who took part are named; nor of a
    news agency, which reports on the meetings of others.
    """
    readout, sides = dossier.readout, dossier.once(Sides)
    called = set(_called(readout))
    for at, issuer in enumerate(readout.publication.issuers):
        side = readout.side_of(issuer)
        if side is None or not called.isdisjoint({issuer, side.id}) or _reports(readout, issuer):
            continue
        if all(sides.missing(issuer, meeting.id) for meeting in readout.meetings):
            got = side.id[:60] if issuer == side.id else f"{issuer[:60]} of {side.id[:60]}"
            message = f"expected an issuer of a side that took part in the meetings, got {got}"
            hint = "add who took part for that side, or mend the side of the issuer"
            yield Finding(Here(("publication", "issuers", at)), message, hint)


def _reports(readout: Readout, issuer: str) -> bool:
    body = readout.get(issuer)
    return isinstance(body, Organization) and body.kind == "media"


def _called(readout: Readout) -> Iterator[str]:
    """Yield who called the meetings: at whose request they were, and the body that sat."""
    for meeting in readout.meetings:
        for one in meeting.initiators:
            side = readout.side_of(one)
            yield from (one, side.id if side else one)
        if meeting.series:
            series = readout.get(meeting.series)
            yield from (series.id, series.party or series.id, *series.members)


@rule(
    "DOC004",
    "never-mentioned",
    Severity.NOTE,
    at="/parties",
    bad="""[{"id": "pty-a", "kind": "state", "name": "Avaria"},
  {"id": "pty-b", "kind": "state", "name": "Belmark"},
  {"id": "pty-c", "kind": "state", "name": "Corland"}]""",
    repair="""[{"id": "pty-a", "kind": "state", "name": "Avaria"},
  {"id": "pty-b", "kind": "state", "name": "Belmark"}]""",
)
def all_are_mentioned(dossier: Dossier) -> Iterator[Finding]:
    """Every party, person, organization and place is referred to by another record.

    One that nothing refers to tells who or what there is, and not what it has to do with the
    readout: what referred to it was forgotten, or has gone. A body whose own record tells of its
    work, such as its heads or when it was set up, is let be.
    """
    records: list[tuple[Here, Party | Person | Organization | Place]] = []
    for cls in (Party, Person, Organization, Place):
        records += dossier.every(cls)
    places = {record.id: here for here, record in records}
    mentioned = {name for here, name in _references(dossier) if here[:2] != places.get(name)}
    for here, record in records:
        if record.id not in mentioned and not _tells_of_itself(record):
            kind = type(record).__name__.lower()
            message = f"expected a record that refers to the {kind} {record.id[:60]}, got none"
            yield Finding(here / "id", message, "say what it has to do with it, or take it out")


def _tells_of_itself(record: Party | Person | Organization | Place) -> bool:
    if not isinstance(record, Organization):
        return False
    own = (record.members, record.heads, record.reports_to, record.mandate, record.frequency)
    return any(own) or bool(record.established or record.established_by)


def _references(dossier: Dossier) -> Iterator[tuple[Here, str]]:
    for one in values(dossier, String, _refers):
        # A target may go on with a field of the record.
        yield one.around, one.value.partition("/")[0]


def _refers(shape: String) -> bool:
    return bool(shape.refers)


@rule(
    "DOC005",
    "there-and-absent",
    at="/publication",
    bad="""{"issuers": ["pty-a"], "kind": "readout", "title": "Talks in Port Belmark",
  "absent": [{"field": "title", "reason": "not_stated"}]}""",
    repair="""{"issuers": ["pty-a"], "kind": "readout",
  "absent": [{"field": "title", "reason": "not_stated"}]}""",
)
def absent_is_empty(dossier: Dossier) -> Iterator[Finding]:
    """A field that `absent` lists is empty.

    Otherwise one of the two is wrong, and a reader would believe whichever they look at first.
    A list of which some is known and the rest is not has a `completeness` beside it, or a note.
    """
    for here, record in dossier.every(Record):
        for at, absence in enumerate(record.absent):
            if follow(record, absence.field).is_set:
                message = f"expected the name of an empty field, got {shown(absence.field)}"
                hint = "take it out of `absent`, or empty the field"
                place = here / "absent" / at / "field"
                yield Finding(place, f"{message}, which has a value", hint)


@rule(
    "DOC006",
    "no-such-field",
    at="/publication",
    bad="""{"issuers": ["pty-a"], "kind": "readout",
  "absent": [{"field": "titel", "reason": "not_stated"}]}""",
    repair="""{"issuers": ["pty-a"], "kind": "readout",
  "absent": [{"field": "title", "reason": "not_stated"}]}""",
)
def fields_are_there(dossier: Dossier) -> Iterator[Finding]:
    """What `absent`, evidence, a translation or a change names is a field of its record.

    A field is named by its path from the record, as `title` or `titles.0.name`. Evidence and
    translations name an item that is there; what is absent, or was changed, may have had
    another place.
    """
    readout = dossier.readout
    for here, record in dossier.every(Record):
        for at, absence in enumerate(record.absent):
            yield from _lost(here / "absent" / at / "field", record, absence.field)
        for at, one in enumerate(record.evidence):
            if one.field is not None:
                place = here / "evidence" / at / "field"
                yield from _lost(place, record, one.field, items=True)
    for at, translation in enumerate(readout.translations):
        record = _named(readout, translation.record)
        place = Here(("translations", at, "field"))
        yield from _lost(place, record, translation.field, items=True)
    for at, change in enumerate(readout.changes):
        for number, target in enumerate(change.targets):
            name, slash, field = target.partition("/")
            if slash:
                place = Here(("changes", at, "targets", number))
                yield from _lost(place, _named(readout, name), field)


def _named(readout: Readout, name: str) -> Record:
    record: Record = readout if name == "readout" else readout.get(name)
    return record


def _lost(here: Here, record: Record, path: str, *, items: bool = False) -> Iterator[Finding]:
    led = follow(record, path, items=items)
    if led.wrong:
        where = f" in {shown(path)}" if "." in path else ""
        yield Finding(here, f"{led.wrong}{where}", led.hint)


@rule(
    "DOC007",
    "corrected-from-what",
    Severity.WARNING,
    at="/publication",
    bad='{"issuers": ["pty-a"], "kind": "readout", "status": "corrected"}',
    repair='{"issuers": ["pty-a"], "kind": "readout"}',
)
def correction_is_told(dossier: Dossier) -> Iterator[Finding]:
    """A text that was corrected or superseded has another version, and the document tells of it.

    It does by one of its `changes`, by a revision of its own, by a relation `supersedes` or
    `corrects`, or by a source of kind `version` or `clarification`. Else nobody can find out
    what was put right.
    """
    readout = dossier.readout
    status = readout.publication.status
    if status not in (PublicationStatus.CORRECTED, PublicationStatus.SUPERSEDED):
        return
    told = [one.type for one in readout.relations] + [one.kind for one in readout.sources]
    if readout.changes or readout.revision > 1 or not set(told).isdisjoint(_OTHER_VERSIONS):
        return
    message = f'expected a change, a relation or a source that tells why it is "{status}"'
    hint = 'add a relation "corrects" or "supersedes" from "readout" to the other version'
    yield Finding(Here(("publication", "status")), f"{message}, got none", hint)

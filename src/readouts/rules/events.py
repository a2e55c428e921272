"""EVT: events, and who took part in them."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from readouts.model import Delegation, Event, Participant, Party, Person, Readout
from readouts.problems import Severity
from readouts.rules._attendance import Attendance, brief, participants
from readouts.rules._registry import Dossier, Finding, Here, rule

_SIDES = {"bilateral": 2, "expanded_bilateral": 2, "trilateral": 3, "quadrilateral": 4}
_BESIDE_THE_TABLE = {
    "facilitator",
    "interpreter",
    "invited",
    "observer",
    "opening_speaker",
    "witness",
}
"""Roles of people whose side need not be one of those that met."""
_HOSTS, _GUESTS = {"host", "co_host"}, {"guest", "guest_of_honour"}
_TALKS = {"call", "contact", "discussion", "meeting", "pull_aside"}
"""Kinds of events that nobody gives where all join by video; sessions and summits have hosts."""
_VENUES = {"embassy", "government_building", "military_site", "residence", "venue"}


@rule(
    "EVT001",
    "takes-part-twice",
    at="/meetings/0/participants",
    bad="""[{"who": "pty-a", "roles": ["host"]}, {"who": "pty-b", "roles": ["guest"]},
  {"who": "pty-a", "roles": ["chair"]}]""",
    repair="""[{"who": "pty-a", "roles": ["host", "chair"]},
  {"who": "pty-b", "roles": ["guest"]}]""",
)
def takes_part_once(dossier: Dossier) -> Iterator[Finding]:
    """Somebody takes part once in an event.

    Two entries of one person can say two things of them, and are counted as two. Several roles
    stand in one entry; another session is an event of its own.
    """
    for here, event in dossier.every(Event):
        first: dict[str, int] = {}
        for at, participant in enumerate(event.participants):
            who = participant.who
            if who is not None and first.setdefault(who, at) != at:
                message = f"expected one entry for {brief(who)}, got one more"
                hint = f"join it with number {first[who] + 1} of the list: roles may be several"
                yield Finding(here / "participants" / at / "who", message, hint)


@rule(
    "EVT002",
    "title-of-another-side",
    Severity.WARNING,
    at="/meetings/0",
    bad="""{"id": "evt-1", "kind": "meeting",
  "delegations": [{"id": "del-a", "party": "pty-a"}],
  "participants": [{"who": "pty-b"}, {"who": "pty-a", "delegation": "del-a",
    "titles": [{"name": "Foreign Minister", "party": "pty-b"}]}]}""",
    repair="""{"id": "evt-1", "kind": "meeting",
  "delegations": [{"id": "del-a", "party": "pty-a"}],
  "participants": [{"who": "pty-b"}, {"who": "pty-a", "delegation": "del-a",
    "titles": [{"name": "Foreign Minister", "party": "pty-a"}]}]}""",
)
def title_of_the_same_side(dossier: Dossier) -> Iterator[Finding]:
    """A participant's titles are of the side of their delegation, or one of them is.

    The titles are those that the participant states, else those of the person. Titles once held
    are left aside, and so are sides of which one is a part or a member of the other.
    """
    attendance = dossier.once(Attendance)
    narrower = _narrower(dossier)
    for here, event, participant in participants(dossier):
        # Where neither is stated here, the whole of the event has the same two and is told of.
        person = dossier.readout.get(participant.who or "")
        if not participant.titles and not participant.delegation:
            continue
        standing = attendance.standing(event, participant)
        titles = standing.titles or getattr(person, "titles", ())
        sides: dict[str, tuple[int, str]] = {}
        for at, title in enumerate(titles):
            body = dossier.readout.get(title.organization or "")
            side = title.party or (body.party if body else None)
            if side and not title.former:
                sides.setdefault(side, (at, "party" if title.party else "organization"))
        delegation = dossier.readout.get(standing.delegation or "")
        if delegation is None or not sides or delegation.party in sides:
            continue
        around = _within({delegation.party}, narrower)
        if not around.isdisjoint(sides) or delegation.party in _within({*sides}, narrower):
            continue
        side, (at, key) = next(iter(sides.items()))
        there = here / "titles" / at / key if participant.titles else here / "delegation"
        message = f"expected a title of {brief(delegation.party)}, as is {brief(delegation.id)}"
        yield Finding(there, f"{message}, got one of {brief(side)}")


def _narrower(dossier: Dossier) -> dict[str, set[str]]:
    """Return for each party those that are directly a part or a member of it."""
    narrower: dict[str, set[str]] = defaultdict(set)
    for _, party in dossier.every(Party):
        narrower[party.id].update(party.members)
        if party.parent:
            narrower[party.parent].add(party.id)
    return narrower


def _within(parties: set[str], narrower: dict[str, set[str]]) -> set[str]:
    """Return all that are in one of some parties, at whatever distance."""
    found: set[str] = set()
    new = parties
    while new:
        new = {inner for one in new for inner in narrower.get(one, ())} - found
        found |= new
    return found


@rule(
    "EVT003",
    "head-not-there",
    at="",
    bad="""{"persons": [{"id": "per-rask", "name": "Eva Rask"}],
  "meetings": [{"id": "evt-1", "kind": "meeting",
    "delegations": [{"id": "del-a", "party": "pty-a", "heads": ["per-rask"]}],
    "participants": [{"who": "pty-b"}]}]}""",
    repair="""{"persons": [{"id": "per-rask", "name": "Eva Rask"}],
  "meetings": [{"id": "evt-1", "kind": "meeting",
    "delegations": [{"id": "del-a", "party": "pty-a", "heads": ["per-rask"]}],
    "participants": [{"who": "pty-b"}, {"who": "per-rask", "delegation": "del-a"}]}]}""",
)
def heads_take_part(dossier: Dossier) -> Iterator[Finding]:
    """A delegation's heads take part with it in its event, or in a part of that.

    Whoever leads a delegation is there. A head whose entry names no delegation will do, and a
    delegation that takes part by its own id brings its heads.
    """
    attendance = dossier.once(Attendance)
    for here, event in dossier.every(Event):
        for at, delegation in enumerate(event.delegations):
            if not delegation.heads or _in(attendance, event, delegation.id, delegation.id):
                continue
            for number, head in enumerate(delegation.heads):
                if not _in(attendance, event, head, delegation.id):
                    message = f"expected {brief(head)} to take part with {brief(delegation.id)}"
                    hint = 'add an entry to "participants" that names the delegation'
                    place = here / "delegations" / at / "heads" / number
                    yield Finding(place, f"{message}, got no such participant", hint)


def _in(attendance: Attendance, event: Event, who: str, delegation: str) -> bool:
    """Return whether somebody takes part in an event or a part of it, with a delegation or none."""
    return any(
        attendance.holds(event.id, name) and entry.delegation in (None, delegation)
        for name, entry in attendance.entries.get(who, {}).items()
    )


@rule(
    "EVT004",
    "number-of-sides",
    Severity.WARNING,
    at="/meetings/0",
    bad='{"id": "evt-1", "kind": "meeting", "format": "trilateral", '
    '"participants": [{"who": "pty-a"}, {"who": "pty-b"}]}',
    repair='{"id": "evt-1", "kind": "meeting", "format": "bilateral", '
    '"participants": [{"who": "pty-a"}, {"who": "pty-b"}]}',
)
def as_many_sides(dossier: Dossier) -> Iterator[Finding]:
    """In a bilateral event two sides take part, in a trilateral three, in a quadrilateral four.

    Too few are told of only where the side of everybody is known and nobody is said to be left out;
    too many not for a part or a member of another side, nor for observers, witnesses, interpreters
    and those who were only invited. A record of several events is left alone.
    """
    attendance = dossier.once(Attendance)
    narrower = _narrower(dossier)
    groups = {party.id for _, party in dossier.every(Party) if party.kind == "group"}
    for here, event in dossier.every(Event):
        expected = _SIDES.get(event.format or "")
        there = [one for one in event.participants if one.presence != "absent"]
        if expected is None or event.count is not None or not there:
            continue
        sides = [(attendance.side(event, one), one) for one in there]
        led = {delegation.party for delegation in event.delegations}
        every = {side for side, _ in sides} | led
        table = {s for s, one in sides if s and not _BESIDE_THE_TABLE & set(one.roles)} | led
        least = table - _within(table, narrower)
        left_out = event.completeness in ("partial", "none") or _absent(event, "participants")
        unknown = None in every or not groups.isdisjoint(every) or left_out
        got = len(least)
        if got > expected or (not unknown and (got := len(every)) < expected):
            message = f'expected {expected} sides in a "{event.format}" event, got {got}'
            yield Finding(
                here / "format", message, "correct the format, or whose side somebody is on"
            )


def _absent(event: Event, field: str) -> bool:
    """Return whether `absent` says why a field of an event has no value."""
    return any(absence.field == field for absence in event.absent)


@rule(
    "EVT005",
    "received-at-a-distance",
    Severity.WARNING,
    at="/meetings/0",
    bad='{"id": "evt-1", "kind": "call", "medium": "telephone", '
    '"participants": [{"who": "pty-a", "roles": ["host"]}, {"who": "pty-b"}]}',
    repair='{"id": "evt-1", "kind": "call", "medium": "telephone", "initiators": ["pty-a"], '
    '"participants": [{"who": "pty-a"}, {"who": "pty-b"}]}',
)
def nobody_received_at_a_distance(dossier: Dossier) -> Iterator[Finding]:
    """A contact by telephone or video has no host, no guest, no venue, and nobody in the room.

    Who placed the call is an `initiator`; where people of two sides shared a room, the medium is
    `hybrid`. A summit, a ministerial or a conference by video may have a host who gives it, and two
    venues are the two ends of a line.
    """
    attendance = dossier.once(Attendance)
    media = attendance.handed_down(lambda event: event.medium)
    kinds = {place.id: place.kind for place in dossier.readout.places}
    for here, event in dossier.every(Event):
        medium = media.get(event.id)
        if medium not in ("telephone", "video"):
            continue
        given = medium == "video" and event.kind not in _TALKS
        for at, participant in enumerate(event.participants):
            place = here / "participants" / at
            for number, role in enumerate(participant.roles):
                if role in _HOSTS | _GUESTS and not given:
                    message = f'expected no "{role}" in a contact by {medium}'
                    hint = 'whoever placed the call is among the "initiators" of the event'
                    yield Finding(place / "roles" / number, message, hint)
            if participant.presence == "present":
                message = f"expected nobody in the room in a contact by {medium}"
                hint = 'take it out, or correct the medium: "hybrid" where some met in a room'
                yield Finding(place / "presence", f'{message}, got "present"', hint)
        venues = [at for at, place in enumerate(event.places) if kinds[place] in _VENUES]
        if len(venues) == 1:
            message = f"expected no venue of a contact by {medium}"
            got = event.places[venues[0]]
            yield Finding(here / "places" / venues[0], f"{message}, got {brief(got)}")


@rule(
    "EVT006",
    "host-and-guest",
    Severity.WARNING,
    at="/meetings/0/participants",
    bad='[{"who": "pty-a", "roles": ["host", "guest"]}, {"who": "pty-b"}]',
    repair='[{"who": "pty-a", "roles": ["host"]}, {"who": "pty-b", "roles": ["guest"]}]',
)
def host_or_guest(dossier: Dossier) -> Iterator[Finding]:
    """Nobody is both host and guest of one event.

    A host receives the others and a guest is received. Who was the one and then the other, as in a
    return visit, has taken part in two events.
    """
    for here, _, participant in participants(dossier):
        received = next((role for role in participant.roles if role in _GUESTS), None)
        host = next((role for role in participant.roles if role in _HOSTS), None)
        if received and host:
            role = max(received, host, key=participant.roles.index)
            message = f'expected a host or a guest, got "{host}" and "{received}" in one'
            place = here / "roles" / participant.roles.index(role)
            yield Finding(place, message, "take one of them out")


@rule(
    "EVT010",
    "size-not-met",
    Severity.WARNING,
    at="/meetings/0",
    bad="""{"id": "evt-1", "kind": "meeting",
  "delegations": [{"id": "del-a", "party": "pty-a", "completeness": "exhaustive", "size": 3}],
  "participants": [{"description": "envoys", "count": 2, "delegation": "del-a"},
    {"who": "pty-b"}]}""",
    repair="""{"id": "evt-1", "kind": "meeting",
  "delegations": [{"id": "del-a", "party": "pty-a", "completeness": "exhaustive", "size": 3}],
  "participants": [{"description": "envoys", "count": 3, "delegation": "del-a"},
    {"who": "pty-b"}]}""",
)
def size_of_the_exhaustive(dossier: Dossier) -> Iterator[Finding]:
    """A delegation of which all are listed has as many participants as its size.

    Counted are those who take part with it in its event or the parts of that, each person once, and
    its heads. Where a body or people without an exact number are among them, nobody can tell.
    """
    attendance = dossier.once(Attendance)
    sized = {
        delegation.id: (here / "delegations" / at, delegation)
        for here, event in dossier.every(Event)
        for at, delegation in enumerate(event.delegations)
        if delegation.size is not None and delegation.completeness == "exhaustive"
    }
    listed: dict[str, _Listed] = {
        name: _Listed(dossier.readout, one) for name, (_, one) in sized.items()
    }
    if listed:
        for _, event, participant in participants(dossier):
            named = attendance.standing(event, participant).delegation
            if named in listed and participant.presence != "absent":
                listed[named].add(event, participant)
    for name, (here, delegation) in sized.items():
        got = listed[name].total()
        if got is not None and got != delegation.size:
            message = f"expected {got}, the number of those listed, got {delegation.size}"
            hint = 'add who is missing, or set "completeness" to "partial"'
            yield Finding(here / "size", message, hint)


class _Listed:
    """Those who are listed of a delegation."""

    def __init__(self, readout: Readout, delegation: Delegation) -> None:
        self._readout, self._delegation = readout, delegation
        self._named = set(delegation.heads)
        self._described: Counter[str] = Counter()
        """How many have no name, by event."""
        self._countable = True

    def add(self, event: Event, participant: Participant) -> None:
        """Count a participant in."""
        if participant.who is not None:
            # A delegation that takes part by its own id is no member of itself.
            self._named.update({participant.who} - {self._delegation.id})
        elif participant.count is not None and participant.count_bound == "exact":
            self._described[event.id] += participant.count
        else:
            self._countable = False

    def total(self) -> int | None:
        """Return how many they are; None where nobody can tell."""
        people = [self._readout.get(who) for who in self._named]
        one_each = all(isinstance(one, Person) and one.count is None for one in people)
        # Of people without a name, nobody can tell whether two sessions had the same.
        if not self._countable or not one_each or len(self._described) > 1:
            return None
        return len(people) + self._described.total()


@rule(
    "EVT011",
    "stands-in-for-the-present",
    at="",
    bad="""{"persons": [{"id": "per-rask", "name": "Rask"}, {"id": "per-lind", "name": "Lind"}],
  "meetings": [{"id": "evt-1", "kind": "meeting", "participants": [
    {"who": "pty-b"}, {"who": "per-lind", "on_behalf_of": "per-rask"}, {"who": "per-rask"}]}]}""",
    repair="""{"persons": [{"id": "per-rask", "name": "Rask"}, {"id": "per-lind", "name": "Lind"}],
  "meetings": [{"id": "evt-1", "kind": "meeting", "participants": [
    {"who": "pty-b"}, {"who": "per-lind", "on_behalf_of": "per-rask"},
    {"who": "per-rask", "presence": "absent"}]}]}""",
)
def stands_in_for_the_absent(dossier: Dossier) -> Iterator[Finding]:
    """Nobody stands in for a person who is there.

    Either somebody else is meant or the person was not there: then the entry says so by `presence`,
    or is taken out. One who was only expected or invited may have sent another.
    """
    for here, event in dossier.every(Event):
        there = {
            one.who
            for one in event.participants
            if one.presence not in ("absent", "expected") and "invited" not in one.roles
        }
        for at, participant in enumerate(event.participants):
            other = participant.on_behalf_of
            if other in there and isinstance(dossier.readout.get(other or ""), Person):
                message = f"expected somebody who is not there, got {brief(other or '')}"
                hint = 'if they were not there, set their "presence" to "absent"'
                yield Finding(here / "participants" / at / "on_behalf_of", message, hint)


@rule(
    "EVT012",
    "meeting-of-nobody",
    Severity.NOTE,
    at="/meetings/0",
    bad='{"id": "evt-1", "kind": "meeting", "initiators": ["pty-b"]}',
    repair='{"id": "evt-1", "kind": "meeting", "initiators": ["pty-b"], '
    '"participants": [{"who": "pty-a"}, {"who": "pty-b"}]}',
)
def somebody_took_part(dossier: Dossier) -> Iterator[Finding]:
    """A meeting that is no part of another has participants.

    Who met is what a readout is about. Delegations will do, and the participants of the meeting's
    parts; `absent` may say why there are none.
    """
    events = {event.id: event for event in dossier.readout.events}
    peopled = {name for name, event in events.items() if event.participants or event.delegations}
    above = set(peopled)
    while above:
        above = {whole for name in above if (whole := events[name].part_of)} - peopled
        peopled |= above
    for at, event in enumerate(dossier.readout.meetings):
        if not (event.part_of or event.id in peopled or _absent(event, "participants")):
            message = f"expected participants of {brief(event.id)}, got none"
            yield Finding(Here(("meetings", at)), message, 'say who met, or in "absent" why not')

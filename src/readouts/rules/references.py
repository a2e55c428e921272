"""REF: references between records."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from attrs import Factory, define

from readouts._check import shown
from readouts._shape import String
from readouts.ids import KINDS
from readouts.model import (
    Commitment,
    Event,
    Identifier,
    Organization,
    Party,
    Place,
    Statement,
    Topic,
    When,
)
from readouts.problems import Severity
from readouts.rules._attendance import Attendance, brief, participants
from readouts.rules._fields import values
from readouts.rules._registry import Dossier, Finding, Here, rule

Edge: TypeAlias = tuple[str, str, Here]
"""From one id to another, with the place of the reference."""


@rule(
    "REF002",
    "cycle",
    at="/parties/0",
    bad='{"id": "pty-a", "kind": "group", "name": "Avarian Group", "parent": "pty-a"}',
    repair='{"id": "pty-a", "kind": "group", "name": "Avarian Group"}',
)
def no_cycle(dossier: Dossier) -> Iterator[Finding]:
    """Nothing is a part of itself, before itself, or dated by itself, through any detour.

    What must not turn in a circle: parents, places within places, parts of events, members,
    the order of events (`after` and `before` together), what falls into what (`during`), and
    what dates count from (anchors, the publication's own date, and `on_margins_of` together).
    """
    for edges in _graphs(dossier):
        for cycle in _cycles(edges):
            around = [cycle[0][0], *(to for _, to, _ in cycle)]
            # Of a long circle, the ends are enough to find it.
            told = around if len(around) <= 5 else [*around[:3], "…", *around[-2:]]
            ids = " → ".join(one[:60] for one in told)
            yield Finding(cycle[0][2], f"expected no circle, got {ids}", "take one of them out")


@rule(
    "REF003",
    "delegation-of-another-event",
    at="/meetings",
    bad="""[
  {"id": "evt-1", "kind": "meeting", "delegations": [{"id": "del-a", "party": "pty-a"}]},
  {"id": "evt-2", "kind": "meeting",
    "participants": [{"who": "pty-a", "delegation": "del-a"}, {"who": "pty-b"}]}]""",
    repair="""[
  {"id": "evt-1", "kind": "visit", "delegations": [{"id": "del-a", "party": "pty-a"}]},
  {"id": "evt-2", "kind": "meeting", "part_of": "evt-1",
    "participants": [{"who": "pty-a", "delegation": "del-a"}, {"who": "pty-b"}]}]""",
)
def delegation_of_the_event(dossier: Dossier) -> Iterator[Finding]:
    """A participant's delegation is one of their event, or of a whole that it is a part of.

    A delegation is one side's people at one event. The same side's people at another event are a
    delegation of that one, with a head and a size of its own.
    """
    attendance = dossier.once(Attendance)
    events = {one.id: event for event in dossier.readout.events for one in event.delegations}
    for here, event, participant in participants(dossier):
        named = participant.delegation
        if named is None or attendance.holds(events[named].id, event.id):
            continue
        party = dossier.readout.get(named).party
        around = [event, *attendance.wholes(event)]
        own = [one.id for whole in around for one in whole.delegations if one.party == party]
        hint = f'did you mean "{own[0]}"?' if own else f"give {brief(event.id)} a delegation"
        message = f"expected a delegation of {brief(event.id)} or of its whole, got {brief(named)}"
        yield Finding(here / "delegation", f"{message} of {brief(events[named].id)}", hint)


@rule(
    "REF004",
    "id-as-words",
    Severity.WARNING,
    at="/meetings/0/participants/0",
    bad='{"description": "pty-a", "roles": ["host"]}',
    repair='{"who": "pty-a", "roles": ["host"]}',
)
def words_that_are_no_id(dossier: Dossier) -> Iterator[Finding]:
    """A text is not, as a whole, the id of a record of the document.

    It is most likely a reference that stands in a field for words, where nothing follows it. An
    id within a longer text is none, and the value of an identifier, which another list gives,
    may be what it is.
    """
    for one in values(dossier, String, _is_words):
        text = one.value
        # The fourth character of an id is a hyphen: most texts need not be looked up.
        if text[3:4] == "-" and dossier.readout.get(text) and not isinstance(one.owner, Identifier):
            message = f"expected words, got {shown(text)}, the id of {KINDS[text[:3]]}"
            hint = "write the words, or name the record in a field that takes its id"
            yield Finding(one.here, message, hint)


def _is_words(shape: String) -> bool:
    return shape.name in ("Line", "Text")


def _graphs(dossier: Dossier) -> Iterator[list[Edge]]:
    events = dossier.every(Event)
    yield [(p.id, p.parent, here / "parent") for here, p in dossier.every(Party) if p.parent]
    yield [(o.id, o.parent, here / "parent") for here, o in dossier.every(Organization) if o.parent]
    yield [(t.id, t.parent, here / "parent") for here, t in dossier.every(Topic) if t.parent]
    yield [(p.id, p.within, here / "within") for here, p in dossier.every(Place) if p.within]
    yield [(e.id, e.part_of, here / "part_of") for here, e in events if e.part_of]
    said, made = dossier.every(Statement), dossier.every(Commitment)
    yield [(s.id, s.part_of, here / "part_of") for here, s in said if s.part_of]
    yield [(c.id, c.part_of, here / "part_of") for here, c in made if c.part_of]
    yield [
        edge
        for here, p in dossier.every(Party)
        for edge in _each(p.id, here / "members", p.members)
    ]
    yield [edge for here, e in events for edge in _each(e.id, here / "during", e.during)]
    yield [
        *(edge for here, e in events for edge in _each(e.id, here / "after", e.after)),
        # "A before B" says the same as "B after A".
        *(
            (to, own, place)
            for here, e in events
            for own, to, place in _each(e.id, here / "before", e.before)
        ),
    ]
    yield list(_dates(dossier))


def _each(own: str, here: Here, others: Iterable[str]) -> Iterator[Edge]:
    return ((own, other, here / at) for at, other in enumerate(others))


def _dates(dossier: Dossier) -> Iterator[Edge]:
    """Yield what the dates of events, and the publication's, are counted from or borrowed from."""
    for here, event in dossier.every(Event):
        for key in ("start", "end"):
            yield from _anchor(event.id, here / key, getattr(event, key))
        if event.on_margins_of:
            yield event.id, event.on_margins_of, here / "on_margins_of"
    publication = dossier.readout.publication
    # The publication's date is when it was issued, else the date that it bears.
    key = "issued" if publication.issued else "dated"
    yield from _anchor("publication", Here(("publication", key)), getattr(publication, key))


def _anchor(own: str, here: Here, when: When | None) -> Iterator[Edge]:
    if when is not None and when.anchor is not None:
        yield own, when.anchor, here / "anchor"


@define
class _Walk:
    """One walk through a graph, depth first."""

    out: dict[str, list[Edge]] = Factory(dict)
    done: set[str] = Factory(set)

    def from_(self, start: str) -> Iterator[list[Edge]]:
        """Yield the cycles that a walk from here closes, each as its edges in order."""
        trail: list[Edge] = []
        position = {start: 0}
        rest = [iter(self.out.get(start, ()))]
        while rest:
            edge = next(rest[-1], None)
            if edge is None:
                rest.pop()
                left = trail.pop()[1] if trail else start
                position.pop(left)
                self.done.add(left)
                continue
            to = edge[1]
            if to in position:
                yield [*trail[position[to] :], edge]
            elif to not in self.done:
                trail.append(edge)
                position[to] = len(trail)
                rest.append(iter(self.out.get(to, ())))


def _cycles(edges: list[Edge]) -> Iterator[list[Edge]]:
    """Yield a cycle for each edge that closes one; iterative, since a chain may be long."""
    walk = _Walk()
    for edge in edges:
        walk.out.setdefault(edge[0], []).append(edge)
    for start in list(walk.out):
        if start not in walk.done:
            yield from walk.from_(start)

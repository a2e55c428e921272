"""What a readout answers: who hosted, on whose side somebody is, when a date was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from readouts._check import nearest
from readouts._shape import Array, Object, shape_of
from readouts.problems import Faulty, InvalidReadout

if TYPE_CHECKING:
    from readouts.model._bounds import Bounds, Calendar
    from readouts.model.claims import Commitment, Statement
    from readouts.model.dates import When
    from readouts.model.document import Publication, Readout
    from readouts.model.events import Delegation, Event, Participant
    from readouts.model.people import Organization, Party, Person, Title


class At(NamedTuple):
    """Where a record stands: a field of what holds it, and the position there."""

    holder: str | None
    """The id of the record that holds it; None is the readout."""
    field: str
    at: int


def index(readout: Readout) -> dict[str, tuple[At, Any]]:
    """Return every record of a readout by id, with its place."""
    found: dict[str, tuple[At, Any]] = {}
    stack: list[tuple[str | None, Any]] = [(None, readout)]
    while stack:
        holder, part = stack.pop()
        for name in _holding_records(part.__class__):
            for at, item in enumerate(getattr(part, name)):
                found.setdefault(item.id, (At(holder, name, at), item))
                stack.append((item.id, item))
    return found


@cache
def _holding_records(cls: Any) -> tuple[str, ...]:
    """Return the fields of a class that hold records with an id."""
    lists = [field for field in shape_of(cls).fields if isinstance(field.shape, Array)]
    items = [(field.name, field.shape.item) for field in lists if isinstance(field.shape, Array)]
    return tuple(name for name, item in items if isinstance(item, Object) and "id" in item.by_key)


class Answers:
    """The questions that a Readout answers about itself."""

    __slots__ = ()

    if TYPE_CHECKING:
        publication: Publication
        meetings: tuple[Event, ...]
        prior_meetings: tuple[Event, ...]
        next_meetings: tuple[Event, ...]
        other_events: tuple[Event, ...]

        @cached_property
        def _index(self) -> dict[str, tuple[At, Any]]: ...

        @cached_property
        def _calendar(self) -> Calendar: ...

    def get(self, id: str) -> Any:  # noqa: A002 - it is what the field is called
        """Return the record with an id, or None."""
        found = self._index.get(id)
        return found[1] if found else None

    @property
    def events(self) -> tuple[Event, ...]:
        """All events: the meetings, the prior and the next ones, and the others."""
        return (
            *self.meetings,
            *self.prior_meetings,
            *self.next_meetings,
            *self.other_events,
        )

    @property
    def participants(self) -> tuple[Participant, ...]:
        """Who took part in the meetings, in document order."""
        return tuple(part for meeting in self.meetings for part in meeting.participants)

    @property
    def hosts(self) -> tuple[Participant, ...]:
        """The participants of the meetings who were hosts of them, alone or with others."""
        return tuple(p for p in self.participants if {"host", "co_host"} & set(p.roles))

    @property
    def guests(self) -> tuple[Participant, ...]:
        """The participants of the meetings who were guests."""
        return tuple(part for part in self.participants if "guest" in part.roles)

    @property
    def delegations(self) -> tuple[Delegation, ...]:
        """The delegations of the meetings, in document order."""
        return tuple(one for meeting in self.meetings for one in meeting.delegations)

    def bounds(self, when: When) -> Bounds:
        """Return the first and the last day that a date can mean.

        Either is None where nothing in the document tells, as for a date without a year and
        without an anchor that has one. Nothing is taken from the clock.

        Raises:
            InvalidReadout: The date is counted from itself, which no valid document has (REF002).
        """
        try:
            return self._calendar.of(when)
        except Faulty as error:
            raise InvalidReadout(fault.problem() for fault in error.faults) from None

    def side_of(
        self, who: Participant | Person | Organization | Party | Delegation | str
    ) -> Party | None:
        """Return the party on whose side somebody is, or None where nothing tells.

        Args:
            who: A participant of an event of this readout; a person, an organization, a party
                or a delegation, or its id. A participant's side is that of their delegation,
                else the one they state, else that of a title of theirs, or of the body; what a
                participant of a session does not state is taken from the whole that it is a
                part of.
        """
        record: Any = self.get(who) if isinstance(who, str) else who
        return self.get(_side(self, record) or "") if record is not None else None

    def is_attributed(self, claim: Statement | Commitment) -> bool:
        """Return whether the issuer reports in a claim what another side said or undertook.

        It does where the claim is not joint, and one of those who made it is of a side that is no
        issuer's. Who made a statement are its speakers, and a commitment its speakers or, where
        it has none, its obligors. A part has these from its whole.
        """
        if self._stated(claim, "voice") == "joint":
            return False
        made_by = self._stated(claim, "speakers")
        if not made_by and type(claim).__name__ == "Commitment":
            made_by = self._stated(claim, "obligors")
        issuers = {self.side_of(issuer) for issuer in self.publication.issuers}
        sides = {self.side_of(one) for one in made_by or ()}
        return any(side is not None and side not in issuers for side in sides)

    def _stated(self, claim: Any, field: str) -> Any:
        """Return what a claim states in a field, or else the whole that it is a part of."""
        passed: set[str] = set()
        while not getattr(claim, field) and claim.part_of and claim.part_of not in passed:
            passed.add(claim.part_of)
            whole = self.get(claim.part_of)
            if whole is None:
                break
            claim = whole
        return getattr(claim, field)

    def replace(self, id: str, /, **changes: Any) -> Readout:  # noqa: A002
        """Return a readout in which one record has other values.

        Raises:
            KeyError: No record has the id.
            InvalidValue: A value is not one that the record takes.
        """
        if id not in self._index:
            near = nearest(id, self._index)
            raise KeyError(f"no record has the id {id}{f'; did you mean {near}?' if near else ''}")
        place, record = self._index[id]
        changed: Any = attrs.evolve(record, **changes)
        while True:
            holder: Any = self if place.holder is None else self._index[place.holder][1]
            items = list(getattr(holder, place.field))
            items[place.at] = changed
            changed = attrs.evolve(holder, **{place.field: items})
            if place.holder is None:
                return changed  # type: ignore[no-any-return]
            place = self._index[place.holder][0]


def _side(readout: Answers, who: Any) -> str | None:
    """Return the id of the party on whose side somebody is."""
    match type(who).__name__:
        case "Party":
            return str(who.id)
        case "Delegation" | "Organization":
            return who.party  # type: ignore[no-any-return]
        case "Person":
            return who.party or _side_of_titles(readout, who.titles) or _side_of(readout, who)
        case "Participant":
            return side_of_participant(readout, list(_in_wholes(readout, who)))
        case _:
            raise TypeError(f"{type(who).__name__} is on no side")


def side_of_participant(readout: Answers, parts: Sequence[Participant]) -> str | None:
    """Return the party of a participant, given as they stand in an event and in its wholes."""
    who = parts[0]
    delegation = next((part.delegation for part in parts if part.delegation), None)
    if delegation and (own := readout.get(delegation)):
        return str(own.party)
    if party := next((part.party for part in parts if part.party), None):
        return party
    titles = next((part.titles for part in parts if part.titles), ())
    if side := _side_of_titles(readout, titles):
        return side
    person = readout.get(who.who) if who.who else None
    return _side(readout, person) if person is not None else _side_of(readout, who)


def _side_of(readout: Answers, who: Person | Participant) -> str | None:
    """Return the party of the body that somebody is of."""
    body = readout.get(who.organization) if who.organization else None
    return body.party if body else None


def _side_of_titles(readout: Answers, titles: tuple[Title, ...]) -> str | None:
    for title in titles:
        body = readout.get(title.organization) if title.organization else None
        if side := title.party or (body.party if body else None):
            return side
    return None


def _in_wholes(readout: Answers, who: Participant) -> Iterator[Participant]:
    """Yield a participant as they stand in their event, then in the wholes it is a part of."""
    yield who
    event = next((one for one in readout.events if who in one.participants), None)
    passed: set[str] = set()
    while event is not None and event.part_of and event.part_of not in passed:
        passed.add(event.part_of)
        event = readout.get(event.part_of)
        same = event.participants if event and who.who else ()
        yield from (part for part in same if part.who == who.who)

"""Which sides took part in which events, as far as a readout leaves no doubt."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from readouts.model import Event, Organization, Participant, Party
from readouts.rules._registry import Dossier

Key: TypeAlias = str | None
"""Who takes part, by id, or on what side; None is somebody of whom no side is told."""


class Sides:
    """Who took part in each event, its parts, and the wholes that it is a part of."""

    def __init__(self, dossier: Dossier) -> None:
        self._readout = dossier.readout
        self._kin = _kin([party for _, party in dossier.every(Party)])
        names = set(self._kin.values())
        self._told: dict[tuple[str, str], str] = {}
        self._spans: dict[str, tuple[int, int]] = {}
        self._of: dict[Key, list[tuple[int, int]]] = defaultdict(list)
        self._several: set[str] = set()
        for event, span in _from_the_wholes_down([event for _, event in dossier.every(Event)]):
            self._spans[event.id] = span
            keys = set(self._keys(event))
            for key in keys:
                # What lies in a span that is there already adds nothing to it.
                if not self._of[key] or self._of[key][-1][1] < span[0]:
                    self._of[key].append(span)
            # A list of one side, and one that is said to be cut, are not all who were there.
            if len(keys & names) > 1 and event.completeness not in ("partial", "none"):
                self._several.add(event.id)

    def missing(self, who: str, event: str) -> Party | None:
        """Return the side of somebody, if it surely took no part in an event."""
        side = self._readout.side_of(who)
        if side is None or event not in self._several:
            return None
        keys = (None, who, self._kin[side.id])
        return None if any(self._took_part(key, event) for key in keys) else side

    def _took_part(self, key: Key, event: str) -> bool:
        """Tell whether a span of the event's wholes and parts is one of the key's."""
        first, last = self._spans[event]
        spans = self._of.get(key, [])
        # Spans lie in each other or apart, so that to overlap is to be a whole or a part.
        at = bisect_right(spans, last, key=lambda span: span[0])
        return at > 0 and spans[at - 1][1] >= first

    def _keys(self, event: Event) -> Iterator[Key]:
        for delegation in event.delegations:
            yield from (delegation.id, self._kin[delegation.party], *delegation.heads)
        for one in event.participants:
            side = self._side(event, one)
            if one.who:
                yield one.who
                if side:
                    self._told[event.id, one.who] = side
            yield self._kin[side] if side else None

    def _side(self, event: Event, one: Participant) -> str | None:
        """Return the side of a participant; the whole may tell it, and stands before its parts.

        `Readout.side_of` says the same, and looks through all events to do so.
        """
        own = self._readout.get(one.delegation).party if one.delegation else one.party
        own = own or next(self._of_titles(one), None)
        inherited = self._told.get((event.part_of or "", one.who or ""))
        known = self._readout.side_of(one.who) if one.who else None
        body: Organization | None = self._readout.get(one.organization or "")
        return own or inherited or (known.id if known else None) or (body.party if body else None)

    def _of_titles(self, one: Participant) -> Iterator[str]:
        for title in one.titles:
            body = self._readout.get(title.organization or "")
            if side := title.party or (body.party if body else None):
                yield side


def _kin(parties: Iterable[Party]) -> dict[str, str]:
    """Return one name for all parties that are parts or members of each other, by any detour."""
    root = {party.id: party.id for party in parties}

    def top(name: str) -> str:
        while root[name] != name:
            root[name] = name = root[root[name]]
        return name

    for party in parties:
        for other in (*party.members, *([party.parent] if party.parent else ())):
            root[top(party.id)] = top(other)
    return {name: top(name) for name in root}


def _from_the_wholes_down(events: list[Event]) -> Iterator[tuple[Event, tuple[int, int]]]:
    """Yield events, wholes before their parts, with spans that hold the spans of their parts.

    Those in a circle of parts are left out.
    """
    parts: dict[str | None, list[Event]] = defaultdict(list)
    for event in events:
        parts[event.part_of].append(event)
    order: list[Event] = []
    last: dict[str, int] = {}
    stack = [(event, False) for event in parts[None]]
    while stack:
        event, all_seen = stack.pop()
        if all_seen:
            last[event.id] = len(order) - 1
        else:
            order.append(event)
            stack.append((event, True))
            stack += [(part, False) for part in parts[event.id]]
    yield from ((event, (first, last[event.id])) for first, event in enumerate(order))

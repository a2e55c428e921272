"""Who takes part in which events, on whose side, and which event is a part of which."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any, TypeVar

from attrs import evolve

from readouts.model import Event, Participant
from readouts.model._answers import side_of_participant
from readouts.rules._registry import Dossier, Here

T = TypeVar("T")


class Attendance:
    """The events of a readout as wholes and parts, with those who took part.

    It takes no more steps than there are events, however deep they are nested.
    """

    def __init__(self, dossier: Dossier) -> None:
        self._readout = dossier.readout
        self.events = {event.id: event for event in self._readout.events}
        self.entries: dict[str, dict[str, Participant]] = defaultdict(dict)
        """For everybody who takes part: their entry in each event, by its id."""
        for event in self.events.values():
            for participant in event.participants:
                if participant.who is not None:
                    self.entries[participant.who].setdefault(event.id, participant)
        self._number_parts()

    def _number_parts(self) -> None:
        """Number the events from the wholes down, so that what a whole has follows it directly.

        Events in a circle, and their parts, get no number.
        """
        parts: dict[str, list[str]] = defaultdict(list)
        stack: list[str] = []
        for event in self.events.values():
            (parts[event.part_of] if event.part_of else stack).append(event.id)
        self._numbers: dict[str, int] = {}
        while stack:
            name = stack.pop()
            self._numbers[name] = len(self._numbers)
            stack += parts[name]
        self._sizes: Counter[str] = Counter()
        for name in reversed(self._numbers):
            self._sizes[name] += 1
            if whole := self.events[name].part_of:
                self._sizes[whole] += self._sizes[name]

    def holds(self, whole: str, part: str) -> bool:
        """Return whether one event is another, or the whole of it at whatever distance.

        In a circle, which is REF002's to say, everything is a part of everything.
        """
        if whole not in self._numbers or part not in self._numbers:
            return True
        return 0 <= self._numbers[part] - self._numbers[whole] < self._sizes[whole]

    def handed_down(self, own: Callable[[Event], T | None]) -> dict[str, T]:
        """Return what each event states, or else the nearest of its wholes that states it."""
        found: dict[str, T] = {}
        for name in self._numbers:
            event = self.events[name]
            value = own(event)
            value = found.get(event.part_of or "") if value is None else value
            if value is not None:
                found[name] = value
        return found

    def wholes(self, event: Event) -> Iterator[Event]:
        """Yield the whole that an event is a part of, that one's whole, and so on."""
        passed: set[str] = set()
        while event.part_of and event.part_of not in passed:
            passed.add(event.part_of)
            event = self.events[event.part_of]
            yield event

    def standing(self, event: Event, participant: Participant) -> Participant:
        """Return a participant of an event with what they have from its wholes."""
        who = participant.who or ""
        if self.entries.get(who, {}).get(event.id) is not participant:
            return participant
        return self._standing.get((event.id, who), participant)

    @cached_property
    def _standing(self) -> dict[tuple[str, str], Participant]:
        found: dict[tuple[str, str], Participant] = {}
        for who, entries in self.entries.items():
            # The events that they take part in, from the wholes down: those around the next one.
            around: list[str] = []
            known = (name for name in entries if name in self._numbers)
            for name in sorted(known, key=self._numbers.__getitem__):
                while around and not self.holds(around[-1], name):
                    around.pop()
                above = found[around[-1], who] if around else None
                found[name, who] = _handed_down(entries[name], above)
                around.append(name)
        return found

    def side(self, event: Event, participant: Participant) -> str | None:
        """Return the party on whose side a participant of an event is."""
        return side_of_participant(self._readout, [self.standing(event, participant)])


def _handed_down(entry: Any, above: Participant | None) -> Participant:
    """Return the entry of a participant with what it does not state, but that of the whole does."""
    keys = ("delegation", "party", "titles")
    lent = {key: getattr(above, key) for key in keys if above and not getattr(entry, key)}
    return evolve(entry, **lent) if any(lent.values()) else entry  # type: ignore[no-any-return]


def participants(dossier: Dossier) -> Iterator[tuple[Here, Event, Participant]]:
    """Yield the participants of all events, each with its place and its event."""
    for here, event in dossier.every(Event):
        for at, participant in enumerate(event.participants):
            yield here / "participants" / at, event, participant


def brief(name: str) -> str:
    """Return an id short enough for a message."""
    return name if len(name) <= 40 else f"{name[:39]}…"

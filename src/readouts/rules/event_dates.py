"""EVT: when events took place, and in what order."""

from collections.abc import Iterator

from readouts.model import Event, When
from readouts.problems import Severity
from readouts.rules._attendance import Attendance
from readouts.rules._registry import Dossier, Finding, Here, rule
from readouts.rules._times import Times, told

_TO_COME = ("planned", "tentative", "confirmed", "proposed")


@rule(
    "EVT007",
    "end-before-start",
    at="/meetings/0",
    bad='{"id": "evt-1", "kind": "visit", "participants": [{"who": "pty-a"}, {"who": "pty-b"}], '
    '"start": {"edtf": "2030-05-03"}, "end": {"edtf": "2030-05-01"}}',
    repair='{"id": "evt-1", "kind": "visit", "participants": [{"who": "pty-a"}, {"who": "pty-b"}], '
    '"start": {"edtf": "2030-05-01"}, "end": {"edtf": "2030-05-03"}}',
)
def ends_after_its_start(dossier: Dossier) -> Iterator[Finding]:
    """An event does not end before it starts.

    What the two dates can mean is compared, by the clock where both have one. Where they are by
    different clocks, a day between them is no fault.
    """
    times = dossier.once(Times)
    for here, event in dossier.every(Event):
        if event.start and event.end and times.surely_before(event.end, event.start, near=True):
            start = told(event.start, times.of(event.start).first)
            end = told(event.end, times.of(event.end).last)
            yield Finding(here / "end", f"expected an end from {start}, the start, got {end}")


@rule(
    "EVT008",
    "outside-its-whole",
    at="/meetings",
    bad="""[
  {"id": "evt-1", "kind": "visit", "start": {"edtf": "2030-05-01"}, "end": {"edtf": "2030-05-03"},
    "participants": [{"who": "pty-a"}, {"who": "pty-b"}]},
  {"id": "evt-2", "kind": "meeting", "start": {"edtf": "2030-05-04"}, "part_of": "evt-1"}]""",
    repair="""[
  {"id": "evt-1", "kind": "visit", "start": {"edtf": "2030-05-01"}, "end": {"edtf": "2030-05-03"},
    "participants": [{"who": "pty-a"}, {"who": "pty-b"}]},
  {"id": "evt-2", "kind": "meeting", "start": {"edtf": "2030-05-03"}, "part_of": "evt-1"}]""",
)
def inside_its_whole(dossier: Dossier) -> Iterator[Finding]:
    """A part of an event is neither before nor after its whole.

    A session on another day than the visit is no part of that visit, or one of the dates is wrong.
    A whole without an end may have gone on, and one without dates has those of its own whole.
    """
    times = dossier.once(Times)
    attendance = dossier.once(Attendance)
    starts = attendance.handed_down(lambda e: e.start if times.of(e.start).first else None)
    ends = attendance.handed_down(lambda e: e.end if times.of(e.end).last else None)
    for here, event in dossier.every(Event):
        start, end = starts.get(event.part_of or ""), ends.get(event.part_of or "")
        for key, when in (("start", event.start), ("end", event.end)):
            if when and start and times.surely_before(when, start, near=True):
                wanted = f"from {told(start, times.of(start).first)}, when its whole starts"
                got = told(when, times.of(when).last)
            elif when and end and times.surely_before(end, when, near=True):
                wanted = f"until {told(end, times.of(end).last)}, when its whole ends"
                got = told(when, times.of(when).first)
            else:
                continue
            yield Finding(here / key, f"expected a date {wanted}, got {got}")
            break


@rule(
    "EVT009",
    "out-of-order",
    Severity.WARNING,
    at="",
    bad="""{"next_meetings": [{"id": "evt-next", "kind": "meeting", "status": "held"}]}""",
    repair="""{"next_meetings": [{"id": "evt-next", "kind": "meeting", "status": "confirmed"}]}""",
)
def before_and_after(dossier: Dossier) -> Iterator[Finding]:
    """Prior meetings come before the meetings, and next ones after them.

    What is next has not been held, and what is prior is not planned. What is neither is one of the
    `other_events`, or its status or its date is wrong. Dates are compared with the earliest and the
    latest of the meetings, and `after` and `before` count too. A day between two dates is no fault:
    by two clocks, one moment bears two dates.
    """
    readout = dossier.readout
    lists = ("prior_meetings", readout.prior_meetings), ("next_meetings", readout.next_meetings)
    for name, events in lists:
        ahead = name == "next_meetings"
        wrong = ("held", "ongoing") if ahead else _TO_COME
        for at, event in enumerate(events):
            if event.status in wrong:
                wanted = "an event to come" if ahead else "an event of the past"
                hint = "correct the status, or move it to the list that it belongs in"
                message = f'expected {wanted} among "{name}", got "{event.status}"'
                yield Finding(Here((name, at, "status")), message, hint)
    yield from _by_relation(dossier)
    yield from _by_date(dossier)


def _by_relation(dossier: Dossier) -> Iterator[Finding]:
    """Yield what says by `after` or `before` that it is on the wrong side of a meeting."""
    readout = dossier.readout
    rank = {event.id: 0 for event in readout.prior_meetings}
    rank |= {event.id: 1 for event in readout.meetings}
    rank |= {event.id: 2 for event in readout.next_meetings}
    for here, event in dossier.every(Event):
        own = rank.get(event.id)
        for key, sign in (("after", 1), ("before", -1)):
            for at, name in enumerate(getattr(event, key)):
                other = rank.get(name)
                if own is not None and other is not None and (own - other) * sign < 0:
                    right = "before" if key == "after" else "after"
                    message = f'expected "{right}" by the lists that both are in, got "{key}"'
                    yield Finding(here / key / at, message)


def _by_date(dossier: Dossier) -> Iterator[Finding]:
    """Yield prior meetings later than all meetings, and next ones earlier than all."""
    readout, times = dossier.readout, dossier.once(Times)
    starts = [when for event in readout.meetings if (when := event.start or event.end)]
    ends = [when for event in readout.meetings if (when := event.end or event.start)]
    firsts = [(first, when) for when in starts if (first := times.of(when).first)]
    lasts = [(last, when) for when in ends if (last := times.of(when).last)]
    if firsts:
        first, earliest = min(firsts, key=lambda pair: pair[0])
        for at, event in enumerate(readout.next_meetings):
            key, when = _its_date(event)
            if when and times.surely_before(when, earliest, near=False):
                message = f"expected a date after the meetings, from {told(earliest, first)}"
                got = told(when, times.of(when).last)
                yield Finding(Here(("next_meetings", at, key)), f"{message}, got {got}")
    if lasts:
        last, latest = max(lasts, key=lambda pair: pair[0])
        for at, event in enumerate(readout.prior_meetings):
            key, when = _its_date(event)
            if when and times.surely_before(latest, when, near=False):
                message = f"expected a date before the meetings, until {told(latest, last)}"
                got = told(when, times.of(when).first)
                yield Finding(Here(("prior_meetings", at, key)), f"{message}, got {got}")


def _its_date(event: Event) -> tuple[str, When | None]:
    return ("start", event.start) if event.start else ("end", event.end)

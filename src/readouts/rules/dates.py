"""WHN: dates as published."""

from collections.abc import Iterator

from readouts import edtf
from readouts._check import nearest
from readouts.model import Event, Publication, Readout, When
from readouts.problems import Severity
from readouts.rules._attendance import brief
from readouts.rules._registry import Dossier, Finding, Here, rule
from readouts.rules._times import Times, fitting_parts, is_relative, out_of_reach, span_of, told
from readouts.timezones import ZONES


@rule(
    "WHN001",
    "no-such-date",
    at="/meetings/0/start",
    bad='{"edtf": "2030-02-30"}',
    repair='{"edtf": "2030-02-28"}',
)
def date_of_the_calendar(dossier: Dossier) -> Iterator[Finding]:
    """A date is on the calendar, and an interval is not reversed.

    The shape of a date is checked with its pattern; whether the month has that day is not for
    a pattern to say.
    """
    for here, when in dossier.every(When):
        if when.edtf is None:
            continue
        try:
            edtf.parse(when.edtf)
        except ValueError as error:
            yield Finding(here / "edtf", str(error))


@rule(
    "WHN002",
    "bounds-out-of-reach",
    at="/meetings/0/start",
    bad='{"edtf": "2030-05", "latest": "2030-06-03", "basis": "inferred"}',
    repair='{"edtf": "2030-05", "latest": "2030-05-15", "basis": "inferred"}',
)
def bounds_in_reach(dossier: Dossier) -> Iterator[Finding]:
    """`earliest` is not after `latest`, and each is a day that `edtf` and `part` can mean.

    The two narrow what the phrase says. A day outside it contradicts the date beside it, and
    leaves none that fits both.
    """
    for here, when in dossier.every(When):
        key = out_of_reach(when)
        if key is None:
            continue
        if when.earliest and when.latest and when.latest < when.earliest:
            wanted = f"a day not before {when.earliest}"
        else:
            wanted = f'a day within "{when.edtf}"' + (f', part "{when.part}"' if when.part else "")
        yield Finding(here / key, f"expected {wanted}, got {getattr(when, key)}")


@rule(
    "WHN003",
    "bounds-not-stated",
    Severity.WARNING,
    at="/meetings/0/start",
    bad='{"text": "in May 2030", "edtf": "2030-05", "earliest": "2030-05-20"}',
    repair='{"text": "in May 2030", "edtf": "2030-05", "earliest": "2030-05-20", '
    '"basis": "inferred"}',
)
def narrower_than_stated(dossier: Dossier) -> Iterator[Finding]:
    """A date that `earliest` or `latest` narrow beyond its phrase is not `stated`.

    What the phrase does not say is known from elsewhere: concluded (`inferred`) or brought in
    (`external`). A phrase that only stands in `text`, or is only about or at most so much, may say
    what the bounds say, and is left alone.
    """
    times = dossier.once(Times)
    for here, when in dossier.every(When):
        told = when.bound == "exact" and (span_of(when) if when.edtf else when.offset)
        if when.basis != "stated" or not told or out_of_reach(when):
            continue
        if key := times.narrowed(when):
            message = f"expected no day narrower than the phrase, got {getattr(when, key)}"
            yield Finding(here / key, message, 'set "basis" to "inferred" or "external"')


@rule(
    "WHN004",
    "anchor-without-date",
    Severity.WARNING,
    at="/meetings/0/start",
    bad='{"text": "yesterday", "offset": "-P1D", "anchor": "publication"}',
    repair='{"text": "yesterday", "edtf": "2030-05-01", "basis": "inferred"}',
)
def anchor_is_dated(dossier: Dossier) -> Iterator[Finding]:
    """What a relative date counts from has a date of its own.

    Without it nobody can tell the day. It is told once for each such anchor, at the first date
    that counts from it; not where the anchor's `absent` says why it has no date, nor for a date
    whose bounds are known.
    """
    waiting: dict[str, list[Here]] = {}
    for here, when in dossier.every(When):
        if when.anchor and is_relative(when) and not (when.earliest or when.latest):
            waiting.setdefault(when.anchor, []).append(here)
    events = {event.id: event for event in dossier.readout.events}
    for anchor, places in waiting.items():
        missing = _undated(dossier.readout, events, anchor)
        if missing:
            message = f"expected an anchor that has a date, got {brief(anchor)}, which has none"
            if len(places) > 1:
                message += f" ({len(places)} dates count from it)"
            yield Finding(
                places[0] / "anchor", message, f'give it "{missing}", or say in "absent" why'
            )


def _undated(readout: Readout, events: dict[str, Event], anchor: str) -> str | None:
    """Return the field in which the date of an anchor is missing, and nothing says why."""
    record: Publication | Event = readout.publication
    keys = ("issued", "dated")
    if anchor != "publication":
        record, keys = events[anchor], ("start", "end")
    passed: set[str] = set()
    while not any(getattr(record, key) for key in keys):
        if any(absence.field in keys for absence in record.absent):
            return None
        # An event has the date of the one on whose margins it took place.
        around = record.on_margins_of if isinstance(record, Event) else None
        if around is None or around in passed:
            return keys[0]
        passed.add(around)
        record = events[around]
    return None


@rule(
    "WHN005",
    "part-of-another-unit",
    at="/meetings/0/start",
    bad='{"edtf": "2030-05-12", "part": "early"}',
    repair='{"edtf": "2030-05-12", "part": "morning"}',
)
def part_fits(dossier: Dossier) -> Iterator[Finding]:
    """`part` goes with the precision of the date: early and late with months, morning with days.

    Early, mid, late, the halves, beginning and end are of a month or a year; morning, afternoon,
    evening and night are of a day. Weeks, seasons and intervals have none.
    """
    for here, when in dossier.every(When):
        # Without a date there is no part (SHP006), and what is off the calendar is WHN001's to say.
        if when.part is None or (when.edtf is not None and span_of(when) is None):
            continue
        fitting = fitting_parts(when)
        if when.part not in fitting:
            date = when.edtf or when.offset
            wanted = f"one of {', '.join(fitting)}" if fitting else "no part"
            yield Finding(here / "part", f'expected {wanted} with "{date}", got "{when.part}"')


@rule(
    "WHN006",
    "clock-without-zone",
    Severity.WARNING,
    at="/meetings/0/start",
    bad='{"edtf": "2030-05-01T18:30"}',
    repair='{"edtf": "2030-05-01T18:30", "tz": "Asia/Tokyo"}',
)
def clock_of_some_place(dossier: Dossier) -> Iterator[Finding]:
    """A clock time comes with a time zone or an offset from UTC.

    The sides of an event are mostly in different zones, and 18:30 is another moment in each. When a
    text was put out is told by the clock of whoever put it out: `issued` and `dated` are left
    alone.
    """
    for here, when in dossier.every(When):
        span = span_of(when)
        if span is None or span.clock is None or span.offset is not None or when.tz is not None:
            continue
        if here[-1] not in ("issued", "dated"):
            message = f'expected a time zone for a clock time, got only "{when.edtf}"'
            hint = 'say by whose clock: "tz", or an offset such as +08:00 behind the time'
            yield Finding(here / "edtf", message, hint)


@rule(
    "WHN007",
    "published-too-early",
    Severity.WARNING,
    at="",
    bad="""{
  "publication": {"issuers": ["pty-a"], "kind": "readout", "issued": {"edtf": "2030-05-01"}},
  "meetings": [{"id": "evt-1", "kind": "meeting", "start": {"edtf": "2030-05-11"},
    "participants": [{"who": "pty-a"}, {"who": "pty-b"}]}]
}""",
    repair="""{
  "publication": {"issuers": ["pty-a"], "kind": "readout", "issued": {"edtf": "2030-05-11"}},
  "meetings": [{"id": "evt-1", "kind": "meeting", "start": {"edtf": "2030-05-11"},
    "participants": [{"who": "pty-a"}, {"who": "pty-b"}]}]
}""",
)
def published_after_the_meeting(dossier: Dossier) -> Iterator[Finding]:
    """A readout is published after the end of the meetings that it reports.

    One of the dates is wrong, or the meeting was still to come or to end, which its `status` says.
    A day between the two is no fault: by two clocks, one moment bears two dates.
    """
    readout = dossier.readout
    key = "issued" if readout.publication.issued else "dated"
    published = getattr(readout.publication, key)
    times = dossier.once(Times)
    for event in readout.meetings:
        over = event.end or event.start
        if published is None or over is None or event.status not in (None, "held"):
            continue
        # What counts from the publication is by its clock.
        near = over.offset is not None and over.anchor == "publication"
        if times.surely_before(published, over, near=near):
            day = told(over, times.of(over).first)
            got = told(published, times.of(published).last)
            yield Finding(
                Here(("publication", key)),
                f"expected a date from {day}, when {brief(event.id)} took place, got {got}",
                "correct a date, or say with its status that the event was planned or ongoing",
            )
            # One wrong date of the publication is one problem, however many meetings there are.
            return


@rule(
    "WHN008",
    "unknown-time-zone",
    Severity.WARNING,
    at="/meetings/0/start",
    bad='{"edtf": "2030-05-01T18:30", "tz": "Asia/Tokio"}',
    repair='{"edtf": "2030-05-01T18:30", "tz": "Asia/Tokyo"}',
)
def zone_is_listed(dossier: Dossier) -> Iterator[Finding]:
    """`tz` is a name of the shipped list, which is that of the IANA Time Zone Database.

    The list has a date, and the time zones of this machine are not asked. Abbreviations such as
    "JST" or "CST" are no names: several zones share one. An offset stands in `edtf`.
    """
    for here, when in dossier.every(When):
        if when.tz is not None and when.tz not in ZONES:
            near = nearest(when.tz, sorted(ZONES))
            hint = f'did you mean "{near}"?' if near else None
            yield Finding(here / "tz", f'expected an IANA time zone, got "{when.tz:.60}"', hint)

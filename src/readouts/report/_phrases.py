"""Parts of a readout as short phrases: dates, names, roles; nothing that it does not say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from readouts import edtf
from readouts.model import (
    Commitment,
    Event,
    Instrument,
    Length,
    Organization,
    Participant,
    Person,
    Readout,
    Record,
    Title,
    When,
)

BOUNDS = {"exact": "", "about": "about ", "at_least": "at least ", "at_most": "at most "}
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_MONTHS = {
    "01": "January",
    "02": "February",
    "03": "March",
    "04": "April",
    "05": "May",
    "06": "June",
    "07": "July",
    "08": "August",
    "09": "September",
    "10": "October",
    "11": "November",
    "12": "December",
    "21": "spring",
    "22": "summer",
    "23": "autumn",
    "24": "winter",
}
_CLOCK_UNITS = {"H": "hour", "M": "minute", "S": "second"}


def words(value: str) -> str:
    """Return a list value as words; an extension value as it is."""
    return value if ":" in value else value.replace("_", " ")


def listed(items: Iterable[str]) -> str:
    """Return items as an enumeration."""
    *others, last = [*items] or [""]
    return f"{', '.join(others)} and {last}" if others else last


def names(readout: Readout) -> dict[str, str]:
    """Return what to call each record of a readout, by id."""
    found = {party.id: party.name for party in readout.parties}
    found |= {body.id: body.name or body.description or "" for body in readout.organizations}
    found |= {place.id: place.name for place in readout.places}
    found |= {topic.id: topic.label for topic in readout.topics}
    found |= {person.id: person_name(person) for person in readout.persons}
    for event in readout.events:
        found[event.id] = event.name or event.description or _event_name(event)
        for delegation in event.delegations:
            found[delegation.id] = delegation.name or f"delegation of {found[delegation.party]}"
    return found | {"publication": "publication"}


def _event_name(event: Event) -> str:
    text = event.start.text if event.start else None
    return f'the {words(event.kind)} of "{text}"' if text else f"the {words(event.kind)}"


def person_name(person: Person) -> str:
    """Return a person's name, or who they are said to be."""
    if person.name:
        return person.name
    if person.description:
        return _counted(person.description, person.count, person.count_bound)
    return titles(person.titles, {})


def _counted(description: str, count: int | None, bound: str) -> str:
    return f"{description} ({BOUNDS[bound]}{count})" if count else description


def titles(given: Iterable[Title], known: Mapping[str, str]) -> str:
    """Return titles as published, with the body where the title does not name it already."""
    return ", ".join(_title(title, known) for title in given)


def _title(title: Title, known: Mapping[str, str]) -> str:
    body = known.get(title.organization or "", "")
    told = title.name if not body or _named_in(title.name, body) else f"{title.name}, {body}"
    held = {"designate": title.designate, "acting": title.acting, "former": title.former}
    marks = [word for word, on in held.items() if on]
    return f"{told} ({', '.join(marks)})" if marks else told


def _named_in(title: str, body: str) -> bool:
    """Return whether a title names its body: a Secretary of State needs no Department of State."""
    plain = {"department", "ministry", "office", "of", "the", "for", "and"}
    return set(body.casefold().split()) - plain <= set(re.findall(r"\w+", title.casefold()))


def participant(part: Participant, persons: Mapping[str, Person], known: Mapping[str, str]) -> str:
    """Return who takes part, with the titles that they take part in."""
    if part.who is None:
        told = _counted(part.description or "", part.count, part.count_bound)
        return f"{told}, {known[part.organization]}" if part.organization else told
    person = persons.get(part.who)
    unnamed = person is not None and not person.name and not person.description
    own = person.titles if person and not unnamed else ()
    return addressed(known[part.who], part.titles or own, known)


def addressed(name: str, given: Iterable[Title], known: Mapping[str, str]) -> str:
    """Return a name with its titles: ranks and honorifics before it, offices behind."""
    ranks = [title for title in given if title.post in ("personal_rank", "honorific")]
    offices = titles((title for title in given if title not in ranks), known)
    addressed_as = " ".join([*(_title(rank, known) for rank in ranks), name])
    return f"{addressed_as}, {offices}" if offices else addressed_as


def length(value: str) -> str:
    """Return an ISO 8601 duration in words, without its sign."""
    date, _, clock = value.lstrip("-P").partition("T")
    parts = [
        f"{count} {units[unit]}{'' if int(count) == 1 else 's'}"
        for half, units in ((date, _UNITS), (clock, _CLOCK_UNITS))
        for count, unit in re.findall(r"([0-9]+)([A-Z])", half)
    ]
    return " ".join(parts)


def calendar_words(text: str) -> str:
    """Return an EDTF date in words; what has none, such as an interval, stays as written."""
    try:
        span = edtf.parse(text)
    except ValueError:
        return text
    parts = [span.day, span.month, span.year]
    if span.clock or span.qualifier or any("X" in part for part in parts[:2] if part):
        return text
    if not span.year or (not span.year_less and "X" in span.year):
        return text
    day = str(int(span.day)) if span.day else ""
    month = _MONTHS.get(span.month or "", "")
    year = "" if span.year_less else span.year
    return " ".join(filter(None, [day, month, year]))


def _read(phrase: str, date: When) -> list[str]:
    """Return what a phrase is read as, unless the phrase itself says it."""
    said = (date.text or "").casefold()
    missing = ["year not stated"] if (date.edtf or "").startswith("XXXX-") else []
    told = set(phrase.casefold().split()) <= set(said.replace(",", " ").split())
    return missing if told else [phrase, *missing]


def _away(offset: str) -> str:
    """Return how far an offset leads from what it counts from, up to its name."""
    if not re.search("[1-9]", offset):
        units = _CLOCK_UNITS if "T" in offset else _UNITS
        return f"the {units[offset[-1]]} of"
    return f"{length(offset)} {'before' if offset.startswith('-') else 'after'}"


def when(date: When, known: Mapping[str, str]) -> str:
    """Return a date as published, then what it is read as."""
    read = []
    part = f"{words(date.part)} " if date.part else ""
    if date.edtf:
        read += _read(f"{part}{calendar_words(date.edtf)}", date)
    if date.offset and date.anchor:
        anchor = known.get(date.anchor, date.anchor)
        read.append(f"{part}{_away(date.offset)} {anchor}")
    if date.bound != "exact":
        read.append(BOUNDS[date.bound].strip())
    if date.earliest or date.latest:
        read.append(f"between {date.earliest or '…'} and {date.latest or '…'}")
    read += [f'also "{text}"' for text in date.other_texts]
    if date.tz:
        read.append(date.tz)
    if date.basis != "stated":
        read.append(words(date.basis))
    if date.text is None:
        return ", ".join(read)
    return f'"{date.text}"{": " if read else ""}{", ".join(read)}'


def dates(event: Event, events: Mapping[str, Event], known: Mapping[str, str]) -> str:
    """Return when an event started and ended, or when the event around it did."""
    ends = [when(date, known) for date in (event.start, event.end) if date]
    if event.start is None and event.end is not None:
        return f"until {ends[0]}"
    around = events.get(event.on_margins_of or "")
    if not ends and around is not None and around.start is not None:
        return f"{when(around.start, known)} (of the event around it)"
    return " to ".join(ends)


def places(event: Event, events: Mapping[str, Event], known: Mapping[str, str]) -> str:
    """Return where an event took place, or where the event around it did."""
    around = events.get(event.on_margins_of or "")
    if not event.places and around is not None and around.places:
        return f"{listed(known[place] for place in around.places)} (of the event around it)"
    return listed(known[place] for place in event.places)


def extent(event: Event) -> Iterator[str]:
    """Yield how long an event took, and how many it stands for."""
    if event.duration:
        yield _length(event.duration)
    if event.count:
        yield several(event)


def several(record: Event | Commitment | Instrument) -> str:
    """Return how many a record stands for."""
    return f"{BOUNDS[record.count_bound]}{record.count} of them"


def _length(duration: Length) -> str:
    told = f"{BOUNDS[duration.bound]}{length(duration.value)}"
    return f'{told} ("{duration.text}")' if duration.text else told


def series(event: Event, known: Mapping[str, str]) -> str:
    """Return what series an event is a session of, and which session."""
    parts = [known[event.series]] if event.series else []
    for ordinal in event.ordinals:
        scope = f" {ordinal.scope}" if ordinal.scope else ""
        parts.append(f"no. {ordinal.value}{scope}")
    return ", ".join(parts)


def body(told: Organization, known: Mapping[str, str]) -> list[str]:
    """Return what is told of a body beyond its name and side."""
    set_up = [when(told.established, known)] if told.established else []
    set_up += [f"by {listed(known[who] for who in told.established_by)}"] * bool(
        told.established_by
    )
    details = [
        ("between", listed(known[one] for one in told.members)),
        ("led by", listed(known[who] for who in told.heads)),
        ("level", told.level),
        ("reports to", listed(known[who] for who in told.reports_to)),
        ("for", told.mandate),
        ("meets", told.frequency),
        ("set up", " ".join(set_up)),
    ]
    return [f"{label} {detail}" for label, detail in details if detail]


def judged(record: Record) -> str:
    """Return how a record rests on the source, where the source does not simply state it."""
    parts = [words(record.basis)] if record.basis != "stated" else []
    if record.confidence is not None:
        parts.append(f"{record.confidence} % sure")
    return ", ".join(parts)


def absent(record: Record) -> str:
    """Return which fields are empty, and why."""
    reasons: dict[str, list[str]] = {}
    for absence in record.absent:
        reasons.setdefault(words(absence.reason), []).append(words(absence.field))
    return "; ".join(f"{', '.join(fields)}: {reason}" for reason, fields in reasons.items())

"""Starting points for whoever encodes a readout by hand: valid documents with TODO in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import frozen

from readouts import (
    Agent,
    AgentKind,
    Commitment,
    Delegation,
    Event,
    EventStatus,
    Evidence,
    Firmness,
    Medium,
    Mutuality,
    Participant,
    Party,
    Person,
    Place,
    Production,
    ProductionMethod,
    Publication,
    Readout,
    Source,
    Statement,
    Title,
    Topic,
    Voice,
    When,
    make_id,
)

NOBODY = ("TODO: the side that publishes", "TODO: the other side")
"""The sides where none are named: a readout has an issuer and somebody to meet."""
_FORMATS = {2: "bilateral", 3: "trilateral", 4: "quadrilateral"}
_TEXT = "src-text"
_TOPIC = "top-1"
_PLACE = "plc-1"


@frozen
class _Side:
    """A side at the table, and the one of its people who is given a place."""

    party: Party
    person: Person


@frozen
class _Story:
    """What the shapes differ in."""

    events: tuple[Event, ...]
    statement: Statement
    commitment: Commitment
    place: bool = True
    joint: bool = False


def skeleton(shape: str, names: Sequence[str], lang: str) -> Readout:
    """Return a starting point of one of the `SHAPES`; the first side is the issuer.

    Raises:
        ValueError: A name has no letter or digit, or is no name; the language is none.
    """
    sides = _sides([*names, *NOBODY[len(names) :]])
    story = SHAPES[shape](sides)
    parties = tuple(side.party for side in sides)
    speakers = tuple(party.id for party in parties) if story.joint else (parties[0].id,)
    return Readout(
        id="https://example.org/readouts/TODO",
        lang=lang,
        publication=Publication(
            issuers=speakers,
            kind="joint_statement" if story.joint else "readout",
            title=_todo("its title, as printed"),
            issued=When(text=_todo("its date, as printed")),
            lang=lang,
            url="https://example.org/TODO",
            agreed_by=speakers if story.joint else (),
        ),
        sources=(
            Source(
                id=_TEXT, publisher=_todo("who carried the text"), url="https://example.org/TODO"
            ),
        ),
        parties=parties,
        persons=tuple(side.person for side in sides),
        places=(Place(id=_PLACE, name=_todo("the city"), kind="city"),) if story.place else (),
        meetings=story.events,
        topics=(Topic(id=_TOPIC, label=_todo("what was talked about")),),
        statements=(story.statement,),
        commitments=(story.commitment,),
        production=Production(
            method=ProductionMethod.MANUAL,
            agents=(Agent(kind=AgentKind.PERSON, name=_todo("who encoded it")),),
        ),
    )


def _call(sides: Sequence[_Side]) -> _Story:
    first = sides[0].person.id
    call = Event(
        id="evt-call",
        kind="call",
        status=EventStatus.HELD,
        medium=Medium.TELEPHONE,
        start=_date(),
        initiators=(first,),
        participants=tuple(Participant(who=side.person.id, party=side.party.id) for side in sides),
        topics=(_TOPIC,),
    )
    return _Story((call,), _reported(call, sides), _undertaken(call, sides), place=False)


def _meeting(sides: Sequence[_Side]) -> _Story:
    meeting = _met(sides)
    return _Story((meeting,), _reported(meeting, sides), _undertaken(meeting, sides))


def _visit(sides: Sequence[_Side]) -> _Story:
    delegations = tuple(
        Delegation(
            id=side.party.id.replace("pty-", "del-", 1),
            party=side.party.id,
            heads=(side.person.id,),
        )
        for side in sides
    )
    members = tuple(
        Participant(who=side.person.id, delegation=delegation.id)
        for side, delegation in zip(sides, delegations, strict=True)
    )
    visit = Event(
        id="evt-visit",
        kind="visit",
        status=EventStatus.HELD,
        medium=Medium.IN_PERSON,
        start=_date("the first day"),
        end=_date("the last day"),
        places=(_PLACE,),
        delegations=delegations,
        participants=tuple(
            Participant(who=side.party.id, roles=(role,)) for side, role in _roles(sides)
        ),
    )
    talks = Event(
        id="evt-talks",
        kind="meeting",
        status=EventStatus.HELD,
        format="one_on_one",
        part_of=visit.id,
        participants=members,
    )
    plenary = Event(
        id="evt-plenary",
        kind="plenary",
        status=EventStatus.HELD,
        part_of=visit.id,
        after=(talks.id,),
        participants=members,
        topics=(_TOPIC,),
    )
    return _Story((visit, talks, plenary), _reported(plenary, sides), _undertaken(plenary, sides))


def _joint_statement(sides: Sequence[_Side]) -> _Story:
    meeting = _met(sides)
    parties = tuple(side.party.id for side in sides)
    statement = Statement(
        id="stm-1",
        voice=Voice.JOINT,
        speakers=parties,
        act="reaffirm",
        verb=_todo("the reporting words, as printed"),
        summary=_todo("what was said, in your words"),
        topics=(_TOPIC,),
        evidence=(_words(),),
    )
    commitment = Commitment(
        id="cmt-1",
        voice=Voice.JOINT,
        obligors=parties,
        verb=_todo("the words of undertaking, as printed"),
        summary=_todo("one undertaking, in your words"),
        firmness=Firmness.FIRM,
        mutuality=Mutuality.JOINT,
        made_at=meeting.id,
        topics=(_TOPIC,),
        evidence=(_words(),),
    )
    return _Story((meeting,), statement, commitment, joint=True)


SHAPES: dict[str, Callable[[Sequence[_Side]], _Story]] = {
    "call": _call,
    "meeting": _meeting,
    "visit": _visit,
    "joint-statement": _joint_statement,
}
"""What to start from, by its name on the command line."""


def _met(sides: Sequence[_Side]) -> Event:
    return Event(
        id="evt-meeting",
        kind="meeting",
        status=EventStatus.HELD,
        medium=Medium.IN_PERSON,
        format=_FORMATS.get(len(sides), "multilateral"),
        start=_date(),
        places=(_PLACE,),
        participants=tuple(
            Participant(who=side.person.id, roles=(role,), party=side.party.id)
            for side, role in _roles(sides)
        ),
        topics=(_TOPIC,),
    )


def _reported(event: Event, sides: Sequence[_Side]) -> Statement:
    first, *others = (side.person.id for side in sides)
    return Statement(
        id="stm-1",
        voice=Voice.REPORTED,
        event=event.id,
        speakers=(first,),
        addressees=tuple(others),
        act="emphasize",
        verb=_todo("the reporting words, as printed"),
        summary=_todo("what was said, in your words"),
        topics=(_TOPIC,),
        evidence=(_words(),),
    )


def _undertaken(event: Event, sides: Sequence[_Side]) -> Commitment:
    return Commitment(
        id="cmt-1",
        voice=Voice.REPORTED,
        obligors=(sides[0].party.id,),
        verb=_todo("the words of undertaking, as printed"),
        summary=_todo("one undertaking, in your words"),
        firmness=Firmness.FIRM,
        made_at=event.id,
        topics=(_TOPIC,),
        evidence=(_words(),),
    )


def _sides(names: Sequence[str]) -> list[_Side]:
    sides: list[_Side] = []
    taken: set[str] = set()
    for name in names:
        party = Party(id=_unused("pty", name, taken), kind="state", name=name)
        person = Person(
            id=_unused("per", name, taken),
            name=_todo("the name, as published"),
            titles=(Title(name=_todo("the title, as published"), party=party.id),),
        )
        sides.append(_Side(party, person))
    return sides


def _unused(prefix: str, name: str, taken: set[str]) -> str:
    made = wanted = make_id(prefix, name)
    number = 1
    while made in taken:
        number += 1
        made = f"{wanted}-{number}"
    taken.add(made)
    return made


def _roles(sides: Sequence[_Side]) -> list[tuple[_Side, str]]:
    return [(side, "guest" if number else "host") for number, side in enumerate(sides)]


def _date(what: str = "the date") -> When:
    return When(text=_todo(f"{what}, as printed"))


def _words() -> Evidence:
    return Evidence(source=_TEXT, exact=_todo("the words, as printed"))


def _todo(what: str) -> str:
    """Return a placeholder: all of them are found by searching for TODO."""
    return f"TODO: {what}"

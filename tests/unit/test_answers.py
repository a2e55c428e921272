"""What a readout answers: who hosted, whose side somebody is on, what changed."""

from typing import Any

import attrs
import cattrs
import pytest
from hypothesis import given

import readouts
from readouts import (
    Commitment,
    Delegation,
    Event,
    Organization,
    Participant,
    Party,
    Person,
    Publication,
    Readout,
    Statement,
    Title,
    Voice,
    strategies,
)


def _readout(**fields: Any) -> Readout:
    return Readout(
        **{
            "id": "https://example.org/readouts/1",
            "lang": "en",
            "publication": Publication(issuers=("pty-a",), kind="readout"),
            "parties": (
                Party(id="pty-a", kind="state", name="Avaria"),
                Party(id="pty-b", kind="state", name="Belmark"),
            ),
            "organizations": (
                Organization(id="org-b", name="Ministry of Rivers", party="pty-b"),
                Organization(id="org-none", name="River Committee"),
            ),
            "persons": (
                Person(id="per-title", name="Ada", titles=(Title(name="x", party="pty-a"),)),
                Person(
                    id="per-body",
                    name="Ben",
                    titles=(Title(name="y"), Title(name="x", organization="org-b")),
                ),
                Person(id="per-free", name="Cleo"),
                Person(id="per-of-side", name="Dora", party="pty-a"),
                Person(id="per-of-body", name="Emil", organization="org-b"),
            ),
            "meetings": (Event(id="evt-1", kind="meeting"),),
            **fields,
        }
    )


def _meeting(*participants: Participant, **fields: Any) -> Readout:
    delegations = (Delegation(id="del-b", party="pty-b"),)
    event = Event(
        id="evt-1", kind="visit", delegations=delegations, participants=participants, **fields
    )
    return _readout(meetings=(event,))


@pytest.mark.parametrize(
    ("who", "side"),
    [
        ("pty-a", "pty-a"),
        ("org-b", "pty-b"),
        ("org-none", None),
        ("per-title", "pty-a"),
        ("per-body", "pty-b"),
        ("per-free", None),
        ("per-of-side", "pty-a"),
        ("per-of-body", "pty-b"),
        ("del-b", "pty-b"),
        ("per-nowhere", None),
    ],
)
def test_the_side_of_a_record(who: str, side: str | None) -> None:
    """A party is its own side; a person's is that of a title, a body's that of its party."""
    found = _meeting().side_of(who)
    assert (found.id if found else None) == side


@pytest.mark.parametrize(
    ("fields", "side"),
    [
        ({"who": "per-title", "delegation": "del-b", "party": "pty-a"}, "pty-b"),
        ({"who": "per-body", "party": "pty-a"}, "pty-a"),
        ({"who": "per-body"}, "pty-b"),
        ({"who": "per-free", "titles": (Title(name="x", party="pty-b"),)}, "pty-b"),
        ({"who": "pty-a"}, "pty-a"),
        ({"who": "org-b"}, "pty-b"),
        ({"who": "per-free"}, None),
        ({"description": "officials"}, None),
        ({"description": "officials", "party": "pty-a"}, "pty-a"),
        ({"description": "officials", "organization": "org-b"}, "pty-b"),
        ({"who": "del-b"}, "pty-b"),
    ],
)
def test_the_side_of_a_participant(fields: dict[str, Any], side: str | None) -> None:
    """The delegation's, else the stated one, else a title's, else the body's."""
    part = Participant(**fields)
    found = _meeting(part).side_of(part)
    assert (found.id if found else None) == side


def test_a_session_takes_what_it_does_not_state_from_its_whole() -> None:
    """Of the same person, the delegation; a circle of wholes ends."""
    whole = Participant(who="per-free", delegation="del-b")
    part = Participant(who="per-free", roles=("chair",))
    visit = Event(
        id="evt-1",
        kind="visit",
        part_of="evt-2",
        delegations=(Delegation(id="del-b", party="pty-b"),),
        participants=(whole,),
    )
    session = Event(id="evt-2", kind="meeting", part_of="evt-1", participants=(part,))
    found = _readout(meetings=(visit, session)).side_of(part)
    assert found is not None
    assert found.id == "pty-b"


@pytest.mark.parametrize(
    ("voice", "speakers", "attributed"),
    [
        ("reported", ("pty-a",), False),
        ("reported", ("pty-b",), True),
        ("reported", ("per-title", "per-body"), True),
        ("reported", ("per-free",), False),
        ("reported", (), False),
        ("joint", ("pty-a", "pty-b"), False),
        ("issuer", ("org-b",), True),
    ],
)
def test_what_is_attributed(voice: str, speakers: tuple[str, ...], attributed: bool) -> None:
    """What another side than the issuer is said to have said, and no joint statement."""
    said: Any = {"voice": voice, "speakers": speakers}
    statement = Statement(id="stm-1", act="assert", summary="x", **said)
    assert _readout(statements=(statement,)).is_attributed(statement) is attributed


@pytest.mark.parametrize(
    ("fields", "attributed"),
    [
        ({"obligors": ("pty-a",)}, False),
        ({"obligors": ("pty-b",)}, True),
        ({"obligors": ("pty-b",), "speakers": ("per-title",)}, False),
        ({"obligors": ("pty-a",), "speakers": ("per-body",)}, True),
        ({"obligors": ("pty-b",), "voice": Voice.JOINT}, False),
        ({}, False),
        ({"voice": None, "part_of": "cmt-whole"}, True),
        ({"voice": None, "part_of": "cmt-whole", "obligors": ("pty-a",)}, False),
        ({"voice": None, "part_of": "cmt-1"}, False),
    ],
)
def test_which_undertakings_are_attributed(fields: dict[str, Any], attributed: bool) -> None:
    """Those that another side gave: its speakers, or its obligors where nobody speaks for them."""
    given = {"voice": Voice.REPORTED, **fields}
    whole = Commitment(
        id="cmt-whole", voice=Voice.REPORTED, obligors=("pty-b",), summary="To do two things."
    )
    part = Commitment(id="cmt-1", summary="To do one thing.", **given)
    readout = _readout(commitments=(whole, part))
    assert readout.is_attributed(part) == attributed


def test_a_part_of_a_statement_has_the_speakers_of_its_whole() -> None:
    """It is attributed where its whole is."""
    said: dict[str, Any] = {"voice": Voice.REPORTED, "act": "criticize", "summary": "It is wrong."}
    whole = Statement(id="stm-whole", speakers=("pty-b",), **said)
    part = Statement(id="stm-1", part_of="stm-whole", **said)
    assert _readout(statements=(whole, part)).is_attributed(part)


def test_hosts_guests_and_participants() -> None:
    """Those of all meetings, in document order."""
    host = Participant(who="pty-a", roles=("host",))
    other = Participant(who="pty-b", roles=("co_host", "guest"))
    readout = _meeting(host, other)
    assert readout.participants == (host, other)
    assert readout.hosts == (host, other)
    assert readout.guests == (other,)
    assert [one.id for one in readout.delegations] == ["del-b"]
    assert [event.id for event in readout.events] == ["evt-1"]


@given(strategies.readouts())
def test_every_record_can_be_got_and_replaced(readout: Readout) -> None:
    """`get` finds each by its id; `replace` changes that one and nothing else."""
    for name, (_, record) in readout._index.items():
        assert readout.get(name) is record
        assert readout.replace(name) == readout
    changed = readout.replace("pty-1", name="Another")
    assert changed.get("pty-1") == attrs.evolve(readout.get("pty-1"), name="Another")
    assert changed.replace("pty-1", name=readout.get("pty-1").name) == readout
    assert readout.get("per-nobody") is None
    with pytest.raises(KeyError):
        readout.replace("per-nobody", name="x")


@given(strategies.readouts())
def test_every_question_has_an_answer(readout: Readout) -> None:
    """None of them raises on a readout without problems."""
    for event in readout.events:
        for part in event.participants:
            side = readout.side_of(part)
            assert side is None or side in readout.parties
        for when in filter(None, (event.start, event.end)):
            readout.bounds(when)
    for statement in readout.statements:
        assert readout.is_attributed(statement) in (True, False)


@given(strategies.readouts())
def test_a_users_converter_reads_and_writes_readouts(readout: Readout) -> None:
    """Inside a class of their own; what is wrong is an InvalidReadout."""

    @attrs.frozen
    class Filed:
        shelf: str
        readout: Readout
        parties: list[Party]

    converter = cattrs.Converter()
    readouts.configure(converter)
    filed = Filed(shelf="12b", readout=readout, parties=list(readout.parties))
    tree = converter.unstructure(filed)
    assert tree["readout"] == readouts.to_dict(readout)
    assert converter.structure(tree, Filed) == filed


def test_a_users_converter_refuses_what_is_no_readout() -> None:
    """With all that is wrong, and in this library's own words."""
    converter = cattrs.Converter(detailed_validation=False)
    readouts.configure(converter)
    with pytest.raises(readouts.InvalidReadout, match="SHP001"):
        converter.structure({"spec_version": "1.0"}, Readout)
    with pytest.raises(readouts.InvalidReadout, match="SHP003"):
        converter.structure([], Readout)
    with pytest.raises(readouts.InvalidReadout, match="SHP002"):
        converter.structure({"id": "pty-1", "kind": "state", "name": "A", "x": 1}, Party)


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Alicia Bárcena", "per-alicia-barcena"),
        ("Łukasz O'Neil-Øst", "per-lukasz-oneil-ost"),
        ("王毅", "per-u738b-u6bc5"),
        ("  x  ", "per-x"),
    ],
)
def test_ids_are_made_of_names(name: str, made: str) -> None:
    """In plain Latin letters where there are some."""
    assert readouts.make_id("per", name) == made
    assert Person(id=made, name=name)


@pytest.mark.parametrize(("prefix", "name"), [("prs", "x"), ("per", "—"), ("per", "")])
def test_an_id_needs_a_known_prefix_and_a_name(prefix: str, name: str) -> None:
    """Or nothing could be made of them."""
    with pytest.raises(ValueError, match="expected"):
        readouts.make_id(prefix, name)

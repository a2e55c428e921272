"""Constructors: what they take, what they refuse, and what they say."""

from typing import Any

import attrs
import pytest

import readouts
from readouts import Bound, Event, EventKind, EventStatus, InvalidValue, Participant, Party, When


def _refused(cls: Any, **values: Any) -> list[tuple[str, str]]:
    with pytest.raises(InvalidValue) as caught:
        cls(**values)
    return [(problem.code, problem.pointer) for problem in caught.value.problems]


def test_a_bad_value_names_its_field() -> None:
    """All bad fields are named at once."""
    found = _refused(Event, id="evt 1", kind="meting", status="heald", count=1)
    assert found == [
        ("SHP005", "/id"),
        ("SHP004", "/kind"),
        ("SHP004", "/status"),
        ("SHP005", "/count"),
    ]


def test_the_message_names_class_and_field() -> None:
    """And says what was expected and what was meant."""
    with pytest.raises(InvalidValue, match=r"Event\.status: expected planned, .* got \"heald\""):
        Event(id="evt-1", kind="meeting", status="heald")  # type: ignore[arg-type]


def test_an_invalid_value_is_a_value_error() -> None:
    """So that those who do not know this library can catch it."""
    assert issubclass(InvalidValue, ValueError)
    assert issubclass(readouts.InvalidReadout, readouts.ReadoutsError)


@pytest.mark.parametrize(
    ("cls", "values", "found"),
    [
        (Event, {"count": 2.0}, [("SHP003", "/count")]),
        (Event, {"count": True}, [("SHP003", "/count")]),
        (Event, {"participants": "per-1"}, [("SHP003", "/participants")]),
        (Event, {"participants": [{"who": "per-1"}]}, [("SHP003", "/participants/0")]),
        (Event, {"places": ["plc-1", "plc-1"]}, [("SHP005", "/places/1")]),
        (Event, {"places": {"plc-1"}}, [("SHP003", "/places")]),
        (Event, {"name": "a\nb"}, [("SHP005", "/name")]),
        (Event, {"name": "a\ud800"}, [("SHP005", "/name")]),
        (Event, {"purposes": ["\ud800"]}, [("SHP005", "/purposes/0")]),
        (Event, {"kind": None}, [("SHP003", "/kind")]),
        (Event, {"count_bound": Bound.AT_LEAST}, [("SHP006", "")]),
        (Event, {"start": "yesterday"}, [("SHP003", "/start")]),
    ],
)
def test_values_that_are_refused(
    cls: type, values: dict[str, Any], found: list[tuple[str, str]]
) -> None:
    """Types are not converted, and constraints between fields hold."""
    assert _refused(cls, **{"id": "evt-1", "kind": "meeting", **values}) == found


def test_what_is_taken_for_convenience() -> None:
    """Lists for tuples, texts for members of closed lists, members for texts of open ones."""
    event = Event(
        id="evt-1",
        kind=EventKind.MEETING,
        status="held",  # type: ignore[arg-type]
        participants=[Participant(who="per-1")],  # type: ignore[arg-type]
        places=["plc-1"],  # type: ignore[arg-type]
    )
    assert event.status is EventStatus.HELD
    assert type(event.kind) is str
    assert event.participants == (Participant(who="per-1"),)
    assert event.places == ("plc-1",)
    hash(event)


def test_a_default_given_is_a_default() -> None:
    """A bound without a count is refused only where it says something."""
    assert Event(id="evt-1", kind="meeting", count_bound=Bound.EXACT).count is None


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"id": "pty-1", "kind": "state"}, "Party needs 'name'"),
        ({"id": "pty-1", "kind": "state", "nam": "A"}, "no field 'nam'; did you mean 'name'"),
    ],
)
def test_a_wrong_call_is_a_type_error(values: dict[str, Any], message: str) -> None:
    """A missing or an unknown argument, as in any Python call."""
    with pytest.raises(TypeError, match=message):
        Party(**values)


def test_instances_show_what_they_hold_and_no_defaults() -> None:
    """A repr can be read, and pasted back."""
    when = When(text="yesterday", offset="-P1D", anchor="publication")
    assert repr(when) == "When(text='yesterday', offset='-P1D', anchor='publication')"
    assert eval(repr(when), {"When": When}) == when  # noqa: S307


def test_evolve_checks_what_it_changes() -> None:
    """Attrs' own way to change a frozen instance works, and refuses bad values."""
    party = Party(id="pty-1", kind="state", name="Avaria")
    changed: Any = attrs.evolve(party, name="Belmark")  # type: ignore[misc]
    assert changed.name == "Belmark"
    with pytest.raises(InvalidValue):
        attrs.evolve(party, name="")  # type: ignore[misc]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        party.name = "Belmark"  # type: ignore[misc]

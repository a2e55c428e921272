"""INS: instruments, and what has been done with them."""

from collections.abc import Iterator

from readouts._check import shown
from readouts.model import Event, Instrument, InstrumentAction
from readouts.problems import Severity
from readouts.rules._registry import Dossier, Finding, Here, rule
from readouts.rules._sides import Sides


@rule(
    "INS001",
    "nobody-signed",
    Severity.WARNING,
    at="",
    bad="""{"instruments": [
        {"id": "ins-1", "name": "Trade Accord", "kind": "agreement",
         "actions": [{"action": "signed"}]}]}""",
    repair="""{"instruments": [
        {"id": "ins-1", "name": "Trade Accord", "kind": "agreement",
         "actions": [{"action": "signed", "actors": ["pty-a", "pty-b"]}]}]}""",
)
def somebody_signed(dossier: Dossier) -> Iterator[Finding]:
    """What was signed or initialled says by whom, or in `absent` why it does not.

    It is said by the `actors` of the action, by a signatory among the participants of its event,
    or as much as most texts tell by the sides that the instrument is between, or is of
    (`parties`, `issued_by`). Otherwise the instrument's `absent` names `actions.0.actors`, with
    the position of the action.
    """
    signing = {
        event.id
        for _, event in dossier.every(Event)
        if any("signatory" in one.roles for one in event.participants)
    }
    for here, instrument, at, action in _signatures(dossier):
        told = action.actors or instrument.parties or instrument.issued_by
        fields = (f"actions.{at}.actors", "actions.actors")
        excused = any(absence.field in fields for absence in instrument.absent)
        if not told and not excused and action.event not in signing:
            message = f'expected "actors" of what was {action.action}, got none'
            hint = f'name them, or list "{fields[0]}" in the "absent" of the instrument'
            yield Finding(here, message, hint)


@rule(
    "INS002",
    "signatory-was-not-there",
    Severity.WARNING,
    at="",
    bad="""{"parties": [
        {"id": "pty-a", "kind": "state", "name": "Avaria"},
        {"id": "pty-b", "kind": "state", "name": "Belmark"},
        {"id": "pty-c", "kind": "state", "name": "Corvia"}],
      "instruments": [
        {"id": "ins-1", "name": "Trade Accord", "kind": "agreement",
         "actions": [{"action": "signed", "event": "evt-1", "actors": ["pty-a", "pty-c"]}]}]}""",
    repair="""{"instruments": [
        {"id": "ins-1", "name": "Trade Accord", "kind": "agreement",
         "actions": [{"action": "signed", "event": "evt-1", "actors": ["pty-a", "pty-b"]}]}]}""",
)
def signatory_took_part(dossier: Dossier) -> Iterator[Finding]:
    """The side of whoever signed or initialled took part in the event where it was done.

    Else the signatory or the event is another one. As for speakers (STM004), parts and wholes of
    the event count, and the rule is silent where the list of participants leaves a doubt.
    """
    sides = dossier.once(Sides)
    for here, _, _, action in _signatures(dossier):
        event = action.event
        for at, who in enumerate(action.actors):
            if event and (side := sides.missing(who, event)):
                got = f"{shown(who)}, who is of {shown(side.name)}"
                message = f"expected a signatory of a side in {shown(event)}, got {got}"
                hint = "name another signatory or event, or have the side among the participants"
                yield Finding(here / "actors" / at, message, hint)


def _signatures(dossier: Dossier) -> Iterator[tuple[Here, Instrument, int, InstrumentAction]]:
    """Yield what was signed or initialled: the place, the instrument and its action."""
    for here, instrument in dossier.every(Instrument):
        for at, action in enumerate(instrument.actions):
            if action.action in ("signed", "initialled"):
                yield here / "actions" / at, instrument, at, action

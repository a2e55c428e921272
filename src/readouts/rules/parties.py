"""PTY: parties, and the codes of countries."""

from collections.abc import Iterator

from readouts.countries import ASSIGNED, BESIDES, MISTAKEN
from readouts.model import Party, Place
from readouts.problems import Severity
from readouts.rules._registry import Dossier, Finding, rule
from readouts.vocabularies import PartyKind


@rule(
    "PTY001",
    "no-such-country",
    at="/parties/0",
    bad='{"id": "pty-a", "kind": "state", "name": "Avaria", "country": "UK"}',
    repair='{"id": "pty-a", "kind": "state", "name": "Avaria", "country": "GB"}',
)
def country_is_listed(dossier: Dossier) -> Iterator[Finding]:
    """`country` is a code of the shipped list: ISO 3166-1 alpha-2 and a few documented others.

    The list has a date, so that a document which is valid today stays so until the list is
    renewed. A code is no statement of recognition.
    """
    codes = [(here, party.country) for here, party in dossier.every(Party)]
    codes += [(here, place.country) for here, place in dossier.every(Place)]
    for here, code in codes:
        if code is not None and code not in ASSIGNED and code not in BESIDES:
            right = MISTAKEN.get(code)
            hint = f'did you mean "{right}"?' if right else None
            yield Finding(here / "country", f'expected a country code, got "{code}"', hint)


@rule(
    "PTY002",
    "members-of-no-group",
    Severity.WARNING,
    at="/parties/0",
    bad='{"id": "pty-a", "kind": "state", "name": "Avaria", "members": ["pty-b"]}',
    repair='{"id": "pty-a", "kind": "group", "name": "Avaria", "members": ["pty-b"]}',
)
def members_of_a_group(dossier: Dossier) -> Iterator[Finding]:
    """Only a group, or a body of states, has members.

    What belongs to a state, such as a province that takes part as a side, names that state as
    its `parent`; the state does not consist of it. Parties of kind `other` and of a kind that
    an extension adds are let be.
    """
    for here, party in dossier.every(Party):
        if party.members and party.kind in _OF_ONE:
            message = f'expected no members of a party of kind "{party.kind}"'
            hint = 'name it as the "parent" of its parts, or give it the kind that it is of'
            yield Finding(here / "members", f"{message}, got {len(party.members)}", hint)


_OF_ONE = frozenset(
    {
        PartyKind.STATE,
        PartyKind.SUBNATIONAL_GOVERNMENT,
        PartyKind.TERRITORY,
        PartyKind.PARTIALLY_RECOGNIZED_ENTITY,
        PartyKind.NON_STATE_ACTOR,
    }
)
"""The kinds of parties that are no groups of others."""

"""PTY: parties, and the codes of countries."""

from collections.abc import Iterator

from readouts.countries import ASSIGNED, BESIDES, MISTAKEN
from readouts.model import Party, Place
from readouts.rules._registry import Dossier, Finding, rule


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

"""WHN: dates as published."""

from collections.abc import Iterator

from readouts import edtf
from readouts.model import When
from readouts.rules._registry import Dossier, Finding, rule


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

"""TRN: single fields in other languages."""

from collections.abc import Iterator

from readouts.model import (
    Change,
    Commitment,
    Event,
    Organization,
    Relation,
    Source,
    Statement,
    Topic,
)
from readouts.problems import Severity
from readouts.rules._fields import follow
from readouts.rules._registry import Dossier, Finding, Here, rule

_OWN_WORDS: dict[type, tuple[str, ...]] = {
    Change: ("description",),
    Commitment: ("summary",),
    Event: ("purposes",),
    Organization: ("mandate",),
    Relation: ("summary",),
    Source: ("terms",),
    Statement: ("summary",),
    Topic: ("label",),
}
"""The fields that hold the encoder's own words, and not published ones; notes do so everywhere."""


@rule(
    "TRN001",
    "translated-into-its-own-language",
    Severity.WARNING,
    at="",
    bad="""{"note": "On fish.", "translations": [
  {"lang": "en", "record": "readout", "field": "note", "text": "On fishing."}]}""",
    repair="""{"note": "On fish.", "translations": [
  {"lang": "fr", "record": "readout", "field": "note", "text": "De la pêche."}]}""",
)
def translation_into_another_language(dossier: Dossier) -> Iterator[Finding]:
    """The encoder's own words are not translated into the language that they are in.

    Summaries, labels of topics and notes are in the document's `lang`. So either the document
    states a language that it is not in, or the translation does. What stands as published, such
    as a name or a title, may be in any language, and is translated into this one too.
    """
    readout = dossier.readout
    for at, one in enumerate(readout.translations):
        record = readout if one.record == "readout" else readout.get(one.record)
        led = follow(record, one.field)
        if led.owner is None or led.field is None or one.lang.casefold() != readout.lang.casefold():
            continue
        if led.field.name == "note" or led.field.name in _OWN_WORDS.get(led.owner, ()):
            message = f'expected another language than "{readout.lang}", in which the words are'
            here = Here(("translations", at, "lang"))
            yield Finding(here, message, "put the words into the field, or mend the language")

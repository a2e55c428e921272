"""NAM: the names of people, parties and bodies, and other words as published."""

from collections.abc import Iterator
from typing import TypeAlias
from unicodedata import normalize

from attrs import Factory, define

from readouts._check import shown
from readouts.model import Name, Organization, Party, Person, Readout
from readouts.problems import Severity
from readouts.rules._published import has, pieces, published
from readouts.rules._registry import Dossier, Finding, Here, rule
from readouts.rules._texts import MOST_HINTS, nearest_words, texts, texts_of

Named: TypeAlias = Person | Party | Organization

_NOT_ITS_OWN = ("mistaken", "former", "epithet")
"""Kinds of names that two may well share: one was taken for the other, or both come of one."""


@rule(
    "NAM001",
    "words-not-in-the-text",
    Severity.WARNING,
    at="",
    bad="""{"sources": [{"id": "src-1", "text": "The ministers of Avaria and Belmark met."}],
  "persons": [{"id": "per-vale", "titles": [{"name": "Prime Minister"}]}],
  "meetings": [{"id": "evt-1", "kind": "meeting",
  "participants": [{"who": "per-vale"}, {"who": "pty-a"}, {"who": "pty-b"}]}]}""",
    repair="""{"sources": [{"id": "src-1", "text": "The ministers of Avaria and Belmark met."}],
  "persons": [{"id": "per-vale", "titles": [{"name": "minister"}]}],
  "meetings": [{"id": "evt-1", "kind": "meeting",
  "participants": [{"who": "per-vale"}, {"who": "pty-a"}, {"who": "pty-b"}]}]}""",
)
def published_words_in_the_text(dossier: Dossier) -> Iterator[Finding]:
    """A name, a title, a verb or a phrase that is given as published stands in the text.

    It is checked where all texts are at hand that the record's evidence is of, or where it
    has none, the document's. What is stated goes by the text: a name that was put right, spelt out
    or translated is one of the `other_names`, or its record has another `basis`. White space, the
    shapes of quotation marks and a capital at the start do not count. Of words with a gap (…), each
    piece is looked for. What is told of the publication may stand on the page and not in its text.
    """
    at_hand = list(dict.fromkeys(dossier.once(texts).by_source.values()))
    hints = 0
    for here, field, words, record in published(dossier) if at_hand else ():
        for piece in pieces(words) if texts_of(dossier, record) else ():
            if any(has(text, piece) for text in at_hand):
                continue
            hints += 1
            near = None
            if hints <= MOST_HINTS:
                near = next(filter(None, (nearest_words(text, piece) for text in at_hand)), None)
            message = f"expected words of the text as {field}, got {shown(piece)}"
            yield Finding(here, message, near or "the text has no such words")
            break


@rule(
    "NAM002",
    "known-by-one-name",
    Severity.WARNING,
    at="/parties",
    bad="""[{"id": "pty-a", "kind": "state", "name": "Avaria"},
  {"id": "pty-b", "kind": "state", "name": "Avaria"}]""",
    repair="""[{"id": "pty-a", "kind": "state", "name": "Avaria"},
  {"id": "pty-b", "kind": "state", "name": "Belmark"}]""",
)
def one_record_each(dossier: Dossier) -> Iterator[Finding]:
    """Two people, two parties or two bodies do not share an identifier or a name.

    Where they do, they are most likely one and the same, encoded twice, and whoever counts them
    counts them double. Letters are compared without regard to their case. Two people or bodies
    of one name are let be where their sides differ, as two ministries of foreign affairs do;
    two parties where their country codes do; all of them where a list that both are in tells
    them apart. A former, mistaken or figurative name does not count.
    """
    for records in (dossier.every(Party), dossier.every(Organization), dossier.every(Person)):
        known = _Known(dossier.readout)
        each: list[tuple[Here, Named]] = [*records]
        for here, record in each:
            for place, key, text in _keys(here, record):
                other = known.by(key, record)
                if other is not None:
                    name = other.id[:60]
                    message = f"expected another {key[0]} than that of {name}, got {shown(text)}"
                    yield Finding(place, message, f"if it is the same, keep only {name}")
                    break
            for _, key, _ in _keys(here, record):
                known.add(key, record)


@rule(
    "NAM004",
    "name-without-language",
    Severity.WARNING,
    at="/parties/0",
    bad="""{"id": "pty-a", "kind": "state", "name": "Avaria",
  "other_names": [{"text": "Авария", "kind": "transliteration"}]}""",
    repair="""{"id": "pty-a", "kind": "state", "name": "Avaria",
  "other_names": [{"text": "Авария", "kind": "transliteration", "lang": "ru-Cyrl"}]}""",
)
def language_of_a_name(dossier: Dossier) -> Iterator[Finding]:
    """A translated or transliterated name says in what language it is.

    Otherwise nobody can choose the name that fits their own text, nor tell two ways of
    rendering a script apart.
    """
    for here, name in dossier.every(Name):
        if name.kind in ("translation", "transliteration") and name.lang is None:
            message = f'expected "lang" beside a {name.kind}, got {shown(name.text)} without it'
            yield Finding(here, message, "add the language, and its script where that matters")


Key: TypeAlias = tuple[str, ...]
"""What two records may share: what it is, and its value."""


def _keys(here: Here, record: Named) -> Iterator[tuple[Here, Key, str]]:
    """Yield what a record is known by: identifiers first, since they tell most."""
    for at, one in enumerate(record.identifiers):
        key = ("identifier", one.scheme, one.value)
        yield here / "identifiers" / at / "value", key, one.value
    if record.name:
        yield here / "name", ("name", _folded(record.name)), record.name
    for at, name in enumerate(record.other_names):
        if name.kind not in _NOT_ITS_OWN:
            yield here / "other_names" / at / "text", ("name", _folded(name.text)), name.text


def _folded(text: str) -> str:
    return " ".join(normalize("NFC", text).casefold().split())


@define
class _Known:
    """The records that came before, by what they are known by and on what side they are."""

    readout: Readout
    first: dict[tuple[Key, str | None], Named] = Factory(dict)
    whichever: dict[Key, Named] = Factory(dict)

    def add(self, key: Key, record: Named) -> None:
        self.first.setdefault((key, self._side(record)), record)
        self.whichever.setdefault(key, record)

    def by(self, key: Key, record: Named) -> Named | None:
        """Return an earlier record that is known by the same, and by nothing that differs."""
        side = self._side(record)
        other = self.first.get((key, side)) or self.first.get((key, None))
        if key[0] == "identifier" or side is None:
            other = self.whichever.get(key)
        return None if other is None or (key[0] == "name" and _apart(record, other)) else other

    def _side(self, record: Named) -> str | None:
        if isinstance(record, Party):
            return record.country
        side = self.readout.side_of(record)
        return side.id if side else None


def _apart(one: Named, other: Named) -> bool:
    """Return whether two records of one name are known to be different."""
    parents = (getattr(one, "parent", None), getattr(other, "parent", None))
    if all(parents) and parents[0] != parents[1]:
        return True
    listed = {identifier.scheme: identifier.value for identifier in one.identifiers}
    return any(listed.get(x.scheme, x.value) != x.value for x in other.identifiers)

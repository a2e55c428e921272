"""What rules ask of an object beyond its shape, kept while it is drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any, TypeAlias

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from readouts._constraints import Constraint, Requires
from readouts._shape import OpenChoice, Shape, String
from readouts.model import (
    Commitment,
    Event,
    Evidence,
    Excluded,
    ExtensionUse,
    Participant,
    Readout,
    Relation,
    Source,
    Statement,
    Translation,
    When,
)
from readouts.rules._times import fitting_parts, out_of_reach
from readouts.rules.relations import BETWEEN_DOCUMENTS
from readouts.strategies._values import LONGEST

Fields: TypeAlias = Mapping[str, SearchStrategy[Any]]

MOST_ITEMS = 3
"""How many items a list has at most."""
SPECIAL: dict[tuple[type, str], SearchStrategy[Any]] = {
    (Evidence, "field"): st.sampled_from(["note", "basis", "confidence"]),
    (ExtensionUse, "critical"): st.just(value=False),
    (Source, "length"): st.integers(MOST_ITEMS * (LONGEST + 1), 100_000),
    (Translation, "field"): st.just("note"),
}
"""Strategies of fields whose values must fit those of other objects."""
APART: dict[type, list[tuple[str, str]]] = {
    # No circle closes then, as all other references go to records drawn earlier; and no part of an
    # event is dated, so that it is not outside its whole.
    Event: [("after", "before"), ("part_of", "start"), ("part_of", "end")],
    # Nobody is both, nothing is due too early; a part has the other field from its whole.
    Statement: [("speakers", "addressees"), ("addressees", "part_of")],
    Commitment: [
        ("obligors", "partners"),
        ("partners", "part_of"),
        ("condition", "unconditional"),
        ("due", "made_at"),
        ("due", "part_of"),
        ("made_at", "part_of"),
    ],
    # A text would have to have the digest, and to hold what is excluded of it.
    Source: [("text", "digest"), ("text", "length"), ("text", "excluded")],
}
"""Pairs of fields that one object does not have both of."""
ALSO: dict[type, list[Constraint]] = {
    Evidence: [Requires(name, ("source",)) for name in ("start", "end", "exact")],
}
"""What rules ask for beyond the constraints of a class."""
FILLED_LATER = {"uses", "participants", "object_uri"}
"""Fields that an object may get once all others are drawn, so that it does not list them."""
_ORDERED = {
    Evidence: ("start", "end"),
    Excluded: ("start", "end"),
    When: ("earliest", "latest"),
}
"""Pairs of fields of which the first is the lesser."""


class Pool:
    """The ids that may be referred to, by prefix, and how many there are of each in all."""

    def __init__(self, ids: Mapping[str, list[str]]) -> None:
        self.ids = {prefix: [*known] for prefix, known in ids.items()}
        self.counts = Counter({prefix: len(known) for prefix, known in ids.items()})
        self.extensions: set[str] = set()
        """The prefixes of the extensions that are used."""
        self.spanned = {*ids.get("src", ())}
        """The sources that a span may point into."""
        self.texts: dict[str, str] = {}
        """The texts that the document holds, by the ids of their sources."""

    def new_id(self, prefix: str) -> str:
        """Return an id that no record has."""
        self.counts[prefix] += 1
        return f"{prefix}-{self.counts[prefix]}"

    def add(self, name: str) -> None:
        """Let later records refer to an id."""
        self.ids.setdefault(name[:3], []).append(name)

    def use(self, shape: Shape, words: Iterable[Any]) -> None:
        """Note the extensions that words of a shape are of."""
        if isinstance(shape, OpenChoice):
            words = (word for word in words if ":" in word)
        elif not isinstance(shape, String) or shape.name not in ("ExtensionValue", "Prefix"):
            return
        self.extensions.update(word.partition(":")[0] for word in words)

    def without(self, *words: str) -> Pool:
        """Return a pool without the ids of some prefixes, in which others may be added."""
        narrower = Pool({})
        narrower.ids = {**self.ids, **{word: [] for word in words}}
        narrower.counts = self.counts
        narrower.extensions, narrower.spanned = self.extensions, self.spanned
        narrower.texts = self.texts
        return narrower


def fit(cls: type, made: dict[str, Any], pool: Pool, given: Fields) -> None:
    """Make the fields of an object fit each other, and those of others, as rules ask for."""
    _put_in_order(made, *_ORDERED.get(cls, ()))
    if cls in _FITTED:
        _FITTED[cls](made, pool, given)


def _evidence(made: dict[str, Any], pool: Pool, _: Fields) -> None:
    if made.get("source") not in pool.spanned:
        made.pop("start", None)
        made.pop("end", None)
    text = pool.texts.get(made.get("source", ""))
    if text is not None and "exact" in made:
        # All of it stands in it once.
        made.update(exact=text, prefix=None, suffix=None)


def _source(made: dict[str, Any], pool: Pool, _: Fields) -> None:
    made["excluded"] = _one_behind_another(made.get("excluded", ()))
    if "digest" in made:
        pool.spanned.add(made["id"])
    if "text" in made:
        pool.texts[made["id"]] = made["text"]


def _statement(made: dict[str, Any], pool: Pool, given: Fields) -> None:
    if pool.texts and "quote" in made and "quote" not in given:
        # It would have to stand in quotation marks in one of them.
        made.setdefault("summary", made["quote"])
        del made["quote"]


def _relation(made: dict[str, Any], *_: object) -> None:
    if made["type"] in BETWEEN_DOCUMENTS:
        made["subject"] = "readout"
    if made.get("object") == made["subject"]:
        made.update(object=None, object_uri="https://example.org/1")


def _when(made: dict[str, Any], _: Pool, given: Fields) -> None:
    if {"part", "earliest", "latest"} & given.keys():
        return
    if "part" in made and made["part"] not in fitting_parts(When(**made)):
        del made["part"]
    if out_of_reach(When(**made)):
        made.update(earliest=None, latest=None)


def _event(made: dict[str, Any], _: Pool, given: Fields) -> None:
    if {"start", "end", "participants", "delegations"} & given.keys():
        return
    if {"start", "end"} <= made.keys():
        made["end"] = made["start"]
    _gather(made)


def _readout(made: dict[str, Any], pool: Pool, _: Fields) -> None:
    changes = made.get("changes", ())
    made["changes"] = sorted(changes, key=lambda change: datetime.fromisoformat(change.at))
    made["uses"] = [*made.get("uses", ()), *_declared(pool, made.get("uses", ()))]


_FITTED: dict[type, Callable[[dict[str, Any], Pool, Fields], None]] = {
    Event: _event,
    Evidence: _evidence,
    Readout: _readout,
    Relation: _relation,
    Source: _source,
    Statement: _statement,
    When: _when,
}


def _declared(pool: Pool, uses: Iterable[ExtensionUse]) -> Iterable[ExtensionUse]:
    for prefix in sorted(pool.extensions - {use.prefix for use in uses}):
        uri = f"https://{prefix}.example/words"
        yield ExtensionUse(prefix=prefix, uri=uri, version="1")


def _put_in_order(made: dict[str, Any], *pair: str) -> None:
    if pair and all(name in made for name in pair):
        lesser, greater = sorted(made[name] for name in pair)
        if isinstance(greater, int) and lesser == greater:
            greater += 1
        made.update(zip(pair, (lesser, greater), strict=True))


def _gather(made: dict[str, Any]) -> None:
    """Let everybody take part once in an event: heads too, and nobody for one who is there."""
    there: dict[str, Any] = {}
    for at, one in enumerate(made.get("participants", ())):
        there.setdefault(one.who or str(at), one)
    for at, delegation in enumerate(made.get("delegations", ())):
        for head in delegation.heads:
            there.setdefault(head, Participant(who=head, delegation=delegation.id))
        led = (None, delegation.id)
        heads = [head for head in delegation.heads if there[head].delegation in led]
        made["delegations"][at] = attrs.evolve(delegation, heads=heads)
    made["participants"] = [
        attrs.evolve(one, on_behalf_of=None) if one.on_behalf_of in there else one
        for one in there.values()
    ]


def _one_behind_another(spans: Iterable[Any]) -> list[Any]:
    moved: list[Any] = []
    end = 0
    for span in spans:
        moved.append(attrs.evolve(span, start=span.start + end, end=span.end + end))
        end += span.end
    return moved

"""Statements, commitments, instruments and relations as short phrases."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping

from readouts.model import (
    Commitment,
    Instrument,
    InstrumentAction,
    Quantity,
    Readout,
    Relation,
    Statement,
)
from readouts.report import _phrases
from readouts.report._phrases import listed, words

Known = Mapping[str, str]
"""What to call each record, by id."""


def names(readout: Readout) -> dict[str, str]:
    """Return what to call each claim of a readout, by id."""
    found = {"readout": "this readout"}
    for statement in readout.statements:
        text = statement.summary or statement.quote or words(statement.act)
        found[statement.id] = _short(text)
    found |= {one.id: _short(one.summary) for one in readout.commitments}
    found |= {one.id: one.name or one.description or "" for one in readout.instruments}
    found |= {one.id: f"the relation {words(one.type)}" for one in readout.relations}
    return found | {source.id: source.title or source.id for source in readout.sources}


def _short(text: str) -> str:
    return f'"{textwrap.shorten(text, 60, placeholder=" …")}"'


def statement(said: Statement, known: Known) -> str:
    """Return who said what to whom, in what words."""
    verb = said.verb or words(said.act)
    act = "" if said.verb is None or words(said.act) in said.verb else f" [{words(said.act)}]"
    to = f" to {_who(said.addressees, known)}" if said.addressees else ""
    for_ = f", for {_who(said.on_behalf_of, known)}" if said.on_behalf_of else ""
    speaker = _who(said.speakers, known)
    if not speaker:
        # A part has its whole's speakers, under which it stands.
        issuer = said.voice == "issuer"
        speaker = "" if said.part_of else "The text itself" if issuer else "Somebody not named"
    head = f"{speaker} {_quoted(verb)}{act}{to}{for_}".lstrip()
    return f"{head}: {said.summary or _of_what(said, known)}"


def _of_what(said: Statement, known: Known) -> str:
    if not said.disclosed:
        return "not disclosed"
    return listed(known[one] for one in (*said.topics, *said.about)) or "…"


def statement_details(said: Statement, known: Known) -> Iterator[str]:
    """Yield what else there is to say of a statement."""
    if said.voice == "joint":
        yield "jointly"
    if said.voice == "issuer" and said.speakers:
        yield "in the issuer's own voice"
    if said.quote:
        yield f'in its words: "{said.quote}"'
    if said.holders:
        yield f"held by {_who(said.holders, known)}"
    if said.negation:
        yield "which did not happen" if said.negation == "act" else "said as a no"
    yield from filter(None, [said.stance and words(said.stance), said.emphasis])
    if said.repeated:
        yield "again"
    yield from (f"so called: {word}" for word in said.distanced)
    yield from _terms(said.condition, said.reason and f"because: {said.reason}", said.purpose)
    yield from [f"due {_phrases.when(said.due, known)}"] if said.due else []
    yield from [f"its parts: {words(said.completeness)}"] if said.completeness else []
    yield from (quantity(one, known) for one in said.quantities)
    if said.summary and (said.topics or said.about):
        yield f"on {listed(known[one] for one in (*said.topics, *said.about))}"
    yield from filter(None, [_phrases.judged(said)])


def commitment(made: Commitment, known: Known) -> str:
    """Return who undertook what, in what words."""
    if made.part_of and not made.obligors:
        return made.summary
    who = _who(made.obligors, known) or "Nobody named"
    verb = f" {_quoted(made.verb)}" if made.verb else ""
    giver = f"{_who(made.speakers, known)} for " if made.speakers else ""
    to = f" to {_who(made.addressees, known)}" if made.addressees else ""
    return f"{giver}{who}{verb}{to}: {made.summary}"


def commitment_details(made: Commitment, known: Known) -> Iterator[str]:
    """Yield how firm, how new, with whom, for whom, by when."""
    terms = [made.firmness, made.novelty, made.mutuality, made.kind]
    yield from (words(term) for term in terms if term)
    for label, ids in (
        ("with", made.partners),
        ("for", made.beneficiaries),
        ("set by", made.assigned_by),
        ("through", made.through),
        ("at", made.carried_out_at),
        ("about", made.about),
    ):
        if ids:
            yield f"{label} {_who(ids, known)}"
    if made.count:
        yield _phrases.several(made)
    if made.made_at:
        yield f"made at {known[made.made_at]}"
    if made.due:
        yield f"due {_phrases.when(made.due, known)}"
    yield from _terms(made.condition, None, made.purpose)
    if made.unconditional:
        yield "without condition"
    if not made.disclosed:
        yield "not disclosed"
    if made.completeness:
        yield f"its parts: {words(made.completeness)}"
    yield from (quantity(one, known) for one in made.quantities)
    if made.status:
        yield f"{words(made.status)} as of {made.status_as_of}"
    yield from filter(None, [_phrases.judged(made)])


def _terms(condition: str | None, reason: str | None, purpose: str | None) -> Iterator[str]:
    yield from filter(None, [condition and f"if: {condition}", reason])
    yield from filter(None, [purpose and f"so that: {purpose}"])


def quantity(amount: Quantity, known: Known) -> str:
    """Return an amount, with what it is for."""
    parts = [f"{_phrases.BOUNDS[amount.bound]}{amount.value} {amount.unit}"]
    parts += [f"of {known[amount.of]}"] if amount.of else []
    parts += [words(word) for word in (amount.purpose, amount.stage) if word]
    parts += [_quoted(amount.text)] if amount.text else []
    return " ".join(parts)


def instrument(text: Instrument, known: Known) -> str:
    """Return what an instrument is, and between whom."""
    parts = [known[text.id], words(text.kind), words(text.binding) if text.binding else ""]
    if text.count:
        parts.append(_phrases.several(text))
    if text.issued_by:
        parts.append(f"of {_who(text.issued_by, known)}")
    if text.beneficiaries:
        parts.append(f"for {_who(text.beneficiaries, known)}")
    if not text.disclosed:
        parts.append("content not disclosed")
    if text.parties:
        parts.append(f"between {_who(text.parties, known)}")
    if text.proposed_by:
        parts.append(f"proposed by {_who(text.proposed_by, known)}")
    if text.adopted:
        parts.append(f"adopted {_phrases.when(text.adopted, known)}")
    return ", ".join(filter(None, parts))


def instrument_action(done: InstrumentAction, known: Known) -> str:
    """Return what was done with an instrument, by whom, and when."""
    parts = [words(done.action)]
    parts += [f"by {_who(done.actors, known)}"] if done.actors else []
    parts += [f"at {known[done.event]}"] if done.event else []
    parts += [_phrases.when(done.when, known)] if done.when else []
    parts += [f"in {_who(done.places, known)}"] if done.places else []
    parts += [f"before {_who(done.witnesses, known)}"] if done.witnesses else []
    parts += [_quoted(done.verb)] if done.verb else []
    return " ".join(parts)


def relation(told: Relation, known: Known) -> str:
    """Return how two records relate."""
    other = known[told.object] if told.object else told.object_uri
    verb = f" ({_quoted(told.verb)})" if told.verb else ""
    summary = f": {told.summary}" if told.summary else ""
    return f"{known[told.subject]} {words(told.type)} {other}{verb}{summary}"


def _who(ids: Iterable[str], known: Known) -> str:
    return listed(known[one] for one in ids)


def _quoted(verb: str) -> str:
    return f'"{verb}"'

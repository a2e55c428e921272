"""CMT: commitments, who is bound and when."""

import re
from collections.abc import Iterator
from datetime import date

from readouts._check import shown
from readouts.currencies import IN_USE, MISTAKEN, WITHDRAWN
from readouts.model import Commitment, Organization, Party, Person, Quantity
from readouts.problems import Faulty, Severity
from readouts.rules._parts import tellers
from readouts.rules._registry import Dossier, Finding, rule

_ONE_PARTY = frozenset("state subnational_government territory partially_recognized_entity".split())
_ONE_BODY = frozenset(
    "ministry executive_office agency embassy mission_to_io police court central_bank"
    " state_enterprise company media".split()
)
"""Kinds of parties and bodies that act as one; what is of other kinds may have members."""
_MADE_EARLIER = frozenset("expanded continued resumed new_or_resumed reaffirmed withdrawn".split())
"""Words for an undertaking that is, or may be, older than the event at which it is told of."""
_CONTINUING = frozenset("continued resumed reaffirmed".split())
_NO_MONEY = frozenset("personnel equipment area duration count".split())


@rule(
    "CMT001",
    "mutuality-of-one",
    Severity.WARNING,
    at="",
    bad="""{"commitments": [
        {"id": "cmt-1", "voice": "issuer", "obligors": ["pty-a"], "mutuality": "joint",
         "summary": "…"}]}""",
    repair="""{"commitments": [
        {"id": "cmt-1", "voice": "issuer", "obligors": ["pty-a", "pty-b"], "mutuality": "joint",
         "summary": "…"}]}""",
)
def mutuality_of_several(dossier: Dossier) -> Iterator[Finding]:
    """Mutuality tells how two or more obligors share one undertaking.

    One obligor shares it with nobody: either another obligor was forgotten, or there is no
    mutuality. A group, a body with members, a delegation and people who are not named may stand
    for several. Of a part's mutuality its whole tells nothing: each part may bind one side.
    """
    bound = tellers(dossier.readout.commitments, "obligors")
    for here, made in dossier.every(Commitment):
        obligors = bound.get(made.id, made).obligors
        if made.mutuality and len(obligors) == 1 and _is_one(dossier.readout.get(obligors[0])):
            message = f'expected two obligors or more for "{made.mutuality}", got one'
            hint = f"who else is bound than {shown(obligors[0])}? else leave the mutuality out"
            yield Finding(here / "mutuality", message, hint)


def _is_one(obligor: object) -> bool:
    """Tell whether an obligor surely stands for one person, side or body."""
    match obligor:
        case Person(name=name, description=description, count=count):
            return count in (None, 1) and (name is not None or description is None)
        case Party(kind=kind, members=()):
            return kind in _ONE_PARTY
        case Organization(kind=kind, members=(), count=count):
            return count in (None, 1) and kind in _ONE_BODY
        case _:
            return False


@rule(
    "CMT002",
    "condition-of-none",
    at="",
    bad="""{"commitments": [
        {"id": "cmt-1", "voice": "issuer", "obligors": ["pty-a"], "summary": "…",
         "condition": "…", "unconditional": true}]}""",
    repair="""{"commitments": [
        {"id": "cmt-1", "voice": "issuer", "obligors": ["pty-a"], "summary": "…",
         "condition": "…"}]}""",
)
def no_condition_where_there_is_none(dossier: Dossier) -> Iterator[Finding]:
    """A commitment with a condition is not unconditional.

    `unconditional` is true only where the text says that there is no condition. A part that
    states either of the two has answered for itself, whatever its whole says.
    """
    for here, made in dossier.every(Commitment):
        if made.condition and made.unconditional:
            message = 'expected no "condition" of what is "unconditional", got one'
            yield Finding(here / "unconditional", message, "take one of the two out")


@rule(
    "CMT003",
    "obligor-as-partner",
    at="",
    bad="""{"commitments": [
        {"id": "cmt-1", "voice": "issuer", "obligors": ["pty-a"], "partners": ["pty-a"],
         "summary": "…"}]}""",
    repair="""{"commitments": [
        {"id": "cmt-1", "voice": "issuer", "obligors": ["pty-a"], "partners": ["pty-b"],
         "summary": "…"}]}""",
)
def obligor_is_no_partner(dossier: Dossier) -> Iterator[Finding]:
    """An obligor of a commitment is not among its partners.

    A partner takes part in what is done and takes on no duty; an obligor is bound. A part that
    names partners has the obligors of its whole, where it names none of its own.
    """
    commitments = dossier.readout.commitments
    obligors = {made.id: frozenset(made.obligors) for made in commitments}
    bound = tellers(commitments, "obligors")
    for here, made in dossier.every(Commitment):
        whole = bound.get(made.id, made)
        for at, who in enumerate(made.partners):
            if who in obligors[whole.id]:
                message = f"expected no obligor among the partners, got {shown(who)}"
                hint = "who is bound is an obligor and no partner"
                yield Finding(here / "partners" / at, message, hint)


@rule(
    "CMT004",
    "due-before-made",
    at="",
    bad="""{"meetings": [
        {"id": "evt-1", "kind": "meeting", "start": {"edtf": "2030-05-02"},
         "participants": [{"who": "pty-a"}, {"who": "pty-b"}]}],
      "commitments": [
        {"id": "cmt-1", "voice": "reported", "obligors": ["pty-a"], "summary": "…",
         "made_at": "evt-1", "due": {"edtf": "2030-04"}}]}""",
    repair="""{"meetings": [
        {"id": "evt-1", "kind": "meeting", "start": {"edtf": "2030-05-02"},
         "participants": [{"who": "pty-a"}, {"who": "pty-b"}]}],
      "commitments": [
        {"id": "cmt-1", "voice": "reported", "obligors": ["pty-a"], "summary": "…",
         "made_at": "evt-1", "due": {"edtf": "2030-06"}}]}""",
)
def due_after_it_was_made(dossier: Dossier) -> Iterator[Finding]:
    """A commitment is not due before the event at which it was made.

    Compared are the last day that `due` can mean and the first day of the event; where one of
    them is not known, nothing is said. What was undertaken earlier, and at the event only
    reaffirmed or gone on with, may have been due before it.
    """
    commitments = dossier.readout.commitments
    due, made_at = tellers(commitments, "due"), tellers(commitments, "made_at")
    first_days, calendar = dossier.once(_first_days), dossier.calendar
    for here, made in dossier.every(Commitment):
        first, told = first_days.get(made.id), due.get(made.id)
        # What has both of them from its whole is the whole's to mend.
        own = made in (told, made_at.get(made.id))
        if first is None or told is None or told.due is None or not own:
            continue
        try:
            last = calendar.of(told.due).last
        except Faulty:
            # Dates in a circle, which is REF002's to say.
            return
        if last is None or last >= first:
            continue
        if told is made:
            message = f"expected a day from {first} on, when it was made; got {last} at the latest"
            yield Finding(here / "due", message)
        else:
            message = f"expected an event until {last}, when it is due; got one from {first} on"
            yield Finding(here / "made_at", message)


def _first_days(dossier: Dossier) -> dict[str, date]:
    """Return, by the id of a commitment, the first day on which it can have been made."""
    commitments = dossier.readout.commitments
    novelty, calendar = tellers(commitments, "novelty"), dossier.calendar
    days = {}
    for name, teller in tellers(commitments, "made_at").items():
        if name in novelty and novelty[name].novelty in _MADE_EARLIER:
            continue
        try:
            first = calendar.of_event(dossier.readout.get(teller.made_at or "")).first
        except Faulty:
            # Dates in a circle, which is REF002's to say.
            return {}
        if first is not None:
            days[name] = first
    return days


@rule(
    "CMT005",
    "earlier-one-not-tied",
    Severity.NOTE,
    at="",
    bad="""{"commitments": [
        {"id": "cmt-1", "voice": "reported", "obligors": ["pty-a"], "summary": "…",
         "novelty": "reaffirmed"},
        {"id": "cmt-2", "voice": "reported", "obligors": ["pty-a"], "summary": "…",
         "novelty": "prior"}]}""",
    repair="""{"commitments": [
        {"id": "cmt-1", "voice": "reported", "obligors": ["pty-a"], "summary": "…",
         "novelty": "reaffirmed"},
        {"id": "cmt-2", "voice": "reported", "obligors": ["pty-a"], "summary": "…",
         "novelty": "prior"}],
      "relations": [
        {"id": "rel-1", "type": "reaffirms", "subject": "cmt-1", "object": "cmt-2"}]}""",
)
def earlier_undertaking_is_tied(dossier: Dossier) -> Iterator[Finding]:
    """What continues, resumes or reaffirms an undertaking is tied to it, where the text tells it.

    Most texts say "continue" and "reaffirmed" without naming what was undertaken before, and
    nothing is missing then. Where the document holds a `prior` commitment that no relation and
    no `about` names, it may be the one.
    """
    readout = dossier.readout
    commitments = readout.commitments
    tied = {end for one in readout.relations for end in (one.subject, one.object) if end}
    named = tied.union(*(one.about for one in readout.statements))
    named = named.union(*(one.about for one in commitments))
    named |= {one.part_of for one in commitments if one.part_of}
    loose = [one for one in commitments if one.novelty == "prior" and one.id not in named]
    for here, made in dossier.every(Commitment):
        if not loose or made.novelty not in _CONTINUING or tied & {made.id, made.part_of}:
            continue
        if not any(name[:3] in ("cmt", "evt", "ins") for name in (*made.about, *made.through)):
            # Of an undertaking whose obligors are not told, it may be anybody's.
            own = [
                one.id for one in loose if not one.obligors or {*one.obligors} & {*made.obligors}
            ]
            if own:
                message = f"expected what is {made.novelty} to be named, got no relation to it"
                hint = f"is it {shown(own[0])}? a relation can say so"
                yield Finding(here / "novelty", message, hint)


@rule(
    "CMT006",
    "status-before-made",
    Severity.WARNING,
    at="",
    bad="""{"meetings": [
        {"id": "evt-1", "kind": "meeting", "start": {"edtf": "2030-05-02"},
         "participants": [{"who": "pty-a"}, {"who": "pty-b"}]}],
      "commitments": [
        {"id": "cmt-1", "voice": "reported", "obligors": ["pty-a"], "summary": "…",
         "made_at": "evt-1", "status": "met", "status_as_of": "2030-05-01"}]}""",
    repair="""{"meetings": [
        {"id": "evt-1", "kind": "meeting", "start": {"edtf": "2030-05-02"},
         "participants": [{"who": "pty-a"}, {"who": "pty-b"}]}],
      "commitments": [
        {"id": "cmt-1", "voice": "reported", "obligors": ["pty-a"], "summary": "…",
         "made_at": "evt-1", "status": "met", "status_as_of": "2030-05-02"}]}""",
)
def status_after_it_was_made(dossier: Dossier) -> Iterator[Finding]:
    """The status of a commitment is told as of no day before the event at which it was made.

    How far an undertaking has got can be told only once there is one. What was undertaken
    earlier, and at the event only reaffirmed or gone on with, may have got somewhere before it.
    """
    first_days = dossier.once(_first_days)
    for here, made in dossier.every(Commitment):
        first, told = first_days.get(made.id), made.status_as_of
        if first is not None and told is not None and date.fromisoformat(told) < first:
            message = f"expected a day from {first} on, when it was made; got {told}"
            yield Finding(here / "status_as_of", message)


@rule(
    "CMT007",
    "no-such-currency",
    Severity.WARNING,
    at="",
    bad="""{"commitments": [
        {"id": "cmt-1", "voice": "issuer", "obligors": ["pty-a"], "summary": "…",
         "quantities": [{"value": "5000000", "unit": "RMB"}]}]}""",
    repair="""{"commitments": [
        {"id": "cmt-1", "voice": "issuer", "obligors": ["pty-a"], "summary": "…",
         "quantities": [{"value": "5000000", "unit": "CNY"}]}]}""",
)
def unit_is_a_currency(dossier: Dossier) -> Iterator[Finding]:
    """A unit of three capital letters is a currency of ISO 4217.

    Such a unit reads as the code of a currency, and one that is none adds up with nothing. The
    list has a date, and codes that were withdrawn are on it, since older readouts have them. A
    unit that is counted is better a noun; where `purpose` says that no money is meant, such as
    `equipment` or `count`, it may be in capitals. Amounts in statements are checked too.
    """
    for here, quantity in dossier.every(Quantity):
        unit = quantity.unit
        if quantity.purpose in _NO_MONEY or not re.fullmatch("[A-Z]{3}", unit):
            continue
        if unit not in IN_USE and unit not in WITHDRAWN:
            right = MISTAKEN.get(unit)
            hint = f'did you mean "{right}"?' if right else "is it no currency? write it as a noun"
            yield Finding(here / "unit", f'expected a currency of ISO 4217, got "{unit}"', hint)


@rule(
    "CMT008",
    "nobody-is-bound",
    Severity.WARNING,
    at="",
    bad="""{"commitments": [{"id": "cmt-1", "voice": "issuer", "summary": "…"}]}""",
    repair="""{"commitments": [
        {"id": "cmt-1", "voice": "issuer", "summary": "…",
         "absent": [{"field": "obligors", "reason": "not_stated"}]}]}""",
)
def somebody_is_bound(dossier: Dossier) -> Iterator[Finding]:
    """A commitment has an obligor, or says in `absent` why it has none.

    For "it was agreed that … be set up" nobody is told; then `absent` tells a reader that the
    obligor was not forgotten. A part has the obligors of its whole.
    """
    told = tellers(dossier.readout.commitments, "obligors", absent=True)
    for here, made in dossier.every(Commitment):
        # Of a part that lacks what its whole lacks, it is told there.
        if made.id not in told and (made.part_of is None or made.part_of in told):
            message = 'expected "obligors", who are bound, got none'
            yield Finding(here, message, 'name them, or say in "absent" why there are none')

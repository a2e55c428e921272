"""STM: statements, in whose voice and where they were made."""

from collections.abc import Callable, Iterator, Sequence

from readouts._check import shown
from readouts._wording import WORD, folded
from readouts.model import Organization, Person, Statement
from readouts.problems import Severity
from readouts.rules._parts import tellers
from readouts.rules._published import pieces
from readouts.rules._registry import Dossier, Finding, rule
from readouts.rules._sides import Sides
from readouts.rules._texts import MOST_HINTS, lines, nearest_words, texts, texts_of
from readouts.sources import SourceText, Span

_COPIED = 12
"""So many words in a row of the text are a copy of it."""


@rule(
    "STM001",
    "reported-from-nowhere",
    Severity.WARNING,
    at="",
    bad="""{"statements": [
        {"id": "stm-1", "voice": "reported", "speakers": ["pty-a"], "act": "note",
         "summary": "…"}]}""",
    repair="""{"statements": [
        {"id": "stm-1", "voice": "reported", "event": "evt-1", "speakers": ["pty-a"], "act": "note",
         "summary": "…"}]}""",
)
def reported_has_an_event(dossier: Dossier) -> Iterator[Finding]:
    """A reported statement names its event, or says in `absent` why it names none.

    What was said at another time, or the text does not place, has no event; then `absent` tells
    a reader that it was not forgotten. A part has the event of its whole.
    """
    told = tellers(dossier.readout.statements, "event", absent=True)
    lacking = {
        said.id
        for said in dossier.readout.statements
        if said.voice == "reported" and said.id not in told
    }
    for here, said in dossier.every(Statement):
        # Of a part that lacks what its whole lacks, it is told there.
        if said.id in lacking and said.part_of not in lacking:
            message = 'expected the "event" at which it was said, got none'
            yield Finding(here, message, 'name it, or say in "absent" why there is none')


@rule(
    "STM002",
    "issuer-reported",
    Severity.WARNING,
    at="",
    bad="""{"statements": [
        {"id": "stm-1", "voice": "issuer", "event": "evt-1", "act": "note", "summary": "…"}]}""",
    repair="""{"statements": [
        {"id": "stm-1", "voice": "issuer", "act": "note", "summary": "…"}]}""",
)
def issuer_speaks_for_itself(dossier: Dossier) -> Iterator[Finding]:
    """What the text says in its own name was said at no event, and by nobody but its issuers.

    In the voice `issuer` a text gives background or takes a position. What it tells that
    somebody said at the event is `reported`, whichever side said it. Bodies and people of an
    issuer may speak; so may somebody of whom no side is told.
    """
    statements = dossier.readout.statements
    placed, spoken = tellers(statements, "event"), tellers(statements, "speakers")
    foreign = _foreign(dossier)
    others = {said.id for said in statements if said.voice != "issuer"}
    of_others = {x.id for x in statements if x.id in others and any(map(foreign, x.speakers))}
    for here, said in dossier.every(Statement):
        if said.voice != "issuer":
            continue
        if said.event:
            message = f'expected no event in the voice "issuer", got {shown(said.event)}'
            yield Finding(here / "event", message, 'what was said there has the voice "reported"')
        for at, who in enumerate(said.speakers):
            if foreign(who):
                message = f"expected an issuer, or somebody of one, got {shown(who)}"
                hint = 'what others said has the voice "reported"'
                yield Finding(here / "speakers" / at, message, hint)
        # What a whole in the same voice tells has been found there.
        place, spoke = placed.get(said.id), spoken.get(said.id)
        if (place and place.id in others) or (spoke and spoke.id in of_others):
            message = f'expected the voice of the whole {shown(said.part_of)}, got "issuer"'
            hint = "a part has the event and the speakers of its whole"
            yield Finding(here / "voice", message, hint)


def _foreign(dossier: Dossier) -> Callable[[str], bool]:
    """Return what tells whether somebody is surely neither an issuer nor of one."""
    readout = dossier.readout
    issuers = set(readout.publication.issuers)
    sides = {readout.side_of(issuer) for issuer in issuers}

    def foreign(who: str) -> bool:
        if None in sides or issuers & _bodies(dossier, who):
            return False
        side = readout.side_of(who)
        return side is not None and side not in sides

    return foreign


def _bodies(dossier: Dossier, who: str) -> set[str]:
    """Return the bodies that a person is of, or the body that a body is a part of."""
    match dossier.readout.get(who):
        case Person() as person:
            named = {title.organization for title in person.titles} | {person.organization}
        case Organization() as body:
            named = {body.parent}
        case _:
            named = set()
    return {name for name in named if name}


@rule(
    "STM003",
    "says-it-to-itself",
    at="",
    bad="""{"statements": [
        {"id": "stm-1", "voice": "reported", "event": "evt-1", "speakers": ["pty-a"],
         "addressees": ["pty-a"], "act": "thank", "summary": "…"}]}""",
    repair="""{"statements": [
        {"id": "stm-1", "voice": "reported", "event": "evt-1", "speakers": ["pty-a"],
         "addressees": ["pty-b"], "act": "thank", "summary": "…"}]}""",
)
def speaker_is_no_addressee(dossier: Dossier) -> Iterator[Finding]:
    """A speaker of a statement is not among its addressees.

    Whom two sides told each other something goes without saying. Where the speakers say what
    they themselves should do, they stand in `about`. A part has the speakers of its whole.
    """
    statements = dossier.readout.statements
    speakers = {said.id: frozenset(said.speakers) for said in statements}
    spoken = tellers(statements, "speakers")
    for here, said in dossier.every(Statement):
        whole = spoken.get(said.id, said)
        for at, who in enumerate(said.addressees):
            if who in speakers[whole.id]:
                message = f"expected no speaker among the addressees, got {shown(who)}"
                hint = 'leave it out; whom it concerns stands in "about"'
                yield Finding(here / "addressees" / at, message, hint)


@rule(
    "STM004",
    "speaker-was-not-there",
    Severity.WARNING,
    at="",
    bad="""{"parties": [
        {"id": "pty-a", "kind": "state", "name": "Avaria"},
        {"id": "pty-b", "kind": "state", "name": "Belmark"},
        {"id": "pty-c", "kind": "state", "name": "Corvia"}],
      "statements": [
        {"id": "stm-1", "voice": "reported", "event": "evt-1", "speakers": ["pty-c"], "act": "note",
         "summary": "…"}]}""",
    repair="""{"statements": [
        {"id": "stm-1", "voice": "reported", "event": "evt-1", "speakers": ["pty-b"], "act": "note",
         "summary": "…"}]}""",
)
def speaker_took_part(dossier: Dossier) -> Iterator[Finding]:
    """The side of a reported speaker took part in the event of the statement.

    Else the speaker or the event is another one. Who took part in a part of the event, or in a
    whole that it is a part of, was there. The rule is silent where the list of participants
    leaves a doubt: it names one side only, is said to be cut, or has somebody of no known side.
    """
    statements = dossier.readout.statements
    placed, spoken = tellers(statements, "event"), tellers(statements, "speakers")
    sides = dossier.once(Sides)
    for here, said in dossier.every(Statement):
        place, spoke = placed.get(said.id), spoken.get(said.id)
        # What has both of them from its whole is the whole's to mend.
        if said.voice != "reported" or not place or not spoke or said not in (place, spoke):
            continue
        event = place.event or ""
        for at, who in enumerate(spoke.speakers):
            if side := sides.missing(who, event):
                got = f"{shown(who)}, who is of {shown(side.name)}"
                message = f"expected a speaker of a side in {shown(event)}, got {got}"
                hint = "name another speaker or event, or have the side among the participants"
                if spoke is said:
                    yield Finding(here / "speakers" / at, message, hint)
                else:
                    yield Finding(here / "event", message, hint)
                    break


@rule(
    "STM005",
    "not-in-quotation-marks",
    at="",
    bad="""{"sources": [{"id": "src-1",
  "text": "Avaria told Belmark that \\"the talks\\" went well."}],
  "statements": [{"id": "stm-1", "voice": "issuer", "act": "note",
  "quote": "the talks went well"}]}""",
    repair="""{"sources": [{"id": "src-1",
  "text": "Avaria told Belmark that \\"the talks\\" went well."}],
  "statements": [{"id": "stm-1", "voice": "issuer", "act": "note",
  "quote": "the talks"}]}""",
)
def quotation_of_the_text(dossier: Dossier) -> Iterator[Finding]:
    """A quotation stands in the text, inside quotation marks.

    `quote` is for words that the text itself gives as somebody's own. What the text tells in its
    words belongs in `summary`, and the words of the text that say so in `evidence`. It is checked
    in the texts that the statement's evidence points into, or else in those of the document, where
    all of them are at hand. In remarks and transcripts, all words are somebody's own and need no
    marks. Of a quotation with a gap (…) or an insertion in brackets, each piece is looked for;
    case, accents and punctuation do not count.
    """
    spoken = dossier.readout.publication.kind in ("remarks", "transcript")
    hints = 0
    for here, said in dossier.every(Statement):
        at_hand = texts_of(dossier, said) if said.quote else []
        for piece in pieces(said.quote or "") if at_hand else ():
            found = [(text, span) for text in at_hand for span in _places(text, piece)]
            if (found and spoken) or any(text.quoted.holds(*span) for text, span in found):
                continue
            if found:
                text, span = found[0]
                message = f"expected words in quotation marks, got {shown(piece)}"
                got = f"which the text has without them in {lines(text, [span])}"
                hint = 'a "quote" is what the text quotes; what it tells goes into "summary"'
                yield Finding(here / "quote", f"{message}, {got}", hint)
            else:
                hints += 1
                near = None
                if hints <= MOST_HINTS:
                    nearest = (nearest_words(text, piece) for text in at_hand)
                    near = next(filter(None, nearest), None)
                message = f"expected words that the text quotes, got {shown(piece)}"
                yield Finding(here / "quote", message, near or "the text has no such words")
            break


def _places(text: SourceText, words: str) -> Sequence[Span]:
    return [*text.find(words), *text.wording.same_but_for_marks(words)][:1_000]


@rule(
    "STM007",
    "copied-summary",
    Severity.NOTE,
    at="",
    bad="""{"sources": [{"id": "src-1", "text": "Avaria and Belmark said that both \
sides would go on working to keep the strait open to all."}],
  "statements": [{"id": "stm-1", "voice": "issuer", "act": "note", "summary": "Both sides would \
go on working to keep the strait open to all."}]}""",
    repair="""{"sources": [{"id": "src-1", "text": "Avaria and Belmark said that both \
sides would go on working to keep the strait open to all."}],
  "statements": [{"id": "stm-1", "voice": "issuer", "act": "note", "summary": "Work on an open \
strait continues."}]}""",
)
def summary_in_own_words(dossier: Dossier) -> Iterator[Finding]:
    """A summary is in the encoder's words, and shares no twelve words in a row with the text.

    What the text says word for word has its place in `evidence`, where a reader can check it, and
    where it can be left out when the text may not be copied. Case and punctuation do not count.
    """
    for text in dict.fromkeys(dossier.once(texts).by_source.values()):
        for here, part in dossier.parts:
            summary = getattr(part, "summary", None)
            if not isinstance(summary, str):
                continue
            words = [found.group() for found in WORD.finditer(summary)]
            at = text.wording.shares([folded(word) for word in words], _COPIED)
            if at is not None:
                start = " ".join(words[at : at + 5])
                message = f"expected a summary in words of its own, got {_COPIED} words in a row"
                yield Finding(here / "summary", f'{message} of the text: "{start} …"')


@rule(
    "STM006",
    "nobody-speaks",
    Severity.WARNING,
    at="",
    bad="""{"statements": [
        {"id": "stm-1", "voice": "reported", "event": "evt-1", "act": "note", "summary": "…"}]}""",
    repair="""{"statements": [
        {"id": "stm-1", "voice": "reported", "event": "evt-1", "act": "note", "summary": "…",
         "absent": [{"field": "speakers", "reason": "not_stated"}]}]}""",
)
def somebody_speaks(dossier: Dossier) -> Iterator[Finding]:
    """A reported or joint statement has a speaker, or says in `absent` why it has none.

    For "it was underscored" nobody is told; then `absent` tells a reader that the speaker was
    not forgotten. A part has the speakers of its whole.
    """
    told = tellers(dossier.readout.statements, "speakers", absent=True)
    lacking = {
        said.id
        for said in dossier.readout.statements
        if said.voice != "issuer" and said.id not in told
    }
    for here, said in dossier.every(Statement):
        if said.id in lacking and said.part_of not in lacking:
            message = f'expected "speakers" in the voice "{said.voice}", got none'
            yield Finding(here, message, 'name them, or say in "absent" why there are none')

"""REL: relations between records, and between documents."""

from collections.abc import Iterator

from readouts._check import shown
from readouts.model import Relation
from readouts.problems import Severity
from readouts.rules._registry import Dossier, Finding, rule

BETWEEN_DOCUMENTS = frozenset(
    "supersedes corrects counterpart_of translation_of attached_to excerpt_of text_of".split()
)
"""The types of relation that tell of the document: its word "readout" is their subject."""


@rule(
    "REL001",
    "relation-misplaced",
    at="",
    bad="""{"relations": [
        {"id": "rel-1", "type": "follows_up_on", "subject": "evt-1", "object": "evt-1"}]}""",
    repair="""{"relations": [
        {"id": "rel-1", "type": "follows_up_on", "subject": "evt-1",
         "object_uri": "https://example.org/events/1"}]}""",
)
def relation_has_two_ends(dossier: Dossier) -> Iterator[Finding]:
    """The ends of a relation differ, and one between documents starts from "readout".

    Nothing follows up on itself or answers itself; what relates to itself was meant to name
    something else. `supersedes`, `corrects`, `counterpart_of`, `translation_of`, `attached_to`,
    `excerpt_of` and `text_of` tell of this document, so their subject is the word "readout".
    """
    own = dossier.readout.id
    for here, relation in dossier.every(Relation):
        if relation.object == relation.subject:
            message = f"expected another record than the subject, got {shown(relation.object)}"
            yield Finding(here / "object", message)
        elif relation.subject == "readout" and relation.object_uri == own:
            message = f"expected another document than this one, got {shown(own)}"
            yield Finding(here / "object_uri", message)
        if relation.type in BETWEEN_DOCUMENTS and relation.subject != "readout":
            message = f'expected "readout" as the subject of "{relation.type}"'
            hint = "this type tells of the document"
            got = f"{message}, got {shown(relation.subject)}"
            yield Finding(here / "subject", got, hint)


@rule(
    "REL002",
    "counterpart-of-no-event",
    Severity.WARNING,
    at="",
    bad="""{"relations": [
        {"id": "rel-1", "type": "counterpart_of", "subject": "readout",
         "object_uri": "https://example.org/readouts/2"}]}""",
    repair="""{"meetings": [
        {"id": "evt-1", "uid": "https://example.org/events/1", "kind": "meeting", "participants": [
          {"who": "pty-a", "roles": ["host"]}, {"who": "pty-b", "roles": ["guest"]}]}],
      "relations": [
        {"id": "rel-1", "type": "counterpart_of", "subject": "readout",
         "object_uri": "https://example.org/readouts/2"}]}""",
)
def counterparts_share_an_event(dossier: Dossier) -> Iterator[Finding]:
    """Where the document has a counterpart, one of its meetings has a `uid`.

    Two sides' readouts of one meeting are two documents; the `uid`, the same in both, is how a
    program finds that they tell of the same event.
    """
    if any(meeting.uid for meeting in dossier.readout.meetings):
        return
    for here, relation in dossier.every(Relation):
        if relation.type == "counterpart_of":
            message = 'expected a "uid" of the meeting beside "counterpart_of", got none'
            hint = "give the meeting the same uid in both documents"
            yield Finding(here / "type", message, hint)

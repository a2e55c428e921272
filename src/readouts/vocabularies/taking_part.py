"""Words for taking part: in what role somebody is at an event, and whether they are there."""

from readouts.vocabularies._lists import ClosedList, OpenList

__all__ = ["ParticipantRole", "Presence"]


class ParticipantRole(OpenList):
    """What somebody is at an event. Several may hold at once."""

    HOST = "host"
    """Receives the others, at home or at an event that they give. Nobody is host of a telephone or
    video call merely for having placed it: that is an initiator of the event.
    """

    CO_HOST = "co_host"
    """Shares the hosting with another side or person. Use `host` for each only where the text has
    separate hosts for separate parts.
    """

    GUEST = "guest"
    """Is received by the host: a visitor, or one invited to a meal or ceremony. Use
    `guest_of_honour` where the text sets one guest above the rest.
    """

    ATTENDEE = "attendee"
    """Takes part, with nothing more said of how. This is assumed when no role is given."""

    MEMBER = "member"
    """Sits as a member of the delegation or of the body that meets. Use `accompanying` for one who
    came along and is not said to belong.
    """

    CHAIR = "chair"
    """Presides over the meeting or the session. Use `host` for receiving people, which may be
    another's part.
    """

    CO_CHAIR = "co_chair"
    """Presides together with another, most often one from each side. The heads of two delegations
    co-chair only where the text says that they do.
    """

    MEDIATOR = "mediator"
    """A third side's person or body that works for agreement between the others and may put forward
    terms. Use `facilitator` when they only make the talks possible.
    """

    FACILITATOR = "facilitator"
    """Helps others to talk, by a venue, by messages or by running the session, without terms of
    their own. Use `mediator` for one who works towards a settlement.
    """

    OBSERVER = "observer"
    """Is there to watch and listen, without a vote or a say. Use `witness` for one whose presence
    gives weight to a signing or an oath.
    """

    WITNESS = "witness"
    """Looks on at a signing, an oath or a handover so that it is seen to be done. Use `signatory`
    for those who sign.
    """

    SIGNATORY = "signatory"
    """Signs a text at a signing ceremony that the readout reports. Where it says only that
    something was signed, record the action on the instrument and leave this role out.
    """

    ACCOMPANYING = "accompanying"
    """Came with a person or a side, as in "accompanied by" or "joined by". They may be of the
    delegation as well; use `member` where the text says no more than that. Use `spouse` for a
    husband or wife in that part.
    """

    INTERPRETER = "interpreter"
    """Renders what is said from one language into another. Readouts seldom mention one, and none
    need be supposed.
    """

    ADVISER = "adviser"
    """Is there to counsel one of the participants. The office of adviser alone does not make this
    role: most advisers are `attendee` or `member`.
    """

    INVITED = "invited"
    """Was asked to come, and the text does not say whether they did or will. Use `guest` once they
    are received.
    """

    SPOUSE = "spouse"
    """Takes part as the husband, wife or partner of a principal."""

    OPENING_SPEAKER = "opening_speaker"
    """Gives the opening or welcoming remarks. Talking in a meeting is no role."""

    GUEST_OF_HONOUR = "guest_of_honour"
    """The guest for whom the event is given, or whom the text names as such. Use `guest` for the
    others.
    """

    GIVER = "giver"
    """Hands over a gift, an award, credentials or the like. Use `recipient` for the one who takes
    it.
    """

    RECIPIENT = "recipient"
    """Is handed a gift, an award, credentials or the like. Use `guest` for being received as a
    visitor.
    """

    ACTOR = "actor"
    """Did what the event consists of, where that is a deed and not an encounter: fired the missile,
    carried out the attack, freed the detainees.
    """

    OTHER = "other"
    """Has a part in the event that none of these names. A declared prefixed value is better where
    such a part recurs.
    """


class Presence(ClosedList):
    """Whether and how somebody is there, as the readout tells it."""

    PRESENT = "present"
    """In the room, or at the place where it happens. In a call by telephone or video nobody is:
    give no value, or `remote`.
    """

    REMOTE = "remote"
    """Takes part by telephone or video, above all where others are in the room."""

    EXPECTED = "expected"
    """Is named beforehand as one who will take part, and the text was written before the event. Use
    `invited`, a role, where nothing says that they will come.
    """

    ABSENT = "absent"
    """Did not take part, and the text says so or names them as missing. Being left unmentioned is
    not absence.
    """

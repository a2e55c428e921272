"""Words for events: what took place, how far it got, by what medium, in what format, where."""

from readouts.vocabularies._lists import ClosedList, OpenList

__all__ = ["EventFormat", "EventKind", "EventStatus", "Medium", "PlaceKind"]


class EventKind(OpenList):
    """What sort of event it is. Take the narrowest kind that the text bears out."""

    MEETING = "meeting"
    """People of two or more sides come together to talk, and no narrower kind fits. Use `call` for
    a talk over the telephone, and `contact` where the text does not go so far as to say that they
    met.
    """

    CALL = "call"
    """A talk at a distance between a few people, by telephone or video link; the medium says which.
    A session of delegations or of a body held by video keeps its own kind, with the medium `video`.
    """

    VISIT = "visit"
    """A stay of one side's people with another, when the text names no class of visit. Meetings
    held in the course of it are events of their own, as parts of it.
    """

    STATE_VISIT = "state_visit"
    """A visit of a head of state that the text calls a state visit, the one with the fullest
    ceremony. Use `official_visit` when it is only called official.
    """

    OFFICIAL_VISIT = "official_visit"
    """A visit that the text calls official, without the rank of a state visit. Use
    `official_working_visit` or `working_visit` when the text has those words, and `visit` when it
    names no class.
    """

    OFFICIAL_WORKING_VISIT = "official_working_visit"
    """A visit that the text calls both official and working, between the two in ceremony. Do not
    infer it from a programme that mixes honours and talks.
    """

    WORKING_VISIT = "working_visit"
    """A visit that the text calls a working visit, given to talks with little ceremony. Use `visit`
    when it names no class, however plain the programme.
    """

    PRIVATE_VISIT = "private_visit"
    """A stay in another country for personal reasons, even if a meeting or a courtesy took place in
    the course of it.
    """

    SITE_VISIT = "site_visit"
    """A visit to a place or an institution, to see it: a centre, a plant, a region. Use `visit` for
    a stay with another side.
    """

    TRANSIT_STOP = "transit_stop"
    """A short halt on the way to somewhere else, whether or not anyone was met. Use `visit` when
    the place was a destination.
    """

    PULL_ASIDE = "pull_aside"
    """A short talk fitted in beside a larger event, standing or seated, without a full agenda. Use
    `meeting` for an arranged one on the margins, and `contact` for a few words in passing.
    """

    SUMMIT = "summit"
    """Leaders meet, and the text calls it a summit, or it is the leaders' session of a group or
    organization. Two leaders' talks that nobody calls a summit are a `meeting`.
    """

    CONFERENCE = "conference"
    """A gathering of many under a name of its own, by invitation or open to all concerned: a forum,
    a conference. Use `summit` or `ministerial` where it is one of leaders or ministers.
    """

    MINISTERIAL = "ministerial"
    """Ministers of a group or of set portfolios meet as a named formation, such as a council or a
    "2+2". Two ministers' ordinary talks are a `meeting`.
    """

    DIALOGUE = "dialogue"
    """A session of a standing dialogue under that name, such as a strategic or human rights
    dialogue. Use `consultations` when the text has that word, and `discussion` for talks in
    general.
    """

    CONSULTATIONS = "consultations"
    """A round of talks that the text calls consultations, mostly between officials of foreign
    ministries. Use `dialogue` or `committee_session` when the format bears such a name.
    """

    NEGOTIATION = "negotiation"
    """Talks, or a round of them, held to arrive at a text, a settlement or a deal. Use `mediation`
    when a third side works between the others.
    """

    MEDIATION = "mediation"
    """Talks between sides that a third brings together and works to reconcile; the third has the
    role `mediator` or `facilitator`. Use `negotiation` when there is no third.
    """

    COMMITTEE_SESSION = "committee_session"
    """A session of a body with members of its own: a committee, commission, council at working
    level or working group. Use `dialogue` for a format that is not a body.
    """

    DISCUSSION = "discussion"
    """Talks of which the text says that they took place and hardly more, such as "discussions among
    senior officials". Use `meeting` where it says that people met, and `contact` where even talks
    are not certain.
    """

    PLENARY = "plenary"
    """The sitting of all members or of the full delegations, as against smaller or closed sessions
    of the same event. It is usually part of a visit, summit or conference.
    """

    SIGNING = "signing"
    """A ceremony at which texts are signed, and only where the readout reports one. That a text was
    signed is recorded as an action on the instrument in any case.
    """

    CEREMONY = "ceremony"
    """A formal act with its own order and no talks: a welcome with honours, a wreath-laying, a
    handing over of credentials or gifts. Use `signing` or `commemoration` for those.
    """

    MEAL = "meal"
    """A breakfast, lunch or dinner shared by the sides, working meals included. Use `reception` for
    a gathering without a seated meal.
    """

    PRESS_CONFERENCE = "press_conference"
    """An appearance before the press with statements or questions. What is said there was not said
    in the meeting.
    """

    POLITICAL_TRANSITION = "political_transition"
    """A change in who governs or by what order: an inauguration, a transfer of power, a new
    government, a coup, a transitional period. Use `election` for the vote itself.
    """

    ELECTION = "election"
    """A vote by the people or by a body to fill an office, or on a question put to them. Use
    `political_transition` for the taking of office that follows.
    """

    CONFLICT_EVENT = "conflict_event"
    """An act or a course of force: an attack, a clash, an invasion, a war, a seizure of hostages.
    Use `launch_or_test` for a weapon fired at no one, and `release` for captives freed.
    """

    CONTACT = "contact"
    """An exchange between sides that is too slight or too vaguely told to be a meeting: a few
    words, a greeting, a message, "in touch". Use `pull_aside` where a short talk is told.
    """

    AUDIENCE = "audience"
    """Someone is received by a monarch, a head of state or a religious head in a formal audience,
    so called. Use `courtesy_call` when politeness is the purpose and the text says so.
    """

    COURTESY_CALL = "courtesy_call"
    """A visit made out of politeness to someone, mostly of higher rank, on arrival, on leaving, or
    beside other business, and so called. Use `audience` when that is the word.
    """

    RECEPTION = "reception"
    """A social gathering given for many guests, without a seated meal or a working session. Use
    `meal` for a dinner. Receiving one visitor is a `meeting`.
    """

    COMMEMORATION = "commemoration"
    """An act held to remember the dead or a past event, or the day itself on which it is
    remembered.
    """

    LAUNCH_OR_TEST = "launch_or_test"
    """The firing or trial of a rocket, missile, satellite or weapon. The start of a programme or a
    body is not meant: record what was done with the instrument, or the body's first session.
    """

    RELEASE = "release"
    """The setting free of people who were held: hostages, detainees, prisoners, also in an
    exchange. The putting out of a text is not meant.
    """

    DIPLOMATIC_PROTEST = "diplomatic_protest"
    """The delivery of a formal protest from one state to another, by a note, a démarche or the
    summoning of an envoy. Criticism voiced in a meeting is a statement.
    """

    OTHER = "other"
    """An event that none of these names, such as a natural disaster, a trial or a sports event. A
    declared prefixed value is better where such events recur.
    """


class EventStatus(ClosedList):
    """How far an event has got, as the readout tells it."""

    PLANNED = "planned"
    """It is to take place and a side says so, without a sign that all have agreed. Use `confirmed`
    when all have, `tentative` when it is in doubt, and `proposed` when it has only been suggested.
    """

    TENTATIVE = "tentative"
    """It is in view, but whether it will take place is open, as in "possibly", "if agreed",
    "hoped to". Use `planned` when only the date is missing.
    """

    CONFIRMED = "confirmed"
    """It is to take place and all whose agreement it needs have given it, as the text says or as a
    joint text shows. Use `planned` when only one side says so.
    """

    HELD = "held"
    """It has taken place and is over. Use `ongoing` when it still ran as the text was written."""

    ONGOING = "ongoing"
    """It had begun and was not over when the text was written."""

    POSTPONED = "postponed"
    """It was to take place and has been put off, to a later date that is known or not. Use
    `cancelled` when it is given up.
    """

    CANCELLED = "cancelled"
    """It was to take place and will not, or was broken off before it began. Use `postponed` when it
    is to be held later.
    """

    PROPOSED = "proposed"
    """One side has suggested it or invited to it, and no answer is told. Use `planned` or
    `confirmed` once it is accepted.
    """


class Medium(ClosedList):
    """How the sides reached each other."""

    IN_PERSON = "in_person"
    """They were in one place. Guests who joined by a link make it `hybrid`."""

    TELEPHONE = "telephone"
    """By voice only, at a distance. When the text says "call" or "spoke" and no more, give no
    medium.
    """

    VIDEO = "video"
    """By sound and picture at a distance, or "virtual" or "online", everyone through the link. Two
    rooms joined by video are still `video`; use `hybrid` when people of different sides shared a
    room.
    """

    HYBRID = "hybrid"
    """People of different sides sat together in one place and others joined them by telephone or
    video.
    """

    WRITTEN = "written"
    """By letter, note or message, so that nobody talked at the time. Papers handed over in a
    meeting leave it `in_person`.
    """


class EventFormat(OpenList):
    """How many sides took part, or how small the circle was."""

    ONE_ON_ONE = "one_on_one"
    """Two principals alone, with no more than interpreters and note-takers. The text must say so:
    two names in a readout do not show that nobody else was there.
    """

    RESTRICTED = "restricted"
    """The principals with a few close aides, as against the full delegations. Use `one_on_one` when
    there were no aides.
    """

    BILATERAL = "bilateral"
    """Two sides, in a circle that the text does not mark as small or enlarged. Use
    `expanded_bilateral` when it sets a fuller session apart.
    """

    EXPANDED_BILATERAL = "expanded_bilateral"
    """Two sides with full or enlarged delegations, where the text sets this session apart from a
    smaller one or calls it expanded.
    """

    TRILATERAL = "trilateral"
    """Three sides take part, a mediator's side counted."""

    QUADRILATERAL = "quadrilateral"
    """Four sides take part, counted as for `trilateral`. Use `multilateral` from five upwards."""

    MULTILATERAL = "multilateral"
    """Five sides or more take part, in a forum or a circle of their choice."""


class PlaceKind(OpenList):
    """What sort of place it is."""

    COUNTRY = "country"
    """The territory of a country as a whole, as a place; as an actor it is a party. The value says
    nothing about recognition.
    """

    REGION = "region"
    """An area larger than a city: a province, a coast, a border zone, or a part of the world. Use
    `country` for a whole country.
    """

    CITY = "city"
    """A city, town or village, a capital included. Where its name stands for a government, that is
    a party.
    """

    VENUE = "venue"
    """A site or building where people meet and which none of the narrower kinds fits: a hotel, a
    conference centre, a palace open to the public, a farm.
    """

    GOVERNMENT_BUILDING = "government_building"
    """A building or site that houses offices of state, a ministry, a parliament or the seat of an
    international organization. Use `residence` where a leader lives, unless the office is meant.
    """

    RESIDENCE = "residence"
    """The official or private home of an office-holder, a guest house of state included. Use
    `government_building` when its offices are meant.
    """

    EMBASSY = "embassy"
    """The premises of a diplomatic or consular mission, the ambassador's residence included."""

    MILITARY_SITE = "military_site"
    """A base, barracks, headquarters, training ground or naval yard. Use `vessel` or `aircraft` on
    board one.
    """

    BORDER_CROSSING = "border_crossing"
    """A point where people or goods cross between two territories, by road, rail, bridge or port of
    entry.
    """

    AIRCRAFT = "aircraft"
    """On board an aeroplane or a helicopter, in flight or not. Use `venue` for an airport building.
    """

    VESSEL = "vessel"
    """On board a ship or boat, of the navy or not. Use `military_site` for a naval base or yard."""

    OTHER = "other"
    """A place that fits none of these, such as a train, a camp or a site in space. A declared
    prefixed value is better where such places recur.
    """

"""Words for publications: what kind of text it is, its state, and on whose word it stands."""

from readouts.vocabularies._lists import ClosedList, OpenList

__all__ = [
    "AttributionMode",
    "Extent",
    "PublicationChannel",
    "PublicationKind",
    "PublicationStatus",
    "SourceKind",
    "TextForm",
    "TranslationStatus",
]


class PublicationKind(OpenList):
    """What kind of text was published."""

    READOUT = "readout"
    """One side's account of a meeting, call or visit, in its own name, whatever it calls itself (a
    `label` keeps that: "communiqué", "press release"). Use
    `press_release` only when the text does more announcing than reporting.
    """

    JOINT_READOUT = "joint_readout"
    """One account given together by two or more sides, which tells what took place. Use
    `joint_statement` when it mainly sets out what they hold and have decided.
    """

    JOINT_STATEMENT = "joint_statement"
    """A text agreed by two or more sides in which they state shared positions, decisions and
    undertakings. Use `communique` when it bears that name, and `joint_readout` when it reports the
    event.
    """

    COMMUNIQUE = "communique"
    """A formal text agreed at the close of a meeting or visit and called a communiqué. Use
    `joint_statement` when it is not called so, and `chair_summary` when only the chair answers for
    it.
    """

    PRESS_RELEASE = "press_release"
    """A notice to the press that announces news of the issuer, of which the meeting may be one
    part. Use `readout` when it is an account of the meeting; what the text calls itself goes to
    `label`.
    """

    FACT_SHEET = "fact_sheet"
    """Points, figures and measures set out under headings, often beside a statement, with little or
    no account of who said what.
    """

    REMARKS = "remarks"
    """The words of one or more speakers as prepared or delivered, such as a speech or a toast. Use
    `transcript` when it records an exchange as it happened.
    """

    TRANSCRIPT = "transcript"
    """A word-for-word record of what was said aloud, with the questions and answers or the turns of
    the speakers. Use `remarks` for a speech alone.
    """

    STATEMENT = "statement"
    """What one office-holder, spokesperson or body states in its own name, in writing, such as a
    statement at the end of a visit. Use `readout` for an account of a meeting that a spokesperson
    gives, with the spokesperson in the attribution, and `remarks` for words spoken.
    """

    NEWS_REPORT = "news_report"
    """An account written by a news agency or another outlet, also one that speaks for a
    government. Where an outlet only carries the text of an issuer, encode that text.
    """

    CHAIR_SUMMARY = "chair_summary"
    """An account of a meeting for which its chair alone answers, often because the members did not
    agree a text. Use `communique` or `joint_statement` when all agreed it.
    """

    SOCIAL_MEDIA_POST = "social_media_post"
    """A message that the issuer put out on a social network and nowhere else. When it only links to
    a fuller text, encode that text.
    """

    OTHER = "other"
    """A text of some other kind, such as an interview or a letter made public. A declared prefixed
    value that names the kind is better.
    """


class PublicationStatus(ClosedList):
    """Where the published text stands in its life."""

    DRAFT = "draft"
    """Not published: a version still being worked on or cleared."""

    EMBARGOED = "embargoed"
    """Given out in advance, on condition that nobody uses it before a set time."""

    PUBLISHED = "published"
    """Out in public and in force as it stands. This is taken to be so when no status is given."""

    CORRECTED = "corrected"
    """Published again, or marked, by the issuer with an error put right; this text is the one with
    the correction. Use `superseded` for the version that it replaced.
    """

    SUPERSEDED = "superseded"
    """Replaced by a later text of the same issuer; this text is the older one."""

    WITHDRAWN = "withdrawn"
    """Taken back by the issuer, who no longer stands by it or has removed it, and put nothing in
    its place. Use `superseded` when something took its place.
    """


class AttributionMode(ClosedList):
    """On whose word the text may be quoted."""

    ON_RECORD = "on_record"
    """A named person, or the issuer under its own name, stands behind the words and may be quoted
    so. Use `spokesperson` when the person speaks as the issuer's spokesperson.
    """

    SPOKESPERSON = "spokesperson"
    """The text is given on the word of a spokesperson or press secretary, by name or by that office
    alone.
    """

    ON_BACKGROUND = "on_background"
    """The words may be quoted, but their source only described and not named, as in "a senior
    official".
    """

    DEEP_BACKGROUND = "deep_background"
    """What is told may be used, but not ascribed to anyone, not even by a description of the
    source. Use `on_background` when a description is allowed.
    """

    UNATTRIBUTED = "unattributed"
    """The text bears no line that says on whose word it is. The issuer may still be known from
    where it was published.
    """


class Extent(ClosedList):
    """How much of the published text the encoder had at hand."""

    COMPLETE = "complete"
    """The whole published text, whether or not all of it was encoded."""

    EXCERPT = "excerpt"
    """Part of it, or what another outlet carried of it. What is missing here may stand in the full
    text.
    """


class TranslationStatus(ClosedList):
    """Whether the text at hand is a translation, and who answers for it."""

    ORIGINAL = "original"
    """In the language in which it was written, or in one of several that the issuers treat as
    equal.
    """

    OFFICIAL = "official"
    """A translation that the issuer published as its own."""

    PROVISIONAL = "provisional"
    """A translation that the issuer published with the notice that it is provisional, or for
    reference only until a final one follows.
    """

    UNOFFICIAL = "unofficial"
    """A translation by anyone other than the issuer, such as a newspaper, a researcher or a
    machine, or one that the issuer marks as unofficial.
    """


class PublicationChannel(OpenList):
    """A way by which a text was put out."""

    WEBSITE = "website"
    """Put up on a site of the issuer's."""

    PRESS_LIST = "press_list"
    """Sent to journalists on a list, by electronic mail or the like."""

    NEWS_AGENCY = "news_agency"
    """Put out on the wire of a news agency, under its own stamp or number."""

    SOCIAL_MEDIA = "social_media"
    """Posted to an account on a social network, an official or a personal one."""

    BRIEFING = "briefing"
    """Read out or handed out at a press briefing."""

    OTHER = "other"
    """Another way, such as an official gazette. A declared prefixed value is better where it
    recurs.
    """


class TextForm(OpenList):
    """How a published text is built. Several may hold at once."""

    BULLETED = "bulleted"
    """Its points stand in a list without numbers."""

    NUMBERED = "numbered"
    """Its paragraphs or points bear numbers."""

    OPERATIVE = "operative"
    """Its paragraphs each open with a verb whose subject stands once above them all, as in a
    resolution: "The two Presidents:". Add `numbered` where they bear numbers.
    """

    HEADED = "headed"
    """Its points are grouped under headings or themes."""

    FIRST_PERSON = "first_person"
    """It speaks as "I" or, of one speaker's side, as "we" or "our"."""

    ENVELOPED = "enveloped"
    """The text proper stands between marks of its beginning and end, inside another text that
    hands it on.
    """

    SUMMARY = "summary"
    """It calls itself a summary or an outline of what took place."""

    OTHER = "other"
    """Another feature of form, such as questions and answers. A declared prefixed value is better
    where it recurs.
    """


class SourceKind(OpenList):
    """What a source is, beside the readout that the document encodes."""

    ORIGINAL = "original"
    """The readout as its issuer published it."""

    REPUBLICATION = "republication"
    """The readout as another outlet carried it, whole or in part, in the words of the issuer. Use
    `report` when the outlet tells it in its own words.
    """

    REPORT = "report"
    """An account in an outlet's own words of what the issuer published or of the event."""

    COUNTERPART = "counterpart"
    """Another side's readout of the same event."""

    COMPANION = "companion"
    """Another text of the same issuer, or of somebody on its side, on the same event."""

    CLARIFICATION = "clarification"
    """What the issuer said afterwards to explain, complete or correct the readout."""

    VERSION = "version"
    """The same text in another language or edition, such as the other side's translation of a joint
    text.
    """

    REFERENCE = "reference"
    """A work looked things up in: a list of offices, a gazetteer, a data set."""

    OTHER = "other"
    """Another kind of source, such as a recording. A declared prefixed value is better where it
    recurs.
    """

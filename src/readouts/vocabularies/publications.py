"""Words for publications: what kind of text it is, its state, and on whose word it stands."""

from readouts.vocabularies._lists import ClosedList, OpenList

__all__ = ["AttributionMode", "Extent", "PublicationKind", "PublicationStatus", "TranslationStatus"]


class PublicationKind(OpenList):
    """What kind of text was published."""

    READOUT = "readout"
    """One side's account of a meeting, call or visit, in its own name, however it is labelled. Use
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
    part. Use `readout` when it is an account of the meeting, and `media_note` for a short notice
    under that name.
    """

    MEDIA_NOTE = "media_note"
    """A short notice to the press that the issuer calls a media note, note to correspondents or the
    like, usually on practical or factual matters.
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

    SPOKESPERSON_STATEMENT = "spokesperson_statement"
    """A statement given by or in the name of a spokesperson on the issuer's position, in whatever
    form. An account of a meeting that a spokesperson gives is a `readout`, and the attribution
    names the spokesperson.
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

    PRESS_ONLY = "press_only"
    """Sent to journalists and not put out for the public by the issuer, so that it is known from
    those who received it. Nothing bars its use, unlike one that is `embargoed`.
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

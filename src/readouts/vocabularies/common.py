"""Words for every record: where a fact comes from, why one is missing, how exact it is."""

from readouts.vocabularies._lists import ClosedList, OpenList

__all__ = [
    "AbsentReason",
    "Basis",
    "Bound",
    "Completeness",
    "DatePart",
    "ExclusionReason",
    "IdentifierScheme",
    "NameKind",
]


class Basis(ClosedList):
    """Where a fact in the record comes from."""

    STATED = "stated"
    """The source says it, in these words or in others that mean the same. This is assumed when no
    basis is given.
    """

    INFERRED = "inferred"
    """The encoder concludes it from the source, which does not say it outright. Use `external` when
    something outside the source was needed.
    """

    EXTERNAL = "external"
    """It comes from somewhere other than the source: another side's readout, a reference work,
    general knowledge. A note or a citation should say where.
    """


class AbsentReason(ClosedList):
    """Why a field that a reader would look for has no value."""

    NOT_STATED = "not_stated"
    """The source is silent, and gives no sign that anything is being kept back. Use `not_disclosed`
    when the source shows that the thing exists but does not tell it.
    """

    NOT_DISCLOSED = "not_disclosed"
    """The source lets the reader know that there is something and withholds it, as with timelines
    agreed but not given, or a session of which nothing is reported.
    """

    NOT_APPLICABLE = "not_applicable"
    """The field makes no sense here, so that no source could fill it, such as a duration for an
    event that was cancelled.
    """

    REDACTED = "redacted"
    """The words were there and somebody took them out or blacked them out before the encoder saw
    the text.
    """

    ILLEGIBLE = "illegible"
    """The words are there, but the copy at hand cannot be read: a bad scan, a damaged page, a
    broken character set. Use `cut_off` when the passage is missing altogether.
    """

    CUT_OFF = "cut_off"
    """The copy at hand stops or begins in the middle, or only a part of the text was to be had, so
    that the place where the fact would stand is missing. Use `illegible` when the passage is there
    and cannot be read.
    """

    NOT_ENCODED = "not_encoded"
    """The source does say it, and the encoder left it out for now, by plan or for want of time. It
    tells a reader to look in the source before concluding anything.
    """


class Bound(ClosedList):
    """How a number or a length relates to the true one, as the source puts it."""

    EXACT = "exact"
    """The figure is meant as it stands, with no word that loosens it. This is assumed when no bound
    is given.
    """

    ABOUT = "about"
    """The figure is near the true one and may lie on either side of it: "some", "around", "nearly",
    "roughly".
    """

    AT_LEAST = "at_least"
    """The true figure is this or more: "more than", "over", "a minimum of". A bare plural such as
    "several" is at least two.
    """

    AT_MOST = "at_most"
    """The true figure is this or less: "up to", "no more than", "within"."""


class Completeness(ClosedList):
    """Whether a list in the record holds everyone or everything that belongs to it."""

    EXHAUSTIVE = "exhaustive"
    """All are listed: the source says so, or gives its list as a whole with no sign of others."""

    PARTIAL = "partial"
    """Others exist whom the list does not hold, as the source shows by "including", "notably",
    "among others" or a larger total.
    """

    NONE = "none"
    """There are some, and the source names none of them: a delegation told of as a whole. If it
    cannot be told whether all are listed, give no value at all.
    """


class DatePart(ClosedList):
    """Which part of a day, a month or a year the source means.

    Early, mid and late, the halves, beginning and end are of a month or a year; the rest are of a
    day.
    """

    EARLY = "early"
    """The early part: days 1 to 10 of a month, or January to April of a year. Use `beginning` when
    the source speaks of the beginning or start; of a month the two reach equally far.
    """

    MID = "mid"
    """The middle: days 11 to 20 of a month, or May to August of a year."""

    LATE = "late"
    """The late part: from day 21 of a month, or September to December of a year. Use `end` when the
    source speaks of the end; the two reach equally far.
    """

    FIRST_HALF = "first_half"
    """The first half: days 1 to 15 of a month, or January to June of a year."""

    SECOND_HALF = "second_half"
    """The second half: from day 16 of a month, or July to December of a year."""

    BEGINNING = "beginning"
    """The beginning, start or outset, read as the first third of the month or year. Use `early`
    when that is the word of the source.
    """

    END = "end"
    """The end or close, read as the last third of the month or year. Use `late` when that is the
    word of the source.
    """

    MORNING = "morning"
    """The hours of a day from when people start work until about noon, by local time at the event.
    """

    AFTERNOON = "afternoon"
    """The hours from about noon until early evening, by local time at the event."""

    EVENING = "evening"
    """The hours from the end of the working day until bedtime, by local time at the event. Use
    `night` only when the source says night.
    """

    NIGHT = "night"
    """The hours of darkness after the evening, past midnight included, where the source says night.
    The date is the one that the source gives to that night.
    """


class IdentifierScheme(OpenList):
    """The system of codes or numbers that an identifier is taken from."""

    ISO3166_1_ALPHA3 = "iso3166-1-alpha3"
    """The three-letter country codes of ISO 3166-1, in capitals. Use it only where data at hand has
    three letters; the two-letter code is the usual one here.
    """

    ISO3166_2 = "iso3166-2"
    """Codes of ISO 3166-2 for the provinces, states and other divisions inside a country: the
    country's two letters, a hyphen, and the division.
    """

    WIKIDATA = "wikidata"
    """Item numbers of Wikidata, a Q and digits. They serve for persons, bodies, places, posts,
    events and instruments alike.
    """

    GEONAMES = "geonames"
    """Numbers of places in the GeoNames gazetteer. Use `unlocode` for the codes of trade and
    transport locations.
    """

    UNLOCODE = "unlocode"
    """United Nations codes for places of trade and transport: two letters for the country and three
    characters for the location.
    """

    VIAF = "viaf"
    """Numbers of the Virtual International Authority File, in which libraries match their records
    of persons and bodies.
    """

    HSG_POCOM = "hsg-pocom"
    """Identifiers of the United States Office of the Historian for the country's principal officers
    and chiefs of mission, and their posts.
    """

    UNTS = "unts"
    """Registration or volume numbers of the United Nations Treaty Series, for treaties registered
    with the Secretariat.
    """

    ELI = "eli"
    """European Legislation Identifiers: stable web addresses that official gazettes in Europe give
    to laws.
    """

    DOI = "doi"
    """Digital Object Identifiers, beginning with 10, for published works such as reports and data
    sets. Leave off the address of the resolver.
    """

    UN_SYMBOL = "un-symbol"
    """The symbol printed on a United Nations document, with slashes, as on resolutions and meeting
    records. Use `unts` for treaties.
    """

    EUROVOC = "eurovoc"
    """Concept numbers of EuroVoc, the thesaurus in many languages by which European Union texts are
    indexed. They serve as topics.
    """

    UNBIS = "unbis"
    """Concepts of the thesaurus of the United Nations libraries, by which its documents are
    indexed. They serve as topics.
    """

    ISSUER_NUMBER = "issuer_number"
    """The number or code that the issuer itself gives the text or the event."""


class NameKind(OpenList):
    """What sort of name this is beside the one that the record goes by."""

    AS_PUBLISHED = "as_published"
    """The form printed in the source, kept when the record goes by another form."""

    LEGAL = "legal"
    """The full name in law: the official long name of a state, the registered name of a company,
    the name in someone's papers.
    """

    ALTERNATIVE = "alternative"
    """Another current name for the same thing, such as a short form, an acronym or a name that
    another side prefers. Use `former` when it is no longer used, and `translation` when it is the
    same name in another language.
    """

    FORMER = "former"
    """A name once borne and since given up, such as a body's name before it was renamed. Use
    `birth` for the name that a person had at birth.
    """

    BIRTH = "birth"
    """The name that a person was given at birth, where they now go by another."""

    TRANSLATION = "translation"
    """The same name put into another language by its meaning. Use `transliteration` when only the
    script or the spelling of the sounds changes.
    """

    TRANSLITERATION = "transliteration"
    """The same name written in another script, or spelled by another way of rendering that script.
    Give the language with its script.
    """

    CORRECTED = "corrected"
    """The right form of a name that the source misprints; the misprint stays as `as_published`."""

    MISTAKEN = "mistaken"
    """A wrong name that some source gives, kept so that it can be recognised. Use `as_published`
    for the readout's own slip.
    """

    EPITHET = "epithet"
    """What someone or something is called in praise, blame or friendship instead of by name, such
    as "my friend". A courtesy form before a name is not one: it is a title with the post
    `honorific`.
    """


class ExclusionReason(OpenList):
    """Why a stretch of the source text is left aside as no part of the account."""

    PAGE_FURNITURE = "page_furniture"
    """What the web page or sheet adds around the text: menus, share buttons, page numbers, banners,
    links to other stories.
    """

    HEADING = "heading"
    """A title, headline or section heading, which stands over the text and is no sentence of it."""

    CAPTION = "caption"
    """Words that belong to a picture, a video or a table, the photographer's credit included."""

    SIGNATURE_BLOCK = "signature_block"
    """Names, offices and places set at the foot of the text for signing it, or the initials of
    whoever issued it.
    """

    BOILERPLATE = "boilerplate"
    """Standing words that the issuer puts on many texts and that say nothing of this event: a
    release line, a paragraph about the institution, a legal notice. Use `envelope` for lines that
    announce this very text.
    """

    CONTACT_DETAILS = "contact_details"
    """Telephone numbers, addresses and names of press officers to turn to."""

    ENVELOPE = "envelope"
    """The lines that hand the text over and are not of it, such as "the following text was released
    by" or the marks where the text begins and ends.
    """

    OTHER = "other"
    """Left aside for a reason that none of these names. A declared prefixed value that names the
    reason is better, since this one tells a reader nothing.
    """

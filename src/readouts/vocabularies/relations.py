"""Words for relations: how one record bears on another."""

from readouts.vocabularies._lists import OpenList

__all__ = ["RelationType"]


class RelationType(OpenList):
    """How the subject of the relation bears on its object.

    Read the value from the subject to the object: the subject follows up on, answers or corrects
    the object.
    """

    FOLLOWS_UP_ON = "follows_up_on"
    """The subject, which is the later, takes further what the object began or decided. Use
    `in_response_to` when it was prompted by the object, and `implements` when it carries it out.
    """

    IN_RESPONSE_TO = "in_response_to"
    """The subject was done because of the object: a visit on an invitation, a step after an attack.
    Use `answers` when it is a reply in words.
    """

    ANSWERS = "answers"
    """The subject is a reply in words to the object, such as a statement that takes up a question,
    a charge or a request. Use `in_response_to` for deeds.
    """

    IN_SPIRIT_OF = "in_spirit_of"
    """The subject is said to be in keeping with the aims of the object, which does not require it.
    Use `in_line_with` for its terms, and `pursuant_to` for its authority.
    """

    IN_LINE_WITH = "in_line_with"
    """The subject is said to fit the terms, rules or decisions of the object, as in "consistent
    with" or "in accordance with". Use `pursuant_to` when the object is the authority for it.
    """

    PURSUANT_TO = "pursuant_to"
    """The subject is done on the authority or the mandate of the object: "pursuant to", "under",
    "as tasked by". Use `implements` when it carries out what the object lays down.
    """

    WITHIN_FRAMEWORK_OF = "within_framework_of"
    """The subject takes place or stands within the bounds of the object, as in "in the context of"
    or "in the framework of" an agreement. Use `pursuant_to` when the object calls for it.
    """

    BASED_ON = "based_on"
    """The subject takes the object as its ground: an approach based on a package of measures. Use
    `builds_on` when it goes further than the object.
    """

    BUILDS_ON = "builds_on"
    """The subject is said to go on from what the object achieved: "building on". Use
    `follows_up_on` when it takes up what the object left to be done.
    """

    EXEMPLIFIES = "exemplifies"
    """The subject is given as an example or a proof of the object: "exemplified by", "as shown
    by". Put the example as the subject.
    """

    REPLACES = "replaces"
    """The subject takes the place of the object, as a new body or plan that of an old one. Use
    `supersedes` between documents.
    """

    IMPLEMENTS = "implements"
    """The subject carries out, in whole or part, what the object lays down. Use `pursuant_to` when
    the object only gives the authority.
    """

    REAFFIRMS = "reaffirms"
    """The subject says again what the object says, with nothing added. Use `expands` when something
    is added.
    """

    EXPANDS = "expands"
    """The subject adds to the object: more money, more members, a wider scope. Use `reaffirms` when
    nothing is added.
    """

    SUPERSEDES = "supersedes"
    """This readout takes the place of the object, an earlier document. The subject is the readout.
    Use `corrects` when the earlier one stands with an error put right.
    """

    CORRECTS = "corrects"
    """This readout puts right an error in the object, another document. The subject is the readout.
    Add `supersedes` when it replaces the whole of it.
    """

    CONTRADICTS = "contradicts"
    """The subject and the object cannot both be true, as when two sides tell it differently.
    Silence on one side is no contradiction.
    """

    COUNTERPART_OF = "counterpart_of"
    """This readout and the object are accounts of the same event by different sides. The subject is
    the readout. Use `translation_of` when it is one text in two languages.
    """

    TRANSLATION_OF = "translation_of"
    """This readout is a translation of the object, another document. The subject is the readout.
    Language versions that count as equal may be tied so too, either to the other.
    """

    ATTACHED_TO = "attached_to"
    """This readout was put out as an annex or enclosure of the object, or together with it as a
    lesser part. The subject is the readout.
    """

    EXCERPT_OF = "excerpt_of"
    """This readout gives a part of the object, a longer document, word for word. The subject is the
    readout. Use `text_of` when it gives the whole.
    """

    TEXT_OF = "text_of"
    """This readout gives the text of the object, such as a joint statement that is also recorded as
    an instrument. The subject is the readout. Use `excerpt_of` when it gives a part.
    """

    PREPARES = "prepares"
    """The subject serves to get the object ready, such as officials' talks ahead of a summit. Use
    `after` when only the order is told.
    """

    RESULTS_IN = "results_in"
    """The object came out of the subject: a meeting that led to a text, a statement that led to a
    step. Use `prepares` while the object is still to come, and `after` when only the order is
    told.
    """

    ON_OCCASION_OF = "on_occasion_of"
    """The subject was done because the object fell at that time, such as a message on an
    anniversary. A meeting held beside a larger event has a field of its own for that.
    """

    INTERRUPTS = "interrupts"
    """The subject broke into the object, which stopped for it, such as a call taken in the middle
    of a session. What went on beside it is `during` it, a field of the event.
    """

    AFTER = "after"
    """The subject is the later and the object the earlier, and nothing more is told. Use
    `follows_up_on` when it takes the object further; between two events, the event's own field says
    the order.
    """

    OTHER = "other"
    """A tie that none of these names; the words of the text go to `verb`. A declared prefixed value
    is better where such ties recur.
    """

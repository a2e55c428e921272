"""Words for statements: in whose voice, what act, with what stance and weight, what is negated."""

from readouts.vocabularies._lists import ClosedList, OpenList

__all__ = ["Emphasis", "Negation", "SpeechAct", "Stance", "Voice"]


class Voice(ClosedList):
    """Who is speaking in the sentence."""

    REPORTED = "reported"
    """It was said at the event, by the issuer's account and whichever side said it; it stays the
    issuer's claim. What was said elsewhere, such as to the press, is reported too, without the
    event. In a joint text, only where the words of one side alone are given.
    """

    ISSUER = "issuer"
    """The text asserts it in its own name, as background, comment or policy, without saying that it
    was said at the event.
    """

    JOINT = "joint"
    """All who agreed the text say it together: every sentence of "we", "the two sides" or "both
    leaders" in a joint text, also one that tells what was discussed. One side's account of what
    both said is `reported`.
    """


class SpeechAct(OpenList):
    """What was done by saying it.

    Go by what the words do, and do not guess at an intention behind them. The reporting words
    themselves are kept in the field `verb`.
    """

    ASSERT = "assert"
    """Says that something is so, in plain reporting words such as "said" or "stated", when no
    narrower act fits. Use `note` for a light touch, and `describe` for an account.
    """

    NOTE = "note"
    """Draws attention to a fact without pressing it: "noted", "mentioned", "recalled". Use
    `emphasize` when weight is put on it, and `recognize` when it is granted or valued.
    """

    DESCRIBE = "describe"
    """Tells how something is or went: "described", "outlined the situation". Use `brief` when the
    hearers are informed of work or events, and `present` when a plan or a position is laid out.
    """

    DISCUSS = "discuss"
    """Talks about a matter with others, with nothing told of what anyone said but perhaps that it
    matters: "discussed", "reviewed", "focused on". Use `exchange_views` when the text says that
    views were given.
    """

    EXCHANGE_VIEWS = "exchange_views"
    """Each gives its view on a matter, and the text does not say which: "exchanged views on". Use
    `discuss` for talk in general, and `share_view` when the view is one.
    """

    RAISE = "raise"
    """Brings a matter, a case or a concern to the other side's notice, with nothing told of how
    strongly. Use `express_concern` when the worry itself is voiced.
    """

    EMPHASIZE = "emphasize"
    """Puts weight on a thing or its importance: "stressed the importance of", "underlined the need
    for", even where a wish may lie behind it. In "emphasized that it opposes" the act is the inner
    one, `oppose`.
    """

    HIGHLIGHT = "highlight"
    """Singles out one thing among others as worth notice: "highlighted the progress made". Use
    `emphasize` when importance or need is insisted on.
    """

    WELCOME = "welcome"
    """Is glad of a development, a decision or a step: "welcomed the announcement". Use `greet` for
    receiving people, and `commend` for praising those who did it.
    """

    COMMEND = "commend"
    """Praises somebody, or what they did: "commended", "paid tribute to", "applauded". Use `thank`
    when gratitude is spoken, and `welcome` for gladness at a development.
    """

    THANK = "thank"
    """Speaks gratitude to somebody for something: "thanked", "expressed appreciation for". Use
    `commend` for praise alone.
    """

    CONGRATULATE = "congratulate"
    """Wishes somebody joy of a success, an office or a feast day. Use `commend` for praise of
    conduct, and `greet` for good wishes without an occasion.
    """

    CONDOLE = "condole"
    """Speaks sympathy to somebody over a death, an attack or a disaster. Use `regret` for being
    sorry about a matter, with nobody to console.
    """

    APOLOGIZE = "apologize"
    """Says sorry for something that the speaker or the speaker's side did. Use `regret` when no
    fault is owned.
    """

    REGRET = "regret"
    """Says that it is sorry that something is so or happened, and owns no fault. Use `apologize`
    for fault, and `criticize` when another is blamed.
    """

    EXPRESS_CONCERN = "express_concern"
    """Voices worry at a state of things or an act: "expressed serious concern at". Use `raise` when
    a matter is only brought up, and `criticize` when blame is laid.
    """

    CRITICIZE = "criticize"
    """Finds fault with an act, a policy or somebody: "criticized", "protested against". Use
    `condemn` for an outright moral verdict, and `accuse` when the charge is that somebody did a
    thing.
    """

    CONDEMN = "condemn"
    """Passes the strongest verdict on an act or somebody: "condemned", "denounced". Use `criticize`
    for milder blame.
    """

    ACCUSE = "accuse"
    """Charges somebody with having done a wrong that they may dispute. Use `criticize` when the
    deed is taken as known and found bad.
    """

    DENY = "deny"
    """Says that a charge or a report is not true. Use `reject` for turning down a demand, a claim
    or a measure. It takes no negation.
    """

    REJECT = "reject"
    """Turns down a proposal, a demand, a claim or a measure. Use `oppose` for a standing position
    against something, and `deny` for a matter of fact. It takes no negation.
    """

    DISAGREE = "disagree"
    """Holds another view than the other side, or both say that they differ. Use `reject` when
    something put forward is turned down. It takes no negation.
    """

    WARN = "warn"
    """Cautions against a thing, or tells what harm would follow from it, in whatever words. Use
    `threaten` when the speaker would do the harm.
    """

    THREATEN = "threaten"
    """Says that the speaker or the speaker's side will do something harmful, unless or if. Use
    `warn` when the harm would come of itself or from others.
    """

    REQUEST = "request"
    """Asks somebody to do or to stop something and leaves it to them; "should", said of another
    side's conduct, is one. Use `urge` when pressed, `demand` when insisted on, and `ask` for a
    question.
    """

    URGE = "urge"
    """Presses somebody to do or to stop something: "urged", "strongly encouraged", "called on". Use
    `request` for plain asking, and `call_for` when nobody is addressed.
    """

    DEMAND = "demand"
    """Insists that somebody do or stop something, as a duty or a right: "demanded", "must". Use
    `urge` when it is pressed and not insisted on.
    """

    PROPOSE = "propose"
    """Puts forward a plan, a step or a date for the others to take up. Use `offer` when the speaker
    would give something, and `invite` for asking somebody to come.
    """

    OFFER = "offer"
    """Puts something at another's disposal to take or leave, such as a venue or good offices.
    Readiness to act, as in "stands ready to", is a commitment of firmness `exploratory`.
    """

    INVITE = "invite"
    """Asks somebody to come to a place or an event, or to join something. Use `request` for other
    things asked of them, and `call_for` for a general appeal.
    """

    ACCEPT = "accept"
    """Says yes to an invitation, an offer, a proposal or an apology. Use `agree` for a decision
    made together.
    """

    AGREE = "agree"
    """Decides something together with others, where nobody undertakes to act. An undertaking, as in
    "agreed to", is a commitment; a belief, as in "agreed on the importance of", is `concur`.
    """

    SUPPORT = "support"
    """Says that it backs somebody, a position or a step. Use `welcome` for gladness at what has
    happened. An undertaking to do something in support is a commitment.
    """

    OPPOSE = "oppose"
    """Says that it stands against a thing, whether or not it has been put to it. Use `reject` for
    turning down what was put forward. It takes no negation.
    """

    REAFFIRM = "reaffirm"
    """Says a position again as one held before: "reaffirmed", "reiterated". Use `confirm` for
    settling that something is so or will take place. An undertaking said again is a commitment of
    novelty `reaffirmed`.
    """

    ANNOUNCE = "announce"
    """Makes known something new, such as a step taken or a decision. Use `decide` for the decision
    itself. When the speaker undertakes to act, it is a commitment.
    """

    DECIDE = "decide"
    """Settles a matter by the speaker's own authority, with no undertaking to act. Use `agree` when
    it is settled with others.
    """

    RECOGNIZE = "recognize"
    """Grants that something is so, or grants its worth: "acknowledged", "recognized the importance
    of". Use `note` for a mere mention. When a government decides to recognize a state, the act is
    `decide` or `announce`.
    """

    SHARE_VIEW = "share_view"
    """Tells a view, or holds one in common with others: "shared the view that", "consider that".
    Use `concur` when the text speaks of agreement, and `exchange_views` when the views are not
    told.
    """

    CHARACTERIZE = "characterize"
    """Says of what kind an exchange, a relation or a thing was: "frank and in-depth", "at its
    best". Use `commend` or `criticize` when somebody is praised or blamed.
    """

    BRIEF = "brief"
    """Informs others of events or work that they had no part in: "briefed", "informed". Use
    `describe` for an account in general, and `present` for one's own plans.
    """

    CONVEY_MESSAGE = "convey_message"
    """Hands on words, greetings or a letter from somebody who is not there, named as the one on
    whose behalf. Use `greet` for the speaker's own.
    """

    CLARIFY = "clarify"
    """Removes a doubt about what was said or meant before. Use `answer` when a question was put,
    and `deny` when a report is called untrue.
    """

    ASK = "ask"
    """Puts a question in order to learn something. Use `request` when something is to be done."""

    ANSWER = "answer"
    """Replies to a question or to what another raised, where the text presents it as a reply and no
    narrower act fits. A reply that accepts, rejects or denies is that act, tied to the other by a
    relation.
    """

    GREET = "greet"
    """Gives a greeting, a welcome on arrival, a farewell or good wishes. Use `congratulate` for an
    occasion, and `welcome` for gladness at a development.
    """

    IDENTIFY = "identify"
    """Names things picked out by the talks, most often together: areas, steps, priorities. Use
    `highlight` when one speaker singles something out.
    """

    CONCUR = "concur"
    """Holds the same belief as another, in words of agreement: "agreed on the importance of",
    "agreed that". Use `agree` for a decision, and `share_view` where the text has no word of
    agreement.
    """

    CONFIRM = "confirm"
    """Says that something reported, planned or asked about is so or stands. Use `reaffirm` for a
    position held before and said again.
    """

    EXPRESS_HOPE = "express_hope"
    """Voices a hope, a wish or an interest: "hoped that", "would like to see", "looked forward to".
    Where the one addressed is asked outright, use `request`; a wish to act oneself is a commitment
    of firmness `aspirational`.
    """

    EXPRESS_SATISFACTION = "express_satisfaction"
    """Says that it is content with how something stands or went: "noted with satisfaction". Use
    `welcome` for a new development, and `commend` for praise of those who did it.
    """

    CALL_FOR = "call_for"
    """Says that something ought to be done, to everybody or to nobody in particular: "called for a
    ceasefire", "the two sides should". Use `urge` or `request` when one side is addressed.
    """

    PRESENT = "present"
    """Lays out one's own plan, proposal or position in its parts. Use `propose` when the others are
    to take it up, and `describe` for how things are.
    """

    OTHER = "other"
    """An act that none of these names. A declared prefixed value is better where such an act
    recurs; the words of the text go to `verb` in any case.
    """


class Stance(ClosedList):
    """How the speaker stands towards the thing that the statement is about, or its topics.

    The mood of the meeting is never meant.
    """

    SUPPORTIVE = "supportive"
    """For it: the words praise it, back it, welcome it or wish it well."""

    CRITICAL = "critical"
    """Against it: the words blame it, oppose it, doubt it or voice concern at it."""

    MIXED = "mixed"
    """For it in part and against it in part, in so many words, such as praise for the aim and
    criticism of the means.
    """


class Emphasis(ClosedList):
    """How much weight the text itself gives to what was said."""

    MAIN = "main"
    """The text makes it the chief matter of the talk: "focused on", "the main topic". Use
    `particular` for what stands out within one topic.
    """

    PARTICULAR = "particular"
    """The text lifts it out from the rest: "in particular", "especially", "with special attention
    to". Use `main` when it puts it above all others.
    """

    BRIEF = "brief"
    """The text says that little time or few words went to it: "touched on", "briefly"."""

    OPENING = "opening"
    """The text says that it was said first or at the start. Standing first in the text is not
    enough.
    """

    CLOSING = "closing"
    """The text says that it was said last or in conclusion. Standing last in the text is not
    enough.
    """


class Negation(ClosedList):
    """Which part of a statement the "not" belongs to.

    It is left out where the act says no already, as with `deny`, `reject`, `oppose`, `disagree`.
    """

    ACT = "act"
    """The saying did not happen: "did not raise the matter". What a text passes over in silence is
    not denied and is not recorded.
    """

    CONTENT = "content"
    """What is said is a no, and the saying did happen: "does not seek a confrontation", "neither
    side began it".
    """

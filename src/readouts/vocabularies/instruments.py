"""Words for instruments: what kind of text it is, what was done with it, whether it binds."""

from readouts.vocabularies._lists import ClosedList, OpenList

__all__ = ["Binding", "InstrumentActionKind", "InstrumentKind"]


class InstrumentKind(OpenList):
    """What kind of text or arrangement it is. Go by its own name where it has one."""

    TREATY = "treaty"
    """A text by which states bind themselves in law and which is called a treaty, convention or
    covenant. Use `agreement` or `protocol` when it bears that name, and `partnership` for a pact
    to work together.
    """

    AGREEMENT = "agreement"
    """A text called an agreement or accord, in law or in politics; the field on binding force tells
    which. Use `arrangement` for a less formal one, and `contract` for a business deal.
    """

    PROTOCOL = "protocol"
    """A text that adds to, carries out or changes another instrument, and is called a protocol."""

    MEMORANDUM_OF_UNDERSTANDING = "memorandum_of_understanding"
    """A text called a memorandum of understanding or of cooperation, mostly short of legal force.
    Use `arrangement` when it is called that, and `letter_of_intent` when it announces a wish only.
    """

    ARRANGEMENT = "arrangement"
    """A working or administrative arrangement between governments, ministries or agencies. Use
    `memorandum_of_understanding` when it bears that name.
    """

    JOINT_STATEMENT = "joint_statement"
    """A text of shared positions that two or more sides issued together. Use `declaration` or
    `communique` when it is called so.
    """

    DECLARATION = "declaration"
    """A solemn statement of positions or aims by one side or several, called a declaration. Use
    `principles` for a set of rules of conduct under that name.
    """

    COMMUNIQUE = "communique"
    """A text agreed at the end of a meeting and called a communiqué. Use `joint_statement` when it
    has no such name.
    """

    EXCHANGE_OF_NOTES = "exchange_of_notes"
    """Diplomatic notes or letters that answer each other and together make an agreement. A single
    protest note is an event.
    """

    LETTER_OF_INTENT = "letter_of_intent"
    """A letter in which one or more sides say what they mean to do or to negotiate. Use
    `memorandum_of_understanding` when both set down what they understand.
    """

    ROADMAP = "roadmap"
    """A sequence of steps and stages towards an aim, called a roadmap or path. Use `action_plan`
    when tasks are listed for carrying out.
    """

    ACTION_PLAN = "action_plan"
    """A list of tasks to carry out, often with dates and those in charge, called an action plan or
    work programme. Use `plan` for a plan in general.
    """

    RESOLUTION = "resolution"
    """A text adopted under that name by a body such as a council, an assembly or a parliament;
    decisions of such bodies included.
    """

    CHARTER = "charter"
    """The founding text of a body or an order, such as a charter, statute or constitution. Use
    `treaty` when it is known under that name.
    """

    LAW = "law"
    """An act of a legislature, or a regulation with the force of law, of a country or a union. Use
    `executive_order` for orders of the executive.
    """

    EXECUTIVE_ORDER = "executive_order"
    """An order, decree or proclamation that a head of state or government issues on their own
    authority.
    """

    INITIATIVE = "initiative"
    """A named undertaking that one side or several launched for others to join or benefit from. Use
    `partnership` when the sides' relation is the point.
    """

    CONTRACT = "contract"
    """A binding business deal, such as a purchase, a concession or works to be built. Use
    `agreement` when governments settle matters of state.
    """

    PLAN = "plan"
    """A plan in general, such as a peace or development plan, also of one side. Use `action_plan`
    for a list of tasks, and `roadmap` for stages.
    """

    PARTNERSHIP = "partnership"
    """A named relation between sides, such as a strategic partnership, taken as a thing that they
    set up, raise or invoke. Use `agreement` for the text that founds it.
    """

    POLICY = "policy"
    """A lasting line that one side has laid down, such as a strategy, doctrine or guideline. Use
    `law` when it has the force of one.
    """

    FRAMEWORK = "framework"
    """A set of terms within which further agreements or work are to fit, called a framework. A
    framework agreement is an `agreement`.
    """

    PAPER = "paper"
    """A position, concept, options or working paper put on the table. Use `plan` when it sets out
    what shall be done.
    """

    CEASEFIRE = "ceasefire"
    """A halt to fighting that was agreed or declared, with or without a text: ceasefire, truce,
    armistice. Use `agreement` for a wider peace settlement.
    """

    REPORT = "report"
    """An account of a state of things that a body puts out, such as a yearly report on human
    rights. Use `paper` when it argues a position.
    """

    PRINCIPLES = "principles"
    """A named set of principles, norms or understandings that sides refer to, a consensus or a
    vision of leaders among them. Use `declaration` for
    the text that proclaims them, where the text names that.
    """

    OTHER = "other"
    """An instrument that none of these names, such as a ruling, a list or a map. A declared
    prefixed value is better where such instruments recur.
    """


class InstrumentActionKind(OpenList):
    """What has been done with the instrument, by this readout.

    What is still to be done, as in "agreed to implement", is a commitment.
    """

    INITIALLED = "initialled"
    """Negotiators marked the text with their initials as settled. It is short of `signed`."""

    SIGNED = "signed"
    """Signed on behalf of the sides. Use `initialled` for initials, and `adopted` when a body
    approved it without signatures.
    """

    ADOPTED = "adopted"
    """Approved by a body or by all sides as their text, by vote or consensus. Use `signed` when
    signatures made it so.
    """

    EXCHANGED = "exchanged"
    """Papers of it passed between the sides: notes, letters, signed copies, instruments of
    ratification. Use `ratified` for the ratifying itself.
    """

    RATIFIED = "ratified"
    """A state gave its final consent, or its parliament approved it, accession and acceptance
    included. Use `entered_into_force` for the effect.
    """

    ENTERED_INTO_FORCE = "entered_into_force"
    """It began to have effect. Use `implemented` when its terms were carried out."""

    EXTENDED = "extended"
    """Its time was lengthened, or it was renewed for a further term. Use `amended` when its terms
    changed.
    """

    AMENDED = "amended"
    """Its terms were changed or added to. Use `extended` when only its time did."""

    IMPLEMENTED = "implemented"
    """Its terms were carried out, or their carrying out was begun. Use `entered_into_force` for the
    beginning of its effect.
    """

    REACTIVATED = "reactivated"
    """Put to use again after it had lain idle or been suspended. Use `extended` when it never
    stopped.
    """

    NEGOTIATED = "negotiated"
    """Its text or terms were worked on by the sides, and the work was not finished. Use `concluded`
    when it was.
    """

    CONCLUDED = "concluded"
    """The talks on it were brought to an end with its terms agreed, or the text says "concluded"
    and no more. Use `signed` or `adopted` when that is told.
    """

    SUSPENDED = "suspended"
    """Put out of effect for a time, as a whole or for one side. Use `terminated` when it ended for
    good.
    """

    TERMINATED = "terminated"
    """Brought to an end for all its parties. Use `withdrawn_from` when one left and it lives on
    among the others.
    """

    WITHDRAWN_FROM = "withdrawn_from"
    """One party left it, or gave notice to leave, and it goes on among the others. Use `terminated`
    when it ends for all.
    """


class Binding(ClosedList):
    """Whether the instrument binds in law."""

    LEGALLY_BINDING = "legally_binding"
    """It creates rights and duties in law, as the text says or its kind leaves no doubt."""

    POLITICAL = "political"
    """It binds in honour or politics and not in law, as the text says or its kind leaves no doubt.
    If it cannot be told, give no value.
    """

"""Words for commitments: what is undertaken, how firmly, how new, how far along."""

from readouts.vocabularies._lists import ClosedList, OpenList

__all__ = ["CommitmentKind", "CommitmentStatus", "Firmness", "Mutuality", "Novelty"]


class CommitmentKind(OpenList):
    """What sort of action is undertaken. Where two kinds fit, take the narrower."""

    COOPERATION = "cooperation"
    """To work together in a field, with no narrower kind told. Use `consultation` when it goes no
    further than talking.
    """

    CONSULTATION = "consultation"
    """To keep talking, to stay in touch or to seek each other's views. Use `visit_or_meeting` when
    a certain visit or meeting is undertaken.
    """

    ASSISTANCE = "assistance"
    """To help with goods, people or services, relief and humanitarian aid among them. Use
    `financing` when money is given, and `capacity_building` when skills or institutions are.
    """

    FINANCING = "financing"
    """To give, lend, invest or guarantee money. Use `military_support` when it is for
    armed forces.
    """

    TRADE = "trade"
    """To open, widen or ease trade: tariffs, market access, purchases, transport of goods. Use
    `financing` for investment.
    """

    SECURITY = "security"
    """To act together for safety or defence, joint exercises and guarantees of defence among them.
    Use `military_support` when forces are supplied, and `enforcement` for crime and borders.
    """

    POLICY = "policy"
    """To take up, change or keep a policy of the obligor's own. Use `legislation` when laws are to
    be made, and `restraint` when the point is not to act.
    """

    LEGISLATION = "legislation"
    """To make, change or repeal a law or a regulation. Use `ratification` for treaties."""

    ENFORCEMENT = "enforcement"
    """To apply the law: policing, prosecution, border and customs control, extradition. Use
    `sanctions` for measures against another state or its people.
    """

    INFORMATION_SHARING = "information_sharing"
    """To give each other data, intelligence or experience. Use `reporting` when a body is told how
    a matter stands.
    """

    CAPACITY_BUILDING = "capacity_building"
    """To train people or strengthen institutions so that others can do more themselves. Use
    `assistance` for help that does the work, and `military_support` for the training of armed
    forces.
    """

    RESTRAINT = "restraint"
    """Not to do something, or to stop doing it. Use `policy` when something is done in
    its place.
    """

    VISIT_OR_MEETING = "visit_or_meeting"
    """To make a visit, or to hold or attend a meeting. Record the event too where it is told as a
    next one. Use `consultation` for "stay in touch".
    """

    RATIFICATION = "ratification"
    """To sign, ratify, finish or bring into force an instrument. Use `legislation` for a country's
    own laws.
    """

    REPORTING = "reporting"
    """To report to a leader, a body or the public, or to hand on what was said to those concerned.
    Use `information_sharing` for a mutual flow of data.
    """

    SANCTIONS = "sanctions"
    """To impose, keep, ease or lift measures against a state, a body or persons. Use `enforcement`
    for the ordinary law.
    """

    DIPLOMATIC_RELATIONS = "diplomatic_relations"
    """To open, restore, raise, lower or break off relations, or to open or close embassies. Use
    `policy` for other changes in how a side treats another.
    """

    INSTITUTION_BUILDING = "institution_building"
    """To set up, revive or reshape a body, a mechanism or a post. Use `capacity_building` for
    strengthening those that exist.
    """

    MILITARY_SUPPORT = "military_support"
    """To supply forces with weapons, equipment, training or money. Use `security` for working or
    defending together.
    """

    POLITICAL_SUPPORT = "political_support"
    """To back a candidacy, a membership, a position or a process. Saying that one supports it,
    without undertaking anything, is a statement.
    """

    OTHER = "other"
    """An undertaking that none of these names, such as a release of prisoners or a return of works
    of art. A declared prefixed value is better where such undertakings recur.
    """


class Firmness(ClosedList):
    """How firmly the words bind the one who undertakes.

    "Committed to" with a verb of acting is a commitment. Without one, as in "commitment to
    democracy", "remain committed to peace" or "discussed our commitment", it is a statement and has
    no firmness.
    """

    FIRM = "firm"
    """A verb of undertaking with the obligor as its subject: "will", "committed to", "agreed to". A
    noun can be as firm, as in "the commitment is ironclad". Use `qualified` when a softener stands
    by it.
    """

    QUALIFIED = "qualified"
    """Undertaken, with words that take some of the force away: "intends to", "will seek to", "where
    possible", "as appropriate". A stated condition goes to the field for conditions and does not
    by itself make it qualified.
    """

    ASPIRATIONAL = "aspirational"
    """A goal of the obligor's own acting, or a value put on it: "hopes to", "aims to", "the
    importance of doing". Use `qualified` when the act is intended; where no acting of its own is in
    view, it is a statement.
    """

    EXPLORATORY = "exploratory"
    """Readiness or study, with the acting itself left open: "stands ready to", "will explore", "to
    consider". Use `aspirational` when the goal is wanted and nothing need be studied first.
    """


class Novelty(ClosedList):
    """How the undertaking relates to earlier ones, as far as the text shows."""

    NEW = "new"
    """Not said before by these obligors, as far as the text shows. Use `prior` when it was made at
    an earlier event, and `new_or_resumed` when the text leaves that open.
    """

    EXPANDED = "expanded"
    """More of an earlier undertaking: a larger sum, a wider field, a longer time. Use `continued`
    when nothing is added.
    """

    CONTINUED = "continued"
    """Goes on with what already runs: "continue to", "keep up". Use `reaffirmed` when a promise is
    said again, and `resumed` when it had stopped.
    """

    RESUMED = "resumed"
    """Takes up again what had stopped or been suspended. Use `continued` when it never stopped."""

    NEW_OR_RESUMED = "new_or_resumed"
    """Begins or begins again, and the text leaves open which, as in "commence or restart"."""

    REAFFIRMED = "reaffirmed"
    """Said again with nothing added: "reaffirmed their commitment to provide". Use `prior` when it
    is only mentioned, and `expanded` when something is added.
    """

    PRIOR = "prior"
    """Mentioned as made at an earlier event, and not renewed here. Use `reaffirmed` when the
    obligors say it again now.
    """

    WITHDRAWN = "withdrawn"
    """Taken back by those who made it, and this readout tells the taking back."""


class Mutuality(ClosedList):
    """How several obligors share one undertaking.

    One obligor alone needs no value, unless it is a body whose members are bound severally.
    """

    JOINT = "joint"
    """Two or more do one thing together, such as running a project or sending a common mission."""

    RECIPROCAL = "reciprocal"
    """Each does its own part in exchange for the other's, so that one rests on the other."""

    PARALLEL = "parallel"
    """Each does a thing of its own, the same or alike, and not in exchange. Use `reciprocal` when
    the one is given for the other.
    """

    COLLECTIVE = "collective"
    """The members of a body or a group undertake it severally, each for itself, under the name of
    the whole. Use `joint` when they act as one.
    """


class CommitmentStatus(ClosedList):
    """How far the undertaking has come, as this readout tells it."""

    ANNOUNCED = "announced"
    """Made known, with no word yet of anything done. Use `in_progress` once work is told of."""

    IN_PROGRESS = "in_progress"
    """Under way: something has been done, and it is not finished nor overdue."""

    MET = "met"
    """Done in full, as the text says or shows. Use `partially_met` when part of it is missing."""

    PARTIALLY_MET = "partially_met"
    """Done in part, with no word that work on the rest goes on. Use `in_progress` while it does."""

    NOT_MET = "not_met"
    """The text says that it was not done, or that its time passed without it. Use `lapsed` when it
    fell away and is no longer owed.
    """

    LAPSED = "lapsed"
    """No longer owed, because its time ran out or its ground fell away, without anyone taking it
    back. Use `withdrawn` when its makers did so.
    """

    WITHDRAWN = "withdrawn"
    """Taken back by those who made it, so that it is no longer owed."""

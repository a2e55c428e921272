"""Words for the encoding itself: how it was made, by whom, and why it was changed."""

from readouts.vocabularies._lists import ClosedList

__all__ = ["AgentKind", "ChangeMotivation", "ProductionMethod"]


class ProductionMethod(ClosedList):
    """How the record was made from the source."""

    MANUAL = "manual"
    """A person read the source and wrote the record, with no more help than a form or an editor
    gives.
    """

    ASSISTED = "assisted"
    """A program drafted part of the record or proposed values, and a person read the source and
    answers for the whole.
    """

    AUTOMATIC = "automatic"
    """A program made the record and no person compared all of it with the source. A spot check of
    some records leaves it automatic.
    """


class AgentKind(ClosedList):
    """Who or what had a hand in making or changing the record."""

    PERSON = "person"
    """A human being, named or known by a pen name or initials."""

    ORGANIZATION = "organization"
    """A body, such as a newsroom or a research project, that answers for the work without naming a
    person.
    """

    SOFTWARE = "software"
    """A program or a model, given with its version. The people who ran it are agents of
    their own.
    """


class ChangeMotivation(ClosedList):
    """Why the record was changed."""

    CORRECTING = "correcting"
    """Something in the record was wrong when it was written and has been put right. Use `updating`
    when it was right and things have moved on.
    """

    UPDATING = "updating"
    """The record follows something new: a later version of the source, a status that changed,
    details that came out since. Use `correcting` for mistakes.
    """

    TRANSFORMING = "transforming"
    """The form was changed and the meaning was not, as in a move to a newer version of
    the format.
    """

    REDACTING = "redacting"
    """Something was taken out on purpose, to protect a person or a right, and not because it was
    wrong. Use `correcting` when it was.
    """

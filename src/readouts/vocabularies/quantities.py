"""Words for quantities: what a figure is for, and at what stage it stands."""

from readouts.vocabularies._lists import ClosedList, OpenList

__all__ = ["QuantityPurpose", "QuantityStage"]


class QuantityPurpose(OpenList):
    """What the figure measures or is meant for."""

    GRANT = "grant"
    """Money given and not to be paid back, aid among it. Use `loan` when it is to be repaid, and
    `budget` when the text does not say how it is given.
    """

    LOAN = "loan"
    """Money lent, guarantees and credit lines included. Use `grant` for the part that need not be
    repaid.
    """

    INVESTMENT = "investment"
    """Money put into a business, a project or works in the hope of a return. Use `loan` for credit,
    and `grant` for gifts.
    """

    TRADE = "trade"
    """The value or amount of goods and services bought, sold or exchanged. Use `equipment` for a
    number of things supplied.
    """

    BUDGET = "budget"
    """Money set aside or spent, such as a programme's cost or a level of defence spending, where it
    is not told as grant, loan or investment.
    """

    PERSONNEL = "personnel"
    """A number of people as a force or staff: troops, police, experts, trainees. Use `count` for
    people in any other part, such as refugees.
    """

    EQUIPMENT = "equipment"
    """A number or amount of things supplied or held: vehicles, systems, doses. Use `trade` when it
    is told as bought and sold.
    """

    AREA = "area"
    """An extent of land or water, in whatever unit. The length of a road or a border is `other`."""

    DURATION = "duration"
    """A length of time that is the matter of the undertaking or statement, such as an extension by
    a year. How long an event lasted belongs to the event.
    """

    COUNT = "count"
    """A number of anything else: agreements, places, cases, refugees, a share in per cent. Use
    `personnel` for forces and staff, and `equipment` for supplies.
    """

    OTHER = "other"
    """A figure that none of these fits, such as a temperature or a volume of emissions. A declared
    prefixed value is better where such figures recur.
    """


class QuantityStage(ClosedList):
    """How far the sum or amount has come on its way from proposal to use."""

    PROPOSED = "proposed"
    """Put forward or asked for, and not yet promised by those who would give it."""

    PLEDGED = "pledged"
    """Promised by those who are to give it. Use `allocated` when it has been set aside
    for its use.
    """

    ALLOCATED = "allocated"
    """Set aside, approved or divided up for its use, and not yet handed over."""

    DISBURSED = "disbursed"
    """Paid out or handed over to those for whom it was meant."""

    REPAID = "repaid"
    """Given back by those who had received it."""

    RESTATED = "restated"
    """Named again from an earlier announcement, so that it is not to be added to that one. Use
    `pledged` only for the first telling.
    """

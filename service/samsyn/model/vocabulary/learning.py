"""What is off target, or better than expected, and what is done and learnt then."""

from typing import Final

from samsyn.model.vocabulary.words import Worded


class DeviationState(Worded):
    """How far the handling of a deviation has come."""

    OPEN = (
        "OPEN",
        "öppen",
        "Avvikelsen är känd, men ingen orsak är angiven.",
        "open",
        "It is known; its cause isn't stated yet.",
    )
    CAUSE_STATED = (
        "CAUSE_STATED",
        "orsak angiven",
        "Orsaken är angiven. Nästa steg är en åtgärd eller, om avvikelsen är positiv, en uppföljning.",
        "cause stated",
        "Its cause is stated; what comes next is a corrective action or, of a positive one, its review.",
    )
    ACTING = (
        "ACTING",
        "åtgärdas",
        "Minst en åtgärd är beslutad och inte slutförd.",
        "acting",
        "At least one corrective action is under way or to come.",
    )
    IN_REVIEW = (
        "IN_REVIEW",
        "följs upp",
        "Åtgärderna är gjorda. Ett senare mätvärde visar om de hade verkan.",
        "in review",
        "What was to be done is done; a later observation tells whether it was effective.",
    )
    CLOSED = (
        "CLOSED",
        "avslutad",
        "Uppföljd och avslutad med en lärdom.",
        "closed",
        "Reviewed, and closed with a lesson.",
    )
    WITHDRAWN = (
        "WITHDRAWN",
        "återkallad",
        "Mätvärdet rättades, togs bort eller är inte det senaste längre, eller så återkallade någon den med ett skäl.",
        "withdrawn",
        "Its figure was corrected or removed or isn't the latest any more, or somebody withdrew it with a reason.",
    )


ENDED: Final = frozenset({DeviationState.CLOSED, DeviationState.WITHDRAWN})
"""The states of a deviation that isn't open any more."""


class Cause(Worded):
    """The primary cause of a deviation. Look for the system, not the person."""

    RESOURCES = (
        "RESOURCES",
        "resurser",
        "Tid, pengar, folk eller lokaler.",
        "resources",
        "Time, money, staff, premises.",
    )
    COMPETENCE = (
        "COMPETENCE",
        "kompetens",
        "Kunskap eller stöd som saknades.",
        "competence",
        "Knowledge or support that wasn't there.",
    )
    METHOD = (
        "METHOD",
        "arbetssätt",
        "Sättet att arbeta: rutiner, metoder, verktyg.",
        "method",
        "The way of working: routines, methods, tools.",
    )
    COOPERATION = (
        "COOPERATION",
        "samverkan",
        "Glapp mellan dem som skulle göra det tillsammans.",
        "cooperation",
        "A gap between those who were to do it together.",
    )
    INFORMATION = (
        "INFORMATION",
        "information",
        "Något som inte nådde fram eller inte förstods.",
        "information",
        "Something that didn't arrive or wasn't understood.",
    )
    ENVIRONMENT = (
        "ENVIRONMENT",
        "miljö",
        "Den fysiska eller sociala miljön.",
        "environment",
        "The physical or social surroundings.",
    )
    MEASUREMENT = (
        "MEASUREMENT",
        "mätning",
        "Mätningen visar något annat än det som var tänkt.",
        "measurement",
        "The measurement shows something else than was meant.",
    )
    OUTSIDE = (
        "OUTSIDE",
        "yttre påverkan",
        "Något som ingen av aktörerna råder över. Det ska nämnas vid namn.",
        "outside influence",
        "Something that none of the actors has power over; it must be named.",
    )


class ActionState(Worded):
    """How far a corrective action has come."""

    NOT_STARTED = "NOT_STARTED", "inte påbörjad", "Den är beslutad.", "not started", "It is decided."
    STARTED = "STARTED", "påbörjad", "Den pågår.", "started", "It is under way."
    DONE = "DONE", "gjord", "Den är gjord.", "done", "It is done."
    LATE = (
        "LATE",
        "försenad",
        "Sista dagen har passerat utan att den är gjord.",
        "late",
        "Its last day has passed, and it isn't done.",
    )
    CANCELLED = "CANCELLED", "inställd", "Den blir inte gjord.", "cancelled", "It won't be done."

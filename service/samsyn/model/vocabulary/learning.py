"""What is off target, or better than expected, and what is done and learnt then."""

from typing import Final

from samsyn.model.vocabulary.words import Worded


class DeviationState(Worded):
    """The state of a deviation in its workflow."""

    OPEN = (
        "OPEN",
        "öppen",
        "Avvikelsen är känd, men ingen orsak är angiven.",
        "open",
        "The deviation is recorded. Its cause is not stated yet.",
    )
    CAUSE_STATED = (
        "CAUSE_STATED",
        "orsak angiven",
        "Orsaken är angiven. Nästa steg är en åtgärd eller, om avvikelsen är positiv, en uppföljning.",
        "cause stated",
        "The cause is stated. The next step is a corrective action or, for a positive deviation, a review.",
    )
    ACTING = (
        "ACTING",
        "åtgärdas",
        "Minst en åtgärd är beslutad och inte slutförd.",
        "being corrected",
        "At least one corrective action is decided but not completed.",
    )
    IN_REVIEW = (
        "IN_REVIEW",
        "följs upp",
        "Åtgärderna är genomförda. Ett senare mätvärde visar om de har haft effekt.",
        "in review",
        "The corrective actions are done. A later observation shows whether they were effective.",
    )
    CLOSED = (
        "CLOSED",
        "avslutad",
        "Avvikelsen är uppföljd och avslutad med en lärdom.",
        "closed",
        "Reviewed and closed with a lesson.",
    )
    WITHDRAWN = (
        "WITHDRAWN",
        "återkallad",
        "Mätvärdet har rättats, tagits bort eller är inte längre det senaste, eller så har någon återkallat den.",
        "withdrawn",
        "Its observation was corrected, removed or is no longer the latest, or somebody withdrew it with a reason.",
    )


ENDED: Final = frozenset({DeviationState.CLOSED, DeviationState.WITHDRAWN})
"""The states of a deviation that isn't open any more."""


class Cause(Worded):
    """The primary cause of a deviation. Look for the system, not the person."""

    RESOURCES = (
        "RESOURCES",
        "resurser",
        "Tid, pengar, personal eller lokaler.",
        "resources",
        "Time, money, staff or premises.",
    )
    COMPETENCE = (
        "COMPETENCE",
        "kompetens",
        "Kunskap eller stöd saknades.",
        "competence",
        "Knowledge or support was missing.",
    )
    METHOD = (
        "METHOD",
        "arbetssätt",
        "Sättet att arbeta: rutiner, metoder, verktyg.",
        "method",
        "The way of working: procedures, methods, tools.",
    )
    COOPERATION = (
        "COOPERATION",
        "samverkan",
        "Brister i samarbetet mellan dem som skulle göra det tillsammans.",
        "cooperation",
        "A gap between those who should have worked together.",
    )
    INFORMATION = (
        "INFORMATION",
        "information",
        "Information nådde inte fram eller missförstods.",
        "information",
        "Information did not arrive or was not understood.",
    )
    ENVIRONMENT = (
        "ENVIRONMENT",
        "miljö",
        "Den fysiska eller sociala miljön.",
        "environment",
        "The physical or social environment.",
    )
    MEASUREMENT = (
        "MEASUREMENT",
        "mätning",
        "Mätningen visar något annat än vad den var avsedd för.",
        "measurement",
        "The measurement shows something other than intended.",
    )
    OUTSIDE = (
        "OUTSIDE",
        "yttre påverkan",
        "Något som ingen av aktörerna råder över. Det ska anges vad det är.",
        "outside influence",
        "Something that no actor controls. It must be named in `outsideInfluence`.",
    )


class ActionState(Worded):
    """The state of a corrective action."""

    NOT_STARTED = "NOT_STARTED", "inte påbörjad", "Åtgärden är beslutad.", "not started", "Decided but not started."
    STARTED = "STARTED", "påbörjad", "Åtgärden pågår.", "started", "In progress."
    DONE = "DONE", "genomförd", "Åtgärden är genomförd.", "done", "Completed."
    LATE = (
        "LATE",
        "försenad",
        "Slutdatumet har passerat utan att åtgärden är genomförd.",
        "overdue",
        "The due date has passed and it is not completed. Set automatically.",
    )
    CANCELLED = "CANCELLED", "inställd", "Åtgärden genomförs inte.", "cancelled", "Will not be carried out."

"""Retired key figures: those whose publisher has withdrawn them or changed what they mean."""

from typing import Annotated

from pydantic import Field

from samsyn.deeds.doing.deed import Decision, Work, deed
from samsyn.deeds.doing.fields import Changing, MeasureId, Text
from samsyn.deeds.doing.limits import Unstored
from samsyn.deeds.doing.properties import changed
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.payloads import MeasurePayload
from samsyn.errors import StateFault
from samsyn.graph.records import Measure
from samsyn.model.principals import DECIDING
from samsyn.spoken import Message


class RetireMeasureInput(Changing):
    """The measure to flag as retired, or to unflag."""

    id: MeasureId = Field(description="The id of the measure.")
    retired: Annotated[bool, Field(description="Whether the measure is retired; false removes the flag.")] = True
    reason: Annotated[Text, Unstored()] = Field(
        description="What happened to the key figure, stored in the change log, 1–4,000 characters."
    )


@deed(MeasurePayload, by=DECIDING)
def retire_measure(work: Work, given: RetireMeasureInput) -> Decision:
    """Flags a measure whose key figure was withdrawn or redefined by its publisher, or removes the flag.

    Its values are kept; imports add no more. Fails with STATE if the flag has that value already.
    """
    measure = work.the(Measure, given.id)
    if measure.retired == given.retired:
        reason = Reason.RETIRED if measure.retired else Reason.NOT_RETIRED
        message = Message(en="Leave it: it isn't retired.", sv="Låt det vara: måttet är inte utgånget.")
        if measure.retired:
            message = Message(en="Leave it: it is retired already.", sv="Låt det vara: måttet är redan utgånget.")
        work.refuse(StateFault(path=("retired",), reason=reason, message=message, state=reason))
    return changed(work, measure, given, retired=given.retired)

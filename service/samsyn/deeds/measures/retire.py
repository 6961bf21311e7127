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
    """A measure whose key figure was withdrawn or redefined, or, after all, wasn't."""

    id: MeasureId = Field(description="The measure's id.")
    retired: Annotated[bool, Field(description="False takes it back.")] = True
    reason: Annotated[Text, Unstored()] = Field(
        description="What became of the key figure, for the history, in 1 to 4,000 characters."
    )


@deed(MeasurePayload, by=DECIDING)
def retire_measure(work: Work, given: RetireMeasureInput) -> Decision:
    """Flag a measure whose key figure was withdrawn or redefined by its publisher, or take the flag back.

    Its values stay; an import brings no more of them. STATE where it is flagged so already.
    """
    measure = work.the(Measure, given.id)
    if measure.retired == given.retired:
        reason = Reason.RETIRED if measure.retired else Reason.NOT_RETIRED
        message = Message(en="Leave it: it isn't retired.", sv="Låt det vara: måttet är inte utgånget.")
        if measure.retired:
            message = Message(en="Leave it: it is retired already.", sv="Låt det vara: måttet är redan utgånget.")
        work.refuse(StateFault(path=("retired",), reason=reason, message=message, state=reason))
    return changed(work, measure, given, retired=given.retired)

"""Retired key figures: those whose publisher has withdrawn them or changed what they mean."""

from typing import Annotated

from pydantic import Field

from samsyn.deeds.doing.deed import Work, Written, deed
from samsyn.deeds.doing.fields import ExpectedVersion, IdempotencyKey, MeasureId, Text
from samsyn.deeds.doing.inputs import Input
from samsyn.deeds.doing.limits import Unstored
from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import StateFault

Because = Annotated[
    Text, Unstored(), Field(description="What became of the key figure, for the history, in 1 to 4,000 characters.")
]


class RetireMeasureInput(Input):
    """A measure whose key figure was withdrawn or redefined, or, after all, wasn't."""

    id: MeasureId = Field(description="The measure's id.")
    expected_version: ExpectedVersion
    retired: Annotated[bool, Field(description="False takes it back.")] = True
    reason: Because
    idempotency_key: IdempotencyKey = None


@deed("MeasurePayload", measure="Measure")
async def retire_measure(work: Work, given: RetireMeasureInput) -> Written:
    """Flag a measure whose key figure was withdrawn or redefined by its publisher, or take the flag back.

    Its values stay; an import brings no more of them. STATE where it is flagged so already.
    """
    before = bool(work.found[given.id].facts.get("retired"))
    if before == given.retired:
        reason = Reason.RETIRED if before else Reason.NOT_RETIRED
        told = "Leave it: it is retired already." if before else "Leave it: it isn't retired."
        work.faults.append(StateFault(path=("retired",), reason=reason, message=told, state=reason))
    changes = {"retired": given.retired, **work.next_version(given.id)}
    await work.write("set_retired", id=given.id, changes=changes)
    return Written(
        payload={"measure": given.id},
        node=given.id,
        nodes=[given.id],
        before={"retired": before},
        after={"retired": given.retired},
        reason=given.reason,
    )

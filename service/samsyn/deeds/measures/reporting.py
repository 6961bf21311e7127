"""Reporting: how a goal's owners judge it, and the rounds in which owners tell how everything stands."""

from datetime import date
from typing import Annotated, Final

from pydantic import Field

from samsyn.deeds.doing.deed import Work, Written, deed
from samsyn.deeds.doing.fields import (
    ExpectedVersion,
    GoalId,
    IdempotencyKey,
    PeriodName,
    ReasonGiven,
    ReportingRoundId,
    Text,
)
from samsyn.deeds.doing.inputs import Input
from samsyn.deeds.doing.limits import Unstored
from samsyn.deeds.doing.properties import told
from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import InvalidFault, StateFault
from samsyn.model.ids import new_id
from samsyn.model.periods import FREQUENCY_OF, kind_of, period_of
from samsyn.model.vocabulary import GoalStatus

NO_FREQUENCY: Final = "Choose a month, quarter, tertial, half-year, year or school year: no measure is due for a day."


class ReportGoalStatusInput(Input):
    """How the owners of a goal judge that it stands."""

    id: GoalId = Field(description="The goal's id.")
    expected_version: ExpectedVersion
    status: Annotated[GoalStatus, Unstored(), Field(description="How they judge that it stands.")]
    comment: Annotated[Text, Unstored()] = Field(description="Why they judge so, 1 to 4,000 characters.")
    idempotency_key: IdempotencyKey = None


class OpenReportingRoundInput(Input):
    """For which period owners are asked to report, and until when."""

    period: PeriodName = Field(
        description="A month, quarter, tertial, half-year, year or school year, such as 2026-T2."
    )
    due_on: Annotated[date, Field(description="The last day to report; not before the period begins.")]
    idempotency_key: IdempotencyKey = None


class CloseReportingRoundInput(Input):
    """Which round is closed."""

    id: ReportingRoundId = Field(description="The round's id.")
    expected_version: ExpectedVersion
    reason: ReasonGiven = None
    idempotency_key: IdempotencyKey = None


@deed("GoalPayload", goal="Goal")
async def report_goal_status(work: Work, given: ReportGoalStatusInput) -> Written:
    """Tell how the owners of a goal judge that it stands; the computed status stays beside it."""
    reported = {"reportedStatus": given.status.name, "reportedComment": given.comment, "reportedAt": work.now}
    [row] = await work.write("report_goal_status", id=given.id, changes={**reported, **work.next_version(given.id)})
    before = told(row["before"], like=reported)
    return Written(payload={"goal": given.id}, node=given.id, nodes=[given.id], before=before, after=reported)


@deed("ReportingRoundPayload", round="ReportingRound")
async def open_reporting_round(work: Work, given: OpenReportingRoundInput) -> Written:
    """Ask the owners of measures and goals to report for a period; they see in `viewer.toDo` what they still owe."""
    stored = {"period": given.period, "dueOn": given.due_on.isoformat()}
    try:
        span, frequency = period_of(given.period), FREQUENCY_OF.get(kind_of(given.period))
    except ValueError:
        span = frequency = None  # a fault of its field already
    if span and frequency is None:
        work.faults.append(InvalidFault(path=("period",), reason=Reason.NOT_A_PERIOD, message=NO_FREQUENCY))
    if span and given.due_on < span.start:
        message = f"Choose a last day from {span.start} on, when the period begins."
        work.faults.append(InvalidFault(path=("dueOn",), reason=Reason.ENDS_BEFORE_START, message=message))
    if span and frequency:
        stored |= {
            "periodStart": span.start.isoformat(),
            "periodEnd": span.end.isoformat(),
            "frequency": frequency.name,
        }
    round_id = new_id("ReportingRound")
    created = {**stored, "id": round_id, "version": 1, "createdAt": work.now, "updatedAt": work.now}
    await work.write("open_reporting_round", round=created)
    return Written(payload={"round": round_id}, node=round_id, nodes=[round_id], after=stored)


@deed("ReportingRoundPayload", round="ReportingRound")
async def close_reporting_round(work: Work, given: CloseReportingRoundInput) -> Written:
    """Close a round: nobody is asked any more; who was missing then stays to be read in it."""
    closed_at = work.found[given.id].facts.get("closedAt")
    if closed_at:
        message = f"It was closed already, at {closed_at}."
        work.faults.append(StateFault(path=("id",), reason=Reason.CLOSED, message=message, state="CLOSED"))
    changes = {"closedAt": work.now, **work.next_version(given.id)}
    await work.write("close_reporting_round", id=given.id, changes=changes)
    after = {"closedAt": work.now}
    return Written(payload={"round": given.id}, node=given.id, nodes=[given.id], after=after, reason=given.reason)

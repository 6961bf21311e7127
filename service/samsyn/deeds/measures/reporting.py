"""Reporting: how a goal's owners judge it, and the rounds in which owners tell how everything stands."""

from datetime import date
from typing import Final

from pydantic import Field

from samsyn.deeds.doing.deed import Decision, Work, deed
from samsyn.deeds.doing.fields import (
    Changing,
    Explained,
    GoalId,
    IdempotencyKey,
    PeriodName,
    ReportingRoundId,
    Text,
)
from samsyn.deeds.doing.inputs import Input
from samsyn.deeds.doing.permissions import its_owner
from samsyn.deeds.doing.properties import first_version, history_of, raised
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.payloads import GoalPayload, ReportingRoundPayload
from samsyn.errors import InvalidFault, StateFault
from samsyn.graph.deltas import created
from samsyn.graph.records import Goal, ReportingRound
from samsyn.model.periods import FREQUENCY_OF, kind_of, period_of
from samsyn.model.principals import DECIDING
from samsyn.model.vocabulary import GoalStatus
from samsyn.spoken import Message

NO_FREQUENCY: Final = Message(
    en="Choose a month, quarter, tertial, half-year, year or school year: no measure is due for a day.",
    sv="Välj en månad, ett kvartal, tertial, halvår, år eller läsår: inget mått rapporteras för en dag.",
)


class ReportGoalStatusInput(Changing):
    """The status of a goal as judged by its owners."""

    id: GoalId = Field(description="The id of the goal.")
    status: GoalStatus = Field(description="The status as judged by the owners.")
    comment: Text = Field(description="The reasons for that status, 1–4,000 characters.")


class OpenReportingRoundInput(Input):
    """The reporting round to open."""

    period: PeriodName = Field(
        description="The period to report on: a month, quarter, tertial, half-year, year or school year, such as "
        "2026-T2."
    )
    due_on: date = Field(description="The due date, not before the period begins.")
    idempotency_key: IdempotencyKey = None


class CloseReportingRoundInput(Explained):
    """The reporting round to close."""

    id: ReportingRoundId = Field(description="The id of the reporting round.")


@deed(GoalPayload, by=DECIDING, partner=its_owner("id"))
def report_goal_status(work: Work, given: ReportGoalStatusInput) -> Decision:
    """Reports the status of a goal as judged by its owners. The computed status is shown beside it."""
    reported = {"reportedStatus": given.status.name, "reportedComment": given.comment, "reportedAt": work.now}
    change = raised(work, work.the(Goal, given.id), **reported)
    before, after = history_of(change)
    return Decision(changes=[change], node=given.id, before=before, after=after)


@deed(ReportingRoundPayload, by=DECIDING)
def open_reporting_round(work: Work, given: OpenReportingRoundInput) -> Decision:
    """Opens a reporting round for a period. Owners of measures and goals see in `viewer.toDo` what to report."""
    stored = {"period": given.period, "dueOn": given.due_on.isoformat()}
    try:
        span, frequency = period_of(given.period), FREQUENCY_OF.get(kind_of(given.period))
    except ValueError:
        span = frequency = None  # a fault of its field already
    if span and frequency is None:
        work.refuse(InvalidFault(path=("period",), reason=Reason.NOT_A_PERIOD, message=NO_FREQUENCY))
    if span and given.due_on < span.start:
        message = Message(
            en="Choose a last day from {start} on, when the period begins.",
            sv="Välj en sista dag från och med {start}, när perioden börjar.",
            start=span.start.isoformat(),
        )
        work.refuse(InvalidFault(path=("dueOn",), reason=Reason.ENDS_BEFORE_START, message=message))
    if span and frequency:
        days = {"periodStart": span.start.isoformat(), "periodEnd": span.end.isoformat()}
        stored |= {**days, "frequency": frequency.name}
    opened = created("ReportingRound", {**stored, **first_version(work, "ReportingRound")})
    return Decision(changes=[opened], node=opened.node.known, after=stored)


@deed(ReportingRoundPayload, by=DECIDING)
def close_reporting_round(work: Work, given: CloseReportingRoundInput) -> Decision:
    """Closes a reporting round. It keeps a record of what was not reported by then."""
    reporting_round = work.the(ReportingRound, given.id)
    if reporting_round.closed_at:
        message = Message(
            en="It was already closed, at {at}.", sv="Den är redan avslutad, {at}.", at=reporting_round.closed_at
        )
        work.refuse(StateFault(path=("id",), reason=Reason.CLOSED, message=message, state="CLOSED"))
    change = raised(work, reporting_round, closedAt=work.now)
    return Decision(changes=[change], node=given.id, after={"closedAt": work.now}, reason=given.reason)

"""How measures and goals stand, as expressions over what is stored; the calendar is the reader's."""

from datetime import datetime
from typing import Any

import strawberry

from samsyn.model.goal_status import goal_status
from samsyn.model.vocabulary import GoalStatus
from samsyn.projection.declarations import Key, told

OWN_PLACE = "COLLECT { MATCH (own:Place) RETURN own.code }[0]"
LATEST_FIRST = (Key("node.periodEnd", descending=True), Key("node.periodStart", descending=True))


def attainment(measure: str) -> str:
    """Return the expression of a measure's attainment, given the variable that it is bound to."""
    return f"CASE WHEN {measure}.staleFrom <= $viewer.today THEN 'STALE' ELSE {measure}.attainment END"


GOAL_STATUS = f"""[coalesce(this.endsOn < $viewer.today, false), COLLECT {{
  MATCH (this)<-[:INDICATES]-(told:Measure) WHERE told.archivedAt IS NULL
  RETURN [{attainment("told")}, coalesce(told.trend, 'UNKNOWN')]
}}]"""
REPORTED_STATUS = """CASE WHEN this.reportedAt IS NOT NULL
  THEN [this.reportedStatus, this.reportedComment, this.reportedAt] END"""


@strawberry.type(description="What a goal's owners judge.")
class ReportedStatus:
    status: GoalStatus = told("How they judge that it stands.")
    comment: str = told("Why they judge so.")
    at: datetime = told("When they said so.")


def status_of(parts: Any) -> str:
    """Return a goal's status, of what GOAL_STATUS tells."""
    is_over, measures = parts
    return goal_status(measures, is_over=is_over).name


def reported_status(parts: Any) -> ReportedStatus:
    """Return what REPORTED_STATUS tells."""
    status, comment, at = parts
    return ReportedStatus(status=status, comment=comment, at=at)

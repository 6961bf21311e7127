"""Reporting rounds: who is asked to report how measures and goals stand, until when, and who is missing."""

from datetime import date, datetime

from samsyn.api.arguments import under
from samsyn.api.types.node import VERSION, Changeable, Node
from samsyn.questions.reporting import Owed, missing, owed_sort_key
from samsyn.reading.declarations import FORWARD, Connection, computed, stored
from samsyn.reading.types import object_type


@object_type("A reporting round, in which the owners of measures and goals report on them.", plural="reporting rounds")
class ReportingRound(Node, Changeable):
    label: str = stored("Period of the round.", of="period")
    period: str = stored("Period that is reported on, such as 2026-T2.", filter="Period of the round.")
    due_on: date = stored("Last day for reports.", filter=True)
    closed_at: datetime | None = stored(
        "When the round was closed; null while it is open.",
        filter="When it was closed; without a value while it is open.",
    )
    missing: Connection[Owed] = computed(
        missing,
        "Missing reports, sorted by id of the responsible actor.",
        sort_key=owed_sort_key,
        paging=FORWARD,
        under=under("what they have to report"),
    )
    version: int = stored(VERSION)
    created_at: datetime = stored("When the round was opened.")

"""Reporting rounds: who is asked to report how measures and goals stand, until when, and who is missing."""

from datetime import date, datetime

from samsyn.api.arguments import under
from samsyn.api.types.node import VERSION, Changeable, Node
from samsyn.questions.reporting import Owed, missing, owed_sort_key
from samsyn.reading.declarations import FORWARD, Connection, computed, stored
from samsyn.reading.types import object_type


@object_type("A round in which the owners of measures and goals tell how these stand.", plural="reporting rounds")
class ReportingRound(Node, Changeable):
    label: str = stored("Its period.", of="period")
    period: str = stored("What is reported of, such as 2026-T2.", filter="Its period.")
    due_on: date = stored("The last day to report.", filter="The last day to report.")
    closed_at: datetime | None = stored(
        "When it was closed; null while it is open.", filter="When it was closed; without a value while it is open."
    )
    missing: Connection[Owed] = computed(
        missing,
        "What is still to be reported, by who owes it.",
        sort_key=owed_sort_key,
        paging=FORWARD,
        under=under("what they have to report"),
    )
    version: int = stored(VERSION)
    created_at: datetime = stored("When it was opened.")

"""Reporting rounds: who is asked to report how measures and goals stand, until when, and who is missing."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, ClassVar

import strawberry

from samsyn.api.judged import OWN_PLACE
from samsyn.api.nodes import Actor, Node
from samsyn.model.vocabulary import Role
from samsyn.projection.declarations import Connection, formed, stored, told

# What is still to be reported in a round, and by whom, over the variables `round`, `owner` and `owed`.
MEASURE_OWED = f"""owed.archivedAt IS NULL AND owed.frequency = round.frequency AND NOT EXISTS {{
  MATCH (owed)<-[:OF]-(given:Observation)
  WHERE given.period = round.period AND given.area = {OWN_PLACE} AND given.gender = 'T'
}}"""
GOAL_OWED = """owed.archivedAt IS NULL AND coalesce(owed.startsOn, round.periodEnd) <= round.periodEnd
  AND coalesce(owed.endsOn, round.periodStart) >= round.periodStart
  AND (owed.reportedAt IS NULL OR owed.reportedAt < round.createdAt)"""
MISSING = f"""COLLECT {{
  MATCH (round:ReportingRound {{id: this.id}})
  MATCH (owner:Actor)-[:OWNS]->(owed:Measure) WHERE owner.archivedAt IS NULL AND {MEASURE_OWED}
  RETURN [owner.id, owed.id]
}} + COLLECT {{
  MATCH (round:ReportingRound {{id: this.id}})
  MATCH (owner:Actor)-[:OWNS]->(owed:Goal) WHERE owner.archivedAt IS NULL AND {GOAL_OWED}
  RETURN [owner.id, owed.id]
}}"""


@strawberry.type(description="What somebody still has to report in a round.")
class Owed:
    actor: Actor = told("Who answers for it.")
    node: Node = told("A measure without an observation of the period, or a goal that wasn't judged since it opened.")


def place_of(owed: Any) -> tuple[str, str]:
    """Return where it stands: by who owes it."""
    return owed.actor, owed.node


def owed(pairs: Any) -> list[Owed]:
    """Return what is owed, of the pairs of MISSING."""
    return sorted((Owed(actor=actor, node=node) for actor, node in pairs), key=place_of)


@strawberry.type(description="A round in which the owners of measures and goals tell how these stand.")
class ReportingRound(Node):
    seen: ClassVar[Mapping[Role | None, str]] = {Role.ADMIN: "", Role.STRATEGIST: "", None: "false"}

    label: str = stored("Its period.", "this.period")
    period: str = stored("What is reported of, such as 2026-T2.")
    due_on: date = stored("The last day to report.")
    closed_at: datetime | None = stored("When it was closed; null while it is open.")
    missing: Connection[Owed] = formed(MISSING, "What is still to be reported, by who owes it.", owed, place=place_of)
    version: int = stored("Grows by one with every change; give it as `expectedVersion` when you change it.")
    created_at: datetime = stored("When it was opened.")

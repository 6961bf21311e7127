"""Who asks, and what waits for them."""

from datetime import date, datetime
from typing import Any

import strawberry

from samsyn.api.nodes import Actor, Node
from samsyn.api.reporting import GOAL_OWED, MEASURE_OWED
from samsyn.model.vocabulary import Role, ToDoKind
from samsyn.projection.declarations import Connection, formed, linked, stored, told

# Each as [kind, node, since, due], as `ToDo` has them.
WAITING = f"""COLLECT {{
  UNWIND $viewer.actors AS id
  MATCH (:Actor {{id: id}})-[:MAKES]->(mine:Contribution)
  WHERE mine.status = 'RETURNED' AND mine.archivedAt IS NULL
  RETURN DISTINCT ['RETURNED', mine.id, coalesce(mine.decisionAt, mine.updatedAt), null]
}} + COLLECT {{
  UNWIND $viewer.actors AS id
  MATCH (:Actor {{id: id}})-[part:MAKES]->(mine:Contribution)
  WHERE mine.status = 'SUBMITTED' AND mine.archivedAt IS NULL AND part.confirmedAt IS NULL
    AND COUNT {{ MATCH (mine)<-[:MAKES]-(maker:Actor) WHERE maker.archivedAt IS NULL }} > 1
  RETURN DISTINCT ['TO_CONFIRM', mine.id, coalesce(mine.submittedAt, mine.updatedAt), null]
}} + COLLECT {{
  MATCH (mine:Contribution)
  WHERE mine.proposedAt IS NOT NULL AND mine.archivedAt IS NULL
    AND any(id IN coalesce(mine.proposalAwaits, []) WHERE id IN $viewer.actors)
  RETURN ['TO_CONFIRM', mine.id, mine.proposedAt, null]
}} + COLLECT {{
  UNWIND $viewer.actors AS id
  MATCH (:Actor {{id: id}})-[:MAKES]->(mine:Contribution)
  WHERE mine.status = 'APPROVED' AND mine.archivedAt IS NULL
    AND mine.endsOn < $viewer.today AND NOT mine.delivery IN ['DONE', 'CANCELLED']
  RETURN DISTINCT ['OVERDUE', mine.id, mine.endsOn + 'T23:59:59.999999Z', mine.endsOn]
}} + COLLECT {{
  MATCH (submitted:Contribution)
  WHERE $viewer.decides AND submitted.status = 'SUBMITTED' AND submitted.archivedAt IS NULL
  RETURN ['SUBMITTED', submitted.id, coalesce(submitted.submittedAt, submitted.updatedAt), null]
}} + COLLECT {{
  MATCH (approved:Contribution)
  WHERE $viewer.decides AND approved.proposedAt IS NOT NULL AND approved.archivedAt IS NULL
  RETURN ['PROPOSED', approved.id, approved.proposedAt, null]
}} + COLLECT {{
  UNWIND $viewer.actors AS id
  MATCH (:Actor {{id: id}})-[:OWNS]->(owed:Measure)
  MATCH (round:ReportingRound) WHERE round.closedAt IS NULL AND {MEASURE_OWED}
  RETURN DISTINCT ['TO_REPORT', owed.id, round.createdAt, round.dueOn]
}} + COLLECT {{
  UNWIND $viewer.actors AS id
  MATCH (:Actor {{id: id}})-[:OWNS]->(owed:Goal)
  MATCH (round:ReportingRound) WHERE round.closedAt IS NULL AND {GOAL_OWED}
  RETURN DISTINCT ['TO_REPORT', owed.id, round.createdAt, round.dueOn]
}} + COLLECT {{
  UNWIND $viewer.actors AS id
  MATCH (:Actor {{id: id}})-[:OWNS]->(owed:CorrectiveAction)
  WHERE owed.dueOn < $viewer.today AND NOT owed.state IN ['DONE', 'CANCELLED']
  RETURN DISTINCT ['OVERDUE', owed.id, owed.dueOn + 'T23:59:59.999999Z', owed.dueOn]
}}"""


@strawberry.type(description="Something that waits for whoever asks.")
class ToDo:
    kind: ToDoKind = told("What is to be done.")
    node: Node = told("With what.")
    since: datetime = told("Since when it waits.")
    due_on: date | None = told("The day by which it was to be done, where there is one.")


def place_of(todo: Any) -> tuple[str, str, str]:
    """Return where something that waits stands: what waits longest first."""
    return todo.since, todo.kind, todo.node


def to_do(rows: Any) -> list[ToDo]:
    """Return what waits, of the rows of WAITING."""
    found = [ToDo(kind=kind, node=node_id, since=since, due_on=due_on) for kind, node_id, since, due_on in rows]
    return sorted(found, key=place_of)


@strawberry.type(description="Who asks.")
class Viewer:
    kind: str = stored("anonymous, key or token.", "$viewer.kind")
    name: str | None = stored("The name of your key or token; null without one.", "$viewer.name")
    role: Role | None = stored("What you may do; null without a key or token.", "$viewer.role")
    actors: Connection[Actor] = linked(
        "(node:Actor)", "The actors that you may act for.", where="node.id IN $viewer.actors"
    )
    to_do: Connection[ToDo] = formed(
        WAITING,
        "What waits for you, what waits longest first: of a partner what was returned, what is to be confirmed,"
        " reported and what is overdue, of a strategist what was submitted or proposed.",
        to_do,
        place=place_of,
        lasting=False,  # with a new day something may be overdue
    )

"""What is off target, or better than expected: deviations, what is done about them, and what was learnt."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, ClassVar

import strawberry

from samsyn.api.history import Remembered
from samsyn.api.nodes import Actor, Node
from samsyn.api.orders import NEWEST_FIRST
from samsyn.model.vocabulary import ActionState, Cause, DeviationState, Role
from samsyn.projection.declarations import Connection, Key, linked, one, stored

Measure = Annotated["Measure", strawberry.lazy("samsyn.api.measuring")]
Observation = Annotated["Observation", strawberry.lazy("samsyn.api.measuring")]

SOONEST_FIRST = (Key("node.dueOn"),)


def seen_inside(deviation: str) -> Mapping[Role | None, str]:
    """Return who may see a deviation, or what belongs to one: as `Principal.sees_deviation` says."""
    concerned = (
        f"EXISTS {{ MATCH ({deviation})-[:DEVIATES]->(:Measure)<-[:OWNS]-(mine:Actor)"
        " WHERE mine.id IN $viewer.actors }"
        f" OR EXISTS {{ MATCH ({deviation})<-[:CORRECTS]-(:CorrectiveAction)<-[:OWNS]-(mine:Actor)"
        " WHERE mine.id IN $viewer.actors }"
    )
    closed = f"{deviation}.state = 'CLOSED'"
    return {Role.ADMIN: "", Role.STRATEGIST: "", Role.PARTNER: f"({closed} OR {concerned})", None: closed}


def of_its_deviation(rules: Mapping[Role | None, str]) -> Mapping[Role | None, str]:
    """Return the rules of a deviation, said of its corrective actions."""
    return {
        role: rule and f"EXISTS {{ MATCH (this)-[:CORRECTS]->(corrected:Deviation) WHERE {rule} }}"
        for role, rule in rules.items()
    }


@strawberry.type(
    description="Swedish: avvikelse. What is worse than accepted, or better than expected; until it is closed it is"
    " seen inside alone: by strategists, and by partners that answer for its measure or for an action."
)
class Deviation(Node, Remembered):
    seen: ClassVar[Mapping[Role | None, str]] = seen_inside("this")

    label: str = stored("What is seen.", "this.fact")
    measure: Measure = one("(this)-[:DEVIATES]->(node:Measure)", "The measure that shows it.")
    observation: Observation | None = one(
        "(this)-[:SHOWN_BY]->(node:Observation)", "The observation that shows it, where there is one."
    )
    positive: bool = stored("True when better than expected: to be learnt from as well.")
    state: DeviationState = stored("How far its handling has come.")
    fact: str = stored("What is seen, without judging why.")
    cause: Cause | None = stored("The one primary cause, once it is stated.")
    cause_text: str | None = stored("How it came about.")
    outside_influence: str | None = stored("What the outside influence is called, where that is the cause.")
    same_influence: Connection["Deviation"] = linked(
        "(node:Deviation {influence: this.influence})",
        "The other deviations that you may see whose cause is the same outside influence: one that is named again and"
        " again is no accident any more.",
        where="node.id <> this.id",
        order=NEWEST_FIRST,
    )
    actions: Connection["CorrectiveAction"] = linked(
        "(this)<-[edge:CORRECTS]-(node:CorrectiveAction)",
        "What is done about it, soonest due first.",
        order=SOONEST_FIRST,
    )
    effective: bool | None = stored("Whether what was done was effective; null until it is reviewed.")
    review_comment: str | None = stored("What the review says shows that.")
    reviewed_by: Observation | None = one(
        "(this)-[:REVIEWED_BY]->(node:Observation)",
        "The observation that it was last reviewed against.",
        order=(Key("node.periodEnd", descending=True),),
    )
    lesson: "Lesson | None" = one("(this)<-[:LEARNT_FROM]-(node:Lesson)", "What was learnt.")
    version: int = stored("Grows by one with every change; give it as `expectedVersion` when you change it.")
    created_at: datetime = stored("When it was opened.")
    updated_at: datetime = stored("When it was last changed.")


@strawberry.type(description="Swedish: åtgärd. What is done about the cause of a deviation.")
class CorrectiveAction(Node):
    seen: ClassVar[Mapping[Role | None, str]] = of_its_deviation(seen_inside("corrected"))

    title: str = stored("What is to be done.")
    owner: Actor = one("(this)<-[:OWNS]-(node:Actor)", "Who answers for it.")
    deviation: Deviation = one("(this)-[:CORRECTS]->(node:Deviation)", "What it is done about.")
    due_on: date = stored("By which day it is to be done.")
    state: ActionState = stored(
        "How far it has come; LATE once its day has passed.",
        "CASE WHEN this.dueOn < $viewer.today AND NOT this.state IN ['DONE', 'CANCELLED'] THEN 'LATE'"
        " ELSE this.state END",
    )
    version: int = stored("Grows by one with every change; give it as `expectedVersion` when you change it.")


@strawberry.type(description="Swedish: lärdom. What was learnt, for whoever meets something alike.")
class Lesson(Node):
    label: str = stored("Its beginning.", "left(this.text, 200)")
    text: str = stored("What others should know next time.")
    from_: Deviation | None = one("(this)-[:LEARNT_FROM]->(node:Deviation)", "What it was learnt from.", name="from")
    concerns: Connection[Node] = linked(
        "(this)-[edge:TEACHES_OF]->(node:Goal|Outcome|Vision|Contribution|Measure)", "What it is about."
    )
    created_at: datetime = stored("When it was learnt.")

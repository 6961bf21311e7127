"""What lists can be filtered by: like the fields of the types, each says what it is in the graph."""
# The comparisons and the relations are made, not written, so that they are variables to the type checker:
# pyright: reportInvalidTypeForm=false

from datetime import date, datetime
from typing import Any

import strawberry

from samsyn.api.judged import attainment
from samsyn.model.vocabulary import (
    ActorKind,
    AssetKind,
    Attainment,
    ContributionStatus,
    DeliveryState,
    MeasureMethod,
    NodeType,
    Sector,
    ValueChainStage,
)
from samsyn.projection.filters import among, combined, held, labelled, related

OPERATORS = {
    "eq": "Equal to this.",
    "in": "Equal to one of these.",
    "contains": "Has this in it, whatever the case of the letters; å, ä and ö are letters of their own.",
    "gte": "This or more; of dates, this or later.",
    "lte": "This or less; of dates, this or earlier.",
    "isNull": "Whether there is no value.",
}


def comparison(name: str, kind: Any, *operators: str) -> Any:
    """Form the input that compares values of a kind; what is given together must all hold."""
    kinds = {"in": list[kind] | None, "isNull": bool | None}
    body: dict[str, Any] = {"__annotations__": {}}
    for operator in operators:
        body[f"{operator}_"] = strawberry.field(
            name=operator, description=OPERATORS[operator], default=strawberry.UNSET
        )
        body["__annotations__"][f"{operator}_"] = kinds.get(operator, kind | None)
    made = type(f"{name}Filter", (), body)
    return strawberry.input(made, description="Comparisons of a value; those given together must all hold.")


StringFilter = comparison("String", str, "eq", "in", "contains", "isNull")
IDFilter = comparison("ID", strawberry.ID, "eq", "in")
DateFilter = comparison("Date", date, "eq", "gte", "lte", "isNull")
DateTimeFilter = comparison("DateTime", datetime, "gte", "lte")
FloatFilter = comparison("Float", float, "eq", "gte", "lte", "isNull")
IntFilter = comparison("Int", int, "eq", "in", "gte", "lte", "isNull")
NodeTypeFilter = comparison("NodeType", NodeType, "eq", "in")
ActorKindFilter = comparison("ActorKind", ActorKind, "eq", "in")
SectorFilter = comparison("Sector", Sector, "eq", "in")
ContributionStatusFilter = comparison("ContributionStatus", ContributionStatus, "eq", "in")
DeliveryStateFilter = comparison("DeliveryState", DeliveryState, "eq", "in")
ValueChainStageFilter = comparison("ValueChainStage", ValueChainStage, "eq", "in")
MeasureMethodFilter = comparison("MeasureMethod", MeasureMethod, "eq", "in")
AttainmentFilter = comparison("Attainment", Attainment, "eq", "in")
AssetKindFilter = comparison("AssetKind", AssetKind, "eq", "in")


@strawberry.input(description="Yes or no.")
class BooleanFilter:
    eq: bool = strawberry.field(description="Which.")


@strawberry.input
class Common:
    """What everything that is registered can be filtered by."""

    archived: BooleanFilter | None = held(
        "Whether it is archived; what is archived is left out unless this is said.", "(this.archivedAt IS NOT NULL)"
    )
    id: IDFilter | None = held("Its id.")
    created_at: DateTimeFilter | None = held("When it was registered.", "this.createdAt")
    updated_at: DateTimeFilter | None = held("When it was last changed.", "this.updatedAt")
    illustrative: BooleanFilter | None = held("Whether it is demonstration data.", "coalesce(this.illustrative, false)")
    external_id: StringFilter | None = held("The id in the system that it was brought from.", "this.externalId")


CHANGED_BY = "CASE WHEN $viewer.isAdmin THEN coalesce(this.byName, this.by) ELSE this.by END"
AND = "All of these hold; of none, always."
OR = "At least one of these holds; of none, never."
NOT = "This doesn't hold."
CONTRIBUTIONS = "(this)<-[:CONTRIBUTES_TO]-(node:Contribution)"
MEASURES = "(this)<-[:INDICATES]-(node:Measure)"
SUPPORTED_BY = "(this)<-[:CONTRIBUTES_TO]-(node:Goal|Outcome)"
CONTRIBUTES_TO = "(this)-[:CONTRIBUTES_TO]->(node:Goal|Outcome|Vision)"


@strawberry.input
class OfAim(Common):
    """What every aim can be filtered by."""

    name: StringFilter | None = held("Its name.")
    description: StringFilter | None = held("Its description.")
    contributions: "ContributionRelation | None" = related(CONTRIBUTIONS, "The contributions that lead straight to it.")
    measures: "MeasureRelation | None" = related(MEASURES, "What tells how it goes.")
    supported_by: "AimRelation | None" = related(SUPPORTED_BY, "The aims that lead to it.")


@strawberry.input(description="Which aims.")
class AimFilter(OfAim):
    and_: list["AimFilter"] | None = combined("and", AND)
    or_: list["AimFilter"] | None = combined("or", OR)
    not_: "AimFilter | None" = combined("not", NOT)
    type: NodeTypeFilter | None = labelled("Vision, outcome or goal.")
    contributes_to: "AimRelation | None" = related(CONTRIBUTES_TO, "What it leads to.")


@strawberry.input(description="Which outcomes.")
class OutcomeFilter(OfAim):
    and_: list["OutcomeFilter"] | None = combined("and", AND)
    or_: list["OutcomeFilter"] | None = combined("or", OR)
    not_: "OutcomeFilter | None" = combined("not", NOT)
    experienced_by: "BeneficiaryGroupRelation | None" = related(
        "(this)-[:EXPERIENCED_BY]->(node:BeneficiaryGroup)", "For whom."
    )


@strawberry.input(description="Which goals.")
class GoalFilter(OfAim):
    and_: list["GoalFilter"] | None = combined("and", AND)
    or_: list["GoalFilter"] | None = combined("or", OR)
    not_: "GoalFilter | None" = combined("not", NOT)
    tier: StringFilter | None = held("The name of its level.")
    starts_on: DateFilter | None = held("From when it holds.", "this.startsOn")
    ends_on: DateFilter | None = held("Until when it holds.", "this.endsOn")
    contributes_to: "AimRelation | None" = related(CONTRIBUTES_TO, "What it leads to.")
    owners: "ActorRelation | None" = related("(this)<-[:OWNS]-(node:Actor)", "Who answers for it.")
    expresses: "ValueRelation | None" = related("(this)-[:EXPRESSES]->(node:Value)", "The values that show in it.")


@strawberry.input(description="Which actors.")
class ActorFilter(Common):
    and_: list["ActorFilter"] | None = combined("and", AND)
    or_: list["ActorFilter"] | None = combined("or", OR)
    not_: "ActorFilter | None" = combined("not", NOT)
    name: StringFilter | None = held("Its name.")
    kind: ActorKindFilter | None = held("What it is.")
    sector: SectorFilter | None = held("Its sector.")
    part_of: "ActorFilter | None" = related(
        "(this)-[:PART_OF]->(node:Actor)", "Its superior; without one it isn't found."
    )
    contributions: "ContributionRelation | None" = related("(this)-[:MAKES]->(node:Contribution)", "What it does.")
    uses: "AssetRelation | None" = related("(this)-[:USES]->(node:Asset)", "The assets that it has adopted.")


@strawberry.input(description="Which contributions.")
class ContributionFilter(Common):
    and_: list["ContributionFilter"] | None = combined("and", AND)
    or_: list["ContributionFilter"] | None = combined("or", OR)
    not_: "ContributionFilter | None" = combined("not", NOT)
    title: StringFilter | None = held("Its title.")
    description: StringFilter | None = held("Its description.")
    status: ContributionStatusFilter | None = held("How far it has come on its way.")
    delivery: DeliveryStateFilter | None = held("How far the doing has come.")
    starts_on: DateFilter | None = held("From when.", "this.startsOn")
    ends_on: DateFilter | None = held("Until when.", "this.endsOn")
    makers: "ActorRelation | None" = related("(this)<-[:MAKES]-(node:Actor)", "Who does it.")
    contributes_to: "AimRelation | None" = related(CONTRIBUTES_TO, "The aims that it counts towards.")
    measures: "MeasureRelation | None" = related(MEASURES, "What tells how it goes.")


@strawberry.input(description="Which measures.")
class MeasureFilter(Common):
    and_: list["MeasureFilter"] | None = combined("and", AND)
    or_: list["MeasureFilter"] | None = combined("or", OR)
    not_: "MeasureFilter | None" = combined("not", NOT)
    name: StringFilter | None = held("Its name.")
    unit: StringFilter | None = held("What it is counted in.")
    kpi_id: StringFilter | None = held("Key figure in Kolada.", "this.kpiId")
    stage: ValueChainStageFilter | None = held("What in the chain of quality it measures.")
    method: MeasureMethodFilter | None = held("How it is found out.")
    attainment: AttainmentFilter | None = held("How its latest observation stands.", attainment("this"))
    owner: ActorFilter | None = related(
        "(this)<-[:OWNS]-(node:Actor)", "Who answers for it; without one it isn't found."
    )


@strawberry.input(description="Which beneficiary groups.")
class BeneficiaryGroupFilter(Common):
    and_: list["BeneficiaryGroupFilter"] | None = combined("and", AND)
    or_: list["BeneficiaryGroupFilter"] | None = combined("or", OR)
    not_: "BeneficiaryGroupFilter | None" = combined("not", NOT)
    name: StringFilter | None = held("Its name.")


@strawberry.input(description="Which values.")
class ValueFilter(Common):
    and_: list["ValueFilter"] | None = combined("and", AND)
    or_: list["ValueFilter"] | None = combined("or", OR)
    not_: "ValueFilter | None" = combined("not", NOT)
    name: StringFilter | None = held("Its name.")


@strawberry.input(description="Which assets.")
class AssetFilter(Common):
    and_: list["AssetFilter"] | None = combined("and", AND)
    or_: list["AssetFilter"] | None = combined("or", OR)
    not_: "AssetFilter | None" = combined("not", NOT)
    name: StringFilter | None = held("Its name.")
    kind: AssetKindFilter | None = held("What it is.")


@strawberry.input(description="Which changes.")
class ChangeFilter:
    node_id: IDFilter | None = among("The id of something that it concerns.", "this.nodes")
    by: StringFilter | None = held("Who did it, as you read it.", CHANGED_BY)
    deed: StringFilter | None = held("The deed's name.")
    at: DateTimeFilter | None = held("When it was done.")
    refused: BooleanFilter | None = held("Whether it was refused.")


def relation(filter_type: Any) -> Any:
    """Form the input that asks whether some, none or every one of the related fits a filter."""
    words = {
        "some": "At least one fits.",
        "none": "None fits.",
        "every": "All fit; so it is where there are none.",
    }
    body: dict[str, Any] = {
        word: strawberry.field(description=description, default=strawberry.UNSET) for word, description in words.items()
    }
    body["__annotations__"] = dict.fromkeys(words, filter_type | None)
    made = type(f"{filter_type.__name__.removesuffix('Filter')}Relation", (), body)
    return strawberry.input(made, description="Of those related, archived ones apart; what is given must all hold.")


AimRelation = relation(AimFilter)
ActorRelation = relation(ActorFilter)
ContributionRelation = relation(ContributionFilter)
MeasureRelation = relation(MeasureFilter)
BeneficiaryGroupRelation = relation(BeneficiaryGroupFilter)
ValueRelation = relation(ValueFilter)
AssetRelation = relation(AssetFilter)

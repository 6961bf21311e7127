"""Goals: wanted ends that actors answer for."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from pydantic import Field

from samsyn.deeds.aim_links import AimLinkInput, new_links
from samsyn.deeds.doing.dates import changed_span_faults, span_faults
from samsyn.deeds.doing.deed import Work, Written, deed
from samsyn.deeds.doing.fields import (
    ActorId,
    Description,
    ExpectedVersion,
    ExternalId,
    ExternalWeight,
    GoalId,
    IdempotencyKey,
    Illustrative,
    Items,
    Name,
    NotNull,
    NotNullExternalWeight,
    NotNullIllustrative,
    Perhaps,
    Source,
    Text,
    ValueId,
)
from samsyn.deeds.doing.inputs import Input
from samsyn.deeds.doing.properties import changes_of, made, new_node, replacement, updated
from samsyn.errors import Fault

NAME = "What is to be reached, 1 to 200 characters."
TIER = "The organisation's own name for its level, such as nämndmål, up to 200 characters."
ADOPTION = "When, by whom and under which reference it was adopted, in up to 4,000 characters."
STARTS_ON = "The first day that it holds."
ENDS_ON = "The last day that it holds; not before the first."
OWNERS = "The actors that answer for it, at most 100."
VALUES = "The values that it expresses, at most 100."
CONTRIBUTES_TO = "The aims that it leads to, each once, at most 100."


class CreateGoalInput(Input):
    """A new goal."""

    name: Name = Field(description=NAME)
    description: Description = None
    tier: Annotated[Perhaps[Name], Field(description=TIER)] = None
    adoption: Annotated[Perhaps[Text], Field(description=ADOPTION)] = None
    starts_on: Annotated[date | None, Field(description=STARTS_ON)] = None
    ends_on: Annotated[date | None, Field(description=ENDS_ON)] = None
    owner_ids: Annotated[Items[ActorId] | None, Field(description=OWNERS)] = None
    value_ids: Annotated[Items[ValueId] | None, Field(description=VALUES)] = None
    external_weight: ExternalWeight = None
    contributes_to: Annotated[Items[AimLinkInput] | None, Field(description=CONTRIBUTES_TO)] = None
    illustrative: Illustrative = None
    source: Source = None
    external_id: ExternalId = None
    idempotency_key: IdempotencyKey = None

    def contradictions(self) -> Iterator[Fault]:
        """Yield ENDS_BEFORE_START."""
        yield from span_faults(self.starts_on, self.ends_on)


class UpdateGoalInput(Input):
    """A change of a goal; what is left out stays as it is, and null clears."""

    id: GoalId = Field(description="The goal's id.")
    expected_version: ExpectedVersion
    name: Annotated[NotNull[Name], Field(description=NAME)] = None
    description: Description = None
    tier: Annotated[Perhaps[Name], Field(description=TIER)] = None
    adoption: Annotated[Perhaps[Text], Field(description=ADOPTION)] = None
    starts_on: Annotated[date | None, Field(description=STARTS_ON)] = None
    ends_on: Annotated[date | None, Field(description=ENDS_ON)] = None
    owner_ids: Annotated[Items[ActorId] | None, Field(description=OWNERS)] = None
    value_ids: Annotated[Items[ValueId] | None, Field(description=VALUES)] = None
    external_weight: NotNullExternalWeight = None
    illustrative: NotNullIllustrative = None
    source: Source = None
    external_id: ExternalId = None
    idempotency_key: IdempotencyKey = None


@deed("GoalPayload", goal="Goal")
async def create_goal(work: Work, given: CreateGoalInput) -> Written:
    """Add a goal, with its owners and its links to what it leads to."""
    goal = new_node("Goal", given, work.now, externalWeight=given.external_weight or 0.0)
    links = new_links(given.contributes_to, work.now)
    owners, values = given.owner_ids or [], given.value_ids or []
    await work.write("create_goal", goal=goal, given={"owners": owners, "values": values, "links": links})
    return made("goal", given, goal)


@deed("GoalPayload", goal="Goal")
async def update_goal(work: Work, given: UpdateGoalInput) -> Written:
    """Change a goal; its links are changed by deeds of their own."""
    goal = work.found[given.id]
    changes = changes_of(given, goal.version, work.now)
    work.faults.extend(changed_span_faults(goal.facts, changes))
    owners, values = replacement(given, "owner_ids"), replacement(given, "value_ids")
    [former] = await work.write("update_goal", id=given.id, changes=changes, given={"owners": owners, "values": values})
    return updated("goal", given, changes, former)

"""Aims: visions, the outcomes that people experience, and the goals that actors answer for."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from pydantic import Field

from samsyn.deeds.aim_links import ContributesTo, new_links
from samsyn.deeds.doing.dates import changed_span_faults, span_faults
from samsyn.deeds.doing.deed import Decision, Work, deed
from samsyn.deeds.doing.fields import (
    ActorId,
    BeneficiaryGroupId,
    Changing,
    Description,
    ExternalWeight,
    GoalId,
    Items,
    Name,
    OutcomeId,
    Perhaps,
    Registering,
    Text,
    ValueId,
    VisionId,
    Year,
)
from samsyn.deeds.doing.inputs import change
from samsyn.deeds.doing.limits import Tied
from samsyn.deeds.doing.properties import added, changed, new
from samsyn.deeds.payloads import GoalPayload, OutcomePayload, VisionPayload
from samsyn.errors import Fault
from samsyn.graph.records import Goal, Outcome, Vision
from samsyn.model.principals import DECIDING


class VisionFields(Registering):
    name: Name = Field(description="What it is called, 1 to 200 characters.")
    statement: Annotated[
        Perhaps[Text], Field(description="The vision in the words that were agreed on, in up to 4,000 characters.")
    ] = None
    description: Description = None
    horizon: Annotated[Year | None, Field(description="The year that it looks forward to, 1000 to 9999.")] = None
    value_ids: Annotated[
        Items[ValueId] | None, Tied("values"), Field(description="The values that it rests on, at most 100.")
    ] = None
    external_weight: ExternalWeight = None


class CreateVisionInput(VisionFields):
    """A new vision."""


@change
class UpdateVisionInput(Changing, VisionFields):
    """A change of a vision; what is left out stays as it is, and null clears."""

    id: VisionId = Field(description="The vision's id.")


class OutcomeFields(Registering):
    name: Name = Field(description="The quality as those concerned would say it, 1 to 200 characters.")
    description: Description = None
    experienced_by_ids: Annotated[
        Items[BeneficiaryGroupId] | None,
        Tied("experienced_by"),
        Field(description="The groups that experience it, at most 100."),
    ] = None
    external_weight: ExternalWeight = None


class CreateOutcomeInput(OutcomeFields):
    """A new outcome."""

    contributes_to: ContributesTo = None


@change
class UpdateOutcomeInput(Changing, OutcomeFields):
    """A change of an outcome; what is left out stays as it is, and null clears."""

    id: OutcomeId = Field(description="The outcome's id.")


class GoalFields(Registering):
    name: Name = Field(description="What is to be reached, 1 to 200 characters.")
    description: Description = None
    tier: Annotated[
        Perhaps[Name],
        Field(description="The organisation's own name for its level, such as nämndmål, up to 200 characters."),
    ] = None
    adoption: Annotated[
        Perhaps[Text],
        Field(description="When, by whom and under which reference it was adopted, in up to 4,000 characters."),
    ] = None
    starts_on: Annotated[date | None, Field(description="The first day that it holds.")] = None
    ends_on: Annotated[date | None, Field(description="The last day that it holds; not before the first.")] = None
    owner_ids: Annotated[
        Items[ActorId] | None, Tied("owners"), Field(description="The actors that answer for it, at most 100.")
    ] = None
    value_ids: Annotated[
        Items[ValueId] | None, Tied("expresses"), Field(description="The values that it expresses, at most 100.")
    ] = None
    external_weight: ExternalWeight = None


class CreateGoalInput(GoalFields):
    """A new goal."""

    contributes_to: ContributesTo = None

    def contradictions(self) -> Iterator[Fault]:
        """Yield ENDS_BEFORE_START."""
        yield from span_faults(self.starts_on, self.ends_on)


@change
class UpdateGoalInput(Changing, GoalFields):
    """A change of a goal; what is left out stays as it is, and null clears."""

    id: GoalId = Field(description="The goal's id.")


@deed(VisionPayload, by=DECIDING)
def create_vision(work: Work, given: CreateVisionInput) -> Decision:
    """Add a vision."""
    return added(given, new(work, "Vision", given, externalWeight=given.external_weight or 0.0))


@deed(VisionPayload, by=DECIDING)
def update_vision(work: Work, given: UpdateVisionInput) -> Decision:
    """Change a vision."""
    return changed(work, work.the(Vision, given.id), given)


@deed(OutcomePayload, by=DECIDING)
def create_outcome(work: Work, given: CreateOutcomeInput) -> Decision:
    """Add an outcome, with its links to what it leads to."""
    outcome = new(work, "Outcome", given, externalWeight=given.external_weight or 0.0)
    return added(given, outcome, *new_links(work, outcome.node.known, given.contributes_to))


@deed(OutcomePayload, by=DECIDING)
def update_outcome(work: Work, given: UpdateOutcomeInput) -> Decision:
    """Change an outcome; its links are changed by deeds of their own."""
    return changed(work, work.the(Outcome, given.id), given)


@deed(GoalPayload, by=DECIDING)
def create_goal(work: Work, given: CreateGoalInput) -> Decision:
    """Add a goal, with its owners and its links to what it leads to."""
    goal = new(work, "Goal", given, externalWeight=given.external_weight or 0.0)
    return added(given, goal, *new_links(work, goal.node.known, given.contributes_to))


@deed(GoalPayload, by=DECIDING)
def update_goal(work: Work, given: UpdateGoalInput) -> Decision:
    """Change a goal; its links are changed by deeds of their own."""
    goal = work.the(Goal, given.id)
    work.refuse(*changed_span_faults(goal, given))
    return changed(work, goal, given)

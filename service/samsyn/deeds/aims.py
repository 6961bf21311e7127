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
    name: Name = Field(description="The name of the vision, 1–200 characters.")
    statement: Annotated[
        Perhaps[Text], Field(description="The agreed wording of the vision, up to 4,000 characters.")
    ] = None
    description: Description = None
    horizon: Annotated[Year | None, Field(description="The target year of the vision, 1000–9999.")] = None
    value_ids: Annotated[
        Items[ValueId] | None,
        Tied("values"),
        Field(description="The ids of the values that the vision is based on, up to 100."),
    ] = None
    external_weight: ExternalWeight = None


class CreateVisionInput(VisionFields):
    """The vision to create."""


@change
class UpdateVisionInput(Changing, VisionFields):
    """A vision to change. Omitted fields keep their value; null clears a field."""

    id: VisionId = Field(description="The id of the vision.")


class OutcomeFields(Registering):
    name: Name = Field(description="The perceived quality in the words of the people concerned, 1–200 characters.")
    description: Description = None
    experienced_by_ids: Annotated[
        Items[BeneficiaryGroupId] | None,
        Tied("experienced_by"),
        Field(description="The ids of the beneficiary groups that experience it, up to 100."),
    ] = None
    external_weight: ExternalWeight = None


class CreateOutcomeInput(OutcomeFields):
    """The outcome to create."""

    contributes_to: ContributesTo = None


@change
class UpdateOutcomeInput(Changing, OutcomeFields):
    """An outcome to change. Omitted fields keep their value; null clears a field."""

    id: OutcomeId = Field(description="The id of the outcome.")


class GoalFields(Registering):
    name: Name = Field(description="The desired result, 1–200 characters.")
    description: Description = None
    tier: Annotated[
        Perhaps[Name],
        Field(
            description="The organisation's own term for the level of the goal, such as nämndmål, up to 200 characters."
        ),
    ] = None
    adoption: Annotated[
        Perhaps[Text],
        Field(description="When, by whom and under which reference the goal was adopted, up to 4,000 characters."),
    ] = None
    starts_on: Annotated[date | None, Field(description="The first day of the goal's period.")] = None
    ends_on: Annotated[date | None, Field(description="The last day of the goal's period, not before `startsOn`.")] = (
        None
    )
    owner_ids: Annotated[
        Items[ActorId] | None,
        Tied("owners"),
        Field(description="The ids of the actors responsible for the goal, up to 100."),
    ] = None
    value_ids: Annotated[
        Items[ValueId] | None,
        Tied("expresses"),
        Field(description="The ids of the values that it expresses, up to 100."),
    ] = None
    external_weight: ExternalWeight = None


class CreateGoalInput(GoalFields):
    """The goal to create."""

    contributes_to: ContributesTo = None

    def contradictions(self) -> Iterator[Fault]:
        """Yield ENDS_BEFORE_START."""
        yield from span_faults(self.starts_on, self.ends_on)


@change
class UpdateGoalInput(Changing, GoalFields):
    """A goal to change. Omitted fields keep their value; null clears a field."""

    id: GoalId = Field(description="The id of the goal.")


@deed(VisionPayload, by=DECIDING)
def create_vision(work: Work, given: CreateVisionInput) -> Decision:
    """Creates a vision."""
    return added(given, new(work, "Vision", given, externalWeight=given.external_weight or 0.0))


@deed(VisionPayload, by=DECIDING)
def update_vision(work: Work, given: UpdateVisionInput) -> Decision:
    """Updates a vision."""
    return changed(work, work.the(Vision, given.id), given)


@deed(OutcomePayload, by=DECIDING)
def create_outcome(work: Work, given: CreateOutcomeInput) -> Decision:
    """Creates an outcome with its links to other aims."""
    outcome = new(work, "Outcome", given, externalWeight=given.external_weight or 0.0)
    return added(given, outcome, *new_links(work, outcome.node.known, given.contributes_to))


@deed(OutcomePayload, by=DECIDING)
def update_outcome(work: Work, given: UpdateOutcomeInput) -> Decision:
    """Updates an outcome. Links have their own mutations: `linkAims`, `updateAimLink` and `unlinkAims`."""
    return changed(work, work.the(Outcome, given.id), given)


@deed(GoalPayload, by=DECIDING)
def create_goal(work: Work, given: CreateGoalInput) -> Decision:
    """Creates a goal with its owners and its links to other aims."""
    goal = new(work, "Goal", given, externalWeight=given.external_weight or 0.0)
    return added(given, goal, *new_links(work, goal.node.known, given.contributes_to))


@deed(GoalPayload, by=DECIDING)
def update_goal(work: Work, given: UpdateGoalInput) -> Decision:
    """Updates a goal. Links have their own mutations: `linkAims`, `updateAimLink` and `unlinkAims`."""
    goal = work.the(Goal, given.id)
    work.refuse(*changed_span_faults(goal, given))
    return changed(work, goal, given)

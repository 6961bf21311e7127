"""Outcomes: perceived quality, for somebody."""

from typing import Annotated

from pydantic import Field

from samsyn.deeds.aim_links import AimLinkInput, new_links
from samsyn.deeds.doing.deed import Work, Written, deed
from samsyn.deeds.doing.fields import (
    BeneficiaryGroupId,
    Description,
    ExpectedVersion,
    ExternalId,
    ExternalWeight,
    IdempotencyKey,
    Illustrative,
    Items,
    Name,
    NotNull,
    NotNullExternalWeight,
    NotNullIllustrative,
    OutcomeId,
    Source,
)
from samsyn.deeds.doing.inputs import Input
from samsyn.deeds.doing.properties import changes_of, made, new_node, replacement, updated

NAME = "The quality as those concerned would say it, 1 to 200 characters."
EXPERIENCED_BY = "The groups that experience it, at most 100."
CONTRIBUTES_TO = "The aims that it leads to, each once, at most 100."


class CreateOutcomeInput(Input):
    """A new outcome."""

    name: Name = Field(description=NAME)
    description: Description = None
    experienced_by_ids: Annotated[Items[BeneficiaryGroupId] | None, Field(description=EXPERIENCED_BY)] = None
    external_weight: ExternalWeight = None
    contributes_to: Annotated[Items[AimLinkInput] | None, Field(description=CONTRIBUTES_TO)] = None
    illustrative: Illustrative = None
    source: Source = None
    external_id: ExternalId = None
    idempotency_key: IdempotencyKey = None


class UpdateOutcomeInput(Input):
    """A change of an outcome; what is left out stays as it is, and null clears."""

    id: OutcomeId = Field(description="The outcome's id.")
    expected_version: ExpectedVersion
    name: Annotated[NotNull[Name], Field(description=NAME)] = None
    description: Description = None
    experienced_by_ids: Annotated[Items[BeneficiaryGroupId] | None, Field(description=EXPERIENCED_BY)] = None
    external_weight: NotNullExternalWeight = None
    illustrative: NotNullIllustrative = None
    source: Source = None
    external_id: ExternalId = None
    idempotency_key: IdempotencyKey = None


@deed("OutcomePayload", outcome="Outcome")
async def create_outcome(work: Work, given: CreateOutcomeInput) -> Written:
    """Add an outcome, with its links to what it leads to."""
    outcome = new_node("Outcome", given, work.now, externalWeight=given.external_weight or 0.0)
    links = new_links(given.contributes_to, work.now)
    groups = given.experienced_by_ids or []
    await work.write("create_outcome", outcome=outcome, given={"groups": groups, "links": links})
    return made("outcome", given, outcome)


@deed("OutcomePayload", outcome="Outcome")
async def update_outcome(work: Work, given: UpdateOutcomeInput) -> Written:
    """Change an outcome; its links are changed by deeds of their own."""
    changes = changes_of(given, work.found[given.id].version, work.now)
    groups = replacement(given, "experienced_by_ids")
    [former] = await work.write("update_outcome", id=given.id, changes=changes, given={"groups": groups})
    return updated("outcome", given, changes, former)

"""Beneficiary groups: for whom quality is."""

from typing import Annotated

from pydantic import Field

from samsyn.deeds.doing.deed import Work, Written, deed
from samsyn.deeds.doing.fields import (
    BeneficiaryGroupId,
    Description,
    ExpectedVersion,
    ExternalId,
    IdempotencyKey,
    Illustrative,
    Name,
    NotNull,
    NotNullIllustrative,
    Source,
)
from samsyn.deeds.doing.inputs import Input
from samsyn.deeds.doing.properties import changes_of, made, new_node, updated

NAME = "Who they are, 1 to 200 characters."


class CreateBeneficiaryGroupInput(Input):
    """A new beneficiary group."""

    name: Name = Field(description=NAME)
    description: Description = None
    illustrative: Illustrative = None
    source: Source = None
    external_id: ExternalId = None
    idempotency_key: IdempotencyKey = None


class UpdateBeneficiaryGroupInput(Input):
    """A change of a beneficiary group; what is left out stays as it is, and null clears."""

    id: BeneficiaryGroupId = Field(description="The beneficiary group's id.")
    expected_version: ExpectedVersion
    name: Annotated[NotNull[Name], Field(description=NAME)] = None
    description: Description = None
    illustrative: NotNullIllustrative = None
    source: Source = None
    external_id: ExternalId = None
    idempotency_key: IdempotencyKey = None


@deed("BeneficiaryGroupPayload", beneficiaryGroup="BeneficiaryGroup")
async def create_beneficiary_group(work: Work, given: CreateBeneficiaryGroupInput) -> Written:
    """Add a beneficiary group."""
    beneficiary_group = new_node("BeneficiaryGroup", given, work.now)
    await work.write("create_beneficiary_group", beneficiaryGroup=beneficiary_group)
    return made("beneficiaryGroup", given, beneficiary_group)


@deed("BeneficiaryGroupPayload", beneficiaryGroup="BeneficiaryGroup")
async def update_beneficiary_group(work: Work, given: UpdateBeneficiaryGroupInput) -> Written:
    """Change a beneficiary group."""
    changes = changes_of(given, work.found[given.id].version, work.now)
    [former] = await work.write("update_beneficiary_group", id=given.id, changes=changes)
    return updated("beneficiaryGroup", given, changes, former)

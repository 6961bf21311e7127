"""Beneficiary groups: for whom quality is."""

from pydantic import Field

from samsyn.deeds.doing.deed import Decision, Work, deed
from samsyn.deeds.doing.fields import BeneficiaryGroupId, Changing, Description, Name, Registering
from samsyn.deeds.doing.inputs import change
from samsyn.deeds.doing.properties import added, changed, new
from samsyn.deeds.payloads import BeneficiaryGroupPayload
from samsyn.graph.records import BeneficiaryGroup
from samsyn.model.principals import DECIDING


class CreateBeneficiaryGroupInput(Registering):
    """The beneficiary group to create."""

    name: Name = Field(description="The name of the group, 1–200 characters.")
    description: Description = None


@change
class UpdateBeneficiaryGroupInput(Changing, CreateBeneficiaryGroupInput):
    """A beneficiary group to change. Omitted fields keep their value; null clears a field."""

    id: BeneficiaryGroupId = Field(description="The id of the beneficiary group.")


@deed(BeneficiaryGroupPayload, by=DECIDING)
def create_beneficiary_group(work: Work, given: CreateBeneficiaryGroupInput) -> Decision:
    """Creates a beneficiary group."""
    return added(given, new(work, "BeneficiaryGroup", given))


@deed(BeneficiaryGroupPayload, by=DECIDING)
def update_beneficiary_group(work: Work, given: UpdateBeneficiaryGroupInput) -> Decision:
    """Updates a beneficiary group."""
    return changed(work, work.the(BeneficiaryGroup, given.id), given)

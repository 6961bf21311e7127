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
    """A new beneficiary group."""

    name: Name = Field(description="Who they are, 1 to 200 characters.")
    description: Description = None


@change
class UpdateBeneficiaryGroupInput(Changing, CreateBeneficiaryGroupInput):
    """A change of a beneficiary group; what is left out stays as it is, and null clears."""

    id: BeneficiaryGroupId = Field(description="The beneficiary group's id.")


@deed(BeneficiaryGroupPayload, by=DECIDING)
def create_beneficiary_group(work: Work, given: CreateBeneficiaryGroupInput) -> Decision:
    """Add a beneficiary group."""
    return added(given, new(work, "BeneficiaryGroup", given))


@deed(BeneficiaryGroupPayload, by=DECIDING)
def update_beneficiary_group(work: Work, given: UpdateBeneficiaryGroupInput) -> Decision:
    """Change a beneficiary group."""
    return changed(work, work.the(BeneficiaryGroup, given.id), given)

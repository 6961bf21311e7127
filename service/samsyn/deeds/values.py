"""Values: the principles (värdeord) that visions rest on and that goals and contributions express."""

from pydantic import Field

from samsyn.deeds.doing.deed import Decision, Work, deed
from samsyn.deeds.doing.fields import Changing, Description, Name, Registering, ValueId
from samsyn.deeds.doing.inputs import change
from samsyn.deeds.doing.properties import added, changed, new
from samsyn.deeds.payloads import ValuePayload
from samsyn.graph.records import Value
from samsyn.model.principals import DECIDING


class CreateValueInput(Registering):
    """A new value."""

    name: Name = Field(description="The word or the principle, 1 to 200 characters.")
    description: Description = None


@change
class UpdateValueInput(Changing, CreateValueInput):
    """A change of a value; what is left out stays as it is, and null clears."""

    id: ValueId = Field(description="The value's id.")


@deed(ValuePayload, by=DECIDING)
def create_value(work: Work, given: CreateValueInput) -> Decision:
    """Add a value."""
    return added(given, new(work, "Value", given))


@deed(ValuePayload, by=DECIDING)
def update_value(work: Work, given: UpdateValueInput) -> Decision:
    """Change a value."""
    return changed(work, work.the(Value, given.id), given)

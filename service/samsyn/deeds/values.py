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
    """The value to create."""

    name: Name = Field(description="The word or principle, 1–200 characters.")
    description: Description = None


@change
class UpdateValueInput(Changing, CreateValueInput):
    """A value to change. Omitted fields keep their value; null clears a field."""

    id: ValueId = Field(description="The id of the value.")


@deed(ValuePayload, by=DECIDING)
def create_value(work: Work, given: CreateValueInput) -> Decision:
    """Creates a value."""
    return added(given, new(work, "Value", given))


@deed(ValuePayload, by=DECIDING)
def update_value(work: Work, given: UpdateValueInput) -> Decision:
    """Updates a value."""
    return changed(work, work.the(Value, given.id), given)

"""The one place that the graph is about."""

from pydantic import Field

from samsyn.deeds.doing.deed import Decision, Work, deed
from samsyn.deeds.doing.fields import AreaCode, IdempotencyKey, Name
from samsyn.deeds.doing.inputs import Input
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.payloads import PlacePayload
from samsyn.errors import StateFault
from samsyn.graph.deltas import created, kept, set_to
from samsyn.graph.records import Observation
from samsyn.model.principals import DECIDING
from samsyn.spoken import Message


class SetPlaceInput(Input):
    """The place: the municipality or region whose data this service holds."""

    code: AreaCode = Field(
        description="The code under which statistics about the place are published, such as 0665: four digits, or "
        "another code of up to 20 characters."
    )
    name: Name = Field(description="The name of the place, 1–200 characters.")
    idempotency_key: IdempotencyKey = None


@deed(PlacePayload, by=DECIDING)
def set_place(work: Work, given: SetPlaceInput) -> Decision:
    """Sets the place that this service is about. The code can't change once observations are stored under it."""
    place, wanted = work.graph.place, {"code": given.code, "name": given.name}
    if place and place.code != given.code and any(each.area == place.code for each in work.graph.all(Observation)):
        message = Message(
            en="Keep the code {code}: observations are stored under it.",
            sv="Behåll koden {code}: mätvärden är lagrade under den.",
            code=place.code,
        )
        work.refuse(StateFault(path=("code",), reason=Reason.OBSERVATIONS_EXIST, message=message, state=place.code))
    change = set_to(place, wanted) if place else created("Place", wanted)
    before = kept(place) if place else {}
    return Decision(changes=[change], node=None, payload={"place": given.code}, before=before, after=wanted)

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
    """The place, by the code that its figures are published under."""

    code: AreaCode = Field(
        description="The code of the municipality or region, such as 0665: up to 20 characters; of digits alone, four."
    )
    name: Name = Field(description="Its name, 1 to 200 characters.")
    idempotency_key: IdempotencyKey = None


@deed(PlacePayload, by=DECIDING)
def set_place(work: Work, given: SetPlaceInput) -> Decision:
    """The one place that this graph is about."""
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

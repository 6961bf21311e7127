"""The one place that the graph is about."""

from pydantic import Field

from samsyn.deeds.doing.deed import Work, Written, deed
from samsyn.deeds.doing.fields import Code, IdempotencyKey, Name
from samsyn.deeds.doing.inputs import Input
from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import StateFault


class SetPlaceInput(Input):
    """The place, by the code that its figures are published under."""

    code: Code = Field(description="The code of the municipality or region, such as 0665, in up to 20 characters.")
    name: Name = Field(description="Its name, 1 to 200 characters.")
    idempotency_key: IdempotencyKey = None


@deed("PlacePayload", place="Place")
async def set_place(work: Work, given: SetPlaceInput) -> Written:
    """The one place that this graph is about."""
    [stored] = await work.read("place_as_it_is")
    if work.place not in {None, given.code} and stored["observed"]:
        message = f"Keep the code {work.place}: observations are stored under it."
        work.faults.append(
            StateFault(path=("code",), reason=Reason.OBSERVATIONS_EXIST, message=message, state=str(work.place))
        )
    place = {"code": given.code, "name": given.name}
    await work.write("set_place", place=place, now=work.now)
    former = stored["place"] or {}
    removed = [f"Place:{former['code']}"] if former.get("code", given.code) != given.code else []
    return Written(payload={"place": given.code}, node=None, nodes=[], before=former, after=place, removed=removed)

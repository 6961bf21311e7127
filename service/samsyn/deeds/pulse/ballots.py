"""Ballots: a measure takes votes by them, each counting once, or by presses at kiosks, never by both."""

from collections.abc import Iterator
from typing import Annotated, Any, Final

from pydantic import Field

from samsyn.deeds.doing.deed import Work, Written, deed
from samsyn.deeds.doing.fields import BeneficiaryGroupId, IdempotencyKey, MeasureId
from samsyn.deeds.doing.inputs import Input
from samsyn.deeds.doing.limits import Range
from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import Fault, StateFault
from samsyn.model.ballots import hash_of_ballot, new_ballot
from samsyn.model.vocabulary import MeasureMethod

BALLOTS_MAX: Final = 1_000  # at a time: some forty printed sheets, stored in a second
BALLOT: Final = "BALLOT"
KIOSK: Final = "KIOSK"


class IssueBallotsInput(Input):
    """What ballots are for."""

    measure_id: MeasureId = Field(description="The measure that they are votes for; its method is PULSE.")
    count: Annotated[int, Range(1, BALLOTS_MAX)] = Field(description=f"How many, 1 to {BALLOTS_MAX:,}.")
    beneficiary_group_id: Annotated[
        BeneficiaryGroupId | None, Field(description="The group that those belong to who get them; none unless said.")
    ] = None
    idempotency_key: IdempotencyKey = None


@deed("BallotsPayload", ballots="[String]")
async def issue_ballots(work: Work, given: IssueBallotsInput) -> Written:
    """Issue ballots for a measure: whoever has one counts once, unknown to all. They are shown this once."""
    if given.measure_id in work.found:
        ways = await _ways(work, given.measure_id)
        work.faults.extend(_faults_of_votes(work, ways))
        if ways["kiosks"] or ways["votesBy"] == KIOSK:
            message = "Issue them for another measure: this one counts presses at kiosks, which are no persons."
            fault = StateFault(path=("measureId",), reason=Reason.KIOSKS_PRESS, message=message, state=KIOSK)
            work.faults.append(fault)
    ballots = [new_ballot() for _ in range(given.count)]
    about = {"measureId": given.measure_id, "spent": False}
    if given.beneficiary_group_id:
        about["groupId"] = given.beneficiary_group_id
    # In an order that isn't that in which they are handed out.
    hashed = [{**about, "hash": each} for each in sorted(map(hash_of_ballot, ballots))]
    await work.write("issue_ballots", measure=given.measure_id, ballots=hashed)
    return Written(
        payload={},
        secrets=ballots,
        node=given.measure_id,
        nodes=[given.measure_id],
        after={"ballots": given.count, "beneficiaryGroupId": given.beneficiary_group_id},
    )


async def faults_of_kiosk(work: Work, measure_id: str) -> list[Fault]:
    """What is wrong with a kiosk for a measure."""
    ways = await _ways(work, measure_id)
    faults = list(_faults_of_votes(work, ways))
    if ways["votesBy"] == BALLOT:
        message = "Choose another measure: this one counts ballots, one for each person."
        faults.append(StateFault(path=("measureId",), reason=Reason.BALLOTS_COUNT, message=message, state=BALLOT))
    return faults


async def _ways(work: Work, measure_id: str) -> dict[str, Any]:
    [ways] = await work.read("ways_to_vote", id=measure_id, now=work.now)
    return ways


def _faults_of_votes(work: Work, ways: dict[str, Any]) -> Iterator[Fault]:
    if ways["method"] != MeasureMethod.PULSE.name:
        message = "Choose a measure whose method is PULSE, or make that this one's method first."
        yield StateFault(path=("measureId",), reason=Reason.NOT_PULSE, message=message, state=ways["method"])
    if work.place is None:
        message = "Set the place first: what is answered is observed there."
        yield StateFault(path=("measureId",), reason=Reason.PLACE_MISSING, message=message, state="UNSET")

"""`viewerCan` says what somebody may do: whoever tries each deed in each state is answered accordingly."""

from typing import Any, Final

import pytest
import pytest_asyncio

from samsyn.deeds import DEEDS
from tests.api.asking import Api
from tests.api.meeting import Hall, meeting

TRIED: Final[dict[str, dict[str, Any]]] = {
    "updateContribution": {"description": "Mer"},
    "submitContribution": {},
    "approveContribution": {},
    "returnContribution": {"note": "Nej"},
    "endContribution": {},
    "withdrawContribution": {},
    "leaveContribution": {"actorId": "@Orkestern", "reason": "Nej"},
    "reinstateContribution": {"reason": "Jo"},
    "confirmContribution": {"actorId": "@Orkestern"},
    "declineContribution": {"actorId": "@Orkestern", "reason": "Nej"},
    "approveProposal": {},
    "returnProposal": {"note": "Nej"},
}
JOINT: Final = [{"actorId": "@IF"}, {"actorId": "@Orkestern"}]
ALONE: Final = [{"actorId": "@IF"}]
AIMS: Final = [{"aimId": "@G"}]
Step = tuple[str, str, dict[str, Any]]
WAYS: Final[dict[str, list[Step]]] = {
    "a draft": [("partner", "registerContribution", {"makers": ALONE, "contributesTo": AIMS, "status": "DRAFT"})],
    "a joint draft": [("partner", "registerContribution", {"makers": JOINT, "contributesTo": AIMS, "status": "DRAFT"})],
    "submitted": [("partner", "registerContribution", {"makers": ALONE, "contributesTo": AIMS})],
    "submitted, unconfirmed": [("partner", "registerContribution", {"makers": JOINT, "contributesTo": AIMS})],
    "submitted, confirmed": [
        ("partner", "registerContribution", {"makers": JOINT, "contributesTo": AIMS}),
        ("other", "confirmContribution", {"actorId": "@Orkestern"}),
    ],
    "returned": [
        ("partner", "registerContribution", {"makers": ALONE, "contributesTo": AIMS}),
        ("strategist", "returnContribution", {"note": "Mer"}),
    ],
    "approved": [
        ("strategist", "registerContribution", {"makers": JOINT, "contributesTo": AIMS, "status": "APPROVED"})
    ],
    "with proposed aims": [
        ("strategist", "registerContribution", {"makers": ALONE, "contributesTo": AIMS, "status": "APPROVED"}),
        ("partner", "updateContribution", {"contributesTo": [{"aimId": "@H"}]}),
    ],
    "with proposed makers": [
        ("strategist", "registerContribution", {"makers": ALONE, "contributesTo": AIMS, "status": "APPROVED"}),
        ("partner", "updateContribution", {"makers": JOINT}),
    ],
    "ended": [
        ("strategist", "registerContribution", {"makers": ALONE, "contributesTo": AIMS, "status": "APPROVED"}),
        ("partner", "endContribution", {}),
    ],
    "withdrawn": [
        ("strategist", "registerContribution", {"makers": ALONE, "contributesTo": AIMS, "status": "APPROVED"}),
        ("partner", "withdrawContribution", {}),
    ],
    "archived": [
        ("strategist", "registerContribution", {"makers": ALONE, "contributesTo": AIMS, "status": "APPROVED"}),
        ("admin", "archive", {}),
    ],
}


@pytest_asyncio.fixture
async def hall(api: Api) -> Hall:
    """Everybody with their keys, and nothing registered yet."""
    return await meeting(api)


@pytest.mark.parametrize("state", WAYS)
async def test_what_can_be_done_is_what_is_told(hall: Hall, state: str) -> None:
    version = 0
    for who, deed, given in WAYS[state]:
        if deed == "registerContribution":
            await hall.register(who, **given)
        elif deed == "archive":
            await hall.api.done("archive", {"id": hall.id, "expectedVersion": version})
        else:
            done = await hall.do(who, deed, **given, expectedVersion=version)
            assert done is None or "version" in done, done
        version += 1

    for who in hall.keys:
        agreed = await hall.agreed(who)
        if agreed is None:
            continue
        for deed, given in TRIED.items():
            # an empty key refuses it in any case, so that all are tried on the same
            own = {"actorId": "@IF"} if who == "partner" and "actorId" in given else {}
            faults = await hall.do(who, deed, **{**given, **own}, expectedVersion=version, idempotencyKey="")
            codes = {each["code"] for each in faults} - {"INVALID"}
            assert (who, deed, deed in agreed["viewerCan"]) == (who, deed, not codes), faults
        about_archives = {"archive", "restore"} & set(agreed["viewerCan"])
        decides = who == "admin" or (who == "strategist" and state != "returned")  # which a strategist only reads
        expected = {"restore" if state == "archived" else "archive"} if decides else set()
        assert about_archives == expected


def test_every_deed_about_a_contribution_is_tried() -> None:
    about = {name for name, deed in DEEDS.items() if deed.type_name == "Contribution"} - {"registerContribution"}
    assert TRIED.keys() == about

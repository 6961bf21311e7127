"""What waits for partners and strategists, and a key's rotation."""

from datetime import date, timedelta
from typing import Any

import pytest

from samsyn.errors import Refused
from samsyn.graph.records import ApiKey
from samsyn.graph.view import View
from samsyn.model.api_keys import fits, parsed
from samsyn.model.times import later, now
from samsyn.questions.agreement import decision
from samsyn.questions.to_do import to_do
from tests.unit.together import Together

MEASURE: dict[str, Any] = {
    "externalId": "visits",
    "name": "Besök",
    "unit": "antal",
    "stage": "DELIVERY",
    "method": "COUNT",
    "direction": "INCREASE",
    "frequency": "MONTH",
    "ownerId": "@club",
}


def kinds(at: View) -> list[tuple[str, str | None]]:
    return [(each.kind.name, each.due_on) for each in to_do(at)]


def measured(together: Together, **more: Any) -> Any:
    together.town.do("setPlace", {"code": "0665", "name": "Vaggeryd"})
    return together.town.do("createMeasure", {**MEASURE, **more})


def deviating(together: Together) -> Any:
    measured(together)
    return together.town.do("openDeviation", {"measureId": "@visits", "fact": "Färre besök"})


def test_a5_a_deviation_waits_for_who_answers_for_it_and_for_strategists() -> None:
    together = Together()
    deviating(together)
    assert together.waits("club") == ["DEVIATION"]
    assert together.waits("strategist") == ["DEVIATION"]
    assert together.waits("band") == []


def test_a5_a_corrective_action_waits_until_its_day_and_is_overdue_then() -> None:
    together = Together()
    deviation = deviating(together)
    cause = {"id": deviation.id, "expectedVersion": 1, "cause": "METHOD", "text": "Ingen frågade."}
    together.town.do("stateCause", cause)
    action = {"id": deviation.id, "expectedVersion": 2, "title": "Fråga", "ownerId": "@band", "dueOn": "2098-01-31"}
    together.town.do("addCorrectiveAction", action)
    assert kinds(together.at("band")) == [("TO_ACT", "2098-01-31")]
    assert kinds(together.on("2098-02-01", "band")) == [("OVERDUE", "2098-01-31")]
    done = {"id": "@Fråga", "expectedVersion": 1, "state": "DONE"}
    together.town.do("updateCorrectiveAction", done)
    assert kinds(together.on("2098-02-01", "band")) == []


def test_a5_a_measure_waits_whose_latest_figure_is_too_old() -> None:
    together = Together()
    measured(together)
    figure = {"measureId": "@visits", "period": "2026-01", "value": 3}
    together.town.do("recordObservations", {"observations": [figure]})
    assert kinds(together.on("2026-02-15", "club")) == []
    assert kinds(together.on("2026-06-15", "club")) == [("TO_MEASURE", None)]
    assert kinds(together.on("2026-06-15", "band")) == []


def test_a5_a_proposal_that_was_returned_waits_until_something_is_done_with_it() -> None:
    together = Together()
    together.approved()
    together.do("club", "updateContribution", contributesTo=[{"aimId": "@other goal"}])
    together.do("strategist", "returnProposal", note="Behåll målet.")
    assert together.waits("club") == together.waits("band") == ["PROPOSAL_RETURNED"]
    together.do("club", "updateContribution", delivery="ONGOING")
    assert together.waits("club") == []


OVER: dict[str, tuple[str, dict[str, Any]]] = {
    "ENDED": ("endContribution", {}),
    "WITHDRAWN": ("withdrawContribution", {}),
    "APPROVED": ("updateContribution", {"delivery": "CANCELLED"}),
}


@pytest.mark.parametrize("status", OVER)
def test_makers_are_told_for_a_month_what_a_strategist_has_had_end_and_why(status: str) -> None:
    together = Together()
    together.approved()
    deed, given = OVER[status]
    together.do("strategist", deed, **given, reason="Gatan grävs upp.")

    assert together.waits("club") == together.waits("band") == ["OVER"]
    told = decision(together.it, together.at("band"))
    assert told is not None
    assert (told.status.name, told.note) == (status, "Gatan grävs upp.")
    assert together.waits("strategist") == together.waits("yard") == []
    today = date.fromisoformat(together.at("band").today)
    assert kinds(together.on(str(today + timedelta(days=30)), "band")) == [("OVER", None)]
    assert kinds(together.on(str(today + timedelta(days=31)), "band")) == []


def test_what_goes_on_again_is_over_no_more() -> None:
    together = Together()
    together.approved()
    together.do("strategist", "endContribution", reason="Gatan grävs upp.")
    together.do("strategist", "reinstateContribution", reason="Gatan grävs upp nästa år.")
    assert together.waits("band") == ["TO_CONFIRM"]


def test_who_ends_what_they_make_alone_is_not_told() -> None:
    together = Together()
    together.approved(makers=[{"actorId": "@club"}])
    together.do("club", "endContribution")
    assert together.waits("club") == []


@pytest.mark.parametrize("status", ["DRAFT", "SUBMITTED", "RETURNED", "APPROVED"])
def test_a5_a_contribution_past_its_last_day_waits_whatever_its_status(status: str) -> None:
    together = Together()
    makers = [{"actorId": "@club"}]
    if status == "APPROVED":
        together.approved(endsOn="2098-01-31", makers=makers)
    else:
        together.register(endsOn="2098-01-31", makers=makers, status="DRAFT" if status == "DRAFT" else "SUBMITTED")
    if status == "RETURNED":
        together.do("strategist", "returnContribution", note="Mer.")
    assert ("OVERDUE", "2098-01-31") in kinds(together.on("2098-02-01", "club"))
    assert ("OVERDUE", "2098-01-31") not in kinds(together.on("2098-01-31", "club"))
    together.do("club", "updateContribution", delivery="DONE")
    assert ("OVERDUE", "2098-01-31") not in kinds(together.on("2098-02-01", "club"))


def test_a5_strategists_see_what_nobody_else_can_confirm() -> None:
    together = Together()
    together.town.do("registerActor", {"externalId": "choir", "name": "choir", "kind": "ASSOCIATION"})
    together.register(makers=[{"actorId": "@club"}, {"actorId": "@choir"}])
    assert together.waits("strategist") == ["SUBMITTED", "TO_CONFIRM_FOR"]
    together.do("strategist", "confirmContribution", actorId="@choir")
    assert together.waits("strategist") == ["SUBMITTED"]
    together.do("strategist", "approveContribution")
    together.do("club", "updateContribution", contributesTo=[{"aimId": "@other goal"}])
    assert together.waits("strategist") == ["PROPOSED", "TO_CONFIRM_FOR"]


def test_a5_who_has_a_key_confirms_for_themselves() -> None:
    together = Together()
    together.register()
    assert together.waits("strategist") == ["SUBMITTED"]


# A6: a key is rotated


def rotated(together: Together, **given: Any) -> tuple[ApiKey, str]:
    key = together.town.do("rotateApiKey", {"id": "@key of club", **given})
    shown = parsed(together.town.decided[-1].decision.secret or "")
    assert shown is not None
    assert shown.node_id == key.id
    return key, shown.digest()


def opens(key: ApiKey, digest: str, at: str) -> bool:
    return fits(digest, digest=key.digest, former_digest=key.former_digest, former_until=key.former_until, now=at)


def test_a6_the_secret_before_is_good_for_the_grace_and_no_longer() -> None:
    together = Together()
    former = together.town.graph.get(ApiKey, together.town.with_ids("@key of club"))
    assert former is not None
    old = former.digest
    key, new = rotated(together)
    soon, over = later(now(), timedelta(hours=23)), later(now(), timedelta(hours=25))
    assert [opens(key, old, soon), opens(key, old, over)] == [True, False]
    assert [opens(key, new, soon), opens(key, new, over)] == [True, True]
    assert not opens(key, "", soon)


def test_a6_without_grace_the_secret_before_is_worth_nothing_at_once() -> None:
    together = Together()
    old = together.town.graph.records[together.town.with_ids("@key of club")].digest  # type: ignore[attr-defined]
    key, new = rotated(together, graceHours=0)
    assert [opens(key, old, now()), opens(key, new, now())] == [False, True]


def test_a6_one_more_rotation_ends_what_was_good_by_an_earlier_one() -> None:
    together = Together()
    first = together.town.graph.records[together.town.with_ids("@key of club")].digest  # type: ignore[attr-defined]
    _, second = rotated(together)
    key, third = rotated(together, graceHours=720)
    assert [opens(key, each, now()) for each in (first, second, third)] == [False, True, True]


def test_a6_a_revoked_key_gets_no_other_secret_and_a_grace_has_an_end() -> None:
    together = Together()
    for given, reason in (({"graceHours": 721}, "TOO_LARGE"), ({"graceHours": -1}, "TOO_SMALL")):
        with pytest.raises(Refused) as refusal:
            rotated(together, **given)
        assert [fault.reason for fault in refusal.value.faults] == [reason]
    together.town.do("revokeApiKey", {"id": "@key of club"})
    with pytest.raises(Refused) as refusal:
        rotated(together)
    assert [fault.reason for fault in refusal.value.faults] == ["REVOKED"]


@pytest.mark.parametrize("who", ["club", "strategist"])
def test_a6_only_admins_rotate_keys(who: str) -> None:
    together = Together()
    with pytest.raises(Refused) as refusal:
        together.town.decide("rotateApiKey", {"id": "@key of club"}, together.who[who])
    assert [fault.code for fault in refusal.value.faults] == ["FORBIDDEN"]

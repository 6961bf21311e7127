"""Partners among each other: nobody ends or takes over what others make."""

from typing import Any

import pytest

from samsyn.deeds.contributions.viewer_can import viewer_can
from samsyn.model.proposals import proposal_of
from samsyn.questions.agreement import decision, proposal
from samsyn.questions.drivers import drivers_of
from tests.unit.together import Together

ENDINGS: dict[str, tuple[str, dict[str, Any]]] = {
    "ENDED": ("endContribution", {}),
    "WITHDRAWN": ("withdrawContribution", {}),
    "CANCELLED": ("updateContribution", {"delivery": "CANCELLED"}),
}
FORBIDDEN = "FORBIDDEN"


# A1: an approved contribution that others make, too


@pytest.mark.parametrize("ending", ENDINGS)
def test_a1_who_does_not_lead_it_ends_nothing(ending: str) -> None:
    together = Together()
    together.approved()
    deed, given = ENDINGS[ending]
    [(code, _, reason)] = together.refused("band", deed, **given, reason="Vi orkar inte.")
    assert (code, reason) == (FORBIDDEN, "NOT_ALLOWED")


@pytest.mark.parametrize("ending", ENDINGS)
def test_a1_its_lead_proposes_the_end_and_the_others_are_asked(ending: str) -> None:
    together = Together()
    together.approved()
    deed, given = ENDINGS[ending]
    assert together.refused("club", deed, **given) == [("INVALID", "reason", "UNEXPLAINED")]
    together.do("club", deed, **given, reason="Pengarna är slut.")
    assert (together.it.status.name, together.it.delivery.name) == ("APPROVED", "PLANNED")
    assert together.waits("band") == ["TO_CONFIRM"]
    told = proposal(together.it, together.at("band"))
    assert told is not None
    assert (told.ending, told.reason) == (ending, "Pengarna är slut.")
    assert together.refused("strategist", "approveProposal") == [("STATE", "id", "UNCONFIRMED")]

    together.do("band", "confirmContribution", actorId="@band")
    together.do("strategist", "approveProposal")

    expected = ("APPROVED", "CANCELLED") if ending == "CANCELLED" else (ending, "PLANNED")
    assert (together.it.status.name, together.it.delivery.name) == expected
    assert together.it.proposal is None


def test_a1_what_the_others_decline_stays_as_it_was_agreed() -> None:
    together = Together()
    together.approved()
    together.do("club", "endContribution", reason="Pengarna är slut.")
    together.do("band", "declineContribution", actorId="@band", reason="Vi vill fortsätta.")
    assert together.refused("strategist", "approveProposal") == [("STATE", "id", "UNCONFIRMED")]
    assert "DECLINED" in together.waits("club")
    told = proposal(together.it, together.at("club"))
    assert told is not None
    assert [(each.actor.name, each.reason) for each in told.answers if each.declined_at] == [
        ("band", "Vi vill fortsätta.")
    ]
    together.do("strategist", "returnProposal", note="Fortsätt, båda.")
    assert (together.it.status.name, together.it.proposal) == ("APPROVED", None)


def test_a1_a_maker_leaves_and_the_others_go_on_and_confirm() -> None:
    together = Together()
    together.approved(makers=[{"actorId": f"@{name}"} for name in ("club", "band", "yard")])
    together.do("band", "leaveContribution", actorId="@band", reason="Vi hinner inte.")
    assert {part.source.name for part in together.it.makers} == {"club", "yard"}
    assert together.it.status.name == "APPROVED"
    assert together.confirmed() == set()
    assert together.waits("club") == together.waits("yard") == ["LEFT", "TO_CONFIRM"]
    assert together.changed("yard") == ["makers"]
    told = together.town.decided[-1].decision
    assert (told.reason, len(told.before["makers"]), len(told.after["makers"])) == ("Vi hinner inte.", 3, 2)
    for name in ("club", "yard"):
        together.do(name, "confirmContribution", actorId=f"@{name}")
        assert together.waits(name) == []


def test_a1_a_maker_leaves_for_itself_alone_and_says_why() -> None:
    together = Together()
    together.approved()
    assert (FORBIDDEN, "actorId", "NOT_ALLOWED") in together.refused(
        "band", "leaveContribution", actorId="@club", reason="Gå."
    )
    assert together.refused("band", "leaveContribution", actorId="@band", reason=" ") == [
        ("INVALID", "reason", "EMPTY")
    ]
    together.do("band", "leaveContribution", actorId="@band", reason="Vi hinner inte.")
    assert together.refused("club", "leaveContribution", actorId="@club", reason="Vi heller.") == [
        ("STATE", "actorId", "ONLY_MAKER")
    ]


def test_a1_who_has_left_has_no_say_in_what_was_proposed() -> None:
    together = Together()
    together.approved()
    makers = [{"actorId": "@club", "share": 2}, {"actorId": "@band"}]
    together.do("club", "updateContribution", makers=makers)
    together.do("band", "leaveContribution", actorId="@band", reason="Vi hinner inte.")
    stored = proposal_of(together.it.proposal)
    assert stored is not None
    assert [list(stored["answers"]), [each["actorId"] for each in stored["makers"] or ()]] == [
        [together.part("club").source.id]
    ] * 2


def test_a1_who_makes_it_alone_or_for_all_ends_it_at_once() -> None:
    together = Together()
    together.approved(makers=[{"actorId": "@club"}])
    together.do("club", "endContribution")
    assert together.it.status.name == "ENDED"
    together = Together()
    together.acting_for_both()
    together.approved()
    together.do("club", "withdrawContribution")
    assert together.it.status.name == "WITHDRAWN"


@pytest.mark.parametrize("ending", ENDINGS)
def test_a1_a_strategist_reinstates_what_has_ended_and_the_makers_are_asked(ending: str) -> None:
    together = Together()
    together.approved()
    deed, given = ENDINGS[ending]
    together.do("strategist", deed, **given)
    assert together.refused("club", "reinstateContribution", reason="Vi vill fortsätta.")[0][0] == FORBIDDEN
    together.do("strategist", "reinstateContribution", reason="Båda vill fortsätta.")
    assert (together.it.status.name, together.it.delivery.name) in {("APPROVED", "PLANNED"), ("APPROVED", "ONGOING")}
    told = decision(together.it, together.at("band"))
    assert told is not None
    assert ending == "CANCELLED" or told.note == "Båda vill fortsätta."
    assert together.waits("band") == together.waits("club") == ["TO_CONFIRM"]
    assert together.refused("strategist", "reinstateContribution", reason="En gång till.") == [
        ("STATE", "id", "GOES_ON")
    ]


def test_a1_a_partner_does_not_have_go_on_what_was_cancelled() -> None:
    together = Together()
    together.approved()
    together.do("strategist", "updateContribution", delivery="CANCELLED")
    assert together.refused("club", "updateContribution", delivery="ONGOING") == [
        (FORBIDDEN, "delivery", "NOT_ALLOWED")
    ]


def test_a1_nobodys_share_rises_by_what_another_maker_does_alone() -> None:
    together = Together()
    together.approved()
    goal = together.town.with_ids("@goal")
    before = {each.actor.name: each.share for each in drivers_of(together.at("admin"), goal).actors}
    for deed, given in ENDINGS.values():
        together.refused("band", deed, **given, reason="Min.")
    together.do("club", "endContribution", reason="Vår.")
    together.do("band", "updateContribution", makers=[{"actorId": "@band", "share": 9}], reason="Min.")
    after = {each.actor.name: each.share for each in drivers_of(together.at("admin"), goal).actors}
    assert before == after == {"club": 0.5, "band": 0.5}


# A2: nobody takes another maker out


@pytest.mark.parametrize("status", ["DRAFT", "SUBMITTED", "RETURNED"])
@pytest.mark.parametrize(("who", "stays"), [("band", "@band"), ("club", "@club")])
def test_a2_nobody_takes_another_maker_out(status: str, who: str, stays: str) -> None:
    together = Together()
    together.register(status="DRAFT" if status == "DRAFT" else "SUBMITTED")
    if status == "RETURNED":
        together.do("strategist", "returnContribution", note="Mer.")
    assert together.refused(who, "updateContribution", makers=[{"actorId": stays}]) == [
        (FORBIDDEN, "makers", "NOT_ALLOWED")
    ]
    assert len(together.it.makers) == 2


def test_a2_who_has_declined_or_leaves_can_be_gone_on_without() -> None:
    together = Together()
    together.register()
    together.do("band", "declineContribution", actorId="@band", reason="Vi är bortresta.")
    together.do("club", "updateContribution", makers=[{"actorId": "@club"}])
    assert [part.source.name for part in together.it.makers] == ["club"]


def test_a2_who_declined_something_else_is_asked_again_and_stays() -> None:
    together = Together()
    together.register()
    together.do("band", "declineContribution", actorId="@band", reason="Vi är bortresta.")
    together.do("club", "updateContribution", startsOn="2027-06-01")
    assert together.part("band").declined_at is None
    assert together.refused("club", "updateContribution", makers=[{"actorId": "@club"}])[0][0] == FORBIDDEN


def test_a2_a_strategist_takes_a_maker_out_and_who_registered_it_still_sees_it() -> None:
    together = Together()
    together.register()
    together.do("strategist", "updateContribution", makers=[{"actorId": "@band"}])
    assert together.at("club").sees(together.it)
    assert not together.at("yard").sees(together.it)
    assert together.refused("club", "updateContribution", title="Vår")[0][0] == FORBIDDEN
    together.do("band", "updateContribution", makers=[{"actorId": "@band"}, {"actorId": "@yard"}])
    together.do("strategist", "returnContribution", note="Mer.")
    assert together.at("club").sees(together.it)


def test_a2_a_strategist_sees_the_draft_that_they_registered_and_may_go_on_with_it() -> None:
    together = Together()
    together.register("strategist", status="DRAFT")
    assert together.at("strategist").sees(together.it)
    assert not together.at("other strategist").sees(together.it)
    together.do("strategist", "submitContribution")
    assert together.it.status.name == "SUBMITTED"


@pytest.mark.parametrize("status", ["DRAFT", "SUBMITTED"])
def test_a2_only_who_registered_it_withdraws_what_is_not_approved_yet(status: str) -> None:
    together = Together()
    together.register(status=status, makers=[{"actorId": "@club"}, {"actorId": "@band"}])
    assert together.refused("band", "withdrawContribution")[0][0] == FORBIDDEN
    assert "withdrawContribution" not in viewer_can(together.it, together.at("band"))
    together.do("club", "withdrawContribution")
    assert together.at("club").sees(together.it)

"""Partners among each other: a confirmation is of a state, and so is a decision; who decided goes on seeing it."""

import json
from typing import Any

import pytest

from samsyn.deeds.contributions.amend import amend_confirmations
from samsyn.deeds.contributions.viewer_can import viewer_can
from samsyn.deeds.doing.deed import Work
from samsyn.graph.deltas import apply
from samsyn.graph.records import Actor
from samsyn.model.proposals import answered, proposal_of
from samsyn.questions.agreement import decision, proposal
from tests.unit.together import Together

FORBIDDEN = "FORBIDDEN"


# A3: a confirmation is of a state

OTHERWISE: dict[str, tuple[dict[str, Any], str]] = {
    "shares": ({"makers": [{"actorId": "@club", "share": 9}, {"actorId": "@band", "role": "PARTNER"}]}, "makers"),
    "a role": ({"makers": [{"actorId": "@club"}, {"actorId": "@band", "role": "FUNDER"}]}, "makers"),
    "another maker": (
        {"makers": [{"actorId": "@club"}, {"actorId": "@band", "role": "PARTNER"}, {"actorId": "@yard"}]},
        "makers",
    ),
    "an aim": ({"contributesTo": [{"aimId": "@other goal"}]}, "contributesTo"),
    "a strength": ({"contributesTo": [{"aimId": "@goal", "weight": 7}]}, "contributesTo"),
    "the title": ({"title": "Kalas"}, "title"),
    "the text": ({"description": "Med öl."}, "description"),
    "the first day": ({"startsOn": "2027-05-01"}, "startsOn"),
    "the last day": ({"endsOn": "2027-05-02"}, "endsOn"),
    "words for an aim": ({"intendedFor": "Alla"}, "intendedFor"),
}


@pytest.mark.parametrize("what", OTHERWISE)
@pytest.mark.parametrize("who", ["club", "strategist"])
def test_a3_what_changes_what_a_maker_confirmed_asks_again_and_says_what(what: str, who: str) -> None:
    together = Together()
    together.register()
    together.do("band", "confirmContribution", actorId="@band")
    given, field = OTHERWISE[what]
    together.do(who, "updateContribution", **given)
    assert together.part("band").confirmed_at is None
    assert together.changed() == [field]
    assert together.waits("band") == ["TO_CONFIRM"]
    assert ("club" in together.confirmed()) is (who == "club")
    assert together.refused("strategist", "approveContribution") == [("STATE", "id", "UNCONFIRMED")]
    together.do("band", "confirmContribution", actorId="@band")
    assert together.changed() == []


def test_a3_what_is_not_agreed_asks_nobody_again() -> None:
    together = Together()
    together.register()
    together.do("band", "confirmContribution", actorId="@band")
    confirmed_at = together.part("band").confirmed_at
    together.do("club", "updateContribution", delivery="ONGOING", title="Gatufest", source="Protokollet")
    together.do("strategist", "returnContribution", note="Mer.")
    together.do("club", "submitContribution")
    assert together.part("band").confirmed_at == confirmed_at
    assert together.confirmed() == {"club", "band"}


def test_a3_a_link_that_a_strategist_changes_asks_again_too() -> None:
    together = Together()
    together.approved()
    [link] = together.it.contributes_to
    raw = {"id": link.id, "expectedVersion": link.version, "weight": 5.0, "reason": "Efter samråd."}
    together.town.do("updateAimLink", raw, together.who["strategist"])
    assert together.confirmed() == set()
    assert together.changed() == together.changed("club") == ["contributesTo"]
    assert together.waits("band") == ["TO_CONFIRM"]
    assert together.it.status.name == "APPROVED"
    assert together.town.decided[-1].decision.after["asksAgain"]


def test_a3_texts_of_what_is_approved_change_at_once_and_the_others_are_asked() -> None:
    together = Together()
    together.approved()
    together.do("band", "updateContribution", title="Bandets fest", endsOn="2027-01-01")
    assert together.it.title == "Bandets fest"
    assert together.confirmed() == {"band"}
    assert together.changed("club") == ["title", "endsOn"]


def test_a3_a_change_that_is_taken_back_holds_what_was_confirmed() -> None:
    together = Together()
    together.register()
    together.do("club", "updateContribution", title="Kalas")
    together.do("band", "confirmContribution", actorId="@band")
    of = together.part("band").confirmed_of
    together.do("club", "updateContribution", title="Gatufest")
    assert (together.part("band").confirmed_at, together.part("band").confirmed_of) == (None, of)


def test_a3_another_proposal_is_another_question() -> None:
    together = Together()
    together.approved()
    together.do("club", "updateContribution", contributesTo=[{"aimId": "@other goal"}], reason="Passar bättre.")
    together.do("band", "confirmContribution", actorId="@band")
    together.do("club", "updateContribution", contributesTo=[{"aimId": "@other goal", "weight": 900}], reason="Mer.")
    assert together.waits("band") == ["TO_CONFIRM"]
    assert together.refused("strategist", "approveProposal") == [("STATE", "id", "UNCONFIRMED")]
    together.do("band", "confirmContribution", actorId="@band")
    together.do("strategist", "approveProposal")
    assert together.confirmed() == {"club", "band"}


def test_a3_a_proposal_follows_what_is_decided_beside_it_and_asks_again() -> None:
    together = Together()
    together.approved()
    together.do("club", "updateContribution", addContributesTo=[{"aimId": "@other goal"}], reason="Passar också.")
    together.do("band", "confirmContribution", actorId="@band")
    [link] = together.it.contributes_to
    raw = {"id": link.id, "expectedVersion": link.version, "weight": 5.0, "reason": "Efter samråd."}
    together.town.do("updateAimLink", raw, together.who["strategist"])
    told = proposal(together.it, together.at("band"))
    assert told is not None
    assert told.contributes_to is not None
    assert sorted(each.weight for each in told.contributes_to) == [1.0, 5.0]
    assert together.refused("strategist", "approveProposal") == [("STATE", "id", "UNCONFIRMED")]
    for name in ("club", "band"):
        together.do(name, "confirmContribution", actorId=f"@{name}")
    together.do("strategist", "approveProposal")
    assert sorted((each.target.name, each.weight) for each in together.it.contributes_to) == [
        ("goal", 5.0),
        ("other goal", 1.0),
    ]


@pytest.mark.parametrize("makers", [["@club", "@band", "@yard"], ["@club"]])
def test_a3_a_maker_that_a_strategist_names_or_takes_out_is_so_in_what_is_proposed(makers: list[str]) -> None:
    together = Together()
    together.approved()
    shares = [{"actorId": "@club", "share": 3}, {"actorId": "@band"}]
    together.do("club", "updateContribution", makers=shares, reason="Vi gör mer.")
    together.do("strategist", "updateContribution", makers=[{"actorId": each} for each in makers])
    stored = proposal_of(together.it.proposal)
    assert stored is not None
    names = {actor.id: f"@{actor.external_id}" for actor in together.town.graph.all(Actor)}
    assert [(names[each["actorId"]], each["share"]) for each in stored["makers"] or ()] == [
        (name, 3.0 if name == "@club" else 1.0) for name in makers
    ]
    assert {names[each] for each in stored["answers"]} == {*makers}


def test_a3_what_is_proposed_and_decided_meanwhile_is_no_proposal_any_more() -> None:
    together = Together()
    together.approved()
    given: Any = {"addContributesTo": [{"aimId": "@other goal"}], "reason": "Passar också."}
    together.do("club", "updateContribution", **given)
    together.do("strategist", "updateContribution", **given)
    assert together.it.proposal is None
    assert together.refused("strategist", "approveProposal")[0][2] == "NOTHING_PROPOSED"


def test_a3_a_lead_who_submits_has_confirmed() -> None:
    together = Together()
    together.register("strategist", status="DRAFT")
    assert together.confirmed() == set()
    together.do("club", "submitContribution")
    assert together.confirmed() == {"club"}


def test_a3_a_maker_declines_and_says_why() -> None:
    together = Together()
    together.register()
    together.do("band", "declineContribution", actorId="@band", reason="Vi är bortresta.")
    assert (together.part("band").confirmed_at, together.part("band").declined_because) == (
        None,
        "Vi är bortresta.",
    )
    assert together.waits("club") == ["DECLINED"]
    assert together.waits("strategist") == ["DECLINED", "SUBMITTED"]
    assert together.waits("band") == []
    assert together.refused("band", "declineContribution", actorId="@band", reason="Nej.") == [
        ("STATE", "actorId", "DECLINED")
    ]
    assert together.refused("yard", "declineContribution", actorId="@yard", reason="Nej.")[0][0] == "NOT_FOUND"
    together.do("band", "confirmContribution", actorId="@band")
    assert together.part("band").declined_at is None


# A4: who decided sees it


def test_a4_who_returned_it_reads_it_until_it_comes_back_and_then_what_has_changed() -> None:
    together = Together()
    together.register()
    together.do("strategist", "returnContribution", note="Vilket mål?")
    assert together.at("strategist").sees(together.it)
    assert not together.at("other strategist").sees(together.it)
    told = decision(together.it, together.at("strategist"))
    assert told is not None
    assert (told.note, told.changed_since) == ("Vilket mål?", ())
    assert viewer_can(together.it, together.at("strategist")) == []

    together.do("club", "updateContribution", contributesTo=[{"aimId": "@other goal"}], title="Kalas")
    together.do("club", "submitContribution")

    for who in ("strategist", "other strategist", "club"):
        told = decision(together.it, together.at(who))
        assert told is not None
        assert told.changed_since == ("title", "contributesTo")
    assert "approveContribution" not in viewer_can(together.it, together.at("strategist"))
    assert "returnContribution" in viewer_can(together.it, together.at("strategist"))


@pytest.mark.parametrize(
    ("deed", "given"),
    [
        ("updateContribution", {"title": "Min"}),
        ("withdrawContribution", {}),
        ("submitContribution", {}),
        ("archive", {}),
        ("leaveContribution", {"actorId": "@band", "reason": "Nej."}),
        ("approveContribution", {}),
    ],
)
def test_a4_who_returned_it_only_reads_it(deed: str, given: dict[str, Any]) -> None:
    together = Together()
    together.register()
    together.do("strategist", "returnContribution", note="Vilket mål?")
    assert (FORBIDDEN, "id", "NOT_ALLOWED") in together.refused("strategist", deed, **given)


def test_a4_links_of_what_is_returned_are_only_read_either() -> None:
    together = Together()
    together.register()
    together.do("strategist", "returnContribution", note="Vilket mål?")
    [link] = together.it.contributes_to
    assert together.at("strategist").sees(link)
    assert (FORBIDDEN, "id", "NOT_ALLOWED") in together.refused(
        "strategist", "updateAimLink", id=link.id, expectedVersion=1, weight=2.0, reason="Så."
    )
    assert (FORBIDDEN, "fromId", "NOT_ALLOWED") in together.refused_link("strategist")


def test_a4_what_comes_back_never_is_still_read_by_who_returned_it() -> None:
    together = Together()
    together.register()
    together.do("strategist", "returnContribution", note="Vilket mål?")
    together.do("club", "withdrawContribution")
    assert together.at("strategist").sees(together.it)


# What was stored before


def test_a3_stored_confirmations_are_of_what_is_stored_and_some_strategist_decided() -> None:
    together = Together()
    together.register()
    together.do("band", "confirmContribution", actorId="@band")
    together.do("strategist", "returnContribution", note="Vilket mål?")
    for part in together.it.makers:
        part.confirmed_of = None
    together.it.decided_of = together.it.decided_by = None
    work = Work(together.at("admin"), {}, [])
    amended = amend_confirmations(work)
    assert amended is not None
    assert {name: amended.after[name] for name in ("confirmations", "decisions")} == {
        "confirmations": 2,
        "decisions": 1,
    }
    for change in amended.changes:
        apply(together.town.graph, change)
    assert amend_confirmations(work) is None
    assert together.confirmed() == {"club", "band"}
    assert together.at("strategist").sees(together.it)
    assert together.at("other strategist").sees(together.it), "which of them decided, nothing tells"
    together.do("club", "updateContribution", title="Kalas")
    assert together.changed() == ["title"]
    told = decision(together.it, together.at("other strategist"))
    assert told is not None
    assert told.changed_since == ("title",)


def test_a3_a_proposal_that_was_stored_before_is_read_as_it_was() -> None:
    makers = [{"actorId": "a", "role": "LEAD", "share": 1.0, "confirmedAt": None}]
    old = {"makers": makers, "contributesTo": None, "reason": None, "proposedAt": "2026-09-01T06:30:00.000000Z"}
    found = proposal_of(json.dumps(old))
    assert found is not None
    assert (found["ending"], found["answers"]) == (None, {"a": answered()})
    assert found["makers"] == [{"actorId": "a", "role": "LEAD", "share": 1.0}]

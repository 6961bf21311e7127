"""The way of a contribution: submitted, approved or returned, ended or withdrawn."""

from typing import Any

import pytest

from samsyn.database.port import Database
from samsyn.errors import StateFault
from tests.support.doing import after, changes, do, faults, link_between, refused, stored, version

STATUSES = ("DRAFT", "SUBMITTED", "RETURNED", "APPROVED", "ENDED", "WITHDRAWN")
WAYS = {
    "submitContribution": ("SUBMITTED", {"DRAFT", "RETURNED"}),
    "approveContribution": ("APPROVED", {"SUBMITTED"}),
    "returnContribution": ("RETURNED", {"SUBMITTED"}),
    "endContribution": ("ENDED", {"APPROVED"}),
    "withdrawContribution": ("WITHDRAWN", {"DRAFT", "SUBMITTED", "RETURNED", "APPROVED"}),
}
STEPS = {
    "DRAFT": ("DRAFT", []),
    "SUBMITTED": ("SUBMITTED", []),
    "RETURNED": ("SUBMITTED", ["returnContribution"]),
    "APPROVED": ("APPROVED", []),
    "ENDED": ("APPROVED", ["endContribution"]),
    "WITHDRAWN": ("DRAFT", ["withdrawContribution"]),
}


async def contribution_in(graph: Database, status: str, **more: Any) -> dict[str, Any]:
    """A contribution in a status, as what deeds about it take: its id and version."""
    first, deeds = STEPS[status]
    maker = await do(graph, "registerActor", name="Klubben", kind="ASSOCIATION")
    goal = await do(graph, "createGoal", name="Mål")
    given = {"title": "Vandring", "makers": [{"actorId": maker}], "contributesTo": [{"aimId": goal}], **more}
    contribution = await do(graph, "registerContribution", **given, status=first)
    for number, deed in enumerate(deeds, 1):
        await do(graph, deed, id=contribution, expectedVersion=number, **note_for(deed))
    return {"id": contribution, "expectedVersion": 1 + len(deeds)}


def note_for(deed: str) -> dict[str, str]:
    return {"note": "Välj ett mål till."} if deed == "returnContribution" else {}


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("deed", WAYS)
async def test_each_deed_leads_from_its_statuses_and_from_no_other(graph: Database, deed: str, status: str) -> None:
    given: dict[str, Any] = {**await contribution_in(graph, status), **note_for(deed)}
    to, from_ = WAYS[deed]
    if status in from_:
        assert await do(graph, deed, **given) == given["id"]
        node = await stored(graph, given["id"])
        assert (node["status"], node["version"]) == (to, given["expectedVersion"] + 1)
        change = (await changes(graph))[-1]
        assert (change["before"], change["after"]) == ({"status": status}, {"status": to})
        assert change["touched"] == [given["id"]]
    else:
        [fault] = await refused(graph, deed, **given)
        assert isinstance(fault, StateFault)
        assert (fault.path, fault.reason, fault.state) == (("id",), "WRONG_STATUS", status)


async def test_a_draft_is_submitted_when_it_has_a_maker_and_an_aim_or_words_for_one(graph: Database) -> None:
    draft = await do(graph, "registerContribution", title="Vandring", makers=[], status="DRAFT")
    assert await faults(graph, "submitContribution", id=draft, expectedVersion=1) == [
        ("STATE", "id", "MAKER_MISSING"),
        ("STATE", "id", "AIM_OR_INTENDED_FOR_MISSING"),
    ]
    maker = await do(graph, "registerActor", name="Klubben", kind="ASSOCIATION")
    given = {"makers": [{"actorId": maker}], "intendedFor": "Trygga kvällar"}
    await do(graph, "updateContribution", id=draft, expectedVersion=1, **given)
    await do(graph, "submitContribution", id=draft, expectedVersion=2)


async def test_approval_needs_an_aim_that_is_not_archived(graph: Database) -> None:
    given = await contribution_in(graph, "SUBMITTED", intendedFor="Trygga kvällar")
    [goal] = await after(graph, given["id"], "CONTRIBUTES_TO")
    await do(graph, "archive", id=goal, expectedVersion=1)
    assert await faults(graph, "approveContribution", **given) == [("STATE", "id", "AIM_MISSING")]


async def test_the_approver_may_set_the_links_strengths(graph: Database) -> None:
    given = await contribution_in(graph, "SUBMITTED")
    [goal] = await after(graph, given["id"], "CONTRIBUTES_TO")
    link = await link_between(graph, given["id"], goal)
    strengths = [{"id": link, "weight": 0.5, "confidence": "MEDIUM"}]
    await do(graph, "approveContribution", **given, links=strengths, reason="Rimligt")
    properties = await stored(graph, link)
    assert (properties["weight"], properties["confidence"], properties["version"]) == (0.5, "MEDIUM", 2)
    change = (await changes(graph))[-1]
    assert (change["touched"], change["reason"]) == ([given["id"], link], "Rimligt")
    assert change["after"] == {"status": "APPROVED", "links": strengths}
    node = await stored(graph, given["id"])
    assert (node["decisionStatus"], node["decisionNote"], node["decisionAt"]) == ("APPROVED", "Rimligt", change["at"])


async def test_strengths_that_are_the_same_leave_the_link_alone(graph: Database) -> None:
    given = await contribution_in(graph, "SUBMITTED")
    [goal] = await after(graph, given["id"], "CONTRIBUTES_TO")
    link = await link_between(graph, given["id"], goal)
    await do(graph, "approveContribution", **given, links=[{"id": link, "weight": 1.0}])
    assert await version(graph, link) == 1


async def test_strengths_are_for_the_contributions_own_links(graph: Database) -> None:
    given = await contribution_in(graph, "SUBMITTED")
    other = await contribution_in(graph, "SUBMITTED")
    [goal] = await after(graph, given["id"], "CONTRIBUTES_TO")
    [other_goal] = await after(graph, other["id"], "CONTRIBUTES_TO")
    own = await link_between(graph, given["id"], goal)
    foreign = await link_between(graph, other["id"], other_goal)
    links = [
        {"id": foreign},
        {"id": own, "weight": 0.0},
        {"id": own, "confidence": "HIGH"},
        {"id": "link_nothing"},
        {"id": goal},
        {"id": own, "weight": None},
    ]
    assert await faults(graph, "approveContribution", **given, links=links) == [
        ("INVALID", "links.1.weight", "TOO_SMALL"),
        ("INVALID", "links.2.id", "DUPLICATE"),
        ("INVALID", "links.5.weight", "EMPTY"),
        ("INVALID", "links.5.id", "DUPLICATE"),
        ("NOT_FOUND", "links.3.id", "UNKNOWN_ID"),
        ("INVALID", "links.4.id", "WRONG_TYPE"),
        ("INVALID", "links.0.id", "NOT_ITS_LINK"),
        ("INVALID", "links.2.confidence", "RATIONALE_MISSING"),
    ]


@pytest.mark.parametrize("note", ["", "  \n"])
async def test_a_return_needs_a_note(graph: Database, note: str) -> None:
    given = await contribution_in(graph, "SUBMITTED")
    assert await faults(graph, "returnContribution", **given, note=note) == [("INVALID", "note", "EMPTY")]


async def test_the_note_of_a_return_is_kept_for_the_makers(graph: Database) -> None:
    given = await contribution_in(graph, "SUBMITTED")
    await do(graph, "returnContribution", **given, note=" Välj ett mål till. ")
    node = await stored(graph, given["id"])
    assert (node["decisionStatus"], node["decisionNote"]) == ("RETURNED", "Välj ett mål till.")
    assert (await changes(graph))[-1]["reason"] == "Välj ett mål till."


async def test_a_later_approval_without_a_reason_clears_the_note(graph: Database) -> None:
    given = await contribution_in(graph, "RETURNED")
    await do(graph, "submitContribution", **given)
    await do(graph, "approveContribution", id=given["id"], expectedVersion=given["expectedVersion"] + 1)
    node = await stored(graph, given["id"])
    assert (node["decisionStatus"], "decisionNote" in node) == ("APPROVED", False)


async def test_what_is_withdrawn_after_approval_tells_so_and_why(graph: Database) -> None:
    given = await contribution_in(graph, "APPROVED")
    await do(graph, "withdrawContribution", **given, reason="Pengarna räckte inte")
    node = await stored(graph, given["id"])
    assert (node["status"], node["public"]) == ("WITHDRAWN", True)
    assert (node["decisionStatus"], node["decisionNote"]) == ("WITHDRAWN", "Pengarna räckte inte")


@pytest.mark.parametrize("deed", WAYS)
async def test_nothing_is_decided_about_what_is_archived(graph: Database, deed: str) -> None:
    given = await contribution_in(graph, "SUBMITTED")
    await do(graph, "archive", **given)
    assert await faults(graph, deed, id=given["id"], expectedVersion=2, **note_for(deed)) == [
        ("STATE", "id", "ARCHIVED")
    ]

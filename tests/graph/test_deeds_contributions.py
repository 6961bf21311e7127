"""Contributions: registered and changed, with makers and aims."""

from typing import Any

import pytest

from samsyn.database.port import Database
from samsyn.database.replica import Replica
from samsyn.graph.view import View
from samsyn.model.principals import SERVICE
from samsyn.model.times import now
from samsyn.questions.drivers import drivers_of
from tests.support.doing import after, before, changes, do, faults, link_between, stored, version


async def town(graph: Database) -> dict[str, str]:
    """A few actors and aims, by a short name."""
    return {
        "board": await do(graph, "registerActor", name="Nämnden", kind="BOARD"),
        "club": await do(graph, "registerActor", name="Klubben", kind="ASSOCIATION"),
        "goal": await do(graph, "createGoal", name="Mål"),
        "other": await do(graph, "createGoal", name="Annat mål"),
        "outcome": await do(graph, "createOutcome", name="Trygghet"),
        "vision": await do(graph, "createVision", name="Vision"),
    }


async def walk(graph: Database, ids: dict[str, str], **more: Any) -> str:
    """A contribution that the board makes towards the goal."""
    makers, links = [{"actorId": ids["board"]}], [{"aimId": ids["goal"]}]
    return await do(
        graph, "registerContribution", **{"title": "Vandring", "makers": makers, "contributesTo": links, **more}
    )


async def test_a_contribution_is_stored_with_makers_aims_and_values(graph: Database) -> None:
    ids = await town(graph)
    value = await do(graph, "createValue", name="Mod")
    makers = [{"actorId": ids["board"], "share": 3.0}, {"actorId": ids["club"], "role": "PARTNER"}]
    links = [{"aimId": ids["goal"], "weight": 2.0}, {"aimId": ids["outcome"]}, {"aimId": ids["vision"]}]
    contribution = await walk(graph, ids, makers=makers, contributesTo=links, valueIds=[value], startsOn="2026-05-17")
    node = await stored(graph, contribution)
    assert (node["title"], node["titleSort"], node["status"], node["delivery"], node["startsOn"], node["version"]) == (
        "Vandring",
        "vandring",
        "SUBMITTED",
        "PLANNED",
        "2026-05-17",
        1,
    )
    assert await before(graph, contribution, "MAKES") == {
        ids["board"]: {"role": "LEAD", "share": 3.0},
        ids["club"]: {"role": "PARTNER", "share": 1.0},
    }
    stored_links = await after(graph, contribution, "CONTRIBUTES_TO")
    assert {aim: link["weight"] for aim, link in stored_links.items()} == {
        ids["goal"]: 2.0,
        ids["outcome"]: 1.0,
        ids["vision"]: 1.0,
    }
    assert list(await after(graph, contribution, "EXPRESSES")) == [value]
    change = (await changes(graph))[-1]
    assert change["touched"] == [contribution, *sorted(link["id"] for link in stored_links.values())]
    assert change["after"]["makers"] == [{"role": "LEAD", **makers[0]}, {"share": 1.0, **makers[1]}]


async def test_a_submitted_contribution_needs_a_maker_and_an_aim_or_words_for_one(graph: Database) -> None:
    assert await faults(graph, "registerContribution", title="Vandring", makers=[], startsOn="2026-02-30") == [
        ("INVALID", "startsOn", "NOT_A_DATE")
    ]
    assert await faults(graph, "registerContribution", title="Vandring", makers=[]) == [
        ("INVALID", "makers", "MAKER_MISSING"),
        ("INVALID", "contributesTo", "AIM_OR_INTENDED_FOR_MISSING"),
    ]


async def test_a_draft_may_have_nothing_but_a_title(graph: Database) -> None:
    draft = await do(graph, "registerContribution", title="Vandring", makers=[], status="DRAFT")
    assert (await stored(graph, draft))["status"] == "DRAFT"


async def test_what_is_registered_as_approved_is_decided(graph: Database) -> None:
    ids = await town(graph)
    contribution = await walk(graph, ids, status="APPROVED")
    node = await stored(graph, contribution)
    assert (node["status"], node["decisionStatus"], node["decisionAt"]) == ("APPROVED", "APPROVED", node["createdAt"])


async def test_a_link_to_an_aim_that_stays_keeps_its_id(graph: Database) -> None:
    ids = await town(graph)
    links = [{"aimId": ids[name]} for name in ("goal", "other", "outcome")]
    contribution = await walk(graph, ids, contributesTo=links)
    former = {aim: link["id"] for aim, link in (await after(graph, contribution, "CONTRIBUTES_TO")).items()}
    wanted = [{"aimId": ids["goal"]}, {"aimId": ids["other"], "weight": 5.0}, {"aimId": ids["vision"]}]
    await do(graph, "updateContribution", id=contribution, expectedVersion=1, contributesTo=wanted, reason="Nytt år")
    links_now = await after(graph, contribution, "CONTRIBUTES_TO")
    assert {aim: (link["weight"], link["version"]) for aim, link in links_now.items()} == {
        ids["goal"]: (1.0, 1),
        ids["other"]: (5.0, 2),
        ids["vision"]: (1.0, 1),
    }
    assert [links_now[ids[name]]["id"] for name in ("goal", "other")] == [former[ids["goal"]], former[ids["other"]]]
    removed = await after(graph, contribution, "CONTRIBUTED_TO")
    assert {aim: (link["id"], link["version"]) for aim, link in removed.items()} == {
        ids["outcome"]: (former[ids["outcome"]], 2)
    }
    assert await version(graph, contribution) == 2
    change = (await changes(graph))[-1]
    assert set(change["touched"]) == {
        contribution,
        former[ids["other"]],
        former[ids["outcome"]],
        links_now[ids["vision"]]["id"],
    }
    assert change["reason"] == "Nytt år"


async def test_makers_are_replaced_where_they_are_given(graph: Database) -> None:
    ids = await town(graph)
    contribution = await walk(graph, ids)
    given = {"id": contribution, "expectedVersion": 1}
    await do(graph, "updateContribution", **given, makers=[{"actorId": ids["club"], "role": "FUNDER", "share": 2.0}])
    assert await before(graph, contribution, "MAKES") == {ids["club"]: {"role": "FUNDER", "share": 2.0}}
    assert (await version(graph, ids["club"]), (await changes(graph))[-1]["touched"]) == (1, [contribution])


async def test_what_is_left_out_stays(graph: Database) -> None:
    ids = await town(graph)
    contribution = await walk(graph, ids, description="Text", intendedFor="Kvällar")
    await do(graph, "updateContribution", id=contribution, expectedVersion=1, title="Promenad", description=None)
    node = await stored(graph, contribution)
    assert (node["title"], node["titleSort"], "description" in node, node["intendedFor"]) == (
        "Promenad",
        "promenad",
        False,
        "Kvällar",
    )
    assert (
        len(await before(graph, contribution, "MAKES")),
        len(await after(graph, contribution, "CONTRIBUTES_TO")),
    ) == (
        1,
        1,
    )


@pytest.mark.parametrize("status", ["SUBMITTED", "APPROVED"])
async def test_an_update_leaves_no_shown_contribution_without_maker_or_aim(graph: Database, status: str) -> None:
    ids = await town(graph)
    given = {"id": await walk(graph, ids, status=status), "expectedVersion": 1, "reason": "Nedlagt"}
    reason = "AIM_OR_INTENDED_FOR_MISSING" if status == "SUBMITTED" else "AIM_MISSING"
    for nothing in ([], None):
        assert await faults(graph, "updateContribution", **given, makers=nothing, contributesTo=nothing) == [
            ("INVALID", "makers", "MAKER_MISSING"),
            ("INVALID", "contributesTo", reason),
        ]


async def test_words_for_an_aim_are_enough_until_approval(graph: Database) -> None:
    ids = await town(graph)
    contribution = await walk(graph, ids)
    given = {"id": contribution, "contributesTo": [], "intendedFor": "Trygga kvällar"}
    await do(graph, "updateContribution", **given, expectedVersion=1)
    assert await faults(graph, "updateContribution", id=contribution, expectedVersion=2, intendedFor=None) == [
        ("INVALID", "intendedFor", "AIM_OR_INTENDED_FOR_MISSING")
    ]


async def test_a_draft_may_lose_its_makers_and_aims(graph: Database) -> None:
    ids = await town(graph)
    draft = await walk(graph, ids, status="DRAFT")
    await do(graph, "updateContribution", id=draft, expectedVersion=1, makers=None, contributesTo=None)
    assert (await before(graph, draft, "MAKES"), await after(graph, draft, "CONTRIBUTES_TO")) == ({}, {})


async def test_what_is_archived_stays_when_makers_and_aims_are_replaced(graph: Database) -> None:
    ids = await town(graph)
    makers = [{"actorId": ids["board"]}, {"actorId": ids["club"]}]
    contribution = await walk(
        graph, ids, makers=makers, contributesTo=[{"aimId": ids["goal"]}, {"aimId": ids["other"]}]
    )
    for archived in (ids["club"], ids["other"]):
        await do(graph, "archive", id=archived, expectedVersion=1)
    given = {"id": contribution, "expectedVersion": 1}
    await do(graph, "updateContribution", **given, makers=makers[:1], contributesTo=[{"aimId": ids["outcome"]}])
    assert set(await before(graph, contribution, "MAKES")) == {ids["board"], ids["club"]}
    assert set(await after(graph, contribution, "CONTRIBUTES_TO")) == {ids["other"], ids["outcome"]}


async def test_an_archived_maker_or_aim_is_not_enough(graph: Database) -> None:
    ids = await town(graph)
    contribution = await walk(graph, ids)
    for archived in (ids["board"], ids["goal"]):
        await do(graph, "archive", id=archived, expectedVersion=1)
    given = {"id": contribution, "expectedVersion": 1}
    assert await faults(graph, "updateContribution", **given, makers=[], contributesTo=[]) == [
        ("INVALID", "makers", "MAKER_MISSING"),
        ("INVALID", "contributesTo", "AIM_OR_INTENDED_FOR_MISSING"),
    ]
    await do(graph, "updateContribution", **given, title="Promenad")


async def test_the_last_aim_of_an_approved_contribution_cannot_be_unlinked(graph: Database) -> None:
    ids = await town(graph)
    contribution = await walk(graph, ids, status="APPROVED")
    link = await link_between(graph, contribution, ids["goal"])
    assert await faults(graph, "unlinkAims", id=link, expectedVersion=1, reason="Annan väg") == [
        ("STATE", "id", "AIM_MISSING")
    ]
    await do(graph, "linkAims", fromId=contribution, toId=ids["other"])
    await do(graph, "unlinkAims", id=link, expectedVersion=1, reason="Annan väg")
    assert list(await after(graph, contribution, "CONTRIBUTES_TO")) == [ids["other"]]


async def test_days_are_compared_with_those_stored(graph: Database) -> None:
    ids = await town(graph)
    given = {"id": await walk(graph, ids, startsOn="2026-05-01"), "expectedVersion": 1}
    assert await faults(graph, "updateContribution", **given, endsOn="2026-04-30") == [
        ("INVALID", "endsOn", "ENDS_BEFORE_START")
    ]


async def test_the_log_tells_makers_and_links_before_and_after(graph: Database) -> None:
    ids = await town(graph)
    contribution = await walk(graph, ids)
    link = await link_between(graph, contribution, ids["goal"])
    makers, links = [{"actorId": ids["club"], "share": 2.0}], [{"aimId": ids["goal"], "weight": 4.0}]
    await do(graph, "updateContribution", id=contribution, expectedVersion=1, makers=makers, contributesTo=links)
    change = (await changes(graph))[-1]
    strength = {"polarity": "SUPPORTS", "confidence": "LOW", "rationale": None}
    assert change["before"] == {
        "makers": [{"actorId": ids["board"], "role": "LEAD", "share": 1.0}],
        "contributesTo": [{"aimId": ids["goal"], "weight": 1.0, **strength}],
    }
    assert change["after"] == {
        "makers": [{"actorId": ids["club"], "role": "LEAD", "share": 2.0}],
        "contributesTo": [{"aimId": ids["goal"], "weight": 4.0, **strength}],
    }
    assert (change["nodes"], change["touched"]) == ([contribution, link], [contribution, link])


async def test_two_equal_halves_in_the_place_of_one_contribution_change_no_actors_share(graph: Database) -> None:
    ids = await town(graph)
    outcome, first, second = ids["outcome"], ids["goal"], ids["other"]
    for goal, weight in ((first, 3.0), (second, 1.0)):
        await do(graph, "linkAims", fromId=goal, toId=outcome, weight=weight)
    joint = {
        "makers": [{"actorId": ids["board"]}, {"actorId": ids["club"]}],
        "contributesTo": [{"aimId": second, "weight": 2.0}],
    }
    await walk(graph, ids, status="APPROVED")
    await walk(graph, ids, status="APPROVED", **joint)
    own = {"status": "APPROVED", "makers": [{"actorId": ids["club"]}]}
    links = [(first, 1.0), (second, 2.0)]
    whole = await walk(graph, ids, **own, contributesTo=[{"aimId": aim, "weight": weight} for aim, weight in links])
    before_split = await shares(graph, outcome)
    assert before_split == pytest.approx({ids["board"]: 0.4375, ids["club"]: 0.5625}, abs=1e-12)
    for _ in range(2):
        await walk(graph, ids, **own, contributesTo=[{"aimId": aim, "weight": weight / 2} for aim, weight in links])
    await do(graph, "withdrawContribution", id=whole, expectedVersion=1)
    assert await shares(graph, outcome) == pytest.approx(before_split, abs=1e-12)


async def shares(graph: Database, aim: str) -> dict[str, float]:
    """Each actor's share in an aim."""
    at = View(await Replica(graph).current(), SERVICE, now())
    return {driver.actor.id: driver.share for driver in drivers_of(at, aim).actors}

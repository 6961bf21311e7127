"""The graph in memory follows what is done: after every deed it is what a load finds."""

import asyncio
import random
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, Final

import pytest

from samsyn.database.port import Address, Database, connect
from samsyn.database.replica import Replica
from samsyn.deeds import DEEDS
from samsyn.errors import Refused
from samsyn.graph.graph import Graph
from samsyn.graph.records import AIMS, Actor, Contribution, Goal, Measure, Observation, PeerGroup, Perceived
from tests.support.doing import do, link_between, perform, perform_all, version
from tests.support.judging import attained
from tests.support.picture import picture
from tests.support.steps import replaced
from tests.support.story import told
from tests.support.voting import by, issued, pulse, voted

BY_THE_SERVICE: Final = {"publishPulse", "openSession", "acceptInvitation"}
"""Deeds that nobody can ask for."""


async def begun(graph: Database) -> Replica:
    """The graph in memory, with all in it that is remembered once somebody has asked."""
    replica = Replica(graph)
    picture(await replica.current())
    return replica


async def assert_followed(graph: Database, replica: Replica) -> Graph:
    """Bring the graph up, hold it against a fresh load, and return it."""
    former = replica.graph
    followed = await replica.current()
    assert followed is former, "it was followed, not loaded anew"
    assert picture(followed) == picture(await Replica(graph).current())
    return followed


async def small_town(graph: Database) -> dict[str, str]:
    """Actors, aims and a contribution that counts, by a short name."""
    board = await do(graph, "registerActor", name="Nämnden", kind="BOARD")
    ids = {
        "board": board,
        "club": await do(graph, "registerActor", name="Klubben", kind="ASSOCIATION", partOfId=board),
        "goal": await do(graph, "createGoal", name="Mål"),
        "outcome": await do(graph, "createOutcome", name="Trygghet"),
        "vision": await do(graph, "createVision", name="Vision"),
    }
    ids["walk"] = await do(
        graph,
        "registerContribution",
        title="Vandring",
        makers=[{"actorId": ids["board"]}, {"actorId": ids["club"], "share": 3.0}],
        contributesTo=[{"aimId": ids["goal"], "weight": 2.0}],
        status="APPROVED",
    )
    ids["link"] = await link_between(graph, ids["walk"], ids["goal"])
    ids["value"] = await do(graph, "createValue", name="Mod")
    given = {"unit": "%", "stage": "EFFECT", "method": "SURVEY", "direction": "INCREASE", "acceptedValue": 50.0}
    ids["measure"] = await do(graph, "createMeasure", name="Trygga", **given)
    return ids


CHANGES = [
    ("updateActor", "board", {"kind": "DEPARTMENT"}),
    ("updateActor", "club", {"partOfId": None}),
    ("updateActor", "club", {"kind": "NETWORK", "members": [{"actorId": "board", "share": 2.0}]}),
    ("updateGoal", "goal", {"externalWeight": 4.0}),
    ("updateGoal", "goal", {"name": "Ändrat", "externalId": "mål-1"}),
    ("updateOutcome", "outcome", {"externalWeight": 4.0}),
    ("updateVision", "vision", {"externalWeight": 4.0}),
    ("updateContribution", "walk", {"delivery": "CANCELLED"}),
    ("updateContribution", "walk", {"startsOn": "2026-01-01", "endsOn": "2026-12-31"}),
    ("updateContribution", "walk", {"makers": [{"actorId": "club", "share": 0.5}]}),
    ("updateContribution", "walk", {"contributesTo": [{"aimId": "outcome"}], "reason": "Nytt"}),
    (
        "updateContribution",
        "walk",
        {"contributesTo": [{"aimId": "goal", "weight": 7.0, "polarity": "COUNTERACTS"}], "reason": "Nytt"},
    ),
    ("updateAimLink", "link", {"weight": 9.0, "confidence": "MEDIUM", "polarity": "COUNTERACTS", "reason": "Nytt"}),
    ("updateGoal", "goal", {"ownerIds": ["club"], "valueIds": ["value"]}),
    ("updateContribution", "walk", {"valueIds": ["value"]}),
    ("updateActor", "club", {"measuresBudget": 3}),
    ("updateMeasure", "measure", {"ownerId": "club", "indicatesIds": ["goal", "walk"], "stage": "DELIVERY"}),
    ("archive", "measure", {}),
    ("archive", "value", {}),
    ("endContribution", "walk", {}),
    ("withdrawContribution", "walk", {}),
    ("archive", "club", {}),
    ("archive", "goal", {}),
    ("archive", "outcome", {}),
    ("archive", "vision", {}),
    ("archive", "walk", {}),
]


@pytest.mark.parametrize(("deed", "name", "more"), CHANGES, ids=lambda part: part if isinstance(part, str) else "")
async def test_a_change_is_followed(graph: Database, deed: str, name: str, more: dict[str, Any]) -> None:
    ids = await small_town(graph)
    replica = await begun(graph)
    before = picture(await replica.current())
    raw = replaced(more, ids)
    await do(graph, deed, id=ids[name], expectedVersion=await version(graph, ids[name]), **raw)
    after = picture(await assert_followed(graph, replica))
    assert before.keys() == after.keys()
    assert before["kept"] != after["kept"]


async def test_every_deed_there_is_is_followed(graph: Database) -> None:
    one_by_one, in_the_end = await begun(graph), await begun(graph)
    done: set[str] = set()
    async for deed in told(graph):
        await assert_followed(graph, one_by_one)
        done |= {deed} - {""}
    assert done == DEEDS.keys() | BY_THE_SERVICE, "Add the new deed to tests/api/deeds.yaml, or to the story."
    await assert_followed(graph, in_the_end)


async def test_what_measures_show_is_followed(graph: Database) -> None:
    ids = await small_town(graph)
    await do(graph, "setPlace", code="0665", name="Vaggeryd")
    replica = await begun(graph)
    observation = {"measureId": ids["measure"], "period": "2025", "value": 40.0}
    [observed] = await do(graph, "recordObservations", observations=[observation])
    measure = (await assert_followed(graph, replica)).get(Measure, ids["measure"])
    assert measure is not None
    [deviation] = measure.deviations
    assert [each.id for each in deviation.shown_by] == [observed]
    assert (measure.judgement.attainment, measure.judgement.index) == ("OFF_TARGET", 80.0)
    await do(graph, "removeObservations", ids=[observed])
    followed = await assert_followed(graph, replica)
    assert (measure.judgement.attainment, measure.judgement.index) == ("NO_DATA", None)
    assert (measure.observations, measure.deviations, deviation.shown_by) == ((), (deviation,), ())
    assert (followed.get(Observation, observed), followed.records.get(observed)) == (None, None)
    assert measure.judgement.attainment == await attained(graph, ids["measure"])


async def test_what_is_recorded_and_removed_before_anybody_asks_was_never_there(graph: Database) -> None:
    ids = await small_town(graph)
    await do(graph, "setPlace", code="0665", name="Vaggeryd")
    replica = await begun(graph)
    observation = {"measureId": ids["measure"], "period": "2025", "value": 40.0}
    [observed] = await do(graph, "recordObservations", observations=[observation])
    await do(graph, "removeObservations", ids=[observed])
    assert (await assert_followed(graph, replica)).count(Observation) == 0


async def test_a_place_that_is_set_and_changed_is_followed(graph: Database) -> None:
    ids = await small_town(graph)
    given = {"measureId": ids["measure"], "period": "2025", "value": 60.0, "area": "0665"}
    replica = await begun(graph)
    for code in ("0680", "0665"):
        await do(graph, "setPlace", code=code, name=f"Kommun {code}")
        place = (await assert_followed(graph, replica)).place
        assert place is not None
        assert (place.code, place.name) == (code, f"Kommun {code}")
    await do(graph, "recordObservations", observations=[given])
    await do(graph, "setPlace", code="0665", name="Vaggeryd")
    measure = (await assert_followed(graph, replica)).get(Measure, ids["measure"])
    assert measure is not None
    assert measure.judgement.attainment == "ACCEPTED"


async def test_groups_of_peers_are_followed(graph: Database) -> None:
    replica = await begun(graph)
    for members in (["0665", "0680"], ["0643"]):
        await do(graph, "recordPeerGroups", groups=[{"id": "G1", "name": "Grannar", "members": members}])
        group = (await assert_followed(graph, replica)).get(PeerGroup, "G1")
        assert group is not None
        assert group.members == tuple(members)


async def test_what_votes_show_is_followed(graph: Database) -> None:
    measure_id = await pulse(graph)
    ballots = await issued(graph, measure_id, 6)
    replica = await begun(graph)
    shown: list[str] = []
    for number, ballot in enumerate(ballots):
        await voted(graph, [by(ballot, up=number % 2 == 0)])
        followed = await assert_followed(graph, replica)
        [perceived] = followed.all(Perceived)
        assert [each.id for each in perceived.tells_of] == [measure_id]
        shown.append(perceived.figures)
    assert shown == ["[[null, null, null]]"] * 4 + ["[[null, 5, 3]]"] * 2


async def test_what_was_archived_and_restored_is_there_again(graph: Database) -> None:
    ids = await small_town(graph)
    replica = await begun(graph)
    before = picture(await replica.current())
    for name in ("goal", "walk", "club"):
        for deed in ("archive", "restore"):
            await do(graph, deed, id=ids[name], expectedVersion=await version(graph, ids[name]))
            await assert_followed(graph, replica)
    after = picture(await replica.current())
    assert (after["inflows"], after["portions"]) == (before["inflows"], before["portions"])


async def test_a_removed_link_leads_nowhere_and_is_known_by_its_id(graph: Database) -> None:
    ids = await small_town(graph)
    link = await do(graph, "linkAims", fromId=ids["goal"], toId=ids["outcome"])
    replica = await begun(graph)
    await do(graph, "unlinkAims", id=link, expectedVersion=1, reason="Annan väg")
    followed = await assert_followed(graph, replica)
    goal, outcome = followed.records[ids["goal"]], followed.records[ids["outcome"]]
    assert (goal.contributes_to, outcome.supported_by) == ((), ())
    assert [each.id for each in goal.contributed_to] == [link]
    assert followed.records[link].unlinked_at is not None


@pytest.mark.parametrize("seed", range(3))
async def test_random_deeds_are_followed_one_by_one_and_in_batches(graph: Database, seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311 (not for secrets)
    replica = await begun(graph)
    await small_town(graph)
    for _ in range(12):
        for _ in range(dice.choice((1, 1, 4))):
            await _do_something(graph, await replica.current(), dice)
        await assert_followed(graph, replica)


async def test_many_deeds_of_one_revision_are_followed(graph: Database) -> None:
    ids = await small_town(graph)
    replica = await begun(graph)
    raws = [{"name": f"Mål {number}", "contributesTo": [{"aimId": ids["outcome"]}]} for number in range(30)]
    dones = await perform_all(graph, [("createGoal", raw) for raw in raws])
    outcome = (await assert_followed(graph, replica)).records[ids["outcome"]]
    assert [link.source.id for link in outcome.supported_by] == [each.payload["goal"] for each in dones]


async def test_writes_of_another_process_are_followed_while_they_go_on(graph: Database, address: Address) -> None:
    other = await connect(address)
    try:
        ids = await small_town(graph)
        replica = await begun(graph)
        writing = asyncio.create_task(_write_on(other, ids))
        while not writing.done():
            revision = await graph.revision()
            followed = await replica.current()
            assert followed.revision >= revision
            # Whatever is seen is whole: it is what so many revisions made, and nothing half of it.
            in_memory = picture(followed)
            assert in_memory["digest"][0] == in_memory["digest"][1]
            assert followed.count(Actor) - followed.count(Contribution) in {1, 2}
            assert all(each.contributes_to for each in followed.all(Goal) if each.id != ids["goal"])
            assert all(each.makers and each.contributes_to for each in followed.all(Contribution))
        await writing
        await assert_followed(graph, replica)
    finally:
        await other.close()


async def _write_on(graph: Database, ids: dict[str, str]) -> None:
    for number in range(15):
        actor = await do(graph, "registerActor", name=f"Förening {number}", kind="ASSOCIATION")
        goal = await do(graph, "createGoal", name=f"Mål {number}", contributesTo=[{"aimId": ids["outcome"]}])
        makers, links = [{"actorId": actor}], [{"aimId": goal}]
        await do(graph, "registerContribution", title=f"Insats {number}", makers=makers, contributesTo=links)


async def _do_something(graph: Database, seen: Graph, dice: random.Random) -> None:
    """Do one deed of any kind, chosen and filled in by chance; the graph may refuse it."""
    actors, aims, made = (sorted(each.id for each in seen.all(*types)) for types in ((Actor,), AIMS, (Contribution,)))
    links = sorted(known for known in seen.records if known.startswith("link_"))
    makers = [{"actorId": each, "share": dice.choice((1.0, 2.0))} for each in dice.sample(actors, min(2, len(actors)))]
    ends = [{"aimId": each, "weight": dice.choice((0.5, 3.0))} for each in dice.sample(aims, min(2, len(aims)))]
    some = dice.choice([*actors, *aims, *made])
    contribution = dice.choice(made)
    archived = [each.id for each in seen.all(*AIMS) if each.archived_at is not None]
    deed, raw = dice.choice(
        [
            ("registerActor", {"name": "Aktör", "kind": "COMPANY", "partOfId": dice.choice(actors)}),
            ("updateActor", {"id": dice.choice(actors), "partOfId": dice.choice([None, *actors])}),
            ("createVision", {"name": "Vision", "externalWeight": 1.0}),
            ("createOutcome", {"name": "Utfall", "contributesTo": ends}),
            ("createGoal", {"name": "Mål", "contributesTo": ends}),
            ("registerContribution", {"title": "Insats", "makers": makers, "contributesTo": ends}),
            ("updateContribution", {"id": contribution, "makers": makers, "contributesTo": ends, "reason": "Nytt"}),
            ("updateContribution", {"id": contribution, "delivery": dice.choice(["ONGOING", "CANCELLED"])}),
            ("approveContribution", {"id": contribution}),
            ("returnContribution", {"id": contribution, "note": "Vilket mål?"}),
            ("endContribution", {"id": contribution}),
            ("withdrawContribution", {"id": contribution}),
            ("linkAims", {"fromId": dice.choice([*aims, *made]), "toId": dice.choice(aims)}),
            ("updateAimLink", {"id": dice.choice([*links, "link_none"]), "weight": 5.0, "reason": "Nytt"}),
            ("unlinkAims", {"id": dice.choice([*links, "link_none"]), "reason": "Nytt"}),
            ("archive", {"id": some}),
            ("restore", {"id": dice.choice(archived or [some])}),
        ]
    )
    given: Mapping[str, Any] = raw
    if raw.get("id") not in {None, "link_none"}:
        given = {**raw, "expectedVersion": await version(graph, str(raw["id"]))}
    with suppress(Refused):
        await perform(graph, deed, given)

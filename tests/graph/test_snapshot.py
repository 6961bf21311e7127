"""The structure in memory: whatever is done to the graph, it is what a fresh load finds."""

import asyncio
import random
from collections.abc import AsyncIterator, Mapping
from contextlib import suppress
from typing import Any

import pytest
import pytest_asyncio

from samsyn.database import following, loading
from samsyn.database.connections import Connections
from samsyn.database.port import Address, Graph, Transaction, connect
from samsyn.database.snapshot import Snapshots
from samsyn.database.statements import statement
from samsyn.deeds import perform, perform_all, record_done
from samsyn.errors import Refused
from samsyn.model.principals import SERVICE
from samsyn.model.structure import Structure
from samsyn.model.times import now
from tests.support.doing import do, link_between, version

CHANGES = statement("questions/structure_changes").text
LISTS = len(loading.LISTS) + 1  # statements of a whole load that list records


class Counting(Graph):
    """A graph that counts the statements that are read from it."""

    def __init__(self, address: Address) -> None:
        super().__init__(address, Connections(address, connections_max=20))
        self.read_texts: list[str] = []

    async def read(self, text: str, parameters: Mapping[str, Any], **more: Any) -> list[Any]:
        """As the graph's own."""
        self.read_texts.append(text)
        return await super().read(text, parameters, **more)

    def lists(self) -> int:
        """How many statements listed all there is of something."""
        return sum("RETURN collect([" in text and "$" not in text for text in self.read_texts)


@pytest_asyncio.fixture
async def counting(graph: Graph, address: Address) -> AsyncIterator[Counting]:  # noqa: ARG001 (it empties the database)
    opened = Counting(address)
    yield opened
    await opened.close()


async def loaded(graph: Graph) -> Structure:
    return await Snapshots(graph).at_least(0)


def assert_same(structure: Structure, other: Structure) -> None:
    assert structure.revision == other.revision
    assert structure.actors == other.actors
    assert structure.aims == other.aims
    assert structure.contributions == other.contributions
    assert structure.measures == other.measures
    assert structure.values == other.values
    assert structure.links == other.links
    for aim in other.aims:
        assert [link.id for link in structure.into(aim)] == [link.id for link in other.into(aim)]
        assert [link.id for link in structure.out_of(aim)] == [link.id for link in other.out_of(aim)]
    for actor in other.actors:
        assert list(structure.made_by(actor)) == list(other.made_by(actor))


async def assert_followed(graph: Graph, snapshots: Snapshots) -> Structure:
    """Bring the snapshot up, hold it against a fresh load, and return it."""
    structure = await snapshots.at_least(await graph.revision())
    assert_same(structure, await loaded(graph))
    return structure


async def small_town(graph: Graph) -> dict[str, str]:
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


async def test_an_empty_graph_has_an_empty_structure(graph: Graph) -> None:
    structure = await loaded(graph)
    assert (structure.revision, structure.actors, structure.aims, structure.contributions, structure.links) == (
        0,
        {},
        {},
        {},
        {},
    )


def records_of(structure: Structure) -> list[Any]:
    """All its records, by their sort."""
    nodes = (structure.actors, structure.aims, structure.contributions, structure.measures, structure.values)
    return [*nodes, structure.links]


DEEDS = [
    ("updateActor", "board", {"kind": "DEPARTMENT"}),
    ("updateActor", "club", {"partOfId": None}),
    ("updateGoal", "goal", {"externalWeight": 4.0}),
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


@pytest.mark.parametrize(("deed", "name", "more"), DEEDS, ids=lambda part: part if isinstance(part, str) else "")
async def test_a_change_is_followed(graph: Graph, deed: str, name: str, more: dict[str, Any]) -> None:
    ids = await small_town(graph)
    snapshots = Snapshots(graph)
    await snapshots.at_least(0)
    before = await loaded(graph)
    raw = _with_ids(more, ids)
    await do(graph, deed, id=ids[name], expectedVersion=await version(graph, ids[name]), **raw)
    structure = await assert_followed(graph, snapshots)
    assert records_of(structure) != records_of(before)


async def test_what_measures_show_is_followed(graph: Graph) -> None:
    ids = await small_town(graph)
    await do(graph, "setPlace", code="0665", name="Vaggeryd")
    snapshots = Snapshots(graph)
    await snapshots.at_least(0)
    observation = {"measureId": ids["measure"], "period": "2026", "value": 40.0}
    [observed] = await do(graph, "recordObservations", observations=[observation])
    record = (await assert_followed(graph, snapshots)).measures[ids["measure"]]
    assert (record.attainment, record.index, record.deviating) == ("OFF_TARGET", 80.0, True)
    await do(graph, "removeObservations", ids=[observed])
    record = (await assert_followed(graph, snapshots)).measures[ids["measure"]]
    assert (record.attainment, record.index, record.deviating) == ("NO_DATA", None, True)


async def test_what_was_archived_and_restored_is_there_again(graph: Graph) -> None:
    ids = await small_town(graph)
    snapshots = Snapshots(graph)
    before = await loaded(graph)
    for name in ("goal", "walk", "club"):
        for deed in ("archive", "restore"):
            await do(graph, deed, id=ids[name], expectedVersion=await version(graph, ids[name]))
            await assert_followed(graph, snapshots)
    structure = await snapshots.at_least(0)
    assert (structure.actors, structure.links) == (before.actors, before.links)


async def test_a_removed_link_is_gone(graph: Graph) -> None:
    ids = await small_town(graph)
    link = await do(graph, "linkAims", fromId=ids["goal"], toId=ids["outcome"])
    snapshots = Snapshots(graph)
    assert link in (await snapshots.at_least(0)).links
    await do(graph, "unlinkAims", id=link, expectedVersion=1, reason="Annan väg")
    assert link not in (await assert_followed(graph, snapshots)).links


async def test_makers_are_in_the_order_of_their_ids(graph: Graph) -> None:
    ids = await small_town(graph)
    makers = (await loaded(graph)).contributions[ids["walk"]].makers
    assert [(maker.actor_id, maker.share) for maker in makers] == sorted([(ids["board"], 1.0), (ids["club"], 3.0)])


@pytest.mark.parametrize("seed", range(3))
async def test_random_deeds_are_followed_one_by_one_and_in_batches(counting: Counting, seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311 (not for secrets)
    snapshots = Snapshots(counting)
    await snapshots.at_least(0)
    await small_town(counting)
    for _ in range(12):
        for _ in range(dice.choice((1, 1, 4))):
            await _do_something(counting, await loaded(counting), dice)
        before = counting.lists()
        structure = await snapshots.at_least(await counting.revision())
        assert counting.lists() == before, "it was followed, not loaded anew"
        assert_same(structure, await loaded(counting))


async def test_many_deeds_of_one_revision_are_followed(graph: Graph) -> None:
    ids = await small_town(graph)
    snapshots = Snapshots(graph)
    await snapshots.at_least(0)
    raws = [{"name": f"Mål {number}", "contributesTo": [{"aimId": ids["outcome"]}]} for number in range(30)]
    await perform_all(graph, [("createGoal", raw) for raw in raws])
    assert len((await assert_followed(graph, snapshots)).links) == 31


async def test_those_who_wait_together_load_once(counting: Counting) -> None:
    await small_town(counting)
    snapshots = Snapshots(counting)
    structures = await asyncio.gather(*(snapshots.at_least(1) for _ in range(50)))
    assert counting.lists() == LISTS
    assert all(structure is structures[0] for structure in structures)


async def test_a_revision_that_is_there_costs_no_statement(counting: Counting) -> None:
    snapshots = Snapshots(counting)
    structure = await snapshots.at_least(0)
    before = len(counting.read_texts)
    assert await snapshots.at_least(structure.revision) is structure
    assert len(counting.read_texts) == before


async def test_what_was_begun_is_what_others_wait_for(counting: Counting) -> None:
    snapshots = Snapshots(counting)
    structure = await snapshots.at_least(0)
    goal = await do(counting, "createGoal", name="Fler lampor")
    looks = counting.read_texts.count(CHANGES)

    snapshots.begin(1)
    snapshots.begin(1)
    assert structure.revision == 0
    await asyncio.gather(snapshots.at_least(1), snapshots.at_least(1))
    snapshots.begin(1)

    assert goal in structure.aims
    assert counting.read_texts.count(CHANGES) == looks + 1


async def test_a_waiter_who_gives_up_does_not_take_it_from_the_others(counting: Counting) -> None:
    snapshots = Snapshots(counting)
    first, second = (asyncio.create_task(snapshots.at_least(0)) for _ in range(2))
    await asyncio.sleep(0)  # both are waiting now
    first.cancel()
    assert (await second).revision == 0
    assert first.cancelled()
    assert counting.lists() == LISTS


async def test_one_who_is_too_far_behind_loads_anew(counting: Counting) -> None:
    snapshots = Snapshots(counting)
    await snapshots.at_least(0)
    names = [f"Mål {number}" for number in range(following.BEHIND_MAX + 1)]
    await counting.write(_unfollowable(names), seconds_max=60)
    before = counting.lists()
    structure = await snapshots.at_least(await counting.revision())
    assert counting.lists() == before + LISTS
    assert_same(structure, await loaded(counting))


async def test_a_log_that_does_not_lead_to_the_revision_is_not_followed(counting: Counting) -> None:
    snapshots = Snapshots(counting)
    await snapshots.at_least(0)

    async def without_a_change(transaction: Transaction) -> None:
        goal = {"id": "goal_01", "externalWeight": 1.5}
        await transaction.run("commands/begin_deed", step=1, given={"keys": [], "externalIds": {}, "ids": {}})
        neighbours = {"owners": [], "values": [], "links": {"Vision": [], "Outcome": [], "Goal": []}}
        await transaction.run("commands/create_goal", goal=goal, given=neighbours)

    await counting.write(without_a_change)
    structure = await snapshots.at_least(1)
    assert structure.aims["goal_01"].external_weight == 1.5
    assert structure.revision == 1


async def test_writes_of_another_process_are_followed_while_they_go_on(graph: Graph, address: Address) -> None:
    other = await connect(address)
    try:
        ids = await small_town(graph)
        snapshots = Snapshots(graph)
        writing = asyncio.create_task(_write_on(other, ids))
        while not writing.done():
            structure = await snapshots.at_least(await graph.revision())
            # Whatever is seen is whole: links have ends, contributions have makers.
            for link in structure.links.values():
                assert link.target in structure.aims
                assert link.source in structure.aims or link.source in structure.contributions
            for contribution in structure.contributions.values():
                assert all(maker.actor_id in structure.actors for maker in contribution.makers)
        await writing
        await assert_followed(graph, snapshots)
    finally:
        await other.close()


async def test_a_large_commit_that_shows_bit_by_bit_is_seen_whole(graph: Graph, address: Address) -> None:
    other = await connect(address)
    try:
        followed = Snapshots(graph)
        await followed.at_least(0)
        deeds = [("createGoal", {"name": f"Mål {number}"}) for number in range(100)]
        writing = asyncio.create_task(perform_all(other, deeds, seconds_max=30))
        while not await graph.revision():  # noqa: ASYNC110 (the condition is the database's)
            await asyncio.sleep(0)
        structures = (await followed.at_least(1), await Snapshots(graph).at_least(1))
        assert [len(structure.aims) for structure in structures] == [100, 100]
        await writing
    finally:
        await other.close()


async def _write_on(graph: Graph, ids: dict[str, str]) -> None:
    for number in range(15):
        actor = await do(graph, "registerActor", name=f"Förening {number}", kind="ASSOCIATION")
        goal = await do(graph, "createGoal", name=f"Mål {number}", contributesTo=[{"aimId": ids["outcome"]}])
        makers, links = [{"actorId": actor}], [{"aimId": goal}]
        await do(graph, "registerContribution", title=f"Insats {number}", makers=makers, contributesTo=links)


def _unfollowable(names: list[str]) -> Any:
    async def work(transaction: Transaction) -> None:
        await transaction.run("commands/begin_deed", step=1, given={"keys": [], "externalIds": {}, "ids": {}})
        for name in names:
            await record_done(transaction, "none", {}, name, SERVICE, at=now())

    return work


async def _do_something(graph: Graph, structure: Structure, dice: random.Random) -> None:
    """Do one deed of any kind, chosen and filled in by chance; the graph may refuse it."""
    actors, aims, made, links = (
        list(records) for records in (structure.actors, structure.aims, structure.contributions, structure.links)
    )
    makers = [{"actorId": each, "share": dice.choice((1.0, 2.0))} for each in dice.sample(actors, min(2, len(actors)))]
    ends = [{"aimId": each, "weight": dice.choice((0.5, 3.0))} for each in dice.sample(aims, min(2, len(aims)))]
    some = dice.choice([*actors, *aims, *made])
    contribution = dice.choice(made)
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
            (
                "restore",
                {"id": dice.choice([each for each in structure.aims if structure.aims[each].archived] or [some])},
            ),
        ]
    )
    if raw.get("id") not in {None, "link_none"}:
        raw["expectedVersion"] = await version(graph, str(raw["id"]))
    with suppress(Refused):
        await perform(graph, deed, raw)


def _with_ids(value: Any, ids: Mapping[str, str]) -> Any:
    """The value with ids in the place of short names."""
    if isinstance(value, dict):
        return {name: _with_ids(each, ids) for name, each in value.items()}
    if isinstance(value, list):
        return [_with_ids(each, ids) for each in value]
    return ids.get(value, value) if isinstance(value, str) else value

"""What is damaged isn't taken in: it is named in the log, once, and everything else is there."""

import logging
from typing import Any, Final

import pytest
import pytest_asyncio

from samsyn.database import replica as replicas
from samsyn.database.port import Database
from samsyn.database.replica import Replica
from samsyn.database.statements import statement
from samsyn.graph.graph import Graph
from samsyn.graph.records import Goal, Measure
from samsyn.graph.ties import BY_LABEL
from tests.support.counting import Counting
from tests.support.doing import do, faults, link_between, past_the_service
from tests.support.page import known, write_page
from tests.support.picture import picture
from tests.support.touching import touch

LOADED: Final = [statement("reads/all_nodes").text, statement("reads/all_ties").text]
SAID: Final = "Damaged, and left out of all answers: "
GOAL: Final = "goal_00000000000000000000000001"
MEASURE: Final = "measure_00000000000000000000000001"
ACTOR: Final = "actor_00000000000000000000000001"
LINK: Final = "CONTRIBUTES_TO from contribution_00000000000000000000000001 to goal_00000000000000000000000001"
OF_ONE: Final = "(:Contribution {id: 'contribution_00000000000000000000000001'})-[link:CONTRIBUTES_TO]->(:Goal)"
# What is wrong: where, what is stored there, and what is said of it.
NODES_DAMAGED: Final = [
    (f"(n:Goal {{id: '{GOAL}'}}) REMOVE n.name", f"Goal {GOAL}: name is missing; it must be text."),
    (f"(n:Goal {{id: '{GOAL}'}}) SET n.name = 7", f"Goal {GOAL}: name is 7; it must be text."),
    (
        f"(n:Goal {{id: '{GOAL}'}}) SET n.startsOn = '2026-02-30'",
        f"Goal {GOAL}: startsOn is '2026-02-30'; it must be a day, such as 2026-09-01.",
    ),
    (
        f"(n:Goal {{id: '{GOAL}'}}) SET n.createdAt = 'nyss'",
        f"Goal {GOAL}: createdAt is 'nyss'; it must be a moment, such as 2026-09-01T06:30:00.000000Z.",
    ),
    (
        f"(n:Goal {{id: '{GOAL}'}}) SET n.version = 1099511627776",
        f"Goal {GOAL}: version is 1099511627776; it must be a whole number of at most 32 bits.",
    ),
    (
        f"(n:Goal {{id: '{GOAL}'}}) SET n.illustrative = 'ja'",
        f"Goal {GOAL}: illustrative is 'ja'; it must be true or false.",
    ),
    (
        f"(n:Goal {{id: '{GOAL}'}}) SET n.reportedStatus = 'FINE'",
        f"Goal {GOAL}: reportedStatus is 'FINE'; it must be one of ",
    ),
    (
        f"(n:Measure {{id: '{MEASURE}'}}) SET n.baseline = toFloat('NaN')",
        f"Measure {MEASURE}: baseline is nan; it must be a finite number.",
    ),
    (
        f"(n:Measure {{id: '{MEASURE}'}}) SET n.targetValue = toFloat('-Infinity')",
        f"Measure {MEASURE}: targetValue is -inf; it must be a finite number.",
    ),
    (f"(n:Actor {{id: '{ACTOR}'}}) SET n.kind = 'GUILD'", f"Actor {ACTOR}: kind is 'GUILD'; it must be one of "),
    ("(n:Place) REMOVE n.name", "Place Place_00000000000000000000000001: name is missing; it must be text."),
]
TIES_DAMAGED: Final = [
    (f"{OF_ONE} SET link.confidence = 'SURE'", f"{LINK}: confidence is 'SURE'; it must be one of "),
    (f"{OF_ONE} SET link.weight = toFloat('NaN')", f"{LINK}: weight is nan; it must be a finite number."),
    (f"{OF_ONE} SET link.weight = 'tung'", f"{LINK}: weight is 'tung'; it must be a finite number."),
    (f"{OF_ONE} REMOVE link.version", f"{LINK}: version is missing; it must be a whole number of at most 32 bits."),
]


def said(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [each.getMessage().removeprefix(SAID) for each in caplog.records if each.levelno >= logging.WARNING]


def without(neighbours: Any, *, node: str = "", link: str = "") -> Any:
    """What leads where, without a node and all that is tied to it, or without a link."""

    def stays(end: Any) -> bool:
        return end != node if isinstance(end, str) else node not in end[:2] and end[2].get("id") != link

    return {
        key: {name: [end for end in ends if stays(end)] for name, ends in by_name.items()}
        for key, by_name in neighbours.items()
        if key[1] != node
    }


async def left_out(graph: Database, caplog: pytest.LogCaptureFixture, told: str) -> Graph:
    """A graph that is loaded without what is damaged, which is named once, before what needs it."""
    caplog.clear()
    replica = Replica(graph)
    found = await replica.current()
    message, *more = said(caplog)
    assert message.startswith(told)
    assert all("ties it to anything" in each for each in more)
    assert list(replica.damaged) == [message, *more]
    await replica.current()
    assert said(caplog) == [message, *more]
    return found


async def page_and_what_is_left(
    graph: Database, caplog: pytest.LogCaptureFixture, damage: str, told: str
) -> tuple[Any, Any]:
    """The neighbours on a whole page, and those that are left once it is damaged and that is told."""
    await write_page(graph)
    whole = picture(await Replica(graph).current())["neighbours"]
    await past_the_service(graph, f"MATCH {damage}")
    return whole, picture(await left_out(graph, caplog, told))["neighbours"]


@pytest.mark.parametrize(("damage", "told"), NODES_DAMAGED)
async def test_a_damaged_node_is_left_out_with_its_relationships_and_named_once(
    graph: Database, caplog: pytest.LogCaptureFixture, damage: str, told: str
) -> None:
    whole, found = await page_and_what_is_left(graph, caplog, damage, told)

    gone = [each.split(" ")[1].removesuffix(":") for each in said(caplog)]
    expected = whole
    for each in gone:
        expected = without(expected, node=each)
    assert found == expected
    assert len(found) == len(whole) - len(gone)


@pytest.mark.parametrize(("damage", "told"), TIES_DAMAGED)
async def test_a_damaged_relationship_is_left_out_and_named_once(
    graph: Database, caplog: pytest.LogCaptureFixture, damage: str, told: str
) -> None:
    whole, found = await page_and_what_is_left(graph, caplog, damage, told)

    assert found == without(whole, link="link_Contribution_CONTRIBUTES_TO_Goal") != whole


async def test_what_needs_a_damaged_node_is_left_out_with_it_and_back_when_that_is_mended(
    graph: Database, caplog: pytest.LogCaptureFixture
) -> None:
    await write_page(graph)
    replica = Replica(graph)
    whole = picture(await replica.current())
    for damaged, label in ((MEASURE, "Measure"), (ACTOR, "Actor")):
        await past_the_service(graph, f"MATCH (n:{label} {{id: '{damaged}'}}) REMOVE n.nameSort")
        await touch(graph, [damaged])
        found = await replica.current()
        lacking = {"Deviation": "DEVIATES", "CorrectiveAction": "CORRECTS" if label == "Measure" else "OWNS"}
        gone = [each for each in lacking if label == "Measure" or each == "CorrectiveAction"]
        assert said(caplog) == [
            f"{label} {damaged}: nameSort is missing; it must be text.",
            *(f"{each} {known(BY_LABEL[each])}: no {lacking[each]} ties it to anything." for each in gone),
        ]
        assert all(found.count(BY_LABEL[each]) == 0 for each in gone)

        await past_the_service(graph, f"MATCH (n:{label} {{id: '{damaged}'}}) SET n.nameSort = '{label} 1 nameSort'")
        await touch(graph, [damaged])
        mended = picture(await replica.current())
        assert {**mended, "revision": 0} == {**whole, "revision": 0}
        caplog.clear()


async def test_a_relationship_that_ties_what_it_can_not_is_left_out(
    graph: Database, caplog: pytest.LogCaptureFixture
) -> None:
    goal, value = await do(graph, "createGoal", name="Mål"), await do(graph, "createValue", name="Mod")
    await past_the_service(graph, "MATCH (v:Value), (g:Goal) CREATE (v)-[:EXPRESSES]->(g)")
    told = f"EXPRESSES from {value} to {goal}: it leads between types that it can't tie."
    assert (await left_out(graph, caplog, told)).records[goal].expresses == ()


async def test_as_much_is_named_as_anybody_reads_and_the_others_are_counted(
    graph: Database, caplog: pytest.LogCaptureFixture
) -> None:
    count = replicas.DAMAGED_TOLD_MAX + 5
    for number in range(count):
        await do(graph, "createGoal", name=f"Mål {number}")
    await past_the_service(graph, "MATCH (goal:Goal) REMOVE goal.nameSort")

    replica = Replica(graph)
    assert (await replica.current()).count(Goal) == 0

    *named, others = said(caplog)
    assert (len(named), others) == (replicas.DAMAGED_TOLD_MAX, "5 more.")
    assert len(replica.damaged) == count


async def test_nothing_is_said_of_what_is_sound(graph: Database, caplog: pytest.LogCaptureFixture) -> None:
    await write_page(graph)
    replica = Replica(graph)
    await replica.current()
    assert (said(caplog), list(replica.damaged)) == ([], [])


@pytest_asyncio.fixture
async def chain(graph: Database) -> dict[str, str]:
    """A contribution to a goal to an outcome, and a measure of the goal."""
    ids = {"outcome": await do(graph, "createOutcome", name="Trygghet")}
    ids["goal"] = await do(graph, "createGoal", name="Mål", contributesTo=[{"aimId": ids["outcome"]}])
    links = [{"aimId": ids["goal"]}]
    ids["walk"] = await do(graph, "registerContribution", title="Gå", makers=[], contributesTo=links, status="DRAFT")
    given = {"unit": "%", "stage": "EFFECT", "method": "SURVEY", "direction": "INCREASE"}
    ids["measure"] = await do(graph, "createMeasure", name="Trygga", **given, indicatesIds=[ids["goal"]])
    return ids


async def test_what_is_damaged_when_it_is_read_again_is_taken_out_and_named_once(
    counting: Counting, graph: Database, chain: dict[str, str], caplog: pytest.LogCaptureFixture
) -> None:
    replica = Replica(counting)
    await replica.current()
    await past_the_service(graph, "MATCH (goal:Goal) SET goal.externalWeight = 'tung'")
    for _ in range(2):
        await touch(graph, [chain["goal"]])
        assert (await replica.current()).get(Goal, chain["goal"]) is None

    damage = f"Goal {chain['goal']}: externalWeight is 'tung'; it must be a finite number."
    found = await replica.current()
    assert (said(caplog), list(replica.damaged)) == ([damage], [damage])
    assert (found.records[chain["walk"]].contributes_to, found.records[chain["measure"]].indicates) == ((), ())
    assert counting.streams == LOADED * 2, "it is loaded anew once"
    assert picture(found) == picture(await Replica(graph).current())


async def test_a_damaged_link_that_is_read_again_is_left_out_and_the_others_are_followed(
    counting: Counting, graph: Database, chain: dict[str, str], caplog: pytest.LogCaptureFixture
) -> None:
    visions = [await do(graph, "createVision", name=name) for name in ("Vision 2030", "Vision 2040")]
    replica = Replica(counting)
    await replica.current()
    damaged = await link_between(graph, chain["goal"], chain["outcome"])
    await past_the_service(graph, "MATCH (:Goal)-[link]->(:Outcome) SET link.weight = toFloat('NaN')")

    links: list[str] = []
    found = await replica.current()
    for vision in visions:
        links.append(await do(graph, "linkAims", fromId=chain["goal"], toId=vision))
        found = await replica.current()
        assert [each.id for each in found.records[chain["goal"]].contributes_to] == links
        assert (found.records.get(damaged), found.records[chain["outcome"]].supported_by) == (None, ())
    ends = f"from {chain['goal']} to {chain['outcome']}"
    assert {*said(caplog)} == {f"CONTRIBUTES_TO {ends}: weight is nan; it must be a finite number."}
    assert counting.streams == LOADED * 2, "it is loaded anew once"
    assert picture(found) == picture(await Replica(graph).current())

    lost = {"id": damaged, "expectedVersion": 1, "weight": 2.0, "reason": "Mätt"}
    assert await faults(graph, "updateAimLink", **lost) == [("NOT_FOUND", "id", "UNKNOWN_ID")]
    await past_the_service(graph, "MATCH (:Goal)-[link]->(:Outcome) SET link.weight = 1.0")
    await touch(graph, [chain["goal"]])
    found = await replica.current()
    assert [each.id for each in found.records[chain["outcome"]].supported_by] == [damaged]
    assert picture(found) == picture(await Replica(graph).current())


async def test_what_is_damaged_is_not_there_for_deeds_and_when_mended_is_with_all_that_is_tied_to_it(
    counting: Counting, graph: Database, chain: dict[str, str], caplog: pytest.LogCaptureFixture
) -> None:
    await past_the_service(graph, "MATCH (goal:Goal) REMOVE goal.name")
    replica = Replica(counting)
    assert (await replica.current()).get(Goal, chain["goal"]) is None
    lost = {"id": chain["goal"], "expectedVersion": 1, "name": "Mål"}
    assert await faults(graph, "updateGoal", **lost) == [("NOT_FOUND", "id", "UNKNOWN_ID")]
    assert counting.streams == LOADED
    assert {*said(caplog)} == {f"Goal {chain['goal']}: name is missing; it must be text."}

    await past_the_service(graph, "MATCH (goal:Goal) SET goal.name = 'Mål'")
    await touch(graph, [chain["goal"]])
    found = await replica.current()
    goal = found.get(Goal, chain["goal"])
    assert goal is not None
    assert [each.id for each in goal.measures] == [chain["measure"]]
    assert [each.source.id for each in goal.contributions] == [chain["walk"]]
    assert [each.target.id for each in goal.contributes_to] == [chain["outcome"]]
    assert list(replica.damaged) == []
    assert picture(found) == picture(await Replica(graph).current())


async def test_what_is_damaged_keeps_nobody_from_following_the_others(
    counting: Counting, graph: Database, chain: dict[str, str]
) -> None:
    await past_the_service(graph, "MATCH (measure:Measure) REMOVE measure.nameSort")
    replica = Replica(counting)
    await replica.current()
    await do(graph, "setPlace", code="0665", name="Vaggeryd")
    await do(graph, "updateOutcome", id=chain["outcome"], expectedVersion=1, name="Trygghet för alla")

    found = await replica.current()

    assert found.get(Measure, chain["measure"]) is None
    assert found.records[chain["outcome"]].name == "Trygghet för alla"
    assert counting.streams == LOADED
    assert picture(found) == picture(await Replica(graph).current())


async def test_a_damaged_node_with_a_damaged_link_that_changed_last_is_left_out_and_loading_ends(
    counting: Counting, graph: Database, chain: dict[str, str]
) -> None:
    await past_the_service(
        graph, "MATCH (goal:Goal)-[link]->(:Outcome) SET goal.externalWeight = 'x', link.weight = 'x'"
    )
    replica = Replica(counting)
    for _ in range(2):
        await touch(graph, [chain["goal"]])
        assert (await replica.current()).get(Goal, chain["goal"]) is None
    assert counting.streams == LOADED

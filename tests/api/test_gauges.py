"""What /metrics tells of the graph in memory is what is stored."""

from pathlib import Path
from resource import getpagesize

from samsyn.graph.records import NODES
from tests.api.asking import Api
from tests.api.test_metrics import numbers
from tests.support.doing import past_the_service

LABELS = "|".join(each.label for each in NODES)
SIZE = f"RETURN COUNT {{ (:{LABELS}) }} AS nodes, COUNT {{ (:{LABELS})-[]->(:{LABELS}) }} AS ties"
NAMES = "{ goals { nodes { name } } }"


async def gauges(api: Api) -> dict[str, float]:
    """What is told of the graph, once it is up to date."""
    await api.ask(NAMES)
    found = await numbers(api)
    return {name: found[f"samsyn_graph_{name}"] for name in ("nodes", "relationships", "revision", "damaged")}


async def stored(api: Api) -> dict[str, float]:
    """The same as the database has it, where nothing is damaged."""
    nodes, ties = await api.graph.read(SIZE, {})
    return {"nodes": nodes, "relationships": ties, "revision": await api.graph.revision(), "damaged": 0}


async def test_nodes_relationships_and_revision_are_those_stored(api: Api) -> None:
    assert await gauges(api) == {"nodes": 0, "relationships": 0, "revision": 0, "damaged": 0}
    await api.done("createOutcome", {"name": "Trygghet", "externalId": "O"})
    await api.learn_names()
    given = {"name": "Mål", "contributesTo": [{"aimId": api.ids["@O"]}]}
    payload = await api.done("createGoal", given, "goal { contributesTo { edges { link { id } } } }")
    [edge] = payload["goal"]["contributesTo"]["edges"]
    await api.done("registerActor", {"name": "Nämnden", "kind": "BOARD"})
    assert await gauges(api) == await stored(api) == {"nodes": 3, "relationships": 1, "revision": 3, "damaged": 0}
    await api.done("unlinkAims", {"id": edge["link"]["id"], "expectedVersion": 1, "reason": "Annan väg"})
    assert await gauges(api) == await stored(api)


async def test_a_whole_town_is_counted_as_it_is_stored(town: Api) -> None:
    told = await gauges(town)
    assert told == await stored(town)
    assert told["relationships"] > told["nodes"] > 20


async def test_what_is_damaged_is_counted(api: Api) -> None:
    await api.done("createGoal", {"name": "Mål"})
    await api.done("createGoal", {"name": "Annat"})
    await past_the_service(api.graph, "MATCH (goal:Goal {name: 'Annat'}) SET goal.externalWeight = 'much'")
    await api.done("createGoal", {"name": "Tredje"})
    assert (await gauges(api))["damaged"] == 0, "nobody has read it again yet"
    await past_the_service(api.graph, "MATCH (revision:Revision) SET revision.hash = 'of another'")
    assert await gauges(api) == {"nodes": 2, "relationships": 0, "revision": 3, "damaged": 1}


async def test_the_memory_is_that_of_the_process(api: Api) -> None:
    await api.done("createGoal", {"name": "Mål"})
    await api.ask(NAMES)
    told = (await numbers(api))["samsyn_memory_bytes"]
    pages = _pages()
    assert 0.5 * pages * getpagesize() < told < 1.5 * pages * getpagesize()


def _pages() -> int:
    return int(Path("/proc/self/statm").read_text("ascii").split()[1])

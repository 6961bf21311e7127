"""Comparison: a measure's own place among its peers, and the groups that there are."""

from typing import Any

import pytest

from tests.api.asking import Api, Json
from tests.support.doing import do, perform

MEASURE = {"name": "Trygga", "unit": "%", "stage": "EFFECT", "method": "KEY_FIGURE", "kpiId": "N00640"}
GROUPS = [
    {"id": "G1", "name": "Liknande kommuner", "members": ["0604", "0617", "0642", "0665"]},
    {"id": "G2", "name": "Grannar", "members": ["0680", "0604"]},
]
PEERS = """query($id: ID!, $group: String) { node(id: $id) { ... on Measure {
  attainment peers(groupId: $group) {
    period median lowerQuartile upperQuartile quartile position peerCount group
  } } } }"""
OF_2024 = {"0604": 10.0, "0617": 20.0, "0642": 30.0, "0643": 40.0, "0680": 50.0}


async def measured(api: Api, own: Json | None = None, **more: Any) -> str:
    """A measure with values of five municipalities, a region and the nation, and one of the own place."""
    await do(api.graph, "setPlace", code="0665", name="Vaggeryd")
    measure_id = await do(api.graph, "createMeasure", **{"direction": "INCREASE", **MEASURE, **more})
    given = [{"area": area, "value": value, "period": "2024"} for area, value in OF_2024.items()]
    given += [{"area": "0000", "value": 1000.0, "period": "2024"}, {"area": "0006", "value": 2000.0, "period": "2024"}]
    given += [{"area": area, "value": 1.0, "period": "2023"} for area in OF_2024]
    given += [{"area": "0604", "value": 99.0, "period": "2024", "gender": "K"}]
    given += [{"area": "0682", "status": "MISSING", "period": "2024"}]
    given += [own] if own else []
    await do(api.graph, "recordObservations", observations=[{"measureId": measure_id, **each} for each in given])
    return measure_id


async def compared(api: Api, measure_id: str, group: str | None = None) -> Any:
    return (await api.ask(PEERS, id=measure_id, group=group))["node"]["peers"]


async def test_the_own_place_stands_among_all_other_municipalities(api: Api) -> None:
    measure_id = await measured(api, {"value": 41.0, "period": "2024"})

    assert await compared(api, measure_id) == {
        "period": "2024",
        "median": 30.0,
        "lowerQuartile": 20.0,
        "upperQuartile": 40.0,
        "quartile": 1,
        "position": 2,
        "peerCount": 5,
        "group": None,
    }


async def test_a_group_is_compared_without_the_own_place(api: Api) -> None:
    measure_id = await measured(api, {"value": 15.0, "period": "2024"})
    await do(api.graph, "recordPeerGroups", groups=GROUPS)

    found = await compared(api, measure_id, "G1")

    assert (found["group"], found["peerCount"], found["median"]) == ("Liknande kommuner", 3, 20.0)
    assert (found["quartile"], found["position"]) == (3, 3)


async def test_too_few_peers_have_no_quartiles(api: Api) -> None:
    measure_id = await measured(api, {"value": 15.0, "period": "2024"})
    await do(api.graph, "recordPeerGroups", groups=GROUPS)

    found = await compared(api, measure_id, "G2")

    assert found.pop("peerCount") == 2
    assert (found.pop("group"), found.pop("period")) == ("Grannar", "2024")
    assert set(found.values()) == {None}


async def test_a_lower_value_is_better_where_the_direction_says_so(api: Api) -> None:
    measure_id = await measured(api, {"value": 10.0, "period": "2024"}, direction="DECREASE")

    found = await compared(api, measure_id)

    assert (found["quartile"], found["position"]) == (1, 1)


@pytest.mark.parametrize(("target", "expected"), [(30.0, (1, 2)), (None, (None, None))])
async def test_keep_is_compared_by_the_distance_from_the_target(
    api: Api, target: float | None, expected: tuple[int | None, int | None]
) -> None:
    own = {"value": 35.0, "period": "2024"}
    measure_id = await measured(api, own, direction="KEEP", targetValue=target)

    found = await compared(api, measure_id)

    assert (found["quartile"], found["position"]) == expected
    assert found["median"] == 30.0


async def test_the_own_latest_period_is_compared_though_peers_have_a_later_one(api: Api) -> None:
    measure_id = await measured(api, {"value": 2.0, "period": "2023"})

    found = await compared(api, measure_id)

    assert (found["period"], found["peerCount"], found["median"], found["quartile"]) == ("2023", 5, 1.0, 1)


async def test_without_an_own_observation_the_peers_latest_period_is_told(api: Api) -> None:
    found = await compared(api, await measured(api))

    assert (found["period"], found["median"], found["quartile"], found["position"]) == ("2024", 30.0, None, None)


async def test_an_own_value_that_is_missing_has_no_quartile(api: Api) -> None:
    found = await compared(api, await measured(api, {"status": "MISSING", "period": "2024"}))

    assert (found["period"], found["median"], found["quartile"], found["position"]) == ("2024", 30.0, None, None)


async def test_there_is_no_comparison_without_observations_or_within_a_group_that_isnt_there(api: Api) -> None:
    measure_id = await measured(api, {"value": 2.0, "period": "2023"})
    bare = await do(api.graph, "createMeasure", **MEASURE, direction="INCREASE")

    assert await compared(api, bare) is None
    assert await compared(api, measure_id, "G404") is None
    assert await compared(api, measure_id, "") is None


async def test_a_group_none_of_whose_members_has_a_value_gives_the_own_period_alone(api: Api) -> None:
    measure_id = await measured(api, {"value": 2.0, "period": "2023"})
    await do(api.graph, "recordPeerGroups", groups=[{"id": "G3", "name": "Långt bort", "members": ["2584"]}])

    found = await compared(api, measure_id, "G3")

    assert (found["period"], found["peerCount"], found["group"], found["median"]) == ("2023", 0, "Långt bort", None)


async def test_an_answer_of_several_measures_compares_each(api: Api) -> None:
    first = await measured(api, {"value": 41.0, "period": "2024"})
    await do(api.graph, "createMeasure", **MEASURE, direction="INCREASE")

    data = await api.ask("{ measures { nodes { id peers { peerCount } } } }")

    told = {each["id"]: each["peers"] for each in data["measures"]["nodes"]}
    assert told.pop(first) == {"peerCount": 5}
    assert list(told.values()) == [None]


async def test_where_a_place_stands_is_never_its_attainment(api: Api) -> None:
    measure_id = await measured(api, {"value": 60.0, "period": "2024"}, targetValue=90.0, acceptedValue=80.0)

    node = (await api.ask(PEERS, id=measure_id))["node"]

    assert (node["attainment"], node["peers"]["quartile"]) == ("OFF_TARGET", 1)


async def test_the_groups_are_listed(api: Api) -> None:
    await perform(api.graph, "recordPeerGroups", {"groups": GROUPS})
    await perform(api.graph, "recordPeerGroups", {"groups": [{"id": "G2", "name": "Nya grannar", "members": ["0680"]}]})

    data = await api.ask("{ peerGroups { totalCount nodes { id name members } } }")

    assert data["peerGroups"] == {
        "totalCount": 2,
        "nodes": [GROUPS[0], {"id": "G2", "name": "Nya grannar", "members": ["0680"]}],
    }

"""What is stored is answered as it was asked for."""

import re

from tests.api.asking import Api, Json

ULID = "[0-9a-hjkmnp-tv-z]{26}"
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")


def names(connection: Json) -> list[str]:
    return [node.get("name") or node.get("title") or node["label"] for node in connection["nodes"]]


async def test_the_place_is_answered(town: Api) -> None:
    assert await town.ask("{ place { code name } }") == {"place": {"code": "0665", "name": "Vaggeryd"}}


async def test_a_goal_is_answered_with_all_that_is_stored_of_it(town: Api) -> None:
    data = await town.ask(
        """query($id: ID!) { node(id: $id) { __typename id label ... on Goal { name description tier adoption startsOn
        endsOn externalWeight illustrative source externalId version createdAt updatedAt archivedAt } } }""",
        id="@motesplatser",
    )

    goal = data["node"]
    assert re.fullmatch(f"goal_{ULID}", goal.pop("id"))
    assert INSTANT.fullmatch(goal.pop("createdAt"))
    assert INSTANT.fullmatch(goal.pop("updatedAt"))
    assert goal == {
        "__typename": "Goal",
        "label": "Fler mötesplatser",
        "name": "Fler mötesplatser",
        "description": None,
        "tier": "nämndmål",
        "adoption": "KF 2025-11-24 § 112",
        "startsOn": "2026-01-01",
        "endsOn": "2028-12-31",
        "externalWeight": 0.0,
        "illustrative": False,
        "source": None,
        "externalId": "motesplatser",
        "version": 1,
        "archivedAt": None,
    }


async def test_a_vision_and_an_outcome_and_a_measure_are_answered_with_their_own_fields(town: Api) -> None:
    data = await town.ask(
        """query($vision: ID!, $outcome: ID!, $measure: ID!) {
          vision: node(id: $vision) { ... on Vision { statement horizon values { nodes { name } } } }
          outcome: node(id: $outcome) { ... on Outcome { description experiencedBy { nodes { name } } } }
          measure: node(id: $measure) { ... on Measure {
            unit stage method direction baseline acceptedValue targetValue kpiId attainment owner { name }
            indicates { nodes { __typename label } } latest { period value } } }
        }""",
        vision="@vision",
        outcome="@oppet",
        measure="@besok",
    )

    assert data["vision"]["statement"] == "Här växer alla."
    assert data["vision"]["horizon"] == 2030
    assert sorted(names(data["vision"]["values"])) == ["Mod", "Omtanke", "Tillit", "Återhållsamhet"]
    assert data["outcome"]["description"] is None
    assert sorted(names(data["outcome"]["experiencedBy"])) == ["Barn", "Unga", "Äldre", "Övriga"]
    indicated = data["measure"].pop("indicates")["nodes"]
    assert sorted(indicated, key=lambda node: node["label"]) == [
        {"__typename": "Goal", "label": "Fler mötesplatser"},
        {"__typename": "Contribution", "label": "Sagostund"},
        {"__typename": "Outcome", "label": "Unga trivs"},
    ]
    assert data["measure"] == {
        "unit": "antal",
        "stage": "DELIVERY",
        "method": "COUNT",
        "direction": "INCREASE",
        "baseline": 3.5,
        "acceptedValue": 4.0,
        "targetValue": 6.0,
        "kpiId": None,
        "attainment": "OFF_TARGET",
        "owner": {"name": "ängens bibliotek"},
        "latest": {"period": "2025-T3", "value": 1.5},
    }


async def test_whole_numbers_of_float_fields_are_answered_as_floats(town: Api) -> None:
    response = await town.send("query($id: ID!) { node(id: $id) { ... on Measure { targetValue } } }", {"id": "@besok"})

    assert '"targetValue":6.0' in response.text


async def test_an_actor_is_answered_with_its_neighbours(town: Api) -> None:
    data = await town.ask(
        """query($board: ID!, $joint: ID!, $club: ID!) {
          board: node(id: $board) { ... on Actor { kind sector contact partOf { name }
            parts { nodes { name partOf { name } } } owns { nodes { __typename label } }
            memberOf { edges { share node { name } } } } }
          joint: node(id: $joint) { ... on Actor { sector members { totalCount edges { share node { name } } } } }
          club: node(id: $club) { ... on Actor { uses { nodes { name kind } } memberOf { edges { share } } } }
        }""",
        board="@styrelsen",
        joint="@samverkan",
        club="@orn",
    )

    board = data["board"]
    assert (board["kind"], board["sector"], board["contact"], board["partOf"]) == (
        "BOARD",
        "MUNICIPALITY",
        "kommun@vaggeryd.example",
        None,
    )
    parts = sorted(board["parts"]["nodes"], key=lambda part: part["name"])
    assert parts == [
        {"name": "Åsens skola", "partOf": {"name": "Kommunstyrelsen"}},
        {"name": "ängens bibliotek", "partOf": {"name": "Kommunstyrelsen"}},
    ]
    assert sorted(each["label"] for each in board["owns"]["nodes"]) == [
        "Bättre belysning",
        "Fler mötesplatser",
        "Trasiga lampor",
        "Trygghet",
    ]
    assert board["memberOf"]["edges"] == [{"share": 60.0, "node": {"name": "Samverkan Trygg"}}]
    assert data["joint"]["sector"] == "JOINT"
    assert data["joint"]["members"]["totalCount"] == 2
    shares = {edge["node"]["name"]: edge["share"] for edge in data["joint"]["members"]["edges"]}
    assert shares == {"Kommunstyrelsen": 60.0, "Zebraförlaget": 40.0}
    assert sorted(names(data["club"]["uses"])) == ["Grafiska profilen", "Marknadsplanen"]
    assert data["club"]["memberOf"]["edges"] == [{"share": None}]


async def test_edges_tell_what_the_relationship_stores(town: Api) -> None:
    data = await town.ask(
        """query($goal: ID!, $contribution: ID!, $actor: ID!) {
          goal: node(id: $goal) { ... on Goal { contributions(orderBy: [{field: WEIGHT, direction: DESC}]) {
            edges { node { title } link { label weight polarity confidence rationale version
              from { label } to { name } } } }
            contributesTo { edges { node { name } link { weight confidence } } } } }
          contribution: node(id: $contribution) { ... on Contribution {
            makers { edges { role share node { name } } } } }
          actor: node(id: $actor) { ... on Actor { contributions(orderBy: [{field: TITLE}]) {
            edges { role share node { title } } } } }
        }""",
        goal="@laslust",
        contribution="@lyktor",
        actor="@zebra",
    )

    assert data["goal"]["contributions"]["edges"] == [
        {
            "node": {"title": "Sagostund"},
            "link": {
                "label": "Sagostund → Läslust",
                "weight": 2.0,
                "polarity": "SUPPORTS",
                "confidence": "HIGH",
                "rationale": "Utlåningen steg.",
                "version": 1,
                "from": {"label": "Sagostund"},
                "to": {"name": "Läslust"},
            },
        },
        {
            "node": {"title": "läxhjälp"},
            "link": {
                "label": "läxhjälp → Läslust",
                "weight": 1.0,
                "polarity": "SUPPORTS",
                "confidence": "LOW",
                "rationale": None,
                "version": 1,
                "from": {"label": "läxhjälp"},
                "to": {"name": "Läslust"},
            },
        },
    ]
    assert data["goal"]["contributesTo"]["edges"] == [
        {"node": {"name": "Unga trivs"}, "link": {"weight": 1.0, "confidence": "LOW"}}
    ]
    makers = {edge["node"]["name"]: (edge["role"], edge["share"]) for edge in data["contribution"]["makers"]["edges"]}
    assert makers == {"Kommunstyrelsen": ("FUNDER", 2.0), "Örnens IF": ("LEAD", 1.0), "Zebraförlaget": ("LEAD", 1.0)}
    assert [(edge["node"]["title"], edge["role"]) for edge in data["actor"]["contributions"]["edges"]] == [
        ("Inställd festival", "LEAD"),
        ("Lyktor i parken", "LEAD"),
        ("Sagostund", "PARTNER"),
        ("Åkermarknad", "LEAD"),
    ]


async def test_nodes_come_in_the_order_asked_and_null_where_there_is_none(town: Api) -> None:
    ids = ["@zebra", "goal_00000000000000000000000000", "@motesplatser", "nothing", "@zebra", "@besok", "", "link_1"]
    query = "query($ids: [ID!]!) { nodes(ids: $ids) { __typename label } }"

    data = await town.ask(query, ids=ids)

    assert data["nodes"] == [
        {"__typename": "Actor", "label": "Zebraförlaget"},
        None,
        {"__typename": "Goal", "label": "Fler mötesplatser"},
        None,
        {"__typename": "Actor", "label": "Zebraförlaget"},
        {"__typename": "Measure", "label": "Besök per invånare"},
        None,
        None,
    ]
    assert await town.ask(query, ids=[]) == {"nodes": []}


async def test_every_type_of_node_answers_by_its_id(town: Api) -> None:
    data = await town.ask(
        """{ visions { nodes { id label __typename } } outcomes(first: 1) { nodes { id label __typename } }
        goals(first: 1) { nodes { id label __typename contributesTo { edges { link { id label __typename } } } } }
        actors(first: 1) { nodes { id label __typename } } values(first: 1) { nodes { id label __typename } }
        contributions(first: 1) { nodes { id label __typename } } assets(first: 1) { nodes { id label __typename } }
        beneficiaryGroups(first: 1) { nodes { id label __typename } }
        measures(orderBy: [{field: ID}], first: 1) { nodes { id label __typename
          observations(first: 1) { nodes { id label __typename } } } } }"""
    )
    goal, measure = data["goals"]["nodes"][0], data["measures"]["nodes"][0]
    link = goal.pop("contributesTo")["edges"][0]["link"]
    observation = measure.pop("observations")["nodes"][0]
    known = [connection["nodes"][0] for connection in data.values()] + [link, observation]
    assert len({node["__typename"] for node in known}) == 11

    query = "query($ids: [ID!]!) { nodes(ids: $ids) { id label __typename } }"
    assert (await town.ask(query, ids=[node["id"] for node in known]))["nodes"] == known
    single = "query($id: ID!) { node(id: $id) { id label __typename } }"
    assert [(await town.ask(single, id=node["id"]))["node"] for node in known] == known


async def test_a_link_and_an_observation_answer_with_their_own_fields(town: Api) -> None:
    data = await town.ask(
        """query($link: ID!, $measure: ID!) {
          node(id: $link) { ... on AimLink { label weight share polarity confidence rationale version
            from { __typename label ... on Goal { tier } } to { __typename name ... on Outcome { description } } } }
          measure: node(id: $measure) { ... on Measure { observations(first: 2) { nodes { label period periodStart
            periodEnd value status area gender comment source recordedAt } } } }
        }""",
        link="@hogljutt → @aldre-trygga",
        measure="@besok",
    )

    assert data["node"] == {
        "label": "Kvällsliv på torget → Äldre är trygga",
        "weight": 1.0,
        "share": 0.25,
        "polarity": "COUNTERACTS",
        "confidence": "LOW",
        "rationale": "Stör nattsömnen.",
        "version": 1,
        "from": {"__typename": "Goal", "label": "Kvällsliv på torget", "tier": None},
        "to": {"__typename": "Outcome", "name": "Äldre är trygga", "description": None},
    }
    observation = data["measure"]["observations"]["nodes"][1]
    assert INSTANT.fullmatch(observation.pop("recordedAt"))
    assert observation == {
        "label": "Besök per invånare, 2025",
        "period": "2025",
        "periodStart": "2025-01-01",
        "periodEnd": "2025-12-31",
        "value": 4.5,
        "status": "REPORTED",
        "area": "0665",
        "gender": "T",
        "comment": "Ny filial i maj.",
        "source": None,
    }

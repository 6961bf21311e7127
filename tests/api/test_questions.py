"""What is asked of the structure is answered anywhere in an operation."""

from typing import Any

import pytest

from tests.api.asking import Api, Json

WHO = """
fragment Who on Drivers {
  actors { totalCount nodes { actor { name } share } }
  supportingShare counteractingShare unsupportedShare idleObstacleShare externalShare evidencedShare
}
"""


def shares(drivers: Json) -> dict[str, float]:
    return {driver["actor"]["name"]: driver["share"] for driver in drivers["actors"]["nodes"]}


def about(expected: Any) -> Any:
    return pytest.approx(expected, abs=1e-12)


async def test_drivers_are_answered_at_the_root(town: Api) -> None:
    data = await town.ask(
        "query($id: ID!) { drivers(aimId: $id) { ...Who aim { __typename name } sectors { sector share actorCount } } }"
        + WHO,
        id="@unga-trivs",
    )

    drivers = data["drivers"]
    assert drivers["aim"] == {"__typename": "Outcome", "name": "Unga trivs"}
    assert list(shares(drivers)) == ["Zebraförlaget", "Örnens IF", "ängens bibliotek", "Åsens skola"]
    assert shares(drivers) == about(
        {
            "Zebraförlaget": 0.3 + 0.95 / 3 / 4,
            "Örnens IF": 0.3,
            "ängens bibliotek": 0.95 / 4,
            "Åsens skola": 0.25 / 3,
        }
    )
    assert drivers["actors"]["totalCount"] == 4
    assert [(each["sector"], each["actorCount"]) for each in drivers["sectors"]] == [
        ("BUSINESS", 1),
        ("MUNICIPALITY", 2),
        ("CIVIL_SOCIETY", 1),
    ]
    assert [each["share"] for each in drivers["sectors"]] == about([0.3 + 0.95 / 12, 0.95 / 4 + 0.25 / 3, 0.3])
    assert drivers["supportingShare"] == about(1)
    assert drivers["unsupportedShare"] == drivers["externalShare"] == drivers["counteractingShare"] == 0


async def test_what_counteracts_and_what_lies_outside_is_told(town: Api) -> None:
    data = await town.ask("query($id: ID!) { drivers(aimId: $id) { ...Who } }" + WHO, id="@aldre-trygga")

    drivers = data["drivers"]
    assert drivers["externalShare"] == about(0.125)
    assert drivers["counteractingShare"] == about(0.25)
    assert drivers["supportingShare"] == about(0.625)
    assert drivers["unsupportedShare"] == drivers["idleObstacleShare"] == 0
    assert sum(shares(drivers).values()) == about(0.875)


async def test_a_dead_end_is_wholly_unsupported(town: Api) -> None:
    data = await town.ask(
        "query($a: ID!, $b: ID!) { a: drivers(aimId: $a) { ...Who } b: drivers(aimId: $b) { ...Who } }" + WHO,
        a="@oppet",
        b="@sent",
    )

    for drivers in data.values():
        assert drivers["actors"] == {"totalCount": 0, "nodes": []}
        assert drivers["unsupportedShare"] == 1
        assert drivers["supportingShare"] == drivers["externalShare"] == 0


async def test_drivers_of_a_list_are_those_of_each(town: Api) -> None:
    data = await town.ask("{ aims(first: 100) { nodes { id drivers { id ...Who } } } }" + WHO)

    assert len(data["aims"]["nodes"]) == 13
    for aim in data["aims"]["nodes"]:
        alone = await town.ask("query($id: ID!) { drivers(aimId: $id) { id ...Who } }" + WHO, id=aim["id"])
        assert alone["drivers"] == aim["drivers"]
        told = aim["drivers"]
        parts = sum(shares(told).values()) + told["unsupportedShare"] + told["externalShare"]
        assert parts == about(1)


async def test_actors_are_counted_under_their_superiors(town: Api) -> None:
    data = await town.ask(
        """query($id: ID!) { node(id: $id) { ... on Outcome {
          alone: drivers { id ...Who } actor: drivers(groupBy: ACTOR) { id ...Who }
          parent: drivers(groupBy: PARENT) { id ...Who } top: drivers(groupBy: TOP) { id ...Who } } } }"""
        + WHO,
        id="@unga-trivs",
    )

    node = data["node"]
    assert node["alone"] == node["actor"]
    assert len({each["id"] for each in node.values()}) == 3
    under = {"Zebraförlaget": 0.3 + 0.95 / 12, "Kommunstyrelsen": 0.95 / 4 + 0.25 / 3, "Örnens IF": 0.3}
    assert shares(node["parent"]) == shares(node["top"]) == about(under)


async def test_during_counts_what_overlaps_the_dates(town: Api) -> None:
    query = """query($id: ID!, $during: DateRange) { drivers(aimId: $id, during: $during) { id ...Who } }""" + WHO

    then = await town.ask(query, id="@unga-trivs", during={"from": "2024-02-01", "to": "2024-03-31"})
    now = await town.ask(query, id="@unga-trivs")
    always = await town.ask(query, id="@unga-trivs", during={})

    assert shares(then["drivers"]) == about({"Åsens skola": 0.25})
    assert then["drivers"]["unsupportedShare"] == about(0.75)
    assert shares(always["drivers"]) == shares(now["drivers"])
    assert len({each["drivers"]["id"] for each in (then, now, always)}) == 3


async def test_actors_come_page_by_page(town: Api) -> None:
    query = """query($id: ID!, $first: Int, $after: String) { drivers(aimId: $id) {
      actors(first: $first, after: $after) { totalCount nodes { share }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { actor { name } } } } } }"""
    whole = (await town.ask(query, id="@unga-trivs"))["drivers"]["actors"]
    first = (await town.ask(query, id="@unga-trivs", first=2))["drivers"]["actors"]
    second = (await town.ask(query, id="@unga-trivs", first=2, after=first["pageInfo"]["endCursor"]))["drivers"][
        "actors"
    ]
    third = (await town.ask(query, id="@unga-trivs", after=second["pageInfo"]["endCursor"]))["drivers"]["actors"]

    assert whole["edges"] == first["edges"] + second["edges"]
    assert whole["nodes"] == first["nodes"] + second["nodes"]
    assert whole["totalCount"] == first["totalCount"] == second["totalCount"] == third["totalCount"] == 4
    assert [
        (page["pageInfo"]["hasPreviousPage"], page["pageInfo"]["hasNextPage"]) for page in (first, second, third)
    ] == [
        (False, True),
        (True, False),
        (True, False),
    ]
    assert third["edges"] == []
    assert third["pageInfo"]["endCursor"] is None


async def test_an_actors_contributions_and_paths_add_up_to_its_share(town: Api) -> None:
    data = await town.ask(
        """query($id: ID!) { drivers(aimId: $id) { actors(first: 1) { nodes { actor { name } share supportingShare
          evidencedShare contributionCount
          contributions { contribution { title } share supportingShare counteractingShare evidencedShare }
          strongest: contributions(first: 1) { contribution { title } }
          paths(first: 10) { share polarity weakestConfidence nodes { __typename label } links { label weight } }
          one: paths(first: 1) { share } } } } }""",
        id="@unga-trivs",
    )

    [zebra] = data["drivers"]["actors"]["nodes"]
    assert zebra["contributionCount"] == 2
    assert [(each["contribution"]["title"], each["share"]) for each in zebra["contributions"]] == [
        ("Åkermarknad", about(0.3)),
        ("Sagostund", about(0.95 / 12)),
    ]
    assert zebra["strongest"] == [{"contribution": {"title": "Åkermarknad"}}]
    for name in ("share", "supportingShare", "evidencedShare"):
        assert sum(each[name] for each in zebra["contributions"]) == about(zebra[name])
    assert sum(path["share"] for path in zebra["paths"]) == about(zebra["share"])
    assert [path["share"] for path in zebra["paths"]] == about([0.3, 0.25 / 6, 0.15 / 4])
    assert zebra["one"] == [{"share": zebra["paths"][0]["share"]}]
    assert zebra["paths"][0]["nodes"] == [
        {"__typename": "Contribution", "label": "Åkermarknad"},
        {"__typename": "Goal", "label": "överallt nära"},
        {"__typename": "Goal", "label": "Fler mötesplatser"},
        {"__typename": "Outcome", "label": "Unga trivs"},
    ]
    assert zebra["paths"][0]["links"] == [
        {"label": "Åkermarknad → överallt nära", "weight": 1.0},
        {"label": "överallt nära → Fler mötesplatser", "weight": 2.0},
        {"label": "Fler mötesplatser → Unga trivs", "weight": 3.0},
    ]
    assert (zebra["paths"][0]["polarity"], zebra["paths"][0]["weakestConfidence"]) == ("SUPPORTS", "LOW")


async def test_the_flow_is_answered_with_its_nodes(town: Api) -> None:
    data = await town.ask(
        """query($id: ID!) { drivers(aimId: $id) {
          flow { nodes { node { __typename id label } share } links { fromId toId share polarity } restShare }
          few: flow(maxNodes: 2) { nodes { node { label } share } links { share } restShare } } }""",
        id="@unga-trivs",
    )

    flow = town.named(data["drivers"]["flow"])
    assert flow["nodes"][0] == {
        "node": {"__typename": "Outcome", "id": "@unga-trivs", "label": "Unga trivs"},
        "share": 1.0,
    }
    assert {each["node"]["id"]: each["share"] for each in flow["nodes"]} == about(
        {
            "@unga-trivs": 1.0,
            "@motesplatser": 0.75,
            "@sagostund": 0.95 / 3,
            "@bollkvall": 0.3,
            "@under": 0.3,
            "@marknad": 0.3,
            "@laslust": 0.25,
            "@laxor": 0.25 / 3,
        }
    )
    assert {(each["fromId"], each["toId"]): each["share"] for each in flow["links"]} == about(
        {
            ("@motesplatser", "@unga-trivs"): 0.75,
            ("@laslust", "@unga-trivs"): 0.25,
            ("@bollkvall", "@motesplatser"): 0.3,
            ("@under", "@motesplatser"): 0.3,
            ("@marknad", "@under"): 0.3,
            ("@sagostund", "@motesplatser"): 0.15,
            ("@sagostund", "@laslust"): 0.5 / 3,
            ("@laxor", "@laslust"): 0.25 / 3,
        }
    )
    assert {each["polarity"] for each in flow["links"]} == {"SUPPORTS"}
    assert flow["restShare"] == 0
    few = data["drivers"]["few"]
    assert [each["node"]["label"] for each in few["nodes"]] == ["Unga trivs", "Fler mötesplatser"]
    assert few["links"] == [{"share": 0.75}]
    assert few["restShare"] == about(0.25 + 0.75)


async def test_c11_a_cut_flow_adds_up_at_every_node(town: Api) -> None:
    data = await town.ask(
        """query($id: ID!) { drivers(aimId: $id) { flow(maxNodes: 4) {
          nodes { node { id } share externalShare unsupportedShare notShownShare }
          links { linkId fromId toId share counteractingShare }
          restShare externalShare unsupportedShare } } }""",
        id="@unga-trivs",
    )

    flow = town.named(data["drivers"]["flow"])
    assert {each["linkId"]: each["share"] for each in flow["links"]} == about(
        {
            "@motesplatser → @unga-trivs": 0.75,
            "@laslust → @unga-trivs": 0.25,
            "@sagostund → @laslust": 1 / 6,
            "@sagostund → @motesplatser": 0.15,
        }
    )
    assert {each["node"]["id"]: each["share"] for each in flow["nodes"]} == about(
        {"@unga-trivs": 1.0, "@motesplatser": 0.75, "@laslust": 0.25, "@sagostund": 1 / 6 + 0.15}
    )
    assert {each["node"]["id"]: each["notShownShare"] for each in flow["nodes"]} == about(
        {"@unga-trivs": 0.0, "@motesplatser": 0.75 - 0.15, "@laslust": 0.25 - 1 / 6, "@sagostund": 0.0}
    )
    assert {each["linkId"] for each in flow["links"]} == {
        f"{each['fromId']} → {each['toId']}" for each in flow["links"]
    }
    assert flow["restShare"] == about(1 - (1 / 6 + 0.15))
    assert (flow["externalShare"], flow["unsupportedShare"]) == (0, 0)


async def test_drives_is_answered_on_actors_and_contributions(town: Api) -> None:
    data = await town.ask(
        """query($actor: ID!, $contribution: ID!, $draft: ID!) {
          actor: node(id: $actor) { ... on Actor { drives { totalCount nodes { share aim { __typename name }
            path { nodes { label } share } } } first: drives(first: 2) { pageInfo { hasNextPage } edges { cursor } } } }
          contribution: node(id: $contribution) { ... on Contribution { drives { nodes { share aim { name } } } } }
          draft: node(id: $draft) { ... on Contribution { drives { totalCount edges { cursor } } } }
        }""",
        actor="@skolan",
        contribution="@sagostund",
        draft="@forslag",
    )

    driven = data["actor"]["drives"]
    assert driven["totalCount"] == 3
    assert [(each["aim"]["name"], each["share"]) for each in driven["nodes"]] == [
        ("Läslust", about(1 / 3)),
        ("Unga trivs", about(1 / 12)),
        ("Plats att växa", about(1 / 12 * 3 / 7)),
    ]
    assert driven["nodes"][1]["path"] == {
        "nodes": [{"label": "läxhjälp"}, {"label": "Läslust"}, {"label": "Unga trivs"}],
        "share": about(1 / 12),
    }
    assert data["actor"]["first"]["pageInfo"]["hasNextPage"] is True
    assert [each["aim"]["name"] for each in data["contribution"]["drives"]["nodes"]] == [
        "Läslust",
        "Unga trivs",
        "Fler mötesplatser",
        "Plats att växa",
        "Äldre är trygga",
    ]
    assert data["draft"]["drives"] == {"totalCount": 0, "edges": []}


async def test_what_is_driven_comes_page_by_page(town: Api) -> None:
    query = """query($id: ID!, $first: Int, $after: String) { node(id: $id) { ... on Actor {
      drives(first: $first, after: $after) { pageInfo { hasNextPage endCursor }
        edges { cursor node { share aim { id } } } } } } }"""
    whole = (await town.ask(query, id="@zebra"))["node"]["drives"]["edges"]
    walked: list[Json] = []
    cursor = None
    while True:
        page = (await town.ask(query, id="@zebra", first=2, after=cursor))["node"]["drives"]
        walked += page["edges"]
        cursor = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break

    assert walked == whole
    assert len(whole) == 8


async def test_chains_lead_up_and_down(town: Api) -> None:
    query = """query($id: ID!, $direction: ChainDirection! = UP, $first: Int = 20) {
      chains(fromId: $id, direction: $direction, first: $first) { share polarity weakestConfidence
        nodes { label } links { id share weight confidence } } }"""

    def told(chains: list[Json]) -> list[tuple[list[str], Any]]:
        return [([node["label"] for node in chain["nodes"]], chain["share"]) for chain in chains]

    up = (await town.ask(query, id="@laslust"))["chains"]
    down = (await town.ask(query, id="@aldre-trygga", direction="DOWN"))["chains"]
    from_actor = (await town.ask(query, id="@skolan"))["chains"]
    proposed = (await town.ask(query, id="@forslag", first=1))["chains"]

    assert told(up) == [(["Läslust", "Unga trivs", "Plats att växa"], about(0.25 * 3 / 7))]
    assert town.named([link["id"] for link in up[0]["links"]]) == ["@laslust → @unga-trivs", "@unga-trivs → @vision"]
    assert up[0]["weakestConfidence"] == "LOW"
    assert told(down)[:2] == [
        (["Lyktor i parken", "Bättre belysning", "Äldre är trygga"], about(0.375)),
        (["Åkermarknad", "Kvällsliv på torget", "Äldre är trygga"], about(0.25)),
    ]
    assert [chain["polarity"] for chain in down[:2]] == ["SUPPORTS", "COUNTERACTS"]
    assert told(from_actor) == [(["läxhjälp", "Läslust", "Unga trivs", "Plats att växa"], about(0.25 / 3 * 3 / 7))]
    assert told(proposed) == [
        (["Ett förslag", "Fler mötesplatser", "Unga trivs", "Plats att växa"], about(0.5 * 0.75 * 3 / 7))
    ]


async def test_chains_are_empty_where_nothing_is_linked(town: Api) -> None:
    data = await town.ask(
        """query($up: ID!, $down: ID!, $idle: ID!) { up: chains(fromId: $up) { share }
        down: chains(fromId: $down, direction: DOWN) { share } idle: chains(fromId: $idle) { share } }""",
        up="@vision",
        down="@obesatt",
        idle="@natverket",
    )

    assert data == {"up": [], "down": [], "idle": []}


async def test_null_for_how_many_chains_is_the_default(town: Api) -> None:
    query = "query($id: ID!, $first: Int) { chains(fromId: $id, first: $first) { share } }"

    assert await town.ask(query, id="@zebra", first=None) == await town.ask(query, id="@zebra", first=20)


async def test_a_links_share_is_null_while_it_doesnt_count(town: Api) -> None:
    links = ["@sagostund → @laslust", "@forslag → @motesplatser", "@instalt → @motesplatser", "@gammalt → @oppet"]
    query = "query($ids: [ID!]!) { nodes(ids: $ids) { ... on AimLink { label share } } }"

    data = await town.ask(query, ids=[*links, "@lyktor → @belysning"])

    assert [link["share"] for link in data["nodes"]] == [about(2 / 3), None, None, None, about(0.75)]


async def test_a_makers_portion_leaves_out_the_archived(town: Api) -> None:
    data = await town.ask(
        """query($joint: ID!, $left: ID!, $actor: ID!) {
          joint: node(id: $joint) { ...Makers } left: node(id: $left) { ...Makers }
          actor: node(id: $actor) { ... on Actor { contributions(orderBy: [{field: TITLE}]) {
            edges { share portion node { title } } } } } }
        fragment Makers on Contribution { makers { edges { node { name } share portion } } }""",
        joint="@lyktor",
        left="@overgiven",
        actor="@nedlagd",
    )

    assert {edge["node"]["name"]: edge["portion"] for edge in data["joint"]["makers"]["edges"]} == about(
        {"Kommunstyrelsen": 0.5, "Örnens IF": 0.25, "Zebraförlaget": 0.25}
    )
    assert data["left"]["makers"]["edges"] == [{"node": {"name": "Örnens IF"}, "share": 1.0, "portion": 1.0}]
    assert data["actor"]["contributions"]["edges"] == [
        {"share": 1.0, "portion": None, "node": {"title": "övergiven stig"}}
    ]


async def test_an_answer_tells_the_revision_that_it_is_of(town: Api) -> None:
    data = await town.ask("query($id: ID!) { drivers(aimId: $id) { revision } }", id="@vision")

    assert data["drivers"]["revision"] == await town.graph.revision() > 0

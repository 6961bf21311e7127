"""Lists hold what is live, in the order that is asked for."""

import re

import pytest

from tests.api.asking import Api, Json

SWEDISH = [
    "abborrens fiskeklubb",
    "Arkivet 2",
    "Arkivet 10",
    "Kommunstyrelsen",
    "Nätverket",
    "Samverkan Trygg",
    "Zebraförlaget",
    "Åsens skola",
    "ängens bibliotek",
    "Örnens IF",
]
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")


def names(connection: Json) -> list[str]:
    return [node.get("name") or node.get("title") or node["label"] for node in connection["nodes"]]


async def test_archived_nodes_leave_lists_and_counts_but_answer_by_id(town: Api) -> None:
    data = await town.ask(
        """query($goal: ID!, $outcome: ID!, $contribution: ID!, $actor: ID!) {
          goals(first: 100) { totalCount nodes { label } } aims(first: 100) { nodes { label } }
          actors(first: 100) { totalCount nodes { label } }
          archived: node(id: $goal) { label ... on Goal { archivedAt version contributesTo { nodes { name } } } }
          outcome: node(id: $outcome) { ... on Outcome { supportedBy { totalCount nodes { name } } } }
          contribution: node(id: $contribution) { ... on Contribution { makers { totalCount nodes { name } } } }
          actor: node(id: $actor) { ... on Actor { name archivedAt contributions { nodes { title } } } }
        }""",
        goal="@gammalt",
        outcome="@oppet",
        contribution="@overgiven",
        actor="@nedlagd",
    )

    assert "Avskaffat mål" not in names(data["goals"]) + names(data["aims"])
    assert data["goals"]["totalCount"] == len(data["goals"]["nodes"]) == 7
    assert "Nedlagda föreningen" not in names(data["actors"])
    assert data["actors"]["totalCount"] == len(data["actors"]["nodes"]) == 10
    archived = data["archived"]
    assert INSTANT.fullmatch(archived["archivedAt"])
    assert (archived["label"], archived["version"]) == ("Avskaffat mål", 2)
    assert names(archived["contributesTo"]) == ["Öppet för alla"]
    assert data["outcome"]["supportedBy"] == {"totalCount": 1, "nodes": [{"name": "Åker i träda"}]}
    assert data["contribution"]["makers"] == {"totalCount": 1, "nodes": [{"name": "Örnens IF"}]}
    assert INSTANT.fullmatch(data["actor"]["archivedAt"])
    assert names(data["actor"]["contributions"]) == ["övergiven stig"]


async def test_names_come_in_swedish_order(town: Api) -> None:
    query = """query($direction: OrderDirection!) {
      actors(orderBy: [{field: NAME, direction: $direction}]) { nodes { name } } }"""

    assert names((await town.ask(query, direction="ASC"))["actors"]) == SWEDISH
    assert names((await town.ask(query, direction="DESC"))["actors"]) == SWEDISH[::-1]


async def test_lists_without_an_order_come_by_id(town: Api) -> None:
    data = await town.ask("{ actors { nodes { id } } goals(orderBy: []) { nodes { id } } values { nodes { id } } }")

    for connection in data.values():
        ids = [node["id"] for node in connection["nodes"]]
        assert ids == sorted(ids)


async def test_the_second_key_decides_among_equals(town: Api) -> None:
    data = await town.ask(
        """{ goals(orderBy: [{field: STARTS_ON, direction: DESC}, {field: NAME, direction: DESC}]) {
          nodes { startsOn name } } }"""
    )

    assert [tuple(node.values()) for node in data["goals"]["nodes"]] == [
        ("2026-01-01", "Läslust"),
        ("2026-01-01", "Fler mötesplatser"),
        ("2025-07-01", "Ängar som blommar"),
        ("2025-07-01", "Bättre belysning"),
        (None, "överallt nära"),
        (None, "Åker i träda"),
        (None, "Kvällsliv på torget"),
    ]


@pytest.mark.parametrize("more", ["", ", first: 0", ', after: "x"'])
async def test_weight_orders_only_what_is_linked_to_one_aim(town: Api, more: str) -> None:
    body = await town.answer(
        f"{{ contributions(orderBy: [{{field: WEIGHT}}]{more}) {{ nodes {{ id }} }} place {{ code }} }}"
    )

    assert body["data"] == {"contributions": None, "place": {"code": "0665"}}
    [error] = body["errors"]
    assert error["path"] == ["contributions"]
    assert error["message"].startswith("WEIGHT orders what is linked to one aim.")
    assert error["extensions"]["code"] == "INVALID"
    assert error["locations"] == [{"line": 1, "column": 3}]

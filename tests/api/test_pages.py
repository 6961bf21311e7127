"""Lists are walked page by page, forward and backward, in every order, and nothing is lost or told twice."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest
from graphql import get_named_type

from samsyn.api.schema import SCHEMA
from samsyn.model.texts import sort_key
from tests.api.asking import Api, Json

SIZE = 2
# Where each order field's value is found in an edge.
ORDERED_BY = {
    "ID": "node { id }",
    "NAME": "node { name }",
    "TITLE": "node { title }",
    "KIND": "node { kind }",
    "STATUS": "node { status }",
    "STAGE": "node { stage }",
    "ATTAINMENT": "node { attainment }",
    "STARTS_ON": "node { startsOn }",
    "ENDS_ON": "node { endsOn }",
    "CREATED_AT": "node { createdAt }",
    "UPDATED_AT": "node { updatedAt }",
    "TREND": "node { trend }",
    "ATTAINMENT_INDEX": "node { attainmentIndex }",
    "STALENESS": "node { staleness }",
    "UNSUPPORTED_SHARE": "node { unsupportedShare }",
    "EXTERNAL_SHARE": "node { externalShare }",
    "CONTRIBUTIONS_COUNT": "node { contributionsCount }",
    "MEASURES_COUNT": "node { measuresCount }",
    "GOALS_COUNT": "node { goalsCount }",
    "WEIGHT": "link { weight }",
}
# What is said by words, from the worst on, by the order and the list; other words are no value.
RANKED = {
    **{
        ("STATUS", field): ["NOT_ACHIEVED", "NOT_EXPECTED", "UNCERTAIN", "EXPECTED", "ACHIEVED"]
        for field in ("aims", "outcomes", "goals")
    },
    ("ATTAINMENT", "measures"): ["OFF_TARGET", "ACCEPTED", "ON_TARGET"],
    ("TREND", "measures"): ["WORSENING", "STEADY", "IMPROVING"],
}


@dataclass(frozen=True)
class List:
    """A list of the town, at the root or of a node, in an order."""

    field: str
    of: str = "Query"
    id: str = ""
    order: str = ""
    direction: str = ""

    def __str__(self) -> str:
        return " ".join(filter(None, (f"{self.of}.{self.field}", self.order, self.direction)))

    async def page(
        self, town: Api, arguments: str, selection: str = "edges { cursor node { id } }", **given: Any
    ) -> Json:
        """Return a page of it."""
        order = f"orderBy: [{{field: {self.order}, direction: {self.direction}}}]" if self.order else ""
        paging = "totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"
        text = f"{self.field}({arguments} {order}) {{ {paging} {selection} }}"
        if self.of == "Query":
            return (await town.ask(f"query($size: Int!, $cursor: String) {{ {text} }}", **given))[self.field]
        query = f"query($id: ID!, $size: Int!, $cursor: String) {{ node(id: $id) {{ ... on {self.of} {{ {text} }} }} }}"
        return (await town.ask(query, id=self.id, **given))["node"][self.field]


def in_every_order(listed: List) -> Iterator[List]:
    shown: Any = SCHEMA.type_map[listed.of]
    ordered: Any = get_named_type(shown.fields[listed.field].args["orderBy"].type)
    for order in ordered.fields["field"].type.of_type.values:
        if order != "WEIGHT" or listed.of == "Goal":
            yield from (replace(listed, order=order, direction=direction) for direction in ("ASC", "DESC"))


ORDERED = [
    each
    for listed in (
        *(List(field) for field in ("aims", "outcomes", "goals", "actors", "contributions", "measures")),
        List("contributions", "Goal", "@motesplatser"),
        List("contributions", "Actor", "@zebra"),
    )
    for each in in_every_order(listed)
]
UNORDERED = [
    *(List(field) for field in ("aims", "visions", "goals", "values", "beneficiaryGroups", "assets")),
    List("values", "Vision", "@vision"),
    List("supportedBy", "Vision", "@vision"),
    List("supportedBy", "Outcome", "@aldre-trygga"),
    List("contributesTo", "Goal", "@motesplatser"),
    List("experiencedBy", "Outcome", "@oppet"),
    List("measures", "Outcome", "@aldre-trygga"),
    List("owners", "Goal", "@motesplatser"),
    List("expresses", "Goal", "@motesplatser"),
    List("makers", "Contribution", "@lyktor"),
    List("indicates", "Measure", "@besok"),
    List("observations", "Measure", "@besok"),
    List("owns", "Actor", "@styrelsen"),
    List("parts", "Actor", "@styrelsen"),
    List("members", "Actor", "@samverkan"),
    List("memberOf", "Actor", "@zebra"),
    List("uses", "Actor", "@orn"),
    List("usedBy", "Asset", "@plan"),
]


@pytest.mark.parametrize("listed", [*UNORDERED, *ORDERED], ids=str)
async def test_walking_page_by_page_gives_the_whole_list(town: Api, listed: List) -> None:
    whole = await listed.page(town, "first: $size, after: $cursor", size=100)
    edges = whole["edges"]
    assert len({edge["node"]["id"] for edge in edges}) == len(edges) == whole["totalCount"] > 0

    for backward in (False, True):
        walked: list[Json] = []
        arguments = "last: $size, before: $cursor" if backward else "first: $size, after: $cursor"
        cursor = None
        while True:
            page = await listed.page(town, arguments, size=SIZE, cursor=cursor)
            walked = page["edges"] + walked if backward else walked + page["edges"]
            more = len(walked) < len(edges)
            begun = len(walked) > len(page["edges"])
            assert page["totalCount"] == len(edges)
            assert page["pageInfo"] == {
                "hasNextPage": begun if backward else more,
                "hasPreviousPage": more if backward else begun,
                "startCursor": page["edges"][0]["cursor"],
                "endCursor": page["edges"][-1]["cursor"],
            }
            assert len(page["edges"]) == (SIZE if more else (len(edges) - 1) % SIZE + 1)
            if not more:
                break
            cursor = page["pageInfo"]["startCursor" if backward else "endCursor"]
        assert walked == edges


@pytest.mark.parametrize("listed", ORDERED, ids=str)
async def test_a_list_is_in_its_order_with_nulls_last_and_the_id_among_equals(town: Api, listed: List) -> None:
    selection = f"edges {{ node {{ id }} by: {ORDERED_BY[listed.order]} }}"
    whole = await listed.page(town, "first: $size, after: $cursor", selection, size=100)
    found = [(value_of(edge["by"], listed), edge["node"]["id"]) for edge in whole["edges"]]
    by_id = sorted(found, key=lambda each: each[1])
    known = [each for each in by_id if each[0] is not None]

    assert known
    assert found == [
        *sorted(known, key=lambda each: each[0], reverse=listed.direction == "DESC"),
        *(each for each in by_id if each[0] is None),
    ]


def value_of(told: Json, listed: List) -> Any:
    """Return what an edge is ordered by."""
    [value] = told.values()
    if listed.order in {"NAME", "TITLE"}:
        return sort_key(value)
    ranked = RANKED.get((listed.order, listed.field))
    return value if ranked is None else ranked.index(value) if value in ranked else None


async def test_the_town_has_equal_and_missing_values_to_put_in_order(town: Api) -> None:
    data = await town.ask("{ goals { nodes { startsOn endsOn } } contributions { nodes { startsOn endsOn } } }")

    for connection in data.values():
        for name in ("startsOn", "endsOn"):
            values = [node[name] for node in connection["nodes"]]
            assert None in values
            assert len(set(values)) < len(values) - 1


async def test_a_page_before_the_first_and_after_the_last_is_empty(town: Api) -> None:
    listed = List("goals", order="ENDS_ON", direction="DESC")
    edges = (await listed.page(town, "first: $size, after: $cursor", size=100))["edges"]

    behind = await listed.page(town, "first: $size, after: $cursor", size=5, cursor=edges[-1]["cursor"])
    ahead = await listed.page(town, "last: $size, before: $cursor", size=5, cursor=edges[0]["cursor"])

    nothing = {"startCursor": None, "endCursor": None}
    assert behind == {
        "totalCount": len(edges),
        "edges": [],
        "pageInfo": {"hasNextPage": False, "hasPreviousPage": True, **nothing},
    }
    assert ahead == {
        "totalCount": len(edges),
        "edges": [],
        "pageInfo": {"hasNextPage": True, "hasPreviousPage": False, **nothing},
    }


async def test_a_page_can_lie_between_two_cursors(town: Api) -> None:
    query = """query($after: String, $before: String) {
      goals(orderBy: [{field: STARTS_ON}], first: 3, after: $after, before: $before) {
        pageInfo { hasNextPage hasPreviousPage } edges { cursor } totalCount } }"""
    cursors = [
        edge["cursor"]
        for edge in (
            await List("goals", order="STARTS_ON", direction="ASC").page(town, "first: $size, after: $cursor", size=100)
        )["edges"]
    ]

    data = await town.ask(query, after=cursors[0], before=cursors[3])
    assert [edge["cursor"] for edge in data["goals"]["edges"]] == cursors[1:3]
    assert data["goals"]["pageInfo"] == {"hasNextPage": True, "hasPreviousPage": True}

    data = await town.ask(query, after=cursors[0], before=cursors[6])
    assert [edge["cursor"] for edge in data["goals"]["edges"]] == cursors[1:4]
    assert data["goals"]["totalCount"] == 7

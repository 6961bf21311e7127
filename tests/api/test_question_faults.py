"""A question that can't be answered leaves the rest of the answer as it is."""

import pytest

from tests.api.asking import Api, Json
from tests.api.test_identity import asked_with

NOWHERE = "goal_00000000000000000000000000"


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (NOWHERE, "NOT_FOUND"),
        ("nothing", "NOT_FOUND"),
        ("", "NOT_FOUND"),
        ("@zebra", "INVALID"),
        ("@sagostund", "INVALID"),
        ("@besok", "INVALID"),
        ("@sagostund → @laslust", "INVALID"),
    ],
)
async def test_drivers_of_what_is_no_aim_are_null_with_an_error_and_the_rest_stands(
    town: Api, asked: str, code: str
) -> None:
    body = await town.answer(
        "query($id: ID!) { place { code } who: drivers(aimId: $id) { id } visions { totalCount } }", id=asked
    )

    assert body["data"] == {"place": {"code": "0665"}, "who": None, "visions": {"totalCount": 1}}
    [error] = body["errors"]
    assert (error["path"], error["extensions"]["code"]) == (["who"], code)
    assert error["locations"] == [{"line": 1, "column": 34}]
    assert error["message"].endswith(".")


@pytest.mark.parametrize(
    ("asked", "direction", "code"),
    [
        (NOWHERE, "UP", "NOT_FOUND"),
        (NOWHERE, "DOWN", "NOT_FOUND"),
        ("@besok", "UP", "INVALID"),
        ("@zebra", "DOWN", "INVALID"),
        ("@sagostund", "DOWN", "INVALID"),
    ],
)
async def test_chains_from_what_has_none_are_null_with_an_error(
    town: Api, asked: str, direction: str, code: str
) -> None:
    body = await town.answer(
        """query($id: ID!, $direction: ChainDirection!) { place { code }
        chains(fromId: $id, direction: $direction) { share } }""",
        id=asked,
        direction=direction,
    )

    assert body["data"] == {"place": {"code": "0665"}, "chains": None}
    [error] = body["errors"]
    assert (error["path"], error["extensions"]["code"]) == (["chains"], code)


DRIVING = 4
"""How many actors drive the aim that is asked about."""


@pytest.mark.parametrize(
    ("selection", "drivers", "paths"),
    [
        ("actors(first: 0) { totalCount }", {"actors": None}, [["actors"]]),
        ("actors(first: 101) { totalCount }", {"actors": None}, [["actors"]]),
        ('actors(after: "x") { totalCount }', {"actors": None}, [["actors"]]),
        (
            "actors { totalCount nodes { contributions(first: 0) { share } } }",
            {"actors": {"totalCount": DRIVING, "nodes": [{"contributions": None}] * DRIVING}},
            [["actors", "nodes", index, "contributions"] for index in range(DRIVING)],
        ),
        (
            "actors { totalCount nodes { paths(first: 101) { share } } }",
            {"actors": {"totalCount": DRIVING, "nodes": [{"paths": None}] * DRIVING}},
            [["actors", "nodes", index, "paths"] for index in range(DRIVING)],
        ),
        ("flow(maxNodes: 0) { restShare }", {"flow": None}, [["flow"]]),
        ("flow(maxNodes: 501) { restShare }", {"flow": None}, [["flow"]]),
    ],
)
async def test_an_argument_out_of_range_below_a_question_is_told_at_its_field(
    town: Api, selection: str, drivers: Json, paths: list[list[str | int]]
) -> None:
    body = await town.answer(
        f"query($id: ID!) {{ node(id: $id) {{ label ... on Aim {{ drivers {{ {selection} }} }} }} place {{ code }} }}",
        id="@unga-trivs",
    )

    assert body["data"] == {"node": {"label": "Unga trivs", "drivers": drivers}, "place": {"code": "0665"}}
    told = [(error["path"], error["extensions"]["code"]) for error in body["errors"]]
    assert told == [(["node", "drivers", *path], "INVALID") for path in paths]


@pytest.mark.parametrize(
    "arguments", ["first: 0", "first: 101", 'after: "x"', 'during: {from: "2026-02-01", to: "2026-01-01"}']
)
async def test_an_argument_out_of_range_of_drives_nulls_it_alone(town: Api, arguments: str) -> None:
    body = await town.answer(
        f"query($id: ID!) {{ node(id: $id) {{ label ... on Actor {{ drives({arguments}) {{ totalCount }} }} }} }}",
        id="@zebra",
    )

    assert body["data"] == {"node": {"label": "Zebraförlaget", "drives": None}}
    [error] = body["errors"]
    assert (error["path"], error["extensions"]["code"]) == (["node", "drives"], "INVALID")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("maxAims: 0", "INVALID"),
        ("maxAims: 2001", "INVALID"),
        (f'rootId: "{NOWHERE}"', "NOT_FOUND"),
        ("rootId: $id", "INVALID"),
    ],
)
async def test_a_map_that_cannot_be_drawn_is_null_with_an_error(town: Api, arguments: str, code: str) -> None:
    query = f"query($id: ID!) {{ place {{ code }} node(id: $id) {{ label }} map({arguments}) {{ revision }} }}"
    body = await town.answer(query, id="@besok")

    assert body["data"]["place"] == {"code": "0665"}
    assert body["data"]["map"] is None
    assert [(error["path"], error["extensions"]["code"]) for error in body["errors"]] == [(["map"], code)]


@pytest.mark.parametrize("last", [0, 101])
async def test_so_many_recent_values_are_refused_at_their_field(town: Api, last: int) -> None:
    body = await town.answer(f"{{ measures(first: 1) {{ nodes {{ name recent(last: {last}) {{ value }} }} }} }}")

    assert body["data"]["measures"]["nodes"][0]["recent"] is None
    assert [error["extensions"]["code"] for error in body["errors"]] == ["INVALID"]


async def test_chains_and_dates_out_of_range_are_told_at_their_field(town: Api) -> None:
    body = await town.answer(
        """query($id: ID!) { chains(fromId: $id, first: 0) { share } more: chains(fromId: $id, first: 101) { share }
        drivers(aimId: $id, during: {from: "2026-02-01", to: "2026-01-31"}) { id } }""",
        id="@unga-trivs",
    )

    assert body["data"] == {"chains": None, "more": None, "drivers": None}
    assert {(*error["path"], error["extensions"]["code"]) for error in body["errors"]} == {
        ("chains", "INVALID"),
        ("more", "INVALID"),
        ("drivers", "INVALID"),
    }


@pytest.mark.parametrize("without", [[], ["@sagostund"]])
async def test_what_if_is_asked_by_those_who_decide(town: Api, without: list[str]) -> None:
    query = "query($id: ID!, $without: [ID!]) { drivers(aimId: $id, without: $without) { lostShare } }"
    body = (await asked_with(town, None, query, id="@unga-trivs", without=without)).json()

    assert body["data"] == {"drivers": None}
    [error] = body["errors"]
    assert (error["path"], error["extensions"]["code"]) == (["drivers"], "FORBIDDEN")


async def test_what_is_wrong_by_itself_is_told_before_what_is_for_others(town: Api) -> None:
    query = """query($id: ID!, $during: DateRange) {
      drivers(aimId: $id, during: $during, includeSubmitted: true) { lostShare }
    }"""
    during = {"from": "2026-02-01", "to": "2026-01-01"}
    body = (await asked_with(town, None, query, id="@unga-trivs", during=during)).json()

    assert [error["extensions"]["code"] for error in body["errors"]] == ["INVALID"]

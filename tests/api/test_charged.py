"""What a request takes of the rate of who asks: also where it is refused, and for all that is computed for it."""

from typing import Any

import httpx
import pytest
from graphql import get_introspection_query

from samsyn.database.port import Address
from tests.api.asking import Api, served
from tests.api.test_identity import asked_with, issued
from tests.api.test_rates import PLACE, left

BURST = 10**5
MANY_FIELDS = "{ goals { " + "nodes { id } " * 230 + "} }"
UNKNOWN_FIELDS = "{ goals { nodes { " + " ".join(f"field{number}" for number in range(900)) + " } } }"
ALIASES = " ".join(f"a{number}: __schema {{ types {{ ...T }} }}" for number in range(10))
TEN_TIMES_THE_SCHEMA = (
    f"{{ {ALIASES} }} fragment T on __Type {{ fields {{ name type {{ name }} args {{ name type {{ name }} }} }}"
    " inputFields { name type { name } } enumValues { name } }"
)
DEEDS = "mutation($deeds: [DeedInput!]!) { performDeeds(deeds: $deeds) { revision } }"


async def taken(api: Api, address: Address, query: str, variables: Any = None) -> tuple[int, list[str]]:
    """How many units a request takes of somebody who has asked nothing before, and the codes of its errors."""
    _, key = await issued(api, role="ADMIN")
    async with served(address, rate_burst=BURST, rate_per_second=0.001) as small:
        small.key = key
        response = await small.send(query, variables)
    codes = [error["extensions"]["code"] for error in response.json().get("errors", ())]
    return BURST - left(response), codes


@pytest.mark.parametrize("query", [MANY_FIELDS, UNKNOWN_FIELDS], ids=["valid", "invalid"])
async def test_b1_a_document_that_takes_long_to_be_read_is_charged(api: Api, address: Address, query: str) -> None:
    units, _ = await taken(api, address, query)

    assert units > 5


async def test_b1_an_answer_that_takes_too_long_is_charged(api: Api, address: Address) -> None:
    await api.load({"createGoal": [{"name": str(number)} for number in range(100)]})
    _, key = await issued(api)
    years = " ".join(f'a{year}: drivers(during: {{from: "{year}-01-01"}}) {{ revision }}' for year in range(2001, 2021))
    goals = f"goals(first: 100) {{ nodes {{ name {years} }} }}"
    query = f"{{ {goals} }}"
    async with served(address, rate_burst=BURST, rate_per_second=0.001, max_seconds=0.02) as small:
        before = await asked_with(small, key, PLACE)
        while before.is_server_error:  # the graph isn't loaded as fast as that
            before = await asked_with(small, key, PLACE)
        response = await asked_with(small, key, query)

    assert [error["extensions"]["code"] for error in response.json()["errors"]] == ["UNAVAILABLE"]
    assert left(before) - left(response) > 1, "more than what it costs"


async def test_b1_each_deed_of_a_list_is_charged(api: Api, address: Address) -> None:
    deeds = [{"createGoal": {"name": str(number)}} for number in range(30)]
    units, _ = await taken(api, address, DEEDS, {"deeds": deeds})

    assert units >= 2 * 30


async def test_b1_a_filter_is_charged_and_told(api: Api) -> None:
    related = 'contributions: {some: {makers: {some: {name: {eq: "x"}}}}}'
    body = (await api.send(f"{{ goals(filter: {{{related}}}) {{ totalCount }} }}")).json()

    assert body["extensions"]["cost"]["requested"] == 1 + 100 * 5 * 5


@pytest.mark.parametrize(
    ("limits", "given", "code"),
    [
        ({"max_conditions": 1}, '{name: {eq: "x"}, description: {isNull: true}}', "CONDITIONS_LIMIT"),
        ({"max_relations": 0}, "{owners: {some: {}}}", "RELATIONS_LIMIT"),
    ],
)
async def test_b1_what_a_filter_may_ask_is_a_setting(
    api: Api, address: Address, limits: dict[str, int], given: str, code: str
) -> None:
    async with served(address, **limits) as strict:
        body = (await strict.send(f"{{ goals(filter: {given}) {{ totalCount }} }}")).json()
    allowed = await api.ask(f"{{ goals(filter: {given}) {{ totalCount }} }}")

    assert body.keys() == {"errors"}
    assert [error["extensions"]["code"] for error in body["errors"]] == [code]
    assert allowed == {"goals": {"totalCount": 0}}


async def test_b2_introspection_is_charged(api: Api, address: Address) -> None:
    units, codes = await taken(api, address, get_introspection_query())

    assert codes == []
    assert units >= 1 + 20_000 // 10_000


async def test_b2_ten_times_the_schema_is_refused(api: Api) -> None:
    response = await api.send(TEN_TIMES_THE_SCHEMA)

    assert [error["extensions"]["code"] for error in response.json()["errors"]] == ["COST_LIMIT"]


async def test_b2_what_is_told_of_the_schema_is_what_is_asked_this_time(api: Api) -> None:
    query = "query($name: String!, $all: Boolean = false) { __type(name: $name) { name ...F @include(if: $all) } }"
    query += " fragment F on __Type { kind }"
    asked = [("Goal", False), ("Actor", False), ("Goal", True), ("Goal", False), ("Nothing", True)]
    told = [(await api.ask(query, name=name, all=whether))["__type"] for name, whether in asked]

    assert told == [{"name": "Goal"}, {"name": "Actor"}, {"name": "Goal", "kind": "OBJECT"}, {"name": "Goal"}, None]


async def test_b2_the_schema_is_told_again_for_less(api: Api, address: Address) -> None:
    _, key = await issued(api)
    query = get_introspection_query()
    async with served(address, rate_burst=BURST, rate_per_second=0.001) as small:
        first, again = [await asked_with(small, key, query) for _ in range(2)]

    assert first.json() == again.json()
    assert first.status_code == httpx.codes.OK
    assert left(first) - left(again) < BURST - left(first)

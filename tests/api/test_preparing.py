"""Before the graph is as it will be, nothing is answered from it and nothing is done to it, and /readyz says why."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
import pytest_asyncio
from pydantic import SecretStr

from samsyn.app import build_app
from samsyn.database.migrations import migrate
from samsyn.database.port import Address, Database
from samsyn.exchange.seed import seed_empty
from samsyn.model.ballots import new_ballot
from samsyn.settings import Settings
from tests.api.asking import Api, emptied
from tests.api.test_database_gone import CREATE, check_unavailable
from tests.support.doing import changes, deeds_of, do, everything, past_the_service, perform
from tests.support.service import ADMIN_KEY, AS_ADMIN

GOALS = "{ goals { nodes { name } } }"
LOG = "{ changes { totalCount } }"
UNDO = 'mutation { undo(input: {changeSequence: 1, reason: "Fel"}) { userErrors { reason } } }'
VOTE = "mutation($ballot: String!) { castPulse(input: {ballot: $ballot, up: true}) { accepted } }"
SEED = "createGoal:\n  - {name: Ett, externalId: ett}\n  - {name: Två, contributesTo: [{aimId: ett}]}\n"


@pytest_asyncio.fixture
async def graph(address: Address) -> AsyncIterator[Database]:
    """An empty graph, which another process opens that is to fill it."""
    async with emptied(address) as opened:
        yield opened


@pytest_asyncio.fixture
async def api(graph: Database, address: Address) -> AsyncIterator[Api]:  # noqa: ARG001 (it empties the database)
    """A service over an empty graph that is to be filled with a seed."""
    app = build_app(address, Settings(bootstrap_admin_key=SecretStr(ADMIN_KEY), rate_burst=10**6), awaits_seed=True)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost", headers=AS_ADMIN) as http,
    ):
        yield Api(http, app.state.service.replica.database)


async def readiness(api: Api) -> tuple[int, Any]:
    """The status of /readyz and what it says is failing."""
    answer = await api.http.get("/readyz")
    return answer.status_code, answer.json().get("failing")


async def asked_in_vain(api: Api) -> None:
    """Read, do deeds and vote, each in vain and told so in words."""
    asked: list[tuple[str, Any]] = [
        (GOALS, None),
        (LOG, None),
        (CREATE, {"input": {"name": "Vårt"}}),
        (CREATE, {"input": {"name": ""}}),
        (UNDO, None),
        (VOTE, {"ballot": new_ballot()}),
    ]
    for query, variables in asked:
        response = await api.send(query, variables)
        check_unavailable(response)
        assert "is being" in response.json()["errors"][0]["message"], response.text


async def test_c1_nothing_is_answered_or_done_before_the_seed_is_there(api: Api, graph: Database) -> None:
    before = await everything(graph)
    await asked_in_vain(api)
    assert await readiness(api) == (503, "seed")
    assert "filled for the first time" in (await api.http.get("/readyz")).json()["message"]
    assert (await api.http.get("/livez")).status_code == 200
    assert await everything(graph) == before

    await do(graph, "createGoal", name="Utsådd")

    assert await api.ask(GOALS) == {"goals": {"nodes": [{"name": "Utsådd"}]}}
    assert await readiness(api) == (200, None)
    assert (await api.ask(CREATE, input={"name": "Vårt"}))["createGoal"]["goal"] == {"name": "Vårt"}


async def test_c1_nothing_is_answered_or_done_before_the_last_migration(api: Api, graph: Database) -> None:
    await do(graph, "createGoal", name="Utsådd")
    await past_the_service(graph, "MATCH (migration:Migration {number: 16}) DELETE migration")
    await asked_in_vain(api)
    assert await readiness(api) == (503, "migrations")

    await migrate(graph)

    assert await api.ask(GOALS) == {"goals": {"nodes": [{"name": "Utsådd"}]}}
    assert await readiness(api) == (200, None)


async def test_c1_a_database_that_is_emptied_under_a_running_service_is_told(api: Api, graph: Database) -> None:
    await do(graph, "createGoal", name="Utsådd")
    assert await api.ask(GOALS) == {"goals": {"nodes": [{"name": "Utsådd"}]}}
    await past_the_service(graph, "MATCH (node) DETACH DELETE node")
    await asked_in_vain(api)
    assert await readiness(api) == (503, "migrations")


async def test_c1_a_key_that_is_issued_meanwhile_keeps_no_seed_away(graph: Database, tmp_path: Any) -> None:
    (tmp_path / "goals.yaml").write_text(SEED, encoding="utf-8")
    await perform(graph, "issueApiKey", {"name": "Kontoret", "role": "ADMIN"})
    assert await seed_empty(deeds_of(graph), tmp_path, lambda _: None)
    assert [each["deed"] for each in await changes(graph)] == ["issueApiKey", "createGoal", "createGoal"]


@pytest.mark.parametrize("fastest", ["createGoal", "setPlace"])
async def test_c1_who_finds_a_graph_filled_by_others_leaves_it(
    graph: Database, address: Address, tmp_path: Any, fastest: str
) -> None:
    (tmp_path / "goals.yaml").write_text(SEED, encoding="utf-8")
    async with emptied(address) as other:
        late = deeds_of(other)
        assert (await late.replica.current()).revision == 0
        given = {"createGoal": {"name": "Vårt", "externalId": "ett"}, "setPlace": {"code": "0665", "name": "Här"}}
        await perform(graph, fastest, given[fastest])
        before = await everything(graph)
        assert not await seed_empty(late, tmp_path, lambda _: None)
        assert await everything(graph) == before

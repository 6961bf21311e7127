"""The database of a service that is alone with it dies: what is durable is still read, and nothing else is done."""

import logging
from collections.abc import AsyncIterator

import httpx
import pytest
import pytest_asyncio
from pydantic import SecretStr

from samsyn.app import build_app
from samsyn.database.port import Address
from samsyn.settings import Settings
from tests.api.asking import Api, emptied, served
from tests.api.test_database_gone import CREATE, DRIVERS, check_unavailable
from tests.api.test_metrics import numbers
from tests.api.test_pulse import CAST, FACTS, ballots, cast, send
from tests.support.proxy import Line
from tests.support.service import ADMIN_KEY, AS_ADMIN

NAMES = "{ goals { totalCount nodes { name } } }"
LOG = "{ changes { nodes { deed } } }"


@pytest_asyncio.fixture
async def line(address: Address) -> AsyncIterator[Line]:
    """A line to the database, for the test to end."""
    line = Line(address)
    await line.start()
    yield line


@pytest_asyncio.fixture
async def api(address: Address, line: Line) -> AsyncIterator[Api]:
    """A service that is alone with its database, which has two goals."""
    settings = Settings(bootstrap_admin_key=SecretStr(ADMIN_KEY), rate_burst=10**6)
    async with emptied(address):
        app = build_app(line.address, settings, alone=True)
        transport = httpx.ASGITransport(app)
        async with (
            app.router.lifespan_context(app),
            httpx.AsyncClient(transport=transport, base_url="http://localhost", headers=AS_ADMIN) as http,
        ):
            api = Api(http, app.state.service.replica.database)
            for name in ("Ett", "Två"):
                await api.done("createGoal", {"name": name, "externalId": name})
            await api.learn_names()
            yield api


async def test_what_is_durable_is_read_and_deeds_are_unavailable(api: Api, line: Line) -> None:
    before = await api.ask(NAMES)
    assert [goal["name"] for goal in before["goals"]["nodes"]] == ["Ett", "Två"]
    await line.stop()

    for _ in range(2):
        check_unavailable(await api.send(CREATE, {"input": {"name": "Tre"}}))
        assert await api.ask(NAMES) == before, "as before, the deed left nothing"
        assert (await api.ask(DRIVERS, id="@Ett"))["drivers"] == {"revision": 2}


async def test_what_is_read_from_the_database_alone_is_unavailable(api: Api, line: Line) -> None:
    assert len((await api.ask(LOG))["changes"]["nodes"]) == 2
    await line.stop()

    check_unavailable(await api.send(LOG))


async def test_it_is_live_but_not_ready(api: Api, line: Line) -> None:
    await api.ask(NAMES)
    assert (await api.http.get("/readyz")).status_code == 200
    await line.stop()

    ready = await api.http.get("/readyz")
    assert (ready.status_code, ready.json()["failing"]) == (503, "database")
    assert (await api.http.get("/livez")).status_code == 200


async def test_a4_a_vote_that_can_not_be_counted_leaves_no_line_and_no_number(
    address: Address, line: Line, caplog: pytest.LogCaptureFixture
) -> None:
    async with emptied(address), served(line.address) as api:
        await api.load(FACTS)
        one, another = await ballots(api, 2)
        assert (await cast(api, ballot=one, up=True))["accepted"]
        before = await numbers(api)
        await line.stop()
        with caplog.at_level(logging.INFO):
            failed = await send(api, CAST, None, input={"ballot": another, "up": True})
            assert (failed.status_code, failed.json()["errors"][0]["extensions"]["code"]) == (503, "UNAVAILABLE")
            assert (await api.http.post(f"/pulse/{another}", data={"up": "1"})).status_code == 503
        assert await numbers(api) == before
    lines = [record.getMessage() for record in caplog.records if record.name.startswith("samsyn")]
    assert lines == []

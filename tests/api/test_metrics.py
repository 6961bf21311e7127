"""What is counted, as Prometheus reads it."""

import asyncio
import re
from collections.abc import Mapping

import pytest
from pydantic import SecretStr, ValidationError

from samsyn.database.port import Address
from samsyn.settings import Settings
from tests.api.asking import Api, served
from tests.api.test_identity import issued, sent_with

TOKEN = "a-secret-of-the-monitoring-0123456789"  # noqa: S105 -- of a test
GOALS = "{ goals { nodes { id } } }"


async def numbers(api: Api) -> Mapping[str, float]:
    """Return every sample by its name and labels."""
    response = await api.http.get("/metrics")
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("text/plain; version=")
    samples = re.findall(r"^(samsyn_\S+) (\S+)$", response.text, re.MULTILINE)
    return {name: float(value) for name, value in samples}


def grown(before: Mapping[str, float], after: Mapping[str, float]) -> dict[str, float]:
    """Return by how much each sample that isn't a time has grown."""
    differences = {name: after[name] - before.get(name, 0.0) for name in after if "_seconds" not in name}
    return {name: difference for name, difference in differences.items() if difference and "_created" not in name}


async def test_answers_plans_rows_deeds_and_errors_are_counted(api: Api) -> None:
    await api.done("createGoal", {"name": "Första"})
    before = await numbers(api)

    for _ in range(2):
        await api.send(GOALS)
    await api.send("{ goals { nodes { nothing } } }")
    await api.send('{ drivers(aimId: "no") { id } }')
    await api.done("createGoal", {"name": "Andra", "idempotencyKey": "once"})
    await api.done("createGoal", {"name": "Andra", "idempotencyKey": "once"})
    await api.do("createGoal", {"name": ""})

    found = grown(before, await numbers(api))
    bytes_sent = found.pop("samsyn_answer_bytes_total")
    assert bytes_sent > 0
    found.pop("samsyn_memory_bytes", None)
    assert found == {
        'samsyn_answers_total{origin="computed"}': 6,
        'samsyn_answers_total{origin="refused"}': 1,
        'samsyn_deeds_total{deed="createGoal",outcome="done"}': 1,
        'samsyn_deeds_total{deed="createGoal",outcome="refused"}': 1,
        'samsyn_deeds_total{deed="createGoal",outcome="replayed"}': 1,
        'samsyn_documents_total{found="known"}': 4,
        'samsyn_documents_total{found="read"}': 3,
        'samsyn_errors_total{code="GRAPHQL_VALIDATION_FAILED"}': 1,
        'samsyn_errors_total{code="NOT_FOUND"}': 1,
        'samsyn_plans_total{found="compiled"}': 2,
        'samsyn_plans_total{found="known"}': 4,
        "samsyn_graph_nodes": 1,
        "samsyn_graph_revision": 1,
        "samsyn_rows_total": 3,  # one was put in its place among all, and each answer has one
    }


async def test_statements_and_compilations_are_timed(api: Api) -> None:
    before = await numbers(api)

    await api.send(GOALS + " ")
    await api.done("createGoal", {"name": "Ny"})

    after = await numbers(api)
    for name in (
        'samsyn_statement_seconds_count{kind="read"}',
        'samsyn_statement_seconds_count{kind="write"}',
        'samsyn_answer_seconds_count{origin="computed"}',
        "samsyn_compile_seconds_count",
    ):
        assert after[name] > before.get(name, 0.0), name


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "X-Anything"])
async def test_administrators_are_told_wherever_they_ask_from_and_nobody_else(api: Api, header: str) -> None:
    _, strategist = await issued(api, role="STRATEGIST")
    key_id, admin = await issued(api, role="ADMIN")

    async def status(key: str | None) -> int:
        request = api.http.build_request("GET", "/metrics", headers={header: "127.0.0.1"})
        return (await sent_with(api, key, request)).status_code

    assert [await status(key) for key in (None, "samsyn_wrong", strategist, admin)] == [401, 401, 403, 200]
    await api.done("revokeApiKey", {"id": key_id})
    assert await status(admin) == 401


async def test_b5_from_this_machine_itself_nobody_is_told_without_a_token_or_a_key(api: Api) -> None:
    """The transport's client is 127.0.0.1, as is all that a proxy on this machine brings."""
    response = await sent_with(api, None, api.http.build_request("GET", "/metrics"))
    assert response.status_code == 401
    assert "SAMSYN_METRICS_TOKEN" in response.text
    assert "samsyn_answers" not in response.text


async def test_b5_who_has_the_token_for_it_is_told(address: Address) -> None:
    async with served(address, metrics_token=TOKEN, anonymous="none") as api:

        async def status(text: str) -> int:
            return (await sent_with(api, text, api.http.build_request("GET", "/metrics"))).status_code

        wrong = [TOKEN[:-1], f"{TOKEN}x", TOKEN.upper(), "", " "]
        assert [await status(text) for text in wrong] == [401] * len(wrong)
        assert await status(TOKEN) == 200
        query = api.http.build_request("GET", "/graphql", params={"query": GOALS})
        assert (await sent_with(api, TOKEN, query)).status_code == 401, "it is for the metrics alone"


async def test_b5_the_token_is_good_while_the_database_is_away(address: Address) -> None:
    nowhere = Address("bolt://127.0.0.1:1", None, None, address.database, embedded=address.embedded)
    async with served(nowhere, metrics_token=TOKEN) as api:
        assert (await sent_with(api, TOKEN, api.http.build_request("GET", "/metrics"))).status_code == 200


async def test_b5_guesses_at_the_token_are_counted_and_harm_it_not(address: Address) -> None:
    async with served(address, metrics_token=TOKEN, failed_logins_per_minute=2) as api:
        keys = ["x" * 32, "y" * 32, "z" * 32, TOKEN]
        requests = [(key, api.http.build_request("GET", "/metrics")) for key in keys]
        assert [(await sent_with(api, key, request)).status_code for key, request in requests] == [401, 401, 429, 200]


def test_a_token_that_is_guessed_soon_is_refused() -> None:
    with pytest.raises(ValidationError, match="at least 32"):
        Settings(metrics_token=SecretStr("x" * 31))


async def test_b5_many_who_ask_whether_it_is_ready_share_one_look(api: Api) -> None:
    await api.send(GOALS)
    before = (await numbers(api))['samsyn_statement_seconds_count{kind="read"}']
    responses = await asyncio.gather(*(api.http.get("/readyz") for _ in range(50)))
    looks = (await numbers(api))['samsyn_statement_seconds_count{kind="read"}'] - before
    assert {response.status_code for response in responses} == {200}
    assert 1 <= looks <= 10, "one for all, beside those by which the administrator's key is told"

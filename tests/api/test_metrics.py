"""What is counted, as Prometheus reads it."""

import re
from collections.abc import Mapping

import pytest

from tests.api.asking import Api
from tests.api.test_identity import issued, sent_with

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


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded"])
async def test_from_elsewhere_administrators_alone_are_told(api: Api, header: str) -> None:
    _, strategist = await issued(api, role="STRATEGIST")
    key_id, admin = await issued(api, role="ADMIN")

    async def status(key: str | None) -> int:
        request = api.http.build_request("GET", "/metrics", headers={header: "127.0.0.1"})
        return (await sent_with(api, key, request)).status_code

    assert [await status(key) for key in (None, "samsyn_wrong", strategist, admin)] == [403, 403, 403, 200]
    await api.done("revokeApiKey", {"id": key_id})
    assert await status(admin) == 403

"""Several worker processes over one database."""

from contextlib import ExitStack
from pathlib import Path

import httpx

from tests.support.service import AS_ADMIN, CREATE_GOAL, GOALS, descendants, serving

CONNECTIONS = 16  # each belongs to whichever worker took it; that one takes all happens once in thirty thousand times


def test_what_is_written_by_one_worker_is_in_the_next_answer_of_every_other(tmp_path: Path) -> None:
    with serving(tmp_path / "data", workers="2") as service, ExitStack() as stack:
        workers = [each for each in descendants(service.process.pid).values() if "spawn_main" in each]
        assert len(workers) == 2
        clients = [
            stack.enter_context(httpx.Client(base_url=service.url, timeout=20, trust_env=False, headers=AS_ADMIN))
            for _ in range(CONNECTIONS)
        ]
        for number in range(40):
            writer = clients[number % CONNECTIONS]
            body = {"query": CREATE_GOAL, "variables": {"input": {"name": f"Mål {number}"}}}
            assert writer.post("/graphql", json=body).json()["data"]["createGoal"]["userErrors"] == []
            for client in clients:
                goals = client.post("/graphql", json={"query": GOALS}).json()["data"]["goals"]["nodes"]
                assert len(goals) == number + 1
        for _ in range(4):  # whichever of the two is asked
            with httpx.Client(base_url=service.url, trust_env=False, headers=AS_ADMIN) as client:
                numbers = client.get("/metrics").text
            assert f'samsyn_deeds_total{{deed="createGoal",outcome="done"}} {40.0}' in numbers

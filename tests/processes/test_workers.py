"""Several worker processes over one database."""

from contextlib import ExitStack
from pathlib import Path

import httpx

from samsyn.api.persisted import operations_folder
from tests.support.service import AS_ADMIN, CREATE_GOAL, GOALS, descendants, serving, until

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


def test_the_projects_own_operations_are_compiled_before_anybody_asks(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as service:
        own = len(list(operations_folder().glob("*.graphql")))
        compiled = f'samsyn_plans_total{{found="compiled"}} {float(own)}'
        until(lambda: compiled in httpx.get(f"{service.url}/metrics", trust_env=False).text, 20)
        body = {"query": (operations_folder() / "vision_map.graphql").read_text("utf-8")}
        httpx.post(f"{service.url}/graphql", json=body, trust_env=False)  # by anybody
        numbers = httpx.get(f"{service.url}/metrics", trust_env=False).text
    assert compiled in numbers
    assert 'samsyn_plans_total{found="known"} 1.0' in numbers
    assert "isn't compiled ahead" not in service.printed()

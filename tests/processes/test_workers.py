"""Several worker processes over one database."""

import re
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import httpx
import pytest

from tests.support.colliding import collide
from tests.support.service import AS_ADMIN, CREATE_GOAL, GOALS, descendants, serving, told

CONNECTIONS = 16  # each belongs to whichever worker took it; that one takes all happens once in thirty thousand times
KEY = re.compile(r"samsyn_[0-9a-z]{26}_[0-9A-Za-z]{32}_[0-9A-Za-z]{6}")
DEEDS = 300  # of which, before the lock was a real write, some thirty left doubled numbers


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


def test_two_workers_write_one_log_though_every_other_deed_is_refused(tmp_path: Path) -> None:
    with serving(tmp_path / "data", workers="2") as service:
        _, output = told(["keys", "issue", "Läsaren", "--role", "VIEWER"], data_dir=str(tmp_path / "data"))
        as_viewer = {"Authorization": f"Bearer {KEY.findall(output)[0]}"}

        def write(number: int) -> int:
            """One deed that is done and one for lack of rights isn't, each on a connection of its own."""
            body = {"query": CREATE_GOAL, "variables": {"input": {"name": f"Mål {number}"}}}
            for headers in (AS_ADMIN, as_viewer):
                with httpx.Client(base_url=service.url, timeout=60, trust_env=False, headers=headers) as client:
                    answer = client.post("/graphql", json=body).json()
                    assert answer["data"], answer
                    assert bool(answer["data"]["createGoal"]["userErrors"]) == (headers is as_viewer), answer
            return number

        with ThreadPoolExecutor(CONNECTIONS) as pool:
            assert len(list(pool.map(write, range(DEEDS)))) == DEEDS
    code, output = told(["audit", "verify"], data_dir=str(tmp_path / "data"))
    assert code == 0, output
    number = re.search(r"(\d+) changes", output)
    assert number is not None
    assert int(number[1]) >= 2 * DEEDS


@pytest.mark.timeout(300)
def test_what_one_worker_checked_stays_true_until_it_is_written(tmp_path: Path) -> None:
    with serving(tmp_path / "data", workers="2") as service:
        collide(service)
    code, output = told(["audit", "verify"], data_dir=str(tmp_path / "data"))
    assert code == 0, output

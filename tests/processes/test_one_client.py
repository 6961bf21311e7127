"""What one client asks for costs others little: while it asks for as much as it can, who asks beside it is answered."""

import threading
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest

from tests.support.service import AS_ADMIN, Service, serving

SECONDS = 4.0  # of an attack
WAIT_SECONDS_MAX = 3.0  # for an answer beside it, on a machine that does much else
RATE_BURST = "600"
BESIDE = "{ goals(first: 20) { nodes { name contributions { nodes { title } } } } }"


def related(levels: int) -> str:
    """A filter through so many relations, one in another."""
    given = 'title: {contains: "å"}' if levels % 2 else 'name: {contains: "å"}'
    for level in reversed(range(levels)):
        given = f"{'makers' if level % 2 else 'contributions'}: {{some: {{{given}}}}}"
    return given


TYPES = """types { fields { name description type { name } args { name description type { name } } }
  inputFields { name description type { name } } enumValues { name description } }"""
ATTACKS: dict[str, tuple[int, Callable[[int], dict[str, Any]]]] = {
    "eight levels of relations": (20, lambda _: {"query": f"{{ goals(filter: {{{related(8)}}}) {{ totalCount }} }}"}),
    "four levels of relations": (
        20,
        lambda _: {"query": f"{{ goals(filter: {{not: {{{related(4)}}}}}) {{ totalCount }} }}"},
    ),
    "the schema ten times": (
        4,
        lambda _: {"query": "{ " + " ".join(f"a{number}: __schema {{ {TYPES} }}" for number in range(10)) + " }"},
    ),
    "the schema anew each time": (4, lambda number: {"query": f"{{ a{number}: __schema {{ {TYPES} }} }}"}),
    "documents that take long to be read": (
        4,
        lambda number: {"query": f"{{ a{number}: goals {{ {'nodes { id } ' * 230} }} }}"},
    ),
    "ten thousand conditions": (
        4,
        lambda _: {
            "query": "query($f: GoalFilter) { goals(filter: $f) { totalCount } }",
            "variables": {"f": {"or": [{"name": {"eq": "x"}}] * 8_000}},
        },
    ),
}


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """The whole service over its demonstration, with the rates that it has by default."""
    with serving(tmp_path_factory.mktemp("attacked") / "data", seed="vaggeryd", rate_burst=RATE_BURST) as running:
        yield running


@contextmanager
def attacked(service: Service, number: int, body: Callable[[int], dict[str, Any]]) -> Generator[list[int]]:
    """The statuses of what somebody without a key is answered who asks on so many connections, until the block ends."""
    statuses: list[int] = []
    is_over = threading.Event()

    def ask() -> None:
        with httpx.Client(timeout=60) as client:
            while not is_over.is_set():
                statuses.append(client.post(f"{service.url}/graphql", json=body(len(statuses))).status_code)

    threads = [threading.Thread(target=ask) for _ in range(number)]
    for thread in threads:
        thread.start()
    try:
        yield statuses
    finally:
        is_over.set()
        for thread in threads:
            thread.join()


@pytest.mark.parametrize("name", ATTACKS)
def test_b1_b2_a_client_beside_is_answered_every_time(service: Service, name: str) -> None:
    number, body = ATTACKS[name]
    waited: list[float] = []
    with attacked(service, number, body) as statuses, httpx.Client(timeout=60, headers=AS_ADMIN) as client:
        until = time.monotonic() + SECONDS
        while time.monotonic() < until:
            began = time.monotonic()
            live = client.get(f"{service.url}/livez")
            answer = client.post(f"{service.url}/graphql", json={"query": BESIDE})
            waited.append(time.monotonic() - began)
            assert (live.status_code, answer.status_code) == (200, 200)
            assert answer.json()["data"]["goals"]["nodes"]
            time.sleep(0.05)

    assert statuses
    assert max(waited) < WAIT_SECONDS_MAX, sorted(waited)[-5:]

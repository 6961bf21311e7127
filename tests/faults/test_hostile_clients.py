"""While somebody wishes the service ill, a client beside is answered every time, and /livez too."""

import json
import re
import shutil
import subprocess
import time
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from tests.faults.beside import beside
from tests.faults.figures import Figures
from tests.faults.homes import HOMES, RATES, Home, empty
from tests.support import hostile
from tests.support.hostile import address_in, question
from tests.support.service import Service, descendants

SECONDS: Final = 8.0  # that each goes on
MEMORY_MB_MAX: Final = 500  # of a worker on the seed, whatever comes
LEVELS: Final = 4  # of two relations each
DEEP_FILTER: Final = (
    "{ goals(filter: {"
    + "contributions: {some: {makers: {some: {" * LEVELS
    + 'name: {contains: "x"}'
    + "}}}}" * LEVELS
    + "}) { totalCount } }"
)
BY_FILTER: Final = "query ($filter: GoalFilter) { goals(filter: $filter) { totalCount } }"
CONDITIONS: Final = {"or": [{"name": {"eq": str(number)}} for number in range(1_000)]}
ABOUT_TYPES: Final = "__schema { types { name fields { name type { name ofType { name } } args { name } } } }"
INTROSPECTIONS: Final = "{" + " ".join(f"a{number}: {ABOUT_TYPES}" for number in range(10)) + "}"
LARGE: Final = "{ goals(first: 100) { nodes { name description contributions { nodes { title description } } } } }"

pytestmark = pytest.mark.timeout(300)


class Attack(NamedTuple):
    """What somebody does: the point of the list above, in words, and a block while which they do it."""

    words: str
    on: Callable[[Service], AbstractContextManager[object]]


def _asking(query: str, connections: int, **variables: object) -> Callable[[Service], AbstractContextManager[object]]:
    body = json.dumps({"query": query, "variables": variables})

    @contextmanager
    def asking(service: Service) -> Generator[None]:
        with _flood(f"{service.url}/graphql", connections, body):
            yield

    return asking


def _getting(path: str, connections: int) -> Callable[[Service], AbstractContextManager[object]]:
    def getting(service: Service) -> AbstractContextManager[object]:
        return _flood(f"{service.url}{path}", connections, None)

    return getting


@contextmanager
def _flood(url: str, connections: int, body: str | None) -> Generator[None]:
    """Ask without a pause on so many connections."""
    wrk = shutil.which("wrk")
    assert wrk, "The floods are made by wrk, and there is none. Install it (Debian: apt-get install wrk)."
    command = [wrk, "-t1", f"-c{connections}", f"-d{SECONDS:.0f}s", url]
    if body is not None:
        command += ["-s", str(Path(__file__).with_name("post.lua")), "--", body]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as flooding:  # noqa: S603 (our own words)
        yield
        flooding.terminate()


def _nested(levels: int) -> object:
    """A filter that denies another, and so on."""
    inner: object = {}
    for _ in range(levels):
        inner = {"not": inner}
    return inner


ATTACKS: Final = (
    Attack("B1: filters through 8 levels of relations, 20 connections", _asking(DEEP_FILTER, 20)),
    Attack("B2: ten aliases of `__schema`, 4 connections", _asking(INTROSPECTIONS, 4)),
    Attack(
        "B3: 1,100 connections with one byte of a body each",
        lambda service: hostile.bodies_of_one_byte(address_in(service.url), 1_100),
    ),
    Attack("B3: 1,024 silent connections", lambda service: hostile.silent(address_in(service.url), 1_024)),
    Attack(
        "B3: 1,024 heads that never end, byte by byte",
        lambda service: hostile.trickling_heads(address_in(service.url), 1_024),
    ),
    Attack(
        "B4: 150 connections that read no answer, 10 questions each",
        lambda service: hostile.never_reading(address_in(service.url), 150, question(LARGE), times=10),
    ),
    Attack("B5: `/schema.graphql`, 8 connections", _getting("/schema.graphql", 8)),
    Attack("B6: 1,000 conditions in one filter, 8 connections", _asking(BY_FILTER, 8, filter=CONDITIONS)),
    Attack("B6: variables nested 200 deep, 8 connections", _asking(BY_FILTER, 8, filter=_nested(200))),
)


@pytest.fixture(scope="module", params=HOMES)
def attacked(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Generator[tuple[str, Service]]:
    """A home's name, and a service over its seed with one worker, whose clients are held to the rates by default."""
    home = Home("embedded", tmp_path_factory.mktemp("attacked"))
    if request.param == "Neo4j":
        home = request.getfixturevalue("neo4j_home")
        empty(home.address)
    with home.serving(seed="vaggeryd", **RATES) as service:
        yield home.name, service


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.words)
def test_a_client_beside_is_answered_every_time(
    attacked: tuple[str, Service], attack: Attack, figures: Figures
) -> None:
    home, service = attacked
    with beside(service.url) as client, attack.on(service):
        time.sleep(SECONDS)
    assert client.faults == []
    figures.add(f"{attack.words}, beside them a client", home, client.figures())


def test_the_memory_of_a_worker_stays_within_bounds(attacked: tuple[str, Service], figures: Figures) -> None:
    home, service = attacked
    [worker] = [pid for pid, command in descendants(service.process.pid).items() if "spawn_main" in command]
    [peak] = re.findall(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{worker}/status").read_text(encoding="ascii"))
    megabytes = int(peak) // 1_000
    assert megabytes < MEMORY_MB_MAX
    figures.add("the most memory of the worker in all of this, on the seed", home, f"{megabytes} MB")

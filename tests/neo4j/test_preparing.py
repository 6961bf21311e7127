"""A Neo4j is prepared while the service runs already: it says so, refuses, and nothing of that can go lost."""

import asyncio
import os
import signal
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import neo4j
import pytest

from samsyn.database import damage
from samsyn.database.migrations import migrated
from samsyn.database.port import Address
from samsyn.database.replica import Replica
from tests.support import neo4j_server
from tests.support.neo4j_server import Server
from tests.support.service import CREATE_GOAL, Service, descendants, is_live, serving, until

SECONDS_MAX = 90.0  # a Neo4j that has just started compiles each statement of a seed for the first time
SEED = "klippan_2020"
LATE = "CREATE (:Migration {number: 16, name: 'judgements', at: '2026-01-31T12:00:00.000Z'})"
EMPTY = "MATCH (node) DETACH DELETE node"
LOCK = "MATCH (revision:Revision) SET revision.turns = 0"  # of all deeds, and of a look at all of the graph
LOCK_OF_LOG = "MATCH (audit:Audit) SET audit.lost = 0"  # what deeds alone write
BLOCKED = "SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN count(*) AS n"
LOG = "{ changes { totalCount } outcomes { totalCount } }"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Generator[Server]:
    with neo4j_server.running(tmp_path_factory.mktemp("preparing") / "neo4j") as server:
        yield server


@pytest.fixture
def address(server: Server) -> Address:
    """A Neo4j with nothing in it."""
    with neo4j.GraphDatabase.driver(server.address.uri) as driver:
        driver.execute_query(EMPTY)
    return server.address


@contextmanager
def kept_busy(address: Address, statement: str) -> Generator[None]:
    """A transaction of somebody else that holds what the statement locks, and is taken back at the block's end."""
    with neo4j.GraphDatabase.driver(address.uri) as driver, driver.session(database=address.database) as session:
        transaction = session.begin_transaction()
        transaction.run(statement).consume()  # pyright: ignore[reportArgumentType] (it is one of the above)
        yield
        transaction.rollback()


def blocked(address: Address) -> int:
    """How many transactions wait for a lock."""
    with neo4j.GraphDatabase.driver(address.uri) as driver:
        [[count]] = driver.execute_query(BLOCKED).records
        return count


def settings_of(address: Address, **more: str) -> dict[str, Any]:
    return {"neo4j_uri": address.uri, "seed": SEED, "until_it_says": "The database is", **more}


def migrate(address: Address) -> None:
    """Have the graph as it is before the first deed: with its schema, and a record of what it comes to."""

    async def take() -> None:
        async with migrated(address) as graph:
            replica = Replica(graph)
            await damage.check(replica)
            await replica.close()

    asyncio.run(take())


def check_refusing(service: Service) -> None:
    """Check that reads, deeds and refused deeds are unavailable, in words."""
    for query, given in ((LOG, {}), (CREATE_GOAL, {"input": {"name": "Vårt"}}), (CREATE_GOAL, {"input": {"name": ""}})):
        [error] = service.ask(query, **given)["errors"]
        assert (error["extensions"]["code"], "is being" in error["message"]) == ("UNAVAILABLE", True), error


def counts(service: Service) -> tuple[int, int]:
    found = service.ask(LOG)["data"]
    return found["changes"]["totalCount"], found["outcomes"]["totalCount"]


def of_seed(service: Service) -> int:
    """How many deeds the seed has that the service says it loads."""
    [line] = [line for line in service.lines if line.startswith("Loading")]
    return int(line.split()[1])


@pytest.mark.timeout(300)
@pytest.mark.parametrize("workers", ["1", "2"])
def test_c1_until_the_seed_is_there_deeds_and_reads_are_refused(address: Address, tmp_path: Path, workers: str) -> None:
    migrate(address)
    with kept_busy(address, LOCK), ExitStack() as stack:
        service = stack.enter_context(serving(tmp_path / "unused", **settings_of(address, workers=workers)))
        until(lambda: is_live(service), SECONDS_MAX)
        until(lambda: service.readiness() == "seed", SECONDS_MAX)
        for _ in range(10):
            check_refusing(service)
            assert (service.status("/readyz"), service.status("/livez")) == (503, 200)
        assert "answers on" not in service.printed()
        kept = stack.pop_all()
    with kept:
        until(lambda: "answers on" in service.printed(), SECONDS_MAX)
        changes, outcomes = counts(service)
        assert (changes, service.readiness()) == (of_seed(service), "ok"), "whole, and nothing beside it"
        assert outcomes > 0
        service.create_goal("Vårt")
        assert counts(service)[0] == changes + 1


@pytest.mark.timeout(300)
def test_c1_until_the_migrations_are_done_deeds_and_reads_are_refused(address: Address, tmp_path: Path) -> None:
    migrate(address)
    with neo4j.GraphDatabase.driver(address.uri) as driver:
        driver.execute_query("MATCH (migration:Migration {number: 16}) DELETE migration")
    with kept_busy(address, LATE), ExitStack() as stack:
        service = stack.enter_context(serving(tmp_path / "unused", **settings_of(address)))
        until(lambda: is_live(service), SECONDS_MAX)
        until(lambda: service.readiness() == "migrations", SECONDS_MAX)
        check_refusing(service)
        kept = stack.pop_all()
    with kept:
        until(lambda: "answers on" in service.printed(), SECONDS_MAX)
        assert counts(service)[1] > 0


@pytest.mark.timeout(300)
def test_c1_services_that_start_at_once_load_one_seed(address: Address, tmp_path: Path) -> None:
    with ExitStack() as stack:
        migrate(address)
        with kept_busy(address, LOCK):
            services = [
                stack.enter_context(serving(tmp_path / "unused", **settings_of(address, seed=seed)))
                for seed in (SEED, "vaggeryd", SEED)
            ]
            until(lambda: all("0 records" in service.printed() for service in services), SECONDS_MAX)
            until(lambda: blocked(address) == len(services), SECONDS_MAX)  # each has found the graph empty
        for service in services:
            until(lambda service=service: "answers on" in service.printed(), SECONDS_MAX)
        [found] = {counts(service) for service in services}
        late = [service for service in services if "somebody else has added data in the meantime" in service.printed()]
        assert len(late) == 2
        [first] = [service for service in services if service not in late]
        assert of_seed(first) == found[0]
        assert [service.end() for service in services] == [0, 0, 0]


@pytest.mark.timeout(300)
def test_c1_a_seed_that_is_killed_midway_is_begun_anew(address: Address, tmp_path: Path) -> None:
    migrate(address)
    with kept_busy(address, LOCK_OF_LOG), serving(tmp_path / "unused", **settings_of(address)) as service:
        until(lambda: "Loading" in service.printed() and is_live(service), SECONDS_MAX)
        for pid in (service.process.pid, *descendants(service.process.pid)):
            os.kill(pid, signal.SIGKILL)
        service.process.wait()
    with serving(tmp_path / "unused", **{**settings_of(address), "until_it_says": "answers on"}) as service:
        changes, _ = counts(service)
        assert of_seed(service) == changes


@pytest.mark.timeout(300)
def test_c1_a_service_that_cannot_prepare_says_why_and_ends(address: Address, tmp_path: Path) -> None:
    migrate(address)
    with neo4j.GraphDatabase.driver(address.uri) as driver:
        driver.execute_query("CREATE (:Migration {number: 9001, name: 'from_tomorrow'})")
    with serving(tmp_path / "unused", **settings_of(address)) as service:
        assert service.process.wait(SECONDS_MAX) == 1
        until(lambda: "newer version of Samsyn, with 9001_from_tomorrow" in service.printed(), SECONDS_MAX)

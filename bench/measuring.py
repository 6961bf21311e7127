"""All servers on the same place: the rows compared, then rounds in which each has its turn."""

import asyncio
import os
import platform
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Final, TypeAlias

from bench.asking import Question, check_rows, questions
from bench.bare import WARM_UP, Rounds, asking, bare_reads, beside_bare, in_turns, recorded_read, varied
from bench.data import Place, Size, place
from bench.drivers import Driven, driven, snapshot_seconds, start_seconds
from bench.load import Asked, Round, hot, loaded, not_modified, uncached
from bench.loading import driver_of, fill_graph
from bench.postgres import postgres
from bench.processes import megabytes, megabytes_of_largest
from bench.servers import Server, neo4j_graphql, postgraphile, samsyn, versions, with_key
from samsyn.database.port import Address
from tests.support import neo4j_server

CONNECTIONS: Final = (1, 16)
BUSY: Final = 16
UNCACHED: Final = "uncached"
HOT: Final = "hot"
NOT_MODIFIED: Final = "304"


@dataclass(frozen=True, slots=True)
class Pace:
    """How long is measured: rounds, the seconds of each load and before all of a warm-up, and calls one by one."""

    rounds: int
    seconds: int
    warm_up_seconds: int
    calls: int
    starts: int


FULL: Final = Pace(rounds=5, seconds=4, warm_up_seconds=10, calls=50, starts=3)
QUICK: Final = Pace(rounds=1, seconds=1, warm_up_seconds=1, calls=3, starts=1)


@dataclass(frozen=True, slots=True)
class Load:
    """What a server is loaded with: a question, how it is asked, and by how many connections."""

    question: str
    manner: str
    connections: int


@dataclass(slots=True)
class Measured:
    """All that was measured at one size."""

    size: Size
    rounds: dict[tuple[Load, str], list[Round]] = field(default_factory=dict[tuple[Load, str], list[Round]])
    nested: tuple[Rounds, Rounds] = ([], [])  # over HTTP, and the same statement by the bare driver
    keys: tuple[Rounds, Rounds] = ([], [])  # the same with an issued key, and with one that isn't looked up
    drivers: Driven | None = None
    snapshots: list[float] = field(default_factory=list[float])  # seconds
    starts: list[float] = field(default_factory=list[float])  # seconds from a start until `drivers` is answered
    megabytes: dict[str, float] = field(default_factory=dict[str, float])
    machine: str = ""


Plan: TypeAlias = list[tuple[Load, Server, Asked]]


def measured(size: Size, pace: Pace) -> Measured:
    """Return what is measured at a size. Raises CannotStart, and RowsDiffer where a peer answers otherwise."""
    found = Measured(size)
    made = place(size)
    load_before = os.getloadavg()[0]
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="samsyn-bench-")))
        folder.chmod(0o755)  # PostgreSQL may run as another user
        database = stack.enter_context(neo4j_server.running(folder / "neo4j"))
        _say(f"{size.name}: filling Neo4j and PostgreSQL")
        asyncio.run(fill_graph(database.address, made))
        tables = stack.enter_context(postgres(folder / "postgres", made))
        with ExitStack() as serving:
            servers = [
                with_key(serving.enter_context(samsyn(folder, database.address))),
                serving.enter_context(neo4j_graphql(folder, database.address.uri)),
                serving.enter_context(postgraphile(folder, tables.url)),
            ]
            _measure(found, servers, made, pace=pace, address=database.address, folder=folder)
            found.megabytes = {each.name: megabytes(each.pid) for each in servers}
            found.megabytes["Samsyn's worker alone"] = megabytes_of_largest(servers[0].pid)
            found.megabytes |= {"Neo4j": megabytes(database.process.pid), "PostgreSQL": megabytes(tables.pid)}
            _say(f"{size.name}: drivers")
            found.drivers = driven(servers[0].url, made, pace.calls)
        found.snapshots = asyncio.run(snapshot_seconds(database.address, pace.starts))
        found.starts = start_seconds(folder, database.address, made, pace.starts)
        told = asyncio.run(_version(database.address))
        found.machine = _machine(load_before, f"Neo4j {told}, PostgreSQL {tables.version}, {versions()}")
    return found


def _measure(
    found: Measured, servers: Sequence[Server], made: Place, *, pace: Pace, address: Address, folder: Path
) -> None:
    """Compare the rows, then load the servers in turns, and ask the nested read beside the bare driver."""
    asked = questions(servers, made, found.size)
    for question in asked:
        check_rows(servers, question)
        _say(f"{found.size.name}: all answer the same rows to the {question.name}")
    plan = list(_planned(servers, asked))
    for load, _, request in plan:
        if load.connections == BUSY:
            loaded(request, connections=BUSY, seconds=pace.warm_up_seconds, folder=folder)
    for number in range(pace.rounds):
        _say(f"{found.size.name}: round {number + 1} of {pace.rounds}")
        for load, server, request in plan:
            done = loaded(request, connections=load.connections, seconds=pace.seconds, folder=folder)
            found.rounds.setdefault((load, server.name), []).append(done)
    found.nested = _beside_bare(servers[0], asked[0], address)
    found.keys = _with_and_without_key(servers[0], asked[0])


def _planned(servers: Sequence[Server], asked: Sequence[Question]) -> Iterator[tuple[Load, Server, Asked]]:
    """Yield the loads of a round, so that the servers follow each other with the same one."""
    ours = servers[0]
    for question in asked:
        requests = [uncached(server, question.body(server)) for server in servers]
        for connections, (server, request) in product(CONNECTIONS, zip(servers, requests, strict=True)):
            yield Load(question.name, UNCACHED, connections), server, request
    nested = asked[0]
    yield Load(nested.name, HOT, BUSY), ours, hot(ours, nested.body(ours))
    yield Load(nested.name, NOT_MODIFIED, BUSY), ours, not_modified(ours, nested.body(ours))


def _beside_bare(ours: Server, question: Question, address: Address) -> tuple[Rounds, Rounds]:
    body = question.body(ours)
    asked = asking(ours.url, varied(body["query"], body["variables"]))
    with asyncio.Runner() as runner:
        driver = driver_of(address)
        statements = runner.run(recorded_read(address, body["query"], body["variables"]))
        both = beside_bare(runner, asked, bare_reads(driver, address.database, statements))
        runner.run(driver.close())
    return both


def _with_and_without_key(ours: Server, question: Question) -> tuple[Rounds, Rounds]:
    body = question.body(ours)
    varying = varied(body["query"], body["variables"])
    issued = ours.headers["Authorization"].removeprefix("Bearer ")
    return in_turns(asking(ours.url, varying, issued), asking(ours.url, varying), WARM_UP // 10)


async def _version(address: Address) -> str:
    async with driver_of(address) as driver:
        told = await driver.execute_query("CALL dbms.components() YIELD versions", database_=address.database)
    return told.records[0]["versions"][0]


def _machine(load_before: float, servers: str) -> str:
    cpu = next(
        (line.split(": ")[1] for line in Path("/proc/cpuinfo").read_text().splitlines() if "model name" in line), ""
    )
    return (
        f"{os.cpu_count()} cores ({cpu}), shared by the databases, the servers and wrk; load before {load_before:.1f}. "
        f"Python {platform.python_version()}, {servers}."
    )


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)

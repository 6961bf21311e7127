"""All servers on the same place: the rows compared, then rounds in which each has its turn."""

import asyncio
import os
import platform
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeAlias

from bench.asking import check_rows, questions
from bench.compiling import Compiled, compiled
from bench.data import Place, Size, place
from bench.drivers import Driven, driven
from bench.homes import EMBEDDED, HOMES, NEO4J, Home, issued_key, running
from bench.load import Asked, Round, asked, loaded
from bench.loading import driver_of, fill_graph
from bench.postgres import postgres
from bench.processes import megabytes, megabytes_of_worker
from bench.servers import NEO4J_GRAPHQL, POSTGRAPHILE, Server, name_of, neo4j_graphql, postgraphile, samsyn, versions
from bench.starting import seconds_with_checkpoint, seconds_without
from samsyn.database.port import Address

BUSY: Final = 16
CROWDED: Final = 64
CONNECTIONS: Final[Mapping[str, Sequence[int]]] = {
    name_of(EMBEDDED): (1, BUSY),
    name_of(NEO4J): (1, BUSY, CROWDED),
    NEO4J_GRAPHQL: (1, BUSY),
    POSTGRAPHILE: (1, BUSY, CROWDED),
}
"""By how many connections each server is loaded."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How long is measured: rounds, the seconds of each load and before all of a warm-up, and calls one by one."""

    rounds: int
    seconds: int
    warm_up_seconds: int
    calls: int
    starts: int


FULL: Final = Pace(rounds=4, seconds=3, warm_up_seconds=5, calls=50, starts=3)
QUICK: Final = Pace(rounds=1, seconds=1, warm_up_seconds=0, calls=3, starts=1)


@dataclass(frozen=True, slots=True)
class Load:
    """What a server is loaded with: a question, by how many connections."""

    question: str
    connections: int


@dataclass(frozen=True, slots=True)
class Starts:
    """The seconds from each start of the service until `drivers` is answered."""

    with_checkpoint: list[float]
    without: list[float]


@dataclass(slots=True)
class Measured:
    """All that was measured at one size: of the servers by name, of our service by home."""

    size: Size
    compiled: Compiled
    rounds: dict[tuple[Load, str], list[Round]] = field(default_factory=dict[tuple[Load, str], list[Round]])
    driven: dict[str, Driven] = field(default_factory=dict[str, Driven])
    starts: dict[str, Starts] = field(default_factory=dict[str, Starts])
    workers: dict[str, float] = field(default_factory=dict[str, float])  # megabytes of the process that answers
    megabytes: dict[str, float] = field(default_factory=dict[str, float])
    machine: str = ""


Plan: TypeAlias = list[tuple[Load, Asked]]


def measured(size: Size, pace: Pace) -> Measured:
    """Return what is measured at a size. Raises CannotStart, and RowsDiffer where a server answers otherwise."""
    found = Measured(size, compiled(pace.rounds))
    made = place(size)
    load_before = os.getloadavg()[0]
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="samsyn-bench-")))
        folder.chmod(0o755)  # PostgreSQL may run as another user
        homes = [stack.enter_context(running(name, folder)) for name in HOMES]
        keys = {home: _filled(home, made, size) for home in homes}
        tables = stack.enter_context(postgres(folder / "postgres", made))
        on_neo4j = next(home for home in homes if home.name == NEO4J)
        with ExitStack() as serving:
            services = {home: serving.enter_context(samsyn(home, key)) for home, key in keys.items()}
            servers = [
                *services.values(),
                serving.enter_context(neo4j_graphql(folder, on_neo4j.address.uri)),
                serving.enter_context(postgraphile(folder, tables.url)),
            ]
            _measure(found, servers, made, pace=pace, folder=folder)
            for home, service in services.items():
                _say(f"{size.name}: drivers, {home.name}")
                found.driven[home.name] = driven(service, made, pace.calls)
                found.workers[home.name] = megabytes_of_worker(service.pid)
            found.megabytes = {each.name: megabytes(each.pid) for each in servers}
            found.megabytes |= {f"the database, {home.name}": megabytes(home.pid) for home in homes}
            found.megabytes["PostgreSQL"] = megabytes(tables.pid)
        for home, key in keys.items():
            _say(f"{size.name}: starts, {home.name}")
            found.starts[home.name] = _starts(home, key, made, pace.starts)
        told = asyncio.run(_version(on_neo4j.address))
        found.machine = _machine(load_before, f"Neo4j {told}, PostgreSQL {tables.version}, {versions()}")
    return found


def _filled(home: Home, made: Place, size: Size) -> str:
    """Fill a graph with the place; return a key of it."""
    _say(f"{size.name}: filling the graph, {home.name}")
    asyncio.run(fill_graph(home.address, made))
    return asyncio.run(issued_key(home.address))


def _measure(found: Measured, servers: Sequence[Server], made: Place, *, pace: Pace, folder: Path) -> None:
    """Compare the rows, then load the servers in turns."""
    plan: Plan = []
    for question in questions(servers, made, found.size):
        check_rows(servers, question)
        _say(f"{found.size.name}: all answer the same rows to the {question.name}")
        plan += _planned(question.name, [asked(server, question) for server in servers])
    for load, request in plan:
        if load.connections == BUSY and pace.warm_up_seconds:
            loaded(request, connections=BUSY, seconds=pace.warm_up_seconds, folder=folder)
    for number in range(pace.rounds):
        _say(f"{found.size.name}: round {number + 1} of {pace.rounds}")
        begin = number / pace.rounds
        for load, request in plan:
            done = loaded(request, connections=load.connections, seconds=pace.seconds, folder=folder, begin=begin)
            found.rounds.setdefault((load, request.server.name), []).append(done)


def _planned(question: str, requests: Sequence[Asked]) -> Iterator[tuple[Load, Asked]]:
    """Yield the loads of a question, so that the servers follow each other with the same one."""
    for connections in sorted({each for several in CONNECTIONS.values() for each in several}):
        for request in requests:
            if connections in CONNECTIONS[request.server.name]:
                yield Load(question, connections), request


def _starts(home: Home, key: str, made: Place, times: int) -> Starts:
    from_checkpoint = seconds_with_checkpoint(home, key, made, times)
    return Starts(from_checkpoint, seconds_without(home, key, made, times))


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

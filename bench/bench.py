"""The service beside the bare driver.

What does it add to the statements that an operation needs?

For both homes of the graph: a database of its own, the Vaggeryd seed, the service as a process. Each operation of
schema/operations is asked over HTTP on one connection, and the very same statements with the same parameters are run
by the bare driver. The two take turns in rounds, so that a change of the machine's pace meets both. A question is
asked so that its answer is computed (an unused variable differs), and again as clients repeat it, which the service
answers from what it has kept. A deed writes something new each time, so its statements are recorded while it is done
and, what it wrote being removed, run again.

`make bench` prints the table that bench/README.md keeps.
"""

import asyncio
import json
import os
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any, cast
from urllib.request import urlopen

import neo4j

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "service"), str(ROOT)]

from samsyn.api.execution import Request, Service, answer  # noqa: E402 -- the checkout comes first on the path
from samsyn.api.persisted import PersistedDocuments  # noqa: E402
from samsyn.api.schema import SCHEMA  # noqa: E402
from samsyn.commands.seeding import seed  # noqa: E402
from samsyn.graph import embedded  # noqa: E402
from samsyn.graph.homes import environment_of  # noqa: E402
from samsyn.graph.migrations import migrate  # noqa: E402
from samsyn.graph.port import Address, Graph, Transaction, connect  # noqa: E402
from samsyn.graph.snapshot import Snapshots  # noqa: E402
from samsyn.graph.statements import statement  # noqa: E402
from samsyn.projection.running import Source  # noqa: E402
from samsyn.settings import Settings  # noqa: E402
from tests.support import neo4j_server  # noqa: E402

ROUNDS = 20
CALLS = 20  # in each round, of each side
WARM_UP = 100

BENCHED = "Mätt insats"
FACTS = (
    ("outcome", "Outcome", "outcome.trygghet-i-centrum"),
    ("contribution", "Contribution", "contribution.ug-oppna-dorrar"),
    ("actor", "Actor", "actor.exempelforeningen-bollklubben"),
    ("partner", "Actor", "actor.vsbo"),
    ("goal", "Goal", "goal.inget-digitalt-utanforskap"),
)

Statement = tuple[str, Mapping[str, Any]]


class Recorder(Graph):
    """A graph that keeps what it is asked: the statements of reads, and those of each write together."""

    recorded: list[Statement]

    async def read(self, text: str, parameters: Mapping[str, Any], **options: Any) -> list[Any]:
        """Read, and keep the statement."""
        self.recorded.append((text, dict(parameters)))
        return await super().read(text, parameters, **options)

    async def write(self, work: Callable[[Transaction], Awaitable[Any]], **options: Any) -> Any:
        """Write, and keep the statements of the transaction."""

        async def recording(transaction: Transaction) -> Any:
            run = transaction.run

            async def run_and_keep(name: str, /, **parameters: Any) -> Any:
                self.recorded.append((statement(name).text, parameters))
                return await run(name, **parameters)

            transaction.run = run_and_keep
            return await work(transaction)

        return await super().write(recording, **options)


def main() -> None:
    """Measure on both homes and print the table."""
    rows: list[tuple[str, str, list[list[float]], list[list[float]]]] = []
    for home, opened in HOMES.items():
        with tempfile.TemporaryDirectory(prefix="samsyn-bench-") as folder, opened(Path(folder)) as address:
            rows += [(home, *row) for row in measured(address)]
    print("\n| home | operation | service p50 | bare driver p50 | added | ratio (spread over rounds) |")
    print("|---|---|---|---|---|---|")
    for home, operation, service, bare in rows:
        ratios = sorted(a / b for a, b in zip(map(_p50, service), map(_p50, bare), strict=True))
        ours, theirs = _p50([*chain.from_iterable(service)]), _p50([*chain.from_iterable(bare)])
        print(
            f"| {home} | {operation} | {ours:.2f} ms | {theirs:.2f} ms | {ours - theirs:.2f} ms"
            f" | {ours / theirs:.2f} ({ratios[0]:.2f}–{ratios[-1]:.2f}) |"
        )


def measured(address: Address) -> Iterator[tuple[str, list[list[float]], list[list[float]]]]:
    """Yield each operation with the milliseconds of every call by round: over HTTP, and by the bare driver."""
    with asyncio.Runner() as runner:
        facts = runner.run(_prepared(address))
        with _served(address) as port:
            for operation, variables in reads(facts).items():
                statements = runner.run(_recorded_read(address, operation, variables))
                new = _asking(port, operation, lambda variables=variables: {**variables, "unused": time.time_ns()})
                again = _asking(port, operation, lambda variables=variables: variables)
                for name, asked in ((operation, new), (f"{operation}, asked again", again)):
                    yield name, *_in_turns(runner, asked, _bare_reads(address, statements))
            deeds = runner.run(_recorded_deeds(address, facts))
            asked = _asking(port, "register_contribution", lambda: contribution(facts))
            yield "register_contribution", *_in_turns(runner, asked, _bare_writes(address, deeds))


def reads(facts: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """Return the measured questions with their variables."""
    return {"outcome_drivers": {"aimId": facts["outcome"]}, "goal_chain": {"fromId": facts["contribution"]}}


def contribution(facts: Mapping[str, str]) -> dict[str, Any]:
    """Return the variables that register a contribution of two makers to one goal."""
    makers = [{"actorId": facts["actor"]}, {"actorId": facts["partner"], "role": "PARTNER"}]
    aims = [{"aimId": facts["goal"], "weight": 2.0}]
    return {"input": {"title": f"{BENCHED} {time.time_ns()}", "makers": makers, "contributesTo": aims}}


def _in_turns(
    runner: asyncio.Runner, asked: Callable[[], bytes], bare: Callable[[], Awaitable[None]]
) -> tuple[list[list[float]], list[list[float]]]:
    """Return the milliseconds of both sides, warmed up, by round. A reply is read by its last byte, then checked."""

    def timed(call: Callable[[], bytes | None]) -> float:
        began = time.perf_counter()
        reply = call()
        milliseconds = (time.perf_counter() - began) * 1_000
        if reply is not None:
            _check(json.loads(reply))
        return milliseconds

    sides: list[Callable[[], bytes | None]] = [asked, lambda: runner.run(bare())]
    for side in sides:
        for _ in range(WARM_UP):
            timed(side)
    rounds = [[[timed(side) for _ in range(CALLS)] for side in sides] for _ in range(ROUNDS)]
    service, driver = zip(*rounds, strict=True)
    return list(service), list(driver)


def _asking(port: int, operation: str, variables: Callable[[], Mapping[str, Any]]) -> Callable[[], bytes]:
    """Return a call that asks an operation over one kept connection, by a client that costs next to nothing."""
    connection = socket.create_connection(("127.0.0.1", port))
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    query = _document(operation)
    head = "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n"

    def call() -> bytes:
        body = json.dumps({"query": query, "variables": variables()}).encode()
        connection.sendall(head.format(len(body)).encode() + body)
        reply = b""
        while b"\r\n\r\n" not in reply:
            reply += connection.recv(2**16)
        headers, _, content = reply.partition(b"\r\n\r\n")
        size = int(re.search(rb"(?i)content-length: (\d+)", headers)[1])  # pyright: ignore[reportOptionalSubscript]
        while len(content) < size:
            content += connection.recv(2**16)
        return content

    return call


def _check(reply: Any) -> None:
    """Stop unless a reply is a good answer."""
    payloads = [each for each in reply["data"].values() if isinstance(each, dict)] if "errors" not in reply else []
    if not payloads or any(payload.get("userErrors") for payload in payloads):
        raise SystemExit(f"That is no good answer: {reply}")


def _bare_reads(address: Address, statements: list[Statement]) -> Callable[[], Awaitable[None]]:
    """Return a call that runs an operation's statements by the bare driver, as reads."""
    driver = _driver(address)

    async def call() -> None:
        async with driver.session(database=address.database, default_access_mode=neo4j.READ_ACCESS) as session:
            for text, parameters in statements:
                result = await session.run(text, parameters)
                await result.single()

    return call


def _bare_writes(address: Address, deeds: list[list[Statement]]) -> Callable[[], Awaitable[None]]:
    """Return a call that runs the next deed's statements by the bare driver, each deed in one managed transaction."""
    driver = _driver(address)
    coming = iter(deeds)

    async def call() -> None:
        writes = next(coming)

        async def work(transaction: neo4j.AsyncManagedTransaction) -> None:
            for text, parameters in writes:
                result = await transaction.run(text, parameters)
                _ = [record.values() async for record in result]

        async with driver.session(database=address.database) as session:
            await session.execute_write(work)

    return call


async def _recorded_read(address: Address, operation: str, variables: Mapping[str, Any]) -> list[Statement]:
    """Return the statements of an operation, its snapshot loaded before."""
    graph, service = await _in_process(address)
    await answer(service, Request(_document(operation), None, variables))
    graph.recorded = []
    await answer(service, Request(_document(operation), None, {**variables, "unused": True}))
    await graph.close()
    return graph.recorded


async def _recorded_deeds(address: Address, facts: Mapping[str, str]) -> list[list[Statement]]:
    """Return the statements of as many deeds as the driver will run; what they wrote is removed again."""
    graph, service = await _in_process(address)
    deeds: list[list[Statement]] = []
    for _ in range(WARM_UP + ROUNDS * CALLS):
        graph.recorded = []
        await answer(service, Request(_document("register_contribution"), None, contribution(facts)))
        deeds.append(graph.recorded)
    await graph.close()
    async with _driver(address) as driver, driver.session(database=address.database) as session:
        await session.execute_write(_removed)
    return deeds


async def _removed(transaction: neo4j.AsyncManagedTransaction) -> None:
    for text in (
        f"MATCH (made:Contribution) WHERE made.title STARTS WITH '{BENCHED}' DETACH DELETE made",
        "MATCH (change:Change) WHERE change.deed = 'registerContribution' DELETE change",
    ):
        await (await transaction.run(text)).consume()


async def _in_process(address: Address) -> tuple[Recorder, Service]:
    opened = await connect(address)
    opened.__class__ = Recorder
    graph = cast("Recorder", opened)
    graph.recorded = []
    return graph, Service(SCHEMA, Source(graph, Snapshots(graph)), Settings(), PersistedDocuments([]))


async def _prepared(address: Address) -> dict[str, str]:
    """Migrate and seed the graph; return the ids that the operations ask about."""
    graph = await connect(address)
    await migrate(graph)
    await seed(graph, ROOT / "seed_data" / "vaggeryd", print)
    facts = {}
    for name, label, external_id in FACTS:
        text = f"MATCH (node:{label} {{externalId: $externalId}}) RETURN node.id"
        (facts[name],) = await graph.read(text, {"externalId": external_id})
    await graph.close()
    return facts


@contextmanager
def _served(address: Address) -> Iterator[int]:
    """The service as a process over a database that runs already; yields its port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    settings = {"SAMSYN_PORT": str(port), "SAMSYN_SEED": "none", **environment_of(address)}
    command = [str(Path(sys.executable).with_name("samsyn")), "serve"]
    process = subprocess.Popen(command, env={**os.environ, **settings}, stdout=subprocess.DEVNULL)  # noqa: S603 -- our own
    try:
        deadline = time.monotonic() + 30
        while True:
            try:
                with urlopen(f"http://127.0.0.1:{port}/readyz", timeout=1):
                    break
            except OSError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.1)
        yield port
    finally:
        process.terminate()
        process.wait()


@contextmanager
def _embedded(folder: Path) -> Iterator[Address]:
    database = embedded.start(folder)
    try:
        yield database.address
    finally:
        embedded.stop(database)


@contextmanager
def _neo4j(folder: Path) -> Iterator[Address]:
    with neo4j_server.running(folder) as server:
        yield server.address


def _driver(address: Address) -> neo4j.AsyncDriver:
    auth = (address.user, address.password or "") if address.user else None
    return neo4j.AsyncGraphDatabase.driver(
        address.uri, auth=auth, telemetry_disabled=True, notifications_min_severity="OFF"
    )


def _document(operation: str) -> str:
    return (ROOT / "schema" / "operations" / f"{operation}.graphql").read_text()


def _p50(milliseconds: list[float]) -> float:
    return statistics.median(milliseconds)


HOMES = {"embedded": _embedded, "Neo4j": _neo4j}

if __name__ == "__main__":
    main()

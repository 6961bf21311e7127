"""An operation over HTTP beside its own statements by the bare driver, in turns."""

import asyncio
import json
import re
import socket
import time
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from typing import Any, Final, LiteralString, TypeAlias, cast
from urllib.parse import urlsplit

import neo4j

from samsyn.api.operations import Request, Service, answer
from samsyn.api.persisted import PersistedDocuments
from samsyn.api.schema import SCHEMA
from samsyn.database.port import Address, Graph, Transaction, connect
from samsyn.database.snapshot import Snapshots
from samsyn.database.statements import statement
from samsyn.model.principals import SERVICE
from samsyn.projection.running import Source
from samsyn.settings import Settings
from tests.support.service import ADMIN_KEY

ROUNDS: Final = 20
CALLS: Final = 20  # in each round, of each side
WARM_UP: Final = 1_500  # until the databases, which are Java, have compiled what they run

Statement: TypeAlias = tuple[LiteralString, dict[str, Any]]
Bare: TypeAlias = Callable[[], Coroutine[Any, Any, None]]
Rounds: TypeAlias = list[list[float]]  # the milliseconds of every call, by round


class Recorder(Graph):
    """A graph that keeps what it is asked: the statements of reads, and those of each write together."""

    recorded: list[Statement]

    async def read(self, text: str, parameters: Mapping[str, Any], **options: Any) -> list[Any]:
        """Read, and keep the statement."""
        self.recorded.append((cast("LiteralString", text), dict(parameters)))
        return await super().read(text, parameters, **options)

    async def write(self, work: Callable[[Transaction], Awaitable[Any]], **options: Any) -> Any:
        """Write, and keep the statements of the transaction."""

        async def recording(transaction: Transaction) -> Any:
            run = transaction.run

            async def run_and_keep(name: str, /, **parameters: Any) -> Any:
                self.recorded.append((cast("LiteralString", statement(name).text), parameters))
                return await run(name, **parameters)

            transaction.run = run_and_keep
            return await work(transaction)

        return await super().write(recording, **options)


async def in_process(address: Address) -> tuple[Recorder, Service]:
    """Return the service's inside over a graph that records; close the graph in the end."""
    opened = await connect(address)
    opened.__class__ = Recorder
    graph = cast("Recorder", opened)
    graph.recorded = []
    return graph, Service(SCHEMA, Source(graph, Snapshots(graph)), Settings(), PersistedDocuments([]))


async def recorded_read(address: Address, query: str, variables: Mapping[str, Any]) -> list[Statement]:
    """Return the statements of an operation, its snapshot loaded before."""
    graph, service = await in_process(address)
    await answer(service, Request(query, None, variables, SERVICE))
    graph.recorded = []
    await answer(service, Request(query, None, {**variables, "unused": True}, SERVICE))
    await graph.close()
    return graph.recorded


def bare_reads(driver: neo4j.AsyncDriver, database: str, statements: Sequence[Statement]) -> Bare:
    """Return a call that runs an operation's statements by the bare driver, as reads."""

    async def call() -> None:
        async with driver.session(database=database, default_access_mode=neo4j.READ_ACCESS) as session:
            for text, parameters in statements:
                result = await session.run(text, parameters)
                await result.single()

    return call


def bare_writes(driver: neo4j.AsyncDriver, database: str, deeds: Sequence[Sequence[Statement]]) -> Bare:
    """Return a call that runs the next deed's statements by the bare driver, each deed in one managed transaction."""
    coming = iter(deeds)

    async def call() -> None:
        writes = next(coming)

        async def work(transaction: neo4j.AsyncManagedTransaction) -> None:
            seq = 0
            for text, parameters in writes:
                # the log goes on where it ends now, not where it ended when the deed was recorded
                told = {"change": {**parameters["change"], "seq": seq + 1}} if "change" in parameters else {}
                result = await transaction.run(text, {**parameters, **told})
                records = [record async for record in result]
                seq = next((record["seq"] for record in records if "seq" in record.keys()), seq)  # noqa: SIM118 (a record iterates over its values)

        async with driver.session(database=database) as session:
            await session.execute_write(work)

    return call


def asking(url: str, body: Callable[[], Mapping[str, Any]], key: str = ADMIN_KEY) -> Callable[[], bytes]:
    """Return a call that asks what `body` says over one kept connection, by a client that costs next to nothing.

    The administrator's key that is given is known without the database, and nothing is hidden from an administrator, so
    that nothing is added for either.
    """
    address = urlsplit(url)
    connection = socket.create_connection((address.hostname, address.port))
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    head = "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
    head += f"Authorization: Bearer {key}\r\nContent-Length: {{}}\r\n\r\n"

    def call() -> bytes:
        content = json.dumps(body()).encode()
        connection.sendall(head.format(len(content)).encode() + content)
        reply = b""
        while b"\r\n\r\n" not in reply:
            reply += connection.recv(2**16)
        headers, _, content = reply.partition(b"\r\n\r\n")
        size = int(re.search(rb"(?i)content-length: (\d+)", headers)[1])  # pyright: ignore[reportOptionalSubscript]
        while len(content) < size:
            content += connection.recv(2**16)
        return content

    return call


def varied(query: str, variables: Mapping[str, Any]) -> Callable[[], dict[str, Any]]:
    """Return bodies whose answers are computed each time: a variable that nothing uses differs."""
    return lambda: {"query": query, "variables": {**variables, "unused": time.time_ns()}}


def repeated(query: str, variables: Mapping[str, Any]) -> Callable[[], dict[str, Any]]:
    """Return the same body each time."""
    body = {"query": query, "variables": dict(variables)}
    return lambda: body


def timed(call: Callable[[], bytes | None]) -> float:
    """Return a call's milliseconds. A reply is read by its last byte, then checked."""
    began = time.perf_counter()
    reply = call()
    milliseconds = (time.perf_counter() - began) * 1_000
    if reply is not None:
        check(json.loads(reply))
    return milliseconds


def beside_bare(runner: asyncio.Runner, asked: Callable[[], bytes], bare: Bare) -> tuple[Rounds, Rounds]:
    """Return the milliseconds over HTTP and of the bare driver."""

    def driven() -> None:
        runner.run(bare())

    return in_turns(asked, driven)


def in_turns(
    one: Callable[[], bytes | None], other: Callable[[], bytes | None], warm_up: int = WARM_UP
) -> tuple[Rounds, Rounds]:
    """Return the milliseconds of both sides, warmed up."""
    sides = (one, other)
    for side in sides:
        for _ in range(warm_up):
            timed(side)
    rounds = [[[timed(side) for _ in range(CALLS)] for side in sides] for _ in range(ROUNDS)]
    first, second = zip(*rounds, strict=True)
    return list(first), list(second)


def check(reply: Any) -> None:
    """Stop unless a reply is a good answer."""
    payloads = [each for each in reply["data"].values() if each] if "errors" not in reply else []
    if not payloads or any(map(_is_refused, payloads)):
        raise SystemExit(f"That is no good answer: {reply}")


def _is_refused(payload: Any) -> bool:
    """Whether it is a deed's payload that says what was wrong."""
    return isinstance(payload, dict) and bool(cast("dict[str, Any]", payload).get("userErrors"))

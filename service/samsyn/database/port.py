"""The database port: how the rest of the service reads and writes what is stored."""

import asyncio
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, LiteralString, TypeVar, cast, final

import neo4j
from neo4j.exceptions import ConstraintError, DriverError, Neo4jError

from samsyn import metrics
from samsyn.database.connections import Address, Connections, Door
from samsyn.database.errors import TOO_LONG, Violated, is_of_schema, translated
from samsyn.database.folders import lack_of_room
from samsyn.database.present import Present
from samsyn.database.statements import statement
from samsyn.database.tasks import start_task
from samsyn.errors import OutcomeUnknown, StorageFull, StorageGone, Unavailable
from samsyn.graph.graph import Look
from samsyn.tracing import span

__all__ = ["Address", "Database", "Door", "Overtaken", "Transaction", "Violated", "connect"]

T = TypeVar("T")

SECONDS_MAX: Final = 4.5  # a caller learns within 5 s that the database is gone, so nobody waits for longer
TRANSACTION_SECONDS_MAX: Final = 10.0  # after which the database itself ends what its caller has given up
READ_DELAYS_SECONDS: Final = (0.01, 0.05, 0.2, 0.5, 1.0)  # between the attempts of a read
# Processes that start at once may each find that another has just made what they were told to make if it is missing.
ALTER_DELAYS_SECONDS: Final = (0.1, 0.3, 1.0, 3.0)
RECORDS_AHEAD: Final = 20  # of a stream, which the database sends before the first of them is used
CONNECTIONS_MAX: Final = 50


class Transaction:
    """A running write transaction, given to the work of `Database.write`."""

    def __init__(self, transaction: neo4j.AsyncManagedTransaction, connections: Connections) -> None:
        self._transaction = transaction
        self._connections = connections

    async def run(self, name: str, /, **parameters: Any) -> list[dict[str, Any]]:
        """The rows of a statement of cypher/, such as "commands/create_goal", as maps from column to value.

        They come in the statement's own order. Takes exactly the statement's parameters, else raises TypeError.
        """
        asked = statement(name)
        if parameters.keys() != asked.parameters:
            raise TypeError(f"{name} takes {sorted(asked.parameters)}, not {sorted(parameters)}.")
        return await self.run_text(name, asked.text, parameters)

    async def run_text(self, name: str, text: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
        """The rows of a statement that was made of those of cypher/, as `run` has them; `name` says which."""
        with span(name), metrics.statement_timed("write"):
            result = await self._transaction.run(cast(LiteralString, text), dict(parameters))
            columns = result.keys()
            rows = [dict(zip(columns, record.values(), strict=True)) async for record in result]
        self._connections.answered()
        return rows


@final
class Overtaken(DriverError):
    """Somebody else has written meanwhile, so that the work of `Database.write` is to begin anew."""

    def is_retryable(self) -> bool:
        """It is."""
        return True


class Database:
    """An open graph. Opened by `connect`, closed by `close`; many tasks may use it at once."""

    def __init__(self, address: Address, connections: Connections) -> None:
        self.embedded = address.embedded
        self.folder = Path(address.folder) if address.folder else None
        self.checkpoint = Path(address.checkpoint) if address.checkpoint else None
        self._present = Present(address)
        self.writes = 0  # that are done, or may be
        self._connections = connections
        self._turn = asyncio.Lock()
        self._asking = asyncio.Lock()
        self._next_look: asyncio.Task[Look] | None = None

    async def read(
        self,
        text: str,
        parameters: Mapping[str, Any],
        *,
        from_leader: bool = False,
        seconds_max: float = SECONDS_MAX,
    ) -> list[Any]:
        """The values of the one record that a reading statement returns, in the order of its columns.

        A cluster answers from a follower, which has at least what this process wrote, or `from_leader`, which has
        everything. Raises Unavailable after `seconds_max` at the latest.
        """
        access_mode = neo4j.WRITE_ACCESS if from_leader else neo4j.READ_ACCESS
        query = neo4j.Query(cast(LiteralString, text), timeout=seconds_max)
        with translated():
            async with self._connections.patience(seconds_max):
                for delay in READ_DELAYS_SECONDS:
                    try:
                        return await self._read_once(query, parameters, access_mode)
                    except (DriverError, Neo4jError) as error:
                        if not error.is_retryable():
                            raise
                    await asyncio.sleep(delay)
                return await self._read_once(query, parameters, access_mode)

    async def write(self, work: Callable[[Transaction], Awaitable[T]], *, seconds_max: float = SECONDS_MAX) -> T:
        """What `work` returns, once everything that it wrote is committed in one transaction.

        The writes of this process take turns, first come, first served. `work` may run more than once, each time on
        a graph without its earlier attempts, so it must be repeatable. What it raises ends the transaction without a
        trace and passes through. Raises Unavailable after `seconds_max`, the wait for the turn included, StorageFull
        where the disk is about to be, StorageGone where the files are no more, whatever the database says of the
        commit, OutcomeUnknown where nobody can tell whether it was done, and Violated for a constraint.
        """
        committing = False

        @neo4j.unit_of_work(timeout=max(seconds_max, TRANSACTION_SECONDS_MAX))
        async def unit(transaction: neo4j.AsyncManagedTransaction) -> T:
            nonlocal committing
            committing = False
            done = await work(Transaction(transaction, self._connections))
            committing = True
            return done

        if self.folder and lack_of_room(self.folder):
            raise StorageFull
        self._check_present()
        with translated():
            try:
                async with self._connections.patience(seconds_max), self._turn:
                    with span("deed"):
                        done = await self._commit(unit)
            except Unavailable:
                if committing:
                    raise OutcomeUnknown from None
                raise
            finally:
                self.writes += committing
        self._check_present()
        return done

    async def alter(self, texts: Sequence[str], *, seconds_max: float) -> None:
        """Run the statements of a migration in one transaction; they must be safe to repeat.

        Raises CannotStart where the database can't have its schema so, and Unavailable.
        """

        @neo4j.unit_of_work(timeout=seconds_max)
        async def unit(transaction: neo4j.AsyncManagedTransaction) -> None:
            for text in texts:
                await (await transaction.run(cast(LiteralString, text))).consume()

        with translated():
            async with self._connections.patience(seconds_max), self._turn:
                for delay in ALTER_DELAYS_SECONDS:
                    try:
                        return await self._commit(unit)
                    except Neo4jError as error:
                        if not is_of_schema(error):
                            raise
                    await asyncio.sleep(delay)
                return await self._commit(unit)

    async def look(self) -> Look:
        """The graph's revision at some moment after the call, and the hash of the change that made it.

        Calls that wait together share one question to the database, which begins after the last of them came. Raises
        Unavailable after SECONDS_MAX, the wait for the question before included.
        """
        if self._next_look is None:
            self._next_look = start_task(self._ask_revision())
        async with self._connections.patience(SECONDS_MAX):
            return await asyncio.shield(self._next_look)

    async def revision(self) -> int:
        """The graph's revision at some moment after the call; 0 before the first deed."""
        return (await self.look()).revision

    async def stream(
        self, text: str, parameters: Mapping[str, Any], *, seconds_max: float
    ) -> AsyncGenerator[Sequence[Any]]:
        """The records of a reading statement, each as the values of its columns.

        The database makes some more ready while one is used. Raises Unavailable for what comes after `seconds_max`,
        whatever it is that took so long.
        """
        query = neo4j.Query(cast(LiteralString, text), timeout=seconds_max)
        deadline = time.monotonic() + seconds_max
        with translated():
            async with self._connections.session(neo4j.WRITE_ACCESS, fetch_size=RECORDS_AHEAD) as session:
                async with self._connections.patience(seconds_max):
                    result = await session.run(query, dict(parameters))
                    record = await anext(result, None)
                while record is not None:
                    self._connections.answered()
                    yield record.values()
                    if time.monotonic() > deadline:
                        raise Unavailable(TOO_LONG)
                    # Whoever takes the records isn't to be broken off in what they do between two of them.
                    async with self._connections.patience(deadline - time.monotonic()):
                        record = await anext(result, None)

    @property
    def is_gone(self) -> bool:
        """Whether the files of an embedded one aren't where it keeps them any more."""
        return self._present.are_gone()

    async def close(self) -> None:
        """Close all connections; what is under way fails."""
        await self._connections.close()

    def _check_present(self) -> None:
        if self.is_gone:
            raise StorageGone

    async def _read_once(self, query: neo4j.Query, parameters: Mapping[str, Any], access_mode: str) -> list[Any]:
        async with self._connections.session(access_mode) as session:
            with span("read"), metrics.statement_timed("read"):
                result = await session.run(query, dict(parameters))
                return (await result.single(strict=True)).values()

    async def _commit(self, unit: Callable[[neo4j.AsyncManagedTransaction], Awaitable[T]]) -> T:
        end = None
        while True:
            try:
                async with self._connections.session(neo4j.WRITE_ACCESS) as session:
                    return await session.execute_write(unit)
            except ConstraintError:
                if not self.embedded:
                    raise
                # There, writers that collide may get this instead of an error that is worth a retry. So the first
                # is retried, and then each where somebody else has won meanwhile.
                former, end = end, await self.read(statement("reads/end_of_chain").text, {}, from_leader=True)
                if former == end:
                    raise

    async def _ask_revision(self) -> Look:
        async with self._asking:
            self._next_look = None  # whoever comes from here on wants a later answer
            return Look(*await self.read(statement("reads/revision").text, {}, from_leader=True))


async def connect(address: Address, *, connections_max: int = CONNECTIONS_MAX) -> Database:
    """An open graph; whether the database is there shows with the first question.

    Call it inside the event loop that will use it. Raises CannotStart for an address that can't be used.
    """
    return Database(address, Connections(address, connections_max=connections_max))

"""The graph in memory, loaded from the database or from a checkpoint, and kept up to date by the log of changes."""

import asyncio
import gc
import logging
import math
import time
from collections.abc import AsyncGenerator, Callable, Generator, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any, Final

from samsyn import metrics
from samsyn.database import checkpoint
from samsyn.database.checkpoint import Header
from samsyn.database.errors import TOO_LONG
from samsyn.database.following import Copy, Position, end_of_log, follow, touched_at
from samsyn.database.migrations import Preparation, preparation
from samsyn.database.port import Database
from samsyn.database.room import look_for_room, need
from samsyn.database.statements import statement
from samsyn.database.tasks import start_task
from samsyn.errors import Unavailable
from samsyn.graph.digest import hash_of
from samsyn.graph.graph import Graph, Look
from samsyn.graph.image import PAGE, Restoring
from samsyn.graph.load import Loading
from samsyn.spoken import Message, verbatim

BLOCK_SIZE: Final = 500  # nodes or relationships that are taken in before others get their turn: some milliseconds
LOAD_SECONDS_MAX: Final = 120.0  # for all nodes, and for all relationships; 1,000,000 nodes take a third of that
LOADS_MAX: Final = 3  # in a row, while others write more than can be followed
LOADING: Final = Message(
    en="The graph is still being loaded. Try again in a moment.", sv="Uppgifterna läses in. Försök igen om en stund."
)
REFUSED: Final = Message(
    en="The database is damaged. The service answers nothing until an operator has put that right.",
    sv="Databasen är skadad. Tjänsten svarar inte förrän driften har åtgärdat det.",
)
DAMAGED_TOLD_MAX: Final = 20  # lines in the log; a number says how many more there are

log = logging.getLogger(__name__)


class Replica:
    """The graph of one database, loaded and brought up to date once for all who wait for it.

    With `alone`, nobody but this process writes to the database: while it doesn't, what it has is the newest. Where it
    `awaits_seed`, an empty graph is none: somebody is about to fill it. Nor is one that isn't amended, unless it is to
    be had as it is (`awaits_amendments`). Nobody waits for longer than `wait_seconds_max`. Where there is a
    `checkpoint`, loading begins with it. `settle` is called when there is a new graph, and told whether others have
    become garbage; until then nobody looks for that.
    """

    def __init__(
        self,
        database: Database,
        *,
        alone: bool = False,
        awaits_seed: bool = False,
        awaits_amendments: bool = True,
        wait_seconds_max: float = float("inf"),
        checkpoint: Path | None = None,
        settle: Callable[[bool], None] | None = None,
    ) -> None:
        self.database = database
        self._awaits_seed, self._awaits_amendments = awaits_seed, awaits_amendments
        self._alone = alone
        self._wait_seconds_max = wait_seconds_max
        self._checkpoint = checkpoint
        self._settle = settle
        self._copy: Copy | None = None
        self.is_refused = False  # what is stored isn't what was written
        self._under_way: asyncio.Task[Graph] | None = None
        self._writes = -1  # of this process when the database was last looked at
        self._looked_at = -math.inf  # the moment of that
        self._moving = asyncio.Lock()
        self._holding = 0
        self._let_go = asyncio.Event()
        self._let_go.set()

    @property
    def graph(self) -> Graph | None:
        """The graph as it is now, None until it is loaded."""
        return self._copy.graph if self._copy else None

    @property
    def damaged(self) -> Sequence[str]:
        """What of the database is left out of the graph, each in words."""
        return self._copy.damaged if self._copy else ()

    async def preparation(self) -> Preparation:
        """How the database is, once it is as the graph needs it. Raises NotPrepared, and Unavailable."""
        return await preparation(
            self.database, awaits_seed=self._awaits_seed, awaits_amendments=self._awaits_amendments
        )

    async def current(self, since: float | None = None) -> Graph:
        """The graph at a revision that the database had after `since` (a moment of `time.monotonic`), now unless said.

        It moves on when somebody awaits it for a later revision: use it before the next await. Raises Unavailable, also
        where it takes longer than anybody is to wait.
        """
        if self._copy is not None and (
            self._writes == self.database.writes if self._alone else since is not None and since <= self._looked_at
        ):
            return self._copy.graph
        try:
            async with asyncio.timeout(self._wait_seconds_max):
                return await self._looked()
        except TimeoutError:
            raise Unavailable(LOADING if self._copy is None else TOO_LONG) from None

    async def load(self) -> None:
        """Have the graph, however long it takes. Raises Unavailable."""
        if self._copy is None:
            await self._brought_up()

    async def at_least(self, revision: int) -> Graph:
        """The graph at that revision or a later one. Raises Unavailable."""
        graph = self.graph
        if graph is None or graph.revision < revision:
            graph = await self._brought_up()
        if graph.revision < revision:
            graph = await self._brought_up()
        return graph

    @asynccontextmanager
    async def held(self) -> AsyncGenerator[None]:
        """Keep the graph as it is while the block runs; who waits for a later revision waits for that."""
        self._holding += 1
        self._let_go.clear()
        try:
            yield
        finally:
            self._holding -= 1
            if not self._holding:
                self._let_go.set()

    @asynccontextmanager
    async def writing(self) -> AsyncGenerator[None]:
        """Keep the graph from everybody else who would move it, while what is written here isn't in it yet."""
        async with self._moving:
            yield

    def as_known(self) -> tuple[Graph, Position] | None:
        """The graph as far as it was followed, within `writing`, and how far that is; None before it is loaded."""
        return (self._copy.graph, self._copy.position) if self._copy else None

    async def written_to(self, look: Look, position: Position) -> Graph:
        """The graph just as the database is, whose write lock somebody has who is `writing`. Raises Unavailable."""
        copy = self._copy
        if copy is None or copy.graph.look != look or copy.position != position:
            await self._move()
        assert self._copy is not None  # noqa: S101 -- it was moved
        return self._copy.graph

    def wrote(self, look: Look, position: Position) -> None:
        """Note that the graph was changed, within `writing`, to be as the database is after a change there."""
        assert self._copy is not None  # noqa: S101 -- it was changed
        self._copy.graph.look, self._copy.position = look, position
        self._writes = self.database.writes
        self._tell()

    def refuse(self) -> None:
        """Let nobody have the graph any more: who asks gets Unavailable."""
        self._copy, self.is_refused = None, True

    def lose(self) -> None:
        """Forget the graph, as nobody knows how it is: it is loaded anew."""
        self._copy = None

    async def load_anew(self) -> None:
        """Have the graph as the database has it, whatever the checkpoint says. Raises Unavailable."""
        self._copy = self._checkpoint = None
        await self._brought_up()

    async def write_checkpoint(self) -> None:
        """Put a checkpoint of the graph where the next start looks for it. Raises OSError, and Unavailable."""
        await self.current()
        copy = self._copy
        if self._checkpoint is None or copy is None or copy.position.seq == 0:
            return
        migration, _ = await self.preparation()
        known = (copy.graph.look, copy.position, hash_of(copy.graph))
        header = Header(PAGE, migration, *known, [*copy.damaged], [*copy.left_out])
        checkpoint.write(self._checkpoint, header, copy.graph)

    async def close(self) -> None:
        """Give up what is under way; who waits for it is told so by CancelledError."""
        if self._under_way is not None:
            self._under_way.cancel()
            await asyncio.wait([self._under_way])

    async def _looked(self) -> Graph:
        writes, began = self.database.writes, time.monotonic()
        look = await self.database.look()
        if self._copy is None or self._copy.graph.look != look:
            await self._brought_up()
        graph = await self.at_least(look.revision)  # what was under way may have begun before the revision was there
        self._writes, self._looked_at = writes, max(began, self._looked_at)
        return graph

    async def _brought_up(self) -> Graph:
        if self.is_refused:
            raise Unavailable(REFUSED)
        if self._under_way is None or self._under_way.done():
            self._under_way = start_task(self._bring_up())
        return await asyncio.shield(self._under_way)  # a caller who gives up doesn't take it from the others

    async def _bring_up(self) -> Graph:
        async with self._moving:
            return await self._move()

    async def _move(self) -> Graph:
        copy = self._copy
        if copy is None or not await follow(self.database, copy, self.until_free):
            with _not_collecting():
                copy, has_garbage = await self._anew()
                self._copy = copy
                if self._settle:
                    self._settle(has_garbage)
            _tell_of_damage(copy.damaged)
        self._tell()
        return copy.graph

    def _tell(self) -> None:
        if self._copy is not None:
            graph, damaged = self._copy.graph, len(self._copy.damaged)
            metrics.graph_moved(nodes=graph.nodes, ties=graph.ties, revision=graph.revision, damaged=damaged)

    async def _anew(self) -> tuple[Copy, bool]:
        """A new graph, and whether one before it is of no use any more."""
        migration, _ = await self.preparation()
        restored = await self._restored(migration) if self._copy is None else None
        if restored is not None and await follow(self.database, restored, self.until_free):
            return restored, False
        has_garbage = restored is not None or self._copy is not None
        for _ in range(LOADS_MAX):
            loading, copy = await self._loaded()
            late = await touched_at(self.database, copy.graph)
            if await follow(self.database, copy, self.until_free, late):
                loading.leave_out_what_lacks()
                copy.damaged, copy.left_out = loading.still_damaged(), loading.left_out()
                return copy, has_garbage
            has_garbage = True
        raise Unavailable(TOO_LONG)

    async def until_free(self) -> None:
        """Wait until nobody holds the graph."""
        while self._holding:  # who lets go wakes this, and others may hold it before it runs
            await self._let_go.wait()

    async def _restored(self, migration: int) -> Copy | None:
        """The graph of the checkpoint; None where there is none that can be used."""
        if self._checkpoint is None:
            return None
        try:
            return await self._of_checkpoint(self._checkpoint, migration)
        except MemoryError:
            log.warning("The checkpoint doesn't fit into the memory. Loading from the database.")
            return None

    async def _of_checkpoint(self, path: Path, migration: int) -> Copy | None:
        began = time.monotonic()
        found = await asyncio.to_thread(checkpoint.read, path, migration)
        if found is None:
            return None
        header, blocks = found
        restoring = Restoring()
        for block in blocks:
            restoring.read(block)
            await asyncio.sleep(0)
        graph = restoring.graph
        graph.look, graph.digest = header.look, int(header.digest, 16)
        seconds = time.monotonic() - began
        log.info("The graph is there from the checkpoint: %s records in %.1f s.", len(graph.records), seconds)
        return Copy(graph, header.position, header.damaged, set(header.left_out))

    async def _loaded(self) -> tuple[Loading, Copy]:
        """All of the graph as it was at the log's end or, what others changed meanwhile, later."""
        await look_for_room(self.database)
        look, position = await end_of_log(self.database)
        try:
            loading = await self._all()
        except MemoryError:
            loading = None
        if loading is None:
            gc.collect()  # records refer to each other
            _, words = await need(self.database)
            log.critical("The memory ran out. %s", words)
            raise Unavailable(verbatim(words))
        loading.graph.look = look
        return loading, Copy(loading.graph, position, loading.damaged, loading.left_out())

    async def _all(self) -> Loading:
        """Everything, in blocks."""
        began = time.monotonic()
        loading = Loading()
        async for label, block in self._blocks("all_nodes"):
            loading.nodes(label, block)
            await asyncio.sleep(0)
        async for kind, block in self._blocks("all_ties"):
            loading.ties(kind, block)
            await asyncio.sleep(0)
        loading.finish()
        seconds = time.monotonic() - began
        log.info("The graph is loaded: %s records in %.1f s.", len(loading.graph.records), seconds)
        return loading

    def _blocks(self, name: str) -> AsyncGenerator[Sequence[Any]]:
        text = statement(f"reads/{name}").text
        return self.database.stream(text, {"size": BLOCK_SIZE}, seconds_max=LOAD_SECONDS_MAX)


@contextmanager
def _not_collecting() -> Generator[None]:
    """Look for no garbage: there is none among what is loaded, and looking would take half as long again."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _tell_of_damage(damaged: Sequence[str]) -> None:
    for each in damaged[:DAMAGED_TOLD_MAX]:
        log.error("Damaged, and left out of all answers: %s", each)
    if len(damaged) > DAMAGED_TOLD_MAX:
        log.error("Damaged, and left out of all answers: %s more.", len(damaged) - DAMAGED_TOLD_MAX)


async def graph_to_read(database: Database) -> Graph:
    """The graph as the database has it now, for whoever reads it once. Raises Unavailable.

    Where there is a checkpoint, the graph is taken from there and follows the log to its end, which spares loading it.
    """
    return await Replica(database, awaits_amendments=False, checkpoint=database.checkpoint).current()

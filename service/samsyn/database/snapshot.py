"""The structure that questions are answered from, kept in memory and brought up to the graph's revision."""

import asyncio
from typing import Final

from samsyn.database.errors import TOO_LONG
from samsyn.database.following import end_of_log, follow, touched_at
from samsyn.database.loading import load
from samsyn.database.port import Graph
from samsyn.database.tasks import begun
from samsyn.errors import Unavailable
from samsyn.model.structure import Structure

LOADS_MAX: Final = 3  # in a row, while others write more than can be followed


class Snapshots:
    """The structure of one graph, loaded and brought up to date once for all who wait for it."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._structure: Structure | None = None
        self._seq = 0  # the number of the last change that is in the structure
        self._under_way: asyncio.Task[Structure] | None = None

    async def at_least(self, revision: int) -> Structure:
        """The structure at that revision of the graph or a later one. Raises Unavailable.

        It moves on when somebody awaits it for a later revision: use it before the next await.
        """
        structure = self._structure
        if structure is None or structure.revision < revision:
            structure = await self._brought_up()
        if structure.revision < revision:  # what was under way had begun before the revision was there
            structure = await self._brought_up()
        return structure

    def begin(self, revision: int) -> None:
        """Have the structure brought up to that revision, without waiting for it."""
        if self._structure is None or self._structure.revision < revision:
            self._bringing_up()

    async def close(self) -> None:
        """Give up what is under way; who waits for it is told so by CancelledError."""
        if self._under_way is not None:
            self._under_way.cancel()
            await asyncio.wait([self._under_way])

    async def _brought_up(self) -> Structure:
        return await asyncio.shield(self._bringing_up())  # a caller who gives up doesn't take it from the others

    def _bringing_up(self) -> asyncio.Task[Structure]:
        if self._under_way is None or self._under_way.done():
            self._under_way = begun(self._bring_up())
        return self._under_way

    async def _bring_up(self) -> Structure:
        if self._structure is not None:
            seq = await follow(self._graph, self._structure, self._seq)
            if seq is not None:
                self._seq = seq
                return self._structure
        self._structure, self._seq = await _loaded(self._graph)
        return self._structure


async def _loaded(graph: Graph) -> tuple[Structure, int]:
    """The whole structure, and the number of the last change that is in it."""
    for _ in range(LOADS_MAX):
        revision, began_at = await end_of_log(graph)
        structure = await load(graph, revision)
        # What the last changes made may have shown too late for a list, though they themselves were in the log.
        there = (
            *(structure.actors, structure.aims, structure.contributions, structure.links),
            *(structure.measures, structure.values),
        )
        late = [each for each in await touched_at(graph, revision) if not any(each in records for records in there)]
        seq = await follow(graph, structure, began_at, late)
        if seq is not None:
            return structure, seq
    raise Unavailable(TOO_LONG)

"""A seed in memory, loaded through the deeds that everybody uses: no database, no service."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from typing import Any, cast

from samsyn.command.prepare import seed_folder
from samsyn.deeds import DEEDS
from samsyn.deeds.doing.decide import Raw, decide
from samsyn.deeds.doing.deed import Deed, Done
from samsyn.exchange.seed import seed
from samsyn.graph.deltas import apply
from samsyn.graph.graph import Graph
from samsyn.graph.view import View
from samsyn.model.principals import SERVICE
from samsyn.model.times import now

RawAfter = Callable[[Sequence[Done]], Raw]


class InMemory:
    """What a seed needs of the deeds, over a graph without a database."""

    def __init__(self) -> None:
        self.graph = Graph()
        self.replica = self

    async def current(self) -> Graph:
        """The graph as it is."""
        return self.graph

    async def perform_all(self, deeds: Iterable[tuple[str | Deed, Raw | RawAfter]], **_: Any) -> list[Done]:
        """Do the deeds one after the other, and return what each answers."""
        dones: list[Done] = []
        for deed_or_name, told in deeds:
            raw = told(dones) if callable(told) else told
            deed = DEEDS[deed_or_name] if isinstance(deed_or_name, str) else deed_or_name
            decision = decide(View(self.graph, SERVICE, now()), deed, raw).decision
            for change in decision.changes:
                apply(self.graph, change)
            payload = decision.payload or {next(iter(deed.payload)): decision.node}
            dones.append(Done(payload, replayed=False, revision=len(dones) + 1))
        return dones


def demonstration(name: str = "vaggeryd") -> Graph:
    """The graph that a seed makes. Raises CannotStart where the seed is refused."""
    deeds = InMemory()
    asyncio.run(seed(cast(Any, deeds), seed_folder(name), lambda _: None))
    return deeds.graph

"""What takes longer than an answer, made at one revision: begun anew when somebody has written meanwhile.

Nobody who writes waits for it. Where the graph changes faster than it is made, it is given up in words.
"""

import time
from collections.abc import Awaitable, Callable
from typing import Any, Final, TypeVar

import greenlet

from samsyn.api.work import Work
from samsyn.database.replica import Replica
from samsyn.errors import Unavailable
from samsyn.graph.graph import Graph
from samsyn.spoken import Message

T = TypeVar("T")

ATTEMPTS: Final = 5
SLICE_SECONDS: Final = 0.01
BUSY: Final = Message(
    en="The graph changes faster than this takes to be made. Try again later, or use `samsyn export` at the service.",
    sv="Grafen ändras fortare än detta hinner göras. Försök igen senare, eller använd `samsyn export` vid tjänsten.",
)


class Outdated(Exception):
    """The graph has changed since it was begun."""


async def at_one_revision(make: Callable[[], Awaitable[T]]) -> T:
    """What `make` makes unless it raises Outdated; then it is made again. Raises Unavailable where that doesn't end."""
    for _ in range(ATTEMPTS):
        try:
            return await make()
        except Outdated:
            pass
    raise Unavailable(BUSY)


async def giving_way(replica: Replica, work: Work, make: Callable[[Graph, Callable[[], None]], T], since: float) -> T:
    """What `make` makes of the graph, in slices; it calls what it is given as often as it can give way.

    Raises Outdated where the graph changes before it is made, and what waiting for the graph raises.
    """
    graph = await replica.current(since)
    look = graph.look
    until, above = 0.0, greenlet.getcurrent()

    def pause() -> None:
        if time.perf_counter() >= until:
            above.switch()

    found: list[T] = []
    worker: Any = greenlet.greenlet(lambda: found.append(make(graph, pause)))

    def go_on() -> list[T] | None:
        nonlocal until
        if replica.graph is not graph or graph.look is not look:
            worker.throw(Outdated)
        until = time.perf_counter() + SLICE_SECONDS
        worker.switch()
        return found if worker.dead else None

    try:
        while await work.slice(go_on) is None:
            pass
    except BaseException:
        if not worker.dead:
            worker.throw(greenlet.GreenletExit)
        raise
    return found[0]

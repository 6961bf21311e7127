"""How much memory a graph takes, and how much there is (docs/sizing.md)."""

import logging
import resource
from pathlib import Path
from typing import Final

from samsyn.database.port import Database
from samsyn.database.statements import statement

BYTES: Final = 100_000_000  # of a process without a graph
BYTES_OF_NODE: Final = 1_200
BYTES_OF_TIE: Final = 360
COUNT_SECONDS_MAX: Final = 60.0  # the embedded database goes through all relationships to count them
CGROUP: Final = Path("/sys/fs/cgroup/memory.max")

log = logging.getLogger(__name__)


async def look_for_room(database: Database) -> None:
    """Warn in the log where a process may have less memory than the graph needs. Raises Unavailable."""
    room = most()
    if room is not None:
        needed, words = await need(database)
        if needed > room:
            log.warning("%s It may have %s MB.", words, f"{room // 10**6:,}")


async def size(database: Database) -> tuple[int, int]:
    """How many nodes and relationships the graph has. Raises Unavailable."""
    nodes, ties = await database.read(statement("reads/size").text, {}, from_leader=True, seconds_max=COUNT_SECONDS_MAX)
    return nodes, ties


async def need(database: Database) -> tuple[int, str]:
    """How many bytes a process needs for the graph, and that in words. Raises Unavailable."""
    nodes, ties = await size(database)
    needed = BYTES + nodes * BYTES_OF_NODE + ties * BYTES_OF_TIE
    words = (
        f"The graph has {nodes:,} nodes and {ties:,} relationships, for which each process needs about"
        f" {needed // 10**6:,} MB of memory. Give it as much, or run fewer workers."
    )
    return needed, words


def most() -> int | None:
    """How many bytes this process may have at the most; None where nothing limits it."""
    soft, _ = resource.getrlimit(resource.RLIMIT_AS)
    limits = [] if soft == resource.RLIM_INFINITY else [soft]
    try:
        allowed = CGROUP.read_text(encoding="ascii").strip()
    except OSError:
        allowed = "max"
    if allowed.isdigit():
        limits.append(int(allowed))
    return min(limits, default=None)

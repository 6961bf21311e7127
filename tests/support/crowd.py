"""So many nodes that a checkpoint is kept of them."""

from typing import Final

from samsyn.command.checkpoint import NODES_MIN
from samsyn.database.migrations import migrated
from samsyn.database.port import Address
from tests.support.doing import do, past_the_service, stored

AT_ONCE: Final = 1_000
MAKE: Final = "UNWIND $rows AS row CREATE (value:Value) SET value = row"
NOT_RECORDED: Final = "MATCH (revision:Revision) REMOVE revision.nodes, revision.ties, revision.digest"


async def crowd(address: Address) -> int:
    """Fill an empty graph with values, of which one deed tells; return how many there are."""
    async with migrated(address) as graph:
        like = await stored(graph, await do(graph, "createValue", name="Mod"))
        for first in range(0, NODES_MIN, AT_ONCE):
            rows = [{**like, "id": f"value_{number:026}"} for number in range(first, first + AT_ONCE)]
            await past_the_service(graph, MAKE, rows=rows)
        await past_the_service(graph, NOT_RECORDED)  # what the graph comes to; whoever looks next records it
    return NODES_MIN + 1

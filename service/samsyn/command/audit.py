"""`samsyn audit`: the graph's hash, and what is taken away from the history because it has to go."""

from collections.abc import Sequence

from samsyn.command.history import REDACTION, changes_of
from samsyn.database.entries import record_of_operator
from samsyn.database.migrations import migrated
from samsyn.database.port import Address, Transaction
from samsyn.database.renumbering import RENUMBERING
from samsyn.database.replica import Replica
from samsyn.errors import InvalidArgument
from samsyn.graph import digest
from samsyn.model.times import now
from samsyn.spoken import verbatim


async def hash_in_words(address: Address) -> str:
    """Load the graph and return its hash, which another database has if, and only if, it has the same graph.

    What is damaged is told by the log and has no part in it. Raises what connecting raises.
    """
    async with migrated(address) as database:
        graph = await Replica(database, awaits_amendments=False).current()
        return f"The graph at revision {graph.revision:,} has {graph.nodes:,} nodes. Its hash:\n{digest.hash_of(graph)}"


async def redact(address: Address, numbers: Sequence[int], reason: str) -> str:
    """Take the content of these changes away and return what was done, which the log records as well.

    Raises InvalidArgument for a number that no change has, or that of a change which tells what was done to the log,
    and what connecting raises.
    """
    wanted = sorted(set(numbers))

    async def work(transaction: Transaction) -> None:
        at = now()
        await record_of_operator(transaction, REDACTION, {"sequences": wanted}, reason, at)
        for number in wanted:
            await transaction.run("commands/redact_change", seq=number, at=at)

    async with migrated(address) as database:
        found = {change["seq"]: change async for change in changes_of(database, wanted)}
        for number in wanted:
            if number not in found:
                message = f"No change has the number {number}. See `changes {{ sequence }}`."
                raise InvalidArgument("number", verbatim(message))
            if found[number]["deed"] in {REDACTION, RENUMBERING}:
                message = f"Change {number} records a redaction or renumbering and cannot be redacted."
                raise InvalidArgument("number", verbatim(message))
        await database.write(work)
    return f"Redacted: {', '.join(map(str, wanted))}."

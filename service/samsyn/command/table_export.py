"""`samsyn export tables`: everything that tables hold, into a workbook or CSV."""

from pathlib import Path

from samsyn.database.migrations import migrated
from samsyn.database.port import Address
from samsyn.database.replica import graph_to_read
from samsyn.errors import CannotStart
from samsyn.exchange.tables import exporting
from samsyn.model.vocabulary import Language


async def export(address: Address, path: Path, language: Language) -> str:
    """Write the graph's tables, as the path's end says (`exporting.export`), and return what they are of.

    Raises CannotStart for what can't be written, and what connecting raises.
    """
    async with migrated(address) as database:
        graph = await graph_to_read(database)
    try:
        exporting.export(graph, path, language)
    except OSError as error:
        raise CannotStart(f"{path} can't be written ({error.strerror}). What was there is as it was.") from error
    return f"The tables at revision {graph.revision:,} are in {path}."

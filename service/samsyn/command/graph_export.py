"""`samsyn export graph`: the graph in a file that other programs draw and analyse."""

from pathlib import Path
from typing import Final

from samsyn.database.migrations import migrated
from samsyn.database.port import Address
from samsyn.database.replica import graph_to_read
from samsyn.errors import CannotStart
from samsyn.exchange.graphs.content import Content
from samsyn.exchange.graphs.formats import WRITERS
from samsyn.exchange.replacing import replaced
from samsyn.graph.view import View
from samsyn.model.principals import SERVICE
from samsyn.model.times import now
from samsyn.model.vocabulary import Language

NO_FORMAT: Final = "{} tells no format. Let its name end with .graphml, .gexf, .mmd (Mermaid) or .xml (ArchiMate)."


async def export(address: Address, path: Path, aim: str | None, language: Language) -> str:
    """Write the graph, or what leads to an aim, into a file whose name tells the format; say what it was.

    Raises CannotStart for a name that tells none and for what can't be written, NotThere and WrongType for an id that
    isn't an aim's, InvalidArgument for what is too large to be drawn, and what connecting raises.
    """
    write = WRITERS.get(path.suffix.lower())
    if write is None:
        raise CannotStart(NO_FORMAT.format(path))
    async with migrated(address) as database:
        graph = await graph_to_read(database)
    content = Content(View(graph, SERVICE, now(), language=language), aim)
    with replaced(path) as beside, beside.open("wb") as file:
        write(file, content)
    return f"{len(content.records):,} nodes of the graph at revision {graph.revision:,} are in {path}."

"""What writes the graph in which format."""

from collections.abc import Callable, Mapping
from typing import BinaryIO, Final

from samsyn.exchange.graphs import archimate, gexf, graphml, mermaid
from samsyn.exchange.graphs.content import Content

WRITERS: Final[Mapping[str, Callable[[BinaryIO, Content], None]]] = {
    ".graphml": graphml.write,
    ".gexf": gexf.write,
    ".mmd": mermaid.write,
    ".xml": archimate.write,
}
"""By how a file's name ends: GraphML, GEXF, Mermaid, ArchiMate. Raises InvalidArgument for what can't be drawn."""

"""GraphML (graphml.graphdrawing.org), which networkx, yEd and igraph open."""

from collections.abc import Sequence
from typing import Any, BinaryIO, Final

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue] -- compiled, without types

from samsyn.exchange.graphs.content import Arrow, Content, Point, columns, legal

NAMESPACE: Final = "http://graphml.graphdrawing.org/xmlns"
POINT: Final = columns(Point)[1:]  # the id is the node's own
ARROW: Final = columns(Arrow)[3:]  # and so are an edge's id and ends


def write(file: BinaryIO, content: Content) -> None:
    """Write the graph while it is walked; the document is never in memory."""
    with etree.xmlfile(file, encoding="utf-8") as xml:
        xml.write_declaration()
        with xml.element("graphml", {"xmlns": NAMESPACE}):
            for domain, names in (("node", POINT), ("edge", ARROW)):
                for name, kind in names:
                    key = {"id": f"{domain}-{name}", "for": domain, "attr.name": name, "attr.type": kind}
                    xml.write(etree.Element("key", key))
            with xml.element("graph", {"id": "samsyn", "edgedefault": "directed"}):
                for point in content.points():
                    xml.write(_element("node", {"id": point.id}, POINT, point[1:]))
                for arrow in content.arrows():
                    ends = {"id": arrow.id, "source": arrow.source, "target": arrow.target}
                    xml.write(_element("edge", ends, ARROW, arrow[3:]))


def _element(domain: str, attributes: dict[str, str], names: Sequence[tuple[str, str]], values: Sequence[Any]) -> Any:
    element = etree.Element(domain, attributes)
    element.tail = "\n"
    for (name, _), value in zip(names, values, strict=True):
        if value is not None:
            etree.SubElement(element, "data", {"key": f"{domain}-{name}"}).text = legal(str(value))
    return element

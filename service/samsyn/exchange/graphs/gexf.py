"""GEXF 1.3 (gexf.net), Gephi's own format. Labels tell nodes' names, and what edges are in the reader's language."""

from collections.abc import Sequence
from typing import Any, BinaryIO, Final

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue] -- compiled, without types

from samsyn.exchange.graphs.content import COUNTERACTS, LABELS, Arrow, Content, Point, columns, legal
from samsyn.model.times import day_of
from samsyn.model.vocabulary import Polarity

NAMESPACE: Final = "http://gexf.net/1.3"
VERSION: Final = "1.3"
POINT: Final = columns(Point)[2:]  # id and label are the node's own
ARROW: Final = [column for column in columns(Arrow)[3:] if column[0] != "weight"]  # and so is an edge's weight


def write(file: BinaryIO, content: Content) -> None:
    """Write the graph while it is walked; the document is never in memory."""
    at = content.at
    with etree.xmlfile(file, encoding="utf-8") as xml:
        xml.write_declaration()
        with xml.element("gexf", {"xmlns": NAMESPACE, "version": VERSION}):
            with xml.element("meta", {"lastmodifieddate": day_of(at.now)}):
                xml.write(_text("creator", "Samsyn"), _text("description", content.title.text(at.language)))
            with xml.element("graph", {"defaultedgetype": "directed", "mode": "static"}):
                for domain, names in (("node", POINT), ("edge", ARROW)):
                    with xml.element("attributes", {"class": domain}):
                        for name, kind in names:
                            xml.write(etree.Element("attribute", {"id": name, "title": name, "type": kind}))
                with xml.element("nodes"):
                    for point in content.points():
                        known = {"id": point.id, "label": legal(point.name)}
                        xml.write(_element("node", known, POINT, point[2:]))
                with xml.element("edges"):
                    for arrow in content.arrows():
                        xml.write(_element("edge", _edge(arrow, at.language), ARROW, [arrow.kind, *arrow[5:]]))


def _edge(arrow: Arrow, language: str) -> dict[str, str]:
    label = COUNTERACTS if arrow.polarity is Polarity.COUNTERACTS else LABELS[arrow.kind]
    known = {"id": arrow.id, "source": arrow.source, "target": arrow.target, "kind": arrow.kind}
    weight = {} if arrow.weight is None else {"weight": str(arrow.weight)}
    return {**known, "label": label.text(language), **weight}


def _element(name: str, attributes: dict[str, str], names: Sequence[tuple[str, str]], values: Sequence[Any]) -> Any:
    element = etree.Element(name, attributes)
    element.tail = "\n"
    held = etree.SubElement(element, "attvalues")
    for (column, _), value in zip(names, values, strict=True):
        if value is not None:
            etree.SubElement(held, "attvalue", {"for": column, "value": legal(str(value))})
    return element


def _text(name: str, text: str) -> Any:
    element = etree.Element(name)
    element.text = legal(text)
    return element

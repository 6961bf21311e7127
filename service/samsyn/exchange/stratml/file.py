"""A document as a file."""

from pathlib import Path
from typing import Any

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue] -- the library tells no types

from samsyn.exchange.replacing import replaced
from samsyn.exchange.stratml.grammar import Element, Part


def write(path: Path, part: Part, root: Element) -> None:
    """Write a document in the place of what is there, whole or not at all. Raises CannotStart."""
    with replaced(path) as beside:
        beside.write_bytes(text_of(part, root))


def text_of(part: Part, root: Element) -> bytes:
    """The document as XML in UTF-8, each element in its order."""
    node = _node(part, root)
    return etree.tostring(node, pretty_print=True, xml_declaration=True, encoding="UTF-8")


def _node(part: Part, element: Element) -> Any:
    node = etree.Element(f"{{{part.namespace}}}{element.name}", element.attributes, nsmap={None: part.namespace})
    order = {place.name: number for number, place in enumerate(part.content(element.name))}
    for each in sorted(element.elements, key=lambda each: order[each.name]):
        node.append(_node(part, each))
    if not element.elements:
        node.text = element.text
    return node

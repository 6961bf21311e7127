"""ArchiMate Model Exchange 3.1 (The Open Group), which Archi and other modelling tools open.

What each type and relationship becomes is in ELEMENTS and in `_relationship`: all of it is allowed between these types
by ArchiMate 3.2. A model has all that is exported; its diagram, in `diagram.py`, as much as a person can read.
"""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any, BinaryIO, Final, NamedTuple

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue] -- compiled, without types

from samsyn.exchange.graphs.content import COUNTERACTS, LABELS, Arrow, Content, Point, columns, legal
from samsyn.exchange.graphs.diagram import HEIGHT, WIDTH, boxes
from samsyn.graph.records import Contribution
from samsyn.model.vocabulary import Language, Polarity
from samsyn.spoken import Message

NAMESPACE: Final = "http://www.opengroup.org/xsd/archimate/3.0/"
XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"
SCHEMA: Final = "http://www.opengroup.org/xsd/archimate/3.1/archimate3_Diagram.xsd"
TYPE: Final = f"{{{XSI}}}type"
LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"

ELEMENTS: Final = {
    "Vision": "Goal",
    "Outcome": "Outcome",
    "Goal": "Goal",
    "Value": "Principle",
    "BeneficiaryGroup": "Stakeholder",
    "Actor": "BusinessActor",
    "Contribution": "CourseOfAction",
    "Measure": "Driver",
    "Asset": "Resource",
}
"""What each type becomes; a property tells what it was, as visions and goals are both goals."""

POINT: Final = columns(Point)[2:]
ARROW: Final = columns(Arrow)[3:]
DIAGRAM: Final = Message(en="Who drives what", sv="Vem driver vad")
DRAWN: Final = frozenset({"CONTRIBUTES_TO", "MAKES"})


class _Relationship(NamedTuple):
    """What an arrow becomes: its type, its ends, and of an influence the modifier."""

    type: str
    source: str
    target: str
    modifier: str | None = None


def write(file: BinaryIO, content: Content) -> None:
    """Write the model while the graph is walked; the document is never in memory."""
    language = content.at.language
    root = {"xmlns": NAMESPACE, f"{{{XSI}}}schemaLocation": f"{NAMESPACE} {SCHEMA}", "identifier": "samsyn-model"}
    with etree.xmlfile(file, encoding="utf-8") as xml:
        xml.write_declaration()
        with xml.element("model", root, nsmap={"xsi": XSI}):
            xml.write(_said("name", content.title.text(language), language))
            if content.records:
                with xml.element("elements"):
                    for point in content.points():
                        with xml.element("element", {"identifier": point.id, TYPE: ELEMENTS[point.type]}):
                            xml.write(_said("name", point.name, language), *_properties(POINT, point[2:]))
            _write_relationships(xml, content)
            with xml.element("propertyDefinitions"):
                for name, kind in dict([*POINT, *ARROW]).items():
                    known = {"identifier": f"property-{name}", "type": "number" if kind == "double" else kind}
                    definition = etree.Element("propertyDefinition", known)
                    definition.append(_said("name", name, Language.EN))
                    xml.write(definition)
            _write_diagram(xml, content)


def _write_relationships(xml: Any, content: Content) -> None:
    arrows = content.arrows()
    first = next(arrows, None)
    if first is None:
        return  # an empty list isn't valid
    language = content.at.language
    names = {label: _said("name", label.text(language), language) for label in (COUNTERACTS, *LABELS.values())}
    with xml.element("relationships"):
        for arrow in chain([first], arrows):
            found = _relationship(arrow, content)
            known = {"identifier": arrow.id, "source": found.source, "target": found.target, TYPE: found.type}
            with xml.element("relationship", {**known, **({"modifier": found.modifier} if found.modifier else {})}):
                label = COUNTERACTS if arrow.polarity is Polarity.COUNTERACTS else LABELS[arrow.kind]
                xml.write(names[label], *_properties(ARROW, arrow[3:]))


def _relationship(arrow: Arrow, content: Content) -> _Relationship:
    """What an arrow becomes. Nobody is assigned to a course of action in ArchiMate: they realise it."""
    match arrow.kind:
        case "CONTRIBUTES_TO":
            counteracts = arrow.polarity is Polarity.COUNTERACTS
            if isinstance(content.at.graph.records[arrow.source], Contribution) and not counteracts:
                return _Relationship("Realization", arrow.source, arrow.target)
            return _Relationship("Influence", arrow.source, arrow.target, "-" if counteracts else "+")
        case "MAKES":
            return _Relationship("Realization", arrow.source, arrow.target)
        case "PART_OF":
            return _Relationship("Composition", arrow.target, arrow.source)
        case "MEMBER_OF":
            return _Relationship("Aggregation", arrow.target, arrow.source)
        case _:
            return _Relationship("Association", arrow.source, arrow.target)


def _write_diagram(xml: Any, content: Content) -> None:
    language = content.at.language
    places = boxes(content)
    if not places:
        return
    with xml.element("views"), xml.element("diagrams"), xml.element("view", {"identifier": "view", TYPE: "Diagram"}):
        xml.write(_said("name", DIAGRAM.text(language), language))
        for node_id, (x, y) in places.items():
            place = {"x": str(x), "y": str(y), "w": str(WIDTH), "h": str(HEIGHT)}
            known = {"identifier": f"box-{node_id}", "elementRef": node_id, TYPE: "Element"}
            with xml.element("node", {**known, **place}):
                pass
        for arrow in content.arrows(among=places):
            if arrow.kind in DRAWN:
                ends = {"source": f"box-{arrow.source}", "target": f"box-{arrow.target}"}
                known = {"identifier": f"line-{arrow.id}", "relationshipRef": arrow.id, TYPE: "Relationship"}
                with xml.element("connection", {**known, **ends}):
                    pass


def _properties(names: Sequence[tuple[str, str]], values: Iterable[Any]) -> list[Any]:
    """The element with all values that there are; nothing where there are none."""
    properties = etree.Element("properties")
    for (name, _), value in zip(names, values, strict=True):
        if value is not None:
            held = etree.SubElement(properties, "property", {"propertyDefinitionRef": f"property-{name}"})
            etree.SubElement(held, "value").text = legal(str(value))
    return [properties] if len(properties) else []


def _said(name: str, text: str, language: Language) -> Any:
    element = etree.Element(name, {LANG: language.lower()})
    element.text = legal(text)
    return element

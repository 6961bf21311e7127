"""From a file to a document: XML read safely, and every place where that isn't as the standard has it.

A document type is refused, so there are no entities; nothing is fetched; size and depth are bounded. What departs from
the standard is told with its line. A document that is read leniently is mended: elements are put into their order, and
what has no place is left out.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Final, NamedTuple

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue] -- the library tells no types

from samsyn.errors import CannotStart
from samsyn.exchange.stratml.grammar import FORMER_NAMESPACES, PARTS, ROLE_TYPES, TEXTS, Element, Part, Text
from samsyn.exchange.stratml.identifiers import IS_ONE

BYTES_MAX: Final = 10_000_000  # the longest public plan has less than one
INSTANCE: Final = "http://www.w3.org/2001/XMLSchema-instance"  # of attributes that tell where a schema is
CORE: Final = "StrategicPlanCore"
DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}(Z|[+-]\d{2}:\d{2})?")
NUMBER: Final = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)")

NOT_XML: Final = "{path} can't be read as XML: {why}. It is another kind of file, or it was cut off."
TOO_LARGE: Final = "{path} is larger than {max} MB, as no plan is. Name another file."
HAS_TYPE: Final = "{path} has a document type (<!DOCTYPE …>), which may hold entities. Remove it; StratML needs none."
WRONG_ROOT: Final = "{path} begins with <{root}>, so it is no StratML. That begins with {roots}."
WRONG_NAMESPACE: Final = "{path} is of the namespace “{namespace}”, which isn't StratML's. That is {namespaces}."


class Departure(NamedTuple):
    """Where a document isn't as the standard has it: the line, what is wrong there, and what is done about it."""

    line: int
    message: str
    mended: str = ""


class Document(NamedTuple):
    """A document: which part of the standard it is of, its root, and its departures in the order of lines."""

    part: Part
    root: Element
    departures: Sequence[Departure]


Depart = Callable[[int, str, str], None]

LEFT_OUT: Final = "It is left out."
IN_ORDER: Final = "It is put there."
WITHOUT: Final = "It is read without."


def read(path: Path) -> Document:
    """Read a document. Raises CannotStart for what is no StratML at all, and OSError."""
    found = _parsed(path)
    departures: list[Departure] = []

    def depart(line: int, message: str, mended: str) -> None:
        departures.append(Departure(line, message, mended))

    part, top = _root(path, found, depart)
    root = _element(part, top, depart)
    _check(part, root, set(), depart)
    return Document(part, root, sorted(departures, key=lambda each: each.line))


def _parsed(path: Path) -> Any:
    if path.stat().st_size > BYTES_MAX:
        raise CannotStart(TOO_LARGE.format(path=path, max=BYTES_MAX // 1_000_000))
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(path.read_bytes(), parser)
    except etree.XMLSyntaxError as error:
        if "ntity" in str(error) and b"<!DOCTYPE" in path.read_bytes():
            raise CannotStart(HAS_TYPE.format(path=path)) from None
        raise CannotStart(NOT_XML.format(path=path, why=str(error.msg).rstrip("."))) from None
    if root.getroottree().docinfo.doctype:
        raise CannotStart(HAS_TYPE.format(path=path))
    return root


def _root(path: Path, found: Any, depart: Depart) -> tuple[Part, Any]:
    """The part, and the element that is the root or stands for it."""
    name, namespace = _name(found), _namespace(found)
    part = next((each for each in PARTS if each.root == name), None)
    if part is None:
        part, inner = _wrapped(found)
        if part is None:
            roots = " or ".join(f"<{each.root}>" for each in PARTS)
            raise CannotStart(WRONG_ROOT.format(path=path, root=name, roots=roots))
        depart(_line(found), f"<{name}> is the root, and <{_name(inner)}> is in it.", "That is read.")
        return part, inner
    if namespace in FORMER_NAMESPACES or not namespace:
        told = f"“{namespace}”, a former namespace" if namespace else "no namespace"
        depart(_line(found), f'<{name}> is of {told}. Write xmlns="{part.namespace}".', "It is read as that.")
    elif namespace != part.namespace:
        told = ", ".join(f"{each.namespace} (Part {each.number})" for each in PARTS)
        raise CannotStart(WRONG_NAMESPACE.format(path=path, namespace=namespace, namespaces=told))
    return part, found


def _wrapped(found: Any) -> tuple[Part | None, Any]:
    """The plan that stands somewhere in another document."""
    for part in PARTS:
        for each in found.iter(f"{{*}}{part.root}"):
            return part, each
    for each in found.iter(f"{{*}}{CORE}"):
        measured = next(each.iter("{*}PerformanceIndicator"), None) is not None
        return PARTS[1] if measured else PARTS[0], each
    return None, None


def _element(part: Part, top: Any, depart: Depart) -> Element:
    """The whole tree below an element; of another namespace than the root what is told."""
    namespace = _namespace(top)
    root = _plain(top)
    waiting = [(top, root)]
    while waiting:
        node, element = waiting.pop()
        if not part.content(element.name):
            element.text = "".join(node.itertext())
            if len(node):
                depart(
                    element.line, f"<{element.name}> has elements, and may have a text alone.", "Their text is taken."
                )
            continue
        for text in (node.text, *(each.tail for each in node)):
            if text and text.strip():
                message = f"Text stands between the elements of <{element.name}>: “{short(text)}”."
                depart(element.line, message, LEFT_OUT)
        for each in node:
            below = _plain(each)
            if _namespace(each) != namespace:
                told = _namespace(each) or "none"
                message = f"<{below.name}> is of another namespace ({told}) than the plan."
                depart(below.line, message, "It is read as the plan's.")
            element.elements.append(below)
            waiting.append((each, below))
    if root.name == CORE:
        return Element(part.root, elements=[Element("Name", "Plan"), root], line=root.line)
    return root


def _check(part: Part, element: Element, seen: set[str], depart: Depart) -> None:
    """Tell what is wrong in an element, put what it has into its order, and leave out what has no place."""
    _check_attributes(part, element, depart)
    places = part.content(element.name)
    if not places:
        _check_text(part, element, seen, depart)
        return
    element.elements = list(_fitting(part, element, depart))
    order = {place.name: number for number, place in enumerate(places)}
    highest = element.elements[0].name if element.elements else ""
    for each in element.elements:
        if order[each.name] < order[highest]:
            depart(
                each.line,
                f"<{each.name}> stands after <{highest}> in <{element.name}>, and belongs before it.",
                IN_ORDER,
            )
        else:
            highest = each.name
    element.elements.sort(key=lambda each: order[each.name])
    counts = Counter(each.name for each in element.elements)
    for place in places:
        if counts[place.name] < place.least:
            depart(element.line, f"<{element.name}> has no <{place.name}>.", WITHOUT)
        if counts[place.name] > place.most:
            surplus = element.all(place.name)[place.most]
            depart(
                surplus.line,
                f"<{element.name}> has <{place.name}> more than {_times(place.most)}.",
                "The first counts.",
            )
    for each in element.elements:
        _check(part, each, seen, depart)


def _fitting(part: Part, element: Element, depart: Depart) -> Iterator[Element]:
    allowed = {place.name for place in part.content(element.name)}
    for each in element.elements:
        if each.name in allowed:
            yield each
        elif each.name in part.names:
            depart(each.line, f"<{each.name}> has no place in <{element.name}>.", LEFT_OUT)
        else:
            depart(each.line, f"<{each.name}> is no element of StratML Part {part.number}.", LEFT_OUT)


def _check_attributes(part: Part, element: Element, depart: Depart) -> None:
    known = part.attributes.get(element.name, {})
    values = {name.rstrip("!"): allowed for name, allowed in known.items()}
    for name, value in list(element.attributes.items()):
        if name not in values:
            depart(element.line, f"<{element.name}> has an attribute {name}, which StratML hasn't.", LEFT_OUT)
            del element.attributes[name]
        elif value not in values[name]:
            told = ", ".join(values[name])
            depart(element.line, f"<{element.name} {name}> is “{short(value)}”, and may be {told}.", LEFT_OUT)
            del element.attributes[name]
    for name in known:
        if name.endswith("!") and name.rstrip("!") not in element.attributes:
            depart(element.line, f"<{element.name}> has no attribute {name.rstrip('!')}.", WITHOUT)


def _check_text(part: Part, element: Element, seen: set[str], depart: Depart) -> None:
    """Tell what is wrong with a text; where it can't be read it is emptied."""
    text, name = element.text.strip(), element.name
    match TEXTS.get(name, Text.ANY):
        case Text.IDENTIFIER:
            if text in seen:
                depart(element.line, f"<{name}> “{short(text)}” stands in several elements.", LEFT_OUT)
                element.text = ""
            elif not IS_ONE.fullmatch(text):
                why = (
                    "is empty" if not text else f"“{short(text)}” doesn't begin with a letter or _, or has other signs"
                )
                depart(element.line, f"<{name}> {why}.", "It is taken as it is." if text else LEFT_OUT)
            seen.add(text)
        case Text.DAY if text or not part.may_be_empty:
            if not _is_day(text):
                depart(element.line, f"<{name}> is “{short(text)}”, and no day such as 2026-05-17.", LEFT_OUT)
                element.text = ""
        case Text.NUMBER if text or not part.may_be_empty:
            if not _is_number(text):
                depart(element.line, f"<{name}> is “{short(text)}”, and no number such as 71.5.", LEFT_OUT)
                element.text = ""
        case Text.ROLE_TYPE if text not in ROLE_TYPES:
            depart(element.line, f"<{name}> is “{short(text)}”, and may be {' or '.join(ROLE_TYPES)}.", LEFT_OUT)
            element.text = ""
        case _:
            pass


def short(text: str, most: int = 60) -> str:
    """A text on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def _is_day(text: str) -> bool:
    try:
        return bool(DAY.fullmatch(text)) and bool(date.fromisoformat(text[:10]))
    except ValueError:
        return False


def _is_number(text: str) -> bool:
    try:
        return bool(NUMBER.fullmatch(text)) and Decimal(text).is_finite()
    except InvalidOperation:
        return False


def _plain(node: Any) -> Element:
    attributes = {
        etree.QName(name).localname: value
        for name, value in node.attrib.items()
        if etree.QName(name).namespace != INSTANCE
    }
    return Element(_name(node), attributes=attributes, line=_line(node))


def _name(node: Any) -> str:
    return etree.QName(node).localname


def _namespace(node: Any) -> str:
    return etree.QName(node).namespace or ""


def _line(node: Any) -> int:
    return node.sourceline or 0


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number} times"

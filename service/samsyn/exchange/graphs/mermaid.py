"""Mermaid (mermaid.js.org): a flowchart of the map of aims, or of what leads to an aim, for a page or a wiki.

A page draws no more than Mermaid's own limits allow. What has more is told, never cut.
"""

import json
import re
from typing import BinaryIO, Final

from samsyn.errors import InvalidArgument
from samsyn.exchange.graphs.content import COUNTERACTS, Arrow, Content, Point
from samsyn.graph.records import AIMS
from samsyn.model.vocabulary import Polarity
from samsyn.spoken import Message

LINKS_MAX: Final = 500  # Mermaid's maxEdges
CHARACTERS_MAX: Final = 50_000  # its maxTextSize
SHAPES: Final = {"Vision": '(["{}"])', "Outcome": '("{}")', "Actor": '[/"{}"/]', "Contribution": '>"{}"]'}
COLOURS: Final = {
    "Vision": "fill:#1f4e5f,color:#ffffff,stroke:#1f4e5f",
    "Outcome": "fill:#d5ebe4,color:#1b1b1b,stroke:#2f7d62",
    "Goal": "fill:#dfeaf6,color:#1b1b1b,stroke:#35689c",
    "Contribution": "fill:#fff4d6,color:#1b1b1b,stroke:#a87b12",
    "Actor": "fill:#f2f2f2,color:#1b1b1b,stroke:#767676",
}
_ENTITIES: Final = {each: f"#{ord(each)};" for each in '"#&<>`;\\[](){}|'}
_SPACES: Final = re.compile(r"[\x00-\x20\x7f-\x9f]+")


def write(file: BinaryIO, content: Content) -> None:
    """Write the flowchart. InvalidArgument where it has more than Mermaid draws."""
    aims = {each.__name__ for each in AIMS}
    points = [each for each in content.points() if content.aim or each.type in aims]
    arrows = [
        each for each in content.arrows() if each.kind == "CONTRIBUTES_TO" or (content.aim and each.kind == "MAKES")
    ]
    numbers = {point.id: f"n{number}" for number, point in enumerate(points, 1)}
    language = content.at.language
    arrows = [each for each in arrows if each.source in numbers]
    lines = [
        "---",
        f"title: {json.dumps(_plain(content.title.text(language)), ensure_ascii=False)}",
        "---",
        "flowchart LR",
        *(f"  {numbers[each.id]}{_shape(each)}:::{each.type}" for each in points),
        *(f"  {numbers[each.source]} {_line(each, language)} {numbers[each.target]}" for each in arrows),
        *(f"  classDef {name} {colours}" for name, colours in COLOURS.items()),
    ]
    text = "\n".join(lines) + "\n"
    if len(arrows) > LINKS_MAX or len(text) > CHARACTERS_MAX:
        raise InvalidArgument("aim", _too_large(len(arrows), len(text)))
    file.write(text.encode())


def escaped(text: str) -> str:
    """The text as a label between quotation marks has it: what means something to Mermaid as an entity."""
    return "".join(_ENTITIES.get(each, each) for each in _plain(text)) or "–"


def _plain(text: str) -> str:
    return _SPACES.sub(" ", text).strip()


def _shape(point: Point) -> str:
    return SHAPES.get(point.type, '["{}"]').format(escaped(point.name))


def _line(arrow: Arrow, language: str) -> str:
    if arrow.polarity is Polarity.COUNTERACTS:
        return f'-. "{COUNTERACTS.text(language)}" .->'
    return "-->"


def _too_large(links: int, characters: int) -> Message:
    return Message(
        en="Mermaid draws {links_max} links and {characters_max} characters at most; this has {links} and {characters}."
        " Name an aim further down, or export the graph as GraphML, GEXF or ArchiMate.",
        sv="Mermaid ritar högst {links_max} samband och {characters_max} tecken; det här har {links} och {characters}."
        " Välj ett mål längre ned, eller exportera grafen som GraphML, GEXF eller ArchiMate.",
        links_max=LINKS_MAX,
        characters_max=CHARACTERS_MAX,
        links=links,
        characters=characters,
    )

"""Identifiers as StratML has them, and as they are here.

There an identifier is an `xsd:ID`: it begins with a letter or `_`, has no spaces, and no other element of the document
has it. Here what is known elsewhere has an external id, which may be any text; its characters that may not stand there
are written as `_x0020_` (ISO 9075-14). What has none is told by its own id behind `_`.
"""

import re
from collections.abc import Iterable
from typing import Any, Final

from samsyn.graph.graph import Graph

LETTERS: Final = "A-Za-z_À-ÖØ-öø-ÿ"
FORBIDDEN: Final = re.compile(rf"^[^{LETTERS}]|_(?=x[0-9A-F]{{4,6}}_)|[^{LETTERS}0-9.\-]")
ESCAPED: Final = re.compile(r"_x([0-9A-F]{4,6})_")
IS_ONE: Final = re.compile(rf"[{LETTERS}][{LETTERS}0-9.\-·]*")
CODE_POINT_MAX: Final = 0x10FFFF


def identifiers(records: Iterable[Any]) -> dict[str, str]:
    """By each record's own id its identifier in a document; of two with one external id the first has that."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for record in records:
        wanted = escaped(record.external_id) if record.external_id else f"_{record.id}"
        found[record.id] = f"_{record.id}" if wanted in taken else wanted
        taken.add(found[record.id])
    return found


def escaped(text: str) -> str:
    """A text as an identifier; `unescaped` tells it again."""
    return FORBIDDEN.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def unescaped(identifier: str) -> str:
    """The text that an identifier was made of; the identifier itself where it was made elsewhere."""
    return ESCAPED.sub(
        lambda found: chr(code) if (code := int(found[1], 16)) <= CODE_POINT_MAX else found[0], identifier
    )


def own_id(graph: Graph, identifier: str) -> str | None:
    """The id of what a graph itself has exported under an identifier; None where that is an external id."""
    known = identifier.removeprefix("_")
    return known if known != identifier and known in graph.records else None

"""Municipalities and regions as Kolada tells them, and which of its groups are of which; pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from samsyn.exchange.kolada.rows import Group

SIMILAR: Final = "Liknande kommuner"  # how the titles of the groups begin that Kolada makes for each municipality


@dataclass(frozen=True, slots=True)
class Area:
    """A municipality or region by its name; `kind` is K or L, for which of them it is, or "" where that isn't told."""

    name: str
    kind: str


def area_of(told: object) -> tuple[str, Area] | None:
    """Return an area with its code, of an element of Kolada's answer; None where that is none."""
    match told:
        case {"id": str(code), "title": str(title), "type": str(kind)}:
            return code, Area(title.strip(), kind)
        case {"id": str(code), "title": str(title)}:
            return code, Area(title.strip(), "")
        case _:
            return None


def is_of(own: Area, group: Group, areas: Mapping[str, Area]) -> bool:
    """Whether a group is of those that are like an area, and not of another in whose name the area's own stands.

    As Kalmar does in Region Kalmar län. Those that are like a municipality are municipalities.
    """
    others = [areas[code] for code in group.members if code in areas]
    if not group.name.startswith(SIMILAR) or any(each.kind != own.kind for each in others):
        return False
    named = group.name
    for longer in sorted({each.name for each in areas.values() if own.name in each.name} - {own.name}, key=len):
        named = named.replace(longer, "")
    return bool(re.search(rf"\b{re.escape(own.name)}\b(?! län\b)", named))

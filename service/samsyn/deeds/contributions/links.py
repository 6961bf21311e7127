"""A contribution's links when its aims are replaced: which stay, change, go and come."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from samsyn.deeds.aim_links import AimLinkInput, ids_of, new_links
from samsyn.deeds.doing.explain import STRENGTH, unexplained
from samsyn.deeds.doing.inputs import plain
from samsyn.errors import Fault

PROPERTIES: Final = ("weight", "polarity", "confidence", "rationale")


@dataclass(frozen=True, slots=True)
class Relinking:
    """The links to remove by id, those to change with their new properties, and the new ones by type of aim."""

    unlinked: list[str]
    changed: list[dict[str, Any]]
    new: dict[str, list[dict[str, Any]]]

    def ids(self) -> list[str]:
        """The ids of all that are removed, changed or new."""
        return [*self.unlinked, *(each["id"] for each in self.changed), *ids_of(self.new)]

    def unexplained(self, reason: str | None) -> Iterator[Fault]:
        """Yield UNEXPLAINED where a link is removed, or has another strength, and nobody says why."""
        if self.unlinked or any(not set(STRENGTH).isdisjoint(each["changes"]) for each in self.changed):
            yield from unexplained(reason, "Say why its links are removed or their strength changes.")


def present(neighbours: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Those makers or links whose other end isn't archived; of what is only proposed nothing says so."""
    return [each for each in neighbours if not each.get("archived")]


def relinked(given: Iterable[AimLinkInput], stored: Iterable[Mapping[str, Any]], now: str) -> Relinking:
    """What makes the stored links those that are given. A link to an aim that stays keeps its id."""
    by_aim = {link["aimId"]: link for link in stored}
    changed: list[dict[str, Any]] = []
    new: list[AimLinkInput] = []
    for each in given:
        former = by_aim.pop(each.aim_id, None)
        if former is None:
            new.append(each)
            continue
        wanted = {name: value for name, value in plain(each).items() if name in PROPERTIES}
        changed.extend(changed_link(former, wanted, now))
    return Relinking([link["id"] for link in by_aim.values()], changed, new_links(new, now))


def changed_link(former: Mapping[str, Any], wanted: Mapping[str, Any], now: str) -> list[dict[str, Any]]:
    """The link with what it is to be, in a list; an empty one where it is so already."""
    changes = {name: value for name, value in wanted.items() if former[name] != value}
    if not changes:
        return []
    return [{"id": former["id"], "changes": {**changes, "version": former["version"] + 1, "updatedAt": now}}]

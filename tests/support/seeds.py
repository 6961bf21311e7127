"""Seeds as their files tell them, read as on a day: entries, links and chains."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, cast

import yaml

from samsyn.exchange.from_today import from_today
from samsyn.model.vocabulary import ActorKind, Sector, sector_of

TODAY = date(2026, 11, 29)


class Entry(NamedTuple):
    """One input of one deed, as a file tells it."""

    deed: str
    input: dict[str, Any]


class Link(NamedTuple):
    source: str
    target: str
    told: dict[str, Any]


@cache
def entries(seed: Path, today: date = TODAY) -> list[Entry]:
    """The entries of a seed as they are read on a day."""
    files: Any = [from_today(yaml.safe_load(file.read_text("utf-8")), today) for file in sorted(seed.glob("*.yaml"))]
    return [Entry(deed, each) for deeds in files for deed, inputs in deeds.items() for each in inputs]


def inputs_of(seed: Path, deed: str, today: date = TODAY) -> list[dict[str, Any]]:
    return [entry.input for entry in entries(seed, today) if entry.deed == deed]


def leaves(value: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    """Yield each single value with the name of its field."""
    if isinstance(value, dict):
        for key, each in cast("dict[str, Any]", value).items():
            yield from leaves(each, key)
    elif isinstance(value, list):
        for each in cast("list[Any]", value):
            yield from leaves(each, name)
    else:
        yield name, value


def links(seed: Path) -> list[Link]:
    told = [
        Link(each["externalId"], link["aimId"], link)
        for entry in entries(seed)
        for each in [entry.input]
        for link in each.get("contributesTo", [])
    ]
    return told + [Link(each["fromId"], each["toId"], each) for each in inputs_of(seed, "linkAims")]


def counting(seed: Path) -> set[str]:
    """Return the contributions that count."""
    return {
        each["externalId"]
        for each in inputs_of(seed, "registerContribution")
        if each["status"] == "APPROVED" and each["delivery"] != "CANCELLED"
    }


def live_links_into(seed: Path) -> dict[str, list[Link]]:
    counted = counting(seed)
    into: dict[str, list[Link]] = {}
    for link in links(seed):
        if link.source in counted or not link.source.startswith("contribution."):
            into.setdefault(link.target, []).append(link)
    return into


def chains(into: dict[str, list[Link]], target: str) -> Iterator[list[Link]]:
    """Yield every chain of links from a contribution to the target."""
    for link in into.get(target, []):
        if link.source.startswith("contribution."):
            yield [link]
        yield from ([*chain, link] for chain in chains(into, link.source))


def sectors(seed: Path) -> dict[str, Sector]:
    return {each["externalId"]: sector_of(ActorKind(each["kind"])) for each in inputs_of(seed, "registerActor")}

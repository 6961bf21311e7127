"""Reading the structure from the graph: all of it, or the records with certain ids."""

import asyncio
import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, Final, TypeAlias

from samsyn.database.port import Graph
from samsyn.database.statements import statement
from samsyn.model.ids import type_of
from samsyn.model.structure import (
    ActorRecord,
    AimRecord,
    ContributionRecord,
    LinkRecord,
    Maker,
    MeasureRecord,
    Record,
    Structure,
    ValueRecord,
)
from samsyn.model.vocabulary import ActorKind, Confidence, ContributionStatus, DeliveryState, Polarity

NODES: Final = ("Actor", "Vision", "Outcome", "Goal", "Contribution", "Measure", "Value")
LISTS: Final = (
    *("actors", "aims", "contributions", "makers", "measures", "deviating"),
    *("values", "owners", "expressed", "indicated"),
)
"""The lists of nodes and of what belongs to them, each told by a statement; with the links they are all there is."""
LINK: Final = "AimLink"
SECONDS_MAX: Final = 20.0  # for one of the lists; of a graph of 225,000 nodes the longest takes 4 s
RECORDS_AT_ONCE: Final = 2_000  # between which others get their turn: 2,000 records take 10 ms

Row: TypeAlias = Sequence[Any]


async def load(graph: Graph, revision: int) -> Structure:
    """All records as they were at that revision or, what others changed meanwhile, later. Raises Unavailable.

    Nothing of it is garbage, so the collector rests meanwhile: it would take half as long again.
    """
    gc.disable()
    try:
        return await _load(graph, revision)
    finally:
        gc.enable()


async def _load(graph: Graph, revision: int) -> Structure:
    structure = Structure(revision)
    lists = {name: await _list(graph, name) for name in LISTS}
    for number, record in enumerate(chain(_nodes(lists), _links(await _list(graph, "links"))), 1):
        structure.put(record)
        if not number % RECORDS_AT_ONCE:
            await asyncio.sleep(0)
    return structure


async def read_again(graph: Graph, ids: Iterable[str]) -> tuple[dict[str, Record | None], set[int]]:
    """The records with these ids as they are now, and None for each link that was taken away. Raises Unavailable.

    What is neither isn't there, or not yet: a large commit shows bit by bit. Ids of other things are passed over.
    Beside them the revisions that the graph had after each statement that was needed.
    """
    wanted: dict[str, list[str]] = {type_name: [] for type_name in (*NODES, LINK)}
    for each in ids:
        wanted.setdefault(type_of(each) or "", []).append(each)
    (nodes, after_nodes), (links, after_links) = await asyncio.gather(
        _nodes_again(graph, wanted), _links_again(graph, wanted[LINK])
    )
    return {**nodes, **links}, after_nodes | after_links


def is_of_structure(node_id: str) -> bool:
    """Whether what has the id is one of the structure's records, by its type."""
    type_name = type_of(node_id)
    return type_name == LINK or type_name in NODES


async def _nodes_again(graph: Graph, wanted: Mapping[str, list[str]]) -> tuple[dict[str, Record], set[int]]:
    given = {type_name: wanted[type_name] for type_name in NODES}
    if not any(given.values()):
        return {}, set()
    text = statement("questions/structure_nodes_again").text
    *lists, revision = await graph.read(text, {"given": given}, from_leader=True)
    return {record.id: record for record in _nodes(dict(zip(LISTS, lists, strict=True)))}, {revision}


async def _links_again(graph: Graph, ids: list[str]) -> tuple[dict[str, LinkRecord | None], set[int]]:
    if not ids:
        return {}, set()
    rows, revision = await _links_among(graph, "links_again", ids)
    found = {link.id: link for link in _links(rows)}
    missing = [each for each in ids if each not in found]
    if not missing:
        return {**found}, {revision}
    taken_away, later = await _links_among(graph, "former_links", missing)
    return {**found, **dict.fromkeys(taken_away)}, {revision, later}


async def _list(graph: Graph, name: str) -> list[Row]:
    text = statement(f"questions/structure_{name}").text
    return (await graph.read(text, {}, from_leader=True, seconds_max=SECONDS_MAX))[0]


async def _links_among(graph: Graph, name: str, ids: list[str]) -> list[Any]:
    # The embedded engine finds links by index only where the ids are a parameter of their own.
    return await graph.read(statement(f"questions/structure_{name}").text, {"ids": ids}, from_leader=True)


def _nodes(lists: Mapping[str, Sequence[Row]]) -> Iterator[Record]:
    """The records of these lists."""
    owners, expressed, indicated = (_by_first(lists[name]) for name in ("owners", "expressed", "indicated"))
    deviating = {measure_id for (measure_id,) in lists["deviating"]}
    for actor_id, kind, part_of, archived, budget in lists["actors"]:
        yield ActorRecord(actor_id, ActorKind(kind), part_of, archived, budget)
    for aim_id, weight, archived in lists["aims"]:
        own = owners.get(aim_id, ()), expressed.get(aim_id, ())
        yield AimRecord(aim_id, type_of(aim_id) or "", weight or 0.0, archived, *own)
    yield from _contributions(lists["contributions"], lists["makers"], expressed)
    for measure_id, stage, attainment, index, stale_from, archived in lists["measures"]:
        about = owners.get(measure_id, ()), indicated.get(measure_id, ()), measure_id in deviating
        yield MeasureRecord(measure_id, stage, attainment, index, stale_from, archived, *about)
    for value_id, archived in lists["values"]:
        yield ValueRecord(value_id, archived)


def _by_first(pairs: Iterable[Row]) -> dict[str, tuple[str, ...]]:
    """The second ids of pairs by their first, in order."""
    found: dict[str, list[str]] = {}
    for first, second in pairs:
        found.setdefault(first, []).append(second)
    return {first: tuple(sorted(others)) for first, others in found.items()}


def _contributions(
    rows: Iterable[Row], makers: Iterable[Row], expressed: Mapping[str, tuple[str, ...]]
) -> Iterator[ContributionRecord]:
    made_by: dict[str, list[Maker]] = {}
    for contribution_id, actor_id, share in makers:
        made_by.setdefault(contribution_id, []).append(Maker(actor_id, share))
    for contribution_id, status, delivery, starts_on, ends_on, archived, public in rows:
        yield ContributionRecord(
            contribution_id,
            ContributionStatus(status),
            DeliveryState(delivery),
            starts_on,
            ends_on,
            archived,
            tuple(sorted(made_by.get(contribution_id, ()))),
            public,
            expressed.get(contribution_id, ()),
        )


def _links(rows: Iterable[Row]) -> Iterator[LinkRecord]:
    for link_id, source, target, weight, polarity, confidence in rows:
        yield LinkRecord(link_id, source, target, weight, Polarity(polarity), Confidence(confidence))

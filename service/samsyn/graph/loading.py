"""Reading the structure from the graph: all of it, or the records with certain ids."""

import asyncio
import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, Final, TypeAlias

from samsyn.graph.port import Graph
from samsyn.graph.statements import statement
from samsyn.model.ids import type_of
from samsyn.model.structure import (
    ActorRecord,
    AimRecord,
    ContributionRecord,
    LinkRecord,
    Maker,
    Record,
    Structure,
)
from samsyn.model.vocabulary import ActorKind, Confidence, ContributionStatus, DeliveryState, Polarity

NODES: Final = ("Actor", "Vision", "Outcome", "Goal", "Contribution")
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
    makers = await _list(graph, "makers")
    for records in (
        _actors(await _list(graph, "actors")),
        _aims(await _list(graph, "aims")),
        _contributions(await _list(graph, "contributions"), makers),
        _links(await _list(graph, "links")),
    ):
        for number, record in enumerate(records, 1):
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
    actors, aims, contributions, makers, revision = await graph.read(text, {"given": given}, from_leader=True)
    records = chain(_actors(actors), _aims(aims), _contributions(contributions, makers))
    return {record.id: record for record in records}, {revision}


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


def _actors(rows: Iterable[Row]) -> Iterator[ActorRecord]:
    for actor_id, kind, part_of, archived in rows:
        yield ActorRecord(actor_id, ActorKind(kind), part_of, archived)


def _aims(rows: Iterable[Row]) -> Iterator[AimRecord]:
    for aim_id, external_weight, archived in rows:
        yield AimRecord(aim_id, type_of(aim_id) or "", external_weight or 0.0, archived)


def _contributions(rows: Iterable[Row], makers: Iterable[Row]) -> Iterator[ContributionRecord]:
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
        )


def _links(rows: Iterable[Row]) -> Iterator[LinkRecord]:
    for link_id, source, target, weight, polarity, confidence in rows:
        yield LinkRecord(link_id, source, target, weight, Polarity(polarity), Confidence(confidence))

"""The structure that questions are answered from, kept in memory and brought up to the graph's revision."""

import asyncio

from samsyn.graph.port import Graph
from samsyn.graph.statements import statement
from samsyn.model.ids import type_of
from samsyn.model.structure import ActorRecord, AimRecord, ContributionRecord, LinkRecord, Maker, Structure
from samsyn.model.vocabulary import ActorKind, Confidence, ContributionStatus, DeliveryState, Polarity


class Snapshots:
    """The structure of one graph, loaded once for all who wait for it."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._structure: Structure | None = None
        self._loading = asyncio.Lock()

    async def at_least(self, revision: int) -> Structure:
        """The structure at that revision or a later one. Raises Unavailable."""
        async with self._loading:
            if self._structure is None or self._structure.revision < revision:
                self._structure = await _load(self._graph)
            return self._structure


async def _load(graph: Graph) -> Structure:
    revision, actors, aims, contributions, links = await graph.read(statement("questions/structure").text, {})
    structure = Structure(revision)
    for node_id, kind, part_of, archived in actors:
        structure.put(ActorRecord(node_id, ActorKind(kind), part_of, archived))
    for node_id, external_weight, archived in aims:
        structure.put(AimRecord(node_id, type_of(node_id) or "", external_weight, archived))
    for node_id, status, delivery, starts_on, ends_on, archived, makers in contributions:
        structure.put(
            ContributionRecord(
                node_id,
                ContributionStatus(status),
                DeliveryState(delivery),
                starts_on,
                ends_on,
                archived,
                tuple(Maker(*maker) for maker in makers),
            )
        )
    for link_id, source, target, weight, polarity, confidence in links:
        structure.put(LinkRecord(link_id, source, target, weight, Polarity(polarity), Confidence(confidence)))
    return structure

"""A seed as a graph in memory: its deeds decided and applied one after the other, without a database."""

from pathlib import Path
from typing import Final

from samsyn.deeds import DEEDS
from samsyn.deeds.doing.decide import Decided, decide
from samsyn.deeds.doing.limits import Ref
from samsyn.exchange import seed
from samsyn.graph.deltas import apply
from samsyn.graph.graph import Graph
from samsyn.graph.view import View
from samsyn.model.principals import SERVICE
from samsyn.model.texts import likeness
from samsyn.model.times import now

SEEDS: Final = Path(__file__).parents[2] / "seed_data"


def seeded(name: str) -> Graph:
    """The graph that a seed of seed_data makes. A deed of it that is refused fails."""
    graph = Graph()
    made: dict[tuple[str, str], str] = {}

    def found(ref: Ref, told: str) -> str:
        return next((made[each, likeness(told)] for each in ref.types if (each, likeness(told)) in made), told)

    for entry in seed._read(SEEDS / name):  # noqa: SLF001 -- it reads what the service itself reads
        deed = DEEDS[entry.deed]
        raw = seed._replaced(deed.input, entry.raw, found)  # noqa: SLF001
        decided: Decided = decide(View(graph, SERVICE, now()), deed, raw)
        for change in decided.decision.changes:
            apply(graph, change)
        if decided.decision.node:
            told = str(raw.get("externalId") or raw.get("name") or raw.get("title"))
            made[deed.type_name, likeness(told)] = decided.decision.node
    return graph

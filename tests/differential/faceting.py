"""Facets of a list, counted one node after the other."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from graphql import GraphQLEnumType, get_named_type

from samsyn.model.texts import sort_key
from tests.differential import learning
from tests.differential.judging import attainment
from tests.differential.paging import Page
from tests.differential.tabling import COLUMNS, column
from tests.differential.world import AIMS, Node, World


@dataclass(frozen=True, slots=True)
class Faceted:
    """The page whose list is counted."""

    page: Page


def facet_of(world: World, faceted: Faceted, name: str, returned: Any) -> list[dict[str, Any]]:
    """How many nodes of the list have each value: in the enum's order, or in Swedish order; without a value last."""
    counts: Counter[Any] = Counter()
    for element in faceted.page.elements:
        counts.update(set(_values(world, element.node, name)) or {None})
    kind = get_named_type(get_named_type(returned).fields["value"].type)
    members = list(kind.values) if isinstance(kind, GraphQLEnumType) else sorted(filter(None, counts), key=sort_key)
    return [{"value": each, "count": counts[each]} for each in (*members, None) if each in counts]


def _values(world: World, node: Node, name: str) -> list[Any]:
    if name == "type":
        return [node.label.upper()]
    if name == "sector" and node.label == "Contribution":
        return [actor["sector"] for _, actor in world.follow(node, "makers") if not actor["archivedAt"]]
    if name == "attainment" and node.label in AIMS:
        return [attainment(world, each) for _, each in world.follow(node, "measures") if not each["archivedAt"]]
    if (node.label, name) in COLUMNS:
        return [column(world, node, name)]
    told = learning.TOLD.get((node.label, name))
    return [told(world, node) if told else node[name]]

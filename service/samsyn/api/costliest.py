"""Which list of an operation that costs too much costs most, and how long a page of it would fit.

Each field with a size of its own is one list, wherever its fragment is spread: it costs the nodes that it fetches, with
what its filter looks at, but not what other lists fetch below it. What an operation costs is linear in the size of each
list, so that the longest page that fits is a quotient.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from graphql import (
    FieldNode,
    FragmentSpreadNode,
    GraphQLCompositeType,
    InlineFragmentNode,
    Node,
    OperationDefinitionNode,
    SelectionSetNode,
)

from samsyn.api.charging import Charging, cost_with
from samsyn.model.pages import FIRST_MAX
from samsyn.questions.arguments import NODES_MAX
from samsyn.spoken import Message

SIZE_MAX: Final = {"maxNodes": NODES_MAX}  # of other sizes FIRST_MAX

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Excess:
    """Why an operation is refused: in words, with what a program can read, and where in the document that is."""

    message: Message
    extensions: Mapping[str, Any]
    node: Node


@dataclass(slots=True)
class Paged:
    """A list of a document and what it costs in all places where it stands.

    `own` are its nodes, `each` the nodes of one more element in every place, with all below it. `path` are the keys in
    the answer that lead to the place where it costs most, `around` is the list in which it stands there.
    """

    node: FieldNode
    argument: str
    size: float
    own: float = 0.0
    each: float = 0.0
    path: Path = ()
    around: "Paged | None" = None
    most: float = -1.0


def excess_of(charging: Charging, operation: OperationDefinitionNode, cost: int) -> Excess:
    """Return why an operation that costs more than its limit is refused.

    `list` leads by the keys of the answer to the list that costs most. Beside it stands the largest size of that list
    which fits, under the name of its argument: `first`, or `last` or `maxNodes` where these are asked. Where no page of
    it fits, both are of the nearest list around it of which one does. Where there is none, `firstOfAll` fits if no list
    asks for more; it is left out where not even that does.
    """
    limit = charging.limits.max_cost
    extensions = {"code": "COST_LIMIT", "limit": limit, "asked": cost}
    walk = _Walk(replace(charging, charged={}))
    total = walk.root(operation)
    costliest = max(walk.lists.values(), key=lambda each: each.own, default=None)
    if costliest is None:
        message = Message(
            en="This may fetch {asked} nodes; at most {limit} are allowed. Ask for less, or in several requests.",
            sv="Detta kan hämta {asked} noder; högst {limit} är tillåtna. Fråga efter mindre, eller i flera frågor.",
            asked=cost,
            limit=limit,
        )
        return Excess(message, extensions, operation)
    for paged in _outwards(costliest):
        if size := _size_that_fits(charging, operation, paged, total):
            message = _longest_page(cost, limit, costliest, paged, size)
            return Excess(message, {**extensions, "list": list(paged.path), paged.argument: size}, paged.node)
    of_costliest = {**extensions, "list": list(costliest.path)}
    if size := _size_of_all(charging, operation):
        message = Message(
            en="This may fetch {asked} nodes; at most {limit} are allowed. The list `{list}` costs most, and less of it"
            " alone isn't enough: ask for at most `first: {size}` of every list, or in several requests.",
            sv="Detta kan hämta {asked} noder; högst {limit} är tillåtna. Listan `{list}` kostar mest, och det räcker"
            " inte att minska bara den: fråga efter högst `first: {size}` i varje lista, eller i flera frågor.",
            asked=cost,
            limit=limit,
            list=".".join(costliest.path),
            size=size,
        )
        return Excess(message, {**of_costliest, "firstOfAll": size}, costliest.node)
    message = Message(
        en="This may fetch {asked} nodes; at most {limit} are allowed. The list `{list}` costs most. Ask for fewer"
        " fields or conditions, or in several requests.",
        sv="Detta kan hämta {asked} noder; högst {limit} är tillåtna. Listan `{list}` kostar mest. Fråga efter färre"
        " fält eller villkor, eller i flera frågor.",
        asked=cost,
        limit=limit,
        list=".".join(costliest.path),
    )
    return Excess(message, of_costliest, costliest.node)


def _longest_page(cost: int, limit: int, costliest: Paged, paged: Paged, size: int) -> Message:
    """How long a page of the costliest list fits, or of a list around it."""
    there = Message(en="there", sv="där")
    if paged is not costliest:
        there = Message(
            en="of `{outer}`, which contains it", sv="i `{outer}`, som den ligger i", outer=".".join(paged.path)
        )
    return Message(
        en="This may fetch {asked} nodes; at most {limit} are allowed. The list `{list}` costs most: ask for at most"
        " `{argument}: {size}` {there}.",
        sv="Detta kan hämta {asked} noder; högst {limit} är tillåtna. Listan `{list}` kostar mest: fråga efter högst"
        " `{argument}: {size}` {there}.",
        asked=cost,
        limit=limit,
        list=".".join(costliest.path),
        argument=paged.argument,
        size=size,
        there=there,
    )


def _outwards(paged: Paged) -> Iterator[Paged]:
    """Yield a list and those around it, from within."""
    here: Paged | None = paged
    while here:
        yield here
        here = here.around


def _size_that_fits(charging: Charging, operation: OperationDefinitionNode, paged: Paged, total: float) -> int:
    """The longest page of a list with which an operation costs no more than it may; 0 where there is none."""
    if not paged.each:
        return 0
    rest = total - paged.each * paged.size
    longest = int((charging.limits.max_cost - rest) // paged.each)
    size = min(longest, SIZE_MAX.get(paged.argument, FIRST_MAX))
    if size < 1:
        return 0
    fits = cost_with(charging, operation, lambda node, asked: size if node is paged.node else asked)
    return size if fits <= charging.limits.max_cost else 0


def _size_of_all(charging: Charging, operation: OperationDefinitionNode) -> int:
    """The longest page with which an operation costs no more than it may if no list has a longer one; 0 if none."""

    def cost_at(size: int) -> int:
        return cost_with(charging, operation, lambda _, asked: min(asked, size))

    return bisect_right(range(1, FIRST_MAX + 1), charging.limits.max_cost, key=cost_at)


@dataclass(slots=True)
class _Walk:
    """A walk through all places of an operation; there are no more of them than it may have selections."""

    charging: Charging
    lists: dict[int, Paged] = field(default_factory=dict[int, Paged])

    def root(self, operation: OperationDefinitionNode) -> float:
        """Return what the operation costs, whatever the limits of sums are."""
        root = self.charging.schema.get_root_type(operation.operation)
        return self.of_set(operation.selection_set, root, 1.0, (), None) if root else 0.0

    def of_set(
        self,
        selections: SelectionSetNode,
        parent: GraphQLCompositeType,
        times: float,
        path: Path,
        around: Paged | None,
    ) -> float:
        """Return what a selection set fetches for one of so many objects."""
        total = 0.0
        for selection in selections.selections:
            if isinstance(selection, FieldNode):
                total += self.of_field(selection, parent, times, path, around)
            elif isinstance(selection, InlineFragmentNode):
                within = self.charging.within(selection, parent)
                total += self.of_set(selection.selection_set, within, times, path, around)
            elif isinstance(selection, FragmentSpreadNode):
                fragment = self.charging.fragments[selection.name.value]
                within = self.charging.within(fragment, parent)
                total += self.of_set(fragment.selection_set, within, times, path, around)
        return total

    def of_field(
        self, node: FieldNode, parent: GraphQLCompositeType, times: float, path: Path, around: Paged | None
    ) -> float:
        """Return what a field fetches for one of so many objects; what it costs is noted at its list."""
        self.charging.conditions = 0  # they were counted already, once for each fragment and not at every spread
        charge = self.charging.of_field(node, parent)
        if charge is None or node.selection_set is None:
            return 0.0
        here = (*path, (node.alias or node.name).value)
        mine = around
        if charge.argument:
            mine = self.lists.setdefault(id(node), Paged(node, charge.argument, charge.times))
        before = mine.own if mine else 0.0
        if mine:
            mine.own += times * (charge.objects + charge.looked_at)
        below = self.of_set(node.selection_set, charge.type, times * charge.times, here, mine)
        if charge.argument and mine:
            mine.each += times * (below + (1 if charge.objects else 0))
            if mine.own - before > mine.most:
                mine.most, mine.path, mine.around = mine.own - before, here, around
        return max(charge.times * below + charge.objects, float(charge.is_counted)) + charge.looked_at

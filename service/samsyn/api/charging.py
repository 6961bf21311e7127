"""What an operation may fetch, or look at for its filters and orders, charged from the real values of its variables.

What is below a field is charged once, and multiplied: of so many objects, each with what is below it (`Charge`).
"""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, TypeAlias, cast

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLCompositeType,
    GraphQLField,
    GraphQLSchema,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
    get_named_type,
    is_composite_type,
    is_list_type,
    is_non_null_type,
)
from graphql.execution.values import VariableValues, get_argument_values

from samsyn.api.conditions import CANDIDATES, asked_of, check_conditions
from samsyn.api.introspection import size_in_schema
from samsyn.api.spoken_errors import SpokenGraphQLError
from samsyn.model.pages import FIRST_DEFAULT
from samsyn.reading.catalogue import is_connection, is_edge, origin_of
from samsyn.settings import Limits
from samsyn.spoken import Message

CEILING: Final = 10**9  # where sums stop growing

SIZES: Final = ("first", "last", "maxNodes", "maxAims")
IDS: Final = "ids"
FILTER: Final = "filter"
ORDER_BY: Final = "orderBy"
APART: Final = frozenset({"pageInfo", "facets"})  # of a page: no elements of its list
VALUES_MAX: Final = 1_000  # of a list that is given to a question; ids are fewer, enums have fewer
LIST_SIZE: Final = 10  # taken for a list without a size of its own, such as the nodes of a chain

Resize: TypeAlias = Callable[[FieldNode, int], int]
"""Which size a list has in the place of the one that it asks for."""


def cost_of(
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    fragments: Mapping[str, FragmentDefinitionNode],
    variables: VariableValues,
    limits: Limits,
) -> int:
    """Return how many nodes an operation may fetch: every list at its full size, one in another multiplied.

    A connection that is asked for `totalCount` alone costs 1, and so does a single object. Filters cost what they look
    at, as `conditions.py` says, and each facet as much as a condition. What is asked of the schema itself is counted by
    how much there is of it. Raises GraphQLError for filters and lists that can't be asked.
    """
    return cost_with(Charging(schema, fragments, variables, limits), operation, _as_asked)


def cost_with(charging: "Charging", operation: OperationDefinitionNode, resize: Resize) -> int:
    """Return what an operation would cost with other sizes of its lists. Raises as `cost_of` does."""
    charging = replace(charging, resize=resize, charged={}, conditions=0)
    root = charging.schema.get_root_type(operation.operation)
    return math.ceil(charging.of_set(operation.selection_set, root)) if root else 0


def _as_asked(_: FieldNode, size: int) -> int:
    return size


@dataclass(frozen=True, slots=True)
class Charge:
    """How a field counts: `times` what is below it, so many `objects` of its own, and what its filter looks at.

    A field of `type` that is `counted` costs 1 at the least. `argument` names that by which its size is asked, where
    there is one.
    """

    type: GraphQLCompositeType
    times: float
    objects: float = 0.0
    looked_at: int = 0
    is_counted: bool = False
    argument: str | None = None

    def cost(self, below: float) -> float:
        """Return what the field costs, with what is below it for one object."""
        return min(max(self.times * below + self.objects, float(self.is_counted)) + self.looked_at, CEILING)


@dataclass(slots=True)
class Charging:
    """The charging of one operation; a fragment is charged once for each type that it is spread in."""

    schema: GraphQLSchema
    fragments: Mapping[str, FragmentDefinitionNode]
    variables: VariableValues
    limits: Limits
    resize: Resize = _as_asked
    charged: dict[tuple[str, str], float] = field(default_factory=dict[tuple[str, str], float])
    conditions: int = 0

    def of_set(self, selections: SelectionSetNode, parent: GraphQLCompositeType) -> float:
        """Return the nodes that a selection set fetches for one object, that object not counted."""
        total = 0.0
        for selection in selections.selections:
            if isinstance(selection, FieldNode):
                charge = self.of_field(selection, parent)
                if charge and selection.selection_set:
                    total += charge.cost(self.of_set(selection.selection_set, charge.type))
            elif isinstance(selection, InlineFragmentNode):
                total += self.of_set(selection.selection_set, self.within(selection, parent))
            elif isinstance(selection, FragmentSpreadNode):
                total += self.of_fragment(selection.name.value)
        return min(total, CEILING)

    def within(
        self, fragment: InlineFragmentNode | FragmentDefinitionNode, parent: GraphQLCompositeType
    ) -> GraphQLCompositeType:
        """Return the type that a fragment selects from, where it stands in a parent's selection set."""
        condition = fragment.type_condition
        return cast("GraphQLCompositeType", self.schema.get_type(condition.name.value)) if condition else parent

    def of_fragment(self, name: str) -> float:
        """Return what a fragment fetches, charged when it is first met."""
        fragment = self.fragments[name]
        key = (name, fragment.type_condition.name.value)
        if key not in self.charged:
            within = self.schema.get_type(fragment.type_condition.name.value)
            self.charged[key] = self.of_set(fragment.selection_set, cast("GraphQLCompositeType", within))
        return self.charged[key]

    def of_field(self, node: FieldNode, parent: GraphQLCompositeType) -> Charge | None:
        """Return how a field counts; None of one that fetches nothing.

        In a page each of `nodes` and `edges` counts its elements. What its filter looks at, and what its facets count,
        comes on top.
        """
        graphql_field = self.schema.get_field(parent, node.name.value)
        assert graphql_field is not None  # noqa: S101 -- the document is valid
        values = get_argument_values(graphql_field, node, self.variables) if graphql_field.args else {}
        self.check_lists(node, values)
        named = get_named_type(graphql_field.type)
        if not node.selection_set or not is_composite_type(named):
            return None
        if is_connection(parent):
            return None if node.name.value in APART else Charge(named, 1, objects=1)
        if is_edge(parent):
            return Charge(named, 1)
        size = size_in_schema(self.schema, parent, node.name.value)
        argument = None
        if size is None:
            argument = size_argument(graphql_field, values)
            size = self.size(graphql_field, values)
            if argument:
                size = self.resize(node, size)
        objects = 0.0 if is_connection(named) else size
        looked_at = self.looked_at(graphql_field, node, values, parent)
        if is_connection(named):
            looked_at += self.facets(node.selection_set) * candidates(self.schema, parent)
        return Charge(named, size, objects, looked_at, is_counted=True, argument=argument)

    def looked_at(
        self, graphql_field: GraphQLField, node: FieldNode, values: Mapping[str, Any], parent: GraphQLCompositeType
    ) -> int:
        """Return what a field's filter and order look at. Raises GraphQLError for a filter that can't be asked."""
        cost = _cost_of_orders(graphql_field, values)
        if given := values.get(FILTER):
            filter_type: Any = get_named_type(graphql_field.args[FILTER].type)
            asked = asked_of(filter_type, given, node, self.limits)
            self.conditions += asked.conditions
            check_conditions(self.conditions, node, self.limits)
            cost += asked.cost
        return cost * candidates(self.schema, parent)

    def facets(self, page: SelectionSetNode) -> int:
        """Return how many facets are asked of a page."""
        asked = (each.selection_set for each in self.fields(page) if each.name.value == "facets" and each.selection_set)
        return sum(1 for facets in asked for each in self.fields(facets) if each.selection_set)

    def fields(self, selections: SelectionSetNode) -> Iterator[FieldNode]:
        """Yield the fields of a selection set, those of its fragments among them."""
        for selection in selections.selections:
            if isinstance(selection, FieldNode):
                yield selection
            elif isinstance(selection, InlineFragmentNode):
                yield from self.fields(selection.selection_set)
            elif isinstance(selection, FragmentSpreadNode):
                yield from self.fields(self.fragments[selection.name.value].selection_set)

    def check_lists(self, node: FieldNode, values: Mapping[str, Any]) -> None:
        """Raise GraphQLError for a list of values that is too long."""
        for name, value in values.items():
            if isinstance(value, list) and len(cast("list[Any]", value)) > VALUES_MAX:
                asked = len(cast("list[Any]", value))
                message = Message(
                    en="`{argument}` has {asked} values; at most {limit} are allowed. Give fewer at a time.",
                    sv="`{argument}` har {asked} värden; högst {limit} är tillåtna. Ange färre åt gången.",
                    argument=name,
                    asked=asked,
                    limit=VALUES_MAX,
                )
                extensions = {"code": "VALUES_LIMIT", "limit": VALUES_MAX, "asked": asked}
                raise SpokenGraphQLError(message, node, extensions=extensions)

    def size(self, graphql_field: GraphQLField, values: Mapping[str, Any]) -> int:
        """Return how many a field's list may hold; 1 of what is no list."""
        sizes = [values[name] for name in SIZES if values.get(name) is not None]
        if sizes:
            return max(min(sizes[0], CEILING), 0)
        if "first" in graphql_field.args:
            return FIRST_DEFAULT
        if isinstance(values.get(IDS), list):
            return len(values[IDS])
        bare = graphql_field.type.of_type if is_non_null_type(graphql_field.type) else graphql_field.type
        return LIST_SIZE if is_list_type(bare) else 1


def _cost_of_orders(graphql_field: GraphQLField, values: Mapping[str, Any]) -> int:
    """Return what a list's order costs for each record: nothing by what is stored."""
    if not (chosen := values.get(ORDER_BY)):
        return 0
    connection: Any = get_named_type(graphql_field.type)
    declared = origin_of(get_named_type(connection.fields["nodes"].type)).orders
    names = {str(each["field"]) for each in chosen}
    return sum(each.looks_at for each in declared if each.name in names and not each.is_kept)


def candidates(schema: GraphQLSchema, parent: GraphQLCompositeType) -> int:
    """Return of how many records a filter or a facet of a list is taken to look at each."""
    return CANDIDATES if parent is schema.query_type else LIST_SIZE


def size_argument(graphql_field: GraphQLField, values: Mapping[str, Any]) -> str | None:
    """Return the argument by which a list's size is asked, `first` where none is given; None where it has no size."""
    given = [name for name in SIZES if values.get(name) is not None]
    return next(iter(given), "first" if "first" in graphql_field.args else None)

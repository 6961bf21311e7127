"""How much one operation may ask for, found before anything is executed.

A document is measured once: every fragment once, however often it is spread, so that the work is linear in the
document; sums saturate. What an operation would fetch, or look at for its filters, is charged from the real values of
its variables.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, cast

from graphql import (
    ArgumentNode,
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLCompositeType,
    GraphQLError,
    GraphQLField,
    GraphQLSchema,
    InlineFragmentNode,
    ListValueNode,
    Node,
    ObjectValueNode,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
    VariableNode,
    Visitor,
    get_named_type,
    is_composite_type,
    is_list_type,
    is_non_null_type,
    visit,
)
from graphql.execution.values import VariableValues, get_argument_values

from samsyn.api.conditions import CANDIDATES, asked_of, check_conditions
from samsyn.api.introspection import size_in_schema
from samsyn.api.nesting import NESTED_MAX
from samsyn.model.pages import FIRST_DEFAULT
from samsyn.reading.catalogue import is_connection, is_edge
from samsyn.settings import Limits

CEILING: Final = 10**9  # where sums stop growing
CHARGED_MAX: Final = 1_000  # costs of one document that are kept

WRAPPERS: Final = frozenset({"edges", "nodes", "node"})
SIZES: Final = ("first", "last", "maxNodes")
IDS: Final = "ids"
FILTER: Final = "filter"
NODES_PER_UNIT: Final = 10_000
SECONDS_PER_UNIT: Final = 0.005  # in which some thousand nodes are written: of a core, everybody has half at most
UNITS_PER_DEED: Final = 2
VALUES_MAX: Final = 1_000  # of a list that is given to a question; ids are fewer, enums have fewer
LIST_SIZE: Final = 10  # taken for a list without a size of its own, such as the nodes of a chain


@dataclass(frozen=True, slots=True)
class Extent:
    """What a selection set holds with its fragments spread: its fields on the first level, and all below."""

    fields: int = 0
    selections: int = 0
    depth: int = 0
    schema_depth: int = 0
    aliases: int = 0
    directives: int = 0

    def beside(self, other: "Extent") -> "Extent":
        """Return the measure of both together."""
        return Extent(
            min(self.fields + other.fields, CEILING),
            min(self.selections + other.selections, CEILING),
            max(self.depth, other.depth),
            max(self.schema_depth, other.schema_depth),
            min(self.aliases + other.aliases, CEILING),
            min(self.directives + other.directives, CEILING),
        )


def excesses(document: DocumentNode, limits: Limits) -> list[GraphQLError]:
    """Return what a document asks too much of, whatever its variables; it needn't be valid."""
    fragments = {each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)}
    if error := _too_many("FRAGMENTS", "fragments", len(fragments), limits.max_fragments, document):
        return [error]  # of so many each could spread the next one, deeper than can be gone
    errors: list[GraphQLError | None] = []
    measured: dict[str, Extent | None] = {}
    for operation in document.definitions:
        if isinstance(operation, OperationDefinitionNode):
            found = _of_set(operation.selection_set, fragments, measured)
            is_mutation = operation.operation is OperationType.MUTATION
            roots_max = limits.max_mutations if is_mutation else limits.max_root_fields
            errors += [
                _too_many("ROOT_FIELDS", "fields at the root", found.fields, roots_max, operation),
                _too_many(
                    "SELECTIONS",
                    "selections, each fragment counted at every spread",
                    found.selections,
                    limits.max_selections,
                    operation,
                ),
                _too_many("DEPTH", "levels", found.depth, limits.max_depth, operation),
                _too_many("DEPTH", "levels of the schema", found.schema_depth, limits.max_schema_depth, operation),
                _too_many("ALIASES", "aliases", found.aliases, limits.max_aliases, operation),
                _too_many("DIRECTIVES", "directives", found.directives, limits.max_directives, operation),
            ]
    nesting = _Nesting()
    visit(document, nesting)
    errors.append(_too_many("NESTING", "levels of values in one another", nesting.most, NESTED_MAX, document))
    return [error for error in errors if error]


def cost_of(
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    fragments: Mapping[str, FragmentDefinitionNode],
    variables: VariableValues,
    limits: Limits,
) -> int:
    """Return how many nodes an operation may fetch: every list at its full size, one in another multiplied.

    A connection that is asked for `totalCount` alone costs 1, and so does a single object. Filters cost what they look
    at, as `conditions.py` says; what is asked of the schema itself is counted by how much there is of it. Raises
    GraphQLError for filters and lists that can't be asked.
    """
    root = schema.get_root_type(operation.operation)
    charging = _Charging(schema, fragments, variables, limits)
    return math.ceil(charging.of_set(operation.selection_set, root)) if root else 0


class Costs:
    """The costs of a document's operations, each charged once for the sizes that its variables give."""

    def __init__(self, schema: GraphQLSchema, document: DocumentNode) -> None:
        self._schema = schema
        definitions = document.definitions
        self._fragments = {each.name.value: each for each in definitions if isinstance(each, FragmentDefinitionNode)}
        self._sized = _sized(document)
        self._charged: dict[tuple[Any, ...], int] = {}

    def check(self, operation: OperationDefinitionNode, variables: VariableValues, limits: Limits) -> int:
        """Return what an operation costs. Raises GraphQLError where that is too much."""
        sizes = (size_of(variables.coerced.get(name)) for name, size_of in self._sized)
        key = (operation.name.value if operation.name else None, *sizes)
        cost = self._charged.get(key)
        if cost is None:
            if len(self._charged) >= CHARGED_MAX:
                self._charged.clear()
            cost = self._charged[key] = cost_of(self._schema, operation, self._fragments, variables, limits)
        if cost > limits.max_cost:
            message = f"This may fetch {cost:,} nodes; at most {limits.max_cost:,} are allowed. Ask for smaller pages."
            extensions = {"code": "COST_LIMIT", "limit": limits.max_cost, "asked": cost}
            raise GraphQLError(message, operation, extensions=extensions)
        return cost


class _Sizes(Visitor):
    """Gathers the variables by which the cost differs: those of sizes and lists, and what is in filters."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, Callable[[Any], Any]] = {}
        self._is_filter = False

    def enter_argument(self, node: ArgumentNode, *_: Any) -> None:
        self._is_filter = node.name.value == FILTER
        if isinstance(node.value, VariableNode) and not self._is_filter:
            self.found.setdefault(node.value.name.value, _size_of)

    def enter_variable(self, node: VariableNode, *_: Any) -> None:
        if self._is_filter:
            self.found[node.name.value] = _shape_of

    def leave_argument(self, *_: Any) -> None:
        self._is_filter = False


class _Nesting(Visitor):
    """Measures how deep values lie in one another."""

    def __init__(self) -> None:
        super().__init__()
        self.most = 0
        self._here = 0

    def enter(self, node: Node, *_: Any) -> None:
        if isinstance(node, ListValueNode | ObjectValueNode):
            self._here += 1
            self.most = max(self.most, self._here)

    def leave(self, node: Node, *_: Any) -> None:
        self._here -= isinstance(node, ListValueNode | ObjectValueNode)


def _sized(document: DocumentNode) -> list[tuple[str, Callable[[Any], Any]]]:
    """The variables by which the cost differs, each with what of its value matters."""
    sizes = _Sizes()
    visit(document, sizes)
    return sorted(sizes.found.items())


def _size_of(value: Any) -> Any:
    """A number, or how long a list is; whether there is anything of all else."""
    if isinstance(value, list):
        return (len(cast("list[Any]", value)),)
    return value if isinstance(value, int | None) else True


def _shape_of(value: Any) -> Any:
    """What a part of a filter asks, whatever it compares with."""
    match value:
        case dict():
            return tuple((name, _shape_of(each)) for name, each in cast("dict[str, Any]", value).items())
        case list():
            return tuple(_shape_of(each) for each in cast("list[Any]", value))
        case _:
            return value is not None


def _of_set(
    selections: SelectionSetNode,
    fragments: Mapping[str, FragmentDefinitionNode],
    measured: dict[str, Extent | None],
    *,
    of_schema: bool = False,
) -> Extent:
    """Return the measure of a selection set; a fragment that spreads itself counts as nothing, for it is invalid."""
    total = Extent()
    for selection in selections.selections:
        total = total.beside(_of_selection(selection, fragments, measured, of_schema=of_schema))
    return total


def _of_selection(
    selection: Node,
    fragments: Mapping[str, FragmentDefinitionNode],
    measured: dict[str, Extent | None],
    *,
    of_schema: bool,
) -> Extent:
    directives = len(getattr(selection, "directives", None) or ())
    if isinstance(selection, FragmentSpreadNode):
        name = f"{selection.name.value} {of_schema}"
        if name not in measured:
            measured[name] = None  # while it is being measured
            fragment = fragments.get(selection.name.value)
            measured[name] = (
                _of_set(fragment.selection_set, fragments, measured, of_schema=of_schema) if fragment else Extent()
            )
        return (measured[name] or Extent()).beside(Extent(directives=directives))
    if isinstance(selection, InlineFragmentNode):
        found = _of_set(selection.selection_set, fragments, measured, of_schema=of_schema)
        return found.beside(Extent(directives=directives))
    if not isinstance(selection, FieldNode):
        return Extent()
    name = selection.name.value
    about_schema = of_schema or name in {"__schema", "__type"}
    below = (
        _of_set(selection.selection_set, fragments, measured, of_schema=about_schema)
        if selection.selection_set
        else Extent()
    )
    level = 0 if name in WRAPPERS and not about_schema else 1
    return Extent(
        fields=1,
        selections=min(below.selections + 1, CEILING),
        depth=0 if about_schema else below.depth + level,
        schema_depth=below.schema_depth + level if about_schema else below.schema_depth,
        aliases=min(below.aliases + (selection.alias is not None), CEILING),
        directives=min(below.directives + directives, CEILING),
    )


def _too_many(name: str, what: str, asked: int, limit: int, node: Node) -> GraphQLError | None:
    if asked <= limit:
        return None
    message = (
        f"The operation has {asked:,} {what}; at most {limit:,} are allowed. Ask for less, or in several requests."
    )
    return GraphQLError(message, node, extensions={"code": f"{name}_LIMIT", "limit": limit, "asked": asked})


@dataclass(slots=True)
class _Charging:
    """The charging of one operation; a fragment is charged once for each type that it is spread in."""

    schema: GraphQLSchema
    fragments: Mapping[str, FragmentDefinitionNode]
    variables: VariableValues
    limits: Limits
    charged: dict[tuple[str, str], float] = field(default_factory=dict[tuple[str, str], float])
    conditions: int = 0

    def of_set(self, selections: SelectionSetNode, parent: GraphQLCompositeType) -> float:
        """Return the nodes that a selection set fetches for one object, that object not counted."""
        total = 0.0
        for selection in selections.selections:
            if isinstance(selection, FieldNode):
                total += self.of_field(selection, parent)
            elif isinstance(selection, InlineFragmentNode):
                condition = selection.type_condition
                within = self.schema.get_type(condition.name.value) if condition else parent
                total += self.of_set(selection.selection_set, cast("GraphQLCompositeType", within))
            elif isinstance(selection, FragmentSpreadNode):
                total += self.of_fragment(selection.name.value)
        return min(total, CEILING)

    def of_fragment(self, name: str) -> float:
        """Return what a fragment fetches, charged when it is first met."""
        fragment = self.fragments[name]
        key = (name, fragment.type_condition.name.value)
        if key not in self.charged:
            within = self.schema.get_type(fragment.type_condition.name.value)
            self.charged[key] = self.of_set(fragment.selection_set, cast("GraphQLCompositeType", within))
        return self.charged[key]

    def of_field(self, node: FieldNode, parent: GraphQLCompositeType) -> float:
        """Return the nodes that a field fetches: its size, times each one and what is below it.

        In a page each of `nodes` and `edges` counts its elements. What its filter looks at comes on top.
        """
        graphql_field = self.schema.get_field(parent, node.name.value)
        assert graphql_field is not None  # noqa: S101 -- the document is valid
        values = get_argument_values(graphql_field, node, self.variables) if graphql_field.args else {}
        self.check_lists(node, values)
        named = get_named_type(graphql_field.type)
        if not node.selection_set or not is_composite_type(named):
            return 0
        below = self.of_set(node.selection_set, named)
        if is_connection(parent):
            return 0 if node.name.value == "pageInfo" else 1 + below
        if is_edge(parent):
            return below
        each = below if is_connection(named) else 1 + below
        size = size_in_schema(self.schema, parent, node.name.value)
        if size is None:
            size = self.size(graphql_field, values)
        looked_at = self.looked_at(graphql_field, node, values, parent)
        return min(max(size * each, 1) + looked_at, CEILING)

    def looked_at(
        self, graphql_field: GraphQLField, node: FieldNode, values: Mapping[str, Any], parent: GraphQLCompositeType
    ) -> int:
        """Return what a field's filter looks at. Raises GraphQLError for one that can't be asked."""
        given = values.get(FILTER)
        if not given:
            return 0
        filter_type: Any = get_named_type(graphql_field.args[FILTER].type)
        asked = asked_of(filter_type, given, node, self.limits)
        self.conditions += asked.conditions
        check_conditions(self.conditions, node, self.limits)
        return asked.cost * (CANDIDATES if parent is self.schema.query_type else LIST_SIZE)

    def check_lists(self, node: FieldNode, values: Mapping[str, Any]) -> None:
        """Raise GraphQLError for a list of values that is too long."""
        for name, value in values.items():
            if isinstance(value, list) and len(cast("list[Any]", value)) > VALUES_MAX:
                asked = len(cast("list[Any]", value))
                message = f"`{name}` has {asked:,} values; at most {VALUES_MAX:,} are allowed. Give fewer at a time."
                extensions = {"code": "VALUES_LIMIT", "limit": VALUES_MAX, "asked": asked}
                raise GraphQLError(message, node, extensions=extensions)

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


def units_of(cost: int, deeds: int, seconds: float = 0.0) -> int:
    """How many units of a rate an operation takes: a deed 2, a question 1.

    One more goes for each whole 10,000 nodes that it may fetch, or for each 5 ms that it computed, whichever is more.
    """
    return max(1, deeds * UNITS_PER_DEED) + max(cost // NODES_PER_UNIT, int(seconds / SECONDS_PER_UNIT))

"""How much one operation may ask for, found before anything is executed.

A document is measured once: every fragment once, however often it is spread, so that the work is linear in the
document; sums saturate. What an operation would fetch is charged as `charging.py` says, and what costs too much is told
as `costliest.py` says.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, cast

from graphql import (
    ArgumentNode,
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
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
    visit,
)
from graphql.execution.values import VariableValues

from samsyn.api.charging import CEILING, FILTER, ORDER_BY, Charging, cost_of
from samsyn.api.costliest import Excess, excess_of
from samsyn.api.nesting import NESTED_MAX
from samsyn.api.spoken_errors import SpokenGraphQLError
from samsyn.settings import Limits
from samsyn.spoken import Message

CHARGED_MAX: Final = 1_000  # costs of one document that are kept

WRAPPERS: Final = frozenset({"edges", "nodes", "node"})
NODES_PER_UNIT: Final = 10_000
SECONDS_PER_UNIT: Final = 0.005  # in which some thousand nodes are written: of a core, everybody has half at most
UNITS_PER_DEED: Final = 2

FRAGMENTS: Final = Message(en="fragments", sv="fragment")
ROOT_FIELDS: Final = Message(en="fields at the root", sv="fält i roten")
SELECTIONS: Final = Message(
    en="selections, each fragment counted at every spread", sv="valda fält, där varje fragment räknas där det används"
)
LEVELS: Final = Message(en="levels", sv="nivåer")
SCHEMA_LEVELS: Final = Message(en="levels of the schema", sv="nivåer av schemat")
ALIASES: Final = Message(en="aliases", sv="alias")
DIRECTIVES: Final = Message(en="directives", sv="direktiv")
VALUE_LEVELS: Final = Message(en="levels of values in one another", sv="nivåer av värden i varandra")


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
    if error := _too_many("FRAGMENTS", FRAGMENTS, len(fragments), limits.max_fragments, document):
        return [error]  # of so many each could spread the next one, deeper than can be gone
    errors: list[GraphQLError | None] = []
    measured: dict[str, Extent | None] = {}
    for operation in document.definitions:
        if isinstance(operation, OperationDefinitionNode):
            found = _of_set(operation.selection_set, fragments, measured)
            is_mutation = operation.operation is OperationType.MUTATION
            roots_max = limits.max_mutations if is_mutation else limits.max_root_fields
            errors += [
                _too_many("ROOT_FIELDS", ROOT_FIELDS, found.fields, roots_max, operation),
                _too_many("SELECTIONS", SELECTIONS, found.selections, limits.max_selections, operation),
                _too_many("DEPTH", LEVELS, found.depth, limits.max_depth, operation),
                _too_many("DEPTH", SCHEMA_LEVELS, found.schema_depth, limits.max_schema_depth, operation),
                _too_many("ALIASES", ALIASES, found.aliases, limits.max_aliases, operation),
                _too_many("DIRECTIVES", DIRECTIVES, found.directives, limits.max_directives, operation),
            ]
    nesting = _Nesting()
    visit(document, nesting)
    errors.append(_too_many("NESTING", VALUE_LEVELS, nesting.most, NESTED_MAX, document))
    return [error for error in errors if error]


class Costs:
    """The costs of a document's operations, each charged once for the sizes that its variables give."""

    def __init__(self, schema: GraphQLSchema, document: DocumentNode) -> None:
        self._schema = schema
        definitions = document.definitions
        self._fragments = {each.name.value: each for each in definitions if isinstance(each, FragmentDefinitionNode)}
        self._sized = _sized(document)
        self._charged: dict[tuple[Any, ...], int] = {}
        self._refused: dict[tuple[Any, ...], Excess] = {}

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
            charging = Charging(self._schema, self._fragments, variables, limits)
            excess = self._excess((*key, limits.max_cost), charging, operation, cost)
            raise SpokenGraphQLError(excess.message, excess.node, extensions=excess.extensions)
        return cost

    def _excess(
        self, key: tuple[Any, ...], charging: Charging, operation: OperationDefinitionNode, cost: int
    ) -> Excess:
        """Why an operation is refused, found once for the sizes that its variables give."""
        excess = self._refused.get(key)
        if excess is None:
            if len(self._refused) >= CHARGED_MAX:
                self._refused.clear()
            excess = self._refused[key] = excess_of(charging, operation, cost)
        return excess


class _Sizes(Visitor):
    """Gathers the variables by which the cost differs: those of sizes and lists, what is in filters, and orders."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, Callable[[Any], Any]] = {}
        self._within: Callable[[Any], Any] | None = None

    def enter_argument(self, node: ArgumentNode, *_: Any) -> None:
        self._within = {FILTER: _shape_of, ORDER_BY: repr}.get(node.name.value)
        if isinstance(node.value, VariableNode) and not self._within:
            self.found.setdefault(node.value.name.value, _size_of)

    def enter_variable(self, node: VariableNode, *_: Any) -> None:
        if self._within:
            self.found[node.name.value] = self._within

    def leave_argument(self, *_: Any) -> None:
        self._within = None


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


def _too_many(name: str, what: Message, asked: int, limit: int, node: Node) -> GraphQLError | None:
    if asked <= limit:
        return None
    message = Message(
        en="The operation has {asked} {what}; at most {limit} are allowed. Ask for less, or in several requests.",
        sv="Operationen har {asked} {what}; högst {limit} är tillåtna. Fråga efter mindre, eller i flera frågor.",
        asked=asked,
        what=what,
        limit=limit,
    )
    return SpokenGraphQLError(message, node, extensions={"code": f"{name}_LIMIT", "limit": limit, "asked": asked})


def units_of(cost: int, deeds: int, seconds: float = 0.0) -> int:
    """How many units of a rate an operation takes: a deed 2, a question 1.

    One more goes for each whole 10,000 nodes that it may fetch, or for each 5 ms that it computed, whichever is more.
    """
    return max(1, deeds * UNITS_PER_DEED) + max(cost // NODES_PER_UNIT, int(seconds / SECONDS_PER_UNIT))

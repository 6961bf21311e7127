"""Documents: parsed and validated once for each text, with the plans that were compiled for them."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final

from cachetools import LRUCache
from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    GraphQLSyntaxError,
    InlineFragmentNode,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
    ValuesOfCorrectTypeRule,
    parse,
    specified_rules,
    validate,
)
from graphql.execution.values import VariableValues, get_variable_values
from graphql.validation.validate import ValidationAbortedError

from samsyn import metrics
from samsyn.api.cost import Costs, excesses
from samsyn.api.persisted import PersistedDocuments
from samsyn.api.spoken_errors import SpokenGraphQLError, coded
from samsyn.api.variables import Values, reader_of_variables
from samsyn.api.work import Work
from samsyn.api.wrong_kinds import RightKinds
from samsyn.observing import is_observed
from samsyn.performing.votes.queue import CAST_PULSE
from samsyn.reading.plan import Plan, compile_operation
from samsyn.reading.selection import flags_of
from samsyn.settings import Limits
from samsyn.spoken import Message

TOKENS_MAX: Final = 60_000  # of all documents that are kept, at 1 to 2 kB each; an application's have some hundreds
CHARACTERS_PER_TOKEN: Final = 16  # that take as much room, where a document has few tokens or can't be parsed
SOURCE_LENGTH_MAX: Final = 100_000  # of a document's plans, by what @skip and @include take; each takes ten times that

RULES: Final = [RightKinds if each is ValuesOfCorrectTypeRule else each for each in specified_rules]
INVALID_DOCUMENT: Final = "GRAPHQL_VALIDATION_FAILED"
TOO_INVOLVED: Final = Message(
    en="There is too much wrong, or too much to compare, for the document to be checked to its end: the same fields"
    " selected too often at one place, or fragments too deep in one another. Select each once.",
    sv="Det är för mycket som är fel eller ska jämföras för att dokumentet ska kunna kontrolleras helt: samma fält är"
    " valda för ofta på ett ställe, eller fragmenten ligger för djupt i varandra. Välj vart och ett en gång.",
)

COMPILED: Final = metrics.PLANS.labels("compiled")
KNOWN_PLANS: Final = metrics.PLANS.labels("known")
READ: Final = metrics.DOCUMENTS.labels("read")
KNOWN_DOCUMENTS: Final = metrics.DOCUMENTS.labels("known")


@dataclass
class Document:
    """A document that can be executed, with its plans and costs, or the errors for which it can't."""

    schema: GraphQLSchema
    text: str
    node: DocumentNode
    costs: Costs
    errors: Sequence[GraphQLError] = ()
    plans: LRUCache[Any, Plan] = field(default_factory=lambda: LRUCache(SOURCE_LENGTH_MAX, getsizeof=_source_length))

    @cached_property
    def operations(self) -> Sequence[OperationDefinitionNode]:
        """The operations in it, in their order."""
        return [each for each in self.node.definitions if isinstance(each, OperationDefinitionNode)]

    @cached_property
    def fragments(self) -> Mapping[str, FragmentDefinitionNode]:
        """The fragments in it, by their names."""
        definitions = self.node.definitions
        return {each.name.value: each for each in definitions if isinstance(each, FragmentDefinitionNode)}

    @cached_property
    def has_votes(self) -> bool:
        """Whether votes are among what its operations do, whether or not it can be executed."""
        sets = [each.selection_set for each in (*self.operations, *self.fragments.values())]
        return any(field.name.value == CAST_PULSE for each in sets for field in _fields(each))

    def votes(self, operation_name: str | None) -> bool:
        """Whether the operation of that name may vote, or any that may be meant where none is named."""
        return self.has_votes and any(
            each.operation is OperationType.MUTATION
            for each in self.operations
            if operation_name is None or (each.name and each.name.value == operation_name)
        )

    @cached_property
    def flags(self) -> Mapping[int, Sequence[str]]:
        """By operation the names of the variables that @skip and @include take."""
        return {id(each): sorted(flags_of(each, self.fragments)) for each in self.operations}

    @cached_property
    def _readers(self) -> Mapping[int, Values]:
        return {id(each): reader_of_variables(self.schema, each) for each in self.operations}

    def variables(
        self, operation: OperationDefinitionNode, given: Mapping[str, Any] | None
    ) -> VariableValues | list[GraphQLError]:
        """The coerced values of an operation's variables, or what is wrong with those that don't fit."""
        return self._readers[id(operation)](given or {})

    def flag_values(
        self, operation: OperationDefinitionNode, given: Mapping[str, Any] | None = None
    ) -> VariableValues | list[GraphQLError]:
        """The values of the variables that @skip and @include take, or what is wrong: a plan depends on no others."""
        flags = self.flags[id(operation)]
        definitions = [each for each in operation.variable_definitions or () if each.variable.name.value in flags]
        return get_variable_values(self.schema, definitions, dict(given or {}))

    def key(self, operation: OperationDefinitionNode, variables: VariableValues) -> tuple[Any, ...]:
        """What plans differ by: the operation, and the values of its flags."""
        return (id(operation), *(variables.coerced.get(name) for name in self.flags[id(operation)]))

    def plan(self, operation: OperationDefinitionNode, variables: VariableValues) -> Plan:
        """The plan of an operation, compiled for such values of its flags."""
        with metrics.COMPILE_SECONDS.time() if is_observed() else nullcontext():
            return compile_operation(self.schema, operation, self.fragments, variables)


class Documents:
    """The documents that were asked last, each under its text."""

    def __init__(self, schema: GraphQLSchema, limits: Limits, persisted: PersistedDocuments) -> None:
        self._schema = schema
        self._limits = limits
        self._persisted = persisted
        self._documents: LRUCache[str, Document] = LRUCache(TOKENS_MAX, getsizeof=_tokens)

    async def document(self, text: str, work: Work) -> Document:
        """The document of a text, parsed and validated."""
        found = KNOWN_DOCUMENTS if text in self._documents else READ
        document = await work.kept(self._documents, text, lambda: self._read(text))
        if not document.has_votes:
            found.inc()
        return document

    def _read(self, text: str) -> Document:
        limits = self._limits.for_trusted if self._persisted.has(text) else self._limits
        return read_document(self._schema, limits, text)


async def plan_of(
    document: Document, operation: OperationDefinitionNode, variables: VariableValues, work: Work
) -> Plan:
    """The plan of a document's operation, compiled when it is first met with such values of its flags."""
    key = document.key(operation, variables)
    if is_observed():
        (KNOWN_PLANS if key in document.plans else COMPILED).inc()
    return await work.kept(document.plans, key, lambda: document.plan(operation, variables))


def read_document(schema: GraphQLSchema, limits: Limits, text: str) -> Document:
    """The document of a text, parsed and validated."""
    nothing = DocumentNode(definitions=())
    try:
        node = parse(text, max_tokens=limits.max_tokens, allow_empty_selection_sets=False)
    except GraphQLSyntaxError as error:
        return Document(schema, text, nothing, Costs(schema, nothing), [coded(error, "GRAPHQL_PARSE_FAILED")])
    errors = excesses(node, limits) or [
        coded(
            SpokenGraphQLError(TOO_INVOLVED) if isinstance(error, ValidationAbortedError) else error, INVALID_DOCUMENT
        )
        for error in validate(schema, node, RULES)
    ]
    return Document(schema, text, node, Costs(schema, node), errors)


def _tokens(document: Document) -> int:
    return min(1 + document.node.token_count + len(document.text) // CHARACTERS_PER_TOKEN, TOKENS_MAX)


def _source_length(plan: Plan) -> int:
    return min(max(1, len(plan.source)), SOURCE_LENGTH_MAX)


def _fields(selection_set: SelectionSetNode) -> Iterator[FieldNode]:
    """Yield what is selected without another fragment, at its uppermost level."""
    for each in selection_set.selections:
        if isinstance(each, FieldNode):
            yield each
        elif isinstance(each, InlineFragmentNode):
            yield from _fields(each.selection_set)

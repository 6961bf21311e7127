"""Documents: parsed and validated once for each text, with the plans that were compiled for them."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    GraphQLSyntaxError,
    OperationDefinitionNode,
    parse,
    validate,
)

from samsyn import metrics
from samsyn.api.cost import Costs, excesses
from samsyn.projection.compiler import Plan
from samsyn.settings import Limits

DOCUMENTS_MAX = 1_000  # an application has some hundred operations; each takes some tens of kilobytes here
PLANS_MAX = 64  # for one document: the shapes of variables that clients really send


@dataclass(frozen=True, slots=True)
class Document:
    """A document that can be executed, with its plans and costs, or the errors for which it can't."""

    node: DocumentNode
    costs: Costs
    errors: Sequence[GraphQLError] = ()
    plans: OrderedDict[Any, Plan] = field(default_factory=OrderedDict[Any, Plan])

    @property
    def operations(self) -> Sequence[OperationDefinitionNode]:
        """The operations in it, in their order."""
        return [each for each in self.node.definitions if isinstance(each, OperationDefinitionNode)]

    @property
    def fragments(self) -> Sequence[FragmentDefinitionNode]:
        """The fragments in it."""
        return [each for each in self.node.definitions if isinstance(each, FragmentDefinitionNode)]


class Documents:
    """The documents that were asked last, each under its text."""

    def __init__(self, schema: GraphQLSchema, limits: Limits) -> None:
        self._schema = schema
        self._limits = limits
        self._documents: OrderedDict[str, Document] = OrderedDict()

    def document(self, text: str) -> Document:
        """Return the document of a text, parsed and validated."""
        document = self._documents.get(text)
        metrics.DOCUMENTS.labels("read" if document is None else "known").inc()
        if document is None:
            document = self._documents[text] = _read(self._schema, self._limits, text)
            if len(self._documents) > DOCUMENTS_MAX:
                self._documents.popitem(last=False)
        else:
            self._documents.move_to_end(text)
        return document


def _read(schema: GraphQLSchema, limits: Limits, text: str) -> Document:
    nothing = DocumentNode(definitions=())
    try:
        node = parse(text, max_tokens=limits.max_tokens, allow_empty_selection_sets=False)
    except GraphQLSyntaxError as error:
        return Document(nothing, Costs(schema, nothing), [coded(error, "GRAPHQL_PARSE_FAILED")])
    errors = excesses(node, limits) or [coded(error, "GRAPHQL_VALIDATION_FAILED") for error in validate(schema, node)]
    return Document(node, Costs(schema, node), errors)


def coded(error: GraphQLError, code: str) -> GraphQLError:
    """Return the error with its stable code."""
    error.extensions = {**(error.extensions or {}), "code": code}
    return error

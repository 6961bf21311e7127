"""What an operation selects: fragments merged, interfaces opened, @skip and @include followed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from graphql import (
    DirectiveNode,
    FieldNode,
    FragmentDefinitionNode,
    GraphQLField,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    Node,
    OperationDefinitionNode,
    VariableNode,
    Visitor,
    get_named_type,
    is_list_type,
    is_non_null_type,
    visit,
)
from graphql.execution.collect_fields import FieldDetails, FragmentDetails, collect_fields, collect_subfields
from graphql.execution.values import VariableValues

from samsyn.reading.catalogue import is_connection

Details = list[FieldDetails]
Path = tuple[str, ...]
"""The source of each element of a path."""


@dataclass(frozen=True, slots=True)
class Selection:
    """An operation, with the values of the variables that its @skip and @include take."""

    schema: GraphQLSchema
    operation: OperationDefinitionNode
    fragments: Mapping[str, FragmentDetails]
    variables: VariableValues

    def root_fields(self, root: GraphQLObjectType) -> Mapping[str, Details]:
        """The operation's own fields by response key."""
        return collect_fields(self.schema, dict(self.fragments), self.variables, root, self.operation).grouped_field_set

    def fields(self, graphql_type: GraphQLObjectType, details: Details) -> Mapping[str, Details]:
        """What is selected of an object of that type, by response key and in the order of the answer."""
        return collect_subfields(
            self.schema, dict(self.fragments), self.variables, self.operation, graphql_type, details
        ).grouped_field_set


@dataclass(frozen=True, slots=True)
class Spot:
    """A field that is being written: where it stands, the expression that it belongs to, and its path."""

    graphql_type: GraphQLObjectType
    details: Details
    this: str
    path: Path

    @property
    def node(self) -> FieldNode:
        """The field's first occurrence in the document."""
        return self.details[0].node

    @property
    def name(self) -> str:
        """The field's name."""
        return self.node.name.value

    @property
    def field(self) -> GraphQLField:
        """The field in the schema."""
        return self.graphql_type.fields[self.name]

    @property
    def named(self) -> GraphQLNamedType:
        """The field's type, without lists and non-null."""
        return get_named_type(self.field.type)

    @property
    def is_page(self) -> bool:
        """Whether it is a page of a list."""
        return is_connection(self.named)

    @property
    def is_list(self) -> bool:
        """Whether it is a list, null at the outside apart."""
        outside = self.field.type
        return is_list_type(outside.of_type if is_non_null_type(outside) else outside)

    @property
    def is_nullable(self) -> bool:
        """Whether it may be null."""
        return not is_non_null_type(self.field.type)


def flags_of(operation: OperationDefinitionNode, fragments: Mapping[str, FragmentDefinitionNode]) -> frozenset[str]:
    """The names of the variables that @skip and @include take: by their values one document selects differently."""
    found: set[str] = set()

    class Flags(Visitor):
        def enter_directive(self, node: DirectiveNode, *_: object) -> None:
            for argument in node.arguments or ():
                if isinstance(argument.value, VariableNode):
                    found.add(argument.value.name.value)

    for each in cast("list[Node]", [operation, *fragments.values()]):
        visit(each, Flags())
    return frozenset(found)

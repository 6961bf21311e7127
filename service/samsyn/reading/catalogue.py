"""What the types and fields of the built schema were declared to be."""

from functools import cache
from typing import Any

from graphql import GraphQLField, GraphQLNamedType, GraphQLObjectType, GraphQLSchema, is_abstract_type

from samsyn.graph.record import Record
from samsyn.graph.ties import BY_LABEL
from samsyn.reading.declarations import Connection, Declared, Edge
from samsyn.reading.types import DECLARED


def declared_of(graphql_field: GraphQLField) -> Declared | None:
    """What a field was declared to be; None for a page's own fields."""
    return _definition(graphql_field).metadata.get(DECLARED)


def python_name(graphql_field: GraphQLField) -> str:
    """What a field is called in Python."""
    return _definition(graphql_field).python_name


def is_connection(graphql_type: GraphQLNamedType) -> bool:
    """Whether an object type is a page of a list."""
    return _is_a(graphql_type, Connection)


def is_edge(graphql_type: GraphQLNamedType) -> bool:
    """Whether an object type is a place of a page."""
    return _is_a(graphql_type, Edge)


def origin_of(graphql_type: GraphQLNamedType) -> Any:
    """The class that a type was declared by."""
    return graphql_type.extensions["strawberry-definition"].origin


def shown_by(graphql_type: GraphQLNamedType) -> type:
    """The class of the records or answers that an object type shows."""
    return getattr(origin_of(graphql_type), "shows", None) or BY_LABEL.get(graphql_type.name, object)


@cache
def concrete_types(schema: GraphQLSchema, named: GraphQLNamedType) -> tuple[GraphQLObjectType, ...]:
    """The object types that a type stands for, in the order of their names."""
    if is_abstract_type(named):
        return tuple(sorted(schema.get_possible_types(named), key=lambda each: each.name))
    return (named,) if isinstance(named, GraphQLObjectType) else ()


def record_types(schema: GraphQLSchema, named: GraphQLNamedType) -> tuple[type[Record], ...]:
    """The types of records that a type stands for; none where it shows answers."""
    shown = (shown_by(each) for each in concrete_types(schema, named))
    return tuple(each for each in shown if issubclass(each, Record))


def _definition(graphql_field: Any) -> Any:
    return graphql_field.extensions["strawberry-definition"]


def _is_a(graphql_type: Any, cls: type) -> bool:
    definition = graphql_type.extensions.get("strawberry-definition")
    return bool(definition) and issubclass(definition.origin, cls)

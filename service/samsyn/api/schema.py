"""The schema: every type joined, and checked for what nobody declared."""

import strawberry
from graphql import GraphQLObjectType, GraphQLSchema

from samsyn.api import measuring, nodes
from samsyn.api.filters import FloatFilter, IntFilter
from samsyn.api.mutations import mutation_type
from samsyn.api.queries import Query
from samsyn.api.user_errors import USER_ERRORS
from samsyn.projection.declarations import Connection, Edge, PageInfo
from samsyn.projection.declared import declaration_of

_schema = strawberry.Schema(
    Query, mutation=mutation_type(), types=[measuring.Observation, nodes.AimLink, FloatFilter, IntFilter, *USER_ERRORS]
)

# Strawberry has no other name for graphql-core's schema.
SCHEMA: GraphQLSchema = _schema._schema  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]

for _name, _description in {
    "Date": "A day, such as 2026-09-01.",
    "DateTime": "A moment in UTC, such as 2026-09-01T06:30:00.000000Z.",
}.items():
    SCHEMA.type_map[_name].description = _description


def sdl() -> str:
    """Return the schema as text, as it is kept in schema/samsyn.graphql."""
    return _schema.as_str() + "\n"


def undeclared(schema: GraphQLSchema) -> list[str]:
    """Return the fields that are nothing in the graph and no part of a page: there must be none."""
    return [
        f"{graphql_type.name}.{name}"
        for graphql_type in schema.type_map.values()
        if isinstance(graphql_type, GraphQLObjectType) and not graphql_type.name.startswith("__")
        for name, graphql_field in graphql_type.fields.items()
        if declaration_of(graphql_field) is None and not _is_of_page(graphql_type)
    ]


def _is_of_page(graphql_type: GraphQLObjectType) -> bool:
    return issubclass(graphql_type.extensions["strawberry-definition"].origin, Connection | Edge | PageInfo)


if _forgotten := undeclared(SCHEMA):
    raise TypeError(f"Declare what these fields are in the graph, in the types of samsyn/api: {', '.join(_forgotten)}")

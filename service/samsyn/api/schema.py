"""The schema: all types put together. A field that nobody has declared stops the start."""

from functools import cache
from hashlib import sha256
from importlib.metadata import version
from typing import Final, cast

import strawberry
from graphql import GraphQLInputObjectType, GraphQLObjectType, GraphQLScalarType, GraphQLSchema

from samsyn.api import enums, types
from samsyn.api.mutations import mutation_type
from samsyn.api.queries import Query
from samsyn.api.user_errors import USER_ERRORS
from samsyn.reading.catalogue import declared_of, origin_of
from samsyn.reading.declarations import Connection, Edge, PageInfo
from samsyn.reading.facets import make_facets
from samsyn.reading.filter_types import make_filters_and_orders

enums.register()
make_filters_and_orders()
make_facets()

_schema = strawberry.Schema(
    Query,
    mutation=mutation_type(),
    types=[types.measures.Observation, types.links.AimLink, *USER_ERRORS],
)

# Strawberry has no other name for graphql-core's schema.
SCHEMA: GraphQLSchema = _schema._schema  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]

for _name, _description, _url in (
    ("Date", "Date in ISO 8601 format, such as 2026-09-01.", "https://scalars.graphql.org/andimarek/local-date.html"),
    (
        "DateTime",
        "Date and time in UTC in ISO 8601 format, such as 2026-09-01T06:30:00.000000Z.",
        "https://www.rfc-editor.org/rfc/rfc3339",
    ),
):
    _scalar = cast("GraphQLScalarType", SCHEMA.type_map[_name])
    _scalar.description, _scalar.specified_by_url = _description, _url

for _type in SCHEMA.type_map.values():
    if isinstance(_type, GraphQLInputObjectType) and _type.extensions["strawberry-definition"].is_one_of:
        _type.is_one_of = True  # else graphql-core leaves it to Strawberry, which sees it only when values are read


ONE_OF: Final = "directive @oneOf"  # which is printed without a word, as it is GraphQL's own


@cache
def sdl() -> str:
    """Return the schema as text, as it is kept in schema/samsyn.graphql."""
    return (
        _schema.as_str().replace(ONE_OF, f'"""Exactly one field of the input object must be set."""\n{ONE_OF}', 1)
        + "\n"
    )


SCHEMA_TAG: Final = sha256(f"{version('samsyn')} {sdl()}".encode()).hexdigest()
"""What tells this schema and its answers from those of other versions."""


def undeclared(schema: GraphQLSchema) -> list[str]:
    """Return the fields of which nobody says what they are, and that are no part of a page: there must be none."""
    return [
        f"{graphql_type.name}.{name}"
        for graphql_type in schema.type_map.values()
        if isinstance(graphql_type, GraphQLObjectType) and not graphql_type.name.startswith("__")
        for name, graphql_field in graphql_type.fields.items()
        if declared_of(graphql_field) is None and not issubclass(origin_of(graphql_type), Connection | Edge | PageInfo)
    ]


if _forgotten := undeclared(SCHEMA):
    raise TypeError(f"Declare what these fields are, in the types of samsyn/api/types: {', '.join(_forgotten)}")

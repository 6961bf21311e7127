"""What the schema promises is there, and what is there is promised."""

import re
from collections.abc import Iterator
from typing import Any, Final

from graphql import (
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLScalarType,
    build_schema,
    get_named_type,
    is_specified_scalar_type,
)

from samsyn.api.schema import sdl

SCHEMA: Final = build_schema(sdl())  # as whoever reads it sees it


def led_to(graphql_type: Any) -> Iterator[Any]:
    """Yield the types that a type's fields, their arguments, and its interfaces or objects are of."""
    if isinstance(graphql_type, GraphQLObjectType | GraphQLInterfaceType):
        yield from graphql_type.interfaces
        for field in graphql_type.fields.values():
            yield get_named_type(field.type)
            yield from (get_named_type(each.type) for each in field.args.values())
    if isinstance(graphql_type, GraphQLInterfaceType):
        yield from SCHEMA.get_possible_types(graphql_type)
    if isinstance(graphql_type, GraphQLInputObjectType):
        yield from (get_named_type(field.type) for field in graphql_type.fields.values())


def test_c10_there_is_no_type_that_nothing_leads_to() -> None:
    ahead: list[Any] = [SCHEMA.query_type, SCHEMA.mutation_type]
    reached: set[str] = set()
    while ahead:
        here = ahead.pop()
        if here.name not in reached:
            reached.add(here.name)
            ahead += led_to(here)

    own = {
        each.name
        for each in SCHEMA.type_map.values()
        if not each.name.startswith("__") and not is_specified_scalar_type(each)
    }
    assert own - reached == set()


def test_c10_every_scalar_says_what_it_is() -> None:
    scalars = [each for each in SCHEMA.type_map.values() if isinstance(each, GraphQLScalarType)]
    own = {each.name: each.specified_by_url for each in scalars if not is_specified_scalar_type(each)}

    assert own == {
        "Date": "https://scalars.graphql.org/andimarek/local-date.html",
        "DateTime": "https://www.rfc-editor.org/rfc/rfc3339",
    }


def test_c10_the_input_of_a_change_promises_no_default() -> None:
    changes = [
        (each.name, name, field)
        for each in SCHEMA.type_map.values()
        if isinstance(each, GraphQLInputObjectType) and each.name.startswith("Update")
        for name, field in each.fields.items()
    ]

    assert [where for *where, field in changes if field.default is not None] == []
    assert [where for *where, field in changes if re.search(r"unless said|by default", field.description or "")] == []


def test_c10_nothing_is_promised_that_is_always_null() -> None:
    told = [
        f"{each.name}.{name}"
        for each in SCHEMA.type_map.values()
        if isinstance(each, GraphQLObjectType)
        for name, field in each.fields.items()
        if (field.description or "").startswith("Null: ")
    ]
    assert told == []

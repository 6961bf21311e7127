"""The schema has everything that the contract promises, as it is promised; it may have more."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    build_schema,
    coerce_input_literal,
    is_required_argument,
    is_required_input_field,
    is_specified_scalar_type,
)

from samsyn.api.schema import sdl

ROOT = Path(__file__).parents[2]
CONTRACT = build_schema((ROOT / "tests" / "api" / "contract.graphql").read_text("utf-8"))
SCHEMA = build_schema(sdl())  # as whoever reads it sees it


def members(schema: GraphQLSchema) -> dict[str, str]:
    """Return all that a schema has, by its coordinate, with what is said of it."""
    return {
        coordinate: said
        for name, graphql_type in schema.type_map.items()
        if not name.startswith("__") and not is_specified_scalar_type(graphql_type)
        for coordinate, said in members_of(graphql_type)
    }


def members_of(graphql_type: Any) -> Iterator[tuple[str, str]]:
    name = graphql_type.name
    yield name, type(graphql_type).__name__
    match graphql_type:
        case GraphQLObjectType() | GraphQLInterfaceType():
            yield from ((f"{name} implements {each.name}", "") for each in graphql_type.interfaces)
            for key, field in graphql_type.fields.items():
                yield f"{name}.{key}", str(field.type)
                yield from ((f"{name}.{key}({arg}:)", input_said(each)) for arg, each in field.args.items())
        case GraphQLInputObjectType():
            yield from ((f"{name}.{key}", input_said(field)) for key, field in graphql_type.fields.items())
        case GraphQLEnumType():
            yield from ((f"{name}.{value}", "") for value in graphql_type.values)
        case _:
            pass


def input_said(given: Any) -> str:
    """Return the type of an argument or an input field, with its default."""
    if given.default is None:
        return str(given.type)
    return f"{given.type} = {coerce_input_literal(given.default.literal, given.type)!r}"


def test_everything_in_the_contract_is_there() -> None:
    assert sorted(members(CONTRACT).keys() - members(SCHEMA).keys()) == []


def test_what_is_there_is_as_the_contract_says() -> None:
    promised, kept = members(CONTRACT), members(SCHEMA)

    assert {name: kept[name] for name in promised.keys() & kept.keys()} == {
        name: promised[name] for name in promised.keys() & kept.keys()
    }


def test_nothing_that_is_more_than_the_contract_must_be_given() -> None:
    promised = members(CONTRACT)
    required = [
        *(name for name, given in given_fields(SCHEMA) if is_required_input_field(given)),
        *(name for name, given in given_arguments(SCHEMA) if is_required_argument(given)),
    ]
    required = [name for name in required if "(" not in name or name.split("(")[0] in promised]  # of a new field it may

    assert [name for name in required if name not in promised and name.split(".")[0] in CONTRACT.type_map] == []


def test_the_members_of_a_schema_tell_types_defaults_and_interfaces() -> None:
    text = """
        interface Named { name: String! }
        type Query implements Named { name: String! list(first: Int = 20, of: [Kind!]): [Query!] }
        enum Kind { ONE }
        input Given { kind: Kind! = ONE, of: [Int!] = [1, 2], text: String }
    """

    assert members(build_schema(text)) == {
        "Named": "GraphQLInterfaceType",
        "Named.name": "String!",
        "Query": "GraphQLObjectType",
        "Query implements Named": "",
        "Query.name": "String!",
        "Query.list": "[Query!]",
        "Query.list(first:)": "Int = 20",
        "Query.list(of:)": "[Kind!]",
        "Kind": "GraphQLEnumType",
        "Kind.ONE": "",
        "Given": "GraphQLInputObjectType",
        "Given.kind": "Kind! = 'ONE'",
        "Given.of": "[Int!] = [1, 2]",
        "Given.text": "String",
    }


def test_the_schema_as_text_is_what_the_code_prints() -> None:
    kept = (ROOT / "schema" / "samsyn.graphql").read_text("utf-8")

    assert kept == sdl(), "Run `make schema` to write schema/samsyn.graphql anew."


def test_everything_is_described() -> None:
    assert [coordinate for coordinate, description in descriptions(SCHEMA) if not (description or "").strip()] == []


@pytest.mark.parametrize("name", ["first", "last", "maxNodes"])
def test_how_many_tells_its_limits(name: str) -> None:
    told = {
        coordinate: argument.description
        for coordinate, argument in given_arguments(SCHEMA)
        if coordinate.endswith(f"({name}:)")
    }

    assert told
    assert [coordinate for coordinate, description in told.items() if not re.search(r"\b1–\d", description or "")] == []


def given_fields(schema: GraphQLSchema) -> Iterator[tuple[str, Any]]:
    for graphql_type in schema.type_map.values():
        if isinstance(graphql_type, GraphQLInputObjectType):
            yield from ((f"{graphql_type.name}.{name}", field) for name, field in graphql_type.fields.items())


def given_arguments(schema: GraphQLSchema) -> Iterator[tuple[str, GraphQLArgument]]:
    for graphql_type in schema.type_map.values():
        if isinstance(graphql_type, GraphQLObjectType | GraphQLInterfaceType) and not graphql_type.name.startswith(
            "__"
        ):
            for name, field in graphql_type.fields.items():
                yield from ((f"{graphql_type.name}.{name}({arg}:)", each) for arg, each in field.args.items())


def descriptions(schema: GraphQLSchema) -> Iterator[tuple[str, str | None]]:
    for graphql_type in schema.type_map.values():
        name = graphql_type.name
        if name.startswith("__") or is_specified_scalar_type(graphql_type):
            continue
        yield name, graphql_type.description
        members_told = getattr(graphql_type, "fields", None) or getattr(graphql_type, "values", {})
        yield from ((f"{name}.{member}", each.description) for member, each in members_told.items())
    yield from ((coordinate, argument.description) for coordinate, argument in given_arguments(schema))

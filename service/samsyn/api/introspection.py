"""How much there is of the schema itself, for whoever is charged for asking about it."""

from collections.abc import Iterable, Mapping, Sized
from functools import cache
from typing import Final

from graphql import (
    GraphQLCompositeType,
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
)

WRAPPED: Final = 0.5  # of the types that are asked for what they wrap, more than a half wrap nothing


def size_in_schema(schema: GraphQLSchema, parent: GraphQLCompositeType, name: str) -> float | None:
    """Return how many a field of the schema's own types holds on average; None of any other type."""
    return _sizes(schema).get(f"{parent.name}.{name}", 1) if parent.name.startswith("__") else None


@cache
def _sizes(schema: GraphQLSchema) -> Mapping[str, float]:
    """The sizes of the lists that the schema tells of itself, each where there is one."""
    types = schema.type_map.values()
    composite = [each for each in types if isinstance(each, GraphQLObjectType | GraphQLInterfaceType)]
    fields = [field for each in composite for field in each.fields.values()]
    return {
        "__Schema.types": len(types),
        "__Schema.directives": len(schema.directives),
        "__Type.fields": _average(each.fields for each in composite),
        "__Type.interfaces": _average(each.interfaces for each in composite),
        "__Type.possibleTypes": _average(
            schema.get_possible_types(each) for each in types if isinstance(each, GraphQLInterfaceType)
        ),
        "__Type.inputFields": _average(each.fields for each in types if isinstance(each, GraphQLInputObjectType)),
        "__Type.enumValues": _average(each.values for each in types if isinstance(each, GraphQLEnumType)),
        "__Type.ofType": WRAPPED,
        "__Field.args": _average(each.args for each in fields),
        "__Directive.args": _average(each.args for each in schema.directives),
    }


def _average(lists: Iterable[Sized]) -> float:
    lengths = [len(each) for each in lists]
    return sum(lengths) / max(1, len(lengths))

"""The values of an operation's variables, as GraphQL coerces them."""

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from graphql import GraphQLError, GraphQLSchema, OperationDefinitionNode, get_nullable_type
from graphql.execution.get_variable_signature import GraphQLVariableSignature, get_variable_signature
from graphql.execution.values import VariableValues, VariableValueSource, get_variable_values

from samsyn.api.wrong_kinds import ERRORS_MAX, wrong_variables

PLAIN: Final = {"ID": str, "String": str, "Boolean": bool, "Float": float}
"""Scalars of which such a value of JSON is the coerced value itself."""

Values: TypeAlias = Callable[[Mapping[str, Any]], "VariableValues | list[GraphQLError]"]


def reader_of_variables(schema: GraphQLSchema, operation: OperationDefinitionNode) -> Values:
    """What coerces the variables of an operation, or tells what is wrong with them.

    Mostly all are plain scalars, which needn't be coerced one by one: that takes as long as all the rest of a small
    answer.
    """
    definitions = operation.variable_definitions or ()
    signatures = [get_variable_signature(schema, each) for each in definitions]
    known = [
        (node, each) for node, each in zip(definitions, signatures, strict=True) if not isinstance(each, GraphQLError)
    ]

    def coerced(given: Mapping[str, Any]) -> "VariableValues | list[GraphQLError]":
        values = get_variable_values(schema, definitions, dict(given), max_errors=ERRORS_MAX)
        return values if isinstance(values, VariableValues) else wrong_variables(known, given) or values

    plain = [found for each in signatures if (found := _plain(each))]
    if len(plain) < len(signatures):
        return coerced

    def plainly(given: Mapping[str, Any]) -> "VariableValues | list[GraphQLError]":
        sources: dict[str, VariableValueSource] = {}
        values: dict[str, Any] = {}
        for name, cls, signature in plain:
            value = values[name] = given.get(name)
            if value.__class__ is not cls:
                return coerced(given)
            sources[name] = VariableValueSource(signature, value)
        return VariableValues(sources, values)

    return plainly


def _plain(signature: GraphQLVariableSignature | GraphQLError) -> tuple[str, type, GraphQLVariableSignature] | None:
    """Name and class of a variable that is a plain scalar; None of another."""
    if isinstance(signature, GraphQLError):
        return None
    cls = PLAIN.get(str(get_nullable_type(signature.type)))
    return (signature.name, cls, signature) if cls else None

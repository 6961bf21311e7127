"""How the arguments of an operation's fields are read from the variables of a request, before anything is written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias, cast

from graphql import (
    ArgumentNode,
    FieldNode,
    GraphQLError,
    GraphQLField,
    GraphQLSchema,
    ListValueNode,
    ObjectFieldNode,
    ObjectValueNode,
    VariableNode,
)
from graphql.execution.values import VariableValues, get_argument_values

from samsyn.errors import Forbidden, InvalidArgument, SamsynError
from samsyn.graph.record import camel
from samsyn.model.answers import REQUIRED, Argument
from samsyn.model.vocabulary import Role
from samsyn.reading.answer import Answer, Arguments
from samsyn.reading.declarations import PAGING, Declared
from samsyn.reading.lists import Asked, Listed, read_asked
from samsyn.reading.log import LogQuery, read_log_query
from samsyn.reading.log_filter import criteria_of

Read: TypeAlias = Callable[[VariableValues, Answer], Any]
Values: TypeAlias = Callable[[VariableValues], Mapping[str, Any]]

NO_VARIABLES: Final = VariableValues({}, {})


@dataclass(frozen=True, slots=True)
class _Taken:
    """An argument as the function takes it: its name in Python and in GraphQL, and what it was declared to be."""

    name: str
    spelled: str
    argument: Argument

    def value(self, values: Mapping[str, Any]) -> Any:
        """Its value. Null is as good as nothing: the default then holds."""
        value = values.get(self.spelled)
        return self.argument.default if value is None and self.argument.default is not REQUIRED else value


def read_arguments(graphql_field: GraphQLField, node: FieldNode, declared: Declared) -> Read:
    """How a computed field's arguments are read: what is wrong with them is the field's own fault.

    Those that are `refusing` are the request's, and raise GraphQLError.
    """
    values_of = _values_of(graphql_field, node)
    is_paged = "after" in declared.arguments
    taken = [
        _Taken(name, camel(name), argument)
        for name, argument in declared.arguments.items()
        if not (is_paged and name in PAGING)
    ]
    restricted = [each for each in taken if each.argument.roles is not None]
    refusing = [each for each in taken if each.argument.refusing]
    parsed = [each for each in taken if each.argument.parse]

    def read(variables: VariableValues, at: Answer) -> Arguments:
        values = values_of(variables)
        given = {each.name: each.value(values) for each in taken}
        for each in refusing:
            given[each.name] = _refusing(node, each.argument.refusing, given[each.name])
        try:
            for each in parsed:
                given[each.name] = _applied(each.argument.parse, given[each.name])
        except SamsynError as fault:
            return Arguments(values, {}, fault)
        for each in restricted:
            if not _is_allowed(each, values, at.viewer.role):
                message = f"`{each.spelled}` is for strategists and administrators alone. Leave it out."
                return Arguments(values, {}, Forbidden(message))
        return Arguments(values, given)

    return read


def read_page(schema: GraphQLSchema, graphql_field: GraphQLField, node: FieldNode, listed: Listed) -> Read:
    """How a page's arguments are read. Raises GraphQLError for what no page can be made of."""
    values_of = _values_of(graphql_field, node)

    def read(variables: VariableValues, at: Answer) -> Asked:
        return _refusing(node, lambda values: read_asked(schema, listed, values, at), values_of(variables))

    return read


def read_log(graphql_field: GraphQLField, node: FieldNode, *, counted: bool) -> Read:
    """How the arguments of a page of the log are read: to what is asked for a record's id, or for none."""
    values_of = _values_of(graphql_field, node)

    def read(variables: VariableValues, at: Answer) -> Callable[[str | None], LogQuery]:
        values = values_of(variables)
        criteria = criteria_of(values.get("filter") or {}, at)
        _refusing(node, lambda values: read_log_query(values, None, criteria, counted=counted), values)
        return lambda concerns: read_log_query(values, concerns, criteria, counted=counted)

    return read


def _is_allowed(taken: _Taken, values: Mapping[str, Any], role: Role | None) -> bool:
    """Whether somebody of a role may give what an argument is given."""
    argument = taken.argument
    if argument.roles is None or role in argument.roles:
        return True
    value = values.get(taken.spelled)  # may be a list, which no set has
    return value is None or value == argument.default


def _applied(function: Callable[[Any], Any] | None, value: Any) -> Any:
    return function(value) if function and value is not None else value


def _refusing(node: FieldNode, function: Callable[[Any], Any] | None, value: Any) -> Any:
    try:
        return _applied(function, value)
    except InvalidArgument as fault:
        raise GraphQLError(str(fault), node, original_error=fault) from None


def _values_of(graphql_field: GraphQLField, node: FieldNode) -> Values:
    """How the coerced values of a field's arguments are found: once, but for what is a variable."""
    arguments = node.arguments or ()
    if not any(_has_variable(argument) for argument in arguments):
        values = get_argument_values(graphql_field, node, NO_VARIABLES)
        return lambda _: values
    plain = {each.name.value: each.value.name.value for each in arguments if isinstance(each.value, VariableNode)}
    if any(_has_variable(argument) for argument in arguments if argument.name.value not in plain):
        return lambda variables: get_argument_values(graphql_field, node, variables)
    return _with_variables(graphql_field, node, {graphql_field.args[key].out_name or key: plain[key] for key in plain})


def _with_variables(graphql_field: GraphQLField, node: FieldNode, names: Mapping[str, str]) -> Values:
    """How the values are found where some are variables: the others stay what they are the first time."""
    first: dict[str, Any] = {}

    def values_of(variables: VariableValues) -> Mapping[str, Any]:
        coerced = variables.coerced
        given = {key: coerced.get(name) for key, name in names.items()}
        if not first or None in given.values():
            values = get_argument_values(graphql_field, node, variables)
            first.update(values if None not in given.values() else {})
            return values
        return {**first, **given}

    return values_of


def _has_variable(node: Any) -> bool:
    match node:
        case VariableNode():
            return True
        case ArgumentNode() | ObjectFieldNode():
            return _has_variable(node.value)
        case ListValueNode():
            return any(_has_variable(value) for value in node.values)
        case ObjectValueNode():
            return any(_has_variable(value) for value in cast("Any", node.fields))
        case _:
            return False

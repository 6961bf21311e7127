"""How the arguments of an operation's fields are read from the variables of a request, before anything is written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Protocol, TypeAlias, cast

from graphql import (
    ArgumentNode,
    FieldNode,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLSchema,
    ListValueNode,
    ObjectFieldNode,
    ObjectValueNode,
    VariableNode,
    get_named_type,
)
from graphql.execution.values import VariableValues, get_argument_values

from samsyn.errors import Forbidden, SamsynError
from samsyn.graph.record import camel
from samsyn.model.answers import REQUIRED, Argument
from samsyn.model.vocabulary import Role
from samsyn.reading.answer import Answer, Arguments, Unasked
from samsyn.reading.answered_lists import check_page
from samsyn.reading.comparing_nothing import FILTER, check_compared, check_given, variables_within
from samsyn.reading.declarations import PAGING, Declared
from samsyn.reading.lists import Asked, Listed, read_asked
from samsyn.reading.log import LogQuery, read_log_query
from samsyn.reading.log_filter import criteria_of
from samsyn.spoken import Message

Take: TypeAlias = Callable[[VariableValues, Answer], "Taken"]
Values: TypeAlias = Callable[[VariableValues], Mapping[str, Any]]


class Taken(Protocol):
    """What is read of a field's arguments, or why they can't be taken."""

    @property
    def fault(self) -> SamsynError | None:
        """Why they can't be; None where they can."""
        ...


@dataclass(frozen=True, slots=True)
class Read:
    """How the arguments of a field, which stands there in the document, are read of the variables' values."""

    node: FieldNode
    take: Take


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
    """How a computed field's arguments are read."""
    values_of = _values_of(graphql_field, node)
    is_paged = "after" in declared.arguments
    taken = [
        _Taken(name, camel(name), argument)
        for name, argument in declared.arguments.items()
        if not (is_paged and name in PAGING)
    ]
    restricted = [each for each in taken if each.argument.roles is not None]
    parsed = [each for each in taken if each.argument.parse]

    def read(variables: VariableValues, at: Answer) -> Arguments:
        values = values_of(variables)
        given = {each.name: each.value(values) for each in taken}
        try:
            if is_paged:
                check_page(values)
            for each in parsed:
                given[each.name] = _applied(each.argument.parse, given[each.name])
        except SamsynError as fault:
            return Arguments(values, {}, fault)
        for each in restricted:
            if not _is_allowed(each, values, at.viewer.role):
                message = Message(
                    en="`{argument}` is for strategists and administrators alone. Leave it out.",
                    sv="`{argument}` är bara för strateger och administratörer. Utelämna det.",
                    argument=each.spelled,
                )
                return Arguments(values, {}, Forbidden(message))
        return Arguments(values, given)

    return Read(node, read)


def read_page(schema: GraphQLSchema, graphql_field: GraphQLField, node: FieldNode, listed: Listed) -> Read:
    """How a page's arguments are read."""
    values_of = _filtered(graphql_field, node)

    def read(variables: VariableValues, at: Answer) -> Asked | Unasked:
        try:
            return read_asked(schema, listed, values_of(variables), at)
        except SamsynError as fault:
            return Unasked(fault)

    return Read(node, read)


def read_log(graphql_field: GraphQLField, node: FieldNode, *, counted: bool) -> Read:
    """How the arguments of a page of the log are read, of whichever record it is."""
    values_of = _filtered(graphql_field, node)

    def read(variables: VariableValues, at: Answer) -> LogQuery | Unasked:
        try:
            values = values_of(variables)
            return read_log_query(values, criteria_of(values.get("filter") or {}, at), counted=counted)
        except SamsynError as fault:
            return Unasked(fault)

    return Read(node, read)


def _is_allowed(taken: _Taken, values: Mapping[str, Any], role: Role | None) -> bool:
    """Whether somebody of a role may give what an argument is given."""
    argument = taken.argument
    if argument.roles is None or role in argument.roles:
        return True
    value = values.get(taken.spelled)  # may be a list, which no set has
    return value is None or value == argument.default


def _applied(function: Callable[[Any], Any] | None, value: Any) -> Any:
    return function(value) if function and value is not None else value


def _filtered(graphql_field: GraphQLField, node: FieldNode) -> Values:
    """How a page's coerced arguments are found. It raises InvalidArgument for a filter that compares with nothing."""
    values_of, within = _values_of(graphql_field, node), variables_within(node)
    argument = graphql_field.args.get(FILTER)
    if argument is None:
        return values_of
    filter_type = cast("GraphQLInputObjectType", get_named_type(argument.type))

    def checked(variables: VariableValues) -> Mapping[str, Any]:
        check_given(within, variables.coerced)
        values = values_of(variables)
        check_compared(filter_type, values.get(FILTER) or {})
        return values

    return checked


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

"""What is known while one operation is being compiled."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from graphql import (
    ArgumentNode,
    FieldNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLField,
    GraphQLObjectType,
    GraphQLSchema,
    ListValueNode,
    ObjectFieldNode,
    ObjectValueNode,
    OperationDefinitionNode,
    VariableNode,
)
from graphql.execution.collect_fields import FieldDetails, FragmentDetails, collect_fields, collect_subfields
from graphql.execution.values import VariableValues, get_argument_values

from samsyn.errors import InvalidArgument
from samsyn.model.vocabulary import Role
from samsyn.projection.declared import is_lasting
from samsyn.projection.parts import Part, Place, Scope

Details = list[FieldDetails]
FormObject = Callable[["Compilation", GraphQLObjectType, Details, Scope], Part]
Read = Callable[[Mapping[str, Any]], Any]


@dataclass(slots=True)
class Compilation:
    """One operation under compilation, with the variables it was first asked with.

    `parameters` tells how each parameter of the statements is read from the variables of a request: two requests whose
    variables have the same shape, by callers with the same role, share the plan. `asks` says whether there is a
    question in it, `lasting` whether its answers stand as long as the revision does. `form_object` forms an object of
    the graph: objects hold pages, answers and references, which hold objects.
    """

    schema: GraphQLSchema
    operation: OperationDefinitionNode
    fragments: Mapping[str, FragmentDefinitionNode]
    variables: VariableValues
    role: Role | None
    form_object: FormObject
    parameters: list["Parameter"] = field(default_factory=list["Parameter"])
    asks: bool = False
    lasting: bool = True
    _named: int = 0

    def fresh(self, letter: str) -> str:
        """Return a name that nothing in the plan has yet."""
        self._named += 1
        return f"{letter}{self._named}"

    def note(self, graphql_field: GraphQLField) -> None:
        """Note that the answer has a field."""
        self.lasting = self.lasting and is_lasting(graphql_field)

    def parameter(self, arguments: "Arguments", read: Read) -> str:
        """Add a parameter that is read from the values of a field's arguments; return its name, without the `$`."""
        name = self.fresh("p")
        self.parameters.append(Parameter(name, arguments, read))
        return name

    def root_fields(self, root: GraphQLObjectType) -> Mapping[str, Details]:
        """Return the operation's own fields by response key."""
        return collect_fields(self.schema, self._fragments(), self.variables, root, self.operation).grouped_field_set

    def fields(self, graphql_type: GraphQLObjectType, details: Details) -> Mapping[str, Details]:
        """Return what is selected of an object of that type, by response key and in the order of the answer."""
        return collect_subfields(
            self.schema, self._fragments(), self.variables, self.operation, graphql_type, details
        ).grouped_field_set

    def arguments(self, graphql_field: GraphQLField, node: FieldNode) -> "Arguments":
        """Return a field's arguments."""
        varies = any(_has_variable(argument) for argument in node.arguments or ())
        return Arguments(graphql_field, node, get_argument_values(graphql_field, node, self.variables), varies)

    def _fragments(self) -> dict[str, FragmentDetails]:
        return {name: FragmentDetails(definition, None) for name, definition in self.fragments.items()}


@dataclass(frozen=True, slots=True)
class Arguments:
    """A field's arguments: `now` their values at compilation, of which only the shape may enter the plan.

    `varies` says whether a variable is among them.
    """

    graphql_field: GraphQLField
    node: FieldNode
    now: Mapping[str, Any]
    varies: bool

    def values(self, variables: VariableValues) -> Mapping[str, Any]:
        """Return the values that a request gives, defaults included."""
        return get_argument_values(self.graphql_field, self.node, variables) if self.varies else self.now


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a plan's statements, and how it is read from the values of the field's arguments."""

    name: str
    arguments: Arguments
    read: Read


def parameters_of(parameters: Sequence[Parameter], variables: VariableValues) -> dict[str, Any]:
    """Return the parameters of a request. Raises GraphQLError, with its place, for what `read` refuses."""
    values: dict[int, Mapping[str, Any]] = {}
    found: dict[str, Any] = {}
    for parameter in parameters:
        arguments = parameter.arguments
        given = values.get(id(arguments))
        if given is None:
            given = values[id(arguments)] = arguments.values(variables)
        try:
            found[parameter.name] = parameter.read(given)
        except InvalidArgument as error:
            raise GraphQLError(str(error), arguments.node, original_error=error) from None
    return found


def place_of(graphql_type: GraphQLObjectType, details: Details) -> Place:
    """Return where a field stands."""
    return Place(f"{graphql_type.name}.{details[0].node.name.value}", details)


def substituted(text: str, **names: str) -> str:
    """Return a declared expression or pattern with its variables named: `this`, `node`, `edge`."""
    return _VARIABLE.sub(lambda found: names.get(found[0], found[0]), text)


def shape(value: Any) -> Any:
    """Return what of a variable's value decides the statement: not which text or number it is, only that it is one."""
    if isinstance(value, dict):
        return tuple((key, shape(each)) for key, each in value.items())
    if isinstance(value, list):
        return tuple(shape(each) for each in value) if any(isinstance(each, dict | Enum) for each in value) else list
    if value is None or isinstance(value, bool | Enum):
        return value
    return type(value)


_VARIABLE = re.compile(r"(?<![\w.$:])(?:this|node|edge)\b")


def _has_variable(node: Any) -> bool:
    match node:
        case VariableNode():
            return True
        case ArgumentNode() | ObjectFieldNode():
            return _has_variable(node.value)
        case ListValueNode():
            return any(_has_variable(value) for value in node.values)
        case ObjectValueNode():
            return any(_has_variable(value) for value in node.fields)
        case _:
            return False

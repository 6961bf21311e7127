"""From an operation to a plan: one statement for all that is stored, whatever the number of root fields."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    GraphQLField,
    GraphQLObjectType,
    GraphQLSchema,
    OperationDefinitionNode,
    get_named_type,
    is_non_null_type,
)
from graphql.execution.values import VariableValues

from samsyn.errors import Forbidden
from samsyn.model.vocabulary import Role
from samsyn.projection.compilation import Arguments, Compilation, Parameter, place_of
from samsyn.projection.computed import Put, form_question, form_value, put_as_it_is
from samsyn.projection.declarations import Asked, Asker, Known, Linked, Searched
from samsyn.projection.declared import declaration_of, roles_of
from samsyn.projection.finishing import Failure, Field, answered, as_it_is, finish_object
from samsyn.projection.objects import form_linked, form_named, form_object
from samsyn.projection.parts import Finish, Part, Place, Scope, Visit
from samsyn.projection.searching import form_search


@dataclass(frozen=True, slots=True)
class Plan:
    """A compiled operation.

    The root's row has a cell for each of its `keys`: `columns` are formed by the first statement, `known` is what
    the arguments alone tell, and `told` is what the caller of `run_plan` tells by response key: the payloads of
    `deeds` and the answers to the fields `about_schema`. `visits` find the questions. `asks` says
    whether there are any, `lasting` whether the answers stand as long as the graph's revision does.
    """

    keys: Sequence[str]
    columns: Sequence[tuple[int, str]]
    known: Sequence[tuple[int, Put, Parameter]]
    told: Sequence[tuple[int, Put, str]]
    visits: Sequence[tuple[int, Visit]]
    finish: Finish
    parameters: Sequence[Parameter]
    deeds: Sequence[tuple[str, Arguments]]
    about_schema: Sequence[FieldNode]
    asks: bool
    lasting: bool


@dataclass(frozen=True, slots=True)
class _Root:
    """One root field: its part, whose cell is empty where the first statement forms nothing, and what fills it then."""

    part: Part
    non_null: bool = False
    known: tuple[Put, Parameter] | None = None
    told: tuple[Put, str] | None = None
    deed: Arguments | None = None


def compile_operation(
    schema: GraphQLSchema,
    root: GraphQLObjectType,
    operation: OperationDefinitionNode,
    *,
    fragments: Sequence[FragmentDefinitionNode],
    variables: VariableValues,
    role: Role | None,
    only: str | None = None,
) -> Plan:
    """Return the plan of an operation, or of the root field with the key `only`.

    It serves variables of this shape and callers with this role. Raises GraphQLError for an order that the list doesn't
    have.
    """
    named = {fragment.name.value: fragment for fragment in fragments}
    compilation = Compilation(schema, operation, named, variables, role, form_object)
    roots: list[tuple[str, Place, _Root]] = []
    for key, details in compilation.root_fields(root).items():
        if only not in {None, key}:
            continue
        place = place_of(root, details)
        roots.append((key, place, _form_root(compilation, root, place, key=key)))
    parts = [(index, formed.part) for index, (_, _, formed) in enumerate(roots)]
    return Plan(
        keys=[key for key, _, _ in roots],
        columns=[(index, part.cell) for index, part in parts if part.cell],
        known=[(index, *formed.known) for index, (_, _, formed) in enumerate(roots) if formed.known],
        told=[(index, *formed.told) for index, (_, _, formed) in enumerate(roots) if formed.told],
        visits=[(index, part.visit) for index, part in parts if part.visit],
        finish=finish_object([Field(key, place, root.non_null, root.part.finish) for key, place, root in roots]),
        parameters=compilation.parameters,
        deeds=[(key, formed.deed) for key, _, formed in roots if formed.deed],
        about_schema=[node for _, place, _ in roots if place.is_about_schema for node in place.nodes],
        asks=compilation.asks,
        lasting=compilation.lasting,
    )


def _form_root(compilation: Compilation, root: GraphQLObjectType, place: Place, *, key: str) -> _Root:
    """Return a root field's form. What isn't declared is told by the caller under the field's key."""
    name = place.nodes[0].name.value
    if name == "__typename":
        return _Root(Part(f"'{root.name}'"), non_null=True)
    if place.is_about_schema:
        return _Root(Part(""), told=(put_as_it_is, key))
    graphql_field = root.fields[name]
    compilation.note(graphql_field)
    arguments = compilation.arguments(graphql_field, place.nodes[0])
    roles = roles_of(graphql_field)
    if roles is not None and compilation.role not in roles:
        return _form_forbidden(arguments, place, roles, key=key)
    formed = _form_declared(compilation, graphql_field, place, arguments, key=key)
    return replace(formed, non_null=is_non_null_type(graphql_field.type))


def _form_declared(
    compilation: Compilation, graphql_field: GraphQLField, place: Place, arguments: Arguments, *, key: str
) -> _Root:
    match declaration_of(graphql_field):
        case Linked() as linked:
            return _Root(form_linked(compilation, place, graphql_field, linked, ""))
        case Asked() as asked:
            return _Root(form_question(compilation, arguments, place, asked, key=""))
        case Searched() as searched:
            return _Root(form_search(compilation, place, graphql_field, searched, arguments))
        case Asker():
            return _Root(form_named(compilation, get_named_type(graphql_field.type), place.details, Scope("$viewer")))
        case Known(read):
            put, finish = form_value(compilation, graphql_field, place)
            return _Root(Part("", finish), known=(put, Parameter(key, arguments, read)))
        case _:
            put, finish = form_value(compilation, graphql_field, place)
            return _Root(Part("", finish), told=(put, key), deed=arguments)


def _form_forbidden(arguments: Arguments, place: Place, roles: Collection[Role], *, key: str) -> _Root:
    """Return the form of a root field that is for others."""
    who = " or ".join(sorted(role.name for role in roles))
    refused = Failure(Forbidden(f"{place.name} is for the role {who} alone."))
    known = (put_as_it_is, Parameter(key, arguments, lambda _: refused))
    return _Root(
        Part("", answered(as_it_is, place)), non_null=is_non_null_type(arguments.graphql_field.type), known=known
    )

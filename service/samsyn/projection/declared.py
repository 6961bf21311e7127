"""What the types and fields of the built schema were declared to be."""

from collections.abc import Collection, Mapping
from typing import Any

import strawberry
from strawberry.types.field import StrawberryField

from samsyn.model.vocabulary import Role
from samsyn.projection.declarations import (
    ARGUMENTS,
    DECLARATION,
    LASTING,
    PAGING,
    ROLES,
    Argument,
    Connection,
    Declaration,
    Edge,
    camel,
)


def declaration_of(graphql_field: Any) -> Declaration | None:
    """Return what a field of the built schema is in the graph; None for a page's own fields."""
    definition: StrawberryField = graphql_field.extensions["strawberry-definition"]
    return definition.metadata.get(DECLARATION)


def parsed(graphql_field: Any, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return coerced arguments under their Python names, as a question takes them; those of paging left out.

    Null is as good as nothing: the default then holds.
    """
    arguments: Mapping[str, Argument] = graphql_field.extensions["strawberry-definition"].metadata[ARGUMENTS]
    given: dict[str, Any] = {}
    for name, argument in arguments.items():
        value = values.get(camel(name))
        if value is None and argument.default is not strawberry.UNSET:
            value = argument.default
        if name not in PAGING or "after" not in arguments:
            given[name] = argument.parse(value) if argument.parse and value is not None else value
    return given


def kept_back(graphql_field: Any, role: Role | None) -> dict[str, Any]:
    """Return the arguments that somebody of a role may not give, by their Python names, with the value that holds."""
    arguments: Mapping[str, Argument] = graphql_field.extensions["strawberry-definition"].metadata[ARGUMENTS]
    return {
        name: argument.default
        for name, argument in arguments.items()
        if argument.roles is not None and role not in argument.roles
    }


def roles_of(graphql_field: Any) -> Collection[Role] | None:
    """Return whom a field is for; None where it is for everybody."""
    return graphql_field.extensions["strawberry-definition"].metadata.get(ROLES)


def rule_of(graphql_type: Any, role: Role | None) -> str:
    """Return the condition over `this` under which somebody of a role may see an object; empty where all is seen."""
    rules: Mapping[Role | None, str] = getattr(graphql_type.extensions["strawberry-definition"].origin, "seen", {})
    return rules.get(role, rules.get(None, ""))


def is_lasting(graphql_field: Any) -> bool:
    """Return whether a field's value stands as long as the graph has a revision."""
    return graphql_field.extensions["strawberry-definition"].metadata.get(LASTING, True)


def python_name(graphql_field: Any) -> str:
    """Return what a field is called in Python."""
    return graphql_field.extensions["strawberry-definition"].python_name


def is_connection(graphql_type: Any) -> bool:
    """Whether an object type of the built schema is a page of a list."""
    definition = graphql_type.extensions.get("strawberry-definition")
    return bool(definition) and issubclass(definition.origin, Connection)


def is_edge(graphql_type: Any) -> bool:
    """Whether an object type of the built schema is a place of a page."""
    definition = graphql_type.extensions.get("strawberry-definition")
    return bool(definition) and issubclass(definition.origin, Edge)


def identity_of(graphql_type: Any) -> str | None:
    """Return the property by which an answer refers to a type's objects; None where they aren't stored."""
    return getattr(graphql_type.extensions["strawberry-definition"].origin, "identity", None)


def answer_class(graphql_type: Any) -> type:
    """Return the class of the answers that an object type shows, where several types share an interface."""
    return graphql_type.extensions["strawberry-definition"].origin.shows

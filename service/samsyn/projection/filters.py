"""Filters: from the input that a caller gives to a condition of the statement.

A filter's fields are declared like those of the types: `held("this.tier")` compares an expression, `related(pattern)`
asks of what a pattern leads to. Conditions given together must all hold. A comparison with a value that isn't there
doesn't hold; `not`, `none` and `every` turn it round, so that what has no value is found by them.
"""

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any, cast

import strawberry
from graphql import GraphQLInputField, GraphQLInputObjectType, get_named_type

from samsyn.model.times import moment
from samsyn.projection.compilation import Arguments, Compilation, substituted
from samsyn.projection.seeing import labels_of, seen

LIVE = "this.archivedAt IS NULL"
OPERATORS = {"eq": "=", "in": "IN", "gte": ">=", "lte": "<="}

_CRITERION = "samsyn criterion"

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """An expression over `this` that the operators of a filter compare; empty: the property with the field's name."""

    expression: str = ""


@dataclass(frozen=True, slots=True)
class Among:
    """A list over `this`, of which the operators of a filter compare each element until one fits."""

    expression: str


@dataclass(frozen=True, slots=True)
class Labelled:
    """The type of the node, by its label."""


@dataclass(frozen=True, slots=True)
class Related:
    """What a pattern leads to: by `some`, `none` and `every`, or one filter where there is one at the most."""

    pattern: str


@dataclass(frozen=True, slots=True)
class Combined:
    """Filters of the same type joined by `and`, `or`, `not`."""

    word: str


Criterion = Held | Among | Labelled | Related | Combined


def held(description: str, expression: str = "") -> Any:
    """Declare a comparison."""
    return _declared(Held(expression), description)


def among(description: str, expression: str) -> Any:
    """Declare a comparison of the elements of a list."""
    return _declared(Among(expression), description)


def labelled(description: str) -> Any:
    """Declare a comparison of the node's type."""
    return _declared(Labelled(), description)


def related(pattern: str, description: str) -> Any:
    """Declare a filter of what a pattern leads to."""
    return _declared(Related(pattern), description)


def combined(word: str, description: str) -> Any:
    """Declare filters joined by `and`, `or` or `not`."""
    return _declared(Combined(word), description, name=word)


def condition_of(compilation: Compilation, arguments: Arguments, filter_type: GraphQLInputObjectType, node: str) -> str:
    """Return the condition that the argument `filter` puts on a node.

    What is archived is left out unless the filter says something about it.
    """
    given = arguments.now.get("filter")
    if given is None:
        return substituted(LIVE, this=node)
    return _of_live(_Writing(compilation, arguments), filter_type, given, ("filter",), node)


@dataclass(frozen=True, slots=True)
class _Writing:
    """What writing the conditions of one argument takes."""

    compilation: Compilation
    arguments: Arguments

    def parameter(self, path: Path, form: Callable[[Any], Any]) -> str:
        """Return a parameter for the value at a path of the arguments."""

        def found(values: Any) -> Any:
            for step in path:
                values = values[step]
            return form(values)

        return "$" + self.compilation.parameter(self.arguments, found)


def _of_live(
    writing: _Writing, filter_type: GraphQLInputObjectType, given: Mapping[str, Any], path: Path, node: str
) -> str:
    condition = _of_node(writing, filter_type, given, path, node)
    return condition if _speaks_of_archived(given) else f"{substituted(LIVE, this=node)} AND {condition}"


def _speaks_of_archived(given: Mapping[str, Any]) -> bool:
    """Whether a filter, or one joined in it, says whether it means what is archived."""
    joined = [*(given.get("and") or ()), *(given.get("or") or ()), *([given["not"]] if given.get("not") else ())]
    return given.get("archived") is not None or any(_speaks_of_archived(each) for each in joined)


def _of_node(
    writing: _Writing, filter_type: GraphQLInputObjectType, given: Mapping[str, Any], path: Path, node: str
) -> str:
    """Return the condition of a filter; `true` of an empty one."""
    conditions = [
        _of_criterion(writing, filter_type.fields[name], value, (*path, name), node)
        for name, value in given.items()
        if value is not None
    ]
    return f"({' AND '.join(conditions)})" if conditions else "true"


def _of_criterion(writing: _Writing, field: GraphQLInputField, value: Any, path: Path, node: str) -> str:
    definition = field.extensions["strawberry-definition"]
    inner = cast("GraphQLInputObjectType", get_named_type(field.type))
    match definition.metadata[_CRITERION]:
        case Held(expression):
            return _compared(writing, substituted(expression or f"this.{path[-1]}", this=node), value, path)
        case Among(expression):
            condition = _compared(writing, "element", value, path)
            return f"any(element IN {substituted(expression, this=node)} WHERE {condition})"
        case Labelled():
            return _of_label(value, node)
        case Related(pattern):
            return _of_related(writing, inner, value, path, node=node, pattern=pattern)
        case Combined("not"):
            return f"NOT coalesce({_of_node(writing, inner, value, path, node)}, false)"
        case Combined(word):
            joined = [_of_node(writing, inner, each, (*path, index), node) for index, each in enumerate(value)]
            return f"({f' {word.upper()} '.join(joined) or ('true' if word == 'and' else 'false')})"
        case criterion:
            raise TypeError(f"Nothing is known of the criterion {criterion}.")


def _of_label(value: Mapping[str, Any], node: str) -> str:
    """Return the condition that a node has one of the labels of each comparison; `true` where nothing is compared."""
    wanted = [[each] if name == "eq" else each for name, each in value.items() if each is not None]
    conditions = [" OR ".join(f"{node}:{type_name(each)}" for each in labels) or "false" for labels in wanted]
    return f"({') AND ('.join(conditions)})" if conditions else "true"


def _of_related(
    writing: _Writing, inner: GraphQLInputObjectType, value: Mapping[str, Any], path: Path, *, node: str, pattern: str
) -> str:
    """Return the condition that something, nothing or everything at the end of a pattern fits."""
    quantified = {"some", "none", "every"} >= set(inner.fields)
    if not quantified:
        return _exists(writing, inner, value, path, node=node, pattern=pattern)
    conditions: list[str] = []
    for name, each in value.items():
        if each is not None:
            filter_type = cast("GraphQLInputObjectType", get_named_type(inner.fields[name].type))
            exists = _exists(
                writing, filter_type, each, (*path, name), node=node, pattern=pattern, unfit=name == "every"
            )
            conditions.append(exists if name == "some" else f"NOT {exists}")
    return f"({' AND '.join(conditions)})" if conditions else "true"


def _exists(
    writing: _Writing,
    filter_type: GraphQLInputObjectType,
    given: Mapping[str, Any],
    path: Path,
    *,
    node: str,
    pattern: str,
    unfit: bool = False,
) -> str:
    """Return the condition that something live at the end of a pattern fits a filter, or is `unfit` for it."""
    other = writing.compilation.fresh("n")
    match = substituted(pattern, this=node, node=other)
    rule = seen(writing.compilation, labels_of(pattern), other)
    seen_too = f"{rule} AND " if rule else ""
    if not unfit:
        return f"EXISTS {{ MATCH {match} WHERE {seen_too}{_of_live(writing, filter_type, given, path, other)} }}"
    live = "" if _speaks_of_archived(given) else f"{substituted(LIVE, this=other)} AND "
    condition = _of_node(writing, filter_type, given, path, other)
    return f"EXISTS {{ MATCH {match} WHERE {seen_too}{live}NOT coalesce({condition}, false) }}"


def _compared(writing: _Writing, expression: str, given: Mapping[str, Any], path: Path) -> str:
    """Return the condition of comparing an expression; `true` where nothing is compared."""
    conditions: list[str] = []
    for name, value in given.items():
        if value is None:
            continue
        if name == "isNull":
            conditions.append(f"{expression} IS {'' if value else 'NOT '}NULL")
        elif name == "contains":
            conditions.append(f"toLower({expression}) CONTAINS {writing.parameter((*path, name), _folded)}")
        else:
            conditions.append(f"{expression} {OPERATORS[name]} {writing.parameter((*path, name), as_stored)}")
    return f"({' AND '.join(conditions)})" if conditions else "true"


def as_stored(value: Any) -> Any:
    """Return a coerced value as the graph stores such values."""
    match value:
        case list():
            return [as_stored(each) for each in cast("list[Any]", value)]
        case Enum():
            return value.name
        case str():
            return unicodedata.normalize("NFC", value)
        case datetime():
            return moment(value)
        case date():
            return value.isoformat()
        case _:
            return value


def _folded(text: str) -> str:
    return as_stored(text).lower()


def type_name(node_type: str) -> str:
    """Return the name of a NodeType's type, which is its label: e.g. BeneficiaryGroup of BENEFICIARY_GROUP."""
    return "".join(word.capitalize() for word in str(node_type).split("_"))


def _declared(criterion: Criterion, description: str, *, name: str | None = None) -> Any:
    return strawberry.field(
        name=name, description=description, default=strawberry.UNSET, metadata={_CRITERION: criterion}
    )

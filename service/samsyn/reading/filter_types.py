"""GraphQL's inputs for filters and orders, made of what the types declare of their fields."""
# The comparisons and the relations are made, not written, so that they are variables to the type checker:
# pyright: reportInvalidTypeForm=false

import enum
import inspect
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

import strawberry
from graphql import GraphQLInputField
from strawberry.types.base import StrawberryOptional, get_object_definition

from samsyn.graph.record import camel
from samsyn.model.vocabulary import OrderDirection, Worded
from samsyn.reading.declarations import Declared
from samsyn.reading.types import DECLARED, RELATED, TYPES, known, register

CRITERION: Final = "samsyn criterion"
OPERATORS: Final = {
    "eq": "Equal to this value.",
    "in": "Equal to one of these values.",
    "contains": "Contains this text. Case is ignored; å, ä and ö are different letters from a and o.",
    "gte": "Greater than or equal to this value; for dates: this date or later.",
    "lte": "Less than or equal to this value; for dates: this date or earlier.",
    "isNull": "True: only items without a value. False: only items with a value.",
}
COMPARED: Final[dict[Any, tuple[str, tuple[str, ...]]]] = {
    str: ("String", ("eq", "in", "contains", "isNull")),
    strawberry.ID: ("ID", ("eq", "in")),
    int: ("Int", ("eq", "in", "gte", "lte", "isNull")),
    float: ("Float", ("eq", "gte", "lte", "isNull")),
    date: ("Date", ("eq", "gte", "lte", "isNull")),
    datetime: ("DateTime", ("gte", "lte", "isNull")),
}
QUANTIFIERS: Final = {
    "some": "At least one related item matches.",
    "none": "No related item matches.",
    "every": "All related items match; also true if there are no related items.",
}
JOINED: Final = {
    "and": "All of these filters match; an empty list matches every item.",
    "or": "At least one of these filters matches; an empty list matches no item.",
    "not": "This filter doesn't match.",
}


@dataclass(frozen=True, slots=True)
class Criterion:
    """What a field of a filter looks at: a field of the type, or what a function gives for record and view.

    `looks_at` is what that costs for each record.
    """

    description: str
    field: str = ""
    function: Callable[..., Any] | None = None
    annotation: Any = None
    looks_at: int = 1


def criterion(annotation: Any, description: str, function: Callable[..., Any]) -> Criterion:
    """A comparison of what no field of the type tells."""
    return Criterion(description, function=function, annotation=annotation)


@strawberry.input(description="Filter for a Boolean value.")
class BooleanFilter:
    eq: bool = strawberry.field(description="The value to match.")


def comparison(kind: Any) -> Any:
    """The input that compares values of a kind; what is given together must all hold."""
    if kind is bool:
        return BooleanFilter
    is_enum = inspect.isclass(kind) and issubclass(kind, Worded)
    name, operators = (kind.__name__, ("eq", "in")) if is_enum else COMPARED[kind]
    made = TYPES.get(f"{name}Filter")
    if made is None:
        kinds = {"in": list[kind] | None, "isNull": bool | None}
        body: dict[str, Any] = {"__annotations__": {}}
        for operator in operators:
            body[f"{operator}_"] = _optional(operator, OPERATORS[operator])
            body["__annotations__"][f"{operator}_"] = kinds.get(operator, kind | None)
        description = "Conditions on a value; all conditions that are set must match."
        made = register(strawberry.input(type(f"{name}Filter", (), body), description=description))
    return made


def cost_of_comparing(field: GraphQLInputField) -> int:
    """What a comparison in a filter costs for each record that it is made of."""
    said = field.extensions["strawberry-definition"].metadata.get(CRITERION)
    return said.looks_at if isinstance(said, Criterion) else 1


def make_filters_and_orders() -> None:
    """Make the filters and orders of all types that declare any."""
    for cls in list(TYPES.values()):
        if _criteria(cls):
            _make_filter(cls)
        orders = getattr(cls, "orders", ())
        if orders:
            _make_order(cls.__name__, orders)


def _make_filter(cls: type) -> None:
    name = f"{cls.__name__}Filter"
    body: dict[str, Any] = {}
    notes: dict[str, Any] = {}
    for field_name, each in _criteria(cls).items():
        notes[f"{field_name}_"] = each.annotation | None
        body[f"{field_name}_"] = _optional(field_name, each.description, {CRITERION: each})
    for word, description in JOINED.items():
        notes[f"{word}_"] = (known(name) if word == "not" else list[known(name)]) | None
        body[f"{word}_"] = _optional(word, description, {CRITERION: word})
    said = f"Filter for {getattr(cls, 'plural', '')}; all conditions that are set must match."
    register(strawberry.input(type(name, (), {**body, "__annotations__": notes}), description=said))
    body = {word: _optional(word, description) for word, description in QUANTIFIERS.items()}
    notes = dict.fromkeys(QUANTIFIERS, known(name) | None)
    said = "Conditions on related items that aren't archived; all conditions that are set must match."
    made = type(f"{cls.__name__}Relation", (), {**body, "__annotations__": notes})
    register(strawberry.input(made, description=said))


def _criteria(cls: Any) -> dict[str, Criterion]:
    """What lists of a type can be filtered by, by the name in GraphQL."""
    definition = get_object_definition(cls)
    found: dict[str, Criterion] = dict(getattr(cls, "criteria", {}))
    for each in definition.fields if definition else ():
        declared: Declared | None = each.metadata.get(DECLARED)
        if declared and declared.filter:
            name = each.graphql_name or camel(each.python_name)
            annotation = _comparing(each, definition)
            described = declared.description if declared.filter is True else declared.filter
            found[name] = Criterion(described, each.python_name, None, annotation, declared.looks_at)
    return found


def _comparing(field: Any, definition: Any) -> Any:
    """The input that a field is compared by: its value, or those related by some, none, every."""
    related: str | None = field.metadata[RELATED]
    if related:
        return known(related)
    kind = field.resolve_type(type_definition=definition)
    kind = kind.of_type if isinstance(kind, StrawberryOptional) else kind
    return comparison(getattr(kind, "wrapped_cls", kind))


def _make_order(name: str, orders: Any) -> None:
    members: Any = enum.StrEnum(f"{name}OrderField", {each.name: each.name for each in orders})
    described = "Sort keys. Text is sorted in Swedish alphabetical order; items without a value are always last."
    fields: Any = strawberry.enum(members, description=described)
    descriptions = {each.name: each.description for each in orders}
    for value in fields.__strawberry_definition__.values:
        value.description = descriptions[value.name]
    body = {
        "__annotations__": {"field": fields, "direction": OrderDirection},
        "field": strawberry.field(description="Field to sort by."),
        "direction": strawberry.field(description="Direction: ascending or descending.", default=OrderDirection.ASC),
    }
    register(strawberry.input(type(f"{name}Order", (), body), description="A sort key: a field and a direction."))


def _optional(name: str, description: str, metadata: Any = None) -> Any:
    return strawberry.field(name=name, description=description, default=strawberry.UNSET, metadata=metadata)

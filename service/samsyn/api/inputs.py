"""GraphQL's inputs, made from the deeds' own: names, types, defaults and descriptions stand there once."""

import inspect
from functools import cache
from typing import Any

import strawberry

from samsyn.deeds.doing.inputs import REQUIRED, Input, Shape, shapes


@cache
def input_of(model: type[Input]) -> type:
    """Return the GraphQL input of a deed's input, under the same name."""
    fields = shapes(model)
    body: dict[str, Any] = {shape.name: _field(shape) for shape in fields}
    body["__annotations__"] = {shape.name: _annotation(shape) for shape in fields}
    return strawberry.input(type(model.__name__, (), body), name=model.__name__, description=inspect.getdoc(model))


def _field(shape: Shape) -> Any:
    default = strawberry.UNSET if shape.default in (REQUIRED, None) else shape.default
    if isinstance(shape.default, list):
        return strawberry.field(name=shape.alias, description=shape.description, default_factory=list)
    if shape.default is REQUIRED:
        return strawberry.field(name=shape.alias, description=shape.description)
    return strawberry.field(
        name=shape.alias, description=shape.description, default=default, deprecation_reason=shape.deprecated
    )


def _annotation(shape: Shape) -> Any:
    kind: Any = shape.kind
    if shape.ref:
        kind = strawberry.ID
    elif issubclass(shape.kind, Input):
        kind = input_of(shape.kind)
    if shape.many:
        kind = list[kind]
    return kind | None if shape.optional else kind

"""GraphQL's inputs, made from the deeds' own: names, types, defaults and descriptions stand there once."""

import inspect
import math
from collections.abc import Iterator
from functools import cache
from typing import Any

import strawberry
from pydantic import BeforeValidator

from samsyn.deeds.doing.inputs import REQUIRED, Input, Shape, shapes
from samsyn.deeds.doing.limits import AreaText, Length, Line, Paragraphs, Range
from samsyn.model.answers import Limits
from samsyn.reading.directives import length, range_


@cache
def input_of(model: type[Input]) -> type:
    """Return the GraphQL input of a deed's input, under the same name."""
    fields = shapes(model)
    body: dict[str, Any] = {shape.name: _field(shape) for shape in fields}
    body["__annotations__"] = {shape.name: _annotation(shape) for shape in fields}
    return strawberry.input(type(model.__name__, (), body), name=model.__name__, description=inspect.getdoc(model))


def _field(shape: Shape) -> Any:
    default = strawberry.UNSET if shape.default in (REQUIRED, None) else shape.default
    said: dict[str, Any] = {
        "name": shape.alias,
        "description": shape.description,
        "directives": list(limit_directives(shape)),
        "deprecation_reason": shape.deprecated,
    }
    if isinstance(shape.default, list):
        return strawberry.field(**said, default_factory=list)
    if shape.default is REQUIRED:
        return strawberry.field(**said)
    return strawberry.field(**said, default=default)


def limit_directives(shape: Shape) -> Iterator[Any]:
    """Yield what tells machines the limits of a field: of a list those of its length, not those of its elements.

    A text that may be missing has no least length: a blank one is taken as none.
    """
    for mark in shape.marks:
        match mark:
            case Length(least=least, most=most):
                yield length(Limits(least or None, most))
            case Line(most=most) | Paragraphs(most=most) | AreaText(most=most) if not shape.many:
                yield length(Limits(None if shape.has(BeforeValidator) else 1, most))
            case Range(least=least, most=most) if math.isfinite(least) or math.isfinite(most):
                yield range_(Limits(*(each if math.isfinite(each) else None for each in (least, most))))
            case _:
                pass


def _annotation(shape: Shape) -> Any:
    kind: Any = shape.kind
    if shape.ref:
        kind = strawberry.ID
    elif issubclass(shape.kind, Input):
        kind = input_of(shape.kind)
    if shape.many:
        kind = list[kind]
    return kind | None if shape.optional else kind

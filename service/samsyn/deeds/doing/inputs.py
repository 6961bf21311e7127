"""What a deed is asked to do: one frozen model per GraphQL input, with the same names, and how it is read and judged.

`shapes` tells what a model's fields are; GraphQL's inputs are made from it, and here it finds the limits, the
references and what is stored.
"""

import inspect
import re
import types
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum
from functools import cache, cached_property
from typing import Annotated, Any, ClassVar, Final, TypeVar, Union, cast, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, ValidationError, create_model
from pydantic.alias_generators import to_camel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from samsyn.deeds.doing.limits import (
    Deprecated,
    Filled,
    Initially,
    Length,
    Limit,
    NeverNull,
    Range,
    Ref,
    Renames,
    Tied,
    Unstored,
)
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.doing.unreadable import fault_of
from samsyn.errors import Fault, InvalidFault
from samsyn.model.pages import FIRST_DEFAULT
from samsyn.model.times import moment
from samsyn.spoken import Message

REQUIRED: Final = object()
"""The default of a field that has none."""

UNLESS_SAID: Final = re.compile(r" Default: \w+\.")
"""What a description tells of a default."""

ORDER: Final = {
    name: place
    for place, names in {
        -3: ("id", "actor_id"),
        -2: ("expected_version",),
        -1: ("aim_id", "from_id", "to_id"),
        1: ("reason",),
        2: ("illustrative",),
        3: ("source",),
        4: ("external_id",),
        5: ("idempotency_key",),
    }.items()
    for name in names
}
"""Where fields stand that many inputs have: what it is about first, and last what all have; the others between them."""

InputT = TypeVar("InputT", bound="Input")


class Input(BaseModel):
    """The root of all inputs: fields in camelCase outside, nothing unknown, nothing changed after it is read."""

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid", alias_generator=to_camel)

    def contradictions(self) -> Iterator[Fault]:
        """Yield what is wrong between its fields, with paths from here; each by itself is judged by its marks."""
        yield from ()

    def contradictions_if_new(self) -> Iterator[Fault]:
        """Yield what is wrong between them besides, where nothing is there that could fill what is left out."""
        yield from ()

    def latest(self, work: Any) -> Mapping[str, Collection[str]]:  # noqa: ARG002 -- for those that know more
        """By a list's name, as outside, the ids that it is to have already, where these aren't those that it has."""
        return {}

    def given(self) -> frozenset[str]:
        """The names, as outside, of the fields that were given, null or not; of a renamed one the former name."""
        there = (shape for shape in shapes(type(self)) if shape.name in self.model_fields_set)
        return frozenset(shape.renames or shape.alias for shape in there)


def change(model: type[InputT]) -> type[InputT]:
    """Make the fields that an input inherits those of a change: each may be left out, to stay as it is.

    Null empties it, but for what is needed when it is made, or always has a value. What holds unless it is said when it
    is made doesn't hold here.
    """
    own = inspect.get_annotations(model).keys() | {"expected_version"}
    for name, field in model.model_fields.items():
        if name not in own and field.description:
            field.description = UNLESS_SAID.sub("", field.description)
        has_value = field.default is not None or any(isinstance(mark, Filled) for mark in field.metadata)
        if name not in own and has_value:
            _let_out(field)
    model.model_rebuild(force=True)
    return _with_parts(model)


def _with_parts(model: type[InputT]) -> type[InputT]:
    """The input with fields that add to each list of what it ties, take out of it, and tell how many were read."""
    more: dict[str, Any] = {}
    for shape in shapes(model):
        if shape.tied and shape.many:
            ids: Any = Annotated[list[Annotated[str, shape.ref or naming(shape).ref]], Length()]
            there = f"`{shape.alias}`"
            adds = f"Elements to add to {there}, or to change in it, without sending the whole list; up to 100."
            removes = f"Ids to remove from {there}, without sending the whole list; up to 100."
            counts = (
                f"Number of {there} that the client read (`totalCount`); the mutation fails if it has changed. "
                f"Required when {there} omits some of more than {FIRST_DEFAULT} elements."
            )
            counted: Any = Annotated[Annotated[int, Range(0)], Unstored()]
            whole = model.model_fields[shape.name].annotation
            more[f"add_{shape.name}"] = (whole, Field(None, description=adds))
            more[f"remove_{shape.name}"] = (ids | None, Field(None, description=removes))
            more[f"{shape.name}_count"] = (counted | None, Field(None, description=counts))
    if not more:
        return model
    return create_model(model.__name__, __base__=model, __doc__=model.__doc__, __module__=model.__module__, **more)


def element(model: type[InputT]) -> type[InputT]:
    """Make the fields of an input those of an element of a list: what is left out of one that is there stays.

    What is new has the field's default, which the schema can't promise.
    """
    for field in model.model_fields.values():
        if field.default not in (PydanticUndefined, None):
            first = f"{field.default:g}" if isinstance(field.default, float) else plain(field.default)
            field.description = (
                f"{field.description} If omitted: {first} for a new element, unchanged for an existing one."
            )
            _let_out(field, Initially(field.default))
    model.model_rebuild(force=True)
    return model


def _let_out(field: FieldInfo, *marks: object) -> None:
    """Make a field one that may be left out, but not emptied by null."""
    needed: Any = Annotated[field.annotation, *field.metadata, NeverNull(), *marks]
    field.annotation = cast("Any", needed | None)
    field.default = None
    field.metadata = []


@dataclass(frozen=True)
class Shape:
    """What a field of an input is.

    `kind` is str, int, float, bool, date, datetime, an enum or another input, of one value or of each of `many`;
    `default` is REQUIRED where there is none; `ref` tells what its ids are of.
    """

    name: str
    alias: str
    kind: type
    many: bool
    optional: bool
    default: object
    description: str
    marks: tuple[object, ...]

    @cached_property
    def ref(self) -> Ref | None:
        """What the id refers to, None where it is no id."""
        return next((mark for mark in self.marks if isinstance(mark, Ref)), None)

    @cached_property
    def stored(self) -> bool:
        """Whether it is a property of the node: no reference, no input of its own, no matter of the deed alone."""
        apart = any(isinstance(mark, Ref | Tied | Unstored | Renames) for mark in self.marks)
        return not apart and not issubclass(self.kind, Input)

    @cached_property
    def initial(self) -> object:
        """What it is of something new, where it is left out of an element; else None."""
        return next((mark.value for mark in self.marks if isinstance(mark, Initially)), None)

    @cached_property
    def tied(self) -> str | None:
        """The name of the relationship by which what it names is tied to the node, None where it isn't."""
        return next((mark.name for mark in self.marks if isinstance(mark, Tied)), None)

    @cached_property
    def renames(self) -> str | None:
        """The former name of the field, as outside, by which its value is stored; None where it is no newer name."""
        return next((mark.former for mark in self.marks if isinstance(mark, Renames)), None)

    @cached_property
    def deprecated(self) -> str | None:
        """Why it isn't to be used any more; None where it is."""
        return next((mark.reason for mark in self.marks if isinstance(mark, Deprecated)), None)

    def has(self, mark: type) -> bool:
        """Whether it carries a mark of that class."""
        return any(isinstance(each, mark) for each in self.marks)


@cache
def shapes(model: type[Input]) -> tuple[Shape, ...]:
    """The fields of an input in their order: what it is about first, what all inputs have last."""
    found = [
        _unfolded(
            field.annotation,
            Shape(
                name=name,
                alias=field.alias or name,
                kind=object,
                many=False,
                optional=False,
                default=REQUIRED if field.default is PydanticUndefined else field.default,
                description=field.description or "",
                marks=tuple(field.metadata),
            ),
        )
        for name, field in model.model_fields.items()
    ]
    return tuple(sorted(found, key=lambda each: ORDER.get(each.name, 0)))


def read(model: type[Input], raw: Mapping[str, Any]) -> tuple[Input | None, list[Fault]]:
    """The input that `raw` tells, and all that is wrong with it by itself.

    None only where a value is of a kind that can't be read at all, which GraphQL lets nobody send.
    """
    try:
        given = model.model_validate(raw)
    except ValidationError as error:
        places = {shape.alias: place for place, shape in enumerate(shapes(model))}
        faults = [fault_of(each) for each in error.errors(include_url=False)]
        return None, sorted(faults, key=lambda fault: places.get(fault.path[0], len(places)) if fault.path else -1)
    return given, list(_faults_of(given, is_new="id" not in model.model_fields))


def plain(value: object) -> Any:
    """The value as the graph stores it: dates as ISO text, enums as their names, inputs as maps, lists of these."""
    if isinstance(value, list):
        return [plain(element) for element in cast("list[object]", value)]
    if isinstance(value, Input):
        return {shape.alias: stored_of(value, shape) for shape in shapes(type(value)) if not shape.renames}
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.name
    return value


def naming(shape: Shape) -> Shape:
    """The field by which an element of a list, which is an input, tells what it names."""
    return next(each for each in shapes(shape.kind) if each.ref)


def named_by(shape: Shape, element: Any) -> str:
    """The id that an element of a list names."""
    return getattr(element, naming(shape).name) if isinstance(element, Input) else element


def stored_of(given: Input, shape: Shape) -> Any:
    """A field's value as the graph stores it, by whichever name it is given; of what is new, where it is left out."""
    value = getattr(given, shape.name)
    newer = _newer(type(given)).get(shape.alias)
    if newer and newer.name in given.model_fields_set:
        value = getattr(given, newer.name)
    return plain(shape.initial if value is None else value)


@cache
def _newer(model: type[Input]) -> Mapping[str, Shape]:
    """The fields of an input that are newer names, by the former ones."""
    return {each.renames: each for each in shapes(model) if each.renames}


def completed(given: Input, there: Mapping[str, Any]) -> dict[str, Any]:
    """An element of a list as a map: what it leaves out is as it is `there`, or else as it is of what is new."""
    fields = given.given()
    return {
        name: there[name] if name in there and name not in fields else value for name, value in plain(given).items()
    }


def below(path: Sequence[str], faults: Iterable[Fault]) -> Iterator[Fault]:
    """Yield the faults with their paths put below another."""
    for fault in faults:
        yield replace(fault, path=(*path, *fault.path))


def _faults_of(given: Input, *, is_new: bool) -> Iterator[Fault]:
    for shape in shapes(type(given)):
        if shape.name in given.model_fields_set:
            yield from _faults_at(shape, getattr(given, shape.name), is_new=is_new)
            yield from _naming_faults(given, shape)
    yield from given.contradictions()
    if is_new:
        yield from given.contradictions_if_new()


def _naming_faults(given: Input, shape: Shape) -> Iterator[Fault]:
    """Yield that a field is given by both of its names, with different values."""
    if shape.renames is None:
        return
    former = next(each for each in shapes(type(given)) if each.alias == shape.renames)
    if former.name in given.model_fields_set and getattr(given, former.name) != getattr(given, shape.name):
        message = Message(
            en="Give {name} only: {former} is its former name, and has another value.",
            sv="Ange bara {name}: {former} är dess tidigare namn, och har ett annat värde.",
            name=shape.alias,
            former=former.alias,
        )
        yield InvalidFault(path=(shape.alias,), reason=Reason.BOTH_GIVEN, message=message)


def _faults_at(shape: Shape, value: object, *, is_new: bool) -> Iterator[Fault]:
    if value is None:
        if shape.has(NeverNull):
            message = Message(
                en="Give a value, or leave the field out to keep the one it has.",
                sv="Ange ett värde, eller utelämna fältet för att behålla det som finns.",
            )
            yield InvalidFault(path=(shape.alias,), reason=Reason.EMPTY, message=message)
        return
    if shape.many:
        yield from _faults_of_list(shape, cast("list[object]", value), is_new=is_new)
        return
    if isinstance(value, Input):
        yield from below((shape.alias,), _faults_of(value, is_new=is_new))
    yield from _complaints(shape, value, (shape.alias,))


def _faults_of_list(shape: Shape, elements: list[object], *, is_new: bool) -> Iterator[Fault]:
    many = next(mark for mark in shape.marks if isinstance(mark, Length))
    if len(elements) > many.most:
        message = Message(
            en="Give at most {max} at a time; there are {length}.",
            sv="Ange högst {max} åt gången; här finns {length}.",
            max=many.most,
            length=len(elements),
        )
        yield InvalidFault(path=(shape.alias,), reason=Reason.TOO_MANY, message=message)
    if len(elements) < many.least:
        message = Message(en="Give at least {min}.", sv="Ange minst {min}.", min=many.least)
        yield InvalidFault(path=(shape.alias,), reason=Reason.EMPTY, message=message)
    seen: dict[object, int] = {}
    for index, element in enumerate(elements[: many.most]):  # of a list that is too long, so much is told as can be
        path = (shape.alias, str(index))
        if isinstance(element, Input):
            yield from below(path, _faults_of(element, is_new=is_new))
        yield from _complaints(shape, element, path)
        referred, below_path = _referred(shape, element)
        if many.distinct and referred is not None and seen.setdefault(referred, index) != index:
            message = Message(
                en="Remove it: it is the same as number {number} in the list.",
                sv="Ta bort den: den är samma som nummer {number} i listan.",
                number=seen[referred] + 1,
            )
            yield InvalidFault(path=(*path, *below_path), reason=Reason.DUPLICATE, message=message)


def _referred(shape: Shape, element: object) -> tuple[object, tuple[str, ...]]:
    """What an element of a list refers to, and where in the element that stands."""
    if not isinstance(element, Input):
        return (element if shape.ref else None), ()
    own = next((each for each in shapes(type(element)) if each.ref), None)
    return (getattr(element, own.name), (own.alias,)) if own else (None, ())


def _complaints(shape: Shape, value: object, path: tuple[str, ...]) -> Iterator[Fault]:
    for mark in shape.marks:
        if hasattr(mark, "complaints"):
            for reason, message in cast("Limit", mark).complaints(value):
                yield InvalidFault(path=path, reason=reason, message=message)


def _unfolded(annotation: Any, shape: Shape) -> Shape:
    """The shape with what the annotation adds: its type, whether it is a list or may be null, and its marks."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _unfolded(arguments[0], replace(shape, marks=(*shape.marks, *arguments[1:])))
    if origin in {Union, types.UnionType}:
        content = next(each for each in arguments if each is not type(None))
        return _unfolded(content, replace(shape, optional=True))
    if origin is list:
        return _unfolded(arguments[0], replace(shape, many=True))
    return replace(shape, kind=annotation)

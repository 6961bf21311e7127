"""GraphQL's types, made of what the types of `api/types` declare and of the answers of questions.

Every type is known here by its name, which is how types refer to each other: an annotation names a record or an answer,
and its GraphQL type is looked up when the schema is built. So no module of types need know another.
"""

import inspect
import types
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields as dataclass_fields
from datetime import date, datetime
from typing import Annotated, Any, ClassVar, Final, TypeVar, Union, get_args, get_origin, get_type_hints

import strawberry
from strawberry.annotation import StrawberryAnnotation
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.base import get_object_definition

from samsyn.graph.record import Record, camel
from samsyn.graph.values import Day, Moment, Term
from samsyn.model.answers import DESCRIBED, REQUIRED, Argument, Described, Id
from samsyn.reading.declarations import (
    BACKWARD,
    FORWARD,
    Computed,
    Connection,
    Declared,
    Edge,
    Given,
    Named,
    Stored,
    computed,
)
from samsyn.reading.directives import needs, of_argument

T = TypeVar("T")

DECLARED: Final = "samsyn"
RELATED: Final = "samsyn related"
ORDERED: Final = "samsyn ordered"
SCALARS: Final[Mapping[Any, Any]] = {Day: date, Moment: datetime, Term: str, Id: strawberry.ID}
FILTER: Final = "Filter: only items that match it are in the list."
ORDER_BY: Final = "Sort keys in order of priority. Items that are equal by all keys are sorted by id."

TYPES: dict[str, type] = {}
"""Every GraphQL type by its name."""
PAGES: set[str] = set()
"""The names of the types that there are lists of; the types of their pages are made when all are declared."""


def known(name: str) -> Any:
    """The GraphQL type of a name, which is looked up when the schema is built."""
    return Annotated[name, strawberry.lazy(__name__)]


def register(cls: type[T]) -> type[T]:
    """Have a type found by its name."""
    TYPES[cls.__name__] = globals()[cls.__name__] = cls
    return cls


def object_type(description: str, *, of: type | None = None, **said: Any) -> Callable[[type[T]], type[T]]:
    """Declare an object type, `of` a record or an answer where its name doesn't tell."""
    return _declare(strawberry.type, description, of, said)


def interface_type(description: str, *, of: type | None = None, **said: Any) -> Callable[[type[T]], type[T]]:
    """Declare an interface."""
    return _declare(strawberry.interface, description, of, said)


def mixin(cls: type[T]) -> type[T]:
    """Declare fields that several types have."""
    return strawberry.type(_with_fields(cls))


def answer_type(cls: type) -> type:
    """Make the object type of a question's answer, with those of the answers in it."""
    if cls.__name__ in TYPES:
        return TYPES[cls.__name__]
    body: dict[str, Any] = {"__annotations__": {}}
    for name, annotation, described in _described(cls):
        is_paged = described.sort_key is not None
        body["__annotations__"][name] = Connection[get_args(annotation)[0]] if is_paged else annotation
        body[name] = _of_answer(cls, name, described)
    made = type(cls.__name__, (), body)
    return object_type(cls.described_as, of=cls)(made)


def graphql_of(annotation: Any) -> Any:
    """An annotation with records and answers turned into their GraphQL types."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin in (Union, types.UnionType):
        return Union[tuple(graphql_of(each) for each in inner)]  # noqa: UP007 -- of any number of types
    if origin in (list, tuple, Sequence) or (inspect.isclass(origin) and issubclass(origin, Sequence)):
        return list[graphql_of(inner[0])]
    if origin is Connection:
        return _page_of(annotation)
    if origin is Edge:
        return Edge[graphql_of(inner[0])]
    if inspect.isclass(annotation) and (issubclass(annotation, Record) or hasattr(annotation, "described_as")):
        if hasattr(annotation, "described_as"):
            answer_type(annotation)
        return known(annotation.__name__)
    return SCALARS.get(annotation, annotation)


def _declare(make: Any, description: str, of: type | None, said: Mapping[str, Any]) -> Callable[[type[T]], type[T]]:
    def declared(cls: type[T]) -> type[T]:
        made = make(_with_fields(cls), description=description)
        made.shows = of
        for name, value in said.items():
            setattr(made, name, value)
        made.orders = _orders(made)
        return register(made)

    return declared


def _orders(cls: Any) -> tuple[Named, ...]:
    """What lists of a type can be ordered by: what is said of it, and the computed fields that are declared so."""
    declared = (each.metadata.get(ORDERED) for each in get_object_definition(cls, strict=True).fields)
    found: dict[str, Named] = {each.name: each for each in (*getattr(cls, "orders", ()), *declared) if each}
    return tuple(found.values())


def _with_fields(cls: type[T]) -> type[T]:
    """A class with Strawberry's fields in the place of what is declared."""
    notes = inspect.get_annotations(cls)
    for name, note in notes.items():
        declared = vars(cls).get(name)
        if isinstance(declared, Declared):
            arguments = {**_of_page(note, declared), **declared.arguments}
            notes[name] = graphql_of(note | None if _may_fail(declared, arguments) else note)
            setattr(cls, name, _field(name, note, declared, arguments))
        elif get_origin(note) is not ClassVar:
            notes[name] = graphql_of(note)
    cls.__annotations__ = notes
    if hasattr(cls, "__orig_bases__"):
        cls.__orig_bases__ = tuple(map(_base_of, cls.__orig_bases__))  # type: ignore[attr-defined]
    return cls


def _page_of(annotation: Any) -> Any:
    """The type of a page, which is looked up by its name."""
    graphql_of(get_args(annotation)[0])
    element = element_of(annotation)
    PAGES.add(element)
    return known(f"{element}Connection")


def _base_of(base: Any) -> Any:
    """A base class of a page of its own, or of anything else."""
    if get_origin(base) is Connection:
        return Connection[graphql_of(get_args(base)[0])]
    return graphql_of(base)


def _may_fail(declared: Declared, arguments: Mapping[str, Argument]) -> bool:
    """Whether a field may be refused, to a role or for an argument: then it is null, and the rest of the answer stands.

    A payload isn't: what is wrong with a deed's input is told in it.
    """
    is_payload = isinstance(declared.kind, Given)
    is_question = isinstance(declared.kind, Computed) and declared.kind.is_question
    has_refusable = any(each.is_refusable for each in arguments.values())
    return not is_payload and (declared.roles is not None or is_question or has_refusable)


def _field(name: str, note: Any, declared: Declared, arguments: Mapping[str, Argument]) -> Any:
    made = strawberry.field(
        name=declared.name,
        description=declared.description,
        deprecation_reason=declared.deprecated,
        directives=needs(declared.roles or declared.needs),
        metadata={DECLARED: declared, RELATED: _related(note), ORDERED: _ordered(name, note, declared)},
    )
    made.arguments = [
        StrawberryArgument(
            python_name=argument_name,
            graphql_name=camel(argument_name),
            type_annotation=StrawberryAnnotation(argument.annotation),
            description=argument.description,
            default=strawberry.UNSET if argument.default is REQUIRED else argument.default,
            directives=list(of_argument(argument_name, argument)),
        )
        for argument_name, argument in arguments.items()
    ]
    return made


def _ordered(name: str, note: Any, declared: Declared) -> Named | None:
    """The order of lists by a computed field; None where nothing says that there is one."""
    if declared.ordered_by is None or not isinstance(declared.kind, Computed):
        return None
    nullable = type(None) in get_args(note)
    return declared.ordered_by.named(name, declared.kind, nullable=nullable, looks_at=declared.looks_at)


def _of_page(note: Any, declared: Declared) -> dict[str, Argument]:
    """The arguments that a page of records has."""
    if isinstance(declared.kind, Stored) or "first" in declared.arguments or not is_page(note):
        return {}
    element = element_of(note)
    found = {**FORWARD, **(BACKWARD if declared.backward else {})}
    if declared.filtered:
        found["filter"] = Argument(known(f"{element}Filter") | None, FILTER)
    if declared.ordered:
        found["order_by"] = Argument(list[known(f"{element}Order")] | None, ORDER_BY)
    return found


def _related(note: Any) -> str:
    """The name of the filter of what a field leads to; empty where it is a value."""
    if is_page(note):
        return f"{element_of(note)}Relation"
    [*kinds] = (each for each in get_args(note) or (note,) if inspect.isclass(each) and issubclass(each, Record))
    return f"{kinds[0].__name__}Filter" if kinds else ""


def is_page(note: Any) -> bool:
    """Whether an annotation is a page's."""
    origin = get_origin(note) or note
    return inspect.isclass(origin) and issubclass(origin, Connection)


def element_of(note: Any) -> str:
    """The name of the type of a page's elements."""
    page = note if get_origin(note) is Connection else note.__orig_bases__[0]
    [element] = get_args(page)
    return get_args(element)[0].__forward_arg__ if get_origin(element) is Annotated else element.__name__


def _described(cls: type) -> list[tuple[str, Any, Described]]:
    """What an answer's class tells: its fields, those of its bases first, then its methods and properties."""
    hints = get_type_hints(cls)
    found = [
        (each.name, hints[each.name], each.metadata[DESCRIBED])
        for each in dataclass_fields(cls)
        if DESCRIBED in each.metadata
    ]
    for name, value in inspect.getmembers(cls):
        function = value.fget if isinstance(value, property) else value
        said = getattr(function, DESCRIBED, None)
        if isinstance(said, Described):
            found.append((name, get_type_hints(function)["return"], said))
    return found


def _of_answer(cls: type, name: str, described: Described) -> Declared:
    """The field of an answer's attribute, property or method; a page where it orders its elements."""
    if described.arguments:
        method = getattr(cls, name)
        if "at" in inspect.signature(method).parameters:
            kind = Computed(lambda each, at, **given: method(each, **given, at=at))
        else:
            kind = Computed(lambda each, _at, **given: method(each, **given))
        return Declared(kind, described.description, arguments=described.arguments)
    if described.sort_key:
        return computed(lambda each, _at: getattr(each, name), described.description, sort_key=described.sort_key)
    return Declared(Stored(), described.description, deprecated=described.deprecated)

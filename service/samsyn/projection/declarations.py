"""The words in which a type says what its fields are in the graph.

    name: str = stored("Its name.")                                                            a property
    owners: Connection[Actor] = linked("(this)<-[edge:OWNS]-(node:Actor)", "Who answers.")     a relationship
    drivers: Drivers | None = asked(drivers, "Who drives it.")              a question, answered from the snapshot
    share: float = told("Its share.")                                       an attribute of such an answer

In an expression or a pattern `this` is the node, or in an edge type the relationship, that the field belongs to;
`node` is the node at the other end and `edge` the relationship on the way there. A field without a declaration is
an error at start-up.
"""

import enum
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar

import strawberry
from strawberry.annotation import StrawberryAnnotation
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.enum import StrawberryEnumDefinition

from samsyn.model.pages import FIRST_DEFAULT, FIRST_MAX
from samsyn.model.vocabulary import OrderDirection, Role

Element = TypeVar("Element")


@dataclass(frozen=True, slots=True)
class Key:
    """One key of an order: an expression over `node` or `edge`, whether it can be null, and its direction.

    `along` names the relationship that the pattern must have for the key to mean something; `description` is for
    callers who may choose it.
    """

    expression: str
    nullable: bool = False
    descending: bool = False
    along: str = ""
    description: str = field(default="", repr=False)  # no part of the order, so that cursors outlive a better wording


@dataclass(frozen=True, slots=True)
class Ordering:
    """The orders that callers may choose from: the GraphQL input and the key behind each of its values."""

    input_type: type
    keys: Mapping[str, Key]


@dataclass(frozen=True, slots=True)
class Stored:
    """An expression over `this`; empty: the property with the field's own name."""

    expression: str = ""


@dataclass(frozen=True, slots=True)
class Itself:
    """What the field belongs to, seen as the field's type."""


@dataclass(frozen=True, slots=True)
class End:
    """The node that an expression over `this`, a relationship, gives: its start or its end."""

    expression: str


@dataclass(frozen=True, slots=True)
class Linked:
    """What a pattern leads to: a connection, or the first object where the field isn't one.

    `where` is a further condition over `node`, in which `$argument` stands for an argument of the field. What is
    archived is left out of connections. `order` holds until the caller asks for another; the id always comes last.
    """

    pattern: str
    where: str = ""
    order: tuple[Key, ...] = ()
    ordering: Ordering | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that is answered from the snapshot: `question(structure, key, **arguments)`.

    `key` is an expression over `this`; empty at the root, where the question gets its arguments alone. `place` is
    what a list of answers is ordered by, for its cursors. `about` names the argument with the id, or the ids, of what
    is asked about, which isn't there for who can't see it. Of the `viewer` who asks and of `today` a question is told
    what it `knows`.
    """

    question: Callable[..., Any]
    key: str = "this.id"
    place: Callable[[Any], Any] | None = None
    about: str = ""
    knows: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Formed:
    """What `form` makes of an expression over `this` and the field's arguments: answers, or ids of nodes.

    `place` is what a list of answers is ordered by, for its cursors.
    """

    expression: str
    form: Callable[..., Any]
    place: Callable[[Any], Any] | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """An attribute of an answer, or a method of it where the field has arguments of its own.

    `place` is what a list is ordered by, for its cursors.
    """

    place: Callable[[Any], Any] | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What the arguments alone tell: answers, or ids of nodes. `read` may raise InvalidArgument."""

    read: Callable[[Mapping[str, Any]], Any]


@dataclass(frozen=True, slots=True)
class Asker:
    """Whoever asks, whose fields are expressions over `$viewer`."""


@dataclass(frozen=True, slots=True)
class Searched:
    """Nodes found by the words of the argument `text`, best first; `types` tells the types of the argument `types`."""

    types: Callable[[Any], Sequence[str]]


Declaration = Stored | Itself | End | Linked | Formed | Asked | Told | Known | Asker | Searched


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a field; `parse` turns its coerced value into what a question takes.

    With `roles`, nobody else may give it another value than the default.
    """

    annotation: Any
    description: str
    default: Any = strawberry.UNSET
    parse: Callable[[Any], Any] | None = None
    roles: Collection[Role] | None = None


@strawberry.type(description="Where a page stands in its list.")
class PageInfo:
    """Formed from the rows of the page."""

    has_next_page: bool = strawberry.field(description="Whether more comes after the last edge.")
    has_previous_page: bool = strawberry.field(description="Whether something comes before the first edge.")
    start_cursor: str | None = strawberry.field(description="The first edge's cursor; null on an empty page.")
    end_cursor: str | None = strawberry.field(description="The last edge's cursor; null on an empty page.")


@strawberry.type(description="One place of a page.")
class Edge(Generic[Element]):
    """What a page has for each node; types that extend it add what the relationship itself stores."""

    node: Element = strawberry.field(description="What stands there.")
    cursor: str = strawberry.field(description="Opaque; give it as `after` or `before` under the same order.")


@strawberry.type(description="A page of a list.")
class Connection(Generic[Element]):
    """Every list of nodes; types that extend it have edges of their own."""

    edges: list[Edge[Element]] = strawberry.field(description="The page, with what belongs to each place in it.")
    nodes: list[Element] = strawberry.field(description="What stands on the page.")
    page_info: PageInfo = strawberry.field(description="Whether there is more, and the cursors to ask for it.")
    total_count: int = strawberry.field(description="How many there are in all; counted only when asked for.")


FORWARD = {
    "first": Argument(int | None, f"How many from the front: 1 to {FIRST_MAX}, {FIRST_DEFAULT} unless said."),
    "after": Argument(str | None, "Go on after this cursor."),
}
BACKWARD = {
    "last": Argument(int | None, f"How many from the end: 1 to {FIRST_MAX}. Neither with `first` nor with `after`."),
    "before": Argument(str | None, "Only what comes before this cursor."),
}
ONWARD = {**FORWARD, "first": replace(FORWARD["first"], default=FIRST_DEFAULT)}
PAGING = frozenset({*FORWARD, *BACKWARD})

# Under which keys a field's definition has what is declared of it.
DECLARATION = "samsyn"
ARGUMENTS = "samsyn arguments"
ROLES = "samsyn roles"
LASTING = "samsyn lasting"


def stored(description: str, expression: str = "", *, lasting: bool = True) -> Any:
    """Declare a property, or an expression over `this`; not `lasting` if it changes without a new revision."""
    return _declared(Stored(expression), description, lasting=lasting)


def itself(description: str) -> Any:
    """Declare what the field belongs to, seen as the field's type."""
    return _declared(Itself(), description)


def end(expression: str, description: str, *, name: str | None = None) -> Any:
    """Declare the node at one end of a link; `name` where Python can't call the field so."""
    return _declared(End(expression), description, name=name)


def formed(
    expression: str,
    description: str,
    form: Callable[..., Any] = lambda value: value,
    *,
    place: Callable[[Any], Any] | None = None,
    lasting: bool = True,
    **arguments: Argument,
) -> Any:
    """Declare what a function makes of an expression over `this`; where the field is a node, its id.

    In the expression `$argument` stands for an argument of the field. The function gets the
    arguments, too, and may raise InvalidArgument for them.
    """
    paging = FORWARD if place else {}
    return _declared(Formed(expression, form, place), description, {**paging, **arguments}, lasting=lasting)


def linked(
    pattern: str,
    description: str,
    *,
    where: str = "",
    order: Sequence[Key] = (),
    filter_by: Any = None,
    order_by: Ordering | None = None,
    roles: Collection[Role] | None = None,
    backward: bool = True,
    lasting: bool = True,
    **arguments: Argument,
) -> Any:
    """Declare a connection along a pattern, such as `(this)<-[edge:OWNS]-(node:Actor)`; for some `roles` alone."""
    chosen: dict[str, Argument] = {}
    if filter_by:
        chosen["filter"] = Argument(filter_by | None, _FILTER)
    if order_by:
        chosen["order_by"] = Argument(list[order_by.input_type] | None, _ORDER_BY)
    declaration = Linked(pattern, where, tuple(order), order_by)
    paging = {**FORWARD, **BACKWARD} if backward else FORWARD
    return _declared(declaration, description, {**paging, **arguments, **chosen}, roles=roles, lasting=lasting)


def several(pattern: str, description: str) -> Any:
    """Declare a list of what a pattern leads to, in the order of the ids; for what is few by nature."""
    return _declared(Linked(pattern), description)


def one(pattern: str, description: str, *, where: str = "", order: Sequence[Key] = (), name: str | None = None) -> Any:
    """Declare a single object along a pattern: the first in the order where there are several."""
    return _declared(Linked(pattern, where, tuple(order)), description, name=name)


def asked(
    question: Callable[..., Any],
    description: str,
    *,
    key: str = "this.id",
    place: Callable[[Any], Any] | None = None,
    about: str = "",
    knows: Sequence[str] = (),
    paging: Mapping[str, Argument] = ONWARD,
    **arguments: Argument,
) -> Any:
    """Declare a question about what the field belongs to, or at the root about what an argument names."""
    return _declared(Asked(question, key, place, about, knows), description, {**(paging if place else {}), **arguments})


def told(
    description: str,
    *,
    place: Callable[[Any], Any] | None = None,
    backward: bool = False,
    name: str | None = None,
    **arguments: Argument,
) -> Any:
    """Declare an attribute of an answer; a method of it where there are arguments."""
    paging = {**FORWARD, **BACKWARD} if backward else ONWARD if place else {}
    return _declared(Told(place), description, {**paging, **arguments}, name=name)


def asker(description: str) -> Any:
    """Declare who asks."""
    return _declared(Asker(), description)


def known(read: Callable[[Mapping[str, Any]], Any], description: str, /, **arguments: Argument) -> Any:
    """Declare what the arguments alone tell: answers, or the nodes with these ids."""
    return _declared(Known(read), description, arguments)


def searched(types: Callable[[Any], Sequence[str]], description: str, /, **arguments: Argument) -> Any:
    """Declare nodes found by words in their texts."""
    return _declared(Searched(types), description, arguments)


def ordering(name: str, **keys: Key) -> Ordering:
    """Form the input and the enum by which callers order a list of `name`."""
    members: Any = enum.StrEnum(f"{name}OrderField", {key: key for key in keys})
    fields = strawberry.enum(
        members,
        description="What to order by. Text goes in Swedish order; what has no value comes last either way.",
    )
    definition: StrawberryEnumDefinition = fields.__strawberry_definition__
    for value in definition.values:
        value.description = keys[value.name].description
    return Ordering(_order_input(name, fields), keys)


def camel(name: str) -> str:
    """Return a Python name as GraphQL spells it."""
    head, *tail = name.split("_")
    return head + "".join(word.capitalize() for word in tail)


_FILTER = "Only those that fit."
_ORDER_BY = "The first key rules, the next one decides among equals; in the end the id does."


def _order_input(name: str, fields: type) -> type:
    annotations = {"field": fields, "direction": OrderDirection}
    body = {
        "__annotations__": annotations,
        "field": strawberry.field(description="What to order by."),
        "direction": strawberry.field(description="Which way.", default=OrderDirection.ASC),
    }
    return strawberry.input(type(f"{name}Order", (), body), description="One key of an order.")


def _declared(
    declaration: Declaration,
    description: str,
    arguments: Mapping[str, Argument] | None = None,
    *,
    name: str | None = None,
    roles: Collection[Role] | None = None,
    lasting: bool = True,
) -> Any:
    arguments = arguments or {}
    declared = strawberry.field(
        name=name,
        description=description,
        metadata={DECLARATION: declaration, ARGUMENTS: arguments, ROLES: roles, LASTING: lasting},
    )
    declared.arguments = [
        StrawberryArgument(
            python_name=name,
            graphql_name=camel(name),
            type_annotation=StrawberryAnnotation(argument.annotation),
            description=argument.description,
            default=argument.default,
        )
        for name, argument in arguments.items()
    ]
    return declared

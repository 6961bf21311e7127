"""The words in which a type says what its fields are.

    tier: str | None = stored("The name of its level.", filter=True)                        an attribute of the record
    owners: Connection[records.Actor] = linked("Who answers for it.")                       its neighbours of that name
    status: GoalStatus = computed(status_of, "Computed of its measures.")                   a function: (record, view)

A type speaks of records, such as `records.Actor`, and `types.py` finds the GraphQL type of each. With a `filter`, which
describes it there, or True where its own description does, lists of the type can be filtered by the field. With
`ordered_by`, they can be ordered by what is computed: so a column of a table, with its filter and its order, is
declared once.

    trend: Trend = computed(trend, "Which way it goes.", filter="Its trend.", ordered_by=Ordered("By its trend.", …))

At the root a function gets the view and the arguments alone. A field without a declaration is an error at start-up.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final, Generic, Literal, TypeVar

import strawberry

from samsyn.graph.orders import Key
from samsyn.model.answers import Argument
from samsyn.model.pages import FIRST_DEFAULT, FIRST_MAX
from samsyn.model.vocabulary import Role, Worded

Element = TypeVar("Element")

ITSELF: Final = "itself"
NEARBY: Final = 5  # records beside one that are looked at to tell something of it, for what it costs
BELOW: Final = 25  # the same of all that lies below one


@dataclass(frozen=True, slots=True)
class Named:
    """An order that callers may choose: its name in the enum, its key, what it means, and what marks it in cursors.

    `of_link` says that it orders links to one node by what they store; `is_kept` that it depends on the record alone,
    so that a list may be kept in this order; then `key.value` takes the record, else record and view. What
    `is_question` is for those alone who see shares; `looks_at` is what finding the value of one record costs.
    """

    name: str
    key: Key
    description: str
    mark: str
    of_link: str = ""
    is_kept: bool = True
    is_question: bool = False
    looks_at: int = 1


@dataclass(frozen=True, slots=True)
class Ordered:
    """How lists are ordered by a computed field, under its name: what that means, and what marks it in cursors.

    With `ranks`, its words come in that order, and a word that isn't among them is no value.
    """

    description: str
    mark: str
    ranks: Sequence[Worded] = ()

    def named(self, name: str, kind: "Computed", *, nullable: bool, looks_at: int) -> Named:
        """The order that callers choose. A word's value in it is its rank."""
        function, ranks = kind.function, {word: rank for rank, word in enumerate(self.ranks)}
        value = (lambda record, at: ranks.get(function(record, at))) if ranks else function
        key = Key(value, nullable=nullable or bool(ranks))
        return Named(
            name.upper(),
            key,
            self.description,
            self.mark,
            is_kept=False,
            is_question=kind.is_question,
            looks_at=looks_at,
        )


@dataclass(frozen=True, slots=True)
class Stored:
    """An attribute of the record or the answer; `itself` for what the field belongs to."""

    of: str = ""


@dataclass(frozen=True, slots=True)
class Computed:
    """What a function gives for a record and the view.

    A list of answers is paged where `sort_key` orders its elements. A question about shares `is_question`: it is
    answered to those alone who see shares. Like that, what `goes_far` may take long.
    """

    function: Callable[..., Any]
    sort_key: Callable[[Any], tuple[Any, ...]] | None = None
    is_question: bool = False
    goes_far: bool = False


@dataclass(frozen=True, slots=True)
class Linked:
    """Neighbours of a record, by an attribute or by a function of record and view; at the root all of a type.

    `order` holds until the caller asks for another; the id always comes last.
    """

    of: str | Callable[..., Any] = ""
    order: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class Logged:
    """A page of the log of changes, or of those that concern a record: read from the database ahead."""


@dataclass(frozen=True, slots=True)
class Noted:
    """What is noted in the database beside the deeds: read ahead."""


@dataclass(frozen=True, slots=True)
class Given:
    """What whoever runs the operation puts there: the payload of a deed."""


@dataclass(frozen=True, slots=True)
class Anew:
    """The root once more, asked as it is while a deed is tried out."""


Kind = Stored | Computed | Linked | Logged | Noted | Given | Anew


@dataclass(frozen=True, slots=True)
class Declared:
    """All that is said of a field: what it is, in words, under which name, with which arguments, and for whom.

    `filter` describes it among what lists of its type can be filtered by, True in the words of its own `description`;
    `ordered_by` describes it among what they can be ordered by, and either costs as many records as it `looks_at` for
    each of the list's; `facet` describes it among what they are counted by. A page can be `filtered` and `ordered` by
    what its elements' type declares, and asked for `backward`. What is `deprecated` says why, and what to ask instead.
    What is refused elsewhere `needs` one of some roles, as the schema's text tells.
    """

    kind: Kind
    description: str
    name: str | None = None
    arguments: Mapping[str, Argument] = field(default_factory=dict[str, Argument])
    roles: Collection[Role] | None = None
    filter: str | Literal[True] = ""
    ordered_by: Ordered | None = None
    looks_at: int = 1
    facet: str = ""
    filtered: bool = False
    ordered: bool = False
    backward: bool = False
    deprecated: str | None = None
    needs: Collection[Role] | None = None


@strawberry.type(description="Pagination information: the position of a page in its list.")
class PageInfo:
    """Made of the page."""

    has_next_page: bool = strawberry.field(description="Whether there are items after the last edge of this page.")
    has_previous_page: bool = strawberry.field(
        description="Whether there are items before the first edge of this page."
    )
    start_cursor: str | None = strawberry.field(description="Cursor of the first edge; null on an empty page.")
    end_cursor: str | None = strawberry.field(description="Cursor of the last edge; null on an empty page.")


@strawberry.type(description="An edge: one item of a page, with its cursor.")
class Edge(Generic[Element]):
    """What a page has for each node; types that extend it add what the relationship itself stores."""

    node: Element = strawberry.field(description="The item.")
    cursor: str = strawberry.field(description="Opaque cursor; use it as `after` or `before` with the same sort order.")


@strawberry.type(description="A connection: one page of a list, with cursors for pagination.")
class Connection(Generic[Element]):
    """Every list of nodes; types that extend it have edges of their own."""

    edges: list[Edge[Element]] = strawberry.field(description="Edges of this page: each item with its cursor.")
    nodes: list[Element] = strawberry.field(
        description="Items of this page, without cursors and other fields of the edges."
    )
    page_info: PageInfo = strawberry.field(description="Whether there are more pages, and the cursors to request them.")
    total_count: int = strawberry.field(description="Number of items on all pages; counted only when requested.")


FIRST: Final = f"Number of items from the start of the list, 1–{FIRST_MAX}"
FORWARD: Final = {
    "first": Argument(int | None, f"{FIRST}; by default {FIRST_DEFAULT}."),
    "after": Argument(str | None, "Only items after this cursor, such as `endCursor` of the previous page."),
}
BACKWARD: Final = {
    "last": Argument(
        int | None,
        f"Number of items from the end of the list, 1–{FIRST_MAX}. Can't be combined with `first` or `after`.",
    ),
    "before": Argument(str | None, "Only items before this cursor, such as `startCursor` of the following page."),
}
ONWARD: Final = {**FORWARD, "first": replace(FORWARD["first"], description=f"{FIRST}.", default=FIRST_DEFAULT)}
PAGING: Final = frozenset({*FORWARD, *BACKWARD})


def stored(
    description: str,
    of: str = "",
    *,
    name: str | None = None,
    filter: str | Literal[True] = "",  # noqa: A002 -- as GraphQL calls it
    facet: str = "",
    deprecated: str | None = None,
) -> Any:
    """Declare an attribute of the record or the answer: the field's own name unless said."""
    return Declared(Stored(of), description, name, filter=filter, facet=facet, deprecated=deprecated)


def itself(description: str) -> Any:
    """Declare what the field belongs to, seen as the field's type: of a place of a page the link that leads there."""
    return Declared(Stored(ITSELF), description)


def computed(
    function: Callable[..., Any],
    description: str,
    *,
    sort_key: Callable[[Any], tuple[Any, ...]] | None = None,
    paging: Mapping[str, Argument] = ONWARD,
    roles: Collection[Role] | None = None,
    goes_far: bool = False,
    filter: str | Literal[True] = "",  # noqa: A002 -- as GraphQL calls it
    ordered_by: Ordered | None = None,
    looks_at: int = 1,
    facet: str = "",
    deprecated: str | None = None,
    **arguments: Argument,
) -> Any:
    """Declare what a function gives for a record and the view, or `goes_far` for; at the root, for the view."""
    given = {**(paging if sort_key else {}), **arguments}
    return Declared(
        Computed(function, sort_key, goes_far=goes_far),
        description,
        arguments=given,
        roles=roles,
        filter=filter,
        ordered_by=ordered_by,
        looks_at=looks_at,
        facet=facet,
        deprecated=deprecated,
    )


def asked(
    function: Callable[..., Any],
    description: str,
    *,
    sort_key: Callable[[Any], tuple[Any, ...]] | None = None,
    paging: Mapping[str, Argument] = ONWARD,
    filter: str | Literal[True] = "",  # noqa: A002 -- as GraphQL calls it
    ordered_by: Ordered | None = None,
    looks_at: int = 1,
    **arguments: Argument,
) -> Any:
    """Declare a question about shares, which is answered to those alone who see shares."""
    given = {**(paging if sort_key else {}), **arguments}
    return Declared(
        Computed(function, sort_key, is_question=True),
        description,
        arguments=given,
        filter=filter,
        ordered_by=ordered_by,
        looks_at=looks_at,
    )


def linked(
    description: str,
    of: str | Callable[..., Any] = "",
    *,
    name: str | None = None,
    order: tuple[Named, ...] = (),
    filtered: bool = False,
    ordered: bool = False,
    backward: bool = True,
    roles: Collection[Role] | None = None,
    filter: str | Literal[True] = "",  # noqa: A002 -- as GraphQL calls it
    **arguments: Argument,
) -> Any:
    """Declare neighbours: a page, a list, or the first where the field isn't one."""
    return Declared(
        Linked(of, order),
        description,
        name,
        arguments=arguments,
        roles=roles,
        filter=filter,
        filtered=filtered,
        ordered=ordered,
        backward=backward,
    )


def logged(description: str, *, filtered: bool = False, backward: bool = False) -> Any:
    """Declare a page of the log of changes, newest first."""
    return Declared(Logged(), description, filtered=filtered, backward=backward)


def noted(description: str) -> Any:
    """Declare what is noted beside the deeds, without a change."""
    return Declared(Noted(), description)


def anew(description: str) -> Any:
    """Declare everything that can be asked, where whoever runs the operation says that it can."""
    return Declared(Anew(), description)


def given(
    description: str, *, name: str | None = None, needs: Collection[Role] | None = None, **arguments: Argument
) -> Any:
    """Declare what is put there: a payload of a deed, which those with some roles may do."""
    return Declared(Given(), description, name, arguments, needs=needs)

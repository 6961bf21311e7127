"""Lists of records: which belong to the page that is asked for, in which order, and where it stands in the list.

What is archived is left out unless a filter speaks of it; what the caller can't see is always left out. An order ends
with the id, so that no two rows stand at the same point of a list, and a cursor tells one.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any, Final, cast

from graphql import GraphQLInputObjectType, GraphQLSchema

from samsyn.errors import InvalidArgument
from samsyn.graph import orders
from samsyn.graph.orders import Key, Order, in_order, sort_key_of, values_of
from samsyn.graph.record import Record
from samsyn.graph.view import View
from samsyn.model.pages import page_of
from samsyn.model.vocabulary import OrderDirection
from samsyn.reading.cursors import NOT_OF_THIS_LIST, decode_cursor, encode_cursor, first_cursor, last_cursor, order_mark
from samsyn.reading.declarations import Named
from samsyn.reading.facets import AT_ONCE, Faceted, whose
from samsyn.reading.filters import Fits, at_once, nodes_of, speaks_of_archived, walking
from samsyn.spoken import Message

ID: Final = Named("ID", orders.ID, "By id, which is the order of creation.", mark="node.id")


@dataclass(frozen=True, slots=True)
class Listed:
    """What a list is of, as its field was declared.

    `types` are those of its records. Where the rows are links, `far` is the attribute by which a row's record is found,
    and `link` the links' type in the database. `order` holds unless the caller chooses among `orders`.
    """

    types: tuple[type[Record], ...]
    order: tuple[Named, ...]
    orders: Mapping[str, Named]
    filter_type: GraphQLInputObjectType | None
    far: str = ""
    link: str = ""

    @property
    def has_archive(self) -> bool:
        """Whether its records can be archived."""
        return any("archived_at" in cls.properties for cls in self.types)

    def record_of(self, row: Any) -> Any:
        """The record of a row."""
        return getattr(row, self.far) if self.far else row


@dataclass(slots=True)
class Asked:
    """What a request asks of a list: its order, how much of it and from where, and what must be fulfilled.

    `rule` tells what is seen, `fits` what the filter lets through, which is `given`; None of either means all. Only
    what is `live` is listed, unless the filter says otherwise. `fits_at_once` is `fits` for few records, by itself.
    """

    listed: Listed
    keys: tuple[Key, ...]
    mark: str
    is_kept: bool
    is_usual: bool
    size: int
    backward: bool
    after: list[Any] | None
    before: list[Any] | None
    live: bool
    rule: Fits | None
    fits: Fits | None
    fits_at_once: Fits | None
    given: Mapping[str, Any] | None
    fault: None = None

    def belongs(self, record: Any) -> bool:
        """Whether a record is in the list."""
        return (
            (not self.live or record.archived_at is None)
            and (self.rule is None or self.rule(record))
            and (self.fits is None or self.fits(record))
        )

    def belonging(self, rows: Iterable[Any]) -> Iterator[Any]:
        """The rows whose records are in the list."""
        record_of = self.listed.record_of
        return (row for row in rows if self.belongs(record_of(row)))

    def members(self, rows: Iterable[Any], at: View) -> Iterator[list[Any]]:
        """Yield the records that are in the list, many at a time, and give way between."""
        record_of, rest = self.listed.record_of, iter(rows)
        nodes = nodes_of(self.given or {}) + 1
        while found := list(islice(rest, AT_ONCE)):
            at.walked(nodes * len(found))
            if self.listed.far:
                found = [record_of(row) for row in found]
            if self.live:
                found = [record for record in found if record.archived_at is None]
            for test in (self.rule, self.fits_at_once):
                found = found if test is None else list(filter(test, found))
            yield found


@dataclass(slots=True)
class Page:
    """A page: its rows, whether anything lies on either side of them, and what there is in all.

    `members` yields the records of all rows, many at a time; `key` gives which they are, None where that isn't known.
    """

    asked: Asked
    rows: Sequence[Any]
    members: Callable[[], Iterator[list[Any]]]
    key: Callable[[], tuple[Any, ...] | None]
    beyond: Callable[[], bool]
    ahead: Callable[[], bool]

    @property
    def has_next_page(self) -> bool:
        """Whether more comes after the last row."""
        return self.beyond()

    @property
    def has_previous_page(self) -> bool:
        """Whether something comes before the first row."""
        return self.ahead()

    @property
    def total_count(self) -> int:
        """How many there are in all."""
        return sum(map(len, self.members()))

    @property
    def facets(self) -> Faceted:
        """All that there are, to be counted by their values."""
        return Faceted(self.members, self.key())

    start_cursor = property(first_cursor)
    end_cursor = property(last_cursor)

    def cursor(self, row: Any) -> str:
        """Where a row stands."""
        return encode_cursor(self.asked.mark, values_of(self.asked.keys, row))


def read_asked(schema: GraphQLSchema, listed: Listed, values: Mapping[str, Any], at: View) -> Asked:
    """What the arguments of a list ask. Raises InvalidArgument, and Forbidden for shares to whoever sees none."""
    chosen = _chosen(listed, values.get("orderBy"))
    if any(named.is_question for named in chosen):
        at.check_shares()
    size, backward = page_of(values)
    keys = tuple(_key(listed, named, at) for named in chosen)
    mark = order_mark(_spelled(chosen))
    given = values.get("filter")
    filter_type = cast("GraphQLInputObjectType", listed.filter_type)
    fits = at_once(schema, filter_type, given, at) if given else None
    return Asked(
        listed=listed,
        keys=keys,
        mark=mark,
        is_kept=all(named.is_kept and not named.of_link for named in chosen),
        is_usual=chosen == (ID,),
        size=size,
        backward=backward,
        after=_cursor(values, "after", mark, len(keys)),
        before=_cursor(values, "before", mark, len(keys)),
        live=listed.has_archive and not (given and speaks_of_archived(given)),
        rule=at.rule_of(listed.types),
        fits=walking(fits, given, at) if fits and given else None,
        fits_at_once=fits,
        given=given,
    )


def rows_of(at: View, asked: Asked, rows: Iterable[Any] | None) -> Sequence[Any]:
    """All rows in the order that is asked for: at the root all records, else these, which come by the ids."""
    if rows is None:
        order = _kept(at, asked)
        if order is not None:
            return order.rows
        rows = at.graph.all(*asked.listed.types)
    elif asked.is_usual and isinstance(rows, tuple):
        return rows
    return in_order(rows, asked.keys, at.walked)


def page(at: View, asked: Asked, rows: Iterable[Any] | None = None) -> Page:
    """The page that is asked for."""
    ordered = rows_of(at, asked, rows)
    start = 0 if asked.after is None else _index(asked, ordered, asked.after, behind=True)
    end = len(ordered) if asked.before is None else _index(asked, ordered, asked.before, behind=False)
    size = asked.size

    def members() -> Iterator[list[Any]]:
        return asked.members(ordered, at)

    def key() -> tuple[Any, ...] | None:
        return (asked.listed.types, repr(asked.given), whose(at)) if rows is None else None

    def before_the_start() -> bool:
        return asked.after is not None and any(True for _ in asked.belonging(at.each(reversed(ordered[:start]))))

    def behind_the_end() -> bool:
        return asked.before is not None and any(True for _ in asked.belonging(at.each(ordered[end:])))

    if asked.backward:
        found = list(islice(asked.belonging(at.each(_backwards(ordered, start, end))), size + 1))
        shown, more = found[:size][::-1], len(found) > size
        at.walked(len(shown))
        return Page(asked, shown, members, key, behind_the_end, lambda: more or before_the_start())
    found = list(islice(asked.belonging(at.each(_forwards(ordered, start, end))), size + 1))
    shown, more = found[:size], len(found) > size
    at.walked(len(shown))
    return Page(asked, shown, members, key, lambda: more or behind_the_end(), before_the_start)


def _forwards(rows: Sequence[Any], start: int, end: int) -> Iterator[Any]:
    return (rows[index] for index in range(start, end))


def _backwards(rows: Sequence[Any], start: int, end: int) -> Iterator[Any]:
    return (rows[index] for index in range(end - 1, start - 1, -1))


def _kept(at: View, asked: Asked) -> Order | None:
    """The records in an order that is kept; None where the order isn't the records' own."""
    return at.graph.ordered(asked.listed.types, asked.keys, at.walked) if asked.is_kept else None


def _index(asked: Asked, rows: Sequence[Any], values: list[Any], *, behind: bool) -> int:
    """Where the list goes on behind a cursor, or ends before it. Raises InvalidArgument."""
    sought = sort_key_of(asked.keys, values)
    low, high = 0, len(rows)
    try:
        while low < high:
            middle = (low + high) // 2
            there = sort_key_of(asked.keys, values_of(asked.keys, rows[middle]))
            if there < sought or (behind and there == sought):
                low = middle + 1
            else:
                high = middle
    except TypeError:
        name = "after" if behind else "before"
        raise InvalidArgument(name, NOT_OF_THIS_LIST) from None
    return low


def _chosen(listed: Listed, orders: Sequence[Mapping[str, Any]] | None) -> tuple[Named, ...]:
    """The orders that the caller chooses, else those declared, down to the id. One that comes again is idle."""
    if not orders:
        return (*listed.order, ID)
    chosen: dict[str, Named] = {}
    for order in orders:
        named = listed.orders[str(order["field"])]
        if named.of_link and named.of_link != listed.link:
            message = Message(
                en="{field} orders what is linked to one aim. Leave it out here.",
                sv="{field} ordnar det som är kopplat till ett mål. Utelämna det här.",
                field=named.name,
            )
            raise InvalidArgument("orderBy", message)
        key = replace(named.key, descending=order["direction"] == OrderDirection.DESC.name)
        chosen.setdefault(named.mark, replace(named, key=key))
        if named.mark == ID.mark:
            return tuple(chosen.values())  # nothing is equal behind it
    return (*chosen.values(), ID)


def _key(listed: Listed, named: Named, at: View) -> Key:
    """A key that takes a row, which may be a link, and knows who asks and when."""
    value, far = named.key.value, listed.far
    if not named.is_kept:
        return replace(named.key, value=_of_view(value, listed, at))
    if far and not named.of_link:
        return replace(named.key, value=lambda row: value(getattr(row, far)))
    return named.key


def _of_view(value: Callable[..., Any], listed: Listed, at: View) -> Callable[[Any], Any]:
    """A key's value that depends on who asks and when, and may take long to be found for all rows: each once."""
    known: dict[Any, Any] = {}

    def found(row: Any) -> Any:
        record = listed.record_of(row)
        if record not in known:
            at.walked(1)
            known[record] = value(record, at)
        return known[record]

    return found


def _spelled(chosen: Iterable[Named]) -> str:
    """An order as its cursors have been marked since the first version, whatever stands behind it now."""
    keys = (
        f"Key(expression={each.mark!r}, nullable={each.key.nullable}, descending={each.key.descending},"
        f" along={each.of_link!r})"
        for each in chosen
    )
    return f"[{', '.join(keys)}]"


def _cursor(values: Mapping[str, Any], name: str, mark: str, length: int) -> list[Any] | None:
    cursor = values.get(name)
    return None if cursor is None else decode_cursor(cursor, mark, length=length, argument=name)

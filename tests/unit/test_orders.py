"""Lists that are kept in an order: as sorted plainly, and pages found wherever they lie."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cmp_to_key
from operator import attrgetter, itemgetter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.graph import orders as kept_orders
from samsyn.graph.orders import Key, Order, in_order, in_slices, values_of
from samsyn.graph.records import AIMS, Goal, Outcome
from tests.unit.facts import NOW
from tests.unit.graphs import graph_of, ids, node, one, put, take_out


@dataclass(frozen=True)
class Row:
    """Something that is ordered."""

    id: str
    first: str | None = None
    second: int | None = None


BY_ID = Key(attrgetter("id"))
FIRST = Key(attrgetter("first"), nullable=True)
FIRST_DESCENDING = Key(attrgetter("first"), nullable=True, descending=True)

keys = st.builds(Key, st.sampled_from([attrgetter("first"), attrgetter("second")]), st.just(value=True), st.booleans())
orders = st.lists(keys, max_size=2).map(lambda before: (*before, BY_ID))
firsts = st.none() | st.sampled_from(["", "a", "b", "å"])
rows = st.lists(
    st.builds(Row, st.text("abc", max_size=3), firsts, st.none() | st.integers(0, 2)), unique_by=attrgetter("id")
)


def compare(order: Sequence[Key], one: Any, other: Any) -> int:
    """The order taken at its word: key by key, what has no value last, in both directions."""
    for key in order:
        left, right = key.value(one), key.value(other)
        if left == right:
            continue
        if left is None or right is None:
            return 1 if left is None else -1
        return (1 if left > right else -1) * (-1 if key.descending else 1)
    return 0


def plainly_sorted(order: Sequence[Key], given_rows: list[Any]) -> list[Any]:
    return sorted(given_rows, key=cmp_to_key(lambda one, other: compare(order, one, other)))


def listed(order: Sequence[Key], *values: str | None) -> list[str | None]:
    given_rows = [Row(str(number), value) for number, value in enumerate(values)]
    return [row.first for row in Order(order, given_rows).rows]


def test_what_has_no_value_comes_last_in_both_directions() -> None:
    assert listed([FIRST, BY_ID], None, "b", None, "a") == ["a", "b", None, None]
    assert listed([FIRST_DESCENDING, BY_ID], None, "b", None, "a") == ["b", "a", None, None]


def test_equal_ones_come_by_the_id_in_both_directions() -> None:
    given_rows = [Row(each, first) for each, first in (("c", "x"), ("d", None), ("a", "x"), ("b", None))]
    for key in (FIRST, FIRST_DESCENDING):
        assert [row.id for row in Order([key, BY_ID], given_rows).rows] == ["a", "c", "b", "d"]


def test_the_id_may_be_descending_too() -> None:
    newest_first = [Key(attrgetter("id"), descending=True)]
    assert [row.id for row in Order(newest_first, [Row(each) for each in "bca"]).rows] == ["c", "b", "a"]


@given(rows, orders)
def test_an_order_is_that_of_a_plain_sort(given_rows: list[Row], order: tuple[Key, ...]) -> None:
    expected = plainly_sorted(order, given_rows)
    assert Order(order, given_rows).rows == expected
    assert in_order(given_rows, order) == expected


@pytest.mark.parametrize("descending", [False, True])
@given(values=st.lists(st.integers(0, 5), max_size=40), slice_rows=st.integers(2, 9))
def test_what_is_sorted_in_slices_is_sorted_as_at_once(*, descending: bool, values: list[int], slice_rows: int) -> None:
    given_rows = list(enumerate(values))
    slices: list[int] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kept_orders, "SLICE_ROWS", slice_rows)
        found = in_slices(given_rows, itemgetter(1), slices.append, descending=descending)
    assert found == sorted(given_rows, key=itemgetter(1), reverse=descending)
    assert max(slices, default=0) <= slice_rows


@given(rows, orders, st.builds(Row, st.text("abc", max_size=3), firsts, st.none() | st.integers(0, 2)))
def test_a_page_begins_and_ends_where_it_does_in_a_plain_sort(
    given_rows: list[Row], order: tuple[Key, ...], cursor: Row
) -> None:
    expected = plainly_sorted(order, given_rows)
    kept = Order(order, given_rows)
    for at in (cursor, *given_rows):  # a cursor may be of what is there no more
        values = values_of(order, at)
        assert kept.rows[kept.after(values) :] == [row for row in expected if compare(order, row, at) > 0]
        assert kept.rows[: kept.before(values)] == [row for row in expected if compare(order, row, at) < 0]


@given(rows, rows, orders)
def test_what_comes_and_goes_leaves_the_order_as_made_anew(
    former: list[Row], latter: list[Row], order: tuple[Key, ...]
) -> None:
    kept = Order(order, former)
    for row in former:
        kept.discard(row)
    assert kept.rows == []
    for row in latter:
        kept.add(row)
    assert kept.rows == plainly_sorted(order, latter)


@given(rows, orders)
def test_only_the_row_itself_is_taken_out(given_rows: list[Row], order: tuple[Key, ...]) -> None:
    kept = Order(order, given_rows)
    for row in given_rows:
        kept.discard(Row(row.id, row.first, row.second))
    assert kept.rows == plainly_sorted(order, given_rows)


@pytest.mark.parametrize("values", [[5, "a"], ["a", 5], [["a"], "a"]])
def test_a_cursor_of_other_kinds_is_refused(values: list[Any]) -> None:
    for key in (FIRST, FIRST_DESCENDING):
        order = Order([key, BY_ID], [Row("a", "a")])
        with pytest.raises(TypeError):
            order.after(values)
        with pytest.raises(TypeError):
            order.before(values)


BY_NAME = (Key(attrgetter("name_sort")), BY_ID)


def test_an_order_is_kept_from_the_first_time_on() -> None:
    graph = graph_of(node("Goal", "G", name_sort="b"), node("Outcome", "O", name_sort="a"))
    order = graph.ordered(AIMS, BY_NAME)
    assert graph.ordered(AIMS, BY_NAME) is order
    assert ids(order.rows) == ("O", "G")


def test_an_order_follows_every_change_of_its_types() -> None:
    graph = graph_of(node("Goal", "G", name_sort="b"), node("Outcome", "O", name_sort="a"))
    of_aims, of_goals, of_outcomes = (graph.ordered(types, BY_NAME) for types in (AIMS, (Goal,), (Outcome,)))
    put(graph, node("Goal", "H", name_sort="aa"))
    assert (ids(of_aims.rows), ids(of_goals.rows), ids(of_outcomes.rows)) == (("O", "H", "G"), ("H", "G"), ("O",))
    put(graph, node("Goal", "H", name_sort="z"))
    assert ids(of_aims.rows) == ("O", "G", "H")
    put(graph, node("Goal", "H", name_sort="z", archived_at=NOW))
    assert of_aims.rows[-1] is one(graph, "H")
    take_out(graph, "O")
    assert (ids(of_aims.rows), ids(of_outcomes.rows)) == (("G", "H"), ())

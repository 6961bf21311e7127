"""What an operation that costs too much is told: the list that costs most, and a size that fits."""

from itertools import count
from typing import Any

import pytest
from graphql import GraphQLError
from graphql.execution.values import VariableValues
from hypothesis import assume, given
from hypothesis import strategies as st

from samsyn.api.documents import read_document
from samsyn.api.schema import SCHEMA
from samsyn.settings import Limits

USUAL = Limits()
MAKERS = (
    "{ goals(first: 100) { nodes { contributions(first: 100) { nodes { makers(first: <100>) { nodes { id } } } } } } }"
)
DRIVERS = """{ outcomes(first: 100) { nodes { ... on Aim { drivers { actors(first: 100) { nodes {
  contributions(first: <50>) { share contribution { id } }
} } } } } } }"""
SPREAD = """{ few: goals(first: 1) { nodes { ...Part } } many: goals(first: 100) { nodes { ...Part } } }
fragment Part on Goal { contributions(first: 100) { edges { node { makers(first: <100>) { nodes { id } } } } } }
"""


def refused(query: str, limits: Limits = USUAL, **variables: Any) -> GraphQLError | None:
    """The error for which an operation is refused; None of one that isn't."""
    document = read_document(SCHEMA, limits, query)
    assert document.errors == []
    [operation] = document.operations
    values = document.variables(operation, variables)
    assert isinstance(values, VariableValues), values
    try:
        document.costs.check(operation, values, limits)
    except GraphQLError as error:
        return error
    return None


def told(error: GraphQLError | None) -> dict[str, Any]:
    """What a refusal tells a program beside the code, the limit and what was asked."""
    assert error
    found = dict(error.extensions or {})
    assert found.pop("code") == "COST_LIMIT"
    assert found.pop("asked") > found.pop("limit")
    return found


@pytest.mark.parametrize(
    ("query", "asked", "path", "argument", "size"),
    [
        (MAKERS, 100, "goals.nodes.contributions.nodes.makers", "first", 8),
        (MAKERS.replace("makers(first", "makers(last"), 100, "goals.nodes.contributions.nodes.makers", "last", 8),
        (MAKERS.replace("makers", "who: makers"), 100, "goals.nodes.contributions.nodes.who", "first", 8),
        (DRIVERS, 50, "outcomes.nodes.drivers.actors.nodes.contributions", "first", 4),
        (SPREAD, 100, "many.nodes.contributions.edges.node.makers", "first", 8),
    ],
)
def test_a_cost_refusal_names_the_list_that_costs_most_and_a_first_that_fits(
    query: str, asked: int, path: str, argument: str, size: int
) -> None:
    error = refused(query.replace(f"<{asked}>", str(asked)))

    assert told(error) == {"list": path.split("."), argument: size}
    assert error
    assert error.message.endswith(f" The list `{path}` costs most: ask for at most `{argument}: {size}` there.")
    assert refused(query.replace(f"<{asked}>", str(size))) is None
    assert refused(query.replace(f"<{asked}>", str(size + 1)))


def test_a_cost_refusal_stands_at_the_list_in_the_document() -> None:
    error = refused(MAKERS.replace("<100>", "100"))

    assert error
    assert error.locations
    [location] = error.locations
    assert MAKERS[location.column - 1 :].startswith("makers(")


def test_a_flow_is_told_how_many_nodes_fit() -> None:
    query = """query($size: Int!) { drivers(aimId: "goal_1") { flow(maxNodes: $size) {
      nodes { node { id } } links { fromId toId }
    } } }"""
    limits = Limits(max_cost=5_000)

    found = told(refused(query, limits, size=500))

    assert found == {"list": ["drivers", "flow"], "maxNodes": 161}
    assert refused(query, limits, size=161) is None
    assert refused(query, limits, size=162)


def test_where_no_page_of_the_list_fits_the_one_around_it_is_told() -> None:
    query = "query($goals: Int!) { goals(first: $goals) { nodes { contributions(first: 20) { nodes { id } } } } }"
    limits = Limits(max_cost=150)

    error = refused(query, limits, goals=100)

    assert error
    assert told(error) == {"list": ["goals"], "first": 7}
    assert error.message.endswith(
        " The list `goals.nodes.contributions` costs most: ask for at most `first: 7` of `goals`, which contains it."
    )
    assert refused(query, limits, goals=7) is None
    assert refused(query, limits, goals=8)


def test_where_less_of_one_list_is_not_enough_a_first_of_all_is_told() -> None:
    lists = " ".join(
        f"a{n}: goals(first: $first) {{ nodes {{ owners(first: $first) {{ nodes {{ id }} }} }} }}" for n in range(20)
    )
    query = f"query($first: Int!) {{ {lists} }}"

    error = refused(query, first=100)

    assert error
    assert told(error) == {"list": ["a0", "nodes", "owners"], "firstOfAll": 70}
    assert "less of it alone isn't enough: ask for at most `first: 70` of every list" in error.message
    assert refused(query, first=70) is None
    assert refused(query, first=71)


def test_where_filters_cost_too_much_no_size_is_told() -> None:
    related = "contributions: {some: {makers: {some: {contributions: {some: {makers: {some: {}}}}}}}}"
    lists = " ".join(f"a{n}: goals(first: 1, filter: {{{related}}}) {{ nodes {{ id }} }}" for n in range(2))

    error = refused(f"{{ {lists} }}")

    assert error
    assert told(error) == {"list": ["a0"]}
    assert error.message.endswith(" Ask for fewer fields or conditions, or in several requests.")


def test_what_is_asked_of_the_schema_has_no_list_to_name() -> None:
    of_fields = "fields { type { fields { type { name } } } }"
    lists = " ".join(f"a{number}: {of_fields}" for number in range(8))

    assert told(refused(f"{{ __schema {{ types {{ {lists} }} }} }}")) == {}


def test_a_refusal_counts_no_condition_twice() -> None:
    conditions = f"filter: {{or: [{', '.join(['{}'] * 60)}]}}"
    part = f"fragment Part on Goal {{ contributions(first: 100, {conditions}) {{ nodes {{ id }} }} }}"
    query = f"{{ a: goals(first: 100) {{ nodes {{ ...Part }} }} b: goals {{ nodes {{ ...Part }} }} }} {part}"

    assert told(refused(query, Limits(max_cost=80_000))) == {"list": ["a", "nodes", "contributions"], "first": 65}


def test_the_same_operation_is_refused_again_in_the_same_words() -> None:
    document = read_document(SCHEMA, USUAL, f"query($n: Int!) {MAKERS.replace('<100>', '$n')}")
    [operation] = document.operations
    values = [document.variables(operation, {"n": size}) for size in (100, 100, 50)]
    errors: list[GraphQLError] = []
    for each in values:
        assert isinstance(each, VariableValues)
        with pytest.raises(GraphQLError) as caught:
            document.costs.check(operation, each, USUAL)
        errors.append(caught.value)

    assert errors[0] is not errors[1]
    assert (errors[0].message, errors[0].extensions) == (errors[1].message, errors[1].extensions)
    assert [told(each)["first"] for each in errors] == [8, 8, 8]


Tree = list[tuple[int, bool, Any]]
"""Lists of actors or contributions: each with its size, whether it is asked by edges, and the lists in it."""

TREES: st.SearchStrategy[Tree] = st.recursive(
    st.just([]),
    lambda below: st.lists(st.tuples(st.integers(1, 100), st.booleans(), below), min_size=1, max_size=3),
    max_leaves=6,
)


def written(tree: Tree, numbers: Any, path: tuple[str, ...], places: dict[tuple[str, ...], int], depth: int = 0) -> str:
    """The lists of a tree as GraphQL, each with a variable for its size; `places` gets the number of each path."""
    texts: list[str] = []
    for _, by_edges, below in tree:
        number = next(numbers)
        steps = ("edges", "node") if by_edges else ("nodes",)
        here = (*path, f"l{number}")
        places[here] = number
        name = "actors" if depth == 0 else "contributions" if depth % 2 else "makers"
        inner = f"id {written(below, numbers, (*here, *steps), places, depth + 1)}"
        for step in reversed(steps):
            inner = f"{step} {{ {inner} }}"
        texts.append(f"l{number}: {name}(first: $v{number}) {{ {inner} }}")
    return " ".join(texts)


def sizes_of(tree: Tree) -> list[int]:
    """The sizes of a tree's lists, in the order in which they are written."""
    return [size for each, _, below in tree for size in (each, *sizes_of(below))]


@given(TREES, st.integers(10, 5_000))
def test_what_is_told_to_fit_fits_and_one_more_does_not(tree: Tree, max_cost: int) -> None:
    places: dict[tuple[str, ...], int] = {}
    lists = written(tree, count(), (), places)
    assume(places)
    query = f"query({' '.join(f'$v{number}: Int!' for number in places.values())}) {{ {lists} }}"
    sizes = {f"v{number}": size for number, size in enumerate(sizes_of(tree))}
    limits = Limits(max_cost=max_cost)
    error = refused(query, limits, **sizes)
    assume(error)
    found = told(error)
    variable = f"v{places[tuple(found['list'])]}"

    def fits(size: int, *, everywhere: bool) -> bool:
        smaller = {name: min(each, size) for name, each in sizes.items()}
        return refused(query, limits, **(smaller if everywhere else {**sizes, variable: size})) is None

    if "first" in found:
        assert fits(found["first"], everywhere=False)
        assert not fits(found["first"] + 1, everywhere=False)
    elif "firstOfAll" in found:
        assert not fits(1, everywhere=False)
        assert fits(found["firstOfAll"], everywhere=True)
        assert not fits(found["firstOfAll"] + 1, everywhere=True)
    else:
        assert not fits(1, everywhere=True)

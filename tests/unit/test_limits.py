"""How much one operation may ask for."""

import asyncio
import re
import time
from typing import Any

import pytest
from graphql import (
    FragmentDefinitionNode,
    GraphQLError,
    OperationDefinitionNode,
    get_introspection_query,
    parse,
)
from graphql.execution.values import get_variable_values

from samsyn.api.charging import cost_of
from samsyn.api.documents import Documents, read_document
from samsyn.api.persisted import PersistedDocuments
from samsyn.api.schema import SCHEMA
from samsyn.api.work import Work
from samsyn.settings import Limits


def refusals(query: str) -> dict[str, tuple[Any, Any]]:
    """Return the codes of a document's errors with the limit and the value asked for."""
    errors = read_document(SCHEMA, Limits(), query).errors
    return {
        str((error.extensions or {})["code"]): (
            (error.extensions or {}).get("limit"),
            (error.extensions or {}).get("asked"),
        )
        for error in errors
    }


def cost(query: str, **variables: Any) -> int:
    document = parse(query)
    [operation] = [each for each in document.definitions if isinstance(each, OperationDefinitionNode)]
    fragments = {each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)}
    values = get_variable_values(SCHEMA, operation.variable_definitions or (), variables)
    assert not isinstance(values, list)
    return cost_of(SCHEMA, operation, fragments, values, Limits())


def test_twelve_levels_are_allowed_and_pages_are_not_counted() -> None:
    assert refusals("{ actors { nodes " + "{ partOf " * 10 + "{ id " + "}" * 13) == {}


def test_thirteen_levels_are_refused() -> None:
    assert refusals("{ actors { nodes " + "{ partOf " * 11 + "{ id " + "}" * 14) == {"DEPTH_LIMIT": (12, 13)}


def test_two_hundred_levels_are_refused() -> None:
    assert refusals("{a" * 200 + "}" * 200) == {"DEPTH_LIMIT": (12, 200)}


def test_what_tools_ask_of_the_schema_has_a_depth_of_its_own() -> None:
    of_type = "ofType { " * 15 + "name" + " }" * 15
    assert refusals(f"{{ __schema {{ types {{ fields {{ type {{ {of_type} }} }} }} }} }}") == {}
    deeper = "ofType { " * 20 + "name" + " }" * 20
    assert refusals(f"{{ __schema {{ types {{ fields {{ type {{ {deeper} }} }} }} }} }}") == {"DEPTH_LIMIT": (20, 25)}


@pytest.mark.parametrize(("count", "told"), [(300, {}), (301, {"ALIASES_LIMIT": (300, 301)})])
def test_c7_three_hundred_aliases_are_allowed(count: int, told: dict[str, Any]) -> None:
    below = " ".join(f"a{number}: id" for number in range(count))
    assert refusals(f"{{ goals {{ nodes {{ {below} }} }} }}") == told


@pytest.mark.parametrize(("count", "told"), [(50, {}), (51, {"ROOT_FIELDS_LIMIT": (50, 51)})])
def test_c7_fifty_fields_at_the_root_are_allowed(count: int, told: dict[str, Any]) -> None:
    assert refusals("{ " + "place { code } " * count + "}") == told


def test_six_deeds_in_one_request_are_refused() -> None:
    deeds = " ".join(
        f'd{number}: setPlace(input: {{code: "0665", name: "Vaggeryd"}}) {{ revision }}' for number in range(6)
    )
    assert refusals(f"mutation {{ {deeds} }}") == {"ROOT_FIELDS_LIMIT": (5, 6)}


@pytest.mark.parametrize(("count", "told"), [(100, {}), (101, {"DIRECTIVES_LIMIT": (100, 101)})])
def test_c7_a_hundred_directives_are_allowed(count: int, told: dict[str, Any]) -> None:
    below = " ".join(f"a{number}: id @include(if: true)" for number in range(count))
    assert refusals(f"{{ goals {{ nodes {{ {below} }} }} }}") == told


@pytest.mark.parametrize("links", [14, 29])
def test_a_chain_of_fragments_is_measured_at_once(links: int) -> None:
    chain = " ".join(f"fragment F{n} on Query {{ ...F{n + 1} ...F{n + 1} }}" for n in range(links))
    query = f"{{ ...F0 }} {chain} fragment F{links} on Query {{ place {{ code }} }}"
    began = time.process_time()
    found = refusals(query)
    assert time.process_time() - began < 1  # spread out it would be half a billion selections
    assert found["SELECTIONS_LIMIT"] == (5_000, min(2 ** (links + 1), 10**9))


def page(components: int, *, fields: str = "id name status") -> str:
    """A page's document: each component has its fragment."""
    spread = " ".join(f"...Part{number}" for number in range(components))
    fragments = "\n".join(f"fragment Part{number} on Goal {{ {fields} }}" for number in range(components))
    return f"query Page {{ goals {{ nodes {{ {spread} }} }} }}\n{fragments}"


@pytest.mark.parametrize(("count", "told"), [(31, {}), (150, {}), (300, {}), (301, {"FRAGMENTS_LIMIT": (300, 301)})])
def test_c7_a_page_of_many_components_is_allowed(count: int, told: dict[str, Any]) -> None:
    assert refusals(page(count)) == told


def test_c7_ten_thousand_tokens_are_allowed() -> None:
    def filled(ids: int) -> str:
        return "{ nodes(ids: [" + '"a" ' * ids + "]) { id } }"

    assert refusals(filled(9_988)) == {}
    assert set(refusals(filled(9_989))) == {"GRAPHQL_PARSE_FAILED"}


def test_c7_a_trusted_document_has_no_limits_of_shape() -> None:
    parts = "".join(f" fragment Part{number} on Place {{ p{number}: code }}" for number in range(310))
    spread = " ".join(f"...Part{number}" for number in range(310))
    roots = " ".join(f"r{number}: place {{ code @include(if: true) }}" for number in range(120))
    text = f"{{ {roots} place {{ {spread} }} }} {parts}"

    trusted = Documents(SCHEMA, Limits(max_tokens=2_000), PersistedDocuments([text]))
    strangers = Documents(SCHEMA, Limits(max_tokens=2_000), PersistedDocuments([]))

    assert asyncio.run(trusted.document(text, Work())).errors == []
    assert len(asyncio.run(strangers.document(text, Work())).errors) == 1


def test_c7_a_trusted_document_has_the_limits_of_what_is_answered() -> None:
    deep = "{ actors { nodes " + "{ partOf " * 11 + "{ id " + "}" * 14
    deeds = "mutation { " + " ".join(f'd{n}: archive(input: {{id: "a"}}) {{ revision }}' for n in range(6)) + " }"
    for text, code in ((deep, "DEPTH_LIMIT"), (deeds, "ROOT_FIELDS_LIMIT"), (page(2_000), "SELECTIONS_LIMIT")):
        document = asyncio.run(Documents(SCHEMA, Limits(), PersistedDocuments([text])).document(text, Work()))
        assert {(error.extensions or {})["code"] for error in document.errors} == {code}


def test_c7_what_cannot_be_checked_to_its_end_is_told_so() -> None:
    [*errors] = read_document(SCHEMA, Limits(), "{ place { " + "code " * 4_900 + "} }").errors
    assert "Select each once" in errors[-1].message


def test_c7_a_long_chain_of_fragments_is_refused() -> None:
    chain = " ".join(f"fragment F{n} on Query {{ ...F{n + 1} }}" for n in range(1_200))
    assert refusals(f"{{ ...F0 }} {chain} fragment F1200 on Query {{ place {{ code }} }}") == {
        "FRAGMENTS_LIMIT": (300, 1_201)
    }


def test_a_fragment_that_spreads_itself_is_told_by_validation() -> None:
    assert set(refusals("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }")) == {
        "GRAPHQL_VALIDATION_FAILED"
    }


@pytest.mark.parametrize(
    "query",
    [
        "{a" * 480 + "}" * 480,
        "{a" * 4_900 + "}" * 4_900,
        "{ " + "place { code } " * 20_000 + "}",
        "{ goals(filter: " + "[" * 400 + " } }",
    ],
)
def test_what_is_too_long_or_too_deep_to_be_parsed_is_refused(query: str) -> None:
    assert set(refusals(query)) == {"GRAPHQL_PARSE_FAILED"}


def test_pages_in_pages_are_multiplied_by_the_real_variables() -> None:
    query = "query($n: Int) { goals(first: $n) { nodes { contributions(first: 50) { nodes { id } } } } }"
    assert cost(query, n=10) == 10 * (1 + 50)
    assert cost(query) == 20 * (1 + 50)


def test_three_lists_of_a_hundred_cost_more_than_is_allowed() -> None:
    below = "contributesTo(first: 100) { nodes { contributions(first: 100) { nodes { id } } } }"
    assert cost(f"{{ goals(first: 100) {{ nodes {{ {below} }} }} }}") > Limits().max_cost


def test_a_count_alone_costs_one() -> None:
    assert cost("{ goals(first: 100) { totalCount } }") == 1


def test_a_fragment_is_charged_wherever_it_is_spread() -> None:
    fragment = "fragment Some on Goal { contributions(first: 9) { nodes { id } } }"
    once = cost(f"{{ goals(first: 10) {{ nodes {{ ...Some }} }} }} {fragment}")
    assert cost(f"{{ goals(first: 10) {{ nodes {{ ...Some ...Some }} }} }} {fragment}") == once + 10 * 9


def related(levels: int) -> str:
    """The filter of goals by what is related to them through so many relations, one in another."""
    given = 'name: {eq: "x"}' if levels % 2 == 0 else 'title: {eq: "x"}'
    for level in reversed(range(levels)):
        given = f"{'makers' if level % 2 else 'contributions'}: {{some: {{{given}}}}}"
    return given


@pytest.mark.parametrize(
    ("given", "looked_at"),
    [
        ("", 0),
        ('name: {eq: "x"}', 100),
        ('name: {eq: "x", contains: "y"}', 100),
        ('name: {eq: "x"}, owners: {some: {name: {eq: "x"}}}', 100 * (1 + 5)),
        ("owners: {some: {}}", 100 * 5),
        ("owners: {some: {}, none: {}, every: {}}", 100 * 15),
        (related(2), 100 * 5**2),
        (related(4), 100 * 5**4),
        ('not: {name: {eq: "x"}}', 100),
        ('or: [{name: {eq: "x"}}, {name: {eq: "y"}}, {}]', 300),
        ('owners: {some: {partOf: {name: {eq: "x"}}}}', 100 * 5**2),
        ("status: {eq: UNKNOWN}, contributionsCount: {gte: 1}", 100 * 10),
        ("goalsCount: {gte: 1}", 100 * 25),
        ("contributesTo: {some: {unsupportedShare: {gte: 0.5}}}", 100 * 5**2),
    ],
)
def test_b1_a_filter_costs_what_it_looks_at(given: str, looked_at: int) -> None:
    assert cost(f"{{ goals(first: 7, filter: {{{given}}}) {{ nodes {{ id }} }} }}") == 7 + looked_at
    assert cost("query($f: GoalFilter) { goals(filter: $f) { totalCount } }", f={"name": {"eq": "x"}}) == 101


def test_b1_the_filter_of_a_list_in_another_is_charged_for_each() -> None:
    query = '{ goals(first: 50) { nodes { contributions(first: 3, filter: {title: {eq: "x"}}) { nodes { id } } } } }'
    assert cost(query) == 50 * (1 + 3 + 10)


@pytest.mark.parametrize(
    ("fields", "looked_at"),
    [(["NAME", "STARTS_ON"], 0), (["STATUS"], 500), (["GOALS_COUNT", "NAME", "STATUS", "STATUS"], 3_000)],
)
def test_b1_an_order_by_what_is_computed_costs_what_it_looks_at(fields: list[str], looked_at: int) -> None:
    given = [{"field": each} for each in fields]
    assert cost("query($o: [GoalOrder!]) { goals(first: 7, orderBy: $o) { nodes { id } } }", o=given) == 7 + looked_at
    assert cost("{ goals(first: 1, orderBy: [{field: STATUS}, {field: NAME}]) { nodes { id } } }") == 501


def test_b1_the_cost_is_that_of_the_order_that_is_given_this_time() -> None:
    query = "query($f: GoalOrderField!) { goals(first: 1, orderBy: [{field: $f}]) { nodes { id } } }"
    document = read_document(SCHEMA, Limits(), query)
    [operation] = document.operations

    def checked(field: str) -> int:
        values = document.variables(operation, {"f": field})
        assert not isinstance(values, list)
        return document.costs.check(operation, values, Limits())

    assert [checked(each) for each in ("NAME", "STATUS", "GOALS_COUNT", "NAME")] == [1, 501, 2_501, 1]


def test_b1_what_one_operation_may_filter_by_has_an_end() -> None:
    assert cost(f"{{ goals(filter: {{{related(4)}}}) {{ totalCount }} }}") < Limits().max_cost
    below = "contributions.some.makers.some.contributions.some.makers.some.contributions.some"
    told = f"`filter.{below}` goes through 5 relations, one in another; at most 4 are allowed."
    with pytest.raises(GraphQLError, match=re.escape(told)) as refused:
        cost(f"{{ goals(filter: {{{related(5)}}}) {{ totalCount }} }}")
    assert refused.value.extensions == {"code": "RELATIONS_LIMIT", "limit": 4, "asked": 5}


def test_b1_conditions_are_counted_in_all_filters_together() -> None:
    def conditions(number: int) -> str:
        return f"filter: {{or: [{', '.join(['{}'] * number)}]}}"

    query = "{{ goals({}) {{ nodes {{ contributions({}) {{ totalCount }} }} }} }}"
    assert cost(query.format(conditions(50), conditions(50)))
    with pytest.raises(GraphQLError, match="have 101 conditions; at most 100 are allowed"):
        cost(query.format(conditions(50), conditions(51)))
    with pytest.raises(GraphQLError, match="have 101 conditions"):
        cost(
            "query($f: GoalFilter) { goals(filter: $f) { totalCount } }", f={"id": {"in": ["goal_1"] * 999}, "not": {}}
        )


def test_b1_the_cost_is_that_of_the_filter_that_is_given_this_time() -> None:
    document = read_document(SCHEMA, Limits(), "query($f: GoalFilter) { goals(first: 1, filter: $f) { nodes { id } } }")
    [operation] = document.operations

    def checked(given: Any) -> int:
        values = document.variables(operation, {"f": given})
        assert not isinstance(values, list)
        return document.costs.check(operation, values, Limits())

    deep = {"owners": {"some": {"name": {"eq": "x"}}}}
    assert [checked(each) for each in (None, deep, {"name": {"eq": "x"}}, deep)] == [1, 501, 101, 501]


@pytest.mark.parametrize(
    ("query", "value"),
    [
        ("query($v: [DeviationState!]) { deviations(states: $v) { totalCount } }", "OPEN"),
        ("query($v: [GapKind!]) { gaps(kinds: $v) { totalCount } }", "BLIND"),
        ('query($v: [NodeType!]) { search(text: "a", types: $v) { id } }', "GOAL"),
    ],
)
def test_b1_long_lists_are_refused(query: str, value: str) -> None:
    assert cost(query, v=[value] * 1_000)
    with pytest.raises(GraphQLError, match="has 1,001 values; at most 1,000 are allowed"):
        cost(query, v=[value] * 1_001)


def test_b2_introspection_is_charged() -> None:
    whole = cost(get_introspection_query())
    assert 10_000 < whole < Limits().max_cost / 3, "once is usual, and a few times is no harm"
    assert cost("{ __schema { types { name fields { name } } } }") > len(SCHEMA.type_map)
    assert cost('{ __type(name: "Goal") { name } }') == 1


def test_b2_what_is_asked_of_the_schema_more_than_once_costs_more() -> None:
    types = "types { fields { type { name } args { name } } inputFields { type { name } } }"
    once, aliases = cost(f"{{ __schema {{ {types} }} }}"), " ".join(f"a{n}: __schema {{ {types} }}" for n in range(10))
    assert cost(f"{{ {aliases} }}") == pytest.approx(10 * once, rel=0.01)


def test_b2_fields_of_fields_are_multiplied() -> None:
    of_fields = "fields { type { fields { type { name } } } }"
    aliases = " ".join(f"a{number}: {of_fields}" for number in range(8))
    assert cost(f"{{ __schema {{ types {{ {aliases} }} }} }}") > Limits().max_cost


@pytest.mark.parametrize(
    ("opening", "closing"), [("{not: ", "}"), ("[", "]"), ("{or: [", "]}"), ("{contributions: {some: ", "}}")]
)
def test_b6_values_are_nested_as_deep_as_they_may_be(opening: str, closing: str) -> None:
    levels = 33 // (opening.count("{") + opening.count("["))
    values = f"{opening * levels}{{}}{closing * levels}"
    assert refusals(f"{{ goals(filter: {values}) {{ totalCount }} }}")["NESTING_LIMIT"][0] == 32
    values = f"{opening * 100}{{}}{closing * 100}"
    assert set(refusals(f"{{ goals(filter: {values}) {{ totalCount }} }}")) <= {"NESTING_LIMIT", "GRAPHQL_PARSE_FAILED"}


def test_a_flow_is_charged_by_its_nodes() -> None:
    query = "query($n: Int!) { drivers(aimId: 1) { flow(maxNodes: $n) { nodes { node { id } } } } }"
    assert cost(query, n=400) > cost(query, n=4)


def test_a_map_is_charged_by_its_aims_and_the_largest_one_may_be_asked_for() -> None:
    query = "query($n: Int!) { map(maxAims: $n) { aims { layer aim { id } } links { linkId fromId toId } } }"
    assert cost(query, n=400) > cost(query, n=4)
    assert cost(query, n=2_000) <= Limits().max_cost


def test_facets_cost_what_they_look_at_and_are_not_multiplied_by_the_page() -> None:
    without = cost("{ goals(first: 10) { nodes { id } } }")
    one = cost("{ goals(first: 10) { nodes { id } facets { status { value count } } } }")
    two = cost(
        "{ goals(first: 10) { nodes { id } facets { ...F } } }"
        " fragment F on GoalFacets { status { count } tier { count } }"
    )
    assert (one - without, two - without) == (100, 200)
    assert cost("{ goals { facets { status { count } } } }") == 101


def test_facets_of_the_lists_of_nodes_are_charged_for_each_of_these() -> None:
    nodes = cost("{ actors(first: 10) { nodes { contributions(first: 5) { nodes { id } } } } }")
    counted = cost(
        "{ actors(first: 10) { nodes { contributions(first: 5) { nodes { id } facets { status { count } } } } } }"
    )
    assert counted - nodes == 10 * 10

"""How much one operation may ask for."""

import time
from typing import Any

import pytest
from graphql import FragmentDefinitionNode, OperationDefinitionNode, parse
from graphql.execution.values import get_variable_values

from samsyn.api.cost import cost_of
from samsyn.api.documents import Documents
from samsyn.api.schema import SCHEMA
from samsyn.settings import Limits


def refusals(query: str) -> dict[str, tuple[Any, Any]]:
    """Return the codes of a document's errors with the limit and the value asked for."""
    errors = Documents(SCHEMA, Limits()).document(query).errors
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
    return cost_of(SCHEMA, operation, fragments, values)


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


def test_thirty_one_aliases_are_refused() -> None:
    below = " ".join(f"a{number}: id" for number in range(31))
    assert refusals(f"{{ goals {{ nodes {{ {below} }} }} }}") == {"ALIASES_LIMIT": (30, 31)}


def test_eleven_fields_at_the_root_are_refused() -> None:
    assert refusals("{ " + "place { code } " * 11 + "}") == {"ROOT_FIELDS_LIMIT": (10, 11)}


def test_six_deeds_in_one_request_are_refused() -> None:
    deeds = " ".join(
        f'd{number}: setPlace(input: {{code: "0665", name: "Vaggeryd"}}) {{ revision }}' for number in range(6)
    )
    assert refusals(f"mutation {{ {deeds} }}") == {"ROOT_FIELDS_LIMIT": (5, 6)}


def test_twenty_one_directives_are_refused() -> None:
    below = " ".join(f"a{number}: id @include(if: true)" for number in range(21))
    assert refusals(f"{{ goals {{ nodes {{ {below} }} }} }}") == {"DIRECTIVES_LIMIT": (20, 21)}


@pytest.mark.parametrize("links", [14, 29])
def test_a_chain_of_fragments_is_measured_at_once(links: int) -> None:
    chain = " ".join(f"fragment F{n} on Query {{ ...F{n + 1} ...F{n + 1} }}" for n in range(links))
    query = f"{{ ...F0 }} {chain} fragment F{links} on Query {{ place {{ code }} }}"
    began = time.process_time()
    found = refusals(query)
    assert time.process_time() - began < 1  # spread out it would be half a billion selections
    assert found["SELECTIONS_LIMIT"] == (5_000, min(2 ** (links + 1), 10**9))


def test_thirty_one_fragments_are_refused() -> None:
    fragments = " ".join(f"fragment F{number} on Query {{ place {{ code }} }}" for number in range(31))
    spread = " ".join(f"...F{number}" for number in range(10))
    assert refusals(f"{{ {spread} }} {fragments}")["FRAGMENTS_LIMIT"] == (30, 31)


def test_a_fragment_that_spreads_itself_is_told_by_validation() -> None:
    assert set(refusals("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }")) == {
        "GRAPHQL_VALIDATION_FAILED"
    }


@pytest.mark.parametrize(
    "query", ["{a" * 480 + "}" * 480, "{ " + "place { code } " * 20_000 + "}", "{ goals(filter: " + "[" * 400 + " } }"]
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


def test_what_is_asked_of_the_schema_costs_nothing() -> None:
    assert cost("{ __schema { types { name fields { name } } } }") == 0


def test_a_flow_is_charged_by_its_nodes() -> None:
    query = "query($n: Int!) { drivers(aimId: 1) { flow(maxNodes: $n) { nodes { node { id } } } } }"
    assert cost(query, n=400) > cost(query, n=4)

"""What can't be asked is null with an error at its path, and the rest of the answer stands."""

from typing import Any

import pytest
from graphql import GraphQLObjectType, is_non_null_type

from samsyn.api.schema import SCHEMA
from samsyn.model.principals import KEY_KIND, Principal
from samsyn.model.vocabulary import Role
from samsyn.reading.catalogue import declared_of
from samsyn.reading.declarations import Given
from tests.support.answering import answered
from tests.unit.deciding import Town

VIEWER = Principal(KEY_KIND, "apikey_v", "Läsaren", Role.VIEWER)
OLD = "WyJiYWQiLDFd"


@pytest.fixture
def town() -> Town:
    town = Town()
    town.do("setPlace", {"code": "0665", "name": "Vaggeryd"})
    town.do("createGoal", {"name": "Trygga barn", "externalId": "G", "description": "Alla"})
    town.do("createGoal", {"name": "Rent vatten", "externalId": "H"})
    return town


@pytest.mark.parametrize(
    ("field", "code"),
    [
        ("reportingRounds { totalCount }", "FORBIDDEN"),
        ("apiKeys { nodes { id } }", "FORBIDDEN"),
        ("gaps(first: 0) { totalCount }", "INVALID"),
        ('gaps(after: "old") { totalCount }', "INVALID"),
        ('search(text: "") { id }', "INVALID"),
        ('search(text: "a", first: 101) { id }', "INVALID"),
        (f'goals(after: "{OLD}") {{ nodes {{ id }} }}', "INVALID"),
        ("goals(first: 1, last: 1) { nodes { id } }", "INVALID"),
        ("goals(first: -1) { totalCount }", "INVALID"),
        ('values(before: "x") { totalCount }', "INVALID"),
        (f"nodes(ids: {['a'] * 101}) {{ id }}".replace("'", '"'), "INVALID"),
        (f'lessons(text: "{"a" * 201}") {{ totalCount }}', "INVALID"),
        ('changes(after: "old") { totalCount }', "INVALID"),
        ("contributions(orderBy: [{field: WEIGHT}]) { totalCount }", "INVALID"),
        ('drivers(aimId: "goal_x") { revision }', "NOT_FOUND"),
    ],
)
def test_c6_the_rest_of_the_answer_stands(town: Town, field: str, code: str) -> None:
    data, errors = answered(town.graph, f"{{ place {{ code }} it: {field} goals {{ totalCount }} }}", by=VIEWER)

    assert data == {"place": {"code": "0665"}, "it": None, "goals": {"totalCount": 2}}
    assert [(each["path"], each["extensions"]["code"]) for each in errors] == [(["it"], code)]


def test_c6_within_a_list_each_place_tells_its_own(town: Town) -> None:
    text = "query($n: Int) { goals(first: 2) { nodes { name contributions(first: $n) { totalCount } } } }"
    data, errors = answered(town.graph, text, {"n": 0})

    assert [each["contributions"] for each in data["goals"]["nodes"]] == [None, None]
    assert [each["path"] for each in errors] == [["goals", "nodes", index, "contributions"] for index in (0, 1)]
    data, errors = answered(town.graph, text, {"n": 1})
    assert data["goals"]["nodes"][0]["contributions"] == {"totalCount": 0}
    assert errors == []


def test_c6_what_may_fail_is_nullable_and_nothing_else_for_that() -> None:
    def may_fail(field: Any) -> bool:
        declared = declared_of(field)
        refusable = [each for each in declared.arguments.values() if each.is_refusable] if declared else []
        pages = "first" in field.args or "filter" in field.args
        return bool(declared and (declared.roles is not None or refusable or pages))

    wrong = [
        f"{each.name}.{name}: {field.type}"
        for each in SCHEMA.type_map.values()
        if isinstance(each, GraphQLObjectType) and not each.name.startswith("__")
        for name, field in each.fields.items()
        if not isinstance(getattr(declared_of(field), "kind", None), Given)
        if may_fail(field) and is_non_null_type(field.type)
    ]
    assert wrong == []
    assert str(SCHEMA.query_type.fields["vocabulary"].type) == "[Term!]!"  # type: ignore[union-attr]
    assert str(SCHEMA.query_type.fields["preview"].type) == "Preview"  # type: ignore[union-attr]


NOTHING = {
    "eq: null": ("{ goals(filter: {name: {eq: null}}) { totalCount } }", {}, ["name", "eq"]),
    "in: null": ("{ goals(filter: {id: {in: null}}) { totalCount } }", {}, ["id", "in"]),
    "an absent variable": ("query($x: String) { goals(filter: {name: {eq: $x}}) { totalCount } }", {}, ["name", "eq"]),
    "a null variable": (
        "query($x: String) { goals(filter: {name: {eq: $x}}) { totalCount } }",
        {"x": None},
        ["name", "eq"],
    ),
    "absent beside another": (
        'query($x: String) { goals(filter: {name: {contains: "a", eq: $x}}) { totalCount } }',
        {},
        ["name", "eq"],
    ),
    "in a variable": (
        "query($f: GoalFilter) { goals(filter: $f) { totalCount } }",
        {"f": {"or": [{"name": {"eq": None}}]}},
        ["or", "0", "name", "eq"],
    ),
    "undefined, which JSON leaves out": (
        "query($f: GoalFilter) { goals(filter: $f) { totalCount } }",
        {"f": {"name": {}}},
        ["name"],
    ),
    "a comparison that is null": ("{ goals(filter: {name: null}) { totalCount } }", {}, ["name"]),
    "a list of filters that is null": ("{ goals(filter: {and: null}) { totalCount } }", {}, ["and"]),
    "a relation of nothing": ("{ goals(filter: {contributions: {}}) { totalCount } }", {}, ["contributions"]),
    "in a relation": (
        "query($x: ID) { goals(filter: {contributions: {some: {id: {eq: $x}}}}) { totalCount } }",
        {},
        ["contributions", "some", "id", "eq"],
    ),
    "in not": ("{ goals(filter: {not: {name: {contains: null}}}) { totalCount } }", {}, ["not", "name", "contains"]),
    "isNull of null": ("{ goals(filter: {name: {isNull: null}}) { totalCount } }", {}, ["name", "isNull"]),
    "in the log": ("{ goals: changes(filter: {by: {eq: null}}) { totalCount } }", {}, ["by", "eq"]),
}


@pytest.mark.parametrize("what", NOTHING)
def test_c5_what_is_compared_with_nothing_is_refused_at_its_path(town: Town, what: str) -> None:
    text, variables, path = NOTHING[what]
    data, [error] = answered(town.graph, text, variables)

    assert data == {"goals": None}
    assert error["path"] == ["goals"]
    assert error["extensions"] == {"code": "INVALID", "path": ["filter", *path], "reason": "EMPTY"}
    assert ".".join(["filter", *path]) in error["message"]


@pytest.mark.parametrize(
    ("text", "variables", "count"),
    [
        ("query($f: GoalFilter) { goals(filter: $f) { totalCount } }", {}, 2),
        ("query($f: GoalFilter) { goals(filter: $f) { totalCount } }", {"f": None}, 2),
        ("{ goals(filter: {}) { totalCount } }", {}, 2),
        ('query($x: String = "Rent vatten") { goals(filter: {name: {eq: $x}}) { totalCount } }', {}, 1),
        ("{ goals(filter: {description: {isNull: true}}) { totalCount } }", {}, 1),
        ("{ goals(filter: {contributions: {some: {}}}) { totalCount } }", {}, 0),
        ("{ goals(filter: {or: []}) { totalCount } }", {}, 0),
    ],
)
def test_c5_what_says_so_itself_is_answered(town: Town, text: str, variables: dict[str, Any], count: int) -> None:
    assert answered(town.graph, text, variables) == ({"goals": {"totalCount": count}}, [])

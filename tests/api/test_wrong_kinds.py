"""Values of a wrong kind are refused with where they stand, why, and what to write; nothing of them is told again."""

import json
from typing import Any

import pytest

from tests.api.asking import Api, Json, without_cost

STRICT = {"accept": "application/graphql-response+json"}
BAD_INPUT, BAD_DOCUMENT = "BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED"
WORDS_OF_OTHERS = ("Python", "None", "NoneType", "Undefined", "Expected", "cannot represent", "Variable", "isoformat")

DAY = "Write a day as 2026-09-01."
MOMENT = "Write a moment as 2026-09-01T06:30:00Z."
WHOLE = "Write a whole number as 12, without quotes."
NUMBER = "Write a number as 3.5: with a point, without quotes."
TEXT = "Write a text, in quotes."
AN_ID = "Give an id, which is a text in quotes."
TRUTH = "Write true or false, without quotes."
FIELDS = "Give the fields by their names, in braces."
ONE_FIELD = "Give exactly one of its fields, and a value for it."
UNKNOWN = "Remove it; there is no field of that name."
NEEDED = "Give a value; it is needed."
NOT_NULL = "Give a value; it can't be null."
DIRECTION = "Choose one of ASC, DESC."

GOAL = "mutation($input: CreateGoalInput!) { createGoal(input: $input) { revision } }"
CONTRIBUTION = "mutation($input: RegisterContributionInput!) { registerContribution(input: $input) { revision } }"
KEY = "mutation($input: IssueApiKeyInput!) { issueApiKey(input: $input) { revision } }"
LIST = "query($first: Int, $order: [GoalOrder!]) { goals(first: $first, orderBy: $order) { totalCount } }"
FILTERED = "query($filter: ContributionFilter) { contributions(filter: $filter) { totalCount } }"
PREVIEW = "query($deeds: [DeedInput!]!) { preview(deeds: $deeds) { userErrors { path } } }"
NODE = "query($id: ID!) { node(id: $id) { id } }"
TITLED: Json = {"title": "Kafé", "makers": [{"actorId": "x"}]}

VARIABLES: dict[str, tuple[str, Json, list[str], str, str]] = {
    "31 February": (GOAL, {"input": {"name": "A", "startsOn": "2026-02-31"}}, ["input", "startsOn"], "NOT_A_DATE", DAY),
    "a day in words": (GOAL, {"input": {"name": "A", "endsOn": "i morgon"}}, ["input", "endsOn"], "NOT_A_DATE", DAY),
    "a number for a day": (GOAL, {"input": {"name": "A", "endsOn": 20269}}, ["input", "endsOn"], "NOT_A_DATE", DAY),
    "a moment that isn't": (
        KEY,
        {"input": {"name": "N", "role": "VIEWER", "expiresAt": "2026-13-77T99:00"}},
        ["input", "expiresAt"],
        "NOT_A_MOMENT",
        MOMENT,
    ),
    "a decimal comma": (
        GOAL,
        {"input": {"name": "A", "contributesTo": [{"aimId": "x"}, {"aimId": "x", "weight": "3,5"}]}},
        ["input", "contributesTo", "1", "weight"],
        "WRONG_KIND",
        NUMBER,
    ),
    "a part for a whole number": (LIST, {"first": 7.25}, ["first"], "WRONG_KIND", WHOLE),
    "a text for a whole number": (LIST, {"first": "sju"}, ["first"], "WRONG_KIND", WHOLE),
    "a truth for a whole number": (LIST, {"first": True}, ["first"], "WRONG_KIND", WHOLE),
    "a list for a whole number": (LIST, {"first": [77]}, ["first"], "WRONG_KIND", WHOLE),
    "a number beyond all": (
        LIST,
        {"first": 8_589_934_592},
        ["first"],
        "TOO_LARGE",
        "Write a number that isn't over 2147483647.",
    ),
    "a number under all": (
        LIST,
        {"first": -8_589_934_592},
        ["first"],
        "TOO_SMALL",
        "Write a number that isn't under -2147483648.",
    ),
    "an unknown word in a list": (
        LIST,
        {"order": [{"field": "NAME"}, {"field": "NAME", "direction": "SIDEWAYS"}]},
        ["order", "1", "direction"],
        "NOT_A_CHOICE",
        DIRECTION,
    ),
    "one that is no list": (
        LIST,
        {"order": {"field": "NAME", "direction": 77}},
        ["order", "direction"],
        "NOT_A_CHOICE",
        DIRECTION,
    ),
    "a number for a text": (GOAL, {"input": {"name": 77}}, ["input", "name"], "WRONG_KIND", TEXT),
    "a number for an id": (NODE, {"id": 7.25}, ["id"], "WRONG_KIND", AN_ID),
    "an object for an id": (
        CONTRIBUTION,
        {"input": {"title": "Kafé", "makers": [{"actorId": {"id": "sju"}}]}},
        ["input", "makers", "0", "actorId"],
        "WRONG_KIND",
        AN_ID,
    ),
    "a text for a truth": (
        GOAL,
        {"input": {"name": "A", "illustrative": "nja"}},
        ["input", "illustrative"],
        "WRONG_KIND",
        TRUTH,
    ),
    "a text for an object": (GOAL, {"input": "sju"}, ["input"], "WRONG_KIND", FIELDS),
    "null for a list's element": (
        CONTRIBUTION,
        {"input": {**TITLED, "makers": [None]}},
        ["input", "makers", "0"],
        "EMPTY",
        NOT_NULL,
    ),
    "null where there must be a value": (NODE, {"id": None}, ["id"], "EMPTY", NOT_NULL),
    "nothing where there must be a value": (NODE, {}, ["id"], "MISSING", NEEDED),
    "a field that is needed": (GOAL, {"input": {}}, ["input", "name"], "MISSING", NEEDED),
    "an unknown field": (
        GOAL,
        {"input": {"name": "A", "colour": "sju"}},
        ["input", "colour"],
        "UNKNOWN_FIELD",
        UNKNOWN,
    ),
    "a field whose name is a text": (
        GOAL,
        {"input": {"name": "A", "<b>sju</b>": "sju"}},
        ["input"],
        "UNKNOWN_FIELD",
        UNKNOWN,
    ),
    "in a filter": (
        FILTERED,
        {"filter": {"or": [{"not": {"startsOn": {"gte": "2026-02-30"}}}]}},
        ["filter", "or", "0", "not", "startsOn", "gte"],
        "NOT_A_DATE",
        DAY,
    ),
    "a deed of two": (
        PREVIEW,
        {"deeds": [{"createGoal": {"name": "A"}, "createValue": {"name": "B"}}]},
        ["deeds", "0"],
        "WRONG_KIND",
        ONE_FIELD,
    ),
    "a deed of none": (PREVIEW, {"deeds": [{"createGoal": None}]}, ["deeds", "0"], "WRONG_KIND", ONE_FIELD),
}


async def fault(town: Api, query: str, variables: Json | None, code: str) -> Json:
    """Return the one error of a request that is refused whole: nothing is done, whatever the client accepts."""
    before = await town.graph.revision()
    lenient = await town.send(query, variables)
    strict = await town.http.post("/graphql", json={"query": query, "variables": variables}, headers=STRICT)

    assert (lenient.status_code, strict.status_code) == (200, 400)
    assert lenient.json() == strict.json()
    assert lenient.json().keys() == {"errors"}
    assert await town.graph.revision() == before
    [error] = lenient.json()["errors"]
    assert error["extensions"]["code"] == code
    assert not [word for word in WORDS_OF_OTHERS if word in error["message"]]
    return error


@pytest.mark.parametrize("name", VARIABLES)
async def test_c8_a_variable_of_a_wrong_kind_tells_where_why_and_what_to_write(town: Api, name: str) -> None:
    query, variables, path, reason, message = VARIABLES[name]

    error = await fault(town, query, variables, BAD_INPUT)

    assert error["extensions"] == {"code": BAD_INPUT, "path": path, "reason": reason}
    assert error["message"] == message
    assert error["locations"][0]["line"] == 1
    assert not [sent for sent in texts_of(variables) if sent in json.dumps(error, ensure_ascii=False)]


def texts_of(value: Any) -> list[str]:
    """The values in what is sent that can be told from what the message says by itself."""
    if isinstance(value, dict):
        return [text for each in value.values() for text in texts_of(each)]
    if isinstance(value, list):
        return [text for each in value for text in texts_of(each)]
    known = {"A", "B", "N", "x", "NAME", "None", "True"}
    return [] if str(value) in known else [str(value)]


LITERALS: dict[str, tuple[str, list[str], str, str]] = {
    "31 February": (
        'mutation { createGoal(input: {name: "A", startsOn: "2026-02-31"}) { revision } }',
        ["input", "startsOn"],
        "NOT_A_DATE",
        DAY,
    ),
    "a moment": (
        'mutation { issueApiKey(input: {name: "N", role: VIEWER, expiresAt: "idag"}) { revision } }',
        ["input", "expiresAt"],
        "NOT_A_MOMENT",
        MOMENT,
    ),
    "a decimal comma": (
        'mutation { createGoal(input: {name: "A", contributesTo: [{aimId: "x", weight: "3,5"}]}) { revision } }',
        ["input", "contributesTo", "0", "weight"],
        "WRONG_KIND",
        NUMBER,
    ),
    "a part for a whole number": ("{ goals(first: 7.25) { totalCount } }", ["first"], "WRONG_KIND", WHOLE),
    "a number beyond all": (
        "{ goals(first: 8589934592) { totalCount } }",
        ["first"],
        "TOO_LARGE",
        "Write a number that isn't over 2147483647.",
    ),
    "an unknown word": (
        "{ goals(orderBy: [{field: NAME}, {field: NAME, direction: SIDEWAYS}]) { totalCount } }",
        ["orderBy", "1", "direction"],
        "NOT_A_CHOICE",
        DIRECTION,
    ),
    "a word in quotes": (
        '{ goals(orderBy: {field: NAME, direction: "DESC"}) { totalCount } }',
        ["orderBy", "direction"],
        "NOT_A_CHOICE",
        "Choose one of ASC, DESC, without quotes.",
    ),
    "a truth for an id": ("{ node(id: true) { id } }", ["id"], "WRONG_KIND", AN_ID),
    "a number for a text": ("{ search(text: 77) { id } }", ["text"], "WRONG_KIND", TEXT),
    "null where there must be a value": ("{ node(id: null) { id } }", ["id"], "EMPTY", NOT_NULL),
    "a field that is needed": (
        "{ goals(orderBy: [{direction: ASC}]) { totalCount } }",
        ["orderBy", "0", "field"],
        "MISSING",
        NEEDED,
    ),
    "an unknown field": (
        'mutation { createGoal(input: {name: "A", colour: "sju"}) { revision } }',
        ["input", "colour"],
        "UNKNOWN_FIELD",
        UNKNOWN,
    ),
    "a word for an object": ("{ goals(filter: SIDEWAYS) { totalCount } }", ["filter"], "WRONG_KIND", FIELDS),
    "a deed of none": ("{ preview(deeds: [{}]) { userErrors { path } } }", ["deeds", "0"], "WRONG_KIND", ONE_FIELD),
    "a deed of two": (
        '{ preview(deeds: {createGoal: {name: "A"}, createValue: {name: "B"}}) { userErrors { path } } }',
        ["deeds"],
        "WRONG_KIND",
        ONE_FIELD,
    ),
    "a variable's default": (
        'query($from: Date = "2026-02-31") { drivers(aimId: "x", during: {from: $from}) { revision } }',
        ["from"],
        "NOT_A_DATE",
        DAY,
    ),
    "what a directive takes": ('{ place { code @skip(if: "nja") } }', ["if"], "WRONG_KIND", TRUTH),
}


@pytest.mark.parametrize("name", LITERALS)
async def test_c8_a_value_of_a_wrong_kind_in_the_document_tells_where_why_and_what_to_write(
    town: Api, name: str
) -> None:
    query, path, reason, message = LITERALS[name]

    error = await fault(town, query, None, BAD_DOCUMENT)

    assert error["extensions"] == {"code": BAD_DOCUMENT, "path": path, "reason": reason}
    assert error["message"] == message


async def test_c8_a_value_in_the_document_is_told_where_it_is_written(town: Api) -> None:
    error = await fault(town, "{\n  goals(\n    first: 7.25\n  ) { totalCount }\n}", None, BAD_DOCUMENT)

    assert error["locations"] == [{"line": 3, "column": 12}]


NULLS: dict[str, tuple[str, list[str]]] = {
    "an argument": ('query($v: String = "a") { search(text: $v) { id } }', ["v"]),
    "in a list": ('query($v: ID = "x") { nodes(ids: ["y", $v]) { id } }', ["v"]),
    "in a deed, after another": (
        """mutation($v: String = "x") { first: createGoal(input: {name: "A"}) { revision }
        createGoal(input: {name: $v}) { revision } }""",
        ["v"],
    ),
    "of a directive": ("query($v: Boolean = true) { place @skip(if: $v) { code } }", ["v"]),
}


@pytest.mark.parametrize("name", NULLS)
async def test_c8_null_in_the_place_of_a_default_is_a_fault_of_the_variables(town: Api, name: str) -> None:
    query, path = NULLS[name]

    error = await fault(town, query, {"v": None}, BAD_INPUT)

    assert error["extensions"] == {"code": BAD_INPUT, "path": path, "reason": "EMPTY"}
    assert error["message"] == NOT_NULL


@pytest.mark.parametrize("variables", [{}, {"v": None}])
async def test_c8_a_deed_that_is_null_is_a_fault_of_the_variables(town: Api, variables: Json) -> None:
    query = "query($v: CreateGoalInput) { preview(deeds: [{createGoal: $v}]) { userErrors { path } } }"

    error = await fault(town, query, variables, BAD_INPUT)

    assert error["extensions"] == {"code": BAD_INPUT, "path": ["v"], "reason": "EMPTY"}
    assert error["message"] == NOT_NULL


async def test_c8_all_that_is_wrong_is_told_at_once_and_no_more_than_twenty_times(town: Api) -> None:
    given = {"name": 77, "startsOn": "2026-02-31", "ownerIds": ["x", None], "colour": "sju"}
    body = (await town.send(GOAL, {"input": given})).json()

    assert [(error["extensions"]["path"], error["extensions"]["reason"]) for error in body["errors"]] == [
        (["input", "name"], "WRONG_KIND"),
        (["input", "startsOn"], "NOT_A_DATE"),
        (["input", "ownerIds", "1"], "EMPTY"),
        (["input", "colour"], "UNKNOWN_FIELD"),
    ]
    many = (await town.send(LIST, {"order": [{"field": "COLOUR"}] * 100})).json()
    assert [error["extensions"]["path"] for error in many["errors"]] == [
        ["order", str(index), "field"] for index in range(20)
    ]


async def test_c8_what_is_of_the_right_kind_is_taken(town: Api) -> None:
    query = """query($first: Int = 2, $order: [GoalOrder!], $id: ID!, $filter: ContributionFilter) {
      goals(first: $first, orderBy: $order) { totalCount } node(id: $id) { id }
      contributions(filter: $filter) { totalCount } place { code }
    }"""
    variables = {"order": {"field": "NAME"}, "id": 7, "filter": {"startsOn": {"gte": "2126-02-28"}}}

    answer = without_cost(await town.send(query, variables))

    goals = {"totalCount": 7}
    contributions = {"totalCount": 0}
    assert answer == {"data": {"goals": goals, "node": None, "contributions": contributions, "place": {"code": "0665"}}}

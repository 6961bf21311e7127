"""An operation is answered as it is written: aliases, fragments, directives, variables, introspection."""

import pytest

from tests.api.asking import Api, Json, without_cost


def names(connection: Json) -> list[str]:
    return [node.get("name") or node.get("title") or node["label"] for node in connection["nodes"]]


async def test_a_field_may_be_asked_twice_with_other_arguments(town: Api) -> None:
    data = await town.ask(
        """query($id: ID!) {
          most: goals(first: 1, orderBy: [{field: NAME}]) { nodes { name } }
          least: goals(first: 1, orderBy: [{field: NAME, direction: DESC}]) { nodes { called: name } }
          measure: node(id: $id) { ... on Measure {
            own: observations { nodes { period value } }
            women: observations(gender: K) { nodes { value } }
            nation: observations(area: "0000") { nodes { value } }
            none: observations(area: "9999") { totalCount nodes { value } } } }
        }""",
        id="@besok",
    )

    assert data == {
        "most": {"nodes": [{"name": "Bättre belysning"}]},
        "least": {"nodes": [{"called": "överallt nära"}]},
        "measure": {
            "own": {
                "nodes": [
                    {"period": "2025-T3", "value": 1.5},
                    {"period": "2025", "value": 4.5},
                    {"period": "2024", "value": 3.75},
                    {"period": "2023", "value": None},
                ]
            },
            "women": {"nodes": [{"value": 5.0}]},
            "nation": {"nodes": [{"value": 5.25}]},
            "none": {"totalCount": 0, "nodes": []},
        },
    }


async def test_the_answer_has_the_order_of_the_selection(town: Api) -> None:
    response = await town.send(
        "{ b: place { name code } a: place { code ...More } } fragment More on Place { again: name code }"
    )

    assert response.text.startswith(
        '{"data":{"b":{"name":"Vaggeryd","code":"0665"},"a":{"code":"0665","again":"Vaggeryd"}},'
    )


async def test_selections_of_one_key_are_merged(town: Api) -> None:
    data = await town.ask(
        """{ visions { nodes { name } } ...A ...B }
        fragment A on Query { visions { nodes { horizon } totalCount } }
        fragment B on Query { ... on Query { visions { nodes { name values(first: 1) { totalCount } } } } }"""
    )

    assert data == {
        "visions": {
            "nodes": [{"name": "Plats att växa", "horizon": 2030, "values": {"totalCount": 4}}],
            "totalCount": 1,
        }
    }


async def test_fragments_on_types_and_interfaces_apply_where_they_fit(town: Api) -> None:
    data = await town.ask(
        """{ aims(orderBy: [{field: NAME}], first: 3) { nodes { __typename ...Named ...Timed ... on Aim { version } } }
             visions { nodes { ...Named ... on Node { label } } } }
        fragment Named on Aim { name ... on Vision { horizon } }
        fragment Timed on Goal { startsOn }"""
    )

    assert data == {
        "aims": {
            "nodes": [
                {"__typename": "Goal", "name": "Bättre belysning", "startsOn": "2025-07-01", "version": 1},
                {"__typename": "Goal", "name": "Fler mötesplatser", "startsOn": "2026-01-01", "version": 1},
                {"__typename": "Goal", "name": "Kvällsliv på torget", "startsOn": None, "version": 1},
            ]
        },
        "visions": {"nodes": [{"name": "Plats att växa", "horizon": 2030, "label": "Plats att växa"}]},
    }


async def test_typename_is_answered_everywhere(town: Api) -> None:
    data = await town.ask(
        """query($id: ID!) { __typename place { __typename } node(id: $id) { __typename ... on Goal {
          contributesTo(first: 1) { __typename pageInfo { __typename } nodes { __typename }
            edges { __typename link { __typename from { __typename } to { __typename } } } }
          owners(first: 1) { __typename edges { __typename } }
          drivers { __typename actors(first: 1) { __typename edges { __typename node { __typename } } } } } } }""",
        id="@motesplatser",
    )

    assert data == {
        "__typename": "Query",
        "place": {"__typename": "Place"},
        "node": {
            "__typename": "Goal",
            "contributesTo": {
                "__typename": "AimLinkConnection",
                "pageInfo": {"__typename": "PageInfo"},
                "nodes": [{"__typename": "Outcome"}],
                "edges": [
                    {
                        "__typename": "AimLinkEdge",
                        "link": {
                            "__typename": "AimLink",
                            "from": {"__typename": "Goal"},
                            "to": {"__typename": "Outcome"},
                        },
                    }
                ],
            },
            "owners": {"__typename": "ActorConnection", "edges": [{"__typename": "ActorEdge"}]},
            "drivers": {
                "__typename": "Drivers",
                "actors": {
                    "__typename": "ActorDriverConnection",
                    "edges": [{"__typename": "ActorDriverEdge", "node": {"__typename": "ActorDriver"}}],
                },
            },
        },
    }


async def test_skip_and_include_take_variables_with_defaults(town: Api) -> None:
    query = """query($code: Boolean! = true, $name: Boolean!) {
      place { code @include(if: $code) ... @skip(if: $name) { name } }
      visions @skip(if: true) { totalCount }
    }"""

    assert await town.ask(query, name=True) == {"place": {"code": "0665"}}
    assert await town.ask(query, name=False) == {"place": {"code": "0665", "name": "Vaggeryd"}}
    assert await town.ask(query, code=False, name=False) == {"place": {"name": "Vaggeryd"}}
    assert await town.ask(query, code=False, name=True) == {"place": {}}


async def test_variables_have_defaults_and_may_be_left_out_or_null(town: Api) -> None:
    query = """query($first: Int = 2, $order: [GoalOrder!] = [{field: NAME}], $gender: Gender! = T, $id: ID!) {
      goals(first: $first, orderBy: $order) { nodes { name } }
      node(id: $id) { ... on Measure { observations(first: 1, gender: $gender) { nodes { value } } } }
    }"""

    data = await town.ask(query, id="@besok")
    assert names(data["goals"]) == ["Bättre belysning", "Fler mötesplatser"]
    assert data["node"]["observations"]["nodes"] == [{"value": 1.5}]

    data = await town.ask(query, id="@besok", first=None, order=None, gender="M")
    assert len(data["goals"]["nodes"]) == 7
    assert data["node"]["observations"]["nodes"] == [{"value": 4.0}]

    data = await town.ask(query, id="@besok", first=1, order={"field": "NAME", "direction": "DESC"})
    assert names(data["goals"]) == ["överallt nära"]


async def test_introspection_is_answered_beside_data(town: Api) -> None:
    data = await town.ask(
        """query($type: String!) { place { code } __type(name: $type) { kind name ...Fields }
          schema: __schema { queryType { name } mutationType { name } } visions { totalCount } }
        fragment Fields on __Type { fields { name type { kind ofType { name } } } }""",
        type="Place",
    )

    assert data == {
        "place": {"code": "0665"},
        "__type": {
            "kind": "OBJECT",
            "name": "Place",
            "fields": [
                {"name": "viewerCan", "type": {"kind": "NON_NULL", "ofType": {"name": None}}},
                {"name": "code", "type": {"kind": "NON_NULL", "ofType": {"name": "String"}}},
                {"name": "name", "type": {"kind": "NON_NULL", "ofType": {"name": "String"}}},
            ],
        },
        "schema": {"queryType": {"name": "Query"}, "mutationType": {"name": "Mutation"}},
        "visions": {"totalCount": 1},
    }


@pytest.mark.parametrize("operation", ["First", "Second"])
async def test_the_named_operation_of_several_is_run(town: Api, operation: str) -> None:
    response = await town.send(
        "query First { place { code } } query Second { place { name } }", operationName=operation
    )

    told = {"First": {"code": "0665"}, "Second": {"name": "Vaggeryd"}}
    assert without_cost(response) == {"data": {"place": told[operation]}}

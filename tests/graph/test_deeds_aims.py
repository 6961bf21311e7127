"""Visions, outcomes, goals, values and beneficiary groups: made and changed."""

import pytest

from samsyn.database.port import Database
from tests.support.doing import after, before, changes, do, everything, faults, stored, version


async def test_a_vision_is_stored_with_what_every_node_has(graph: Database) -> None:
    value = await do(graph, "createValue", name="Mod")
    vision = await do(
        graph, "createVision", name="  Ängar för alla ", statement="Här\nväxer alla.", horizon=2030, valueIds=[value]
    )
    node = await stored(graph, vision)
    assert node == {
        "id": vision,
        "name": "Ängar för alla",
        "nameSort": "\u00fcngar f\u00fdr alla",
        "statement": "Här\nväxer alla.",
        "horizon": 2030,
        "externalWeight": 0.0,
        "illustrative": False,
        "version": 1,
        "createdAt": node["createdAt"],
        "updatedAt": node["createdAt"],
    }
    assert len(node["createdAt"]) == len("2026-11-22T15:11:15.123456Z")
    assert list(await after(graph, vision, "RESTS_ON")) == [value]


async def test_an_outcome_is_stored_with_its_groups_and_links(graph: Database) -> None:
    vision = await do(graph, "createVision", name="Vision")
    group = await do(graph, "createBeneficiaryGroup", name="Elever")
    link = {"aimId": vision, "weight": 2.5, "polarity": "SUPPORTS", "confidence": "HIGH", "rationale": " Mätt. "}
    outcome = await do(
        graph, "createOutcome", name="Trygghet", experiencedByIds=[group], externalWeight=4.0, contributesTo=[link]
    )
    assert (await stored(graph, outcome))["externalWeight"] == 4.0
    assert list(await after(graph, outcome, "EXPERIENCED_BY")) == [group]
    stored_link = (await after(graph, outcome, "CONTRIBUTES_TO"))[vision]
    assert stored_link == {
        "id": stored_link["id"],
        "weight": 2.5,
        "polarity": "SUPPORTS",
        "confidence": "HIGH",
        "rationale": "Mätt.",
        "version": 1,
        "createdAt": (await stored(graph, outcome))["createdAt"],
        "updatedAt": (await stored(graph, outcome))["createdAt"],
    }


async def test_a_goal_is_stored_with_owners_values_and_links_to_aims_of_every_type(graph: Database) -> None:
    vision = await do(graph, "createVision", name="Vision")
    outcome = await do(graph, "createOutcome", name="Trygghet")
    parent = await do(graph, "createGoal", name="Övergripande mål")
    owner = await do(graph, "registerActor", name="Nämnden", kind="BOARD")
    value = await do(graph, "createValue", name="Mod")
    goal = await do(
        graph,
        "createGoal",
        name="Nämndmål",
        startsOn="2026-01-01",
        ownerIds=[owner],
        valueIds=[value],
        contributesTo=[{"aimId": vision}, {"aimId": outcome, "weight": 3.0}, {"aimId": parent}],
        externalId="mål-1",
        illustrative=True,
    )
    node = await stored(graph, goal)
    assert (node["startsOn"], node["externalId"], node["illustrative"]) == ("2026-01-01", "mål-1", True)
    assert list(await before(graph, goal, "OWNS")) == [owner]
    assert list(await after(graph, goal, "EXPRESSES")) == [value]
    links = await after(graph, goal, "CONTRIBUTES_TO")
    assert {aim: link["weight"] for aim, link in links.items()} == {vision: 1.0, outcome: 3.0, parent: 1.0}
    assert {link["confidence"] for link in links.values()} == {"LOW"}


async def test_an_update_changes_what_is_given_and_clears_what_is_null(graph: Database) -> None:
    goal = await do(graph, "createGoal", name="Mål 2", description="Text", tier="nämndmål", startsOn="2026-01-01")
    await do(graph, "updateGoal", id=goal, expectedVersion=1, name="Mål 10", description=None, externalWeight=2.0)
    node = await stored(graph, goal)
    assert (node["name"], node["nameSort"], node["tier"], node["startsOn"], node["externalWeight"]) == (
        "Mål 10",
        "m\u00fbl 00210",
        "nämndmål",
        "2026-01-01",
        2.0,
    )
    assert "description" not in node
    assert (node["version"], node["updatedAt"] > node["createdAt"]) == (2, True)


async def test_lists_are_replaced_where_they_are_given(graph: Database) -> None:
    first, second = [await do(graph, "registerActor", name=name, kind="BOARD") for name in ("A", "B")]
    value = await do(graph, "createValue", name="Mod")
    goal = await do(graph, "createGoal", name="Mål", ownerIds=[first], valueIds=[value])
    await do(graph, "updateGoal", id=goal, expectedVersion=1, ownerIds=[first, second])
    assert (set(await before(graph, goal, "OWNS")), set(await after(graph, goal, "EXPRESSES"))) == (
        {first, second},
        {value},
    )
    await do(graph, "updateGoal", id=goal, expectedVersion=2, ownerIds=[second], valueIds=None)
    assert (set(await before(graph, goal, "OWNS")), await after(graph, goal, "EXPRESSES")) == ({second}, {})


async def test_a_replaced_list_leaves_alone_what_is_archived(graph: Database) -> None:
    kept, archived, new = [await do(graph, "createValue", name=name) for name in ("A", "B", "C")]
    vision = await do(graph, "createVision", name="Vision", valueIds=[kept, archived])
    await do(graph, "archive", id=archived, expectedVersion=1)
    await do(graph, "updateVision", id=vision, expectedVersion=1, valueIds=[new])
    assert set(await after(graph, vision, "RESTS_ON")) == {archived, new}


async def test_the_neighbours_versions_stay(graph: Database) -> None:
    owner = await do(graph, "registerActor", name="A", kind="BOARD")
    parent = await do(graph, "createGoal", name="Mål")
    await do(graph, "createGoal", name="Delmål", ownerIds=[owner], contributesTo=[{"aimId": parent}])
    assert (await version(graph, owner), await version(graph, parent)) == (1, 1)


async def test_days_are_compared_with_those_stored(graph: Database) -> None:
    goal = await do(graph, "createGoal", name="Mål", startsOn="2026-03-01", endsOn="2026-06-30")
    given = {"id": goal, "expectedVersion": 1}
    assert await faults(graph, "updateGoal", **given, endsOn="2026-02-28") == [
        ("INVALID", "endsOn", "ENDS_BEFORE_START")
    ]
    assert await faults(graph, "updateGoal", **given, startsOn="2026-07-01") == [
        ("INVALID", "startsOn", "ENDS_BEFORE_START")
    ]
    await do(graph, "updateGoal", **given, startsOn="2026-07-01", endsOn=None)


@pytest.mark.parametrize(
    ("create", "update"),
    [("createValue", "updateValue"), ("createBeneficiaryGroup", "updateBeneficiaryGroup")],
)
async def test_what_has_but_a_name_and_a_description_is_made_and_changed(
    graph: Database, create: str, update: str
) -> None:
    node_id = await do(graph, create, name="Äldre", source="Bokslut", externalId="x")
    await do(graph, update, id=node_id, expectedVersion=1, name="Unga", description="Under 20", source=None)
    node = await stored(graph, node_id)
    assert (node["name"], node["nameSort"], node["description"], node["version"]) == ("Unga", "unga", "Under 20", 2)
    assert (node["externalId"], "source" in node) == ("x", False)


async def test_an_outcome_is_changed(graph: Database) -> None:
    old, young = [await do(graph, "createBeneficiaryGroup", name=name) for name in ("Äldre", "Unga")]
    outcome = await do(graph, "createOutcome", name="Trygghet", experiencedByIds=[old])
    await do(graph, "updateOutcome", id=outcome, expectedVersion=1, experiencedByIds=[young], illustrative=True)
    assert list(await after(graph, outcome, "EXPERIENCED_BY")) == [young]
    assert (await stored(graph, outcome))["illustrative"] is True


async def test_the_log_tells_what_was_before_and_after(graph: Database) -> None:
    first, second = [await do(graph, "createValue", name=name) for name in ("A", "B")]
    vision = await do(graph, "createVision", name="Vision", horizon=2030, valueIds=[first])
    await do(graph, "updateVision", id=vision, expectedVersion=1, horizon=None, valueIds=[second], statement="Ny")
    made, changed = (await changes(graph))[-2:]
    assert made["after"] == {
        "name": "Vision",
        "horizon": 2030,
        "externalWeight": 0.0,
        "illustrative": False,
        "valueIds": [first],
    }
    assert (made["before"], made["touched"], made["node"]) == ({}, [vision], vision)
    assert changed["before"] == {"horizon": 2030, "statement": None, "valueIds": [first]}
    assert changed["after"] == {"horizon": None, "statement": "Ny", "valueIds": [second]}
    assert (changed["touched"], changed["nodes"]) == ([vision], [vision])


async def test_a_change_of_an_external_weight_alone_touches_its_aim(graph: Database) -> None:
    goal = await do(graph, "createGoal", name="Mål")
    await do(graph, "updateGoal", id=goal, expectedVersion=1, externalWeight=2.0)
    assert (await changes(graph))[-1]["touched"] == [goal]


@pytest.mark.parametrize(
    "text", ["' OR 1=1", "}) DETACH DELETE n //", "`; MATCH (n) DETACH DELETE n", "$given", "\\u0000 {id: $id}"]
)
async def test_what_looks_like_a_statement_is_stored_verbatim(graph: Database, text: str) -> None:
    before_all = await everything(graph)
    goal = await do(graph, "createGoal", name=text, description=text, tier=text, externalId=text)
    node = await stored(graph, goal)
    assert {node[name] for name in ("name", "description", "tier", "externalId")} == {text}
    assert len(await everything(graph)) == len(before_all) + len(
        ["goal", "change", "mention", "that the change concerns it"]
    )

"""Bad input is refused whole: every fault at once, nothing written, the revision as it was."""

from typing import Any

import pytest

from samsyn.database.port import Database
from samsyn.deeds import DEEDS, shapes
from samsyn.errors import ConflictFault, NotFoundFault
from tests.support.doing import do, faults, refused, stored

ULID = "01k0000000000000000000000a"
ABOUT_ONE_TYPE = [
    name for name, deed in DEEDS.items() if shapes(deed.input)[0].name == "id" and deed.type_name != "Node"
]


async def town(graph: Database) -> dict[str, str]:
    """One of each type, by the name of the type."""
    ids = {
        "Vision": await do(graph, "createVision", name="Vision"),
        "Outcome": await do(graph, "createOutcome", name="Trygghet"),
        "Goal": await do(graph, "createGoal", name="Mål"),
        "Value": await do(graph, "createValue", name="Mod"),
        "BeneficiaryGroup": await do(graph, "createBeneficiaryGroup", name="Unga"),
        "Actor": await do(graph, "registerActor", name="Klubben", kind="ASSOCIATION"),
        "Asset": await do(graph, "createAsset", name="Plan", kind="MARKET_PLAN"),
        "Contribution": await do(graph, "registerContribution", title="Vandring", makers=[], status="DRAFT"),
    }
    given = {"name": "Trygga", "unit": "%", "stage": "EFFECT", "method": "SURVEY", "direction": "KEEP"}
    ids["Measure"] = await do(graph, "createMeasure", **given)
    observation = {"measureId": ids["Measure"], "period": "2026", "value": 1.0, "area": "0665"}
    [ids["Observation"]] = await do(graph, "recordObservations", observations=[observation])
    return ids


async def test_an_unknown_id_is_not_found(graph: Database) -> None:
    unknown = f"actor_{ULID}"
    [fault] = await refused(graph, "registerContribution", title="X", makers=[{"actorId": unknown}], intendedFor="Y")
    assert isinstance(fault, NotFoundFault)
    assert (fault.code, fault.path, fault.reason, fault.missing_id) == (
        "NOT_FOUND",
        ("makers", "0", "actorId"),
        "UNKNOWN_ID",
        unknown,
    )
    assert str(fault.message) == f"Give the id of an actor that exists; nothing has the id {unknown}."


@pytest.mark.parametrize(
    "strange", ["", "x", "' OR 1=1", "goal_", "goal_" + "x" * 1000, "goal_\x00", "mål_å", "goal_😀"]
)
async def test_what_is_no_id_at_all_is_not_found(graph: Database, strange: str) -> None:
    [fault] = await refused(graph, "updateGoal", id=strange, expectedVersion=1)
    assert isinstance(fault, NotFoundFault)
    assert (fault.path, fault.reason) == (("id",), "UNKNOWN_ID")
    assert len(fault.missing_id.encode()) < 70


async def test_an_actor_where_an_aim_belongs_is_of_the_wrong_type(graph: Database) -> None:
    ids = await town(graph)
    [fault] = await refused(graph, "linkAims", fromId=ids["Goal"], toId=ids["Actor"])
    assert (fault.code, fault.path, fault.reason) == ("INVALID", ("toId",), "WRONG_TYPE")
    assert str(fault.message) == "Give the id of a vision, an outcome or a goal; this is the id of an actor."


@pytest.mark.parametrize("deed", ABOUT_ONE_TYPE)
async def test_a_deed_about_another_type_is_refused_before_all_else(graph: Database, deed: str) -> None:
    ids = await town(graph)
    wrong = ids["Asset"] if DEEDS[deed].type_name != "Asset" else ids["Value"]
    needed = {
        "note": "Nej",
        "actorId": ids["Actor"],
        "ownerId": ids["Actor"],
        "status": "EXPECTED",
        "comment": "Så",
        "cause": "METHOD",
        "text": "Så",
        "title": "Gör",
        "dueOn": "2099-01-01",
        "observationId": ids["Observation"],
        "effective": True,
        "lesson": "Gör om",
        "reason": "Så är det",
        "validFrom": "2099-01-01",
    }
    schema = DEEDS[deed].input.model_json_schema()
    more = {name: value for name, value in needed.items() if name in schema["required"]}
    more |= {"targetValue": 1.0} if deed == "setTarget" else {}
    more |= {"expectedVersion": 7} if "expectedVersion" in schema["properties"] else {}
    assert await faults(graph, deed, id=wrong, **more) == [("INVALID", "id", "WRONG_TYPE")]


async def test_an_archived_reference_is_told_where_it_stands(graph: Database) -> None:
    ids = await town(graph)
    for name in ("Actor", "Goal", "Value"):
        await do(graph, "archive", id=ids[name], expectedVersion=1)
    given = {
        "makers": [{"actorId": ids["Actor"]}],
        "contributesTo": [{"aimId": ids["Goal"]}],
        "valueIds": [ids["Value"]],
    }
    assert await faults(graph, "registerContribution", title="Ny", **given) == [
        ("STATE", "makers.0.actorId", "ARCHIVED"),
        ("STATE", "contributesTo.0.aimId", "ARCHIVED"),
        ("STATE", "valueIds.0", "ARCHIVED"),
    ]


async def test_all_faults_come_at_once(graph: Database) -> None:
    ids = await town(graph)
    given = {
        "title": "x" * 201,
        "description": "a\x07b",
        "startsOn": "2026-02-01",
        "endsOn": "2026-01-01",
        "makers": [{"actorId": ids["Goal"]}, {"actorId": f"actor_{ULID}", "share": 0.0}, {"actorId": ids["Goal"]}],
        "contributesTo": [
            {"aimId": ids["Actor"], "weight": 1_001.0},
            {"aimId": ids["Goal"], "confidence": "HIGH"},
            {"aimId": ids["Goal"]},
        ],
        "externalId": "",
    }
    assert await faults(graph, "registerContribution", **given) == [
        ("INVALID", "title", "TOO_LONG"),
        ("INVALID", "description", "CONTROL_CHARACTER"),
        ("INVALID", "makers.1.share", "TOO_SMALL"),
        ("INVALID", "makers.2.actorId", "DUPLICATE"),
        ("INVALID", "contributesTo.0.weight", "TOO_LARGE"),
        ("INVALID", "contributesTo.1.rationale", "RATIONALE_MISSING"),
        ("INVALID", "contributesTo.2.aimId", "DUPLICATE"),
        ("INVALID", "endsOn", "ENDS_BEFORE_START"),
        ("INVALID", "makers.0.actorId", "WRONG_TYPE"),
        ("NOT_FOUND", "makers.1.actorId", "UNKNOWN_ID"),
        ("INVALID", "makers.2.actorId", "WRONG_TYPE"),
        ("INVALID", "contributesTo.0.aimId", "WRONG_TYPE"),
    ]


async def test_references_are_looked_up_even_if_the_input_cannot_be_read(graph: Database) -> None:
    ids = await town(graph)
    given = {"name": 5, "ownerIds": [f"actor_{ULID}"], "contributesTo": [{"aimId": ids["Value"]}]}
    assert await faults(graph, "createGoal", **given) == [
        ("INVALID", "name", "WRONG_KIND"),
        ("NOT_FOUND", "ownerIds.0", "UNKNOWN_ID"),
        ("INVALID", "contributesTo.0.aimId", "WRONG_TYPE"),
    ]


async def test_a_stale_version_is_a_conflict_with_the_current_one(graph: Database) -> None:
    ids = await town(graph)
    await do(graph, "updateGoal", id=ids["Goal"], expectedVersion=1, name="Nytt")
    given = {"id": ids["Goal"], "expectedVersion": 1, "name": " ", "ownerIds": ["actor_nobody"]}
    empty, unknown, conflict = await refused(graph, "updateGoal", **given)
    assert (empty.reason, unknown.reason) == ("EMPTY", "UNKNOWN_ID")
    assert isinstance(conflict, ConflictFault)
    assert (conflict.path, conflict.reason) == (("expectedVersion",), "STALE_VERSION")
    assert (conflict.current, conflict.current_version) == (ids["Goal"], 2)


async def test_an_external_id_is_unique_within_its_type(graph: Database) -> None:
    first = await do(graph, "createGoal", name="A", externalId="mål-1")
    second = await do(graph, "createGoal", name="B", externalId="mål-2")
    await do(graph, "createValue", name="C", externalId="mål-1")
    for deed, given in (
        ("createGoal", {"name": "D", "externalId": " mål-1 "}),
        ("updateGoal", {"id": second, "expectedVersion": 1, "externalId": "mål-1"}),
    ):
        [fault] = await refused(graph, deed, **given)
        assert isinstance(fault, ConflictFault)
        assert (fault.path, fault.reason, fault.current, fault.current_version) == (
            ("externalId",),
            "EXTERNAL_ID_TAKEN",
            first,
            1,
        )
    await do(graph, "updateGoal", id=first, expectedVersion=1, externalId="mål-1", name="Ny")
    await do(graph, "updateGoal", id=first, expectedVersion=2, externalId=None)
    await do(graph, "updateGoal", id=second, expectedVersion=1, externalId="mål-1")
    assert (await stored(graph, second))["externalId"] == "mål-1"


async def test_an_external_id_of_what_is_archived_is_still_taken(graph: Database) -> None:
    goal = await do(graph, "createGoal", name="A", externalId="mål-1")
    await do(graph, "archive", id=goal, expectedVersion=1)
    assert await faults(graph, "createGoal", name="B", externalId="mål-1") == [
        ("CONFLICT", "externalId", "EXTERNAL_ID_TAKEN")
    ]


@pytest.mark.parametrize(
    ("deed", "given", "expected"),
    [
        ("createVision", {"name": "V", "horizon": 999}, [("INVALID", "horizon", "TOO_SMALL")]),
        ("createVision", {"name": "V", "horizon": 10_000}, [("INVALID", "horizon", "TOO_LARGE")]),
        ("createOutcome", {"name": "U", "externalWeight": -0.5}, [("INVALID", "externalWeight", "TOO_SMALL")]),
        ("createValue", {"name": "x" * 201}, [("INVALID", "name", "TOO_LONG")]),
        ("createBeneficiaryGroup", {"name": "\u2028"}, [("INVALID", "name", "EMPTY")]),
        ("registerActor", {"name": "A", "kind": "KING"}, [("INVALID", "kind", "NOT_A_CHOICE")]),
        ("createGoal", {"name": "M", "tier": "två\nrader"}, [("INVALID", "tier", "CONTROL_CHARACTER")]),
    ],
)
async def test_values_out_of_range_are_refused(
    graph: Database, deed: str, given: dict[str, Any], expected: list[tuple[str, str, str]]
) -> None:
    assert await faults(graph, deed, **given) == expected

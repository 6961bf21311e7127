"""Deviations: they open by themselves, are handled step by step, and can't be closed by a comment alone."""

from typing import Any

import pytest

from samsyn.database.port import Database
from tests.support.doing import after, before, changes, do, faults, perform, stored

DUE = "2099-12-31"


async def measure(graph: Database, **more: Any) -> str:
    """A measure of how many are content, in a place; 70 of 100 are accepted."""
    await do(graph, "setPlace", code="0665", name="Vaggeryd")
    given = {"name": "Trivs", "unit": "andel (%)", "stage": "EFFECT", "method": "SURVEY", "direction": "INCREASE"}
    return await do(graph, "createMeasure", **{**given, "targetValue": 90.0, "acceptedValue": 70.0, **more})


async def record(graph: Database, measure_id: str, period: str, value: float, **more: Any) -> str:
    given = {"measureId": measure_id, "period": period, "value": value, **more}
    [observation] = await do(graph, "recordObservations", observations=[given])
    return observation


async def deviations(graph: Database) -> list[dict[str, Any]]:
    [rows] = await graph.read(
        "RETURN COLLECT { MATCH (deviation:Deviation) RETURN properties(deviation) ORDER BY deviation.id }", {}
    )
    return rows


async def opened(graph: Database, **more: Any) -> tuple[str, str]:
    """A measure, and the deviation that its observation of 2025 opened."""
    measure_id = await measure(graph, **more)
    await record(graph, measure_id, "2025", 60.0)
    [deviation] = await deviations(graph)
    return measure_id, deviation["id"]


async def acted_on(graph: Database, deviation: str) -> None:
    """Its cause stated, and one corrective action done."""
    await do(graph, "stateCause", id=deviation, expectedVersion=1, cause="METHOD", text="Vi frågade inte.")
    owner = await do(graph, "registerActor", name="Klubben", kind="ASSOCIATION")
    await do(graph, "addCorrectiveAction", id=deviation, expectedVersion=2, title="Fråga", ownerId=owner, dueOn=DUE)
    [action] = await before(graph, deviation, "CORRECTS")
    await do(graph, "updateCorrectiveAction", id=action, expectedVersion=1, state="DONE")


async def test_a_value_worse_than_accepted_opens_a_deviation(graph: Database) -> None:
    measure_id, deviation = await opened(graph)

    node = await stored(graph, deviation)
    assert node["fact"] == "2025: 60, sämre än det accepterade värdet 70 / worse than the accepted value 70."
    assert (node["state"], node["positive"], node["version"]) == ("OPEN", False, 1)
    assert list(await after(graph, deviation, "DEVIATES")) == [measure_id]
    assert len(await after(graph, deviation, "SHOWN_BY")) == 1
    recorded = (await changes(graph))[-1]
    assert deviation in recorded["nodes"]
    assert deviation not in str(recorded["after"])


@pytest.mark.parametrize(
    ("more", "period", "value"),
    [
        ({}, "2025", 70.0),
        ({"acceptedValue": None}, "2025", 10.0),
        ({"direction": "DECREASE", "targetValue": 10.0}, "2025", 70.0),
    ],
    ids=["accepted", "nothing said to be accepted", "less is better"],
)
async def test_what_is_accepted_opens_none(graph: Database, more: dict[str, Any], period: str, value: float) -> None:
    await record(graph, await measure(graph, **more), period, value)
    assert await deviations(graph) == []


async def test_only_the_latest_of_the_own_place_and_both_genders_opens_one(graph: Database) -> None:
    measure_id = await measure(graph)
    await record(graph, measure_id, "2024", 80.0)
    await record(graph, measure_id, "2023", 10.0)
    await record(graph, measure_id, "2025", 10.0, gender="K")
    await record(graph, measure_id, "2025", 10.0, area="0662")
    assert await deviations(graph) == []


async def test_a_measure_has_one_open_deviation_at_a_time(graph: Database) -> None:
    measure_id, _ = await opened(graph)
    await record(graph, measure_id, "2026", 50.0)
    assert [each["state"] for each in await deviations(graph)] == ["WITHDRAWN", "OPEN"]
    assert await faults(graph, "openDeviation", measureId=measure_id, fact="Igen") == [
        ("CONFLICT", "measureId", "OPEN_ALREADY")
    ]
    positive = await do(graph, "openDeviation", measureId=measure_id, fact="Bättre på lördagar", positive=True)
    assert (await stored(graph, positive))["positive"] is True


async def test_the_whole_way_to_a_lesson(graph: Database) -> None:
    measure_id, deviation = await opened(graph)
    await acted_on(graph, deviation)
    later = await record(graph, measure_id, "2026", 75.0)
    given = {"observationId": later, "effective": True, "comment": "Fler trivs."}
    await do(graph, "reviewDeviation", id=deviation, expectedVersion=4, **given)
    await do(graph, "closeDeviation", id=deviation, expectedVersion=5, lesson="Fråga först.")

    node = await stored(graph, deviation)
    assert (node["state"], node["effective"], node["version"]) == ("CLOSED", True, 6)
    [lesson] = await before(graph, deviation, "LEARNT_FROM")
    assert (await stored(graph, lesson))["text"] == "Fråga först."
    assert list(await after(graph, lesson, "TEACHES_OF")) == [measure_id]
    closed = (await changes(graph))[-1]
    assert (closed["after"]["lesson"], closed["audience"]) == ("Fråga först.", "ALL")
    inside = [change["audience"] for change in await changes(graph) if change.get("node") == deviation]
    assert inside == ["STRATEGISTS"] * 4 + ["ALL"]


@pytest.mark.parametrize(
    ("deed", "given", "fault"),
    [
        ("closeDeviation", {"lesson": "Vi lovar."}, ("STATE", "id", "WRONG_STEP")),
        (
            "addCorrectiveAction",
            {"title": "Fråga", "ownerId": "actor", "dueOn": DUE},
            ("STATE", "id", "WRONG_STEP"),
        ),
        (
            "reviewDeviation",
            {"observationId": "later", "effective": True, "comment": "Bra"},
            ("STATE", "id", "WRONG_STEP"),
        ),
        ("stateCause", {"cause": "OUTSIDE", "text": "Regn"}, ("INVALID", "outsideInfluence", "INFLUENCE_MISSING")),
        (
            "stateCause",
            {"cause": "METHOD", "text": "Regn", "outsideInfluence": "Vädret"},
            ("INVALID", "outsideInfluence", "INFLUENCE_NOT_ALLOWED"),
        ),
    ],
)
async def test_a_new_deviation_has_to_be_understood_first(
    graph: Database, deed: str, given: dict[str, Any], fault: tuple[str, str, str]
) -> None:
    measure_id = await measure(graph)
    await record(graph, measure_id, "2025", 80.0)
    deviation = await do(graph, "openDeviation", measureId=measure_id, fact="Färre svarar.")
    names = {
        "actor": await do(graph, "registerActor", name="Klubben", kind="ASSOCIATION"),
        "later": await record(graph, measure_id, "2026", 75.0),
    }
    asked = {name: names.get(value, value) if isinstance(value, str) else value for name, value in given.items()}
    assert await faults(graph, deed, id=deviation, expectedVersion=1, **asked) == [fault]


async def test_nothing_is_closed_before_what_was_decided_is_done_and_reviewed(graph: Database) -> None:
    _, deviation = await opened(graph)
    await do(graph, "stateCause", id=deviation, expectedVersion=1, cause="METHOD", text="Vi frågade inte.")
    owner = await do(graph, "registerActor", name="Klubben", kind="ASSOCIATION")
    for version, title in enumerate(("Fråga", "Svara"), 2):
        await do(
            graph, "addCorrectiveAction", id=deviation, expectedVersion=version, title=title, ownerId=owner, dueOn=DUE
        )
    first, second = await before(graph, deviation, "CORRECTS")
    close = {"id": deviation, "lesson": "Klart."}
    assert await faults(graph, "closeDeviation", expectedVersion=4, **close) == [("STATE", "id", "TO_BE_DONE")]
    await do(graph, "updateCorrectiveAction", id=first, expectedVersion=1, state="DONE")
    assert (await stored(graph, deviation))["state"] == "ACTING"
    await do(graph, "updateCorrectiveAction", id=second, expectedVersion=1, state="CANCELLED", reason="Behövs inte.")
    assert (await stored(graph, deviation))["state"] == "IN_REVIEW"
    assert await faults(graph, "closeDeviation", expectedVersion=6, **close) == [("STATE", "id", "NOT_REVIEWED")]


async def test_what_is_only_cancelled_is_not_done(graph: Database) -> None:
    _, deviation = await opened(graph)
    await do(graph, "stateCause", id=deviation, expectedVersion=1, cause="METHOD", text="Vi frågade inte.")
    owner = await do(graph, "registerActor", name="Klubben", kind="ASSOCIATION")
    await do(graph, "addCorrectiveAction", id=deviation, expectedVersion=2, title="X", ownerId=owner, dueOn=DUE)
    [action] = await before(graph, deviation, "CORRECTS")
    cancel = {"id": action, "expectedVersion": 1, "state": "CANCELLED"}
    assert await faults(graph, "updateCorrectiveAction", **cancel) == [("INVALID", "reason", "UNEXPLAINED")]
    await do(graph, "updateCorrectiveAction", **cancel, reason="Inga pengar.")
    assert (await stored(graph, deviation))["state"] == "ACTING"


@pytest.mark.parametrize(
    ("period", "value", "more", "fault"),
    [
        ("2024", 80.0, {}, ("INVALID", "observationId", "NOT_LATER")),
        ("2026", 60.0, {}, ("INVALID", "effective", "NOT_EFFECTIVE")),
        ("2026", 80.0, {"gender": "K"}, ("INVALID", "observationId", "NOT_ITS_OBSERVATION")),
        ("2026", 80.0, {"area": "0662"}, ("INVALID", "observationId", "NOT_ITS_OBSERVATION")),
    ],
)
async def test_a_review_needs_a_later_observation_that_bears_it_out(
    graph: Database, period: str, value: float, more: dict[str, str], fault: tuple[str, str, str]
) -> None:
    measure_id, deviation = await opened(graph)
    await acted_on(graph, deviation)
    observation = await record(graph, measure_id, period, value, **more)
    given = {"observationId": observation, "effective": True, "comment": "Så"}
    assert await faults(graph, "reviewDeviation", id=deviation, expectedVersion=4, **given) == [fault]


async def test_what_had_no_effect_is_thought_about_anew(graph: Database) -> None:
    measure_id, deviation = await opened(graph)
    await acted_on(graph, deviation)
    later = await record(graph, measure_id, "2026", 61.0)
    given = {"observationId": later, "comment": "Inte än."}
    await do(graph, "reviewDeviation", id=deviation, expectedVersion=4, effective=False, **given)
    assert (await stored(graph, deviation))["state"] == "CAUSE_STATED"
    await do(graph, "stateCause", id=deviation, expectedVersion=5, cause="RESOURCES", text="För få ledare.")
    owner = await do(graph, "registerActor", name="Fritid", kind="UNIT")
    await do(graph, "addCorrectiveAction", id=deviation, expectedVersion=6, title="Y", ownerId=owner, dueOn=DUE)
    [action] = [
        each for each in await before(graph, deviation, "CORRECTS") if (await stored(graph, each))["title"] == "Y"
    ]
    await do(graph, "updateCorrectiveAction", id=action, expectedVersion=1, state="DONE")
    again = {"id": deviation, "expectedVersion": 8, "effective": False, **given}
    assert await faults(graph, "reviewDeviation", **again) == [("INVALID", "observationId", "NOT_LATER")]


async def test_a_positive_one_needs_no_action_but_a_review(graph: Database) -> None:
    measure_id = await measure(graph)
    await record(graph, measure_id, "2025", 95.0)
    deviation = await do(graph, "openDeviation", measureId=measure_id, fact="95!", positive=True)
    await do(graph, "stateCause", id=deviation, expectedVersion=1, cause="COOPERATION", text="Alla hjälptes åt.")
    close = {"id": deviation, "lesson": "Bjud in tidigt."}
    assert await faults(graph, "closeDeviation", expectedVersion=2, **close) == [("STATE", "id", "WRONG_STEP")]
    later = await record(graph, measure_id, "2026", 96.0)
    given = {"observationId": later, "effective": True, "comment": "Det höll i sig."}
    await do(graph, "reviewDeviation", id=deviation, expectedVersion=2, **given)
    await do(graph, "closeDeviation", expectedVersion=3, **close)
    assert await faults(graph, "stateCause", id=deviation, expectedVersion=4, cause="METHOD", text="Nej") == [
        ("STATE", "id", "CLOSED")
    ]


async def test_a_moved_day_is_explained_and_the_past_is_no_plan(graph: Database) -> None:
    _, deviation = await opened(graph)
    await do(graph, "stateCause", id=deviation, expectedVersion=1, cause="METHOD", text="Vi frågade inte.")
    owner = await do(graph, "registerActor", name="Klubben", kind="ASSOCIATION")
    action = {"id": deviation, "expectedVersion": 2, "title": "X", "ownerId": owner}
    assert await faults(graph, "addCorrectiveAction", **action, dueOn="2020-01-01") == [
        ("INVALID", "dueOn", "IN_THE_PAST")
    ]
    await do(graph, "addCorrectiveAction", **action, dueOn=DUE)
    [action_id] = await before(graph, deviation, "CORRECTS")
    moved = {"id": action_id, "expectedVersion": 1, "dueOn": "2098-01-01"}
    assert await faults(graph, "updateCorrectiveAction", **moved) == [("INVALID", "reason", "UNEXPLAINED")]
    assert await faults(graph, "updateCorrectiveAction", id=action_id, expectedVersion=1, state="LATE") == [
        ("INVALID", "state", "NOT_A_CHOICE")
    ]
    done = await perform(graph, "updateCorrectiveAction", {**moved, "reason": "Lokalen blev upptagen."})
    assert (await stored(graph, action_id))["dueOn"] == "2098-01-01"
    assert done.payload == {"deviation": deviation}

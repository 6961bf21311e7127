"""Whoever asks gets what was written before, whoever wrote it."""

from tests.api.asking import Api, Asked


async def test_a_snapshot_that_somebody_has_made_old_is_noticed_by_the_answer_and_brought_up(api: Api) -> None:
    asked = Asked(api)
    made = await api.done("createOutcome", {"name": "Trygg stad"}, "outcome { id }")
    query = "query($id: ID!) { drivers(aimId: $id) { revision sectors { sector } } }"
    await asked.statements(query, id=made["outcome"]["id"])

    await api.done("createGoal", {"name": "Fler lampor", "contributesTo": [{"aimId": made["outcome"]["id"]}]})

    assert len(await asked.statements(query, id=made["outcome"]["id"])) == 2
    assert asked.data["drivers"]["revision"] == made["revision"] + 1

"""The history is a chain: whatever is altered, missing, moved or added shows; what is redacted doesn't break it."""

from collections.abc import Mapping
from typing import Any

import pytest

from samsyn.command import audit, verify
from samsyn.database.port import Address, Database
from samsyn.errors import HistoryDamaged, InvalidArgument, Refused
from samsyn.model.chain import digest_of, hash_of
from samsyn.model.principals import KEY_KIND, Principal
from samsyn.model.vocabulary import Role
from tests.support.doing import changes, do, everything, log, past_the_service, perform, perform_all

VIEWER = Principal(KEY_KIND, "apikey_v", "Läsaren", Role.VIEWER)
STRATEGIST = Principal(KEY_KIND, "apikey_s", "Kommunledningskontoret", Role.STRATEGIST)
NAMES = ("Fler möten", "Trygga barn", "Rent vatten", "Levande centrum", "Bredband åt alla")


async def written(graph: Database) -> None:
    """A log of five deeds."""
    for name in NAMES:
        await perform(graph, "createGoal", {"name": name}, by=STRATEGIST)


TAMPERING = {
    "content": ('MATCH (c:Change {seq: 3}) SET c.after = \'{"name": "Nej"}\'', "Change 3 was altered"),
    "reason": ("MATCH (c:Change {seq: 3}) SET c.reason = 'Så var det'", "Change 3 was altered"),
    "doer's name": ("MATCH (c:Change {seq: 3}) SET c.byName = 'Någon annan'", "Change 3 was altered"),
    "doer": ("MATCH (c:Change {seq: 3}) SET c.by = 'Någon annan'", "Change 3 does not follow"),
    "time": ("MATCH (c:Change {seq: 3}) SET c.at = '2020-01-01T00:00:00.000000Z'", "Change 3 does not follow"),
    "subject": ("MATCH (c:Change {seq: 3}) SET c.node = 'goal_other'", "Change 3 does not follow"),
    "refusal": ("MATCH (c:Change {seq: 3}) SET c.refused = true", "Change 3 does not follow"),
    "one missing": ("MATCH (c:Change {seq: 3}) DETACH DELETE c", "Change 3 is missing"),
    "the first missing": ("MATCH (c:Change {seq: 1}) DETACH DELETE c", "Change 1 is missing"),
    "the last missing": ("MATCH (c:Change {seq: 5}) DETACH DELETE c", "Change 5 is missing"),
    "two missing": ("MATCH (c:Change) WHERE c.seq IN [2, 3] DETACH DELETE c", "Changes 2 to 3 are missing"),
    "moved": (
        "MATCH (a:Change {seq: 2}), (b:Change {seq: 4}) SET a.seq = -1 SET b.seq = 2 SET a.seq = 4",
        "Change 2 does not follow",
    ),
    "added": (
        "MATCH (c:Change {seq: 5}) CREATE (d:Change) SET d.id = 'change_d', d.seq = 6, d.hash = c.hash",
        "Change 6 comes after the log's end",
    ),
    "emptied": (
        "MATCH (c:Change {seq: 3}) SET c.after = null, c.salt = null, c.redactedAt = c.at",
        "no redaction is recorded",
    ),
    "the end cut off": (
        "MATCH (c:Change {seq: 5}) DETACH DELETE c WITH count(*) AS n MATCH (a:Audit) SET a.seq = 4",
        "missing at the end",
    ),
}


@pytest.mark.parametrize("what", TAMPERING)
async def test_tampering_shows(graph: Database, address: Address, what: str) -> None:
    await written(graph)
    assert "5 changes" in await verify.verify(address, None)
    text, told = TAMPERING[what]

    await past_the_service(graph, text)

    with pytest.raises(HistoryDamaged, match=told):
        await verify.verify(address, None)


async def test_a_history_that_was_written_anew_lacks_the_hash_that_was_kept(graph: Database, address: Address) -> None:
    await written(graph)
    kept = (await verify.verify(address, None)).splitlines()[-1]
    await do(graph, "createGoal", name="Ett till")
    assert "6 changes" in await verify.verify(address, kept)

    previous = ""
    for change in await log(graph):
        anew: Mapping[str, Any] = {**change, "after": '{"name": "Nej"}'}
        anew = {**anew, "digest": digest_of(anew)}
        anew = {**anew, "hash": hash_of(anew, previous)}
        previous = anew["hash"]
        await past_the_service(graph, "MATCH (c:Change {seq: $anew.seq}) SET c = $anew", anew=anew)
    await past_the_service(graph, "MATCH (a:Audit) SET a.hash = $hash", hash=previous)

    assert "6 changes" in await verify.verify(address, None)
    with pytest.raises(HistoryDamaged, match=kept):
        await verify.verify(address, kept)


async def test_what_is_redacted_is_gone_and_the_chain_still_verifies(graph: Database, address: Address) -> None:
    await perform(graph, "registerActor", {"name": "Åsas kaffe", "kind": "COMPANY"}, by=STRATEGIST)
    await written(graph)

    assert await audit.redact(address, [1, 3, 1], "Gallringsbeslut 2026:7") == "Redacted: 1, 3."

    assert "2 of them redacted" in await verify.verify(address, None)
    stored = await log(graph)
    assert "Åsas kaffe" not in str(stored)
    for number in (1, 3):
        redacted = stored[number - 1]
        assert not {"byName", "before", "after", "reason", "salt"} & redacted.keys()
        assert (redacted["by"], redacted["redactedAt"]) == ("STRATEGIST", stored[-1]["at"])
    assert (stored[-1]["deed"], stored[-1]["reason"]) == ("redactChanges", "Gallringsbeslut 2026:7")
    assert await graph.revision() == stored[-2]["revision"], "redacting touches no revision"


@pytest.mark.parametrize(("number", "told"), [(7, "No change has the number 7"), (2, "cannot be redacted")])
async def test_what_cannot_be_redacted(graph: Database, address: Address, number: int, told: str) -> None:
    await do(graph, "createGoal", name="Mål")
    await audit.redact(address, [1], "Gallring")
    before = await everything(graph)

    with pytest.raises(InvalidArgument, match=told):
        await audit.redact(address, [1, number], "Gallring")

    assert await everything(graph) == before


async def test_a_deed_refused_for_lack_of_rights_is_recorded_and_touches_no_revision(
    graph: Database, address: Address
) -> None:
    goal = await do(graph, "createGoal", name="Mål")
    for subject in (goal, "kalle@example.se"):
        with pytest.raises(Refused):
            await perform(graph, "updateGoal", {"id": subject, "expectedVersion": 1, "name": "Mitt"}, by=VIEWER)

    _, own, strange = await changes(graph)
    assert (own["refused"], own["by"], own["byName"]) == (True, "VIEWER", "Läsaren")
    assert (own["node"], own["nodes"], own["touched"]) == (goal, [goal], [])
    assert own["reason"].startswith("input: Only ADMIN")
    assert (strange["by"], strange.get("node"), strange["nodes"]) == ("VIEWER", None, [])
    assert not {"revision"} & {*own, *strange}
    assert await graph.revision() == 1
    assert "3 changes" in await verify.verify(address, None)


@pytest.mark.parametrize(
    ("deed", "given"),
    [
        ("updateGoal", {"id": "@", "expectedVersion": 9, "name": "Nytt"}),
        ("updateGoal", {"id": "@", "expectedVersion": 1, "name": ""}),
        ("archive", {"id": "goal_00000000000000000000000000"}),
        ("linkAims", {"fromId": "@", "toId": "@"}),
        ("restore", {"id": "@"}),
    ],
)
async def test_c12_faulty_input_is_no_history(graph: Database, deed: str, given: dict[str, Any]) -> None:
    goal = await do(graph, "createGoal", name="Mål")
    before = await everything(graph)
    raw = {name: goal if value == "@" else value for name, value in given.items()}

    with pytest.raises(Refused):
        await perform(graph, deed, raw, by=STRATEGIST)

    assert await everything(graph) == before


async def test_c12_of_faults_of_both_kinds_only_the_lack_of_rights_is_recorded(graph: Database) -> None:
    with pytest.raises(Refused) as refusal:
        await perform(graph, "createGoal", {"name": "", "description": "x" * 5_000}, by=VIEWER)

    [told] = await changes(graph)
    rights = [str(fault.message) for fault in refusal.value.faults if fault.code == "FORBIDDEN"]
    assert told["reason"] == "\n".join(f"input: {message}" for message in rights)
    assert len(rights) == 1


async def test_c12_of_a_list_only_the_deeds_that_lacked_rights_are_recorded(graph: Database) -> None:
    goal = await do(graph, "createGoal", name="Mål")
    deeds = [("registerActor", {"name": "", "kind": "COMPANY"}), ("archive", {"id": goal})]
    with pytest.raises(Refused):
        await perform_all(graph, deeds, by=VIEWER)
    assert {each["deed"] for each in (await changes(graph))[1:]} <= {"registerActor", "archive"}

    before = await everything(graph)
    with pytest.raises(Refused):
        await perform_all(graph, [("createGoal", {"name": ""}), ("archive", {"id": goal})], by=STRATEGIST)
    assert await everything(graph) == before


async def test_what_was_written_before_there_was_a_chain_is_no_part_of_it(graph: Database, address: Address) -> None:
    await past_the_service(graph, "CREATE (c:Change {seq: 1, id: 'change_1', nodes: [], revision: 1, touched: []})")
    await past_the_service(graph, "MATCH (a:Audit) SET a.seq = 1, a.unchained = 1")
    try:
        assert "no changes yet. 1 older changes" in await verify.verify(address, None)
        await do(graph, "createGoal", name="Mål")
        assert "1 changes, the last is number 2. 1 older changes" in await verify.verify(address, None)
    finally:
        await past_the_service(graph, "MATCH (a:Audit) SET a.unchained = 0")


async def test_the_graph_has_the_same_hash_until_it_is_another_graph(graph: Database, address: Address) -> None:
    goal = await do(graph, "createGoal", name="Trygg stad")
    told = await audit.hash_in_words(address)
    assert told.startswith("The graph at revision 1 has 1 nodes.")
    with pytest.raises(Refused):
        await perform(graph, "createGoal", {"name": ""}, by=STRATEGIST)
    assert await audit.hash_in_words(address) == told

    await do(graph, "updateGoal", id=goal, expectedVersion=1, name="Trygg by")
    renamed = await audit.hash_in_words(address)
    assert renamed.splitlines()[-1] != told.splitlines()[-1]
    await past_the_service(graph, "MATCH (g:Goal) SET g.version = 3")
    assert (await audit.hash_in_words(address)).splitlines()[-1] != renamed.splitlines()[-1]

"""Links between aims: made, changed and removed; never a circle."""

import itertools
import time

import pytest

from samsyn.database.port import Database
from samsyn.errors import ConflictFault, CycleFault, StateFault
from tests.support.doing import after, changes, do, faults, link_between, refused, stored, version


async def goals(graph: Database, count: int) -> list[str]:
    return [await do(graph, "createGoal", name=f"Mål {number}") for number in range(count)]


async def chained(graph: Database, count: int) -> list[str]:
    """Goals of which each leads to the next."""
    ids = await goals(graph, count)
    for start, end in itertools.pairwise(ids):
        await do(graph, "linkAims", fromId=start, toId=end)
    return ids


async def test_a_link_belongs_to_its_start(graph: Database) -> None:
    start, end = await goals(graph, 2)
    link = await do(graph, "linkAims", fromId=start, toId=end, weight=2.0, polarity="COUNTERACTS")
    properties = await stored(graph, link)
    assert (properties["weight"], properties["polarity"], properties["confidence"]) == (2.0, "COUNTERACTS", "LOW")
    assert (properties["version"], await version(graph, start), await version(graph, end)) == (1, 2, 1)


@pytest.mark.parametrize("deed", ["createVision", "createOutcome", "createGoal"])
async def test_a_link_leads_to_an_aim_of_any_type(graph: Database, deed: str) -> None:
    [start] = await goals(graph, 1)
    end = await do(graph, deed, name="Dit")
    await do(graph, "linkAims", fromId=start, toId=end)
    assert list(await after(graph, start, "CONTRIBUTES_TO")) == [end]


async def test_a_link_starts_from_an_outcome_or_a_contribution_too(graph: Database) -> None:
    [end] = await goals(graph, 1)
    outcome = await do(graph, "createOutcome", name="Trygghet")
    contribution = await do(graph, "registerContribution", title="Vandring", makers=[], status="DRAFT")
    for start in (outcome, contribution):
        await do(graph, "linkAims", fromId=start, toId=end)
        assert (list(await after(graph, start, "CONTRIBUTES_TO")), await version(graph, start)) == ([end], 2)


async def test_high_confidence_needs_a_rationale(graph: Database) -> None:
    start, end = await goals(graph, 2)
    given = {"fromId": start, "toId": end, "confidence": "HIGH"}
    assert await faults(graph, "linkAims", **given) == [("INVALID", "rationale", "RATIONALE_MISSING")]
    await do(graph, "linkAims", **given, rationale="Mätt i tre år.")


async def test_the_same_link_twice_is_a_conflict_that_names_the_link(graph: Database) -> None:
    start, end = await goals(graph, 2)
    link = await do(graph, "linkAims", fromId=start, toId=end)
    [fault] = await refused(graph, "linkAims", fromId=start, toId=end, weight=5.0)
    assert isinstance(fault, ConflictFault)
    assert (fault.path, fault.reason, fault.current, fault.current_version) == (("toId",), "ALREADY_LINKED", link, 1)


async def test_a_link_to_itself_is_a_circle_of_length_one(graph: Database) -> None:
    [goal] = await goals(graph, 1)
    [fault] = await refused(graph, "linkAims", fromId=goal, toId=goal)
    assert isinstance(fault, CycleFault)
    assert (fault.code, fault.path, fault.reason, fault.cycle) == ("CYCLE", ("toId",), "SELF_LINK", (goal, goal))


@pytest.mark.parametrize("length", [2, 5])
async def test_a_circle_is_named_in_the_direction_of_its_links(graph: Database, length: int) -> None:
    ids = await chained(graph, length)
    [fault] = await refused(graph, "linkAims", fromId=ids[-1], toId=ids[0])
    assert isinstance(fault, CycleFault)
    assert (fault.path, fault.reason, fault.cycle) == (("toId",), "CIRCLE", (ids[-1], *ids))
    assert " → ".join(f"“{name}”" for name in fault.names) in str(fault.message)


async def test_a_circle_through_outcomes_is_found(graph: Database) -> None:
    [goal] = await goals(graph, 1)
    outcome = await do(graph, "createOutcome", name="Trygghet", contributesTo=[{"aimId": goal}])
    assert await faults(graph, "linkAims", fromId=goal, toId=outcome) == [("CYCLE", "toId", "CIRCLE")]


async def test_a_second_link_and_a_circle_and_a_missing_rationale_are_told_at_once(graph: Database) -> None:
    start, end = await chained(graph, 2)
    assert await faults(graph, "linkAims", fromId=end, toId=start, weight=-1.0, confidence="HIGH") == [
        ("INVALID", "weight", "TOO_SMALL"),
        ("INVALID", "rationale", "RATIONALE_MISSING"),
        ("CYCLE", "toId", "CIRCLE"),
    ]


async def test_two_ways_to_the_same_aim_are_no_circle(graph: Database) -> None:
    ids = await chained(graph, 3)
    await do(graph, "linkAims", fromId=ids[0], toId=ids[2])
    assert set(await after(graph, ids[0], "CONTRIBUTES_TO")) == {ids[1], ids[2]}


async def test_many_ways_are_looked_at_once_each(graph: Database) -> None:
    top = await do(graph, "createGoal", name="Överst")
    level = [top]
    for depth in range(12):
        links = [{"aimId": aim} for aim in level]
        level = [await do(graph, "createGoal", name=f"{depth}{side}", contributesTo=links) for side in "abc"]
    began = time.perf_counter()
    assert await faults(graph, "linkAims", fromId=top, toId=level[0]) == [("CYCLE", "toId", "CIRCLE")]
    assert time.perf_counter() - began < 2  # listing the 3¹² ways would take minutes


async def test_a_removed_link_closes_no_circle(graph: Database) -> None:
    start, end = await chained(graph, 2)
    await do(graph, "unlinkAims", id=await link_between(graph, start, end), expectedVersion=1, reason="Annan väg")
    await do(graph, "linkAims", fromId=end, toId=start)


async def test_a_link_through_what_is_archived_closes_no_circle(graph: Database) -> None:
    ids = await chained(graph, 3)
    await do(graph, "archive", id=ids[1], expectedVersion=2)
    await do(graph, "linkAims", fromId=ids[2], toId=ids[0])


async def test_a_change_raises_the_versions_of_the_link_and_of_its_start(graph: Database) -> None:
    start, end = await chained(graph, 2)
    link = await link_between(graph, start, end)
    await do(
        graph, "updateAimLink", id=link, expectedVersion=1, confidence="HIGH", rationale="Mätt.", reason="Revision"
    )
    properties = await stored(graph, link)
    assert (properties["weight"], properties["confidence"], properties["rationale"]) == (1.0, "HIGH", "Mätt.")
    assert (properties["version"], await version(graph, start), await version(graph, end)) == (2, 3, 1)
    change = (await changes(graph))[-1]
    assert (change["before"], change["after"]) == (
        {"confidence": "LOW", "rationale": None},
        {"confidence": "HIGH", "rationale": "Mätt."},
    )
    assert (change["reason"], change["touched"], change["nodes"]) == ("Revision", [link, start], [link, start])


async def test_the_rationale_of_high_confidence_cannot_be_cleared(graph: Database) -> None:
    start, end = await goals(graph, 2)
    link = await do(graph, "linkAims", fromId=start, toId=end, confidence="HIGH", rationale="Mätt.")
    given = {"id": link, "expectedVersion": 1}
    assert await faults(graph, "updateAimLink", **given, rationale=None) == [
        ("INVALID", "rationale", "RATIONALE_MISSING")
    ]
    await do(graph, "updateAimLink", **given, rationale=None, confidence="MEDIUM", reason="Omprövad")


async def test_high_confidence_without_any_rationale_is_told_at_the_confidence(graph: Database) -> None:
    start, end = await chained(graph, 2)
    link = await link_between(graph, start, end)
    assert await faults(graph, "updateAimLink", id=link, expectedVersion=1, confidence="HIGH", reason="Omprövad") == [
        ("INVALID", "confidence", "RATIONALE_MISSING")
    ]


@pytest.mark.parametrize("field", ["weight", "polarity", "confidence"])
async def test_null_cannot_empty_what_a_link_always_has(graph: Database, field: str) -> None:
    start, end = await chained(graph, 2)
    link = await link_between(graph, start, end)
    assert await faults(graph, "updateAimLink", id=link, expectedVersion=1, **{field: None}) == [
        ("INVALID", field, "EMPTY")
    ]


async def test_a_removed_link_counts_nowhere_and_its_id_still_answers(graph: Database) -> None:
    start, end = await chained(graph, 2)
    link = await link_between(graph, start, end)
    assert await do(graph, "unlinkAims", id=link, expectedVersion=1, reason="Slut") == link
    assert await after(graph, start, "CONTRIBUTES_TO") == {}
    former = (await after(graph, start, "CONTRIBUTED_TO"))[end]
    assert (former["id"], former["version"], former["unlinkedAt"]) == (link, 2, former["updatedAt"])
    assert (await version(graph, start), await version(graph, end)) == (3, 1)
    change = (await changes(graph))[-1]
    assert (change["before"]["from"], change["before"]["to"], change["before"]["weight"]) == (start, end, 1.0)
    assert (change["reason"], change["touched"]) == ("Slut", [link, start])


async def test_a_removed_link_cannot_be_changed_or_removed_again(graph: Database) -> None:
    start, end = await chained(graph, 2)
    link = await link_between(graph, start, end)
    await do(graph, "unlinkAims", id=link, expectedVersion=1, reason="Annan väg")
    for deed, more in (("unlinkAims", {}), ("updateAimLink", {"weight": 2.0})):
        [fault] = await refused(graph, deed, id=link, expectedVersion=2, reason="Omprövad", **more)
        assert isinstance(fault, StateFault)
        assert (fault.path, fault.reason, fault.state) == (("id",), "UNLINKED", "UNLINKED")


async def test_what_was_linked_can_be_linked_anew_under_a_new_id(graph: Database) -> None:
    start, end = await chained(graph, 2)
    former = await link_between(graph, start, end)
    await do(graph, "unlinkAims", id=former, expectedVersion=1, reason="Annan väg")
    assert await do(graph, "linkAims", fromId=start, toId=end) != former


async def test_a_stale_version_of_a_link_is_a_conflict(graph: Database) -> None:
    start, end = await chained(graph, 2)
    link = await link_between(graph, start, end)
    await do(graph, "updateAimLink", id=link, expectedVersion=1, weight=2.0, reason="Omprövad")
    for deed in ("updateAimLink", "unlinkAims"):
        [fault] = await refused(graph, deed, id=link, expectedVersion=1, reason="Omprövad")
        assert isinstance(fault, ConflictFault)
        assert (fault.path, fault.reason, fault.current, fault.current_version) == (
            ("expectedVersion",),
            "STALE_VERSION",
            link,
            2,
        )


async def test_the_link_of_what_is_archived_cannot_be_changed(graph: Database) -> None:
    start, end = await chained(graph, 2)
    link = await link_between(graph, start, end)
    await do(graph, "archive", id=start, expectedVersion=2)
    assert await faults(graph, "updateAimLink", id=link, expectedVersion=1, weight=2.0, reason="Omprövad") == [
        ("STATE", "id", "ARCHIVED")
    ]
    assert await faults(graph, "unlinkAims", id=link, expectedVersion=1, reason="Annan väg") == [
        ("STATE", "id", "ARCHIVED")
    ]


async def test_nothing_is_linked_from_or_to_what_is_archived(graph: Database) -> None:
    start, end = await goals(graph, 2)
    for archived in (start, end):
        await do(graph, "archive", id=archived, expectedVersion=1)
    assert await faults(graph, "linkAims", fromId=start, toId=end) == [
        ("STATE", "fromId", "ARCHIVED"),
        ("STATE", "toId", "ARCHIVED"),
    ]

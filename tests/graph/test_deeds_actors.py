"""Actors: a forest of superiors, and the members of joint bodies and networks."""

import pytest

from samsyn.database.port import Database
from samsyn.errors import CycleFault
from tests.support.doing import after, before, changes, do, faults, refused, stored


async def actor(graph: Database, name: str = "Förvaltningen", kind: str = "DEPARTMENT", **more: object) -> str:
    return await do(graph, "registerActor", name=name, kind=kind, **more)


@pytest.mark.parametrize(
    ("kind", "sector"),
    [("BOARD", "MUNICIPALITY"), ("COMPANY", "BUSINESS"), ("NETWORK", "CIVIL_SOCIETY"), ("JOINT_BODY", "JOINT")],
)
async def test_the_sector_follows_from_the_kind(graph: Database, kind: str, sector: str) -> None:
    assert (await stored(graph, await actor(graph, kind=kind)))["sector"] == sector


async def test_another_kind_brings_another_sector(graph: Database) -> None:
    node_id = await actor(graph, kind="COMPANY")
    await do(graph, "updateActor", id=node_id, expectedVersion=1, kind="ASSOCIATION")
    assert (await stored(graph, node_id))["sector"] == "CIVIL_SOCIETY"
    assert (await changes(graph))[-1]["touched"] == [node_id]


async def test_an_actor_belongs_to_one_superior_at_most(graph: Database) -> None:
    first, second = await actor(graph, "A"), await actor(graph, "B")
    part = await actor(graph, "C", "UNIT", partOfId=first, contact="skola@kommun.example")
    assert list(await after(graph, part, "PART_OF")) == [first]
    await do(graph, "updateActor", id=part, expectedVersion=1, partOfId=second)
    assert list(await after(graph, part, "PART_OF")) == [second]
    await do(graph, "updateActor", id=part, expectedVersion=2, name="D")
    assert list(await after(graph, part, "PART_OF")) == [second]
    await do(graph, "updateActor", id=part, expectedVersion=3, partOfId=None)
    assert await after(graph, part, "PART_OF") == {}
    moves = [(change["before"]["partOfId"], change["after"]["partOfId"]) for change in (await changes(graph))[3::2]]
    assert moves == [(first, second), (second, None)]


@pytest.mark.parametrize("length", [1, 2, 4])
async def test_nothing_belongs_to_itself(graph: Database, length: int) -> None:
    ids = [await actor(graph, "0")]
    for number in range(1, length):
        ids.append(await actor(graph, str(number), partOfId=ids[-1]))
    [fault] = await refused(graph, "updateActor", id=ids[0], expectedVersion=1, partOfId=ids[-1])
    assert isinstance(fault, CycleFault)
    assert (fault.path, fault.reason) == (("partOfId",), "CIRCLE" if length > 1 else "SELF_LINK")
    assert fault.cycle == (ids[0], *reversed(ids))


async def test_a_circle_through_an_archived_superior_is_refused(graph: Database) -> None:
    top = await actor(graph, "A")
    middle = await actor(graph, "B", partOfId=top)
    low = await actor(graph, "C", partOfId=middle)
    await do(graph, "archive", id=middle, expectedVersion=1)
    assert await faults(graph, "updateActor", id=top, expectedVersion=1, partOfId=low) == [
        ("CYCLE", "partOfId", "CIRCLE")
    ]


async def test_a_joint_body_has_members_with_shares(graph: Database) -> None:
    first, second, third = [await actor(graph, name) for name in "ABC"]
    members = [{"actorId": first, "share": 60.0}, {"actorId": second}]
    body = await actor(graph, "Samverkan", "JOINT_BODY", members=members)
    assert await before(graph, body, "MEMBER_OF") == {first: {"share": 60.0}, second: {}}
    await do(graph, "updateActor", id=body, expectedVersion=1, members=[{"actorId": third}, {"actorId": first}])
    assert await before(graph, body, "MEMBER_OF") == {third: {}, first: {"share": 60.0}}, (
        "what is left out of one that stays, stays"
    )
    await do(graph, "updateActor", id=body, expectedVersion=2, members=None)
    assert await before(graph, body, "MEMBER_OF") == {}


async def test_other_kinds_have_no_members(graph: Database) -> None:
    member = await actor(graph)
    given = {"name": "Bolaget", "kind": "COMPANY", "members": [{"actorId": member}]}
    assert await faults(graph, "registerActor", **given) == [("INVALID", "members", "MEMBERS_NOT_ALLOWED")]
    network = await actor(graph, "Nätverket", "NETWORK", members=[{"actorId": member}])
    change = {"id": network, "expectedVersion": 1, "kind": "COMPANY"}
    assert await faults(graph, "updateActor", **change) == [("INVALID", "kind", "MEMBERS_NOT_ALLOWED")]
    await do(graph, "updateActor", **change, members=[])


async def test_members_are_given_once_and_are_others(graph: Database) -> None:
    member = await actor(graph)
    network = await actor(graph, "Nätverket", "NETWORK")
    members = [{"actorId": member}, {"actorId": network}, {"actorId": member, "share": 0.0}]
    assert await faults(graph, "updateActor", id=network, expectedVersion=1, members=members) == [
        ("INVALID", "members.2.share", "TOO_SMALL"),
        ("INVALID", "members.2.actorId", "DUPLICATE"),
        ("INVALID", "members.1.actorId", "SELF_MEMBER"),
    ]


async def test_a_name_may_be_another_actors_too(graph: Database) -> None:
    assert await actor(graph, "Lions") != await actor(graph, "Lions")

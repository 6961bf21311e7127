"""Shared assets, and who uses them."""

import pytest

from samsyn.database.port import Database
from samsyn.errors import ConflictFault
from tests.support.doing import after, changes, do, faults, refused, stored, version


async def plan(graph: Database) -> str:
    return await do(graph, "createAsset", name="Marknadsplanen", kind="MARKET_PLAN", url="https://plan.example/")


async def club(graph: Database) -> str:
    return await do(graph, "registerActor", name="Klubben", kind="ASSOCIATION")


async def test_an_asset_is_made_and_changed(graph: Database) -> None:
    asset = await plan(graph)
    await do(graph, "updateAsset", id=asset, expectedVersion=1, kind="TOOLKIT", url=None, usageTerms="Fri att använda.")
    node = await stored(graph, asset)
    assert (node["name"], node["kind"], node["usageTerms"], node["version"]) == (
        "Marknadsplanen",
        "TOOLKIT",
        "Fri att använda.",
        2,
    )
    assert "url" not in node


@pytest.mark.parametrize("url", ["javascript:alert(1)", "plan.pdf", "https://", "https://a b", "ftp://a", 'http://"x"'])
async def test_an_address_is_one_that_a_browser_opens_safely(graph: Database, url: str) -> None:
    assert await faults(graph, "createAsset", name="Plan", kind="TOOLKIT", url=url) == [
        ("INVALID", "url", "NOT_A_LINK")
    ]


async def test_an_actor_adopts_an_asset_and_drops_it(graph: Database) -> None:
    asset, actor = await plan(graph), await club(graph)
    assert await do(graph, "adoptAsset", actorId=actor, assetId=asset) == actor
    assert (list(await after(graph, actor, "USES")), await version(graph, actor), await version(graph, asset)) == (
        [asset],
        2,
        1,
    )
    assert await do(graph, "dropAsset", actorId=actor, assetId=asset) == actor
    assert (await after(graph, actor, "USES"), await version(graph, actor)) == ({}, 3)
    adopted, dropped = (await changes(graph))[-2:]
    assert (adopted["after"], dropped["before"], dropped["node"]) == ({"uses": asset}, {"uses": asset}, actor)


async def test_an_asset_is_adopted_once_and_dropped_once(graph: Database) -> None:
    asset, actor = await plan(graph), await club(graph)
    use = {"actorId": actor, "assetId": asset}
    assert await faults(graph, "dropAsset", **use) == [("STATE", "assetId", "NOT_ADOPTED")]
    await do(graph, "adoptAsset", **use)
    [fault] = await refused(graph, "adoptAsset", **use)
    assert isinstance(fault, ConflictFault)
    assert (fault.path, fault.reason, fault.current) == (("assetId",), "ALREADY_ADOPTED", asset)


@pytest.mark.parametrize("deed", ["adoptAsset", "dropAsset"])
async def test_both_have_to_be_there(graph: Database, deed: str) -> None:
    asset = await plan(graph)
    assert await faults(graph, deed, actorId=asset, assetId="asset_nothing") == [
        ("INVALID", "actorId", "WRONG_TYPE"),
        ("NOT_FOUND", "assetId", "UNKNOWN_ID"),
    ]

"""A backup has all that is stored, and an empty database of either home has it again, or nothing of it."""

import asyncio
import gzip
import json
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from samsyn.command.verify import verify, verify_file
from samsyn.database.migrations import migrate
from samsyn.database.port import Address, Database
from samsyn.errors import CannotStart, DatabaseDamaged
from samsyn.exchange.backup import checking, file, making, restoring, sealing
from tests.differential.maker import NAMES
from tests.differential.making import make_world
from tests.differential.storing import opened, store, stored_of
from tests.support import story
from tests.support.crowd import NOT_RECORDED
from tests.support.doing import do, everything, forget, past_the_service
from tests.support.emptying import empty

pytestmark = pytest.mark.timeout(600)  # a Neo4j that has just started compiles each statement for the first time
CLEAR = "MATCH (node) WHERE NOT (node:Revision OR node:Audit OR node:Counting OR node:Migration) DETACH DELETE node"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "samsyn.backup"


async def restored(address: Address, path: Path) -> list[str]:
    """What was told while a backup was restored."""
    told: list[str] = []
    await restoring.restore(address, path, checking.check(path), told.append)
    return told


def plain(stored: list[str]) -> list[Any]:
    """What is stored, without what is as it is where nothing is said: false, and lists of nothing."""
    told = [json.loads(each) for each in stored]
    return sorted(
        json.dumps([kind, {name: value for name, value in properties.items() if value not in (False, [])}, ends])
        for kind, properties, *ends in told
    )


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text_of(path).splitlines()]


def rows(path: Path) -> list[str]:
    """All that is in it, in whatever order the database told it."""
    told = [(line, line.pop("changes", None) or line.pop("rows")) for line in lines(path)[1:-1]]
    return sorted(json.dumps([line, row], sort_keys=True) for line, some in told for row in some)


def beside(path: Path) -> list[str]:
    """What is in its folder, which is its owner's alone."""
    assert path.stat().st_mode & 0o077 == 0
    return [each.name for each in path.parent.iterdir()]


def text_of(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes())


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


async def test_after_every_deed_there_is_all_comes_back(graph: Database, address: Address, path: Path) -> None:
    async for _ in story.told(graph):
        pass
    before = await everything(graph)
    head = await making.make(address, path)
    assert await everything(graph) == before
    await empty(address)
    assert await everything(graph) != before

    await restored(address, path)

    assert plain(await everything(graph)) == plain(before)
    assert "The graph is intact" in await verify(address, head.hash)
    assert "The graph is intact" in await verify(address, head.hash)
    before_again = rows(path)
    after = await making.make(address, path)
    assert (after.digest, after.hash, after.revision) == (head.digest, head.hash, head.revision)
    assert rows(path) == before_again
    assert head.digest in await verify_file(path)


async def test_deeds_go_on_where_they_were(graph: Database, address: Address, path: Path) -> None:
    goal = await do(graph, "createGoal", name="Mål")
    await making.make(address, path)
    await empty(address)
    await restored(address, path)
    forget(graph)
    await do(graph, "updateGoal", id=goal, expectedVersion=1, name="Målet")
    assert "2 changes" in await verify(address, None)


@settings(
    max_examples=10,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],  # of a seed there is nothing smaller
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(seed=st.integers(0, 10_000), names=st.lists(st.sampled_from(NAMES), min_size=1, max_size=4))
async def test_any_graph_comes_back(
    graph: Database, address: Address, tmp_path: Path, seed: int, names: Sequence[str]
) -> None:
    """A random graph of every type, on which some deeds were done."""
    path = tmp_path / "samsyn.backup"
    await empty(address)
    async with opened(address) as session:
        await store(session, {**stored_of(make_world(seed)), "revision": 0, "changes": []})
    await past_the_service(graph, NOT_RECORDED)
    for name in names:
        await do(graph, "createGoal", name=name)
    head = await making.make(address, path)
    told = rows(path)
    assert head.digest in await verify_file(path)
    await empty(address)
    await restored(address, path)
    assert f"{len(names)} changes" in await verify(address, head.hash)
    assert (await making.make(address, path)).digest == head.digest
    assert rows(path) == told


async def test_others_write_meanwhile(graph: Database, address: Address, path: Path) -> None:
    """What is in the file is of one revision, whatever comes while it is written."""

    async def write() -> None:
        for number in range(60):
            await do(graph, "createGoal", name=f"Mål {number}")

    await do(graph, "createGoal", name="Mål")
    head, _ = await asyncio.gather(making.make(address, path), write())
    assert head.digest in await verify_file(path)
    assert head.nodes < 61 or head.revision == 61
    await empty(address)
    await restored(address, path)
    assert "The graph is intact" in await verify(address, head.hash)


async def test_a_database_that_is_not_empty_is_left_as_it_is(graph: Database, address: Address, path: Path) -> None:
    await do(graph, "createGoal", name="Mål")
    await making.make(address, path)
    before = await everything(graph)
    with pytest.raises(CannotStart, match="The database isn't empty"):
        await restored(address, path)
    assert await everything(graph) == before


async def test_a_database_with_something_else_in_it_is_left_as_it_is(
    graph: Database, address: Address, path: Path
) -> None:
    """Of which no deed tells, as others keep it in the same database."""
    await do(graph, "createGoal", name="Mål")
    await making.make(address, path)
    await empty(address)
    await past_the_service(graph, "CREATE (:Customer {name: 'Någon'})")
    before = await everything(graph)
    with pytest.raises(CannotStart, match="The database isn't empty"):
        await restored(address, path)
    assert await everything(graph) == before


async def test_a_graph_that_is_not_as_it_was_written_is_not_backed_up(
    graph: Database, address: Address, path: Path
) -> None:
    """Nobody is to restore it and find it intact."""
    goal = await do(graph, "createGoal", name="Trygghet")
    await past_the_service(graph, "MATCH (goal:Goal {id: $id}) SET goal.name = 'Otrygghet'", id=goal)
    with pytest.raises(DatabaseDamaged, match="isn't as it was written"):
        await making.make(address, path)
    assert not [*path.parent.iterdir()]


async def test_a_restoring_that_was_broken_off_is_no_graph_and_is_done_anew(
    graph: Database, address: Address, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async for _ in story.told(graph):
        pass
    before = await everything(graph)
    await making.make(address, path)
    await empty(address)
    whole = file.lines_of

    def half(path: Path, key: Path | None) -> Iterator[dict[str, Any]]:
        for number, line in enumerate(whole(path, key)):
            if number == 20:
                raise KeyboardInterrupt
            yield line

    monkeypatch.setattr(file, "lines_of", half)
    head = file.head_of(path)
    with pytest.raises(KeyboardInterrupt):
        await restoring.restore(address, path, head, print)
    with pytest.raises(CannotStart, match="samsyn restore"):
        await migrate(graph)
    monkeypatch.undo()

    await restored(address, path)
    assert plain(await everything(graph)) == plain(before)
    await migrate(graph)


async def test_nothing_takes_the_place_of_a_file_where_the_backup_fails(
    graph: Database, address: Address, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await do(graph, "createGoal", name="Mål")
    await making.make(address, path)
    before = lines(path)

    async def broken(*_: Any) -> AsyncIterator[dict[str, Any]]:
        yield {"nodes": "Goal", "rows": []}
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(making, "_lines", broken)
    with pytest.raises(OSError, match="No space"):
        await making.make(address, path)
    assert lines(path) == before
    assert beside(path) == ["samsyn.backup"]


async def test_an_older_backup_goes_into_a_database_that_is_no_newer(
    graph: Database, address: Address, path: Path
) -> None:
    await do(graph, "createGoal", name="Mål")
    head = await making.make(address, path)
    await past_the_service(graph, CLEAR)
    await empty(address)
    older = replace(head, migration=head.migration - 1)
    with pytest.raises(CannotStart, match="made by an older version"):
        await restoring.restore(address, path, older, print)
    newer = replace(head, migration=head.migration + 1)
    with pytest.raises(CannotStart, match="made by a newer version"):
        await restoring.restore(address, path, newer, print)


async def test_a_sealed_backup_is_opened_by_its_key_alone(graph: Database, address: Address, path: Path) -> None:
    await do(graph, "createGoal", name="Trygghet")
    pair, key, other = sealing.new_pair(), path.with_name("key"), path.with_name("other")
    write(key, f"# public key: {pair.recipient}\n{pair.secret}\n")
    write(other, sealing.new_pair().secret)
    before = await everything(graph)
    head = await making.make(address, path, pair.recipient)
    assert sealing.is_sealed(path)
    for wrong, sentence in ((None, "is sealed. Name the file"), (other, "is sealed for another key than the one in")):
        with pytest.raises(CannotStart, match=sentence):
            checking.check(path, wrong)
    with pytest.raises(CannotStart, match="has no private key of age"):
        checking.check(path, path)
    assert checking.check(path, key) == head
    assert head.digest in await verify_file(path, key)
    await empty(address)
    await restoring.restore(address, path, head, print, key)
    assert plain(await everything(graph)) == plain(before)

"""A backup has all that is stored, and an empty database of either home has it again, or nothing of it."""

import asyncio
import gzip
import json
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from samsyn.command.verify import verify, verify_file
from samsyn.database.migrations import migrate
from samsyn.database.port import Address, Database
from samsyn.errors import CannotStart, HistoryDamaged
from samsyn.exchange.backup import file, making, restoring, sealing
from tests.support import story
from tests.support.doing import do, everything, forget, past_the_service
from tests.support.emptying import empty

CLEAR = "MATCH (node) WHERE NOT (node:Revision OR node:Audit OR node:Counting OR node:Migration) DETACH DELETE node"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "samsyn.backup"


async def restored(address: Address, path: Path) -> list[str]:
    """What was told while a backup was restored."""
    told: list[str] = []
    await restoring.restore(address, path, file.check(path), told.append)
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


def beside(path: Path) -> list[str]:
    """What is in its folder, which is its owner's alone."""
    assert path.stat().st_mode & 0o077 == 0
    return [each.name for each in path.parent.iterdir()]


def text_of(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes())


def content_of(path: Path) -> bytes:
    return path.read_bytes()


def exists(path: Path) -> bool:
    return path.exists()


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def refusal_of(path: Path, content: bytes, key: Path | None = None) -> str:
    """What is said of a file that has something else."""
    path.write_bytes(content)
    with pytest.raises(CannotStart) as refusal:
        file.check(path, key)
    assert str(path) in str(refusal.value)
    return str(refusal.value)


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
    before_again = lines(path)
    after = await making.make(address, path)
    assert (after.digest, after.hash, after.revision) == (head.digest, head.hash, head.revision)
    assert lines(path)[1:-1] == before_again[1:-1]
    assert head.digest in await verify_file(path)


async def test_deeds_go_on_where_they_were(graph: Database, address: Address, path: Path) -> None:
    goal = await do(graph, "createGoal", name="Mål")
    await making.make(address, path)
    await empty(address)
    await restored(address, path)
    forget(graph)
    await do(graph, "updateGoal", id=goal, expectedVersion=1, name="Målet")
    assert "2 changes" in await verify(address, None)


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


async def test_a_backup_that_is_not_as_it_was_written_is_refused(graph: Database, address: Address, path: Path) -> None:
    async for _ in story.told(graph):
        pass
    await making.make(address, path)
    told = text_of(path).splitlines(keepends=True)
    whole = gzip.compress(b"".join(told))
    other = [*told[:1], *told[2:]]
    newer = json.dumps({**json.loads(told[0]), "format": 2, "version": "9.1"}).encode() + b"\n"
    for content, sentence in (
        (b"", "is no backup made by Samsyn"),
        (b"hej", "is no backup made by Samsyn: it isn't gzipped."),
        (gzip.compress(b"hej\n"), "is no backup made by Samsyn: its first line doesn't say so."),
        (gzip.compress(b'{"samsyn": "export"}\n'), "is no backup made by Samsyn: its first line doesn't say so."),
        (whole[: len(whole) // 2], "is cut off after line"),
        (gzip.compress(b"".join(told[:-1])), "is cut off after line"),
        (gzip.compress(b"".join(told)[:-20]), "is cut off after line"),
        (gzip.compress(b"".join(other)), "isn't as it was written: its hash is another."),
        (gzip.compress(b"".join([newer, *told[1:]])), "was made by a newer version of Samsyn (9.1)."),
    ):
        assert sentence in refusal_of(path, content)


@pytest.mark.parametrize("place", [0.2, 0.5, 0.9])
async def test_a_byte_that_changed_is_found(graph: Database, address: Address, path: Path, place: float) -> None:
    await do(graph, "createGoal", name="Mål")
    await making.make(address, path)
    content = bytearray(gzip.compress(text_of(path)))
    content[int(len(content) * place)] ^= 1
    assert refusal_of(path, bytes(content))


async def test_a_graph_that_was_altered_in_the_file_is_found(graph: Database, address: Address, path: Path) -> None:
    """Somebody has changed a name, and made the file's own hash anew: the graph's hash tells."""
    await do(graph, "createGoal", name="Trygghet")
    head = await making.make(address, path)
    told = [line for line in lines(path) if "end" not in line]
    [goal] = [line for line in told if line.get("nodes") == "Goal"]
    goal["rows"][0]["name"] = "Otrygghet"

    with file.written(path, head) as put:
        for line in told[1:]:
            put(line)
    file.check(path)
    with pytest.raises(HistoryDamaged, match="The graph's hash is"):
        await verify_file(path)


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
            file.check(path, wrong)
    with pytest.raises(CannotStart, match="has no private key of age"):
        file.check(path, path)
    assert file.check(path, key) == head
    assert head.digest in await verify_file(path, key)
    await empty(address)
    await restoring.restore(address, path, head, print, key)
    assert plain(await everything(graph)) == plain(before)


@pytest.mark.parametrize("share", [0.3, 0.7, 0.999])
async def test_a_sealed_backup_that_is_cut_or_changed_is_refused(
    graph: Database, address: Address, path: Path, share: float
) -> None:
    async for _ in story.told(graph):
        pass
    pair, key = sealing.new_pair(), path.with_name("key")
    write(key, pair.secret)
    await making.make(address, path, pair.recipient)
    whole = content_of(path)
    place = int(len(whole) * share)
    assert "Take another copy of it." in refusal_of(path, whole[:place], key)
    assert "Take another copy of it." in refusal_of(
        path, whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :], key
    )


async def test_what_is_no_public_key_is_refused(graph: Database, address: Address, path: Path) -> None:
    await do(graph, "createGoal", name="Trygghet")
    with pytest.raises(CannotStart, match="samsyn backup-key"):
        await making.make(address, path, "age1abc")
    assert not exists(path)

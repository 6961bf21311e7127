"""A start goes on from a checkpoint; one that can't be used is left aside, is told, and does no harm."""

import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import orjson
import pytest
import pytest_asyncio

from samsyn.command import checkpoint as keeping
from samsyn.command import graph_export, report, stratml, table_export
from samsyn.database import checkpoint
from samsyn.database.port import Address, Database
from samsyn.database.replica import Replica
from samsyn.exchange.backup import making
from samsyn.graph.digest import digest_of
from samsyn.graph.graph import Graph
from samsyn.model.vocabulary import Language
from tests.support.counting import Counting
from tests.support.doing import do, forget, log, past_the_service
from tests.support.emptying import empty
from tests.support.page import write_page
from tests.support.picture import picture
from tests.support.three_goals import NAMES, make_goals, names
from tests.support.touching import touch

LEFT_ASIDE: Final = "The checkpoint {path} is left aside: {why}. Loading from the database."
FOREIGN: Final = "The database's log doesn't go on from change 3: loading anew."
GOES_ON: Final = "The graph is there from the checkpoint: "
LOADED: Final = "The graph is loaded: "
# What somebody does who puts back a backup of the database.
PUT_BACK: Final = (
    "MATCH (change:Change) WHERE change.seq > $seq DETACH DELETE change",
    "MATCH (goal:Goal) WHERE NOT goal.id IN $kept DETACH DELETE goal",
    "MATCH (revision:Revision) SET revision.n = $seq, revision.hash = $hash",
    "MATCH (audit:Audit) SET audit.seq = $seq, audit.hash = $hash",
)
WRITES_AND_STAYS: Final = """
import os, sys, time
from pathlib import Path
from samsyn.database import checkpoint
from samsyn.database.checkpoint import Header
from samsyn.database.following import Position
from samsyn.graph.graph import Graph, Look
from samsyn.graph.image import PAGE

def stay(number):
    print("written, not in its place yet", flush=True)
    time.sleep(600)

os.fsync = stay
checkpoint.write(Path(sys.argv[1]), Header(PAGE, 0, Look(1, ""), Position(1, ""), "0", [], []), Graph())
"""


@pytest_asyncio.fixture
async def database(graph: Database, address: Address) -> AsyncIterator[Counting]:
    """A graph of three goals, each made by a deed of its own, that counts what is asked of it."""
    await make_goals(graph)
    opened = Counting(address)
    yield opened
    await opened.close()


@pytest_asyncio.fixture
async def path(database: Counting, tmp_path: Path) -> Path:
    """Where a checkpoint of these goals lies."""
    path = tmp_path / "kept" / "checkpoint"
    await Replica(database, checkpoint=path).write_checkpoint()
    database.streams.clear()
    return path


@pytest.fixture(autouse=True)
def all_lines(caplog: pytest.LogCaptureFixture) -> None:
    """What is only told is in the log, too."""
    caplog.set_level(logging.INFO, logger="samsyn")


def lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [each.getMessage() for each in caplog.records]


def warnings(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [each.getMessage() for each in caplog.records if each.levelno >= logging.WARNING]


def content(path: Path) -> bytes:
    return path.read_bytes()


def put(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def beside(path: Path) -> list[Path]:
    return list(path.parent.iterdir())


def status(path: Path) -> os.stat_result:
    return path.stat()


async def assert_goes_on(database: Counting, path: Path) -> Graph:
    """A start goes on from the checkpoint, and has what a load finds."""
    found = await Replica(database, checkpoint=path).current()
    assert database.streams == [], "nothing is loaded"
    loaded = await Replica(database).current()
    assert digest_of(found) == digest_of(loaded)
    assert picture(found) == picture(loaded)
    assert (found.nodes, found.ties, found.look) == (loaded.nodes, loaded.ties, loaded.look)
    return found


async def assert_loaded(database: Counting, path: Path, caplog: pytest.LogCaptureFixture, *told: str) -> Graph:
    """A start leaves the checkpoint aside, says so, and loads what is there."""
    caplog.clear()
    found = await Replica(database, checkpoint=path).current()
    assert warnings(caplog) == list(told)
    assert [line for line in lines(caplog) if line.startswith(LOADED)], "it is loaded"
    assert len(database.streams) == 2, "nodes and relationships"
    assert picture(found) == picture(await Replica(database).current())
    return found


async def test_a_start_goes_on_from_the_checkpoint(
    database: Counting, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.clear()
    assert names(await assert_goes_on(database, path)) == sorted(NAMES)
    assert lines(caplog)[0].startswith(f"{GOES_ON}3 records in ")
    assert warnings(caplog) == []


async def test_what_was_done_since_the_checkpoint_is_followed(database: Counting, path: Path) -> None:
    await do(database, "createGoal", name="Fyra")
    outcome = await do(database, "createOutcome", name="Trygghet")
    await do(database, "createGoal", name="Fem", contributesTo=[{"aimId": outcome}])
    found = await assert_goes_on(database, path)
    assert names(found) == sorted([*NAMES, "Fyra", "Fem"])
    assert found.revision == 6


async def test_everything_that_the_page_knows_is_in_a_checkpoint(database: Counting, tmp_path: Path) -> None:
    path = tmp_path / "checkpoint"
    await touch(database, await write_page(database))
    await Replica(database, checkpoint=path).write_checkpoint()
    database.streams.clear()
    await assert_goes_on(database, path)


async def test_what_is_damaged_is_left_out_of_a_checkpoint_and_told_again(
    database: Counting, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await past_the_service(database, "MATCH (goal:Goal {name: 'Ett'}) SET goal.externalWeight = 'much'")
    first, again = (
        Replica(database, checkpoint=tmp_path / "checkpoint"),
        Replica(database, checkpoint=tmp_path / "checkpoint"),
    )
    await first.write_checkpoint()
    told = warnings(caplog)
    caplog.clear()
    assert names(await again.current()) == ["Tre", "Två"]
    assert lines(caplog)[0].startswith(GOES_ON)
    assert len(told) == 1
    assert warnings(caplog) == told
    assert again.damaged == first.damaged


async def test_without_a_checkpoint_nothing_is_said(
    database: Counting, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await assert_loaded(database, tmp_path / "none", caplog)


def _cut(whole: bytes) -> bytes:
    return whole[:-1]


def _half(whole: bytes) -> bytes:
    return whole[: len(whole) // 2]


def _altered(whole: bytes) -> bytes:
    return whole.replace("Två".encode(), "Tvä".encode())


def _empty(_: bytes) -> bytes:
    return b""


def _short(_: bytes) -> bytes:
    return b"\0"


def _garbage(_: bytes) -> bytes:
    return bytes(range(256)) * 40


def _a_line(_: bytes) -> bytes:
    return b"null\n"


@pytest.mark.parametrize("spoilt", [_cut, _half, _altered, _empty, _short, _garbage, _a_line])
async def test_one_that_is_cut_or_damaged_is_left_aside(
    database: Counting, path: Path, caplog: pytest.LogCaptureFixture, spoilt: Callable[[bytes], bytes]
) -> None:
    whole = content(path)
    put(path, spoilt(whole))
    assert content(path) != whole
    await assert_loaded(database, path, caplog, LEFT_ASIDE.format(path=path, why="it is cut, or damaged"))


@pytest.mark.parametrize("line", [b"", b"{}", b"[]", b"[1,2,3,4,5,6]", b"\xff", b'["page",1,[1],[1],[],[]]'])
async def test_one_that_says_nothing_of_itself_is_left_aside(
    database: Counting, path: Path, caplog: pytest.LogCaptureFixture, line: bytes
) -> None:
    _, _, blocks = content(path)[:-32].partition(b"\n")
    put(path, _summed(line + b"\n" + blocks))
    why = "it is no checkpoint of this version"
    await assert_loaded(database, path, caplog, LEFT_ASIDE.format(path=path, why=why))


@pytest.mark.parametrize(("index", "other"), [(0, "another page"), (1, 9_999)], ids=["page", "migration"])
async def test_one_of_another_version_is_left_aside(
    database: Counting, path: Path, caplog: pytest.LogCaptureFixture, index: int, other: Any
) -> None:
    line, _, blocks = content(path)[:-32].partition(b"\n")
    header = orjson.loads(line)
    header[index] = other
    put(path, _summed(orjson.dumps(header) + b"\n" + blocks))
    await assert_loaded(database, path, caplog, LEFT_ASIDE.format(path=path, why="another version wrote it"))


async def test_one_that_cannot_be_read_is_left_aside(
    database: Counting, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    told = f"The checkpoint {tmp_path} can't be read (Is a directory). Loading from the database."
    await assert_loaded(database, tmp_path, caplog, told)


@pytest.mark.parametrize("more", [0, 2, 3, 5], ids=["empty", "earlier", "as far", "further"])
async def test_one_of_another_database_is_left_aside(
    database: Counting, address: Address, path: Path, caplog: pytest.LogCaptureFixture, more: int
) -> None:
    await empty(address)
    forget(database)
    others = [f"Annat {number}" for number in range(more)]
    for name in others:
        await do(database, "createGoal", name=name)
    assert names(await assert_loaded(database, path, caplog, FOREIGN)) == others


@pytest.mark.parametrize("more", [0, 2, 4], ids=["earlier", "as far", "further"])
async def test_one_from_before_a_backup_was_put_back_is_left_aside(
    database: Counting, path: Path, caplog: pytest.LogCaptureFixture, more: int
) -> None:
    first = (await log(database))[0]
    await past_the_service(database, *PUT_BACK, seq=1, hash=first["hash"], kept=[first["node"]])
    others = [f"Annat {number}" for number in range(more)]
    for name in others:
        await do(database, "createGoal", name=name)
    assert names(await assert_loaded(database, path, caplog, FOREIGN)) == sorted(["Ett", *others])


async def test_one_that_has_fallen_too_far_behind_is_left_aside(
    database: Counting,
    path: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("samsyn.database.following.BEHIND_MAX", 1)
    for name in ("Fyra", "Fem"):
        await do(database, "createGoal", name=name)
    await assert_loaded(database, path, caplog)
    assert "The graph is 2 changes behind: loading anew." in lines(caplog)


async def test_a_graph_without_a_change_has_no_checkpoint(graph: Database, tmp_path: Path) -> None:
    await Replica(graph, checkpoint=tmp_path / "checkpoint").write_checkpoint()
    assert beside(tmp_path / "checkpoint") == []


async def test_a_later_checkpoint_takes_the_place_of_the_one_before(database: Counting, path: Path) -> None:
    await do(database, "createGoal", name="Fyra")
    await Replica(database, checkpoint=path).write_checkpoint()
    header = checkpoint.header_of(path)
    assert header is not None
    assert header.look == await database.look()
    assert beside(path) == [path]
    assert status(path).st_mode & 0o077 == 0, "nobody else may read it"


async def test_a_disk_without_room_leaves_the_one_before(
    database: Counting, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    before = content(path)
    await do(database, "createGoal", name="Fyra")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        await Replica(database, checkpoint=path).write_checkpoint()
    assert content(path) == before
    assert beside(path) == [path]


async def test_a_writer_that_is_killed_leaves_the_one_before(database: Counting, path: Path) -> None:
    before = content(path)
    _kill_while_it_writes(path)
    assert content(path) == before
    assert names(await assert_goes_on(database, path)) == sorted(NAMES)


async def test_what_a_killed_writer_left_is_taken_away_by_a_later_one(database: Counting, path: Path) -> None:
    _kill_while_it_writes(path)
    [left] = set(beside(path)) - {path}
    await Replica(database, checkpoint=path).write_checkpoint()
    assert left.exists(), "it may be another's who is just writing"
    long_ago = time.time() - checkpoint.UNFINISHED_SECONDS_MAX - 60
    os.utime(left, (long_ago, long_ago))
    await Replica(database, checkpoint=path).write_checkpoint()
    assert beside(path) == [path]


async def test_the_keeper_writes_where_there_is_something_new(
    database: Counting, address: Address, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept_there = replace(address, checkpoint=str(path))
    written = status(path).st_mtime_ns
    monkeypatch.setattr(keeping, "NODES_MIN", 3)
    await keeping.write(kept_there)
    assert status(path).st_mtime_ns == written, "it is as new"
    await do(database, "createGoal", name="Fyra")
    monkeypatch.setattr(keeping, "NODES_MIN", 5)
    await keeping.write(kept_there)
    assert status(path).st_mtime_ns == written, "the graph is small"
    monkeypatch.setattr(keeping, "NODES_MIN", 4)
    await keeping.write(kept_there)
    header = checkpoint.header_of(path)
    assert header is not None
    assert header.look == await database.look()
    database.streams.clear()
    assert names(await assert_goes_on(database, path)) == sorted([*NAMES, "Fyra"])


def _kill_while_it_writes(path: Path) -> None:
    command = [sys.executable, "-c", WRITES_AND_STAYS, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:  # noqa: S603 (our own script)
        assert writer.stdout is not None
        assert writer.stdout.readline() == "written, not in its place yet\n"
        writer.send_signal(signal.SIGKILL)


def _summed(content: bytes) -> bytes:
    return content + sha256(content).digest()


@pytest.mark.parametrize(
    ("name", "export"),
    [
        ("a.graphml", lambda at, path: graph_export.export(at, path, None, Language.SV)),
        ("a.xlsx", lambda at, path: table_export.export(at, path, Language.SV)),
        ("a.xml", lambda at, path: stratml.export(at, path, 2, Language.SV)),
        ("a.docx", lambda at, path: report.export(at, path, None, None, None, Language.SV)),
        ("a.backup", making.make),
    ],
)
async def test_what_is_written_into_files_goes_on_from_the_checkpoint(
    export: Callable[[Address, Path], Awaitable[object]],
    name: str,
    *,
    database: Counting,
    address: Address,
    path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    await do(database, "createGoal", name="Fyra")  # what came since is followed
    without, over = path.with_name(f"without.{name}"), path.with_name(f"over.{name}")
    await export(address, without)
    caplog.clear()
    await export(replace(address, checkpoint=str(path)), over)
    told = lines(caplog)
    assert [each for each in told if each.startswith(GOES_ON)]
    assert not [each for each in told if each.startswith(LOADED)], "nothing is loaded"
    assert over.stat().st_size == pytest.approx(without.stat().st_size, rel=0.02), "they tell the same"

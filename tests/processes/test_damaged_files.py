"""Files of the embedded database that were cut, emptied, removed or overwritten: found before anything is answered.

Either all is there, and that is looked at, or the start is refused in words, and nothing is written.
"""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import pytest_asyncio

from samsyn.database import damage, embedded, files
from samsyn.errors import CannotStart, DatabaseDamaged
from samsyn.graph.digest import hash_of
from samsyn.performing.opening import deeds_over
from tests.support.service import free_port, told


def cut(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def overwrite(path: Path) -> None:
    content = bytearray(path.read_bytes())
    third = len(content) // 3
    content[third : 2 * third] = random.Random(1).randbytes(third)  # noqa: S311 -- the same for everybody
    path.write_bytes(content)


WAYS: dict[str, Callable[[Path], None]] = {
    "cut": cut,
    "emptied": empty,
    "removed": Path.unlink,
    "overwritten": overwrite,
}
# Of each kind of file one: nodes, what leads from them, relationships, names, schema, the log and the counters.
KINDS = [
    *(("Goal_0.*", way) for way in WAYS),
    *(("Change_0.*", way) for way in WAYS),
    ("Goal_0_out_edges.*", "cut"),
    *((f"{name}_0.*", "cut") for name in ("CONTRIBUTES_TO", "Audit", "Migration")),
    *((f"{name}_0.*", "emptied") for name in ("Observation", "Revision")),
    *((name, "overwritten") for name in ("dictionary.*", "schema.json")),
]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a seed in it, whose database was stopped in good order."""
    folder = tmp_path_factory.mktemp("home") / "data"
    code, output = told(["seed", "vaggeryd"], data_dir=str(folder))
    assert code == 0, output
    return folder


@pytest_asyncio.fixture(scope="module")
async def whole(home: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The hash of the graph in that folder."""
    folder = tmp_path_factory.mktemp("whole") / "data"
    shutil.copytree(home, folder)
    return await stand(folder)


def stored_in(folder: Path) -> list[Path]:
    return [path for path in sorted((folder / files.FOLDER).rglob("*")) if path.is_file() and path.stat().st_size > 1]


@pytest.mark.parametrize("way", WAYS)
def test_c2_whatever_became_of_any_file_since_the_stop_is_refused(home: Path, tmp_path: Path, way: str) -> None:
    files.compare(home)
    for path in stored_in(home):
        folder = tmp_path / path.name
        shutil.copytree(home, folder)
        WAYS[way](folder / path.relative_to(home))
        with pytest.raises(DatabaseDamaged) as refused:
            embedded.start(folder)
        assert str(folder) in str(refused.value)
        assert path.name in str(refused.value)
        assert "Put back a backup" in str(refused.value)
        shutil.rmtree(folder)


def test_c2_a_new_file_and_a_spoilt_note_are_refused(home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(home, folder)
    (folder / files.FOLDER / "neo4j" / "Goal_1.bucket").touch()
    with pytest.raises(DatabaseDamaged, match=r"Goal_1\.bucket is new"):
        files.compare(folder)
    (folder / files.NOTE).write_text("{", encoding="utf-8")
    with pytest.raises(DatabaseDamaged, match="can't be read"):
        files.compare(folder)


async def stand(folder: Path) -> str:
    """The hash of the graph in a folder, once it has stood the look of a start; else what is said of it."""
    try:
        database = embedded.start(folder)
    except CannotStart as refused:
        return str(refused)
    try:
        async with deeds_over(database.address) as deeds:
            await damage.check(deeds.replica)
            return hash_of(await deeds.replica.current())
    except CannotStart as refused:
        return str(refused)
    finally:
        embedded.stop(database)


@pytest.mark.parametrize(("kind", "way"), KINDS)
async def test_c2_after_a_crash_nothing_is_lost_in_silence(
    home: Path, whole: str, tmp_path: Path, kind: str, way: str
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(home, folder)
    files.forget(folder)  # as after a crash
    [path] = (folder / files.FOLDER / "neo4j").glob(kind)
    WAYS[way](path)
    told_or_found = await stand(folder)
    assert told_or_found == whole or "ut back a" in told_or_found


def test_c2_a_damaged_home_is_refused_in_words_and_looked_at_as_it_is(home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(home, folder)
    [goals] = (folder / files.FOLDER / "neo4j").glob("Goal_0.*")
    cut(goals)
    for _ in range(2):
        code, output = told(["serve"], data_dir=str(folder), port=str(free_port()))
        assert code == 1
        assert f"In {folder} files have changed since it was stopped: databases/neo4j/{goals.name} has" in output
        assert "Traceback" not in output
    code, output = told(["verify"], data_dir=str(folder))
    assert code == 1
    assert "Traceback" not in output
    code, output = told(["serve"], data_dir=str(folder), port=str(free_port()))
    assert (code, "files have changed" in output) == (1, True), "looking at it doesn't make it whole"


def test_c2_a_home_whose_file_was_cut_in_a_crash_is_refused_by_start_and_look(home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(home, folder)
    files.forget(folder)
    [goals] = (folder / files.FOLDER / "neo4j").glob("Goal_0.*")
    cut(goals)
    for command in (["serve"], ["verify"]):
        code, output = told(command, data_dir=str(folder), port=str(free_port()))
        assert (code, "Traceback" in output) == (1, False), output
        assert "samsyn: The database isn't as it was written." in output
        assert "Put back a backup" in output

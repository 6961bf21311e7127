"""Whether a database's files are still where they were: known by their numbers, whatever has their names."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from samsyn.database.connections import Address
from samsyn.database.present import Present, marks_of

NAMES = ("dictionary.0.327680.v0.dict", "Goal_0.1.65536.v0.bucket", "Aim_0.2.65536.v0.bucket")


@pytest.fixture
def address(tmp_path: Path) -> Address:
    folder = tmp_path / "data"
    database = folder / "databases" / "neo4j"
    database.mkdir(parents=True)
    for name in (*NAMES, "Goal_0_7.3.262144.v1.umtidx", "schema.json"):
        (database / name).write_text(name)
    return Address("bolt://127.0.0.1:1", None, None, "neo4j", True, folder=str(folder), marks=marks_of(folder))  # noqa: FBT003


def database_of(address: Address) -> Path:
    return Path(address.folder or "") / "databases" / "neo4j"


def test_e1_files_that_are_there_arent_gone(address: Address) -> None:
    assert not Present(address).are_gone()


def test_e1_what_the_database_does_by_itself_is_nothing(address: Address) -> None:
    (database_of(address) / "Goal_0_7.3.262144.v1.umtidx").unlink()
    (database_of(address) / "schema.json").write_text("other")
    (database_of(address) / "New_0.9.65536.v0.bucket").write_text("new")
    assert not Present(address).are_gone()


def rewrite(database: Path) -> None:
    (database / "as-it-was").write_text(NAMES[1])
    (database / "as-it-was").replace(database / NAMES[1])


@pytest.mark.parametrize(
    "happens",
    [
        lambda database: (database / NAMES[0]).unlink(),
        lambda database: (database / NAMES[2]).unlink(),
        lambda database: database.rename(database.with_name("other").with_suffix(".old")) and database.mkdir(),
        lambda database: database.parent.rename(database.parent.with_name("elsewhere")),
        lambda database: database.parent.parent.rename(database.parent.parent.with_name("elsewhere")),
        rewrite,
    ],
)
def test_e1_files_that_were_removed_moved_or_replaced_are_gone(
    address: Address, happens: Callable[[Path], object]
) -> None:
    happens(database_of(address))
    assert Present(address).are_gone()


def test_e1_files_with_the_same_numbers_on_another_disk_are_others(address: Address) -> None:
    _, numbers = address.marks.split(",", 1)
    assert Present(replace(address, marks=f"1{address.marks.split(',')[0]},{numbers}")).are_gone()


def test_e1_a_neo4j_keeps_its_files_itself(address: Address) -> None:
    assert not Present(replace(address, folder=None, marks="")).are_gone()


def test_e1_a_file_that_came_later_is_known_from_the_next_look_on(address: Address) -> None:
    present = Present(address)
    later = database_of(address) / "New_0.9.65536.v0.bucket"
    later.write_text("new")
    assert not present.are_gone()
    later.unlink()
    assert present.are_gone()

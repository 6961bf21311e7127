"""The data folder is removed, moved or replaced while the service runs: that is noticed, and nothing promised."""

import os
import shutil
import signal
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from tests.support.service import (
    CREATE_GOAL,
    Service,
    database_of,
    descendants,
    is_answering,
    serving,
    told,
    until,
)

TOLD_SECONDS_MAX = 15.0
BACK_SECONDS_MAX = 30.0


def remove(folder: Path) -> None:
    shutil.rmtree(folder)


def empty(folder: Path) -> None:
    for each in folder.iterdir():
        if each.is_dir():
            shutil.rmtree(each)
        else:
            each.unlink()


def empty_the_database(folder: Path) -> None:
    for each in (folder / "databases" / "neo4j").iterdir():
        each.unlink()


def remove_a_file(folder: Path) -> None:
    next((folder / "databases" / "neo4j").glob("Goal_0.*.bucket")).unlink()


def move(folder: Path) -> None:
    folder.rename(folder.with_name("elsewhere"))


def move_what_it_is_in(folder: Path) -> None:
    folder.parent.rename(folder.parent.with_name("elsewhere"))


def replace_by_a_copy(folder: Path) -> None:
    shutil.copytree(folder, folder.with_name("copy"))
    shutil.rmtree(folder)
    folder.with_name("copy").rename(folder)


def replace_by_nothing(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir()


def check_that_nothing_is_saved(service: Service, folder: Path) -> None:
    """A deed is refused, the service isn't ready, and neither tells where the data were."""
    [error] = service.ask(CREATE_GOAL, input={"name": "Aldrig"})["errors"]
    assert (error["extensions"]["code"], "isn't where it was" in error["message"]) == ("UNAVAILABLE", True), error
    answer = httpx.get(f"{service.url}/readyz", timeout=20, trust_env=False)
    ready = answer.json()
    assert (answer.status_code, ready["failing"]) == (503, "data")
    assert "removed, moved or replaced" in ready["message"]
    assert str(folder) not in ready["message"] + error["message"]


@pytest.mark.parametrize(
    "happens",
    [
        remove,
        empty,
        empty_the_database,
        remove_a_file,
        move,
        move_what_it_is_in,
        replace_by_a_copy,
        replace_by_nothing,
    ],
)
def test_e1_what_becomes_of_the_data_folder_is_noticed_at_once(tmp_path: Path, happens: Callable[[Path], None]) -> None:
    folder = tmp_path / "in" / "data"
    with serving(folder) as service:
        service.create_goal("Före")
        happens(folder)
        check_that_nothing_is_saved(service, folder)
        until(lambda: f"files aren't in {folder} any more" in service.printed(), TOLD_SECONDS_MAX)
        assert service.end() == 1
    assert "Nothing is lost" not in service.printed()
    assert "put back a backup; what was done since that is lost" in service.printed().replace("\n", " ")
    assert "Traceback" not in service.printed()


def test_e1_a_folder_that_is_put_back_is_as_if_nothing_had_been(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with serving(folder, workers="2") as service:
        service.create_goal("Före")
        move(folder)
        for _ in range(6):
            check_that_nothing_is_saved(service, folder)
        until(lambda: f"files aren't in {folder} any more" in service.printed(), TOLD_SECONDS_MAX)
        folder.with_name("elsewhere").rename(folder)
        until(lambda: is_answering(service), BACK_SECONDS_MAX)
        service.create_goal("Efter")
        until(lambda: f"files are in {folder} again" in service.printed(), TOLD_SECONDS_MAX)
        assert service.end() == 0
    assert "Nothing is lost" in service.printed()
    with serving(folder) as service:
        assert service.goal_names() == ["Före", "Efter"]


def test_e1_what_was_acknowledged_is_in_a_folder_that_was_moved(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with serving(folder) as service:
        service.create_goal("Före")
        move(folder)
        check_that_nothing_is_saved(service, folder)
        assert service.end() == 1
    with serving(folder.with_name("elsewhere")) as service:
        assert service.goal_names() == ["Före"]
        assert told(["verify"], data_dir=str(folder.with_name("elsewhere")))[0] == 0


@pytest.mark.parametrize("happens", [remove, replace_by_nothing, replace_by_a_copy])
def test_e1_a_database_that_dies_isnt_started_over_nothing(tmp_path: Path, happens: Callable[[Path], None]) -> None:
    folder = tmp_path / "data"
    with serving(folder) as service:
        service.create_goal("Före")
        happens(folder)
        os.kill(database_of(service), signal.SIGKILL)
        until(lambda: "It isn't started again" in service.printed(), TOLD_SECONDS_MAX)
        check_that_nothing_is_saved(service, folder)
        assert not any("embedded_child" in command for command in descendants(service.process.pid).values())
        assert service.end() == 1
    assert happens is not remove or not folder.exists(), "nothing is made where it was"


def test_e1_another_service_in_its_place_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with serving(folder) as service:
        service.create_goal("Före")
        move(folder)
        with serving(folder) as another:
            check_that_nothing_is_saved(service, folder)
            assert service.end() == 1
            another.create_goal("Annat")
            code, output = told(["keys", "list"], data_dir=str(folder))
            assert (code, "is running on this data" in output) == (0, True), output
        assert "Nothing is lost" in another.printed()

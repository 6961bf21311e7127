"""The disk is full: it is told in words, nothing is lost, and when there is room the service goes on by itself."""

import os
import signal
from collections.abc import Generator
from pathlib import Path

import httpx
import pytest

from samsyn.model.ballots import new_ballot
from tests.support.service import (
    CREATE_GOAL,
    Service,
    database_of,
    free_port,
    is_answering,
    serving,
    told,
    until,
)
from tests.support.small_disk import fill, small_disk

DISK_MB = 200
BACK_SECONDS_MAX = 30.0
TOLD_SECONDS_MAX = 15.0
NEEDED = "MB are free, and 32 are needed"


@pytest.fixture
def disk(tmp_path: Path) -> Generator[Path]:
    with small_disk(tmp_path / "disk", DISK_MB) as mounted:
        yield mounted


def refusal(service: Service, name: str) -> str:
    """What a deed is told that can't be saved."""
    [error] = service.ask(CREATE_GOAL, input={"name": name})["errors"]
    assert error["extensions"]["code"] == "UNAVAILABLE", error
    return error["message"]


def ready(service: Service) -> dict[str, str]:
    return httpx.get(f"{service.url}/readyz", timeout=20, trust_env=False).json()


@pytest.mark.parametrize("workers", ["1", "2"])
def test_c4_a_full_disk_is_told_in_words_and_forgotten_when_there_is_room(disk: Path, workers: str) -> None:
    with serving(disk / "data", workers=workers) as service:
        service.create_goal("Före")
        filler = fill(disk)
        for number in range(20):
            message = refusal(service, f"Aldrig {number}")
            assert ("storage is full" in message, str(disk) in message) == (True, False)
        told = ready(service)
        assert (service.status("/readyz"), service.status("/livez"), told["failing"]) == (503, 200, "disk")
        assert told["message"].startswith("Room is lacking in SAMSYN_DATA_DIR: ")
        assert NEEDED in told["message"]
        assert str(disk) not in told["message"]
        assert service.goal_names() == ["Före"], "reads go on"
        until(lambda: f"Room is lacking in {disk / 'data'}" in service.printed(), TOLD_SECONDS_MAX)
        assert NEEDED in service.printed()

        filler.unlink()
        until(lambda: is_answering(service), BACK_SECONDS_MAX)
        service.create_goal("Efter")
        until(lambda: f"There is room in {disk / 'data'} again" in service.printed(), TOLD_SECONDS_MAX)
        assert service.printed().count("Room is lacking in") == 1, "it is told once"
        assert service.goal_names() == ["Före", "Efter"]
        assert service.end() == 0
    with serving(disk / "data") as service:
        assert service.goal_names() == ["Före", "Efter"]


def test_c4_deeds_until_the_disk_is_full_are_all_there(disk: Path) -> None:
    acknowledged: list[str] = []
    with serving(disk / "data") as service:
        filler = fill(disk, but=33 * 2**20)
        for number in range(3_000):
            name = f"Mål {number:04} {'x' * 150}"
            answer = service.ask(CREATE_GOAL, input={"name": name})
            if answer.get("errors"):
                break
            acknowledged.append(name)
        assert acknowledged
        assert "storage is full" in refusal(service, "Aldrig")
        filler.unlink()
        until(lambda: is_answering(service), BACK_SECONDS_MAX)
        assert service.goal_names() == acknowledged
        service.create_goal("Efter")
        assert service.end() == 0
    code, output = told(["audit", "verify"], data_dir=str(disk / "data"))
    assert code == 0, output


def test_c4_a_database_that_dies_on_a_full_disk_comes_back_when_there_is_room(disk: Path) -> None:
    with serving(disk / "data") as service:
        service.create_goal("Före")
        filler = fill(disk)
        os.kill(database_of(service), signal.SIGKILL)
        until(lambda: "is full" in service.printed(), TOLD_SECONDS_MAX)
        assert ready(service)["failing"] == "disk"
        assert service.goal_names() == ["Före"]
        filler.unlink()
        until(lambda: is_answering(service), BACK_SECONDS_MAX)
        service.create_goal("Efter")
        assert service.goal_names() == ["Före", "Efter"]


def test_c4_a_start_on_a_full_disk_is_refused_in_words(disk: Path) -> None:
    fill(disk, but=20 * 2**20)
    code, output = told(["serve"], data_dir=str(disk / "data"), port=str(free_port()))
    assert (code, "is full: 20 MB are free and the database needs 100" in output) == (1, True), output


def test_c4_votes_on_a_full_disk_are_told_to_come_again(disk: Path) -> None:
    with serving(disk / "data") as service:
        service.create_goal("Före")
        fill(disk)
        query = "mutation($ballot: String!) { castPulse(input: {ballot: $ballot, up: true}) { accepted } }"
        [error] = service.ask(query, ballot=new_ballot())["errors"]
        assert error["extensions"]["code"] == "UNAVAILABLE"

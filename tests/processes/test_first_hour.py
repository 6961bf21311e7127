"""README.md is followed word for word: ask, get a key, give one to a strategist, begin anew, back up and restore."""

import json
import re
from collections.abc import Generator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support import typed_commands
from tests.support.service import Service, serving

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
KEY = re.compile(r"samsyn_[0-9a-z]{26}_[0-9A-Za-z]{32}_[0-9A-Za-z]{6}")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("first_hour") / "data"


@pytest.fixture(scope="module")
def seeded(folder: Path) -> Generator[Service]:
    with serving(folder, seed="vaggeryd") as service:
        yield service


def block(begins: str) -> str:
    """The one block of commands in README.md with these words."""
    [found] = [each for each in re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL) if begins in each]
    return found


def typed(commands: str, folder: Path, url: str = "") -> str:
    """What commands of README.md print, with the service where the test has it."""
    asked = commands.replace("http://127.0.0.1:8000", url)
    return typed_commands.typed(asked, folder.parent, SAMSYN_DATA_DIR=str(folder))


def test_the_first_question_is_answered_as_shown(seeded: Service, folder: Path) -> None:
    [shown] = re.findall(r"^```json\n(\{\"data\".*?)^```", README, re.MULTILINE | re.DOTALL)
    answer: dict[str, Any] = json.loads(typed(block('"{ outcomes('), folder, seeded.url))
    assert answer == json.loads(shown)


def test_the_printed_key_gives_a_strategist_another(seeded: Service, folder: Path) -> None:
    [first] = KEY.findall(seeded.printed())
    commands = block("issueApiKey").replace("KEY=samsyn_…", f"KEY={first}")
    payload = json.loads(typed(commands, folder, seeded.url))["data"]["issueApiKey"]
    assert (payload["apiKey"]["role"], payload["userErrors"]) == ("STRATEGIST", [])
    assert KEY.fullmatch(payload["secret"])


def test_a_missed_key_is_replaced_in_a_second_terminal(seeded: Service, folder: Path) -> None:
    assert seeded.readiness() == "ok"
    assert KEY.findall(typed(block('.venv/bin/samsyn keys issue "Kommunledningskontoret"'), folder))


def test_an_organisation_without_a_key_is_invited(seeded: Service, folder: Path) -> None:
    link = typed(block(".venv/bin/samsyn invite"), folder).strip()
    assert re.fullmatch(rf"{seeded.url}/join/inv_[0-9a-z]{{26}}_[0-9A-Za-z]{{32}}", link)
    page = httpx.get(link, params={"lang": "sv"}, timeout=20)
    assert (page.status_code, "Exempelföreningen Natt och nära" in page.text) == (200, True)
    assert "Den som driver tjänsten bjuder in Ungdomsledaren" in page.text


def test_an_empty_start_says_how_to_begin(tmp_path: Path) -> None:
    settings = dict(re.findall(r"SAMSYN_(\w+)=(\S+)", block("SAMSYN_SEED=none\n.venv/bin/samsyn new")))
    assert settings == {"DATA_DIR": "$HOME/samsyn-data", "SEED": "none"}
    with serving(tmp_path / "samsyn-data", seed=settings["SEED"]) as service:
        assert "1. Enter your municipality" in service.printed()
        assert service.ask("{ goals { totalCount } }")["data"]["goals"]["totalCount"] == 0


def test_a_backup_is_made_while_it_runs_and_restored_as_written(tmp_path: Path) -> None:
    folder, restored = tmp_path / "data", tmp_path / "restored"
    with serving(folder) as service:
        service.create_goal("Trygga kvällar")
        typed(block("samsyn backup"), folder)
    same = ".venv/bin/samsyn audit graph"
    assert typed(same, restored) == typed(same, folder)
    typed(".venv/bin/samsyn verify", restored)
    with serving(restored) as service:
        assert service.goal_names() == ["Trygga kvällar"]

"""Commands beside a service that runs do their deeds through it: it alone may write to the embedded database."""

import json
import re
import stat
from pathlib import Path

import httpx
import pytest

from tests.support.service import CREATE_GOAL, serving, told

KEY = re.compile(r"samsyn_[0-9a-z]{26}_[0-9A-Za-z]{32}_[0-9A-Za-z]{6}")
VIEWER = {"query": "{ viewer { name role } }"}
MEASURE = {"name": "Nöjda", "unit": "%", "stage": "EFFECT", "method": "PULSE", "direction": "INCREASE"}
PREPARE = """
mutation($place: SetPlaceInput!, $measure: CreateMeasureInput!) {
  setPlace(input: $place) { userErrors { message } }
  createMeasure(input: $measure) { measure { id } userErrors { message } }
}
"""
REGISTER = 'mutation { registerActor(input: {name: "Klubben", kind: ASSOCIATION}) { actor { id } } }'
BY = "{ changes(first: 1) { nodes { deed by } } place { code } outcomes { totalCount } }"


def asked_by(url: str, key: str) -> int:
    headers = {"Authorization": f"Bearer {key}"}
    return httpx.post(f"{url}/graphql", json=VIEWER, headers=headers, timeout=20, trust_env=False).status_code


def test_keys_are_issued_and_revoked_while_the_service_runs(tmp_path: Path) -> None:
    data = {"data_dir": str(tmp_path / "data")}
    with serving(tmp_path / "data", workers="2") as service:
        code, output = told(["keys", "issue", "Kontoret", "--role", "STRATEGIST"], **data)
        assert code == 0, output
        [issued] = KEY.findall(output)
        assert [asked_by(service.url, issued) for _ in range(6)] == [200] * 6
        listed = told(["keys", "list"], **data)[1]
        [key_id] = re.findall(r"(apikey_\w+)  STRATEGIST  Kontoret", listed)
        assert told(["keys", "revoke", key_id], **data)[0] == 0
        assert [asked_by(service.url, issued) for _ in range(6)] == [401] * 6
        code, output = told(["keys", "issue", "Klubben", "--role", "PARTNER"], **data)
        assert (code, "actorIds" in output, "0.actorIds" in output) == (1, True, False)
        assert told(["audit", "verify"], **data)[0] == 0


def test_somebody_is_invited_while_the_service_runs_and_while_it_does_not(tmp_path: Path) -> None:
    data = {"data_dir": str(tmp_path / "data")}
    with serving(tmp_path / "data") as service:
        service.ask(REGISTER)
        code, output = told(["invite", "klubben", "--name", "Ungdomsledaren"], **data)
        assert code == 0, output
        link = output.splitlines()[-1]
        page = httpx.get(link, params={"lang": "en"}, timeout=20, trust_env=False)
        assert (link.startswith(f"{service.url}/join/inv_"), page.status_code) == (True, 200)
        assert "Whoever runs this service invites Ungdomsledaren to act for Klubben" in page.text
        assert told(["invite", "Okänd", "--name", "X"], **data)[0] == 1
        assert told(["invite", "Klubben", "--name", "x" * 4_000], **data)[0] == 1
        assert told(["invite", "Klubben", "--name", "X", "--days", "366"], **data)[0] == 2
    there = {**data, "public_url": "https://samsyn.example.org/"}
    code, output = told(["invite", "Klubben", "--name", "Kollegan"], **there)
    assert (code, output.splitlines()[-1].startswith("https://samsyn.example.org/join/inv_")) == (0, True), output
    code, output = told(["invite", "Klubben", "--name", "Kollegan"], **data, behind_tls="true")
    assert (code, "SAMSYN_PUBLIC_URL" in output) == (1, True)


def test_a_seed_and_ballots_go_through_the_service(tmp_path: Path) -> None:
    data = {"data_dir": str(tmp_path / "data"), "public_url": "https://samsyn.example.org"}
    with serving(tmp_path / "data") as service:
        code, output = told(["seed", "vaggeryd"], **data)
        assert code == 0, output
        answer = service.ask(BY)["data"]
        assert (answer["place"]["code"], answer["changes"]["nodes"][0]["by"]) == ("0665", "Samsyn")
        assert answer["outcomes"]["totalCount"] > 0
        code, again = told(["seed", "vaggeryd"], **data)
        assert (code, "It is loaded already" in again) == (1, True), again

        made = service.ask(PREPARE, place={"code": "0665", "name": "Vaggeryd"}, measure=MEASURE)["data"]
        measure = made["createMeasure"]["measure"]["id"]
        sheet = tmp_path / "sheet.html"
        code, output = told(["ballots", measure, "--count", "3", "--sheet", str(sheet)], **data)
        assert code == 0, output
        assert "3 ballots are in" in output
        assert sheet.read_text("utf-8").count("samsyn.example.org/pulse/") >= 3


def test_nobody_else_comes_in_by_that_door(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with serving(folder) as service:
        service.create_goal("Mål")
        [place] = folder.glob("*.door")
        assert stat.S_IMODE(place.stat().st_mode) == stat.S_IRUSR | stat.S_IWUSR
        secret = json.loads(place.read_text("utf-8"))["door"]["secret"]
        body = json.dumps({"deeds": [["createGoal", {"name": "Nej"}]], "named": False, "seconds": 5})
        for header in ({}, {"Authorization": "Bearer"}, {"Authorization": f"Bearer {secret[:-1]}"}):
            answer = httpx.post(f"{service.url}/operator", content=body, headers=header, trust_env=False)
            assert (answer.status_code, answer.text) == (404, "Not Found")
        assert httpx.get(f"{service.url}/operator", trust_env=False).status_code == 405
        assert service.goal_names() == ["Mål"]
    assert not list(folder.glob("*.door")), "it is closed with the service"


def test_a_service_that_was_killed_leaves_the_commands_to_themselves(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with serving(folder) as service:
        service.create_goal("Mål")
        kept = next(iter(folder.glob("*.door"))).read_text("utf-8")
    (folder / "checkpoint.door").write_text(kept, encoding="utf-8")
    code, output = told(["keys", "issue", "Kontoret", "--role", "VIEWER"], data_dir=str(folder))
    assert code == 0, output
    assert len(KEY.findall(output)) == 1
    with serving(folder) as service:
        assert service.goal_names() == ["Mål"]
        assert not service.ask(CREATE_GOAL, input={"name": "Nytt"}).get("errors")


@pytest.mark.parametrize("setting", ["no such thing", "{}", "[]"])
def test_a_door_that_cannot_be_read_is_none(tmp_path: Path, setting: str) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "checkpoint.door").write_text(setting, encoding="utf-8")
    code, output = told(["keys", "issue", "Kontoret", "--role", "VIEWER"], data_dir=str(folder))
    assert code == 0, output

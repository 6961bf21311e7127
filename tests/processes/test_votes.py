"""Votes at a service of its own: none that was answered is lost when it is killed, and no secret is written down."""

import os
import signal
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest

from samsyn.model.ballots import new_ballot
from tests.support.service import AS_ADMIN, Service, descendants, serving, told, until
from tests.support.voting import PULSE

SETUP = """mutation($measure: CreateMeasureInput!) {
  setPlace(input: {code: "0665", name: "Vaggeryd"}) { userErrors { message } }
  createMeasure(input: $measure) { measure { id } userErrors { message } }
}"""
ISSUE = """mutation($input: IssueBallotsInput!) { issueBallots(input: $input) { ballots userErrors { message } } }"""
KIOSK = """mutation($id: ID!) {
  issueApiKey(input: {name: "K", role: KIOSK, measureId: $id}) { secret userErrors { message } }
}"""
CAST = """mutation Cast($ballot: String!) {
  castPulse(input: {ballot: $ballot, up: true}) { accepted userErrors { reason } }
}"""
BALLOTS = 1_000
AT_ONCE = 8


def asked(service: Service) -> str:
    """The id of a new pulse measure."""
    found = service.ask(SETUP, measure=PULSE)["data"]
    return found["createMeasure"]["measure"]["id"]


def ballots(service: Service, measure: str, count: int) -> list[str]:
    return service.ask(ISSUE, input={"measureId": measure, "count": count})["data"]["issueBallots"]["ballots"]


def voted(service: Service, given: list[str], enough: threading.Event) -> dict[str, int]:
    """The status that each ballot's vote was answered with; 0 where there was no answer."""

    def vote(ballot: str) -> tuple[str, int]:
        if enough.is_set():
            return ballot, -1
        try:
            return ballot, http.post(f"/pulse/{ballot}", data={"up": "1"}).status_code
        except httpx.TransportError:
            return ballot, 0

    with (
        httpx.Client(base_url=service.url, timeout=20, trust_env=False) as http,
        ThreadPoolExecutor(AT_ONCE) as pool,
    ):
        return dict(pool.map(vote, given))


@pytest.mark.parametrize("workers", ["1", "2"])
def test_every_vote_that_was_answered_is_counted_when_all_is_killed(tmp_path: Path, workers: str) -> None:
    with serving(tmp_path, workers=workers) as service:
        measure = asked(service)
        given = ballots(service, measure, BALLOTS)
        answered: dict[str, int] = {}
        enough = threading.Event()
        voting = threading.Thread(target=lambda: answered.update(voted(service, given, enough)))
        voting.start()
        until(lambda: "REPORTED" in str(service.ask("{ measures { nodes { latest { status } } } }")), 30)
        below = descendants(service.process.pid)
        for pid in (service.process.pid, *below):
            os.kill(pid, signal.SIGKILL)
        enough.set()
        voting.join()
    accepted = [ballot for ballot, status in answered.items() if status == 200]
    unknown = [ballot for ballot, status in answered.items() if status == 0]
    assert accepted
    assert set(answered.values()) <= {200, 0, -1}
    with serving(tmp_path) as service:
        again = voted(service, given, threading.Event())
        assert {again[ballot] for ballot in accepted} == {410}
        assert {again[ballot] for ballot in unknown} <= {200, 410}
        assert set(again.values()) <= {200, 410}
        # Now each has been counted once, whatever happened in between.
        found = service.ask("{ measures { nodes { latest { value status } } } }")["data"]["measures"]["nodes"]
        assert found == [{"latest": {"value": 100.0, "status": "REPORTED"}}]
        assert told_sum(service, measure) == BALLOTS


def told_sum(service: Service, measure: str) -> int:
    """How many have answered, by what an outcome tells of them."""
    outcome = 'mutation { createOutcome(input: {name: "O"}) { outcome { id } userErrors { message } } }'
    outcome_id = service.ask(outcome)["data"]["createOutcome"]["outcome"]["id"]
    link = """mutation($input: UpdateMeasureInput!) { updateMeasure(input: $input) { userErrors { message } } }"""
    version = service.ask("{ measures { nodes { version } } }")["data"]["measures"]["nodes"][0]["version"]
    given = {"id": measure, "expectedVersion": version, "indicatesIds": [outcome_id]}
    assert service.ask(link, input=given)["data"]["updateMeasure"]["userErrors"] == []
    perception = "{ outcomes { nodes { perception { groups { answers } } } } }"
    [group] = service.ask(perception)["data"]["outcomes"]["nodes"][0]["perception"]["groups"]
    return group["answers"]


def test_no_ballot_and_no_kiosks_key_is_written_down(tmp_path: Path) -> None:
    with serving(tmp_path / "data", log_requests="true") as service:
        measure = asked(service)
        first, second, third = ballots(service, measure, 3)
        kiosks = service.ask(SETUP, measure=PULSE)["data"]["createMeasure"]["measure"]["id"]
        key = service.ask(KIOSK, id=kiosks)["data"]["issueApiKey"]["secret"]
        wrong = new_ballot()
        service.ask("query TheLastBefore { place { code } }")
        until(lambda: "TheLastBefore" in "".join(service.lines), 10.0)
        before = len(service.lines)
        answers: list[Any] = [
            httpx.post(f"{service.url}/pulse/{secret}", data={"up": "0"}, timeout=20)
            for secret in (first, first, key, wrong)
        ]
        answers += [httpx.get(f"{service.url}/pulse/{secret}", timeout=20) for secret in (first, second, key, wrong)]
        answers += [httpx.get(f"{service.url}/pulse/{secret}/qr.svg", timeout=20) for secret in (second, key)]
        counted = httpx.post(
            f"{service.url}/graphql", json={"query": CAST, "variables": {"ballot": third}}, timeout=20
        ).json()
        metrics = httpx.get(f"{service.url}/metrics", headers=AS_ADMIN, timeout=20).text
        assert "samsyn_deeds" in metrics
        assert httpx.get(f"{service.url}/livez", timeout=20).status_code == 200
        printed = "".join(service.lines)
        lines_of_votes = service.lines[before:]
    assert counted["data"]["castPulse"] == {"accepted": True, "userErrors": []}
    assert [answer.status_code for answer in answers] == [200, 410, 200, 404, 410, 200, 200, 404, 200, 200]
    everything = printed + metrics + "".join(answer.text + str(answer.headers) for answer in answers)
    secrets = [first, second, third, key, key.split("_")[2], wrong]
    assert [secret for secret in secrets if secret in everything] == []
    assert lines_of_votes == []
    assert "castPulse" not in metrics
    stored = b"".join(file.read_bytes() for file in (tmp_path / "data").rglob("*") if file.is_file())
    assert [secret for secret in secrets if secret.encode() in stored] == []


def test_ballots_are_handed_out_on_a_sheet(tmp_path: Path) -> None:
    data, sheet = tmp_path / "data", tmp_path / "sheet.html"
    with serving(data) as service:
        measure = asked(service)
        until(lambda: service.end() == 0, 60)
    options = ["ballots", measure, "--count", "3", "--sheet", str(sheet)]
    reached = {"data_dir": str(data), "public_url": "https://samsyn.example.se"}
    code, said = told(options, **reached)
    assert (code, "3 ballots are in" in said) == (0, True)
    assert sheet.stat().st_mode & 0o777 == 0o600
    text = sheet.read_text("utf-8")
    links = [part.partition("<")[0] for part in text.split("<p>https://samsyn.example.se/pulse/")[1:]]
    assert (len(set(links)), text.count("<svg")) == (3, 3)
    code, said = told(options, **reached)
    assert (code, "Choose a new file" in said) == (1, True)
    assert sheet.read_text("utf-8") == text
    other = tmp_path / "other.html"
    nowhere = {"data_dir": str(data), "behind_tls": "true"}
    code, said = told(["ballots", measure, "--count", "1", "--sheet", str(other)], **nowhere)
    assert (code, "SAMSYN_PUBLIC_URL" in said, other.exists()) == (1, True, False)

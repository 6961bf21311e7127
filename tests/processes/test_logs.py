"""What is written down of each request; and that no secret is: not there, not in errors, not in the database."""

import json
from pathlib import Path
from typing import Any

import httpx

from samsyn.web.forms import FORM
from tests.support.service import ADMIN_KEY, AS_ADMIN, serving

ISSUE = 'mutation Issue { issueApiKey(input: {name: "Klubben", role: STRATEGIST}) { apiKey { id } secret } }'
ASKED = "query Goals($text: String) { goals(filter: {name: {contains: $text}}) { totalCount } }"
REGISTER = 'mutation { registerActor(input: {name: "Klubben", kind: ASSOCIATION}) { actor { id } } }'
INVITE = 'mutation($id: ID!) { inviteActor(input: {actorId: $id, name: "Ungdomsledaren"}) { link } }'
SENSITIVE = "Hemlig-förhandling-4711"
REQUESTS = 1_000


def test_no_request_is_printed_after_the_first_screen_unless_that_is_asked_for(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as service:
        assert service.ask("{ place { name } }")["data"] == {"place": None}
        assert service.ask("{ nothing }")["errors"]
        screen = service.printed()
    assert "samsyn.requests" not in service.printed()
    assert service.printed().removeprefix(screen).splitlines() == [
        "Stopping: requests under way are finished first.",
        "Stopped. Nothing is lost.",
    ]


def test_each_request_is_a_line_and_no_secret_is_in_any(tmp_path: Path) -> None:
    with (
        serving(tmp_path / "data", log_requests="true") as service,
        httpx.Client(base_url=service.url, timeout=20, trust_env=False) as http,
    ):

        def ask(query: str, key: str, **variables: Any) -> httpx.Response:
            headers = {"Authorization": f"Bearer {key}"}
            return http.post("/graphql", json={"query": query, "variables": variables}, headers=headers)

        issued = ask(ISSUE, ADMIN_KEY).json()["data"]["issueApiKey"]
        secret = issued["secret"]
        wrong = f"{secret[:-1]}{'a' if secret[-1] != 'a' else 'b'}"
        own = {"Origin": service.url}
        opened = http.post("/session", json={"key": secret}, headers=own)
        cookie = opened.headers["Set-Cookie"].partition(";")[0]
        http.cookies.clear()

        def ask_signed_in(text: str) -> httpx.Response:
            asked = {"query": ASKED, "variables": {"text": SENSITIVE}}
            response = http.post("/graphql", json=asked, headers={**own, "Cookie": text})
            http.cookies.clear()
            return response

        by_cookie = [ask_signed_in(each) for each in (cookie, f"{cookie[:-1]}.", f"{cookie}; {cookie}x")]
        metrics = http.get("/metrics", headers={"Authorization": f"Bearer {ADMIN_KEY}"})
        answers = [
            ask(*asked, text=SENSITIVE)
            for asked in [(ASKED, secret), (ASKED, wrong), ("{ nothing }", secret), (ASKED, ADMIN_KEY)]
            for _ in range(REQUESTS // 4)
        ]
        printed = service.lines
    lines = [json.loads(line) for line in printed if line.startswith("{")]

    told = [line for line in lines if line["logger"] == "samsyn.requests"]
    assert len(told) == len(answers) + 1 + 1 + len(by_cookie)
    assert [each.status_code for each in (opened, *by_cookie)] == [200, 200, 401, 401]
    assert len({line["requestId"] for line in told}) == len(told)
    good = next(line for line in told if line.get("principal") == issued["apiKey"]["id"] and line["status"] == 200)
    assert (good["role"], good["operation"], good["codes"]) == ("STRATEGIST", "Goals", [])
    assert {"at", "cost", "milliseconds", "codes", "operation", "method"} <= good.keys()
    assert next(line["codes"] for line in told if line["status"] == httpx.codes.UNAUTHORIZED) == ["UNAUTHENTICATED"]
    written = "".join(printed[printed.index(next(line for line in printed if line.startswith("{"))) :])
    everything = written + "".join(answer.text for answer in (*answers, opened, *by_cookie, metrics))
    hidden = [secret, secret.split("_")[2], wrong, ADMIN_KEY, cookie.partition("=")[2], cookie.partition("_")[2]]
    assert [each for each in hidden if each in everything] == []
    assert SENSITIVE not in written
    stored = b"".join(file.read_bytes() for file in (tmp_path / "data").rglob("*") if file.is_file())
    assert [each for each in hidden if each.encode() in stored] == []


def test_no_link_of_an_invitation_is_in_a_line_a_number_or_the_database(tmp_path: Path) -> None:
    with (
        serving(tmp_path / "data", log_requests="true") as service,
        httpx.Client(base_url=service.url, timeout=20, trust_env=False) as http,
    ):
        actor = service.ask(REGISTER)["data"]["registerActor"]["actor"]["id"]
        link = service.ask(INVITE, id=actor)["data"]["inviteActor"]["link"]
        form = {"Origin": service.url, "Content-Type": FORM}
        statuses = [
            http.get(link).status_code,
            http.get(f"{link}/qr.svg").status_code,
            http.get(f"{link[:-1]}/").status_code,
            http.post(link, headers={**form, "Origin": "https://evil.example"}).status_code,
            http.post(link, content=b"x" * 10_000, headers=form).status_code,
            http.post(link, headers=form).status_code,
            http.post(link, headers=form).status_code,
        ]
        assert statuses == [200, 200, 404, 403, 413, 303, 410]
        cookie = http.cookies["samsyn"]
        assert http.get("/account").status_code == httpx.codes.OK
        http.cookies.clear()
        metrics = http.get("/metrics", headers=AS_ADMIN).text
        printed = service.printed()
    hidden = [link.rpartition("_")[2], cookie.partition("_")[2]]
    assert [each for each in hidden if each in printed + metrics] == []
    stored = b"".join(file.read_bytes() for file in (tmp_path / "data").rglob("*") if file.is_file())
    assert [each for each in hidden if each.encode() in stored] == []

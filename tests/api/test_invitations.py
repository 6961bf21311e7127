"""Invitations: a link lets one person in, once, to act for one actor, until somebody revokes that."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import pytest_asyncio

from samsyn.database.port import Address, Database
from samsyn.deeds.invitations import INVITATIONS_MAX
from samsyn.model.ballots import new_ballot
from samsyn.model.invitations import new_invitation
from samsyn.model.times import minute_of, moment
from samsyn.web.forms import FORM
from tests.api.asking import FAULT, Api, Json, served
from tests.support.account_pages import (
    FACTS,
    asked,
    check_private,
    cookie_of,
    invited,
    joined,
    key_of,
    looked,
    pressed,
)
from tests.support.pulse_page import Page

VIEWER = "{ viewer { kind name role actors { nodes { name } } sessions { nodes { called openedBy } } } }"
OF_ACTOR = """query($id: ID!) { node(id: $id) { ... on Actor { invitations { nodes {
  id name invitedBy usedAt revokedAt isSignedIn viewerCan
} } } } }"""
REVOKE = "mutation($id: ID!) { revokeInvitation(input: {id: $id}) { userErrors { code reason path } } }"
INVITE = f"""mutation($actor: ID!) {{ inviteActor(input: {{actorId: $actor, name: "Kollegan"}}) {{
  link userErrors {{ ...Fault }} }} }} {FAULT}"""
REGISTER = """mutation($actor: ID!) { registerContribution(input: {
  title: "Nattvandring", intendedFor: "Unga", makers: [{actorId: $actor}], status: DRAFT
}) { contribution { id } userErrors { code } } }"""
STORED = "MATCH (node:Invitation) RETURN count(node) AS count"
SESSIONS = "MATCH (node:Session) RETURN count(node) AS count"


@pytest_asyncio.fixture
async def hall(api: Api) -> AsyncIterator[Api]:
    """The service with two actors."""
    await api.load(FACTS)
    yield api


async def sessions(api: Api) -> int:
    [count] = await api.graph.read(SESSIONS, {})
    return count


async def nodes_of(api: Api) -> list[Json]:
    return (await api.ask(OF_ACTOR, id="@IF"))["node"]["invitations"]["nodes"]


async def heading(api: Api, path: str, status: int) -> str:
    response = await looked(api, path)
    assert response.status_code == status
    check_private(response, path)
    return Page(response.text).text("h1")


async def test_a_link_is_told_once_and_only_its_hash_is_stored(hall: Api) -> None:
    given = {"actorId": "@IF", "name": "Ungdomsledaren", "idempotencyKey": "1"}
    first = await hall.done("inviteActor", given, "invitation { id } link")
    again = await hall.done("inviteActor", given, "invitation { id } link")
    assert first["link"].startswith("http://127.0.0.1:8000/join/inv_")
    assert (again["invitation"], again["link"], again["replayed"]) == (first["invitation"], None, True)
    secret = first["link"].rpartition("_")[2]
    assert len(secret) == len(new_invitation("invitation_1").secret)
    everything = await hall.graph.read(
        "MATCH (node) RETURN COLLECT { MATCH (n) RETURN properties(n) } AS all LIMIT 1", {}
    )
    assert secret not in str(everything)


async def test_to_open_a_link_spends_nothing_however_often(hall: Api) -> None:
    _, path = await invited(hall)
    for _ in range(3):
        page = await looked(hall, path)
        assert page.status_code == 200
        check_private(page, path)
        assert "set-cookie" not in page.headers
    assert (await hall.http.head(path)).status_code == 200
    assert (await hall.http.options(path)).status_code == 405
    assert (await hall.http.get(f"{path}/qr.svg")).headers["content-type"] == "image/svg+xml"
    assert (await nodes_of(hall))[0]["usedAt"] is None
    assert await sessions(hall) == 0


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("sv", ("En administratör bjuder in Ungdomsledaren att företräda Föreningen <IF> & co i Samsyn.", "180 dagar")),
        ("en", ("An administrator invites Ungdomsledaren to act for Föreningen <IF> & co in Samsyn.", "180 days")),
    ],
)
async def test_the_page_says_who_invites_for_what_and_until_when(
    hall: Api, language: str, told: tuple[str, ...]
) -> None:
    until = datetime.now(UTC) + timedelta(days=2)
    _, path = await invited(hall, expiresAt=moment(until))
    response = await looked(hall, f"{path}?lang={language}")
    page = Page(response.text)
    text = page.text("main")
    assert [each for each in told if each not in text] == []
    assert minute_of(moment(until)) in text
    [(form, _)] = page.all("form")
    assert (form["method"], form["action"]) == ("post", f"?lang={language}")
    assert len(page.all("button")) == 1


async def test_the_button_signs_in_and_leads_to_the_account(hall: Api) -> None:
    _, path = await invited(hall)
    response = await pressed(hall, f"{path}?lang=en")
    assert (response.status_code, response.headers["Location"]) == (303, "/account?lang=en")
    assert "Max-Age=34" in response.headers["Set-Cookie"]  # 400 days
    viewer = (await asked(hall, cookie_of(response), VIEWER)).json()["data"]["viewer"]
    assert viewer == {
        "kind": "invitation",
        "name": "Ungdomsledaren",
        "role": "PARTNER",
        "actors": {"nodes": [{"name": "Föreningen <IF> & co"}]},
        "sessions": {"nodes": [{"called": "Firefox on Windows", "openedBy": "INVITATION"}]},
    }


async def test_who_was_invited_writes_for_their_actor_alone(hall: Api) -> None:
    cookie = await joined(hall)
    own = (await asked(hall, cookie, REGISTER, actor="@IF")).json()["data"]["registerContribution"]
    others = (await asked(hall, cookie, REGISTER, actor="@Orkestern")).json()["data"]["registerContribution"]
    assert own["userErrors"] == []
    assert [each["code"] for each in others["userErrors"]] == ["FORBIDDEN"]


async def test_a_link_that_was_used_lets_nobody_in_again(hall: Api) -> None:
    _, path = await invited(hall)
    cookie = cookie_of(await pressed(hall, path))
    assert await heading(hall, path, 410) == "Inbjudan är redan använd"
    again = await pressed(hall, path)
    assert (again.status_code, "set-cookie" in again.headers) == (410, False)
    assert await sessions(hall) == 1
    assert (await asked(hall, cookie, VIEWER)).status_code == 200


async def test_two_who_press_at_once_get_one_session(hall: Api) -> None:
    _, path = await invited(hall)
    responses = await asyncio.gather(*(pressed(hall, path) for _ in range(5)))
    assert sorted(each.status_code for each in responses) == [303, 410, 410, 410, 410]
    assert await sessions(hall) == 1


async def test_two_who_press_at_two_workers_get_one_session(hall: Api, address: Address) -> None:
    _, path = await invited(hall)
    async with served(address) as other:
        responses = await asyncio.gather(*(pressed(each, path) for each in (hall, other, hall, other)))
    assert sorted(each.status_code for each in responses) == [303, 410, 410, 410]
    assert await sessions(hall) == 1


async def test_a_link_that_was_revoked_says_so(hall: Api) -> None:
    invitation, path = await invited(hall)
    await hall.done("revokeInvitation", {"id": invitation}, "invitation { revokedAt }")
    assert await heading(hall, path, 410) == "Inbjudan är återkallad"
    assert (await pressed(hall, path)).status_code == 410
    assert await sessions(hall) == 0


async def test_a_link_after_its_end_says_so(hall: Api) -> None:
    _, path = await invited(hall, expiresAt=moment(datetime.now(UTC) + timedelta(milliseconds=400)))
    await asyncio.sleep(0.5)
    assert await heading(hall, path, 410) == "Inbjudan har gått ut"
    assert (await pressed(hall, path)).status_code == 410
    assert await sessions(hall) == 0


async def test_a_link_for_an_archived_actor_says_so(hall: Api) -> None:
    _, path = await invited(hall)
    await hall.done("archive", {"id": "@IF", "expectedVersion": 1})
    assert await heading(hall, path, 410) == "Aktören är inte längre med"
    assert (await pressed(hall, path)).status_code == 410
    assert await sessions(hall) == 0


async def test_what_is_no_invitation_says_so(hall: Api) -> None:
    invitation, path = await invited(hall)
    secret = path.rpartition("/")[2]
    other = new_invitation(invitation).text()
    viewer = await key_of(hall, "VIEWER")
    for wrong in (other, secret[:-1], f"{secret}a", new_ballot(), viewer, hall.key, "å" * 22, "%00", f"{secret}/more"):
        for response in (await looked(hall, f"/join/{wrong}"), await pressed(hall, f"/join/{wrong}")):
            assert response.status_code in {404, 405}, wrong
            check_private(response, secret)
    assert (await looked(hall, f"/pulse/{secret}")).status_code == 404
    assert (await nodes_of(hall))[0]["usedAt"] is None


async def test_guessing_links_is_limited_and_a_good_one_still_works(graph: Database, address: Address) -> None:
    assert graph
    async with served(address, failed_logins_per_minute=3) as api:
        await api.load(FACTS)
        _, path = await invited(api)
        wrong = [await looked(api, f"/join/{new_invitation('invitation_1').text()}") for _ in range(5)]
        assert [each.status_code for each in wrong] == [404, 404, 404, 429, 429]
        assert Page(wrong[-1].text).text("h1") == "Vänta en stund"
        assert (await pressed(api, path)).status_code == 303


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": ""},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
async def test_a_form_from_another_site_spends_nothing(hall: Api, headers: dict[str, str]) -> None:
    _, path = await invited(hall)
    response = await pressed(hall, path, **headers)
    assert response.status_code == 403
    check_private(response, path)
    assert (await nodes_of(hall))[0]["usedAt"] is None
    assert await sessions(hall) == 0


async def test_what_is_no_form_spends_nothing(hall: Api) -> None:
    _, path = await invited(hall)
    as_json = await pressed(hall, path, "{}", **{"Content-Type": "application/json"})
    too_long = await pressed(hall, path, f"name={'x' * 10_000}")
    as_put = await hall.http.put(path, content="", headers={"Content-Type": FORM})
    assert [each.status_code for each in (as_json, too_long, as_put)] == [415, 413, 405]
    assert as_put.headers["Allow"] == "GET, HEAD, POST"
    assert (await nodes_of(hall))[0]["usedAt"] is None


async def test_to_revoke_an_invitation_ends_its_session_at_the_next_request(hall: Api) -> None:
    invitation, path = await invited(hall)
    cookie = cookie_of(await pressed(hall, path))
    assert (await nodes_of(hall))[0]["isSignedIn"] is True
    await hall.done("revokeInvitation", {"id": invitation})
    assert (await asked(hall, cookie, VIEWER)).status_code == 401
    assert await sessions(hall) == 0
    again = await hall.do("revokeInvitation", {"id": invitation})
    assert [(each["code"], each["reason"]) for each in again["userErrors"]] == [("STATE", "REVOKED")]


async def test_who_was_invited_invites_for_their_own_actor_alone(hall: Api) -> None:
    cookie = await joined(hall)
    own = (await asked(hall, cookie, INVITE, actor="@IF")).json()["data"]["inviteActor"]
    others = (await asked(hall, cookie, INVITE, actor="@Orkestern")).json()["data"]["inviteActor"]
    assert own["userErrors"] == []
    assert (others["link"], others["userErrors"][0]["code"]) == (None, "FORBIDDEN")
    page = Page((await looked(hall, own["link"].removeprefix("http://127.0.0.1:8000"))).text)
    assert page.text("main").count("Föreningen <IF> & co bjuder in Kollegan") == 1


async def test_who_acts_for_the_actor_sees_its_invitations_and_nobody_else_does(hall: Api) -> None:
    invitation, _ = await invited(hall)
    cookie = await joined(hall)
    others = await joined(hall, "@Orkestern", "Dirigenten")
    seen = (await asked(hall, cookie, OF_ACTOR, id="@IF")).json()["data"]["node"]["invitations"]["nodes"]
    assert [each["invitedBy"] for each in seen] == ["ADMIN", "ADMIN"]
    hidden = (await asked(hall, others, OF_ACTOR, id="@IF")).json()["data"]["node"]["invitations"]["nodes"]
    assert hidden == []
    [fault] = (await asked(hall, others, REVOKE, id=invitation)).json()["data"]["revokeInvitation"]["userErrors"]
    assert (fault["code"], fault["path"]) == ("NOT_FOUND", ["id"])
    revoked = (await asked(hall, cookie, REVOKE, id=invitation)).json()["data"]["revokeInvitation"]
    assert revoked["userErrors"] == []


@pytest.mark.parametrize("role", ["VIEWER", "STRATEGIST"])
async def test_strategists_invite_and_viewers_do_not(hall: Api, role: str) -> None:
    hall.key = await key_of(hall, role)
    payload = await hall.do("inviteActor", {"actorId": "@IF", "name": "Ungdomsledaren"}, "link")
    assert [each["code"] for each in payload["userErrors"]] == ([] if role == "STRATEGIST" else ["FORBIDDEN"])


@pytest.mark.parametrize(
    ("given", "path", "reason"),
    [
        ({"name": "x" * 4_000}, ["name"], "TOO_LONG"),
        ({"name": " \u200b "}, ["name"], "EMPTY"),
        ({"name": "Ungdoms\u0007ledaren"}, ["name"], "CONTROL_CHARACTER"),
        ({"expiresAt": "2020-01-01T00:00:00Z"}, ["expiresAt"], "IN_THE_PAST"),
        ({"expiresAt": "9999-01-01T00:00:00Z"}, ["expiresAt"], "TOO_FAR_AHEAD"),
        ({"actorId": "actor_1"}, ["actorId"], "UNKNOWN_ID"),
    ],
)
async def test_what_cannot_be_an_invitation_is_refused(
    hall: Api, given: dict[str, Any], path: list[str], reason: str
) -> None:
    payload = await hall.do(
        "inviteActor", {"actorId": "@IF", "name": "Ungdomsledaren", **given}, "invitation { id } link"
    )
    assert [(each["path"], each["reason"]) for each in payload["userErrors"]] == [(path, reason)]
    assert (payload["invitation"], payload["link"]) == (None, None)
    assert await hall.graph.read(STORED, {}) == [0]


async def test_an_archived_actor_gets_no_invitation(hall: Api) -> None:
    await hall.done("archive", {"id": "@IF", "expectedVersion": 1})
    payload = await hall.do("inviteActor", {"actorId": "@IF", "name": "Ungdomsledaren"}, "link")
    assert [(each["code"], each["reason"]) for each in payload["userErrors"]] == [("STATE", "ARCHIVED")]
    assert payload["link"] is None


async def test_an_actor_has_so_many_invitations_and_no_more(hall: Api) -> None:
    await hall.load({"inviteActor": [{"actorId": "IF", "name": str(number)} for number in range(INVITATIONS_MAX)]})
    payload = await hall.do("inviteActor", {"actorId": "@IF", "name": "En till"}, "link")
    assert [each["reason"] for each in payload["userErrors"]] == ["TOO_MANY_INVITATIONS"]
    first = (await nodes_of(hall))[-1]
    await hall.done("revokeInvitation", {"id": first["id"]})
    await hall.done("inviteActor", {"actorId": "@IF", "name": "En till"}, "link")


async def test_the_history_names_the_actor_and_to_admins_alone_the_person(hall: Api) -> None:
    cookie = await joined(hall)
    await asked(hall, cookie, REGISTER, actor="@IF")
    query = "{ changes(first: 10) { nodes { deed by before { name value } after { name value } } } }"
    seen = (await hall.ask(query))["changes"]["nodes"]
    assert {
        each["deed"]: each["by"] for each in seen if each["deed"] in {"acceptInvitation", "registerContribution"}
    } == {
        "acceptInvitation": "Ungdomsledaren",
        "registerContribution": "Ungdomsledaren",
    }
    told = str((await asked(hall, cookie, query)).json()["data"])
    assert "Ungdomsledaren" not in told
    assert "acceptInvitation" in told
    hall.key = await key_of(hall)
    assert "Ungdomsledaren" not in str(await hall.ask(query))


async def test_nobody_who_is_signed_in_keeps_two_sessions_in_one_browser(hall: Api) -> None:
    first = await joined(hall)
    _, path = await invited(hall, "@Orkestern", "Dirigenten")
    page = Page((await looked(hall, path, first)).text)
    assert "Du är redan inloggad här som Ungdomsledaren" in page.text("main")
    second = cookie_of(await pressed(hall, path, cookie=first))
    assert (await asked(hall, first, VIEWER)).status_code == 401
    assert (await asked(hall, second, VIEWER)).json()["data"]["viewer"]["name"] == "Dirigenten"
    assert await sessions(hall) == 1


async def test_a_link_leads_nowhere_else_where_the_address_is_not_known(graph: Database, address: Address) -> None:
    assert graph
    async with served(address, host="0.0.0.0", behind_tls=True) as api:  # noqa: S104 -- nobody listens
        await api.load(FACTS)
        payload = await api.done("inviteActor", {"actorId": "@IF", "name": "Ungdomsledaren"}, "link")
        assert payload["link"].startswith("/join/inv_")

"""Signed in, in a browser: what a session is worth, whom it serves, and how it ends."""

import asyncio
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from samsyn.database.port import Address
from samsyn.model.ids import new_id
from samsyn.model.sessions import new_secret, parsed
from tests.api.asking import Api, served
from tests.api.signing_in import (
    FIREFOX,
    NEW_GOAL,
    OWN,
    VIEWER,
    asked,
    code_of,
    cookie_of,
    goals,
    is_signed_in,
    issued,
    sent,
    session_of,
    sign_in,
    signed_in,
)
from tests.support.doing import changes, everything

END = "mutation($id: ID!) { endSession(input: {id: $id}) { sessions { id } userErrors { code reason path } } }"
ALL = "{ sessions { totalCount nodes { id called holderName role openedBy actors { name } viewerCan } } }"


async def test_who_signs_in_with_a_key_is_whose_key_it_is(api: Api) -> None:
    key_id, key = await issued(api)
    response = await sign_in(api, key)
    cookie = cookie_of(response)

    assert response.json() == {"signedIn": True}
    assert response.headers["Cache-Control"] == "no-store"
    viewer = (await asked(api, cookie)).json()["data"]["viewer"]
    [session] = viewer["sessions"]["nodes"]
    assert (viewer["kind"], viewer["name"], viewer["role"]) == ("key", "Nyckel", "STRATEGIST")
    assert (session["called"], session["isCurrent"], session["openedBy"]) == ("Firefox on Windows", True, "KEY")
    assert session["lastSeenOn"]
    done = (await asked(api, cookie, NEW_GOAL)).json()["data"]["createGoal"]
    assert done["userErrors"] == []
    assert [each["byId"] for each in await changes(api.graph) if each["deed"] == "createGoal"] == [key_id]


async def test_a_cookie_is_kept_from_scripts_and_other_sites(api: Api) -> None:
    response = await sign_in(api, (await issued(api))[1])
    name, *attributes, age = response.headers["Set-Cookie"].split("; ")

    assert name.startswith("samsyn=")
    assert attributes == ["Path=/", "HttpOnly", "SameSite=Lax"]
    assert 0 < int(age.removeprefix("Max-Age=")) <= 30 * 86_400


async def test_by_https_a_cookie_is_this_hosts_alone(address: Address, api: Api) -> None:
    _, key = await issued(api)
    own = {"Host": "samsyn.example.se", "Origin": "https://samsyn.example.se"}
    async with served(address, public_url="https://samsyn.example.se") as other:
        response = await sign_in(other, key, **own)
        cookie = cookie_of(response)
        neighbours = cookie.replace("__Host-samsyn", "samsyn")

        assert cookie.startswith("__Host-samsyn=")
        assert response.headers["Set-Cookie"].endswith("; Secure")
        assert (await session_of(other, cookie))["called"] == "Firefox on Windows"
        assert (await asked(other, neighbours)).json()["data"]["viewer"]["kind"] == "anonymous"


async def test_only_a_hash_of_a_cookie_is_stored(api: Api) -> None:
    secret = parsed((await signed_in(api)).partition("=")[2])
    assert secret
    assert len(secret.secret) == 43
    stored = str(await everything(api.graph))

    assert secret.digest() in stored
    assert secret.secret not in stored


async def test_who_signs_out_is_nobody_then(api: Api) -> None:
    cookie = await signed_in(api)
    response = await sent(api, "DELETE", "/session", {"Cookie": cookie, **OWN})

    assert (response.status_code, response.text) == (204, "")
    assert response.headers["Set-Cookie"].startswith("samsyn=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0")
    assert not await is_signed_in(api, cookie)
    assert (await api.ask("{ sessions { totalCount } }"))["sessions"]["totalCount"] == 0


async def test_who_isnt_signed_in_can_sign_out(api: Api) -> None:
    response = await sent(api, "DELETE", "/session", OWN)

    assert response.status_code == httpx.codes.NO_CONTENT
    assert "Max-Age=0" in response.headers["Set-Cookie"]


async def test_signing_in_again_ends_that_browsers_session_and_no_other(api: Api) -> None:
    _, key = await issued(api)
    here, elsewhere = cookie_of(await sign_in(api, key)), cookie_of(await sign_in(api, key))
    again = cookie_of(await sign_in(api, key, Cookie=here))

    assert len({here, elsewhere, again}) == 3
    assert [await is_signed_in(api, each) for each in (here, elsewhere, again)] == [False, True, True]


async def test_a_session_that_another_has_put_into_a_browser_isnt_taken_over(api: Api) -> None:
    _, key = await issued(api)
    made_up = f"samsyn={new_secret(new_id('Session')).text()}"
    attackers = await signed_in(api, name="Annans", role="VIEWER")

    for put in (made_up, attackers):
        cookie = cookie_of(await sign_in(api, key, Cookie=put))
        assert cookie != put
        assert not await is_signed_in(api, put)
        assert (await asked(api, cookie)).json()["data"]["viewer"]["name"] == "Nyckel"


async def test_a_key_and_its_session_are_one_caller(api: Api) -> None:
    _, key = await issued(api)
    cookie = cookie_of(await sign_in(api, key))
    query = 'mutation { createGoal(input: {name: "Mål", idempotencyKey: "k"}) { goal { id } replayed } }'
    first = (await asked(api, cookie, query)).json()["data"]["createGoal"]
    by_key = Api(api.http, api.graph, key=key)
    again = (await by_key.ask(query))["createGoal"]

    assert again == {"goal": first["goal"], "replayed": True}


async def test_a_revoked_key_ends_its_sessions_at_the_next_request_anywhere(api: Api, address: Address) -> None:
    key_id, key = await issued(api)
    async with served(address) as other:
        cookies = [cookie_of(await sign_in(each, key)) for each in (api, other)]
        assert [await is_signed_in(each, cookie) for each in (api, other) for cookie in cookies] == [True] * 4

        await api.done("revokeApiKey", {"id": key_id})

        for each in (other, api):
            for cookie in cookies:
                assert (await asked(each, cookie, NEW_GOAL)).status_code == httpx.codes.UNAUTHORIZED
                assert not await is_signed_in(each, cookie)
    assert await goals(api) == 0


async def test_an_expired_key_ends_its_sessions(api: Api) -> None:
    soon = (datetime.now(UTC) + timedelta(seconds=1.5)).isoformat()
    cookie = await signed_in(api, expiresAt=soon)
    assert await is_signed_in(api, cookie)
    await asyncio.sleep(1.6)

    assert not await is_signed_in(api, cookie)


@pytest.mark.parametrize(("grace", "stays"), [(24, True), (0, False)])
async def test_a_rotated_keys_sessions_go_on_unless_it_may_have_leaked(api: Api, *, grace: int, stays: bool) -> None:
    key_id, key = await issued(api)
    cookie = cookie_of(await sign_in(api, key))
    await api.done("rotateApiKey", {"id": key_id, "graceHours": grace}, "secret")

    assert await is_signed_in(api, cookie) is stays


async def test_a_session_ends_when_its_days_are_over(address: Address, api: Api) -> None:
    _, key = await issued(api)
    async with served(address, session_days=1.5 / 86_400) as other:
        cookie = cookie_of(await sign_in(other, key))
        assert await is_signed_in(other, cookie)
        await asyncio.sleep(1.6)

        response = await asked(other, cookie)
        assert (response.status_code, code_of(response)) == (401, "UNAUTHENTICATED")
        assert "Max-Age=0" in response.headers["Set-Cookie"]
        assert cookie_of(await sign_in(other, key))
    sessions = (await api.ask("{ sessions { totalCount } }"))["sessions"]
    assert sessions["totalCount"] == 1, "what has ended is removed when somebody signs in"


async def test_a_session_ends_that_nobody_uses_at_any_worker(address: Address, api: Api) -> None:
    _, key = await issued(api)
    idle = {"session_idle_hours": 4 / 3_600}
    async with served(address, **idle) as one, served(address, **idle) as other:
        used, left = cookie_of(await sign_in(one, key)), cookie_of(await sign_in(one, key))
        for worker in (one, one, other):
            await asyncio.sleep(1.5)
            assert await is_signed_in(worker, used)

        assert not await is_signed_in(one, left)
        assert not await is_signed_in(other, left)


async def test_one_ends_ones_own_sessions_and_nobody_elses(api: Api, address: Address) -> None:
    _, key = await issued(api)
    mine, lost = cookie_of(await sign_in(api, key)), cookie_of(await sign_in(api, key))
    others = await signed_in(api, name="Annans")
    ids = {each: (await session_of(api, each))["id"] for each in (mine, lost, others)}

    refused = (await asked(api, mine, END, id=ids[others])).json()["data"]["endSession"]
    assert refused["sessions"] is None
    assert [(each["code"], each["path"]) for each in refused["userErrors"]] == [("NOT_FOUND", ["id"])]
    assert await is_signed_in(api, others)
    ended = (await asked(api, mine, END, id=ids[lost])).json()["data"]["endSession"]
    assert ended == {"sessions": [{"id": ids[mine]}], "userErrors": []}
    async with served(address) as other:
        assert [await is_signed_in(other, each) for each in (lost, mine)] == [False, True]


@pytest.mark.parametrize("role", ["VIEWER", "STRATEGIST", "PARTNER"])
async def test_everybody_with_a_session_ends_it(api: Api, role: str) -> None:
    await api.load({"registerActor": [{"externalId": "if", "name": "IF", "kind": "ASSOCIATION"}]})
    cookie = await signed_in(api, role=role, **({"actorIds": ["@if"]} if role == "PARTNER" else {}))
    ended = (await asked(api, cookie, END, id=(await session_of(api, cookie))["id"])).json()["data"]["endSession"]

    assert ended == {"sessions": [], "userErrors": []}
    assert not await is_signed_in(api, cookie)


async def test_an_admin_sees_all_sessions_and_ends_anybodys(api: Api) -> None:
    await api.load({"registerActor": [{"externalId": "if", "name": "IF", "kind": "ASSOCIATION"}]})
    cookie = await signed_in(api, name="Föreningens", role="PARTNER", actorIds=["@if"])
    listed = (await api.ask(ALL))["sessions"]
    by_them = (await asked(api, cookie, ALL)).json()

    assert listed["totalCount"] == 1
    [session] = listed["nodes"]
    assert (session["holderName"], session["role"], session["actors"]) == ("Föreningens", "PARTNER", [{"name": "IF"}])
    assert session["viewerCan"] == ["endSession"]
    assert (by_them["data"], by_them["errors"][0]["extensions"]["code"]) == ({"sessions": None}, "FORBIDDEN")
    await api.done("endSession", {"id": session["id"]}, "sessions { id }")
    assert not await is_signed_in(api, cookie)


async def test_sessions_are_found_by_their_holder(api: Api) -> None:
    key_id, key = await issued(api)
    cookie = cookie_of(await sign_in(api, key))
    await signed_in(api, name="Annan", role="VIEWER")
    query = "query($of: SessionFilter) { sessions(filter: $of) { nodes { id } } }"

    by_id, by_role = [
        (await api.ask(query, of=of))["sessions"]["nodes"]
        for of in ({"holderId": {"eq": key_id}}, {"role": {"in": ["STRATEGIST"]}})
    ]
    assert by_id == by_role == [{"id": (await session_of(api, cookie))["id"]}]


async def test_nobody_sees_sessions_of_others_by_their_ids(api: Api) -> None:
    cookie, others = await signed_in(api), await signed_in(api, name="Annans", role="ADMIN")
    query = "query($id: ID!) { node(id: $id) { id } }"
    own, foreign = [(await session_of(api, each))["id"] for each in (cookie, others)]

    assert (await asked(api, cookie, query, id=own)).json()["data"] == {"node": {"id": own}}
    assert (await asked(api, cookie, query, id=foreign)).json()["data"] == {"node": None}


async def test_signing_in_and_out_is_history_for_admins(api: Api) -> None:
    key_id, key = await issued(api, name="Kontoret")
    cookie = cookie_of(await sign_in(api, key))
    await sent(api, "DELETE", "/session", {"Cookie": cookie, **OWN})
    strategist = Api(api.http, api.graph, key=(await issued(api, name="Andra"))[1])

    told = [each for each in await changes(api.graph) if each["deed"] in {"openSession", "endSession"}]
    assert [(each["deed"], each["byId"], each["audience"]) for each in told] == [
        ("openSession", key_id, "ADMINS"),
        ("endSession", key_id, "ADMINS"),
    ]
    listed = '{ changes(filter: {deed: {eq: "openSession"}}) { totalCount } }'
    assert (await strategist.ask(listed))["changes"]["totalCount"] == 0
    assert (await api.ask(listed))["changes"]["totalCount"] == 1


async def test_sessions_are_opened_by_post_alone(api: Api) -> None:
    _, key = await issued(api)
    response = await sent(api, "GET", "/session", OWN, params={"key": key})

    assert (response.status_code, response.headers["Allow"]) == (405, "POST, DELETE")


async def test_an_administrator_reads_the_metrics_by_a_session(api: Api) -> None:
    cookie = await signed_in(api, role="ADMIN")

    assert (await sent(api, "GET", "/metrics", {"Cookie": cookie})).status_code == httpx.codes.OK
    assert (await sent(api, "GET", "/metrics", {"Cookie": await signed_in(api)})).status_code == httpx.codes.FORBIDDEN


async def test_what_a_browser_calls_itself_is_stored_by_known_names_alone(api: Api) -> None:
    _, key = await issued(api)
    cookie = cookie_of(await sign_in(api, key, **{"User-Agent": f"<script>{'x' * 4_000}{FIREFOX}"}))

    assert (await session_of(api, cookie))["called"] == "Unknown browser"


async def test_answers_to_a_session_are_private_to_caches(api: Api) -> None:
    _, key = await issued(api)
    cookies = [cookie_of(await sign_in(api, key)) for _ in range(2)]
    mine, others, anybody = [
        await sent(api, "GET", "/graphql", headers, params={"query": VIEWER.replace(" lastSeenOn", "")})
        for headers in ({"Cookie": cookies[0]}, {"Cookie": cookies[1]}, {})
    ]

    assert mine.headers["Cache-Control"] == "private, no-cache"
    assert anybody.headers["Cache-Control"] == "public, no-cache"
    assert all("Cookie" in each.headers["Vary"].split(", ") for each in (mine, others, anybody))
    assert len({each.headers["ETag"] for each in (mine, others, anybody)}) == 3

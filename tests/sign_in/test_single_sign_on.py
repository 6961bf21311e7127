"""People sign in at a certified provider and come back, as what its groups make of them; and sign out there, too."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from pydantic import SecretStr

from samsyn.database.port import Address, Database
from tests.api.asking import Api, served
from tests.sign_in.browser import ANY, HERE, Browser, heading_of
from tests.sign_in.real_provider import CLIENT, CLUB, CLUBS_GROUP, OFFICE, OFFICES_GROUP, PUBLIC_CLIENT

VIEWER = "{ viewer { kind name role actors { nodes { name } } } }"
NEW_GOAL = 'mutation { createGoal(input: {name: "Mål"}) { goal { name } userErrors { code } } }'
MAPPING = "claimMapping { id version role actors { name } }"


def browser_at(api: Api) -> Browser:
    """A browser of its own at the service."""
    transport: Any = api.http._transport  # noqa: SLF001 -- it holds the app
    return Browser(transport.app)


async def mapped(api: Api, value: str, **given: Any) -> Any:
    """A new mapping of a group."""
    payload = await api.done("mapClaim", {"claim": "groups", "value": value, **given}, MAPPING)
    return payload["claimMapping"]


async def test_somebody_without_a_group_comes_in_as_a_viewer(place: Api) -> None:
    browser = browser_at(place)
    page = await browser.sign_in("nobody-in-particular")
    assert str(page.url) == f"{HERE}/account"
    viewer = (await browser.asked(VIEWER))["data"]["viewer"]
    assert viewer == {"kind": "token", "name": "nobody in particular", "role": "VIEWER", "actors": {"nodes": []}}


async def test_what_is_asked_of_the_provider_is_what_the_standards_say(place: Api, issuer: str) -> None:
    browser = browser_at(place)
    await browser.open("/login/oidc?to=/", until=issuer)
    address = urlsplit(browser.visited[-1])
    asked = {name: value for name, [value] in parse_qs(address.query).items()}
    assert f"{address.scheme}://{address.netloc}{address.path}" == f"{issuer}/auth"
    secrets = {name: asked.pop(name) for name in ("state", "nonce", "code_challenge")}
    assert asked == {
        "response_type": "code",
        "client_id": CLIENT,
        "redirect_uri": f"{HERE}/login/oidc/callback",
        "scope": "openid profile",
        "code_challenge_method": "S256",
    }
    assert len({*secrets.values()}) == 3
    assert {len(each) for each in secrets.values()} == {43}
    kept = browser.cookies()["samsyn-sign-on"]
    assert not any(each in kept for each in secrets.values())


async def test_each_sign_in_begins_anew(place: Api, issuer: str) -> None:
    browser = browser_at(place)
    states: set[str] = set()
    for _ in range(2):
        await browser.open("/login/oidc", until=issuer)
        states |= set(parse_qs(urlsplit(browser.visited[-1]).query)["state"])
    assert len(states) == 2


async def test_a_group_gives_a_role_with_which_one_writes(place: Api) -> None:
    await mapped(place, OFFICES_GROUP, role="STRATEGIST")
    browser = browser_at(place)
    await browser.sign_in(OFFICE)
    assert (await browser.asked(VIEWER))["data"]["viewer"]["role"] == "STRATEGIST"
    assert (await browser.asked(NEW_GOAL))["data"]["createGoal"] == {"goal": {"name": "Mål"}, "userErrors": []}


async def test_a_group_gives_actors_and_the_history_names_them_and_no_person(place: Api) -> None:
    await mapped(place, CLUBS_GROUP, role="PARTNER", actorIds=["@IF"])
    browser = browser_at(place)
    await browser.sign_in(CLUB)
    viewer = (await browser.asked(VIEWER))["data"]["viewer"]
    assert (viewer["role"], viewer["actors"]["nodes"]) == ("PARTNER", [{"name": "IF"}])
    change = 'mutation($id: ID!) { updateActor(input: {id: $id, expectedVersion: 1, description: "Vi"}) { revision } }'
    await browser.asked(change, id=place.ids["@IF"])
    [told] = await place.graph.read(
        "RETURN COLLECT { MATCH (n:Change) WHERE n.deed = 'updateActor' RETURN n.by } AS all", {}
    )
    assert told == ["IF"]


async def test_a_role_that_is_taken_away_ends_what_it_opened(place: Api) -> None:
    mapping = await mapped(place, OFFICES_GROUP, role="STRATEGIST")
    browser = browser_at(place)
    await browser.sign_in(OFFICE)
    assert (await browser.asked(VIEWER))["data"]["viewer"]["role"] == "STRATEGIST"
    await place.done("unmapClaim", {"id": mapping["id"], "expectedVersion": 1})
    answer = await browser.asked(NEW_GOAL)
    assert [each["extensions"]["code"] for each in answer["errors"]] == ["UNAUTHENTICATED"]
    assert (await place.ask("{ goals { totalCount } }"))["goals"]["totalCount"] == 0
    await browser.sign_in(OFFICE)
    assert (await browser.asked(VIEWER))["data"]["viewer"]["role"] == "VIEWER"


async def test_a_mapping_that_is_changed_ends_what_it_opened_and_no_other_session(place: Api) -> None:
    await mapped(place, OFFICES_GROUP, role="STRATEGIST")
    await mapped(place, CLUBS_GROUP, role="PARTNER", actorIds=["@IF"])
    office, club = browser_at(place), browser_at(place)
    await office.sign_in(OFFICE)
    await club.sign_in(CLUB)
    await mapped(place, OFFICES_GROUP, role="ADMIN")
    assert "errors" in await office.asked(VIEWER)
    assert (await club.asked(VIEWER))["data"]["viewer"]["role"] == "PARTNER"


async def test_one_comes_back_to_where_one_came_from(place: Api) -> None:
    page = await browser_at(place).sign_in(OFFICE, to="/login/oidc?to=/graphql%3Fx%3D1")
    assert str(page.url) == f"{HERE}/graphql?x=1"


@pytest.mark.parametrize(
    "to",
    ["https://evil.example", "//evil.example", "/\\evil.example", "/%09/evil.example", "evil", "/å", "/" + "x" * 500],
)
async def test_nobody_is_led_to_another_place(place: Api, to: str) -> None:
    page = await browser_at(place).sign_in(OFFICE, to=f"/login/oidc?to={to}")
    assert str(page.url) == f"{HERE}/account"


async def test_nothing_secret_stays_in_the_browser_s_addresses_or_goes_along(place: Api) -> None:
    browser = browser_at(place)
    page = await browser.sign_in(OFFICE)
    assert "samsyn-sign-on" not in browser.cookies()
    [callback] = [each for each in browser.visited if "/login/oidc/callback" in each]
    again = await browser.open(callback)
    assert (again.status_code, str(again.url)) == (400, f"{HERE}/login/oidc/problem/browser")
    assert again.headers["referrer-policy"] == "no-referrer"
    assert again.headers["cache-control"] == "no-store"
    assert (await browser.asked(VIEWER))["data"]["viewer"]["kind"] == "token", "which ends no session either"
    assert page.request.headers.get("referer") is None


async def test_a_sign_in_is_good_once_even_with_its_cookie_put_back(place: Api) -> None:
    browser = browser_at(place)
    await browser.open("/login/oidc", until="http")
    kept = browser.cookies()["samsyn-sign-on"]
    page = await browser.open(browser.visited[-1])
    page = await browser.send(page, login=OFFICE, password=ANY, until=f"{HERE}/login/oidc/callback")
    if "/interaction/" in str(page.url) and "location" not in page.headers:
        await browser.send(page, until=f"{HERE}/login/oidc/callback")
    callback = browser.visited[-1]
    assert str((await browser.open(callback)).url) == f"{HERE}/account"
    other = browser_at(place)
    other.http.cookies.set("samsyn-sign-on", kept, domain="127.0.0.1", path="/")
    page = await other.open(callback)
    assert (page.status_code, heading_of(page)) == (400, "Inloggningen är redan använd")
    assert "samsyn" not in other.cookies()


async def test_a_state_from_another_browser_signs_nobody_in(place: Api) -> None:
    thief, victim = browser_at(place), browser_at(place)
    await thief.sign_in(OFFICE, until=f"{HERE}/login/oidc/callback")
    await victim.open("/login/oidc", until="http")
    page = await victim.open(thief.visited[-1])
    assert (page.status_code, heading_of(page)) == (400, "Inloggningen hör inte hemma här")
    assert "samsyn" not in victim.cookies()
    assert await sessions(place) == 0


async def test_who_declines_is_told_so(place: Api, issuer: str) -> None:
    browser = browser_at(place)
    page = await browser.open("/login/oidc")
    [abort] = [each for each in page.text.split('"') if each.endswith("/abort")]
    page = await browser.open(abort if abort.startswith("http") else f"{issuer}{abort}")
    assert (page.status_code, heading_of(page)) == (403, "Inloggningen avbröts")
    assert await sessions(place) == 0
    page = await browser.open("/login/oidc/problem/declined?lang=en")
    assert heading_of(page) == "The sign-in was cancelled"


async def test_signing_out_at_the_provider_leads_there_and_back(place: Api, issuer: str) -> None:
    browser = browser_at(place)
    await browser.sign_in(OFFICE)
    page = await browser.open("/login/oidc/sign-out")
    assert str(page.url).startswith(f"{issuer}/session/end?client_id=samsyn&post_logout_redirect_uri=")
    page = await browser.send(page, logout="yes")
    assert str(page.url).startswith(f"{HERE}/login")
    page = await browser.open("/login/oidc")
    assert "password" in page.text, "the provider knows nobody any more"


async def test_a_client_without_a_secret_signs_in_by_pkce_alone(graph: Database, address: Address, issuer: str) -> None:  # noqa: ARG001 -- it empties the database
    async with served(address, oidc_issuer=issuer, oidc_audience="api", oidc_client_id=PUBLIC_CLIENT) as api:
        browser = browser_at(api)
        await browser.sign_in(OFFICE)
        assert (await browser.asked(VIEWER))["data"]["viewer"]["role"] == "VIEWER"


async def test_a_wrong_secret_is_told_without_telling_it(
    graph: Database, address: Address, issuer: str, caplog: pytest.LogCaptureFixture
) -> None:
    client = {"oidc_audience": "api", "oidc_client_id": CLIENT, "oidc_client_secret": SecretStr("wrong-secret")}
    async with served(address, oidc_issuer=issuer, **client) as api:
        page = await browser_at(api).sign_in(OFFICE)
        assert (page.status_code, heading_of(page)) == (502, "Inloggningen är fel inställd")
        assert await sessions(api) == 0
    assert "invalid_client" in caplog.text
    assert "wrong-secret" not in caplog.text
    assert graph


async def test_the_certified_provider_tells_its_name_and_another_s_is_refused(place: Api) -> None:
    browser = browser_at(place)
    await browser.sign_in(OFFICE, until=f"{HERE}/login/oidc/callback")
    parts = urlsplit(browser.visited[-1])
    query = "&".join(each for each in parts.query.split("&") if not each.startswith("iss="))
    assert query != parts.query
    page = await browser.open(parts._replace(query=f"{query}&iss=https%3A%2F%2Fid.example.org").geturl())
    assert (page.status_code, heading_of(page)) == (400, "Beskedet kom från en annan inloggningstjänst")
    assert await sessions(place) == 0


async def sessions(api: Api) -> int:
    """How many sessions there are."""
    [count] = await api.graph.read("RETURN COUNT { MATCH (n:Session) } AS n", {})
    return count

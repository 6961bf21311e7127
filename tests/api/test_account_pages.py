"""The pages for signing in: what they say, do and refuse, in both languages and without a script."""

from collections.abc import AsyncIterator
from html import unescape
from urllib.parse import urlencode

import pytest
import pytest_asyncio

from samsyn.database.port import Address, Database
from samsyn.model.vocabulary import Language, Role
from samsyn.web.accounts.markup import TEXTS
from tests.api.asking import Api, served
from tests.support.account_pages import (
    FACTS,
    OWN,
    asked,
    check_private,
    cookie_of,
    invited,
    joined,
    key_of,
    looked,
    pressed,
    signed_in,
)
from tests.support.pulse_page import Page, kiosk_of
from tests.support.service import ADMIN_KEY
from tests.support.voting import pulse

WHO = "{ viewer { kind role } }"
NEW_GOAL = 'mutation { createGoal(input: {name: "Mål"}) { goal { name } userErrors { code } } }'
COUNTS = """
RETURN COLLECT { MATCH (node:Session) RETURN node.id } AS sessions,
  COLLECT { MATCH (node:Invitation) RETURN node.name } AS invitations
"""
INVITING = {"do": "invite", "name": "Kollegan", "days": "30"}
PAGES = ("/", "/login", "/account")


@pytest_asyncio.fixture
async def hall(api: Api) -> AsyncIterator[Api]:
    """The service with two actors."""
    await api.load(FACTS)
    yield api


async def counts(api: Api) -> tuple[int, list[str]]:
    sessions, invitations = await api.graph.read(COUNTS, {})
    return len(sessions), sorted(invitations)


def told(page: str, role: str) -> str:
    """What is told by that role on a page."""
    [text] = [text for found, text in Page(page).all("p") if found.get("role") == role]
    return text


def value_of(page: str, name: str) -> str:
    """What a hidden field of a page holds."""
    [value] = [found["value"] for found, _ in Page(page).all("input") if found.get("name") == name]
    return value or ""


async def test_the_front_page_says_what_this_is_and_leads_on(hall: Api) -> None:
    response = await looked(hall, "/?lang=en")
    check_private(response)
    page = Page(response.text)
    assert page.text("h1") == "Samsyn"
    assert "`make explorer`" in page.text("main")  # which isn't built for these tests
    links = [(found["href"], text) for found, text in page.all("a")]
    assert ("/login?lang=en", "Sign in") in links
    assert {"/graphql?lang=en", "/schema.graphql?lang=en"} <= {href for href, _ in links}
    cookie = await joined(hall)
    text = Page((await looked(hall, "/?lang=en", cookie)).text).text("main")
    assert "You are signed in as Ungdomsledaren." in text


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("language", list(Language))
async def test_each_page_has_one_heading_labelled_fields_and_the_way_to_the_other_language(
    hall: Api, path: str, language: Language
) -> None:
    code, other = TEXTS[language].code, "en" if language is Language.SV else "sv"
    cookie = await signed_in(hall)
    for response in (await looked(hall, f"{path}?lang={code}", cookie), await looked(hall, f"{path}?lang={code}")):
        check_private(response, cookie)
        page = Page(response.text)
        [(html, _)] = page.all("html")
        [(switch, _)] = [(found, text) for found, text in page.all("a") if "hreflang" in found]
        assert (html["lang"], switch["href"], switch["lang"]) == (code, f"?lang={other}", other)
        assert (len(page.all("h1")), len(page.all("main"))) == (1, 1)
        labels = {found["for"] for found, _ in page.all("label")}
        fields = [*page.all("input"), *page.all("select"), *page.all("textarea")]
        assert {found["id"] for found, _ in fields if found.get("type") != "hidden"} == labels
        ids = [found["id"] for _, found, _ in page.elements if "id" in found]
        assert len(ids) == len(set(ids))
        described = {found["aria-describedby"] for found, _ in fields if "aria-describedby" in found}
        assert described | {each["aria-labelledby"] for each, _ in page.all("section")} <= set(ids)


async def test_a_page_speaks_the_readers_language(hall: Api) -> None:
    for accepted, language in (("en-GB", "en"), ("sv-SE", "sv"), ("de", "sv")):
        page = Page((await looked(hall, "/login", **{"Accept-Language": accepted})).text)
        assert page.all("html")[0][0]["lang"] == language


async def test_who_gives_a_key_is_signed_in_and_led_on(hall: Api) -> None:
    key = await key_of(hall)
    response = await pressed(hall, "/login?lang=en", {"key": f" {key} "})
    assert (response.status_code, response.headers["Location"]) == (303, "/account?lang=en")
    assert key not in str(response.headers)
    assert (await asked(hall, cookie_of(response), WHO)).json()["data"]["viewer"] == {
        "kind": "key",
        "role": "STRATEGIST",
    }
    done = (await asked(hall, cookie_of(response), NEW_GOAL)).json()["data"]["createGoal"]
    assert done == {"goal": {"name": "Mål"}, "userErrors": []}


async def test_who_signs_in_comes_back_to_where_they_were(hall: Api) -> None:
    key = await key_of(hall)
    where = "/login?lang=sv&to=%2Fcontribute%3Fdraft%3Dk3%26lang%3Dsv"
    [(form, _)] = Page((await looked(hall, where)).text).all("form")
    assert form["action"] == where
    assert Page((await pressed(hall, where, {"key": "samsyn_"})).text).all("form")[0][0]["action"] == where
    response = await pressed(hall, where, {"key": key})
    assert (response.status_code, response.headers["Location"]) == (303, "/contribute?draft=k3&lang=sv")


@pytest.mark.parametrize(
    "to", ["https://example.com", "//example.com", "/\\example.com", "/å", "javascript:0", "/" * 600]
)
async def test_no_address_leads_who_signs_in_elsewhere(hall: Api, to: str) -> None:
    where = f"/login?{urlencode({'lang': 'en', 'to': to})}"
    assert "example.com" not in (await looked(hall, where)).text
    assert (await pressed(hall, where, {"key": await key_of(hall)})).headers["Location"] == "/account?lang=en"


async def test_the_field_for_a_key_is_one_that_browsers_keep_keys_for(hall: Api) -> None:
    [(field, _)] = Page((await looked(hall, "/login")).text).all("input")
    assert (field["name"], field["type"], field["autocomplete"]) == ("key", "password", "current-password")


async def test_what_is_no_key_that_signs_in_is_told_in_place(hall: Api) -> None:
    revoked = await hall.done("issueApiKey", {"name": "R", "role": "VIEWER"}, "apiKey { id } secret")
    await hall.done("revokeApiKey", {"id": revoked["apiKey"]["id"]})
    kiosk = await kiosk_of(hall, await pulse(hall.graph, name="Fråga"))
    wrong = {"": 400, "samsyn_": 401, revoked["secret"]: 401, "a.b.c": 401, "å" * 40: 401, kiosk: 403, ADMIN_KEY: 403}
    for key, status in wrong.items():
        response = await pressed(hall, "/login", {"key": key})
        assert response.status_code == status, key
        check_private(response, *([key] if len(key) > len("samsyn_") else []))
        assert "set-cookie" not in response.headers
        [(field, _)] = Page(response.text).all("input")
        assert (bool(told(response.text, "alert")), field["aria-invalid"]) == (True, "true")
    assert await counts(hall) == (0, [])


async def test_guessing_keys_is_limited(graph: Database, address: Address) -> None:
    assert graph
    async with served(address, failed_logins_per_minute=2) as api:
        statuses = [(await pressed(api, "/login", {"key": "samsyn_x"})).status_code for _ in range(4)]
        assert statuses == [401, 401, 429, 429]


@pytest.mark.parametrize("path", ["/login", "/account"])
@pytest.mark.parametrize(
    "headers",
    [{"Origin": "https://evil.example"}, {"Origin": "null"}, {"Origin": ""}, {"Sec-Fetch-Site": "cross-site"}],
)
async def test_a_form_from_another_site_does_nothing(hall: Api, path: str, headers: dict[str, str]) -> None:
    key = await key_of(hall)
    cookie = await signed_in(hall)
    before = await counts(hall)
    for form in ({"key": key}, {"do": "sign-out"}, {**INVITING, "actorId": hall.ids["@IF"]}):
        response = await pressed(hall, path, form, cookie, **headers)
        assert (response.status_code, "set-cookie" in response.headers) == (403, False)
        check_private(response, key)
        assert "annan webbplats" in told(response.text, "alert")
    assert await counts(hall) == before


@pytest.mark.parametrize("path", PAGES)
async def test_another_method_is_refused_in_words(hall: Api, path: str) -> None:
    for method in ("PUT", "PATCH", "DELETE", "OPTIONS", *(["POST"] if path == "/" else [])):
        response = await hall.http.request(method, path, headers=OWN)
        assert (response.status_code, "GET, HEAD" in response.headers["Allow"]) == (405, True)
        check_private(response)
    head = await hall.http.head(path)
    assert (head.status_code, head.text) == (200, "")


async def test_what_is_no_form_or_too_long_is_refused_in_words(hall: Api) -> None:
    cookie = await signed_in(hall)
    for path in ("/login", "/account"):
        as_json = await pressed(hall, path, "{}", cookie, **{"Content-Type": "application/json"})
        too_long = await pressed(hall, path, {"key": "x" * 10_000, "do": "invite"}, cookie)
        assert (as_json.status_code, too_long.status_code) == (415, 413)
        check_private(too_long)
    nothing = await pressed(hall, "/account", {"do": "everything"}, cookie)
    assert nothing.status_code == 400


async def test_the_account_says_who_i_am_and_for_whom_i_act(hall: Api) -> None:
    cookie = await joined(hall)
    response = await looked(hall, "/account?lang=en", cookie)
    check_private(response, cookie.partition("=")[2])
    text = Page(response.text).text("main")
    for each in ("Ungdomsledaren", "partner", "Föreningen <IF> & co", "Firefox on Windows", "this one"):
        assert each in text
    assert [each for each in TEXTS[Language.EN].may[Role.STRATEGIST] if each in text] == []
    swedish = Page((await looked(hall, "/account?lang=sv", cookie)).text).text("main")
    assert "Firefox på Windows" in swedish


async def test_who_is_not_signed_in_is_asked_to(hall: Api) -> None:
    response = await looked(hall, "/account")
    assert (response.status_code, told(response.text, "alert")) == (401, TEXTS[Language.SV].login.sign_in_first)
    assert (await pressed(hall, "/account", {"do": "sign-out"})).status_code == 401


async def test_who_has_been_signed_out_elsewhere_is_told_so_and_loses_the_cookie(hall: Api) -> None:
    cookie = await signed_in(hall)
    await pressed(hall, "/account", {"do": "sign-out"}, cookie)
    for response in (await looked(hall, "/account", cookie), await pressed(hall, "/account", INVITING, cookie)):
        assert (response.status_code, told(response.text, "alert")) == (401, TEXTS[Language.SV].login.ended)
        assert "Max-Age=0" in response.headers["Set-Cookie"]
    for path in ("/", "/login", (await invited(hall))[1]):
        response = await looked(hall, path, cookie)
        assert (response.status_code, "Max-Age=0" in response.headers["Set-Cookie"]) == (200, True), path
    assert (await counts(hall))[0] == 0


async def test_a_cookie_and_a_key_at_once_are_refused_in_words(hall: Api) -> None:
    cookie = await signed_in(hall)
    key = await key_of(hall)
    for path in PAGES:
        response = await looked(hall, path, cookie, Authorization=f"Bearer {key}")
        assert (response.status_code, Page(response.text).text("h1")) == (400, "Två inloggningar på en gång")


async def test_who_signs_out_is_told_so_and_is_nobody_then(hall: Api) -> None:
    cookie = await signed_in(hall)
    response = await pressed(hall, "/account?lang=en", {"do": "sign-out"}, cookie)
    assert (response.status_code, response.headers["Location"]) == (303, "/login?lang=en&out=1")
    assert "Max-Age=0" in response.headers["Set-Cookie"]
    assert told((await looked(hall, response.headers["Location"])).text, "status") == "You are signed out."
    assert (await asked(hall, cookie, WHO)).status_code == 401
    assert await counts(hall) == (0, [])


async def test_another_session_of_mine_can_be_ended_and_nobody_elses(hall: Api) -> None:
    key = await key_of(hall)
    first, second = [cookie_of(await pressed(hall, "/login", {"key": key})) for _ in range(2)]
    other = await signed_in(hall)
    page = (await looked(hall, "/account", second)).text
    session = value_of(page, "id")
    refused = await pressed(hall, "/account", {"do": "end", "id": session}, other)
    assert (refused.status_code, bool(told(refused.text, "alert"))) == (400, True)
    ended = await pressed(hall, "/account", {"do": "end", "id": session}, second)
    assert ended.headers["Location"] == "/account?lang=sv&ended=1"
    assert told((await looked(hall, "/account?ended=1", second)).text, "status") == "Inloggningen är avslutad."
    assert (await asked(hall, first, WHO)).status_code == 401
    assert (await asked(hall, second, WHO)).status_code == 200


async def test_a_colleague_is_invited_by_a_form_that_shows_the_link_once(hall: Api) -> None:
    cookie = await joined(hall)
    page = (await looked(hall, "/account", cookie)).text
    form = {**INVITING, "actorId": value_of(page, "actorId"), "once": value_of(page, "once")}
    made = await pressed(hall, "/account", form, cookie)
    assert made.status_code == 200
    check_private(made)
    address = Page(made.text).text("textarea")
    assert address.startswith("http://localhost/join/inv_")
    assert len(Page(made.text).all("svg")) == 1
    again = await pressed(hall, "/account", form, cookie)
    assert (again.status_code, address in again.text) == (409, False)
    assert await counts(hall) == (1, ["Kollegan", "Ungdomsledaren"])
    assert address not in (await looked(hall, "/account", cookie)).text
    assert (await pressed(hall, address.removeprefix("http://localhost"))).status_code == 303


async def test_a_strategist_invites_for_any_actor_and_revokes(hall: Api) -> None:
    cookie = await signed_in(hall)
    options = [text for _, text in Page((await looked(hall, "/account", cookie)).text).all("option")]
    assert options == ["Välj en aktör", "Föreningen <IF> & co", "Orkestern"]
    made = await pressed(hall, "/account", {**INVITING, "actorId": hall.ids["@Orkestern"]}, cookie)
    path = Page(made.text).text("textarea").removeprefix("http://localhost")
    page = (await looked(hall, "/account", cookie)).text
    assert "För Orkestern. Inbjuden av en strateg" in Page(page).text("main")
    revoked = await pressed(hall, "/account", {"do": "revoke", "id": value_of(page, "id")}, cookie)
    assert revoked.headers["Location"] == "/account?lang=sv&revoked=1"
    assert "återkallad" in told((await looked(hall, "/account?revoked=1", cookie)).text, "status")
    assert (await looked(hall, path)).status_code == 410


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"name": "x" * 4_000}, "name"),
        ({"name": ""}, "name"),
        ({"days": "0"}, "days"),
        ({"days": "366"}, "days"),
        ({"days": "-1"}, "days"),
        ({"days": "1e3"}, "days"),
        ({"days": "٣"}, "days"),
        ({"days": "9" * 5_000}, "days"),
    ],
)
async def test_what_is_wrong_with_an_invitation_is_told_beside_the_form(
    hall: Api, wrong: dict[str, str], field: str
) -> None:
    cookie = await joined(hall)
    response = await pressed(hall, "/account", {**INVITING, "actorId": hall.ids["@IF"], **wrong}, cookie)
    assert (response.status_code, bool(told(response.text, "alert"))) == (400, True)
    check_private(response)
    invalid = [found["name"] for found, _ in Page(response.text).all("input") if found.get("aria-invalid")]
    assert invalid == [field]
    assert await counts(hall) == (1, ["Ungdomsledaren"])


async def test_another_actor_or_none_is_refused_in_words(hall: Api) -> None:
    cookie = await joined(hall)
    for actor, status in ((hall.ids["@Orkestern"], 403), ("actor_1", 400), ("", 400)):
        response = await pressed(hall, "/account", {**INVITING, "actorId": actor}, cookie)
        assert (response.status_code, bool(told(response.text, "alert"))) == (status, True)
    assert await counts(hall) == (1, ["Ungdomsledaren"])


async def test_a_viewer_sees_no_invitations_and_makes_none(hall: Api) -> None:
    await invited(hall)
    cookie = await signed_in(hall, "VIEWER")
    page = (await looked(hall, "/account", cookie)).text
    assert "Ungdomsledaren" not in page
    assert "invite" not in page
    refused = await pressed(hall, "/account", {**INVITING, "actorId": hall.ids["@IF"]}, cookie)
    assert (refused.status_code, bool(told(refused.text, "alert"))) == (403, True)
    assert await counts(hall) == (1, ["Ungdomsledaren"])


async def test_a_partner_sees_no_others_invitations(hall: Api) -> None:
    await invited(hall, "@Orkestern", "Dirigenten")
    page = (await looked(hall, "/account", await joined(hall))).text
    assert "Dirigenten" not in page
    assert "Ungdomsledaren" in page


async def test_what_is_told_of_names_is_no_markup(hall: Api) -> None:
    _, path = await invited(hall, name="<b>Ungdoms</b>&ledaren")
    response = await looked(hall, path)
    assert "<b>" not in response.text
    assert "<b>Ungdoms</b>&ledaren" in unescape(response.text)
    cookie = cookie_of(await pressed(hall, path))
    assert "<b>" not in (await looked(hall, "/account", cookie)).text


async def test_nothing_is_done_while_the_database_is_away(hall: Api, address: Address) -> None:
    _, path = await invited(hall)
    key, cookie = await key_of(hall), await signed_in(hall)
    nowhere = Address("bolt://127.0.0.1:1", None, None, address.database, embedded=address.embedded)
    async with served(nowhere) as api:
        for response in (
            await looked(api, path),
            await pressed(api, path),
            await looked(api, "/account", cookie),
            await pressed(api, "/login", {"key": key}),
        ):
            assert (response.status_code, response.headers["Retry-After"]) == (503, "1")
            check_private(response, key, path)
            assert Page(response.text).text("h1") == "Det går inte just nu"
        assert (await looked(api, "/login")).status_code == 200
    assert await counts(hall) == (1, ["Ungdomsledaren"])


@pytest.mark.parametrize(
    ("public", "led"), [(None, "http://localhost"), ("https://samsyn.example.se/", "https://samsyn.example.se")]
)
async def test_a_link_on_the_page_leads_to_where_people_reach_it(
    graph: Database, address: Address, public: str | None, led: str
) -> None:
    assert graph
    async with served(address, public_url=public) as api:
        await api.load(FACTS)
        own = {"Sec-Fetch-Site": "same-origin"}
        cookie = cookie_of(await pressed(api, "/login", {"key": await key_of(api)}, **own))
        made = await pressed(api, "/account", {**INVITING, "actorId": api.ids["@IF"]}, cookie, **own)
        assert Page(made.text).text("textarea").startswith(f"{led}/join/inv_")

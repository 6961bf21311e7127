"""What keeps somebody from signing in: each is told in words that say what to do, and opens no session."""

from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx
import pytest
import pytest_asyncio
from pydantic import SecretStr, ValidationError

from samsyn.database.port import Address, Database
from samsyn.model.vocabulary import Language
from samsyn.settings import Settings
from samsyn.web.sign_on import exchange
from samsyn.web.sign_on.problems import Problem
from samsyn.web.sign_on.texts import ON_PROBLEMS
from tests.api.asking import Api, Json, served
from tests.sign_in.browser import HERE, Browser, heading_of
from tests.sign_in.faulty_provider import CLIENT, FaultyProvider, running
from tests.sign_in.test_single_sign_on import VIEWER, browser_at, sessions

SECRET = "secret of a client: 100 %"  # noqa: S105 -- of a provider that runs for tests


@pytest_asyncio.fixture
async def provider() -> AsyncIterator[FaultyProvider]:
    """A provider that runs."""
    async with running(FaultyProvider()) as provider:
        yield provider


@pytest_asyncio.fixture
async def hall(graph: Database, address: Address, provider: FaultyProvider) -> AsyncIterator[Api]:  # noqa: ARG001 -- it empties the database
    """The service that people sign in at with it."""
    client = {"oidc_audience": "api", "oidc_client_id": CLIENT, "oidc_client_secret": SecretStr(SECRET)}
    async with served(address, oidc_issuer=provider.issuer, **client) as api:
        yield api


async def begun(api: Api, provider: FaultyProvider) -> tuple[Browser, Json]:
    """A browser that was sent to the provider, and what it was sent with."""
    browser = browser_at(api)
    await browser.open("/login/oidc", until=f"{provider.issuer}/auth")
    asked = {name: value for name, [value] in parse_qs(urlsplit(browser.visited[-1]).query).items()}
    provider.nonce = asked["nonce"]
    return browser, asked


async def back(browser: Browser, asked: Json, **given: str) -> httpx.Response:
    """The page to which it comes back."""
    return await browser.open(f"/login/oidc/callback?{urlencode({'state': asked['state'], 'code': 'c', **given})}")


async def refused(api: Api, browser: Browser, page: httpx.Response, problem: Problem) -> None:
    """Assert that a problem is told in words in both languages, that nothing was done, and that all is over."""
    assert str(page.url) == f"{HERE}/login/oidc/problem/{problem.value}"
    assert page.status_code == problem.status
    assert heading_of(page) == ON_PROBLEMS[Language.SV].problems[problem].heading
    english = await browser.open(f"/login/oidc/problem/{problem.value}?lang=en")
    assert heading_of(english) == ON_PROBLEMS[Language.EN].problems[problem].heading
    assert browser.cookies().keys() <= {"samsyn-sign-on"}
    assert await sessions(api) == 0


async def test_what_is_good_is_taken(hall: Api, provider: FaultyProvider) -> None:
    browser, asked = await begun(hall, provider)
    assert asked["a"] == "b", "what the endpoint's address has of its own stays"
    page = await back(browser, asked)
    assert str(page.url) == f"{HERE}/account"
    assert (await browser.asked(VIEWER))["data"]["viewer"]["name"] == "Kim Ek"
    [form] = provider.forms
    assert provider.clients == ["samsyn+web:secret+of+a+client%3A+100+%25"]
    assert form.keys() == {"grant_type", "code", "redirect_uri", "code_verifier"}


async def test_a_provider_that_takes_secrets_in_forms_alone_gets_it_there(hall: Api, provider: FaultyProvider) -> None:
    provider.metadata = {"token_endpoint_auth_methods_supported": ["client_secret_post", "private_key_jwt"]}
    await back(*await begun(hall, provider))
    [form] = provider.forms
    assert (form["client_id"], form["client_secret"], provider.clients) == (CLIENT, SECRET, [])


async def test_who_is_there_but_not_told_of_is_a_viewer_by_the_claims_of_tokens(
    graph: Database, address: Address, provider: FaultyProvider
) -> None:
    client = {"oidc_audience": "api", "oidc_client_id": CLIENT, "oidc_role_claim": "roles"}
    provider.claims = {"roles": ["STRATEGIST"]}
    async with served(address, oidc_issuer=provider.issuer, **client) as api:
        browser, asked = await begun(api, provider)
        await back(browser, asked)
        assert (await browser.asked(VIEWER))["data"]["viewer"]["role"] == "STRATEGIST"
    assert graph


BAD: dict[str, tuple[Json, Problem]] = {
    "a clock five minutes ahead": ({"iat": 300, "exp": 600}, Problem.CLOCKS),
    "a clock five minutes behind": ({"iat": -600, "exp": -300}, Problem.CLOCKS),
    "no expiry": ({"exp": None}, Problem.FORGED),
    "no time of issue": ({"iat": None}, Problem.FORGED),
    "another issuer": ({"iss": "https://id.example.org"}, Problem.FORGED),
    "another audience": ({"aud": "another"}, Problem.FORGED),
    "the audience of tokens": ({"aud": "api"}, Problem.FORGED),
    "several audiences and no azp": ({"aud": [CLIENT, "another"]}, Problem.FORGED),
    "made for another": ({"aud": [CLIENT, "another"], "azp": "another"}, Problem.FORGED),
    "one audience, but made for another": ({"azp": "another"}, Problem.FORGED),
    "another sign-in's nonce": ({"nonce": "another"}, Problem.FORGED),
    "no nonce": ({"nonce": None}, Problem.FORGED),
    "a nonce that is no text": ({"nonce": 7}, Problem.FORGED),
    "nobody": ({"sub": ""}, Problem.FORGED),
    "a type of another token": ({"header": {"typ": "at+jwt"}}, Problem.FORGED),
    "a token that ends sessions": ({"header": {"typ": "logout+jwt"}}, Problem.FORGED),
    "no signature": ({"key": "", "algorithm": "none"}, Problem.FORGED),
    "a signature with the client's secret": ({"key": SECRET * 3, "algorithm": "HS256"}, Problem.FORGED),
    "an unknown key": ({"header": {"kid": "another"}}, Problem.FORGED),
    "a megabyte": ({"padding": "x" * 2**20}, Problem.NONSENSE),
    "more than anybody's groups": ({"padding": "x" * 2**16}, Problem.FORGED),
}


@pytest.mark.parametrize("what", BAD)
async def test_an_id_token_that_is_not_good_signs_nobody_in(hall: Api, provider: FaultyProvider, what: str) -> None:
    provider.claims, problem = BAD[what]
    browser, asked = await begun(hall, provider)
    await refused(hall, browser, await back(browser, asked), problem)


@pytest.mark.parametrize("claims", [{"iat": 40, "exp": 600}, {"iat": -600, "exp": -20}])
async def test_clocks_that_differ_by_less_than_a_minute_are_borne(
    hall: Api, provider: FaultyProvider, claims: Json
) -> None:
    provider.claims = claims
    browser, asked = await begun(hall, provider)
    assert str((await back(browser, asked)).url) == f"{HERE}/account"


@pytest.mark.parametrize(
    "claims", [{"aud": [CLIENT]}, {"aud": [CLIENT, "other"], "azp": CLIENT}, {"header": {"typ": ""}}]
)
async def test_what_the_standard_allows_is_taken(hall: Api, provider: FaultyProvider, claims: Json) -> None:
    provider.claims = claims
    browser, asked = await begun(hall, provider)
    assert str((await back(browser, asked)).url) == f"{HERE}/account"


ANSWERS: dict[str, tuple[tuple[int, str], Problem]] = {
    "HTML": ((200, "<h1>Welcome</h1>"), Problem.NONSENSE),
    "HTML with an error": ((503, "<h1>Maintenance</h1>"), Problem.NONSENSE),
    "nothing": ((200, ""), Problem.NONSENSE),
    "a list": ((200, "[]"), Problem.NONSENSE),
    "no ID token": ((200, '{"access_token": "x"}'), Problem.NONSENSE),
    "an ID token that is none": ((200, '{"id_token": "a.b.c"}'), Problem.FORGED),
    "an error of its own": ((500, '{"error": "server_error"}'), Problem.AWAY),
    "a code that is spent": ((400, '{"error": "invalid_grant"}'), Problem.USED),
    "that it doesn't know us": ((401, '{"error": "invalid_client"}'), Problem.SET_UP),
    "an error with a name that isn't one": ((400, '{"error": "\\n2026-01-01 fake line"}'), Problem.SET_UP),
    "a redirect": ((302, "{}"), Problem.SET_UP),
    "too much": ((200, f'{{"x": "{"x" * 2**21}"}}'), Problem.NONSENSE),
    "JSON without an end": ((200, "[" * 100_000), Problem.NONSENSE),
}


@pytest.mark.parametrize("what", ANSWERS)
async def test_a_provider_that_answers_a_code_wrongly_signs_nobody_in(
    hall: Api, provider: FaultyProvider, what: str, caplog: pytest.LogCaptureFixture
) -> None:
    provider.answer, problem = ANSWERS[what]
    browser, asked = await begun(hall, provider)
    await refused(hall, browser, await back(browser, asked, code="the-code"), problem)
    [form] = provider.forms
    for secret in (SECRET, "the-code", form["code_verifier"], asked["state"], asked["nonce"], "fake line"):
        assert secret not in caplog.text


async def test_a_code_that_is_replayed_signs_nobody_in_again(hall: Api, provider: FaultyProvider) -> None:
    browser, asked = await begun(hall, provider)
    await back(browser, asked, code="once")
    assert await sessions(hall) == 1
    thief, theirs = await begun(hall, provider)
    page = await back(thief, theirs, code="once")
    assert str(page.url) == f"{HERE}/login/oidc/problem/used"
    assert "samsyn" not in thief.cookies()
    assert await sessions(hall) == 1


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"iss": "https://id.example.org"}, Problem.ISSUER),
        ({"iss": ""}, Problem.ISSUER),
        ({"error": "access_denied", "error_description": "<script>"}, Problem.DECLINED),
        ({"error": "temporarily_unavailable"}, Problem.AWAY),
        ({"error": "unauthorized_client"}, Problem.SET_UP),
        ({"error": "<script>alert(1)</script>"}, Problem.SET_UP),
        ({"code": ""}, Problem.NONSENSE),
        ({"code": "c" * 5_000}, Problem.NONSENSE),
        ({"state": "another"}, Problem.BROWSER),
        ({"state": "å"}, Problem.BROWSER),
        ({"state": ""}, Problem.BROWSER),
    ],
)
async def test_who_is_sent_back_with_something_else_is_not_signed_in(
    hall: Api, provider: FaultyProvider, given: dict[str, str], problem: Problem
) -> None:
    browser, asked = await begun(hall, provider)
    page = await back(browser, asked, **given)
    await refused(hall, browser, page, problem)
    assert "script" not in page.text
    assert provider.forms == [], "no code is sent to anybody"
    await refused(hall, browser, await back(browser, asked), Problem.BROWSER)


async def test_a_provider_that_always_tells_its_name_must_tell_it(hall: Api, provider: FaultyProvider) -> None:
    provider.metadata = {"authorization_response_iss_parameter_supported": True}
    browser, asked = await begun(hall, provider)
    await refused(hall, browser, await back(browser, asked), Problem.ISSUER)
    browser, asked = await begun(hall, provider)
    assert str((await back(browser, asked, iss=provider.issuer)).url) == f"{HERE}/account"


async def test_what_comes_twice_is_refused(hall: Api, provider: FaultyProvider) -> None:
    browser, asked = await begun(hall, provider)
    twice = urlencode([("state", asked["state"]), ("state", asked["state"]), ("code", "c")])
    await refused(hall, browser, await browser.open(f"/login/oidc/callback?{twice}"), Problem.BROWSER)
    browser, asked = await begun(hall, provider)
    twice = urlencode([("state", asked["state"]), ("code", "c"), ("code", "d")])
    await refused(hall, browser, await browser.open(f"/login/oidc/callback?{twice}"), Problem.NONSENSE)


@pytest.mark.parametrize(
    "kept", ["", "..", "x.1.Lw", "{secret}.1.Lw", "{secret}.x.Lw", "{secret}.9999999999.Lw", "{secret}.1.Ly9ldmls", "å"]
)
async def test_a_cookie_that_was_tampered_with_begins_nothing(hall: Api, provider: FaultyProvider, kept: str) -> None:
    browser, asked = await begun(hall, provider)
    secret = browser.cookies()["samsyn-sign-on"].partition(".")[0]
    header = {"Cookie": f"samsyn-sign-on={kept.format(secret=secret)}".encode()}
    query = urlencode({"state": asked["state"], "code": "c"})
    fresh = browser_at(hall)
    response = await fresh.http.get(f"{HERE}/login/oidc/callback?{query}", headers=header)  # pyright: ignore[reportArgumentType]
    assert response.headers["location"] == "/login/oidc/problem/browser"
    assert await sessions(hall) == 0


async def test_a_sign_in_that_takes_too_long_is_begun_anew(
    hall: Api, provider: FaultyProvider, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser, asked = await begun(hall, provider)
    monkeypatch.setattr("samsyn.web.sign_on.begun.SECONDS_MAX", -1)
    await refused(hall, browser, await back(browser, asked), Problem.BROWSER)


async def test_a_provider_that_is_slow_keeps_nobody_waiting(
    hall: Api, provider: FaultyProvider, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "SECONDS_MAX", 0.2)
    browser, asked = await begun(hall, provider)
    provider.is_slow = True
    await refused(hall, browser, await back(browser, asked), Problem.SLOW)


async def test_a_provider_that_is_down_is_told_of(graph: Database, address: Address) -> None:  # noqa: ARG001 -- it empties the database
    given: Any = {"oidc_issuer": "http://127.0.0.1:9", "oidc_audience": "api", "oidc_client_id": CLIENT}
    async with served(address, **given) as api:
        browser = browser_at(api)
        for path in ("/login/oidc", "/login/oidc/sign-out"):
            await refused(api, browser, await browser.open(path), Problem.AWAY)


async def test_a_provider_that_goes_down_meanwhile_is_told_of(hall: Api, provider: FaultyProvider) -> None:
    provider.metadata = {"token_endpoint": "http://127.0.0.1:9/token"}
    browser, asked = await begun(hall, provider)
    await refused(hall, browser, await back(browser, asked), Problem.AWAY)


async def test_a_provider_that_answers_html_alone_is_told_of(hall: Api, provider: FaultyProvider) -> None:
    provider.html = True
    browser = browser_at(hall)
    await refused(hall, browser, await browser.open("/login/oidc"), Problem.AWAY)


@pytest.mark.parametrize("name", ["authorization_endpoint", "token_endpoint"])
async def test_a_provider_that_leads_to_plain_ftp_or_nowhere_is_told_of(
    hall: Api, provider: FaultyProvider, name: str
) -> None:
    provider.metadata = {name: "ftp://example.org/x"}
    browser = browser_at(hall)
    await refused(hall, browser, await browser.open("/login/oidc"), Problem.AWAY)


async def test_a_provider_where_nobody_signs_in_is_told_of(hall: Api, provider: FaultyProvider) -> None:
    provider.metadata = {"authorization_endpoint": None, "token_endpoint": None}
    browser = browser_at(hall)
    await refused(hall, browser, await browser.open("/login/oidc"), Problem.NONSENSE)


async def test_a_provider_without_a_sign_out_is_told_of(hall: Api, provider: FaultyProvider) -> None:
    browser = browser_at(hall)
    await refused(hall, browser, await browser.open("/login/oidc/sign-out"), Problem.NO_SIGN_OUT)
    assert provider.forms == []


async def test_who_makes_up_codes_has_the_provider_asked_a_few_times_alone(
    graph: Database, address: Address, provider: FaultyProvider
) -> None:
    client = {"oidc_audience": "api", "oidc_client_id": CLIENT, "failed_logins_per_minute": 3}
    provider.answer = (400, '{"error": "invalid_grant"}')
    async with served(address, oidc_issuer=provider.issuer, **client) as api:
        for _ in range(3):
            await back(*await begun(api, provider))
        page = await back(*await begun(api, provider))
        assert (page.status_code, heading_of(page)) == (429, "Vänta en stund")
        assert await sessions(api) == 0
    assert graph


async def test_an_id_token_is_no_key_even_where_both_are_for_one_audience(
    graph: Database, address: Address, provider: FaultyProvider
) -> None:
    client = {"oidc_audience": CLIENT, "oidc_client_id": CLIENT}
    async with served(address, oidc_issuer=provider.issuer, **client) as api:
        for claims, status in (({}, 200), ({"nonce": "n"}, 401)):
            key = {"Authorization": f"Bearer {provider.token(aud=CLIENT, **claims)}"}
            response = await api.http.post("/graphql", json={"query": "{ viewer { kind } }"}, headers=key)
            assert response.status_code == status
    assert graph


async def test_without_a_client_there_is_no_single_sign_on(api: Api) -> None:
    for path in ("/login/oidc", "/login/oidc/callback", "/login/oidc/sign-out", "/login/oidc/problem/away"):
        assert (await api.http.get(path)).status_code == 404


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"oidc_client_id": "samsyn"}, "SAMSYN_OIDC_ISSUER"),
        ({"oidc_client_secret": "s"}, "SAMSYN_OIDC_CLIENT_ID"),
        ({"oidc_scopes": "profile email"}, "openid"),
        ({"oidc_scopes": 'openid "'}, "oidc_scopes"),
        (
            {
                "oidc_issuer": "https://id.example.se",
                "oidc_audience": "api",
                "oidc_client_id": "samsyn",
                "host": "10.0.0.1",
                "behind_tls": True,
            },
            "SAMSYN_PUBLIC_URL",
        ),
    ],
)
def test_half_a_client_is_refused_at_the_start(given: Json, told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        Settings(**given)


def test_each_problem_is_told_in_both_languages() -> None:
    for texts in ON_PROBLEMS.values():
        assert texts.problems.keys() == {*Problem}

"""People sign in, write and sign out in a real browser, and the page of another origin can't write as them."""

import json
import threading
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import product
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.sign_in import real_provider
from tests.sign_in.real_provider import OFFICE
from tests.support.chromium import SIZES, chromium, hindrances, is_wider_than_the_window, opened
from tests.support.service import Service, free_port, serving

REGISTER = "mutation($input: RegisterActorInput!) { registerActor(input: $input) { actor { id } } }"
INVITE = "mutation($input: InviteActorInput!) { inviteActor(input: $input) { link invitation { id } } }"
MAP = "mutation($input: MapClaimInput!) { mapClaim(input: $input) { userErrors { message } } }"
LOGGED = "{ changes(first: 1) { nodes { sequence deed by } } }"
NEW_GOAL = 'mutation { createGoal(input: {name: "Ett mål från webbläsaren"}) { goal { name } userErrors { code } } }'
DRAFT = """mutation { registerContribution(input: {title: "Öppen hall", makers: [{actorId: "CLUB"}], status: DRAFT}) {
  contribution { title status } userErrors { code } } }"""
WORDS = {
    "sv": {"sign_in": "Logga in", "sign_out": "Logga ut", "account": "Ditt konto"},
    "en": {"sign_in": "Sign in", "sign_out": "Sign out", "account": "Your account"},
}

PLACES = "[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea')]"
"""Where one can do something on a page, in the order in which it is read."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """A service as a process of its own, as people reach it."""
    with serving(tmp_path_factory.mktemp("data")) as running:
        yield running


@pytest.fixture(scope="module")
def joined(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """A service that people sign in at with the certified provider, one of whose groups are strategists."""
    port = str(free_port())
    with real_provider.running(f"http://127.0.0.1:{port}") as issuer:
        client = {"oidc_client_id": real_provider.CLIENT, "oidc_client_secret": real_provider.CLIENT_SECRET}
        folder = tmp_path_factory.mktemp("joined")
        with serving(folder, port=port, oidc_issuer=issuer, oidc_audience="api", **client) as running:
            given = {"claim": "groups", "value": real_provider.OFFICES_GROUP, "role": "STRATEGIST"}
            assert running.ask(MAP, input=given)["data"]["mapClaim"]["userErrors"] == []
            yield running


@pytest.fixture(scope="module")
def strategist(service: Service) -> str:
    """The key of a strategist."""
    return service.issue_key("STRATEGIST")["secret"]


@pytest.fixture(scope="module")
def club(service: Service) -> str:
    """The id of an association."""
    given = {"name": "Bollklubben", "kind": "ASSOCIATION"}
    return service.ask(REGISTER, input=given)["data"]["registerActor"]["actor"]["id"]


def invitation(service: Service, club: str) -> str:
    """A link that invites somebody to act for the association."""
    given = {"actorId": club, "name": "Sekreteraren"}
    return service.ask(INVITE, input=given)["data"]["inviteActor"]["link"]


def sign_in(page: Page, service: Service, key: str) -> None:
    page.goto(f"{service.url}/login?lang=sv")
    page.get_by_label("Nyckel").fill(key)
    page.get_by_role("button", name=WORDS["sv"]["sign_in"]).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(WORDS["sv"]["account"])


def sign_out(page: Page, service: Service, language: str = "sv") -> None:
    page.goto(f"{service.url}/account?lang={language}")
    page.get_by_role("button", name=WORDS[language]["sign_out"], exact=True).click()
    page.wait_for_url("**/login**")
    assert own_cookies(page) == []


def own_cookies(page: Page) -> list[str]:
    return [str(each.get("name")) for each in page.context.cookies() if "samsyn" in str(each.get("name"))]


def last_sequence(service: Service) -> int:
    return service.ask(LOGGED)["data"]["changes"]["nodes"][0]["sequence"]


def ask_on_the_page(page: Page, service: Service, document: str) -> str:
    """What the console says to an operation that is written on it and sent."""
    page.goto(f"{service.url}/graphql#{urlencode({'query': document})}")
    expect(page.locator("#document")).to_contain_text("mutation")
    page.locator("#run").click()
    expect(page.locator("#answer")).not_to_be_empty()
    return page.locator("#answer").inner_text()


def test_somebody_signs_in_by_a_key_writes_and_signs_out(browser: Browser, service: Service, strategist: str) -> None:
    with opened(browser) as page:
        page.goto(service.url)
        page.get_by_role("link", name=WORDS["sv"]["sign_in"]).click()
        page.get_by_label("Nyckel").fill(strategist)
        page.keyboard.press("Enter")
        page.get_by_role("banner").get_by_role("link", name="Strateg").click()  # of the page they came from
        expect(page.get_by_role("heading", level=1)).to_have_text(WORDS["sv"]["account"])
        expect(page.locator("main")).to_contain_text("Strateg")
        assert own_cookies(page) == ["samsyn"]
        assert "Ett mål från webbläsaren" in ask_on_the_page(page, service, NEW_GOAL)
        sign_out(page, service)
        assert "Ett mål" not in ask_on_the_page(page, service, NEW_GOAL)
    assert service.goal_names().count("Ett mål från webbläsaren") == 1


def test_no_script_can_read_the_session(browser: Browser, service: Service, strategist: str) -> None:
    with opened(browser) as page:
        sign_in(page, service, strategist)
        page.goto(f"{service.url}/graphql")
        assert page.evaluate("document.cookie") == ""
        assert page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])").find("samsyn_") == -1


def test_somebody_comes_in_by_an_invitation_writes_and_signs_out(browser: Browser, service: Service, club: str) -> None:
    link = invitation(service, club)
    assert [httpx.request(method, link).status_code for method in ("GET", "HEAD", "GET")] == [200] * 3
    with opened(browser, size="phone") as page:
        page.goto(f"{link}?lang=sv")
        expect(page.locator("main")).to_contain_text("Bollklubben")
        page.get_by_role("button").click()
        expect(page.get_by_role("heading", level=1)).to_have_text(WORDS["sv"]["account"])
        expect(page.locator("main")).to_contain_text("Bollklubben")
        assert "Öppen hall" in ask_on_the_page(page, service, DRAFT.replace("CLUB", club))
        sign_out(page, service)


def test_somebody_signs_in_at_the_provider_writes_and_signs_out_there_too(browser: Browser, joined: Service) -> None:
    with opened(browser) as page:
        page.goto(f"{joined.url}/login?lang=sv")
        page.get_by_role("link", name="organisation").click()
        page.locator("[name=login]").fill(OFFICE)
        page.locator("[name=password]").fill("any")
        page.get_by_role("button").click()
        page.get_by_role("button", name="Continue").click()
        page.wait_for_url(f"{joined.url}/account**")
        expect(page.locator("main")).to_contain_text("place office")
        assert hindrances(page) == []
        assert "Ett mål från webbläsaren" in ask_on_the_page(page, joined, NEW_GOAL)
        sign_out(page, joined)
        assert hindrances(page) == []
        page.get_by_role("link", name="organisation").first.click()
        page.get_by_role("button", name="Yes").click()
        page.wait_for_url(f"{joined.url}/login**")
        page.get_by_role("link", name="organisation").click()
        expect(page.locator("[name=login]")).to_be_visible()


def test_nothing_in_the_history_lets_anybody_in_again(browser: Browser, service: Service, club: str) -> None:
    link = invitation(service, club)
    with opened(browser) as page:
        page.goto(f"{link}?lang=sv")
        page.get_by_role("button").click()
        page.wait_for_url("**/account**")
        sign_out(page, service)
        while page.url != "about:blank":
            if page.go_back() is None:
                break
        page.goto(f"{link}?lang=sv")
        assert page.get_by_role("button").count() == 0
        expect(page.get_by_role("alert")).to_be_visible()
        assert own_cookies(page) == []


@pytest.mark.parametrize("look", [*product(WORDS, SIZES)], ids=" ".join)
def test_axe_finds_nothing_on_the_pages(
    browser: Browser, service: Service, strategist: str, club: str, look: tuple[str, str]
) -> None:
    language, size = look
    with opened(browser, size=size) as page:
        found: dict[str, Any] = {}

        def seen(name: str) -> None:
            found[name] = (hindrances(page), is_wider_than_the_window(page), page.get_attribute("html", "lang"))

        for path in ("/login", "/account"):  # the last for somebody who isn't signed in
            page.goto(f"{service.url}{path}?lang={language}")
            seen(path)
        page.goto(f"{invitation(service, club)}?lang={language}")
        seen("/join")
        page.goto(f"{service.url}/join/nothing?lang={language}")
        seen("/join that is none")
        sign_in(page, service, strategist)
        page.goto(f"{service.url}/account?lang={language}")
        seen("/account")
        page.locator("#name").fill("Kassören")
        page.locator("section:has(#invite)").get_by_role("button").click()
        expect(page.locator("#link")).to_be_visible()
        seen("/account with a link")
    assert found == dict.fromkeys(found, ([], False, language))


def test_everything_is_reached_by_keyboard(browser: Browser, service: Service, strategist: str) -> None:
    with opened(browser) as page:
        sign_in(page, service, strategist)
        wanted = page.evaluate(f"{PLACES}.length")
        reached: list[int] = []
        for _ in range(wanted):
            page.keyboard.press("Tab")
            reached.append(page.evaluate(f"{PLACES}.indexOf(document.activeElement)"))
        assert reached == list(range(wanted))


# What another site's page does, knowing the address of ours, a mutation and a key; it says when it is done.
ATTACKS: dict[str, str] = {
    "a form that looks like JSON": "send(url + '/graphql', {[cut[0]]: cut[1]}, 'text/plain')",
    "a form of fields": "send(url + '/graphql', {query})",
    "the form of the login page": "send(url + '/login', {key})",
    "the form of the account page": "send(url + '/account', {do: 'sign-out'})",
    "a request with JSON": """fetch(url + '/graphql', {method: 'POST', credentials: 'include', body: json,
        headers: {'Content-Type': 'application/json'}}).catch(() => 0).then(done)""",
    "a request that needs no leave": """fetch(url + '/graphql', {method: 'POST', mode: 'no-cors',
        credentials: 'include', body: json}).catch(() => 0).then(done)""",
    "an address": """fetch(url + '/graphql?query=' + encodeURIComponent(query), {mode: 'no-cors',
        credentials: 'include'}).catch(() => 0).then(done)""",
    "an end of the session": """fetch(url + '/session', {method: 'DELETE', credentials: 'include'})
        .catch(() => 0).then(done)""",
    "a socket": """const socket = new WebSocket(url.replace('http', 'ws') + '/graphql', 'graphql-transport-ws');
        socket.onopen = () => socket.send(json); socket.onerror = socket.onclose = done""",
    "a frame": """const frame = document.createElement('iframe'); frame.onload = done; frame.src = url + '/account';
        document.body.append(frame)""",
}
SITE = """<!doctype html><title>Elsewhere</title><body><script>
const {url, query, key} = KNOWN, json = JSON.stringify({query}), cut = [json.slice(0, 9), json.slice(10)];
function done() { document.title = 'done'; }
function send(action, fields, enctype = 'application/x-www-form-urlencoded') {
  const form = Object.assign(document.createElement('form'), {method: 'post', action, enctype});
  for (const [name, value] of Object.entries(fields)) {
    form.append(Object.assign(document.createElement('input'), {name, value}));
  }
  document.body.append(form);
  form.submit();
}
ATTACK
</script>"""


@pytest.mark.parametrize("attack", ATTACKS)
def test_the_page_of_another_origin_writes_nothing_as_somebody_who_is_signed_in(
    browser: Browser, service: Service, strategist: str, attack: str
) -> None:
    known = json.dumps({"url": service.url, "query": NEW_GOAL, "key": strategist})
    site = SITE.replace("KNOWN", known).replace("ATTACK", ATTACKS[attack])
    with opened(browser) as page, elsewhere(site) as other:
        sign_in(page, service, strategist)
        session, before = page.context.cookies(), last_sequence(service)
        page.goto(other)
        if ATTACKS[attack].startswith("send"):
            page.wait_for_url(f"{service.url}/**")
        else:
            page.wait_for_function("document.title === 'done'")
        framed = [each for each in page.frames[1:] if each.url.startswith(service.url)]
        assert framed == []
        assert last_sequence(service) == before
        page.goto(f"{service.url}/account?lang=sv")
        expect(page.get_by_role("heading", level=1)).to_have_text(WORDS["sv"]["account"])
        assert page.context.cookies() == session


@contextmanager
def elsewhere(page: str) -> Generator[str]:
    """The address of another site, on another port, that answers a page."""

    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(page.encode())

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 -- as it is called there
            """Print nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", free_port()), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()

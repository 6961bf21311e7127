"""What a reader is told when the service dies, when a session ends, and where one has to sign in."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page, Response, expect

from tests.explorer.places import Things, answered, filled, paths, sign_in_from, things_of
from tests.support.chromium import hindrances, opened
from tests.support.service import Service, free_port, serving, until

REVOKE = "mutation($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { userErrors { message } } }"
SIGN_IN = "Logga in för att se det här"
PLACE = "Vad vill vi tillsammans i Vaggeryd?"
HALF_A_MINUTE = 31_000
CHANGED = "Något har ändrats sedan sidan hämtades. Visa det nya"  # at the end, once what anybody may see has come


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """A place where nothing is read without signing in."""
    with serving(tmp_path_factory.mktemp("locked"), seed="vaggeryd", anonymous="none") as running:
        yield running


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """A place where no shares are read without signing in."""
    with serving(tmp_path_factory.mktemp("catalogue"), seed="vaggeryd", anonymous="catalogue") as running:
        yield running


def sign_in(page: Page, service: Service, secret: str) -> None:
    page.goto(f"{service.url}/login?lang=sv")
    page.get_by_label("Nyckel").fill(secret)
    page.keyboard.press("Enter")
    page.wait_for_url("**/account**")


def banner(page: Page) -> object:
    return page.locator(".banner")


def test_what_is_shown_stays_while_the_service_is_gone_and_it_comes_back(browser: Browser, tmp_path: Path) -> None:
    port = str(free_port())
    with opened(browser) as page:
        page.clock.install()
        with serving(tmp_path, seed="vaggeryd", port=port) as service:
            page.goto(f"{service.url}/?lang=sv")
            answered(page)
            page.locator("main li.card").first.wait_for()
            shown = page.locator("main").inner_text()
            service.process.kill()
            service.process.wait()
        page.clock.fast_forward(HALF_A_MINUTE)
        expect(page.get_by_role("alert")).to_contain_text("Tjänsten svarar inte. Du ser det som gällde klockan")
        assert page.locator("main").inner_text() == shown
        assert hindrances(page) == []
        with serving(tmp_path, seed="none", port=port):

            def is_back() -> bool:
                page.clock.fast_forward(HALF_A_MINUTE)
                page.wait_for_timeout(200)
                return page.locator(".banner").count() == 0

            until(is_back, 60)
            assert page.locator("main").inner_text() == shown


def test_a_page_that_is_gone_to_meanwhile_comes_by_itself(browser: Browser, service: Service) -> None:
    """Nothing answers but what the browser has already."""
    with opened(browser) as page:
        page.clock.install()
        page.goto(f"{service.url}/search?q=trygg&lang=sv")
        answered(page)
        page.route("**/graphql?**", lambda route: route.abort())
        page.get_by_role("banner").get_by_role("link", name="Samsyn").click()
        expect(page.get_by_role("alert")).to_contain_text("Tjänsten svarar inte")
        expect(page.locator("main [aria-busy=true]")).to_have_count(1)
        page.unroute("**/graphql?**")
        page.clock.fast_forward(HALF_A_MINUTE)
        page.locator("main li.card").first.wait_for()
        expect(page.get_by_role("alert")).to_have_count(0)


def test_a_service_that_is_busy_is_asked_again_when_it_says(browser: Browser, service: Service) -> None:
    with opened(browser) as page:
        page.clock.install()
        page.route("**/graphql?**", lambda route: route.fulfill(status=429, headers={"Retry-After": "20"}))
        page.goto(f"{service.url}/?lang=sv")
        expect(page.get_by_role("alert")).to_have_text("Tjänsten svarar inte. Vi försöker igen.")
        page.unroute("**/graphql?**")
        page.clock.fast_forward(21_000)
        page.locator("main li.card").first.wait_for()
        expect(page.get_by_role("alert")).to_have_count(0)


def test_a_session_that_ends_while_one_reads_is_told(browser: Browser, service: Service) -> None:
    """The key is revoked, so that the session ends at the next request."""
    key = service.issue_key("STRATEGIST", name="Strategen")
    with opened(browser) as page:
        sign_in(page, service, key["secret"])
        page.clock.install()
        page.goto(f"{service.url}/?lang=sv")
        answered(page)
        expect(page.get_by_role("banner").get_by_role("link", name="Strategen")).to_be_visible()
        shown = page.locator("main").inner_text()
        assert service.ask(REVOKE, input={"id": key["id"]})["data"]["revokeApiKey"]["userErrors"] == []
        page.clock.fast_forward(HALF_A_MINUTE)
        expect(page.get_by_role("alert")).to_contain_text("Du är utloggad. Det du ser hämtades innan dess.")
        assert page.locator("main").inner_text().removesuffix(CHANGED).rstrip() == shown.rstrip()
        expect(page.get_by_role("alert").get_by_role("link")).to_have_attribute("href", sign_in_from("/?lang=sv"))
        expect(page.get_by_role("banner").get_by_role("link", name="Logga in")).to_be_visible()
        assert hindrances(page) == []


def test_a_session_that_ended_before_leaves_what_is_open_to_all(browser: Browser, service: Service) -> None:
    key = service.issue_key("STRATEGIST", name="Strategen")
    with opened(browser) as page:
        sign_in(page, service, key["secret"])
        service.ask(REVOKE, input={"id": key["id"]})
        page.goto(f"{service.url}/?lang=sv")
        answered(page)
        expect(page.locator("h1")).to_have_text(PLACE)
        page.locator("main li.card").first.wait_for()
        expect(page.locator("main li.card").first).to_contain_text("Bedöms uppnås")  # a word of the vocabulary, too
        expect(page.get_by_role("banner").get_by_role("link", name="Logga in")).to_be_visible()


@pytest.mark.parametrize("path", paths())
def test_each_page_of_a_locked_place_leads_to_the_sign_in(browser: Browser, locked: Service, path: str) -> None:
    where = filled(path, Things()) if "{id}" not in path else path.replace("{id}", "goal_01m8kq1t1ja3dxk3j1d6z9gvdc")
    with opened(browser) as page:
        where = f"{where}{'&' if '?' in where else '?'}lang=sv&q=trygg"
        page.goto(locked.url + where)
        expect(page.locator("h1")).to_have_text(SIGN_IN)
        expect(page.get_by_role("main").get_by_role("link", name="Logga in")).to_have_attribute(
            "href", sign_in_from(where)
        )
        assert hindrances(page) == []


def test_who_signs_in_to_a_locked_place_sees_it(browser: Browser, locked: Service) -> None:
    key = locked.issue_key("STRATEGIST", name="Strategen")
    with opened(browser) as page:
        page.goto(f"{locked.url}/?lang=sv")
        page.get_by_role("main").get_by_role("link", name="Logga in").click()
        page.get_by_label("Nyckel").fill(key["secret"])
        page.keyboard.press("Enter")
        page.wait_for_url(f"{locked.url}/?lang=sv")  # where they came from
        page.clock.install()
        page.reload()
        expect(page.locator("h1")).to_have_text(PLACE)
        answered(page)
        shown = page.locator("main").inner_text()
        locked.ask(REVOKE, input={"id": key["id"]})
        page.clock.fast_forward(HALF_A_MINUTE)
        expect(page.get_by_role("alert")).to_contain_text("Du är utloggad.")
        assert page.locator("main").inner_text() == shown  # what was shown stays
        page.keyboard.press("/")
        page.keyboard.type("trygg")
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_have_text(SIGN_IN)  # and nothing more is


def test_nothing_can_be_suggested_in_a_locked_place(browser: Browser, locked: Service) -> None:
    with opened(browser) as page:
        page.goto(f"{locked.url}/?lang=sv")
        page.get_by_role("combobox").type("trygg")
        expect(page.locator("form[role=search] [role=status]")).to_have_text("Du behöver logga in för att se det här.")


def test_where_shares_are_withheld_the_rest_is_shown(browser: Browser, catalogue: Service) -> None:
    with opened(browser) as page:
        page.goto(f"{catalogue.url}/?lang=sv")
        answered(page)
        page.locator("main li.card").first.wait_for()
        expect(page.locator(".banner")).to_contain_text("visas för den som är inloggad")
        expect(page.locator(".banner").get_by_role("link", name="Logga in")).to_have_attribute(
            "href", sign_in_from("/?lang=sv")
        )
        assert hindrances(page) == []
        page.get_by_role("combobox").fill("trygg")
        page.keyboard.press("Enter")
        expect(page.get_by_role("region", name="Mål")).to_be_visible()
        expect(page.locator(".banner")).to_have_count(0)  # nothing of it is withheld


@pytest.mark.parametrize("path", paths())
def test_each_page_that_withholds_something_says_who_sees_it(browser: Browser, catalogue: Service, path: str) -> None:
    with opened(browser) as page:
        answers: list[Response] = []
        page.on("response", lambda answer: answers.append(answer) if "/graphql?" in answer.url else None)
        where = filled(path, things_of(catalogue))
        page.goto(f"{catalogue.url}{where}?lang=sv&q=trygg")
        answered(page)
        expect(page.locator(".banner")).to_have_count(int(any(map(_refuses, answers))))


def _refuses(response: Response) -> bool:
    return any(each["extensions"]["code"] == "FORBIDDEN" for each in response.json().get("errors", []))


def test_signing_in_shows_what_was_withheld(browser: Browser, catalogue: Service) -> None:
    key = catalogue.issue_key("STRATEGIST")
    assert httpx.get(f"{catalogue.url}/livez").status_code == httpx.codes.OK
    with opened(browser) as page:
        sign_in(page, catalogue, key["secret"])
        page.goto(f"{catalogue.url}/?lang=sv")
        answered(page)
        expect(page.locator("main li.card").first).to_contain_text("Drivs främst av")
        expect(page.locator(".banner")).to_have_count(0)

"""Three readers and what they come for, from their first page to their last, by what is written there alone."""

import re
from collections.abc import Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.explorer.places import Things, answered, seen, things_of
from tests.support.chromium import begin_session, hindrances, opened
from tests.support.pdf import texts_of
from tests.support.service import Service, serving

pytestmark = pytest.mark.timeout(300)  # with the start of a service of its own
SAFE = "Människor känner sig trygga i centrum på kvällen"
DRIVERS = f"Vem driver ”{SAFE}”?"
BOARD = "Kultur- och fritidsnämnden"
ARTICLE = """<!doctype html><html lang="sv"><title>Tidningen</title><h1>Vem gör centrum tryggt?</h1>
<iframe src="{}/embed/drivers/{}?lang=sv" title="Vem driver" width="1000" height="1400"></iframe>"""


@pytest.fixture
def newspaper(tmp_path: Path) -> Iterator[tuple[str, Things]]:
    """The address of an article on another site, with who drives an outcome in it, and what the demonstration has."""
    article: list[bytes] = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Article, article))
    address = f"http://127.0.0.1:{server.server_port}"
    Thread(target=server.serve_forever, daemon=True).start()
    with serving(tmp_path, seed="vaggeryd", embed_ancestors=address) as service:
        things = things_of(service)
        article.append(ARTICLE.format(service.url, things["aims"]).encode())
        yield address, things
    server.shutdown()
    server.server_close()


def follow(page: Page, name: str | re.Pattern[str], heading: str) -> None:
    """Go on by a link of the page, and see where it leads."""
    page.get_by_role("main").get_by_role("link", name=name).first.click()
    expect(page.locator("h1")).to_have_text(heading)
    answered(page)


def test_a_strategist_gets_from_the_place_to_a_printed_review(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/about/shares") as page:
        begin_session(page.context, service, service.issue_key("STRATEGIST")["secret"])
        page.goto(service.url)
        answered(page)
        follow(page, SAFE, SAFE)
        follow(page, re.compile("^Alla som driver"), DRIVERS)

        page.get_by_role("checkbox", name="Gata och park").check()
        expect(page.get_by_role("main")).to_contain_text("Tänkt läge: utan Gata och park.")
        lost = page.get_by_text("Det som de gör i dag står för").inner_text()
        assert re.search(r"\d+\s%", lost), lost
        supposed = page.url
        page.reload()
        answered(page)
        assert page.get_by_text("Det som de gör i dag står för").inner_text() == lost
        assert page.url == supposed

        page.get_by_role("button", name="Arbeta vidare").click()
        page.get_by_role("list", name="Arbeta vidare").get_by_role("link", name="Rapport").click()
        expect(page.locator("h1")).to_have_text("Vad ska nämnden veta och besluta?")
        page.get_by_label("Mot").select_option(SAFE)
        expect(page.get_by_role("heading", name="6. Vad som har ändrats")).to_be_visible()
        page.evaluate("window.print = () => { document.title = 'Utskriven' }")
        page.get_by_role("button", name="Skriv ut").click()
        expect(page).to_have_title("Utskriven")
        pages = texts_of(page.pdf(prefer_css_page_size=True))
        assert "Attveta" in pages[0]
        assert f"Sida1av{len(pages)}" in pages[0]


def test_a_newspapers_reader_gets_from_a_figure_to_what_a_share_means(
    browser: Browser, newspaper: tuple[str, Things]
) -> None:
    address, things = newspaper
    with opened(browser) as page:
        page.goto(address)
        figure = page.frame_locator("iframe")
        expect(figure.locator("h1")).to_have_text(DRIVERS)
        expect(figure.locator("main")).to_contain_text("Ett bidragspåstående, inget bevis på orsak.")
        expect(figure.locator("main")).to_contain_text("Exempeldata")
        with page.context.expect_page() as opening:
            figure.get_by_role("link", name="Öppna i Samsyn").click()
        own = opening.value
        assert f"/aims/{things['aims']}/drivers" in own.url
        answered(own)
        assert page.url.startswith(address)  # the newspaper stays open beside it

        first = own.get_by_role("region", name="Vem, genom vad").locator("ul > li").first
        contribution = first.get_by_role("link").nth(1).inner_text()
        first.get_by_role("link").nth(1).click()
        expect(own.locator("h1")).to_have_text(contribution)
        answered(own)
        follow(own, "Följ röda tråden härifrån", "Vad leder det här till?")
        expect(own.locator("ol[aria-label] .name").first).to_have_text(contribution)
        own.get_by_role("contentinfo").get_by_role("link", name="Om andelar").click()
        expect(own.locator("h1")).to_have_text("Vad betyder andelen?")
        expect(own.get_by_role("main")).to_contain_text("Den är ett bidragspåstående, inget bevis.")
        assert hindrances(own) == []


def test_a_board_member_finds_the_boards_goals_their_status_and_what_is_missing(
    browser: Browser, service: Service
) -> None:
    with seen(browser, service, "/", size="phone") as page:
        page.get_by_role("button", name="Sök").click()
        page.get_by_role("combobox").fill("kultur- och fritidsn")
        page.get_by_role("option", name=re.compile(f"^{BOARD}")).click()
        expect(page.locator("h1")).to_have_text(BOARD)
        answered(page)
        goals = page.get_by_role("region", name="Det här svarar ni för").get_by_role("listitem")
        assert goals.count() == 5
        statuses = "Uppnått|Bedöms uppnås|Osäkert|Bedöms inte uppnås|Kan inte bedömas"
        assert all(re.search(statuses, each) for each in goals.all_inner_texts())

        whole = _gaps(service)
        follow(page, re.compile("^Vad saknas i det ni"), "Vad saknas, och vad kan vi göra åt det?")
        expect(page.get_by_label("För vem")).to_have_value(re.compile("^actor_"))
        expect(page.get_by_label("För vem").locator("option:checked")).to_have_text(BOARD)
        told = page.get_by_text(re.compile(r"^\d+ luckor, de allvarligaste först")).inner_text()
        assert 0 < int(told.split()[0]) < whole
        aim = page.get_by_role("main").locator("li a[href^='/aims/']").first.inner_text()
        follow(page, aim, aim)
        expect(page.get_by_role("heading", name="Vad saknas?")).to_be_visible()
        page.go_back()
        page.go_back()
        follow(page, "Rapport om det", "Vad ska nämnden veta och besluta?")
        expect(page.get_by_role("main")).to_contain_text(f"{BOARD}. Ändringar sedan")


def _gaps(service: Service) -> int:
    return service.ask("{ gaps(first: 1) { totalCount } }")["data"]["gaps"]["totalCount"]


class _Article(BaseHTTPRequestHandler):
    """The one page of another site."""

    def __init__(self, article: list[bytes], *given: object) -> None:
        self.article = article
        super().__init__(*given)  # pyright: ignore[reportArgumentType] (what the server gives)

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(self.article[0])

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (its own name)
        """Say nothing."""

"""A step begins at the heading; going back, forward and reloading lead to where one was."""

from playwright.sync_api import Browser, Page, expect

from tests.explorer.places import answered, seen
from tests.support.service import Service

HITS = "/search?q=kommun&lang=sv"


def height(page: Page) -> int:
    return page.evaluate("Math.round(scrollY)")


def scrolled(page: Page, to: int) -> None:
    """Scroll as a reader does, and rest."""
    page.mouse.move(600, 500)
    page.mouse.wheel(0, to)
    page.wait_for_function("height => Math.abs(scrollY - height) < 5", arg=to)
    page.wait_for_timeout(400)


def stands_at(page: Page, place: int) -> None:
    page.wait_for_function("place => Math.abs(scrollY - place) < 5", arg=place)


def test_a_step_goes_to_the_heading_and_is_told(browser: Browser, service: Service) -> None:
    with seen(browser, service, HITS) as page:
        scrolled(page, 400)
        page.get_by_role("navigation", name="Sidor").get_by_role("link", name="Start").click()
        answered(page)
        expect(page.locator("h1")).to_have_text("Vad vill vi tillsammans i Vaggeryd?")
        expect(page.locator("h1")).to_be_focused()
        expect(page.locator("body > [role=status]").first).to_have_text("Vad vill vi tillsammans i Vaggeryd?")
        expect(page).to_have_title("Vad vill vi tillsammans i Vaggeryd? – Samsyn")
        assert height(page) == 0


def test_back_leads_to_the_place_and_the_link_and_forward_again(browser: Browser, service: Service) -> None:
    with seen(browser, service, HITS, without="404") as page:
        link = page.get_by_role("region", name="Aktörer").get_by_role("link").nth(1)
        name = link.inner_text()
        scrolled(page, 500)
        link.focus()
        page.wait_for_timeout(400)
        place = height(page)
        page.keyboard.press("Enter")
        page.wait_for_url("**/actors/**")
        expect(page.locator("h1")).to_be_visible()
        page.go_back()
        page.wait_for_url("**/search**")
        expect(page.get_by_role("region", name="Aktörer").get_by_role("link").nth(1)).to_be_focused()
        assert page.evaluate("document.activeElement.innerText") == name
        stands_at(page, place)
        page.go_forward()
        page.wait_for_url("**/actors/**")
        page.go_back()
        stands_at(page, place)


def test_a_reload_keeps_the_place(browser: Browser, service: Service) -> None:
    with seen(browser, service, HITS) as page:
        scrolled(page, 700)
        page.reload()
        stands_at(page, 700)


def test_coming_back_from_another_site_leads_to_the_place(browser: Browser, service: Service) -> None:
    with seen(browser, service, HITS) as page:
        scrolled(page, 700)
        page.goto(f"{service.url}/login?lang=sv")
        page.go_back()
        stands_at(page, 700)


def test_back_from_a_filter_leads_to_the_place(browser: Browser, service: Service) -> None:
    with seen(browser, service, HITS) as page:
        link = page.get_by_role("link", name="Visa alla 7 aktörer")
        link.scroll_into_view_if_needed()
        page.wait_for_timeout(400)
        place = height(page)
        link.click()
        expect(page.get_by_role("main").get_by_role("heading", level=2)).to_have_text("Aktörer")
        page.go_back()
        expect(page.get_by_role("link", name="Visa alla 7 aktörer")).to_be_focused()
        stands_at(page, place)


def test_who_begins_to_read_is_not_moved(browser: Browser, service: Service) -> None:
    """The hits come late; meanwhile the reader has scrolled."""
    with seen(browser, service, HITS) as page:
        scrolled(page, 700)
        page.get_by_role("navigation", name="Sidor").get_by_role("link", name="Start").press("Enter")
        answered(page)
        page.route(lambda url: "%22text%22" in url, lambda _: None)
        page.go_back()
        page.wait_for_url("**/search**")
        page.mouse.wheel(0, -50)
        page.wait_for_timeout(300)
        assert height(page) < 650

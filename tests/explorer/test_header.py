"""The header leads to all pages at every width, and never stands over what has the focus."""

import re

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.explorer.places import answered, seen
from tests.support.chromium import hindrances, is_wider_than_the_window, opened
from tests.support.service import Service

STATE = {
    "/": "Start",
    "/map": "Karta",
    "/chains": "Röd tråd",
    "/actors": "Aktörer",
    "/contributions": "Insatser",
    "/measures": "Mått",
}
WORK = {
    "/gaps": "Luckor",
    "/priorities": "Prioriteringar",
    "/deviations": "Avvikelser",
    "/lessons": "Lärdomar",
    "/review": "Rapport",
    "/search": "Sök",
}
OVER = """() => {
  const { top, bottom, left, height } = document.activeElement.getBoundingClientRect()
  const found = document.elementFromPoint(left + 2, (top + bottom) / 2)
  return height > 2 && found && !document.activeElement.contains(found) && !found.contains(document.activeElement)
    ? found.outerHTML.slice(0, 80) : null
}"""
"""What stands over the middle of the element that has the focus."""


def with_twelve_pages(page: Page, service: Service, path: str = "/search?q=kommun&lang=sv") -> None:
    """Open a page whose words name twelve pages, as there may be."""
    named = ",".join(f'"{path}":"{name}"' for path, name in (STATE | WORK).items())

    def fulfil(route: Route) -> None:
        text = re.sub(r'to:\{"?[`"\']?/[^}]*\}', f"to:{{{named}}}", route.fetch().text())
        assert named in text
        route.fulfill(body=text, content_type="text/javascript")

    page.route("**/explorer/sv-*.js", fulfil)
    page.goto(service.url + path)
    answered(page)


@pytest.mark.parametrize("width", [1280, 1024])
def test_twelve_pages_have_room_in_one_row(browser: Browser, service: Service, width: int) -> None:
    with opened(browser) as page:
        page.set_viewport_size({"width": width, "height": 800})
        with_twelve_pages(page, service)
        pages = page.get_by_role("navigation", name="Sidor")
        boxes = [link.bounding_box() for link in pages.get_by_role("link").all()]
        rows = {round(box["y"]) for box in boxes if box}
        assert len(rows) == 1
        button = pages.get_by_role("button", name="Arbeta vidare")
        button.press("Enter")
        assert pages.get_by_role("list", name="Arbeta vidare").get_by_role("link").all_inner_texts() == [*WORK.values()]
        expect(pages.get_by_role("link", name="Sök")).to_have_attribute("aria-current", "page")
        assert hindrances(page) == []
        page.keyboard.press("Escape")
        expect(button).to_be_focused()
        expect(button).to_have_attribute("aria-expanded", "false")
        assert not is_wider_than_the_window(page)


@pytest.mark.parametrize("width", [768, 360, 320])
def test_a_button_opens_all_pages_on_narrow_screens(browser: Browser, service: Service, width: int) -> None:
    with opened(browser) as page:
        page.set_viewport_size({"width": width, "height": 700})
        with_twelve_pages(page, service)
        page.mouse.wheel(0, 600)
        menu = page.get_by_role("button", name="Meny")
        menu.press("Enter")
        pages = page.get_by_role("navigation", name="Sidor")
        for group, names in (("Läget", STATE), ("Arbeta vidare", WORK)):
            assert pages.get_by_role("list", name=group).get_by_role("link").all_inner_texts() == [*names.values()]
        expect(pages.get_by_role("link", name="Logga in")).to_be_in_viewport()
        assert [each for each in hindrances(page) if not each.startswith("target-size")] == []  # of what is under it
        assert not is_wider_than_the_window(page)
        page.keyboard.press("Escape")
        expect(menu).to_be_focused()
        expect(pages).to_be_hidden()


def test_it_closes_when_the_focus_goes_on(browser: Browser, service: Service) -> None:
    with opened(browser, size="phone") as page:
        with_twelve_pages(page, service)
        page.get_by_role("button", name="Meny").press("Enter")
        page.get_by_role("navigation", name="Sidor").get_by_role("link").last.focus()
        page.keyboard.press("Tab")
        expect(page.get_by_role("navigation", name="Sidor")).to_be_hidden()


@pytest.mark.parametrize("size", ["desk", "phone", "zoomed"])
def test_nothing_stands_over_the_focus(browser: Browser, service: Service, size: str) -> None:
    """Through the whole page, and back up again, where the bar at the top could."""
    with seen(browser, service, "/search?q=kommun&lang=sv", size=size) as page:
        for key in ["Tab"] * 45 + ["Shift+Tab"] * 45:
            page.keyboard.press(key)
            assert page.evaluate(OVER) is None


def test_the_other_language_keeps_what_is_chosen(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/search?q=trygg&type=GOAL&lang=sv") as page:
        page.get_by_role("banner").get_by_role("link", name="English").click()
        page.wait_for_url("**/search?q=trygg&type=GOAL&lang=en")
        expect(page.locator("h1")).to_have_text("Where is “trygg”?")


def test_a_long_name_of_a_place_takes_no_room(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/search?lang=sv", size="phone") as page:
        page.evaluate("document.querySelector('.brand span').textContent = 'Å'.repeat(200)")
        assert not is_wider_than_the_window(page)
        expect(page.get_by_role("button", name="Meny")).to_be_in_viewport()

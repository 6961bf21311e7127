"""Keys lead through all pages, never while one types, and can be switched off."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.explorer.places import seen
from tests.support.chromium import hindrances
from tests.support.service import Service

LETTERS = {"m": "/map", "o": "/", "a": "/actors", "t": "/measures"}
SWITCH = "Använd enkla tangenter"


def field(page: Page) -> Locator:
    return page.get_by_role("combobox")


@pytest.mark.parametrize("key", ["/", "Control+k", "Meta+k"])
def test_a_key_leads_to_the_field(browser: Browser, service: Service, key: str) -> None:
    with seen(browser, service, "/?lang=sv") as page:
        page.keyboard.press(key)
        expect(field(page)).to_be_focused()
        expect(field(page)).to_have_value("")


def test_the_field_has_the_focus_before_another_key_can_come(browser: Browser, service: Service) -> None:
    pressed = "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: '/', bubbles: true}))"
    with seen(browser, service, "/?lang=sv") as page:
        assert page.evaluate(f"({pressed}, document.activeElement.name)") == "q"


@pytest.mark.parametrize("letter", LETTERS)
def test_two_keys_lead_to_a_page(browser: Browser, service: Service, letter: str) -> None:
    with seen(browser, service, "/search?lang=sv") as page:
        page.keyboard.press("g")
        page.keyboard.press(letter)
        page.wait_for_url(lambda url: url == f"{service.url}{LETTERS[letter]}?lang=sv")
        expect(page.locator("h1")).to_be_focused()


def test_a_second_key_that_comes_late_does_nothing(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/search?lang=sv") as page:
        page.keyboard.press("g")
        page.wait_for_timeout(1700)
        page.keyboard.press("o")
        assert page.url == f"{service.url}/search?lang=sv"


def test_what_is_typed_into_a_field_is_text(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/search?lang=sv") as page:
        field(page).focus()
        page.keyboard.type("go/?")
        expect(field(page)).to_have_value("go/?")
        expect(page.get_by_role("dialog")).to_have_count(0)
        assert page.url == f"{service.url}/search?lang=sv"


def test_a_dialog_tells_all_keys_and_gives_the_focus_back(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/?lang=sv") as page:
        first = page.locator("main a").first
        first.focus()
        page.keyboard.press("?")
        dialog = page.get_by_role("dialog", name="Kortkommandon")
        told = dialog.inner_text()
        assert all(f"g sedan {letter}" in told for letter in LETTERS)
        assert hindrances(page) == []
        page.keyboard.press("g")
        page.keyboard.press("o")  # which means nothing within a dialog
        page.keyboard.press("Escape")
        expect(dialog).to_be_hidden()
        expect(first).to_be_focused()


def test_single_keys_can_be_switched_off_for_good(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/?lang=sv") as page:
        page.get_by_role("button", name="Kortkommandon").click()
        page.get_by_role("checkbox", name=SWITCH).uncheck()
        page.get_by_role("button", name="Stäng").click()
        page.reload()
        expect(page.locator("h1")).to_be_visible()
        for key in ("?", "/"):
            page.keyboard.press(key)
        expect(page.get_by_role("dialog")).to_be_hidden()
        expect(field(page)).not_to_be_focused()
        page.keyboard.press("Control+k")
        expect(field(page)).to_be_focused()
        page.get_by_role("button", name="Kortkommandon").click()
        page.get_by_role("checkbox", name=SWITCH).check()
        page.keyboard.press("Escape")
        page.locator("h1").focus()
        page.keyboard.press("/")
        expect(field(page)).to_be_focused()


def test_they_can_be_switched_off_where_nothing_can_be_kept(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/?lang=sv") as page:
        page.context.add_init_script(
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError') } })"
        )
        page.reload()
        page.get_by_role("button", name="Kortkommandon").click()
        page.get_by_role("checkbox", name=SWITCH).uncheck()
        page.keyboard.press("Escape")
        page.keyboard.press("/")
        expect(field(page)).not_to_be_focused()

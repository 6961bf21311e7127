"""What holds on every page of the explorer, whatever it shows."""

from hashlib import sha256
from itertools import product

import pytest
from playwright.sync_api import Browser, Request, Route

from samsyn.api.ready import ready_operations
from tests.explorer.places import Things, answered, filled, paths, seen
from tests.support.chromium import SIZES, hindrances, is_wider_than_the_window, opened
from tests.support.service import Service

PATHS = paths()
LANGUAGES = {"sv": "Till innehållet", "en": "Skip to content"}
ON_EVERY_PAGE = [sha256(ready_operations()[name].encode()).hexdigest() for name in ("start", "vocabulary")]
LOOKS = [*product(LANGUAGES, SIZES, ("light", "dark"))]


@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_nothing(browser: Browser, service: Service, things: Things, path: str) -> None:
    """Each page in each language, at each size and in each theme once, over the set."""
    begin = PATHS.index(path)
    for language, size, scheme in (LOOKS[begin % 8], LOOKS[(begin + 5) % 8]):
        where = f"{filled(path, things)}?lang={language}"
        with seen(browser, service, where, size=size, color_scheme=scheme) as page:
            assert hindrances(page) == [], (language, size, scheme)
            assert not is_wider_than_the_window(page), (language, size, scheme)
            assert page.get_attribute("html", "lang") == language
            if not path.startswith("/embed/"):
                assert page.locator("a.skip").inner_text() == LANGUAGES[language]


@pytest.mark.parametrize("path", PATHS)
def test_nothing_has_to_be_scrolled_sideways_at_400_per_cent(
    browser: Browser, service: Service, things: Things, path: str
) -> None:
    with seen(browser, service, filled(path, things), size="zoomed") as page:
        assert not is_wider_than_the_window(page)


@pytest.mark.parametrize("path", PATHS)
def test_a_reload_and_a_second_browser_show_the_same(
    browser: Browser, service: Service, things: Things, path: str
) -> None:
    with seen(browser, service, filled(path, things)) as page:
        first = page.locator("main").inner_text()
    with seen(browser, service, filled(path, things)) as page:
        assert page.locator("main").inner_text() == first


@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_busy_until_the_last_of_its_answers(
    browser: Browser, service: Service, things: Things, path: str
) -> None:
    """Whichever comes last, nobody takes a page for whole before."""
    questions: set[str] = set()
    with opened(browser) as page:
        page.on("request", lambda asked: questions.add(asked.url) if "/graphql?" in asked.url else None)
        page.goto(service.url + filled(path, things))
        answered(page)
    if path != "/gaps":  # what every page asks is held back on this one
        questions = {url for url in questions if not any(each in url for each in ON_EVERY_PAGE)}
    for last in sorted(questions):
        assert is_busy_without(browser, service.url + filled(path, things), last), last


def is_busy_without(browser: Browser, url: str, last: str) -> bool:
    """Whether a page isn't there yet, or says that it is busy, when all that it asks is answered but one."""
    sent: list[Request] = []
    ended: list[Request] = []
    held: list[Route] = []
    with opened(browser) as page:
        page.on("request", lambda each: sent.append(each))  # noqa: PLW0108 (Playwright needs a function)
        page.on("requestfinished", lambda each: ended.append(each))  # noqa: PLW0108 (as above)
        page.route(lambda asked: asked == last, lambda route: held.append(route))  # noqa: PLW0108 (as above)
        page.goto(url)
        while not held or len(sent) > len(ended) + 1:
            page.wait_for_timeout(20)
        page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        is_busy = page.locator("h1").count() == 0 or page.locator("[aria-busy=true]").count() > 0
        held.pop().continue_()
        answered(page)
    return is_busy


@pytest.mark.parametrize("path", [path for path in PATHS if "{" not in path])
def test_an_empty_place_has_a_sentence_on_every_page(browser: Browser, empty: Service, path: str) -> None:
    with seen(browser, empty, path) as page:
        assert len(page.locator("main p").all_inner_texts()) > 0
        assert hindrances(page) == []


@pytest.mark.parametrize("path", [path for path in PATHS if "{" in path])
def test_what_is_not_there_is_said(browser: Browser, service: Service, path: str) -> None:
    with seen(browser, service, path.replace("{id}", "goal_01m8kq1t1ja3dxk3j1d6z9gvdc") + "?lang=en") as page:
        assert page.locator("h1").inner_text() in {"Not found", "This is no longer shown"}


def test_an_address_that_there_is_none_of_is_said(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/nothing/here?lang=en", without="404") as page:
        assert page.locator("h1").inner_text() == "Page not found"
        page.get_by_role("link", name="Go to the start page").click()
        page.wait_for_url("**/?lang=en")

"""A real Chromium with our pages in it, and what keeps people from using a page, as axe finds it."""

import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.support.service import Service

AXE: Final = Path(__file__).parents[1] / "sign_in" / "node_modules" / "axe-core" / "axe.min.js"
RULES: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SIZES: Final = {"phone": (360, 740), "desk": (1280, 900)}
ZOOMED: Final = (320, 256)  # a desk of 1280 by 1024 at 400 per cent
FLAGS: Final = ["--no-sandbox", "--disable-dev-shm-usage"]  # as root, and where there is little shared memory


@contextmanager
def chromium() -> Generator[Browser]:
    """A Chromium without a window, closed at the end of the block."""
    path = shutil.which("chromium") or shutil.which("google-chrome")
    assert path, "There is no Chromium. Install it: apt-get install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def opened(browser: Browser, *, language: str = "sv-SE", size: str = "desk", **more: Any) -> Generator[Page]:
    """A page in a profile of its own, with no cookie in it."""
    width, height = {**SIZES, "zoomed": ZOOMED}[size]
    context = browser.new_context(locale=language, viewport={"width": width, "height": height}, **more)
    context.set_default_timeout(20_000)
    page = context.new_page()
    yield page
    page.unroute_all(behavior="ignoreErrors")  # what a test still holds back is of no use to a closed page
    context.close()


def begin_session(context: BrowserContext, service: Service, secret: str) -> None:
    """Sign a profile in by a key, without going to a page."""
    answer = context.request.post(f"{service.url}/session", data={"key": secret}, headers={"Origin": service.url})
    assert answer.ok, answer.text()


def hindrances(page: Page) -> list[str]:
    """What axe finds on a page: each rule with the elements that break it."""
    assert AXE.exists(), (
        "The packages aren't installed. Run `make test-sign-in` or `make test-explorer`, which install them first."
    )
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
    return [f"{each['id']}: {node['html']}" for each in found["violations"] for node in each["nodes"]]


def is_wider_than_the_window(page: Page) -> bool:
    """Whether one would have to scroll sideways."""
    return page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")

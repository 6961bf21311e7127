"""The explorer in a real browser: what a page weighs, when it can be read, and whether it holds still.

`make bench-pages` visits each page of the demonstration with an empty cache, and the map of a place with 2,000 goals.
It needs Chromium and what `make test-explorer` needs. It tells what is above a limit, and fails on none.

    requests, kB of JS and CSS    of a first visit, as they come over the wire
    lcp, second                   Largest Contentful Paint, and that of a second visit with the cache filled, in ms
    cls                           Cumulative Layout Shift
    task                          the longest task of the browser's main thread, in ms
    click                         the slowest of pressing `/` and following the first link in the page's text, in ms:
                                  from the event to the next paint (Event Timing)
    elements                      of the document
"""

import asyncio
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from playwright.sync_api import Browser, CDPSession, Page

from bench.data import SIZES, place
from bench.homes import EMBEDDED, issued_key, of_its_own
from bench.loading import fill_graph
from bench.servers import samsyn
from tests.explorer.places import answered, filled, paths, things_of
from tests.support.chromium import chromium, opened
from tests.support.service import serving

LIMITS: Final = {"js of /": 60, "js": 100, "requests": 8, "lcp": 1000, "cls": 0.02, "task": 150, "click": 200}
MAP_ELEMENTS_MAX: Final = 2_500
MAP_MS_MAX: Final = 2_000.0
NOTED: Final = """
window.noted = {lcp: 0, cls: 0, task: 0, click: 0};
const watch = (type, note, more = {}) =>
  new PerformanceObserver(list => list.getEntries().forEach(note)).observe({type, buffered: true, ...more});
watch("largest-contentful-paint", each => noted.lcp = each.startTime);
watch("layout-shift", each => noted.cls += each.hadRecentInput ? 0 : each.value);
watch("longtask", each => noted.task = Math.max(noted.task, each.duration));
watch("event", each => noted.click = Math.max(noted.click, each.duration), {durationThreshold: 16});
"""
SETTLED_MS: Final = 700  # after which nothing moves any more


class Visit(NamedTuple):
    """What was noted while a page was visited; kB, ms and numbers as the module says."""

    requests: int
    js: float
    css: float
    lcp: float
    second: float
    cls: float
    task: float
    click: float
    elements: int


def main() -> None:
    """Visit all pages, and print what was noted beside its limits."""
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(Path(folder), seed="vaggeryd") as service,
        chromium() as browser,
    ):
        things = things_of(service)
        visits = {path: visited(browser, service.url + filled(path, things)) for path in paths()}
    print("| page | " + " | ".join(Visit._fields) + " |")
    print("|---" * (len(Visit._fields) + 1) + "|")
    for path, visit in visits.items():
        print(f"| `{path}` | " + " | ".join(f"{value:.3g}" for value in visit) + " |")
    above = [f"{path}: {fault}" for path, visit in visits.items() for fault in _above(path, visit)]
    print("\n" + ("\n".join(above) or "Nothing is above its limit."))
    if "/map" in visits:
        print(f"\n{_large_map()}")


def visited(browser: Browser, url: str) -> Visit:
    """Return what is noted while a page is visited with an empty cache, and once more with a filled one."""
    with opened(browser) as page:
        page.add_init_script(NOTED)
        session = page.context.new_cdp_session(page)
        sizes = _sizes(session)
        page.goto(url)
        answered(page)
        page.wait_for_timeout(SETTLED_MS)
        first = _noted(page)
        weights = [*sizes.values()]
        elements = page.evaluate("document.querySelectorAll('*').length")
        click = _clicked(page)
        page.goto(url)
        answered(page)
        page.wait_for_timeout(SETTLED_MS)
        second = _noted(page)["lcp"]
    return Visit(
        requests=len(weights),
        js=sum(size for kind, size in weights if kind == "Script") / 1000,
        css=sum(size for kind, size in weights if kind == "Stylesheet") / 1000,
        lcp=first["lcp"],
        second=second,
        cls=first["cls"],
        task=first["task"],
        click=click,
        elements=elements,
    )


def _sizes(session: CDPSession) -> dict[str, tuple[str, float]]:
    """By request the kind and the bytes of what comes over the wire, from now on."""
    kinds: dict[str, str] = {}
    sizes: dict[str, tuple[str, float]] = {}

    def began(told: dict[str, Any]) -> None:
        if not told["request"]["url"].startswith("data:"):
            kinds[told["requestId"]] = told.get("type", "Other")

    def ended(told: dict[str, Any]) -> None:
        if told["requestId"] in kinds:
            sizes[told["requestId"]] = (kinds[told["requestId"]], told["encodedDataLength"])

    session.on("Network.requestWillBeSent", began)
    session.on("Network.loadingFinished", ended)
    session.send("Network.enable")
    return sizes


def _clicked(page: Page) -> float:
    page.keyboard.press("/")
    page.keyboard.press("Escape")
    page.locator("main a:visible").first.click()
    page.wait_for_timeout(SETTLED_MS)
    return _noted(page)["click"]


def _noted(page: Page) -> dict[str, float]:
    return page.evaluate("noted")


def _above(path: str, visit: Visit) -> Iterator[str]:
    values = visit._asdict()
    if path == "/":
        values["js of /"] = values.pop("js")
    for name, limit in LIMITS.items():
        if values.get(name, 0) > limit:
            yield f"{name} {values[name]:.3g} is above {limit:.3g}"


def _large_map() -> str:
    """What the map of 2,000 goals takes, in a sentence."""
    with of_its_own(EMBEDDED) as home:
        asyncio.run(fill_graph(home.address, place(SIZES["small"])))
        with samsyn(home, asyncio.run(issued_key(home.address))) as server, chromium() as browser:
            visit = visited(browser, server.url.removesuffix("/graphql") + "/map")
    return (
        f"The map of 2,000 goals: read after {visit.lcp:.0f} ms (limit {MAP_MS_MAX:.0f}), longest task"
        f" {visit.task:.0f} ms (limit {LIMITS['task']:.0f}), {visit.elements} elements (limit {MAP_ELEMENTS_MAX})."
    )


if __name__ == "__main__":
    main()

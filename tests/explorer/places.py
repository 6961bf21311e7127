"""The explorer's addresses, with something of the demonstration in each, and what is noticed on a page that is seen."""

import json
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from importlib.resources import files
from typing import Any, Final
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page, expect

from tests.support.chromium import begin_session, opened
from tests.support.service import Service

Things = dict[str, str]
FOUND: Final = {
    "aims": 'outcomes(first: 1, filter: {name: {contains: "trygga i centrum"}})',
    "actors": "actors(first: 1, orderBy: [{field: CONTRIBUTIONS_COUNT, direction: DESC}])",
    "contributions": "contributions(first: 1, filter: {status: {eq: APPROVED}})",
    "measures": "measures(first: 1, filter: {attainment: {eq: OFF_TARGET}})",
    "deviations": "deviations(first: 1, states: [CLOSED])",
}
"""By the first step of its page's address, how a thing is found that has much to show."""


EMBEDDED: Final = {"outcome": "aims", "drivers": "aims", "chain": "contributions", "measure": "measures"}
"""What a figure on another site is of."""


def things_of(service: Service) -> Things:
    """The ids of things that have pages, by the first step of their addresses."""
    asked = " ".join(f"{name}: {found} {{ nodes {{ id }} }}" for name, found in FOUND.items())
    return {name: found["nodes"][0]["id"] for name, found in service.ask(f"{{ {asked} }}")["data"].items()}


def paths() -> list[str]:
    """All addresses that the explorer has, as it was built."""
    return [*json.loads((files("samsyn.web.explorer") / "site" / "routes.json").read_text("utf-8"))]


def sign_in_from(address: str) -> str:
    """Where a page leads who signs in, so that they come back to it."""
    return f"/login?{urlencode({'lang': 'sv', 'to': address})}"


def filled(path: str, things: Things) -> str:
    """An address with the id of a thing in it."""
    step = path.removeprefix("/embed/").strip("/").split("/")[0]
    return path.replace("{id}", things.get(EMBEDDED.get(step, step), ""))


@contextmanager
def seen(
    browser: Browser, service: Service, path: str, *, without: str | Sequence[str] = (), **look: Any
) -> Generator[Page]:
    """A page once all of it is answered. Whatever goes wrong in the browser meanwhile is a failure.

    `without` is a word in messages that are expected, as of an answer that is refused, or several.
    """
    wrong: list[str] = []
    with opened(browser, **look) as page:
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda told: wrong.append(told.text) if told.type in {"error", "warning"} else None)
        page.on(
            "request", lambda asked: None if asked.url.startswith((service.url, "data:")) else wrong.append(asked.url)
        )
        page.goto(service.url + path)
        answered(page)
        yield page
    expected = [without] if isinstance(without, str) else without
    assert [each for each in wrong if not any(word in each for word in expected)] == []


def answered(page: Page) -> None:
    """Wait until nothing is waited for on a page any more."""
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("[aria-busy=true]")).to_have_count(0)


def go(page: Page, service: Service, path: str) -> None:
    """Go to a page in Swedish, and wait for all of it."""
    page.goto(f"{service.url}{path}{'&' if '?' in path else '?'}lang=sv")
    answered(page)


def signed_in(page: Page, service: Service, path: str, secret: str | None = None) -> None:
    """Go to a page as whoever has that key; as a strategist unless said."""
    begin_session(page.context, service, secret or service.issue_key("STRATEGIST", name="Strategen")["secret"])
    go(page, service, path)

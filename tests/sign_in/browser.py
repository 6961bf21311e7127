"""A browser as far as signing in needs one: it keeps cookies, follows redirects and sends forms."""

import re
from collections.abc import Mapping
from html import unescape
from html.parser import HTMLParser
from typing import Any, Final
from urllib.parse import urljoin

import httpx

HERE: Final = "http://127.0.0.1:8000"
REDIRECTS_MAX: Final = 20
ANY: Final = "any"
"""The password of everybody."""


class Browser:
    """One browser, which reaches the service at HERE within this process and all else over the network.

    `visited` holds the addresses in the order in which it went there.
    """

    def __init__(self, app: Any) -> None:
        transport = httpx.ASGITransport(app, client=("127.0.0.1", 1234))
        none_kept = httpx.Limits(max_keepalive_connections=0)  # so that nothing is left to be closed
        self.http = httpx.AsyncClient(mounts={HERE: transport}, limits=none_kept, timeout=20)
        self.visited: list[str] = []

    async def open(self, address: str, *, until: str = "") -> httpx.Response:
        """Go to an address and wherever it leads, or to the first address that begins with `until`, without asking."""
        return await self._follow(self.http.build_request("GET", urljoin(HERE, address)), until)

    async def send(self, page: httpx.Response, *, until: str = "", **given: str) -> httpx.Response:
        """Fill in and send the form of a page, and go wherever that leads."""
        form = _Form(page.text)
        address = urljoin(str(page.url), form.action)
        return await self._follow(self.http.build_request("POST", address, data={**form.fields, **given}), until)

    async def sign_in(self, who: str, *, to: str = "/login/oidc", until: str = "") -> httpx.Response:
        """Sign in at the provider as somebody, agreeing to what it asks, and come back."""
        page = await self.open(to, until=until)
        if _asks(page):  # unless the provider knows whose browser it is
            page = await self.send(page, until=until, login=who, password=ANY)
        return await self.send(page, until=until) if _asks(page) else page

    async def asked(self, query: str, **variables: Any) -> Any:
        """The answer to a GraphQL request from the service's own page."""
        headers = {"Sec-Fetch-Site": "same-origin", "Origin": HERE}
        body = {"query": query, "variables": variables}
        return (await self.http.post(f"{HERE}/graphql", json=body, headers=headers)).json()

    def cookies(self) -> Mapping[str, str]:
        """What it keeps, by name."""
        return {each.name: each.value or "" for each in self.http.cookies.jar}

    async def _follow(self, request: httpx.Request, until: str) -> httpx.Response:
        for _ in range(REDIRECTS_MAX):
            self.visited.append(str(request.url))
            response = await self.http.send(request)
            if "location" not in response.headers:
                return response
            address = urljoin(str(request.url), response.headers["location"])
            if until and address.startswith(until):
                self.visited.append(address)
                return response
            request = self.http.build_request("GET", address)
        raise AssertionError(f"It is sent around in a circle: {self.visited[-3:]}")


class _Form(HTMLParser):
    """The first form of a page: where it is sent, and what it sends along unseen."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.action = ""
        self.fields: dict[str, str] = {}
        self.feed(text)
        if not self.action:
            raise AssertionError(f"The page has no form: {text[:500]}")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a form and its hidden fields."""
        given = {name: value or "" for name, value in attrs}
        if tag == "form" and not self.action:
            self.action = given.get("action", "")
        if tag == "input" and given.get("type") == "hidden":
            self.fields[given["name"]] = given.get("value", "")


def _asks(page: httpx.Response) -> bool:
    """Whether the provider asks something, and hasn't sent the browser on."""
    return "/interaction/" in str(page.url) and "location" not in page.headers


def heading_of(page: httpx.Response) -> str:
    """What a page is headed."""
    found = re.search("<h1[^>]*>(.*?)</h1>", page.text, re.DOTALL)
    assert found, page.text
    return unescape(found[1])

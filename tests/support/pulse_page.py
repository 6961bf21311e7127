"""The page for votes as a browser has it, and what holds of whatever it says."""

from html.parser import HTMLParser
from typing import Any

import httpx

from samsyn.web.forms import FORM
from tests.api.asking import Api
from tests.support.doing import perform
from tests.support.voting import issued

QUESTION = "Hur var det <här> & nu?"
VOID = {"meta", "path", "br", "input"}


class Page(HTMLParser):
    """A page's elements as a browser would have them; an end without its beginning, or the other way, is a fault."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None], list[str]]] = []
        self.open: list[int] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs), []))
        if tag not in VOID:
            self.open.append(len(self.elements) - 1)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.elements[self.open.pop()][0] == tag

    def handle_data(self, data: str) -> None:
        for index in self.open:
            self.elements[index][2].append(data)

    def all(self, tag: str) -> list[tuple[dict[str, str | None], str]]:
        """The attributes and the text of each such element."""
        return [(found, "".join(text).strip()) for name, found, text in self.elements if name == tag]

    def text(self, tag: str) -> str:
        """The text of the one such element."""
        [(_, text)] = self.all(tag)
        return text


async def ballot_of(api: Api, measure: str) -> str:
    return (await issued(api.graph, measure))[0]


async def kiosk_of(api: Api, measure: str) -> str:
    done = await perform(api.graph, "issueApiKey", {"name": "K", "role": "KIOSK", "measureId": measure})
    return done.secret or ""


async def look(api: Api, secret: str, **more: Any) -> httpx.Response:
    return await api.http.get(f"/pulse/{secret}", **more)


async def press(api: Api, secret: str, form: str = "up=1", **more: Any) -> httpx.Response:
    headers = {"Content-Type": FORM, **more.pop("headers", {})}
    return await api.http.post(f"/pulse/{secret}", content=form, headers=headers, **more)


def check_private(response: httpx.Response, *secrets: str) -> None:
    """What holds of every page: it is kept by nobody, leads nowhere, loads nothing, and tells no secret."""
    headers = response.headers
    assert "set-cookie" not in headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "'unsafe" not in headers["Content-Security-Policy"]
    page = Page(response.text)
    tags = {name for name, _, _ in page.elements}
    assert tags.isdisjoint({"script", "img", "iframe", "link", "object", "video", "audio"})
    attributes = [(name, value or "") for _, found, _ in page.elements for name, value in found.items()]
    assert [name for name, _ in attributes if name.startswith("on") or name in {"src", "style"}] == []
    assert [value for name, value in attributes if name in {"href", "action"} and not value.startswith("?lang=")] == []
    assert [secret for secret in secrets if secret in response.text + str(headers)] == []

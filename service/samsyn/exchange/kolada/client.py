"""Asks the Kolada API, version 3, at its own pace and with patience.

Lists are answered in pages: an object with `values`, a list, and `next_url`, null on the last page. Ids stand in the
path, 25 of a kind at most. Whoever asks more often than five times a second is answered 429, with Retry-After.
"""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any, Final, cast
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

import httpx
import orjson

from samsyn.errors import NotFetched

IDS_MAX: Final = 25  # a call's, of each kind; more are answered 422
PAGE_ROWS: Final = 5_000  # the most that a page may have
PAGE_BYTES_MAX: Final = 64 * 2**20  # some twenty times what such a page has
PAGES_MAX: Final = 1_000  # of one list: 5,000,000 rows


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast Kolada is asked, and how long it is waited for."""

    calls_per_second: float = 5.0
    timeout_seconds: float = 30.0  # for each piece of an answer
    tries: int = 5
    pause_seconds: float = 1.0  # before the second try; twice as long before each next one
    wait_seconds_max: float = 120.0  # what Retry-After may ask for


@dataclass(slots=True)
class Kolada:
    """An open line to Kolada at an address."""

    url: str
    client: httpx.AsyncClient
    pace: Pace
    next_call: float = field(default=0.0)

    async def values(self, path: str, ids: Sequence[str] = (), **query: str) -> AsyncIterator[object]:
        """Yield the elements of a list, page after page, for some ids of the path's last part.

        Raises NotFetched. An answer 404 is a list without elements, but for a page that the one before points to.
        """
        told = "/" + quote(",".join(ids), safe=",") if ids else ""
        address = str(httpx.URL(f"{self.url}/{path}{told}", params={**query, "per_page": str(PAGE_ROWS)}))
        asked: set[str] = set()
        for _ in range(PAGES_MAX):
            page = await self._page(address)
            if page is None and not asked:
                return
            if page is None:
                raise self._failed(address, "answers 404 for a page that the one before points to")
            asked.add(address)
            values = page.get("values")
            if not isinstance(values, list):
                raise self._failed(address, "answers without “values”")
            for element in cast("list[object]", values):
                yield element
            following = page.get("next_url")
            if following is None:
                return
            address = self._following(address, following)
            if address in asked:
                raise self._failed(address, "points to a page that it has answered already as the next one")
        raise self._failed(address, f"has more than {PAGES_MAX:,} pages")

    def _following(self, address: str, told: object) -> str:
        """Return the address of the next page: of the same host, by the same scheme."""
        if not isinstance(told, str):
            raise self._failed(address, f"points to no page with “next_url”, but tells {str(told)[:40]}")
        try:
            own, parts = urlsplit(address), urlsplit(urljoin(address, told))
            is_here = (parts.hostname, parts.port or own.port) == (own.hostname, own.port)
        except ValueError:
            raise self._failed(address, f"points to no page with “next_url”, but tells {told[:200]}") from None
        if not is_here:
            raise self._failed(address, f"points to another host for the next page, {told[:200]}")
        return urlunsplit((own.scheme, own.netloc, parts.path, parts.query, ""))

    async def _page(self, address: str) -> dict[str, Any] | None:
        """Return a page, asked for until it comes; None where there is none."""
        wrong = ""
        for number in range(self.pace.tries):
            if number:
                await asyncio.sleep(self.pace.pause_seconds * 2 ** (number - 1))
            await self._turn()
            try:
                async with self.client.stream("GET", address) as response:
                    if response.status_code == HTTPStatus.NOT_FOUND:
                        return None
                    if response.status_code == HTTPStatus.OK:
                        return self._read(await self._body(response, address))
                    wrong = f"answers {response.status_code}"
                    if response.status_code == HTTPStatus.TOO_MANY_REQUESTS:
                        await self._wait(response, address)
                    elif response.status_code < HTTPStatus.INTERNAL_SERVER_ERROR:
                        raise self._failed(address, wrong)
            except httpx.TimeoutException:
                wrong = f"doesn't answer within {self.pace.timeout_seconds:g} s"
            except httpx.TransportError as error:
                wrong = f"can't be reached ({type(error).__name__})"
            except ValueError:
                wrong = "answers something that isn't JSON"
            finally:
                self.next_call = asyncio.get_running_loop().time() + 1 / self.pace.calls_per_second
        raise self._failed(address, f"{wrong}, {self.pace.tries} times")

    def _read(self, body: bytes) -> dict[str, Any]:
        """Return the object that a body is. Raises ValueError where it is none."""
        page = orjson.loads(body)
        if isinstance(page, dict):
            return cast("dict[str, Any]", page)
        raise ValueError("it isn't an object")

    async def _body(self, response: httpx.Response, address: str) -> bytes:
        body = bytearray()
        async for piece in response.aiter_bytes():
            body += piece
            if len(body) > PAGE_BYTES_MAX:
                raise self._failed(address, f"answers with more than {PAGE_BYTES_MAX // 2**20} MB")
        return bytes(body)

    async def _turn(self) -> None:
        """Wait until the next call may be made; counted from the end of the last one."""
        await asyncio.sleep(max(0.0, self.next_call - asyncio.get_running_loop().time()))

    async def _wait(self, response: httpx.Response, address: str) -> None:
        """Wait as long as Retry-After says."""
        seconds = seconds_of(response.headers.get("retry-after"))
        if seconds > self.pace.wait_seconds_max:
            raise self._failed(address, f"asks to be left alone for {seconds:,.0f} s")
        await asyncio.sleep(seconds)

    def _failed(self, address: str, what: str) -> NotFetched:
        return NotFetched(
            f"Kolada {what}, at {address[:200]}. Nothing is imported. Try again later, see whether SAMSYN_KOLADA_URL is"
            " right, or import a file."
        )


@asynccontextmanager
async def asking(url: str, pace: Pace) -> AsyncGenerator[Kolada]:
    """An open line to Kolada at an address, as long as the block. No redirect is followed."""
    async with httpx.AsyncClient(timeout=pace.timeout_seconds, headers={"Accept": "application/json"}) as client:
        yield Kolada(url.rstrip("/"), client, pace)


def seconds_of(retry_after: str | None) -> float:
    """Return how long a Retry-After asks to wait, in seconds or until a date; 0 where it says neither."""
    told = (retry_after or "").strip()
    if told.isascii() and told.isdecimal():
        return float(told)
    try:
        until = parsedate_to_datetime(told)
    except ValueError:
        return 0.0
    return max(0.0, (until.replace(tzinfo=until.tzinfo or UTC) - datetime.now(UTC)).total_seconds())

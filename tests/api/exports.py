"""Files asked for over HTTP, and what is in them."""

import csv
import io
from typing import Any, Final

import httpx
from openpyxl import load_workbook

from tests.api.asking import Api

HEADS: Final = 6  # what is told above a list: place, code, version, revision, day, shares


async def got(api: Api, path: str, key: str | None = "", **params: str) -> httpx.Response:
    """The response to an address, asked with a key; with None, by nobody."""
    headers = {"Authorization": f"Bearer {key or api.key}"} if key is not None else {"Authorization": ""}
    request = api.http.build_request("GET", path, params=params, headers=headers)
    if key is None:
        del request.headers["authorization"]
    return await api.http.send(request)


async def rows(api: Api, path: str, key: str | None = "", **params: str) -> list[list[str]]:
    response = await got(api, path, key, **params)
    assert response.status_code == 200, response.text
    return list(csv.reader(io.StringIO(response.content.decode("utf-8-sig")), delimiter=";"))


def workbook(response: httpx.Response) -> dict[str, list[tuple[Any, ...]]]:
    assert response.status_code == 200, response.text
    book = load_workbook(io.BytesIO(response.content), read_only=True)
    return {page.title: list(page.iter_rows(values_only=True)) for page in book.worksheets}

"""A kiosk's page: thanks without a hurry, double taps, and addresses that have a secret in them."""

import asyncio
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from samsyn.database.port import Address, Database
from tests.api.asking import Api, served
from tests.support.pulse_page import QUESTION, Page, ballot_of, check_private, kiosk_of, look, press
from tests.support.voting import pulse, tallies


@pytest_asyncio.fixture
async def asked(api: Api) -> AsyncIterator[tuple[Api, str]]:
    """The service, and the measure that is asked about."""
    measure = await pulse(api.graph, name=QUESTION)
    del api.http.headers["Authorization"]
    yield api, measure


async def test_d4_a_kiosk_thanks_above_its_thumbs_and_hurries_nobody(asked: tuple[Api, str]) -> None:
    api, measure = asked
    key = await kiosk_of(api, measure)
    question = await look(api, key)
    check_private(question, key)
    thanks = await press(api, f"{key}?lang=en")
    check_private(thanks, key)
    page = Page(thanks.text)
    assert (thanks.status_code, page.text("h1"), len(page.all("button"))) == (200, QUESTION, 2)
    assert [text for found, text in page.all("p") if found.get("role") == "status"] == [
        "Thank you! Your answer has been counted. The next person can answer here."
    ]
    assert page.text("title") == "Thank you! Thumbs up or thumbs down"
    for response in (question, thanks):
        assert "http-equiv" not in response.text
        assert "refresh" not in response.headers


@pytest.mark.parametrize("second", ["up=1", "up=0"])
async def test_d4_a_double_tap_counts_once(address: Address, graph: Database, second: str) -> None:
    async with served(address, kiosk_pause_seconds=60) as api:
        key = await kiosk_of(api, measure := await pulse(graph))
        found = [*await asyncio.gather(press(api, key), press(api, key)), await press(api, key, second)]
        assert [response.status_code for response in found] == [200] * 3
        assert [row[2:] for row in await tallies(graph, measure)] == [["KIOSK", 1, 0]]


async def test_d4_a_double_tap_at_one_kiosk_keeps_no_other_from_counting(address: Address, graph: Database) -> None:
    async with served(address, kiosk_pause_seconds=60) as api:
        measure = await pulse(graph)
        for key in (await kiosk_of(api, measure), await kiosk_of(api, measure)):
            assert [(await press(api, key)).status_code for _ in range(2)] == [200, 200]
        assert [row[2:] for row in await tallies(graph, measure)] == [["KIOSK", 2, 0]]


async def test_d4_who_comes_after_the_pause_is_counted(address: Address, graph: Database) -> None:
    async with served(address, kiosk_pause_seconds=0) as api:
        key = await kiosk_of(api, measure := await pulse(graph))
        assert [(await press(api, key)).status_code for _ in range(3)] == [200] * 3
        assert [row[2:] for row in await tallies(graph, measure)] == [["KIOSK", 3, 0]]


async def test_d3_a_slash_behind_a_ballot_leads_nowhere_else(asked: tuple[Api, str]) -> None:
    api, measure = asked
    ballot = await ballot_of(api, measure)
    for path in (f"{ballot}/", f"{ballot}/?lang=sv"):
        response = await look(api, path, headers={"Host": "localhost:9"})
        assert (response.status_code, Page(response.text).text("h1")) == (200, QUESTION)
        check_private(response, ballot)
    thanks = await press(api, f"{ballot}/")
    assert thanks.status_code == 200
    check_private(thanks, ballot)


@pytest.mark.parametrize("path", ["{}//", "{}/x", "/{}", "{}/qr.svg/", "", "../pulse//{}/"])
async def test_d3_what_has_a_ballot_in_it_is_kept_by_nobody(asked: tuple[Api, str], path: str) -> None:
    api, measure = asked
    ballot = await ballot_of(api, measure)
    for response in (await look(api, path.format(ballot)), await press(api, path.format(ballot))):
        assert response.status_code == 404
        assert "location" not in response.headers
        assert (response.headers["Cache-Control"], response.headers["Referrer-Policy"]) == ("no-store", "no-referrer")
        assert ballot not in response.text + str(response.headers)
    assert await tallies(api.graph, measure) == []


async def test_d3_a_ballot_asked_by_a_strange_name_is_kept_by_nobody(asked: tuple[Api, str]) -> None:
    api, measure = asked
    for path in (ballot := await ballot_of(api, measure), f"{ballot}/"):
        response = await look(api, path, headers={"Host": "elsewhere.example"})
        assert (response.status_code, response.headers["Cache-Control"]) == (421, "no-store")
        assert response.headers["Referrer-Policy"] == "no-referrer"

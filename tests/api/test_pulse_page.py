"""The page for votes: plain HTML that everybody can use, which keeps nothing of who votes and tells no secret."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from samsyn.database.port import Address, Database
from samsyn.model.ballots import new_ballot
from samsyn.model.vocabulary import Language
from samsyn.web.forms import FORM
from samsyn.web.looks import DOWN, INK, LINK, PAPER, UP
from samsyn.web.pulse.markup import sheet
from samsyn.web.pulse.texts import TEXTS
from tests.api.asking import Api, served
from tests.support.contrast import AA_PARTS, AA_TEXT, contrast
from tests.support.doing import perform
from tests.support.pulse_page import QUESTION, Page, ballot_of, check_private, kiosk_of, look, press
from tests.support.voting import issued, pulse, tallies


@pytest_asyncio.fixture
async def asked(api: Api) -> AsyncIterator[tuple[Api, str]]:
    """The service, and the measure that is asked about."""
    measure = await pulse(api.graph, name=QUESTION)
    del api.http.headers["Authorization"]
    yield api, measure


async def test_the_page_asks_with_two_buttons_that_say_what_they_are(asked: tuple[Api, str]) -> None:
    api, measure = asked
    ballot = await ballot_of(api, measure)
    response = await look(api, ballot)
    assert (response.status_code, response.headers["content-type"]) == (200, "text/html; charset=utf-8")
    check_private(response, ballot)
    page = Page(response.text)
    assert page.text("h1") == QUESTION
    [(form, _)] = page.all("form")
    [(heading, _)] = page.all("h1")
    assert (form["method"], form["aria-labelledby"]) == ("post", heading["id"])
    told = [(button["name"], button["value"], text) for button, text in page.all("button")]
    assert told == [("up", "1", "Tummen upp"), ("up", "0", "Tummen ner")]
    assert all(picture["aria-hidden"] == "true" for picture, _ in page.all("svg"))
    assert page.text("title")
    assert len(page.all("main")) == 1


@pytest.mark.parametrize(
    ("accepted", "query", "language"),
    [
        (None, "", "sv"),
        ("sv", "", "sv"),
        ("en", "", "en"),
        ("en-GB,en;q=0.9,sv;q=0.8", "", "en"),
        ("sv-SE,sv;q=0.9,en;q=0.8", "", "sv"),
        ("de,en;q=0.5,sv;q=0.1", "", "en"),
        ("de", "", "sv"),
        ("en;q=0", "", "sv"),
        ("en;q=x", "", "sv"),
        ("sv", "?lang=en", "en"),
        ("en", "?lang=sv", "sv"),
        ("en", "?lang=xx", "en"),
    ],
)
async def test_it_speaks_the_readers_language(
    asked: tuple[Api, str], accepted: str | None, query: str, language: str
) -> None:
    api, measure = asked
    headers = {"Accept-Language": accepted} if accepted else {}
    page = Page((await look(api, f"{await ballot_of(api, measure)}{query}", headers=headers)).text)
    [(html, _)] = page.all("html")
    [(link, _)] = page.all("a")
    other = "en" if language == "sv" else "sv"
    assert (html["lang"], link["href"], link["lang"]) == (language, f"?lang={other}", other)
    assert page.text("title") == TEXTS[Language[language.upper()]].title


async def test_a_press_is_counted_and_thanked_for(asked: tuple[Api, str]) -> None:
    api, measure = asked
    ballots = await issued(api.graph, measure, 2)
    thanks = await press(api, ballots[0])
    assert (thanks.status_code, Page(thanks.text).text("h1")) == (200, "Tack!")
    check_private(thanks, *ballots)
    assert 'http-equiv="refresh"' not in thanks.text
    assert Page((await press(api, f"{ballots[1]}?lang=en", "up=0")).text).text("h1") == "Thank you!"
    assert [row[2:] for row in await tallies(api.graph, measure)] == [["BALLOT", 1, 1]]


async def test_a_ballot_that_is_counted_says_so(asked: tuple[Api, str]) -> None:
    api, measure = asked
    ballot = await ballot_of(api, measure)
    await press(api, ballot)
    for again in (await look(api, ballot), await press(api, ballot, "up=0")):
        assert (again.status_code, Page(again.text).text("h1")) == (410, "Svaret är redan räknat")
        check_private(again, ballot)
    assert [row[2:] for row in await tallies(api.graph, measure)] == [["BALLOT", 1, 0]]


async def test_what_is_no_ballot_says_so(asked: tuple[Api, str]) -> None:
    api, measure = asked
    ballot = await ballot_of(api, measure)
    viewer = (await perform(api.graph, "issueApiKey", {"name": "V", "role": "VIEWER"})).secret or ""
    for wrong in (new_ballot(), ballot[:-1], f"{ballot}a", viewer, f"{viewer[:-1]}x", api.key, "å" * 22, "%00"):
        for response in (await look(api, wrong), await press(api, wrong)):
            assert (response.status_code, len(Page(response.text).all("h1"))) == (404, 1), wrong
            check_private(response)
    assert await tallies(api.graph, measure) == []


async def test_a_question_that_is_closed_says_so(asked: tuple[Api, str]) -> None:
    api, measure = asked
    ballot = await ballot_of(api, measure)
    await perform(api.graph, "archive", {"id": measure, "expectedVersion": 1})
    for response in (await look(api, ballot), await press(api, ballot)):
        assert (response.status_code, Page(response.text).text("h1")) == (409, "Frågan är avslutad")


@pytest.mark.parametrize("form", ["", "up=", "up=2", "up=1&up=0", "down=1", "up=true", "%ff", "\x00"])
async def test_a_form_without_a_thumb_asks_again(asked: tuple[Api, str], form: str) -> None:
    api, measure = asked
    ballot = await ballot_of(api, measure)
    response = await press(api, ballot, form)
    page = Page(response.text)
    assert (response.status_code, page.text("h1"), len(page.all("button"))) == (400, QUESTION, 2)
    check_private(response, ballot)
    assert await tallies(api.graph, measure) == []


async def test_what_is_no_form_or_too_long_is_refused(asked: tuple[Api, str]) -> None:
    api, measure = asked
    ballot = await ballot_of(api, measure)
    wrong = [{"Content-Type": kind} for kind in ("application/json", "text/plain", "multipart/form-data", "")]
    found = [(await press(api, ballot, headers=headers)).status_code for headers in wrong]
    assert found == [415] * 4
    assert (await press(api, ballot, "up=1&more=" + "x" * 300)).status_code == 413
    assert (await press(api, ballot, headers={"Content-Type": f"{FORM}; charset=UTF-8"})).status_code == 200
    assert len(await tallies(api.graph, measure)) == 1


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS"])
async def test_other_methods_are_refused(asked: tuple[Api, str], method: str) -> None:
    api, measure = asked
    ballot = await ballot_of(api, measure)
    response = await api.http.request(method, f"/pulse/{ballot}", content="up=1")
    assert (response.status_code, response.headers["Allow"]) == (405, "GET, HEAD, POST")
    assert (await api.http.head(f"/pulse/{ballot}")).status_code == 200
    assert (await api.http.request(method, f"/pulse/{ballot}/qr.svg")).status_code == 405
    assert await tallies(api.graph, measure) == []


async def test_a_kiosk_whose_key_is_revoked_leads_nowhere(asked: tuple[Api, str]) -> None:
    api, measure = asked
    key = await kiosk_of(api, measure)
    assert (await look(api, key)).status_code == 200
    await api.learn_names()
    await perform(api.graph, "revokeApiKey", {"id": api.ids["@K"]})
    assert [response.status_code for response in (await look(api, key), await press(api, key))] == [404, 404]


async def test_a_kiosk_is_pressed_only_so_often_and_says_so(address: Address, graph: Database) -> None:
    async with served(address, kiosk_rate=2, kiosk_pause_seconds=0) as api:
        key = await kiosk_of(api, measure := await pulse(graph))
        found = [await press(api, key) for _ in range(3)]
        assert [response.status_code for response in found] == [200, 200, 429]
        assert int(found[-1].headers["Retry-After"]) in range(1, 31)
        assert Page(found[-1].text).text("h1") == "Vänta en stund"
        assert [row[3] for row in await tallies(graph, measure)] == [2]


async def test_guesses_count_among_failed_log_ins_and_harm_no_good_ballot(address: Address, graph: Database) -> None:
    async with served(address, failed_logins_per_minute=3) as api:
        ballot = await ballot_of(api, await pulse(graph))
        found = [(await look(api, new_ballot())).status_code for _ in range(2)]
        found += [(await press(api, new_ballot())).status_code for _ in range(3)]
        assert found == [404, 404, 404, 429, 429]
        api.key = "samsyn_wrong"
        assert (await api.send("{ place { name } }")).status_code == 429
        assert (await press(api, ballot)).status_code == 200


async def test_the_page_takes_units_of_the_rate(address: Address, graph: Database) -> None:
    async with served(address, rate_burst=3, rate_per_second=0.01) as api:
        ballot = await ballot_of(api, await pulse(graph))
        assert [(await look(api, ballot)).status_code for _ in range(4)] == [200, 200, 200, 429]


async def test_the_qr_code_leads_to_the_page_where_people_reach_it(address: Address, graph: Database) -> None:
    async with served(address, public_url="https://samsyn.example.se/") as api:
        ballot = await ballot_of(api, await pulse(graph))
        code = await api.http.get(f"/pulse/{ballot}/qr.svg", headers={"Host": "localhost:9"})
        assert (code.status_code, code.headers["content-type"]) == (200, "image/svg+xml")
        assert code.headers["Cache-Control"] == "no-store"
        assert code.text in sheet(Language.SV, QUESTION, [f"https://samsyn.example.se/pulse/{ballot}"])
        assert "script" not in code.text
        assert (await api.http.get("/pulse/wrong/qr.svg")).status_code == 404


async def test_there_is_no_qr_code_where_it_is_not_known_how_people_come_here(
    address: Address, graph: Database
) -> None:
    async with served(address, host="0.0.0.0", behind_tls=True) as api:  # noqa: S104 -- nothing listens
        ballot = await ballot_of(api, await pulse(graph))
        assert (await api.http.get(f"/pulse/{ballot}/qr.svg", headers={"Host": "localhost:9"})).status_code == 404


async def test_nothing_is_counted_while_the_database_is_away(address: Address, graph: Database) -> None:
    ballot = (await issued(graph, await pulse(graph)))[0]
    nowhere = Address("bolt://127.0.0.1:1", None, None, address.database, embedded=address.embedded)
    async with served(nowhere) as api:
        for response in (await look(api, ballot), await press(api, ballot)):
            assert (response.status_code, response.headers["Retry-After"]) == (503, "1")
            assert Page(response.text).text("h1") == "Svaret är inte räknat än"


@pytest.mark.parametrize("colour", [INK, LINK, UP, DOWN])
def test_every_colour_is_read_on_the_papers(colour: str) -> None:
    assert contrast("#000000", "#ffffff") == 21
    assert contrast(colour, PAPER) >= AA_TEXT


@pytest.mark.parametrize("colour", [UP, DOWN])
def test_a_focused_button_is_seen(colour: str) -> None:
    assert contrast(INK, PAPER) >= AA_PARTS  # the ring about it
    assert contrast(colour, PAPER) >= AA_PARTS


def test_both_languages_say_all_and_different_things() -> None:
    swedish, english = (TEXTS[language] for language in Language)
    names = [name for name in swedish.__slots__ if getattr(swedish, name) == getattr(english, name)]
    assert names == []


def test_a_sheet_stands_by_itself() -> None:
    addresses = [f"https://samsyn.example.se/pulse/{new_ballot()}" for _ in range(3)]
    page = Page(sheet(Language.SV, QUESTION, addresses))
    assert [text for _, text in page.all("h2")] == [QUESTION] * 3
    assert [text for _, text in page.all("p")][1::2] == addresses
    assert len(page.all("svg")) == 3
    assert not re.search(r"(?:src|href)=", Path(__file__).name + sheet(Language.SV, QUESTION, addresses))

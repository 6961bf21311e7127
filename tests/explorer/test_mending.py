"""What has gone off course is mended step by step, and the next step is the only thing that stands out."""

from datetime import UTC, datetime, timedelta
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.explorer.hands import HANDS, Hands
from tests.explorer.places import answered, signed_in
from tests.support.chromium import begin_session, hindrances, is_wider_than_the_window, opened
from tests.support.service import Service

pytestmark = pytest.mark.timeout(300)  # with the start of a service of its own
OWNER: Final = "Kultur- och fritidsförvaltningen"
ACTORS: Final = "query($name: String!) { actors(first: 1, filter: {name: {eq: $name}}) { nodes { id } } }"
MEASURES: Final = "query($name: String!) { measures(first: 1, filter: {name: {eq: $name}}) { nodes { id } } }"
WHICH: Final = {"mouse": "Unga som trivs på sin fritid", "keys": "Ideella ledare som känner sig uppskattade"}
SIZE: Final = {"mouse": "phone", "keys": "desk"}


def _found(service: Service, query: str, name: str) -> str:
    [page] = service.ask(query, name=name)["data"].values()
    return page["nodes"][0]["id"]


def _is_next(page: Page, name: str) -> None:
    """Whether this is the only thing that stands out, and nothing is in anybody's way."""
    expect(page.locator("main .button:not(.second):visible")).to_have_text([name])
    assert hindrances(page) == []
    assert not is_wider_than_the_window(page)


def _state_the_cause(page: Page, hands: Hands) -> None:
    hands.select("Vad berodde det på?", "Yttre påverkan")
    hands.fill("Vad påverkade utifrån?", "Sjukfrånvaro")
    hands.fill("Beskriv orsaken", "De nya ledarna hade ingen fadder.")
    expect(page.locator("aside blockquote", has_text="En fadder med ett namn")).to_be_visible()
    assert hindrances(page) == []
    hands.press("Ange orsaken")
    _is_next(page, "Lägg till åtgärden")
    expect(page.get_by_role("heading", name="Nästa steg")).to_be_focused()


def _act(page: Page, hands: Hands) -> None:
    day = (datetime.now(UTC) + timedelta(days=30)).date().isoformat()
    hands.fill("Vad ska göras?", "Ge varje ny ledare en fadder")
    hands.pick("Vem gör det?", OWNER)
    hands.fill("Senast när?", day)
    hands.press("Lägg till åtgärden")
    _is_next(page, "Åtgärden är gjord: Ge varje ny ledare en fadder")
    hands.unfold("Flytta dagen")
    hands.fill("Ny sista dag", day.replace(day[:4], str(int(day[:4]) + 1)))
    hands.fill("Varför flyttas den?", "Ledarna börjar efter jul.")
    _is_next(page, "Åtgärden är gjord: Ge varje ny ledare en fadder")
    hands.press("Flytta dagen")
    expect(page.locator("details[open]")).to_have_count(0)
    hands.press("Åtgärden är gjord")
    _is_next(page, "Rapportera ett mätvärde")


def _report(page: Page, hands: Hands, measure: str) -> None:
    hands.press("Rapportera ett mätvärde", "link")
    row = page.locator("main li").filter(has=page.locator(f"#report-{measure}"))
    expect(page.locator(f"#report-{measure}")).to_be_focused()
    hands.unfold("Kommentar, period", within=row)
    hands.fill("Period", "2026", within=row)
    hands.fill("Värde för", "77,5", within=row)
    hands.press("Spara", within=row)
    expect(row).to_contain_text("Sparat: 77,5")


def _review(page: Page, hands: Hands) -> None:
    _is_next(page, "Följ upp")
    value = page.get_by_label("Vilket senare mätvärde visar det?").locator("option").nth(1).inner_text()
    assert value.startswith("2026: 77,5")
    hands.select("Vilket senare mätvärde visar det?", value)
    hands.select("Hjälpte det?", "Ja")
    hands.fill("Vad talar för det?", "Alla gårdar höll öppet hela året.")
    hands.press("Följ upp")
    _is_next(page, "Avsluta med lärdomen")


@pytest.mark.parametrize("hand", HANDS)
def test_a_deviation_goes_from_fact_to_lesson(browser: Browser, own: Service, hand: str) -> None:
    key = own.issue_key("PARTNER", name="Owe", actorIds=[_found(own, ACTORS, OWNER)])
    measure = _found(own, MEASURES, WHICH[hand])
    with opened(browser, size=SIZE[hand]) as page:
        signed_in(page, own, f"/measures/{measure}", key["secret"])
        hands = HANDS[hand](page)
        hands.press("Öppna en avvikelse")
        hands.fill("Vad har hänt?", "Tre gårdar stängde en kväll i veckan.")
        hands.press("Öppna en avvikelse")
        page.wait_for_url("**/deviations/*")
        answered(page)
        where = page.url
        _is_next(page, "Ange orsaken")

        _state_the_cause(page, hands)
        _act(page, hands)
        _report(page, hands, measure)
        page.goto(where)
        answered(page)
        _review(page, hands)
        hands.fill("Vad bör andra veta nästa gång?", f"Den som är ny stannar med en fadder ({hand}).")
        hands.press("Avsluta med lärdomen")
        expect(page.locator("main blockquote")).to_have_text(f"Den som är ny stannar med en fadder ({hand}).")
        expect(page.locator("main .button")).to_have_count(0)
        assert hindrances(page) == []


def test_what_is_no_deviation_is_withdrawn_quietly(browser: Browser, own: Service) -> None:
    measure = _found(own, MEASURES, "Öppna kvällar på ungdomsgårdarna")
    with opened(browser) as page:
        begin_session(page.context, own, own.issue_key("STRATEGIST", name="Strategen")["secret"])
        page.goto(f"{own.url}/measures/{measure}?do=openDeviation&lang=sv")
        expect(page.get_by_label("Vad har hänt?")).to_be_focused()
        page.get_by_label("Vad har hänt?").fill("Fel siffra.")
        page.get_by_role("button", name="Öppna en avvikelse").click()
        page.wait_for_url("**/deviations/*")
        page.locator("summary", has_text="Återkalla avvikelsen").click()
        page.get_by_label("Varför är det ingen avvikelse?").fill("Siffran var fel.")
        _is_next(page, "Ange orsaken")
        page.get_by_role("button", name="Återkalla avvikelsen").click()
        expect(page.locator("main")).to_contain_text("Siffran var fel.")
        expect(page.locator("main .button")).to_have_count(0)

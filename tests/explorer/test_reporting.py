"""Who answers for measures and goals reports them by the page: a whole column of a spreadsheet at once."""

import signal
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.explorer.hands import HANDS
from tests.explorer.places import answered, go, signed_in
from tests.support.chromium import begin_session, hindrances, is_wider_than_the_window, opened
from tests.support.service import Service, serving

pytestmark = pytest.mark.timeout(300)  # with the start of a service of its own
OWNERS: Final = ["Kommunledningskontoret", "Kontaktcenter"]  # who answer for 15 measures, and for goals
ACTORS: Final = "query($names: [String!]) { actors(first: 100, filter: {name: {in: $names}}) { nodes { id name } } }"
PERFORM: Final = "mutation($deeds: [DeedInput!]!) { performDeeds(deeds: $deeds) { userErrors { message } } }"
MANY: Final = 120  # more than one page
VALUES: Final = "{ measures(first: 100) { nodes { id name observations(first: 20) { nodes { value } } } } }"
COLUMN: Final = {
    "12,5 %": 12.5,
    "76,4": 76.4,
    "59,1": 59.1,
    "många": None,  # which is no number
    "33": 33.0,
    "–": None,
    "1 234,5": 1234.5,
    "83": 83.0,
    "69,25": 69.25,
    "9,3 dagar": 9.3,
    "1\u00a0001": 1001.0,
    "64": 64.0,
}
SAVED: Final = 10
OFF: Final = "Invånare som tycker att de kan påverka"  # accepted from 30 on
WRONG: Final = [*COLUMN].index("många")


def _signed_in(page: Page, service: Service, path: str = "/report") -> None:
    ids = [each["id"] for each in service.ask(ACTORS, names=OWNERS)["data"]["actors"]["nodes"]]
    signed_in(page, service, path, service.issue_key("PARTNER", name="Lovisa", actorIds=ids)["secret"])


def _fields(page: Page) -> Locator:
    return page.locator("main li form > .new input")


def _label(page: Page, index: int) -> str:
    return f"Värde för {page.locator('main li form h3').nth(index).inner_text()}"


def _ids(page: Page) -> list[str]:
    """The ids of the measures, in the order of the rows."""
    return _fields(page).evaluate_all("all => all.map(each => each.id.replace('report-', ''))")


def _row(page: Page, known: str) -> Locator:
    return page.locator("main li").filter(has=page.locator(f"#report-{known}"))


def _stored(service: Service) -> dict[str, set[float]]:
    nodes = service.ask(VALUES)["data"]["measures"]["nodes"]
    return {each["id"]: {value["value"] for value in each["observations"]["nodes"]} for each in nodes}


def _paste(page: Page, hand: str, text: str) -> None:
    """Into the field that has the focus, by a menu's command or by Control+V."""
    if hand == "keys":
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.evaluate("text => navigator.clipboard.writeText(text)", text)
        page.keyboard.press("ControlOrMeta+V")
        return
    page.evaluate(
        """text => {
            const clipboardData = new DataTransfer();
            clipboardData.setData("text/plain", text);
            const told = {clipboardData, bubbles: true, cancelable: true};
            document.activeElement.dispatchEvent(new ClipboardEvent("paste", told));
        }""",
        text,
    )


@pytest.mark.parametrize("hand", HANDS)
def test_ten_measures_are_reported_by_one_column(browser: Browser, own: Service, hand: str) -> None:
    with opened(browser, size="phone" if hand == "mouse" else "desk") as page:
        _signed_in(page, own)
        hands = HANDS[hand](page)
        ids = _ids(page)
        hands.fill(_label(page, 0), "")
        _fields(page).first.focus()
        _paste(page, hand, "\r\n".join(COLUMN) + "\r\n")
        expect(page.locator("main")).to_contain_text("11 värden är inklistrade. 1 går inte att läsa.")
        expect(page.locator("main")).to_contain_text("Det här är inget tal.")
        hands.press(f"Spara alla {SAVED + 1} värden")
        expect(page.locator("main")).to_contain_text(f"{SAVED} värden är sparade. 1 är inte sparat.")
        expect(page.locator(".saved")).to_have_count(SAVED)
        stored = _stored(own)
        wanted = {ids[index]: value for index, value in enumerate(COLUMN.values()) if value is not None}
        assert {known for known, value in wanted.items() if value not in stored[known]} == set()
        assert hindrances(page) == []
        assert not is_wider_than_the_window(page)

        wrong = _fields(page).nth(WRONG)
        expect(wrong).to_be_focused()
        expect(wrong).to_have_value("många")
        expect(page.locator("main li [aria-invalid]")).to_have_count(1)
        hands.fill(_label(page, WRONG), "17,5")
        hands.press("Spara värdet för", within=_row(page, ids[WRONG]))
        expect(page.locator(".saved")).to_have_count(SAVED + 1)
        assert 17.5 in _stored(own)[ids[WRONG]]

        off = page.locator("main li").filter(has_text=OFF)
        hands.unfold("Kommentar, period", within=off)
        hands.fill("Kommentar till", "Det var väntat.", within=off)
        hands.fill("Värde för", "21,5", within=off)
        expect(off).to_contain_text("Sämre än accepterat.")
        hands.press("Spara värdet för", within=off)
        hands.press("Gå till avvikelsen", "link", within=off)
        page.wait_for_url("**/deviations/*")
        expect(page.get_by_role("heading", name="Nästa steg")).to_be_visible()


def test_a_second_column_is_comments_and_a_value_may_be_missing(browser: Browser, own: Service) -> None:
    with opened(browser) as page:
        _signed_in(page, own)
        _fields(page).nth(8).focus()
        _paste(page, "mouse", '41\t"Färre svar\nän väntat"\r\n42\tBra\r\n')
        row = _row(page, _ids(page)[9])
        expect(row.get_by_label("Kommentar till")).to_have_value("Bra")
        row.get_by_label("Varför finns inget värde?").select_option("SECRET")
        expect(_fields(page).nth(9)).to_have_value("")
        row.get_by_role("button", name="Spara").click()
        expect(row.locator(".saved")).to_contain_text("Sparat:")
        page.reload()
        answered(page)
        kept = [each.input_value() for each in _fields(page).all()]
        assert "41" in kept  # what was typed and not saved


def test_the_address_leads_to_a_measure_and_goals_are_reported_beneath(browser: Browser, own: Service) -> None:
    with opened(browser) as page:
        _signed_in(page, own)
        third = _ids(page)[2]
        page.goto(f"{own.url}/report?measure={third}&lang=sv")
        expect(page.locator(f"#report-{third}")).to_be_focused()
        goal = page.locator("section").filter(has=page.locator("#goals-heading")).locator("li").first
        goal.get_by_role("button", name="Rapportera status").click()
        goal.get_by_role("button", name="Rapportera status").click()
        expect(goal.locator("[aria-invalid]")).to_have_count(2)
        goal.get_by_label("Status").select_option("UNCERTAIN")
        goal.get_by_label("Varför bedömer du det så?").fill("Två av tre mått går åt fel håll.")
        assert hindrances(page) == []
        goal.get_by_role("button", name="Rapportera status").click()
        expect(goal).to_contain_text("Två av tre mått går åt fel håll.")
        expect(goal).to_contain_text("Statusen är rapporterad.")
        expect(goal.locator("dt")).to_have_text(["Uträknad", "Rapporterad"])
        known = goal.get_by_role("link").first.get_attribute("href")
        assert known is not None
        page.goto(f"{own.url}/report?goal={known.rsplit('/', 1)[-1].split('?')[0]}&lang=sv")
        expect(goal.get_by_label("Status")).to_be_focused()
        expect(page.locator("form").filter(has=page.get_by_label("Varför bedömer du det så?"))).to_have_count(1)


def test_those_of_a_second_page_are_reported_too(browser: Browser, tmp_path: Path) -> None:
    with serving(tmp_path, seed="vaggeryd") as service, opened(browser) as page:
        aim = service.create_goal("Övrigt")
        measure = {"unit": "%", "stage": "EFFECT", "method": "SURVEY", "direction": "INCREASE", "indicatesIds": [aim]}
        names = [f"Övrigt {number}" for number in range(1000, 1000 + MANY)]
        deeds = [{"createGoal": {"name": name}} for name in names]
        deeds += [{"createMeasure": {"name": name, **measure}} for name in names]
        for first in range(0, len(deeds), 20):
            done = service.ask(PERFORM, deeds=deeds[first : first + 20])
            assert "errors" not in done, done
            assert done["data"]["performDeeds"]["userErrors"] == []
        begin_session(page.context, service, service.issue_key("STRATEGIST", name="Strategen")["secret"])
        for kind in ("measure", "goal"):
            go(page, service, "/report")
            section = page.locator("section").filter(has=page.locator(f"#{kind}s-heading"))
            last = section.locator("ul.rows > li").filter(has_text=names[-1])
            expect(last).to_have_count(0)
            section.get_by_role("button", name="Visa fler").click()
            expect(last).to_have_count(1)
            href = last.get_by_role("link").first.get_attribute("href")
            assert href is not None
            page.goto(f"{service.url}/report?{kind}={href.rsplit('/', 1)[-1].split('?')[0]}&lang=sv")
            expect(last.locator("form :is(input, select)").first).to_be_focused()


@pytest.mark.parametrize("hand", HANDS)
def test_a_strategist_opens_and_closes_a_round(browser: Browser, own: Service, hand: str) -> None:
    with opened(browser) as page:
        signed_in(page, own, "/report")
        hands = HANDS[hand](page)
        rounds = page.locator("section").filter(has=page.locator("#rounds-heading"))
        hands.unfold("Öppna en omgång", within=rounds)
        hands.fill("Period", "2026-H1", within=rounds)
        hands.fill("Sista dag", "2030-01-31", within=rounds)
        hands.press("Öppna en omgång", within=rounds)
        first = rounds.locator("ul.rows > li").first
        expect(first.locator("h3")).to_have_text("första halvåret 2026")
        hands.press("Stäng omgången", within=first)
        expect(page.get_by_role("dialog")).to_contain_text("Stäng omgången för första halvåret 2026?")
        assert hindrances(page) == []
        hands.press("Stäng omgången", within=page.get_by_role("dialog"))
        expect(first).to_contain_text("Stängd")


def test_a_killed_service_loses_nothing(browser: Browser, tmp_path: Path) -> None:
    """What was sent while nobody answered is stored once the service is back, each value once."""
    with serving(tmp_path, seed="vaggeryd") as before, opened(browser) as page:
        _signed_in(page, before)
        ids = _ids(page)[:3]
        _fields(page).first.focus()
        _paste(page, "mouse", "81,5\r\n82,5\r\n83,5\r\n")
        before.end(signal.SIGKILL)
        page.get_by_role("button", name="Spara alla 3 värden").click()
        expect(page.get_by_text("Väntar på nätet").first).to_be_visible()
        with serving(tmp_path, port=before.url.rpartition(":")[2]) as after:
            expect(page.locator(".saved")).to_have_count(3, timeout=60_000)
            stored = _stored(after)
            assert [value for known, value in zip(ids, (81.5, 82.5, 83.5), strict=True) if value in stored[known]] == [
                81.5,
                82.5,
                83.5,
            ]

"""What is missing, what to do first, and what a board should know: the pages that say what there is to do."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from docx import Document
from playwright.sync_api import Browser, Page, Route, expect

from tests.explorer.places import answered, seen
from tests.support.chromium import begin_session, hindrances, opened
from tests.support.pdf import texts_of
from tests.support.service import Service

pytestmark = pytest.mark.timeout(300)  # with the start of a service of its own


@pytest.fixture
def strategist(browser: Browser, own: Service) -> Iterator[Page]:
    """A page of somebody who may act."""
    context = browser.new_context(locale="sv-SE", viewport={"width": 1280, "height": 900})
    begin_session(context, own, own.issue_key("STRATEGIST")["secret"])
    yield context.new_page()
    context.close()


def failing(page: Page, field: str) -> None:
    """From now on one field of each answer that has it fails."""

    def fail(route: Route) -> None:
        response = route.fetch()
        told: dict[str, Any] = response.json()
        if field in (told.get("data") or {}):
            told["data"][field] = None
            told["errors"] = [{"message": "Trasig.", "path": [field], "extensions": {"code": "INTERNAL"}}]
        route.fulfill(response=response, body=json.dumps(told))

    page.route("**/graphql?*", fail)


def test_gaps_stand_by_kind_the_gravest_first(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/gaps") as page:
        headings = page.locator("main h2, main h3").all_inner_texts()
        assert "Det allvarligaste" in headings[0]
        assert "Saknar insatser" in headings[1]
        assert page.locator("main article").count() >= 5
        counts = [int(each) for each in page.locator("main h3 span").all_inner_texts()]
        told = re.match(r"\d+", page.locator("main").get_by_text("de allvarligaste först").inner_text())
        assert told
        assert sum(counts) == int(told[0])


def test_a_kind_is_an_address_and_back_leads_from_it(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/gaps") as page:
        page.get_by_label("Slag av lucka").select_option("BLIND")
        expect(page).to_have_url(re.compile(r"kind=BLIND"))
        expect(page.locator("main h2")).to_have_text("Saknar mått")
        answered(page)
        assert page.locator("main li").count() > 5
        page.go_back()
        expect(page.locator("main article").first).to_be_visible()
        assert page.get_by_label("Slag av lucka").input_value() == ""


def test_a_gap_leads_to_what_it_is_about(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/gaps?kind=UNSUPPORTED") as page:
        href = page.get_by_role("link", name="Ingen står utanför det digitala").get_attribute("href")
        assert href
        assert href.startswith("/aims/goal_")


def test_a_kind_that_there_is_none_of_shows_all(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/gaps?kind=NONSENSE") as page:
        assert page.locator("main article").count() >= 5


def test_only_those_who_may_act_are_told_the_deed(browser: Browser, own: Service, strategist: Page) -> None:
    with seen(browser, own, "/gaps?kind=BLIND") as page:
        assert "skapa mått" not in page.locator("main").inner_text()
    strategist.goto(f"{own.url}/gaps?kind=BLIND")
    expect(strategist.locator("main")).to_contain_text("Så går det till: skapa mått")
    assert hindrances(strategist) == []


def test_one_kind_that_fails_leaves_the_others(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/about/data") as page:
        failing(page, "blind")
        page.goto(f"{service.url}/gaps")
        answered(page)
        expect(page.get_by_role("alert")).to_contain_text("Kunde inte hämtas. Trasig.")
        expect(page.get_by_role("heading", name="Saknar insatser")).to_be_visible()


def test_no_gaps_are_good(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/gaps?kind=NEGLECTED") as page:
        expect(page.locator("main")).to_contain_text("Inga luckor av det här slaget. Bra.")


def test_numbers_in_the_matrix_are_those_of_the_lists_and_cover_no_other(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/priorities") as page:
        listed = page.locator("main ol li b").all_inner_texts()
        assert listed == [str(number + 1) for number in range(len(listed))]
        assert page.locator("svg text.figure").all_text_contents() == listed
        boxes = [box for each in page.locator("svg rect.badge").all() if (box := each.bounding_box())]
        for place, one in enumerate(boxes):
            for other in boxes[place + 1 :]:
                apart = max(
                    abs(one[side] - other[side]) - one[size] for side, size in (("x", "width"), ("y", "height"))
                )
                assert apart > -1
        assert [each.split()[0] for each in page.locator("main section h2").all_inner_texts()][:4] == [
            "Prioritera",
            "Vårda",
            "Förbättra",
            "Lägre",
        ]


def test_what_must_be_measured_first_is_said(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/priorities") as page:
        section = page.locator("section", has=page.get_by_role("heading", name="Det här måste mätas först"))
        assert section.locator("li").count() == 10
        assert "Invånare får vara med innan beslut fattas" in section.inner_text()


def test_a_table_has_all_that_the_matrix_has(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/priorities") as page:
        page.get_by_text("Visa som tabell").click()
        rows = page.locator("table tbody tr")
        assert rows.count() > page.locator("svg rect.badge").count()
        assert hindrances(page) == []


def test_an_aim_and_what_is_compared_are_in_the_address(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/priorities") as page:
        page.get_by_label("För vad").select_option("Äldre känner sig trygga hemma")
        expect(page).to_have_url(re.compile("aim=outcome_"))
        page.get_by_label("Jämför").select_option("actors")
        expect(page).to_have_url(re.compile("of=actors"))
        expect(page.locator("main ol a").first).to_have_attribute("href", re.compile("^/actors/"))
        page.go_back()
        expect(page.locator("main ol a").first).to_have_attribute("href", re.compile("^/aims/"))


def test_a_phone_shows_four_lists_and_no_matrix(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/priorities", size="phone") as page:
        expect(page.locator("svg[role=img]")).to_be_hidden()
        assert page.locator("main section ol").count() == 4


@pytest.mark.parametrize("path", ["/priorities?aim=goal_01m8kq1t1ja3dxk3j1d6z9gvdc", "/review?aim=nothing"])
def test_an_aim_that_is_not_there_is_said(browser: Browser, service: Service, path: str) -> None:
    with seen(browser, service, path) as page:
        expect(page.locator("main")).to_contain_text("Det som adressen nämner finns inte")


def test_a_report_begins_with_what_to_know_and_what_to_decide(own: Service, strategist: Page) -> None:
    strategist.goto(f"{own.url}/review")
    answered(strategist)
    headings = strategist.locator("main h2").all_inner_texts()
    assert headings[:2] == ["Att veta", "Att ta ställning till"]
    assert [each[:2] for each in headings[2:]] == ["1.", "2.", "3.", "4.", "5.", "6."]
    decide = strategist.locator("section", has=strategist.get_by_role("heading", name="Att ta ställning till"))
    assert "Avvikelser som ingen har tagit itu med:" in decide.inner_text()
    assert hindrances(strategist) == []


def test_a_board_and_a_day_are_in_the_address(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/review") as page:
        rows = page.locator("main tbody tr")
        whole = rows.count()
        page.get_by_label("För vem").select_option("Kultur- och fritidsnämnden")
        expect(page).to_have_url(re.compile("under=actor_"))
        expect(page.locator("main")).to_contain_text("Kultur- och fritidsnämnden. Ändringar sedan")
        expect(rows).not_to_have_count(whole)
        assert 0 < rows.count() < whole
        page.get_by_label("Ändringar sedan").fill("2099-01-01")
        expect(page).to_have_url(re.compile("since=2099-01-01"))
        expect(page.locator("main")).to_contain_text("Inget har ändrats sedan 1 januari 2099.")


def test_a_section_that_fails_leaves_the_report(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/about/data") as page:
        failing(page, "goals")
        page.goto(f"{service.url}/review")
        answered(page)
        expect(page.get_by_role("alert")).to_contain_text("Trasig.")
        expect(page.get_by_role("heading", name="1. Upplevda kvaliteter")).to_be_visible()
        expect(page.get_by_role("heading", name="6. Vad som har ändrats")).to_be_visible()


def test_a_report_prints_as_one(own: Service, strategist: Page) -> None:
    strategist.goto(f"{own.url}/review?lang=sv")
    answered(strategist)
    expect(strategist.get_by_role("heading", name="6. Vad som har ändrats")).to_be_visible()
    pages = texts_of(strategist.pdf(prefer_css_page_size=True))

    assert 5 <= len(pages) <= 10
    for number, text in enumerate(pages, 1):
        assert f"Sida{number}av{len(pages)}" in text
        assert "RapportförVaggeryd·Läget" in text
        assert ",revision" in text
    whole = "".join(pages)
    for printed in ("Attveta", "Atttaställningtill", "1.Upplevdakvaliteter", "5.Prioriteringar", "Lärdom:"):
        assert printed in whole
    assert "Attveta" in pages[0]
    assert "1.Upplevdakvaliteter" not in pages[0]
    for unprinted in ("Skrivut", "Loggain", "Förutvecklare", "Visafrågan"):
        assert unprinted not in whole
    assert whole.count("UpplevdkvalitetLägeMått") >= 2  # its head is on each page that the table is on


def test_a_report_is_copied_as_text(browser: Browser, service: Service) -> None:
    look = {"permissions": ["clipboard-read", "clipboard-write"]}
    with seen(browser, service, "/review", **look) as page:
        page.get_by_role("button", name="Kopiera som text").click()
        expect(page.get_by_role("status").filter(has_text="Kopierat")).to_be_visible()
        text = page.evaluate("navigator.clipboard.readText()")
        assert text.startswith("Vad ska nämnden veta och besluta?\nVaggeryd\n")
        assert "ATT TA STÄLLNING TILL\n- Saknar insatser: Ingen står utanför det digitala" in text
        assert "\n1. UPPLEVDA KVALITETER\n" in text


def test_a_report_is_fetched_as_a_word_document(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/review?since=2026-01-01") as page:
        page.get_by_label("För vem").select_option("Kultur- och fritidsnämnden")
        expect(page.locator("main")).to_contain_text("Kultur- och fritidsnämnden. Ändringar sedan")
        with page.expect_download() as waiting:
            page.get_by_role("link", name="Hämta som Word").click()
        assert waiting.value.suggested_filename.endswith(".docx")
        document: Any = Document(str(waiting.value.path()))
        told = [each.text for each in document.paragraphs]
        assert "Kultur- och fritidsnämnden" in told[1]
        assert any("2026-01-01" in each or "1 januari 2026" in each for each in told[:5])
        page.goto(f"{service.url}/review?since=2099-01-01")  # a period that hasn't begun
        answered(page)
        expect(page.get_by_role("link", name="Hämta som Word")).to_have_count(0)


def test_a_day_begins_where_one_looks_from(browser: Browser, service: Service) -> None:
    """Half an hour into a day in Sweden it is the day before in Greenwich."""
    with opened(browser, timezone_id="Europe/Stockholm") as page:
        page.clock.set_fixed_time("2027-01-31T23:30:00Z")
        for since, count in (("2027-02-01", 1), ("2027-02-02", 0)):
            page.goto(f"{service.url}/review?since={since}")
            expect(page.locator("main")).to_contain_text("Inget har ändrats sedan")
            expect(page.get_by_role("link", name="Hämta som Word")).to_have_count(count)


def test_where_nothing_can_be_copied_the_text_is_shown(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/review") as page:
        page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")
        page.get_by_role("button", name="Kopiera som text").click()
        assert "ATT VETA" in page.get_by_label("Rapporten som text").input_value()


def test_the_worked_example_has_the_numbers_of_the_definition(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/about/shares") as page:
        shares = page.locator("table td.share").all_inner_texts()
        assert shares == ["0,375", "0,5", "0,125", "0,4375", "0,5625"]
        figure = page.locator("svg[role=img]").text_content() or ""
        assert "43,75 %" in figure
        assert "56,25 %" in figure


def test_every_page_leads_to_what_is_said_about_it(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/?lang=en") as page:
        for name, heading in (
            ("About shares", "What does the share mean?"),
            ("Accessibility", "How accessible is this service?"),
            ("Open data", "Where does what is shown come from, and how do I get it?"),
        ):
            page.locator("footer").get_by_role("link", name=name).click()
            expect(page.locator("h1")).to_have_text(heading)


def test_the_statement_says_how_to_report_a_fault(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/about/accessibility") as page:
        expect(page.locator("main")).to_contain_text("Kontakta Vaggeryd")
        expect(page.locator("main")).to_contain_text("delvis förenlig")


def test_open_data_can_be_asked_for_as_it_says(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/about/data") as page:
        code = page.locator("pre").inner_text()
        query = json.loads(code.split("--json '")[1].rstrip("'"))["query"]
        assert service.ask(query)["data"]["outcomes"]["nodes"]
        assert service.url in code

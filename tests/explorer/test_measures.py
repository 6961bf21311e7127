"""The measures, the deviations and the lessons, as readers see and go through them."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.explorer.places import Things, answered, seen
from tests.support.chromium import hindrances, is_wider_than_the_window
from tests.support.service import AS_ADMIN, Service

EXPLORER = Path(__file__).parents[2] / "explorer"
MEASURES = "{ measures(first: 100) { nodes { id name attainment } } }"
RECORD = """
mutation record($input: RecordObservationsInput!) {
  recordObservations(input: $input) { userErrors { message } }
}
"""
OPEN = "{ deviations(first: 1, states: [ACTING]) { nodes { id measure { name } } } }"


@pytest.fixture(scope="module")
def ids(service: Service) -> dict[str, str]:
    """The ids of the demonstration's measures, by name."""
    return {each["name"]: each["id"] for each in service.ask(MEASURES)["data"]["measures"]["nodes"]}


def test_the_worst_come_first_and_each_says_in_words_how_it_stands(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/measures") as page:
        first = row(page, 0)
        assert "Når inte målvärdet" in first.inner_text()
        assert re.search(r"\d+\s%", first.inner_text())
        assert "Exempeldata" in first.inner_text()
        expect(first.get_by_role("img").first).to_have_attribute("aria-label", re.compile("[Mm]ålvärde"))


def test_every_attainment_is_a_word_and_a_choice_with_an_address(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/measures") as page:
        for word, count in (("Inaktuellt", 1), ("Dolt", 1), ("Mätvärde saknas", 3)):
            page.get_by_role("link", name=re.compile(f"^{word} ?{count}$")).click()
            expect(rows(page)).to_have_count(count)
            assert word in row(page, 0).inner_text()
        assert "attainment=NO_DATA" in page.url
        page.go_back()
        expect(rows(page)).to_have_count(1)
        expect(row(page, 0)).to_contain_text("För få svar för att visas")


def test_what_is_chosen_stands_in_the_address_and_opens_the_same_elsewhere(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/measures") as page:
        chosen(page, "Led i kvalitetskedjan").select_option(label="Lärande")
        expect(rows(page)).to_have_count(1)
        chosen(page, "Ansvarig").select_option(label="Kommunledningskontoret")
        chosen(page, "Ordning").select_option(label="Namn")
        answered(page)
        address = page.url.removeprefix(service.url)
        names = page.locator("main h2").all_inner_texts()
    assert all(each in address for each in ("stage=LEARNING", "under=actor_", "order=NAME"))
    with seen(browser, service, address) as page:
        assert page.locator("main h2").all_inner_texts() == names
        assert chosen(page, "Ordning").input_value() == "NAME"


def test_a_choice_that_nothing_matches_leads_back_to_all(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/measures?attainment=STALE&stage=LEARNING") as page:
        expect(page.get_by_text("Inga mått med detta urval.")).to_be_visible()
        page.get_by_role("link", name="Visa alla mått").click()
        expect(rows(page).first).to_be_visible()
        assert page.url.endswith("/measures")


def test_an_address_that_nobody_could_choose_is_read_as_nothing_chosen(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/measures?attainment=SPLENDID&order=LUCK") as page:
        expect(rows(page)).to_have_count(25)


def test_more_of_the_list_is_asked_for(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/measures") as page:
        page.get_by_role("button", name="Visa fler").click()
        expect(rows(page)).to_have_count(50)


def test_one_failing_part_leaves_the_rest_standing(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/") as page:
        page.route("**/graphql?*", lambda route: failing(route, "whole"))
        page.goto(f"{service.url}/measures")
        answered(page)
        expect(page.get_by_role("alert")).to_contain_text("Kunde inte hämtas.")
        expect(rows(page)).to_have_count(25)


def test_a_measure_tells_its_history_in_a_picture_in_words_and_as_a_table(
    browser: Browser, service: Service, ids: dict[str, str]
) -> None:
    with seen(browser, service, f"/measures/{ids['Elever som känner sig trygga på rasten']}") as page:
        said = page.locator("figure svg[role=img]").first.get_attribute("aria-label") or ""
        assert "från 82" in said
        assert "läsåret 2023/24" in said
        assert "Kvinnor: 89" in said
        assert "Målvärde: 95" in said
        page.get_by_text("Visa som tabell").first.click()
        table = page.get_by_role("table").first
        assert table.get_by_role("rowheader").all_inner_texts()[0] == "läsåret 2025/26"
        assert [each.strip() for each in table.locator("tbody tr").first.locator("td").all_inner_texts()] == [
            "90",
            "89",
            "91",
            "",
        ]
        reasons = page.get_by_role("region", name="Målvärden genom tiden")
        expect(reasons).to_contain_text("Höjt, eftersom det tidigare målvärdet är nått")
        expect(reasons).to_contain_text("Accepterat värde 82 %, målvärde 90 %")


def test_what_is_coming_is_told_from_what_holds(browser: Browser, service: Service, ids: dict[str, str]) -> None:
    with seen(browser, service, f"/measures/{ids['Hem med en besöksvän']}") as page:
        steps = page.get_by_role("region", name="Målvärden genom tiden").get_by_role("listitem")
        assert "kommande" in steps.nth(0).inner_text()
        assert "gäller nu" in steps.nth(1).inner_text()


def test_a_hidden_value_is_told_and_never_shown(browser: Browser, service: Service, ids: dict[str, str]) -> None:
    with seen(browser, service, f"/measures/{ids['Tummen upp efter kvällen på UG']}") as page:
        expect(page.locator("main")).to_contain_text("För få svar för att visas")
        page.get_by_text("Visa som tabell").first.click()
        expect(page.get_by_role("row", name=re.compile("oktober 2026|Dolt")).first).to_contain_text("Dolt")


def test_what_is_not_measured_yet_says_so(browser: Browser, service: Service, ids: dict[str, str]) -> None:
    with seen(browser, service, f"/measures/{ids['Invånare totalt, antal']}") as page:
        expect(page.locator("main")).to_contain_text("Inget mätvärde är registrerat ännu.")
        expect(page.locator("main")).to_contain_text("Varken målvärde eller accepterat värde är satt")


def test_peers_are_a_comparison_and_no_judgement(browser: Browser, service: Service, ids: dict[str, str]) -> None:
    beside = ids["Företagsklimat Insikt - Totalt, Index, ny definition"]
    others = [
        {"measureId": beside, "period": "2025", "area": str(1400 + each), "value": 60 + each} for each in range(21)
    ]
    assert service.ask(RECORD, input={"observations": others})["data"]["recordObservations"]["userErrors"] == []
    with seen(browser, service, f"/measures/{beside}") as page:
        section = page.get_by_role("region", name="Mot andra")
        expect(section).to_contain_text("21 kommuner")
        expect(section).to_contain_text("Medianen är 70")
        expect(section).to_contain_text("Här är värdet 74")
        expect(section).to_contain_text("En jämförelse, inte en bedömning")
        assert not re.search("målvärde|når|plats [0-9]|rank", section.inner_text(), re.IGNORECASE)
        assert hindrances(page) == []


def test_a_comparison_that_fails_leaves_the_history_standing(
    browser: Browser, service: Service, ids: dict[str, str]
) -> None:
    with seen(browser, service, "/") as page:
        page.route("**/graphql?*", lambda route: failing(route, "node", "peers"))
        page.goto(f"{service.url}/measures/{ids['Unga som trivs på sin fritid']}")
        answered(page)
        expect(page.get_by_role("region", name="Mot andra")).to_contain_text("Kunde inte hämtas.")
        expect(page.locator("figure svg[role=img]").first).to_be_visible()


def test_a_closed_deviation_is_read_from_its_opening_to_its_lesson(
    browser: Browser, service: Service, things: Things
) -> None:
    with seen(browser, service, "/deviations") as page:
        page.get_by_role("link", name="Nya spelare som stannar kvar efter ett år").click()
        answered(page)
        assert page.url.endswith(things["deviations"])
        steps = page.locator("main ol > li")
        assert [each.split("\n")[0] for each in steps.locator("h3").all_inner_texts()] == [
            "Avvikelsen upptäcks Klart",
            "Orsaken anges Klart",
            "Åtgärder görs Klart",
            "Ett senare mätvärde visar om det hjälpte Klart",
            "Avslutas med en lärdom Klart",
        ]
        expect(steps.nth(3)).to_contain_text("Det hjälpte.")
        expect(steps.nth(4)).to_contain_text("Den som är ny stannar om någon väntar på den.")
        expect(steps.nth(4)).to_contain_text("Samsyn")
        assert page.locator("main button:visible, main input:visible").count() == 0
        assert page.evaluate("document.activeElement.tagName") == "H1"


def test_an_open_deviation_is_seen_by_those_who_handle_it_alone(browser: Browser, service: Service) -> None:
    [deviation] = service.ask(OPEN)["data"]["deviations"]["nodes"]
    with seen(browser, service, "/deviations") as page:
        expect(page.locator("main")).not_to_contain_text(deviation["measure"]["name"])
        expect(page.locator("main")).to_contain_text("Fram till dess ser bara strateger och de som ansvarar den.")
    with seen(browser, service, f"/deviations/{deviation['id']}") as page:
        assert page.locator("h1").inner_text() == "Det här finns inte"
    with seen(browser, service, "/deviations?state=going", extra_http_headers=AS_ADMIN) as page:
        page.get_by_role("link", name=deviation["measure"]["name"]).click()
        answered(page)
        now = page.locator("main li[aria-current=step]")
        expect(now).to_contain_text("Här är vi nu")
        expect(now).to_contain_text("Scenen vänds bort från bostäderna")
        expect(now).to_contain_text("senast")
        assert hindrances(page) == []


def test_lessons_are_found_by_their_words(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/lessons") as page:
        expect(page.locator("blockquote")).to_have_count(1)
        page.get_by_label("Sök i lärdomarna").fill("raket")
        page.keyboard.press("Enter")
        expect(page.get_by_text("Ingen lärdom har alla de orden.")).to_be_visible()
        assert "text=raket" in page.url
        page.go_back()
        expect(page.locator("blockquote")).to_contain_text("fadder")


@pytest.mark.parametrize("size", ["phone", "zoomed"])
def test_a_row_keeps_its_word_and_value_on_a_phone(browser: Browser, service: Service, size: str) -> None:
    with seen(browser, service, "/measures?attainment=OFF_TARGET&lang=en", size=size) as page:
        assert "Off target" in row(page, 0).inner_text()
        assert re.search(r"\d+%", row(page, 0).inner_text())
        assert not is_wider_than_the_window(page)
        page.get_by_text("Selection and order").click()
        expect(chosen(page, "Order")).to_be_visible()


def test_marks_are_there_in_forced_colours_and_in_print(
    browser: Browser, service: Service, ids: dict[str, str]
) -> None:
    where = f"/measures/{ids['Unga som trivs på sin fritid']}"
    with seen(browser, service, where, forced_colors="active") as page:
        fills = page.locator("figure svg[role=img] circle").evaluate_all(
            "all => all.map(e => getComputedStyle(e).fill)"
        )
        assert fills
        assert len(set(fills)) == 1
    with seen(browser, service, where) as page:
        page.emulate_media(media="print")
        expect(page.get_by_role("table").first).to_be_visible()
        expect(page.locator("header")).to_be_hidden()


def chosen(page: Page, name: str) -> Any:
    """A choice by how its name begins."""
    return page.get_by_role("combobox", name=re.compile(f"^{name}"))


def rows(page: Page) -> Any:
    """The measures in the list."""
    return page.locator("main .board li")


def row(page: Page, index: int) -> Any:
    """One of them, once it is there."""
    found = rows(page).nth(index)
    expect(found).to_be_visible()
    return found


def failing(route: Route, *path: str) -> None:
    """Let one part of an answer fail that has it."""
    answer = route.fetch()
    body = answer.json()
    within = body["data"]
    for step in path[:-1]:
        within = (within or {}).get(step)
    if within and path[-1] in within:
        within[path[-1]] = None
        body["errors"] = [{"message": "Det tog för lång tid.", "path": [*path], "extensions": {"code": "TIMEOUT"}}]
    route.fulfill(response=answer, body=json.dumps(body))

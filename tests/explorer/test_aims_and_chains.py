"""What a page about an aim and the golden thread promise to those who read them."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.explorer.places import answered, seen
from tests.support.chromium import hindrances, is_wider_than_the_window
from tests.support.service import Service

Changed = dict[str, Any]
YOUTH = "Unga trivs på sin fritid"
CLUBS = "Ungdomsgårdarna är öppna när unga vill vara där"


@pytest.fixture(scope="module")
def ids(service: Service) -> dict[str, str]:
    """The ids of the demonstration's aims and actors by their names."""
    found = service.ask("{ aims(first: 100) { nodes { id label } } actors(first: 100) { nodes { id label } } }")["data"]
    return {node["label"]: node["id"] for each in found.values() for node in each["nodes"]}


def section(page: Page, heading: str) -> Any:
    return page.locator("section").filter(has=page.get_by_role("heading", name=heading, exact=True))


def changed(page: Page, at: str, change: Any) -> None:
    """Change the answers in which `at` stands before the page gets them."""

    def through(route: Route) -> None:
        answer = route.fetch()
        body = answer.json()
        if at in (body.get("data") or {}):
            change(body)
        route.fulfill(response=answer, body=json.dumps(body))

    page.route("**/graphql?*", through)


def test_an_aim_is_shown_in_one_request(browser: Browser, service: Service, ids: dict[str, str]) -> None:
    with seen(browser, service, "/") as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url) if "aimId" in request.url else None)
        page.get_by_role("link", name=YOUTH, exact=True).click()
        expect(page.locator("h1")).to_have_text(YOUTH)
        answered(page)
        assert len(asked) == 1, asked
        assert page.url.endswith(f"/aims/{ids[YOUTH]}")


def test_a_goal_shows_what_was_computed_beside_what_was_reported(
    browser: Browser, service: Service, ids: dict[str, str]
) -> None:
    with seen(browser, service, f"/aims/{ids[CLUBS]}") as page:
        assert page.locator("main > p").first.inner_text() == "Mål · nämndmål"
        how = section(page, "Hur går det?").inner_text()
        for said in ("Beräknat", "Uppnått", "Rapporterat av den som ansvarar", "Bedöms uppnås", "skiljer sig åt"):
            assert said in how
        facts = section(page, "Vem svarar för det?")
        assert "/actors/" in (facts.get_by_role("link").first.get_attribute("href") or "")
        assert "Kontakt:" in facts.inner_text()


def test_a_vision_says_from_which_goals_its_status_comes(browser: Browser, service: Service) -> None:
    vision = service.ask("{ visions { nodes { id statusBasis { counted withoutStatus } } } }")["data"]["visions"]
    [node] = vision["nodes"]
    with seen(browser, service, f"/aims/{node['id']}") as page:
        how = section(page, "Hur går det?").inner_text()
        assert f"Beräknat av {node['statusBasis']['counted']} stödjande mål." in how
        assert f"{node['statusBasis']['withoutStatus']} mål kan inte bedömas" in how
        assert "Visionen är längst upp" in section(page, "Vad leder det till?").inner_text()


def test_drivers_are_told_by_role_chain_and_evidence_with_the_share_last(
    browser: Browser, service: Service, ids: dict[str, str]
) -> None:
    with seen(browser, service, f"/aims/{ids[YOUTH]}") as page:
        drivers = section(page, "Vem driver detta?")
        first = drivers.locator("ul.rows > li").first.inner_text()
        told = [first.index(word) for word in ("huvudansvarig", "genom", "Svagaste länken", "% av registrerade")]
        assert told == sorted(told)
        drivers.get_by_text("Visa som tabell").click()
        shares = [
            float(each.replace(",", ".").removesuffix("%").strip())
            for each in drivers.locator("td:last-child").all_inner_texts()
        ]
        assert sum(shares) == pytest.approx(100, abs=0.3)
        href = drivers.get_by_role("link", name=re.compile("Alla som driver")).get_attribute("href")
        assert href == f"/aims/{ids[YOUTH]}/drivers"


def test_groups_have_intervals_and_few_answers_are_a_sentence(
    browser: Browser, service: Service, ids: dict[str, str]
) -> None:
    def suppress(body: Changed) -> None:
        body["data"]["node"]["perception"]["groups"][1] |= {
            "suppressed": True, "answers": None, "up": None, "low": None, "high": None,
        }  # fmt: skip

    with seen(browser, service, "/chains") as page:
        changed(page, "node", suppress)
        page.goto(f"{service.url}/aims/{ids[YOUTH]}")
        answered(page)
        rows = section(page, "Hur upplevs det?").locator("tbody tr")
        assert re.search(r"\d+\s% till \d+\s%", rows.nth(0).inner_text())
        assert "För få svar för att visas" in rows.nth(1).inner_text()


def test_what_is_missing_about_an_aim_says_what_to_do(browser: Browser, service: Service, ids: dict[str, str]) -> None:
    with seen(browser, service, f"/aims/{ids['Ingen står utanför det digitala']}") as page:
        assert "Ingen driver detta ännu. Vem kunde?" in section(page, "Vem driver detta?").inner_text()
        gaps = section(page, "Vad saknas?")
        assert gaps.get_by_role("heading", name="Saknar insatser").is_visible()
        assert "Fråga vem som redan gör något åt det" in gaps.inner_text()


def test_what_fails_says_so_and_the_rest_stands(browser: Browser, service: Service, ids: dict[str, str]) -> None:
    def fail(body: Changed) -> None:
        body["data"]["node"]["drivers"] = None
        body["errors"] = [{"message": "Det tog för lång tid.", "path": ["node", "drivers"]}]

    with seen(browser, service, "/chains") as page:
        changed(page, "node", fail)
        page.goto(f"{service.url}/aims/{ids[YOUTH]}")
        answered(page)
        assert "Kunde inte hämtas. Det tog för lång tid." in section(page, "Vem driver detta?").inner_text()
        assert section(page, "Hur mäts det?").locator("tbody tr").count() == 3
        assert page.get_by_role("alert").count() == 1


def test_an_archived_goal_and_one_that_has_ended_say_so(
    browser: Browser, service: Service, ids: dict[str, str]
) -> None:
    def end(body: Changed) -> None:
        body["data"]["node"] |= {"hasEnded": True, "archivedAt": "2026-10-01T08:00:00Z"}

    with seen(browser, service, "/chains") as page:
        changed(page, "node", end)
        page.goto(f"{service.url}/aims/{ids[CLUBS]}")
        answered(page)
        assert "Arkiverat 1 oktober 2026. Det räknas inte längre." in page.locator("main").inner_text()
        assert "Målet har nått sin sista dag." in page.locator("main").inner_text()


def test_long_words_and_names_from_right_to_left_break_nothing(
    browser: Browser, service: Service, ids: dict[str, str]
) -> None:
    long = "Kvalitetsförbättringsgenomförandeplan" * 6

    def lengthen(body: Changed) -> None:
        node = body["data"]["node"]
        node |= {"name": long, "label": long, "description": "שלום עולם " * 20}
        for each in node["supportedBy"]["edges"]:
            each["node"]["label"] = long
        for each in node["measures"]["nodes"]:
            each |= {"name": long, "unit": long}

    with seen(browser, service, "/chains", size="zoomed") as page:
        changed(page, "node", lengthen)
        page.goto(f"{service.url}/aims/{ids[YOUTH]}?open=how.facts.drivers.stands.measures")
        answered(page)
        assert page.get_by_text(long).count() > 3
        assert not is_wider_than_the_window(page)


def test_on_a_phone_sections_fold_and_the_address_keeps_which(
    browser: Browser, service: Service, ids: dict[str, str]
) -> None:
    with seen(browser, service, f"/aims/{ids[YOUTH]}", size="phone") as page:
        assert page.locator("details[open] > summary h2").all_inner_texts() == [
            "Hur går det?",
            "För vem är det?",
            "Vem driver detta?",
        ]
        page.locator("summary", has_text="Hur mäts det?").focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("rowheader").first).to_be_visible()
        assert page.url.endswith("?open=how.facts.drivers.measures")
        before = page.locator("main").inner_text()
        page.reload()
        answered(page)
        assert page.locator("main").inner_text() == before
        for heading in page.locator("summary", has=page.locator("h2")).all():
            if heading.evaluate("each => !each.parentElement.open"):
                heading.click()
        assert hindrances(page) == []


def test_a_thread_begins_at_an_actor_and_reads_as_one_sentence(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/") as page:
        page.get_by_role("navigation").get_by_role("link", name="Röda tråden").click()
        expect(page.locator("h1")).to_have_text("Vad leder det vi gör till?")
        page.get_by_role("link", name="UG (Underground)").click()
        expect(page.locator("h1")).to_have_text("Vad leder det här till?")
        answered(page)
        assert page.evaluate("document.activeElement.tagName") == "H1"
        cards = page.locator("ol[aria-label] .name").all_inner_texts()
        said = page.locator("p", has_text="Tråden står för").inner_text()
        assert cards[0] == "UG (Underground)"
        assert said.startswith(f"UG (Underground) gör, som medverkande, ”{cards[1]}”, som bidrar till ”{cards[2]}”")
        assert [said.index(name) for name in cards] == sorted(said.index(name) for name in cards)
        assert re.search(r"Tråden står för .*% av det som är registrerat som bidrag till ”[^”]+”\.$", said)
        assert page.get_by_text("Svagaste länken", exact=True).count() == 1
        assert page.get_by_text("Ett bidragspåstående, inget bevis på orsak.").is_visible()
        page.go_back()
        expect(page.locator("h1")).to_have_text("Vad leder det vi gör till?")


def test_another_thread_and_the_other_direction_are_addresses(
    browser: Browser, service: Service, ids: dict[str, str]
) -> None:
    with seen(browser, service, f"/chains?from={ids[CLUBS]}&direction=UP") as page:
        threads = page.get_by_role("complementary").get_by_role("link")
        first = page.locator("ol[aria-label] .name").all_inner_texts()
        threads.nth(1).click()
        expect(threads.nth(1)).to_have_attribute("aria-current", "true")
        assert page.url.endswith("chain=2")
        second = page.locator("ol[aria-label] .name").all_inner_texts()
        assert first[0] == second[0] == CLUBS
        assert first != second
        page.reload()
        answered(page)
        assert page.locator("ol[aria-label] .name").all_inner_texts() == second
        page.get_by_role("link", name="Nedåt, mot det som görs").click()
        expect(page.locator("h1")).to_have_text("Vad bygger det här på?")
        answered(page)
        assert page.get_by_text("får bidrag från", exact=False).first.is_visible()
        assert "Här görs något." in page.locator("main").inner_text()
        page.go_back()
        expect(threads.nth(1)).to_have_attribute("aria-current", "true")


def test_a_thread_that_leads_no_further_says_so_with_a_way_on(
    browser: Browser, service: Service, ids: dict[str, str]
) -> None:
    vision = next(each for each in ids.values() if each.startswith("vision_"))
    with seen(browser, service, f"/chains?from={vision}&direction=UP") as page:
        assert "Längre än så leder ingen tråd." in page.locator("main").inner_text()
        page.get_by_role("link", name="Se vad visionen bygger på").click()
        expect(page.locator("h1")).to_have_text("Vad bygger det här på?")
        answered(page)
    alone = ids["Ingen står utanför det digitala"]
    with seen(browser, service, f"/chains?from={alone}&direction=DOWN") as page:
        assert "Inget är kopplat hit ännu." in page.locator("main").inner_text()
        assert page.get_by_role("link", name="Öppna och se vad som saknas").get_attribute("href") == f"/aims/{alone}"
    with seen(browser, service, f"/chains?from={ids['UC']}&direction=DOWN") as page:
        assert "Nedåt går bara från" in page.locator("main").inner_text()
        page.get_by_role("link", name="Följ tråden uppåt i stället").click()
        expect(page.locator("ol[aria-label] .name").first).to_have_text("UC")


def test_a_link_that_counteracts_is_called_a_goal_conflict(
    browser: Browser, service: Service, ids: dict[str, str]
) -> None:
    conflict = ids["Fler evenemang på kvällstid"]
    with seen(browser, service, f"/chains?from={conflict}&direction=UP") as page:
        calm = page.get_by_role("complementary").get_by_role("link", name=re.compile("Lugna kvällar")).first
        calm.click()
        expect(calm).to_have_attribute("aria-current", "true")
        assert page.get_by_text("Målkonflikt", exact=True).is_visible()
        said = page.locator("p", has_text="Tråden står för").inner_text()
        assert "motverkar ”Lugna kvällar" in said
        assert "en målkonflikt" in said


@pytest.mark.parametrize("look", [("phone", "dark", "sv"), ("desk", "light", "en")], ids=" ".join)
def test_axe_finds_nothing_along_a_thread(
    browser: Browser, service: Service, ids: dict[str, str], look: tuple[str, str, str]
) -> None:
    size, scheme, lang = look
    for start, direction in ((ids["UC"], "UP"), (ids[YOUTH], "DOWN")):
        where = f"/chains?from={start}&direction={direction}&lang={lang}"
        with seen(browser, service, where, size=size, color_scheme=scheme) as page:
            assert hindrances(page) == []
            assert not is_wider_than_the_window(page)
            assert page.locator(".name [lang=sv]").count() > 1


def test_a_thread_from_what_is_not_there_says_so(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/chains?from=goal_01m8kq1t1ja3dxk3j1d6z9gvdc") as page:
        assert page.locator("h1").inner_text() == "Det här finns inte"
        page.get_by_role("link", name="Börja någon annanstans").click()
        expect(page.locator("h1")).to_have_text("Vad leder det vi gör till?")

"""What the pages of actors and of contributions show, and what their readers can do on them."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.explorer.places import answered, seen
from tests.support.chromium import hindrances, is_wider_than_the_window
from tests.support.service import AS_ADMIN, Service, serving

LONG = "Föreningenförallasomvillvaramed" * 6  # without a space, as long as a name may nearly be
NOTE = "Skriv vilka tider hallen är öppen."
CLUB = 'actors(first: 1, filter: {name: {contains: "Bollklubben"}})'
BOARD = 'actors(first: 1, filter: {name: {eq: "Socialnämnden"}})'
REGISTER_ACTOR = "mutation r($input: RegisterActorInput!) { registerActor(input: $input) { actor { id } } }"
REGISTER = (
    "mutation r($input: RegisterContributionInput!) { registerContribution(input: $input) { contribution { id } } }"
)
RETURN = "mutation r($input: ReturnContributionInput!) { returnContribution(input: $input) { userErrors { message } } }"


def found(service: Service, where: str) -> str:
    """The id of the first thing in a list."""
    [thing] = service.ask(f"{{ found: {where} {{ nodes {{ id }} }} }}")["data"]["found"]["nodes"]
    return thing["id"]


@pytest.fixture(scope="module")
def club(service: Service) -> str:
    return found(service, CLUB)


@pytest.fixture(scope="module")
def hall(service: Service) -> str:
    return found(service, 'contributions(first: 1, filter: {title: {eq: "Öppen hall på söndagar"}})')


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Service, str, str]]:
    """A place with an actor of a long name, and with the contribution that was sent back to it."""
    with serving(tmp_path_factory.mktemp("bare")) as running:
        made = running.ask(REGISTER_ACTOR, input={"name": LONG, "kind": "COMPANY", "contact": "Expeditionen, vardagar"})
        actor = made["data"]["registerActor"]["actor"]["id"]
        goal = running.create_goal("Alla får vara med")
        given: dict[str, Any] = {
            "title": "גן " + LONG,
            "makers": [{"actorId": actor}],
            "contributesTo": [{"aimId": goal}],
        }
        thing = running.ask(REGISTER, input=given)["data"]["registerContribution"]["contribution"]["id"]
        sent = running.ask(RETURN, input={"id": thing, "expectedVersion": 1, "note": NOTE})
        assert sent["data"]["returnContribution"]["userErrors"] == []
        yield running, actor, thing


def rows(page: Page) -> list[str]:
    return page.locator("main ul.rows > li").all_inner_texts()


def field(page: Page, name: str) -> Locator:
    """What one chooses or types in, by the words above it."""
    return page.locator("label").filter(has=page.get_by_text(name, exact=True)).locator("select, input")


def with_a_fault(page: Page, operation: str, place: str) -> None:
    """Answer as if one part of an operation's answer couldn't be fetched. `place` is a path such as "node.makers"."""
    wanted = re.search(rf'{operation} = "(\w+)"', (Path("explorer/src/generated/operations.ts")).read_text("utf-8"))
    assert wanted

    def answer(route: Route) -> None:
        if wanted[1] not in route.request.url:
            route.continue_()
            return
        fetched = route.fetch()
        body = fetched.json()
        part = body["data"]
        *way, last = place.split(".")
        for step in way:
            part = part[step]
        part[last] = None
        fault = {"message": "Databasen svarar inte.", "path": place.split("."), "extensions": {"code": "UNAVAILABLE"}}
        route.fulfill(response=fetched, body=json.dumps({**body, "errors": [fault]}))

    page.route("**/graphql?*", answer)


# Which actors take part?


def test_actors_stand_by_sector_with_what_each_does(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/actors") as page:
        assert page.locator("h1").inner_text() == "Vilka är med?"
        assert [text.split("\n")[0].strip()[:14] for text in page.locator("main h2").all_inner_texts()] == [
            "Kommunen 29 ak",
            "Näringslivet 5",
            "Civilsamhället",
            "Annan offentli",
            "Gemensamt 2 ak",
        ]
        [row] = [row for row in rows(page) if "Hemtjänsten" in row]
        assert "Exempeldata" in row
        assert "Enhet Del av Socialförvaltningen" in row
        assert row.endswith("4 insatser · 1 mål · 3 mått")


def test_what_is_chosen_is_in_the_address(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/actors") as page:
        field(page, "Sektor").select_option("Civilsamhället")
        expect(page.locator("main h2")).to_have_count(1)
        assert page.url.endswith("/actors?sector=CIVIL_SOCIETY")
        field(page, "Sort").select_option("Stiftelse")
        expect(page.locator("main ul.rows > li")).to_have_count(1)
        chosen = page.url
        page.go_back()
        expect(page.locator("main ul.rows > li")).to_have_count(14)
        page.goto(chosen)
        answered(page)
        assert "Bygdestiftelsen" in rows(page)[0]
        page.get_by_role("link", name="Rensa urvalet").click()
        expect(page.locator("main h2")).to_have_count(5)


def test_words_are_found_in_names_and_leave_no_steps_behind(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/") as page:
        page.get_by_role("link", name="Aktörer").click()
        field(page, "Ord i namnet").press_sequentially("klubben boll")
        expect(page.locator("main ul.rows > li")).to_have_count(1)
        assert page.url.endswith("q=klubben+boll")
        expect(page.get_by_text("1 aktör.")).to_be_visible()
        field(page, "Ord i namnet").fill("finns inte")
        expect(page.get_by_text("Inga aktörer med detta urval.")).to_be_visible()
        page.go_back()
        expect(page.locator("h1")).to_contain_text("tillsammans")


# An actor's own page


def test_an_actor_is_told_what_it_contributes_to(browser: Browser, service: Service, club: str) -> None:
    with seen(browser, service, f"/actors/{club}") as page:
        card = page.locator("#drives + * ~ ul > li, section:has(#drives) li.card").first
        said = " ".join(card.inner_text().split())
        order = ["Ni bidrar till", "Unga trivs på sin fritid", "Främst genom", "där ni är huvudansvarig", "Vägt efter"]
        places = [said.index(each) for each in [*order, "Er andel av registrerade insatser: 21 %."]]
        assert places == sorted(places)
        assert "Ett bidragspåstående, inget bevis på orsak." in page.locator("main").inner_text()


def test_all_that_an_actor_drives_is_in_a_table(browser: Browser, service: Service, club: str) -> None:
    with seen(browser, service, f"/actors/{club}") as page:
        page.get_by_text("Visa alla 19 mål").click()
        table = page.get_by_role("table")
        assert table.locator("tbody tr").count() == 19
        first = table.locator("tbody tr").first.inner_text().split("\t")
        assert [each.strip() for each in first] == [
            "Alla som vill får vara med i laget",
            "Öppen hall på söndagar",
            "huvudansvarig",
            "37,6\N{NO-BREAK SPACE}%",
            "62,7\N{NO-BREAK SPACE}%",
        ]


def test_a_secretary_sees_whom_to_write_to(browser: Browser, service: Service, club: str) -> None:
    with seen(browser, service, f"/actors/{club}", size="phone") as page:
        partners = page.locator("section:has(#partners) li.card")
        assert partners.count() == 7
        card = partners.filter(has_text="Kultur- och fritidsförvaltningen")
        assert (
            card.get_by_role("link", name="kulturfritid@").get_attribute("href")
            == "mailto:kulturfritid@kommunen.example"
        )
        assert "Låna skridskor, skidor och tält, Öppen hall på söndagar" in card.inner_text()
        card.get_by_role("link", name="Öppen hall").click()
        page.wait_for_url("**/contributions/*")
        expect(page.locator("h1")).to_be_focused()
        page.go_back()
        expect(page.locator("h1")).to_have_text("Exempelföreningen Bollklubben")


def test_a_board_finds_what_its_parts_do(browser: Browser, service: Service) -> None:
    with seen(browser, service, f"/actors/{found(service, BOARD)}") as page:
        assert page.locator("section:has(#owns) li").count() == 5
        page.locator("section:has(#drives)").get_by_role("link", name="också från era delar").click()
        expect(field(page, "Aktör, med sina delar")).to_have_value(re.compile("^actor_"))
        answered(page)
        assert len(rows(page)) > 5


def test_a_conflict_is_named_and_hatched(browser: Browser, service: Service) -> None:
    company = found(service, 'actors(first: 1, filter: {name: {contains: "Näringslivsbolaget"}})')
    with seen(browser, service, f"/actors/{company}") as page:
        card = page.locator("section:has(#drives) li.card").filter(has_text="Naturen känns nära").first
        said = " ".join(card.inner_text().split())
        assert "Ni motverkar" in said
        assert "Målkonflikt: en del av det ni gör stödjer det här, en del motverkar det." in said
        assert "15 %, varav målkonflikt 13 %." in said
        drawn = card.evaluate("each => getComputedStyle(each, '::before').backgroundImage")
        assert "repeating-linear-gradient" in drawn


def test_where_contributions_fail_the_rest_of_an_actor_stands(browser: Browser, service: Service, club: str) -> None:
    with seen(browser, service, "/actors") as page:
        with_a_fault(page, "ActorOverview", "node.contributions")
        page.goto(f"{service.url}/actors/{club}")
        answered(page)
        told = page.locator("section:has(#does)").get_by_role("alert")
        assert "Kunde inte hämtas. Databasen svarar inte." in told.inner_text()
        assert page.locator("section:has(#drives) li.card").count() == 4
        assert page.locator("section:has(#owns) li").count() == 2


def test_long_names_break_nothing(browser: Browser, bare: tuple[Service, str, str]) -> None:
    service, actor, thing = bare
    for path in ("/actors?sector=BUSINESS", f"/actors/{actor}", "/contributions", f"/contributions/{thing}"):
        with seen(browser, service, path, size="zoomed", extra_http_headers=AS_ADMIN) as page:
            assert not is_wider_than_the_window(page), path
            assert hindrances(page) == [], path
    with seen(browser, service, f"/actors/{actor}") as page:
        assert "Expeditionen, vardagar" in page.locator("main").inner_text()
        assert page.get_by_role("link", name="Expeditionen").count() == 0


# Which contributions are there?


def test_all_contributions_come_page_by_page(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/contributions") as page:
        assert page.locator("h1").inner_text() == "Vad görs, och hur långt har det kommit?"
        shown = page.locator("main ul.rows > li")
        for count in (50, 100, 103):
            expect(shown).to_have_count(count)
            if count < 103:
                page.get_by_role("button", name="Visa fler").click()
        titles = [row.split("\n")[0] for row in rows(page)]
        assert len(set(titles)) == 103


def test_contributions_are_chosen_and_ordered_by_the_address(browser: Browser, service: Service, club: str) -> None:
    with seen(browser, service, f"/contributions?under={club}&order=TITLE") as page:
        titles = [row.split("\n")[0].split(" Exempeldata")[0] for row in rows(page)]
        assert titles == [
            "Feriejobb i föreningar och företag",
            "Första året utan avgift",
            "Låna skridskor, skidor och tält",
            "Utbildning för unga ledare",
            "Öppen hall på söndagar",
        ]
        field(page, "Bidrar direkt till").select_option("Alla som vill får vara med i laget")
        expect(page.locator("main ul.rows > li")).to_have_count(2)
        field(page, "Ord i titel eller beskrivning").fill("spontanidrott")
        expect(page.locator("main ul.rows > li")).to_have_count(1)
        field(page, "Genomförande").select_option("Inställd")
        expect(page.get_by_text("Inga insatser med detta urval.")).to_be_visible()
        page.go_back()
        expect(page.locator("main ul.rows > li")).to_have_count(1)
        page.get_by_role("link", name="Rensa urvalet").click()
        expect(page.get_by_text("103 insatser.")).to_be_visible()


def test_an_actor_that_is_not_there_is_said_and_can_be_taken_away(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/contributions?under=actor_none") as page:
        expect(page.get_by_role("alert")).to_contain_text("Kunde inte hämtas.")
        field(page, "Aktör, med sina delar").select_option("UC")
        expect(page.locator("main ul.rows > li")).to_have_count(2)


# A contribution's own page


def test_a_contribution_tells_by_whom_and_for_what(browser: Browser, service: Service, hall: str) -> None:
    with seen(browser, service, f"/contributions/{hall}") as page:
        makers = page.locator("section:has(#makers) li.card").all_inner_texts()
        assert [each.split("\n")[0] for each in makers] == ["Huvudansvarig", "Medverkande", "Finansiär"]
        assert "kansliet@bollklubben.example" in makers[0]
        assert "Bekräftade sin del" in makers[0]
        assert makers[0].strip().endswith("60\N{NO-BREAK SPACE}%")
        said = " ".join(page.locator("section:has(#drives)").inner_text().split())
        assert "Bidrar till Alla som vill får vara med i laget Säkerhet i sambandet: medel." in said
        assert page.locator("section:has(#drives) li.card ol > li").all_inner_texts() == [
            "Alla som vill får vara med i laget",
            "Fler unga har en fritid som de själva har valt",
            "Unga trivs på sin fritid",
        ]
        assert "Insatsens andel av registrerade insatser: 4 %." in said
        assert "registrerade insatsen" in page.locator("section:has(#history)").inner_text()


def test_makers_are_told_what_became_of_it(browser: Browser, bare: tuple[Service, str, str]) -> None:
    service, _, thing = bare
    with seen(browser, service, f"/contributions/{thing}", extra_http_headers=AS_ADMIN) as page:
        told = page.locator("section:has(#became)").inner_text()
        assert "Återsänd" in told
        assert NOTE in told
        assert "Har inte bekräftat sin del ännu" in page.locator("section:has(#makers)").inner_text()
        assert "Insatsen räknas inte nu" in page.locator("section:has(#drives)").inner_text()
        assert "skickade tillbaka insatsen" in page.locator("section:has(#history)").inner_text()
    with seen(browser, service, f"/contributions/{thing}?lang=en") as page:
        assert page.locator("h1").inner_text() == "Not found"


def test_where_the_history_fails_the_card_stands(browser: Browser, service: Service, hall: str) -> None:
    with seen(browser, service, "/contributions") as page:
        with_a_fault(page, "History", "node")
        page.goto(f"{service.url}/contributions/{hall}")
        answered(page)
        expect(page.locator("section:has(#history)").get_by_role("alert")).to_be_visible()
        assert page.locator("section:has(#makers) li.card").count() == 3


def test_everything_of_a_card_is_reached_by_keys(browser: Browser, service: Service, hall: str) -> None:
    with seen(browser, service, f"/contributions/{hall}", without="404") as page:
        page.get_by_text("Visa alla 7 mål").focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.getAttribute('role')") == "region"
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('table') !== null")
        page.keyboard.press("Enter")
        page.wait_for_url("**/aims/**")

"""Everything that is registered is found by everyday words, and each hit says why."""

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.explorer.places import seen
from tests.support.chromium import hindrances
from tests.support.service import Service

FIELD = "Sök bland allt som är registrerat"
OUTCOME = "Människor känner sig trygga i centrum på kvällen"


def field(page: Page) -> Locator:
    return page.get_by_role("combobox", name=FIELD)


def chosen(page: Page) -> str:
    """The hit that a screen reader would read while the focus is in the field."""
    option = field(page).get_attribute("aria-activedescendant")
    return page.locator(f"#{option}[aria-selected=true]").inner_text() if option else ""


def texts_asked_for(page: Page) -> list[str]:
    """What is searched for from now on."""
    found: list[str] = []

    def note(url: str) -> None:
        variables = parse_qs(urlsplit(url).query).get("variables", ["{}"])[0]
        if "text" in json.loads(variables):
            found.append(json.loads(variables)["text"])

    page.on("request", lambda request: note(request.url))
    return found


def find_answered(service: Service, **hit: Any) -> dict[str, Any]:
    """An answer with one hit, as the service could give it."""
    actor = service.ask("{ actors(first: 1) { nodes { id label } } }")["data"]["actors"]["nodes"][0]
    node = {"__typename": "Actor", **actor, "description": None, "kind": "UNIT", "partOf": None}
    whole = {"score": 1.0, "hasAllWords": True, "via": None, "node": node, **hit}
    info = {"hasNextPage": False, "endCursor": None}
    hits = {"totalCount": 1, "pageInfo": info, "nodes": [whole]}
    found = {"words": ["ord"], "unmatchedWords": [], "facets": [{"type": "ACTOR", "count": 1}], "hits": hits}
    return {"data": {"find": found}}


def test_hits_come_while_one_types_grouped_marked_and_counted(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/?lang=sv") as page:
        field(page).type("aldre")
        group = page.get_by_role("listbox", name="Förslag").get_by_role("group", name="Utfall")
        hit = group.get_by_role("option", name="Äldre känner sig trygga hemma")
        expect(hit.locator("mark")).to_have_text("Äldre")
        expect(hit).to_contain_text("”aldre” lästes som ”äldre”")
        expect(page.locator("form[role=search] [role=status]")).to_contain_text("8 träffar")
        expect(field(page)).to_have_attribute("aria-expanded", "true")
        assert hindrances(page) == []


def test_one_request_follows_what_is_typed_fast(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/?lang=sv") as page:
        asked = texts_asked_for(page)
        field(page).type("trygghet", delay=20)
        expect(page.get_by_role("option").first).to_be_visible()
        assert asked == ["trygghet"]


def test_an_answer_that_comes_late_is_not_shown(browser: Browser, service: Service) -> None:
    """The first request is held until the second is answered."""
    with seen(browser, service, "/?lang=sv") as page:
        held: list[Route] = []
        page.route(lambda url: "aldre" in url, lambda route: held.append(route))  # noqa: PLW0108 (Playwright needs a function)
        field(page).type("aldre")
        page.wait_for_timeout(400)
        assert len(held) == 1
        field(page).fill("simhallen")
        expect(page.get_by_role("option").first).to_contain_text("Simhallen")
        expect(page.get_by_role("option", name="Äldre känner sig trygga hemma")).to_have_count(0)


def test_arrows_and_enter_lead_to_a_hit(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/?lang=sv", without="404") as page:
        field(page).type("trygga i centrum")
        expect(page.get_by_role("option").first).to_be_visible()
        page.keyboard.press("ArrowDown")
        assert OUTCOME in chosen(page)
        page.keyboard.press("ArrowUp")
        assert chosen(page) == ""
        page.keyboard.press("ArrowUp")
        assert "Visa alla" in chosen(page)
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/aims/**")


def test_enter_without_a_choice_shows_all_hits(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/?lang=sv") as page:
        field(page).type("trygg")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search?q=trygg&lang=sv")
        expect(page.locator("h1")).to_have_text("Var finns ”trygg”?")
        expect(page.locator("h1")).to_be_focused()
        expect(field(page)).to_have_value("trygg")
        expect(page.get_by_role("option")).to_have_count(0)


def test_escape_closes_and_keeps_what_was_typed(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/?lang=sv") as page:
        field(page).type("trygg")
        expect(page.get_by_role("option").first).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.get_by_role("option")).to_have_count(0)
        expect(field(page)).to_have_attribute("aria-expanded", "false")
        expect(field(page)).to_have_value("trygg")
        expect(field(page)).to_be_focused()


def test_a_finger_finds_a_hit_on_a_phone(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/?lang=sv", size="phone", has_touch=True, without="404") as page:
        page.get_by_role("button", name="Sök").tap()
        expect(field(page)).to_be_focused()
        field(page).type("trygga i centrum")
        page.get_by_role("option", name=OUTCOME).tap()
        page.wait_for_url("**/aims/**")


def test_nothing_can_be_suggested_while_the_service_is_gone(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/?lang=sv", without="ERR_FAILED") as page:
        page.route("**/graphql?**", lambda route: route.abort())
        field(page).type("trygg")
        expect(page.locator("form[role=search] [role=status]")).to_have_text("Tjänsten svarar inte. Vi försöker igen.")


def test_all_hits_stand_in_groups_with_their_reasons(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/search?q=otryggt+centrum&lang=sv") as page:
        hit = page.get_by_role("region", name="Utfall").get_by_role("listitem").filter(has_text=OUTCOME)
        expect(hit).to_contain_text("”trygga” är motsatsen till ”otryggt”")
        assert hit.locator("mark").all_inner_texts() == ["trygga", "centrum"]
        expect(page.get_by_role("listitem").filter(has_text="Centrumvärdar").first).to_contain_text(
            "Innehåller en del av orden"
        )


def test_a_type_is_chosen_by_the_address_and_back_takes_it_away(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/search?q=trygg&lang=sv") as page:
        page.get_by_role("navigation", name="Visa").get_by_role("link", name="Mål 8").click()
        page.wait_for_url("**type=GOAL**")
        expect(page.get_by_role("main").get_by_role("heading", level=2)).to_have_text("Mål")
        expect(page.locator("main .rows > li")).to_have_count(8)
        expect(page.get_by_role("link", name="Mål 8")).to_have_attribute("aria-current", "true")
        page.go_back()
        expect(page.get_by_role("region", name="Mått")).to_be_visible()


def test_more_hits_are_shown_and_a_reload_shows_as_many(browser: Browser, service: Service) -> None:
    with seen(
        browser, service, "/search?q=och+f%C3%B6r+alla+som+har+vill+ska+kommun+unga+%C3%A4ldre+trygg&type=GOAL&lang=sv"
    ) as page:
        expect(page.locator("main .rows > li")).to_have_count(20)
        page.get_by_role("button", name="Visa fler").click()
        expect(page.locator("main .rows > li")).not_to_have_count(20)
        count = page.locator("main .rows > li").count()
        page.reload()
        expect(page.locator("main .rows > li")).to_have_count(count)


def test_what_has_no_page_leads_to_what_it_concerns(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/search?q=aldre&type=&lang=sv") as page:
        hit = page.get_by_role("region", name="Målgrupper").get_by_role("listitem").first
        expect(hit.locator(".name a")).to_have_count(0)
        expect(hit.get_by_role("link", name=OUTCOME)).to_be_visible()


def test_words_that_are_not_found_are_told(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/search?q=xyzzy+trygg&lang=sv") as page:
        expect(page.get_by_role("main")).to_contain_text("Hittades inte: ”xyzzy”.")
        expect(page.get_by_role("region", name="Mål")).to_be_visible()


@pytest.mark.parametrize("text", ["xyzzy", "och", "%F0%9F%8F%9B", "%22%3E%3Cb%3E", "a" * 190])
def test_where_nothing_is_found_there_are_ways_on(browser: Browser, service: Service, text: str) -> None:
    with seen(browser, service, f"/search?q={text}&lang=sv") as page:
        expect(page.locator("main [role=status]").first).to_have_text("0 träffar")
        expect(page.get_by_role("heading", name="Titta här i stället")).to_be_visible()
        assert page.locator("main .rows a").count() >= 1
        assert hindrances(page) == []


def test_a_type_without_hits_names_those_that_have_some(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/search?q=trygg&type=VISION&lang=sv") as page:
        page.get_by_role("link", name="Visa 8 mål").click()
        expect(page.locator("main .rows > li")).to_have_count(8)


def test_too_long_a_text_is_answered_in_words(browser: Browser, service: Service) -> None:
    with seen(browser, service, f"/search?q={'a' * 300}&lang=sv") as page:
        expect(page.locator("main [role=alert]")).to_contain_text("Sök på 1 till 200 tecken.")


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ({"kind": "TYPO", "found": "mål"}, "”ord” kan vara en felstavning av ”mål”"),
        ({"kind": "SYNONYM", "found": "mål", "synonym": "mål"}, "”mål” är en synonym till ”ord”"),
        ({"kind": "COMPOUND", "found": "ordbok"}, "”ord” är en del av ”ordbok”"),
        ({"kind": "INFLECTED", "found": "orden", "inName": False}, "”orden” är en böjning av ”ord”, i beskrivningen"),
    ],
)
def test_each_reason_is_told_in_words(browser: Browser, service: Service, reason: dict[str, Any], told: str) -> None:
    given = {"word": "ord", "synonym": None, "inName": True, **reason}
    answer = find_answered(service, reasons=[given])
    with seen(browser, service, "/?lang=sv") as page:
        page.route(lambda url: "%22text%22" in url, lambda route: route.fulfill(json=answer))
        field(page).fill("ord")
        expect(page.get_by_role("option").first).to_contain_text(told)
        page.keyboard.press("Enter")
        expect(page.locator("main .rows > li")).to_contain_text(told)

"""The map of the goals: three views of one answer, each state an address, by pointer and by keys."""

import json
import re
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.explorer.places import Things, answered, seen
from tests.support.chromium import hindrances, is_wider_than_the_window
from tests.support.service import Service

ELEMENTS_MAX: Final = 2_500
CARDS_MAX: Final = 60
VIEWS: Final = ("layers", "overview", "list")


def shown(page: Page) -> list[str]:
    """The ids of the aims on cards, in the order in which they are read."""
    return page.locator("[data-aim]").evaluate_all("cards => cards.map(card => card.dataset.aim)")


def test_it_prints_on_one_sheet_that_lies(browser: Browser, service: Service) -> None:
    for view in ("layers", "overview"):
        with seen(browser, service, f"/map?view={view}") as page:
            printed = page.pdf(prefer_css_page_size=True)
            assert [float(side) for side in re.findall(rb"/MediaBox \[0 0 ([\d.]+) [\d.]+\]", printed)] == [
                pytest.approx(842, abs=1)
            ]


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("look", ["phone", "desk"])
def test_every_view_can_be_used_by_everybody(
    browser: Browser, service: Service, things: Things, view: str, look: str
) -> None:
    scheme = "dark" if look == "phone" else "light"
    where = f"/map?view={view}&colour=status&focus={things['aims']}"
    with seen(browser, service, where, size=look, color_scheme=scheme) as page:
        assert hindrances(page) == []
        assert not is_wider_than_the_window(page)


def test_a_desk_begins_with_layers_and_a_phone_with_the_list(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/map") as page:
        assert 0 < len(shown(page)) <= CARDS_MAX
    with seen(browser, service, "/map", size="phone") as page:
        assert len(shown(page)) == 0
        assert page.locator("button[aria-expanded=true]").count() == 1


def test_a_focus_shows_what_it_leads_to_and_what_leads_to_it(
    browser: Browser, service: Service, things: Things
) -> None:
    answer = service.ask("{ map { aims { aim { id } } links { fromId toId } } }")["data"]["map"]
    wanted = {things["aims"]}
    for start, end in (("fromId", "toId"), ("toId", "fromId")):
        reached = {things["aims"]}
        while more := {link[end] for link in answer["links"] if link[start] in reached} - reached:
            reached |= more
        wanted |= reached
    with seen(browser, service, f"/map?focus={things['aims']}") as page:
        assert sorted(shown(page)) == sorted(wanted)
        page.get_by_role("link", name="Visa hela kartan").click()
        expect(page.locator("[role=status] b")).to_have_count(0)
        assert len(shown(page)) > len(wanted)
        page.go_back()
        expect(page.locator("[role=status] b")).to_have_count(1)
        assert sorted(shown(page)) == sorted(wanted)


def test_keys_go_along_the_links(browser: Browser, service: Service, things: Things) -> None:
    with seen(browser, service, f"/map?focus={things['aims']}") as page:
        page.locator(f"[data-aim={things['aims']}]").focus()
        here = "document.activeElement.dataset.aim"
        page.keyboard.press("ArrowRight")
        below = page.evaluate(here)
        answer = service.ask("{ map { links { fromId toId } } }")["data"]["map"]["links"]
        assert {"fromId": below, "toId": things["aims"]} in answer
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowUp")
        assert page.evaluate(here) == below
        page.keyboard.press("ArrowLeft")
        assert page.evaluate(here) == things["aims"]
        page.keyboard.press("ArrowRight")
        assert page.evaluate(here) == below, "a step back leads to where one came from"
        page.keyboard.press("f")
        expect(page).to_have_url(re.compile(f"focus={below}"))
        expect(page.locator(f"[data-aim={below}]")).to_be_focused()


def test_a_stack_opens_the_list_of_its_layer(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/map") as page:
        stack = page.locator("a.stack").first
        more = int(re.findall(r"\d+", stack.inner_text())[0])
        layer = page.locator("ul:has(a.stack)").first.locator("[data-aim]").count() + more
        stack.click()
        expect(page.locator("ul.tree > li")).to_have_count(min(layer, 50))
        expect(page.locator("main h2")).to_contain_text(str(layer))


def test_the_list_opens_and_the_address_keeps_what_is_open(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/map?view=list") as page:
        closed = page.locator("ul.tree button[aria-expanded=false]").first
        name = closed.get_attribute("aria-label") or ""
        closed.click()
        assert page.get_by_role("button", name=name, exact=True).first.get_attribute("aria-expanded") == "true"
        rows = page.locator("ul.tree li").count()
        page.reload()
        answered(page)
        assert page.locator("ul.tree li").count() == rows


def test_a_goal_with_two_parents_stands_under_both(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/map?view=list") as page:
        page.get_by_role("button", name="Öppna ett led till").click()
        names = page.locator("ul.tree li:has-text('även under') a.name").all_inner_texts()
        assert any(names.count(name) > 1 for name in names)


def test_a_legend_leads_to_the_aims_of_its_colour(browser: Browser, service: Service) -> None:
    aims = service.ask("{ map { aims { unsupportedShare aim { name } } } }")["data"]["map"]["aims"]
    empty = [each["aim"]["name"] for each in aims if each["unsupportedShare"] == 1]
    with seen(browser, service, "/map") as page:
        page.get_by_role("list", name="Teckenförklaring").get_by_role("link", name="Ingen driver detta ännu").click()
        expect(page.locator("ul.tree a.name")).to_have_text(empty)


def test_the_overview_tells_what_is_pointed_at_and_follows_what_is_clicked(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/map?view=overview") as page:
        marks = page.locator("figure svg[role=img]")
        box = marks.bounding_box()
        assert box
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 33)
        expect(page.locator(".tip")).to_contain_text("Vision 2030")
        page.keyboard.press("Escape")
        expect(page.locator(".tip")).to_have_count(0)
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + 33)
        expect(page.locator(".focus b")).to_contain_text("Vision 2030")


def test_an_unknown_focus_and_unknown_words_show_the_whole_map(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/map?focus=goal_none&view=nothing&colour=none&tier=none&layer=x") as page:
        assert len(shown(page)) > 0
        expect(page.locator("main")).to_contain_text("finns inte här")


def test_what_could_not_be_answered_is_said(browser: Browser, service: Service) -> None:
    def refuse(route: Route) -> None:
        answer = route.fetch()
        body: dict[str, Any] = answer.json()
        if "map" not in (body.get("data") or {}):
            return route.fulfill(response=answer)
        fault = {"message": "Kartan tog för lång tid.", "path": ["map"], "extensions": {"code": "TOO_SLOW"}}
        return route.fulfill(response=answer, body=json.dumps({"data": {"map": None}, "errors": [fault]}))

    with seen(browser, service, "/", color_scheme="light") as page:
        page.route("**/graphql?*", refuse)
        page.get_by_role("link", name="Karta").click()
        expect(page.get_by_role("alert")).to_contain_text("Kartan tog för lång tid.")
        expect(page.locator("h1")).to_contain_text("Hur hänger målen ihop")


def made(aims: int, links: int) -> dict[str, Any]:
    """An answer with so many aims, in layers of 1, 20, 200 and the rest."""
    ids = [f"goal_{n:026}" for n in range(aims)]
    layers = [0 if n == 0 else 1 if n <= 20 else 2 if n <= 220 else 3 for n in range(aims)]
    below = {1: (0, 1), 2: (1, 20), 3: (21, 200)}
    ends = [(n, below[layers[n]][0] + n * 7 % below[layers[n]][1]) for n in range(1, aims)]
    ends += [(n, 21 + n * 11 % 200) for n in range(aims - (links - aims + 1), aims)]
    return {
        "aims": [
            {
                "layer": layer,
                "share": None,
                "unsupportedShare": (0, 0.25, 1)[n % 3],
                "aim": {
                    "__typename": "Vision" if not layer else "Outcome" if layer == 1 else "Goal",
                    "id": id_,
                    "name": f"Mål {n} som har ett namn av vanlig längd",
                    "hasEnded": False,
                    "illustrative": True,
                    "tier": "nämndmål",
                    "status": ("EXPECTED", "UNKNOWN")[n % 2],
                },
            }
            for n, (id_, layer) in enumerate(zip(ids, layers, strict=True))
        ],
        "links": [
            {
                "linkId": f"link_{n}",
                "fromId": ids[start],
                "toId": ids[end],
                "weight": 1.0,
                "share": 0.1,
                "polarity": "SUPPORTS",
                "confidence": "LOW",
            }
            for n, (start, end) in enumerate(ends)
        ],
        "notShownCount": 0,
        "revision": 3,
    }


@pytest.mark.parametrize("view", VIEWS)
def test_two_thousand_goals_are_legible(browser: Browser, service: Service, view: str) -> None:
    large = json.dumps({"data": {"map": made(2_000, 2_400)}})

    def enlarge(route: Route) -> None:
        answer = route.fetch()
        if "map" in (answer.json().get("data") or {}):
            route.fulfill(response=answer, body=large)
        else:
            route.fulfill(response=answer)

    with seen(browser, service, "/") as page:
        page.route("**/graphql?*", enlarge)
        page.goto(f"{service.url}/map?view={view}")
        answered(page)
        expect(page.locator("main")).to_contain_text(re.compile(r"2\s000 visioner"))
        assert page.locator("*").count() <= ELEMENTS_MAX
        assert len(shown(page)) <= CARDS_MAX
        assert hindrances(page) == []

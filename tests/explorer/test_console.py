"""The page to try queries in, as who writes queries on it meets it: nothing of it comes from elsewhere."""

import gzip
import json
import re
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any, Final
from urllib.parse import urlencode

import httpx
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.explorer.places import Things, seen
from tests.support.chromium import SIZES, hindrances, is_wider_than_the_window
from tests.support.service import ADMIN_KEY, Service

SCRIPTS_MAX: Final = 300_000  # bytes of all scripts of the page, compressed
HTML: Final = {"Accept": "text/html"}
FAULTS: Final = "the server responded with a status of 400"  # which Chromium tells of an answer that is one
GOALS: Final = "query Goals($first: Int!) {\n  goals(first: $first) {\n    nodes {\n      name\n    }\n  }\n}\n"
NEW_GOAL: Final = """mutation NewGoal($input: CreateGoalInput!) {
  createGoal(input: $input) { goal { name } userErrors { message path code } }
}
"""


@contextmanager
def console(
    browser: Browser, service: Service, *, without: str = "", lang: str = "sv", **opens: Any
) -> Generator[Page]:
    """The page with what its address opens, such as `query`; without that it begins with the main question."""
    look = {name: opens.pop(name) for name in ("size", "color_scheme") if name in opens}
    said = {name: given if isinstance(given, str) else json.dumps(given) for name, given in opens.items()}
    address = f"/graphql?lang={lang}" + (f"#{urlencode(said)}" if said else "")
    with seen(browser, service, address, without=without, **look) as page:
        expect(page.locator("#document")).not_to_have_text("")
        expect(page.locator("#schema-tab")).to_be_visible()
        yield page


def write(page: Page, field: str, text: str) -> None:
    """Have a field hold another text, as if it was pasted."""
    page.locator(field).focus()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)


def text_of(page: Page, field: str) -> str:
    return "\n".join(page.locator(f"{field} .cm-line").all_inner_texts())


def type_after(page: Page, line: int, typed: str) -> None:
    """Type at the end of a line of the query, as by hand."""
    page.locator("#document .cm-line").nth(line - 1).click()
    page.keyboard.press("End")
    page.keyboard.type(typed, delay=30)


def suggestions(page: Page) -> Locator:
    return page.get_by_role("listbox").get_by_role("option")


def accept(page: Page, key: str) -> None:
    """Take what is suggested; what has just appeared is passed over, as one may have meant something else."""
    page.wait_for_timeout(200)
    page.keyboard.press(key)
    expect(suggestions(page)).to_have_count(0)


def wavy(page: Page, field: str) -> Locator:
    return page.locator(f"{field} .cm-lintRange-error")


def run(page: Page) -> Locator:
    page.locator("#run").click()
    return page.locator("#status")


def test_the_example_that_an_address_names_is_sent_with_its_variables(
    browser: Browser, service: Service, things: Things
) -> None:
    variables = {"aimId": things["aims"], "groupBy": "TOP"}
    with console(browser, service, operation="OutcomeDrivers", variables=variables) as page:
        expect(page.locator("#status")).to_contain_text("Besvarad · 200")
        expect(page.locator("#answer")).to_contain_text("trygga i centrum")
        expect(page.locator("#document")).to_contain_text("query OutcomeDrivers")
        assert json.loads(text_of(page, "#variables")) == variables
        expect(page.get_by_label("aimId", exact=True)).to_have_value(things["aims"])
        expect(page.get_by_label("groupBy", exact=True)).to_have_value("TOP")
        costs = re.compile(r"kostade [\d\s,]+ · [\d\s]+ av [\d\s]+ enheter kvar")
        expect(page.locator("#status")).to_contain_text(costs)


def test_an_address_opens_a_query_of_somebody_else_and_does_not_send_it(browser: Browser, service: Service) -> None:
    sent: list[str | None] = []
    with console(browser, service, query=GOALS, variables={"first": 3}) as page:
        page.on("request", lambda asked: sent.append(asked.post_data))
        expect(page.locator("#status")).to_have_text("Se över frågan och variablerna, och kör sedan.")
        assert text_of(page, "#document").rstrip() == GOALS.rstrip()
        assert sent == []
        expect(run(page)).to_contain_text("Besvarad")
        assert len(json.loads(page.locator("#answer").inner_text())["data"]["goals"]["nodes"]) == 3


def test_an_operation_that_does_not_exist_is_told(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/graphql?lang=sv#operation=Nothing") as page:
        expect(page.locator("#faults")).to_contain_text("Det finns ingen färdig fråga som heter Nothing.")


def test_a_link_shares_what_is_written(browser: Browser, service: Service) -> None:
    with console(browser, service, query=GOALS, variables={"first": 3}) as page:
        write(page, "#variables", '{"first": 2}')
        page.get_by_role("button", name="Kopiera länk").click()
        expect(page.locator("#status")).to_contain_text(re.compile("Länken"))
        link = page.url
    with seen(browser, service, link.removeprefix(service.url)) as page:
        expect(page.locator("#variables")).to_contain_text('"first": 2')
        expect(page.locator("#document")).to_contain_text("query Goals")
        other = page.get_by_role("link", name="English")
        assert "lang=en" in (other.get_attribute("href") or "")
        other.click()
        expect(page.locator("h1")).to_have_text("Try queries")
        expect(page.locator("#variables")).to_contain_text('"first": 2')


def test_an_example_has_values_for_what_it_needs_and_is_sent_when_it_is_chosen(
    browser: Browser, service: Service
) -> None:
    with console(browser, service) as page:
        expect(page.locator("#document")).to_contain_text("query OutcomeDrivers")
        expect(page.locator("#variables")).to_contain_text("outcome_")
        page.get_by_label("Sök bland exemplen").fill("Alla aktörer")
        page.get_by_role("button", name="Alla aktörer").click()
        expect(page.locator("#status")).to_contain_text("Besvarad")
        expect(page.locator("#answer")).to_contain_text('"actors"')
        page.get_by_label("Sök bland exemplen").fill("")
        expect(page.get_by_role("heading", name="Senaste")).to_be_visible()
    with console(browser, service, lang="en") as page:
        expect(page.get_by_role("button", name="Who drives an outcome")).to_be_visible()


def test_an_example_that_changes_something_waits_to_be_run(browser: Browser, service: Service) -> None:
    with console(browser, service, operation="CreateGoal") as page:
        expect(page.locator("#writes")).to_have_text("Skriver i grafen")
        expect(page.locator("#status")).to_have_text("Se över frågan och variablerna, och kör sedan.")
        assert "name" in json.loads(text_of(page, "#variables"))["input"]
        assert page.locator("#answer").inner_text() == ""


def test_fields_are_suggested_with_what_they_mean(browser: Browser, service: Service) -> None:
    with console(browser, service, query=GOALS, variables={"first": 3}) as page:
        type_after(page, 4, " attainm")
        expect(suggestions(page).first).to_be_visible()
        type_after_names = suggestions(page).all_inner_texts()
        assert any("attainment" in name.lower() for name in type_after_names), type_after_names
        expect(page.locator(".cm-completionInfo")).to_contain_text("attainmentIndex: Float")
        accept(page, "Tab")
        assert re.search(r"name \w*[aA]ttainm\w+", text_of(page, "#document"))


def test_what_the_schema_does_not_have_is_underlined_and_told(browser: Browser, service: Service) -> None:
    with console(browser, service, query=GOALS, variables={"first": 3}) as page:
        expect(wavy(page, "#document")).to_have_count(0)
        type_after(page, 4, " nowhere")
        page.keyboard.press("Escape")
        expect(wavy(page, "#document")).to_have_text("nowhere")
        expect(page.locator("#document-found")).to_contain_text('Cannot query field "nowhere" on type "Goal".')
        page.locator("#document-found").get_by_role("button", name="rad 4").click()
        page.keyboard.press("Shift+End")
        page.keyboard.press("Delete")
        expect(wavy(page, "#document")).to_have_count(0)


def test_documentation_appears_where_the_pointer_rests_and_leads_into_the_schema(
    browser: Browser, service: Service
) -> None:
    with console(browser, service, query=GOALS, variables={"first": 3}) as page:
        page.locator("#document").get_by_text("goals", exact=True).hover()
        about = page.locator(".cm-tooltip-hover")
        expect(about).to_contain_text("goals(first: Int")
        expect(about).to_contain_text("GoalConnection")
        about.get_by_role("link", name="Visa i schemat").click()
        expect(page.locator("[id='Query.goals']")).to_be_focused()
        expect(page.get_by_role("tab", name="Schema")).to_have_attribute("aria-selected", "true")
        page.locator("[id='Query.goals']").get_by_role("link", name="GoalConnection").click()
        expect(page.get_by_role("heading", name="GoalConnection")).to_be_focused()
        page.go_back()
        expect(page.locator("[id='Query.goals']")).to_be_focused()


def test_the_schema_is_reached_from_the_query_by_keyboard_and_tells_who_may(browser: Browser, service: Service) -> None:
    with console(browser, service, query=NEW_GOAL) as page:
        page.locator("#document").get_by_text("createGoal", exact=True).click()
        page.keyboard.press("Control+i")
        member = page.locator("[id='Mutation.createGoal']")
        expect(member).to_be_focused()
        expect(member).to_contain_text("Behöver rollen")
        page.get_by_label("Sök i schemat").fill("evidencedShare")
        expect(page.locator("#schema")).to_contain_text("träff")
        page.locator("#schema").get_by_role("link", name="Drivers.evidencedShare").click()
        expect(page.locator("[id='Drivers.evidencedShare']")).to_be_focused()


def test_variables_are_checked_and_suggested_from_what_the_query_declares(browser: Browser, service: Service) -> None:
    found = "#variables-found"
    with console(browser, service, query=NEW_GOAL, variables={"input": {"name": "Ett mål"}}) as page:
        expect(page.locator(found)).to_have_text("")
        write(page, "#variables", '{"input": {\n"name": 5,\n "nowhere": 1}}')
        expect(page.locator(found)).to_contain_text("String cannot represent")
        expect(page.locator(found)).to_contain_text("och 1 till")
        write(page, "#variables", '{"other": 1}')
        expect(page.locator(found)).to_contain_text("Variabeln $input behövs: CreateGoalInput!.")
        write(page, "#variables", "{")
        expect(page.locator(found)).to_contain_text("Det här är inte JSON")
        page.locator("#run").click()
        expect(page.locator("#variables")).to_be_focused()
        assert page.locator("#answer").inner_text() == ""
        write(page, "#variables", "[]")
        expect(page.locator(found)).to_contain_text('Skriv ett objekt, till exempel {"first": 10}.')
        write(page, "#variables", '{"input": {}}')
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("ArrowLeft")
        page.keyboard.type("nam", delay=30)
        expect(suggestions(page).first).to_contain_text("name")
        accept(page, "Enter")
        expect(page.locator("#variables")).to_contain_text('"name": ')


def test_ids_are_chosen_by_the_names_that_people_know(browser: Browser, service: Service, things: Things) -> None:
    with console(browser, service, operation="OutcomeDrivers", variables={"aimId": ""}) as page:
        page.get_by_label("aimId", exact=True).select_option(label="Människor känner sig trygga i centrum på kvällen")
        expect(page.locator("#variables")).to_contain_text(things["aims"])
        page.locator("#variables").get_by_text(things["aims"]).hover()
        expect(page.locator(".cm-tooltip-hover")).to_contain_text("ID")
        expect(run(page)).to_contain_text("Besvarad")


def test_what_an_answer_says_of_a_place_leads_there(browser: Browser, service: Service) -> None:
    broken = GOALS.replace("first: $first", "first: 1000")
    with console(browser, service, query=broken, variables={"first": 1}, without=FAULTS) as page:
        expect(run(page)).to_contain_text(re.compile(r"\d fel · \d+ · \d+ ms"))
        fault = page.locator("#faults li").first
        fault.get_by_role("button", name=re.compile("rad")).first.click()
        expect(page.locator("#document")).to_be_focused()
        expect(wavy(page, "#document").first).to_be_visible()


def test_what_is_refused_leads_to_the_variable(browser: Browser, service: Service) -> None:
    with console(browser, service, query=NEW_GOAL, variables={"input": {"name": ""}}) as page:
        page.get_by_label("Nyckel").fill(ADMIN_KEY)
        expect(run(page)).to_contain_text("1 fel")
        fault = page.locator("#faults li")
        expect(fault).to_contain_text("createGoal \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} input")
        assert fault.locator("p").first.get_attribute("lang") == "sv"
        fault.get_by_role("button", name="Till variabeln").click()
        expect(page.locator("#variables")).to_be_focused()


def test_a_key_is_sent_by_the_field_alone_and_remembered_nowhere(browser: Browser, service: Service) -> None:
    asked: list[dict[str, str]] = []
    with console(browser, service, query="{ viewer { role } }") as page:
        page.on("request", lambda each: asked.append(each.headers))
        expect(run(page)).to_contain_text("Besvarad")
        page.get_by_label("Nyckel").fill(ADMIN_KEY)
        page.keyboard.press("Enter")
        expect(page.locator("#answer")).to_contain_text("ADMIN")
        page.get_by_role("button", name="Kopiera länk").click()
        assert [each.get("authorization") for each in asked] == [None, f"Bearer {ADMIN_KEY}"]
        assert {each.get("accept-language") for each in asked} == {"sv"}
        assert ADMIN_KEY not in page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, location.href])")


def test_no_key_is_held_fast_in_a_field(browser: Browser, service: Service) -> None:
    with console(browser, service, query=GOALS, variables={"first": 1}, without=FAULTS) as page:
        page.locator("#document").focus()
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('#document')") is None
        page.keyboard.press("Shift+Tab")
        expect(page.locator("#document")).to_be_focused()
        type_after(page, 4, " na")
        expect(suggestions(page).first).to_be_visible()
        page.keyboard.press("Escape")
        expect(suggestions(page)).to_have_count(0)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('#document')") is None
        page.locator("#variables").focus()
        page.keyboard.press("Control+Enter")
        expect(page.locator("#status")).to_contain_text(re.compile(r"\d ms"))


def test_it_goes_on_without_the_schema_and_asks_for_it_again(browser: Browser, service: Service) -> None:
    with seen(browser, service, "/graphql?lang=sv", without="ERR_FAILED") as page:
        page.route("**/schema.graphql", lambda route: route.abort())
        page.goto(f"{service.url}/graphql?lang=sv&again#{urlencode({'query': '{ place { name } }'})}")
        expect(run(page)).to_contain_text("Besvarad")
        page.get_by_role("tab", name="Schema").click()
        expect(page.locator("#schema")).to_contain_text("Schemat kunde inte hämtas")
        page.unroute("**/schema.graphql")
        page.locator("#schema").get_by_role("button", name="Försök igen").click()
        expect(page.locator("#schema").get_by_role("link", name="Query", exact=True)).to_be_visible()


def test_a_service_that_is_gone_is_told(browser: Browser, service: Service) -> None:
    with console(browser, service, query="{ place { name } }", without="ERR_FAILED") as page:
        page.route("**/graphql", lambda route: route.abort())
        page.locator("#run").click()
        expect(page.locator("#faults")).to_contain_text("Tjänsten svarade inte")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("lang", "scheme"), [("sv", "light"), ("en", "dark")])
def test_axe_finds_nothing(browser: Browser, service: Service, size: str, lang: str, scheme: str) -> None:
    """With an answer, with suggestions, with what is wrong, and with the schema open."""
    with console(browser, service, lang=lang, size=size, color_scheme=scheme, query=GOALS) as page:
        expect(page.locator("#variables-found")).not_to_have_text("")
        assert hindrances(page) == []
        write(page, "#variables", '{"first": 2}')
        page.locator("#run").click()
        expect(page.locator("#answer")).not_to_be_empty()
        assert hindrances(page) == []
        type_after(page, 4, " attainm")
        expect(page.locator(".cm-completionInfo")).to_be_visible()
        expect(page.locator("#document-found")).to_contain_text("attainm")
        assert hindrances(page) == []
        page.keyboard.press("Escape")
        page.locator("#schema-tab").click()
        assert hindrances(page) == []
        assert not is_wider_than_the_window(page)
        assert page.get_attribute("html", "lang") == lang


def test_nothing_has_to_be_scrolled_sideways_at_400_per_cent(browser: Browser, service: Service) -> None:
    with console(browser, service, size="zoomed", query=GOALS) as page:
        assert not is_wider_than_the_window(page)


def test_styles_are_allowed_by_a_nonce_that_is_new_each_time_and_scripts_by_their_origin(service: Service) -> None:
    first, second = (httpx.get(f"{service.url}/graphql", headers=HTML) for _ in range(2))
    policy = first.headers["Content-Security-Policy"]
    [nonce] = re.findall(r"style-src 'self' 'nonce-([\w-]{32,})'", policy)
    assert nonce in first.text
    assert nonce not in second.text
    assert "unsafe" not in policy
    assert "script-src 'self';" in policy
    assert "require-trusted-types-for 'script'; trusted-types 'none'" in policy
    assert first.headers["Content-Type"] == "text/html; charset=utf-8"
    assert first.headers["Vary"] == "Authorization, Accept, Accept-Encoding, Accept-Language"
    assert httpx.get(f"{service.url}/graphql", headers={**HTML, "Accept-Language": "en"}).text.count('<html lang="en">')


def test_scripts_stay_within_their_budget(browser: Browser, service: Service) -> None:
    sizes: dict[str, int] = {}
    with seen(browser, service, "/graphql?lang=sv") as page:
        page.on(
            "response",
            lambda each: sizes.update({each.url: len(gzip.compress(each.body()))}) if ".js" in each.url else None,
        )
        page.reload()
        expect(page.locator("#document")).not_to_have_text("")
    assert sizes
    assert sum(sizes.values()) <= SCRIPTS_MAX, sizes

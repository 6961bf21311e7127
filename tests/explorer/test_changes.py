"""What was done is read with who and why, and what can be undone is undone there, with the reason."""

import re
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.explorer.hands import HANDS
from tests.explorer.places import answered, go, signed_in
from tests.support.chromium import SIZES, hindrances, is_wider_than_the_window, opened
from tests.support.service import Service

pytestmark = pytest.mark.timeout(300)  # with the start of a service of its own
UPDATE = """
mutation($input: UpdateGoalInput!) { updateGoal(input: $input) { goal { version } userErrors { message } } }
"""
GOAL = "query($id: ID!) { node(id: $id) { ... on Goal { name version } } }"
LATEST = "{ changes(first: 1) { nodes { sequence } } }"
CONTRIBUTION = """
{ contributions(first: 1, filter: {status: {eq: APPROVED}}) { nodes { id version title description } } }
"""
UPDATE_CONTRIBUTION = """
mutation($input: UpdateContributionInput!) { updateContribution(input: $input) { userErrors { message } } }
"""
OWNED = """
{ measures(first: 1, filter: {owner: {name: {eq: "Kommunledningskontoret"}}}) { nodes {
  id owner { id contact version }
} } }
"""
RECORD = """
mutation($input: RecordObservationsInput!) { recordObservations(input: $input) { userErrors { message } } }
"""
PERIODS = "query($id: ID!) { node(id: $id) { ... on Measure { observations(first: 100) { nodes { period } } } } }"
UPDATE_ACTOR = "mutation($input: UpdateActorInput!) { updateActor(input: $input) { userErrors { message } } }"
CONTACT = "query($id: ID!) { node(id: $id) { ... on Actor { contact } } }"
REASON = "Varför ångras det?"


@pytest.fixture(scope="module")
def strategist(own: Service) -> str:
    return own.issue_key("STRATEGIST", name="Strategen")["secret"]


def _renamed(service: Service, goal: str, name: str) -> int:
    """The number of the change that gave a goal a name."""
    version = service.ask(GOAL, id=goal)["data"]["node"]["version"]
    done = service.ask(UPDATE, input={"id": goal, "name": name, "expectedVersion": version})["data"]["updateGoal"]
    assert done["userErrors"] == []
    return _latest(service)


def _latest(service: Service) -> int:
    return service.ask(LATEST)["data"]["changes"]["nodes"][0]["sequence"]


def _name(service: Service, goal: str) -> str:
    return service.ask(GOAL, id=goal)["data"]["node"]["name"]


def _entry(page: Page, sequence: int) -> Locator:
    return page.locator("ol > li").filter(has_text=re.compile(rf"Nummer {sequence}\b"))


@pytest.mark.parametrize("hand", HANDS)
def test_a_strategist_undoes_a_change_with_a_reason(browser: Browser, own: Service, strategist: str, hand: str) -> None:
    before = f"Mål med {hand}"
    goal = own.create_goal(before)
    number = _renamed(own, goal, "Ett slarvigt namn")
    with opened(browser) as page:
        signed_in(page, own, f"/changes?thing={goal}", strategist)
        hands = HANDS[hand](page)
        entry = _entry(page, number)
        expect(entry).to_contain_text(f"från ”{before}” till ”Ett slarvigt namn”")
        hands.press(f"Ångra ändring nummer {number}")
        expect(entry.get_by_label(REASON)).to_be_focused()
        form = entry.locator("form")
        hands.press("Ångra", within=form)
        expect(form).to_contain_text("Fyll i det här.")
        assert hindrances(page) == []
        hands.fill(REASON, "Namnet var fel", within=form)
        hands.press("Ångra", within=form)
        expect(entry.get_by_role("status").filter(has_text=f"Ändring nummer {number} är ångrad.")).to_be_focused()
        expect(entry.locator(".tag")).to_have_text(["Ångrad"])
        assert _name(own, goal) == before
        undoing = _entry(page, _latest(own))
        expect(undoing).to_contain_text(f"Ångrar ändring nummer {number}.")
        expect(undoing).to_contain_text("Namnet var fel")
        assert hindrances(page) == []
        page.reload()
        answered(page)
        expect(page.get_by_role("button", name=f"Ångra ändring nummer {number}", exact=True)).to_have_count(0)
        hands.press(before, "link", within=undoing)
        expect(page.locator("h1")).to_have_text(before)


def test_an_undo_that_is_refused_is_told_by_name(browser: Browser, own: Service, strategist: str) -> None:
    goal = own.create_goal("Mål som ändras två gånger")
    number = _renamed(own, goal, "Första namnet")
    _renamed(own, goal, "Andra namnet")
    with opened(browser) as page:
        signed_in(page, own, f"/changes?thing={goal}", strategist)
        page.get_by_role("button", name=f"Ångra ändring nummer {number}", exact=True).click()
        form = _entry(page, number).locator("form")
        form.get_by_label(REASON).fill("Det blev fel")
        form.get_by_role("button", name="Ångra").click()
        expect(form.get_by_role("alert")).to_contain_text("Ångra de senare ändringarna först: ”Andra namnet”")
        expect(form.get_by_label(REASON)).to_have_value("Det blev fel")
        assert hindrances(page) == []
        form.get_by_role("button", name="Avbryt").click()
        expect(page.get_by_role("button", name=f"Ångra ändring nummer {number}", exact=True)).to_be_focused()
        assert _name(own, goal) == "Andra namnet"


def test_what_cannot_be_undone_has_no_button_and_refused_tries_are_marked(browser: Browser, own: Service) -> None:
    admin = own.issue_key("ADMIN", name="Kansliet")["secret"]
    number = _latest(own)
    reader = own.issue_key("VIEWER", name="Läsaren")["secret"]
    given = {"id": own.create_goal("Mål att läsa"), "name": "Nej", "expectedVersion": 1}
    refused = own.ask_with(reader, UPDATE, input=given)
    assert refused["data"]["updateGoal"]["userErrors"]
    with opened(browser) as page:
        signed_in(page, own, "/changes", admin)
        key = _entry(page, number)
        expect(key).to_contain_text("Utfärda nyckel")
        assert key.get_by_role("button").count() == 0
        goal = page.get_by_role("listitem").filter(has_text="Skapa mål").filter(has_text="Mål att läsa")
        expect(goal.get_by_role("button", name="Ångra")).to_be_visible()
        page.get_by_label("Nekade försök").select_option(label="Bara nekade")
        answered(page)
        assert "refused=yes" in page.url
        entry = page.locator("ol > li").first
        expect(entry.locator(".tag")).to_have_text(["Nekades"])
        assert page.locator("ol").get_by_role("button").count() == 0


@pytest.mark.parametrize("hand", HANDS)
def test_the_address_says_which_changes_are_shown(browser: Browser, own: Service, strategist: str, hand: str) -> None:
    with opened(browser) as page:
        signed_in(page, own, "/changes", strategist)
        hands = HANDS[hand](page)
        choices = page.get_by_role("search", name="Välj bland ändringarna")
        everything = page.locator("ol > li").count()
        hands.select("Vad som gjordes", "Skapa vision", within=choices)
        hands.fill("Från och med", "2020-01-01", within=choices)
        page.keyboard.press("Tab")
        expect(page).to_have_url(re.compile("deed=createVision.*from=2020-01-01"))
        expect(page.locator("ol > li").first).to_contain_text("Skapa vision")
        expect(page.locator("ol > li").filter(has_not_text="Skapa vision")).to_have_count(0)
        shown = page.locator("ol > li").count()
        hands.fill("Till och med", "2020-01-02", within=choices)
        page.keyboard.press("Tab")
        expect(page.locator("main")).to_contain_text("Ingen sådan ändring finns")
        page.go_back()
        answered(page)
        expect(page.locator("ol > li")).to_have_count(shown)
        page.reload()
        answered(page)
        expect(page.locator("ol > li")).to_have_count(shown)
        hands.press("Visa alla", "link")
        answered(page)
        expect(page.locator("ol > li")).to_have_count(everything)


def test_an_import_is_undone_as_one(browser: Browser, own: Service, strategist: str) -> None:
    table = "externalId,name\r\ngoal.ett,Mål ett ur filen\r\ngoal.två,Mål två ur filen\r\n"
    report: dict[str, Any] = httpx.post(
        f"{own.url}/import",
        params={"sheet": "goals", "reason": "Nya mål"},
        content=table.encode(),
        headers={"Authorization": f"Bearer {strategist}", "Content-Type": "text/csv"},
        timeout=60,
    ).json()["report"]
    assert report["done"] == 2
    with opened(browser) as page:
        signed_in(page, own, "/changes", strategist)
        page.get_by_role("listitem").filter(has_text="Mål två ur filen").get_by_role(
            "link", name="Visa hela inläsningen"
        ).click()
        expect(page.locator("ol > li")).to_have_count(2)
        page.get_by_role("button", name="Ångra hela inläsningen").click()
        page.get_by_label(REASON).fill("Fel fil")
        page.get_by_role("button", name="Ångra hela inläsningen").click()
        expect(page.locator("ol > li")).to_have_count(3)
        expect(page.locator("ol > li").locator(".tag")).to_have_text(["Ångrad", "Ångrad"])
        expect(page.get_by_role("button", name="Ångra hela inläsningen")).to_have_count(0)
        assert not {"Mål ett ur filen", "Mål två ur filen"} & set(own.goal_names())
        assert hindrances(page) == []


def _undone_in(history: Locator, number: int) -> None:
    """Undo a change in the history on the page of what was changed."""
    history.get_by_role("button", name=f"Ångra ändring nummer {number}", exact=True).click()
    history.get_by_label(REASON).fill("Det blev fel")
    history.locator("form").get_by_role("button", name="Ångra").click()
    expect(history.locator(".tag").first).to_have_text("Ångrad")


def _unfolded(page: Page) -> Locator:
    """The history on a page that has it folded."""
    history = page.locator("details").filter(has=page.get_by_role("heading", name="Vad har hänt?"))
    history.locator("summary").click()
    return history


def test_a_change_of_a_contribution_is_undone_in_its_own_history(
    browser: Browser, own: Service, strategist: str
) -> None:
    [found] = own.ask(CONTRIBUTION)["data"]["contributions"]["nodes"]
    given = {"id": found["id"], "expectedVersion": found["version"], "title": "Ett slarvigt namn"}
    assert own.ask(UPDATE_CONTRIBUTION, input=given)["data"]["updateContribution"]["userErrors"] == []
    number = _latest(own)
    with opened(browser) as page:
        signed_in(page, own, f"/contributions/{found['id']}", strategist)
        expect(page.locator("h1")).to_have_text("Ett slarvigt namn")
        history = page.get_by_role("region", name="Vad har hänt?")
        _undone_in(history, number)
        expect(page.locator("h1")).to_have_text(found["title"])
        expect(history.get_by_role("status").filter(has_text=f"nummer {number} är ångrad")).to_be_visible()
        assert hindrances(page) == []


def test_an_owner_undoes_a_value_on_the_page_of_the_measure(browser: Browser, own: Service) -> None:
    [owned] = own.ask(OWNED)["data"]["measures"]["nodes"]
    measure = owned["id"]
    secret = own.issue_key("PARTNER", name="Lovisa", actorIds=[owned["owner"]["id"]])["secret"]
    given = {"observations": [{"measureId": measure, "period": "1999", "value": 1}]}
    done = own.ask_with(secret, RECORD, input=given)
    assert done["data"]["recordObservations"]["userErrors"] == []
    number = _latest(own)
    with opened(browser, size="phone") as page:
        signed_in(page, own, f"/measures/{measure}", secret)
        history = _unfolded(page)
        _undone_in(history, number)
        assert hindrances(page) == []
        assert not is_wider_than_the_window(page)
    observations = own.ask(PERIODS, id=measure)["data"]["node"]["observations"]["nodes"]
    assert "1999" not in [each["period"] for each in observations]


def test_a_strategist_undoes_on_the_pages_of_aims_and_actors(browser: Browser, own: Service, strategist: str) -> None:
    goal = own.create_goal("Mål på egen sida")
    renamed = _renamed(own, goal, "Fel på egen sida")
    actor = own.ask(OWNED)["data"]["measures"]["nodes"][0]["owner"]
    changed = {"id": actor["id"], "contact": "fel@kommunen.example", "expectedVersion": actor["version"]}
    assert own.ask(UPDATE_ACTOR, input=changed)["data"]["updateActor"]["userErrors"] == []
    moved = _latest(own)
    with opened(browser) as page:
        signed_in(page, own, f"/aims/{goal}", strategist)
        history = page.get_by_role("region", name="Vad har hänt senast?")
        history.get_by_role("button", name="Visa alla ändringar").click()
        _undone_in(history, renamed)
        expect(page.locator("h1")).to_have_text("Mål på egen sida")
        go(page, own, f"/actors/{actor['id']}")
        history = _unfolded(page)
        expect(history).to_contain_text("Ändra aktör")
        _undone_in(history, moved)
        assert hindrances(page) == []
    assert own.ask(CONTACT, id=actor["id"])["data"]["node"]["contact"] == actor["contact"]


@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing_in_the_history(browser: Browser, own: Service, strategist: str, size: str) -> None:
    with opened(browser, size=size, color_scheme="dark" if size == "phone" else "light") as page:
        signed_in(page, own, "/changes", strategist)
        page.get_by_role("button", name="Visa fler").first.click()
        answered(page)
        expect(page.locator("ol > li")).to_have_count(100)
        page.evaluate("scrollTo(0, 0)")  # where the header lies over no button
        assert hindrances(page) == []
        assert not is_wider_than_the_window(page)

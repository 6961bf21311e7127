"""A partner's first day on the pages: from what is typed on a phone to what came of it."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.explorer.hands import HANDS
from tests.explorer.places import answered, go, signed_in
from tests.support.chromium import SIZES, hindrances, is_wider_than_the_window, opened
from tests.support.service import Service

pytestmark = pytest.mark.timeout(300)  # with the start of a service of its own
ACTORS = "{ actors(first: 3, filter: {kind: {eq: ASSOCIATION}}) { nodes { id name } } }"
CARD = """
query ($id: ID!) { node(id: $id) { ... on Contribution {
  version status delivery startsOn contributesTo { nodes { name } }
  makers { edges { confirmedAt weight node { name } } } proposal { proposedAt }
} } }
"""
REGISTER = """
mutation ($input: RegisterContributionInput!) {
  registerContribution(input: $input) { contribution { id } userErrors { message } }
}
"""
GIVE_BACK = (
    "mutation ($input: ReturnContributionInput!) { returnContribution(input: $input) { userErrors { message } } }"
)
APPROVE = (
    "mutation ($input: ApproveContributionInput!) { approveContribution(input: $input) { userErrors { message } } }"
)


@pytest.fixture(scope="module")
def actors(own: Service) -> list[dict[str, str]]:
    return own.ask(ACTORS)["data"]["actors"]["nodes"]


def _signed_in(page: Page, service: Service, path: str, *actors: dict[str, str]) -> None:
    key = service.issue_key("PARTNER", name="Föreningen", actorIds=[each["id"] for each in actors])
    signed_in(page, service, path, key["secret"])


def _registered(service: Service, **given: Any) -> str:
    """The id of a contribution that the strategist has registered."""
    payload = service.ask(REGISTER, input=given)["data"]["registerContribution"]
    assert payload["userErrors"] == []
    return payload["contribution"]["id"]


def _card(service: Service, contribution_id: str) -> dict[str, Any]:
    return service.ask(CARD, id=contribution_id)["data"]["node"]


def _decided(service: Service, mutation: str, contribution_id: str, **given: str) -> None:
    version = _card(service, contribution_id)["version"]
    answer = service.ask(mutation, input={"id": contribution_id, "expectedVersion": version, **given})
    [payload] = answer["data"].values()
    assert payload["userErrors"] == []


def _shown_id(page: Page) -> str:
    """Of the contribution whose page is shown."""
    page.wait_for_url("**/contributions/*")
    answered(page)
    return page.url.split("/contributions/")[1].split("?")[0]


@pytest.mark.parametrize("hands", HANDS)
def test_a_partner_registers_is_returned_corrects_and_sees_what_came_of_it(
    browser: Browser, own: Service, actors: list[dict[str, str]], hands: str
) -> None:
    title = f"Bollar till alla, {hands}"
    with opened(browser, size="phone") as page:
        hand = HANDS[hands](page)
        _signed_in(page, own, "/home", actors[0])
        hand.press("Ny insats", "link")
        hand.fill("Vad gör ni?", title)
        hand.fill("Vad är det till för?", "Unga som inte är med i något lag")
        hand.fill("När börjar det?", "2027-06-01")
        assert hindrances(page) == []
        assert not is_wider_than_the_window(page)
        hand.press("Skicka in")
        made = _shown_id(page)
        expect(page.locator("main")).to_contain_text("Inskickad.")
        card = _card(own, made)
        assert (card["status"], card["startsOn"], card["contributesTo"]["nodes"]) == ("SUBMITTED", "2027-06-01", [])
        assert [each["node"]["name"] for each in card["makers"]["edges"]] == [actors[0]["name"]]

        _decided(own, GIVE_BACK, made, note="Vilket mål gäller det?")
        go(page, own, "/home")
        waiting = page.get_by_role("listitem").filter(has_text=title).filter(has_text="Rätta")
        expect(waiting).to_contain_text("Vilket mål gäller det?")
        assert hindrances(page) == []
        hand.press(f"Rätta {title}", "link")
        expect(page.get_by_role("region", name="Det här behöver rättas")).to_contain_text("Vilket mål gäller det?")
        hand.fill("Vad är det till för?", "unga trivs på sin fritid")
        hand.press("Unga trivs på sin fritid utfall")
        expect(page.get_by_role("list", name="Det leder till").get_by_role("listitem")).to_contain_text(
            ["Unga trivs på sin fritid"]
        )
        assert hindrances(page) == []
        hand.press("Skicka in")
        assert _shown_id(page) == made
        expect(page.locator("main")).to_contain_text("Inskickad.")
        assert _card(own, made)["contributesTo"]["nodes"] == [{"name": "Unga trivs på sin fritid"}]

        _decided(own, APPROVE, made, reason="Tack, det här behövdes")
        go(page, own, "/home")
        sentences = page.get_by_role("region", name="det här bidrar ni till")
        expect(sentences).to_contain_text("Unga trivs på sin fritid")
        happened = page.get_by_role("list", name="Det här har hänt med det ni gör")
        expect(happened.get_by_role("listitem").first).to_contain_text(f"godkände insatsen {title}")
        expect(happened.get_by_role("listitem").first).to_contain_text("Tack, det här behövdes")
        assert hindrances(page) == []
        assert not is_wider_than_the_window(page)


@pytest.mark.parametrize("size", SIZES)
def test_a_draft_of_two_is_submitted_and_the_other_confirms_at_home(
    browser: Browser, own: Service, actors: list[dict[str, str]], size: str
) -> None:
    title = f"Öppen hall, {size}"
    with opened(browser, size=size) as page:
        hand = HANDS["mouse"](page)
        _signed_in(page, own, "/contribute", actors[0], actors[1])
        hand.fill("Vad gör ni?", title)
        hand.press(actors[1]["name"], "radio")
        hand.unfold("Fler uppgifter")
        hand.pick("Vilka gör det tillsammans?", actors[2]["name"])
        hand.fill(f"Vikt för {actors[2]['name']}", "hälften")
        hand.press("Spara utkast")
        expect(page.get_by_text("Skriv ett tal, till exempel 12,5.")).to_be_visible()
        hand.fill(f"Vikt för {actors[2]['name']}", "0,5 delar")
        assert hindrances(page) == []
        hand.press("Spara utkast")
        made = _shown_id(page)
        card = _card(own, made)
        assert card["status"] == "DRAFT"
        parts = {each["node"]["name"]: each["weight"] for each in card["makers"]["edges"]}
        assert parts == {actors[1]["name"]: 1.0, actors[2]["name"]: 0.5}

        hand.press("Ändra insats", "link")
        hand.press("Skicka in")
        lacks = page.locator(".field.wrong")
        expect(lacks).to_contain_text(["Vad är det till för?"])
        expect(lacks).to_contain_text(["beskriv med egna ord vad den är tänkt för"])
        hand.fill("Vad är det till för?", "Att hallen är öppen för alla")
        hand.press("Skicka in")
        assert _shown_id(page) == made
        assert _card(own, made)["status"] == "SUBMITTED"
    with opened(browser, size=size) as page:
        hand = HANDS["keys"](page)
        _signed_in(page, own, "/home", actors[2])
        waiting = page.get_by_role("listitem").filter(has_text=title).filter(has_text="Att bekräfta")
        expect(waiting).to_contain_text("Kom i dag")
        hand.press("Bekräfta", within=waiting)
        expect(waiting).to_have_count(0)
        confirmed = {each["node"]["name"] for each in _card(own, made)["makers"]["edges"] if each["confirmedAt"]}
        assert confirmed == {actors[1]["name"], actors[2]["name"]}


def test_what_is_agreed_is_changed_by_a_proposal_and_told_to_be_done_with_one_press(
    browser: Browser, own: Service, actors: list[dict[str, str]]
) -> None:
    goal = own.ask("{ goals(first: 1) { nodes { id } } }")["data"]["goals"]["nodes"][0]["id"]
    made = _registered(
        own,
        title="Läxhjälp på biblioteket",
        makers=[{"actorId": actors[0]["id"]}],
        contributesTo=[{"aimId": goal}],
        startsOn="2026-01-01",
        endsOn="2026-02-01",
        delivery="ONGOING",
        status="APPROVED",
    )
    with opened(browser, size="phone") as page:
        hand = HANDS["keys"](page)
        _signed_in(page, own, "/home", actors[0])
        hand.press("Rapportera Läxhjälp på biblioteket", "link")
        expect(page.locator("main")).to_contain_text("blir det ett förslag")
        hand.fill("Vad är det till för?", "unga trivs på sin fritid")
        hand.press("Unga trivs på sin fritid utfall")
        hand.press("Spara")
        assert _shown_id(page) == made
        card = _card(own, made)
        assert card["proposal"]
        assert len(card["contributesTo"]["nodes"]) == 1
        hand.press("Ändra insats", "link")
        expect(page.locator("main")).to_contain_text("En ändring är redan föreslagen.")
        assert hindrances(page) == []
        hand.press("Det är gjort")
        assert _shown_id(page) == made
        expect(page.locator("main")).to_contain_text("Genomförd.")
        assert _card(own, made)["delivery"] == "DONE"
        go(page, own, "/home")
        expect(page.get_by_role("link", name="Rapportera Läxhjälp på biblioteket")).to_have_count(0)


@pytest.mark.parametrize("hands", HANDS)
def test_an_asset_is_adopted_and_dropped(
    browser: Browser, own: Service, actors: list[dict[str, str]], hands: str
) -> None:
    asset = "Gemensam grafisk profil"
    with opened(browser, size="phone") as page:
        hand = HANDS[hands](page)
        _signed_in(page, own, f"/actors/{actors[1]['id']}", actors[1])
        uses = page.get_by_role("region", name="Gemensamma resurser som ni använder")
        hand.unfold("Ändra vad ni använder")
        if uses.get_by_role("button", name=f"Sluta använda {asset}").count():
            hand.press(f"Sluta använda {asset}")
            expect(uses.get_by_role("link", name=asset)).to_have_count(0)
        hand.pick("Vilken resurs börjar ni använda?", asset)
        hand.press("Börja använda")
        expect(uses.get_by_role("button", name=f"Sluta använda {asset}")).to_be_visible()
        assert hindrances(page) == []
        hand.press(f"Sluta använda {asset}")
        expect(uses.get_by_role("button", name=f"Sluta använda {asset}")).to_have_count(0)


@pytest.mark.parametrize(("path", "lead"), [("/home", "vad som väntar"), ("/contribute", "vad ni gör")])
def test_who_is_not_signed_in_is_led_there(browser: Browser, own: Service, path: str, lead: str) -> None:
    with opened(browser) as page:
        go(page, own, path)
        expect(page.locator("main")).to_contain_text(lead)
        expect(page.locator("main").get_by_role("link", name="Logga in")).to_be_visible()
        assert page.locator("main form").count() == 0

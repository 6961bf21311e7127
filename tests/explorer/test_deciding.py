"""Strategists decide by the page: with what an approval would change before them, by mouse and by keys."""

from typing import Any, Final

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.explorer.hands import HANDS, Hands
from tests.explorer.places import answered, seen, signed_in
from tests.support.chromium import hindrances, opened
from tests.support.service import ADMIN_KEY, Service

pytestmark = pytest.mark.timeout(300)  # with the start of a service of its own
ACTORS: Final = {
    "byalaget": "Exempelföreningen Byalaget",
    "hotellet": "Påhittade Hotellet AB",
    "handeln": "Exempelhandeln i centrum AB",
}
AIM: Final = "Människor känner sig trygga i centrum på kvällen"
FOUND: Final = """
query($names: [String!]!, $aim: String!) {
  actors(first: 10, filter: { name: { in: $names } }) { nodes { id name } }
  outcomes(first: 1, filter: { name: { eq: $aim } }) { nodes { id } }
  goals(first: 1) { nodes { id name } }
}
"""
REGISTER: Final = """
mutation($input: RegisterContributionInput!) {
  registerContribution(input: $input) { contribution { id version } userErrors { message } }
}
"""
APPROVE: Final = """
mutation($input: ApproveContributionInput!) { approveContribution(input: $input) { userErrors { message } } }
"""
PROPOSE: Final = """
mutation($input: UpdateContributionInput!) {
  updateContribution(input: $input) { contribution { proposal { proposedAt } } userErrors { message } }
}
"""
STANDS: Final = """
query($id: ID!) {
  node(id: $id) {
    ... on Contribution {
      status
      decision { note }
      makers { edges { confirmedAt } }
      contributesTo { edges { link { weight } node { id } } }
    }
  }
}
"""


class Place:
    """The demonstration, which the tests here change, and what they register in it."""

    def __init__(self, service: Service) -> None:
        self.service = service
        found = service.ask(FOUND, names=[*ACTORS.values()], aim=AIM)["data"]
        self.ids = {node["name"]: node["id"] for node in found["actors"]["nodes"]}
        self.aim = found["outcomes"]["nodes"][0]["id"]
        self.goal = found["goals"]["nodes"][0]
        self.strategist = service.issue_key("STRATEGIST", name="Strategen")["secret"]

    def register(self, title: str, *makers: str, status: str = "SUBMITTED") -> str:
        """The id of a contribution to the aim, of these makers."""
        given = {
            "title": title,
            "makers": [{"actorId": self.ids[ACTORS[each]]} for each in makers],
            "contributesTo": [{"aimId": self.aim}],
            "status": status,
        }
        payload = self.done(REGISTER, given)
        return payload["contribution"]["id"]

    def done(self, mutation: str, given: dict[str, Any], key: str = ADMIN_KEY) -> dict[str, Any]:
        """What a mutation answers that isn't refused."""
        [payload] = self.service.ask_with(key, mutation, input=given)["data"].values()
        assert payload["userErrors"] == []
        return payload

    def stands(self, known: str) -> dict[str, Any]:
        """How a contribution stands."""
        return self.service.ask(STANDS, id=known)["data"]["node"]


@pytest.fixture(scope="module")
def place(own: Service) -> Place:
    return Place(own)


def _open(page: Page, place: Place, path: str) -> None:
    signed_in(page, place.service, path, place.strategist)


def _chosen(page: Page, title: str) -> None:
    """Wait until it is this one that is shown, and that the focus is there."""
    expect(page.locator("#chosen")).to_have_text(title)
    expect(page.locator("#chosen")).to_be_focused()
    answered(page)


def _approves_with_another_weight(page: Page, hands: Hands, title: str) -> None:
    hands.press(title, "link")
    _chosen(page, title)
    sentence = page.get_by_text("Insatsen ensam står för")
    expect(sentence).to_contain_text("(nu 0\u00a0%)")
    before = sentence.inner_text()
    hands.unfold("Ändra vikt eller säkerhet")
    hands.fill("Vikt för", "tre")
    expect(page.get_by_role("button", name="Godkänn")).to_be_disabled()
    hands.fill("Vikt för", "3,0")
    expect(sentence).not_to_have_text(before)
    hands.fill("Kommentar till beslutet", "Ett starkt samband")
    assert hindrances(page) == []
    hands.press("Godkänn")
    expect(page.get_by_role("status").filter(has_text=f"”{title}” är godkänd")).to_be_visible()
    expect(page.locator("#chosen")).to_be_focused()
    expect(page.locator("#chosen")).not_to_have_text(title)


def _returns(page: Page, hands: Hands, title: str) -> None:
    hands.press(title, "link")
    _chosen(page, title)
    hands.press("Skicka tillbaka")
    note = page.get_by_label("Besked till dem som bidrar")
    expect(note).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Skicka tillbaka")).to_be_focused()
    hands.press("Skicka tillbaka")
    form = page.locator(".open")
    hands.press("Skicka tillbaka", within=form)
    expect(note).to_have_attribute("aria-invalid", "true")
    hands.fill("Besked till dem som bidrar", "Skriv när det börjar.")
    hands.press("Skicka tillbaka", within=form)
    expect(page.get_by_role("status").filter(has_text=f"”{title}” är tillbakaskickad")).to_be_visible()


def _confirms_and_approves(page: Page, hands: Hands, title: str) -> None:
    hands.press(title, "link")
    _chosen(page, title)
    expect(page.get_by_text("Vänta tills dessa medverkande har bekräftat")).to_be_visible()
    for maker in (ACTORS["byalaget"], ACTORS["hotellet"]):
        hands.press(f"Bekräfta för {maker}")
        expect(page.get_by_role("status").filter(has_text=f"{maker} är bekräftad")).to_be_visible()
    hands.press("Godkänn")
    expect(page.get_by_role("status").filter(has_text=f"”{title}” är godkänd")).to_be_visible()


@pytest.mark.parametrize("by", HANDS)
def test_a_strategist_decides_what_waits_one_after_the_other(browser: Browser, place: Place, by: str) -> None:
    approved = place.register(f"Nattvandring {by}", "byalaget")
    returned = place.register(f"Loppis {by}", "hotellet")
    joint = place.register(f"Sommarläger {by}", "byalaget", "hotellet")
    with opened(browser) as page:
        _open(page, place, "/decisions")
        hands = HANDS[by](page)
        _approves_with_another_weight(page, hands, f"Nattvandring {by}")
        _returns(page, hands, f"Loppis {by}")
        _confirms_and_approves(page, hands, f"Sommarläger {by}")
    stands = place.stands(approved)
    assert (stands["status"], stands["decision"]["note"]) == ("APPROVED", "Ett starkt samband")
    assert [edge["link"]["weight"] for edge in stands["contributesTo"]["edges"]] == [3]
    stands = place.stands(returned)
    assert (stands["status"], stands["decision"]["note"]) == ("RETURNED", "Skriv när det börjar.")
    assert place.stands(joint)["status"] == "APPROVED"


@pytest.mark.parametrize("by", HANDS)
def test_what_was_agreed_is_changed_ended_and_taken_up_again(browser: Browser, place: Place, by: str) -> None:
    title = f"Torgfest {by}"
    known = place.register(title, "handeln", "hotellet", status="APPROVED")
    partner = place.service.issue_key("PARTNER", name="Handeln", actorIds=[place.ids[ACTORS["handeln"]]])["secret"]
    change = {
        "id": known,
        "expectedVersion": 1,
        "addContributesTo": [{"aimId": place.goal["id"], "rationale": "Fler möts"}],
    }
    place.done(PROPOSE, change, partner)
    with opened(browser) as page:
        _open(page, place, "/decisions")
        hands = HANDS[by](page)
        hands.press(title, "link")
        _chosen(page, title)
        row = page.get_by_role("row").filter(has_text=place.goal["name"])
        expect(row).to_contain_text("Inte med")
        expect(row).to_contain_text("Fler möts")
        assert hindrances(page) == []
        hands.press(f"Bekräfta för {ACTORS['hotellet']}")
        changed = page.locator("li").filter(has=page.get_by_role("link", name=place.goal["name"])).filter(has_text="nu")
        expect(changed).to_contain_text("Insatsen ensam står för")
        expect(changed).to_contain_text("(nu 0\u00a0%)")
        assert hindrances(page) == []
        hands.press("Godkänn förslaget")
        expect(page.get_by_role("status").filter(has_text=f"Förslaget om ”{title}” är godkänt")).to_be_visible()
        assert place.goal["id"] in {edge["node"]["id"] for edge in place.stands(known)["contributesTo"]["edges"]}

        page.goto(f"{place.service.url}/contributions/{known}?lang=sv")
        answered(page)
        for deed, told in (("Avsluta insatsen", "är avslutad"), ("Återuppta insatsen", "är återupptagen")):
            hands.press(deed)
            expect(page.get_by_label("Varför?")).to_be_focused()
            hands.fill("Varför?", "Vädret")
            assert hindrances(page) == []
            hands.press(deed, within=page.locator(".open"))
            expect(page.get_by_role("status").filter(has_text=f"”{title}” {told}")).to_be_focused()
        expect(page.get_by_role("button", name="Avsluta insatsen")).to_be_visible()
    assert place.stands(known)["status"] == "APPROVED"


def test_who_comes_too_late_is_told_what_stands(browser: Browser, place: Place) -> None:
    title = "Skridskodisko"
    known = place.register(title, "byalaget")
    with opened(browser, size="phone") as page:
        _open(page, place, f"/decisions?id={known}")
        expect(page.get_by_text("Insatsen ensam står för")).to_be_visible()
        expect(page.locator(".queue")).to_have_count(0)
        place.done(APPROVE, {"id": known, "expectedVersion": 1})
        page.get_by_role("button", name="Godkänn").click()
        expect(page.get_by_role("alert")).to_be_visible()
        page.get_by_role("alert").get_by_role("button", name="Visa hur det är nu").click()
        expect(page.locator("main")).to_contain_text("Så står det nu: Godkänd.")
        assert hindrances(page) == []
        page.get_by_role("link", name="Till kön").click()
        expect(page.locator("#chosen")).to_have_count(0)
        expect(page.get_by_role("heading", name="Inskickade insatser")).to_be_focused()
        assert hindrances(page) == []


def test_partners_answer_for_themselves_alone(browser: Browser, place: Place) -> None:
    known = place.register("Gatumusik", "byalaget", "handeln")
    secret = place.service.issue_key("PARTNER", name="Handeln", actorIds=[place.ids[ACTORS["handeln"]]])["secret"]
    with opened(browser, size="phone") as page:
        signed_in(page, place.service, f"/contributions/{known}", secret)
        expect(page.get_by_role("button", name="Godkänn")).to_have_count(0)
        expect(page.get_by_role("button", name=ACTORS["byalaget"])).to_have_count(0)
        page.get_by_role("button", name="Bekräfta").click()
        expect(page.get_by_role("status").filter(has_text=f"{ACTORS['handeln']} är bekräftad")).to_be_focused()
        assert hindrances(page) == []
    confirmed = [bool(edge["confirmedAt"]) for edge in place.stands(known)["makers"]["edges"]]
    assert sorted(confirmed) == [False, True]


def test_all_is_decided_where_nothing_waits(browser: Browser, empty: Service) -> None:
    with opened(browser) as page:
        signed_in(page, empty, "/decisions")
        expect(page.get_by_role("heading", name="Allt är beslutat")).to_be_visible()
        assert hindrances(page) == []


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_who_may_not_decide_is_led_to_sign_in(browser: Browser, service: Service, lang: str) -> None:
    with seen(browser, service, f"/decisions?lang={lang}") as page:
        expect(page.locator("main").get_by_role("link", name={"sv": "Logga in", "en": "Sign in"}[lang])).to_be_visible()
        assert hindrances(page) == []

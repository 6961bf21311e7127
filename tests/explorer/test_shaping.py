"""A strategist sets up an empty place on one page, and changes, links, weighs and archives what there is."""

import re
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.explorer.hands import HANDS, Hands
from tests.explorer.places import answered, go, signed_in
from tests.support.chromium import hindrances, is_wider_than_the_window, opened
from tests.support.service import Service, serving

pytestmark = pytest.mark.timeout(400)  # with the start of a service of its own
CLICKS_MAX: Final = 60
OUTCOMES: Final = {
    "Jag känner mig trygg i centrum på kvällen": 4,
    "Jag kan påverka det som rör mig": 3,
    "Jag får hjälp när jag behöver den": 3,
}
"""Each with the number of goals that contribute to it."""
ACTORS: Final = {"Socialnämnden": "Nämnd", "Vaggeryds IF": "Förening"}
MEASURES: Final = ("Trygghet i centrum", "Delaktighet", "Väntetid")
GRAPH: Final = """
{
  place { name code }
  visions { nodes { name } }
  outcomes { nodes { name contributesTo { nodes { label } } } }
  goals(first: 100) { nodes { name owners { nodes { name } } contributesTo { nodes { label } } } }
  actors { nodes { name sector } }
  measures { nodes { name unit stage targetValue indicates { nodes { label } } } }
}
"""
CREATE_GOAL: Final = "mutation($input: CreateGoalInput!) { createGoal(input: $input) { goal { id version } } }"
UPDATE_GOAL: Final = "mutation($input: UpdateGoalInput!) { updateGoal(input: $input) { userErrors { message } } }"
STANDING: Final = """
query($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Goal { name tier description archivedAt contributesTo { edges { link { weight rationale } } } }
  }
}
"""
TARGETS: Final = "query($id: ID!) { node(id: $id) { ... on Measure { targets { validFrom targetValue reason } } } }"
FOUND: Final = "query($text: String!) { find(text: $text, types: [GOAL]) { hits { nodes { node { id } } } } }"
VALUES: Final = "{ values(filter: { archived: { eq: false } }) { nodes { name } } }"


def _create(hands: Hands, kind: str, label: str, name: str) -> None:
    """Fill in the name and create it; the form is empty again when it is done, and one stands in its first field."""
    hands.fill(label, name)
    hands.press(f"Skapa {kind}")
    _created(hands.page, label, name)


def _created(page: Page, label: str, name: str) -> None:
    expect(page.locator("main").get_by_role("status").filter(has_text=f"Skapat: {name}")).to_be_visible()
    expect(page.get_by_label(label)).to_have_value("")
    expect(page.get_by_label(label)).to_be_focused()


@pytest.mark.parametrize("by", HANDS)
def test_an_empty_place_is_set_up_on_one_page(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory, by: str
) -> None:
    pages: list[str] = []
    with serving(tmp_path_factory.mktemp("begun")) as service, opened(browser) as page:
        page.on("framenavigated", lambda frame: pages.append(frame.url.split("?")[0]))
        signed_in(page, service, "/shape")
        hands = HANDS[by](page)
        _begin(hands)
        _set_goals(hands)
        _let_take_part(hands)
        assert hindrances(page) == []
        assert hands.presses <= CLICKS_MAX
        assert set(pages) == {f"{service.url}/shape"}
        expect(page.get_by_role("region", name="Inlagt i det här besöket").get_by_role("listitem")).to_have_count(19)
        found = service.ask(GRAPH)["data"]
    _assert_whole(found)


def _kind(hands: Hands, name: str) -> None:
    kinds = hands.page.get_by_role("navigation", name="Vad vill du lägga in?").get_by_role("listitem")
    hands.press(name, "link", kinds.filter(has_text=re.compile(f"^{name}$")))


def _begin(hands: Hands) -> None:
    hands.fill("Platsens namn", "Vaggeryd")
    hands.fill("Kommunkod", "0665")
    hands.press("Spara platsen")
    _create(hands, "vision", "Vad heter visionen?", "Vision 2040")
    _kind(hands, "Aktör")
    for name, kind in ACTORS.items():
        hands.fill("Vad heter aktören?", name)
        hands.select("Sort", kind)
        hands.press("Skapa aktör")
        _created(hands.page, "Vad heter aktören?", name)


def _set_goals(hands: Hands) -> None:
    _kind(hands, "Utfall")
    for name in OUTCOMES:
        hands.fill("Vad ska människor uppleva?", name)
        if name == next(iter(OUTCOMES)):
            hands.pick("Vad bidrar det till?", "Vision 2040")
        hands.press("Skapa utfall")
        _created(hands.page, "Vad ska människor uppleva?", name)
    _kind(hands, "Mål")
    before = ""
    for outcome, count in OUTCOMES.items():
        for number in range(1, count + 1):
            hands.fill("Vad vill vi uppnå?", f"Mål {number} för {outcome}")
            if number == 1:
                if before:
                    hands.press(f"Ta bort {before}")
                else:
                    hands.pick("Ansvariga", "Socialnämnden")
                hands.pick("Vad bidrar det till?", outcome)
                before = outcome
            hands.press("Skapa mål")
            _created(hands.page, "Vad vill vi uppnå?", f"Mål {number} för {outcome}")


def _let_take_part(hands: Hands) -> None:
    _kind(hands, "Mått")
    before = ""
    for name, outcome in zip(MEASURES, OUTCOMES, strict=True):
        hands.fill("Vad heter måttet?", name)
        hands.fill("I vilken enhet?", "procent")
        if before:
            hands.press(f"Ta bort {before}")
        hands.pick("Vad visar det?", outcome)
        hands.fill("Målvärde", "82,5 %")
        hands.press("Skapa mått")
        _created(hands.page, "Vad heter måttet?", name)
        before = outcome


def _assert_whole(found: dict[str, Any]) -> None:
    assert found["place"] == {"name": "Vaggeryd", "code": "0665"}
    assert [each["name"] for each in found["visions"]["nodes"]] == ["Vision 2040"]
    assert {each["name"]: _labels(each["contributesTo"]) for each in found["outcomes"]["nodes"]} == {
        name: ["Vision 2040"] for name in OUTCOMES
    }
    assert {each["name"]: _labels(each["contributesTo"]) for each in found["goals"]["nodes"]} == {
        f"Mål {number} för {outcome}": [outcome]
        for outcome, count in OUTCOMES.items()
        for number in range(1, count + 1)
    }
    assert all(each["owners"]["nodes"] == [{"name": "Socialnämnden"}] for each in found["goals"]["nodes"])
    assert {each["name"]: each["sector"] for each in found["actors"]["nodes"]} == {
        "Socialnämnden": "MUNICIPALITY",
        "Vaggeryds IF": "CIVIL_SOCIETY",
    }
    assert sorted(
        (each["name"], *_labels(each["indicates"]), each["unit"], each["stage"], each["targetValue"])
        for each in found["measures"]["nodes"]
    ) == sorted((name, outcome, "procent", "EFFECT", 82.5) for name, outcome in zip(MEASURES, OUTCOMES, strict=True))


def _labels(listed: dict[str, Any]) -> list[str]:
    return [each["label"] for each in listed["nodes"]]


@pytest.mark.parametrize("by", HANDS)
def test_what_there_is_is_changed_where_it_is_shown(browser: Browser, own: Service, by: str) -> None:
    above, below, beside = (f"{name} för {by}" for name in ("Ett överordnat mål", "Ett delmål", "Ett annat delmål"))
    above_id = _goal(own, name=above)
    below_id = _goal(own, name=below, contributesTo=[{"aimId": above_id}])
    beside_id = _goal(own, name=beside, contributesTo=[{"aimId": above_id}])
    with opened(browser) as page:
        hands = HANDS[by](page)
        signed_in(page, own, f"/aims/{below_id}")
        _edit_in_conflict(hands, own, below_id, below)
        _edit_the_link(hands, above)
        _put_away_and_back(hands, below)
        go(page, own, f"/aims/{above_id}")
        assert own.ask(FOUND, text=below)["data"]["find"]["hits"]["nodes"]  # read anew after what was written
        _is_told_of_the_circle(hands, above, below)
        assert _accessible(page)
        hands.press("Väg om det som leder hit", "link")
        _weigh(hands, beside)
        assert _accessible(page)
    found = own.ask(STANDING, ids=[above_id, below_id, beside_id])["data"]["nodes"]
    assert [each["name"] for each in found] == [above, f"{below}, mitt", beside]
    assert [(each["description"], each["tier"], each["archivedAt"]) for each in found] == [
        (None, None, None),
        ("Kort", "Nämndmål", None),
        (None, None, None),
    ]
    assert [[edge["link"] for edge in each["contributesTo"]["edges"]] for each in found] == [
        [],
        [{"weight": 2.5, "rationale": "Så har det varit"}],
        [{"weight": 7.5, "rationale": None}],
    ]


def _goal(service: Service, **given: object) -> str:
    return service.ask(CREATE_GOAL, input=given)["data"]["createGoal"]["goal"]["id"]


def _act(hands: Hands, name: str) -> None:
    hands.press(name, "link", hands.page.get_by_role("navigation", name="Ändra här"))


def _edit_in_conflict(hands: Hands, service: Service, goal: str, name: str) -> None:
    """What is too long is refused beside its field; what another has written meanwhile is chosen from."""
    page = hands.page
    _act(hands, "Ändra")
    panel = page.get_by_role("region", name="Ändra", exact=True)
    hands.fill("Vad vill vi uppnå?", f"{name}, mitt", panel)
    hands.unfold("Fler uppgifter", panel)
    hands.fill("Beskrivning", "x" * 5000, panel)
    hands.press("Spara", within=panel)
    expect(panel.get_by_label("Beskrivning")).to_have_attribute("aria-invalid", "true")
    expect(panel.get_by_label("Beskrivning")).to_have_accessible_description(re.compile(r"4.000 tecken"))
    hands.fill("Beskrivning", "Kort", panel)
    theirs = {"id": goal, "expectedVersion": 1, "name": f"{name}, deras", "tier": "Nämndmål"}
    assert service.ask(UPDATE_GOAL, input=theirs)["data"]["updateGoal"]["userErrors"] == []
    hands.press("Spara", within=panel)
    conflict = panel.get_by_role("alert")
    expect(conflict.get_by_role("radio", name=f"Nu står det: {name}, deras")).to_be_visible()
    expect(conflict).to_contain_text("Detta har också ändrats och står kvar: Målnivå.")
    assert _accessible(page)
    hands.press(f"Nu står det: {name}, deras", "radio", conflict)
    expect(panel.get_by_label("Vad vill vi uppnå?")).to_have_value(f"{name}, deras")
    hands.fill("Vad vill vi uppnå?", f"{name}, mitt", panel)
    hands.press("Spara", within=panel)
    expect(page.locator("h1")).to_have_text(f"{name}, mitt")
    expect(panel).to_have_count(0)


def _edit_the_link(hands: Hands, above: str) -> None:
    _act(hands, "Samband")
    panel = hands.page.get_by_role("region", name="Samband")
    hands.press(f"Ändra sambandet med {above}", "link", panel)
    hands.fill("Vikt", "2,5", panel)
    hands.fill("Motivering", "Så har det varit", panel)
    hands.press("Spara", within=panel)
    expect(panel.get_by_label("Varför?")).to_have_attribute("aria-invalid", "true")
    hands.fill("Varför?", "Nämnden har beslutat det", panel)
    hands.press("Spara", within=panel)
    expect(panel.get_by_role("listitem").filter(has_text=above)).to_contain_text("vikt 2,5")


def _put_away_and_back(hands: Hands, name: str) -> None:
    page = hands.page
    _act(hands, "Arkivera")
    expect(page.get_by_role("region", name="Arkivera")).to_contain_text("Inget raderas")
    hands.fill("Varför?", "Det är nått")
    hands.press(f"Arkivera {name}")
    expect(page.locator("main")).to_contain_text("Det räknas inte längre.")
    _act(hands, "Återställ")
    hands.press(f"Återställ {name}")
    expect(page.locator("main")).not_to_contain_text("Det räknas inte längre.")


def _is_told_of_the_circle(hands: Hands, above: str, below: str) -> None:
    _act(hands, "Samband")
    panel = hands.page.get_by_role("region", name="Samband")
    hands.press("Koppla till något ovanför", "link", panel)
    hands.pick("Vad leder det till?", f"{below}, mitt", panel)
    expect(panel.get_by_role("alert")).to_contain_text("Det här skulle bli en cirkel")
    expect(panel.get_by_role("alert")).to_contain_text(f"”{below}, mitt” → ”{above}”")


def _weigh(hands: Hands, beside: str) -> None:
    """The shares follow what is typed; all weights are saved together, with one reason."""
    page = hands.page
    answered(page)
    hands.fill(f"Vikt: {beside}", "7,5")
    expect(page.get_by_role("row").filter(has_text=beside)).to_contain_text("75 %")
    hands.press("Spara vikterna")
    expect(page.get_by_label("Varför?")).to_have_attribute("aria-invalid", "true")
    hands.fill("Varför?", "Det betyder mest")
    hands.press("Spara vikterna")
    expect(page.locator("main")).to_contain_text("Vikterna är sparade.")


def _accessible(page: Page) -> bool:
    """Whether axe finds nothing, at a desk and on a phone."""
    desk = page.viewport_size
    found = hindrances(page)
    page.set_viewport_size({"width": 360, "height": 740})
    found += hindrances(page)
    assert found == []
    assert not is_wider_than_the_window(page)
    page.set_viewport_size(desk or {"width": 1280, "height": 900})
    return True


@pytest.mark.parametrize("by", HANDS)
def test_what_has_no_page_is_changed_where_it_is_entered(browser: Browser, own: Service, by: str) -> None:
    value = f"Omtanke för {by}"
    with opened(browser) as page:
        hands = HANDS[by](page)
        signed_in(page, own, "/shape?kind=VALUE")
        _create(hands, "värdeord", "Vilket värdeord?", value)
        there = page.get_by_role("region", name="Värdeord som finns")
        hands.press(f"Ändra {value}", "link", there)
        hands.fill("Vilket värdeord?", f"{value} om alla", there)
        hands.press("Spara", within=there)
        hands.press(f"Arkivera {value} om alla", "link", there)
        hands.press(f"Arkivera {value} om alla", within=there)
        expect(there).not_to_contain_text(value)
        hands.press("Visa arkiverade", "link", there)
        hands.press(f"Återställ {value} om alla", "link", there)
        hands.press(f"Återställ {value} om alla", within=there)
        expect(there).not_to_contain_text(value)
        assert _accessible(page)
        assert f"{value} om alla" in {each["name"] for each in own.ask(VALUES)["data"]["values"]["nodes"]}

        measure = own.ask("{ measures(first: 1) { nodes { id } } }")["data"]["measures"]["nodes"][0]["id"]
        go(page, own, f"/measures/{measure}")
        _act(hands, "Sätt målvärde")
        panel = page.get_by_role("region", name="Sätt målvärde")
        day = {"mouse": "2031-01-01", "keys": "2032-01-01"}[by]
        hands.fill("Gäller från", day, panel)
        hands.fill("Målvärde", "91,5", panel)
        hands.fill("Varför?", "Nytt beslut", panel)
        hands.press("Sätt målvärde", within=panel)
        expect(panel).to_have_count(0)
    targets = own.ask(TARGETS, id=measure)["data"]["node"]["targets"]
    assert {"validFrom": day, "targetValue": 91.5, "reason": "Nytt beslut"} in targets

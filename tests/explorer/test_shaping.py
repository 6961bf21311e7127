"""A strategist sets up an empty place on one page, and changes, links, weighs and archives what there is."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.explorer.hands import HANDS, Hands
from tests.explorer.places import answered
from tests.support.chromium import begin_session, hindrances, is_wider_than_the_window, opened
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
CREATE_VALUE: Final = "mutation($input: CreateValueInput!) { createValue(input: $input) { value { id } } }"


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """The demonstration, which the tests here change."""
    with serving(tmp_path_factory.mktemp("shaping"), seed="vaggeryd") as running:
        yield running


def _signed_in(page: Page, service: Service, path: str) -> None:
    begin_session(page.context, service, service.issue_key("STRATEGIST", name="Strategen")["secret"])
    _go(page, service, path)


def _go(page: Page, service: Service, path: str) -> None:
    page.goto(service.url + path)
    answered(page)


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
        _signed_in(page, service, "/shape?lang=sv")
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
        hands.fill("Enhet", "procent")
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
        f"Mål {number} för {outcome}": [outcome] for outcome, count in OUTCOMES.items() for number in range(1, count + 1)
    }
    assert all(each["owners"]["nodes"] == [{"name": "Socialnämnden"}] for each in found["goals"]["nodes"])
    assert {each["name"]: each["sector"] for each in found["actors"]["nodes"]} == {
        "Socialnämnden": "MUNICIPALITY",
        "Vaggeryds IF": "CIVIL_SOCIETY",
    }
    assert sorted(
        (each["name"], *_labels(each["indicates"]), each["unit"], each["stage"], each["targetValue"])
        for each in found["measures"]["nodes"]
    ) == sorted(
        (name, outcome, "procent", "EFFECT", 82.5) for name, outcome in zip(MEASURES, OUTCOMES, strict=True)
    )


def _labels(listed: dict[str, Any]) -> list[str]:
    return [each["label"] for each in listed["nodes"]]

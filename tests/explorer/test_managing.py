"""Who runs the place does so on its page: keys, invitations, sessions, the place's name, ballots and kiosks."""

import re
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.explorer.hands import HANDS
from tests.explorer.places import answered, seen, signed_in
from tests.support.chromium import SIZES, hindrances, is_wider_than_the_window, opened
from tests.support.pdf import texts_of
from tests.support.qr import text_of
from tests.support.service import Service

pytestmark = pytest.mark.timeout(300)  # with the start of a service of its own
BALLOTS = 7
KEYS = "{ apiKeys(first: 100) { nodes { name role revokedAt } } }"
ACTOR = "query($name: String!) { actors(first: 1, filter: {name: {eq: $name}}) { nodes { id } } }"
CLUB = "Exempelföreningen Bollklubben"


@pytest.fixture(scope="module")
def own(own: Service) -> Service:
    own.ask('{ find(text: "klubb") { hits(first: 1) { totalCount } } }')  # what is looked for first takes long
    return own


@pytest.fixture(scope="module")
def admin(own: Service) -> str:
    return own.issue_key("ADMIN", name="Kansliet")["secret"]


def _read(svg: Locator) -> str:
    """What a phone reads."""
    return text_of(svg.locator("path").get_attribute("d") or "")


def _keys(service: Service) -> dict[str, Any]:
    return {each["name"]: each for each in service.ask(KEYS)["data"]["apiKeys"]["nodes"]}


@pytest.mark.parametrize("hand", HANDS)
def test_an_admin_issues_a_key_sees_it_once_and_revokes_it(
    browser: Browser, own: Service, admin: str, hand: str
) -> None:
    name = f"Biblioteket med {hand}"
    with opened(browser) as page:
        signed_in(page, own, "/manage?part=keys", admin)
        hands = HANDS[hand](page)
        form = page.locator("form.fills")
        hands.press("Utfärda en nyckel", within=form)
        expect(form).to_contain_text("Fyll i det här.")
        assert hindrances(page) == []
        hands.fill("Vem ska ha den?", name, within=form)
        hands.select("Roll", "Strateg", within=form)
        hands.press("Utfärda en nyckel", within=form)
        shown = page.get_by_role("region", name=f"Nyckeln till {name}")
        secret = shown.get_by_role("textbox").input_value()
        assert secret.startswith("samsyn_")
        assert _read(shown.get_by_role("img")) == secret
        hands.press("Kopiera", within=shown)
        expect(shown.get_by_role("status")).to_have_text(re.compile("Kopierat|markerad"))
        assert hindrances(page) == []
        hands.press("Jag har tagit vara på det", within=shown)
        expect(page.locator("main")).not_to_contain_text(secret)
        page.reload()
        answered(page)
        expect(page.locator("main")).to_contain_text(name)
        expect(page.locator("main")).not_to_contain_text(secret)

        revoke = page.get_by_role("button", name=f"Återkalla nyckeln till {name}")
        hands.press(f"Återkalla nyckeln till {name}")
        dialog = page.get_by_role("dialog", name=f"Ska nyckeln till {name} återkallas?")
        expect(dialog).to_be_visible()
        assert hindrances(page) == []
        page.keyboard.press("Escape")
        expect(dialog).to_be_hidden()
        expect(revoke).to_be_focused()
        assert _keys(own)[name]["revokedAt"] is None
        hands.press(f"Återkalla nyckeln till {name}")
        hands.press("Avbryt", within=dialog)
        expect(revoke).to_be_focused()
        hands.press(f"Återkalla nyckeln till {name}")
        hands.press("Återkalla", within=dialog)
        expect(page.get_by_role("status").filter(has_text=f"Nyckeln till {name} är återkallad.")).to_be_focused()
        expect(revoke).to_have_count(0)
        assert _keys(own)[name]["revokedAt"]


def test_a_secret_is_changed_with_time_to_change_it(browser: Browser, own: Service, admin: str) -> None:
    former = own.issue_key("VIEWER", name="Väggskärmen")["secret"]
    with opened(browser) as page:
        signed_in(page, own, "/manage?part=keys", admin)
        page.get_by_role("button", name="Byt hemlighet för Väggskärmen").click()
        row = page.get_by_role("listitem").filter(has_text="Väggskärmen")
        row.get_by_label("Hur många timmar gäller den förra").fill("721")
        row.get_by_role("button", name="Byt hemlighet").click()
        expect(row.locator(".fault")).to_contain_text("720")
        row.get_by_label("Hur många timmar gäller den förra").fill("2")
        row.get_by_role("button", name="Byt hemlighet").click()
        secret = page.get_by_role("region", name="Nyckeln till Väggskärmen").get_by_role("textbox").input_value()
        assert secret != former
        expect(row).to_contain_text("Den förra hemligheten gäller till")


@pytest.mark.parametrize("hand", HANDS)
def test_a_strategist_invites_a_partner_by_a_code_on_a_phone(browser: Browser, own: Service, hand: str) -> None:
    secret = own.issue_key("STRATEGIST", name="Strategen")["secret"]
    name = f"Ungdomsledaren med {hand}"
    with opened(browser, size="phone") as page:
        signed_in(page, own, "/manage?part=invitations", secret)
        hands = HANDS[hand](page)
        form = page.locator("form.fills")
        hands.pick("För vilken organisation?", CLUB, within=form)
        hands.fill("Vem bjuds in?", name, within=form)
        hands.fill("Hur många dagar", "400", within=form)
        hands.press("Skapa inbjudan", within=form)
        expect(form.locator(".fault")).to_be_visible()
        hands.fill("Hur många dagar", "14 dagar", within=form)
        hands.press("Skapa inbjudan", within=form)
        shown = page.get_by_role("region", name=f"Länken för {name}")
        link = shown.get_by_role("textbox").input_value()
        assert link.startswith(f"{own.url}/join/inv_")
        assert _read(shown.get_by_role("img")) == link
        assert own.status(urlsplit(link).path) == 200
        page.evaluate("scrollTo(0, 0)")  # so that the header covers no half of a link
        assert hindrances(page) == []
        assert not is_wider_than_the_window(page)

        hands.press(f"Återkalla inbjudan till {name}")
        hands.press("Återkalla", within=page.get_by_role("dialog"))
        row = page.get_by_role("listitem").filter(has_text=name)
        expect(row).to_contain_text("Återkallad")
        assert own.status(urlsplit(link).path) == 410


def test_a_partner_invites_a_colleague_and_sees_nothing_of_others(browser: Browser, own: Service) -> None:
    club = own.ask(ACTOR, name=CLUB)["data"]["actors"]["nodes"][0]["id"]
    secret = own.issue_key("PARTNER", name="Bollklubben", actorIds=[club])["secret"]
    with opened(browser) as page:
        signed_in(page, own, "/manage?part=keys", secret)
        parts = page.get_by_role("navigation", name="Vad vill du sköta?").get_by_role("link")
        assert "Nycklar" not in parts.all_inner_texts()
        assert page.get_by_label("För vilken organisation?").count() == 0
        page.get_by_label("Vem bjuds in?").fill("Kassören")
        page.get_by_role("button", name="Skapa inbjudan").click()
        expect(page.get_by_role("region", name="Länken för Kassören")).to_be_visible()
        expect(page.get_by_role("heading", name=f"Inbjudningar att företräda {CLUB}")).to_be_visible()


@pytest.mark.parametrize("hand", HANDS)
def test_somebody_ends_a_session_in_another_browser(browser: Browser, own: Service, hand: str) -> None:
    secret = own.issue_key("STRATEGIST", name=f"Strategen med {hand}")["secret"]
    with opened(browser) as other, opened(browser) as page:
        signed_in(other, own, "/manage?part=sessions", secret)
        signed_in(page, own, "/manage?part=sessions", secret)
        hands = HANDS[hand](page)
        expect(page.locator("li.card")).to_have_count(2)
        hands.press("Avsluta")
        dialog = page.get_by_role("dialog")
        hands.press("Avsluta", within=dialog)
        expect(page.locator("li.card")).to_have_count(1)
        expect(page.locator("li.card")).to_contain_text("den här")
        other.reload()
        answered(other)
        expect(other.locator("main").get_by_role("link", name="Logga in")).to_be_visible()


@pytest.mark.parametrize("hand", HANDS)
def test_a_strategist_renames_the_place(browser: Browser, own: Service, hand: str) -> None:
    secret = own.issue_key("STRATEGIST", name="Strategen")["secret"]
    name = f"Vaggeryd med {hand}"
    with opened(browser) as page:
        signed_in(page, own, "/manage?part=place", secret)
        hands = HANDS[hand](page)
        form = page.locator("form.fills")
        hands.fill("Namn", name, within=form)
        hands.press("Spara", within=form)
        expect(page.get_by_role("status").filter(has_text="Platsen är ändrad.")).to_be_focused()
        assert own.ask("{ place { name } }")["data"]["place"]["name"] == name
        hands.fill("Kod", "0123", within=form)
        hands.press("Spara", within=form)
        expect(form.locator(".fault")).to_contain_text("Behåll koden 0665: mätvärden är lagrade under den.")
        assert hindrances(page) == []


@pytest.mark.parametrize("hand", HANDS)
def test_ballots_come_on_a_sheet_to_cut_apart(browser: Browser, own: Service, hand: str) -> None:
    secret = own.issue_key("STRATEGIST", name="Strategen")["secret"]
    with opened(browser) as page:
        signed_in(page, own, "/manage?part=ballots", secret)
        hands = HANDS[hand](page)
        card = page.locator("li.card").first
        question = card.get_by_role("heading").inner_text()
        hands.unfold("Skapa engångslänkar", within=card)
        hands.fill("Hur många?", str(BALLOTS), within=card)
        hands.press("Skapa och visa arket", within=card)
        slips = page.locator(".sheet > li")
        expect(slips).to_have_count(BALLOTS)
        expect(slips.first).to_contain_text(question)
        for slip in slips.all():
            address = slip.locator(".address").inner_text()
            assert _read(slip.get_by_role("img")) == address
            assert own.status(urlsplit(address).path) == 200
        assert hindrances(page) == []
        printed = " ".join(texts_of(page.pdf(prefer_css_page_size=True)))
        assert printed.count("/pulse/") == BALLOTS
        assert "Skrivutarket" not in printed
        page.emulate_media(media="print")
        assert [slip.get_by_role("img").is_visible() for slip in slips.all()] == [True] * BALLOTS
        page.emulate_media(media="screen")
        hands.press("Jag har skrivit ut arket")
        expect(page.locator("li.card").first).to_contain_text(f"{BALLOTS} st")


def test_an_admin_sets_up_a_kiosk(browser: Browser, own: Service, admin: str) -> None:
    measure = own.ask(
        'mutation { createMeasure(input: {name: "Hur var det hos oss i dag?", unit: "andel (%)", stage: EFFECT,'
        " method: PULSE, direction: INCREASE}) { measure { id } userErrors { message } } }"
    )["data"]["createMeasure"]
    assert measure["userErrors"] == []
    with opened(browser) as page:
        signed_in(page, own, "/manage?part=ballots", admin)
        card = page.locator("li.card").filter(has_text="Hur var det hos oss i dag?")
        card.locator("summary", has_text="Ny kiosk").click()
        card.get_by_label("Vad heter kiosken?").fill("Fritidsgårdens läsplatta")
        card.get_by_role("button", name="Skapa kioskens adress").click()
        shown = page.get_by_role("region", name="Adressen för Fritidsgårdens läsplatta")
        address = shown.get_by_role("textbox").input_value()
        assert _read(shown.get_by_role("img")) == address
        shown.get_by_role("button", name="Jag har tagit vara på det").click()
        expect(page.locator("main")).to_contain_text("Fritidsgårdens läsplatta: Aldrig använd.")
        page.goto(address)
        expect(page.get_by_role("heading", name="Hur var det hos oss i dag?")).to_be_visible()


@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing_in_any_part(browser: Browser, own: Service, admin: str, size: str) -> None:
    with opened(browser, size=size, color_scheme="dark" if size == "phone" else "light") as page:
        signed_in(page, own, "/manage?part=invitations", admin)
        parts = page.get_by_role("navigation", name="Vad vill du sköta?").get_by_role("link")
        names = parts.all_inner_texts()
        assert names == [
            *("Inbjudningar", "Nycklar", "Inloggningar", "Platsen", "Tumme upp eller ner", "Är historiken hel?"),
        ]
        for name in names:
            parts.filter(has_text=name).click()
            answered(page)
            expect(page.locator("#part")).to_have_text(name)
            assert hindrances(page) == [], name
            assert not is_wider_than_the_window(page), name
        expect(page.locator("main")).to_contain_text("Den senaste ändringen har nummer")


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_who_is_not_signed_in_is_led_there(browser: Browser, own: Service, lang: str) -> None:
    for path in ("manage", "changes"):
        with seen(browser, own, f"/{path}?lang={lang}") as page:
            sign_in = page.locator("main").get_by_role("link", name={"sv": "Logga in", "en": "Sign in"}[lang])
            expect(sign_in).to_be_visible()
            assert page.locator("main form").count() == 0

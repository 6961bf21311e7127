"""What somebody has typed is done once and only once, whatever happens to the network, the service or the session."""

import signal
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.explorer.places import answered, signed_in
from tests.support.chromium import begin_session, hindrances, opened
from tests.support.service import Service, free_port, serving

pytestmark = pytest.mark.timeout(300)  # with the start of a service of its own
WHAT, FOR, WHEN = "Vad gör ni?", "Vad är det till för?", "När börjar det?"
ACTOR = "{ actors(first: 1, filter: {kind: {eq: ASSOCIATION}}) { nodes { id name } } }"
TITLED = """
query ($title: String!) { contributions(first: 100, filter: {title: {eq: $title}}) { nodes { id version title } } }
"""
CHANGE = "mutation ($input: UpdateContributionInput!) { updateContribution(input: $input) { userErrors { message } } }"
PASTE_A_FILE = """
field => {
  const data = new DataTransfer();
  data.items.add(new File(["..."], "plan.pdf", { type: "application/pdf" }));
  field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
}
"""


@pytest.fixture(scope="module")
def secret(own: Service) -> str:
    return _key(own)


def _key(service: Service) -> str:
    actor = service.ask(ACTOR)["data"]["actors"]["nodes"][0]["id"]
    return service.issue_key("PARTNER", name="Föreningen", actorIds=[actor])["secret"]


def _typed(page: Page, service: Service, secret: str, title: str) -> None:
    """A new contribution, all typed and not sent."""
    signed_in(page, service, "/contribute", secret)
    page.get_by_label(WHAT).fill(title)
    page.get_by_label(FOR).fill("Alla som vill")


def _submit(page: Page) -> None:
    page.get_by_role("button", name="Skicka in").click()


def _arrived(page: Page, service: Service, title: str) -> None:
    """Its page is shown, and there is one of it."""
    page.wait_for_url("**/contributions/*")
    expect(page.locator("h1")).to_have_text(title)
    assert len(_titled(service, title)) == 1


def _titled(service: Service, title: str) -> list[dict[str, str]]:
    return service.ask(TITLED, title=title)["data"]["contributions"]["nodes"]


def test_without_a_network_it_waits_and_goes_by_itself(browser: Browser, own: Service, secret: str) -> None:
    with opened(browser, size="phone") as page:
        _typed(page, own, secret, "Utan nät")
        page.context.set_offline(True)
        _submit(page)
        expect(page.locator("form.fills")).to_contain_text("Väntar på nätet.")
        expect(page.get_by_role("link", name="1 väntar på att skickas")).to_be_visible()
        assert hindrances(page) == []
        assert _titled(own, "Utan nät") == []
        page.context.set_offline(False)
        _arrived(page, own, "Utan nät")
        expect(page.get_by_role("link", name="väntar på att skickas")).to_have_count(0)


def test_a_page_that_is_closed_meanwhile_loses_nothing(browser: Browser, own: Service, secret: str) -> None:
    with opened(browser, size="phone") as page:
        other = page.context.new_page()
        _typed(other, own, secret, "Stängd sida")
        other.route("**/graphql", lambda route: route.abort())
        _submit(other)
        expect(other.locator("form.fills")).to_contain_text("Väntar på nätet.")
        other.close()
        page.goto(f"{own.url}/home?lang=sv")
        expect(page.locator("main")).to_contain_text("Det här har hänt med det ni gör")
        expect(page.get_by_role("link", name="väntar på att skickas")).to_have_count(0)
        assert len(_titled(own, "Stängd sida")) == 1


def test_a_reload_and_another_tab_show_what_was_typed_and_send_it_once(
    browser: Browser, own: Service, secret: str
) -> None:
    with opened(browser) as page:
        _typed(page, own, secret, "Två flikar")
        page.reload()
        answered(page)
        expect(page.get_by_label(WHAT)).to_have_value("Två flikar")
        expect(page.locator("form.fills")).to_contain_text("Det här skrev du förut")
        other = page.context.new_page()
        other.goto(f"{own.url}/home?lang=sv")
        answered(other)
        assert hindrances(other) == []
        unsent = other.get_by_role("region", name="Skrivet här, men inte klart")
        unsent.get_by_role("link", name="Fortsätt Två flikar").click()
        expect(other.get_by_label(FOR)).to_have_value("Alla som vill")
        _submit(page)
        _submit(other)
        _arrived(page, own, "Två flikar")
        _arrived(other, own, "Två flikar")
        other.goto(f"{own.url}/home?lang=sv")
        answered(other)
        expect(unsent).to_have_count(0)


def test_what_was_typed_can_be_thrown_away(browser: Browser, own: Service, secret: str) -> None:
    with opened(browser, size="phone") as page:
        _typed(page, own, secret, "Ångrad")
        page.goto(f"{own.url}/home?lang=sv")
        page.get_by_role("button", name="Släng Ångrad").click()
        expect(page.get_by_role("region", name="Skrivet här, men inte klart")).to_have_count(0)
        page.reload()
        answered(page)
        expect(page.get_by_text("Ångrad")).to_have_count(0)


def test_a_double_click_does_it_once(browser: Browser, own: Service, secret: str) -> None:
    with opened(browser) as page:
        _typed(page, own, secret, "Dubbelklick")
        page.get_by_role("button", name="Skicka in").dblclick()
        _arrived(page, own, "Dubbelklick")


def test_who_is_signed_out_in_the_middle_signs_in_again(browser: Browser, own: Service, secret: str) -> None:
    with opened(browser, size="phone") as page:
        _typed(page, own, secret, "Utloggad")
        page.context.clear_cookies()
        _submit(page)
        expect(page.locator("form.fills")).to_contain_text("Du är utloggad. Det du skrev står kvar.")
        expect(page.get_by_label(WHAT)).to_have_value("Utloggad")
        begin_session(page.context, own, secret)
        page.get_by_role("button", name="Jag har loggat in, skicka nu").click()
        _arrived(page, own, "Utloggad")


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_service_is_asked_again_when_it_said(browser: Browser, own: Service, secret: str, status: int) -> None:
    title = f"Upptaget {status}"
    refused: list[str] = []

    def refuse(route: Route) -> None:
        if refused or route.request.method != "POST":
            return route.continue_()
        refused.append(route.request.url)
        return route.fulfill(status=status, headers={"Retry-After": "2"}, body="")

    with opened(browser) as page:
        _typed(page, own, secret, title)
        page.route("**/graphql", refuse)
        _submit(page)
        expect(page.locator("form.fills")).to_contain_text("Det skickas igen klockan")
        _arrived(page, own, title)
        assert len(refused) == 1


def test_a_killed_service_that_comes_back_has_it_once(browser: Browser, tmp_path: Path) -> None:
    port = str(free_port())
    with opened(browser, size="phone") as page:
        with serving(tmp_path, seed="vaggeryd", port=port) as first:
            _typed(page, first, _key(first), "Dödad tjänst")
            first.end(signal.SIGKILL)
            _submit(page)
            expect(page.locator("form.fills")).to_contain_text("Väntar på nätet.")
        with serving(tmp_path, seed="vaggeryd", port=port) as second:
            _arrived(page, second, "Dödad tjänst")


def test_all_faults_stand_beside_their_fields(browser: Browser, own: Service, secret: str) -> None:
    with opened(browser, size="phone") as page:
        _typed(page, own, secret, "x" * 5_000)
        page.get_by_label(FOR).evaluate(PASTE_A_FILE)
        expect(page.locator("form.fills")).to_contain_text("Här kan bara text klistras in, ingen fil.")
        page.get_by_label(FOR).fill("ord " * 1_250)
        _submit(page)
        wrong = page.locator(".field.wrong")
        expect(wrong).to_have_count(2)
        expect(wrong.nth(0)).to_contain_text("200")
        expect(wrong.nth(1)).to_contain_text("4")
        expect(page.get_by_role("alert").filter(has_text="Inget är sparat.")).to_be_focused()
        assert hindrances(page) == []
        page.get_by_label(WHAT).fill("  ")
        page.get_by_label(FOR).fill("Alla som vill")
        page.get_by_label(WHEN).press("0")
        page.get_by_label(WHEN).press("2")
        page.locator("h1").click()
        _submit(page)
        expect(wrong).to_contain_text(["Fyll i det här.", "Det är ingen dag."])
        page.get_by_label(WHAT).fill("Rättad")
        page.get_by_label(WHEN).fill("2027-02-28")
        _submit(page)
        _arrived(page, own, "Rättad")


def test_a_conflict_is_settled_field_by_field(browser: Browser, own: Service, secret: str) -> None:
    with opened(browser) as page:
        _typed(page, own, secret, "Vår titel")
        page.get_by_role("button", name="Spara utkast").click()
        _arrived(page, own, "Vår titel")
        page.get_by_role("link", name="Ändra insats").click()
        page.get_by_label(WHAT).fill("Min titel")
        page.get_by_label(FOR).fill("Mina ord")
        [made] = _titled(own, "Vår titel")
        changed = {"title": "Din titel", "intendedFor": "Dina ord", "description": "Mer om det"}
        own.ask(CHANGE, input={"id": made["id"], "expectedVersion": made["version"], **changed})
        page.get_by_role("button", name="Spara").click()
        conflict = page.get_by_role("alert").filter(has_text="Någon annan har ändrat samma sak")
        title, words = (conflict.get_by_role("group", name=each) for each in (WHAT, FOR))
        expect(title).to_contain_text("Du skrev: Min titel")
        expect(words).to_contain_text("Nu står det: Dina ord")
        expect(conflict).to_contain_text("Beskrivning")
        assert hindrances(page) == []
        words.get_by_role("radio", name="Nu står det").check()
        page.get_by_role("button", name="Spara").click()
        _arrived(page, own, "Min titel")
        expect(page.locator("main")).to_contain_text("Dina ord")
        expect(page.locator("main")).to_contain_text("Mer om det")

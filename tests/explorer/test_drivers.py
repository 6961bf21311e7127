"""Who drives an aim: what a reader sees and does on that page."""

import json
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.explorer.places import Things, answered, seen
from tests.support.chromium import begin_session, hindrances, is_wider_than_the_window
from tests.support.service import Service

AIM = '{ outcomes(first: 1, filter: { name: { contains: "%s" } }) { nodes { id } } }'
FOCUSED = "document.activeElement.getAttribute('data-band')"
ALONG = 1e-6


@pytest.fixture
def path(things: Things) -> str:
    return f"/aims/{things['aims']}/drivers"


def asked(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def test_sentences_come_first_and_add_up_to_the_whole(browser: Browser, service: Service, path: str) -> None:
    with seen(browser, service, path) as page:
        sentences = page.get_by_role("region", name="Vem, genom vad").locator("ul > li").all_inner_texts()
        assert len(sentences) == 6 + 3
        assert re.search(
            r"\((huvudansvarig|medverkande|finansiär)\) står för 1\d.% av det som är registrerat", sentences[0]
        )
        assert "”Människor känner sig trygga i centrum på kvällen”, genom " in sentences[0]
        assert "Vägt efter hur säkra länkarna är: " in sentences[0]
        assert [each.split()[0] for each in sentences[6:]] == ["10", "Ingen", "Yttre"]
        first = [re.search(r"(under )?(\d+).%", each) for each in sentences]
        shares = [0 if not each or each[1] else int(each[2]) for each in first]
        assert abs(sum(shares) - 100) <= len(shares) / 2
        boxes = [
            page.get_by_role("heading", name=name).bounding_box() for name in ("Vem, genom vad", "Flödet i en figur")
        ]
        assert all(boxes)
        assert [box["y"] for box in boxes if box] == sorted(box["y"] for box in boxes if box)


def test_every_band_is_a_link_that_says_all_of_it(browser: Browser, service: Service, path: str) -> None:
    with seen(browser, service, path) as page:
        bands = page.locator("a[data-band]")
        names = [band.get_attribute("aria-label") or "" for band in bands.all()]
        assert len(names) > 30
        made = re.compile(
            r"Gata och park, huvudansvarig, genom .+: \d+.% av registrerade insatser, \d+.% vägt efter säkerhet"
        )
        assert any(made.fullmatch(name) for name in names)
        assert any(name.startswith("Från Yttre påverkan till ") for name in names)
        assert any("målkonflikt" in name for name in names)
        assert page.locator("a[data-band] title").count() == 0
        assert all(band.get_attribute("href") for band in bands.all())


def test_the_arrow_keys_go_along_the_bands_and_enter_opens(browser: Browser, service: Service, path: str) -> None:
    with seen(browser, service, path, without="404") as page:
        first = page.locator("a[data-band][tabindex='0']")
        expect(first).to_have_count(1)
        first.focus()
        begin = page.evaluate(FOCUSED)
        page.keyboard.press("ArrowDown")
        assert page.evaluate(FOCUSED) != begin
        page.keyboard.press("ArrowUp")
        assert page.evaluate(FOCUSED) == begin
        page.keyboard.press("ArrowRight")
        onward = page.evaluate(FOCUSED)
        assert onward != begin
        page.keyboard.press("ArrowLeft")
        assert page.evaluate(FOCUSED).split(">")[-1] == begin.split(">")[-1]
        href = page.evaluate("document.activeElement.getAttribute('href')")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**{href}")


def test_t_goes_to_the_table_which_has_the_same_rows(browser: Browser, service: Service, path: str) -> None:
    with seen(browser, service, path) as page:
        bands = page.locator("a[data-band]").count()
        page.locator("a[data-band][tabindex='0']").focus()
        page.keyboard.press("t")
        expect(page.get_by_text("Visa som tabell")).to_be_focused()
        assert asked(page) == {"view": ["table"]}
        expect(page.get_by_role("table", name="Flödet, band för band").locator("tbody tr")).to_have_count(bands)
        actors = page.get_by_role("table", name="Aktörerna med sina andelar")
        expect(actors.locator("tbody tr")).to_have_count(16 + 2)
        assert actors.locator("tfoot td").first.inner_text().startswith("100")


def test_an_open_table_is_an_address_and_print_has_it_always(browser: Browser, service: Service, path: str) -> None:
    with seen(browser, service, f"{path}?view=table") as page:
        expect(page.get_by_role("table", name="Aktörerna med sina andelar")).to_be_visible()
        assert hindrances(page) == []
    with seen(browser, service, path) as page:
        expect(page.get_by_role("table", name="Aktörerna med sina andelar")).to_be_hidden()
        page.emulate_media(media="print")
        expect(page.get_by_role("table", name="Aktörerna med sina andelar")).to_be_visible()


def test_the_table_is_had_as_a_file_for_a_swedish_spreadsheet(browser: Browser, service: Service, path: str) -> None:
    with seen(browser, service, f"{path}?view=table") as page:
        with page.expect_download() as waiting:
            page.get_by_role("button", name="Hämta som fil (CSV): Aktörerna").click()
        text = Path(waiting.value.path()).read_text("utf-8")
    assert text.startswith("\ufeff")
    about, columns, *rows = text[1:].splitlines()
    assert "Ett bidragspåstående, inget bevis på orsak." in about
    assert columns == "Aktör;Sektor;Insatser;Andel;Vägt efter säkerhet;Målkonflikt"
    shares = [float(row.split(";")[3].replace(",", ".")) for row in rows]
    assert abs(sum(shares) - 1) < ALONG


def test_group_and_time_are_addresses_with_a_way_back(browser: Browser, service: Service, path: str) -> None:
    with seen(browser, service, path) as page:
        page.get_by_label("Gruppera").select_option("BOARD")
        page.wait_for_url("**?group=BOARD")
        expect(page.get_by_role("region", name="Vem, genom vad")).to_contain_text("nämnden")
        page.get_by_role("combobox", name="Tid").select_option("2026")
        page.wait_for_url("**?group=BOARD&during=2026")
        page.go_back()
        page.go_back()
        expect(page.get_by_label("Gruppera")).to_have_value("")
        expect(page.get_by_role("region", name="Vem, genom vad")).not_to_contain_text("nämnden")


def test_where_nobody_drives_it_the_page_asks_who_could(browser: Browser, service: Service, path: str) -> None:
    with seen(browser, service, f"{path}?during=1990") as page:
        expect(page.get_by_role("heading", name="Ingen driver detta ännu. Vem kunde?")).to_be_visible()
        expect(page.locator("main")).to_contain_text(
            "Från kommunen, näringslivet, civilsamhället och annan offentlig sektor"
        )
        expect(page.locator("svg[role=group]")).to_have_count(0)
        assert hindrances(page) == []


def test_what_nobody_drives_is_drawn_and_sectors_that_are_absent_named(browser: Browser, service: Service) -> None:
    [aim] = service.ask(AIM % "Alla kan ta del")["data"]["outcomes"]["nodes"]
    with seen(browser, service, f"/aims/{aim['id']}/drivers") as page:
        expect(page.locator("main")).to_contain_text("Från annan offentlig sektor är ingen med ännu.")
        expect(page.locator("a[data-band^='NOBODY>']")).to_have_count(1)
        expect(page.locator("main")).to_contain_text("Ingen driver detta ännu: 25")


def test_a_phone_has_the_figure_upright_after_the_sentences(browser: Browser, service: Service, path: str) -> None:
    with seen(browser, service, path, size="phone") as page:
        assert not is_wider_than_the_window(page)
        figure = page.locator("svg[role=group]")
        box = figure.bounding_box()
        assert box
        assert box["height"] > box["width"]
        numbers = figure.locator("text.number").all_inner_texts()
        expect(page.locator("figure ol > li")).to_have_count(len(numbers))


def test_one_part_that_fails_leaves_the_rest(browser: Browser, service: Service, path: str) -> None:
    def broken(route: Route) -> None:
        body = route.fetch().json()
        aim = body["data"].get("node")
        if aim:
            aim["drivers"]["flow"] = None
            body["errors"] = [{"message": "Det tog för lång tid.", "path": ["node", "drivers", "flow"]}]
        route.fulfill(json=body)

    with seen(browser, service, "/") as page:
        page.route("**/graphql?*", broken)
        page.goto(service.url + path)
        answered(page)
        expect(page.get_by_role("alert")).to_contain_text("Kunde inte hämtas. Det tog för lång tid.")
        expect(page.get_by_role("region", name="Vem, genom vad").locator("ul > li")).to_have_count(6 + 3)


def test_a_strategist_takes_an_actor_away(browser: Browser, service: Service, path: str) -> None:
    with seen(browser, service, "/") as page:
        begin_session(page.context, service, service.issue_key("STRATEGIST")["secret"])
        page.goto(service.url + path)
        answered(page)
        page.get_by_role("checkbox", name="Gata och park").check()
        page.wait_for_url("**?without=actor_*")
        expect(page.locator("main")).to_contain_text("Tänkt läge: utan Gata och park.")
        expect(page.locator("main")).to_contain_text("Det som de gör i dag står för 13")
        row = page.get_by_role("row", name="Gata och park").last
        assert re.fullmatch(r"13.%", row.locator("td").first.inner_text())
        assert row.locator("td").last.inner_text() == "–"
        expect(page.get_by_role("region", name="Vem, genom vad")).not_to_contain_text("Gata och park")
        assert hindrances(page) == []
        page.get_by_role("button", name="Ta tillbaka alla").click()
        expect(page.locator("main")).not_to_contain_text("Tänkt läge")
        page.get_by_label("Räkna med det som är inlämnat").check()
        expect(page.locator("main")).to_contain_text("Tänkt läge: med det som är inlämnat men inte godkänt.")


def test_others_see_what_is_so_and_are_told(browser: Browser, service: Service, path: str, things: Things) -> None:
    with seen(browser, service, f"{path}?without={things['actors']}") as page:
        expect(page.locator("main")).to_contain_text("Att pröva ett tänkt läge kan bara strateger.")
        expect(page.get_by_role("heading", name="Pröva: om någon slutar")).to_have_count(0)


def test_the_page_asks_for_all_in_one_request(browser: Browser, service: Service, path: str) -> None:
    with seen(browser, service, "/") as page:
        questions: list[str] = []
        page.on("request", lambda each: questions.append(each.url) if "/graphql?" in each.url else None)
        page.goto(service.url + path)
        answered(page)
    variables = [json.loads(parse_qs(urlsplit(url).query)["variables"][0]) for url in questions]
    assert len([each for each in variables if "aimId" in each]) == 1

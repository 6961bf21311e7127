"""One's own tables come in by the page: first what they would change, then for good."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, Page, expect

from tests.explorer.places import seen, signed_in
from tests.support.chromium import hindrances, opened
from tests.support.service import Service

GOALS = "Mål"
pytestmark = pytest.mark.timeout(300)  # with the start of a service of its own
NAMES = "{ goals(first: 100) { nodes { name } } }"


def _fetched(page: Page, folder: Path) -> Path:
    """The workbook as the page offers it."""
    with page.expect_download() as coming:
        page.get_by_role("link", name="Hämta arbetsboken").click()
    path = folder / "plats.xlsx"
    coming.value.save_as(path)
    return path


def _with_goal(path: Path, column: str, value: str) -> None:
    """Put a value into the first goal's row."""
    book = load_workbook(path)
    sheet = book[GOALS]
    letter = next(cell.coordinate[:-1] for cell in sheet[1] if str(cell.value).startswith(column))
    sheet[f"{letter}2"] = value
    book.save(path)


def test_a_workbook_goes_out_and_comes_in_changed(browser: Browser, own: Service, tmp_path: Path) -> None:
    with opened(browser) as page:
        signed_in(page, own, "/import")
        path = _fetched(page, tmp_path)
        _with_goal(path, "Namn", "Åldras tryggt på Öster")
        page.get_by_label("Arbetsbok").set_input_files(path)
        page.get_by_label("Varför ändras det?").fill("Nya namn från nämnden")
        page.get_by_role("button", name="Visa vad som skulle ändras").click()
        expect(page.locator("ins")).to_have_text(["Åldras tryggt på Öster"])
        assert hindrances(page) == []
        names = {each["name"] for each in own.ask(NAMES)["data"]["goals"]["nodes"]}
        assert "Åldras tryggt på Öster" not in names
        page.get_by_role("button", name="Läs in 1 rad").click()
        expect(page.locator("main")).to_contain_text("1 rad är inläst")
        expect(page.locator("main")).to_contain_text("Inläsningen heter import_")
        names = {each["name"] for each in own.ask(NAMES)["data"]["goals"]["nodes"]}
        assert "Åldras tryggt på Öster" in names


def test_what_cannot_be_imported_is_told_by_its_cell(browser: Browser, own: Service, tmp_path: Path) -> None:
    with opened(browser) as page:
        signed_in(page, own, "/import")
        path = _fetched(page, tmp_path)
        _with_goal(path, "Första dag", "någon gång i våras")
        page.get_by_label("Arbetsbok").set_input_files(path)
        page.get_by_label("Varför ändras det?").fill("Nya datum")
        page.get_by_role("button", name="Visa vad som skulle ändras").click()
        expect(page.get_by_role("row").filter(has_text="någon gång i våras")).to_contain_text("Mål!")
        expect(page.get_by_role("button", name="Läs in")).to_have_count(0)
        path.write_bytes(b"%PDF-1.7 ingen arbetsbok")
        page.get_by_label("Arbetsbok").set_input_files(path)
        page.get_by_role("button", name="Visa vad som skulle ändras").click()
        expect(page.get_by_role("alert")).to_be_visible()
        assert hindrances(page) == []


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_who_is_not_signed_in_is_led_there(browser: Browser, service: Service, lang: str) -> None:
    with seen(browser, service, f"/import?lang={lang}") as page:
        expect(page.locator("main").get_by_role("link", name={"sv": "Logga in", "en": "Sign in"}[lang])).to_be_visible()
        assert page.locator("input[type=file]").count() == 0

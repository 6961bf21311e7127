"""`samsyn ballots` prints links that lead to where people reach the service, or none."""

from pathlib import Path

import pytest

from samsyn.command.ballots import address_of_links
from samsyn.errors import CannotStart
from samsyn.settings import Settings
from tests.support.service import serving, told

MEASURE = {"name": "Nöjda?", "unit": "%", "stage": "EFFECT", "method": "PULSE", "direction": "INCREASE"}
CREATE = (
    "mutation($input: CreateMeasureInput!) { createMeasure(input: $input) { measure { id } userErrors { message } } }"
)
PLACE = 'mutation { setPlace(input: {code: "0665", name: "Vaggeryd"}) { userErrors { message } } }'
SAID = "Set SAMSYN_PUBLIC_URL to the public address of the service"


@pytest.mark.parametrize("settings", [{}, {"port": "9000"}, {"behind_tls": "true"}, {"public_url": ""}])
def test_e2_without_an_address_no_ballot_is_made(tmp_path: Path, settings: dict[str, str]) -> None:
    folder, sheet = tmp_path / "data", tmp_path / "sheet.html"
    options = ["ballots", "measure_x", "--count", "1", "--sheet", str(sheet)]
    code, output = told(options, data_dir=str(folder), **settings)
    assert (code, SAID in output, "--url" in output) == (1, True, True), output
    assert (sheet.exists(), folder.exists()) == (False, False), "nothing is started for it"


@pytest.mark.parametrize("url", ["samsyn.example.se", "http://samsyn.example.se", "https://x.se?a=1"])
def test_e2_an_address_that_leads_nowhere_is_refused(tmp_path: Path, url: str) -> None:
    options = ["ballots", "measure_x", "--count", "1", "--sheet", str(tmp_path / "sheet.html"), "--url", url]
    code, output = told(options, data_dir=str(tmp_path / "data"))
    assert (code, "give it as https://host" in output) == (2, True), output


def test_e2_an_address_may_be_said_for_a_sheet(tmp_path: Path) -> None:
    sheet, data = tmp_path / "sheet.html", {"data_dir": str(tmp_path / "data")}
    with serving(tmp_path / "data") as service:
        service.ask(PLACE)
        measure = service.ask(CREATE, input=MEASURE)["data"]["createMeasure"]["measure"]["id"]
        options = ["ballots", measure, "--count", "2", "--sheet", str(sheet), "--url", "https://samsyn.example.se/"]
        code, output = told(options, public_url="https://other.example.se", **data)
        assert (code, "2 ballots are in" in output) == (0, True), output
    text = sheet.read_text("utf-8")
    assert (text.count("<p>https://samsyn.example.se/pulse/"), "127.0.0.1" in text, "other" in text) == (
        2,
        False,
        False,
    )


def test_e2_what_the_settings_say_is_taken_without_its_last_slash() -> None:
    assert address_of_links(Settings(public_url="https://samsyn.example.se/")) == "https://samsyn.example.se"
    with pytest.raises(CannotStart, match="--url"):
        address_of_links(Settings())

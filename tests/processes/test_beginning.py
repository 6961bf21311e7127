"""docs/begin.md is followed word for word: make a place, fill in its workbook, import it, ask, and let others in."""

import re
from pathlib import Path

import pytest

from samsyn.model.vocabulary import Language
from tests.support import typed_commands
from tests.support.begin_page import blocks, fill, sheets_shown, shown_answer
from tests.support.service import begun, serving, told

KEY = re.compile(r"samsyn_[0-9a-z]{26}_[0-9A-Za-z]{32}_[0-9A-Za-z]{6}")


def typed(commands: str, home: Path) -> str:
    """What commands of the page print, typed in somebody's home, with the first one's variables set."""
    variables = blocks(Language.EN, "sh")[0].splitlines()[0]
    return typed_commands.typed(f"{variables}\n{commands}", home, cwd=home)


@pytest.mark.timeout(300)  # of four databases that start
def test_the_page_leads_from_nothing_to_the_first_answer(tmp_path: Path) -> None:
    language = Language.EN
    begin, look, do, start, issue, invite = blocks(language, "sh")
    assert "Fill in vaggeryd.xlsx" in typed(begin, tmp_path)
    fill(tmp_path / "vaggeryd.xlsx", sheets_shown(language))
    typed(look, tmp_path)
    typed(do, tmp_path)
    assert start == "make run\n"
    with serving(tmp_path / "samsyn-data") as service:
        assert service.ask(blocks(language, "graphql")[0])["data"] == shown_answer(language)
        assert KEY.findall(service.printed())
        assert KEY.findall(typed(issue, tmp_path))
        assert typed(invite, tmp_path).startswith(f"{service.url}/join/inv_")


def test_a_place_is_made_through_the_service_that_runs(tmp_path: Path) -> None:
    data, path = {"data_dir": str(tmp_path / "data")}, tmp_path / "vaggeryd.xlsx"
    wanted = ["new", "Vaggeryd", "--code", "0665", "--workbook", str(path)]
    with serving(tmp_path / "data") as service:
        code, output = told(wanted, **data)
        assert (code, "A service is running on this data" in output) == (0, True), output
        assert service.ask("{ place { code name } }")["data"]["place"] == {"code": "0665", "name": "Vaggeryd"}
        there = path.read_bytes()
        code, output = told(wanted, **data)
        assert (code, path.read_bytes() == there) == (1, True), output
        service.create_goal("Trygghet")
        code, output = told([*wanted, "--force"], **data)
        assert (code, path.read_bytes() == there) == (1, True), output
        assert "The database has data already, such as 1 of type Goal" in output


def test_one_that_is_killed_leaves_no_half_of_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "vaggeryd.xlsx"
    process = begun(["new", "Vaggeryd", "--code", "0665", "--workbook", str(path)], data_dir=str(tmp_path / "data"))
    assert process.stdout
    process.stdout.readline()  # the database begins
    process.kill()
    process.communicate(timeout=60)
    assert not path.exists()
    code, output = told(["new", "Vaggeryd", "--code", "0665", "--workbook", str(path)], data_dir=str(tmp_path / "data"))
    assert (code, path.exists()) == (0, True), output

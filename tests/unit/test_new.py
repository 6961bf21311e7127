"""What `samsyn new` refuses before there is a database."""

from pathlib import Path

import pytest

from samsyn.command.new import Beginning, check, workbook_of
from samsyn.errors import CannotStart
from samsyn.model.vocabulary import Language


def beginning(path: Path, name: str = "Vaggeryd", code: str = "0665") -> Beginning:
    return Beginning(name, code, path, Language.SV)


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({"code": "665"}, "with four digits, such as 0665, not '665'"),
        ({"code": "٠٦٦٥"}, "with four digits"),
        ({"name": "Vagryd"}, "0665 is the code of Vaggeryd, not of Vagryd"),
        ({"code": "1463", "name": "Markaryd"}, "1463 is the code of Mark, not of Markaryd"),
        ({"code": "0305", "name": "Habo"}, "0305 is the code of Håbo, not of Habo"),
    ],
)
def test_a_code_is_the_places_own(tmp_path: Path, told: dict[str, str], sentence: str) -> None:
    with pytest.raises(CannotStart, match=sentence):
        check(beginning(tmp_path / "x.xlsx", **told))


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("0665", "Vaggeryds kommun"),
        ("0980", "Region Gotland"),
        ("1280", "MALMÖ STAD"),
        ("0006", "Region Jönköpings län"),
    ],
)
def test_a_place_may_be_called_otherwise(tmp_path: Path, code: str, name: str) -> None:
    check(beginning(tmp_path / "x.xlsx", code=code, name=name))


def test_a_file_that_is_there_is_replaced_only_where_that_is_said(tmp_path: Path) -> None:
    there = tmp_path / "x.xlsx"
    there.write_text("mine", "utf-8")
    with pytest.raises(CannotStart, match="is there already"):
        check(beginning(there))
    check(beginning(there)._replace(replacing=True))
    assert there.read_text("utf-8") == "mine"


def test_a_workbook_is_a_file_of_excel_in_a_folder_that_is_there(tmp_path: Path) -> None:
    with pytest.raises(CannotStart, match=r"ends with \.xlsx"):
        check(beginning(tmp_path / "x.csv"))
    with pytest.raises(CannotStart, match="There is no folder"):
        check(beginning(tmp_path / "nowhere" / "x.xlsx"))


def test_a_workbook_is_called_after_its_place() -> None:
    assert [str(workbook_of(name)) for name in ("Vaggeryd", "Upplands Väsby", "../Åre", "?")] == [
        "vaggeryd.xlsx",
        "upplands-väsby.xlsx",
        "åre.xlsx",
        "samsyn.xlsx",
    ]

"""Rows and groups as Kolada writes them, and all that may be wrong with them."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.exchange.kolada.rows import Figure, Group, group_of, row_of

REAL = Path(__file__).parents[1] / "data" / "kolada_real_values.json"
VALUE: dict[str, Any] = {"gender": "T", "count": 1, "status": "", "value": 31.3, "isdeleted": False}
ROW: dict[str, Any] = {"kpi": "N00945", "municipality": "0665", "period": 2024, "values": [VALUE]}
A_CODE = 'Give the code as text of four digits, a leading zero included, such as "0665"'


def figure(**other: Any) -> Figure:
    given: dict[str, Any] = {
        "kpi": "N00945",
        "area": "0665",
        "period": "2024",
        "gender": "T",
        "value": 31.3,
        "status": "REPORTED",
    }
    return Figure(**{**given, **other})


def with_value(**other: Any) -> dict[str, Any]:
    return {**ROW, "values": [{**VALUE, **other}]}


def test_a_row_holds_a_figure_for_each_gender() -> None:
    row = row_of({**ROW, "values": [VALUE, {**VALUE, "gender": "K", "value": 30}, {**VALUE, "gender": "M"}]})

    assert row.complaints == []
    assert row.figures == [figure(), figure(gender="K", value=30.0), figure(gender="M")]
    assert isinstance(row.figures[1].value, float)


def test_all_real_rows_are_read() -> None:
    rows = [row_of(row) for row in json.loads(REAL.read_text("utf-8"))["values"]]

    assert sum(len(row.figures) for row in rows) == len(rows) == 303
    assert [row.complaints for row in rows if row.complaints] == []
    assert {figure.area for row in rows for figure in row.figures} >= {"0180", "0319", "2084"}


@pytest.mark.parametrize(
    ("status", "stored"),
    [("Missing", "MISSING"), ("", "MISSING"), (None, "MISSING"), ("Private", "SECRET"), ("secret ", "SECRET")],
)
def test_what_has_no_value_says_why(status: str | None, stored: str) -> None:
    assert row_of(with_value(value=None, status=status)).figures == [figure(value=None, status=stored)]


def test_what_kolada_has_deleted_is_counted_alone() -> None:
    row = row_of({**ROW, "values": [{**VALUE, "isdeleted": True}, {**VALUE, "gender": "K"}]})

    assert (row.figures, row.deleted) == ([figure(gender="K")], 1)


def test_a_year_may_be_text_and_what_is_beside_is_left_aside() -> None:
    assert row_of({**ROW, "period": "2024", "comment": "x"}).figures == [figure()]


@pytest.mark.parametrize(
    ("row", "at", "message"),
    [
        ("row", "", "Give an object with kpi, municipality, period and values, not 'row'."),
        (None, "", "Give an object with kpi, municipality, period and values, not nothing."),
        ({**ROW, "kpi": 945}, "kpi", 'Give the key figure\'s id as text, such as "N00945", not 945.'),
        ({**ROW, "kpi": "N 1"}, "kpi", "Give the key figure's id as text, such as \"N00945\", not 'N 1'."),
        ({**ROW, "municipality": 665}, "municipality", f"{A_CODE}, not 665."),
        ({**ROW, "municipality": "665"}, "municipality", f"{A_CODE}, not '665'."),
        ({**ROW, "municipality": "٠٦٦٥"}, "municipality", f"{A_CODE}, not '٠٦٦٥'."),
        ({**ROW, "municipality": "0665\n"}, "municipality", f"{A_CODE}, not '0665\\n'."),
        ({**ROW, "period": 24}, "period", "Give a year of four digits, such as 2024, not 24."),
        ({**ROW, "period": 2024.0}, "period", "Give a year of four digits, such as 2024, not 2024.0."),
        ({**ROW, "period": True}, "period", "Give a year of four digits, such as 2024, not True."),
        ({**ROW, "period": "2024-H1"}, "period", "Give a year of four digits, such as 2024, not '2024-H1'."),
        ({**ROW, "period": "0024"}, "period", "Give a year of four digits, such as 2024, not '0024'."),
        ({**ROW, "values": {}}, "values", "Give a list, with an object for each gender, not {}."),
        ({**ROW, "values": [1]}, "values.0", "Give an object with gender, value and status, not 1."),
        (with_value(gender="X"), "values.0.gender", "Give T, K or M, not 'X'."),
        (with_value(gender=None), "values.0.gender", "Give T, K or M, not nothing."),
        (
            with_value(value="31,3"),
            "values.0.value",
            "Give a number, or null with the status that says why, not '31,3'.",
        ),
        (
            with_value(value=float("nan")),
            "values.0.value",
            "Give a number, or null with the status that says why, not nan.",
        ),
        (
            with_value(value=float("inf")),
            "values.0.value",
            "Give a number, or null with the status that says why, not inf.",
        ),
        (with_value(value=True), "values.0.value", "Give a number, or null with the status that says why, not True."),
        (
            with_value(status="Lost"),
            "values.0.status",
            'Give "", "Missing", "Private" or "Secret", not \'Lost\'.',
        ),
        (
            with_value(status="Missing"),
            "values.0.value",
            "Leave the value null, or the status 'Missing' empty, not 31.3.",
        ),
        (with_value(count="one"), "values.0.count", "Give a number, or leave it out, not 'one'."),
        (with_value(count=-1), "values.0.count", "Give a number, or leave it out, not -1."),
        (with_value(isdeleted="no"), "values.0.isdeleted", "Give true or false, or leave it out, not 'no'."),
    ],
)
def test_what_is_wrong_is_told_with_its_place_and_what_to_do(row: object, at: str, message: str) -> None:
    [complaint] = row_of(row).complaints

    assert (complaint.at, complaint.message) == (at, message)
    assert row_of(row).figures == []


def test_all_that_is_wrong_with_a_row_is_told() -> None:
    row = row_of(
        {"kpi": 1, "municipality": 665, "period": "i fjol", "values": [{**VALUE, "gender": "?", "value": "x"}]}
    )

    places = ["kpi", "municipality", "period", "values.0.gender", "values.0.value"]
    assert [complaint.at for complaint in row.complaints] == places


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["gender", "value"]), inner),
    max_leaves=5,
)


@given(st.sampled_from([*ROW, "gender", "value", "status", "count", "isdeleted"]), ANYTHING)
def test_a_damaged_row_is_read_or_refused_whole(where: str, instead: object) -> None:
    row = copy.deepcopy(ROW)
    target = row if where in row else row["values"][0]
    target[where] = instead

    read = row_of(row)

    assert not (read.figures and read.complaints)
    for complaint in read.complaints:
        assert complaint.at.startswith((where, "values"))
        assert complaint.message.endswith(".")
    for each in read.figures:
        assert (len(each.area), len(each.period), each.gender in "TKM") == (4, 4, True)
        assert (each.value is None) == (each.status != "REPORTED")


@given(ANYTHING)
def test_whatever_is_no_row_is_refused_without_a_fall(told: object) -> None:
    assert row_of(told).figures == []
    assert group_of(told)[0] is None


def test_a_group_is_read_as_kolada_writes_it() -> None:
    members = [{"member_id": "0586", "member_title": "Mjölby"}, {"member_id": "1466", "member_title": "Herrljunga"}]

    group, complaints = group_of({"id": "G176149", "title": "Liknande  kommuner ", "members": members})

    assert (group, complaints) == (Group("G176149", "Liknande kommuner", ("0586", "1466")), [])


@pytest.mark.parametrize(
    ("group", "places"),
    [
        ({"id": "G 1", "title": "", "members": []}, ["id", "title"]),
        ({"id": "G1", "title": "x" * 201, "members": None}, ["title", "members"]),
        (
            {"id": "G1", "title": "A", "members": [{"member_id": 586}, 7]},
            ["members.0.member_id", "members.1.member_id"],
        ),
        ([], [""]),
    ],
)
def test_a_group_that_makes_no_sense_is_refused(group: object, places: list[str]) -> None:
    found, complaints = group_of(group)

    assert found is None
    assert [complaint.at for complaint in complaints] == places

"""Files with rows: read piece by piece, and refused in words where they are none."""

import json
from pathlib import Path
from typing import Any

import pytest

from samsyn.errors import ImportRefused
from samsyn.exchange.kolada.files import check_whole, groups_in, municipalities_in, rows_in

ROW = {"kpi": "N00945", "municipality": "0665", "period": 2024, "values": []}
NO_JSON = "The file isn't JSON from there on ({}). Correct it; a number that is missing is null, not NaN."
NO_UTF8 = "The file isn't UTF-8 from there on; it may be Latin-1 or Windows-1252. Save it as UTF-8."
NO_LAYOUT = "Give what the Kolada API answers: an object with “values”, a list of rows, or the list of rows by itself."


def file(folder: Path, content: object) -> Path:
    path = folder / "figures.json"
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        path.write_text(json.dumps(content), encoding="utf-8")
    return path


def refused(path: Path, reading: Any) -> list[str]:
    with pytest.raises(ImportRefused) as refusal:
        list(reading(path))
    assert str(refusal.value).startswith("figures.json is refused and nothing of it is imported.\n")
    return list(refusal.value.faults)


@pytest.mark.parametrize(
    "content",
    [
        [ROW, 7],
        {"values": [ROW, 7]},
        {"count": 2, "values": [ROW, 7], "next_url": None, "municipalities": {"0665": "V"}},
    ],
)
def test_rows_are_a_list_or_below_values(tmp_path: Path, content: object) -> None:
    assert list(rows_in(file(tmp_path, content))) == [ROW, 7]


def test_a_byte_order_mark_is_no_part_of_a_file(tmp_path: Path) -> None:
    assert list(rows_in(file(tmp_path, b"\xef\xbb\xbf" + json.dumps([ROW]).encode()))) == [ROW]


@pytest.mark.parametrize("content", [[], {"values": []}])
def test_a_file_may_have_no_rows(tmp_path: Path, content: object) -> None:
    assert list(rows_in(file(tmp_path, content))) == []


@pytest.mark.parametrize("content", ["text", 7, None, {}, {"values": {}}, {"values": None}, {"rows": [ROW]}])
def test_another_layout_is_refused(tmp_path: Path, content: object) -> None:
    assert refused(file(tmp_path, content), rows_in) == [NO_LAYOUT]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", "row 1: The file is cut off there. Fetch it anew."),
        (b'{"values": [{"kpi": 1}, {"kpi":', "row 2: The file is cut off there. Fetch it anew."),
        (b'[{"kpi": 1}', "row 2: The file is cut off there. Fetch it anew."),
        (b'{"values": [{"kpi": "\xe4"}]}', f"row 1: {NO_UTF8}"),
        (
            b'[{"value": 1}, {"value": NaN}]',
            "row 2: " + NO_JSON.format("invalid char in json text"),
        ),
        (
            b'[{"value": 1e999}]',
            "row 1: The file has a number there that is too large for any figure. Correct it.",
        ),
        (
            b"kpi;municipality;period",
            "row 1: " + NO_JSON.format("invalid char in json text"),
        ),
        (
            b'[{"value": 1},]',
            "row 2: " + NO_JSON.format("unallowed token at this point in JSON text"),
        ),
    ],
)
def test_what_isnt_whole_json_is_refused_with_its_place(tmp_path: Path, content: bytes, fault: str) -> None:
    assert refused(file(tmp_path, content), rows_in) == [fault]


@pytest.mark.parametrize("end", range(1, 60, 7))
def test_a_file_that_is_cut_anywhere_is_refused(tmp_path: Path, end: int) -> None:
    whole = json.dumps({"values": [ROW]}).encode()

    assert refused(file(tmp_path, whole[:-end]), rows_in)


def test_names_and_groups_are_told_beside_the_rows(tmp_path: Path) -> None:
    group = {"id": "G1", "title": "Grannar", "members": [{"member_id": "0680"}]}
    path = file(tmp_path, {"values": [ROW], "municipalities": {"0680": "Jönköping"}, "groups": [group]})

    assert municipalities_in(path) == {"0680": "Jönköping"}
    assert [(each.id, each.name, each.members) for each in groups_in(path)] == [("G1", "Grannar", ("0680",))]
    assert municipalities_in(file(tmp_path, [ROW])) == {}
    assert groups_in(file(tmp_path, [ROW])) == []


@pytest.mark.parametrize("told", [["0680"], {"680": "Jönköping"}, {"0680": 7}])
def test_names_that_make_no_sense_are_refused(tmp_path: Path, told: object) -> None:
    [fault] = refused(file(tmp_path, {"municipalities": told, "values": []}), municipalities_in)

    assert fault.startswith("municipalities: Give the code as text of four digits")


@pytest.mark.parametrize(
    ("told", "expected"), [({}, "groups: Give a list"), ([{"id": "G1", "title": "A"}], "group 1, members: Give a list")]
)
def test_groups_that_make_no_sense_are_refused(tmp_path: Path, told: object, expected: str) -> None:
    [fault] = refused(file(tmp_path, {"groups": told, "values": []}), groups_in)

    assert fault.startswith(expected)


@pytest.mark.parametrize("name", ["next_url", "previous_url", "next_page"])
def test_b10_a_page_of_several_isnt_taken_for_the_whole(tmp_path: Path, name: str) -> None:
    page = {"count": 1, "values": [ROW], name: "https://api.kolada.se/v3/data?page=2"}

    [fault] = refused(file(tmp_path, page), lambda path: [check_whole(path)])

    assert fault.startswith(f"The file is one page of several: its “{name}” leads to another. Put the rows of all")


@pytest.mark.parametrize("content", [[ROW], {"values": [ROW]}, {"values": [ROW], "next_url": None}])
def test_b10_a_last_or_only_page_is_whole(tmp_path: Path, content: object) -> None:
    check_whole(file(tmp_path, content))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("content", [[ROW], {"values": [ROW], "municipalities": {"0665": "Vaggeryd"}}])
def test_b10_a_file_of_wide_letters_is_told_in_words(tmp_path: Path, encoding: str, content: object) -> None:
    path = file(tmp_path, json.dumps(content).encode(encoding))

    for reading in (rows_in, municipalities_in, groups_in):
        [fault] = refused(path, reading)
        assert fault == "The file is UTF-16 or UTF-32, of two or four bytes a letter. Save it as UTF-8."


@pytest.mark.parametrize(
    "content",
    [
        {"municipalities": {"0680": "Jönköping"}, "values": [ROW]},
        {"values": [ROW], "municipalities": {"0680": "Jönköping"}},
        {"values": [ROW], "groups": [{"id": "G1", "title": "Nära", "members": [{"member_id": "0680"}]}]},
        [{**ROW, "kpi": "Nö"}],
    ],
)
def test_b10_a_file_in_latin_1_is_told_in_words(tmp_path: Path, content: object) -> None:
    path = file(tmp_path, json.dumps(content, ensure_ascii=False).encode("latin-1"))

    [fault] = refused(path, rows_in)

    assert fault.partition(": ")[2] == NO_UTF8

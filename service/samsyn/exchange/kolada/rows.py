"""Rows as the Kolada API v3 writes them, read into figures, with a sentence for all that is wrong; pure.

{"kpi": "N00945", "municipality": "0665", "period": 2024,
 "values": [{"gender": "T", "count": 1, "status": "", "value": 31.3, "isdeleted": false}]}
"""

import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, cast

from samsyn.model.texts import NAME_CHARACTERS_MAX, has_control_characters, is_blank, tidy
from samsyn.model.vocabulary import Gender, ObservationStatus

KPI: Final = re.compile(r"[A-Za-z0-9]{1,20}")
AREA: Final = re.compile(r"[0-9]{4}")
YEAR: Final = re.compile(r"[1-9][0-9]{3}")
OF_GROUP: Final = re.compile(r"G[0-9]{1,19}")  # what stands for a municipality in rows of a group's average
GROUP: Final = re.compile(r"[A-Za-z0-9_-]{1,20}")
MISSING: Final = ObservationStatus.MISSING
# Why a value is null, by what Kolada says of it. It calls private what may not be told of so few people.
STATUSES: Final[Mapping[str, ObservationStatus]] = {
    "": MISSING,
    "missing": MISSING,
    "private": ObservationStatus.SECRET,
    "secret": ObservationStatus.SECRET,
}
CHARACTERS_TOLD_MAX: Final = 40  # of a value that a message repeats

AN_OBJECT: Final = "Give an object with kpi, municipality, period and values"
A_GROUP: Final = "Give an object with id, title and members"


@dataclass(frozen=True, slots=True)
class Figure:
    """A value, or why there is none (`status`), of a key figure for an area, a year and a gender."""

    kpi: str
    area: str
    period: str
    gender: str
    value: float | None
    status: str


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong at a place in a row, in a sentence that says what to do."""

    at: str
    message: str


@dataclass(frozen=True, slots=True)
class Row:
    """What a row holds: its figures, how many of its values Kolada has deleted, and all that is wrong with it.

    A row of a group, by its id, is no municipality's and holds nothing.
    """

    figures: list[Figure] = field(default_factory=list[Figure])
    deleted: int = 0
    group: str | None = None
    complaints: list[Complaint] = field(default_factory=list[Complaint])


@dataclass(frozen=True, slots=True)
class Group:
    """A group of municipalities that are alike in some respect, by their codes."""

    id: str
    name: str
    members: tuple[str, ...]


def row_of(told: object) -> Row:
    """Return what a row holds; without figures where anything is wrong with it. What it has beyond is left aside."""
    if not isinstance(told, dict):
        return Row(complaints=[_complaint("", AN_OBJECT, told)])
    row = cast("dict[str, object]", told)
    area = row.get("municipality")
    if isinstance(area, str) and OF_GROUP.fullmatch(area):
        return Row(group=area)
    complaints = [
        _complaint(name, sentence, row.get(name))
        for name, (fits, sentence) in _OF_ROW.items()
        if not fits(row.get(name))
    ]
    figures: list[Figure] = []
    deleted = 0
    values = row.get("values")
    for index, value in enumerate(cast("list[object]", values) if isinstance(values, list) else ()):
        wrong = list(_complaints_of_value(value, f"values.{index}"))
        complaints += wrong
        if wrong or not isinstance(value, dict):
            continue
        if value.get("isdeleted"):
            deleted += 1
        elif not complaints:
            figures.append(_figure(row, value))
    return Row([] if complaints else figures, deleted, complaints=complaints)


def group_of(told: object) -> tuple[Group | None, list[Complaint]]:
    """Return a group as Kolada writes it, None where anything is wrong with it: id, title, and members' member_id."""
    if not isinstance(told, dict):
        return None, [_complaint("", A_GROUP, told)]
    group = cast("dict[str, Any]", told)
    complaints = [
        _complaint(name, sentence, group.get(name))
        for name, (fits, sentence) in _OF_GROUP.items()
        if not fits(group.get(name))
    ]
    members = cast("list[Any]", group["members"]) if isinstance(group.get("members"), list) else []
    codes: list[Any] = [member.get("member_id") if isinstance(member, dict) else member for member in members]
    complaints += [
        _complaint(f"members.{index}.member_id", A_CODE, code) for index, code in enumerate(codes) if not _is_area(code)
    ]
    if complaints:
        return None, complaints
    return Group(group["id"], " ".join(tidy(group["title"]).split()), tuple(dict.fromkeys(codes))), []


def _figure(row: Mapping[str, Any], value: Mapping[str, Any]) -> Figure:
    number, status = value.get("value"), ObservationStatus.REPORTED
    if number is None:
        status = STATUSES[(value.get("status") or "").strip().casefold()]
    return Figure(
        row["kpi"],
        row["municipality"],
        str(row["period"]),
        value["gender"],
        None if number is None else float(number),
        status.name,
    )


def _complaints_of_value(told: object, at: str) -> Iterator[Complaint]:
    if not isinstance(told, dict):
        yield _complaint(at, "Give an object with gender, value and status", told)
        return
    value = cast("dict[str, object]", told)
    for name, (fits, sentence) in _OF_VALUE.items():
        if not fits(value.get(name)):
            yield _complaint(f"{at}.{name}", sentence, value.get(name))
    status, number = value.get("status"), value.get("value")
    if isinstance(status, str) and status.strip() and _is_number(number) and _is_status(status):
        yield _complaint(f"{at}.value", f"Leave the value null, or the status {status!r} empty", number)


def _complaint(at: str, sentence: str, found: object) -> Complaint:
    told = "nothing" if found is None else repr(found)
    told = told if len(told) <= CHARACTERS_TOLD_MAX else f"{told[:CHARACTERS_TOLD_MAX]}…"
    return Complaint(at, f"{sentence}, not {told}.")


def _is_kpi(told: object) -> bool:
    return isinstance(told, str) and bool(KPI.fullmatch(told))


def _is_area(told: object) -> bool:
    return isinstance(told, str) and bool(AREA.fullmatch(told)) and told.isascii()


def _is_year(told: object) -> bool:
    if isinstance(told, bool) or not isinstance(told, int | str):
        return False
    return bool(YEAR.fullmatch(str(told)))


def _is_gender(told: object) -> bool:
    return isinstance(told, str) and told in Gender.__members__


def _is_number(told: object) -> bool:
    return isinstance(told, int | float) and not isinstance(told, bool) and math.isfinite(told)


def _is_number_or_null(told: object) -> bool:
    return told is None or _is_number(told)


def _is_status(told: object) -> bool:
    return told is None or (isinstance(told, str) and told.strip().casefold() in STATUSES)


def _is_count(told: object) -> bool:
    return told is None or (_is_number(told) and cast("float", told) >= 0)


def _is_flag(told: object) -> bool:
    return told is None or isinstance(told, bool)


def _is_list(told: object) -> bool:
    return isinstance(told, list)


def _is_title(told: object) -> bool:
    return (
        isinstance(told, str)
        and not is_blank(told)
        and len(" ".join(tidy(told).split())) <= NAME_CHARACTERS_MAX
        and not has_control_characters(told, line_breaks=True)
    )


def _is_group(told: object) -> bool:
    return isinstance(told, str) and bool(GROUP.fullmatch(told))


Field = tuple[Callable[[object], bool], str]

A_CODE: Final = 'Give the code as text of four digits, a leading zero included, such as "0665"'
_OF_ROW: Final[Mapping[str, Field]] = {
    "kpi": (_is_kpi, 'Give the key figure\'s id as text, such as "N00945"'),
    "municipality": (_is_area, A_CODE),
    "period": (_is_year, "Give a year of four digits, such as 2024"),
    "values": (_is_list, "Give a list, with an object for each gender"),
}
_OF_VALUE: Final[Mapping[str, Field]] = {
    "gender": (_is_gender, "Give T, K or M"),
    "value": (_is_number_or_null, "Give a number, or null with the status that says why"),
    "status": (_is_status, 'Give "", "Missing", "Private" or "Secret"'),
    "count": (_is_count, "Give a number, or leave it out"),
    "isdeleted": (_is_flag, "Give true or false, or leave it out"),
}
_OF_GROUP: Final[Mapping[str, Field]] = {
    "id": (_is_group, 'Give the group\'s id as text, such as "G176149"'),
    "title": (_is_title, "Give a title of 1 to 200 characters"),
    "members": (_is_list, "Give a list of objects with member_id"),
}

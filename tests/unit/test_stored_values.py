"""How stored values are read: each kind of property, good and bad."""

import math
from typing import Any

import pytest

from samsyn.graph.record import Property
from samsyn.graph.values import KINDS, Damaged, Day, JsonText, Moment, Term, kind_of
from samsyn.model.vocabulary import Gender, Role

TEXTS = tuple[str, ...]
GOOD: list[tuple[Any, Any, Any]] = [
    (str, "", ""),
    (str, "Skola för alla", "Skola för alla"),
    (Term, "andel (%)", "andel (%)"),
    (Term, "", ""),
    (JsonText, "[1.0]", "[1.0]"),
    (Day, "2026-09-01", "2026-09-01"),
    (Day, "2024-02-29", "2024-02-29"),
    (Moment, "2026-09-01T06:30:00.000000Z", "2026-09-01T06:30:00.000000Z"),
    (int, 0, 0),
    (int, 2**31 - 1, 2**31 - 1),
    (int, -(2**31), -(2**31)),
    (float, 0.5, 0.5),
    (float, 5, 5.0),
    (float, -1e300, -1e300),
    (bool, True, True),
    (bool, False, False),
    (TEXTS, [], ()),
    (TEXTS, ["a", ""], ("a", "")),
    (Gender, "T", Gender.T),
]
BAD: list[tuple[Any, Any]] = [
    (str, 5),
    (str, ["text"]),
    (str, b"text"),
    (Term, 5),
    (Term, ["text"]),
    (JsonText, "[1.0"),
    (JsonText, ""),
    (JsonText, 7),
    (Day, "2026-02-29"),
    (Day, "2026-9-1"),
    (Day, "20260901"),
    (Day, "2026-W36-2"),
    (Day, "2026-09-01T00:00:00"),
    (Day, ""),
    (Day, 20260901),
    (Moment, "2026-09-01"),
    (Moment, "2026-09-01T06:30:00Z"),
    (Moment, "2026-09-01 06:30:00.000000Z"),
    (Moment, "2026-09-01T06:30:00.000000+"),
    (Moment, 1_788_244_200),
    (int, 2**31),
    (int, -(2**31) - 1),
    (int, 1.0),
    (int, "1"),
    (int, True),
    (float, math.nan),
    (float, math.inf),
    (float, -math.inf),
    (float, "0.5"),
    (float, True),
    (bool, 1),
    (bool, "true"),
    (TEXTS, "text"),
    (TEXTS, [1]),
    (TEXTS, ["a", None]),
    (TEXTS, {"a": "b"}),
    (Gender, "X"),
    (Gender, "t"),
    (Gender, 0),
    (Gender, ["T"]),
    (Gender, {"T": 1}),
]


def stored_as(annotation: Any, *, required: bool = True, default: Any = None) -> Property:
    return Property("some_value", "someValue", kind_of(annotation), required=required, default=default)


@pytest.mark.parametrize(("annotation", "value", "read"), GOOD)
def test_what_is_stored_as_it_should_be_is_read(annotation: Any, value: Any, read: Any) -> None:
    for _ in range(2):  # the second time some are known
        found = stored_as(annotation).read(value)
        assert (found, found.__class__) == (read, read.__class__)


@pytest.mark.parametrize(("annotation", "value"), BAD)
def test_what_cannot_be_a_value_is_refused_by_name(annotation: Any, value: Any) -> None:
    with pytest.raises(Damaged) as refused:
        stored_as(annotation).read(value)
    assert str(refused.value) == f"someValue is {value!r:.60}; it must be {kind_of(annotation).expected}"


def test_every_kind_is_read_and_refused() -> None:
    assert {annotation for annotation, _, _ in GOOD} - {Gender} == KINDS.keys()
    assert {annotation for annotation, _ in BAD} - {Gender} == KINDS.keys()


@pytest.mark.parametrize("annotation", [*KINDS, Gender])
def test_what_is_required_is_told_as_missing(annotation: Any) -> None:
    with pytest.raises(Damaged, match=r"^someValue is missing; it must be "):
        stored_as(annotation).read(None)


@pytest.mark.parametrize(("annotation", "default"), [(float, 0.0), (bool, False), (TEXTS, ()), (str, None)])
def test_what_may_be_missing_is_its_default(annotation: Any, default: Any) -> None:
    assert stored_as(annotation, required=False, default=default).read(None) == default


def test_what_may_be_missing_is_refused_where_it_is_wrong() -> None:
    with pytest.raises(Damaged):
        stored_as(Day, required=False).read("soon")


def test_an_enum_says_what_it_may_be() -> None:
    assert kind_of(Role).expected == f"one of {', '.join(Role)}"


@pytest.mark.parametrize("annotation", [Term, Day, Moment])
def test_equal_values_that_many_have_share_one_string(annotation: Any) -> None:
    text = "2026-09-01T06:30:00.000000Z" if annotation is Moment else "2026-09-01"
    first, second = ("".join(text), "".join([text[:5], text[5:]]))
    assert first is not second
    each = stored_as(annotation)
    assert each.read(first) is each.read(second)


def test_a_negative_zero_is_zero() -> None:
    assert math.copysign(1.0, stored_as(float).read(-0.0)) == 1.0

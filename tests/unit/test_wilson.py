"""Wilson's interval against values that others have published or computed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.model.wilson import wilson_interval


@pytest.mark.parametrize(
    ("up", "answers", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),  # R. G. Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 3
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_it_is_as_newcombe_prints_it(up: int, answers: int, low: float, high: float) -> None:
    assert [round(end, 4) for end in wilson_interval(up, answers)] == [low, high]


def test_unanimous_answers_leave_room_for_doubt() -> None:
    assert wilson_interval(10, 10) == pytest.approx((0.7224672001371107, 1.0))


@given(st.integers(1, 10**6).flatmap(lambda answers: st.tuples(st.integers(0, answers), st.just(answers))))
def test_the_share_lies_within_and_the_other_side_mirrors_it(sample: tuple[int, int]) -> None:
    up, answers = sample
    low, high = wilson_interval(up, answers)
    assert 0 <= low <= up / answers <= high <= 1
    assert wilson_interval(answers - up, answers) == pytest.approx((1 - high, 1 - low), abs=1e-9)


@pytest.mark.parametrize(("up", "answers"), [(0, 0), (-1, 5), (6, 5)])
def test_what_is_no_share_is_refused(up: int, answers: int) -> None:
    with pytest.raises(ValueError, match="is no share"):
        wilson_interval(up, answers)

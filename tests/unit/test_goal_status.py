"""The rule of a goal's status."""

import pytest

from samsyn.model.goal_status import goal_status
from samsyn.model.vocabulary import Attainment, GoalStatus, Trend


@pytest.mark.parametrize(
    ("measures", "going_on", "over"),
    [
        ([], "UNKNOWN", "UNKNOWN"),
        ([("NO_DATA", "UNKNOWN"), ("STALE", "IMPROVING"), ("UNJUDGED", "STEADY")], "UNKNOWN", "UNKNOWN"),
        ([("ON_TARGET", "WORSENING")], "ACHIEVED", "ACHIEVED"),
        ([("ON_TARGET", "STEADY"), ("SUPPRESSED", "UNKNOWN")], "ACHIEVED", "ACHIEVED"),
        ([("ON_TARGET", "STEADY"), ("ACCEPTED", "UNKNOWN")], "EXPECTED", "NOT_ACHIEVED"),
        ([("ACCEPTED", "WORSENING")], "UNCERTAIN", "NOT_ACHIEVED"),
        ([("OFF_TARGET", "IMPROVING")], "UNCERTAIN", "NOT_ACHIEVED"),
        ([("OFF_TARGET", "STEADY"), ("ON_TARGET", "STEADY")], "UNCERTAIN", "NOT_ACHIEVED"),
        ([("OFF_TARGET", "STEADY"), ("OFF_TARGET", "WORSENING")], "NOT_EXPECTED", "NOT_ACHIEVED"),
    ],
)
def test_a_goal_stands_as_its_measures_do(measures: list[tuple[str, str]], going_on: str, over: str) -> None:
    judged = [(Attainment(attainment), Trend(trend)) for attainment, trend in measures]
    assert goal_status(judged, is_over=False) is GoalStatus(going_on)
    assert goal_status(judged, is_over=True) is GoalStatus(over)

"""How an aim stands by its measures or its goals: the rule of `Aim.status`, which docs/definition.md tells, too."""

from collections.abc import Collection, Iterable

from samsyn.model.vocabulary import Attainment, GoalStatus, Trend

JUDGED = frozenset({Attainment.ON_TARGET, Attainment.ACCEPTED, Attainment.OFF_TARGET})
AT_LEAST_EXPECTED = frozenset({GoalStatus.EXPECTED, GoalStatus.ACHIEVED})
WORST_FIRST = (
    *(GoalStatus.NOT_ACHIEVED, GoalStatus.NOT_EXPECTED, GoalStatus.UNCERTAIN),
    *(GoalStatus.EXPECTED, GoalStatus.ACHIEVED),
)
"""What can be told of a goal, the worst first: UNKNOWN is neither good nor bad."""


def goal_status(measures: Iterable[tuple[Attainment, Trend]], *, is_over: bool) -> GoalStatus:
    """How a goal stands by the attainment and the trend of its measures; `is_over` once its last day has passed.

    What isn't judged (no data, stale, suppressed, without limits) counts neither way.
    """
    judged = [(attainment, trend) for attainment, trend in measures if attainment in JUDGED]
    if not judged:
        return GoalStatus.UNKNOWN
    if all(attainment is Attainment.ON_TARGET for attainment, _ in judged):
        return GoalStatus.ACHIEVED
    if is_over:
        return GoalStatus.NOT_ACHIEVED
    if all(map(_goes_well, judged)):
        return GoalStatus.EXPECTED
    return GoalStatus.NOT_EXPECTED if all(map(_goes_badly, judged)) else GoalStatus.UNCERTAIN


def status_by_goals(statuses: Collection[GoalStatus]) -> GoalStatus:
    """How an aim stands by the goals that support it; UNKNOWN of none. Each of them stands somehow, none is UNKNOWN."""
    if not statuses:
        return GoalStatus.UNKNOWN
    if all(status is GoalStatus.ACHIEVED for status in statuses):
        return GoalStatus.ACHIEVED
    if AT_LEAST_EXPECTED.issuperset(statuses):
        return GoalStatus.EXPECTED
    fails = all(status in {GoalStatus.NOT_EXPECTED, GoalStatus.NOT_ACHIEVED} for status in statuses)
    return GoalStatus.NOT_EXPECTED if fails else GoalStatus.UNCERTAIN


def _goes_well(judged: tuple[Attainment, Trend]) -> bool:
    attainment, trend = judged
    return attainment is Attainment.ON_TARGET or (attainment is Attainment.ACCEPTED and trend is not Trend.WORSENING)


def _goes_badly(judged: tuple[Attainment, Trend]) -> bool:
    attainment, trend = judged
    return attainment is Attainment.OFF_TARGET and trend is not Trend.IMPROVING

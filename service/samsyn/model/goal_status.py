"""How a goal stands by its measures: the rule of `Goal.status`, which docs/definition.md tells, too."""

from collections.abc import Iterable

from samsyn.model.vocabulary import Attainment, GoalStatus, Trend

JUDGED = frozenset({Attainment.ON_TARGET, Attainment.ACCEPTED, Attainment.OFF_TARGET})


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


def _goes_well(judged: tuple[Attainment, Trend]) -> bool:
    attainment, trend = judged
    return attainment is Attainment.ON_TARGET or (attainment is Attainment.ACCEPTED and trend is not Trend.WORSENING)


def _goes_badly(judged: tuple[Attainment, Trend]) -> bool:
    attainment, trend = judged
    return attainment is Attainment.OFF_TARGET and trend is not Trend.IMPROVING

"""How a goal stands by its measures: the rule of `Goal.status`, which docs/definition.md tells, too."""

from collections.abc import Iterable

from samsyn.model.vocabulary import Attainment, GoalStatus, Trend

JUDGED = frozenset({Attainment.ON_TARGET.name, Attainment.ACCEPTED.name, Attainment.OFF_TARGET.name})


def goal_status(measures: Iterable[tuple[str, str]], *, is_over: bool) -> GoalStatus:
    """How a goal stands by the attainment and the trend of its measures; `is_over` once its last day has passed.

    What isn't judged (no data, stale, suppressed, without limits) counts neither way.
    """
    judged = [(attainment, trend) for attainment, trend in measures if attainment in JUDGED]
    if not judged:
        return GoalStatus.UNKNOWN
    if all(attainment == Attainment.ON_TARGET.name for attainment, _ in judged):
        return GoalStatus.ACHIEVED
    if is_over:
        return GoalStatus.NOT_ACHIEVED
    if all(map(_goes_well, judged)):
        return GoalStatus.EXPECTED
    return GoalStatus.NOT_EXPECTED if all(map(_goes_badly, judged)) else GoalStatus.UNCERTAIN


def _goes_well(judged: tuple[str, str]) -> bool:
    attainment, trend = judged
    return attainment == Attainment.ON_TARGET.name or (
        attainment == Attainment.ACCEPTED.name and trend != Trend.WORSENING.name
    )


def _goes_badly(judged: tuple[str, str]) -> bool:
    attainment, trend = judged
    return attainment == Attainment.OFF_TARGET.name and trend != Trend.IMPROVING.name

"""How measures and aims stand: what observations say of a measure, and measures of an aim, on the reader's day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean
from typing import Any, Final

from samsyn.graph.records import Aim, Goal, Measure, Observation
from samsyn.graph.view import View
from samsyn.model.attainment import attainment_of, index_of, trend_of
from samsyn.model.goal_status import goal_status
from samsyn.model.periods import kind_of, of_whole_year, stale_from
from samsyn.model.targets import Limits, limits_on, targets_of
from samsyn.model.vocabulary import Accumulation, Attainment, Gender, GoalStatus, Trend

WITHOUT_A_VALUE: Final = frozenset({Attainment.NO_DATA, Attainment.SUPPRESSED})


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a measure's observations of the own place say of it, both genders together, leaving the calendar aside.

    `limits` are those by which it is judged; `stale_from` is the day from which the latest observation is stale, None
    where it never is; `index` how well the measure goes, from 0 to 100, None where that can't be told.
    """

    limits: Limits
    attainment: Attainment
    stale_from: str | None
    trend: Trend
    index: float | None


def series(measure: Measure, area: str | None, gender: Gender) -> Sequence[Observation]:
    """A measure's observations of an area and a gender, the latest period first; of these the shorter one first."""
    if measure.series is None:
        found: dict[tuple[str, Gender], list[Observation]] = {}
        for each in measure.observations:
            found.setdefault((each.area, each.gender), []).append(each)
        for each in found.values():
            each.sort(key=lambda observation: (observation.period_end, observation.period_start), reverse=True)
        measure.series = found
    return measure.series.get((area, gender), ())


def own_series(measure: Measure, at: View) -> Sequence[Observation]:
    """A measure's observations of the own place, both genders together; none while there is no place."""
    place = at.graph.place
    return series(measure, place.code, Gender.T) if place else ()


def latest(measure: Measure, at: View) -> Observation | None:
    """The latest observation of the own place, both genders together."""
    return next(iter(own_series(measure, at)), None)


def recent(measure: Measure, at: View, *, last: int) -> Sequence[Observation]:
    """The last observations of the own place, both genders together, whose periods are as long as the latest one's.

    The earliest comes first, as in a small chart; one without a value stands in its place among the others.
    """
    own = own_series(measure, at)
    kind = kind_of(own[0].period) if own else None
    return [each for each in own if kind_of(each.period) == kind][:last][::-1]


def judgement(measure: Measure, at: View) -> Judgement:
    """What is judged of a measure."""
    found: Judgement | None = measure.judgement
    if found is not None and measure.targets is None:
        return found  # its limits are the same on every day
    limits = limits_of(measure, at.today)
    if found is None or found.limits != limits:
        measure.judgement = found = _judge(measure, own_series(measure, at), limits)
    return found


def limits_of(measure: Measure, day: str) -> Limits:
    """What is accepted and wanted of a measure on a day; one that has no log of that, as it is stored."""
    if measure.targets is None:
        return Limits(measure.accepted_value, measure.target_value)
    if measure.wanted is None:
        measure.wanted = targets_of(measure.targets)
    return limits_on(day, measure.wanted)


def is_provisional(observation: Observation, at: View) -> bool:
    """Whether the period isn't over on the reader's day, so that the figure may still change."""
    return observation.period_end >= at.today


def judged_value(measure: Measure, observation: Observation) -> float | None:
    """The value by which an observation is judged: of a cumulative measure what it comes to in a whole year."""
    if observation.value is None or measure.accumulation is Accumulation.PER_PERIOD:
        return observation.value
    start, end = map(date.fromisoformat, (observation.period_start, observation.period_end))
    return of_whole_year(observation.value, start, end)


def is_worse_than_accepted(measure: Measure, observation: Observation, day: str) -> bool:
    """Whether an observation is worse than what is accepted of its measure on a day; False where nothing is."""
    limits = limits_of(measure, day)
    return limits.accepted is not None and _attainment(measure, observation, limits) is Attainment.OFF_TARGET


def is_stale(measure: Measure, at: View) -> bool:
    """Whether the latest observation is stale on the reader's day."""
    since = judgement(measure, at).stale_from
    return since is not None and since <= at.today


def attainment(measure: Measure, at: View) -> Attainment:
    """How the latest observation stands on the reader's day."""
    found = judgement(measure, at)
    is_stale = found.stale_from is not None and found.stale_from <= at.today
    return Attainment.STALE if is_stale else found.attainment


def trend(measure: Measure, at: View) -> Trend:
    """Which way the last three observations go."""
    return judgement(measure, at).trend


def attainment_index(measure: Measure, at: View) -> float | None:
    """How well a measure goes, 0 to 100."""
    return judgement(measure, at).index


def staleness(measure: Measure, at: View) -> float | None:
    """The days since the latest observation's period ended, divided by those after which it is stale.

    It is stale from 1 on. None where that is never told: without a frequency, and without a value.
    """
    last, since = latest(measure, at), judgement(measure, at).stale_from
    if last is None or since is None:
        return None
    end, stale, today = map(date.fromisoformat, (last.period_end, since, at.today))
    return max((today - end).days, 0) / (stale - end).days


def mean_index(node: Any, at: View) -> float | None:
    """The mean index of the measures that tell of a node, without those that are archived or stale; None of none."""
    at.walked(len(node.measures))
    live = (each for each in node.measures if each.archived_at is None and not is_stale(each, at))
    indices = [index for each in live if (index := attainment_index(each, at)) is not None]
    return fmean(sorted(indices)) if indices else None


def own_status(aim: Aim, at: View) -> GoalStatus:
    """How an aim stands by its own live measures; UNKNOWN where none of them can be judged."""
    at.walked(len(aim.measures))
    live = [measure for measure in aim.measures if measure.archived_at is None]
    return goal_status([(attainment(each, at), trend(each, at)) for each in live], is_over=has_ended(aim, at))


def has_ended(aim: Aim, at: View) -> bool:
    """Whether an aim is a goal whose last day has passed on the reader's day."""
    return isinstance(aim, Goal) and aim.ends_on is not None and aim.ends_on < at.today


def _attainment(measure: Measure, observation: Observation | None, limits: Limits) -> Attainment:
    return attainment_of(
        measure.direction,
        accepted=limits.accepted,
        target=limits.target,
        status=observation.status if observation else None,
        value=judged_value(measure, observation) if observation else None,
    )


def _judge(measure: Measure, recent: Sequence[Observation], limits: Limits) -> Judgement:
    last = recent[0] if recent else None
    found = _attainment(measure, last, limits)
    has_value = last is not None and found not in WITHOUT_A_VALUE
    stale = index = None
    if last is not None and has_value:
        if measure.frequency:
            stale = stale_from(measure.frequency, date.fromisoformat(last.period_end))
        value = judged_value(measure, last)
        assert value is not None  # noqa: S101 -- the attainment tells
        index = index_of(
            measure.direction, value, accepted=limits.accepted, target=limits.target, baseline=measure.baseline
        )
    return Judgement(
        limits,
        found,
        stale.isoformat() if stale else None,
        trend_of(measure.direction, limits.target, _values(measure, recent)),
        index,
    )


def _values(measure: Measure, recent: Sequence[Observation]) -> list[float]:
    """The values, as they are judged, of periods of the same kind as the latest one with a value, latest first."""
    there = [each for each in recent if each.value is not None]
    kind = kind_of(there[0].period) if there else None
    alike = [each for each in there if kind_of(each.period) == kind]
    return [value for each in alike if (value := judged_value(measure, each)) is not None]

"""A board report, made of the graph and of a page of the log: what is known first, then what there is to decide."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from samsyn.exchange.report import words
from samsyn.exchange.report.period import Asked
from samsyn.exchange.report.sections import (
    ROWS_MAX,
    UNHANDLED,
    behind,
    changes_in,
    deviations_in,
    drivers_in,
    gaps_in,
    goals_counted,
    goals_in,
    outcomes_counted,
    outcomes_in,
    priorities_in,
)
from samsyn.exchange.report.told import Report, Section, names, saying
from samsyn.graph.records import Contribution, Deviation, Goal, Node, Outcome, Vision
from samsyn.graph.view import View
from samsyn.model.times import day_of, midnight
from samsyn.model.vocabulary import DeviationState, GoalStatus
from samsyn.questions.aim_status import status_of
from samsyn.questions.gaps import Gap, gaps
from samsyn.questions.lens import Lens
from samsyn.questions.priorities import Priority, priorities
from samsyn.questions.under import theirs
from samsyn.reading.log import LogPage, LogQuery
from samsyn.reading.log_filter import criteria_of
from samsyn.spoken import Message

CHANGES_TOLD: Final = 30
BAD: Final = frozenset({GoalStatus.NOT_EXPECTED, GoalStatus.NOT_ACHIEVED})
GRAVE: Final = 3  # the severity of a gap


@dataclass(frozen=True, slots=True)
class _Ground:
    """What a report is of."""

    goals: Sequence[Goal]
    outcomes: Sequence[Outcome]
    contributions: int
    deviations: Sequence[Deviation]
    gaps: Sequence[Gap]
    vision: Vision | None
    priorities: Sequence[Priority]


def changes_asked(asked: Asked, at: View) -> LogQuery:
    """The page of the log that a report needs: the latest changes of its days that whoever asks may read."""
    after = date.fromisoformat(asked.until) + timedelta(days=1)
    criteria = {
        **criteria_of({"refused": {"eq": False}}, at),
        "since": midnight(date.fromisoformat(asked.since)),
        "until": midnight(after),
    }
    return LogQuery(
        None,
        CHANGES_TOLD,
        backward=False,
        above=None,
        below=None,
        criteria=tuple(sorted(criteria.items())),
        counted=True,
    )


def report(at: View, asked: Asked, changes: LogPage) -> Report:
    """The report of some days. Statuses are those of today; what it is of belongs to the board and all below it.

    Forbidden for whoever sees no shares.
    """
    at.check_shares()
    ground = _ground(at, asked)
    say = saying(at.language)
    place = at.graph.place
    about = [
        Message(en="{since} to {until}", sv="{since} till {until}", since=asked.since, until=asked.until),
        Message(
            en="Statuses as of {day}, revision {revision}.",
            sv="Lägen per {day}, revision {revision}.",
            day=at.today,
            revision=str(at.graph.revision),
        ),
        *([words.EXAMPLE] if any(each.illustrative for each in (*ground.goals, *ground.outcomes)) else []),
    ]
    sections = [
        Section(say(words.KNOW), points=[say(each) for each in _known(ground, changes, at)]),
        _decide(ground, at),
        goals_in(ground.goals, at),
        outcomes_in(ground.outcomes, at),
        drivers_in([*ground.outcomes, *ground.goals], asked, at),
        deviations_in(ground.deviations, at),
        gaps_in(ground.gaps, at),
        *([priorities_in(ground.priorities, ground.vision, at)] if ground.vision else []),
        changes_in(changes, at),
    ]
    whose = asked.board.name if asked.board else place.name if place else say(words.EVERYBODY)
    return Report(at.language, say(words.TITLE), whose, [say(each) for each in about], sections)


def _ground(at: View, asked: Asked) -> _Ground:
    vision = next((each for each in at.graph.by_id(Vision) if each.archived_at is None), None)
    lens = Lens(during=asked.during)
    deviations = [each for each in _of(at, asked, Deviation) if at.sees(each) and each.deviates]
    opened = [each for each in deviations if each.state not in {DeviationState.CLOSED, DeviationState.WITHDRAWN}]
    closed = [
        each
        for each in deviations
        if each.state is DeviationState.CLOSED and asked.since <= day_of(each.updated_at) <= asked.until
    ]
    return _Ground(
        goals=_live(_of(at, asked, Goal)),
        outcomes=_live(_of(at, asked, Outcome)),
        contributions=sum(at.sees(each) and lens.counts(each) for each in _of(at, asked, Contribution)),
        deviations=[*sorted(opened, key=_newest_first), *sorted(closed, key=_newest_first)],
        gaps=list(gaps(at, under=asked.under)),
        vision=vision,
        priorities=priorities(at, vision.id, first=ROWS_MAX, under=asked.under) if vision else (),
    )


def _of(at: View, asked: Asked, cls: type[Node]) -> Sequence[Any]:
    """What of a type belongs to whom the report is for, in the order of the ids."""
    every = at.graph.by_id(cls, walked=at.walked)
    if asked.under is None:
        return every
    found = theirs(at, asked.under, cls)
    return [each for each in every if each in found]


def _live(aims: Iterable[Any]) -> list[Any]:
    return [each for each in aims if each.archived_at is None]


def _newest_first(deviation: Deviation) -> tuple[float, str]:
    return -date.fromisoformat(day_of(deviation.created_at)).toordinal(), deviation.id


def _known(ground: _Ground, changes: LogPage, at: View) -> list[Message]:
    """What there is to know, each in a sentence."""
    unhandled = sum(each.state in UNHANDLED for each in ground.deviations)
    grave = sum(each.severity == GRAVE for each in ground.gaps)
    return [
        *([outcomes_counted(ground.outcomes, at)] if ground.outcomes else []),
        *([goals_counted(ground.goals, at)] if ground.goals else []),
        Message(
            en="{count} contributions count in the period.",
            sv="{count} insatser räknas under perioden.",
            count=ground.contributions,
        ),
        Message(
            en="{count} deviations nobody has dealt with.",
            sv="{count} avvikelser som ingen har tagit itu med.",
            count=unhandled,
        ),
        Message(
            en="{count} gaps, {grave} of them of the most severe kind.",
            sv="{count} luckor, varav {grave} av det allvarligaste slaget.",
            count=len(ground.gaps),
            grave=grave,
        ),
        Message(
            en="{count} changes in the period, by everybody.",
            sv="{count} ändringar under perioden, av alla.",
            count=changes.total_count,
        ),
    ]


def _decide(ground: _Ground, at: View) -> Section:
    """What there is to decide, each kind with the first of what it is about."""
    say = saying(at.language)
    unhandled = [each.deviates[0].name for each in ground.deviations if each.state in UNHANDLED]
    grave = [each for each in ground.gaps if each.severity == GRAVE]
    points = [
        (say(words.UNHANDLED), unhandled),
        *(
            (f"{kind.words(at.language).label.capitalize()}:", [_label(each) for each in grave if each.kind is kind])
            for kind in dict.fromkeys(each.kind for each in grave)
        ),
        (say(words.NOT_EXPECTED), [each.name for each in ground.goals if status_of(each, at) in BAD]),
        (say(words.BEHIND), [_label_of(each.node) for each in behind(ground.priorities)]),
    ]
    told = [f"{text} {say(names(found))}" for text, found in points if found]
    leads = [] if told else [say(words.NOTHING_TO_DECIDE)]
    return Section(say(words.DECIDE), leads, told)


def _label(gap: Gap) -> str:
    return _label_of(gap.nodes[0])


def _label_of(node: Any) -> str:
    return node.title if isinstance(node, Contribution) else node.name

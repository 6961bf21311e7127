"""The sections of a board report, of the graph as somebody sees it: what they are asked of is in `period.py`."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from samsyn.exchange.report import words
from samsyn.exchange.report.period import Asked
from samsyn.exchange.report.told import Cell, Section, Table, measured, names, number, partly, percent, saying
from samsyn.graph.records import Aim, Contribution, Deviation, Goal, Measure, Outcome
from samsyn.graph.view import View
from samsyn.model.facts import in_one
from samsyn.model.times import day_of
from samsyn.model.vocabulary import DeviationState, GoalStatus, Quadrant
from samsyn.model.vocabulary.deeds import Deed
from samsyn.questions.actions import action_state
from samsyn.questions.aim_status import status_of
from samsyn.questions.drivers import Drivers, drivers
from samsyn.questions.gaps import Gap
from samsyn.questions.judgement import has_ended
from samsyn.questions.priorities import Priority
from samsyn.reading.log import LogPage
from samsyn.spoken import Message

ROWS_MAX: Final = 100  # of a table; of more a board reads nothing
DRIVEN_MAX: Final = 25  # aims whose drivers are listed
DRIVERS_TOLD: Final = 3  # of each
UNHANDLED: Final = frozenset({DeviationState.OPEN, DeviationState.CAUSE_STATED})
GRAVEST_FIRST: Final = (
    GoalStatus.NOT_ACHIEVED,
    GoalStatus.NOT_EXPECTED,
    GoalStatus.UNCERTAIN,
    GoalStatus.EXPECTED,
    GoalStatus.ACHIEVED,
    GoalStatus.UNKNOWN,
)
OF_ACCESS: Final = frozenset(
    {
        *("openSession", "endSession", "inviteActor", "acceptInvitation", "revokeInvitation", "issueApiKey"),
        *("rotateApiKey", "revokeApiKey", "mapClaim", "unmapClaim"),
    }
)
"""What is done about who gets in, which is no matter of a board's."""


def statuses(aims: Iterable[Aim], at: View) -> str:
    """How many there are of each status, the gravest first, such as "3 bedöms uppnås, 2 osäkert"."""
    found = [status_of(each, at) for each in aims]
    counts = [(found.count(status), status.words(at.language).label) for status in GRAVEST_FIRST]
    return ", ".join(f"{count} {label}" for count, label in counts if count)


def goals_counted(goals: Sequence[Goal], at: View) -> Message:
    """How many goals there are of each status."""
    told = statuses(goals, at)
    return Message(en="{count} goals: {statuses}.", sv="{count} mål: {statuses}.", count=len(goals), statuses=told)


def outcomes_counted(outcomes: Sequence[Outcome], at: View) -> Message:
    """How many perceived qualities there are of each status."""
    return Message(
        en="{count} perceived qualities: {statuses}.",
        sv="{count} upplevda kvaliteter: {statuses}.",
        count=len(outcomes),
        statuses=statuses(outcomes, at),
    )


def gravest(aims: Iterable[Any], at: View) -> list[Any]:
    """Aims, the gravest status first, then by name."""
    return sorted(aims, key=lambda each: (GRAVEST_FIRST.index(status_of(each, at)), each.name_sort, each.id))


def goals_in(goals: Sequence[Goal], at: View) -> Section:
    """The goals with their status, measures and owners, and what the owners have reported."""
    say = saying(at.language)
    rows = [
        [
            Cell(goal.name, [goal.tier or "", say(words.HAS_ENDED) if has_ended(goal, at) else ""]),
            Cell(_status(goal, at), _reported(goal, at)),
            _measures(goal.measures, at),
            Cell(say(names(owner.name for owner in goal.owners)) if goal.owners else say(words.NOBODY)),
        ]
        for goal in gravest(goals, at)[:ROWS_MAX]
    ]
    leads = _leads(goals_counted(goals, at), goals)
    return _section(at, words.GOALS, leads, rows)


def outcomes_in(outcomes: Sequence[Outcome], at: View) -> Section:
    """The perceived qualities with their status, measures, and for whom they are."""
    rows = [
        [
            Cell(each.name, [group.name for group in each.experienced_by]),
            Cell(_status(each, at)),
            _measures(each.measures, at),
        ]
        for each in gravest(outcomes, at)[:ROWS_MAX]
    ]
    leads = _leads(outcomes_counted(outcomes, at), outcomes)
    return _section(at, words.OUTCOMES, leads, rows)


def drivers_in(aims: Sequence[Aim], asked: Asked, at: View) -> Section:
    """Who has most of each aim by what counts in the period, through what, and what of it nobody drives."""
    rows: list[list[Cell]] = []
    shown = gravest(aims, at)[:DRIVEN_MAX]
    for aim in shown:
        rows += _drivers_of(aim, drivers(aim, at, during=asked.during), at)
    lead = [words.DRIVERS_LEAD, *partly(len(shown), len(aims))]
    return _section(at, words.DRIVERS, lead, rows, has_shares=True)


def deviations_in(deviations: Sequence[Deviation], at: View) -> Section:
    """The open deviations with cause and actions, then those that were closed with their lessons."""
    rows = [
        [
            Cell(_measure(each).name, [in_one(each.fact, at.language) if each.by_itself else each.fact]),
            Cell(_label(each.state, at), [_label(each.cause, at)] if each.cause else []),
            _done(each, at),
        ]
        for each in deviations[:ROWS_MAX]
    ]
    closed = sum(each.state is DeviationState.CLOSED for each in deviations)
    lead = Message(
        en="{open} open, {unhandled} of them without an action, and {closed} closed in the period.",
        sv="{open} öppna, varav {unhandled} utan åtgärd, och {closed} avslutade under perioden.",
        open=len(deviations) - closed,
        unhandled=sum(each.state in UNHANDLED for each in deviations),
        closed=closed,
    )
    leads = [lead, *partly(len(rows), len(deviations))]
    return _section(at, words.DEVIATIONS, leads, rows)


def gaps_in(gaps: Sequence[Gap], at: View) -> Section:
    """The gaps by their kind, the gravest first, with what to do about them."""
    say = saying(at.language)
    rows: list[list[Cell]] = []
    for kind in dict.fromkeys(gap.kind for gap in gaps):
        found = [gap.nodes[0] for gap in gaps if gap.kind is kind]
        told = kind.words(at.language)
        concerned = say(names(_name(each) for each in found))
        rows.append([Cell(_upper(told.label), [told.explanation]), Cell(say(number(len(found)))), Cell(concerned)])
    lead = Message(
        en="{count} gaps, the most severe kinds first.",
        sv="{count} luckor, de allvarligaste slagen först.",
        count=len(gaps),
    )
    return _section(at, words.GAPS, [lead], rows)


def priorities_in(found: Sequence[Priority], aim: Aim, at: View) -> Section:
    """What contributes much to an aim but goes worse than the mean."""
    say = saying(at.language)
    rows = [
        [
            Cell(_name(each.node)),
            Cell("–" if each.index is None else say(number(round(each.index)))),
            Cell(say(percent(each.effect))),
        ]
        for each in behind(found)
    ]
    lead = Message(
        en="These contribute much to {aim} but go worse than the mean.",
        sv="Det här bidrar mycket till {aim} men går sämre än genomsnittet.",
        aim=aim.name,
    )
    return _section(at, words.PRIORITIES, [lead], rows, has_shares=True)


def behind(found: Iterable[Priority]) -> list[Priority]:
    """The aims to put first."""
    return [each for each in found if each.quadrant is Quadrant.PRIORITISE and isinstance(each.node, Aim)]


def changes_in(page: LogPage, at: View) -> Section:
    """The latest decisions and changes in the period, by everybody, without those about who gets in."""
    shown = [each for each in page.rows if each.deed not in OF_ACCESS]
    rows: list[list[Cell]] = []
    for each in shown:
        node = at.graph.records.get(each.node_id or "")
        concerned = _name(node) if node is not None and at.sees(node) else "–"
        rows.append([Cell(day_of(each.at)), Cell(_label(Deed(each.deed), at)), Cell(concerned, [each.reason or ""])])
    lead = Message(
        en="The {shown} latest of {total}, by everybody.",
        sv="De {shown} senaste av {total}, av alla.",
        shown=len(shown),
        total=page.total_count,
    )
    return _section(at, words.CHANGES, [lead], rows)


def _section(
    at: View, said: words.Said, leads: Sequence[Message], rows: Sequence[Sequence[Cell]], *, has_shares: bool = False
) -> Section:
    """A section with a table, or without rows with the sentence that there is nothing."""
    say = saying(at.language)
    heading = say(said.heading)
    if not rows:
        return Section(heading, [say(said.nothing)])
    table = Table(
        heading, [say(each) for each, _ in said.columns], rows, [width for _, width in said.columns], has_shares
    )
    return Section(heading, [say(each) for each in leads], table=table)


def _drivers_of(aim: Aim, found: Drivers, at: View) -> list[list[Cell]]:
    """The rows of an aim: the actors with most of it, all others, and what nobody drives."""
    say = saying(at.language)
    told = [
        (each.actor.name, [each.actor.kind.words(at.language).label], _through(each, at), each.share)
        for each in found.actors[:DRIVERS_TOLD]
    ]
    rest = found.supporting_share + found.counteracting_share - sum(share for *_, share in told)
    told += [
        (say(who), [], "", share)
        for who, share in (
            (words.THE_REST, rest if len(found.actors) > DRIVERS_TOLD else 0),
            (words.NOBODY_YET, found.unsupported_share),
            (words.THE_WORLD, found.external_share),
        )
        if share > 0
    ]
    return [
        [Cell(aim.name, goes_on=place > 0), Cell(who, notes), Cell(through), Cell(say(percent(share)))]
        for place, (who, notes, through, share) in enumerate(told)
    ]


def _through(driver: Any, at: View) -> str:
    titles = [part.contribution.title for part in driver.contributions(first=2)]
    more = driver.contribution_count - len(titles)
    rest = Message(en=" and {count} more", sv=" och {count} till", count=more).text(at.language) if more else ""
    return ", ".join(titles) + rest


def _leads(counted: Message, aims: Sequence[Aim]) -> list[Message]:
    return [counted, *partly(min(len(aims), ROWS_MAX), len(aims))]


def _status(aim: Aim, at: View) -> str:
    return _label(status_of(aim, at), at)


def _reported(goal: Goal, at: View) -> list[str]:
    if goal.reported_status is None or goal.reported_at is None:
        return []
    told = Message(
        en="Owners, {day}: {status}",
        sv="Ansvariga, {day}: {status}",
        day=day_of(goal.reported_at),
        status=goal.reported_status.words(at.language).label,
    )
    return [told.text(at.language), goal.reported_comment or ""]


def _measures(measures: Iterable[Measure], at: View) -> Cell:
    live = [each for each in measures if each.archived_at is None]
    return Cell("", [measured(each, at) for each in live]) if live else Cell(words.UNMEASURED.text(at.language))


def _done(deviation: Deviation, at: View) -> Cell:
    if deviation.state is DeviationState.CLOSED:
        lesson = next((each.text for each in deviation.lessons), None)
        told = Message(en="Lesson: {lesson}", sv="Lärdom: {lesson}", lesson=lesson or "–")
        return Cell(told.text(at.language))
    actions = [
        Message(
            en="{title}. {owner}, by {day}: {state}",
            sv="{title}. {owner}, till {day}: {state}",
            title=each.title,
            owner=next((owner.name for owner in each.owners), "–"),
            day=each.due_on,
            state=action_state(each, at).words(at.language).label,
        ).text(at.language)
        for each in sorted(deviation.actions, key=lambda each: (each.due_on, each.id))
    ]
    return Cell("", actions) if actions else Cell(words.NO_ACTION.text(at.language))


def _measure(deviation: Deviation) -> Measure:
    return deviation.deviates[0]


def _name(record: Any) -> str:
    if isinstance(record, Contribution):
        return record.title
    if isinstance(record, Deviation):
        return _measure(record).name
    return next((text for name in ("name", "title", "text", "period") if (text := getattr(record, name, None))), "–")


def _label(word: Any, at: View) -> str:
    return _upper(word.words(at.language).label)


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]

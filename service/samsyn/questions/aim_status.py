"""How an aim stands, and by what that is told: its own measures, else the goals that support it.

A goal stands by its own measures alone, and an aim by goals alone: no status rests on another aim's that rests on it.
The rule is in docs/definition.md.
"""

from dataclasses import dataclass

from samsyn.graph.records import Aim, Goal
from samsyn.graph.view import View
from samsyn.model.answers import answer, described
from samsyn.model.goal_status import AT_LEAST_EXPECTED, JUDGED, status_by_goals
from samsyn.model.vocabulary import GoalStatus, StatusBasisKind
from samsyn.questions.judgement import attainment, own_status
from samsyn.questions.lens import Lens, by_id
from samsyn.questions.subgraph import DECIMALS, Below


@answer("What the computed status of an aim is based on.")
class StatusBasis:
    kind: StatusBasisKind = described("The aim's own measures, the goals that support it, or nothing.")
    expected_share: float | None = described(
        "The weight of the counted goals that are EXPECTED or ACHIEVED, divided by the weight of all counted goals,"
        " 0–1. Null unless the status is computed from supporting goals."
    )
    counted: int = described("Number of measures or supporting goals that the status is computed from.")
    without_status: int = described("Number of measures or supporting goals left out because they can't be judged.")
    archived: int = described("Number of archived measures or goals left out.")


@dataclass(frozen=True, slots=True)
class _ByGoals:
    """How an aim stands by the goals that support it."""

    status: GoalStatus
    basis: StatusBasis
    size: int = 1


def status_of(aim: Aim, at: View) -> GoalStatus:
    """How an aim stands; UNKNOWN where neither its measures nor, unless it is a goal, its goals can be judged."""
    own = own_status(aim, at)
    return own if _is_of_measures(aim, own) else _by_goals(aim, at).status


def status_basis(aim: Aim, at: View) -> StatusBasis:
    """What the status of an aim rests on."""
    own = own_status(aim, at)
    return _of_measures(aim, at) if _is_of_measures(aim, own) else _by_goals(aim, at).basis


def _is_of_measures(aim: Aim, own: GoalStatus) -> bool:
    return own is not GoalStatus.UNKNOWN or isinstance(aim, Goal)


def _of_measures(aim: Aim, at: View) -> StatusBasis:
    live = [each for each in aim.measures if each.archived_at is None]
    judged = sum(attainment(each, at) in JUDGED for each in live)
    return StatusBasis(
        kind=StatusBasisKind.OWN_MEASURES if judged else StatusBasisKind.NOTHING,
        expected_share=None,
        counted=judged,
        without_status=len(live) - judged,
        archived=len(aim.measures) - len(live),
    )


def _by_goals(aim: Aim, at: View) -> _ByGoals:
    """How an aim stands by its goals, worked out once a day for as long as nothing changes."""
    key = (None, "status by goals", aim, at.today)
    known: _ByGoals | None = at.graph.answers.get(key)
    if known is None:
        known = _work_out(aim, at)
        at.graph.remember(key, known)
    return known


def _work_out(aim: Aim, at: View) -> _ByGoals:
    statuses: dict[Aim, GoalStatus] = {}

    def has_status(each: Aim) -> bool:
        """Whether it is a goal that stands somehow, so that what leads to it isn't asked any more."""
        statuses[each] = own_status(each, at) if isinstance(each, Goal) else GoalStatus.UNKNOWN
        return statuses[each] is not GoalStatus.UNKNOWN

    below = Below(at, Lens(), [aim], up_to=has_status)
    reached = below.carried(at, aim)
    weights = {each: reached[each][0] for each in sorted(reached, key=by_id) if isinstance(each, Goal)}
    supporting = [goal for goal, weight in weights.items() if weight > 0]
    counted = [goal for goal in supporting if statuses[goal] is not GoalStatus.UNKNOWN]
    expected = sum(weights[goal] for goal in counted if statuses[goal] in AT_LEAST_EXPECTED)
    archived = {
        link.source
        for each in below.aims
        if statuses[each] is GoalStatus.UNKNOWN
        for link in each.supported_by
        if isinstance(link.source, Goal) and link.source.archived_at is not None
    }
    return _ByGoals(
        status_by_goals([statuses[goal] for goal in counted]),
        StatusBasis(
            kind=StatusBasisKind.SUPPORTING_GOALS if counted else StatusBasisKind.NOTHING,
            expected_share=round(expected / sum(map(weights.__getitem__, counted)), DECIMALS) if counted else None,
            counted=len(counted),
            without_status=len(supporting) - len(counted),
            archived=len(archived),
        ),
    )

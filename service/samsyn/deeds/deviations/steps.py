"""The steps of a deviation in one table, and how a deviation opens by itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from samsyn.deeds.doing.deed import Work
from samsyn.deeds.doing.properties import first_version
from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import StateFault
from samsyn.graph.deltas import Change, created, tied
from samsyn.graph.records import Deviation, Measure
from samsyn.model.attainment import attainment_of
from samsyn.model.texts import search_key
from samsyn.model.vocabulary import Attainment, DeviationState, ObservationStatus

OPEN, CAUSE_STATED, ACTING, IN_REVIEW, CLOSED = DeviationState


@dataclass(frozen=True, slots=True)
class Step:
    """From which states a deed may be done, and of a positive deviation from which more; and what to do before."""

    states: frozenset[DeviationState]
    before: str
    positive_too: frozenset[DeviationState] = frozenset()


# The states, and the deeds that move a deviation on. Strategists may do all of them, and so may a partner that answers
# for the measure; who answers for a corrective action may change that.
#
#   OPEN ─ stateCause → CAUSE_STATED ─ addCorrectiveAction → ACTING ─ updateCorrectiveAction, all done → IN_REVIEW
#   IN_REVIEW ─ reviewDeviation: effective → IN_REVIEW ─ closeDeviation → CLOSED
#   IN_REVIEW ─ reviewDeviation: not effective → CAUSE_STATED
#   positive: CAUSE_STATED ─ reviewDeviation: it lasted → IN_REVIEW
STEPS: Final[Mapping[str, Step]] = {
    "stateCause": Step(frozenset({OPEN, CAUSE_STATED}), "Go on from the cause that is stated."),
    "addCorrectiveAction": Step(frozenset({CAUSE_STATED, ACTING, IN_REVIEW}), "State the cause first."),
    "updateCorrectiveAction": Step(frozenset({ACTING, IN_REVIEW}), "It is reviewed or closed already."),
    "reviewDeviation": Step(
        frozenset({IN_REVIEW}), "Do what was decided first: at least one corrective action.", frozenset({CAUSE_STATED})
    ),
    "closeDeviation": Step(frozenset({IN_REVIEW}), "State its cause, act on it and review the effect first."),
}


def check_step(work: Work, deviation: Deviation, deed: str) -> None:
    """Refuse a step that a deviation isn't ready for."""
    state, step = deviation.state, STEPS[deed]
    if state in step.states or (deviation.positive and state in step.positive_too):
        return
    reason, message = Reason.WRONG_STEP, step.before
    if state is CLOSED:
        reason, message = Reason.CLOSED, "Tell of a new deviation instead; this one is closed."
    elif state is ACTING and deed in {"reviewDeviation", "closeDeviation"}:
        reason = Reason.TO_BE_DONE
        message = "Wait until its corrective actions are done, or cancel what won't be; one at least must be done."
    work.refuse(StateFault(path=("id",), reason=reason, message=message, state=state.name))


def new_deviation(work: Work, fact: str, *, positive: bool) -> dict[str, Any]:
    """The properties of a deviation that opens."""
    return {**first_version(work, "Deviation"), "fact": fact, "positive": positive, "state": OPEN.name}


def opening(deviation: Mapping[str, Any], measure_id: str, observation_id: str | None) -> list[Change]:
    """A deviation of a measure, shown by an observation if there is one."""
    changes: list[Change] = [created("Deviation", deviation), tied("DEVIATES", deviation["id"], measure_id)]
    return [*changes, tied("SHOWN_BY", deviation["id"], observation_id)] if observation_id else changes


def open_of(measure: Measure) -> Deviation | None:
    """The deviation of a measure that is open; a positive one doesn't count."""
    return next((each for each in measure.deviations if each.state is not CLOSED and not each.positive), None)


def opened_by(work: Work, measure: Measure, latest: Mapping[str, Any], observation_id: str) -> list[Change]:
    """The deviation that opens with a measure's latest observation of the own place, told by its properties.

    Nothing unless that is worse than the accepted value and no deviation of the measure is open.
    """
    if open_of(measure) or not is_worse_than_accepted(measure, latest["status"], latest.get("value")):
        return []
    accepted = measure.accepted_value
    fact = (
        f"{latest['period']}: {latest['value']:g}, sämre än det accepterade värdet {accepted:g}"
        f" / worse than the accepted value {accepted:g}."
    )
    return opening(new_deviation(work, fact, positive=False), measure.id, observation_id)


def is_worse_than_accepted(measure: Measure, status: str, value: float | None) -> bool:
    """Whether an observation's value is worse than what is accepted of its measure; False where nothing is."""
    if measure.accepted_value is None:
        return False
    return Attainment.OFF_TARGET is attainment_of(
        measure.direction,
        accepted=measure.accepted_value,
        target=measure.target_value,
        status=ObservationStatus(status),
        value=value,
    )


def influence_key(name: str | None) -> str | None:
    """By what an outside influence is known again, however it is written."""
    return search_key(name) if name else None

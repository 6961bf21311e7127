"""The steps of a deviation in one table."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from samsyn.deeds.doing.deed import Work
from samsyn.deeds.doing.properties import first_version
from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import StateFault
from samsyn.graph.deltas import Change, created, tied
from samsyn.graph.records import Deviation, Measure, Observation
from samsyn.model.texts import search_key
from samsyn.model.vocabulary import ENDED, DeviationState

OPEN, CAUSE_STATED, ACTING, IN_REVIEW, CLOSED, WITHDRAWN = DeviationState


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
#   any but CLOSED ─ withdrawDeviation → WITHDRAWN
STEPS: Final[Mapping[str, Step]] = {
    "stateCause": Step(frozenset({OPEN, CAUSE_STATED}), "Go on from the cause that is stated."),
    "addCorrectiveAction": Step(frozenset({CAUSE_STATED, ACTING, IN_REVIEW}), "State the cause first."),
    "updateCorrectiveAction": Step(frozenset({ACTING, IN_REVIEW}), "It is reviewed or closed already."),
    "reviewDeviation": Step(
        frozenset({IN_REVIEW}), "Do what was decided first: at least one corrective action.", frozenset({CAUSE_STATED})
    ),
    "closeDeviation": Step(frozenset({IN_REVIEW}), "State its cause, act on it and review the effect first."),
    "withdrawDeviation": Step(frozenset(DeviationState) - ENDED, ""),
}


def is_ready(deviation: Deviation, deed: str) -> bool:
    """Whether a deviation is ready for a step."""
    step = STEPS[deed]
    return deviation.state in step.states or (deviation.positive and deviation.state in step.positive_too)


def check_step(work: Work, deviation: Deviation, deed: str) -> None:
    """Refuse a step that a deviation isn't ready for."""
    if is_ready(deviation, deed):
        return
    state = deviation.state
    reason, message = Reason.WRONG_STEP, STEPS[deed].before
    if state is CLOSED:
        reason, message = Reason.CLOSED, "Tell of a new deviation instead; this one is closed."
    elif state is WITHDRAWN:
        reason, message = Reason.WITHDRAWN, "Tell of a new deviation instead; this one is withdrawn."
    elif state is ACTING and deed in {"reviewDeviation", "closeDeviation"}:
        reason = Reason.TO_BE_DONE
        message = "Wait until its corrective actions are done, or cancel what won't be; one at least must be done."
    work.refuse(StateFault(path=("id",), reason=reason, message=message, state=state.name))


def new_deviation(work: Work, fact: str, *, positive: bool = False, by_itself: bool = False) -> dict[str, Any]:
    """The properties of a deviation that opens."""
    told = {"fact": fact, "positive": positive, "byItself": by_itself, "state": OPEN.name}
    return {**first_version(work, "Deviation"), **told}


def opening(deviation: Mapping[str, Any], measure: Measure | str, observation: Observation | None) -> list[Change]:
    """A deviation of a measure, shown by an observation if there is one."""
    changes: list[Change] = [created("Deviation", deviation), tied("DEVIATES", deviation["id"], measure)]
    return [*changes, tied("SHOWN_BY", deviation["id"], observation)] if observation else changes


def open_of(measure: Measure) -> Deviation | None:
    """The deviation of a measure that is open; a positive one doesn't count."""
    return next((each for each in measure.deviations if each.state not in ENDED and not each.positive), None)


def influence_key(name: str | None) -> str | None:
    """By what an outside influence is known again, however it is written."""
    return search_key(name) if name else None

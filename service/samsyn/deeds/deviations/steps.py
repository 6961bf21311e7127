"""The steps of a deviation in one table, and how a deviation opens by itself."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from samsyn.deeds.doing.deed import Work, Written
from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import StateFault
from samsyn.model.attainment import attainment_of
from samsyn.model.ids import new_id
from samsyn.model.vocabulary import Attainment, DeviationState, Direction, ObservationStatus

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


def check_step(work: Work, deviation: Mapping[str, Any], deed: str) -> None:
    """Add the fault of a step that a deviation, of which `state` and `positive` are told, isn't ready for."""
    state, step = DeviationState(deviation["state"]), STEPS[deed]
    if state in step.states or (deviation["positive"] and state in step.positive_too):
        return
    reason, message = Reason.WRONG_STEP, step.before
    if state is CLOSED:
        reason, message = Reason.CLOSED, "Tell of a new deviation instead; this one is closed."
    elif state is ACTING and deed in {"reviewDeviation", "closeDeviation"}:
        reason = Reason.TO_BE_DONE
        message = "Wait until its corrective actions are done, or cancel what won't be; one at least must be done."
    work.faults.append(StateFault(path=("id",), reason=reason, message=message, state=state.name))


def step_taken(
    deviation_id: str,
    concerned: list[str] | None,
    *,
    before: Mapping[str, Any],
    after: Mapping[str, Any],
    more: Sequence[str] = (),
    reason: str | None = None,
) -> Written:
    """The record of a step, for strategists and the actors `concerned`, for everybody where these are None.

    `more` is what else it is about.
    """
    return Written(
        payload={"deviation": deviation_id},
        node=deviation_id,
        nodes=[deviation_id, *more],
        before=before,
        after=after,
        inside=concerned,
        reason=reason,
    )


def new_deviation(fact: str, now: str, *, positive: bool) -> dict[str, Any]:
    """The properties of a deviation that opens."""
    times = {"createdAt": now, "updatedAt": now}
    return {"id": new_id("Deviation"), "fact": fact, "positive": positive, "state": OPEN.name, "version": 1, **times}


def opened_by(measure: Mapping[str, Any], latest: Mapping[str, Any], now: str) -> dict[str, Any] | None:
    """The deviation that opens with a measure's latest observation of the own place, as `open_deviations` takes it.

    None unless that is worse than the accepted value and no deviation of the measure is open.
    """
    if measure["deviating"] or not worse_than_accepted(measure, latest):
        return None
    accepted = measure["acceptedValue"]
    fact = (
        f"{latest['period']}: {latest['value']:g}, sämre än det accepterade värdet {accepted:g}"
        f" / worse than the accepted value {accepted:g}."
    )
    deviation = new_deviation(fact, now, positive=False)
    return {"deviation": deviation, "measure": measure["id"], "shownBy": [latest["id"]]}


def worse_than_accepted(measure: Mapping[str, Any], observation: Mapping[str, Any]) -> bool:
    """Whether an observation's value is worse than what is accepted of its measure; False where nothing is."""
    if measure.get("acceptedValue") is None:
        return False
    return Attainment.OFF_TARGET is attainment_of(
        Direction(measure["direction"]),
        accepted=measure["acceptedValue"],
        target=measure.get("targetValue"),
        status=ObservationStatus(observation["status"]),
        value=observation.get("value"),
    )


def influence_key(name: str | None) -> str | None:
    """By what an outside influence is known again, however it is written."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split()) if name else None

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
from samsyn.spoken import Message, verbatim

OPEN, CAUSE_STATED, ACTING, IN_REVIEW, CLOSED, WITHDRAWN = DeviationState


@dataclass(frozen=True, slots=True)
class Step:
    """From which states a deed may be done, and of a positive deviation from which more; and what to do before."""

    states: frozenset[DeviationState]
    before: Message
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
    "stateCause": Step(
        frozenset({OPEN, CAUSE_STATED}),
        Message(en="Go on from the cause that is stated.", sv="Fortsätt från den orsak som är angiven."),
    ),
    "addCorrectiveAction": Step(
        frozenset({CAUSE_STATED, ACTING, IN_REVIEW}), Message(en="State the cause first.", sv="Ange orsaken först.")
    ),
    "updateCorrectiveAction": Step(
        frozenset({ACTING, IN_REVIEW}),
        Message(en="It is reviewed or closed already.", sv="Den är redan uppföljd eller avslutad."),
    ),
    "reviewDeviation": Step(
        frozenset({IN_REVIEW}),
        Message(
            en="Do what was decided first: at least one corrective action.",
            sv="Gör först det som beslutats: minst en åtgärd.",
        ),
        frozenset({CAUSE_STATED}),
    ),
    "closeDeviation": Step(
        frozenset({IN_REVIEW}),
        Message(
            en="State its cause, act on it and review the effect first.",
            sv="Ange orsaken, åtgärda den och följ upp effekten först.",
        ),
    ),
    "withdrawDeviation": Step(frozenset(DeviationState) - ENDED, verbatim("")),
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
        reason = Reason.CLOSED
        message = Message(
            en="Open a new deviation instead; this one is closed.",
            sv="Öppna en ny avvikelse i stället; den här är avslutad.",
        )
    elif state is WITHDRAWN:
        reason = Reason.WITHDRAWN
        message = Message(
            en="Open a new deviation instead; this one is withdrawn.",
            sv="Öppna en ny avvikelse i stället; den här är återkallad.",
        )
    elif state is ACTING and deed in {"reviewDeviation", "closeDeviation"}:
        reason = Reason.TO_BE_DONE
        message = Message(
            en="Wait until its corrective actions are done, or cancel what won't be; one at least must be done.",
            sv="Vänta tills åtgärderna är gjorda, eller ställ in det som inte blir av; minst en måste bli gjord.",
        )
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

"""Deviations: a fact, its cause, what is done about it, whether that was effective, and what was learnt.

The steps and who may take them stand in steps.py; a deviation can't be closed without a review and a lesson.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Annotated, Any

from pydantic import Field

from samsyn.deeds.deviations.actions import FINISHED
from samsyn.deeds.deviations.steps import (
    check_step,
    influence_key,
    new_deviation,
    open_of,
    opening,
)
from samsyn.deeds.doing.deed import Decision, Work, deed
from samsyn.deeds.doing.fields import (
    AIMS,
    Changing,
    DeviationId,
    IdempotencyKey,
    Items,
    MeasureId,
    Name,
    ObservationId,
    Perhaps,
    Text,
)
from samsyn.deeds.doing.inputs import Input
from samsyn.deeds.doing.limits import Ref, Unstored
from samsyn.deeds.doing.permissions import its_owner
from samsyn.deeds.doing.properties import history_of, raised, told
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.payloads import DeviationPayload
from samsyn.errors import ConflictFault, Fault, InvalidFault, StateFault
from samsyn.graph.deltas import NOTHING, Change, created, tied
from samsyn.graph.records import Contribution, Deviation, Measure, Observation
from samsyn.graph.visibility import concerned_by
from samsyn.model.ids import new_id
from samsyn.model.principals import DECIDING
from samsyn.model.times import day_of
from samsyn.model.vocabulary import ActionState, Cause, DeviationState, Gender
from samsyn.questions.judgement import is_worse_than_accepted
from samsyn.spoken import Message

CONCERNS = (
    "The ids of the aims, contributions and measures that the lesson is about, up to 100. Default: the measure and "
    "what it indicates."
)
IT = "The id of the deviation."


class OpenDeviationInput(Input):
    """The deviation to open: something off target, or better than expected."""

    measure_id: MeasureId = Field(description="The id of the measure that deviates.")
    fact: Text = Field(description="What is observed, without judging the cause, 1–4,000 characters.")
    positive: bool = Field(
        default=False,
        description="Whether the deviation is positive, that is, better than expected and worth learning from.",
    )
    idempotency_key: IdempotencyKey = None


class StateCauseInput(Changing):
    """The cause of a deviation. Look for the system, not the person."""

    id: DeviationId = Field(description=IT)
    cause: Cause = Field(description="The primary cause.")
    text: Text = Field(description="An explanation of the cause, 1–4,000 characters.")
    outside_influence: Annotated[
        Perhaps[Name],
        Field(description="The name of the outside influence. Required for the cause OUTSIDE, and only for it."),
    ] = None

    def contradictions(self) -> Iterator[Fault]:
        """Yield INFLUENCE_MISSING and INFLUENCE_NOT_ALLOWED."""
        if (self.cause is Cause.OUTSIDE) == (self.outside_influence is not None):
            return
        missing = self.outside_influence is None
        reason = Reason.INFLUENCE_MISSING if missing else Reason.INFLUENCE_NOT_ALLOWED
        message = Message(
            en="Leave it out, or choose the cause {cause}.",
            sv="Utelämna den, eller välj orsaken {cause}.",
            cause=Cause.OUTSIDE,
        )
        if missing:
            message = Message(en="Name the outside influence.", sv="Ange den yttre påverkan.")
        yield InvalidFault(path=("outsideInfluence",), reason=reason, message=message)


class ReviewDeviationInput(Changing):
    """The review of a deviation against a later observation."""

    id: DeviationId = Field(description=IT)
    observation_id: ObservationId = Field(
        description="The id of a later observation of the measure, for this place and both genders together."
    )
    effective: bool = Field(
        description="Whether the corrective actions were effective or, for a positive deviation, whether it lasted."
    )
    comment: Text = Field(description="What supports that conclusion, 1–4,000 characters.")


class CloseDeviationInput(Changing):
    """The lesson with which a deviation is closed."""

    id: DeviationId = Field(description=IT)
    lesson: Text = Field(description="The lesson: what others should know next time, 1–4,000 characters.")
    concerns_ids: Annotated[
        Items[Annotated[str, Ref(*AIMS, "Contribution", "Measure")]] | None, Field(description=CONCERNS)
    ] = None


class WithdrawDeviationInput(Changing):
    """The deviation to withdraw, and the reason."""

    id: DeviationId = Field(description=IT)
    reason: Annotated[Text, Unstored()] = Field(
        description="The reason, stored with the deviation, 1–4,000 characters."
    )


@deed(DeviationPayload, by=DECIDING, partner=its_owner("measureId"))
def open_deviation(work: Work, given: OpenDeviationInput) -> Decision:
    """Opens a deviation. When an observation is worse than the accepted value, one is opened automatically."""
    measure = work.get(Measure, given.measure_id)
    if measure and not given.positive and (already := open_of(measure)):
        work.refuse(
            ConflictFault(
                path=("measureId",),
                reason=Reason.OPEN_ALREADY,
                message=Message(
                    en="Go on with the one that is open; a measure has one at a time.",
                    sv="Fortsätt med den som är öppen; ett mått har en åt gången.",
                ),
                current=already.id,
                current_version=already.version,
            )
        )
    deviation = new_deviation(work, given.fact, positive=given.positive)
    latest = _latest(work, measure) if measure else None
    return Decision(
        changes=opening(deviation, given.measure_id, latest),
        node=deviation["id"],
        after={**told(deviation), "measureId": given.measure_id},
        inside=[owner.id for owner in measure.owners] if measure else [],
    )


@deed(DeviationPayload, by=DECIDING, partner=its_owner("id"))
def state_cause(work: Work, given: StateCauseInput) -> Decision:
    """States the primary cause of a deviation. Look for the system, not the person."""
    deviation = work.the(Deviation, given.id)
    check_step(work, deviation, "stateCause")
    stated = {
        "cause": given.cause.name,
        "causeText": given.text,
        "outsideInfluence": given.outside_influence,
        "influence": influence_key(given.outside_influence),
        "state": DeviationState.CAUSE_STATED.name,
    }
    return _moved(work, deviation, stated)


@deed(DeviationPayload, by=DECIDING, partner=its_owner("id"))
def review_deviation(work: Work, given: ReviewDeviationInput) -> Decision:
    """Reviews a deviation against a later observation, with a verdict on the effect of the corrective actions."""
    deviation = work.the(Deviation, given.id)
    check_step(work, deviation, "reviewDeviation")
    observation = work.get(Observation, given.observation_id)
    if observation:
        work.refuse(*_review_faults(work, given, deviation, observation))
    state = DeviationState.IN_REVIEW if given.effective else DeviationState.CAUSE_STATED
    judged = {"effective": given.effective, "reviewComment": given.comment, "state": state.name}
    reviewed = tied("REVIEWED_BY", deviation, given.observation_id)
    return _moved(work, deviation, judged, reviewed, after={"observationId": given.observation_id})


@deed(DeviationPayload, by=DECIDING, partner=its_owner("id"))
def close_deviation(work: Work, given: CloseDeviationInput) -> Decision:
    """Closes a deviation with a lesson. It must have been reviewed and found effective."""
    deviation = work.the(Deviation, given.id)
    check_step(work, deviation, "closeDeviation")
    if deviation.state is DeviationState.IN_REVIEW and not deviation.effective:
        message = Message(
            en="Review it first, against a later observation: a comment alone closes nothing.",
            sv="Följ upp den först, mot ett senare mätvärde: en kommentar räcker inte för att avsluta.",
        )
        state = deviation.state.name
        work.refuse(StateFault(path=("id",), reason=Reason.NOT_REVIEWED, message=message, state=state))
    [measure] = deviation.deviates
    concerns = given.concerns_ids
    if concerns is None:
        concerns = [measure.id, *(each.id for each in measure.indicates if _is_public(each))]
    lesson = new_id("Lesson")
    learnt = [
        created("Lesson", {"id": lesson, "text": given.lesson, "version": 1, "createdAt": work.now}),
        tied("LEARNT_FROM", lesson, deviation),
        *(tied("TEACHES_OF", lesson, each) for each in concerns),
    ]
    after = {"lesson": given.lesson, "concernsIds": sorted(concerns)}
    closed = _moved(work, deviation, {"state": DeviationState.CLOSED.name}, *learnt, after=after)
    return replace(closed, inside=None, about=[measure.id])


@deed(DeviationPayload, by=DECIDING, partner=its_owner("id"))
def withdraw_deviation(work: Work, given: WithdrawDeviationInput) -> Decision:
    """Withdraws a deviation, such as one opened by a typing error. Unfinished corrective actions are cancelled.

    A deviation that was opened automatically is withdrawn automatically while no cause is stated, if its observation is
    corrected, removed or no longer the latest.
    """
    deviation = work.the(Deviation, given.id)
    check_step(work, deviation, "withdrawDeviation")
    withdrawn = {"state": DeviationState.WITHDRAWN.name, "withdrawnReason": given.reason}
    left = (each for each in deviation.actions if each.state not in FINISHED)
    cancelled = [raised(work, each, state=ActionState.CANCELLED.name) for each in left]
    return replace(_moved(work, deviation, withdrawn, *cancelled), reason=given.reason)


def _moved(
    work: Work,
    deviation: Deviation,
    properties: Mapping[str, Any],
    *also: Change,
    after: Mapping[str, Any] = NOTHING,
) -> Decision:
    """A deviation with some properties set, for strategists and the actors concerned alone; `after` is told beside."""
    change = raised(work, deviation, **properties)
    before, changed = history_of(change)
    inside = sorted(concerned_by(deviation))
    return Decision(
        changes=[change, *also], node=deviation.id, before=before, after={**changed, **after}, inside=inside
    )


def _latest(work: Work, measure: Measure) -> Observation | None:
    """The latest observation of the own place, both genders together."""
    own = (each for each in measure.observations if each.area == work.place and each.gender is Gender.T)
    return max(own, key=lambda each: (each.period_end, each.period_start), default=None)


def _is_public(record: Any) -> bool:
    return record.archived_at is None and (not isinstance(record, Contribution) or record.public)


def _review_faults(
    work: Work, given: ReviewDeviationInput, deviation: Deviation, observation: Observation
) -> Iterator[Fault]:
    """Yield what is wrong with the observation, and a claim that it gives the lie to."""
    path, [measure] = ("observationId",), deviation.deviates
    if observation.key != f"{measure.id}|{observation.period}|{work.place}|T":
        message = Message(
            en="Choose an observation of the deviation's own measure, of the own place and both genders together.",
            sv="Välj ett mätvärde för avvikelsens eget mått, för den egna platsen och totalt för båda könen.",
        )
        yield InvalidFault(path=path, reason=Reason.NOT_ITS_OBSERVATION, message=message)
        return
    looked_at = [each.period_end for each in (*deviation.shown_by, *deviation.reviewed_by)]
    since = max(looked_at, default=day_of(deviation.created_at))
    if observation.period_end <= since or observation.value is None:
        message = Message(
            en="Choose one with a value, of a period that ends after {since}; wait for it if there is none.",
            sv="Välj ett med värde, för en period som slutar efter {since}; vänta om det inte finns något.",
            since=since,
        )
        yield InvalidFault(path=path, reason=Reason.NOT_LATER, message=message)
        return
    is_worse = is_worse_than_accepted(measure, observation, work.today)
    if given.effective and not deviation.positive and is_worse:
        message = Message(
            en="Answer that it wasn't effective: {value} is still worse than the accepted value.",
            sv="Ange att det inte hade effekt: {value} är fortfarande sämre än det accepterade värdet.",
            value=observation.value,
        )
        yield InvalidFault(path=("effective",), reason=Reason.NOT_EFFECTIVE, message=message)

"""Deviations: a fact, its cause, what is done about it, whether that was effective, and what was learnt.

The steps and who may take them stand in steps.py; a deviation can't be closed without a review and a lesson.
"""

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import Field

from samsyn.deeds.deviations.steps import check_step, influence_key, new_deviation, step_taken, worse_than_accepted
from samsyn.deeds.doing.deed import Work, Written, deed
from samsyn.deeds.doing.fields import (
    AIMS,
    DeviationId,
    ExpectedVersion,
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
from samsyn.deeds.doing.properties import by_type, told
from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import ConflictFault, Fault, InvalidFault, StateFault
from samsyn.model.ids import new_id
from samsyn.model.vocabulary import Cause, DeviationState

FACT = "What is seen, without judging why, 1 to 4,000 characters."
CONCERNS = (
    "The aims, contributions and measures that the lesson is about, at most 100; unless said, the measure and what it"
    " tells of."
)
IT = "The deviation's id."


class OpenDeviationInput(Input):
    """What is off target, or better than expected."""

    measure_id: MeasureId = Field(description="The measure that shows it.")
    fact: Annotated[Text, Unstored()] = Field(description=FACT)
    positive: Annotated[
        bool, Unstored(), Field(description="True when better than expected: to be learnt from as well.")
    ] = False
    idempotency_key: IdempotencyKey = None


class StateCauseInput(Input):
    """Why it came about: look for the system, not the person."""

    id: DeviationId = Field(description=IT)
    expected_version: ExpectedVersion
    cause: Annotated[Cause, Unstored(), Field(description="The one primary cause.")]
    text: Annotated[Text, Unstored()] = Field(description="How it came about, 1 to 4,000 characters.")
    outside_influence: Annotated[
        Perhaps[Name], Unstored(), Field(description="What it is called; for the cause OUTSIDE alone, which needs it.")
    ] = None
    idempotency_key: IdempotencyKey = None

    def contradictions(self) -> Iterator[Fault]:
        """Yield INFLUENCE_MISSING and INFLUENCE_NOT_ALLOWED."""
        if (self.cause is Cause.OUTSIDE) == (self.outside_influence is not None):
            return
        missing = self.outside_influence is None
        reason = Reason.INFLUENCE_MISSING if missing else Reason.INFLUENCE_NOT_ALLOWED
        message = "Name the outside influence." if missing else "Leave it out, or choose the cause OUTSIDE."
        yield InvalidFault(path=("outsideInfluence",), reason=reason, message=message)


class ReviewDeviationInput(Input):
    """Whether what was done had effect, by a later observation."""

    id: DeviationId = Field(description=IT)
    expected_version: ExpectedVersion
    observation_id: ObservationId = Field(description="A later observation of its measure, of the own place.")
    effective: Annotated[
        bool, Unstored(), Field(description="Whether it was effective; of a positive one, whether it lasted.")
    ]
    comment: Annotated[Text, Unstored()] = Field(description="What shows that, 1 to 4,000 characters.")
    idempotency_key: IdempotencyKey = None


class CloseDeviationInput(Input):
    """What was learnt, and what it is about."""

    id: DeviationId = Field(description=IT)
    expected_version: ExpectedVersion
    lesson: Annotated[Text, Unstored()] = Field(description="What others should know next time, 1 to 4,000 characters.")
    concerns_ids: Annotated[
        Items[Annotated[str, Ref(*AIMS, "Contribution", "Measure")]] | None, Field(description=CONCERNS)
    ] = None
    idempotency_key: IdempotencyKey = None


@deed("DeviationPayload", deviation="Deviation")
async def open_deviation(work: Work, given: OpenDeviationInput) -> Written:
    """Tell of a deviation; when an observation is worse than the accepted value, one opens by itself."""
    [stored] = await work.read("deviating", id=given.measure_id, place=work.place)
    if stored["open"] and not given.positive:
        message = "Go on with the one that is open; a measure has one at a time."
        fault = ConflictFault(
            path=("measureId",),
            reason=Reason.OPEN_ALREADY,
            message=message,
            current=stored["open"]["id"],
            current_version=stored["open"]["version"],
        )
        work.faults.append(fault)
    deviation = new_deviation(given.fact, work.now, positive=given.positive)
    shown_by = [stored["latest"]] if stored["latest"] else []
    opened = {"deviation": deviation, "measure": given.measure_id, "shownBy": shown_by}
    await work.write("open_deviations", given={"opened": [opened]})
    return step_taken(
        deviation["id"],
        stored["concerned"],
        before={},
        after={**told(deviation), "measureId": given.measure_id},
    )


@deed("DeviationPayload", deviation="Deviation")
async def state_cause(work: Work, given: StateCauseInput) -> Written:
    """State the primary cause. Look for the system, not the person."""
    check_step(work, work.found[given.id].facts, "stateCause")
    changes = {
        "cause": given.cause.name,
        "causeText": given.text,
        "outsideInfluence": given.outside_influence,
        "influence": influence_key(given.outside_influence),
        "state": DeviationState.CAUSE_STATED.name,
    }
    return await _changed(work, given.id, changes)


@deed("DeviationPayload", deviation="Deviation")
async def review_deviation(work: Work, given: ReviewDeviationInput) -> Written:
    """Against a later observation."""
    check_step(work, work.found[given.id].facts, "reviewDeviation")
    work.faults.extend(_review_faults(work, given))
    state = DeviationState.IN_REVIEW if given.effective else DeviationState.CAUSE_STATED
    changes = {"effective": given.effective, "reviewComment": given.comment, "state": state.name}
    return await _changed(work, given.id, changes, reviewed_by=[given.observation_id])


@deed("DeviationPayload", deviation="Deviation")
async def close_deviation(work: Work, given: CloseDeviationInput) -> Written:
    """Needs a review and a lesson."""
    facts = work.found[given.id].facts
    check_step(work, facts, "closeDeviation")
    if facts["state"] == DeviationState.IN_REVIEW and not facts["effective"]:
        message = "Review it first, against a later observation: a comment alone closes nothing."
        work.faults.append(StateFault(path=("id",), reason=Reason.NOT_REVIEWED, message=message, state=facts["state"]))
    lesson_id = new_id("Lesson")
    lesson = {"id": lesson_id, "text": given.lesson, "version": 1, "createdAt": work.now}
    concerns = [facts["measure"], *facts["indicated"]] if given.concerns_ids is None else given.concerns_ids
    await work.write("add_lesson", lesson=lesson, given={"deviation": given.id, "concerns": by_type(concerns)})
    written = await _changed(work, given.id, {"state": DeviationState.CLOSED.name}, is_public=True)
    after = {**written.after, "lesson": given.lesson, "concernsIds": sorted(concerns)}
    return step_taken(
        given.id,
        None,
        before=written.before,
        after=after,
        more=[lesson_id, facts["measure"]],
    )


def _review_faults(work: Work, given: ReviewDeviationInput) -> Iterator[Fault]:
    """Yield what is wrong with the observation, and a claim that it gives the lie to."""
    deviation, observation = work.found[given.id].facts, work.found.get(given.observation_id)
    if observation is None:
        return
    facts, path = observation.facts, ("observationId",)
    if facts["key"] != f"{deviation['measure']}|{facts['period']}|{work.place}|T":
        message = "Choose an observation of the deviation's own measure, of the own place and both genders together."
        yield InvalidFault(path=path, reason=Reason.NOT_ITS_OBSERVATION, message=message)
        return
    since = deviation["periodEnd"] or deviation["createdAt"][:10]
    if facts["periodEnd"] <= since or facts.get("value") is None:
        message = f"Choose one with a value, of a period that ends after {since}; wait for it if there is none."
        yield InvalidFault(path=path, reason=Reason.NOT_LATER, message=message)
    elif given.effective and not deviation["positive"] and worse_than_accepted(deviation["limits"], facts):
        message = f"Say that it wasn't: {facts['value']:g} is still worse than the accepted value."
        yield InvalidFault(path=("effective",), reason=Reason.NOT_EFFECTIVE, message=message)


async def _changed(
    work: Work,
    deviation_id: str,
    changes: dict[str, Any],
    *,
    reviewed_by: list[str] | None = None,
    is_public: bool = False,
) -> Written:
    changes = {**changes, **work.next_version(deviation_id)}
    given = {"reviewedBy": reviewed_by or []}
    [former] = await work.write("change_deviation", id=deviation_id, changes=changes, given=given)
    concerned = None if is_public else list(former["concerned"])
    before, after = told(former["before"], like=changes), told(changes)
    return step_taken(
        deviation_id,
        concerned,
        before=before,
        after={**after, **({"observationId": reviewed_by[0]} if reviewed_by else {})},
    )

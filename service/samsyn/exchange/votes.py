"""Votes of a pulse that a seed tells: published by the rule by which votes are, as if they had been cast in turn.

They are of a period that is over, so that nobody can vote in it any more: what is published then stays as it is.
"""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Final

from pydantic import Field

from samsyn.deeds.doing.decide import Raw
from samsyn.deeds.doing.fields import BeneficiaryGroupId, MeasureId, PeriodName, Source
from samsyn.deeds.doing.inputs import Input, read
from samsyn.deeds.doing.limits import Length, Range
from samsyn.deeds.doing.references import faults_of, look_up, references_of
from samsyn.deeds.pulse.publish import publication
from samsyn.errors import CannotStart, Refused
from samsyn.graph.records import Measure
from samsyn.graph.view import View
from samsyn.model.periods import period_of
from samsyn.model.pulse import Poll
from samsyn.model.vocabulary import MeasureMethod
from samsyn.settings import LEAST_ANSWERS

VOTES_MAX: Final = 10_000  # of a group: they are counted one by one

Count = Annotated[int, Range(0, VOTES_MAX)]


class GroupVotesInput(Input):
    """How many of a group have voted, and how."""

    group_id: Annotated[
        BeneficiaryGroupId | None, Field(description="The group; left out, of those who told none.")
    ] = None
    up: Annotated[Count, Field(description="How many thumbs were up.")] = 0
    down: Annotated[Count, Field(description="How many weren't.")] = 0


class VotesInput(Input):
    """The votes of a measure in a period that is over."""

    measure_id: MeasureId = Field(description="The measure, whose method is PULSE.")
    period: PeriodName = Field(description="The period, of the measure's frequency.")
    presses: Annotated[bool, Field(description="Whether thumbs were pressed at kiosks, so that none is a person.")] = (
        False
    )
    votes: Annotated[list[GroupVotesInput], Length(distinct=False, least=1)] = Field(description="The votes by group.")
    source: Source = None


def published(raw: Raw, at: View) -> dict[str, Any]:
    """The input of `publishPulse` for votes, of which all are counted and as many shown as the rule lets show.

    Raises Refused for what is wrong with their input, and CannotStart where they can't be told of the measure or the
    period.
    """
    given, faults = read(VotesInput, raw)
    references = list(references_of(VotesInput, raw))
    faults += faults_of(references, look_up(references, at), at)
    if faults or not isinstance(given, VotesInput):
        raise Refused(*faults)
    _check_votes(given, at)
    poll = Poll()
    for group_id, is_up in _in_turn(given.votes):
        poll = poll.cast(group_id, up=is_up, k=LEAST_ANSWERS)
    if poll.shown is None:
        raise CannotStart(f"Tell at least one vote of {given.period}, or leave the period out.")
    told = publication(given.measure_id, given.period, poll.shown, presses=given.presses)
    return {**told, "source": given.source}


def _check_votes(given: VotesInput, at: View) -> None:
    measure = at.graph.get(Measure, given.measure_id)
    if measure is None or measure.method is not MeasureMethod.PULSE or at.graph.place is None:
        raise CannotStart("Votes are told of a measure whose method is PULSE, once the place is set.")
    if period_of(given.period).end >= date.fromisoformat(at.today):
        raise CannotStart(f"Votes of “{measure.name}” can't be told of {given.period}, which isn't over.")


def _in_turn(votes: list[GroupVotesInput]) -> Iterator[tuple[str | None, bool]]:
    """Yield the group and the thumb of each vote, evenly mixed; the same votes always in the same order."""
    placed = [
        ((number + 0.5) / count, index, is_up)
        for index, each in enumerate(votes)
        for is_up, count in ((True, each.up), (False, each.down))
        for number in range(count)
    ]
    return ((votes[index].group_id, is_up) for _, index, is_up in sorted(placed))

"""Ballots: a measure takes votes by them, each counting once, or by presses at kiosks, never by both."""

from collections.abc import Iterator
from typing import Annotated, Final

from pydantic import Field

from samsyn.deeds.doing.deed import Decision, Work, deed
from samsyn.deeds.doing.fields import BeneficiaryGroupId, IdempotencyKey, MeasureId
from samsyn.deeds.doing.inputs import Input
from samsyn.deeds.doing.limits import Range
from samsyn.deeds.doing.permissions import rule
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.measures.observations import other_measure_faults
from samsyn.deeds.payloads import BallotsPayload
from samsyn.errors import Fault, StateFault
from samsyn.graph.deltas import set_to
from samsyn.graph.records import Measure
from samsyn.model.api_keys import is_valid
from samsyn.model.ballots import hash_of_ballot, new_ballot
from samsyn.model.principals import DECIDING
from samsyn.model.vocabulary import MeasureMethod
from samsyn.spoken import Message

BALLOTS_MAX: Final = 1_000  # at a time: some forty printed sheets, stored in a second
BALLOT: Final = "BALLOT"
KIOSK: Final = "KIOSK"
PLACE_MISSING: Final = Message(
    en="Set the place first: what is answered is observed there.",
    sv="Ange platsen först: svaren blir mätvärden för den.",
)


class IssueBallotsInput(Input):
    """The ballots to issue."""

    measure_id: MeasureId = Field(description="The id of the measure to vote on. Its method must be PULSE.")
    count: Annotated[int, Range(1, BALLOTS_MAX)] = Field(description=f"Number of ballots, 1–{BALLOTS_MAX:,}.")
    beneficiary_group_id: Annotated[
        BeneficiaryGroupId | None,
        Field(description="The id of the beneficiary group that the voters belong to; null for none."),
    ] = None
    idempotency_key: IdempotencyKey = None


@rule("for measures that one of their own actors is responsible for")
def _for_own_measures(work: Work, given: IssueBallotsInput) -> Iterator[Fault]:
    yield from other_measure_faults(work, given.measure_id, "measureId")


@deed(BallotsPayload, by=DECIDING, partner=_for_own_measures, reversible=False)
def issue_ballots(work: Work, given: IssueBallotsInput) -> Decision:
    """Issues anonymous single-use ballots for a measure. They are returned only in this response."""
    measure = work.get(Measure, given.measure_id)
    if measure:
        work.refuse(*faults_of_ballots(work, measure))
    ballots = [new_ballot() for _ in range(min(given.count, BALLOTS_MAX))]
    about = {"measureId": given.measure_id, "spent": False}
    if given.beneficiary_group_id:
        about["groupId"] = given.beneficiary_group_id
    # In an order that isn't that in which they are handed out.
    hashed = [{**about, "hash": each} for each in sorted(map(hash_of_ballot, ballots))]
    return Decision(
        changes=[set_to(measure, {"votesBy": BALLOT})] if measure else [],
        node=given.measure_id,
        payload={},
        after={"ballots": given.count, "beneficiaryGroupId": given.beneficiary_group_id},
        secrets=ballots,
        beside=[("issue_ballots", {"ballots": hashed})],
    )


def faults_of_ballots(work: Work, measure: Measure) -> Iterator[Fault]:
    """Yield what is wrong with ballots for a measure."""
    yield from _faults_of_votes(work, measure)
    if measure.votes_by == KIOSK or any(
        is_valid(revoked_at=key.revoked_at, expires_at=key.expires_at, now=work.now) for key in measure.kiosks
    ):
        message = Message(
            en="Issue them for another measure: this one counts presses at kiosks, which are not persons.",
            sv="Utfärda dem för ett annat mått: det här räknar tryck vid kiosker, inte personer.",
        )
        yield StateFault(path=("measureId",), reason=Reason.KIOSKS_PRESS, message=message, state=KIOSK)


def faults_of_kiosk(work: Work, measure: Measure) -> Iterator[Fault]:
    """Yield what is wrong with a kiosk for a measure."""
    yield from _faults_of_votes(work, measure)
    if measure.votes_by == BALLOT:
        message = Message(
            en="Choose another measure: this one counts ballots, one for each person.",
            sv="Välj ett annat mått: det här räknar engångslänkar, en för varje person.",
        )
        yield StateFault(path=("measureId",), reason=Reason.BALLOTS_COUNT, message=message, state=BALLOT)


def _faults_of_votes(work: Work, measure: Measure) -> Iterator[Fault]:
    if measure.method is not MeasureMethod.PULSE:
        message = Message(
            en="Choose a measure whose method is {method}, or make that this one's method first.",
            sv="Välj ett mått med metoden {method}, eller byt till den metoden först.",
            method=MeasureMethod.PULSE,
        )
        yield StateFault(path=("measureId",), reason=Reason.NOT_PULSE, message=message, state=measure.method.name)
    if work.place is None:
        yield StateFault(path=("measureId",), reason=Reason.PLACE_MISSING, message=PLACE_MISSING, state="UNSET")

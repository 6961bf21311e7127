"""Votes as they come in: those that come while others are being counted are counted together, in the next transaction.

So as many are counted as can be, however long a transaction takes. Whoever votes is answered when it is committed.
"""

import asyncio
from collections import deque
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Final, TypeAlias

from pydantic import Field

from samsyn.database.replica import Replica
from samsyn.database.tasks import start_task
from samsyn.deeds.doing.fields import BeneficiaryGroupId
from samsyn.deeds.doing.inputs import Input, read
from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import Fault, InvalidFault, OutcomeUnknown, Refused, SamsynError, Unavailable
from samsyn.model.ballots import hash_of_ballot, is_ballot
from samsyn.model.principals import Principal
from samsyn.model.vocabulary import Role
from samsyn.performing.votes.count import Vote, count_votes, unknown_ballot

CAST_PULSE: Final = "castPulse"
TOGETHER_MAX: Final = 500  # votes in one transaction, which is done in some tenths of a second
WAITING_MAX: Final = 5_000  # votes; those who come then had better come again than wait in vain
CROWDED: Final = "Too many vote just now. Try again in a moment."
PERHAPS_COUNTED: Final = "The line to the database broke while the vote was being counted. Vote with the same ballot."

_Waiting: TypeAlias = tuple[Vote, asyncio.Future[list[Fault]]]


class CastPulseInput(Input):
    """A thumb: up or not."""

    ballot: Annotated[str | None, Field(description="The ballot; left out by a kiosk, whose key counts.")] = None
    up: bool = Field(description="Whether the thumb is up.")
    beneficiary_group_id: Annotated[
        BeneficiaryGroupId | None,
        Field(description="The group that whoever votes belongs to; the ballot's own group counts before it."),
    ] = None


def vote_of(raw: Mapping[str, Any], by: Principal) -> Vote:
    """The vote that an input tells. Raises Refused: with a ballot by a kiosk, or without one by anybody else."""
    given, faults = read(CastPulseInput, raw)
    if not isinstance(given, CastPulseInput) or faults:
        raise Refused(*faults)
    is_kiosk = by.role is Role.KIOSK
    if is_kiosk and given.ballot is not None:
        message = "Leave it out: a kiosk's key counts a press, and no ballot."
        raise Refused(InvalidFault(path=("ballot",), reason=Reason.NOT_FOR_ROLE, message=message))
    if is_kiosk:
        return Vote(given.up, kiosk=by.id, group_id=given.beneficiary_group_id)
    if given.ballot is None:
        message = "Give the ballot as it was handed out."
        raise Refused(InvalidFault(path=("ballot",), reason=Reason.MISSING, message=message))
    if not is_ballot(given.ballot):
        raise Refused(unknown_ballot())
    return Vote(given.up, ballot=hash_of_ballot(given.ballot), group_id=given.beneficiary_group_id)


class Voting:
    """Where the votes of a process wait to be counted; `least` answers are shown at the least.

    In a period that has votes already, that stays as its first vote found it.
    """

    def __init__(self, replica: Replica, *, least: int) -> None:
        self._replica = replica
        self._least = least
        self._waiting: deque[_Waiting] = deque()
        self._counting: asyncio.Task[None] | None = None

    async def cast(self, vote: Vote) -> None:
        """Return when the vote is counted for good.

        Raises Refused with what is wrong with it, and Unavailable where it may not be counted: it may be repeated with
        the same ballot then.
        """
        if len(self._waiting) >= WAITING_MAX:
            raise Unavailable(CROWDED)
        told: asyncio.Future[list[Fault]] = asyncio.get_running_loop().create_future()
        self._waiting.append((vote, told))
        if self._counting is None or self._counting.done():
            self._counting = start_task(self._count_all())
        if faults := await told:
            raise Refused(*faults)

    async def close(self) -> None:
        """Count those that wait."""
        if self._counting is not None:
            await self._counting

    async def _count_all(self) -> None:
        while self._waiting:
            together = [self._waiting.popleft() for _ in range(min(len(self._waiting), TOGETHER_MAX))]
            try:
                await self._count(together)
            except Unavailable as error:
                _fail(together, error)
            except Exception:  # noqa: BLE001 -- one of them is a mistake of ours; it mustn't cost the others their vote
                await self._count_singly(together)

    async def _count(self, together: Sequence[_Waiting]) -> None:
        votes = [vote for vote, _ in together]
        try:
            counted = await count_votes(self._replica, votes, k=self._least)
        except OutcomeUnknown:
            raise Unavailable(PERHAPS_COUNTED) from None
        for (_, told), faults in zip(together, counted, strict=True):
            if not told.done():
                told.set_result(faults)

    async def _count_singly(self, together: Sequence[_Waiting]) -> None:
        for each in together:
            try:
                await self._count([each])
            except Exception as error:  # noqa: BLE001 -- whoever voted is told, where it is logged and masked
                _fail([each], error)


def _fail(together: Sequence[_Waiting], error: Exception) -> None:
    for _, told in together:
        if not told.done():
            told.set_exception(Unavailable(str(error)) if isinstance(error, SamsynError) else error)

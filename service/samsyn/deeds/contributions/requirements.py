"""What a contribution needs before it is shown to others: a maker, and something that it is for."""

from collections.abc import Iterator
from typing import Final

from samsyn.deeds.contributions.statuses import APPROVED, ENDED, SUBMITTED
from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import Fault, InvalidFault, StateFault
from samsyn.graph.records import AimLink, Contribution
from samsyn.model.vocabulary import ContributionStatus
from samsyn.spoken import Message

# An ended contribution was approved, and counts when earlier years are asked about.
DECIDED: Final = frozenset({APPROVED, ENDED})
SHOWN: Final = frozenset({SUBMITTED}) | DECIDED


def lacks(status: ContributionStatus, *, has_maker: bool, has_aim: bool, has_words_for_aim: bool) -> Iterator[Fault]:
    """Yield what a contribution lacks in a status, at the field that it would stand in.

    That is a maker, an aim, or at least words for one (`intendedFor`).
    """
    if status not in SHOWN:
        return
    if not has_maker:
        message = Message(
            en="Name at least one maker; only a draft can be without.",
            sv="Ange minst en medverkande; bara ett utkast kan sakna sådan.",
        )
        yield InvalidFault(path=("makers",), reason=Reason.MAKER_MISSING, message=message)
    if status in DECIDED and not has_aim:
        message = Message(
            en="Link it to at least one aim; what is approved needs one.",
            sv="Koppla den till minst ett mål; en godkänd insats behöver det.",
        )
        yield InvalidFault(path=("contributesTo",), reason=Reason.AIM_MISSING, message=message)
    if status not in DECIDED and not (has_aim or has_words_for_aim):
        message = Message(
            en="Link it to at least one aim, or say in your own words what it is meant for.",
            sv="Koppla den till minst ett mål, eller beskriv med egna ord vad den är tänkt för.",
        )
        yield InvalidFault(path=("contributesTo",), reason=Reason.AIM_OR_INTENDED_FOR_MISSING, message=message)


def lacks_of(
    contribution: Contribution, status: ContributionStatus, *, without: AimLink | None = None
) -> Iterator[Fault]:
    """Yield what a contribution as it is would lack in a status, and without one of its links."""
    found = lacks(
        status,
        has_maker=any(part.source.archived_at is None for part in contribution.makers),
        has_aim=any(link.target.archived_at is None and link is not without for link in contribution.contributes_to),
        has_words_for_aim=bool(contribution.intended_for),
    )
    for lack in found:
        yield StateFault(path=("id",), reason=lack.reason, message=lack.message, state=contribution.status)


def unlinking_faults(link: AimLink, contribution: Contribution) -> Iterator[Fault]:
    """Yield what forbids to remove a link: that its contribution couldn't stay in its status without it."""
    before = list(lacks_of(contribution, contribution.status))
    after = lacks_of(contribution, contribution.status, without=link)
    yield from (lack for lack in after if lack not in before)

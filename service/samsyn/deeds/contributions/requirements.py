"""What a contribution needs before it is shown to others: a maker, and something that it is for."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from samsyn.deeds.doing.deed import Work
from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import Fault, InvalidFault, StateFault
from samsyn.model.vocabulary import ContributionStatus

# An ended contribution was approved, and counts when earlier years are asked about.
DECIDED: Final = frozenset({ContributionStatus.APPROVED, ContributionStatus.ENDED})
SHOWN: Final = frozenset({ContributionStatus.SUBMITTED}) | DECIDED


@dataclass(frozen=True, slots=True)
class Lack:
    """Something that a contribution lacks, the field that it would stand in, and what to do about it."""

    field: str
    reason: Reason
    message: str


def lacks(status: str, *, has_maker: bool, has_aim: bool, has_words_for_aim: bool) -> Iterator[Lack]:
    """Yield what a contribution lacks in a status: a maker, an aim, or at least words for one (`intendedFor`)."""
    if status not in SHOWN:
        return
    if not has_maker:
        yield Lack("makers", Reason.MAKER_MISSING, "Name at least one maker; only a draft can be without.")
    if status in DECIDED and not has_aim:
        yield Lack("contributesTo", Reason.AIM_MISSING, "Link it to at least one aim; what is approved needs one.")
    if status not in DECIDED and not (has_aim or has_words_for_aim):
        message = "Link it to at least one aim, or say in intendedFor what it is meant for."
        yield Lack("contributesTo", Reason.AIM_OR_INTENDED_FOR_MISSING, message)


def as_invalid(found: Iterable[Lack]) -> Iterator[Fault]:
    """Yield the lacks as faults of the input's fields."""
    for lack in found:
        yield InvalidFault(path=(lack.field,), reason=lack.reason, message=lack.message)


def as_state(found: Iterable[Lack], status: str) -> Iterator[Fault]:
    """Yield the lacks as faults of the contribution as it is stored."""
    for lack in found:
        yield StateFault(path=("id",), reason=lack.reason, message=lack.message, state=status)


def lacks_as_stored(status: str, stored: Mapping[str, Any], *, without_link: str | None = None) -> Iterator[Lack]:
    """Yield what a stored contribution would lack in a status, and without one of its links."""
    return lacks(
        status,
        has_maker=any(not maker["archived"] for maker in stored["makers"]),
        has_aim=any(not link["archived"] and link["id"] != without_link for link in stored["links"]),
        has_words_for_aim=bool(stored["intendedFor"]),
    )


async def unlinking_faults(work: Work, link_id: str, contribution_id: str) -> Iterator[Fault]:
    """The faults of removing a link without which its contribution couldn't stay in its status."""
    [stored] = await work.read("contribution_as_it_is", id=contribution_id)
    before = set(lacks_as_stored(stored["status"], stored))
    after = set(lacks_as_stored(stored["status"], stored, without_link=link_id))
    return as_state(after - before, stored["status"])

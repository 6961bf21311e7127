"""By which deeds a contribution comes to the status that a row tells."""

from collections.abc import Sequence
from functools import cache

from samsyn.deeds.contributions.statuses import WAYS
from samsyn.model.vocabulary import ContributionStatus, InitialStatus


def first_status(to: ContributionStatus) -> ContributionStatus:
    """As what a contribution is registered that is to have a status: so, or from where fewest deeds lead to it."""
    initial = [ContributionStatus[each.name] for each in InitialStatus]
    ways = {each: deeds_to(to, each) for each in initial}
    return min((each for each in initial if ways[each] is not None), key=lambda each: len(ways[each] or ()))


@cache
def deeds_to(to: ContributionStatus, there: ContributionStatus) -> Sequence[str] | None:
    """The deeds that lead from one status to another, in their order; None where none do."""
    if to is there:
        return ()
    ways: dict[ContributionStatus, tuple[str, ...]] = {there: ()}
    while True:
        more = {
            status: (*ways[before], way.deed)
            for status, way in WAYS.items()
            if status not in ways
            for before in way.before
            if before in ways
        }
        if to in more or not more:
            return more.get(to)
        ways |= more

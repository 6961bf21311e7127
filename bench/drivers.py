"""What questions over the whole graph take, one call after the other: at rest, and right after a write."""

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from bench.calling import Call, asking, calling, check, timed
from bench.data import Place
from bench.servers import Server
from samsyn.api.ready import ready_operations

# What a page about an outcome shows first. `outcome_drivers` of schema/operations adds paths and contributions.
DRIVERS: Final = """
query Drivers($aimId: ID!) {
  drivers(aimId: $aimId) {
    actors(first: 20) {
      totalCount
      nodes { actor { id name sector } share evidencedShare contributionCount }
    }
    sectors { sector share actorCount }
    supportingShare
    counteractingShare
    unsupportedShare
    externalShare
  }
}
"""
GAPS: Final = """
query Gaps($first: Int = 50) {
  gaps(first: $first) { totalCount nodes { kind severity message nodes { id label } } }
}
"""
PRIORITIES: Final = """
query Priorities($aimId: ID!) {
  priorities(aimId: $aimId, first: 50) { effect index quadrant node { id label } }
}
"""
REVIEW_SINCE: Final = "2026-01-01T00:00:00Z"
WRITE: Final = """
mutation Write($input: RegisterContributionInput!) {
  registerContribution(input: $input) { contribution { id } userErrors { message } }
}
"""
SHARES_TOLERANCE: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Driven:
    """The milliseconds of every call, by what was asked. After a deed, what is asked is made anew."""

    warm: list[float]
    ready: list[float]  # outcome_drivers of schema/operations, warm
    gaps: list[float]
    priorities: list[float]
    review: list[float]  # management_review of schema/operations, warm
    deed: list[float]
    after_deed: list[float]
    gaps_after_deed: list[float]


def driven(service: Server, place: Place, calls: int) -> Driven:
    """Return the milliseconds of so many calls of each kind, warmed up."""
    outcome, vision = aim_of(place), {"aimId": place.ids("Vision")[0]}
    drivers, gaps = asking(service, DRIVERS, outcome), asking(service, GAPS, {})
    _check_shares(json.loads(drivers()))
    sides = (
        drivers,
        asking(service, ready_operations()["outcome_drivers"], outcome),
        gaps,
        asking(service, PRIORITIES, vision),
        asking(service, ready_operations()["management_review"], {**vision, "since": REVIEW_SINCE}),
    )
    at_rest = _in_turns(lambda: [timed(side) for side in sides], calls)
    deed = calling(service, lambda: {"query": WRITE, "variables": _contribution(place)})
    _check_changes(deed, drivers)
    asked_after = _in_turns(lambda: [timed(deed), timed(drivers)], calls)
    gaps_after = _in_turns(lambda: [timed(deed), timed(gaps)], calls)
    warm, ready, warm_gaps, priorities, review = map(list, zip(*at_rest, strict=True))
    return Driven(
        warm=warm,
        ready=ready,
        gaps=warm_gaps,
        priorities=priorities,
        review=review,
        deed=[first for first, _ in (*asked_after, *gaps_after)],
        after_deed=[second for _, second in asked_after],
        gaps_after_deed=[second for _, second in gaps_after],
    )


def aim_of(place: Place) -> Mapping[str, str]:
    """Return the variables that ask about the outcome below which is written."""
    return {"aimId": place.ids("Outcome")[0]}


def _in_turns(once: Callable[[], list[float]], calls: int) -> list[list[float]]:
    """Return what so many turns took, after as many to warm up."""
    turns = [once() for _ in range(2 * calls)]
    return turns[calls:]


def _check_changes(deed: Call, question: Call) -> None:
    """Stop unless the answer to a question is another one after a deed."""
    before = question()
    check(json.loads(deed()))
    if question() == before:
        raise SystemExit("The deed has changed nothing of the answer.")


def _check_shares(reply: Mapping[str, Any]) -> None:
    """Stop unless the shares of an answer add up to 1: then the graph is one that the service understands."""
    told = reply["data"]["drivers"]
    parts = [each["share"] for each in told["sectors"]] + [told["unsupportedShare"], told["externalShare"]]
    if not told["actors"]["nodes"] or abs(sum(parts) - 1) > SHARES_TOLERANCE:
        raise SystemExit(f"The shares don't add up to 1: {told}")


def _contribution(place: Place) -> dict[str, Any]:
    """Return the variables that register an approved contribution to the goal right below the asked outcome."""
    makers = [{"actorId": place.ids("Actor")[0]}, {"actorId": place.ids("Actor")[1], "role": "PARTNER"}]
    goals = [{"aimId": place.ids("Goal")[-1], "weight": 2.0}]
    title = f"Skriven {time.time_ns()}"
    return {"input": {"title": title, "makers": makers, "contributesTo": goals, "status": "APPROVED"}}

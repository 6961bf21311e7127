"""What the snapshot answers: warm, asked again, right after a write, and by a service that has just started."""

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.error import URLError
from urllib.request import Request, urlopen

from bench.bare import asking, repeated, timed, varied
from bench.data import Place
from bench.operations import document
from bench.servers import samsyn
from samsyn.database.port import Address, connect
from samsyn.database.snapshot import Snapshots

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
COLD_SECONDS_MAX: Final = 120
POLL_SECONDS: Final = 0.02
SHARES_TOLERANCE: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Driven:
    """The milliseconds of every call, by what was asked."""

    warm: list[float]
    again: list[float]
    ready: list[float]  # the operation of schema/operations, warm
    gaps: list[float]
    priorities: list[float]
    review: list[float]  # management_review of schema/operations
    write: list[float]
    after_write: list[float]
    gaps_after_write: list[float]


def driven(url: str, place: Place, calls: int) -> Driven:
    """Return the milliseconds of so many calls of each kind, warmed up."""
    aim = {"aimId": place.ids("Outcome")[0]}
    warm = asking(url, varied(DRIVERS, aim))
    again = asking(url, repeated(DRIVERS, aim))
    ready = asking(url, varied(document("outcome_drivers"), aim))
    write = asking(url, lambda: {"query": WRITE, "variables": _contribution(place)})
    _check_shares(json.loads(warm()))
    vision = {"aimId": place.ids("Vision")[0]}
    gaps = asking(url, varied(GAPS, {}))
    priorities = asking(url, varied(PRIORITIES, vision))
    review = asking(url, varied(document("management_review"), {**vision, "since": REVIEW_SINCE}))
    sides = (warm, again, ready, gaps, priorities, review)
    for _ in range(calls):
        for side in sides:
            timed(side)
    at_rest = [[timed(side) for side in sides] for _ in range(calls)]
    _ = timed(write), timed(warm)
    writing = [(timed(write), timed(warm), timed(gaps)) for _ in range(calls)]
    return Driven(*map(list, zip(*at_rest, strict=True)), *map(list, zip(*writing, strict=True)))


async def snapshot_seconds(address: Address, times: int) -> list[float]:
    """Return how long it takes each time to load the snapshot into a process that has none."""
    taken: list[float] = []
    for _ in range(times):
        graph = await connect(address)
        began = time.perf_counter()
        await Snapshots(graph).at_least(0)
        taken.append(time.perf_counter() - began)
        await graph.close()
    return taken


def start_seconds(folder: Path, address: Address, place: Place, times: int) -> list[float]:
    """Return the seconds from each start of the service until it has told who drives an outcome."""
    body = json.dumps(repeated(DRIVERS, {"aimId": place.ids("Outcome")[0]})()).encode()
    taken: list[float] = []
    for _ in range(times):
        began = time.perf_counter()
        with samsyn(folder, address) as service:
            while not _answers(service.url, body):
                if time.perf_counter() - began > COLD_SECONDS_MAX:
                    raise SystemExit(f"The service doesn't answer `drivers` within {COLD_SECONDS_MAX} s of its start.")
                time.sleep(POLL_SECONDS)
            taken.append(time.perf_counter() - began)
    return taken


def _answers(url: str, body: bytes) -> bool:
    """Whether there is a good answer; one that isn't there within the service's own limit is asked for again."""
    try:
        with urlopen(Request(url, body, {"Content-Type": "application/json"}), timeout=COLD_SECONDS_MAX) as reply:  # noqa: S310 -- our own
            return "errors" not in json.load(reply)
    except URLError:
        return False


def _check_shares(reply: Mapping[str, Any]) -> None:
    """Stop unless the shares of an answer add up to 1: then the graph is one that the service understands."""
    told = reply["data"]["drivers"]
    parts = [each["share"] for each in told["sectors"]] + [told["unsupportedShare"], told["externalShare"]]
    if not told["actors"]["nodes"] or abs(sum(parts) - 1) > SHARES_TOLERANCE:
        raise SystemExit(f"The shares don't add up to 1: {told}")


def _contribution(place: Place) -> dict[str, Any]:
    """Return the variables that register an approved contribution to a goal right below the outcomes."""
    makers = [{"actorId": place.ids("Actor")[0]}, {"actorId": place.ids("Actor")[1], "role": "PARTNER"}]
    goals = [{"aimId": place.ids("Goal")[-1], "weight": 2.0}]
    title = f"Skriven {time.time_ns()}"
    return {"input": {"title": title, "makers": makers, "contributesTo": goals, "status": "APPROVED"}}

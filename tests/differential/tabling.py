"""The computed columns of tables, by plain reading of a world: each of one node by itself, along every path."""

from collections.abc import Callable, Iterator
from datetime import date
from statistics import fmean
from typing import Any

from samsyn.model.times import today
from tests.differential.judging import JUDGED, attainment, goal_status, judged, own_observations
from tests.differential.world import AIMS, Link, Node, World

DECIMALS = 12
GOOD, BAD = {"ACHIEVED", "EXPECTED"}, {"NOT_EXPECTED", "NOT_ACHIEVED"}
RANKS: dict[str, list[str]] = {
    "status": ["NOT_ACHIEVED", "NOT_EXPECTED", "UNCERTAIN", "EXPECTED", "ACHIEVED"],
    "attainment": ["OFF_TARGET", "ACCEPTED", "ON_TARGET"],
    "trend": ["WORSENING", "STEADY", "IMPROVING"],
}
"""The words that a column is ordered by, the worst first; others are no value."""


def column(world: World, node: Node, name: str) -> Any:
    """What a table shows of a node in a computed column."""
    return COLUMNS[node.label, name](world, node)


def rank(world: World, node: Node, name: str) -> Any:
    """What a table is ordered by in a computed column."""
    value = column(world, node, name)
    if name not in RANKS:
        return value
    return RANKS[name].index(value) if value in RANKS[name] else None


def counts(world: World, contribution: Node) -> bool:
    """Whether a contribution counts: links from others are as if they weren't there."""
    is_made = any(not maker["archivedAt"] for _, maker in world.follow(contribution, "makers"))
    is_going_on = contribution["status"] == "APPROVED" and contribution["delivery"] != "CANCELLED"
    return is_made and is_going_on and not contribution["archivedAt"]


def _trend(world: World, measure: Node) -> str:
    return judged(world, measure)["trend"]


def _index(world: World, measure: Node) -> float | None:
    return judged(world, measure).get("index")


def _staleness(world: World, measure: Node) -> float | None:
    stale = judged(world, measure).get("staleFrom")
    if stale is None:
        return None
    end = date.fromisoformat(own_observations(world, measure)[0]["periodEnd"])
    return max((date.fromisoformat(today()) - end).days, 0) / (date.fromisoformat(stale) - end).days


def _mean_index(world: World, aim: Node) -> float | None:
    measures = [each for _, each in world.follow(aim, "measures") if not each["archivedAt"]]
    fresh = [each for each in measures if attainment(world, each) != "STALE"]
    indices = [index for each in fresh if (index := _index(world, each)) is not None]
    return fmean(sorted(indices)) if indices else None


def _links_into(world: World, aim: Node) -> list[tuple[Link, Node]]:
    """The links into an aim that count, each with where it starts."""
    if aim["archivedAt"]:
        return []
    aims = [(link, other) for link, other in world.follow(aim, "supportedBy") if not other["archivedAt"]]
    made = [(link, other) for link, other in world.follow(aim, "contributions") if counts(world, other)]
    return [*aims, *made]


def _parts(world: World, aim: Node) -> list[tuple[Link, Node, float]]:
    """What leads to an aim, each with its part of it."""
    links = _links_into(world, aim)
    whole = sum(link["weight"] for link, _ in links) + (aim["externalWeight"] or 0.0)
    return [(link, other, link["weight"] / whole) for link, other in links]


def _unsupported(world: World, aim: Node) -> float:
    parts = _parts(world, aim)
    below = sum(part * _unsupported(world, other) for _, other, part in parts if other.label in AIMS)
    return below if parts else 1.0


def _external(world: World, aim: Node) -> float:
    parts = _parts(world, aim)
    below = sum(part * _external(world, other) for _, other, part in parts if other.label in AIMS)
    return below + 1.0 - sum(part for _, _, part in parts) if parts else 0.0


def _has_status(world: World, aim: Node) -> bool:
    return aim.label == "Goal" and goal_status(world, aim) != "UNKNOWN"


def _goals_reached(
    world: World, aim: Node, part: float = 1.0, *, supports: bool = True
) -> Iterator[tuple[Node, float]]:
    """The goals that support an aim along every path, each with its part by that; none beyond one with a status."""
    for link, other, share in _parts(world, aim):
        helps = supports == (link["polarity"] != "COUNTERACTS")
        if other.label == "Goal" and helps:
            yield other, part * share
        if other.label in AIMS and not _has_status(world, other):
            yield from _goals_reached(world, other, part * share, supports=helps)


def _archived_goals(world: World, aim: Node) -> set[str]:
    below = [other for _, other in world.follow(aim, "supportedBy")]
    found = {other.id for other in below if other["archivedAt"] and other.label == "Goal"}
    live = [] if aim["archivedAt"] else [each for each in below if not each["archivedAt"]]
    further = [each for each in live if not _has_status(world, each)]
    return found.union(*(_archived_goals(world, each) for each in further))


def _own_basis(world: World, aim: Node) -> dict[str, Any]:
    measures = [each for _, each in world.follow(aim, "measures")]
    live = [each for each in measures if not each["archivedAt"]]
    counted = [each for each in live if attainment(world, each) in JUDGED]
    return {
        "kind": "OWN_MEASURES" if counted else "NOTHING",
        "expectedShare": None,
        "counted": len(counted),
        "withoutStatus": len(live) - len(counted),
        "archived": len(measures) - len(live),
    }


def _stands(world: World, aim: Node) -> tuple[str, dict[str, Any]]:
    """How an aim stands, and what that rests on."""
    own, basis = goal_status(world, aim), _own_basis(world, aim)
    if aim.label == "Goal" or basis["counted"]:
        return own, basis
    parts: dict[Node, float] = {}
    for goal, part in _goals_reached(world, aim):
        parts[goal] = parts.get(goal, 0.0) + part
    statuses = {goal: goal_status(world, goal) for goal in parts}
    told = {goal: status for goal, status in statuses.items() if status != "UNKNOWN"}
    whole = sum(parts[goal] for goal in told)
    good = sum(parts[goal] for goal, status in told.items() if status in GOOD)
    basis = {
        "kind": "SUPPORTING_GOALS" if told else "NOTHING",
        "expectedShare": round(good / whole, DECIMALS) if told else None,
        "counted": len(told),
        "withoutStatus": len(statuses) - len(told),
        "archived": len(_archived_goals(world, aim)),
    }
    return _by_goals(set(told.values())), basis


def _by_goals(statuses: set[str]) -> str:
    if not statuses:
        return "UNKNOWN"
    if statuses <= GOOD:
        return "EXPECTED" if "EXPECTED" in statuses else "ACHIEVED"
    return "NOT_EXPECTED" if statuses <= BAD else "UNCERTAIN"


def _counted(way: str, label: str = "") -> Callable[[World, Node], int]:
    def count(world: World, node: Node) -> int:
        found = [other for _, other in world.follow(node, way) if not other["archivedAt"]]
        return sum(not label or other.label == label for other in found)

    return count


def _goals_below(world: World, aim: Node) -> int:
    found: set[Node] = set()
    waiting = [aim]
    while waiting:
        below = {other for _, other in world.follow(waiting.pop(), "supportedBy") if not other["archivedAt"]}
        waiting += below - found
        found |= below
    return sum(each.label == "Goal" for each in found)


COLUMNS: dict[tuple[str, str], Callable[[World, Node], Any]] = {
    ("Measure", "attainment"): attainment,
    ("Measure", "trend"): _trend,
    ("Measure", "attainmentIndex"): _index,
    ("Measure", "staleness"): _staleness,
    ("Actor", "contributionsCount"): _counted("contributions"),
    ("Actor", "goalsCount"): _counted("owns", "Goal"),
    ("Actor", "measuresCount"): _counted("owns", "Measure"),
    ("Contribution", "measuresCount"): _counted("measures"),
    **{
        (label, name): function
        for label in AIMS
        for name, function in {
            "status": lambda world, aim: _stands(world, aim)[0],
            "statusBasis": lambda world, aim: _stands(world, aim)[1],
            "attainmentIndex": _mean_index,
            "unsupportedShare": lambda world, aim: round(_unsupported(world, aim), DECIMALS),
            "externalShare": lambda world, aim: round(_external(world, aim), DECIMALS),
            "contributionsCount": _counted("contributions"),
            "measuresCount": _counted("measures"),
            "goalsCount": _goals_below,
        }.items()
    },
}
"""What is computed of a node, by its label and the field's name."""

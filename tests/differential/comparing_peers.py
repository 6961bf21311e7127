"""What is told of a measure's peers, read from a world."""

import math
from typing import Any

from samsyn.model.vocabulary import Direction
from tests.differential.arithmetic import standing_of
from tests.differential.world import Node, World


def compared(world: World, measure: Node, group_id: str | None) -> dict[str, Any] | None:
    """The comparison of a measure's own place with its peers; None where there is none."""
    group = next((each for each in world.groups if each["id"] == group_id), None)
    if group_id is not None and group is None:
        return None
    own = world.place["code"] if world.place else None
    totals = [each for _, each in world.follow(measure, "observations") if each["gender"] == "T"]
    mine = [each for each in totals if each["area"] == own]
    peers = [
        each
        for each in totals
        if len(each["area"]) == 4 and each["area"][:2] != "00" and each["area"] != own
        if group is None or each["area"] in group["members"]
    ]
    told = [each for each in peers if each["status"] == "REPORTED"]
    if not mine and not told:
        return None
    period = min(mine or told, key=lambda each: (_reversed(each["periodEnd"]), _reversed(each["periodStart"])))[
        "period"
    ]
    values = {each["area"]: _number(each["value"]) for each in told if each["period"] == period}
    known = [value for value in values.values() if value is not None]
    standing = standing_of(
        next(
            (_number(each["value"]) for each in mine if (each["period"], each["status"]) == (period, "REPORTED")), None
        ),
        known,
        direction=Direction.__members__.get(measure["direction"] or ""),
        target=_number(measure["targetValue"]),
    )
    return {
        "period": period,
        "median": standing.median,
        "lowerQuartile": standing.lower,
        "upperQuartile": standing.upper,
        "quartile": standing.quartile,
        "position": standing.position,
        "peerCount": len(known),
        "group": group["name"] if group else None,
    }


def _reversed(day: str) -> int:
    """What puts the latest day first."""
    return -int(day.replace("-", ""))


def _number(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) else None

"""The target and accepted values that a measure has had and will have, as they are stored with it."""

import json
from collections.abc import Sequence
from typing import NamedTuple, TypedDict, cast


class Target(TypedDict):
    """What is wanted and accepted from a day on, which is ISO text; and why it was changed to that."""

    validFrom: str
    acceptedValue: float | None
    targetValue: float | None
    reason: str | None


class Limits(NamedTuple):
    """What is accepted of a measure, and what is wanted; None where nothing is."""

    accepted: float | None
    target: float | None


NO_LIMITS = Limits(None, None)


def targets_of(text: str | None) -> list[Target]:
    """The values that are stored as this text, by the day from which they hold; of one day the last that was stored."""
    stored = cast("list[Target]", json.loads(text)) if text else []
    by_day = {each["validFrom"]: each for each in stored}
    return [by_day[day] for day in sorted(by_day)]


def limits_on(day: str, targets: Sequence[Target]) -> Limits:
    """What holds on a day: the latest that begins on it or before."""
    begun = [each for each in targets if each["validFrom"] <= day]
    return Limits(_float(begun[-1]["acceptedValue"]), _float(begun[-1]["targetValue"])) if begun else NO_LIMITS


def with_target(text: str | None, limits: Limits, *, since: str, reason: str | None) -> str:
    """The text with the limits that hold from a day on, in the place of others of that day."""
    wanted: Target = {
        "validFrom": since,
        "acceptedValue": limits.accepted,
        "targetValue": limits.target,
        "reason": reason,
    }
    others = [each for each in targets_of(text) if each["validFrom"] != since]
    return json.dumps(sorted([*others, wanted], key=lambda each: each["validFrom"]), ensure_ascii=False)


def _float(value: float | None) -> float | None:
    """The value as Python compares and tells it; JSON has whole numbers, too."""
    return None if value is None else float(value)

"""The target and accepted values that a measure has had, as they are stored with it."""

import json
from collections.abc import Mapping
from typing import TypedDict, cast


class Target(TypedDict):
    """What was wanted and accepted from a day on, which is ISO text; and why it was changed to that."""

    validFrom: str
    acceptedValue: float | None
    targetValue: float | None
    reason: str | None


def targets_of(text: str | None) -> list[Target]:
    """The values that are stored as this text, oldest first."""
    return cast("list[Target]", json.loads(text)) if text else []


def with_target(text: str | None, limits: Mapping[str, float | None], *, since: str, reason: str | None) -> str:
    """The text with the limits that hold from a moment on, after those that it has already."""
    wanted: Target = {
        "validFrom": since[:10],
        "acceptedValue": limits.get("acceptedValue"),
        "targetValue": limits.get("targetValue"),
        "reason": reason,
    }
    return json.dumps([*targets_of(text), wanted], ensure_ascii=False)

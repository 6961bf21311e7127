"""What values a unit allows, where it tells that: a share, or a scale such as "index 0-100"."""

import re
from typing import Final

SHARE: Final = re.compile(r"\b(andel|share|proportion)", re.IGNORECASE)
SCALE: Final = re.compile(
    r"\b(?:index|skala|scale|betyg|poäng|points)\D{0,20}?(\d+)\s*[-\u2013]\s*(\d+)(?![\d.,])", re.IGNORECASE
)
WHOLE: Final = (0.0, 100.0)  # per cent


def range_of(unit: str) -> tuple[float, float] | None:
    """The least and the greatest value of a unit, None where it tells none: "%" alone may be of a change."""
    if scale := SCALE.search(unit):
        least, most = float(scale[1]), float(scale[2])
        return (least, most) if least < most else None
    return WHOLE if SHARE.search(unit) else None

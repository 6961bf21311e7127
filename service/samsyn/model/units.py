"""The scale of a measure: what people have said of it, or what its unit's text lets suppose.

A text proves nothing: a share (andel) of Kolada's may be a difference, or of other things than those it is divided by,
and so be less than 0 or more than 100. So what is proposed flags a value, and only what people have said refuses one.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from samsyn.model.answers import answer, described
from samsyn.model.vocabulary import UnitKind

SHARE: Final = re.compile(r"\b(andel|share|proportion)", re.IGNORECASE)
SCALE: Final = re.compile(
    r"\b(?:(index)|skala|scale|betyg|poäng|points)\D{0,20}?(\d+)\s*[-\u2013]\s*(\d+)(?![\d.,])", re.IGNORECASE
)
KINDS: Final[Mapping[UnitKind, re.Pattern[str]]] = {  # the first whose words are in a unit
    UnitKind.SHARE: SHARE,
    UnitKind.INDEX: re.compile(r"\bindex", re.IGNORECASE),
    UnitKind.SCALE: re.compile(r"\b(skala|scale|betyg|poäng|points|medelvärde)\b", re.IGNORECASE),
    UnitKind.MONEY: re.compile(r"\b(t?kr|mnkr|mkr|miljoner kr|kronor|sek|euro?)\b|€", re.IGNORECASE),
    UnitKind.RATE: re.compile(r"/|\bper\b", re.IGNORECASE),
    UnitKind.TIME: re.compile(
        r"\b(sekunder|minuter|min|timmar|tim|h|dagar|dygn|veckor|månader|år|minutes|hours|days|weeks|months|years)\b",
        re.IGNORECASE,
    ),
    UnitKind.COUNT: re.compile(r"\b(antal|st|stycken|number|count|personer|invånare)\b", re.IGNORECASE),
}
DECIMALS: Final = {UnitKind.SHARE: 1, UnitKind.COUNT: 0, UnitKind.MONEY: 0}
PER_CENT: Final = (0.0, 100.0)


@dataclass(frozen=True, slots=True)
class Scale:
    """The least and the greatest value, both allowed; None where there is none."""

    least: float | None = None
    most: float | None = None

    def holds(self, value: float) -> bool:
        """Whether a value is on it."""
        return (self.least is None or value >= self.least) and (self.most is None or value <= self.most)

    def __str__(self) -> str:
        """The scale in words that go on from “a value”."""
        least, most = (None if each is None else f"{each:.15g}" for each in (self.least, self.most))
        if least is None or most is None:
            return f"of {least} or more" if most is None else f"of {most} or less"
        return f"from {least} to {most}"


ANY_VALUE: Final = Scale()


@answer("What a unit's text lets suppose of a measure: to be looked at and said, never taken for true.")
class UnitProposal:
    unit_kind: UnitKind | None = described("What sort of unit it seems to be; null where it doesn't tell.")
    decimals: int | None = described("With how many decimals values may be shown; null where it doesn't tell.")
    scale_min: float | None = described("The least value that it seems to have; null where it doesn't tell.")
    scale_max: float | None = described("The greatest value that it seems to have; null where it doesn't tell.")


def proposed(unit: str) -> UnitProposal:
    """What a unit's text lets suppose. "%" alone may be of a change, so that it tells no scale."""
    kind = next((kind for kind, words in KINDS.items() if words.search(unit)), None)
    least, most = PER_CENT if kind is UnitKind.SHARE else (None, None)
    if (found := SCALE.search(unit)) and float(found[2]) < float(found[3]):
        kind, least, most = UnitKind.INDEX if found[1] else UnitKind.SCALE, float(found[2]), float(found[3])
    return UnitProposal(unit_kind=kind, decimals=DECIMALS.get(kind) if kind else None, scale_min=least, scale_max=most)


def scale_to_look_at(unit: str, kind: UnitKind | None, said: Scale) -> Scale:
    """The scale beyond which a value is flagged: what people have said; its unit's while they have said nothing."""
    if kind is not None or said != ANY_VALUE:
        return said
    supposed = proposed(unit)
    return Scale(supposed.scale_min, supposed.scale_max)

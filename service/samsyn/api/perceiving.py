"""How outcomes are perceived: what pulse measures have shown of those concerned."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Any, Final

import strawberry

from samsyn.errors import InvalidArgument
from samsyn.model.pulse import Figure
from samsyn.model.wilson import wilson_interval
from samsyn.projection.declarations import Argument, told

if TYPE_CHECKING:
    from samsyn.api.nodes import BeneficiaryGroup

PERIODS_MAX: Final = 40  # ten years of quarters
PERIODS_DEFAULT: Final = 4
# What was shown of each of its pulse measures, newest period first.
PERCEIVED: Final = f"""COLLECT {{
  MATCH (this)<-[:INDICATES]-(pulse:Measure) WHERE pulse.method = 'PULSE' AND pulse.archivedAt IS NULL
  RETURN COLLECT {{
    MATCH (pulse)<-[:TELLS_OF]-(shown:Perceived)
    RETURN [shown.periodEnd, shown.periodStart, shown.period, shown.presses, shown.figures]
    ORDER BY shown.periodEnd DESC, shown.periodStart DESC
    LIMIT {PERIODS_MAX}
  }}
}}"""
LAST: Final = Argument(int | None, f"How many periods, the newest, 1 to {PERIODS_MAX}.", PERIODS_DEFAULT)


@strawberry.type(description="What a group says in a period.")
class PerceivedBy:
    beneficiary_group: Annotated["BeneficiaryGroup", strawberry.lazy("samsyn.api.nodes")] | None = told(
        "Those who say so; null for all together, of whom some may have told no group."
    )
    period: str = told("2026, 2026-H1, 2026-T2 (tertial), 2026-Q3, 2026-05 or 2025/26 (läsår).")
    suppressed: bool = told("Whether nothing is told as too few have answered, or others could be computed then.")
    answers: int | None = told("How many have answered, each once, when it was shown last; null when suppressed.")
    up: float | None = told("The share of them with their thumbs up, 0 to 1; null when suppressed.")
    low: float | None = told("The low end of the 95 % interval of that share (Wilson 1927); null when suppressed.")
    high: float | None = told("The high end of that interval; null when suppressed.")
    presses: int | None = told("How often the thumbs at kiosks were pressed, which is no number of persons.")
    presses_up: float | None = told("The share of these presses that were up, 0 to 1.")


@strawberry.type(description="What those concerned say: thumbs up or down. Fewer than five are never shown.")
class Perception:
    groups: list[PerceivedBy] = told(
        "By period, the newest first, and in it all together before each group; several measures are taken together."
    )


@dataclass(slots=True)
class _Said:
    """What is shown of a group in a period, over all measures: by persons, and by presses."""

    persons: Figure = field(default_factory=Figure)
    presses: Figure = field(default_factory=Figure)


def perception(measures: Sequence[Sequence[Any]], last: int) -> Perception | None:
    """Return what was shown of measures in their last periods; None of none. Raises InvalidArgument."""
    if not 1 <= last <= PERIODS_MAX:
        raise InvalidArgument("last", f"Ask for 1 to {PERIODS_MAX} periods, not {last}.")
    if not measures:
        return None
    said: defaultdict[tuple[str, str, str], defaultdict[str, _Said]] = defaultdict(lambda: defaultdict(_Said))
    for end, start, period, presses, figures in (row for rows in measures for row in rows):
        for group_id, answers, up in json.loads(figures):
            known = said[end, start, period][group_id or ""]
            if answers is not None and presses:
                known.presses += Figure(answers, up)
            elif answers is not None:
                known.persons += Figure(answers, up)
    newest = sorted(said, reverse=True)[:last]
    return Perception(groups=[each for place in newest for each in _groups(place[2], said[place])])


def _groups(period: str, said: dict[str, _Said]) -> Iterator[PerceivedBy]:
    for group_id, figures in sorted(said.items()):
        persons, presses = figures.persons, figures.presses
        low, high = wilson_interval(persons.up, persons.answers) if persons.answers else (None, None)
        yield PerceivedBy(
            beneficiary_group=group_id or None,  # pyright: ignore[reportArgumentType] (its id is told in its place)
            period=period,
            suppressed=not persons.answers and not presses.answers,
            answers=persons.answers or None,
            up=_share(persons),
            low=low,
            high=high,
            presses=presses.answers or None,
            presses_up=_share(presses),
        )


def _share(figure: Figure) -> float | None:
    return figure.up / figure.answers if figure.answers else None

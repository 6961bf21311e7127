"""How outcomes are perceived: what pulse measures have shown of those concerned."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from samsyn.errors import InvalidArgument
from samsyn.graph.records import BeneficiaryGroup, Outcome
from samsyn.graph.view import View
from samsyn.model.answers import answer, described, limited
from samsyn.model.pulse import Figure
from samsyn.model.vocabulary import MeasureMethod
from samsyn.model.wilson import wilson_interval
from samsyn.spoken import Message

PERIODS_MAX: Final = 40  # ten years of quarters
PERIODS_DEFAULT: Final = 4


@answer("What a group says in a period.")
class PerceivedBy:
    beneficiary_group: BeneficiaryGroup | None = described(
        "Those who say so; null for all together, of whom some may have told no group."
    )
    period: str = described("2026, 2026-H1, 2026-T2 (tertial), 2026-Q3, 2026-05 or 2025/26 (läsår).")
    suppressed: bool = described("Whether nothing is told as too few have answered, or others could be computed then.")
    answers: int | None = described(
        "How many have answered, each once, as far as it is told; null when suppressed. Some wait until so many are new"
        " that nobody can tell them from one another."
    )
    up: float | None = described("The share of them with their thumbs up, 0 to 1; null when suppressed.")
    low: float | None = described("The low end of the 95 % interval of that share (Wilson 1927); null when suppressed.")
    high: float | None = described("The high end of that interval; null when suppressed.")
    presses: int | None = described("How often the thumbs at kiosks were pressed, which is no number of persons.")
    presses_up: float | None = described("The share of these presses that were up, 0 to 1.")


@answer("What those concerned say: thumbs up or down. Fewer than five are never shown.")
class Perception:
    groups: Sequence[PerceivedBy] = described(
        "By period, the newest first, and in it all together before each group; several measures are taken together."
    )


@dataclass(slots=True)
class _Shown:
    """What is shown of a group in a period, over all measures: by persons, and by presses."""

    persons: Figure = field(default_factory=Figure)
    presses: Figure = field(default_factory=Figure)


@limited(1, PERIODS_MAX)
def check_last(last: int) -> int:
    """The number itself. InvalidArgument unless it is 1 to PERIODS_MAX."""
    if not 1 <= last <= PERIODS_MAX:
        message = Message(
            en="Ask for {min} to {max} periods, not {asked}.",
            sv="Fråga efter {min} till {max} perioder, inte {asked}.",
            min=1,
            max=PERIODS_MAX,
            asked=str(last),
        )
        raise InvalidArgument("last", message)
    return last


def perception(outcome: Outcome, at: View, *, last: int = PERIODS_DEFAULT) -> Perception | None:
    """What was shown of an outcome's live pulse measures in their last periods; None of none."""
    pulses = [each for each in outcome.measures if each.method is MeasureMethod.PULSE and each.archived_at is None]
    if not pulses:
        return None
    shown: defaultdict[tuple[str, str, str], defaultdict[str, _Shown]] = defaultdict(lambda: defaultdict(_Shown))
    for row in (row for pulse in pulses for row in pulse.perceived):
        for group_id, answers, up in json.loads(row.figures):
            known = shown[row.period_end, row.period_start, row.period][group_id or ""]
            if answers is not None and row.presses:
                known.presses += Figure(answers, up)
            elif answers is not None:
                known.persons += Figure(answers, up)
    newest = sorted(shown, reverse=True)[:last]
    return Perception(groups=[each for place in newest for each in _groups(at, place[2], shown[place])])


def _groups(at: View, period: str, shown: dict[str, _Shown]) -> Iterator[PerceivedBy]:
    for group_id, figures in sorted(shown.items()):
        persons, presses = figures.persons, figures.presses
        low, high = wilson_interval(persons.up, persons.answers) if persons.answers else (None, None)
        yield PerceivedBy(
            beneficiary_group=at.graph.get(BeneficiaryGroup, group_id) if group_id else None,
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

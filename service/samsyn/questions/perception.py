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


@answer("Perception by one beneficiary group in one period.")
class PerceivedBy:
    beneficiary_group: BeneficiaryGroup | None = described(
        "Beneficiary group; null for all respondents together, including those who stated no group."
    )
    period: str = described("Period, such as 2026, 2026-H1, 2026-T2 (tertial), 2026-Q3, 2026-05 or 2025/26 (läsår).")
    suppressed: bool = described(
        "Whether the results are suppressed, because too few have answered or other results could be derived."
    )
    answers: int | None = described(
        "Number of respondents shown, each counted once; null if suppressed. New answers are included only when"
        " there are enough of them that no respondent can be identified."
    )
    up: float | None = described("Share of these respondents with thumbs up, 0–1; null if suppressed.")
    low: float | None = described(
        "Lower end of the 95 % confidence interval of `up` (Wilson 1927), 0–1; null if suppressed."
    )
    high: float | None = described(
        "Upper end of the 95 % confidence interval of `up` (Wilson 1927), 0–1; null if suppressed."
    )
    presses: int | None = described(
        "Number of times that the thumbs at kiosks were pressed, which isn't a number of persons; null if not shown."
    )
    presses_up: float | None = described("Share of these presses that were thumbs up, 0–1; null if not shown.")


@answer("Perception by beneficiary groups: thumbs up or down. Results of fewer than five answers are never shown.")
class Perception:
    groups: Sequence[PerceivedBy] = described(
        "Results by period, newest first; within a period the total, then each group. Several measures are combined."
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

"""How an outcome is perceived, by plain reading of what a world shows of its pulse measures."""

import json
from random import Random
from typing import Any

from samsyn.model.periods import period_of
from tests.differential.arithmetic import wilson_interval
from tests.differential.world import Node, World

PERIODS = ("2025-10", "2025-11", "2025-12", "2026-01", "2025-Q4", "2025", "2024/25")
Given = dict[str, Any]


def some_shown(world: World, rng: Random) -> None:
    """Have each measure show something of some periods, whatever its method: only those of pulse measures are told."""
    groups = [group.id for group in world.of("BeneficiaryGroup")]
    for measure in world.of("Measure"):
        presses = rng.random() < 0.3
        periods = rng.sample(PERIODS, k=rng.randint(0, len(PERIODS)))
        if periods:
            measure.properties["votesBy"] = "KIOSK" if presses else "BALLOT"
        for text in periods:
            period = period_of(text)
            figures = [_figure(rng, name) for name in [None, *rng.sample(groups, k=rng.randint(0, len(groups)))]]
            shown = {
                "key": f"{measure.id}|{text}",
                "period": text,
                "periodStart": period.start.isoformat(),
                "periodEnd": period.end.isoformat(),
                "presses": presses,
                "figures": json.dumps(figures),
            }
            world.shown.append((measure, shown))


def perception(world: World, outcome: Node, last: int) -> Given | None:
    """What is told of an outcome; None where no live pulse measure indicates it."""
    measures = [each for _, each in world.follow(outcome, "measures") if each["method"] == "PULSE"]
    measures = [each for each in measures if each["archivedAt"] is None]
    if not measures:
        return None
    rows = [row for measure, row in world.shown if measure in measures]
    periods = sorted({(row["periodEnd"], row["periodStart"], row["period"]) for row in rows}, reverse=True)[:last]
    told: list[Given] = []
    for _, _, period in periods:
        own = [row for row in rows if row["period"] == period]
        names = {name for row in own for name, _, _ in json.loads(row["figures"])}
        told += [_told(world, period, name, own) for name in sorted(names, key=lambda name: name or "")]
    return {"groups": told}


def _figure(rng: Random, name: str | None) -> list[Any]:
    answers = rng.choice((None, 5, 10, 25))
    return [name, answers, answers and rng.randint(0, answers)]


def _told(world: World, period: str, name: str | None, rows: list[Given]) -> Given:
    persons, up = _sum(name, [row for row in rows if not row["presses"]])
    presses, presses_up = _sum(name, [row for row in rows if row["presses"]])
    low, high = wilson_interval(up, persons) if persons else (None, None)
    return {
        "beneficiaryGroup": world.nodes[name] if name else None,
        "period": period,
        "suppressed": persons + presses == 0,
        "answers": persons or None,
        "up": up / persons if persons else None,
        "low": low,
        "high": high,
        "presses": presses or None,
        "pressesUp": presses_up / presses if presses else None,
    }


def _sum(name: str | None, rows: list[Given]) -> tuple[int, int]:
    figures = [figure for row in rows for figure in json.loads(row["figures"]) if figure[0] == name and figure[1]]
    return sum(answers for _, answers, _ in figures), sum(up for _, _, up in figures)

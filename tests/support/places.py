"""A place with what spreadsheets take amiss: texts like formulas, numbers and days, zeros in front, and odd values."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any, cast

from samsyn.exchange.seed import load
from samsyn.graph.graph import Graph
from tests.support.demonstration import InMemory

Wanted = list[tuple[str, dict[str, Any]]]

PLACE = ("setPlace", {"code": "0665", "name": "Vaggeryd"})
NAMES = ("Ålder & öar", "=SUMMA(A1)", "+46 36", "-", "@torget", "''", "0665", "1,5", "2026-01-01", "ja", "#N/A")
TEXTS = (
    *NAMES,
    'Hon sade "nej"; sedan\nkom hon',
    "<b>&amp;</b>",
    "1e5",
    "71,5 %",
    "x" * 500,
    "TRUE",
    "😀 é",
    "'=citat",
)
DAYS = ("1899-12-31", "2024-02-29", "2026-01-01", "2031-12-31")


def graph_of(wanted: Sequence[tuple[str, Mapping[str, Any]]]) -> Graph:
    """The graph in memory that deeds make, which tell external ids or names where an id is wanted."""
    deeds = InMemory()
    asyncio.run(load(cast("Any", deeds), [(deed, dict(raw)) for deed, raw in wanted]))
    return deeds.graph


def odd_place() -> Wanted:
    """Deeds that make a goal and a measure of each name, described by each text, with days and values of all kinds."""
    wanted: Wanted = [PLACE, ("createVision", {"name": "Här växer alla", "horizon": 2035})]
    for number, text in enumerate(TEXTS):
        name = f"{NAMES[number % len(NAMES)]} {number}"
        goal = {
            "name": name,
            "description": text,
            "startsOn": DAYS[number % 4],
            "contributesTo": [{"aimId": "Här växer alla"}],
        }
        measure = {"name": name, "unit": "%", "stage": "EFFECT", "method": "COUNT", "direction": "INCREASE"}
        value = (number - 3) / 8
        observed = {"measureId": f"m.{number}", "period": "2025", "value": value, "comment": text}
        wanted += [
            ("createGoal", {**goal, "externalId": f"0{number}"}),
            (
                "createMeasure",
                {**measure, "externalId": f"m.{number}", "baseline": value, "indicatesIds": [f"0{number}"]},
            ),
            ("setTarget", {"id": f"m.{number}", "validFrom": DAYS[2], "targetValue": 71.5}),
            ("recordObservations", {"observations": [observed]}),
        ]
    return wanted

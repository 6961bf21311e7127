"""Places with what spreadsheets take amiss: texts like formulas, numbers and days, zeros in front, and odd values."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any, cast

from hypothesis import strategies as st

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


KINDS = ("UNIT", "COMPANY", "ASSOCIATION", "BOARD")
PERIODS = ("2024", "2025-T2", "2023/24", "2026-05-17")
numbers = st.sampled_from([0.001, 0.1 + 0.2, 1.0, 3.0, 999.999, 1000.0])
figures = st.sampled_from([0.0, -1.5, 0.1 + 0.2, 71.5, 1e-7, 123456789.123])


class Drawn:
    """Deeds as hypothesis thinks of them, and by what each thing that they make can be named, by its kind."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.wanted: Wanted = [PLACE]
        self.known: dict[str, list[str]] = {}

    def times(self, most: int) -> range:
        return range(self.draw(st.integers(0, most)))

    def one(self, *values: Any) -> Any:
        return self.draw(st.sampled_from(values))

    def some(self, *kinds: str, most: int = 2) -> list[str]:
        there = [each for kind in kinds for each in self.known.get(kind, ())]
        return self.draw(st.lists(st.sampled_from(there), max_size=most, unique=True)) if there else []

    def links(self, *kinds: str) -> list[dict[str, Any]]:
        return [
            {
                "aimId": each,
                "weight": self.draw(numbers),
                "polarity": self.one("SUPPORTS", "COUNTERACTS"),
                "confidence": self.one("LOW", "MEDIUM", "HIGH"),
                "rationale": self.one(*TEXTS),
            }
            for each in self.some(*kinds)
        ]

    def add(self, deed: str, what: str, called: str = "name", **given: Any) -> None:
        """A thing with an external id, or a name of its own, or one that others have, too."""
        number = len(self.wanted)
        raw = {called: f"{self.one(*NAMES)} {number}", **given}
        handle = raw[called]
        if self.draw(st.booleans()):
            raw["externalId"] = handle = f"{self.one('', '=', '0')}{what}.{number}"
        elif self.draw(st.integers(0, 4)) == 0:
            raw[called], handle = f"Flera heter så ({what})", ""
        raw |= {"source": self.one(None, *TEXTS), "illustrative": self.draw(st.booleans())}
        if what not in ("asset", "measure"):
            raw["description"] = self.one(None, *TEXTS)
        self.wanted.append((deed, {name: value for name, value in raw.items() if value not in (None, [])}))
        if handle:
            self.known.setdefault(what, []).append(handle)


@st.composite
def any_places(draw: st.DrawFn) -> Wanted:
    """Deeds that make a place: something of everything, tied anyhow."""
    drawn = Drawn(draw)
    _who(drawn)
    _aims(drawn)
    _contributions(drawn)
    _measures(drawn)
    return drawn.wanted


def _who(drawn: Drawn) -> None:
    for _ in drawn.times(2):
        drawn.add("createValue", "value")
    for _ in drawn.times(2):
        drawn.add("createBeneficiaryGroup", "group")
    for _ in drawn.times(4):
        above = drawn.some("actor", most=1)
        drawn.add("registerActor", "actor", kind=drawn.one(*KINDS), partOfId=above[0] if above else None)
    if members := drawn.some("actor"):
        shares = [{"actorId": each, "weight": drawn.draw(numbers)} for each in members]
        drawn.add("registerActor", "actor", kind="JOINT_BODY", members=shares)


def _aims(drawn: Drawn) -> None:
    drawn.add("createVision", "vision", horizon=drawn.one(None, 2035), valueIds=drawn.some("value"))
    for _ in drawn.times(2):
        drawn.add("createOutcome", "outcome", experiencedByIds=drawn.some("group"), contributesTo=drawn.links("vision"))
    for _ in drawn.times(3):
        first, last = sorted([drawn.one(*DAYS), drawn.one(*DAYS)])
        ties: dict[str, Any] = {"ownerIds": drawn.some("actor"), "valueIds": drawn.some("value")}
        links = drawn.links("outcome", "goal")
        drawn.add("createGoal", "goal", startsOn=first, endsOn=last, contributesTo=links, **ties)


def _contributions(drawn: Drawn) -> None:
    for _ in drawn.times(3):
        if makers := drawn.some("actor"):
            parts = [{"actorId": each, "role": "PARTNER", "weight": drawn.draw(numbers)} for each in makers]
            links = drawn.links("outcome", "goal")
            status = drawn.one("DRAFT", "SUBMITTED", "APPROVED") if links else "DRAFT"
            drawn.add("registerContribution", "contribution", "title", makers=parts, contributesTo=links, status=status)


def _measures(drawn: Drawn) -> None:
    for _ in drawn.times(1):
        drawn.add("createAsset", "asset", kind="TOOLKIT")
    for _ in drawn.times(2):
        told = {"stage": "EFFECT", "method": "COUNT", "direction": "INCREASE", "unit": drawn.one(*NAMES)}
        indicated = drawn.some("goal", "contribution")
        drawn.add("createMeasure", "measure", baseline=drawn.one(None, 0.1 + 0.2), indicatesIds=indicated, **told)
    for measure in drawn.some("measure"):
        target = {"validFrom": drawn.one(*DAYS[1:]), "targetValue": drawn.draw(figures)}
        drawn.wanted.append(("setTarget", {"id": measure, **target}))
        observed = [
            {"measureId": measure, "period": period, "value": drawn.draw(figures), "comment": drawn.one(*TEXTS)}
            for period in drawn.draw(st.lists(st.sampled_from(PERIODS), unique=True))
        ]
        if observed:
            drawn.wanted.append(("recordObservations", {"observations": observed}))

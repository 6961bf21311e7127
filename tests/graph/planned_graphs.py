"""Graphs as deeds make them, for what goes out in StratML and comes in again."""

from typing import Any, Final, TypeAlias

from hypothesis import strategies as st

Deeds: TypeAlias = list[tuple[str, dict[str, Any]]]

PLACE: Final = ("setPlace", {"code": "0665", "name": "Vaggeryd"})
ENDINGS: Final = ("a", "Ö & <ä>", "= 1; 2")
TEXTS: Final = (
    *(None, "Kort.", "å" * 300, "Källa: en bok\nMed rader"),
    "Två stycken.\n\n  Det andra: <b>&amp;</b>; = ”fritt”.",
)
EXTERNAL_IDS: Final = ("", "goal.{}", "06{}", "Nr {}/2026", "_x0041_{}", "åäö: {}")
NUMBERS: Final = (0.0, 1.0, -2.5, 71.5, 1e-7, 123456789.25)
PERIODS: Final = ("2024", "2025-H2", "2025-T1", "2025-Q3", "2025-02", "2025-05-17", "2024/25")
STRENGTHS: Final = (
    *({}, {"weight": 2.5}, {"polarity": "COUNTERACTS"}),
    {"confidence": "HIGH", "rationale": "Prövat.\nTvå gånger."},
)
FIGURES: Final = (*({"value": value} for value in NUMBERS), {"status": "MISSING"})
OF_FIGURES: Final = ({}, {"area": "0684"}, {"gender": "K"}, {"comment": "Ny mätning.", "source": "Egen"})


class _Graph:
    """The deeds so far, and by kind what they made, under external ids or names."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.deeds: Deeds = [PLACE]
        self.made: dict[str, list[str]] = {}

    def one(self, *choices: Any) -> Any:
        return self.draw(st.sampled_from(choices))

    def some(self, *kinds: str) -> list[str]:
        names = [name for kind in kinds for name in self.made.get(kind, ())]
        return self.draw(st.lists(st.sampled_from(names), max_size=3, unique=True)) if names else []

    def times(self, least: int, most: int) -> range:
        return range(self.draw(st.integers(least, most)))

    def add(self, deed: str, word: str, **raw: Any) -> str:
        """Make something that has a name of its own, and perhaps an external id."""
        number = len(self.deeds)
        has_identifier = word not in ("group", "value")
        external = self.one(*EXTERNAL_IDS).format(number) if has_identifier else ""
        name = f"{word} {number} – {self.one(*ENDINGS)}"
        text = {"definition" if word == "measure" else "description": self.one(*TEXTS)}
        named = {"title" if word == "contribution" else "name": name, "externalId": external or None}
        whole = {**named, **text, "illustrative": self.draw(st.booleans()), **raw}
        self.deeds.append((deed, {key: value for key, value in whole.items() if value is not None}))
        self.made.setdefault(word, []).append(external or name)
        return external or name

    def links(self) -> list[dict[str, Any]]:
        return [{"aimId": each, **self.one(*STRENGTHS)} for each in self.some("vision", "aim")]

    def aims(self) -> None:
        for _ in self.times(0, 3):
            self.add("registerActor", "actor", kind=self.one("BOARD", "UNIT", "COMPANY"))
            self.add("createBeneficiaryGroup", "group")
            self.add("createValue", "value")
        for _ in self.times(0, 2):
            self.add("createVision", "vision", statement=self.one(*TEXTS), valueIds=self.some("value"))
        for _ in self.times(1, 6):
            if self.draw(st.booleans()):
                groups = self.some("group")
                self.add("createOutcome", "aim", contributesTo=self.links(), experiencedByIds=groups)
            else:
                days = self.one({}, {"startsOn": "2026-01-01", "endsOn": "2026-12-31"})
                owners = self.some("actor")
                self.add("createGoal", "aim", tier="nämndmål", contributesTo=self.links(), ownerIds=owners, **days)

    def contributions(self) -> None:
        for _ in self.times(0, 3):
            makers = [{"actorId": each, "role": "PARTNER", "weight": 3.0} for each in self.some("actor")]
            links = self.links()
            if makers and links:
                status = self.one("APPROVED", "SUBMITTED")
                self.add("registerContribution", "contribution", makers=makers, contributesTo=links, status=status)

    def measures(self) -> None:
        for _ in self.times(0, 3):
            stage = self.one("PREREQUISITE", "DELIVERY", "EFFECT", "LEARNING")
            kind = {"unit": "%", "stage": stage, "method": "SURVEY", "direction": self.one("INCREASE", "DECREASE")}
            indicated = self.some("vision", "aim", "contribution")
            measure = self.add("createMeasure", "measure", indicatesIds=indicated, **kind)
            for day in self.draw(st.lists(st.sampled_from(["2025-01-01", "2027-06-30"]), unique=True)):
                target = {"validFrom": day, "targetValue": self.one(*NUMBERS), "reason": "Beslut."}
                self.deeds.append(("setTarget", {"id": measure, **target}))
            for period in self.draw(st.lists(st.sampled_from(PERIODS), unique=True, max_size=4)):
                figure = {"measureId": measure, "period": period, **self.one(*FIGURES), **self.one(*OF_FIGURES)}
                self.deeds.append(("recordObservations", {"observations": [figure]}))


@st.composite
def plans(draw: st.DrawFn) -> Deeds:
    """The deeds of a graph: aims with several parents, what contributes to them, and how that is measured."""
    graph = _Graph(draw)
    graph.aims()
    graph.contributions()
    graph.measures()
    return graph.deeds

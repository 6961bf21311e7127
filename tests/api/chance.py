"""A small town made by chance, and beside it what chance would seldom make."""

from collections.abc import Sequence
from random import Random
from typing import Any, Final

Json = dict[str, Any]
Facts = dict[str, list[Json]]

WEIGHTS: Final = (1.0, 1.0, 1.0, 2.0, 3.0, 0.7)  # mostly equal, so that paths are often equally strong
KINDS: Final = ("BOARD", "DEPARTMENT", "ASSOCIATION", "COMPANY", "UNIT", "NETWORK")
STATUSES: Final = ("APPROVED", "APPROVED", "APPROVED", "APPROVED", "SUBMITTED", "DRAFT")
DELIVERIES: Final = ("PLANNED", "ONGOING", "ONGOING", "DONE", "CANCELLED")
PERIODS: Final = ("2019", "2024-H2", "2024/25", "2025-Q1", "2025", "2025-Q4", "2025-12", "2026-Q1", "2026-T1")
NOT_AT_HAND: Final = ({}, {}, {}, {"area": "0010"}, {"gender": "K"})
SURE: Final = {"status": "APPROVED", "delivery": "ONGOING"}
AGAINST: Final[Json] = {"polarity": "COUNTERACTS", "rationale": "Det stör."}


def _approved(name: str, makers: list[str], *links: Json) -> Json:
    """A contribution that counts, by makers with equal shares."""
    parts = [{"actorId": maker} for maker in makers]
    return {"externalId": name, "title": name, "makers": parts, "contributesTo": [*links], **SURE}


COUNTED: Final = {"unit": "andel", "stage": "EFFECT", "method": "COUNT", "indicatesIds": ["hindered"]}
CORNERS: Final[Facts] = {
    "registerActor": [
        {"externalId": "pair1", "name": "Ängens vänner", "kind": "ASSOCIATION"},
        {"externalId": "pair2", "name": "Åsens vänner", "kind": "ASSOCIATION"},
        *(
            {"externalId": each, "name": "Föreningen", "kind": "ASSOCIATION"}
            for each in ("gone", "pair3", "pair4", "single")
        ),
    ],
    "createValue": [{"externalId": "lapsed", "name": "Tålamod"}],
    "createOutcome": [{"externalId": each, "name": "Upplevelse"} for each in ("over", "hindered", "thrice")],
    "createGoal": [
        {"externalId": "idle", "name": "Ingen gör något", "ownerIds": ["pair2", "pair1", "gone"]},
        *({"externalId": each, "name": "Ingen fortsätter"} for each in ("ended", "left", "unlinked")),
        {"externalId": "removed", "name": "Avskaffat", "contributesTo": [{"aimId": "outcome0"}]},
        {"externalId": "under", "name": "Leder till det avskaffade", "contributesTo": [{"aimId": "removed"}]},
        {"externalId": "twin1", "name": "Tvilling", "contributesTo": [{"aimId": "outcome0", "weight": 5}]},
        {"externalId": "twin2", "name": "Tvilling", "contributesTo": [{"aimId": "outcome0", "weight": 5}]},
        {"externalId": "noise1", "name": "Buller", "contributesTo": [{"aimId": "hindered", **AGAINST}]},
        {"externalId": "noise2", "name": "Buller", "contributesTo": [{"aimId": "hindered", **AGAINST}]},
        {"externalId": "twice", "name": "Mot bullret", "contributesTo": [{"aimId": "thrice", **AGAINST}]},
        {"externalId": "once", "name": "Mot dem som är mot bullret", "contributesTo": [{"aimId": "twice", **AGAINST}]},
    ],
    "registerContribution": [
        # Equally strong: two paths of one contribution, by two makers, each told in both orders.
        _approved("both", ["pair2", "pair1"], {"aimId": "twin2"}, {"aimId": "twin1"}),
        _approved("either", ["pair3", "pair4"], {"aimId": "twin1"}, {"aimId": "twin2"}),
        # Equally strong, too: two contributions, whose links are as old the other way round.
        _approved("first", ["single"], {"aimId": "under"}),
        _approved("second", ["single", "gone"], {"aimId": "outcome0", "weight": 5}),
        # Nothing but obstacles, by two ways; and a path on which three links counteract.
        _approved("Ängens", ["single"], {"aimId": "noise1"}, {"aimId": "noise2"}),
        _approved("Åskans", ["pair1"], {"aimId": "noise1"}, {"aimId": "once", **AGAINST}),
        # What counts no more, though it was approved, and a link that is taken away later.
        {**_approved("ending", ["pair1"], {"aimId": "ended"}, {"aimId": "outcome0"}), "valueIds": ["lapsed"]},
        _approved("leaving", ["gone"], {"aimId": "left"}, {"aimId": "outcome0"}),
        _approved("former", ["pair2"], {"aimId": "unlinked"}, {"aimId": "outcome0"}),
    ],
    "linkAims": [{"fromId": "first", "toId": "outcome0", "weight": 5}],
    "createMeasure": [
        {
            "externalId": "up",
            "name": "Upp",
            **COUNTED,
            "direction": "INCREASE",
            "acceptedValue": 0.2,
            "targetValue": 0.5,
        },
        {
            "externalId": "down",
            "name": "Ner",
            **COUNTED,
            "direction": "DECREASE",
            "acceptedValue": 0.5,
            "targetValue": 0.2,
        },
        {"externalId": "kept", "name": "Så", **COUNTED, "direction": "KEEP", "acceptedValue": 0.2, "targetValue": 0.3},
    ],
    "recordObservations": [
        {
            "observations": [
                {"measureId": "up", "period": "2025-12", "value": 0.5},
                {"measureId": "up", "period": "2025", "value": 0.1},
                {"measureId": "down", "period": "2025", "value": 0.1},
                {"measureId": "down", "period": "2025-12", "value": 0.5},
                {"measureId": "kept", "period": "2024/25", "value": 0.4},  # as far from 0.3 as 0.2, but not in binary
                {"measureId": "kept", "period": "2025-Q1", "value": 0.3},
            ]
        }
    ],
    "endContribution": [{"id": "ending", "expectedVersion": 1}],
    # The only maker of what is away meanwhile can be archived.
    "archive": [
        {"id": each, "expectedVersion": 1}
        for each in ("leaving", "gone", "over", "removed", "goal1", "contribution0", "measure8")
    ],
    "restore": [{"id": "leaving", "expectedVersion": 2}],
}


def by_chance(seed: int) -> Facts:
    """The deeds that make the town of a seed. The same seed makes the same town."""
    town = _Town(Random(seed))  # noqa: S311 (not for secrets)
    made = {**town.actors(), **town.aims(), **town.contributions(), **town.measures()}
    return {deed: [*made.get(deed, []), *CORNERS.get(deed, [])] for deed in {**made, **CORNERS}}


class _Town:
    """Makes facts of each type, which refer to what was made before by its external id."""

    def __init__(self, dice: Random) -> None:
        self.dice = dice
        self.aim_ids: list[str] = []

    def actors(self) -> Facts:
        kinds = self.dice.sample(KINDS, len(KINDS))
        return {
            "registerActor": [
                {"externalId": f"actor{number}", "name": self.name(number), "kind": kind}
                for number, kind in enumerate(kinds)
            ]
        }

    def aims(self) -> Facts:
        values = [{"externalId": f"value{each}", "name": self.name(each)} for each in range(3)]
        visions = [self.aim("vision", 0)]
        outcomes = [self.aim("outcome", number, contributesTo=self.links(2)) for number in range(4)]
        goals = [
            self.aim("goal", number, contributesTo=self.links(2), valueIds=self.some(["value0", "value1"], 1))
            for number in range(7)
        ]
        return {"createValue": values, "createVision": visions, "createOutcome": outcomes, "createGoal": goals}

    def aim(self, kind: str, number: int, **more: Any) -> Json:
        self.aim_ids.append(f"{kind}{number}")
        outside = self.dice.choice((0.0, 0.0, 1.0, 2.5))
        return {"externalId": f"{kind}{number}", "name": self.name(number), "externalWeight": outside, **more}

    def contributions(self) -> Facts:
        return {"registerContribution": [{**self.contribution(0), **SURE}, *map(self.contribution, range(1, 14))]}

    def contribution(self, number: int) -> Json:
        makers = self.some([f"actor{each}" for each in range(len(KINDS))], 3)
        return {
            "externalId": f"contribution{number}",
            "title": self.name(number),
            "status": self.dice.choice(STATUSES),
            "delivery": self.dice.choice(DELIVERIES),
            "makers": [{"actorId": each, "share": self.dice.choice(WEIGHTS)} for each in makers],
            "contributesTo": self.links(3),
            "valueIds": self.some(["value0", "value1"], 1),
        }

    def measures(self) -> Facts:
        measures = [self.measure(number) for number in range(9)]
        observations = [
            self.observation(measure["externalId"], period)
            for measure in measures[:-1]
            for period in self.some(PERIODS, 3)
        ]
        place = [{"code": "0665", "name": "Vaggeryd"}]
        return {"setPlace": place, "createMeasure": measures, "recordObservations": [{"observations": observations}]}

    def measure(self, number: int) -> Json:
        direction = self.dice.choice(("INCREASE", "DECREASE", "KEEP"))
        accepted, target = {"INCREASE": (0.4, 0.6), "DECREASE": (0.6, 0.4), "KEEP": (0.2, 0.3)}[direction]
        limits = [{"acceptedValue": accepted, "targetValue": target}, {"targetValue": target}, {}]
        return {
            "externalId": f"measure{number}",
            "name": self.name(number),
            "unit": "andel",
            "stage": self.dice.choice(("PREREQUISITE", "DELIVERY", "EFFECT", "LEARNING")),
            "method": self.dice.choice(("SURVEY", "COUNT", "JUDGEMENT")),
            "direction": direction,
            "frequency": self.dice.choice((None, None, "MONTH", "HALF_YEAR", "YEAR", "SCHOOL_YEAR")),
            "indicatesIds": self.some(["outcome0", "outcome1", "outcome2", "over"], 2),
            **self.dice.choice(limits),
        }

    def observation(self, measure: str, period: str) -> Json:
        value: Json = {"value": self.dice.choice((0.2, 0.3, 0.4, 0.5, 0.6))}
        shown = self.dice.choice((value, value, value, {"status": "MISSING"}, {"status": "SUPPRESSED"}))
        return {"measureId": measure, "period": period, **shown, **self.dice.choice(NOT_AT_HAND)}

    def links(self, at_most: int) -> list[Json]:
        return [
            {
                "aimId": aim,
                "weight": self.dice.choice(WEIGHTS),
                "polarity": self.dice.choice(("SUPPORTS", "SUPPORTS", "COUNTERACTS")),
                "confidence": self.dice.choice(("HIGH", "MEDIUM", "LOW")),
                "rationale": "Så har det varit förut.",
            }
            for aim in self.some(self.aim_ids, at_most)
        ]

    def some(self, among: Sequence[str], at_most: int) -> list[str]:
        return self.dice.sample(among, self.dice.randint(1, min(at_most, len(among))))

    def name(self, number: int) -> str:
        """One that several have, and that Swedish order must get right."""
        return f"{self.dice.choice(('Åker', 'Zon', 'ängar', 'Örn'))} {number // 2}"

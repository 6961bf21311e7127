"""Makes a random world: few of each, so that names, dates and weights are often equal or missing and links meet."""

import json
from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from samsyn.model.ids import PREFIXES
from samsyn.model.periods import period_of
from samsyn.model.texts import sort_key
from samsyn.model.vocabulary import (
    ActorKind,
    AssetKind,
    Attainment,
    Confidence,
    ContributionStatus,
    DeliveryState,
    Direction,
    Gender,
    MakerRole,
    MeasureMethod,
    ObservationStatus,
    Polarity,
    ValueChainStage,
    sector_of,
)
from tests.differential.world import AIMS, SUPPORTERS, Link, Node, World

PUBLIC = (ContributionStatus.APPROVED.name, ContributionStatus.ENDED.name)
NAMES = (
    "Åsens skola", "ängens bibliotek", "Örnens IF", "Mål 2", "Mål 10", "mål 2", "MÅL 2", "Trygg skola", "trygg i Åled",
    "Zebra", "Ärlighet", "Mod", "Café Über", "Cafe uber", "Øresund", "Straße 5", "100 % nära", "Öppet hus", "Å", "ö",
    '"Citat" och \\ streck', "}) DETACH DELETE n // $p1", "Hållbart  glesbygdsliv", "Skola",
    "Bra skola", "Ett öppet hus", "Allas mål",
)  # fmt: skip
TEXTS = (
    "För alla som bor här.", "Trygg skola, öppet hus", "ÅÄÖ åäö", "Mål", "på egna villkor\noch över tid", "", "skola",
)  # fmt: skip
DATES = ("2024-01-01", "2025-06-30", "2025-12-31", "2026-01-01", "2026-11-22", "2027-05-17")
TIMES = (
    "2026-01-31T08:00:00.000000Z",
    "2026-01-31T08:00:00.000001Z",
    "2026-02-28T23:59:59.999999Z",
    "2026-11-22T15:11:15.123456Z",
)
WEIGHTS = (0.001, 1 / 3, 0.5, 1.0, 1.0, 1.0, 2.0, 3.0, 1_000.0)
PERIODS = ("2024", "2025", "2025-H1", "2025-H2", "2025-Q4", "2025-12", "2024/25", "2025-T3", "2025-12-31")
AREAS = ("0665", "1276", "0010")
UNITS = ("andel (%)", "antal", "kr")
TIERS = ("övergripande mål", "Nämndmål", "nämndmål")
ASKERS = ("somebody", "somebody else")
ID_CHARACTERS = "0123456789abcdefghjkmnpqrstvwxyz"
ID_LENGTH = 12


def make_world(seed: int) -> World:
    """The world of a seed: every type of node and link, some archived, some links taken away."""
    rng = Random(seed)  # noqa: S311 -- the same for everybody who tries again
    world = World(seed, revision=rng.randrange(1, 1_000))
    make = _Maker(world, rng)
    if rng.random() < 0.9:
        world.place = Node("Place", {"code": AREAS[0], "name": "Vaggeryd"})
    make.aims()
    make.actors()
    make.contributions()
    make.measures()
    make.aim_links()
    for value in world.of("Value"):
        make.some_links("RESTS_ON", world.of("Vision"), [value], 0.4)
        make.some_links("EXPRESSES", world.of("Goal", "Contribution"), [value], 0.25)
    make.some_links("EXPERIENCED_BY", world.of("Outcome"), world.of("BeneficiaryGroup"), 0.4)
    make.some_links("USES", world.of("Actor"), world.of("Asset"), 0.3)
    make.some_links("OWNS", world.of("Actor"), world.of("Goal"), 0.15)
    make.some_links("INDICATES", world.of("Measure"), world.of(*AIMS, "Contribution"), 0.2)
    make.changes()
    return world


class _Maker:
    """Adds to a world."""

    def __init__(self, world: World, rng: Random) -> None:
        self.world = world
        self.rng = rng

    def few(self, most: int) -> range:
        """A number of things: mostly about as many as there may be, sometimes none."""
        return range(0 if self.rng.random() < 0.05 else self.rng.randint(most // 2, most))

    def maybe(self, values: Sequence[Any], probability: float = 0.6) -> Any:
        return self.rng.choice(values) if self.rng.random() < probability else None

    def one_of(self, enum: Any) -> str:
        return self.rng.choice(list(enum)).name

    def new_id(self, label: str) -> str:
        return f"{PREFIXES[label]}_{''.join(self.rng.choices(ID_CHARACTERS, k=ID_LENGTH))}"

    def node(self, label: str, title: str = "name", **own: Any) -> Node:
        """A node with what all have; what is None isn't stored."""
        name = self.rng.choice(NAMES)
        number = len(self.world.of(label))
        properties = {
            "id": self.new_id(label),
            title: name,
            f"{title}Sort": sort_key(name),
            **own,
            "version": self.rng.randint(1, 9),
            "createdAt": self.rng.choice(TIMES),
            "updatedAt": self.rng.choice(TIMES),
            "illustrative": self.rng.choice((True, False, False, None)),
            "source": self.maybe(TEXTS, 0.3),
            "externalId": self.maybe((f"X{number}", f"å{number}"), 0.4),
            "archivedAt": self.maybe(TIMES, 0.15),
        }
        return self.keep(Node(label, {key: value for key, value in properties.items() if value is not None}))

    def keep(self, node: Node) -> Node:
        self.world.nodes[node.id] = node
        return node

    def link(self, kind: str, start: Node, end: Node, **properties: Any) -> None:
        stored = {key: value for key, value in properties.items() if value is not None}
        self.world.add(Link(kind, start, end, stored))

    def some_links(
        self,
        kind: str,
        starts: Sequence[Node],
        ends: Sequence[Node],
        probability: float,
        properties: Callable[[], dict[str, Any]] = dict,
    ) -> None:
        for start in starts:
            for end in ends:
                if start is not end and self.rng.random() < probability:
                    self.link(kind, start, end, **properties())

    def aims(self) -> None:
        for _ in self.few(2):
            text, year, weight = self.maybe(TEXTS), self.maybe((2030, 2035)), self.maybe((0.0, 1.0, 4.0))
            self.node("Vision", statement=text, horizon=year, externalWeight=weight, description=self.maybe(TEXTS))
        for _ in self.few(4):
            self.node("Outcome", externalWeight=self.maybe((0.0, 2.5)), description=self.maybe(TEXTS))
        for _ in self.few(9):
            self.node(
                "Goal",
                description=self.maybe(TEXTS),
                tier=self.maybe(TIERS),
                startsOn=self.maybe(DATES),
                endsOn=self.maybe(DATES),
                adoption=self.maybe(TEXTS, 0.3),
                externalWeight=self.maybe((0.0, 0.5)),
            )
        for _ in self.few(4):
            self.node("Value", description=self.maybe(TEXTS))
        for _ in self.few(4):
            self.node("BeneficiaryGroup", description=self.maybe(TEXTS))
        for _ in self.few(4):
            self.node("Asset", kind=self.one_of(AssetKind), url=self.maybe(("https://x.example/å",)), usageTerms=None)

    def actors(self) -> None:
        for _ in self.few(9):
            kind = self.rng.choice(list(ActorKind))
            contact = self.maybe(("info@x.example",), 0.3)
            actor = self.node(
                "Actor", kind=kind.name, sector=sector_of(kind).name, description=self.maybe(TEXTS), contact=contact
            )
            above = self.maybe(self.world.of("Actor")[:-1] or [None], 0.5)
            if above:
                self.link("PART_OF", actor, above)
        actors = self.world.of("Actor")
        self.some_links("MEMBER_OF", actors, actors[:2], 0.25, lambda: {"share": self.maybe((40.0, 60.0))})

    def contributions(self) -> None:
        counting = ContributionStatus.APPROVED.name
        for _ in self.few(12):
            status = self.maybe((counting,)) or self.one_of(ContributionStatus)
            contribution = self.node(
                "Contribution",
                "title",
                description=self.maybe(TEXTS),
                intendedFor=self.maybe(TEXTS, 0.2),
                status=status,
                public=status in PUBLIC
                or (status == ContributionStatus.WITHDRAWN.name and self.maybe((True,), 0.5))
                or None,
                delivery=self.one_of(DeliveryState),
                startsOn=self.maybe(DATES),
                endsOn=self.maybe(DATES),
                submittedAt=self.maybe(TIMES),
                **self.decision(),
                **(self.proposal() if status == counting else {}),
            )
            self.some_links(
                "MAKES",
                self.world.of("Actor"),
                [contribution],
                0.25,
                lambda: {
                    "role": self.one_of(MakerRole),
                    "share": self.rng.choice(WEIGHTS),
                    "confirmedAt": self.maybe(TIMES),
                },
            )

    def decision(self) -> dict[str, Any]:
        """What was decided of a contribution, sometimes."""
        if self.rng.random() < 0.4:
            return {}
        status = self.rng.choice((ContributionStatus.APPROVED.name, ContributionStatus.RETURNED.name))
        return {"decisionStatus": status, "decisionNote": self.maybe(TEXTS), "decisionAt": self.rng.choice(TIMES)}

    def proposal(self) -> dict[str, Any]:
        """What is proposed to change of a contribution, sometimes."""
        rng = self.rng
        actors, aims = (self.world.of(*labels) for labels in (["Actor"], AIMS))
        if rng.random() < 0.6 or not actors or not aims:
            return {}
        makers = [
            {
                "actorId": actor.id,
                "role": self.one_of(MakerRole),
                "share": rng.choice(WEIGHTS),
                "confirmedAt": self.maybe(TIMES),
            }
            for actor in rng.sample(actors, k=min(2, len(actors)))
        ]
        link = {"weight": 2.0, "polarity": "SUPPORTS", "confidence": "LOW", "rationale": self.maybe(TEXTS)}
        proposed = {
            "makers": self.maybe((makers,)),
            "contributesTo": self.maybe(([{"aimId": rng.choice(aims).id, **link}],)),
            "reason": None,
            "proposedAt": rng.choice(TIMES),
        }
        awaits = [each["actorId"] for each in proposed["makers"] or [] if not each["confirmedAt"]]
        return {
            "proposal": json.dumps(proposed),
            "proposedAt": proposed["proposedAt"],
            "proposalMakers": [each["actorId"] for each in proposed["makers"] or []] or None,
            "proposalAwaits": awaits or None,
        }

    def measures(self) -> None:
        rng = self.rng
        for _ in self.few(6):
            measure = self.node(
                "Measure",
                definition=self.maybe(TEXTS),
                unit=rng.choice(UNITS),
                stage=self.one_of(ValueChainStage),
                method=self.one_of(MeasureMethod),
                direction=self.one_of(Direction),
                baseline=self.maybe((0.0, 12.5, -3.0)),
                acceptedValue=self.maybe((50.0,)),
                targetValue=self.maybe((80.0, 1e9)),
                kpiId=self.maybe(("N00640", "n00640", "N15030"), 0.4),
                attainment=self.one_of(Attainment),
            )
            for owner in rng.sample(self.world.of("Actor"), k=min(rng.randint(0, 1), len(self.world.of("Actor")))):
                self.link("OWNS", owner, measure)
            for _ in range(rng.randint(0, 5)):
                self.observation(measure)

    def changes(self) -> None:
        """A log of deeds; a refused one is seen by admins and whoever tried it."""
        rng = self.rng
        links = [link["id"] for link in self.world.links if link["id"]]
        ids, actors = [*self.world.nodes, *links, "goal_0"], self.world.of("Actor")
        for seq in range(1, len(self.few(25)) + 1):
            refused = rng.random() < 0.2
            about = [*dict.fromkeys(rng.choices(ids, k=rng.randint(0, 3)))]
            makers = [actor.id for actor in rng.sample(actors, k=min(2, len(actors)))]
            properties = {
                "id": f"change_{seq}",
                "seq": seq,
                "at": rng.choice(TIMES),
                "deed": rng.choice(("createGoal", "updateAimLink", "approveContribution")),
                "by": rng.choice(("STRATEGIST", "Åsens IF, Örnens IF")),
                "byId": rng.choice(ASKERS),
                "byName": self.maybe(("Kansliet",)),
                "node": next(iter(about), None),
                "nodes": about,
                "before": json.dumps(self.maybe(({"name": "Mål", "weight": 0.5, "tier": None},)) or {}),
                "after": json.dumps(self.maybe(({"name": "Å", "links": [{"id": "link_0"}], "weight": 1},)) or {}),
                "reason": self.maybe(TEXTS),
                "refused": refused,
                "audience": "ADMINS" if refused else rng.choice(("ALL", "ALL", "STRATEGISTS", "MAKERS")),
                "makers": self.maybe((makers,)),
            }
            found = {key: value for key, value in properties.items() if value is not None}
            self.world.changes.append(Node("Change", found))

    def observation(self, measure: Node) -> None:
        rng = self.rng
        period = period_of(rng.choice(PERIODS))
        area, gender = rng.choice((*AREAS, AREAS[0])), rng.choice((Gender.T.name, self.one_of(Gender)))
        properties = {
            "id": self.new_id("Observation"),
            "period": period.text,
            "periodStart": period.start.isoformat(),
            "periodEnd": period.end.isoformat(),
            "value": self.maybe((0.0, 49.5, 80.0)),
            "status": self.one_of(ObservationStatus),
            "area": area,
            "gender": gender,
            "comment": self.maybe(TEXTS, 0.3),
            "source": self.maybe(TEXTS, 0.3),
            "recordedAt": rng.choice(TIMES),
        }
        node = self.keep(Node("Observation", {key: value for key, value in properties.items() if value is not None}))
        self.link("OF", node, measure)

    def aim_links(self) -> None:
        """Links without circles: goals and outcomes lead to those before them in some order, and to visions."""
        below = self.world.of(*SUPPORTERS)
        self.rng.shuffle(below)
        visions = self.world.of("Vision")
        for index, start in enumerate(below):
            self.aim_link(start, [*visions, *below[:index]], 0.2)
        for contribution in self.world.of("Contribution"):
            self.aim_link(contribution, [*visions, *below], 0.15)

    def aim_link(self, start: Node, ends: Sequence[Node], probability: float) -> None:
        for end in ends:
            if self.rng.random() < probability:
                self.link("CONTRIBUTES_TO", start, end, **self._of_aim_link())
            if self.rng.random() < probability / 5:
                self.link("CONTRIBUTED_TO", start, end, **self._of_aim_link(), unlinkedAt=self.rng.choice(TIMES))

    def _of_aim_link(self) -> dict[str, Any]:
        return {
            "id": self.new_id("AimLink"),
            "weight": self.rng.choice(WEIGHTS),
            "polarity": self.one_of([*Polarity, Polarity.SUPPORTS]),
            "confidence": self.one_of(Confidence),
            "rationale": self.maybe(TEXTS, 0.4),
            "version": self.rng.randint(1, 9),
            "createdAt": self.rng.choice(TIMES),
            "updatedAt": self.rng.choice(TIMES),
        }

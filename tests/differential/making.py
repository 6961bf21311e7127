"""Makes a random world: few of each, so that names, dates and weights are often equal or missing and links meet."""

import json
from collections.abc import Sequence
from random import Random
from typing import Any

from samsyn.model.periods import period_of
from samsyn.model.vocabulary import (
    ActorKind,
    AssetKind,
    Attainment,
    Confidence,
    ContributionStatus,
    DeliveryState,
    Direction,
    Frequency,
    Gender,
    GoalStatus,
    MakerRole,
    MeasureMethod,
    ObservationStatus,
    Polarity,
    Trend,
    ValueChainStage,
    sector_of,
)
from tests.differential.improving import make_learning
from tests.differential.maker import (
    AREAS,
    ASKERS,
    DATES,
    GROUPS,
    NAMES,
    PERIODS,
    PUBLIC,
    TARGET,
    TEXTS,
    TIERS,
    TIMES,
    UNITS,
    WEIGHTS,
    Maker,
)
from tests.differential.perceiving import some_shown
from tests.differential.world import AIMS, SUPPORTERS, Node, World


def make_world(seed: int) -> World:
    """The world of a seed: every type of node and link, some archived, some links taken away."""
    rng = Random(seed)  # noqa: S311 -- the same for everybody who tries again
    world = World(seed, revision=rng.randrange(1, 1_000))
    make = _Making(world, rng)
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
    make_learning(make)
    make.peer_groups()
    make.changes()
    some_shown(world, Random(f"shown {seed}"))  # noqa: S311 -- the same for everybody who tries again
    return world


class _Making(Maker):
    """Adds what is registered, and its history, to a world."""

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
                **self.report(),
            )
        for _ in self.few(4):
            self.node("Value", description=self.maybe(TEXTS))
        for _ in self.few(4):
            self.node("BeneficiaryGroup", description=self.maybe(TEXTS))
        for _ in self.few(4):
            self.node("Asset", kind=self.one_of(AssetKind), url=self.maybe(("https://x.example/å",)), usageTerms=None)

    def report(self) -> dict[str, Any]:
        """What a goal's owners have judged, if they have."""
        if self.rng.random() < 0.5:
            return {}
        return {
            "reportedStatus": self.one_of(GoalStatus),
            "reportedComment": self.rng.choice(TEXTS),
            "reportedAt": self.rng.choice(TIMES),
        }

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
                kpiTitle=self.maybe(TEXTS, 0.3),
                kpiDefinition=self.maybe(TEXTS, 0.3),
                retired=self.maybe((True, False), 0.4),
                attainment=self.one_of(Attainment),
                frequency=self.maybe([each.name for each in Frequency]),
                trend=self.maybe([each.name for each in Trend]),
                staleFrom=self.maybe(DATES, 0.3),
                index=self.maybe((0.0, 50.0, 100.0)),
                targets=self.maybe((json.dumps([TARGET]), json.dumps([TARGET, {**TARGET, "reason": "Ny nivå"}]))),
            )
            for owner in rng.sample(self.world.of("Actor"), k=min(rng.randint(0, 1), len(self.world.of("Actor")))):
                self.link("OWNS", owner, measure)
            for _ in range(rng.randint(0, 9)):
                self.observation(measure)

    def peer_groups(self) -> None:
        for group_id in GROUPS[: len(self.few(len(GROUPS)))]:
            members = sorted(self.rng.sample(AREAS, k=self.rng.randint(1, len(AREAS))))
            name = self.rng.choice(NAMES)
            self.world.groups.append(Node("PeerGroup", {"id": group_id, "name": name, "members": members}))

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
        what = (period.text, area, gender)
        if any(
            (each["period"], each["area"], each["gender"]) == what
            for _, each in self.world.follow(measure, "observations")
        ):
            return  # there is one of each
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

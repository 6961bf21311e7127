"""Makes a random world: few of each, so that names, dates and weights are often equal or missing and links meet."""

import json
from collections.abc import Sequence
from random import Random
from typing import Any

from samsyn.model.vocabulary import (
    ActorKind,
    AssetKind,
    Confidence,
    ContributionStatus,
    DeliveryState,
    GoalStatus,
    MakerRole,
    Polarity,
    sector_of,
)
from tests.differential.answering import some_answers, some_scales
from tests.differential.callers import make_keys
from tests.differential.improving import make_learning
from tests.differential.logged import CHANGES_MAX, make_log
from tests.differential.maker import (
    AREAS,
    DATES,
    GROUPS,
    NAMES,
    PUBLIC,
    TEXTS,
    TIERS,
    TIMES,
    WEIGHTS,
    Maker,
)
from tests.differential.measuring import make_measures
from tests.differential.perceiving import some_shown
from tests.differential.signing_in import make_sessions
from tests.differential.world import AIMS, SUPPORTERS, Node, World


def make_world(seed: int) -> World:
    """The world of a seed: every type of node and link, some archived, some links taken away."""
    rng = Random(seed)  # noqa: S311 -- the same for everybody who tries again
    world = World(seed, revision=rng.randrange(CHANGES_MAX, 1_000))
    make = _Making(world, rng)
    if rng.random() < 0.9:
        world.place = Node("Place", {"code": AREAS[0], "name": "Vaggeryd"})
    make.aims()
    make.actors()
    make.contributions()
    make_measures(make)
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
    make_keys(make)
    make_log(make)
    some_shown(world, Random(f"shown {seed}"))  # noqa: S311 -- the same for everybody who tries again
    some_answers(world, Random(f"answers {seed}"))  # noqa: S311 -- likewise
    some_scales(world, Random(f"scales {seed}"))  # noqa: S311 -- likewise
    make_sessions(world, Random(f"sessions {seed}"))  # noqa: S311 -- likewise
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
            withdrawn = status == ContributionStatus.WITHDRAWN.name
            public = status in PUBLIC or (withdrawn and self.rng.random() < 0.5)
            contribution = self.node(
                "Contribution",
                "title",
                description=self.maybe(TEXTS),
                intendedFor=self.maybe(TEXTS, 0.2),
                status=status,
                public=public or self.maybe((False,)),
                delivery=self.one_of(DeliveryState),
                startsOn=self.maybe(DATES),
                endsOn=self.maybe(DATES),
                submittedAt=self.maybe(TIMES),
                **self.decision(public=public),
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

    def decision(self, *, public: bool) -> dict[str, Any]:
        """What was decided last of a contribution, sometimes; what was approved once is public."""
        if self.rng.random() < 0.4:
            return {}
        approved = public and self.rng.random() < 0.5
        status = ContributionStatus.APPROVED if approved else ContributionStatus.RETURNED
        return {"decisionStatus": status.name, "decisionNote": self.maybe(TEXTS), "decisionAt": self.rng.choice(TIMES)}

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
        links = [{"aimId": rng.choice(aims).id, **link}]
        proposed_makers, proposed_links = rng.choice(((makers, None), (None, links), (makers, links)))
        proposed: dict[str, Any] = {
            "makers": proposed_makers,
            "contributesTo": proposed_links,
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

    def peer_groups(self) -> None:
        for group_id in GROUPS[: len(self.few(len(GROUPS)))]:
            members = sorted(self.rng.sample(AREAS, k=self.rng.randint(1, len(AREAS))))
            name = self.rng.choice(NAMES)
            self.world.groups.append(Node("PeerGroup", {"id": group_id, "name": name, "members": members}))

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

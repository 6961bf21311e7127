"""Random deeds in a world: most of them can be done, some are refused."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from graphql import GraphQLSchema, parse

from samsyn.model.principals import DECIDING
from samsyn.model.vocabulary import (
    Cause,
    Confidence,
    ContributionStatus,
    DeliveryState,
    DeviationState,
    GoalStatus,
    MakerRole,
    Polarity,
    Role,
)
from tests.differential.asking import Answer
from tests.differential.callers import an_admin, held, role_of, somebody
from tests.differential.facts import Payload
from tests.differential.improving import STATES
from tests.differential.maker import AREAS, DATES, NAMES, PERIODS, TEXTS, WEIGHTS
from tests.differential.operations import MADE, Operation, make_mutation, own_fields_of
from tests.differential.world import AIMS, NODE_TYPES, SUPPORTERS, Link, Node, World

BY_AN_ADMIN = 0.85  # of the deeds: others may not do all
OUT_OF_DATE = 0.05  # of the versions that are expected
ARCHIVED = 0.05  # of what is archived and referred to nevertheless
LESS_THAN_ADMINS = [role.name for role in Role if role is not Role.ADMIN]
REASON = "Efter samråd"

# What a deed shows in, wherever it is done.
TELLING = """
query Telling($isAdmin: Boolean!) {
  aims(first: 100) {
    nodes {
      id
      version
      drivers { actors(first: 100) { nodes { actor { id } share evidencedShare } } unsupportedShare externalShare }
      supportedBy { edges { link { id weight share } node { id } } }
      contributions { edges { link { id share } node { id title } } }
    }
  }
  actors(first: 100) { nodes { id name drives { nodes { aim { id } share } } owns { totalCount } } }
  measures(first: 100) { nodes { id version attainment latest { id value } indicates { nodes { id } } } }
  gaps(first: 100) { nodes { kind nodes { id } } }
  changes(first: 2) { nodes { deed by refused node { id } after { name value } } }
  viewer { sessions { totalCount } toDo { totalCount } actors { nodes { id } } }
  apiKeys(first: 100) @include(if: $isAdmin) { nodes { id revokedAt lastUsedOn actors { id } } }
  sessions(first: 100) @include(if: $isAdmin) { nodes { id openedBy holderId } }
}
"""

Given = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Deed:
    """A mutation of one deed, with the names of what it answers, and the id of the key of whoever does it."""

    name: str
    fields: Sequence[str]
    operation: Operation
    key_id: str | None

    def next_key(self, world: World) -> str | None:
        """The id of the key to ask with next: one that the deed has just revoked, which may be remembered as valid."""
        concerned = self.operation.variables["input"].get("id")
        return concerned if any(key.id == concerned for key in held(world)) else self.key_id

    def payload(self, answer: Answer, revision: int) -> Payload | None:
        """What the deed must answer where the graph has that revision after it; None of one that can't be told.

        What it has made and what was wrong with it is taken from the answer, all else is held against the world.
        """
        told = (answer.body.get("data") or {}).get(self.name)
        if told is None:
            return None
        fields: Given = {name: _ids(told[f"{MADE}{name}"]) for name in self.fields}
        faults: Given = {"userErrors": told["userErrors"], "replayed": False, "revision": revision}
        return Payload({**fields, **faults}, referring=self.fields)


def make_deed(schema: GraphQLSchema, world: World, rng: Random, fields_max: int) -> Deed:
    """A random deed that the world has something for, with at most some `fields_max` selections in its payload."""
    choosing = _Choosing(world, rng)
    while True:
        name = rng.choice(list(INPUTS))
        given = INPUTS[name](choosing)
        if given is not None:
            key_id = an_admin(world) if rng.random() < BY_AN_ADMIN else somebody(world, rng)
            decides = role_of(world, key_id) in DECIDING
            operation = make_mutation(schema, world, rng, fields_max, name=name, given=given, decides=decides)
            return Deed(name, own_fields_of(schema, name), operation, key_id)


def telling(world: World, key_id: str | None) -> Operation:
    """A question about all that deeds show in, for whoever has that key."""
    is_admin = role_of(world, key_id) is Role.ADMIN
    return Operation(TELLING, parse(TELLING), variables={"isAdmin": is_admin}, pages={}, refusable=False)


def _ids(told: Any) -> Any:
    if isinstance(told, list):
        return [each["id"] for each in told]
    return told and told["id"]


@dataclass(frozen=True, slots=True)
class _Choosing:
    """Chooses what a deed is about."""

    world: World
    rng: Random

    def one(self, *labels: str, archived: bool = False, **properties: Any) -> Node | None:
        """A node with one of the labels and such properties, rather a live or an archived one; None where is none."""
        fitting = [
            node for node in self.world.of(*labels) if all(node[name] == each for name, each in properties.items())
        ]
        fitting = [node for node in fitting if (node["archivedAt"] is not None) == archived] or fitting
        return self.rng.choice(fitting) if fitting else None

    def id_of(self, *labels: str) -> str:
        """The id of one, or one that nothing has."""
        node = self.one(*labels)
        return node.id if node else "goal_0"

    def ids_of(self, *labels: str) -> list[str]:
        """The ids of up to two."""
        nodes = [node for node in self.world.of(*labels) if not node["archivedAt"] or self.rng.random() < ARCHIVED]
        return [node.id for node in self.rng.sample(nodes, k=min(self.rng.randint(0, 2), len(nodes)))]

    def link(self) -> Link | None:
        """A link that holds; None where there is none."""
        links = [link for link in self.world.links if link.kind == "CONTRIBUTES_TO" and not link.start["archivedAt"]]
        return self.rng.choice(links) if links else None

    def change_of(self, thing: Node | Link | None, **given: Any) -> Given | None:
        """The input of a change: of each field that may be given, half of the time."""
        if thing is None:
            return None
        version = thing["version"] + (self.rng.random() < OUT_OF_DATE)
        some = {name: value for name, value in given.items() if name == "reason" or self.rng.random() < 0.5}
        return {"id": thing["id"], "expectedVersion": version, **some}

    def whole_change_of(self, thing: Node | Link | None, **given: Any) -> Given | None:
        """The same with all fields."""
        change = self.change_of(thing)
        return change and {**change, **given}

    def of(self, values: Sequence[Any]) -> Any:
        return self.rng.choice(values)

    def name_of(self, enum: Any) -> str:
        return self.rng.choice(list(enum)).name

    def makers(self) -> list[Given]:
        ids = self.ids_of("Actor") or [self.id_of("Actor")]
        return [{"actorId": each, "role": self.name_of(MakerRole), "share": self.of(WEIGHTS)} for each in ids]

    def links(self) -> list[Given]:
        return [{"aimId": each, **self.strength()} for each in self.ids_of(*AIMS)]

    def strength(self) -> Given:
        told = {"rationale": "Som utvärderingen visade", "confidence": self.name_of(Confidence)}
        return {"weight": self.of(WEIGHTS), "polarity": self.name_of(Polarity), **told}


def _contribution(choosing: _Choosing) -> Given:
    return {
        "title": choosing.of(NAMES),
        "description": choosing.of(TEXTS[:4]),
        "status": choosing.of(("DRAFT", "SUBMITTED", "APPROVED", "APPROVED")),
        "delivery": choosing.name_of(DeliveryState),
        "startsOn": choosing.of(DATES),
        "makers": choosing.makers(),
        "contributesTo": choosing.links(),
    }


def _observations(choosing: _Choosing) -> Given:
    areas, values = (None, None, *AREAS[:3]), (0.0, 49.5, 80.0)
    observations = [
        {
            "measureId": choosing.id_of("Measure"),
            "period": choosing.of(PERIODS),
            "value": choosing.of(values),
            **({"area": area} if (area := choosing.of(areas)) else {}),
        }
        for _ in range(choosing.rng.randint(1, 3))
    ]
    return {"observations": observations}


def _of_status(*statuses: ContributionStatus) -> Callable[[_Choosing], Given | None]:
    """What the deeds take that move a contribution on from one of these statuses."""
    return lambda choosing: choosing.whole_change_of(
        choosing.one("Contribution", status=choosing.of(statuses).name), reason=REASON
    )


INPUTS: dict[str, Callable[[_Choosing], Given | None]] = {
    "setPlace": lambda choosing: {"code": choosing.of(AREAS[:3]), "name": choosing.of(NAMES)},
    "createGoal": lambda choosing: {
        "name": choosing.of(NAMES),
        "contributesTo": choosing.links(),
        "ownerIds": choosing.ids_of("Actor"),
        "valueIds": choosing.ids_of("Value"),
        "externalWeight": choosing.of((0.0, 0.5)),
    },
    "updateGoal": lambda choosing: choosing.change_of(
        choosing.one("Goal"),
        name=choosing.of(NAMES),
        description=None,
        ownerIds=choosing.ids_of("Actor"),
        valueIds=choosing.ids_of("Value"),
        externalWeight=choosing.of((0.0, 2.0)),
    ),
    "updateOutcome": lambda choosing: choosing.change_of(
        choosing.one("Outcome"), externalWeight=4.0, experiencedByIds=choosing.ids_of("BeneficiaryGroup")
    ),
    "updateVision": lambda choosing: choosing.change_of(
        choosing.one("Vision"), statement=choosing.of(NAMES), valueIds=choosing.ids_of("Value")
    ),
    "reportGoalStatus": lambda choosing: choosing.whole_change_of(
        choosing.one("Goal"), status=choosing.name_of(GoalStatus), comment="Vi ser framsteg"
    ),
    "registerActor": lambda choosing: {
        "name": choosing.of(NAMES),
        "kind": "DEPARTMENT",
        "partOfId": choosing.id_of("Actor"),
    },
    "updateActor": lambda choosing: choosing.change_of(
        choosing.one("Actor"), name=choosing.of(NAMES), measuresBudget=1, partOfId=choosing.id_of("Actor")
    ),
    "linkAims": lambda choosing: {
        "fromId": choosing.id_of(*SUPPORTERS, "Contribution"),
        "toId": choosing.id_of(*AIMS),
        **choosing.strength(),
    },
    "updateAimLink": lambda choosing: choosing.change_of(
        choosing.link(), weight=choosing.of(WEIGHTS), polarity=choosing.name_of(Polarity), reason=REASON
    ),
    "unlinkAims": lambda choosing: choosing.whole_change_of(choosing.link(), reason=REASON),
    "registerContribution": _contribution,
    "updateContribution": lambda choosing: choosing.change_of(
        choosing.one("Contribution"),
        title=choosing.of(NAMES),
        delivery=choosing.name_of(DeliveryState),
        makers=choosing.makers(),
        contributesTo=choosing.links(),
        reason=REASON,
    ),
    "submitContribution": _of_status(ContributionStatus.DRAFT, ContributionStatus.RETURNED),
    "approveContribution": _of_status(ContributionStatus.SUBMITTED),
    "endContribution": _of_status(ContributionStatus.APPROVED),
    "withdrawContribution": _of_status(ContributionStatus.DRAFT, ContributionStatus.SUBMITTED),
    "updateMeasure": lambda choosing: choosing.change_of(
        choosing.one("Measure"),
        targetValue=choosing.of((60.0, 90.0)),
        acceptedValue=choosing.of((40.0, 50.0)),
        indicatesIds=choosing.ids_of(*AIMS, "Contribution"),
        ownerId=choosing.id_of("Actor"),
        reason=REASON,
    ),
    "recordObservations": _observations,
    "removeObservations": lambda choosing: {
        "ids": choosing.ids_of("Observation") or [choosing.id_of("Observation")],
        "reason": REASON,
    },
    "archive": lambda choosing: choosing.whole_change_of(choosing.one(*NODE_TYPES), reason=REASON),
    "restore": lambda choosing: choosing.whole_change_of(choosing.one(*NODE_TYPES, archived=True), reason=REASON),
    "adoptAsset": lambda choosing: {"actorId": choosing.id_of("Actor"), "assetId": choosing.id_of("Asset")},
    "stateCause": lambda choosing: choosing.whole_change_of(
        choosing.one("Deviation", state=DeviationState.OPEN.name),
        cause=choosing.name_of(Cause),
        text=choosing.of(NAMES),
    ),
    "updateCorrectiveAction": lambda choosing: choosing.whole_change_of(
        choosing.one("CorrectiveAction"), state=choosing.of(STATES), reason=REASON
    ),
    "closeDeviation": lambda choosing: choosing.whole_change_of(
        choosing.one("Deviation", state=DeviationState.IN_REVIEW.name, effective=True),
        lesson=choosing.of(NAMES),
        concernsIds=choosing.ids_of(*AIMS),
    ),
    "issueApiKey": lambda choosing: {
        "name": choosing.of(NAMES),
        "role": Role.PARTNER.name,
        "actorIds": choosing.ids_of("Actor") or [choosing.id_of("Actor")],
    },
    "endSession": lambda choosing: {"id": each.id} if (each := choosing.one("Session")) else None,
    "inviteActor": lambda choosing: {"actorId": choosing.id_of("Actor"), "name": choosing.of(NAMES)},
    "revokeInvitation": lambda choosing: {"id": each.id} if (each := choosing.one("Invitation")) else None,
    "revokeApiKey": lambda choosing: (
        {"id": key.id} if (key := choosing.one("ApiKey", role=choosing.of(LESS_THAN_ADMINS))) else None
    ),
}
"""The input of each deed, None where the world has nothing that it could be about."""

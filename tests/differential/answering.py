"""What makers have answered and what people have said of measures: added to a world at last."""

import json
from random import Random
from typing import Any

from samsyn.model.principals import SOME_STRATEGIST
from samsyn.model.vocabulary import Accumulation, ContributionStatus, Role, UnitKind
from tests.differential.maker import TEXTS, TIMES
from tests.differential.world import Node, World

AGREED = ("title", "description", "startsOn", "makers", "contributesTo", "valueIds")
ENDINGS = (ContributionStatus.ENDED.name, ContributionStatus.WITHDRAWN.name, "CANCELLED")
SCALES: tuple[dict[str, Any], ...] = (
    {"unitKind": UnitKind.SHARE.name, "scaleMin": 0.0, "scaleMax": 100.0, "decimals": 1},
    {"unitKind": UnitKind.COUNT.name, "decimals": 0},
    {"scaleMin": 1.0},
    {"scaleMax": 60.0},
)
TO_COME = {"validFrom": "2999-01-01", "acceptedValue": 49.5, "targetValue": None, "reason": "Beslutad nivå"}


def some_answers(world: World, rng: Random) -> None:
    """Have makers decline, leave, confirm something else than what is, and answer what is proposed."""
    strategists = [key.id for key in world.of("ApiKey") if key["role"] == Role.STRATEGIST.name]
    for link in world.links:
        if link.kind == "MAKES" and link["confirmedAt"] is None:
            some = ({}, {}, {"declinedAt": rng.choice(TIMES), "declinedBecause": rng.choice(TEXTS)}, _confirmed(rng))
            link.properties.update(rng.choice(some))
    for each in world.of("Contribution"):
        makers = [actor.id for _, actor in world.follow(each, "makers")]
        if rng.random() < 0.15:
            each.properties["leftAt"] = rng.choice(TIMES)
        if makers and rng.random() < 0.2:
            each.properties["registeredBy"] = [rng.choice([*makers, *strategists])]
        if each["decisionAt"] and rng.random() < 0.5:
            decided_by, decided_of = rng.choice([*strategists, SOME_STRATEGIST]), _state(rng)
            each.properties.update(decidedBy=decided_by, decidedOf=decided_of)
        if each["decisionAt"] and rng.random() < 0.2:
            each.properties["updatedAt"] = each["decisionAt"]
        if each["proposal"] and rng.random() < 0.6:
            _answer(each, makers, rng)


def some_scales(world: World, rng: Random) -> None:
    """Have some measures count from the beginning of the year, with a scale that was set, or a target to come."""
    for each in world.of("Measure"):
        if rng.random() < 0.3:
            each.properties["accumulation"] = rng.choice(list(Accumulation)).name
        if rng.random() < 0.3:
            each.properties.update(rng.choice(SCALES))
        if rng.random() < 0.2:
            each.properties["targets"] = json.dumps([*json.loads(each["targets"] or "[]"), TO_COME])


def _confirmed(rng: Random) -> dict[str, Any]:
    return {"confirmedOf": _state(rng)}


def _state(rng: Random) -> str:
    """A state of a contribution in which some of what is agreed was something else."""
    return json.dumps(dict.fromkeys(rng.sample(AGREED, k=rng.randint(0, 3)), "was other"))


def _answer(node: Node, makers: list[str], rng: Random) -> None:
    """Have all who make it, and all who are to, be asked, as proposals have it by now."""
    proposed = json.loads(node["proposal"])
    for each in proposed["makers"] or ():
        each.pop("confirmedAt", None)
    asked = dict.fromkeys([*makers, *(each["actorId"] for each in proposed["makers"] or ())])
    answers = {known: _said(rng) for known in asked}
    ending = rng.choice((None, None, *ENDINGS))
    reason = ending and rng.choice(TEXTS)
    node.properties["proposal"] = json.dumps({**proposed, "ending": ending, "reason": reason, "answers": answers})
    awaits = [known for known, each in answers.items() if not (each["confirmedAt"] or each["declinedAt"])]
    node.properties.pop("proposalAwaits", None)
    if awaits:
        node.properties["proposalAwaits"] = awaits


def _said(rng: Random) -> dict[str, Any]:
    silent = {"confirmedAt": None, "declinedAt": None, "reason": None}
    said = ({}, {"confirmedAt": rng.choice(TIMES)}, {"declinedAt": rng.choice(TIMES), "reason": rng.choice(TEXTS)})
    return {**silent, **rng.choice(said)}

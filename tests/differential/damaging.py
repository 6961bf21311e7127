"""Damages a world: values that no deed would write, of which an answer must tell as the GraphQL specification says."""

from collections.abc import Sequence
from random import Random
from typing import Any

from tests.differential.world import AIMS, NODE_TYPES, Link, Node, World

NONE = None
LARGE, SMALL = 2**31, -(2**31) - 1
NAN, INFINITY = float("nan"), float("inf")

# What may be damaged, by label or kind of relationship: the property and the values that it can't have. Nothing that a
# list is ordered by is taken away, for without it there is no order to compare.
OF_NODES: Sequence[tuple[Sequence[str], str, Sequence[Any]]] = [
    ([*AIMS, "Value", "BeneficiaryGroup", "Actor", "Asset", "Measure"], "name", [NONE]),
    (["Contribution"], "title", [NONE]),
    (NODE_TYPES, "version", [NONE, LARGE, SMALL]),
    (["Vision"], "horizon", [LARGE, SMALL]),
    (["Measure"], "unit", [NONE]),
    (["Measure"], "baseline", [NAN, INFINITY, -INFINITY]),
    (["Measure"], "targetValue", [NAN, INFINITY]),
    (["Measure"], "direction", [NONE, "SIDEWAYS"]),
    (["Measure"], "stage", ["NOWHERE"]),
    (["Measure"], "attainment", ["SO_SO"]),
    (["Asset"], "kind", [NONE, "GADGET"]),
    (["Actor"], "sector", [NONE, "THIRD"]),
    (["Observation"], "recordedAt", [NONE]),
    (["Observation"], "status", [NONE, "LOST"]),
    (["Observation"], "value", [NAN, INFINITY]),
]
OF_LINKS: Sequence[tuple[Sequence[str], str, Sequence[Any]]] = [
    (["CONTRIBUTES_TO", "CONTRIBUTED_TO"], "version", [NONE, LARGE]),
    (["CONTRIBUTES_TO", "CONTRIBUTED_TO"], "createdAt", [NONE]),
    (["MAKES"], "role", [NONE, "MASCOT"]),
    (["MEMBER_OF"], "share", [NAN, INFINITY]),
]
# With these the structure can't be told either.
UNSOUND: Sequence[tuple[Sequence[str], str, Sequence[Any]]] = [
    (["Actor"], "kind", ["GUILD"]),
    (["Contribution"], "status", ["FORGOTTEN"]),
    (["Contribution"], "delivery", [NONE, "LATE"]),
    (AIMS, "externalWeight", [NAN, INFINITY]),
    (["CONTRIBUTES_TO", "CONTRIBUTED_TO"], "polarity", [NONE, "BOTH"]),
    (["CONTRIBUTES_TO", "CONTRIBUTED_TO"], "confidence", [NONE, "SURE"]),
    (["MAKES"], "share", [NONE, NAN]),
]


def damage(world: World) -> None:
    """Put values in a world that nothing can show, often several in one object; sometimes such that it is unsound."""
    rng = Random(f"damage {world.seed}")  # noqa: S311 -- the same for everybody who tries again
    world.unsound = rng.random() < 0.5
    kinds = [*OF_NODES, *OF_LINKS, *(UNSOUND if world.unsound else ())]
    chance = rng.choice((0.1, 0.3))
    for labels, name, values in rng.sample(kinds, k=rng.choice((6, len(kinds)))):
        things = [*world.of(*labels), *(link for link in world.links if link.kind in labels)]
        for thing in things:
            if rng.random() < chance:
                _set(thing, name, rng.choice(values))


def _set(thing: Node | Link, name: str, value: Any) -> None:
    if value is None:
        thing.properties.pop(name, None)
    else:
        thing.properties[name] = value

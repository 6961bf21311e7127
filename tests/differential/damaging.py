"""Damages a world: values that no deed would write. What has one is left out of all answers, whole."""

from collections.abc import Sequence
from random import Random
from typing import Any

from tests.differential.world import AIMS, NODE_TYPES, Link, Node, World

NONE = None
LARGE, SMALL = 2**31, -(2**31) - 1
NAN, INFINITY = float("nan"), float("inf")
NAMED = [*AIMS, "Value", "BeneficiaryGroup", "Actor", "Asset", "Measure"]

# What may be damaged, by label or kind of relationship: the property and values that it can't have.
KINDS: Sequence[tuple[Sequence[str], str, Sequence[Any]]] = [
    (NAMED, "name", [NONE, 7]),
    (NAMED, "nameSort", [NONE]),
    (NODE_TYPES, "version", [NONE, LARGE, SMALL, 1.0, "1"]),
    (NODE_TYPES, "createdAt", [NONE, "2026-01-31"]),
    (NODE_TYPES, "archivedAt", [True]),
    (NODE_TYPES, "illustrative", ["yes"]),
    (["Vision"], "horizon", [LARGE, SMALL]),
    (AIMS, "externalWeight", [NAN, INFINITY]),
    (["Goal"], "startsOn", ["2026-02-30", "soon"]),
    (["Goal"], "reportedStatus", ["FINE"]),
    (["Actor"], "kind", [NONE, "GUILD"]),
    (["Actor"], "sector", [NONE, "THIRD"]),
    (["Asset"], "kind", [NONE, "GADGET"]),
    (["Contribution"], "title", [NONE]),
    (["Contribution"], "status", [NONE, "FORGOTTEN"]),
    (["Contribution"], "delivery", [NONE, "LATE"]),
    (["Contribution"], "proposalAwaits", ["actor_0"]),
    (["Measure"], "unit", [NONE]),
    (["Measure"], "baseline", [NAN, INFINITY, -INFINITY]),
    (["Measure"], "targetValue", [NAN, INFINITY]),
    (["Measure"], "direction", [NONE, "SIDEWAYS"]),
    (["Measure"], "stage", ["NOWHERE"]),
    (["Observation"], "recordedAt", [NONE]),
    (["Observation"], "periodEnd", [NONE]),
    (["Observation"], "status", [NONE, "LOST"]),
    (["Observation"], "value", [NAN, INFINITY]),
    (["PeerGroup"], "members", [NONE, "0665"]),
    (["Deviation"], "state", [NONE, "LOST"]),
    (["CorrectiveAction"], "dueOn", [NONE, "soon"]),
    (["Lesson"], "text", [NONE]),
    (["ReportingRound"], "frequency", ["NOW_AND_THEN"]),
    (["CONTRIBUTES_TO", "CONTRIBUTED_TO"], "version", [NONE, LARGE]),
    (["CONTRIBUTES_TO", "CONTRIBUTED_TO"], "createdAt", [NONE]),
    (["CONTRIBUTES_TO", "CONTRIBUTED_TO"], "weight", [NONE, NAN, "1"]),
    (["CONTRIBUTES_TO", "CONTRIBUTED_TO"], "polarity", [NONE, "BOTH"]),
    (["CONTRIBUTES_TO", "CONTRIBUTED_TO"], "confidence", [NONE, "SURE"]),
    (["MAKES"], "role", [NONE, "MASCOT"]),
    (["MAKES"], "share", [NONE, NAN]),
    (["MEMBER_OF"], "share", [NAN, INFINITY]),
]

# What a node must be tied by, and at which end it stands: without that, it is damaged itself.
NEEDED = {"Deviation": [("DEVIATES", "start")], "CorrectiveAction": [("CORRECTS", "start"), ("OWNS", "end")]}


def damage(world: World) -> None:
    """Put such values in a world, often several in one node or relationship."""
    rng = Random(f"damage {world.seed}")  # noqa: S311 -- the same for everybody who tries again
    chance = rng.choice((0.05, 0.15))
    for labels, name, values in rng.sample(KINDS, k=rng.choice((6, len(KINDS)))):
        for thing in [*world.of(*labels), *world.groups, *world.links]:
            of_kind = thing.label if isinstance(thing, Node) else thing.kind
            if of_kind in labels and rng.random() < chance:
                _set(thing, name, rng.choice(values))
                world.damaged.append(thing)


def without_damage(world: World) -> World:
    """The same world without what is damaged, and without the relationships of such nodes."""
    damaged = _left_out(world)
    sound = World(world.seed, world.revision, world.place, changes=world.changes, lost=[])
    sound.nodes = {node.id: node for node in world.nodes.values() if node not in damaged}
    sound.groups = [group for group in world.groups if group not in damaged]
    sound.shown = [(measure, shown) for measure, shown in world.shown if measure not in damaged]
    lacking = [node for node in world.nodes.values() if node in damaged and node not in world.damaged]
    sound.lost = [*dict.fromkeys(thing["id"] for thing in [*world.damaged, *lacking] if thing["id"])]
    for link in world.links:
        if damaged.isdisjoint((link, link.start, link.end)):
            sound.add(link)
    return sound


def names_of_damage(world: World) -> set[str]:
    """By which words the log begins to tell of each that is damaged; of what is tied to such a node nothing is told."""
    damaged = _left_out(world)
    links = [thing for thing in damaged if isinstance(thing, Link) and damaged.isdisjoint((thing.start, thing.end))]
    names = {f"{thing.label} {thing.id}" for thing in damaged if isinstance(thing, Node)}
    return names | {f"{link.kind} from {link.start.id} to {link.end.id}" for link in links}


def _left_out(world: World) -> set[Node | Link]:
    """What is damaged, and the nodes that need something of it."""
    left_out: set[Node | Link] = set(world.damaged)
    while True:
        live = [link for link in world.links if left_out.isdisjoint((link, link.start, link.end))]
        tied = {(link.kind, "start", link.start) for link in live} | {(link.kind, "end", link.end) for link in live}
        lacking = {
            node
            for node in world.nodes.values()
            if any((kind, side, node) not in tied for kind, side in NEEDED.get(node.label, ()))
        }
        if lacking <= left_out:
            return left_out
        left_out |= lacking


def _set(thing: Node | Link, name: str, value: Any) -> None:
    if value is None:
        thing.properties.pop(name, None)
    else:
        thing.properties[name] = value

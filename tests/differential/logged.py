"""Makes a log of deeds: a chain that ends at the graph's revision."""

import json

from samsyn.model.chain import digest_of, hash_of
from tests.differential.maker import TEXTS, TIMES, Maker
from tests.differential.world import Node

CHANGES_MAX = 25
SALT_BYTES = 16


def make_log(make: Maker) -> None:
    """Add a log to a world in which all else is there; a refused deed is seen by admins and whoever tried it."""
    changes = [_change(make, seq) for seq in range(1, len(make.few(CHANGES_MAX)) + 1)]
    revision, last_hash = make.world.revision - sum(not change["refused"] for change in changes), ""
    for change in changes:
        if not change["refused"]:
            revision += 1
            change.properties["revision"] = revision
        change.properties["digest"] = digest_of(change.properties)
        last_hash = change.properties["hash"] = hash_of(change.properties, last_hash)
    make.world.changes = changes


def _change(make: Maker, seq: int) -> Node:
    rng, world = make.rng, make.world
    links = [link["id"] for link in world.links if link["id"]]
    actors = world.of("Actor")
    refused = rng.random() < 0.2
    about = [*dict.fromkeys(rng.choices([*world.nodes, *links, "goal_0"], k=rng.randint(0, 3)))]
    makers = [actor.id for actor in rng.sample(actors, k=min(2, len(actors)))]
    properties = {
        "id": f"change_{seq}",
        "seq": seq,
        "at": rng.choice(TIMES),
        "deed": rng.choice(("createGoal", "updateAimLink", "approveContribution")),
        "by": rng.choice(("STRATEGIST", "Åsens IF, Örnens IF")),
        "byId": rng.choice(world.of("ApiKey")).id,
        "byName": make.maybe(("Kansliet",)),
        "node": next(iter(about), None),
        "nodes": about,
        "before": json.dumps(make.maybe(({"name": "Mål", "weight": 0.5, "tier": None},)) or {}),
        "after": json.dumps(make.maybe(({"name": "Å", "links": [{"id": "link_0"}], "weight": 1},)) or {}),
        "reason": make.maybe(TEXTS),
        "refused": refused,
        "touched": [] if refused else [each for each in about if each in world.nodes],
        "audience": "ADMINS" if refused else rng.choice(("ALL", "ALL", "STRATEGISTS", "MAKERS")),
        "makers": make.maybe((makers,)),
        "salt": rng.randbytes(SALT_BYTES).hex(),
    }
    return Node("Change", {name: value for name, value in properties.items() if value is not None})

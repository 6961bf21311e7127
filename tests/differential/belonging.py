"""What belongs to an actor and to all below it, by plain reading of a world: asked of each thing by itself."""

from collections.abc import Callable

from tests.differential.arithmetic import check_actor
from tests.differential.facts import Facts
from tests.differential.paging import Given
from tests.differential.tabling import counts
from tests.differential.world import Node, World

Belongs = Callable[[Node], bool]

INFLUENCED = {"Goal", "Contribution"}


def belonging(facts: Facts, given: Given) -> Belongs:
    """What `under` asks for; everything where it isn't given. Raises what the service does for an id of no actor."""
    if given.get("under") is None:
        return lambda _: True
    check_actor(facts.view, given["under"])
    world, top = facts.world, facts.world.nodes[given["under"]]
    return lambda node: _belongs(world, top, node)


def _belongs(world: World, top: Node, node: Node) -> bool:
    match node.label:
        case "Actor":
            return _is_below(world, top, node)
        case "Vision" | "Outcome":
            return not node["archivedAt"] and _is_led_to(world, top, node)
        case "Measure":
            owners = [owner for _, owner in world.follow(node, "owner")]
            is_free = all(owner["archivedAt"] for owner in owners)
            told = [other for _, other in world.follow(node, "indicates") if _is_shown(other)]
            return _any_below(world, top, node, "owner") or (
                is_free and any(_belongs(world, top, other) for other in told)
            )
        case "Deviation":
            actions = [action for _, action in world.follow(node, "actions")]
            return any(_belongs(world, top, measure) for _, measure in world.follow(node, "measure")) or any(
                _any_below(world, top, action, "owner") for action in actions
            )
        case "Lesson":
            about = [
                other for _, other in world.follow(node, "concerns") if _is_shown(other) or other.label == "Measure"
            ]
            learnt_from = [other for _, other in world.follow(node, "from") if other["state"] == "CLOSED"]
            return any(_belongs(world, top, other) for other in (*about, *learnt_from))
        case "Goal" | "Contribution" | "Asset":
            way = {"Goal": "owners", "Contribution": "makers", "Asset": "usedBy"}[node.label]
            return _any_below(world, top, node, way)
        case _:
            return False


def _is_shown(node: Node) -> bool:
    """Whether it is a goal, or a contribution that everybody sees."""
    return node.label == "Goal" or (node.label == "Contribution" and bool(node["public"]))


def _any_below(world: World, top: Node, node: Node, way: str) -> bool:
    return any(_is_below(world, top, actor) for _, actor in world.follow(node, way))


def _is_below(world: World, top: Node, actor: Node) -> bool:
    """Whether an actor is the top itself, or has it among its superiors."""
    passed: set[Node] = set()
    waiting = [actor]
    while waiting:
        each = waiting.pop()
        if each not in passed:
            passed.add(each)
            waiting += [superior for _, superior in world.follow(each, "partOf")]
    return top in passed


def _is_led_to(world: World, top: Node, aim: Node) -> bool:
    """Whether something of theirs that counts leads to a live aim, straight or by other live ones."""
    below = [other for _, other in world.follow(aim, "supportedBy") if not other["archivedAt"]]
    made = [other for _, other in world.follow(aim, "contributions") if counts(world, other)]
    theirs = [each for each in (*below, *made) if each.label in INFLUENCED and _belongs(world, top, each)]
    return bool(theirs) or any(_is_led_to(world, top, each) for each in below)

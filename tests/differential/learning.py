"""How measures and goals stand, and what is done and learnt where they are off target, by plain reading of a world."""

import json
from collections.abc import Callable, Iterator
from typing import Any

from samsyn.model.principals import Principal
from samsyn.model.texts import search_key
from samsyn.model.times import today
from samsyn.model.vocabulary import GapKind, Role
from tests.differential.arithmetic import check_gaps_of, gaps, proposed
from tests.differential.belonging import belonging
from tests.differential.criteria import is_listed
from tests.differential.facts import Facts
from tests.differential.judging import action_state, has_ended, judged, limits
from tests.differential.paging import ID, Element, Key, Page, check_first, check_page, page_of
from tests.differential.world import AIMS, Link, Node, World

Given = dict[str, Any]

NEWEST_FIRST = (Key("id", ID.value, descending=True),)
SOONEST_FIRST = (Key("dueOn", lambda element: element.node["dueOn"]), ID)
LISTS = {"deviations", "lessons", "reportingRounds", "sameInfluence", "actions", "missing"}


def gaps_page(facts: Facts, given: Given) -> Page:
    """The page of the gaps that somebody is told of, which rest on what is hidden from them, too."""
    check_first(given)
    kinds = None if given.get("kinds") is None else [GapKind(each) for each in given["kinds"]]
    found = gaps(facts.view_of_whole, kinds)
    if given.get("about") is not None:
        check_gaps_of(facts.view, given["about"])
        found = [gap for gap in found if any(each.id == given["about"] for each in gap.nodes)]
    if given.get("under") is not None:
        belongs, nodes = belonging(facts, given), facts.world.nodes
        concerned = [(gap, [nodes[each.id] for each in gap.nodes if each.id in nodes]) for gap in found]
        found = [gap for gap, about in concerned if any(map(belongs, about))]
    keys = (
        Key("severity", lambda each: -each.node.severity),
        Key("kind", lambda each: each.node.kind.value),
        Key("id", lambda each: each.node.id),
    )
    return page_of([Element(each) for each in found], given, keys)


def listed(facts: Facts, node: Node | None, name: str, given: Given) -> Page:
    """A list of deviations, actions, lessons or rounds, at a node or at the root."""
    check_page(given)
    belongs = belonging(facts, given)
    if node is not None and name == "missing":
        keys = (Key("actor", lambda each: each.node["actor"].id), Key("id", lambda each: each.node["node"].id))
        owed = [each for each in missing(facts.world, node) if belongs(each["actor"])]
        return page_of([Element(each) for each in owed], given, keys)
    world, wanted = facts.world, given.get("filter")
    belonging_here = [each for each in _found(world, node, name, given) if belongs(each[0])]
    found = [Element(*each) for each in belonging_here if is_listed(world, each[0], wanted)]
    return page_of(found, given, SOONEST_FIRST if name == "actions" else NEWEST_FIRST)


def _found(world: World, node: Node | None, name: str, given: Given) -> list[tuple[Node, Link | None]]:
    if node is None:
        label = {"deviations": "Deviation", "lessons": "Lesson", "reportingRounds": "ReportingRound"}[name]
        words = search_key(given.get("text") or "").split(" ")
        states = given.get("states")
        return [
            (each, None)
            for each in world.of(label)
            if (label != "Deviation" or states is None or each["state"] in states)
            and (label != "Lesson" or all(word in search_key(each["text"]) for word in words))
        ]
    if name == "sameInfluence":
        return [
            (each, None)
            for each in world.of("Deviation")
            if each is not node and each["influence"] is not None and each["influence"] == node["influence"]
        ]
    if name == "lessons":
        alike = _alike(world, node)
        concerned = [(each, {other for _, other in world.follow(each, "concerns")}) for each in world.of("Lesson")]
        return [(each, None) for each, others in concerned if others & alike]
    return [(other, link) for link, other in world.follow(node, name)]


def _alike(world: World, node: Node) -> set[Node]:
    """The node, and those alike: goals that lead straight to the same aim, measures that tell of the same."""
    if node.label == "Measure":
        told = [other for _, other in world.follow(node, "indicates")]
        return {node, *(measure for each in told for _, measure in world.follow(each, "measures"))}
    parents = [parent for _, parent in world.follow(node, "contributesTo") if not parent["archivedAt"]]
    below = [goal for parent in parents for _, goal in world.follow(parent, "supportedBy")]
    return {node, *(goal for goal in below if goal.label == "Goal" and not goal["archivedAt"])}


def missing(world: World, reporting_round: Node) -> list[Given]:
    """What is still to be reported in a round, by who owes it."""
    pairs = [
        {"actor": actor, "node": node}
        for actor in world.of("Actor")
        if not actor["archivedAt"]
        for _, node in world.follow(actor, "owns")
        if _owes(world, reporting_round, node)
    ]
    return sorted(pairs, key=lambda each: (each["actor"].id, each["node"].id))


def reports_due(world: World, rounds: list[Node], principal: Principal) -> list[Given]:
    """What waits for somebody because of rounds, corrective actions, deviations and what is measured."""
    found: dict[tuple[str, str, str], Given] = {}
    for each in [*_deviating(world, principal), *_owned(world, principal)]:
        found[each["node"].id, "", ""] = each
    for actor in world.of("Actor"):
        owned = [other for _, other in world.follow(actor, "owns")] if actor.id in principal.actors else []
        for node in owned:
            for each in sorted(rounds, key=lambda each: (each["dueOn"], each["period"])):
                if each["closedAt"] is None and _owes(world, each, node):
                    key = (node.id, each["createdAt"], f"{each['dueOn']} {each['period']}")
                    asked = {name: each[name] for name in ("dueOn", "period")}
                    found[key] = {"kind": "TO_REPORT", "node": node, "since": each["createdAt"], **asked}
    return list(found.values())


def _deviating(world: World, principal: Principal) -> Iterator[Given]:
    """Deviations that are neither closed nor withdrawn: of those who answer for them, and all of whoever decides."""
    for each in world.of("Deviation"):
        measures = [measure for _, measure in world.follow(each, "measure")]
        owners = {owner.id for measure in measures for _, owner in world.follow(measure, "owner")}
        is_theirs = principal.role in {Role.STRATEGIST, Role.ADMIN} or not owners.isdisjoint(principal.actors)
        if each["state"] not in {"CLOSED", "WITHDRAWN"} and is_theirs:
            yield {"kind": "DEVIATION", "node": each, "since": each["createdAt"], "dueOn": None}


def _owned(world: World, principal: Principal) -> Iterator[Given]:
    """Corrective actions that aren't done, and measures whose latest observation is too old."""
    owned = [link.end for link in world.links if link.kind == "OWNS" and link.start.id in principal.actors]
    for node in owned:
        stale = node.label == "Measure" and not node["archivedAt"] and judged(world, node).get("staleFrom")
        if stale and stale <= today():
            yield {"kind": "TO_MEASURE", "node": node, "since": f"{stale}T00:00:00.000000Z", "dueOn": None}
        if node.label == "CorrectiveAction" and node["state"] not in {"DONE", "CANCELLED"}:
            is_late = action_state(node) == "LATE"
            since = f"{node['dueOn']}T23:59:59.999999Z" if is_late else node["createdAt"]
            kind = "OVERDUE" if is_late else "TO_ACT"
            yield {"kind": kind, "node": node, "since": since, "dueOn": node["dueOn"]}


def _owes(world: World, reporting_round: Node, node: Node) -> bool:
    if node["archivedAt"]:
        return False
    if node.label == "Measure":
        own = world.place["code"] if world.place else None
        given = any(
            (each["period"], each["area"], each["gender"]) == (reporting_round["period"], own, "T")
            for _, each in world.follow(node, "observations")
        )
        return node["frequency"] == reporting_round["frequency"] and not given
    begun = node["startsOn"] is None or node["startsOn"] <= reporting_round["periodEnd"]
    going_on = node["endsOn"] is None or node["endsOn"] >= reporting_round["periodStart"]
    return begun and going_on and (node["reportedAt"] is None or node["reportedAt"] < reporting_round["createdAt"])


def _is_beyond_scale(world: World, observation: Node) -> bool:
    """Whether a value is beyond what was said of its measure; where nothing was, beyond what its unit lets suppose."""
    value = observation["value"]
    scales = [_scale(measure) for _, measure in world.follow(observation, "measure")]
    return value is not None and any(
        (least is not None and value < least) or (most is not None and value > most) for least, most in scales
    )


def _scale(measure: Node) -> tuple[float | None, float | None]:
    said = measure["scaleMin"], measure["scaleMax"]
    if measure["unitKind"] or said != (None, None):
        return said
    supposed = proposed(measure["unit"])
    return supposed.scale_min, supposed.scale_max


def _reported(goal: Node) -> Given | None:
    told = {"status": goal["reportedStatus"], "comment": goal["reportedComment"], "at": goal["reportedAt"]}
    return told if goal["reportedAt"] else None


TOLD: dict[tuple[str, str], Callable[[World, Node], Any]] = {
    ("Measure", "targets"): lambda _, node: list(reversed(json.loads(node["targets"] or "[]"))),
    ("Measure", "unitProposal"): lambda _, node: proposed(node["unit"]),
    ("Observation", "beyondScale"): _is_beyond_scale,
    **{(label, "hasEnded"): lambda _, node: has_ended(node) for label in AIMS},
    ("Goal", "reportedStatus"): lambda _, node: _reported(node),
    ("Measure", "acceptedValue"): lambda _, node: limits(node)["accepted"],
    ("Measure", "targetValue"): lambda _, node: limits(node)["target"],
    ("Observation", "provisional"): lambda _, node: node["periodEnd"] >= today(),
    ("CorrectiveAction", "state"): lambda _, node: action_state(node),
}
"""What is told of a node beside its properties."""

"""What was decided, what is proposed, what somebody may do and what waits for them, by plain reading of a world."""

import json
from datetime import UTC, datetime
from typing import Any

from samsyn.model.principals import Principal
from samsyn.model.vocabulary import Role
from tests.differential.arithmetic import State, possible
from tests.differential.callers import is_valid
from tests.differential.facts import Facts
from tests.differential.world import Node, World

DECIDING = {Role.STRATEGIST, Role.ADMIN}
Given = dict[str, Any]


def agreed(facts: Facts, node: Node, name: str) -> Any:
    """A contribution's `decision`, `proposal` or `viewerCan`."""
    world, principal = facts.world, facts.principal
    own = any(maker.id in principal.actors for _, maker in world.follow(node, "makers"))
    proposed = json.loads(node["proposal"]) if node["proposal"] else None
    if name == "viewerCan":
        return possible(_state(facts, node, proposed, own=own))
    may_read = own or principal.role in DECIDING
    if name == "proposal":
        to_be = not set(principal.actors).isdisjoint(node["proposalMakers"] or [])
        return _proposal(facts, proposed) if proposed and (may_read or to_be) else None
    if node["decisionAt"] is None or not may_read:
        return None
    return {"status": node["decisionStatus"], "note": node["decisionNote"], "at": node["decisionAt"]}


def waiting(world: World, principal: Principal) -> list[Given]:
    """What waits for somebody, what waits longest first."""
    found: list[Given] = []
    for node in world.of("Contribution"):
        if node["archivedAt"] is None:
            found += _waiting(world, node, principal)
    return sorted(found, key=lambda each: (each["since"], each["kind"], each["node"].id))


def _waiting(world: World, node: Node, principal: Principal) -> list[Given]:
    makers = world.follow(node, "makers")
    parts = [link for link, maker in makers if maker.id in principal.actors]
    present = [maker for _, maker in makers if maker["archivedAt"] is None]
    submitted_at = node["submittedAt"] or node["updatedAt"]
    today = datetime.now(UTC).date().isoformat()
    found: list[tuple[str, str, str | None]] = []
    if parts and node["status"] == "RETURNED":
        found.append(("RETURNED", node["decisionAt"] or node["updatedAt"], None))
    unconfirmed = any(part["confirmedAt"] is None for part in parts)
    if node["status"] == "SUBMITTED" and unconfirmed and len(present) > 1:
        found.append(("TO_CONFIRM", submitted_at, None))
    if node["proposedAt"] and not set(principal.actors).isdisjoint(node["proposalAwaits"] or []):
        found.append(("TO_CONFIRM", node["proposedAt"], None))
    is_over = node["endsOn"] is not None and node["endsOn"] < today
    if parts and node["status"] == "APPROVED" and is_over and node["delivery"] in {"PLANNED", "ONGOING"}:
        found.append(("OVERDUE", f"{node['endsOn']}T23:59:59.999999Z", node["endsOn"]))
    if principal.role in DECIDING and node["status"] == "SUBMITTED":
        found.append(("SUBMITTED", submitted_at, None))
    if principal.role in DECIDING and node["proposedAt"]:
        found.append(("PROPOSED", node["proposedAt"], None))
    return [{"kind": kind, "node": node, "since": since, "dueOn": due_on} for kind, since, due_on in found]


def _state(facts: Facts, node: Node, proposed: Given | None, *, own: bool) -> State:
    parts = facts.world.follow(node, "makers")
    makers = {maker.id: link["confirmedAt"] is not None for link, maker in parts if maker["archivedAt"] is None}
    awaited = (facts.world.nodes[actor_id] for actor_id in node["proposalAwaits"] or ())
    if proposed and proposed["makers"]:
        makers = {each["actorId"]: each["confirmedAt"] is not None for each in proposed["makers"]}
    return State(
        status=node["status"],
        archived=node["archivedAt"] is not None,
        proposed=proposed is not None,
        makers=makers,
        own=own,
        keyed=frozenset(actor.id for actor in [*(maker for _, maker in parts), *awaited] if _is_keyed(facts, actor)),
        role=facts.principal.role,
        actors=frozenset(facts.principal.actors),
    )


def _is_keyed(facts: Facts, actor: Node) -> bool:
    """Whether somebody has a key with which to act for an actor now."""
    return any(is_valid(key) for _, key in facts.whole.follow(actor, "keys"))


def _proposal(facts: Facts, proposed: Given) -> Given:
    makers, links = proposed["makers"], proposed["contributesTo"]
    return {
        "title": None,
        "description": None,
        "makers": makers and [{**each, "actor": facts.found(each["actorId"])} for each in makers],
        "contributesTo": links and [{**each, "aim": facts.found(each["aimId"])} for each in links],
        "proposedAt": proposed["proposedAt"],
    }

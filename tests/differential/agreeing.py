"""What was decided, what is proposed, what somebody may do and what waits for them, by plain reading of a world."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from samsyn.model.principals import Principal
from samsyn.model.times import now, today
from samsyn.model.vocabulary import Role
from tests.differential.arithmetic import State, changed_since, possible
from tests.differential.callers import is_valid
from tests.differential.facts import Facts
from tests.differential.world import Link, Node, World, has_registered

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
    decision = {"status": node["decisionStatus"], "note": node["decisionNote"], "at": node["decisionAt"]}
    return {**decision, "changedSince": changed_since(facts.view_of_whole, node.id, node["decidedOf"])}


def answer_of(facts: Facts, link: Link, name: str) -> Any:
    """What a maker's edge tells between the makers and those who decide."""
    principal, node = facts.principal, link.end
    own = any(maker.id in principal.actors for _, maker in facts.world.follow(node, "makers"))
    may_read = own or principal.role in DECIDING
    if name != "changedSince":
        return link[name] if may_read else None
    is_asked = may_read and link["confirmedAt"] is None
    return changed_since(facts.view_of_whole, node.id, link["confirmedOf"]) if is_asked else []


def waiting(world: World, whole: World, principal: Principal) -> list[Given]:
    """What waits for somebody, what waits longest first."""
    found: list[Given] = []
    for node in world.of("Contribution"):
        if node["archivedAt"] is None:
            found += _waiting(world, whole, node, principal)
    return sorted(found, key=lambda each: (each["since"], each["kind"], each["node"].id))


def _waiting(world: World, whole: World, node: Node, principal: Principal) -> list[Given]:
    makers = world.follow(node, "makers")
    is_own = any(maker.id in principal.actors for _, maker in makers)
    submitted_at = node["submittedAt"] or node["updatedAt"]
    found: list[tuple[str, str, str | None]] = []
    if is_own and node["status"] == "RETURNED":
        found.append(("RETURNED", node["decisionAt"] or node["updatedAt"], None))
    found += _to_confirm(world, node, principal) if node["status"] in {"SUBMITTED", "APPROVED"} else ()
    if node["proposedAt"] and not set(principal.actors).isdisjoint(node["proposalAwaits"] or []):
        found.append(("TO_CONFIRM", node["proposedAt"], None))
    is_returned = node["status"] == "APPROVED" and node["decisionStatus"] == "RETURNED"
    if is_own and is_returned and node["decisionAt"] == node["updatedAt"]:
        found.append(("PROPOSAL_RETURNED", node["decisionAt"], None))
    found += [*_over(node), *_late(node)] if is_own else ()
    if is_own or principal.role in DECIDING:
        found += _declined_by_others(world, node, principal)
    if principal.role in DECIDING and node["status"] == "SUBMITTED":
        found.append(("SUBMITTED", submitted_at, None))
    if principal.role in DECIDING and node["proposedAt"]:
        found.append(("PROPOSED", node["proposedAt"], None))
    if principal.role in DECIDING and _awaits_unrepresented(whole, node):
        found.append(("TO_CONFIRM_FOR", node["proposedAt"] or submitted_at, None))
    told = dict.fromkeys(found)
    return [{"kind": kind, "node": node, "since": since, "dueOn": due_on} for kind, since, due_on in told]


def _to_confirm(world: World, node: Node, principal: Principal) -> Iterator[tuple[str, str, str | None]]:
    """What waits for those of its makers who have neither confirmed nor declined, since it was asked of them."""
    present = [(link, maker) for link, maker in world.follow(node, "makers") if maker["archivedAt"] is None]
    for link, maker in present:
        if maker.id not in principal.actors or link["confirmedAt"] or link["declinedAt"]:
            continue
        is_first = link["confirmedOf"] is None and node["status"] == "SUBMITTED"
        if len(present) > 1 or link["confirmedOf"] is not None or node["leftAt"]:
            yield "TO_CONFIRM", (is_first and node["submittedAt"]) or node["updatedAt"], None
        if node["leftAt"]:
            yield "LEFT", node["leftAt"], None


def _declined_by_others(world: World, node: Node, principal: Principal) -> list[tuple[str, str, str | None]]:
    """What others have declined of it, since the last time that one did."""
    parts = {maker.id: link["declinedAt"] for link, maker in world.follow(node, "makers")}
    answers = _answers(json.loads(node["proposal"])) if node["proposal"] else {}
    of_proposal = [(known, each.get("declinedAt")) for known, each in answers.items()]
    times = [at for known, at in (*parts.items(), *of_proposal) if at and known not in principal.actors]
    return [("DECLINED", max(times), None)] if times and node["status"] in {"SUBMITTED", "APPROVED"} else []


def _over(node: Node) -> list[tuple[str, str, str | None]]:
    """What somebody has lately decided to be over."""
    is_over = node["status"] in {"ENDED", "WITHDRAWN"} or node["delivery"] == "CANCELLED"
    is_last = node["decisionAt"] is not None and node["decisionAt"] == node["updatedAt"]
    first_day = str(date.fromisoformat(today()) - timedelta(days=30))
    return [("OVER", node["decisionAt"], None)] if is_over and is_last and node["decisionAt"] >= first_day else []


def _late(node: Node) -> list[tuple[str, str, str | None]]:
    """What waits of a contribution whose last day has passed."""
    is_over = node["endsOn"] is not None and node["endsOn"] < today()
    is_going_on = node["status"] not in {"ENDED", "WITHDRAWN"} and node["delivery"] in {"PLANNED", "ONGOING"}
    return [("OVERDUE", f"{node['endsOn']}T23:59:59.999999Z", node["endsOn"])] if is_over and is_going_on else []


def _awaits_unrepresented(world: World, node: Node) -> bool:
    """Whether something that is submitted or proposed waits for a maker that nobody acts for."""
    if node["status"] not in {"SUBMITTED", "APPROVED"}:
        return False
    present = [(link, maker) for link, maker in world.follow(node, "makers") if maker["archivedAt"] is None]
    awaited = [maker for link, maker in present if link["confirmedAt"] is None and link["declinedAt"] is None]
    asked = awaited if node["status"] == "SUBMITTED" and len(present) > 1 else []
    asked = [*asked, *(world.nodes[each] for each in node["proposalAwaits"] or () if each in world.nodes)]
    return any(not _is_represented(world, actor) for actor in asked)


def _state(facts: Facts, node: Node, proposed: Given | None, *, own: bool) -> State:
    principal = facts.principal
    parts = [(link, maker) for link, maker in facts.world.follow(node, "makers") if maker["archivedAt"] is None]
    makers = {maker.id: _says(link) for link, maker in parts}
    answers = {known: _says(each) for known, each in _answers(proposed).items()} if proposed else None
    actors = [
        *(maker for _, maker in parts),
        *(facts.whole.nodes[each] for each in answers or () if each in facts.whole.nodes),
    ]
    is_shared = node["public"] or node["status"] == "SUBMITTED" or has_registered(node, principal)
    return State(
        status=node["status"],
        archived=node["archivedAt"] is not None,
        cancelled=node["delivery"] == "CANCELLED",
        makers=makers,
        answers=answers,
        own=own,
        may_end=own and _may_end(node, parts, principal),
        only_read=principal.role is Role.STRATEGIST and not is_shared,
        keyed=frozenset(actor.id for actor in actors if _is_represented(facts.whole, actor)),
        role=principal.role,
        actors=frozenset(principal.actors),
    )


def _answers(proposed: Given) -> dict[str, Given]:
    """What is said to a proposal; before, only the makers that were proposed were asked."""
    made = {each["actorId"]: {"confirmedAt": each.get("confirmedAt")} for each in proposed["makers"] or ()}
    return proposed.get("answers", made)


def _says(answer: Any) -> bool | None:
    if answer["confirmedAt"]:
        return True
    return False if _declined(answer) else None


def _declined(answer: Any) -> Any:
    return answer.get("declinedAt") if isinstance(answer, dict) else answer["declinedAt"]


def _may_end(node: Node, parts: list[Any], principal: Principal) -> bool:
    """Whether one of the makers may have it end: alone, as its lead, or before it is approved as who registered it."""
    makers = {maker.id for _, maker in parts}
    leading = {maker.id for link, maker in parts if link["role"] == "LEAD"} or makers
    registered = set() if node["public"] else makers.intersection(node["registeredBy"] or ())
    return makers <= set(principal.actors) or not (registered or leading).isdisjoint(principal.actors)


def _is_represented(whole: World, actor: Node) -> bool:
    """Whether somebody has a key with which to act for an actor now, or is signed in for it by an invitation."""
    invited = [each for _, each in whole.follow(actor, "invitations") if each["revokedAt"] is None]
    sessions = [session for each in invited for _, session in whole.follow(each, "sessions")]
    keys = whole.follow(actor, "keys")
    return any(is_valid(key) for _, key in keys) or any(each["expiresAt"] > now() for each in sessions)


def _proposal(facts: Facts, proposed: Given) -> Given:
    makers, links = proposed["makers"], proposed["contributesTo"]
    return {
        "makers": makers
        and [{**each, "weight": each["share"], "actor": facts.found(each["actorId"])} for each in makers],
        "contributesTo": links and [{**each, "aim": facts.found(each["aimId"])} for each in links],
        "ending": proposed.get("ending"),
        "reason": proposed["reason"],
        "answers": [
            {
                "actor": facts.found(known),
                "confirmedAt": each["confirmedAt"],
                "declinedAt": each.get("declinedAt"),
                "reason": each.get("reason"),
            }
            for known, each in _answers(proposed).items()
        ],
        "proposedAt": proposed["proposedAt"],
    }

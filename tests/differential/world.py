"""A small graph as plain Python data: what the reference answers are read from, by ways written here by hand."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from samsyn.model.principals import SOME_STRATEGIST, Principal
from samsyn.model.vocabulary import Role

AIMS = ("Goal", "Outcome", "Vision")
SUPPORTERS = ("Goal", "Outcome")
NODE_TYPES = (*AIMS, "Value", "BeneficiaryGroup", "Actor", "Contribution", "Asset", "Measure")


@dataclass(eq=False, slots=True)
class Node:
    """A node with its properties as they are stored."""

    label: str
    properties: dict[str, Any]

    @property
    def id(self) -> str:
        return self.properties["id"]

    def __getitem__(self, name: str) -> Any:
        return self.properties.get(name)


@dataclass(eq=False, slots=True)
class Link:
    """A relationship with its properties as they are stored."""

    kind: str
    start: Node
    end: Node
    properties: dict[str, Any]

    def __getitem__(self, name: str) -> Any:
        return self.properties.get(name)


@dataclass(frozen=True, slots=True)
class Way:
    """Which relationships lead on from a node, in their direction or against it, and to what."""

    kind: str
    along: bool
    labels: Sequence[str]


def following(kind: str, labels: Sequence[str]) -> Way:
    """The way along relationships of a kind."""
    return Way(kind, along=True, labels=labels)


def leading(kind: str, labels: Sequence[str]) -> Way:
    """The way against their direction."""
    return Way(kind, along=False, labels=labels)


WAYS: dict[tuple[str, str], Way] = {
    **{(label, "contributesTo"): following("CONTRIBUTES_TO", AIMS) for label in (*AIMS, "Contribution")},
    **{(label, "supportedBy"): leading("CONTRIBUTES_TO", SUPPORTERS) for label in AIMS},
    **{(label, "contributions"): leading("CONTRIBUTES_TO", ["Contribution"]) for label in AIMS},
    **{(label, "measures"): leading("INDICATES", ["Measure"]) for label in (*AIMS, "Contribution")},
    ("Vision", "values"): following("RESTS_ON", ["Value"]),
    ("Outcome", "experiencedBy"): following("EXPERIENCED_BY", ["BeneficiaryGroup"]),
    ("Goal", "owners"): leading("OWNS", ["Actor"]),
    ("Goal", "expresses"): following("EXPRESSES", ["Value"]),
    ("Actor", "partOf"): following("PART_OF", ["Actor"]),
    ("Actor", "parts"): leading("PART_OF", ["Actor"]),
    ("Actor", "members"): leading("MEMBER_OF", ["Actor"]),
    ("Actor", "memberOf"): following("MEMBER_OF", ["Actor"]),
    ("Actor", "contributions"): following("MAKES", ["Contribution"]),
    ("Actor", "owns"): following("OWNS", ["Goal", "Measure"]),
    ("Actor", "uses"): following("USES", ["Asset"]),
    ("Contribution", "makers"): leading("MAKES", ["Actor"]),
    ("Contribution", "expresses"): following("EXPRESSES", ["Value"]),
    ("Asset", "usedBy"): leading("USES", ["Actor"]),
    ("Measure", "owner"): leading("OWNS", ["Actor"]),
    ("Measure", "indicates"): following("INDICATES", [*AIMS, "Contribution"]),
    ("Measure", "observations"): leading("OF", ["Observation"]),
    ("Measure", "latest"): leading("OF", ["Observation"]),
    ("Observation", "measure"): following("OF", ["Measure"]),
    ("Measure", "deviations"): leading("DEVIATES", ["Deviation"]),
    ("Deviation", "measure"): following("DEVIATES", ["Measure"]),
    ("Deviation", "observation"): following("SHOWN_BY", ["Observation"]),
    ("Deviation", "reviewedBy"): following("REVIEWED_BY", ["Observation"]),
    ("Deviation", "actions"): leading("CORRECTS", ["CorrectiveAction"]),
    ("Deviation", "lesson"): leading("LEARNT_FROM", ["Lesson"]),
    ("CorrectiveAction", "deviation"): following("CORRECTS", ["Deviation"]),
    ("CorrectiveAction", "owner"): leading("OWNS", ["Actor"]),
    ("Lesson", "from"): following("LEARNT_FROM", ["Deviation"]),
    ("Lesson", "concerns"): following("TEACHES_OF", [*AIMS, "Contribution", "Measure"]),
    ("ApiKey", "actors"): following("ACTS_FOR", ["Actor"]),
    ("ClaimMapping", "actors"): following("MAPS_TO", ["Actor"]),
    ("Actor", "keys"): leading("ACTS_FOR", ["ApiKey"]),
    ("Actor", "invitations"): leading("ACTS_FOR", ["Invitation"]),
    ("Invitation", "actor"): following("ACTS_FOR", ["Actor"]),
    ("Invitation", "actors"): following("ACTS_FOR", ["Actor"]),
    ("Invitation", "sessions"): leading("OPENED_BY", ["Session"]),
    ("Session", "actors"): following("ACTS_FOR", ["Actor"]),
    ("Session", "openedBy"): following("OPENED_BY", ["ApiKey", "Invitation"]),
}


@dataclass(eq=False, slots=True)
class World:
    """Everything there is, `nodes` and `links` in the order in which they were made; `around` a node are its links.

    What is `shown` of a pulse stands beside its measure. What is `damaged` holds values that no deed would write; in a
    world without it, `lost` has the ids of what was left out so.
    """

    seed: int
    revision: int
    place: Node | None = None
    nodes: dict[str, Node] = field(default_factory=dict[str, Node])
    links: list[Link] = field(default_factory=list[Link])
    around: dict[Node, list[Link]] = field(default_factory=dict[Node, list[Link]])
    changes: list[Node] = field(default_factory=list[Node])
    groups: list[Node] = field(default_factory=list[Node])
    shown: list[tuple[Node, dict[str, Any]]] = field(default_factory=list[tuple[Node, dict[str, Any]]])
    damaged: list[Node | Link] = field(default_factory=list["Node | Link"])
    lost: list[str] = field(default_factory=list[str])

    def of(self, *labels: str) -> list[Node]:
        """The nodes with one of these labels."""
        return [node for node in self.nodes.values() if node.label in labels]

    def aim_link(self, link_id: str) -> Link | None:
        """The link with this id, whether it holds or was taken away."""
        return next((link for link in self.links if link["id"] == link_id), None)

    def seen_by(self, principal: Principal) -> "World":
        """The same world without what the principal can't see: what is hidden is nowhere."""
        hidden = {node for node in self.nodes.values() if not self._is_seen(node, principal)}
        seen = World(self.seed, self.revision, self.place, groups=self.groups, shown=self.shown)
        seen.nodes = {node.id: node for node in self.nodes.values() if node not in hidden}
        for link in self.links:
            if link.start not in hidden and link.end not in hidden:
                seen.add(link)
        ids = {node.id for node in hidden}
        seen.changes = [_as_seen(change, principal, ids) for change in self.changes if _sees_change(principal, change)]
        return seen

    def history(self, node_id: str) -> list[Node]:
        """The changes that concern something."""
        return [change for change in self.changes if node_id in change["nodes"]]

    def _is_seen(self, node: Node, principal: Principal) -> bool:
        if node.label == "ApiKey":
            return principal.is_admin
        if node.label == "Session":
            holder = next((opener.id for _, opener in self.follow(node, "openedBy")), node["subject"])
            return principal.is_admin or holder == principal.id
        if node.label == "Invitation":
            actors = {actor.id for _, actor in self.follow(node, "actor")}
            is_own = principal.role is Role.PARTNER and not actors.isdisjoint(principal.actors)
            return principal.role in {Role.STRATEGIST, Role.ADMIN} or is_own
        if node.label == "ReportingRound":
            return principal.role in {Role.STRATEGIST, Role.ADMIN}
        if node.label == "CorrectiveAction":
            return all(self._is_seen(deviation, principal) for _, deviation in self.follow(node, "deviation"))
        if node.label == "Deviation":
            is_own = principal.role is Role.PARTNER and not set(principal.actors).isdisjoint(self._concerned(node))
            return node["state"] == "CLOSED" or principal.role in {Role.STRATEGIST, Role.ADMIN} or is_own
        if node.label != "Contribution":
            return True
        makers = {actor.id for _, actor in self.follow(node, "makers")}
        is_own = principal.role is Role.PARTNER and not makers.isdisjoint(principal.actors)
        is_decided_by = principal.role is Role.STRATEGIST and (
            node["status"] == "SUBMITTED" or node["decidedBy"] in {principal.id, SOME_STRATEGIST}
        )
        return bool(node["public"]) or principal.is_admin or is_decided_by or is_own or has_registered(node, principal)

    def _concerned(self, deviation: Node) -> list[str]:
        """The actors that have part in a deviation: who answers for its measure or for an action."""
        measures = [(measure, "owner") for _, measure in self.follow(deviation, "measure")]
        actions = [(action, "owner") for _, action in self.follow(deviation, "actions")]
        return [actor.id for node, name in [*measures, *actions] for _, actor in self.follow(node, name)]

    def add(self, link: Link) -> None:
        """Add a link to its nodes."""
        self.links.append(link)
        for node in (link.start, link.end):
            self.around.setdefault(node, []).append(link)

    def follow(self, node: Node, name: str) -> list[tuple[Link, Node]]:
        """What the way of that name leads to from a node, each with the link that leads there."""
        way = WAYS[node.label, name]
        found = [
            (link, link.end if way.along else link.start)
            for link in self.around.get(node, ())
            if link.kind == way.kind and (link.start if way.along else link.end) is node
        ]
        return [(link, other) for link, other in found if other.label in way.labels]


def has_registered(node: Node, principal: Principal) -> bool:
    """Whether a contribution is known to have been registered by somebody."""
    known_as = principal.actors if principal.role is Role.PARTNER else (principal.id,)
    return principal.role in {Role.PARTNER, Role.STRATEGIST} and not set(known_as).isdisjoint(
        node["registeredBy"] or ()
    )


def _sees_change(principal: Principal, change: Node) -> bool:
    """Whether somebody sees a change; its audience and makers are those of what it concerns, as it was then."""
    match change["audience"]:
        case _ if principal.is_admin or change["byId"] == principal.id:
            return True
        case "ALL":
            return True
        case "STRATEGISTS" if principal.role is Role.STRATEGIST:
            return True
        case _:
            return principal.role is Role.PARTNER and not set(principal.actors).isdisjoint(change["makers"] or [])


def _as_seen(change: Node, principal: Principal, hidden: set[str]) -> Node:
    """The change as somebody reads it: admins read who did it by name, and nobody that it concerns what is hidden."""
    by = (change["byName"] or change["by"]) if principal.is_admin else change["by"]
    nodes = [each for each in change["nodes"] if each not in hidden]
    return Node("Change", {**change.properties, "by": by, "nodes": nodes})

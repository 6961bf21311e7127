"""The arithmetic of the service: what the oracle doesn't work out by itself; no other module here imports it.

What questions answer is held against `tests/scenarios` and `tests/unit`. Here their functions are taken over, and it is
found out whether they are asked about the right facts and told rightly. Where the service computes from other records,
this module alone is wired anew.
"""

from collections.abc import Collection, Sequence
from typing import Any

from samsyn.api.vocabulary import words_of_all
from samsyn.deeds.contributions.viewer_can import State, possible
from samsyn.deeds.viewer_can import viewer_can, viewer_can_create
from samsyn.graph.graph import Look
from samsyn.graph.load import Loading
from samsyn.graph.record import Record
from samsyn.graph.records import Actor
from samsyn.graph.view import View
from samsyn.model.attainment import attainment_of, index_of, trend_of
from samsyn.model.comparison import standing_of
from samsyn.model.principals import Principal
from samsyn.model.times import now
from samsyn.model.units import proposed
from samsyn.model.vocabulary import GapKind, NodeType
from samsyn.model.wilson import wilson_interval
from samsyn.questions import confirmations as confirming
from samsyn.questions import drives as driving
from samsyn.questions import gaps as lacking
from samsyn.questions import portions as sharing
from samsyn.questions.arguments import DateRange, one_of
from samsyn.questions.chains import Chain, chains
from samsyn.questions.drivers import Drivers
from samsyn.questions.drivers import drivers_of as drivers
from samsyn.questions.drives import DrivenAim
from samsyn.questions.find import SearchResult, find
from samsyn.questions.gaps import Gap
from samsyn.questions.goal_map import AimMap, goal_map
from samsyn.questions.priorities import Priority, priorities
from samsyn.questions.search import search_text
from samsyn.questions.under import AN_ACTOR
from tests.differential.world import Link, World

__all__ = [
    "AimMap",
    "Chain",
    "DateRange",
    "DrivenAim",
    "Drivers",
    "Gap",
    "Priority",
    "SearchResult",
    "State",
    "View",
    "attainment_of",
    "can_create",
    "can_do",
    "chains",
    "changed_since",
    "check_actor",
    "drivers",
    "drives",
    "found_by",
    "gaps",
    "goal_map",
    "index_of",
    "link_share",
    "portion",
    "possible",
    "priorities",
    "proposed",
    "standing_of",
    "told_by_id",
    "trend_of",
    "view_of",
    "wilson_interval",
    "words_of_all",
]


def view_of(world: World, principal: Principal) -> View:
    """The world as questions are asked of it by somebody now, made without the database. All of it is to be sound."""
    loading = Loading()
    for node in world.nodes.values():
        loading.nodes(node.label, [node.properties])
    loading.nodes("PeerGroup", [group.properties for group in world.groups])
    if world.place:
        loading.nodes("Place", [world.place.properties])
    for link in world.links:
        loading.ties(link.kind, [(link.start.id, link.end.id, link.properties)])
    graph = loading.finish()
    assert loading.damaged == []
    graph.look = Look(world.revision, "")
    return View(graph, principal, now())


def changed_since(at: View, contribution_id: str, state: str | None) -> list[str]:
    """What has changed of a contribution since a confirmation or a decision of that state."""
    contribution: Any = at.graph.records[contribution_id]
    return confirming.changed_since(state, contribution)


def check_actor(at: View, node_id: str) -> None:
    """Raise NotThere or WrongType for an id that isn't an actor's."""
    one_of(at, node_id, Actor, expected=AN_ACTOR)


def drives(at: View, node_id: str, **asked: Any) -> Sequence[DrivenAim]:
    """What the actor or the contribution with an id drives."""
    return driving.drives(at.graph.records[node_id], at, **asked)


def gaps(at: View, kinds: Collection[GapKind] | None) -> Sequence[Gap]:
    """The gaps that whoever asks is told of; only of some kinds if said."""
    return lacking.gaps(at, kinds=kinds)


def found_by(at: View, text: str, types: Sequence[str] | None) -> SearchResult:
    """What everyday words find."""
    return find(at, text=search_text(text), types=None if types is None else [NodeType(each) for each in types])


def check_gaps_of(at: View, known: str) -> None:
    """Raise what the service does for an id of nothing that can have gaps."""
    lacking.gaps(at, about=known)


def can_do(at: View, known: str | None) -> list[str]:
    """What whoever asks may do with what has an id, or with the place, which has none."""
    record = at.graph.place if known is None else at.graph.records[known]
    assert record is not None
    return viewer_can(record, at)


def can_create(at: View) -> list[str]:
    """What whoever asks may make new."""
    return viewer_can_create(at.viewer, at)


def link_share(at: View, link_id: str) -> float | None:
    """The share of the link with an id in all that leads to its aim."""
    return sharing.link_share(at.graph.records[link_id], at)


def portion(at: View, made: Link) -> float | None:
    """A maker's part of a contribution."""
    [part] = [each for each in at.graph.records[made.end.id].makers if each.source.id == made.start.id]
    return sharing.portion(part, at)


def told_by_id(value: Any) -> str | None:
    """The id of a record that an answer refers to; None of whatever else it has."""
    return value.id if isinstance(value, Record) else None  # pyright: ignore[reportAttributeAccessIssue]

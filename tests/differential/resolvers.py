"""Reference resolvers: the schema answered by graphql-core's own execution over a world, one plain value at a time."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from graphql import DocumentNode, ExecutionResult, GraphQLResolveInfo, GraphQLSchema, execute_sync

from samsyn.api.arguments import driven_place, driver_place
from samsyn.errors import Forbidden
from samsyn.model.principals import Principal
from samsyn.model.structure import Structure
from samsyn.model.vocabulary import VOCABULARY, ChainDirection, DriverGroup, Language, Role
from samsyn.questions.arguments import DateRange
from samsyn.questions.chains import Chain, chains
from samsyn.questions.drivers import ActorDriver, ContributionDriver, Drivers, drivers
from samsyn.questions.drives import DrivenAim, drives
from samsyn.questions.flow import FlowNode
from samsyn.questions.gaps import Gap
from samsyn.questions.links import link_share, portion
from samsyn.questions.priorities import Priority, priorities
from tests.differential import learning
from tests.differential.agreeing import agreed, waiting
from tests.differential.comparing_peers import compared
from tests.differential.criteria import fits, is_listed
from tests.differential.paging import (
    NEWEST_CHANGE_FIRST,
    NEWEST_FIRST,
    Edge,
    Element,
    Page,
    answers_page,
    chosen_keys,
    page_of,
    waiting_page,
)
from tests.differential.perceiving import perception
from tests.differential.searching import search
from tests.differential.world import AIMS, WAYS, Link, Node, World, structure_of, today

LISTS = {
    "aims": AIMS,
    "visions": ["Vision"],
    "outcomes": ["Outcome"],
    "goals": ["Goal"],
    "actors": ["Actor"],
    "contributions": ["Contribution"],
    "measures": ["Measure"],
    "values": ["Value"],
    "beneficiaryGroups": ["BeneficiaryGroup"],
    "assets": ["Asset"],
    "peerGroups": ["PeerGroup"],
}
TRUST = {"viewer", "apiKeys", "changes"}
SINGLE = {"partOf", "owner", "measure", "observation", "reviewedBy", "lesson", "from", "deviation"}
REFERRING = (Chain, ActorDriver, ContributionDriver, Drivers, DrivenAim, FlowNode, Gap, Priority)

Given = dict[str, Any]


@dataclass(slots=True)
class Facts:
    """A world as whoever asks sees it, the whole of it, and the structure of the former once a question is asked."""

    world: World
    principal: Principal
    whole: World
    known: Structure | None = None

    @property
    def structure(self) -> Structure:
        self.known = self.known or structure_of(self.world)
        return self.known

    def found(self, node_id: str) -> Node | Link | None:
        """What has an id: a node, or a link whether it holds or was taken away."""
        return self.world.nodes.get(node_id) or self.world.aim_link(node_id)


def reference_answer(
    schema: GraphQLSchema, world: World, document: DocumentNode, variables: Given, principal: Principal
) -> ExecutionResult:
    """What graphql-core makes of an operation over what the principal sees of the world."""
    facts = Facts(world.seen_by(principal), principal, world)
    return execute_sync(
        schema,
        document,
        root_value=facts,
        context_value=facts,
        variable_values=variables,
        field_resolver=_resolve,
        type_resolver=lambda value, _info, _type: value.label if isinstance(value, Node) else "AimLink",
    )


def _resolve(source: Any, info: GraphQLResolveInfo, **given: Any) -> Any:
    facts: Facts = info.context
    name = info.field_name
    match source:
        case Facts():
            return _of_root(facts, name, given)
        case Node(label="Change"):
            return _of_change(facts, source, name)
        case Node():
            return _of_node(facts, source, name, given)
        case Link():
            return _of_aim_link(facts, source, name, given)
        case Page():
            return _of_page(source, name)
        case Edge():
            return _of_edge(facts, source, name)
        case Principal():
            return _of_viewer(facts, source, name, given)
        case {}:
            return source[name]
        case _:
            return _of_answer(facts, source, name, given)


def _of_root(facts: Facts, name: str, given: Given) -> Any:
    world = facts.world
    if name in learning.LISTS:
        return learning.listed_for(facts.principal, world, name, given)
    if name in LISTS:
        stored = world.groups if name == "peerGroups" else world.of(*LISTS[name])
        nodes = [Element(node) for node in stored if is_listed(world, node, given.get("filter"))]
        return page_of(nodes, given, chosen_keys(world, given.get("orderBy")))
    if name in TRUST:
        return _of_trust(facts, name, given)
    match name:
        case "place":
            return world.place
        case "node":
            return facts.found(given["id"])
        case "nodes":
            return [facts.found(node_id) for node_id in given["ids"]]
        case "search":
            return search(world, given["text"], given.get("types"), given.get("first"))
        case "vocabulary":
            return _vocabulary(Language(given["language"]))
        case _:
            return _of_question(facts, name, given)


def _of_question(facts: Facts, name: str, given: Given) -> Any:
    match name:
        case "drivers":
            return _drivers(facts, given["aimId"], given)
        case "gaps":
            return learning.gaps_page(facts.whole, facts.principal, given)
        case "priorities":
            return _priorities(facts, given)
        case _:
            return _chains(facts, given)


def _priorities(facts: Facts, given: Given) -> Sequence[Priority]:
    first = 20 if given.get("first") is None else given["first"]
    return priorities(structure_of(facts.whole), given["aimId"], today=today(), first=first)


def _drivers(facts: Facts, aim_id: str, given: Given) -> Drivers:
    asked = _asked(given)
    for name in ("includeSubmitted", "without"):
        if given.get(name) not in (None, False) and facts.principal.role not in {Role.STRATEGIST, Role.ADMIN}:
            raise Forbidden(f"`{name}` is for strategists and administrators alone. Leave it out.")
    return drivers(facts.structure, aim_id, **asked)


def _chains(facts: Facts, given: Given) -> list[Chain]:
    first = 20 if given.get("first") is None else given["first"]
    return chains(facts.structure, given["fromId"], direction=ChainDirection(given["direction"]), first=first)


def _api_keys(facts: Facts, given: Given) -> Page:
    if not facts.principal.is_admin:
        raise Forbidden("Query.apiKeys is for the role ADMIN alone.")
    return page_of([], given, chosen_keys(facts.world, None))


def _of_trust(facts: Facts, name: str, given: Given) -> Any:
    if name == "viewer":
        return facts.principal
    if name == "apiKeys":
        return _api_keys(facts, given)
    wanted = given.get("filter") or {}
    return _changes([change for change in facts.world.changes if fits(facts.world, change, wanted)], given)


def _changes(changes: Sequence[Node], given: Given) -> Page:
    return page_of([Element(change) for change in changes], given, NEWEST_CHANGE_FIRST)


def _vocabulary(language: Language) -> list[Given]:
    return [
        {"type": words.__name__, "value": member.name, **member.words(language)._asdict()}
        for words in VOCABULARY
        for member in words
    ]


def _of_viewer(facts: Facts, principal: Principal, name: str, given: Given) -> Any:
    world = facts.world
    if name == "toDo":
        due = learning.reports_due(world, facts.whole.of("ReportingRound"), principal)
        waits = sorted(
            [*waiting(world, principal), *due], key=lambda each: (each["since"], each["kind"], each["node"].id)
        )
        return waiting_page(waits, given)
    if name != "actors":
        return getattr(principal, name)
    actors = [world.nodes[actor_id] for actor_id in principal.actors]
    listed = [Element(actor) for actor in actors if is_listed(world, actor, None)]
    return page_of(listed, given, chosen_keys(world, None))


def _of_node(facts: Facts, node: Node, name: str, given: Given) -> Any:
    world = facts.world
    if node.label == "Measure" and name in {"observations", "latest", "peers"}:
        return _observations(world, node, name, given)
    if (node.label, name) in learning.TOLD:
        return learning.TOLD[node.label, name](world, node)
    if name in learning.LISTS:
        return learning.listed(world, node, name, given)
    return _of_plain_node(facts, node, name, given)


def _of_plain_node(facts: Facts, node: Node, name: str, given: Given) -> Any:
    world = facts.world
    match name:
        case "history":
            return _changes(world.history(node.id), given)
        case "decision" | "proposal" | "viewerCan":
            return agreed(facts.found, world, node, name, facts.principal)
        case "label":
            return _label(world, node)
        case "illustrative" | "externalWeight" | "retired":
            return node[name] or {"illustrative": False, "externalWeight": 0.0, "retired": False}[name]
        case "drivers" | "drives" | "perception":
            return _asked_of(facts, node, name, given)
        case _ if name in SINGLE:
            return next((other for _, other in world.follow(node, name)), None)
        case _ if (node.label, name) in WAYS:
            steps = world.follow(node, name)
            listed = [Element(other, link) for link, other in steps if is_listed(world, other, given.get("filter"))]
            return page_of(listed, given, chosen_keys(world, given.get("orderBy")))
        case _:
            return node[name]


def _asked_of(facts: Facts, node: Node, name: str, given: Given) -> Any:
    if name == "drivers":
        return _drivers(facts, node.id, given)
    if name == "perception":
        return perception(facts.world, node, 4 if given.get("last") is None else given["last"])
    return answers_page(drives(facts.structure, node.id, **_asked(given)), given, driven_place)


def _of_change(facts: Facts, change: Node, name: str) -> Any:
    match name:
        case "sequence":
            return change["seq"]
        case "node":
            return facts.found(change["node"]) if change["node"] else None
        case "before" | "after":
            fields = json.loads(change[name])
            values = {field: None if value is None else _as_json(value) for field, value in fields.items()}
            return [{"name": field, "value": value} for field, value in values.items()]
        case _:
            return change[name]


def _as_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _label(world: World, node: Node) -> str | None:
    if node.label != "Observation":
        return node["name"] or node["title"] or node["fact"] or (node["text"] or "")[:200] or node["period"]
    measure = next((measure["name"] for _, measure in world.follow(node, "measure")), None)
    return None if measure is None else f"{measure}, {node['period']}"


def _observations(world: World, measure: Node, name: str, given: Given) -> Any:
    if name == "peers":
        return compared(world, measure, given.get("groupId"))
    own = world.place["code"] if world.place else None
    area = own if given.get("area") is None else given["area"]
    gender = given.get("gender", "T")
    fitting = [
        Element(other, link)
        for link, other in world.follow(measure, name)
        if area is not None and other["area"] == area and other["gender"] == gender
    ]
    page = page_of(fitting, {} if name == "latest" else given, NEWEST_FIRST)
    return page if name == "observations" else next((edge.element.node for edge in page.edges), None)


def _of_aim_link(facts: Facts, link: Link, name: str, given: Given) -> Any:
    match name:
        case "history":
            return _changes(facts.world.history(link["id"]), given)
        case "from":
            return link.start
        case "to":
            return link.end
        case "label":
            start, end = link.start["name"] or link.start["title"], link.end["name"]
            return None if start is None or end is None else f"{start} → {end}"
        case "share":
            return link_share(facts.structure, link["id"])
        case _:
            return link[name]


def _of_page(page: Page, name: str) -> Any:
    edges = page.edges
    match name:
        case "edges":
            return edges
        case "nodes":
            return [edge.element.node for edge in edges]
        case "totalCount":
            return page.total
        case "pageInfo":
            return {
                "hasNextPage": page.has_next,
                "hasPreviousPage": page.has_previous,
                "startCursor": edges[0].cursor if edges else None,
                "endCursor": edges[-1].cursor if edges else None,
            }
        case _:
            raise AssertionError(name)


def _of_edge(facts: Facts, edge: Edge, name: str) -> Any:
    link = edge.element.link
    match name:
        case "node":
            return edge.element.node
        case "cursor":
            return edge.cursor
        case "link":
            return link
        case "portion" if link:
            return portion(facts.structure, link.end.id, link.start.id)
        case _:
            return link[name] if link else None


def _of_answer(facts: Facts, answer: Any, name: str, given: Given) -> Any:
    """A field of what a question answers; where the answer has a node's or a link's id, that node or link."""
    if isinstance(answer, Drivers) and name == "actors":
        return answers_page(answer.actors, given, driver_place)
    found = getattr(answer, _python_name(name))
    if callable(found):
        told = {name: Language(value) if name == "language" else value for name, value in given.items()}
        found = found(**{_python_name(argument): value for argument, value in told.items()})
    if isinstance(answer, REFERRING):
        return _referred(facts, found, name)
    return found


def _referred(facts: Facts, found: Any, name: str) -> Any:
    if name in {"aim", "actor", "contribution", "node"}:
        return facts.found(found)
    if name in {"nodes", "links", "losingSupport"}:
        return [facts.found(each) for each in found]
    return found


def _asked(given: Given) -> Given:
    """The arguments of a question as it takes them."""
    asked: Given = {}
    if given.get("during") is not None:
        asked["during"] = DateRange(given["during"].get("from"), given["during"].get("to"))
    if "groupBy" in given:
        asked["group_by"] = DriverGroup(given["groupBy"])
    if "includeSubmitted" in given:
        asked["include_submitted"] = given["includeSubmitted"]
    if given.get("without") is not None:
        asked["without"] = frozenset(given["without"])
    return asked


def _python_name(name: str) -> str:
    return "".join(f"_{character.lower()}" if character.isupper() else character for character in name)

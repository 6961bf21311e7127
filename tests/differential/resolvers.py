"""Reference resolvers: the schema answered by graphql-core's own execution over a world, one plain value at a time."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from graphql import DocumentNode, ExecutionResult, GraphQLResolveInfo, GraphQLSchema, execute_sync, get_named_type

from samsyn.errors import Forbidden
from samsyn.model.principals import Principal
from samsyn.model.vocabulary import Language, Role
from samsyn.spoken import verbatim
from tests.differential import learning, signing_in
from tests.differential.agreeing import agreed, answer_of, waiting
from tests.differential.arithmetic import can_create, can_do, link_share, portion, proposed, words_of_all
from tests.differential.belonging import belonging
from tests.differential.comparing_peers import compared
from tests.differential.criteria import check_compared, fits, is_listed
from tests.differential.faceting import Faceted, facet_of
from tests.differential.facts import Facts, Payload
from tests.differential.judging import recent
from tests.differential.paging import (
    NEWEST_CHANGE_FIRST,
    NEWEST_FIRST,
    Edge,
    Element,
    Page,
    check_page,
    chosen_keys,
    page_of,
    waiting_page,
)
from tests.differential.questioning import asked_of, of_answer, of_question
from tests.differential.searching import search
from tests.differential.signing_in import own_sessions
from tests.differential.tabling import COLUMNS, column
from tests.differential.world import AIMS, WAYS, Link, Node, World

Given = dict[str, Any]

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
    "synonyms": ["Synonym"],
}
NAME_CHARACTERS_MAX = 200
TRUST = {"viewer", "apiKeys", "claimMappings", "sessions", "changes"}
DEFAULTS = {
    "illustrative": False,
    "externalWeight": 0.0,
    "retired": False,
    "accumulation": "PER_PERIOD",
    "byItself": False,
}
"""What is told of a node where nothing is stored."""
SINGLE = {"partOf", "owner", "actor", "measure", "observation", "reviewedBy", "lesson", "from", "deviation"}


def reference_answer(
    schema: GraphQLSchema,
    world: World,
    document: DocumentNode,
    variables: Given,
    principal: Principal,
    *,
    done: Mapping[str, Payload] | None = None,
) -> ExecutionResult:
    """What graphql-core makes of an operation over what the principal sees of the world.

    Of a mutation, whose deeds are in the world already, `done` has the payloads by the deeds' names.
    """
    facts = Facts(world.seen_by(principal), principal, world, done or {})
    return execute_sync(
        schema,
        document,
        root_value=facts,
        context_value=facts,
        variable_values=variables,
        field_resolver=_resolve,
        type_resolver=_type_of,
    )


def _type_of(value: Any, *_: Any) -> str:
    match value:
        case Node():
            return value.label
        case {"__typename": name}:
            return name
        case _:
            return "AimLink"


def _resolve(source: Any, info: GraphQLResolveInfo[Facts], **given: Any) -> Any:
    facts: Facts = info.context
    name = info.field_name
    _check_filter(info, given.get("filter"))
    match source:
        case Facts():
            return facts.done[name] if name in facts.done else _of_root(facts, name, given)
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
        case Payload():
            return _of_payload(facts, source, name)
        case {}:
            return source[name]
        case _:
            return _of_answer(facts, source, info, given)


def _of_answer(facts: Facts, source: Any, info: GraphQLResolveInfo[Facts], given: Given) -> Any:
    if isinstance(source, Faceted):
        return facet_of(facts.world, source, info.field_name, info.return_type)
    return of_answer(facts, source, info.field_name, given)


def _check_filter(info: GraphQLResolveInfo[Facts], given: Given | None) -> None:
    """Raise Forbidden for a list that isn't for whoever asks, and Unaskable for a filter that compares with nothing."""
    if info.parent_type.name == "Query":
        _check_role(info.field_name, info.context.principal.role)
    if given is not None:
        check_compared(get_named_type(info.parent_type.fields[info.field_name].args["filter"].type), given)


def _of_payload(facts: Facts, payload: Payload, name: str) -> Any:
    value = payload.fields[name]
    if name not in payload.referring:
        return value
    if name == "place":
        return value and facts.world.place
    return [facts.found(each) for each in value] if isinstance(value, list) else value and facts.found(value)


def _of_root(facts: Facts, name: str, given: Given) -> Any:
    world = facts.world
    if name in learning.LISTS:
        return learning.listed(facts, None, name, given)
    if name in LISTS:
        return _of_list(facts, name, given)
    if name in TRUST:
        return _of_trust(facts, name, given)
    match name:
        case "place" | "revision":
            return getattr(world, name)
        case "node":
            return facts.found(given["id"])
        case "nodes":
            return [facts.found(node_id) for node_id in given["ids"]]
        case "search":
            return search(world, given["text"], given.get("types"), given.get("first"))
        case "unitProposal":
            return proposed(given["unit"][:NAME_CHARACTERS_MAX])
        case "vocabulary":
            return _vocabulary(Language(given["language"]))
        case _:
            return of_question(facts, name, given)


def _of_list(facts: Facts, name: str, given: Given) -> Page:
    world = facts.world
    keys = chosen_keys(world, given.get("orderBy"))
    check_page(given)
    belongs = belonging(facts, given)
    stored = world.groups if name == "peerGroups" else world.of(*LISTS[name])
    nodes = [Element(node) for node in stored if belongs(node) and is_listed(world, node, given.get("filter"))]
    return page_of(nodes, given, keys)


def _check_role(name: str, role: Role | None) -> None:
    """Raise Forbidden for a list at the root that is for other roles."""
    if name in {"apiKeys", "claimMappings", "sessions"} and role is not Role.ADMIN:
        raise Forbidden(verbatim(f"Query.{name} is for the role ADMIN alone."))
    if name == "reportingRounds" and role not in {Role.STRATEGIST, Role.ADMIN}:
        raise Forbidden(verbatim("Query.reportingRounds is for the role ADMIN or STRATEGIST alone."))


def _listed_of(label: str, facts: Facts, given: Given) -> Page:
    keys = [key for key in facts.world.of(label) if is_listed(facts.world, key, given.get("filter"))]
    return page_of([Element(key) for key in keys], given, chosen_keys(facts.world, None))


def _newest_first(facts: Facts, nodes: Sequence[Node], given: Given) -> Page:
    listed = [Element(each) for each in nodes if is_listed(facts.whole, each, given.get("filter"))]
    return page_of(listed, given, learning.NEWEST_FIRST)


def _of_trust(facts: Facts, name: str, given: Given) -> Any:
    if name == "viewer":
        return facts.principal
    if name in {"apiKeys", "claimMappings"}:
        return _listed_of("ApiKey" if name == "apiKeys" else "ClaimMapping", facts, given)
    if name == "sessions":
        return _newest_first(facts, facts.world.of("Session"), given)
    return _changes(facts.world, facts.world.changes, given)


def _changes(world: World, changes: Sequence[Node], given: Given) -> Page:
    wanted = given.get("filter") or {}
    fitting = [Element(change) for change in changes if fits(world, change, wanted)]
    return page_of(fitting, given, NEWEST_CHANGE_FIRST)


def _vocabulary(language: Language) -> list[Given]:
    return [{"type": kind, "value": value, **words._asdict()} for kind, value, words in words_of_all(language)]


def _of_viewer(facts: Facts, principal: Principal, name: str, given: Given) -> Any:
    world = facts.world
    if name == "toDo":
        due = learning.reports_due(world, facts.whole.of("ReportingRound"), principal)
        told: list[Given] = [{"period": None, **each} for each in (*waiting(world, facts.whole, principal), *due)]
        waits = sorted(told, key=lambda each: (each["since"], each["kind"], each["node"].id))
        return waiting_page(waits, given)
    if name == "can":
        return can_create(facts.view_of_whole)
    if name == "sessions":
        own = own_sessions(facts.whole, principal)
        listed = [Element(each) for each in own if is_listed(facts.whole, each, given.get("filter"))]
        return page_of(listed, given, chosen_keys(world, None))
    if name != "actors":
        return getattr(principal, name)
    actors = [world.nodes[actor_id] for actor_id in principal.actors]
    listed = [Element(actor) for actor in actors if is_listed(world, actor, None)]
    return page_of(listed, given, chosen_keys(world, None))


def _of_node(facts: Facts, node: Node, name: str, given: Given) -> Any:
    world = facts.world
    if node.label == "Measure" and name in {"observations", "latest", "recent", "peers"}:
        return _observations(world, node, name, given)
    if (node.label, name) in COLUMNS:
        return column(world, node, name)
    if (node.label, name) in learning.TOLD:
        return learning.TOLD[node.label, name](world, node)
    if name in learning.LISTS:
        return learning.listed(facts, node, name, given)
    if node.label == "Session" and name in signing_in.TOLD:
        return signing_in.told_of(facts.whole, node, name, facts.principal)
    if name == "invitations":
        return _newest_first(facts, [each for _, each in world.follow(node, name)], given)
    if node.label == "Invitation" and name in {"invitedBy", "isSignedIn"}:
        followed = facts.whole.follow(node, "sessions")
        return bool(followed) if name == "isSignedIn" else node["invitedByName"]
    return _of_plain_node(facts, node, name, given)


def _of_plain_node(facts: Facts, node: Node, name: str, given: Given) -> Any:
    world = facts.world
    match name:
        case "history":
            return _changes(world, world.history(node.id), given)
        case "viewerCan" if node.label != "Contribution":
            return can_do(facts.view_of_whole, None if node.label == "Place" else node.id)
        case "decision" | "proposal" | "viewerCan":
            return agreed(facts, node, name)
        case "label":
            return _label(world, node)
        case "actors" if node.label == "ApiKey":
            return sorted((actor for _, actor in world.follow(node, name)), key=lambda actor: actor.id)
        case _ if name in DEFAULTS:
            return node[name] or DEFAULTS[name]
        case "drivers" | "drives" | "perception":
            return asked_of(facts, node, name, given)
        case _ if name in SINGLE:
            return next((other for _, other in world.follow(node, name)), None)
        case _ if (node.label, name) in WAYS:
            steps = world.follow(node, name)
            listed = [Element(other, link) for link, other in steps if is_listed(world, other, given.get("filter"))]
            of_links = name == "contributions" and node.label != "Actor"
            return page_of(listed, given, chosen_keys(world, given.get("orderBy"), of_links=of_links))
        case _:
            return node[name]


def _of_change(facts: Facts, change: Node, name: str) -> Any:
    match name:
        case "sequence":
            return change["seq"]
        case "deedKind":
            return change["deed"]
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
    return node["period"] if measure is None else f"{measure}, {node['period']}"


def _observations(world: World, measure: Node, name: str, given: Given) -> Any:
    if name == "peers":
        return compared(world, measure, given.get("groupId"))
    if name == "recent":
        check_page({"first": given["last"]})
        return recent(world, measure, given["last"])
    own = world.place["code"] if world.place else None
    area = own if given.get("area") is None else given["area"]
    gender = given.get("gender", "T")
    fitting = [
        Element(other, link)
        for link, other in world.follow(measure, name)
        if area is not None and other["area"] == area and other["gender"] == gender
        if is_listed(world, other, given.get("filter"))
    ]
    page = page_of(fitting, {} if name == "latest" else given, NEWEST_FIRST)
    return page if name == "observations" else next((edge.element.node for edge in page.edges), None)


def _of_aim_link(facts: Facts, link: Link, name: str, given: Given) -> Any:
    match name:
        case "history":
            return _changes(facts.world, facts.world.history(link["id"]), given)
        case "from":
            return link.start
        case "to":
            return link.end
        case "label":
            start, end = link.start["name"] or link.start["title"], link.end["name"]
            return None if start is None or end is None else f"{start} → {end}"
        case "share":
            return link_share(facts.view, link["id"])
        case "viewerCan":
            return can_do(facts.view_of_whole, link["id"])
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
            return len(page.elements)
        case "facets":
            return Faceted(page)
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
        case "changedSince" | "declinedAt" | "declinedBecause" if link:
            return answer_of(facts, link, name)
        case "portion" if link:
            return portion(facts.view, link)
        case "weight" if link:
            return link["share"]
        case _:
            return link[name] if link else None

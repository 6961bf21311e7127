"""What fits a filter, in two truth values: a comparison with what isn't there doesn't hold; turned round it does.

What is archived fits only a filter that says something about it, itself or in one that is joined in it.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from graphql import GraphQLInputObjectType, get_named_type

from samsyn.model.principals import Sees, anonymous
from samsyn.model.texts import visible
from tests.differential.judging import action_state, has_ended
from tests.differential.paging import Unaskable
from tests.differential.signing_in import TOLD, told_of
from tests.differential.tabling import COLUMNS, column
from tests.differential.world import Node, World

Given = Mapping[str, Any]

TIMES = {"createdAt", "updatedAt", "at", "recordedAt", "expiresAt", "revokedAt", "usedAt", "closedAt"}
QUANTIFIERS = {"some", "none", "every"}
RELATIONS = {
    "contributions",
    "measures",
    "supportedBy",
    "contributesTo",
    "experiencedBy",
    "owners",
    "expresses",
    "makers",
    "uses",
    "usedBy",
    "values",
    "indicates",
    "actions",
    "concerns",
}
SINGLE_RELATIONS = {"partOf", "owner", "measure", "from", "actors", "actor"}

COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "eq": lambda value, wanted: value == wanted,
    "in": lambda value, wanted: value in wanted,
    "gte": lambda value, wanted: value >= wanted,
    "lte": lambda value, wanted: value <= wanted,
    "contains": lambda value, wanted: wanted.lower() in value.lower(),
}


def check_compared(kind: Any, given: Given) -> None:
    """Raise Unaskable where a filter of that type compares with nothing, anywhere in it."""
    for name, value in given.items():
        inner: Any = get_named_type(kind.fields[name].type)
        for each in value if isinstance(value, list) else [value]:
            if each is None or (each == {} and "and" not in inner.fields):
                raise Unaskable
            if isinstance(inner, GraphQLInputObjectType):
                check_compared(inner, each)


def is_listed(world: World, node: Node, given: Given | None) -> bool:
    """Whether a list with this filter has the node, or a list without one."""
    if given is None:
        return node["archivedAt"] is None
    return _is_meant(node, given) and fits(world, node, given)


def fits(world: World, node: Node, given: Given) -> bool:
    """Whether a node fits all that is given, archived or not."""
    return all(_holds(world, node, name, wanted) for name, wanted in given.items() if wanted is not None)


def _is_meant(node: Node, given: Given) -> bool:
    return node["archivedAt"] is None or _speaks_of_archived(given)


def _speaks_of_archived(given: Given) -> bool:
    joined = [*(given.get("and") or []), *(given.get("or") or []), *([given["not"]] if given.get("not") else [])]
    return given.get("archived") is not None or any(map(_speaks_of_archived, joined))


def _holds(world: World, node: Node, name: str, wanted: Any) -> bool:
    if name == "and":
        return all(fits(world, node, each) for each in wanted)
    if name == "or":
        return any(fits(world, node, each) for each in wanted)
    if name == "not":
        return not fits(world, node, wanted)
    if name == "nodeId":
        return any(_compares(each, wanted, as_time=False) for each in node["nodes"])
    if name in SINGLE_RELATIONS:
        return any(is_listed(world, other, wanted) for _, other in world.follow(node, name))
    if name in RELATIONS:
        return _quantified(world, node, name, wanted)
    return _compares(_value(world, node, name), wanted, as_time=name in TIMES)


def _quantified(world: World, node: Node, name: str, wanted: Given) -> bool:
    others = [other for _, other in world.follow(node, name)]
    given = {word: each for word, each in wanted.items() if each is not None}
    assert given.keys() <= QUANTIFIERS
    found: list[bool] = []
    for word, each in given.items():
        fitting = [fits(world, other, each) for other in others if _is_meant(other, each)]
        found.append({"some": any(fitting), "none": not any(fitting), "every": all(fitting)}[word])
    return all(found)


def _value(world: World, node: Node, name: str) -> Any:
    if name == "archived":
        return node["archivedAt"] is not None
    if (node.label, name) in COLUMNS:
        return column(world, node, name)
    if node.label == "Session" and name in TOLD:
        return told_of(world, node, name, anonymous(Sees.ALL))
    if name == "hasEnded":
        return has_ended(node)
    if name == "state" and node.label == "CorrectiveAction":
        return action_state(node)
    if name in {"illustrative", "positive"}:
        return node[name] or False
    if name == "type":
        return node.label.upper()
    return node[name]


def _compares(value: Any, wanted: Given, *, as_time: bool) -> bool:
    for word, each in wanted.items():
        if each is None:
            continue
        if word == "isNull":
            holds = (value is None) is each
        else:
            holds = value is not None and COMPARISONS[word](*_alike(value, each, as_time=as_time))
        if not holds:
            return False
    return True


def _alike(value: Any, wanted: Any, *, as_time: bool) -> tuple[Any, Any]:
    if as_time:
        return _moment(value), _moment(wanted)
    if isinstance(wanted, list):
        return value, [_composed(each) for each in wanted]
    return value, _composed(wanted)


def _composed(wanted: Any) -> Any:
    return visible(wanted) if isinstance(wanted, str) else wanted


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)

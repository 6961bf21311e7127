"""Reference resolvers of questions: what the service's own arithmetic answers over a world, field by field."""

from collections.abc import Sequence
from typing import Any

from samsyn.errors import Forbidden
from samsyn.model.vocabulary import ChainDirection, DriverGroup, Language, Role
from samsyn.spoken import verbatim
from tests.differential import learning
from tests.differential.arithmetic import (
    AimMap,
    Chain,
    DateRange,
    Drivers,
    Priority,
    SearchResult,
    chains,
    drivers,
    drives,
    found_by,
    goal_map,
    priorities,
    told_by_id,
)
from tests.differential.belonging import belonging
from tests.differential.facts import Facts
from tests.differential.paging import FIRST_MAX, Unaskable, answers_page
from tests.differential.perceiving import perception
from tests.differential.searching import check_text
from tests.differential.world import Node

Given = dict[str, Any]

MOST = {"first": FIRST_MAX, "maxNodes": 500, "maxAims": 2_000}  # of what is asked of an answer


def of_question(facts: Facts, name: str, given: Given) -> Any:
    """A question at the root."""
    match name:
        case "drivers":
            return _drivers(facts, given["aimId"], given)
        case "gaps":
            return learning.gaps_page(facts, given)
        case "find":
            check_text(given["text"])
            return found_by(facts.view, given["text"], given.get("types"))
        case "map":
            return _map(facts, given)
        case "priorities":
            return _priorities(facts, given)
        case _:
            return _chains(facts, given)


def _priorities(facts: Facts, given: Given) -> Sequence[Priority]:
    first = 20 if given.get("first") is None else given["first"]
    found = priorities(facts.view_of_whole, given["aimId"], first=first)
    if given.get("under") is None:
        return found
    belongs = belonging(facts, given)
    nodes = facts.world.nodes
    everything = priorities(facts.view_of_whole, given["aimId"], first=FIRST_MAX)
    theirs = [
        (nodes[known].label, each) for each in everything if (known := told_by_id(each.node)) if belongs(nodes[known])
    ]
    aims = [each for label, each in theirs if label != "Actor"]
    actors = [each for label, each in theirs if label == "Actor"]
    return [*aims[:first], *actors[:first]]


def _drivers(facts: Facts, aim_id: str, given: Given) -> Drivers:
    asked = _asked(given)
    for name in ("includeSubmitted", "without"):
        if given.get(name) not in (None, False) and facts.principal.role not in {Role.STRATEGIST, Role.ADMIN}:
            raise Forbidden(verbatim(f"`{name}` is for strategists and administrators alone. Leave it out."))
    return drivers(facts.view, aim_id, **asked)


def _map(facts: Facts, given: Given) -> AimMap:
    _check_numbers(given)
    return goal_map(facts.view, root_id=given.get("rootId"), max_aims=given["maxAims"])


def _chains(facts: Facts, given: Given) -> list[Chain]:
    first = 20 if given.get("first") is None else given["first"]
    return chains(facts.view, given["fromId"], direction=ChainDirection(given["direction"]), first=first)


def asked_of(facts: Facts, node: Node, name: str, given: Given) -> Any:
    """A question that a node is asked."""
    if name == "drivers":
        return _drivers(facts, node.id, given)
    if name == "perception":
        return perception(facts.world, node, 4 if given.get("last") is None else given["last"])
    return answers_page(
        drives(facts.view, node.id, **_asked(given)), given, lambda each: (-round(each.share, 12), each.aim.id)
    )


def of_answer(facts: Facts, answer: Any, name: str, given: Given) -> Any:
    """A field of what a question answers; where the answer has a record, the node or the link that it is of.

    Raises Unaskable for a number that it can't be asked with.
    """
    if isinstance(answer, SearchResult) and name == "hits":
        return answers_page(answer.hits, given, lambda each: (-each.score, each.node.id))
    if isinstance(answer, Drivers) and name == "actors":
        return answers_page(answer.actors, given, lambda each: (-round(each.share, 12), each.actor.id))
    _check_numbers(given)
    found = getattr(answer, _python_name(name))
    if callable(found):
        told = {name: Language(value) if name == "language" else value for name, value in given.items()}
        found = found(**{_python_name(argument): value for argument, value in told.items()})
    return _referred(facts, found)


def _check_numbers(given: Given) -> None:
    for argument, most in MOST.items():
        if given.get(argument) is not None and not 1 <= given[argument] <= most:
            raise Unaskable


def _referred(facts: Facts, found: Any) -> Any:
    if isinstance(found, list | tuple):
        return [_referred(facts, each) for each in found]
    known = told_by_id(found)
    return found if known is None else facts.found(known)


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

"""All that a graph in memory tells, for tests that hold two of them against each other."""

from operator import attrgetter
from typing import Any, Final

from samsyn.graph.digest import digest_of, hash_of
from samsyn.graph.graph import Graph
from samsyn.graph.orders import Key
from samsyn.graph.record import Record, json_text
from samsyn.graph.records import AIMS, NODES, AimLink, Contribution, Link, Measure
from samsyn.graph.ties import identity, identity_name
from samsyn.graph.view import View
from samsyn.graph.words import MORE, TITLES
from samsyn.model.principals import SERVICE
from samsyn.questions.judgement import judgement
from samsyn.questions.lens import Lens

BY_IDENTITY: Final = {cls: (Key(attrgetter(identity_name(cls))),) for cls in NODES}
BY_NAME: Final = (Key(attrgetter("name_sort"), descending=True), Key(attrgetter("id")))
DAY: Final = "2099-01-01T00:00:00.000000Z"  # after every day from which something holds


def picture(graph: Graph) -> dict[str, Any]:
    """What is kept of every record, its neighbours, and what is remembered; alike for graphs of the same records.

    Looking at it has it remembered: so that it shows when a later change should have had something forgotten.
    """
    at = View(graph, SERVICE, DAY)
    records = {(each.label, identity(each)): each for each in graph.all(*NODES, AimLink)}
    return {
        "revision": graph.revision,
        "place": graph.place and kept(graph.place),
        "kept": {known: kept(each) for known, each in records.items()},
        "neighbours": {known: _neighbours(each) for known, each in records.items() if not isinstance(each, Link)},
        "digest": (hash_of(graph), f"{digest_of(graph):032x}"),
        "found": {known: _is_found(graph, each) for known, each in records.items()},
        "orders": [[identity(each) for each in graph.ordered((cls,), keys).rows] for cls, keys in BY_IDENTITY.items()],
        "aims": [each.id for each in graph.ordered(AIMS, BY_NAME).rows],
        "words": {cls: {each.id for each in graph.words_of(cls).having(["a"])} for cls in NODES if _has_words(cls)},
        "judgements": {each.id: judgement(each, at) for each in graph.all(Measure)},
        "inflows": {each.id: _inflow(each) for each in graph.all(*AIMS)},
        "portions": {each.id: _portions(each) for each in graph.all(Contribution)},
    }


def kept(record: Record) -> dict[str, Any]:
    """The values of a record by the names in the database, each with its JSON text; defaults left out."""
    found: dict[str, Any] = {}
    for each in record.properties.values():
        value = getattr(record, each.name)
        assert getattr(record, f"json_{each.name}") == json_text(value), f"{record.label} {each.name}"
        if value != each.default:
            found[each.stored] = value
    return found


def _neighbours(record: Record) -> dict[str, list[Any]]:
    return {name: [_end(there) for there in getattr(record, name)] for name in (*record.relations, *record.backs)}


def _end(there: Any) -> Any:
    if not isinstance(there, Link):
        return identity(there)
    return identity(there.source), identity(there.target), kept(there)


def _is_found(graph: Graph, record: Any) -> bool:
    """Whether a record is found by its id, and by its external id where it has one."""
    own = type(record)
    ways = [graph.get(own, identity(record))]
    if "id" in own.properties:
        ways.append(graph.records.get(record.id))
    if getattr(record, "external_id", None) is not None:
        ways.append(graph.by_external_id(own, record.external_id))
    return all(each is record for each in ways)


def _has_words(cls: type[Record]) -> bool:
    return any(name in cls.properties for name in TITLES) and any(name in cls.properties for name in MORE)


def _inflow(aim: Any) -> Any:
    inflow = Lens().inflow(aim)
    hops = [(hop.link.id, hop.share, hop.evidenced, hop.counteracts) for hop in inflow.hops]
    return hops, inflow.weight, inflow.external_share


def _portions(contribution: Contribution) -> Any:
    return [(maker.id, portion) for maker, portion in Lens().portions(contribution)]

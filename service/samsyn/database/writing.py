"""How changes become statements: for each kind of change and each type of node one of cypher/commands/.

The statements name types and relationships by words that stand for them, as a label can't be a parameter; what is put
in their place are names of the domain's page alone. What comes together to the same is written once: of a node that is
made and then changed, the node as it is at the end.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, NamedTuple

from samsyn.database.following import Position
from samsyn.database.port import Transaction
from samsyn.database.statements import statement
from samsyn.graph.changes import Properties
from samsyn.graph.deltas import Change, Create, Ends, Node, Remove, Retie, Set, Tie, Untie, present
from samsyn.graph.digest import NO_WEIGHT, Weight
from samsyn.graph.graph import Look
from samsyn.graph.ties import BY_LABEL, identity_name

PARTS_MAX: Final = 6  # in one statement: most deeds have fewer, and the database keeps a plan for each combination
TIE_VERBS: Final = {"create": "tie", "set": "retie", "remove": "untie"}
ORDER: Final = [f"commands/{name}" for name in ("create_nodes", "tie", "set_nodes", "retie", "untie", "remove_nodes")]


class Part(NamedTuple):
    """A statement of cypher/commands/ and the names for its words, empty where it has no such word."""

    name: str
    start: str
    kind: str = ""
    end: str = ""

    @property
    def text(self) -> str:
        """The statement with the names in their places."""
        return _text(self)


@dataclass(frozen=True, slots=True)
class Entry:
    """What is recorded with changes: the log's new end and the graph's look, where it ends now, and what is put there.

    `growth` is what the changes add to the graph's weight.
    Nothing is recorded, and nothing written, where something was answered already under one of the `keys`.
    """

    known: Position
    end: Position
    look: Look
    changes: Sequence[Mapping[str, Any]] = ()
    growth: Weight = NO_WEIGHT
    answers: Sequence[Mapping[str, Any]] = ()
    keys: Sequence[str] = ()

    def as_map(self) -> dict[str, Any]:
        """As the statement takes it."""
        return {
            "known": self.known.seq,
            "knownHash": self.known.hash,
            "seq": self.end.seq,
            "hash": self.end.hash,
            "revision": self.look.revision,
            "revisionHash": self.look.hash,
            "changes": self.changes,
            **self.growth._asdict(),
            "answers": self.answers,
            "keys": self.keys,
        }


class _Net:
    """What becomes of a node or a relationship: whether it was there, whether it is then, and what is set of it."""

    def __init__(self, *, was: bool, known: str = "") -> None:
        self.was = self.is_ = was
        self.known = known  # what the node was known by, where it may be called otherwise in the end
        self.properties: dict[str, Any] = {}

    def put(self, properties: Properties) -> None:
        """It comes."""
        self.is_, self.properties = True, dict(properties)

    def take_away(self) -> None:
        """It goes."""
        self.is_, self.properties = False, {}


async def write(transaction: Transaction, changes: Iterable[Change], entry: Entry) -> bool:
    """Write changes and the record of them; False where the log has moved on, and the transaction is to be given up."""
    parts = list(_parts(changes).items())
    if len(parts) > PARTS_MAX:
        for part, rows in parts:
            await transaction.run_text(part.name, part.text, {"rows": rows})
        parts = []
    text = _together(tuple(part for part, _ in parts))
    given = {**{f"rows{index}": rows for index, (_, rows) in enumerate(parts)}, "log": entry.as_map()}
    return bool(await transaction.run_text("commands/record_deeds", text, {"given": given}))


def _parts(changes: Iterable[Change]) -> dict[Part, list[dict[str, Any]]]:
    """The rows of each statement: new nodes first, as others may be tied to them, and what goes last."""
    rows: defaultdict[Part, list[dict[str, Any]]] = defaultdict(list)
    for what, net in _nets(changes).items():
        is_as_it_was = net.was and net.is_ and not net.properties
        if is_as_it_was or not (net.was or net.is_):
            continue
        match what:
            case Node(label, known):
                row = {"node": net.known or known, "properties": _row(net)}
                rows[Part(f"commands/{_verb(net)}_nodes", label)].append(row)
            case Ends(kind, start, end, link):
                row = {"start": start.known, "end": end.known, "link": link, "properties": _row(net)}
                rows[Part(f"commands/{TIE_VERBS[_verb(net)]}", start.label, kind, end.label)].append(row)
    return dict(sorted(rows.items(), key=lambda each: (ORDER.index(each[0].name), each[0])))


def _nets(changes: Iterable[Change]) -> dict[Node | Ends, _Net]:
    """What becomes of each node, by what it is known by in the end, and of each relationship."""
    nets: dict[Node | Ends, _Net] = {}
    for change in changes:
        match change:
            case Create(what, properties) | Tie(what, properties):
                nets.setdefault(what, _Net(was=False)).put(properties)
            case Remove(what) | Untie(what):
                nets.setdefault(what, _Net(was=True)).take_away()
            case Set(node, _, after):
                net = nets.pop(node, None) or _Net(was=True, known=node.known)
                net.properties.update(after)
                nets[change.renamed] = net
            case Retie(ends, _, after):
                nets.setdefault(ends, _Net(was=True)).properties.update(after)
    return nets


def _verb(net: _Net) -> str:
    if not net.was:
        return "create"
    return "set" if net.is_ else "remove"


def _row(net: _Net) -> dict[str, Any]:
    """What is set: of what is new without what is null."""
    return net.properties if net.was else present(net.properties)


@cache
def _together(parts: tuple[Part, ...]) -> str:
    """Some parts and the record of the changes as one statement."""
    done = [part.text.replace("$rows", f"$given.rows{index}") for index, part in enumerate(parts)]
    record = statement("commands/record_deeds").text.replace("$log", "$given.log")
    return "\n".join([*(f"CALL () {{\n{each}\n}}" for each in done), record])


@cache
def _text(part: Part) -> str:
    names = {
        "Label": part.start,
        "Start": part.start,
        "KIND": part.kind,
        "End": part.end,
        "Label {known": f"{part.start} {{{_identity(part.start)}",
        "Start {known": f"{part.start} {{{_identity(part.start)}",
        "End {known": f"{part.end} {{{_identity(part.end)}",
        "end.known": f"end.{_identity(part.end)}",
    }
    words = "|".join(re.escape(each) for each in sorted(names, key=len, reverse=True))
    return re.sub(rf"\b(?:{words})\b", lambda found: names[found[0]], statement(part.name).text)


def _identity(label: str) -> str:
    return identity_name(BY_LABEL[label]) if label in BY_LABEL else ""

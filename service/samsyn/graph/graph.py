"""The graph in memory: every record by type and id, and what can be found without walking."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, Final, NamedTuple, TypeVar, cast

from cachetools import LRUCache

from samsyn.graph.orders import ID, Order, Walked, nothing
from samsyn.graph.record import Record
from samsyn.graph.records import NODES, SEARCHED, Aim, AimLink, Place
from samsyn.graph.terms import Terms
from samsyn.graph.ties import identity, identity_name
from samsyn.graph.words import Each, Words
from samsyn.model.texts import likeness

R = TypeVar("R", bound=Record)

ANSWERS_NODES_MAX: Final = 500_000  # below the aims that are remembered, in all; each takes about a tenth of a kB
ORDERS_MAX: Final = 64  # lists that are kept in an order; each takes 8 bytes for each of its records


class Look(NamedTuple):
    """A revision of the graph, and the hash of the change that made it: 0 and an empty text before the first deed."""

    revision: int
    hash: str


@dataclass(frozen=True, slots=True)
class Outdated:
    """What was worked out, and the aims to which something else leads since then."""

    answer: Any
    changed: set[Aim] = field(default_factory=set[Aim])


class Graph:
    """All records of the domain at a revision.

    `records` holds what has an id, links to aims among them, whether they hold or were taken away. `orders`, `answers`,
    `words` and `terms` are made when they are first asked for; `changes.py` keeps them true.
    """

    def __init__(self) -> None:
        self.look = Look(0, "")
        self.ties = 0  # relationships, links among them
        self.digest = 0  # the graph's hash as a number: digest.py
        self.records: dict[str, Any] = {}
        self.place: Place | None = None
        self.orders: LRUCache[Any, Order] = LRUCache(ORDERS_MAX)
        self.answers: LRUCache[Any, Any] = LRUCache(ANSWERS_NODES_MAX, getsizeof=attrgetter("size"))
        self.outdated: LRUCache[Any, Outdated] = LRUCache(ANSWERS_NODES_MAX, getsizeof=attrgetter("answer.size"))
        self.words: dict[type[Record], Words] = {}
        self.terms: Terms | None = None
        self._of: dict[type[Record], dict[str, Any]] = {cls: {} for cls in (*NODES, AimLink)}
        self._external: dict[type[Record], dict[str, Any]] = {
            cls: {} for cls in NODES if "external_id" in cls.properties
        }

    @property
    def revision(self) -> int:
        """The number of deeds that made it."""
        return self.look.revision

    @property
    def nodes(self) -> int:
        """How many nodes there are."""
        return sum(len(self._of[cls]) for cls in NODES)

    def all(self, *types: type[R]) -> Iterator[R]:
        """All records of these types, in no order: those that there are when it comes to their type.

        Whoever gives way meanwhile finds them so: what a deed tries out and takes back is none of them.
        """
        for cls in types:
            yield from list(self._of[cls].values())

    def count(self, cls: type[Record]) -> int:
        """How many records there are of a type."""
        return len(self._of[cls])

    def get(self, cls: type[R], record_id: str) -> R | None:
        """The record of a type with this id; None where there is none."""
        return self._of[cls].get(record_id)

    def by_external_id(self, cls: type[R], external_id: str) -> R | None:
        """The record of a type whose external id is this, or looks like it; None where there is none."""
        return self._external[cls].get(likeness(external_id))

    def with_external_id(self, external_id: str) -> Iterator[Any]:
        """The records whose external id is this, or looks like it, at most one of each type."""
        known = likeness(external_id)
        return (found[known] for found in self._external.values() if known in found)

    def by_id(self, *types: type[R], walked: Walked = nothing) -> Sequence[R]:
        """All records of these types in the order of their ids."""
        return self.ordered(types, (ID,), walked).rows

    def ordered(self, types: tuple[type[Record], ...], keys: tuple[Any, ...], walked: Walked = nothing) -> Order:
        """All records of some types in an order, which is kept from the first time it is asked for."""
        order = self.orders.get((types, keys))
        if order is None:
            order = self.orders[types, keys] = Order(keys, self.all(*types), walked)
        return order

    def words_of(self, cls: type[Record], each: Each = iter) -> Words:
        """The words of all records of a type, which are kept from the first time they are asked for.

        They are read one after the other as `each` yields them.
        """
        words = self.words.get(cls)
        if words is None:
            words = self.words[cls] = Words(each(self.all(cls)))
        return words

    def terms_of_all(self, each: Each = iter) -> Terms:
        """The words of all records that people search for, which are kept from the first time they are asked for.

        The records are read one after the other as `each` yields them.
        """
        terms = self.terms
        if terms is None or terms.is_worn:
            terms = self.terms = Terms(each(self.all(*SEARCHED)))
        return terms

    def remember(self, key: tuple[Aim | None, *tuple[Any, ...]], answer: Any) -> None:
        """Keep what was worked out until it changes, if it isn't too large.

        The key begins with the aim below which all lies that it rests on; with None where it rests on more.
        """
        self.outdated.pop(key, None)
        if answer.size <= ANSWERS_NODES_MAX:
            self.answers[key] = answer

    def forget_answers(self, changed: Iterable[Aim]) -> None:
        """Forget what rests on some aims or on what leads straight to them, and what rests on the whole graph."""
        if not (self.answers or self.outdated):
            return
        above: set[Aim | None] = {None, *changed}
        found = list(changed)
        while found:
            for link in found.pop().contributes_to:
                if link.target not in above:
                    above.add(link.target)
                    found.append(link.target)
        for key in [key for key in self.answers if key[0] in above]:
            answer = self.answers.pop(key)
            if key[0] is not None:
                self.outdated[key] = Outdated(answer)
        for key, outdated in self.outdated.items():
            if key[0] in above:
                outdated.changed.update(changed)

    def forget_all_answers(self) -> None:
        """Forget everything that was worked out of more than one record."""
        self.answers.clear()
        self.outdated.clear()

    def index(self, record: Record) -> None:
        """Have a record found by its type, id and external id."""
        cls = type(record)
        if cls not in self._of:
            return  # a link that has no id
        known = identity(record)
        self._of[cls][known] = record
        if cls is Place:
            self.place = cast("Place", record)
        elif "id" in cls.properties:
            self.records[known] = record
        if cls in self._external and (external_id := cast("Any", record).external_id) is not None:
            self._external[cls][likeness(external_id)] = record

    def index_all(self, cls: type[Record], records: Sequence[Any]) -> None:
        """Have many new records of one type found."""
        known = dict(zip(map(attrgetter(identity_name(cls)), records), records, strict=True))
        self._of[cls].update(known)
        if cls is Place:
            self.place = next(iter(records), None)
        elif "id" in cls.properties:
            self.records.update(known)
        if cls in self._external:
            told = (each for each in records if each.external_id is not None)
            self._external[cls].update((likeness(each.external_id), each) for each in told)

    def unindex(self, record: Record) -> None:
        """Have a record not found any more; another that has come to have its id or external id still is."""
        cls = type(record)
        if cls not in self._of:
            return
        known = identity(record)
        if self._of[cls].get(known) is record:
            del self._of[cls][known]
            self.records.pop(known, None)
        if record is self.place:
            self.place = None
        external_id = cast("Any", record).external_id if cls in self._external else None
        if external_id is not None and self.by_external_id(cls, external_id) is record:
            del self._external[cls][likeness(external_id)]

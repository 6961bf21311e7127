"""The graph as somebody sees it at a moment: what questions are asked of."""

import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, TypeVar

from samsyn.errors import Forbidden
from samsyn.graph.graph import Graph
from samsyn.graph.orders import in_slices
from samsyn.graph.record import Record
from samsyn.graph.visibility import RULES, Sees
from samsyn.model.principals import Principal
from samsyn.model.times import day_of
from samsyn.model.vocabulary import Language
from samsyn.spoken import Message

T = TypeVar("T")

NO_SHARES: Final = Message(
    en="Shares are shown only to callers with a key or token. Send one, or leave the field out.",
    sv="Andelar visas bara för den som har en nyckel eller är inloggad. Skicka en nyckel, eller utelämna fältet.",
)
LOOK_EVERY: Final = 500  # nodes between two looks at the clock: some milliseconds where much is worked out of each
SLICE_SECONDS: Final = 0.01  # after which others get their turn; no request holds up others for 20 ms


class Overdue(Exception):
    """The answer isn't made by its deadline. No fault of a field: nothing of it is answered."""


class View:
    """The graph with who asks and when: `now` a moment in UTC, `today` its day in the place; they read the `language`.

    Whoever walks many nodes calls `walked` with their number. It looks at the clock now and then: others get their turn
    by `pause` after some milliseconds, and after the `deadline` nothing is answered any more.
    """

    __slots__ = (
        "_began",
        "_look_at",
        "_sees",
        "deadline",
        "graph",
        "language",
        "nodes",
        "now",
        "pause",
        "today",
        "viewer",
    )

    def __init__(
        self,
        graph: Graph,
        viewer: Principal,
        now: str,
        *,
        language: Language = Language.EN,
        seconds_max: float = float("inf"),
    ) -> None:
        self.graph = graph
        self.viewer = viewer
        self.language = language
        self.now = now
        self.today = day_of(now)
        self.nodes = 0
        self.pause: Callable[[], None] | None = None
        self._sees: dict[type[Record], Sees | None] = {}
        self._look_at = LOOK_EVERY
        self._began = time.perf_counter()
        self.deadline = self._began + seconds_max

    def rule(self, cls: type[Record]) -> Sees | None:
        """The predicate that tells which records of a type are seen; None where all are."""
        try:
            return self._sees[cls]
        except KeyError:
            rule = RULES.get(cls)
            found = self._sees[cls] = rule(self.viewer) if rule else None
            return found

    def rule_of(self, types: Iterable[type[Record]]) -> Sees | None:
        """The predicate that tells which records of some types are seen; None where all are."""
        rules = {self.rule(cls) for cls in types}
        if len(rules) > 1:
            return self.sees
        return rules.pop() if rules else None

    def sees(self, record: Record) -> bool:
        """Whether a record is seen."""
        rule = self.rule(type(record))
        return rule is None or rule(record)

    def check_shares(self) -> None:
        """Raises Forbidden for whoever sees no shares."""
        if not self.viewer.sees_shares:
            raise Forbidden(NO_SHARES)

    def walked(self, nodes: int) -> None:
        """Count nodes that were walked; give way, or raise Overdue, where it has taken long."""
        self.nodes += nodes
        if self.nodes >= self._look_at:
            self._look()

    def each(self, rows: Iterable[T]) -> Iterator[T]:
        """The rows, giving way now and then."""
        for number, row in enumerate(rows, 1):
            if not number % LOOK_EVERY:
                self._look()
            yield row

    def sorted(self, rows: Iterable[T], key: Callable[[T], Any]) -> list[T]:
        """The rows by a key, giving way now and then."""
        return in_slices(list(rows), key, self.walked)

    def seconds_left(self) -> float:
        """How long until the deadline."""
        return self.deadline - time.perf_counter()

    def _look(self) -> None:
        self._look_at = self.nodes + LOOK_EVERY
        now = time.perf_counter()
        if now > self.deadline:
            raise Overdue
        if self.pause is not None and now - self._began > SLICE_SECONDS:
            self.pause()
            self._began = time.perf_counter()

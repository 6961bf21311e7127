"""What making a random world takes: few of each, so that names, dates and weights are often equal or missing."""

from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from samsyn.model.ids import PREFIXES
from samsyn.model.texts import sort_key
from samsyn.model.vocabulary import ContributionStatus
from tests.differential.world import Link, Node, World

PUBLIC = (ContributionStatus.APPROVED.name, ContributionStatus.ENDED.name)
NAMES = (
    "Åsens skola", "ängens bibliotek", "Örnens IF", "Mål 2", "Mål 10", "mål 2", "MÅL 2", "Trygg skola", "trygg i Åled",
    "Zebra", "Ärlighet", "Mod", "Café Über", "Cafe uber", "Øresund", "Straße 5", "100 % nära", "Öppet hus", "Å", "ö",
    '"Citat" och \\ streck', "}) DETACH DELETE n // $p1", "Hållbart  glesbygdsliv", "Skola",
    "Bra skola", "Ett öppet hus", "Allas mål",
)  # fmt: skip
TEXTS = (
    "För alla som bor här.", "Trygg skola, öppet hus", "ÅÄÖ åäö", "Mål", "på egna villkor\noch över tid", "", "skola",
)  # fmt: skip
DATES = ("2024-01-01", "2025-06-30", "2025-12-31", "2026-01-01", "2026-11-22", "2027-05-17")
TIMES = (
    "2026-01-31T08:00:00.000000Z",
    "2026-01-31T08:00:00.000001Z",
    "2026-02-28T23:59:59.999999Z",
    "2026-11-22T15:11:15.123456Z",
)
WEIGHTS = (0.001, 1 / 3, 0.5, 1.0, 1.0, 1.0, 2.0, 3.0, 1_000.0)
PERIODS = (
    "2023", "2024", "2025", "2025-H1", "2025-H2", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3", "2025-12", "2024/25",
    "2025-T3", "2025-12-31",
)  # fmt: skip
AREAS = ("0665", "1276", "0010", "0604", "2584", "0000", "Åsen")
GROUPS = ("G1", "G2", "G3")
UNITS = ("andel (%)", "antal", "kr")
TIERS = ("övergripande mål", "Nämndmål", "nämndmål")
ID_CHARACTERS = "0123456789abcdefghjkmnpqrstvwxyz"
ID_LENGTH = 12


class Maker:
    """Adds to a world."""

    def __init__(self, world: World, rng: Random) -> None:
        self.world = world
        self.rng = rng

    def few(self, most: int) -> range:
        """A number of things: mostly about as many as there may be, sometimes none."""
        return range(0 if self.rng.random() < 0.05 else self.rng.randint(most // 2, most))

    def maybe(self, values: Sequence[Any], probability: float = 0.6) -> Any:
        return self.rng.choice(values) if self.rng.random() < probability else None

    def one_of(self, enum: Any) -> str:
        return self.rng.choice(list(enum)).name

    def new_id(self, label: str) -> str:
        return f"{PREFIXES[label]}_{''.join(self.rng.choices(ID_CHARACTERS, k=ID_LENGTH))}"

    def node(self, label: str, title: str = "name", **own: Any) -> Node:
        """A node with what all have; what is None isn't stored."""
        name = self.rng.choice(NAMES)
        number = len(self.world.of(label))
        properties = {
            "id": self.new_id(label),
            title: name,
            f"{title}Sort": sort_key(name),
            **own,
            "version": self.rng.randint(1, 9),
            "createdAt": self.rng.choice(TIMES),
            "updatedAt": self.rng.choice(TIMES),
            "illustrative": self.rng.choice((True, False, False, None)),
            "source": self.maybe(TEXTS, 0.3),
            "externalId": self.maybe((f"X{number}", f"å{number}"), 0.4),
            "archivedAt": self.maybe(TIMES, 0.15),
        }
        return self.keep(Node(label, {key: value for key, value in properties.items() if value is not None}))

    def keep(self, node: Node) -> Node:
        self.world.nodes[node.id] = node
        return node

    def link(self, kind: str, start: Node, end: Node, **properties: Any) -> None:
        stored = {key: value for key, value in properties.items() if value is not None}
        self.world.add(Link(kind, start, end, stored))

    def some_links(
        self,
        kind: str,
        starts: Sequence[Node],
        ends: Sequence[Node],
        probability: float,
        properties: Callable[[], dict[str, Any]] = dict,
    ) -> None:
        for start in starts:
            for end in ends:
                if start is not end and self.rng.random() < probability:
                    self.link(kind, start, end, **properties())

    def bare(self, label: str, **own: Any) -> Node:
        """A node with an id, a version and times, without what registered things have besides."""
        times = {"createdAt": self.rng.choice(TIMES), "updatedAt": self.rng.choice(TIMES)}
        properties = {"id": self.new_id(label), **own, "version": self.rng.randint(1, 9), **times}
        return self.keep(Node(label, {key: value for key, value in properties.items() if value is not None}))

"""A made-up place of any size, the same each time: what the peers are measured on.

The rows are the properties that Samsyn stores; PostgreSQL gets those of them that a question asks for. Goals form a
tree of three levels and more below the outcomes, each under goals that were registered after it, so that the first
goals by id lead to goals alone, as @neo4j/graphql's and PostGraphile's do.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final, TypeAlias

from ulid import ULID

from samsyn.model.ids import PREFIXES
from samsyn.model.texts import sort_key
from samsyn.model.vocabulary import ActorKind, sector_of

SEED: Final = 2026
BEGAN: Final = datetime(2026, 1, 1, tzinfo=UTC)
FIRST_DAY: Final = date(2024, 1, 1)

GOALS: Final = 2_000
MEASURES: Final = 6_000
ACTORS: Final = 500
CONTRIBUTIONS: Final = 20_000
OUTCOMES: Final = 20
TOP_GOALS_MAX: Final = 100
GOALS_BELOW: Final = 4
CONTRIBUTIONS_MAX: Final = 50  # to one goal, which is as many as the nested read asks for
MEASURES_MAX: Final = 20  # of one goal, as above

# Words in whose characters Swedish order, which Samsyn keeps, and the order of code points are the same.
DONE: Final = ("Kurs", "Natur", "Vandring", "Samtal", "Praktik", "Skapande", "Idrott", "Musik", "Lokal", "Matlagning")
FOR_WHOM: Final = ("barn", "unga", "vuxna", "familjer", "seniorer", "nya svenskar", "studenter", "alla")
KINDS: Final = (ActorKind.UNIT, ActorKind.COMPANY, ActorKind.ASSOCIATION, ActorKind.STATE_AUTHORITY)
STATUSES: Final = ("APPROVED",) * 8 + ("SUBMITTED", "DRAFT")
DELIVERIES: Final = ("ONGOING",) * 6 + ("PLANNED", "PLANNED", "DONE", "CANCELLED")
CONFIDENCES: Final = ("LOW", "MEDIUM", "MEDIUM", "HIGH")
POLARITIES: Final = ("SUPPORTS",) * 19 + ("COUNTERACTS",)

Row: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Size:
    """How much of everything there is, against the 22,500 nodes of the small one; and how long a page is."""

    name: str
    scale: float
    page: int

    def of(self, count: int) -> int:
        """Return so many at this size."""
        return round(count * self.scale)


SIZES: Final = {size.name: size for size in (Size("smoke", 0.05, 5), Size("small", 1, 50), Size("large", 10, 50))}


@dataclass(frozen=True, slots=True)
class Link:
    """What leads to an aim: both ends' ids, and the link's properties."""

    source: str
    target: str
    properties: Row


@dataclass(slots=True)
class Place:
    """All rows, nodes by label in the order of their ids; relationships as pairs of ids from their start."""

    nodes: dict[str, list[Row]] = field(default_factory=dict[str, list[Row]])
    links: list[Link] = field(default_factory=list[Link])
    makes: list[Row] = field(default_factory=list[Row])
    indicates: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    part_of: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])

    def ids(self, label: str) -> list[str]:
        """Return the ids of the nodes with a label, in order."""
        return [row["id"] for row in self.nodes[label]]


def place(size: Size) -> Place:
    """Return the place of that size: every call the same rows."""
    chance = random.Random(SEED)  # noqa: S311 -- rows, not secrets
    made = Place()
    made.nodes["Vision"] = [
        _node("Vision", 0, name="Vision", statement="En plats att vara stolt av.", externalWeight=0.0)
    ]
    made.nodes["Outcome"] = [_node("Outcome", n, name=f"Utfall {n:02}", externalWeight=1.0) for n in range(OUTCOMES)]
    made.nodes["Goal"] = [_goal(n) for n in range(size.of(GOALS))]
    made.nodes["Actor"] = [_actor(n, chance) for n in range(size.of(ACTORS))]
    made.nodes["Contribution"] = [_contribution(n, chance) for n in range(size.of(CONTRIBUTIONS))]
    made.nodes["Measure"] = [_measure(n, chance) for n in range(size.of(MEASURES))]
    made.links = [_link(n, ends, chance) for n, ends in enumerate(_ends(made, chance))]
    made.indicates = list(
        zip(made.ids("Measure"), _spread(made.ids("Goal"), size.of(MEASURES), MEASURES_MAX, chance), strict=True)
    )
    made.makes = list(_makes(made, chance))
    actors = made.ids("Actor")
    made.part_of = [(actor, actors[n // 10]) for n, actor in enumerate(actors) if n >= len(actors) // 10 and n % 2]
    return made


def first_top_goal(place: Place) -> int:
    """Return at which place in the order of ids the goals begin that lead to outcomes."""
    goals = len(place.nodes["Goal"])
    return goals - _top(goals)


def _ends(made: Place, chance: random.Random) -> Iterator[tuple[str, str]]:
    """Yield what leads to what: outcomes, goals, contributions, in this order."""
    [vision], outcomes, goals = made.ids("Vision"), made.ids("Outcome"), made.ids("Goal")
    yield from ((outcome, vision) for outcome in outcomes)
    yield from _goal_ends(goals, outcomes, chance)
    contributions = made.ids("Contribution")
    yield from zip(contributions, _spread(goals, len(contributions), CONTRIBUTIONS_MAX, chance), strict=True)


def _top(goals: int) -> int:
    """Return how many of the goals lead to outcomes."""
    return min(TOP_GOALS_MAX, goals // 5)


def _goal_ends(goals: Sequence[str], outcomes: Sequence[str], chance: random.Random) -> Iterator[tuple[str, str]]:
    """Yield each goal with the one or, of a tenth, the two that it leads to: always some that came after it."""
    from_the_top = goals[::-1]
    top = _top(len(goals))
    yield from ((goal, outcomes[n % len(outcomes)]) for n, goal in enumerate(from_the_top[:top]))
    below = range(top, len(goals))
    with_two = set(chance.sample(below, len(goals) // 10))
    for n in below:
        parent = (n - top) // GOALS_BELOW
        yield from_the_top[n], from_the_top[parent]
        if n in with_two:
            yield (
                from_the_top[n],
                from_the_top[chance.choice([other for other in (parent - 1, parent + 1) if 0 <= other < n])],
            )


def _spread(onto: Sequence[str], count: int, count_max: int, chance: random.Random) -> Iterator[str]:
    """Yield one of `onto` for each of `count`, none more often than it may be."""
    times = dict.fromkeys(onto, 0)
    for _ in range(count):
        chosen = chance.choice(onto)
        while times[chosen] == count_max:
            chosen = chance.choice(onto)
        times[chosen] += 1
        yield chosen


def _makes(made: Place, chance: random.Random) -> Iterator[Row]:
    """Yield one to three makers of each contribution."""
    actors = made.ids("Actor")
    for contribution in made.ids("Contribution"):
        for n, actor in enumerate(chance.sample(actors, chance.randint(1, 3))):
            role, share = ("PARTNER", 1.0) if n else ("LEAD", 2.0)
            yield {"actor": actor, "contribution": contribution, "role": role, "share": share}


def _goal(number: int) -> Row:
    name = f"{FOR_WHOM[number % len(FOR_WHOM)].capitalize()} trivs och deltar {number:06}"
    description = "Det som ska vara uppnått när perioden är slut, sagt så att alla förstår det och kan följa upp det."
    return _node("Goal", number, name=name, description=description, externalWeight=0.0)


def _measure(number: int, chance: random.Random) -> Row:
    properties = {
        "name": f"Andel som deltar {number:06}",
        "unit": "andel (%)",
        "stage": "EFFECT",
        "method": "SURVEY",
        "direction": "INCREASE",
        "targetValue": float(chance.randint(50, 100)),
    }
    return _node("Measure", number, **properties)


def _actor(number: int, chance: random.Random) -> Row:
    kind = chance.choice(KINDS)
    return _node("Actor", number, name=f"Organisation {number:06}", kind=kind.name, sector=sector_of(kind).name)


def _contribution(number: int, chance: random.Random) -> Row:
    starts_on = FIRST_DAY + timedelta(days=chance.randrange(1_000))
    properties = {
        "title": f"{chance.choice(DONE)} med {chance.choice(FOR_WHOM)} {number:06}",
        "description": "Vad som görs, för vem och tillsammans med vem, så som den som gör det har sagt det.",
        "status": chance.choice(STATUSES),
        "delivery": chance.choice(DELIVERIES),
        "startsOn": starts_on.isoformat(),
        "endsOn": (starts_on + timedelta(days=365)).isoformat(),
    }
    decided = {"decisionStatus": "APPROVED", "decisionAt": _at(number)} if properties["status"] == "APPROVED" else {}
    decided |= {"public": True}  # approved once, so that whoever asks is answered the same rows
    return _node("Contribution", number, **properties, **decided)


def _link(number: int, ends: tuple[str, str], chance: random.Random) -> Link:
    confidence, polarity = chance.choice(CONFIDENCES), chance.choice(POLARITIES)
    told = {"weight": float(chance.randint(1, 9)), "confidence": confidence, "polarity": polarity}
    rationale = {"rationale": "Så har det visat sig."} if confidence == "HIGH" else {}
    properties = _node("AimLink", number, **told, **rationale)
    del properties["illustrative"]
    source, target = ends
    return Link(source, target, properties)


def _node(type_name: str, number: int, **properties: Any) -> Row:
    """Return the properties of a node as a deed would have stored them."""
    sorts = {f"{name}Sort": sort_key(properties[name]) for name in ("name", "title") if name in properties}
    at = _at(number)
    made = {"id": _id(type_name, number), "version": 1, "createdAt": at, "updatedAt": at, "illustrative": True}
    return {**properties, **sorts, **made}


def _id(type_name: str, number: int) -> str:
    since_1970 = int(BEGAN.timestamp() * 1_000) + number
    return f"{PREFIXES[type_name]}_{str(ULID.from_int(since_1970 << 80 | number)).lower()}"


def _at(number: int) -> str:
    return (BEGAN + timedelta(milliseconds=number)).strftime("%Y-%m-%dT%H:%M:%S.%fZ")

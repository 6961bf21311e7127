"""What was measured, as tables: each goal with how far it is reached, then everything else."""

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final, NamedTuple

from bench.asking import PAGE
from bench.load import Round
from bench.measuring import BUSY, CONNECTIONS, HOT, NOT_MODIFIED, UNCACHED, Load, Measured

OURS: Final = "Samsyn"
PEERS: Final = ("@neo4j/graphql", "PostGraphile")
NESTED: Final = "nested read"
QUESTIONS: Final = (NESTED, "point read", "filtered page", "page 1", f"page {PAGE}")
SMALL: Final = "small"
GROWTH_MAX: Final = 10
SNAPSHOT_SECONDS_MAX: Final = {SMALL: 1.0, "large": 12.0}
MEGABYTES_MAX: Final = {SMALL: 300.0, "large": 1_200.0}
WARM_MILLISECONDS_MAX: Final = 5.0
GAPS_MILLISECONDS_MAX: Final = {SMALL: 100.0}
REVIEW_MILLISECONDS_MAX: Final = {SMALL: 300.0}
DOUBT: Final = " (!)"  # some replies weren't good answers


class Spread(NamedTuple):
    """A median, and the least and the most that it is the middle of."""

    median: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Goal:
    """What is to be reached at one size, and what was measured. Without a limit there is nothing to reach."""

    words: str
    found: Spread
    limit: float | None
    unit: str = ""
    at_least: bool = False

    @property
    def reached(self) -> bool:
        """Whether the median is within the limit."""
        return self.limit is None or (
            self.found.median >= self.limit if self.at_least else self.found.median <= self.limit
        )


def print_all(several: Sequence[Measured]) -> None:
    """Print the table of the goals, and for each size what was measured."""
    small = next((each for each in several if each.size.name == SMALL), None)
    by_size = [goals(each, small) for each in several]
    print(f"\n| goal | {' | '.join(each.size.name for each in several)} |")
    print("|---|" + "---|" * len(several))
    for alike in zip(*by_size, strict=True):
        print(f"| {alike[0].words} | {' | '.join(map(_in_words, alike))} |")
    for each in several:
        print(f"\n{each.size.name}: {each.machine}")
        _print_loads(each)
        _print_rest(each)


def goals(of: Measured, small: Measured | None) -> list[Goal]:
    """Return the goals at one size; how fast `drivers` is to be depends on the small one's."""
    busy = Load(NESTED, UNCACHED, BUSY)
    hot = Load(NESTED, HOT, BUSY)
    name = of.size.name
    is_smoke = name not in MEGABYTES_MAX
    warm_max = None
    if name == SMALL:
        warm_max = WARM_MILLISECONDS_MAX
    elif small is not None:
        warm_max = GROWTH_MAX * statistics.median(_driven(small, "warm"))
    after_max, least, most = (None, None, None) if is_smoke else (50.0, (3.0, 2.0, 10.0), (1.25, 1.5))
    faster = [_ratio(_paces(of, busy, OURS), _paces(of, busy, peer)) for peer in PEERS]
    again = _ratio(_paces(of, hot, OURS), _paces(of, busy, OURS))
    to_bare = _ratio(*(list(map(statistics.median, side)) for side in of.nested))
    pages = [_p50s(of, Load(question, UNCACHED, 1), OURS) for question in (f"page {PAGE}", "page 1")]
    at_least = least or (None, None, None)
    at_most = most or (None, None)
    return [
        Goal(f"nested read, {BUSY} connections: requests/s ÷ {PEERS[0]}'s", faster[0], at_least[0], at_least=True),
        Goal(f"the same ÷ {PEERS[1]}'s", faster[1], at_least[1], at_least=True),
        Goal("nested read, 1 connection: p50 ÷ the bare driver's", to_bare, at_most[0]),
        Goal("nested read, hot: requests/s ÷ uncached", again, at_least[2], at_least=True),
        Goal(f"page {PAGE}: p50 ÷ page 1's", _ratio(*pages), at_most[1]),
        Goal("`drivers`, warm: p50", _spread(_driven(of, "warm")), warm_max, " ms"),
        Goal("`drivers` right after a write: p50", _spread(_driven(of, "after_write")), after_max, " ms"),
        Goal(
            "`gaps` and `priorities`, warm: p50",
            _spread(_driven(of, "gaps") + _driven(of, "priorities")),
            GAPS_MILLISECONDS_MAX.get(name),
            " ms",
        ),
        Goal(
            "`management_review`, warm: p50", _spread(_driven(of, "review")), REVIEW_MILLISECONDS_MAX.get(name), " ms"
        ),
        Goal("snapshot, cold", _spread(of.snapshots), SNAPSHOT_SECONDS_MAX.get(name), " s"),
        Goal("the service's memory", _spread([of.megabytes[OURS]]), MEGABYTES_MAX.get(name), " MB"),
    ]


def _print_loads(of: Measured) -> None:
    print("\n| question | connections | Samsyn | @neo4j/graphql | times as fast | PostGraphile | times as fast |")
    print("|---|---|---|---|---|---|---|")
    for question in QUESTIONS:
        for connections in CONNECTIONS:
            load = Load(question, UNCACHED, connections)
            cells = [_pace(of, load, OURS)]
            for peer in PEERS:
                cells += [_pace(of, load, peer), _told(_faster(of, load, peer))]
            print(f"| {question} | {connections} | {' | '.join(cells)} |")
    for manner in (HOT, NOT_MODIFIED):
        load = Load(NESTED, manner, BUSY)
        print(f"| {NESTED}, {manner} | {BUSY} | {_pace(of, load, OURS)} | | | | |")


def _print_rest(of: Measured) -> None:
    service, driver = (statistics.median(chain.from_iterable(side)) for side in of.nested)
    print(f"\n- {NESTED}, 1 connection: {service:.2f} ms over HTTP, {driver:.2f} ms by the bare driver")
    issued, known = (statistics.median(chain.from_iterable(side)) for side in of.keys)
    known_as = "with an administrator's, which isn't looked up"
    print(f"- the same with a strategist's key: {issued:.2f} ms; {known_as}: {known:.2f} ms")
    for name, words in (
        ("warm", "`drivers`, warm"),
        ("again", "the same, asked again"),
        ("ready", "`outcome_drivers` of schema/operations, warm"),
        ("gaps", "`gaps`, warm"),
        ("priorities", "`priorities`, warm"),
        ("review", "`management_review` of schema/operations, warm"),
        ("write", "a write"),
        ("after_write", "`drivers` right after it"),
        ("gaps_after_write", "`gaps` right after it"),
    ):
        print(f"- {words}: {_told(_spread(_driven(of, name)), ' ms')}")
    print(f"- from a start of the service until `drivers` is answered: {_told(_spread(of.starts), ' s')}")
    print(f"- memory: {', '.join(f'{name} {size:,.0f} MB' for name, size in of.megabytes.items())}")


def _pace(of: Measured, load: Load, server: str) -> str:
    """Return the p50 of one connection, the requests of several."""
    doubt = DOUBT if any(each.doubtful for each in of.rounds[load, server]) else ""
    if load.connections == 1:
        return f"{statistics.median(_p50s(of, load, server)):.2f} ms{doubt}"
    return f"{statistics.median(_paces(of, load, server)):,.0f}/s{doubt}"


def _faster(of: Measured, load: Load, peer: str) -> Spread:
    if load.connections == 1:
        return _ratio(_p50s(of, load, peer), _p50s(of, load, OURS))
    return _ratio(_paces(of, load, OURS), _paces(of, load, peer))


def _paces(of: Measured, load: Load, server: str) -> list[float]:
    return [each.per_second for each in _rounds(of, load, server)]


def _p50s(of: Measured, load: Load, server: str) -> list[float]:
    return [each.p50 for each in _rounds(of, load, server)]


def _rounds(of: Measured, load: Load, server: str) -> list[Round]:
    return of.rounds[load, server]


def _driven(of: Measured, name: str) -> list[float]:
    return getattr(of.drivers, name)


def _ratio(ours: Sequence[float], theirs: Sequence[float]) -> Spread:
    """Return the ratio of what followed each other in the same round."""
    return _spread(a / b if b else float("inf") for a, b in zip(ours, theirs, strict=True))


def _spread(values: Iterable[float]) -> Spread:
    found = sorted(values)
    return Spread(statistics.median(found), found[0], found[-1])


def _in_words(goal: Goal) -> str:
    if goal.limit is None:
        return _told(goal.found, goal.unit)
    sign = "≥" if goal.at_least else "≤"
    return (
        f"{_told(goal.found, goal.unit)}, {'is' if goal.reached else '**is not**'} {sign} {goal.limit:,.4g}{goal.unit}"
    )


def _told(found: Spread, unit: str = "") -> str:
    median, low, high = (f"{each:,.0f}" if each >= 100 else f"{each:.2f}" for each in found)  # noqa: PLR2004 -- digits
    return f"{median}{unit}" if low == high else f"{median}{unit} ({low}–{high})"

"""What was measured, as tables: each goal with how far it is reached, then everything else."""

import statistics
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from bench.asking import NESTED, PAGE
from bench.homes import EMBEDDED, HOMES, NEO4J
from bench.measuring import BUSY, CROWDED, Load, Measured
from bench.servers import NEO4J_GRAPHQL, POSTGRAPHILE, name_of

LAST_PAGE: Final = f"page {PAGE}"
PLAIN: Final = ("point read", "filtered page", "page 1", LAST_PAGE)
# By size; a size that isn't there has no goal.
AFTER_DEED_MAX: Final = {"small": 20.0, "large": 20.0}  # ms
GAPS_MAX: Final = {"small": 50.0}  # ms
FROM_CHECKPOINT_MAX: Final = {"large": 2.0}  # s
FROM_DATABASE_MAX: Final = {"large": 12.0}  # s
WORKER_MAX: Final = {"small": 220.0, "large": 900.0}  # MB
SMOKE: Final = "smoke"
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
    print(f"\n| goal | {' | '.join(each.size.name for each in several)} |")
    print("|---|" + "---|" * len(several))
    for alike in zip(*map(goals, several), strict=True):
        print(f"| {alike[0].words} | {' | '.join(map(_in_words, alike))} |")
    for each in several:
        print(f"\n{each.size.name}: {each.machine}")
        _print_loads(each)
        _print_rest(each)


def goals(of: Measured) -> list[Goal]:
    """Return the goals at one size. The smoke's figures say nothing, so that it has none."""
    found = [*_of_nested_reads(of), *_of_plain_reads(of), *_of_questions(of), *_of_the_process(of)]
    return [replace(goal, limit=None) for goal in found] if of.size.name == SMOKE else found


def _of_nested_reads(of: Measured) -> Iterator[Goal]:
    for home in HOMES:
        busy = Load(NESTED, BUSY)
        for peer, least in ((NEO4J_GRAPHQL, 15.0), (POSTGRAPHILE, 8.0)):
            words = f"{NESTED}, {BUSY} connections, {home}: requests/s ÷ {peer}'s"
            yield Goal(words, _faster(of, busy, name_of(home), peer), least, at_least=True)
    for home in HOMES:
        p50s = [_p50s(of, Load(NESTED, 1), server) for server in (name_of(home), POSTGRAPHILE)]
        yield Goal(f"{NESTED}, 1 connection, {home}: p50 ÷ {POSTGRAPHILE}'s", _ratio(*p50s), 0.25)


def _of_plain_reads(of: Measured) -> Iterator[Goal]:
    for home, connections, least in ((EMBEDDED, BUSY, 1.0), (NEO4J, CROWDED, 0.5)):
        for question in PLAIN:
            words = f"{question}, {connections} connections, {home}: requests/s ÷ {POSTGRAPHILE}'s"
            faster = _faster(of, Load(question, connections), name_of(home), POSTGRAPHILE)
            yield Goal(words, faster, least, at_least=True)
    for home in HOMES:
        pages = [_p50s(of, Load(question, 1), name_of(home)) for question in (LAST_PAGE, "page 1")]
        yield Goal(f"{LAST_PAGE}, 1 connection, {home}: p50 ÷ page 1's", _ratio(*pages), 1.1)


def _of_questions(of: Measured) -> Iterator[Goal]:
    size, compiled = of.size.name, of.compiled
    yield Goal("compiling an operation of `schema/operations`: p50", _middle(compiled.compiled), 10.0, " ms")
    for home in HOMES:
        driven = of.driven[home]
        after = AFTER_DEED_MAX.get(size)
        yield Goal(f"`drivers` warm, {home}: p50", _middle(driven.warm), 1.0, " ms")
        yield Goal(f"`drivers` right after a deed below, {home}: p50", _middle(driven.after_deed), after, " ms")
        yield Goal(f"`gaps` cold, {home}: p50", _middle(driven.gaps_after_deed), GAPS_MAX.get(size), " ms")


def _of_the_process(of: Measured) -> Iterator[Goal]:
    size = of.size.name
    for home in HOMES:
        starts = of.starts[home]
        words = f"from the database's readiness until `drivers` is answered, {home}"
        yield Goal(f"{words}, from a checkpoint", _spread(starts.with_checkpoint), FROM_CHECKPOINT_MAX.get(size), " s")
        yield Goal(f"{words}, without", _spread(starts.without), FROM_DATABASE_MAX.get(size), " s")
    for home in HOMES:
        yield Goal(f"memory of a worker, {home}", _spread([of.workers[home]]), WORKER_MAX.get(size), " MB")


def _print_loads(of: Measured) -> None:
    servers = [*map(name_of, HOMES), NEO4J_GRAPHQL, POSTGRAPHILE]
    print(f"\n| question | connections | {' | '.join(servers)} |")
    print("|---|---|" + "---|" * len(servers))
    for load in dict.fromkeys(load for load, _ in of.rounds):
        cells = [_pace(of, load, server) if (load, server) in of.rounds else "" for server in servers]
        print(f"| {load.question} | {load.connections} | {' | '.join(cells)} |")


def _print_rest(of: Measured) -> None:
    print(f"\n| one call after the other | {' | '.join(HOMES)} |")
    print("|---|" + "---|" * len(HOMES))
    for name, words in (
        ("warm", "`drivers`, warm"),
        ("ready", "`outcome_drivers` of schema/operations, warm"),
        ("gaps", "`gaps`, warm"),
        ("priorities", "`priorities`, warm"),
        ("review", "`management_review` of schema/operations, warm"),
        ("deed", "a deed"),
        ("after_deed", "`drivers` right after it"),
        ("gaps_after_deed", "`gaps` right after another"),
    ):
        cells = [_told(_middle(getattr(of.driven[home], name)), " ms") for home in HOMES]
        print(f"| {words} | {' | '.join(cells)} |")
    print(f"\n- an operation's document parsed and validated: {_told(_middle(of.compiled.read), ' ms')}")
    print(f"- memory: {', '.join(f'{name} {size:,.0f} MB' for name, size in of.megabytes.items())}")


def _pace(of: Measured, load: Load, server: str) -> str:
    """Return the p50 of one connection, the requests of several."""
    rounds = of.rounds[load, server]
    doubt = DOUBT if any(each.doubtful for each in rounds) else ""
    if load.connections == 1:
        return f"{statistics.median(each.p50 for each in rounds):.2f} ms{doubt}"
    return f"{statistics.median(each.per_second for each in rounds):,.0f}/s{doubt}"


def _faster(of: Measured, load: Load, ours: str, peer: str) -> Spread:
    return _ratio(*([each.per_second for each in of.rounds[load, server]] for server in (ours, peer)))


def _p50s(of: Measured, load: Load, server: str) -> list[float]:
    return [each.p50 for each in of.rounds[load, server]]


def _ratio(ours: Sequence[float], theirs: Sequence[float]) -> Spread:
    """Return the ratio of what followed each other in the same round."""
    return _spread(a / b if b else float("inf") for a, b in zip(ours, theirs, strict=True))


def _spread(values: Iterable[float]) -> Spread:
    found = sorted(values)
    return Spread(statistics.median(found), found[0], found[-1])


def _middle(values: Iterable[float]) -> Spread:
    """Return the median of many calls with the middle half of them: the longest says more of the machine."""
    found = sorted(values)
    return Spread(statistics.median(found), found[len(found) // 4], found[-1 - len(found) // 4])


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

"""Operations of schema/operations over HTTP on one connection, on both homes, over the Vaggeryd seed.

Beside them stands how long the seed takes to load, and how many goals are created by many who write at once.
"""

import asyncio
import json
import statistics
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from bench.calling import Call, asking, calling, timed
from bench.homes import HOMES, issued_key, of_its_own
from bench.load import Asked, Round, loaded
from bench.loading import driver_of
from bench.servers import Server, samsyn
from samsyn.api.ready import ready_operations
from samsyn.database.port import Address
from samsyn.exchange.seed import seed
from samsyn.performing import deeds_over

CALLS: Final = 400
CALLS_QUICK: Final = 5
WARM_UP: Final = 1_500  # until the databases, which are Java, have compiled what they run
WARM_UP_QUICK: Final = 5
SECONDS: Final = 8
SECONDS_QUICK: Final = 1
WRITERS: Final = 16
BODIES: Final = 1_000
CREATE: Final = "mutation($name: String!) { createGoal(input: {name: $name}) { goal { id } userErrors { message } } }"
ANSWER: Final = '{"data":{"createGoal":{"goal":{"id":"goal_01m8hd45zjqkvp6n84fnk66q9k"},"userErrors":[]}}'
SEED: Final = Path(__file__).parents[1] / "seed_data" / "vaggeryd"
FACTS: Final = (
    ("outcome", "Outcome", "outcome.trygghet-i-centrum"),
    ("contribution", "Contribution", "contribution.ug-oppna-dorrar"),
    ("actor", "Actor", "actor.exempelforeningen-bollklubben"),
    ("partner", "Actor", "actor.vsbo"),
    ("goal", "Goal", "goal.inget-digitalt-utanforskap"),
)


class Seeded(NamedTuple):
    """The seconds that it took to prepare a graph and to load the seed, and the ids that the operations ask about."""

    prepared: float
    seconds: float
    facts: Mapping[str, str]


def main(*, calls: int = CALLS, warm_up: int = WARM_UP, seconds: int = SECONDS) -> None:
    """Measure on both homes and print the tables: operations one by one, then the seed and many who write at once."""
    writing: list[str] = []
    print("\n| home | operation | p50 |")
    print("|---|---|---|")
    for name in HOMES:
        with of_its_own(name) as home:
            first = asyncio.run(_seeded(home.address))
            asyncio.run(_emptied(home.address))
            again = asyncio.run(_seeded(home.address))
            key = asyncio.run(issued_key(home.address))
            with samsyn(home, key) as service:
                for operation, call in _calls(service, again.facts):
                    for _ in range(warm_up):
                        timed(call)
                    p50 = statistics.median(timed(call) for _ in range(calls))
                    print(f"| {name} | {operation} | {p50:.2f} ms |", flush=True)
                written = _written_at_once(service, seconds)
            loads = f"{first.prepared:.1f} s | {first.seconds:.1f} s | {again.seconds:.1f} s"
            rate = f"{written.per_second:,.0f} | {written.p50:.0f} ms | {written.p99:.0f} ms"
            writing.append(f"| {name} | {loads} | {rate} |")
    print(
        "\n| home, just started | an empty graph is prepared in | the seed loads in | once more |"
        f" goals created a second by {WRITERS} | p50 | p99 |"
    )
    print("|---|---|---|---|---|---|---|")
    print("\n".join(writing), flush=True)


def _written_at_once(service: Server, seconds: int) -> Round:
    """What so many connections do that create goals, each the next one as soon as it has its answer."""
    bodies = [json.dumps({"query": CREATE, "variables": {"name": f"Mål {number}"}}) for number in range(BODIES)]
    with tempfile.TemporaryDirectory() as folder:
        asked = Asked(service, bodies, len(ANSWER))
        return loaded(asked, connections=WRITERS, seconds=seconds, folder=Path(folder))


def _calls(service: Server, facts: Mapping[str, str]) -> Iterator[tuple[str, Call]]:
    """Yield each operation with a call of it."""
    for operation, variables in (
        ("outcome_drivers", {"aimId": facts["outcome"]}),
        ("goal_chain", {"fromId": facts["contribution"]}),
    ):
        yield operation, asking(service, ready_operations()[operation], variables)
    query = ready_operations()["register_contribution"]
    yield "register_contribution", calling(service, lambda: {"query": query, "variables": contribution(facts)})


def contribution(facts: Mapping[str, str]) -> dict[str, Any]:
    """Return the variables that register a new contribution of two makers to one goal."""
    makers = [{"actorId": facts["actor"]}, {"actorId": facts["partner"], "role": "PARTNER"}]
    aims = [{"aimId": facts["goal"], "weight": 2.0}]
    return {"input": {"title": f"Mätt insats {time.time_ns()}", "makers": makers, "contributesTo": aims}}


async def _seeded(address: Address) -> Seeded:
    """Prepare an empty graph and seed it."""
    began = time.perf_counter()
    async with deeds_over(address) as deeds:
        prepared = time.perf_counter() - began
        await seed(deeds, SEED, _say_nothing)
        seconds = time.perf_counter() - began - prepared
        facts: dict[str, str] = {}
        for name, label, external_id in FACTS:
            text = f"MATCH (node:{label} {{externalId: $externalId}}) RETURN node.id"
            (facts[name],) = await deeds.database.read(text, {"externalId": external_id})
    return Seeded(prepared, seconds, facts)


async def _emptied(address: Address) -> None:
    """Take all nodes out of a graph, so that it is prepared and seeded once more."""
    async with driver_of(address) as driver:
        await driver.execute_query("MATCH (node) DETACH DELETE node", database_=address.database)


def _say_nothing(_words: str) -> None:
    pass


if __name__ == "__main__":
    main()

"""Operations of schema/operations over HTTP on one connection, on both homes, over the Vaggeryd seed.

What each took before the graph was in memory, when it was the database that answered, stands beside it.
"""

import asyncio
import statistics
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from bench.calling import Call, asking, calling, timed
from bench.compiling import document
from bench.homes import EMBEDDED, HOMES, NEO4J, issued_key, of_its_own
from bench.servers import Server, samsyn
from samsyn.database.port import Address
from samsyn.deeds import deeds_over
from samsyn.exchange.seed import seed

CALLS: Final = 400
CALLS_QUICK: Final = 5
WARM_UP: Final = 1_500  # until the databases, which are Java, have compiled what they run
WARM_UP_QUICK: Final = 5
BEFORE: Final[Mapping[str, Mapping[str, float]]] = {  # milliseconds, on 2026-11-23
    EMBEDDED: {"outcome_drivers": 2.28, "goal_chain": 1.62, "register_contribution": 6.08},
    NEO4J: {"outcome_drivers": 4.69, "goal_chain": 3.07, "register_contribution": 9.68},
}
SEED: Final = Path(__file__).parents[1] / "seed_data" / "vaggeryd"
FACTS: Final = (
    ("outcome", "Outcome", "outcome.trygghet-i-centrum"),
    ("contribution", "Contribution", "contribution.ug-oppna-dorrar"),
    ("actor", "Actor", "actor.exempelforeningen-bollklubben"),
    ("partner", "Actor", "actor.vsbo"),
    ("goal", "Goal", "goal.inget-digitalt-utanforskap"),
)


def main(*, calls: int = CALLS, warm_up: int = WARM_UP) -> None:
    """Measure on both homes and print the table."""
    print("\n| home | operation | p50 | before |")
    print("|---|---|---|---|")
    for name in HOMES:
        with of_its_own(name) as home:
            facts = asyncio.run(_seeded(home.address))
            key = asyncio.run(issued_key(home.address))
            with samsyn(home, key) as service:
                for operation, call in _calls(service, facts):
                    for _ in range(warm_up):
                        timed(call)
                    p50 = statistics.median(timed(call) for _ in range(calls))
                    print(f"| {name} | {operation} | {p50:.2f} ms | {BEFORE[name][operation]:.2f} ms |", flush=True)


def _calls(service: Server, facts: Mapping[str, str]) -> Iterator[tuple[str, Call]]:
    """Yield each operation with a call of it."""
    for operation, variables in (
        ("outcome_drivers", {"aimId": facts["outcome"]}),
        ("goal_chain", {"fromId": facts["contribution"]}),
    ):
        yield operation, asking(service, document(operation), variables)
    query = document("register_contribution")
    yield "register_contribution", calling(service, lambda: {"query": query, "variables": _contribution(facts)})


def _contribution(facts: Mapping[str, str]) -> dict[str, Any]:
    """Return the variables that register a new contribution of two makers to one goal."""
    makers = [{"actorId": facts["actor"]}, {"actorId": facts["partner"], "role": "PARTNER"}]
    aims = [{"aimId": facts["goal"], "weight": 2.0}]
    return {"input": {"title": f"Mätt insats {time.time_ns()}", "makers": makers, "contributesTo": aims}}


async def _seeded(address: Address) -> dict[str, str]:
    """Seed a graph; return the ids that the operations ask about."""
    async with deeds_over(address) as deeds:
        await seed(deeds, SEED, _say_nothing)
        facts: dict[str, str] = {}
        for name, label, external_id in FACTS:
            text = f"MATCH (node:{label} {{externalId: $externalId}}) RETURN node.id"
            (facts[name],) = await deeds.database.read(text, {"externalId": external_id})
    return facts


def _say_nothing(_words: str) -> None:
    pass


if __name__ == "__main__":
    main()

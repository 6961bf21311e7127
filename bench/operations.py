"""Operations of schema/operations over HTTP on one connection, on both homes, over the Vaggeryd seed.

What each took before the graph was in memory, when it was the database that answered, stands beside it.
"""

import asyncio
import json
import statistics
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from bench.calling import Call, asking, calling, timed
from bench.homes import EMBEDDED, HOMES, NEO4J, issued_key, of_its_own
from bench.load import Asked, Round, loaded
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


def main(*, calls: int = CALLS, warm_up: int = WARM_UP, seconds: int = SECONDS) -> None:
    """Measure on both homes and print the tables: operations one by one, then the seed and many who write at once."""
    writing: list[str] = []
    print("\n| home | operation | p50 | before |")
    print("|---|---|---|---|")
    for name in HOMES:
        with of_its_own(name) as home:
            began = time.perf_counter()
            facts = asyncio.run(_seeded(home.address))
            seeded = time.perf_counter() - began
            key = asyncio.run(issued_key(home.address))
            with samsyn(home, key) as service:
                for operation, call in _calls(service, facts):
                    for _ in range(warm_up):
                        timed(call)
                    p50 = statistics.median(timed(call) for _ in range(calls))
                    print(f"| {name} | {operation} | {p50:.2f} ms | {BEFORE[name][operation]:.2f} ms |", flush=True)
                written = _written_at_once(service, seconds)
            rate = f"{written.per_second:,.0f} | {written.p50:.0f} ms | {written.p99:.0f} ms"
            writing.append(f"| {name} | {seeded:.1f} s | {rate} |")
    print(f"\n| home | the seed loads in | goals created a second by {WRITERS} | p50 | p99 |")
    print("|---|---|---|---|---|")
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

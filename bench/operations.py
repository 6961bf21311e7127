"""The service beside the bare driver.

What does it add to the statements that an operation needs?

For both homes of the graph: a database of its own, the Vaggeryd seed, the service as a process. Each operation of
schema/operations is asked over HTTP on one connection, and the very same statements with the same parameters are run
by the bare driver. The two take turns in rounds, so that a change of the machine's pace meets both. A question is
asked so that its answer is computed (an unused variable differs), and again as clients repeat it, which the service
answers from what it has kept. A deed writes something new each time, so its statements are recorded while it is done
and, what it wrote being removed, run again.
"""

import asyncio
import statistics
import tempfile
import time
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any, Final, TypeAlias

import neo4j

from bench.bare import (
    CALLS,
    ROUNDS,
    WARM_UP,
    Rounds,
    Statement,
    asking,
    bare_reads,
    bare_writes,
    beside_bare,
    in_process,
    recorded_read,
    repeated,
    varied,
)
from bench.loading import driver_of
from bench.servers import samsyn
from samsyn.api.operations import Request, answer
from samsyn.database import embedded
from samsyn.database.migrations import migrate
from samsyn.database.port import Address, connect
from samsyn.exchange.seed import seed
from samsyn.model.principals import SERVICE
from tests.support import neo4j_server

ROOT: Final = Path(__file__).parents[1]
BENCHED: Final = "Mätt insats"
FACTS: Final = (
    ("outcome", "Outcome", "outcome.trygghet-i-centrum"),
    ("contribution", "Contribution", "contribution.ug-oppna-dorrar"),
    ("actor", "Actor", "actor.exempelforeningen-bollklubben"),
    ("partner", "Actor", "actor.vsbo"),
    ("goal", "Goal", "goal.inget-digitalt-utanforskap"),
)

Row: TypeAlias = tuple[str, Rounds, Rounds]


def main() -> None:
    """Measure on both homes and print the table."""
    rows: list[tuple[str, *Row]] = []
    for home, opened in HOMES.items():
        with tempfile.TemporaryDirectory(prefix="samsyn-bench-") as folder, opened(Path(folder)) as address:
            rows += [(home, *row) for row in measured(address, Path(folder))]
    print("\n| home | operation | service p50 | bare driver p50 | added | ratio (spread over rounds) |")
    print("|---|---|---|---|---|---|")
    for home, operation, service, bare in rows:
        ratios = sorted(a / b for a, b in zip(map(_p50, service), map(_p50, bare), strict=True))
        ours, theirs = _p50([*chain.from_iterable(service)]), _p50([*chain.from_iterable(bare)])
        print(
            f"| {home} | {operation} | {ours:.2f} ms | {theirs:.2f} ms | {ours - theirs:.2f} ms"
            f" | {ours / theirs:.2f} ({ratios[0]:.2f}–{ratios[-1]:.2f}) |"
        )


def measured(address: Address, folder: Path) -> Iterator[Row]:
    """Yield each operation with the milliseconds of every call by round: over HTTP, and by the bare driver."""
    with asyncio.Runner() as runner, samsyn(folder, address) as service:
        facts = runner.run(_prepared(address))
        driver = driver_of(address)
        for operation, variables in reads(facts).items():
            query = document(operation)
            statements = runner.run(recorded_read(address, query, variables))
            bodies = {operation: varied(query, variables), f"{operation}, asked again": repeated(query, variables)}
            for name, body in bodies.items():
                asked = asking(service.url, body)
                yield name, *beside_bare(runner, asked, bare_reads(driver, address.database, statements))
        deeds = runner.run(_recorded_deeds(address, facts))
        query = document("register_contribution")
        asked = asking(service.url, lambda: {"query": query, "variables": contribution(facts)})
        yield "register_contribution", *beside_bare(runner, asked, bare_writes(driver, address.database, deeds))
        runner.run(driver.close())


def reads(facts: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """Return the measured questions with their variables."""
    return {"outcome_drivers": {"aimId": facts["outcome"]}, "goal_chain": {"fromId": facts["contribution"]}}


def contribution(facts: Mapping[str, str]) -> dict[str, Any]:
    """Return the variables that register a contribution of two makers to one goal."""
    makers = [{"actorId": facts["actor"]}, {"actorId": facts["partner"], "role": "PARTNER"}]
    aims = [{"aimId": facts["goal"], "weight": 2.0}]
    return {"input": {"title": f"{BENCHED} {time.time_ns()}", "makers": makers, "contributesTo": aims}}


def document(operation: str) -> str:
    """Return the text of one of the ready operations."""
    return (ROOT / "schema" / "operations" / f"{operation}.graphql").read_text()


async def _recorded_deeds(address: Address, facts: Mapping[str, str]) -> list[list[Statement]]:
    """Return the statements of as many deeds as the driver will run; what they wrote is removed again."""
    graph, service = await in_process(address)
    deeds: list[list[Statement]] = []
    for _ in range(WARM_UP + ROUNDS * CALLS):
        graph.recorded = []
        await answer(service, Request(document("register_contribution"), None, contribution(facts), SERVICE))
        deeds.append(graph.recorded)
    await graph.close()
    async with driver_of(address) as driver, driver.session(database=address.database) as session:
        await session.execute_write(_removed)
    return deeds


async def _removed(transaction: neo4j.AsyncManagedTransaction) -> None:
    contributions = "MATCH (made:Contribution) WHERE made.title STARTS WITH $benched DETACH DELETE made"
    await (await transaction.run(contributions, benched=BENCHED)).consume()
    changes = """
    MATCH (change:Change) WHERE change.deed = 'registerContribution'
    OPTIONAL MATCH (change)-[:CONCERNS]->(mention:Mention)
    DETACH DELETE change, mention
    """
    await (await transaction.run(changes)).consume()


async def _prepared(address: Address) -> dict[str, str]:
    """Migrate and seed the graph; return the ids that the operations ask about."""
    graph = await connect(address)
    await migrate(graph)
    await seed(graph, ROOT / "seed_data" / "vaggeryd", print)
    facts: dict[str, str] = {}
    for name, label, external_id in FACTS:
        text = f"MATCH (node:{label} {{externalId: $externalId}}) RETURN node.id"
        (facts[name],) = await graph.read(text, {"externalId": external_id})
    await graph.close()
    return facts


@contextmanager
def _embedded(folder: Path) -> Generator[Address]:
    database = embedded.start(folder)
    try:
        yield database.address
    finally:
        embedded.stop(database)


@contextmanager
def _neo4j(folder: Path) -> Generator[Address]:
    with neo4j_server.running(folder) as server:
        yield server.address


def _p50(milliseconds: list[float]) -> float:
    return statistics.median(milliseconds)


HOMES: Final = {"embedded": _embedded, "Neo4j": _neo4j}

if __name__ == "__main__":
    main()

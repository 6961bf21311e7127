"""The corpus: what the service once answered to many thousands of random operations, and whether it still does.

    python -m tests.differential.corpus compare    # or `make corpus`; tells what differs, and why it may
    python -m tests.differential.corpus record     # in the place of the one that is there

With --help they tell by which options less is recorded or compared.
"""

import asyncio
import multiprocessing
import tempfile
from collections import Counter
from collections.abc import AsyncGenerator, Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Annotated, TypeVar

import httpx
import time_machine
import typer
from graphql import build_schema

from samsyn.app import Address
from tests.differential.asking import ask_patiently
from tests.differential.corpus_files import FOLDER, PARTS, Recorded, Scene, part_of, read, write
from tests.differential.differing import Difference, first_difference
from tests.differential.known_differences import KNOWN, as_given_now, normalised
from tests.differential.recording import asked_over, recorded
from tests.support import embedded_database

ROOT = Path(__file__).parents[2]
SCHEMA = ROOT / "schema" / "samsyn.graphql"
REPORT = ROOT / ".cache" / "corpus" / "differences.txt"
MOMENT = "2026-11-23T12:00:00+00:00"  # what is stale or over depends on the day
WORLDS = 200
OPERATIONS = 100  # in each world, every other one asked more than once
PROCESSES = 2
TOLD_MAX = 20  # differences in full, on the screen

T = TypeVar("T")
Told = tuple[int, list[Difference]]

commands = typer.Typer(help=__doc__, no_args_is_help=True)
Folder = Annotated[Path, typer.Option(help="Where the corpus is kept.")]


@commands.command()
def record(
    folder: Folder = FOLDER,
    worlds: Annotated[int, typer.Option(help="How many worlds.")] = WORLDS,
    operations: Annotated[int, typer.Option(help="How many operations in each.")] = OPERATIONS,
) -> None:
    """Record the corpus in the place of the one that is there."""
    counts = _in_each_part(partial(_record_part, folder, worlds, operations))
    sizes = [part_of(folder, number).stat().st_size for number in range(PARTS)]
    typer.echo(f"{sum(counts):,} answers recorded in {sum(sizes):,} bytes, in files of {sizes}.")


@commands.command()
def compare(
    folder: Folder = FOLDER,
    every: Annotated[int, typer.Option(help="Compare each so many-th world alone.")] = 1,
) -> None:
    """Tell what is answered otherwise than recorded; exit with 1 where something differs for no known reason."""
    found = _in_each_part(partial(_compare_part, folder, every))
    differences = [difference for _, some in found for difference in some]
    unknown = [difference for difference in differences if reason_of(difference) is None]
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text("\n\n".join(difference.told() for difference in unknown), "utf-8")
    for difference in unknown[:TOLD_MAX]:
        typer.echo(f"{difference.told()}\n")
    for line in _summary(sum(count for count, _ in found), differences):
        typer.echo(line)
    raise typer.Exit(1 if unknown else 0)


async def differences_in(address: Address, scene: Scene) -> Told:
    """How many answers of a world were compared, and which of them aren't as recorded.

    The database is emptied for it.
    """
    with time_machine.travel(datetime.fromisoformat(scene.moment), tick=True):
        async with asked_over(address, scene.stored, anonymous=scene.anonymous) as http:
            found = [
                difference
                for operation in scene.operations
                async for difference in _differences_of(http, scene.world, operation)
            ]
    return sum(len(operation.asked) for operation in scene.operations), found


def reason_of(difference: Difference) -> str | None:
    """Why an answer may differ so; None where nothing is known of it."""
    return next((known.reason for known in KNOWN if known.covers(difference)), None)


async def _differences_of(http: httpx.AsyncClient, world: int, operation: Recorded) -> AsyncGenerator[Difference]:
    for asked in operation.asked:
        answer = await ask_patiently(http, operation.document, as_given_now(asked.variables), operation.key)
        body = answer.content.decode()
        first = first_difference(normalised(asked.body), normalised(body))
        if answer.status != asked.status:
            first = "status", asked.status, answer.status
        if first:
            yield Difference(world, operation.document, operation.key, asked, answer.status, body, *first)


def _summary(count: int, differences: Sequence[Difference]) -> Iterator[str]:
    """Yield how many were compared, how many differ, and of what kinds these are, the most frequent first."""
    yield f"{count:,} answers compared, {len(differences):,} differ."
    kinds = Counter((reason_of(difference) or "unknown", difference.kind) for difference in differences)
    for (reason, kind), number in kinds.most_common():
        yield f"{number:>7,}  {kind}  ({reason})"
    if any(reason == "unknown" for reason, _ in kinds):
        yield f"All that differ for no known reason stand in {REPORT.relative_to(ROOT)}."


def _in_each_part(work: Callable[[int], T]) -> list[T]:
    """What the work returns of each part, in processes of their own."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(PROCESSES, mp_context=context) as pool:
        return list(pool.map(work, range(PARTS)))


def _record_part(folder: Path, worlds: int, operations: int, part: int) -> int:
    schema = build_schema(SCHEMA.read_text("utf-8"))

    async def scenes(address: Address) -> list[Scene]:
        numbers = range(part, worlds, PARTS)
        return [await recorded(address, schema, number, moment=MOMENT, operations=operations) for number in numbers]

    with tempfile.TemporaryDirectory() as home, embedded_database.running(Path(home)) as address:
        found = asyncio.run(scenes(address))
    write(part_of(folder, part), found)
    return sum(len(operation.asked) for scene in found for operation in scene.operations)


def _compare_part(folder: Path, every: int, part: int) -> Told:
    async def differences(address: Address) -> list[Told]:
        return [await differences_in(address, scene) for scene in read(part_of(folder, part), worlds_every=every)]

    with tempfile.TemporaryDirectory() as home, embedded_database.running(Path(home)) as address:
        found = asyncio.run(differences(address))
    return sum(count for count, _ in found), [difference for _, some in found for difference in some]


if __name__ == "__main__":
    commands()

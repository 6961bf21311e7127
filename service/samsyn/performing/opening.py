"""The deeds over the graph of a database, once it is as this version needs it.

What is stored may have to be changed for that in ways that are decided over the graph: by amendments, deeds of the
service's own. So they raise the revision and leave a change in the log, which says what they did.
"""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from typing import Final

from pydantic.alias_generators import to_camel

from samsyn.database import damage
from samsyn.database.migrations import amendments_left, migrated, record_step
from samsyn.database.port import Address, Database
from samsyn.database.replica import Replica
from samsyn.deeds.amendments import AMENDMENTS, Amend
from samsyn.deeds.doing.deed import Decision, Deed, Work
from samsyn.deeds.doing.inputs import Input
from samsyn.performing.perform import Deeds

SECONDS_MAX: Final = 600.0  # all of a large graph may be amended


class _NothingToAmend(Exception):
    """The graph is as it should be."""


@asynccontextmanager
async def deeds_over(address: Address) -> AsyncGenerator[Deeds]:
    """The deeds over the graph at an address, open as long as the block, all steps taken and all amendments made.

    Raises what `migrated` raises, and DatabaseDamaged before anything is amended.
    """
    async with migrated(address) as database:
        await amend(database)
        async with _deeds(Replica(database)) as deeds:
            yield deeds


async def amend(database: Database) -> None:
    """Make the amendments that are left, in order; several processes may do so at once.

    Raises DatabaseDamaged, and Unavailable.
    """
    left = await amendments_left(database)
    if not left:
        return
    async with _deeds(Replica(database, awaits_amendments=False)) as deeds:
        await damage.check(deeds.replica)  # before anything is written
        for step in left:
            await amended(deeds, AMENDMENTS[step.number], step.words)
            await record_step(database, step)


async def amended(deeds: Deeds, amendment: Amend, words: str) -> None:
    """Do what the service itself decides over the graph, if there is anything to do. Raises Unavailable."""
    with suppress(_NothingToAmend):
        await deeds.perform_amendment(_as_deed(amendment, words), SECONDS_MAX)


@asynccontextmanager
async def _deeds(replica: Replica) -> AsyncGenerator[Deeds]:
    deeds = Deeds(replica)
    try:
        yield deeds
    finally:
        await deeds.close()
        await replica.close()


def _as_deed(amendment: Amend, words: str) -> Deed:
    """The amendment as a deed that strategists find in the history."""

    def decide(work: Work, _: Input) -> Decision:
        decision = amendment(work)
        if decision is None:
            raise _NothingToAmend
        return replace(decision, payload={}, reason=words, inside=())

    return Deed(
        name=to_camel(amendment.__name__),
        input=Input,
        payload_type="",
        payload={},
        description=words,
        by=frozenset(),
        partner=None,
        is_reversible=False,
        decide=decide,
    )

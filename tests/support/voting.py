"""Pulse measures, ballots, kiosks and votes, for tests."""

import asyncio
from collections.abc import Sequence
from typing import Any

from samsyn.database.port import Database
from samsyn.errors import Refused
from samsyn.model.ballots import hash_of_ballot
from samsyn.performing.votes.count import Vote
from samsyn.performing.votes.queue import Voting
from tests.support.doing import Told, deeds_of, do, perform, told

PULSE = {
    "name": "Hur var det här i dag?",
    "unit": "andel (%)",
    "stage": "EFFECT",
    "method": "PULSE",
    "direction": "INCREASE",
    "acceptedValue": 60,
    "targetValue": 80,
}
TALLIES = """
RETURN COLLECT {
  MATCH (tally:Tally) WHERE tally.measureId = $id
  RETURN [tally.groupId, tally.day, tally.source, tally.up, tally.down] ORDER BY tally.key
} AS tallies
"""
PUBLISHED = """
RETURN COLLECT {
  MATCH (observation:Observation)-[:OF]->(:Measure {id: $id})
  RETURN [observation.period, observation.status, observation.value, observation.comment] ORDER BY observation.period
} AS observations
"""


async def pulse(graph: Database, **more: Any) -> str:
    """A pulse measure, in a graph that has its place from now on."""
    await do(graph, "setPlace", code="0665", name="Vaggeryd")
    return await do(graph, "createMeasure", **{**PULSE, **more})


async def issued(graph: Database, measure_id: str, count: int = 1, group_id: str | None = None) -> list[str]:
    """So many ballots."""
    given = {"measureId": measure_id, "count": count, **({"beneficiaryGroupId": group_id} if group_id else {})}
    done = await perform(graph, "issueBallots", given)
    assert done.secrets is not None
    return done.secrets


async def kiosk(graph: Database, measure_id: str, **more: Any) -> str:
    """The id of a kiosk's key."""
    return await do(graph, "issueApiKey", name="Fritidsgården", role="KIOSK", measureId=measure_id, **more)


def by(ballot: str, *, up: bool = True, group: str | None = None) -> Vote:
    """A vote by a ballot."""
    return Vote(up, ballot=hash_of_ballot(ballot), group_id=group)


async def cast(voting: Voting, *votes: Vote) -> list[list[Told]]:
    """What is wrong with each of some votes that come at once, in short; nothing where it was counted."""
    return list(await asyncio.gather(*(_outcome(voting, vote) for vote in votes)))


async def voted(graph: Database, votes: Sequence[Vote], *, least: int = 5) -> None:
    """Votes that are counted, one after the other."""
    voting = Voting(deeds_of(graph).replica, least=least)
    for vote in votes:
        await voting.cast(vote)


async def tallies(graph: Database, measure_id: str) -> list[list[Any]]:
    """The counters of a measure: group, day, source, up and down."""
    [found] = await graph.read(TALLIES, {"id": measure_id})
    return found


async def published(graph: Database, measure_id: str) -> list[list[Any]]:
    """What is observed of a measure: period, status, value and comment."""
    [found] = await graph.read(PUBLISHED, {"id": measure_id})
    return found


async def _outcome(voting: Voting, vote: Vote) -> list[Told]:
    try:
        await voting.cast(vote)
    except Refused as refused:
        return [told(fault) for fault in refused.faults]
    return []

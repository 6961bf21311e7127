"""Votes: how many of them the service counts in a second, none lost.

On both homes of the graph, the service being one process: ballots are issued, and as many connections as a crowd's
phones vote with them, each with its next ballot as soon as it was thanked, by the page's form and over GraphQL. In the
end the counters are compared with what was answered.
"""

import asyncio
import json
import time
from collections.abc import Sequence
from typing import Any, Final, NamedTuple
from urllib.parse import urlsplit

from bench.homes import COLD_SECONDS_MAX, HOMES, issued_key, of_its_own
from bench.servers import samsyn
from samsyn.database.migrations import migrated
from samsyn.database.port import Address
from samsyn.errors import CannotStart
from samsyn.performing import deeds_over

VOTES: Final = 30_000
VOTES_QUICK: Final = 500
CONNECTIONS: Final = 256
GOAL: Final = 1_000  # votes a second
TOGETHER_MAX: Final = 1_000  # ballots that are issued at a time
MEASURE: Final = {
    "name": "Hur var det här i dag?",
    "unit": "andel (%)",
    "stage": "EFFECT",
    "method": "PULSE",
    "direction": "INCREASE",
}
CAST: Final = "mutation($input: CastPulseInput!) { castPulse(input: $input) { accepted userErrors { reason } } }"
COUNTED: Final = """
RETURN COLLECT { MATCH (tally:Tally {measureId: $id}) RETURN tally.up + tally.down } AS tallies
"""


def main(votes: int = VOTES) -> None:
    """Measure on both homes and print what came of it. Raises CannotStart where a vote was lost or counted twice."""
    print("\nVotes, each by a ballot of its own:\n")
    print(f"| home | by | connections | votes | votes/s (wanted {GOAL:,}) | p50 | p99 | counted |")
    print("|---|---|---|---|---|---|---|---|")
    for name in HOMES:
        with of_its_own(name) as home:
            key = asyncio.run(issued_key(home.address))
            questions = [asyncio.run(_asked(home.address, way, votes)) for way in ("page", "GraphQL")]
            with samsyn(home, key, anonymous="all") as service:
                for question in questions:
                    print(asyncio.run(_measured(name, home.address, service.url, question)), flush=True)


class _Question(NamedTuple):
    """A measure, the ballots for it, and the way by which they come."""

    measure_id: str
    ballots: list[str]
    way: str


async def _asked(address: Address, way: str, votes: int) -> _Question:
    """Return a new question with so many ballots, before the service runs, which has the database for itself."""
    async with deeds_over(address) as deeds:
        first = [("setPlace", {"code": "0665", "name": "Vaggeryd"}), ("createMeasure", MEASURE)]
        _, made = await deeds.perform_all(first, seconds_max=COLD_SECONDS_MAX)
        measure_id = str(made.payload["measure"])
        given = {"measureId": measure_id, "count": min(votes, TOGETHER_MAX)}
        several = [await deeds.perform("issueBallots", given) for _ in range(-(-votes // TOGETHER_MAX))]
    return _Question(measure_id, [ballot for done in several for ballot in done.secrets or ()], way)


async def _measured(home: str, address: Address, url: str, question: _Question) -> str:
    """Return the row of the table. Raises CannotStart where the counters differ from what was answered."""
    measure_id, ballots, way = question
    began = time.perf_counter()
    parts = [ballots[start::CONNECTIONS] for start in range(CONNECTIONS)]
    voted = await asyncio.gather(*(_vote(url, way, part) for part in parts))
    seconds = time.perf_counter() - began
    async with migrated(address) as database:
        [tallies] = await database.read(COUNTED, {"id": measure_id})
    times = sorted(milliseconds for part in voted for milliseconds in part)
    if sum(tallies) != len(times) or len(times) != len(ballots):
        raise CannotStart(f"{len(ballots)} voted, {len(times)} were thanked and {sum(tallies)} counted on {home}.")
    p50, p99 = (times[int(len(times) * part)] for part in (0.5, 0.99))
    rate = f"{len(times) / seconds:,.0f}"
    return (
        f"| {home} | {way} | {CONNECTIONS} | {len(times):,} | {rate} | {p50:.0f} ms | {p99:.0f} ms | {sum(tallies):,} |"
    )


async def _vote(url: str, way: str, ballots: Sequence[str]) -> list[float]:
    """Return the milliseconds that each vote took that was accepted, over one connection."""
    parts = urlsplit(url)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    times: list[float] = []
    for number, ballot in enumerate(ballots):
        began = time.perf_counter()
        writer.write(_request(way, ballot, up=number % 3 > 0))
        status, body = await _response(reader)
        accepted = status == b"200" and (way == "page" or json.loads(body)["data"]["castPulse"]["accepted"])
        if accepted:
            times.append((time.perf_counter() - began) * 1_000)
    writer.close()
    await writer.wait_closed()
    return times


def _request(way: str, ballot: str, *, up: bool) -> bytes:
    if way == "page":
        path, kind, body = f"/pulse/{ballot}", "application/x-www-form-urlencoded", f"up={int(up)}"
    else:
        given: dict[str, Any] = {"query": CAST, "variables": {"input": {"ballot": ballot, "up": up}}}
        path, kind, body = "/graphql", "application/json", json.dumps(given)
    head = f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
    return (head + body).encode()


async def _response(reader: asyncio.StreamReader) -> tuple[bytes, bytes]:
    """Return the status and the body of a response with a length."""
    head = await reader.readuntil(b"\r\n\r\n")
    lines = head.split(b"\r\n")
    length = next(int(line.partition(b":")[2]) for line in lines if line.lower().startswith(b"content-length:"))
    return lines[0].split(b" ")[1], await reader.readexactly(length)


if __name__ == "__main__":
    main()

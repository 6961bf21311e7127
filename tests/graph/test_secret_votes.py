"""What votes tell of themselves: never fewer than the first vote of a period found, and of when nothing but the day."""

import re
from datetime import datetime
from typing import Any

import pytest
from ulid import ULID

from samsyn.command.verify import verify
from samsyn.database.port import Address, Database, connect
from samsyn.model.times import midnight, this_day
from samsyn.performing.votes.queue import Voting
from tests.support.doing import changes, deeds_of, do, everything, forget, past_the_service, stored
from tests.support.voting import by, cast, issued, published, pulse, voted


def month() -> str:
    return this_day().isoformat()[:7]


async def test_a2_raising_the_least_number_in_a_period_shows_no_single_vote(graph: Database) -> None:
    measure = await pulse(graph)
    ballots = await issued(graph, measure, 12)
    votes = [by(ballot, up=index not in {1, 3, 5}) for index, ballot in enumerate(ballots)]
    await voted(graph, votes[:5], least=5)
    assert [row[1:3] for row in await published(graph, measure)] == [["REPORTED", 60.0]]
    for count in range(5, 12):
        await voted(graph, votes[count : count + 1], least=6)
        expected = 60.0 if count < 9 else 70.0
        assert [row[2] for row in await published(graph, measure)] == [expected]


@pytest.mark.parametrize(("first", "then"), [(7, 5), (5, 10), (10, 5)])
async def test_a2_a_changed_least_number_holds_from_the_next_period_on(graph: Database, first: int, then: int) -> None:
    measure = await pulse(graph)
    ballots = await issued(graph, measure, 21)
    votes = [by(ballot, up=index % 2 == 0) for index, ballot in enumerate(ballots)]
    await voted(graph, votes[:1], least=first)
    await voted(graph, votes[1 : first - 1], least=then)
    assert [row[1] for row in await published(graph, measure)] == ["SUPPRESSED"]
    await voted(graph, votes[first - 1 : first], least=then)
    assert [row[1] for row in await published(graph, measure)] == ["REPORTED"]
    await past_the_service(graph, "MATCH (m:Measure) SET m.frequency = 'YEAR'")
    forget(graph)
    await voted(graph, votes[first : first + then - 1], least=then)
    assert [row[1] for row in await published(graph, measure)] == ["SUPPRESSED", "REPORTED"]
    await voted(graph, votes[first + then - 1 : first + then], least=then)
    assert [row[1] for row in await published(graph, measure)] == ["REPORTED", "REPORTED"]


async def test_a2_processes_with_different_least_numbers_keep_to_the_first_votes(
    graph: Database, address: Address
) -> None:
    measure = await pulse(graph)
    ballots = await issued(graph, measure, 12)
    other = await connect(address)
    seen: list[Any] = []
    try:
        votings = [Voting(deeds_of(graph).replica, least=5), Voting(deeds_of(other).replica, least=6)]
        for index, ballot in enumerate(ballots):
            assert await cast(votings[index % 2], by(ballot, up=index % 3 == 0)) == [[]]
            seen += [row[2] for row in await published(graph, measure)]
    finally:
        await other.close()
    assert seen == [None] * 4 + [40.0] * 5 + [40.0] * 3


OLD_POLL = '{"counts": {"": [2, 1], "g": [5, 3]}, "known": {}, "shown": {"total": [5, 3], "groups": {"g": null}}}'


async def test_a2_a_period_that_an_earlier_version_began_goes_on_with_enough_new_votes(graph: Database) -> None:
    measure = await pulse(graph)
    ballots = await issued(graph, measure, 8)
    store = "CREATE (poll:Poll {key: $key, text: $text})"
    await past_the_service(graph, store, key=f"{measure}|{month()}", text=OLD_POLL)
    seen: list[Any] = []
    for ballot in ballots:
        await voted(graph, [by(ballot)], least=6)
        seen.append([row[2] for row in await published(graph, measure)])
    # Seven had voted, of whom five were told: at the twelfth vote seven are new.
    assert seen == [[]] * 4 + [[75.0]] * 4


MOMENT = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+Z")
IDS = re.compile(r"\b[a-z]+_([0-9a-z]{26})\b")


async def test_a4_of_when_it_was_published_nothing_but_the_day_is_kept(graph: Database) -> None:
    measure = await pulse(graph, acceptedValue=60)
    group = await do(graph, "createBeneficiaryGroup", name="Unga")
    ballots = await issued(graph, measure, 10)
    before = await everything(graph)
    first = this_day()
    await voted(graph, [by(ballot, up=index > 6, group=group) for index, ballot in enumerate(ballots)])
    days = {first, this_day()}
    text = "\n".join(sorted(set(await everything(graph)) - set(before)))
    assert '"Deviation"' in text
    known = "\n".join(before)
    moments = {each for each in MOMENT.findall(text) if each not in known}
    assert moments <= {midnight(day) for day in days}
    made = {ULID.from_str(each.upper()).datetime for each in IDS.findall(text) if each not in known}
    assert made <= {datetime.fromisoformat(midnight(day)) for day in days}
    published_at = [each["at"] for each in await changes(graph) if each["deed"] == "publishPulse"]
    assert len(published_at) == 3
    assert set(published_at) <= moments


async def test_a4_a_measure_is_not_told_to_have_changed_before_what_was_done_to_it_that_day(graph: Database) -> None:
    measure = await pulse(graph)
    before = await stored(graph, measure)
    await voted(graph, [by(ballot) for ballot in await issued(graph, measure)])
    after = await stored(graph, measure)
    assert (after["version"], after["updatedAt"]) == (before["version"] + 1, before["updatedAt"])


async def test_a4_the_history_verifies_with_times_and_with_days(graph: Database, address: Address) -> None:
    measure = await pulse(graph)
    ballots = await issued(graph, measure, 5)
    await voted(graph, [by(ballot, up=index > 2) for index, ballot in enumerate(ballots)])
    await do(graph, "createGoal", name="Mål")
    assert "intact" in await verify(address, None)

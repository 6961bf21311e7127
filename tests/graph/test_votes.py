"""Votes on the database: counted once, shown as the rule says, and leaving nothing of their own."""

import asyncio
import json
from typing import Any

import pytest

from samsyn.database.port import Address, Database, connect
from samsyn.errors import Refused, Unavailable
from samsyn.model.ballots import new_ballot
from samsyn.model.periods import period_at
from samsyn.model.times import this_day
from samsyn.model.vocabulary import Frequency
from samsyn.performing.votes.count import Vote
from samsyn.performing.votes.queue import Voting
from tests.support.doing import (
    all_but_the_log,
    changes,
    deeds_of,
    do,
    everything,
    faults,
    past_the_service,
    perform,
    version,
)
from tests.support.judging import attained
from tests.support.voting import by, cast, issued, kiosk, published, pulse, tallies, voted

SPENT = [("STATE", "ballot", "SPENT")]
UNKNOWN = [("INVALID", "ballot", "UNKNOWN_BALLOT")]


def today() -> str:
    return this_day().isoformat()


def month() -> str:
    return today()[:7]


async def revision(graph: Database) -> int:
    return await graph.revision()


async def test_a_ballots_hash_is_all_that_is_kept_of_it(graph: Database) -> None:
    measure = await pulse(graph)
    ballots = await issued(graph, measure, 100)
    assert len(set(ballots)) == 100
    kept = "".join(await everything(graph))
    assert [ballot for ballot in ballots if ballot in kept] == []
    [made] = [each for each in await changes(graph) if each["deed"] == "issueBallots"]
    assert (made["node"], made["after"]) == (measure, {"ballots": 100, "beneficiaryGroupId": None})


async def test_a_replay_tells_no_ballots_and_issues_none(graph: Database) -> None:
    measure = await pulse(graph)
    given = {"measureId": measure, "count": 3, "idempotencyKey": "k"}
    first, again = [await perform(graph, "issueBallots", given) for _ in range(2)]
    assert (len(first.secrets or []), again.secrets, again.replayed) == (3, None, True)
    assert sum('["Ballot"' in each for each in await everything(graph)) == 3


async def test_a_vote_is_a_counter_of_its_day_and_leaves_nothing_else(graph: Database) -> None:
    measure = await pulse(graph)
    group = await do(graph, "createBeneficiaryGroup", name="Unga")
    ballots = await issued(graph, measure, 4)
    await voted(graph, [by(ballots[0])])
    before, log = await all_but_the_log(graph), await changes(graph)
    at = await revision(graph)
    await voted(graph, [by(ballots[1], up=False), by(ballots[2], group=group), by(ballots[3], group=group)])
    after = await all_but_the_log(graph)
    changed = {json.loads(each)[0] for each in set(after) - set(before)}
    assert changed == {"Tally", "Ballot", "Poll", "Counting"}
    assert len(after) == len(before) + 1  # the counter of the group
    assert (await changes(graph), await revision(graph)) == (log, at)
    counted = [[group, today(), "BALLOT", 2, 0], [None, today(), "BALLOT", 1, 1]]
    assert sorted(await tallies(graph, measure), key=str, reverse=True) == sorted(counted, key=str, reverse=True)


async def test_the_first_vote_publishes_that_something_is_hidden(graph: Database) -> None:
    measure = await pulse(graph)
    [ballot] = await issued(graph, measure)
    before = await revision(graph)
    await voted(graph, [by(ballot)])
    assert await published(graph, measure) == [[month(), "SUPPRESSED", None, None]]
    assert await revision(graph) == before + 1
    assert (await attained(graph, measure), await version(graph, measure)) == ("SUPPRESSED", 2)
    [change] = [each for each in await changes(graph) if each["deed"] == "publishPulse"]
    assert (change["by"], change["node"], change["revision"]) == ("Samsyn", measure, before + 1)


async def test_four_are_hidden_and_the_fifth_shows_all_five(graph: Database) -> None:
    measure = await pulse(graph)
    ballots = await issued(graph, measure, 10)
    ups = [True, True, False, True, False, False, False, False, False, True]
    seen: list[tuple[Any, Any]] = []
    for ballot, up in zip(ballots, ups, strict=True):
        await voted(graph, [by(ballot, up=up)])
        [[_, status, value, _]] = await published(graph, measure)
        seen.append((status, value))
    assert seen == [("SUPPRESSED", None)] * 4 + [("REPORTED", 60.0)] * 5 + [("REPORTED", 40.0)]
    assert await attained(graph, measure) == "OFF_TARGET"


async def test_votes_that_come_at_once_are_shown_as_if_they_came_one_by_one(graph: Database) -> None:
    measure = await pulse(graph)
    ballots = await issued(graph, measure, 23)
    voting = Voting(deeds_of(graph).replica, least=5)
    assert await cast(voting, *(by(ballot, up=index < 9) for index, ballot in enumerate(ballots))) == [[]] * 23
    assert [row[1:3] for row in await published(graph, measure)] == [["REPORTED", 45.0]]
    assert sum(row[3] + row[4] for row in await tallies(graph, measure)) == 23


async def test_a_larger_least_number_of_answers_holds(graph: Database) -> None:
    measure = await pulse(graph)
    ballots = await issued(graph, measure, 7)
    votes = [by(ballot, up=index % 2 == 0) for index, ballot in enumerate(ballots)]
    await voted(graph, votes[:6], least=7)
    assert [row[1] for row in await published(graph, measure)] == ["SUPPRESSED"]
    await voted(graph, votes[6:], least=7)
    assert [row[1] for row in await published(graph, measure)] == ["REPORTED"]


async def test_a_spent_a_foreign_and_an_invented_ballot_are_refused(graph: Database) -> None:
    measure = await pulse(graph)
    [ballot] = await issued(graph, measure)
    await voted(graph, [by(ballot)])
    before = await all_but_the_log(graph)
    voting = Voting(deeds_of(graph).replica, least=5)
    assert await cast(voting, by(ballot), by(ballot, up=False), by(new_ballot())) == [SPENT, SPENT, UNKNOWN]
    after = await all_but_the_log(graph)
    assert {each for each in before if "Counting" not in each} == {each for each in after if "Counting" not in each}


async def test_of_fifty_votes_with_one_ballot_one_counts(graph: Database, address: Address) -> None:
    measure = await pulse(graph)
    [ballot] = await issued(graph, measure)
    other = await connect(address)
    try:
        votings = [Voting(deeds_of(graph).replica, least=5), Voting(deeds_of(other).replica, least=5)]
        told = await asyncio.gather(*(cast(votings[index % 2], by(ballot)) for index in range(50)))
    finally:
        await other.close()
    outcomes = [each for [each] in told]
    assert (outcomes.count([]), outcomes.count(SPENT)) == (1, 49)
    assert sum(row[3] + row[4] for row in await tallies(graph, measure)) == 1


async def test_two_processes_lose_no_vote_beside_deeds(graph: Database, address: Address) -> None:
    measure = await pulse(graph)
    ballots = await issued(graph, measure, 200)
    other = await connect(address)

    async def one_by_one(voting: Voting, own: list[str]) -> list[Any]:
        return [await cast(voting, by(ballot, up=index % 3 > 0)) for index, ballot in enumerate(own)]

    try:
        votings = [Voting(deeds_of(graph).replica, least=5), Voting(deeds_of(other).replica, least=5)]
        courses = [one_by_one(votings[part % 2], ballots[part::10]) for part in range(10)]
        deeds = [do(graph, "createGoal", name=f"Mål {number}") for number in range(20)]
        told = (await asyncio.gather(*courses, *deeds))[:10]
    finally:
        await other.close()
    assert [each for course in told for [each] in course] == [[]] * 200
    assert sum(row[3] + row[4] for row in await tallies(graph, measure)) == 200
    [[_, status, value, _]] = await published(graph, measure)
    up = sum(row[3] for row in await tallies(graph, measure))
    assert (status, value) == ("REPORTED", up / 2)


async def test_the_ballots_group_counts_before_the_voters(graph: Database) -> None:
    measure = await pulse(graph)
    unga, gamla = [await do(graph, "createBeneficiaryGroup", name=name) for name in ("Unga", "Gamla")]
    own = await issued(graph, measure, 1, unga)
    none = await issued(graph, measure, 1)
    await voted(graph, [by(own[0], group=gamla), by(none[0], group=gamla)])
    assert {row[0] for row in await tallies(graph, measure)} == {unga, gamla}


async def test_a_group_must_be_there_and_live(graph: Database) -> None:
    measure = await pulse(graph)
    group = await do(graph, "createBeneficiaryGroup", name="Unga")
    await perform(graph, "archive", {"id": group, "expectedVersion": 1})
    [ballot] = await issued(graph, measure)
    voting = Voting(deeds_of(graph).replica, least=5)
    wrong = [by(ballot, group=each) for each in (group, "group_00000000000000000000000000", measure, "x\n")]
    at = "beneficiaryGroupId"
    nothing = [("NOT_FOUND", at, "UNKNOWN_ID")]
    assert await cast(voting, *wrong) == [[("STATE", at, "ARCHIVED")], nothing, nothing, nothing]
    assert await cast(voting, by(ballot)) == [[]]


async def test_kiosks_count_presses_and_say_that_these_are_no_persons(graph: Database) -> None:
    measure = await pulse(graph)
    key = await kiosk(graph, measure)
    await voted(graph, [Vote(up=index < 4, kiosk=key) for index in range(6)])
    assert await tallies(graph, measure) == [[None, today(), "KIOSK", 4, 2]]
    assert await published(graph, measure) == [[month(), "REPORTED", 80.0, "Antal tryck vid kiosk, inte personer."]]


async def test_a_kiosk_whose_key_is_revoked_or_over_counts_nothing(graph: Database) -> None:
    measure = await pulse(graph)
    revoked, over = await kiosk(graph, measure), await kiosk(graph, measure, expiresAt="2999-01-01T00:00:00Z")
    await perform(graph, "revokeApiKey", {"id": revoked})
    voting = Voting(deeds_of(graph).replica, least=5)
    forbidden = [("FORBIDDEN", "", "NOT_ALLOWED")]
    viewer = await do(graph, "issueApiKey", name="Gäst", role="VIEWER")
    wrong = [Vote(up=True, kiosk=each) for each in (revoked, viewer, "apikey_x")]
    assert await cast(voting, *wrong) == [forbidden] * 3
    assert await cast(voting, Vote(up=True, kiosk=over)) == [[]]


async def test_a_measure_counts_ballots_or_presses(graph: Database) -> None:
    ballots, presses = await pulse(graph), await pulse(graph)
    await issued(graph, ballots)
    key = await kiosk(graph, presses)
    given = {"name": "K", "role": "KIOSK", "measureId": ballots}
    assert await faults(graph, "issueApiKey", **given) == [("STATE", "measureId", "BALLOTS_COUNT")]
    refusal = [("STATE", "measureId", "KIOSKS_PRESS")]
    assert await faults(graph, "issueBallots", measureId=presses, count=1) == refusal
    await voted(graph, [Vote(up=True, kiosk=key)])
    await perform(graph, "revokeApiKey", {"id": key})
    assert await faults(graph, "issueBallots", measureId=presses, count=1) == refusal


async def test_a_kiosk_that_was_never_pressed_leaves_room_for_ballots(graph: Database) -> None:
    measure = await pulse(graph)
    await perform(graph, "revokeApiKey", {"id": await kiosk(graph, measure)})
    assert len(await issued(graph, measure, 2)) == 2


@pytest.mark.parametrize("deed", ["issueBallots", "issueApiKey"])
async def test_only_a_pulse_measure_in_a_place_takes_votes(graph: Database, deed: str) -> None:
    given = {"name": "N", "unit": "%", "stage": "EFFECT", "method": "SURVEY", "direction": "INCREASE"}
    measure = await do(graph, "createMeasure", **given)
    raw = {"issueBallots": {"count": 1}, "issueApiKey": {"name": "K", "role": "KIOSK"}}[deed]
    assert await faults(graph, deed, measureId=measure, **raw) == [
        ("STATE", "measureId", "NOT_PULSE"),
        ("STATE", "measureId", "PLACE_MISSING"),
    ]


@pytest.mark.parametrize(("count", "reason"), [(0, "TOO_SMALL"), (1_001, "TOO_LARGE")])
async def test_so_many_ballots_at_a_time(graph: Database, count: int, reason: str) -> None:
    measure = await pulse(graph)
    assert await faults(graph, "issueBallots", measureId=measure, count=count) == [("INVALID", "count", reason)]
    assert len(await issued(graph, measure, 1_000)) == 1_000


async def test_a_measure_that_is_archived_or_no_pulse_any_more_takes_no_votes(graph: Database) -> None:
    archived, changed = await pulse(graph), await pulse(graph)
    ballots = [*(await issued(graph, archived)), *(await issued(graph, changed))]
    await perform(graph, "archive", {"id": archived, "expectedVersion": 1})
    await perform(graph, "updateMeasure", {"id": changed, "expectedVersion": 1, "method": "SURVEY"})
    told = await cast(Voting(deeds_of(graph).replica, least=5), *map(by, ballots))
    assert told == [[("STATE", "ballot", "ARCHIVED")], [("STATE", "ballot", "NOT_PULSE")]]
    assert (await tallies(graph, archived), await tallies(graph, changed)) == ([], [])


async def test_what_is_published_replaces_what_was_recorded(graph: Database) -> None:
    measure = await pulse(graph)
    by_hand = {"measureId": measure, "period": month(), "value": 99.0, "comment": "För hand"}
    await do(graph, "recordObservations", observations=[by_hand])
    await voted(graph, [by(ballot) for ballot in await issued(graph, measure)])
    assert await published(graph, measure) == [[month(), "SUPPRESSED", None, None]]


@pytest.mark.parametrize("frequency", Frequency)
async def test_the_period_is_that_of_the_measures_frequency(graph: Database, frequency: Frequency) -> None:
    measure = await pulse(graph)
    await past_the_service(graph, "MATCH (m:Measure) SET m.frequency = $f", f=frequency.name)
    await voted(graph, [by(ballot) for ballot in await issued(graph, measure)])
    assert [row[0] for row in await published(graph, measure)] == [period_at(frequency, this_day()).text]


async def test_votes_that_can_not_be_counted_now_may_be_repeated(graph: Database) -> None:
    measure = await pulse(graph)
    [ballot] = await issued(graph, measure)
    nowhere = await connect(Address("bolt://127.0.0.1:1", None, None, "neo4j", embedded=True))
    try:
        with pytest.raises(Unavailable):
            await Voting(deeds_of(nowhere).replica, least=5).cast(by(ballot))
    finally:
        await nowhere.close()
    assert await cast(Voting(deeds_of(graph).replica, least=5), by(ballot)) == [[]]


async def test_a_vote_that_breaks_the_counting_costs_no_other_its_place(graph: Database) -> None:
    measure = await pulse(graph)
    good, bad = await issued(graph, measure, 2)
    voting = Voting(deeds_of(graph).replica, least=5)
    broken = Vote(up=True, ballot=["no hash"], group_id=None)  # pyright: ignore[reportArgumentType]
    told = await asyncio.gather(
        cast(voting, by(good)), voting.cast(broken), cast(voting, by(bad)), return_exceptions=True
    )
    assert (told[0], told[2]) == ([[]], [[]])
    assert isinstance(told[1], Exception)
    assert not isinstance(told[1], Refused)

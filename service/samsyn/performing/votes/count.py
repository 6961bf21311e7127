"""Counting votes: many at once in one transaction, each as if it came alone, one after the other.

All who count wait for one lock, whatever process they are in, and only then for that of the deeds, where something is
shown. No deed waits for the former, so that they can't wait for each other. What a vote changes are counters: no node
and no time is its own, and a ballot that is spent doesn't tell for what. What is shown by it is told of the day alone.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any, Final

from samsyn.database.port import Transaction
from samsyn.database.replica import Replica
from samsyn.deeds.doing.limits import Ref
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.doing.references import Reference, faults_of
from samsyn.deeds.pulse.ballots import BALLOT, KIOSK, PLACE_MISSING
from samsyn.deeds.pulse.publish import poll_key, publication, publish_pulse
from samsyn.errors import Fault, ForbiddenFault, InvalidFault, StateFault
from samsyn.graph.graph import Graph
from samsyn.graph.records import ApiKey, BeneficiaryGroup, Measure
from samsyn.graph.view import View
from samsyn.model.api_keys import is_valid
from samsyn.model.periods import period_at
from samsyn.model.principals import SERVICE
from samsyn.model.pulse import Poll, poll_of
from samsyn.model.times import midnight, now, this_day
from samsyn.model.vocabulary import Frequency, MeasureMethod
from samsyn.performing.batch import Batch, Bundle
from samsyn.spoken import Message

GROUP: Final = Ref("BeneficiaryGroup")


@dataclass(frozen=True, slots=True)
class Vote:
    """A thumb up or down: by a ballot, told by its hash, or by a kiosk's key, told by its id.

    `group_id` is what the voter says; a ballot's own group counts before it.
    """

    up: bool
    ballot: str | None = None
    kiosk: str | None = None
    group_id: str | None = None


@dataclass(slots=True)
class _Urn:
    """What is there when the counting begins, and what is to be written at its end."""

    graph: Graph
    ballots: Mapping[str, Mapping[str, Any]]
    polls: dict[str, Poll]
    day: date
    spent: list[str] = field(default_factory=list[str])
    tallies: defaultdict[tuple[str, str | None, str], list[int]] = field(
        default_factory=lambda: defaultdict(lambda: [0, 0])
    )

    @property
    def place(self) -> str | None:
        return self.graph.place.code if self.graph.place else None


async def count_votes(replica: Replica, votes: Sequence[Vote], *, k: int) -> list[list[Fault]]:
    """Count votes and show what is to be shown then; return what is wrong with each, nothing where it is counted.

    `k` is the least number of answers that is shown, in a period that begins with these votes. Not to be counted are an
    unknown ballot and one that is spent, be it by an earlier one of these votes; a kiosk whose key is no longer valid;
    a measure that takes no votes now; and a group that can't be. Raises what `Database.write` raises.
    """
    graph = await replica.current()
    async with Batch(replica) as batch:
        counted = await replica.database.write(partial(_counted, graph, votes, k, batch))
        await batch.take_in()
    return counted


async def _counted(
    graph: Graph, votes: Sequence[Vote], k: int, batch: Batch, transaction: Transaction
) -> list[list[Fault]]:
    urn = await _opened(transaction, graph, votes)
    before = {key: poll.shown for key, poll in urn.polls.items()}
    sources: dict[str, tuple[Measure, str, str]] = {}
    told: list[list[Fault]] = []
    for vote in votes:
        faults = list(_faults(vote, urn))
        told.append(faults)
        if faults:
            continue
        measure_id, group_id = _counted_for(vote, urn)
        source = BALLOT if vote.ballot else KIOSK
        measure = graph.get(Measure, measure_id)
        assert measure is not None  # noqa: S101 -- without it, there is a fault
        period = _period(measure, urn.day)
        key = poll_key(measure_id, period)
        urn.polls[key] = urn.polls[key].cast(group_id, up=vote.up, k=k)
        urn.tallies[measure_id, group_id, source][0 if vote.up else 1] += 1
        sources[key] = (measure, period, source)
        if vote.ballot:
            urn.spent.append(vote.ballot)
    if not sources:
        return told
    stored = [{"key": key, "text": urn.polls[key].text()} for key in sorted(sources)]
    given = {"spent": sorted(urn.spent), "tallies": _tallies(urn), "polls": stored}
    await transaction.run("commands/count_votes", given=given)
    publications = [
        publication(measure.id, period, shown, presses=source == KIOSK)
        for key, (measure, period, source) in sorted(sources.items())
        if (shown := urn.polls[key].shown) and shown is not before[key]
    ]
    if publications:
        await _publish(transaction, batch, publications, urn.day)
    return told


async def _publish(
    transaction: Transaction, batch: Batch, publications: Sequence[Mapping[str, Any]], day: date
) -> None:
    """Show what is to be shown, in the transaction in which it was counted; of when, nothing but the day is told."""
    await batch.begin(transaction, [])
    bundle = Bundle([(publish_pulse, raw) for raw in publications], SERVICE, is_list=True, at=midnight(day))
    batch.decide(bundle)
    batch.take_back()
    if bundle.failure:
        raise bundle.failure
    await batch.write(transaction)


async def _opened(transaction: Transaction, graph: Graph, votes: Sequence[Vote]) -> _Urn:
    """Begin to count: only one who counts does so at a time, whatever process they are in."""
    hashes = sorted({vote.ballot for vote in votes if vote.ballot})
    [row] = await transaction.run("commands/begin_counting", ballots=hashes)
    urn = _Urn(graph, {each["hash"]: each for each in row["ballots"]}, {}, this_day())
    measures = {*(each["measureId"] for each in urn.ballots.values())}
    measures |= {measure for vote in votes if (measure := _kiosk(urn, vote))}
    known = (graph.get(Measure, each) for each in sorted(measures))
    keys = sorted(poll_key(measure.id, _period(measure, urn.day)) for measure in known if measure)
    [row] = await transaction.run("commands/polls", keys=keys)
    stored = {key: poll_of(text) for key, text in row["polls"]}
    urn.polls = {key: stored.get(key, Poll()) for key in keys}
    return urn


def _faults(vote: Vote, urn: _Urn) -> Iterator[Fault]:
    ballot = urn.ballots.get(vote.ballot) if vote.ballot else None
    if vote.ballot and ballot is None:
        yield unknown_ballot()
        return
    if vote.ballot and ((ballot and ballot["spent"]) or vote.ballot in urn.spent):
        message = Message(en="This ballot has been counted already.", sv="Den här engångslänken är redan räknad.")
        yield StateFault(path=("ballot",), reason=Reason.SPENT, message=message, state=Reason.SPENT)
        return
    if vote.kiosk and not _kiosk(urn, vote):
        message = Message(
            en="Ask for a new key: this kiosk's key isn't valid any more.",
            sv="Be om en ny nyckel: kioskens nyckel gäller inte längre.",
        )
        yield ForbiddenFault(path=(), reason=Reason.NOT_ALLOWED, message=message)
        return
    measure_id, _ = _counted_for(vote, urn)
    measure = urn.graph.get(Measure, measure_id)
    yield from _faults_of_measure(measure, urn.place, at=("ballot",) if vote.ballot else ())
    if vote.group_id and not (ballot and ballot["groupId"]):
        reference = Reference(("beneficiaryGroupId",), vote.group_id, GROUP)
        group = urn.graph.get(BeneficiaryGroup, vote.group_id)
        yield from faults_of([reference], {group.id: group} if group else {}, View(urn.graph, SERVICE, now()))


def _faults_of_measure(measure: Measure | None, place: str | None, *, at: tuple[str, ...]) -> Iterator[Fault]:
    if measure is None or measure.archived_at:
        message = Message(en="It is too late: what was asked is archived.", sv="Det är för sent: frågan är arkiverad.")
        yield StateFault(path=at, reason=Reason.ARCHIVED, message=message, state=Reason.ARCHIVED)
    elif measure.method is not MeasureMethod.PULSE:
        message = Message(
            en="It is too late: what was asked takes no votes any more.",
            sv="Det är för sent: frågan tar inte emot fler svar.",
        )
        yield StateFault(path=at, reason=Reason.NOT_PULSE, message=message, state=measure.method.name)
    elif place is None:
        yield StateFault(path=at, reason=Reason.PLACE_MISSING, message=PLACE_MISSING, state="UNSET")


def unknown_ballot() -> Fault:
    """The fault of a ballot that was never issued; it isn't told again."""
    message = Message(
        en="Give the ballot as it was handed out, all of its characters: there is none like this.",
        sv="Ange engångslänken som den delades ut, med alla tecken: det finns ingen sådan.",
    )
    return InvalidFault(path=("ballot",), reason=Reason.UNKNOWN_BALLOT, message=message)


def _counted_for(vote: Vote, urn: _Urn) -> tuple[str, str | None]:
    """Return the measure and the group that a vote counts for."""
    if vote.ballot:
        ballot = urn.ballots[vote.ballot]
        return ballot["measureId"], ballot["groupId"] or vote.group_id
    return _kiosk(urn, vote), vote.group_id


def _kiosk(urn: _Urn, vote: Vote) -> str:
    """The id of the measure that a kiosk counts for; empty where its key isn't valid."""
    key = urn.graph.get(ApiKey, vote.kiosk) if vote.kiosk else None
    if key is None or not is_valid(revoked_at=key.revoked_at, expires_at=key.expires_at, now=now()):
        return ""
    return next((measure.id for measure in key.counts_for), "")


def _period(measure: Measure, day: date) -> str:
    return period_at(measure.frequency or Frequency.MONTH, day).text


def _tallies(urn: _Urn) -> list[dict[str, Any]]:
    """The counters that have grown, each with by how much, in the order of their keys."""
    tallies: list[dict[str, Any]] = []
    for (measure_id, group_id, source), (up, down) in urn.tallies.items():
        about = {"measureId": measure_id, "day": urn.day.isoformat(), "source": source}
        key = "|".join([measure_id, group_id or "", urn.day.isoformat(), source])
        tallies.append(
            {"about": {**about, **({"groupId": group_id} if group_id else {})}, "key": key, "up": up, "down": down}
        )
    return sorted(tallies, key=lambda tally: tally["key"])

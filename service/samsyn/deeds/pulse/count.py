"""Counting votes: many at once in one transaction, each as if it came alone, one after the other.

All who count wait for one lock, whatever process they are in, and only then for that of the deeds, where something is
shown. No deed waits for the former, so that they can't wait for each other. What a vote changes are counters: no node
and no time is its own, and a ballot that is spent doesn't tell for what.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from samsyn.database.port import Transaction
from samsyn.deeds.doing.limits import Ref
from samsyn.deeds.doing.perform import do_within
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.doing.references import ID, Found, Reference, faults_of
from samsyn.deeds.pulse.ballots import BALLOT, KIOSK
from samsyn.deeds.pulse.publish import poll_key, publication, publish_pulse
from samsyn.errors import Fault, ForbiddenFault, InvalidFault, StateFault
from samsyn.model.periods import period_at
from samsyn.model.principals import SERVICE
from samsyn.model.pulse import Poll, poll_of
from samsyn.model.times import now, swedish_day
from samsyn.model.vocabulary import Frequency, MeasureMethod

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

    place: str | None
    ballots: Mapping[str, Mapping[str, Any]]
    kiosks: Mapping[str, str]
    groups: Mapping[str, Found]
    measures: Mapping[str, Mapping[str, Any]] = field(default_factory=dict[str, Mapping[str, Any]])
    spent: list[str] = field(default_factory=list[str])
    tallies: defaultdict[tuple[str, str | None, str], list[int]] = field(
        default_factory=lambda: defaultdict(lambda: [0, 0])
    )


async def count_votes(transaction: Transaction, votes: Sequence[Vote], *, k: int) -> list[list[Fault]]:
    """Count votes and show what is to be shown then; return what is wrong with each, nothing where it is counted.

    `k` is the least number of answers that is shown. Not to be counted are an unknown ballot and one that is spent, be
    it by an earlier one of these votes; a kiosk whose key is no longer valid; a measure that takes no votes now; and a
    group that can't be.
    """
    urn = await _opened(transaction, votes)
    day = swedish_day()
    polls = await _polls(transaction, urn, day)
    before = {key: poll.shown for key, poll in polls.items()}
    sources: dict[str, tuple[str, str, str]] = {}
    told: list[list[Fault]] = []
    for vote in votes:
        faults = list(_faults(vote, urn))
        told.append(faults)
        if faults:
            continue
        measure_id, group_id = _counted_for(vote, urn)
        source = BALLOT if vote.ballot else KIOSK
        period = _period(urn.measures[measure_id], day)
        key = poll_key(measure_id, period)
        polls[key] = polls[key].cast(group_id, up=vote.up, k=k)
        urn.tallies[measure_id, group_id, source][0 if vote.up else 1] += 1
        sources[key] = (measure_id, period, source)
        if vote.ballot:
            urn.spent.append(vote.ballot)
    if not sources:
        return told
    stored = [{"key": key, "text": polls[key].text()} for key in sorted(sources)]
    given = {"spent": sorted(urn.spent), "tallies": _tallies(urn, day), "polls": stored}
    await transaction.run("commands/count_votes", given=given)
    step = 1
    for key, (measure_id, period, source) in sorted(sources.items()):
        shown = polls[key].shown
        if shown and shown is not before[key]:
            raw = publication(measure_id, period, shown, presses=source == KIOSK)
            await do_within(transaction, publish_pulse, raw, by=SERVICE, step=step)
            step = 0
    return told


async def _opened(transaction: Transaction, votes: Sequence[Vote]) -> _Urn:
    asked = {
        "ballots": sorted({vote.ballot for vote in votes if vote.ballot}),
        "kiosks": sorted({vote.kiosk for vote in votes if vote.kiosk}),
        "groups": sorted({vote.group_id for vote in votes if vote.group_id and ID.fullmatch(vote.group_id)}),
        "now": now(),
    }
    [row] = await transaction.run("commands/begin_counting", given=asked)
    groups = {node["id"]: _group(node) for node in row["groups"]}
    urn = _Urn(row["place"], {each["hash"]: each for each in row["ballots"]}, dict(row["kiosks"]), groups)
    ids = sorted({*(each["measureId"] for each in urn.ballots.values()), *urn.kiosks.values()})
    measures = await transaction.run("commands/polled_measures", ids=ids)
    urn.measures = {measure["id"]: measure for measure in measures[0]["measures"]}
    return urn


async def _polls(transaction: Transaction, urn: _Urn, day: date) -> dict[str, Poll]:
    """The votes so far of each measure's current period, by their keys."""
    keys = sorted(poll_key(measure_id, _period(measure, day)) for measure_id, measure in urn.measures.items())
    [row] = await transaction.run("commands/polls", keys=keys)
    known = {key: poll_of(text) for key, text in row["polls"]}
    return {key: known.get(key, Poll()) for key in keys}


def _faults(vote: Vote, urn: _Urn) -> Iterator[Fault]:
    ballot = urn.ballots.get(vote.ballot) if vote.ballot else None
    if vote.ballot and ballot is None:
        yield unknown_ballot()
        return
    if vote.ballot and ((ballot and ballot["spent"]) or vote.ballot in urn.spent):
        message = "This ballot has been counted already."
        yield StateFault(path=("ballot",), reason=Reason.SPENT, message=message, state=Reason.SPENT)
        return
    if vote.kiosk and vote.kiosk not in urn.kiosks:
        yield ForbiddenFault(path=(), reason=Reason.NOT_ALLOWED, message="Ask for a new key: this kiosk's has ended.")
        return
    measure_id, _ = _counted_for(vote, urn)
    yield from _faults_of_measure(urn.measures.get(measure_id), urn.place, at=("ballot",) if vote.ballot else ())
    if vote.group_id and not (ballot and ballot["groupId"]):
        yield from faults_of([Reference(("beneficiaryGroupId",), vote.group_id, GROUP)], urn.groups)


def _faults_of_measure(measure: Mapping[str, Any] | None, place: str | None, *, at: tuple[str, ...]) -> Iterator[Fault]:
    if measure is None or measure["archivedAt"]:
        message = "It is too late: what was asked is archived."
        yield StateFault(path=at, reason=Reason.ARCHIVED, message=message, state=Reason.ARCHIVED)
    elif measure["method"] != MeasureMethod.PULSE.name:
        message = "It is too late: what was asked takes no votes any more."
        yield StateFault(path=at, reason=Reason.NOT_PULSE, message=message, state=measure["method"])
    elif place is None:
        message = "Set the place first: what is answered is observed there."
        yield StateFault(path=at, reason=Reason.PLACE_MISSING, message=message, state="UNSET")


def unknown_ballot() -> Fault:
    """The fault of a ballot that was never issued; it isn't told again."""
    message = "Give the ballot as it was handed out, all of its characters: there is none like this."
    return InvalidFault(path=("ballot",), reason=Reason.UNKNOWN_BALLOT, message=message)


def _counted_for(vote: Vote, urn: _Urn) -> tuple[str, str | None]:
    """Return the measure and the group that a vote counts for."""
    if vote.ballot:
        ballot = urn.ballots[vote.ballot]
        return ballot["measureId"], ballot["groupId"] or vote.group_id
    return urn.kiosks[vote.kiosk or ""], vote.group_id


def _period(measure: Mapping[str, Any], day: date) -> str:
    return period_at(Frequency(measure["frequency"] or Frequency.MONTH), day).text


def _tallies(urn: _Urn, day: date) -> list[dict[str, Any]]:
    """The counters that have grown, each with by how much, in the order of their keys."""
    tallies: list[dict[str, Any]] = []
    for (measure_id, group_id, source), (up, down) in urn.tallies.items():
        about = {"measureId": measure_id, "day": day.isoformat(), "source": source}
        key = "|".join([measure_id, group_id or "", day.isoformat(), source])
        tallies.append(
            {"about": {**about, **({"groupId": group_id} if group_id else {})}, "key": key, "up": up, "down": down}
        )
    return sorted(tallies, key=lambda tally: tally["key"])


def _group(node: Mapping[str, Any]) -> Found:
    state = Reason.ARCHIVED if node["archivedAt"] else None
    return Found(node["id"], "BeneficiaryGroup", node["version"], state)

"""How the place stands among others by a measure; never to be read as attainment."""

from collections.abc import Iterable

from samsyn.graph.records import Measure, Observation, PeerGroup
from samsyn.graph.view import View
from samsyn.model.answers import answer, described
from samsyn.model.comparison import PEERS_MIN, standing_of
from samsyn.model.vocabulary import Gender, ObservationStatus
from samsyn.questions.judgement import limits_of


@answer(
    "Comparison of the own municipality with its peers; never an attainment. It is computed from Kolada's"
    " values, so you may not label it “Källa: Kolada”."
)
class PeerComparison:
    period: str = described(
        "Latest period with an observation of the own municipality; without one, the latest period of the peers."
    )
    median: float | None = described(f"Median of the peers' values; null with fewer than {PEERS_MIN} peers.")
    lower_quartile: float | None = described(
        f"Lower quartile: a quarter of the peers' values lie below it. Null with fewer than {PEERS_MIN} peers."
    )
    upper_quartile: float | None = described(
        f"Upper quartile: a quarter of the peers' values lie above it. Null with fewer than {PEERS_MIN} peers."
    )
    quartile: int | None = described(
        "Quartile of the own value, from 1 (as good as the best quarter of the peers) to 4, by the measure's"
        " direction; with KEEP by the distance from the target. Null without an own value, without a direction"
        f" that says what is better, or with fewer than {PEERS_MIN} peers."
    )
    position: int | None = described("Rank: 1 plus the number of peers that are better; null if `quartile` is null.")
    peer_count: int = described("Number of peers with a value for the period, not counting the own municipality.")
    group: str | None = described("Name of the peer group; null if all municipalities are compared.")


def peers(measure: Measure, at: View, *, group_id: str | None = None) -> PeerComparison | None:
    """The comparison, both genders together; None without a period, and where no group has the id."""
    group = at.graph.get(PeerGroup, group_id) if group_id is not None else None
    if group_id is not None and group is None:
        return None
    own = at.graph.place.code if at.graph.place else None
    members = frozenset(group.members) if group else None
    compared = _latest_period([each for each in measure.observations if each.gender is Gender.T], own, members)
    if not compared:
        return None
    values: dict[str, float] = {
        each.area: each.value for each in compared if _has_value(each) and each.value is not None
    }
    others = [value for area, value in values.items() if area != own and _is_peer(area, members)]
    target = limits_of(measure, at.today).target
    standing = standing_of(values.get(own or ""), others, direction=measure.direction, target=target)
    return PeerComparison(
        period=compared[0].period,
        median=standing.median,
        lower_quartile=standing.lower,
        upper_quartile=standing.upper,
        quartile=standing.quartile,
        position=standing.position,
        peer_count=len(others),
        group=group.name if group else None,
    )


def _latest_period(
    observations: Iterable[Observation], own: str | None, members: frozenset[str] | None
) -> list[Observation]:
    """The observations of the period that is compared: the own place's latest, else the latest of the peers."""
    periods: dict[str, list[Observation]] = {}
    for each in observations:
        periods.setdefault(each.period, []).append(each)
    for is_ours in (
        lambda each: each.area == own,
        lambda each: each.status is ObservationStatus.REPORTED and _is_peer(each.area, members),
    ):
        found = [rows for rows in periods.values() if any(map(is_ours, rows))]
        if found:
            found.sort(key=lambda rows: rows[0].period)
            return max(found, key=lambda rows: (rows[0].period_end, rows[0].period_start))
    return []


def _has_value(observation: Observation) -> bool:
    return observation.status is ObservationStatus.REPORTED and observation.value is not None


def _is_peer(area: str, members: frozenset[str] | None) -> bool:
    """Whether an area is a municipality, of the group where there is one: the nation is 0000, regions begin with 00."""
    return len(area) == len("0000") and not area.startswith("00") and (members is None or area in members)

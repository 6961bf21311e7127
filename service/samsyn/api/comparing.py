"""Comparison: what a measure is at the publisher of its key figure, and how its place stands among others."""

import math
from typing import Any, ClassVar, TypeGuard

import strawberry

from samsyn.api.judged import OWN_PLACE
from samsyn.model.comparison import PEERS_MIN, standing_of
from samsyn.model.vocabulary import Direction, ObservationStatus
from samsyn.projection.declarations import Argument, formed, stored, told

# The period that is compared: the own place's latest (0), else the latest of the peers (1), else none (2); and of it
# every area's value, as [area, status, value]. All in one look at the measure's observations.
PEERS = f"""[this.direction, this.targetValue, {OWN_PLACE},
  COLLECT {{ MATCH (chosen:PeerGroup {{id: $groupId}}) RETURN [chosen.name, chosen.members] }}[0],
  COLLECT {{
    MATCH (this)<-[:OF]-(compared:Observation)
    WHERE compared.gender = 'T'
    WITH compared.period AS period, compared.periodEnd AS ends, compared.periodStart AS starts,
      collect([compared.area, compared.status, compared.value]) AS rows
    WITH period, ends, starts, rows, {OWN_PLACE} AS here,
      COLLECT {{ MATCH (chosen:PeerGroup {{id: $groupId}}) RETURN chosen.members }}[0] AS members
    WITH period, ends, starts, rows, CASE
      WHEN any(row IN rows WHERE row[0] = here) THEN 0
      WHEN any(row IN rows WHERE row[1] = 'REPORTED' AND size(row[0]) = 4 AND NOT row[0] STARTS WITH '00'
        AND ($groupId IS NULL OR row[0] IN members)) THEN 1
      ELSE 2
    END AS whose
    ORDER BY whose, ends DESC, starts DESC, period
    LIMIT 1
    RETURN [whose, period, rows]
  }}[0]]"""
NOBODY = 2


@strawberry.type(
    description="Where the own place stands among its peers: never to be read as attainment. It is computed from"
    " Kolada's figures, so that “Källa: Kolada” may not be put under it."
)
class PeerComparison:
    period: str = told("The latest of which the own place has an observation; else the latest of the peers.")
    median: float | None = told(f"Of the peers' values; null with fewer than {PEERS_MIN}.")
    lower_quartile: float | None = told(
        f"A quarter of the peers' values lie below it; null with fewer than {PEERS_MIN}."
    )
    upper_quartile: float | None = told(
        f"A quarter of the peers' values lie above it; null with fewer than {PEERS_MIN}."
    )
    quartile: int | None = told(
        "1 where the own value is as good as the best quarter of the peers, to 4, by the measure's direction; with KEEP"
        " by the distance from the target. Null without an own value, without a direction that says what is better, and"
        f" with fewer than {PEERS_MIN} peers."
    )
    position: int | None = told("1 where no peer is better, else one more for each that is; null where `quartile` is.")
    peer_count: int = told("How many peers have a value of the period; the own place isn't among them.")
    group: str | None = told("The group's name; null where all municipalities are compared.")


def peers(parts: Any, group_id: str | None) -> PeerComparison | None:
    """Return the comparison, of the parts of PEERS; None without a period, or such a group."""
    direction, target, place, group, latest = parts
    if latest is None or latest[0] == NOBODY or (group_id is not None and group is None):
        return None
    _, period, rows = latest
    name, members = group or (None, None)
    reported = {area: value for area, status, value in rows if status == ObservationStatus.REPORTED.name}
    values = {area: value for area, value in reported.items() if _is_number(value)}
    compared = [
        value
        for area, value in values.items()
        if area != place and _is_peer(area) and (members is None or area in members)
    ]
    standing = standing_of(
        values.get(place),
        compared,
        direction=Direction.__members__.get(direction or ""),
        target=target if _is_number(target) else None,
    )
    return PeerComparison(
        period=period,
        median=standing.median,
        lower_quartile=standing.lower,
        upper_quartile=standing.upper,
        quartile=standing.quartile,
        position=standing.position,
        peer_count=len(compared),
        group=name,
    )


def _is_number(value: float | None) -> TypeGuard[float]:
    return value is not None and math.isfinite(value)


def _is_peer(area: str) -> bool:
    """Whether an area is a municipality: the nation is 0000, and regions begin with 00."""
    return len(area) == len("0000") and not area.startswith("00")


@strawberry.type
class KeyFigure:
    """What a measure has as a key figure of a publisher."""

    kpi_id: str | None = stored("Key figure in Kolada, e.g. N00640.")
    kpi_title: str | None = stored("What Kolada called it when its values were taken up; an import compares with it.")
    kpi_definition: str | None = stored("How Kolada said then that it is counted; an import compares with it.")
    retired: bool = stored(
        "The key figure was withdrawn or redefined by its publisher.", "coalesce(this.retired, false)"
    )
    peers: PeerComparison | None = formed(
        PEERS,
        "How the own place stands among other municipalities, regions and the nation apart, both genders together. Null"
        " without observations, and where no group has the id.",
        peers,
        group_id=Argument(str | None, "Among the members of this group, by its id; among all unless said."),
    )


@strawberry.type(description="Municipalities that are alike in some respect, to compare with.")
class PeerGroup:
    identity: ClassVar[str] = "id"

    id: strawberry.ID = stored("Its id at its publisher, such as G176149; give it as `groupId`.")
    name: str = stored("1 to 200 characters.")
    members: list[str] = formed("this.members", "The codes of its municipalities, in order.")

"""Who drives an aim: the shares of everything that is registered as leading to it (docs/definition.md).

A share is a claim of contribution, never a proof of cause. It compares the drivers of one aim at one revision.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from samsyn.model.structure import Structure
from samsyn.model.vocabulary import DriverGroup, Sector, sector_of
from samsyn.questions.arguments import DateRange, check_aim, check_first, check_max_nodes
from samsyn.questions.flow import Flow, flow_of
from samsyn.questions.lens import NOBODY, Lens
from samsyn.questions.strongest import Chain, Strongest, chain_of
from samsyn.questions.subgraph import WHOLE, Influence, Subgraph, carry, reach, strongest_first
from samsyn.questions.what_if import check_without, losing_support, lost_share

CONTRIBUTIONS_FIRST: Final = 20
PATHS_FIRST: Final = 3
NODES_DEFAULT: Final = 100

# An actor's portions of contributions, by their ids.
_Portions: TypeAlias = dict[str, float]


@dataclass(frozen=True, slots=True)
class _Ground:
    """What an answer rests on: with it, it stays of its revision whatever becomes of the structure."""

    subgraph: Subgraph
    influences: Mapping[str, Influence]
    strongest: Strongest


@dataclass(frozen=True, slots=True)
class ContributionDriver:
    """The actor's part of one contribution, by id."""

    contribution: str
    share: float
    supporting_share: float
    counteracting_share: float
    evidenced_share: float


@dataclass(frozen=True, slots=True)
class ActorDriver:
    """An actor, or the superior that its parts are counted under, by id."""

    actor: str
    share: float
    supporting_share: float
    counteracting_share: float
    evidenced_share: float
    _portions: _Portions = field(repr=False, compare=False)
    _ground: _Ground = field(repr=False, compare=False)

    @property
    def contribution_count(self) -> int:
        """How many contributions it has a part in."""
        return len(self._portions)

    def contributions(self, first: int = CONTRIBUTIONS_FIRST) -> list[ContributionDriver]:
        """Its parts of contributions, largest share first; the shares of all there are add up to its own.

        InvalidArgument unless `first` is 1 to 100.
        """
        check_first(first)
        parts = self.all_contributions()
        return sorted(parts, key=lambda part: strongest_first(part.share, part.contribution))[:first]

    def all_contributions(self) -> list[ContributionDriver]:
        """Its parts of all contributions, in the order of their ids."""
        influences = self._ground.influences
        return [
            ContributionDriver(contribution_id, *_shares(influences[contribution_id], portion))
            for contribution_id, portion in self._portions.items()
        ]

    def paths(self, first: int = PATHS_FIRST) -> list[Chain]:
        """The strongest chains from a contribution to the aim; the shares of all there are add up to its own.

        Equal ones by the contribution's id, then by the ids of the links from there on. InvalidArgument unless `first`
        is 1 to 100.
        """
        check_first(first)
        found = self._ground.strongest.chains(self._portions.items(), first)
        return [chain_of(share, [hop[4] for hop in hops]) for share, hops in found]


@dataclass(frozen=True, slots=True)
class SectorShare:
    """What a sector's actors drive, as they are registered, and how many they are."""

    sector: Sector
    share: float
    actor_count: int


@dataclass(frozen=True, slots=True)
class Drivers:
    """Who drives the aim with this id. `actors` and `sectors` come largest share first, equal ones by id or name.

    Shares are between 0 and 1 and not rounded: those of all actors, the unsupported and the external add up to 1.
    """

    id: str
    aim: str
    actors: tuple[ActorDriver, ...]
    sectors: tuple[SectorShare, ...]
    supporting_share: float
    counteracting_share: float
    unsupported_share: float
    idle_obstacle_share: float
    external_share: float
    evidenced_share: float
    revision: int
    lost_share: float
    losing_support: tuple[str, ...]
    _ground: _Ground = field(repr=False, compare=False)

    @property
    def size(self) -> int:
        """How many nodes it rests on."""
        return len(self._ground.subgraph.order)

    def flow(self, max_nodes: int = NODES_DEFAULT) -> Flow:
        """What flows where among the aims and contributions with the largest shares, the aim itself first.

        InvalidArgument unless `max_nodes` is 1 to 500.
        """
        check_max_nodes(max_nodes)
        return flow_of(self._ground.subgraph, self._ground.influences, aim_id=self.aim, max_nodes=max_nodes)


def drivers(
    structure: Structure,
    aim_id: str,
    *,
    during: DateRange | None = None,
    group_by: DriverGroup = DriverGroup.ACTOR,
    include_submitted: bool = False,
    without: frozenset[str] | None = None,
) -> Drivers:
    """Who drives an aim. Of a dead end, and of an archived aim: no actors, all unsupported.

    With `include_submitted`, what is submitted counts as if it were approved. What is `without` is left out, and the
    answer tells what that holds today.

    The answer is worked out once for as long as nothing changes, whatever is selected of it. NotThere for an id that
    nothing has, WrongType for one that isn't an aim's.
    """
    check_aim(structure, aim_id)
    left_out = without or NOBODY
    check_without(structure, left_out)
    key = (structure.revision, aim_id, during, group_by, include_submitted, left_out)
    answer = structure.answers.get(key)
    if answer is None:
        lens = Lens(structure, during=during, include_submitted=include_submitted, without=left_out)
        answer = _worked_out(lens, aim_id, group_by)
        structure.answers.keep(key, answer)
    return answer


def actor_shares(lens: Lens, aim_id: str) -> dict[str, float]:
    """The shares of all actors in an aim, by their ids in order, without what else an answer has; nothing is kept."""
    subgraph = reach([aim_id], lens.below)
    influences = carry(subgraph, {aim_id: WHOLE})
    portions = _portions_by_actor(lens, subgraph)
    return {actor_id: sum(_sum_of_parts(parts, influences)[:2]) for actor_id, parts in portions.items()}


def _worked_out(lens: Lens, aim_id: str, group_by: DriverGroup) -> Drivers:
    structure = lens.structure
    subgraph = reach([aim_id], lens.below)
    influences = carry(subgraph, {aim_id: WHOLE})
    ground = _Ground(subgraph, influences, Strongest(subgraph.entering, subgraph.order))
    portions = _portions_by_actor(lens, subgraph)
    sums = {actor_id: _sum_of_parts(parts, influences) for actor_id, parts in portions.items()}
    sectors = _sectors(structure, sums)
    supporting, counteracting, evidenced = _total(sums.values())
    unsupported, idle, external = _undriven(lens, ground)
    lost, losing = _left_out(lens, aim_id)
    if group_by is not DriverGroup.ACTOR:
        portions, sums = _grouped(structure, group_by, portions, sums)
    return Drivers(
        id=_id_of(lens, aim_id, group_by),
        aim=aim_id,
        actors=_actors(portions, sums, ground),
        sectors=sectors,
        supporting_share=supporting,
        counteracting_share=counteracting,
        unsupported_share=unsupported,
        idle_obstacle_share=idle,
        external_share=external,
        evidenced_share=evidenced,
        revision=structure.revision,
        lost_share=lost,
        losing_support=losing,
        _ground=ground,
    )


def _left_out(lens: Lens, aim_id: str) -> tuple[float, tuple[str, ...]]:
    """What is held today by what a lens leaves out, and the aims that lose all support."""
    if not lens.without:
        return 0.0, ()
    structure, during, include_submitted = lens.structure, lens.during, lens.includes_submitted
    answer = drivers(structure, aim_id, during=during, include_submitted=include_submitted)
    ground = answer._ground  # noqa: SLF001 # pyright: ignore[reportPrivateUsage] (it is this module's own)
    today = Lens(structure, during=during, include_submitted=include_submitted)
    lost = lost_share(today, ground.subgraph, ground.influences, lens.without)
    return lost, tuple(losing_support(today, lens, ground.subgraph))


def _id_of(lens: Lens, aim_id: str, group_by: DriverGroup) -> str:
    during = lens.during
    span = "" if during is None else f"_{during.from_ or 'open'}_{during.to or 'open'}"
    more = "_submitted" if lens.includes_submitted else ""
    less = (
        f"_without_{hashlib.sha256(' '.join(sorted(lens.without)).encode()).hexdigest()[:16]}" if lens.without else ""
    )
    return f"drivers_{aim_id}_{group_by}{span}{more}{less}"


def _portions_by_actor(lens: Lens, subgraph: Subgraph) -> dict[str, _Portions]:
    """The makers of the sub-graph's contributions, in the order of their ids, with their portions."""
    contributions = lens.structure.contributions
    portions: dict[str, _Portions] = {}
    for contribution_id in sorted(contributions.keys() & subgraph.entering.keys()):
        for actor_id, portion in lens.portions(contributions[contribution_id]):
            parts = portions.get(actor_id)
            if parts is None:
                parts = portions[actor_id] = {}
            parts[contribution_id] = portion
    return dict(sorted(portions.items()))


def _sum_of_parts(portions: _Portions, influences: Mapping[str, Influence]) -> Influence:
    supporting = counteracting = evidenced = 0.0
    for contribution_id, portion in portions.items():
        whole_supporting, whole_counteracting, whole_evidenced = influences[contribution_id]
        supporting += whole_supporting * portion
        counteracting += whole_counteracting * portion
        evidenced += whole_evidenced * portion
    return (supporting, counteracting, evidenced)


def _undriven(lens: Lens, ground: _Ground) -> tuple[float, float, float]:
    """What reaches nobody: the unsupported share, of that the idle obstacles', and the external share."""
    unsupported = idle = external = 0.0
    for aim_id in sorted(lens.structure.aims.keys() & ground.influences.keys()):
        supporting, counteracting, _ = ground.influences[aim_id]
        if ground.subgraph.onward[aim_id]:
            external += (supporting + counteracting) * lens.inflow(aim_id).external_share
        else:
            unsupported += supporting + counteracting
            idle += counteracting
    return (unsupported, idle, external)


def _grouped(
    structure: Structure, group_by: DriverGroup, portions: dict[str, _Portions], sums: dict[str, Influence]
) -> tuple[dict[str, _Portions], dict[str, Influence]]:
    """The same counted under the actors' superiors."""
    groups: dict[str, list[str]] = {}
    for actor_id in portions:
        groups.setdefault(_counted_under(structure, actor_id, group_by), []).append(actor_id)
    together = {group_id: _together(portions[member] for member in members) for group_id, members in groups.items()}
    return together, {group_id: _total(sums[member] for member in members) for group_id, members in groups.items()}


def _counted_under(structure: Structure, actor_id: str, group_by: DriverGroup) -> str:
    """The actor's nearest or topmost superior, itself where it has none. What is archived is passed over."""
    found = actor_id
    passed = {actor_id}
    superior = structure.actors[actor_id].part_of
    while superior in structure.actors and superior not in passed:
        passed.add(superior)
        if not structure.actors[superior].archived:
            found = superior
            if group_by is DriverGroup.PARENT:
                break
        superior = structure.actors[superior].part_of
    return found


def _together(members: Iterable[_Portions]) -> _Portions:
    """What several actors have of the same contributions."""
    whole: _Portions = {}
    for portions in members:
        for contribution_id, portion in portions.items():
            whole[contribution_id] = whole.get(contribution_id, 0.0) + portion
    return whole


def _actors(
    portions: Mapping[str, _Portions], sums: Mapping[str, Influence], ground: _Ground
) -> tuple[ActorDriver, ...]:
    actors = [
        ActorDriver(actor_id, *_shares(sums[actor_id], 1.0), _portions=parts, _ground=ground)
        for actor_id, parts in portions.items()
    ]
    return tuple(sorted(actors, key=lambda driver: strongest_first(driver.share, driver.actor)))


def _sectors(structure: Structure, sums: Mapping[str, Influence]) -> tuple[SectorShare, ...]:
    shares: dict[Sector, list[float]] = {}
    for actor_id, (supporting, counteracting, _) in sums.items():
        sector = sector_of(structure.actors[actor_id].kind)
        shares.setdefault(sector, []).append(supporting + counteracting)
    sectors = [SectorShare(sector, sum(parts), len(parts)) for sector, parts in shares.items()]
    return tuple(sorted(sectors, key=lambda part: strongest_first(part.share, part.sector.value)))


def _total(influences: Iterable[Influence]) -> Influence:
    supporting = counteracting = evidenced = 0.0
    for part_supporting, part_counteracting, part_evidenced in influences:
        supporting += part_supporting
        counteracting += part_counteracting
        evidenced += part_evidenced
    return (supporting, counteracting, evidenced)


def _shares(influence: Influence, portion: float) -> tuple[float, float, float, float]:
    """Share, supporting, counteracting and evidenced share of a portion of something."""
    supporting, counteracting, evidenced = influence
    supporting *= portion
    counteracting *= portion
    return (supporting + counteracting, supporting, counteracting, evidenced * portion)

"""Who drives an aim: the shares of everything that is registered as leading to it (docs/definition.md).

A share is a claim of contribution, never a proof of cause. It compares the drivers of one aim at one revision.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from typing import Any, Final

from samsyn.graph.orders import nothing
from samsyn.graph.records import Actor, Aim, Contribution
from samsyn.graph.view import View
from samsyn.model.answers import Argument, Id, MadeLater, answer, asked, described
from samsyn.model.pages import FIRST_MAX
from samsyn.model.vocabulary import ActorKind, DriverGroup, Sector
from samsyn.questions.arguments import NODES_MAX, DateRange, aim_with, check_first, check_max_nodes
from samsyn.questions.flow import Flow, flow_of
from samsyn.questions.held import Held, Sum, hold, hold_again
from samsyn.questions.lens import NOBODY, Lens, by_id
from samsyn.questions.strongest import Chain, chain_of
from samsyn.questions.subgraph import Below, Influence, strongest_first
from samsyn.questions.what_if import check_without, losing_support, lost_share

CONTRIBUTIONS_FIRST: Final = 20
PATHS_FIRST: Final = 3
ROUNDING: Final = 1e-9  # by which sums of the same in another order surely differ less
NODES_DEFAULT: Final = 100
GROUP_KINDS: Final = {DriverGroup.BOARD: ActorKind.BOARD, DriverGroup.DEPARTMENT: ActorKind.DEPARTMENT}
CLAIM: Final = "It is a claim of contribution (andel av registrerade insatser), never a proof of cause."


@answer("Shares in an aim.")
class Shares:
    share: float = described(f"Share in the aim, 0–1. {CLAIM}")
    supporting_share: float = described("Part of the share on paths with an even number of COUNTERACTS links, 0–1.")
    counteracting_share: float = described("Part of the share on paths with an odd number of COUNTERACTS links, 0–1.")
    evidenced_share: float = described("Share after each link is multiplied by its confidence factor, 0–1.")


@answer("An actor's part of one contribution to an aim.")
class ContributionDriver(Shares):
    contribution: Contribution = described("The contribution.")


@answer("An actor that drives an aim, with its share.")
class ActorDriver(Shares):
    actor: Actor = described("The actor; with `groupBy` the superior actor of the group.")
    contribution_count: int = described("Number of contributions of this actor that reach the aim.")
    _members: tuple[Actor, ...] = field(repr=False, compare=False)
    _held: Held = field(repr=False, compare=False)

    @asked(
        "The actor's parts of contributions, largest share first. All of them together add up to the share of the"
        " actor.",
        first=Argument(int, f"Number of contributions, 1–{FIRST_MAX}.", CONTRIBUTIONS_FIRST, parse=check_first),
    )
    def contributions(self, first: int = CONTRIBUTIONS_FIRST) -> list[ContributionDriver]:
        """Its parts of contributions, largest share first."""
        parts = self.all_contributions()
        return sorted(parts, key=lambda part: strongest_first(part.share, part.contribution.id))[:first]

    def all_contributions(self) -> list[ContributionDriver]:
        """Its parts of all contributions, in the order of their ids."""
        influences = self._held.contributions
        return [
            ContributionDriver(contribution=contribution, **_shares(influences[contribution], portion))
            for contribution, portion in self._portions().items()
        ]

    @asked(
        "Paths from a contribution to the aim, strongest first. Each share includes the actor's part of the"
        " contribution, so that all paths together add up to the share of the actor.",
        first=Argument(int, f"Number of paths, 1–{FIRST_MAX}.", PATHS_FIRST, parse=check_first),
    )
    def paths(self, first: int = PATHS_FIRST, *, at: View | None = None) -> list[Chain]:
        """The strongest chains from a contribution to the aim.

        Equal ones by the contribution's id, then by the ids of the links from there on.
        """
        walked = at.walked if at else nothing
        found = self._held.strongest(walked).chains(self._portions().items(), first, walked)
        return [chain_of(share, [hop.link for hop in hops]) for share, hops in found]

    def _portions(self) -> dict[Contribution, float]:
        parts = [self._held.made_by(member) for member in self._members]
        return parts[0] if len(parts) == 1 else _merged(parts)


@answer("Combined share of all actors of a sector in an aim.")
class SectorShare:
    sector: Sector = described("Sector of the actors as registered.")
    share: float = described(f"Share in the aim, 0–1. {CLAIM}")
    actor_count: int = described("Number of actors of the sector that drive the aim.")


def driver_sort_key(driver: ActorDriver) -> tuple[float, str]:
    """Where an actor stands in the list of drivers: by its share, descending, then by id."""
    return -round(driver.share, 12), driver.actor.id


@answer(
    "Drivers of an aim: the shares of everything registered that contributes to it. A share is a claim of"
    " contribution, never a proof of cause. Shares compare the drivers of one aim at one revision, not efforts"
    " over time or between aims."
)
class Drivers:
    id: Id = described("Id for caches, the same for the same aim and arguments wherever they are queried.")
    aim: Aim = described("Aim to which the shares refer.")
    actors: Sequence[ActorDriver] = described("Actors with their shares, largest first.", sort_key=driver_sort_key)
    sectors: tuple[SectorShare, ...] = described("Sectors with their shares, largest first.")
    supporting_share: float = described("Sum of `supportingShare` of all actors, not only of those on the page.")
    counteracting_share: float = described("Sum of `counteractingShare` of all actors, not only of those on the page.")
    unsupported_share: float = described(
        "Share that ends at aims without incoming links, 0–1. The shares of all actors, `unsupportedShare` and"
        " `externalShare` add up to 1."
    )
    idle_obstacle_share: float = described(
        "Part of `unsupportedShare` on paths with an odd number of COUNTERACTS links: obstacles that nobody works for."
    )
    external_share: float = described(
        "Share of influences outside the graph, by the `externalWeight` of the aims, 0–1."
    )
    evidenced_share: float = described(
        "Sum of `evidencedShare` of all actors: each link is multiplied by its confidence factor."
    )
    lost_share: float = described(
        "Share that the actors have today through what `without` leaves out; 0 if nothing is left out."
    )
    losing_support: tuple[Aim, ...] = described(
        "Aims that would lose all support by what `without` leaves out: this aim and the aims below it."
    )
    _held: Held = field(repr=False, compare=False)
    _revision: Callable[[], int] = field(repr=False, compare=False)

    @property
    def held(self) -> Held:
        """What it rests on."""
        return self._held

    @property
    def size(self) -> int:
        """How many nodes it rests on."""
        return self._held.size

    @property
    @asked("Revision number of the graph for which the shares were computed.")
    def revision(self) -> int:
        """The graph's revision: while it is remembered, nothing below the aim has changed."""
        return self._revision()

    @asked(
        "Flows for a Sankey diagram: the nodes with the largest shares, including the aim, and the flows between"
        " them. `restShare` flows into them from nodes that aren't shown.",
        max_nodes=Argument(int, f"Maximum number of nodes, 1–{NODES_MAX}.", NODES_DEFAULT, parse=check_max_nodes),
    )
    def flow(self, max_nodes: int = NODES_DEFAULT, *, at: View | None = None) -> Flow:
        """What flows where among the aims and contributions with the largest shares, the aim itself first."""
        return flow_of(self._held, self.aim, max_nodes, at.walked if at else nothing)


def drivers(
    aim: Aim,
    at: View,
    *,
    during: DateRange | None = None,
    group_by: DriverGroup = DriverGroup.ACTOR,
    include_submitted: bool = False,
    without: frozenset[str] | None = None,
) -> Drivers:
    """Who drives an aim. A dead end or an archived aim has no actors and is fully unsupported.

    With `include_submitted`, what is submitted counts as if it were approved. What is `without` is left out, and the
    answer tells what that holds today. The answer is worked out once for as long as nothing changes, whatever is
    selected of it. NotThere and WrongType for what `without` can't leave out.
    """
    left_out = without or NOBODY
    check_without(at, left_out)
    keys = {each: (aim, during, each, include_submitted, left_out) for each in DriverGroup}
    known: Drivers | None = at.graph.answers.get(keys[group_by])
    if known is None:
        grouped: Iterator[Drivers | None] = map(at.graph.answers.get, keys.values())
        held = next((answer.held for answer in grouped if answer), None)
        if held is None:
            lens = Lens(during=during, include_submitted=include_submitted, without=left_out)
            outdated = at.graph.outdated.get(keys[group_by]) if lens.is_usual else None
            held = hold_again(at, outdated.answer.held, aim, outdated.changed) if outdated else hold(at, lens, aim)
        known = _told(at, held, aim, group_by)
        at.graph.remember(keys[group_by], known)
    return known


def drivers_of(at: View, aim_id: str, **arguments: Any) -> Drivers:
    """The same of the aim with an id. NotThere for an id that nothing has, WrongType for one that isn't an aim's."""
    return drivers(aim_with(at, aim_id), at, **arguments)


def actor_shares(at: View, lens: Lens, aim: Aim) -> dict[Actor, float]:
    """The shares of all actors in an aim, in the order of their ids, without what else an answer has."""
    sums = hold(at, lens, aim).sums
    return {actor: supporting + counteracting for actor, (supporting, counteracting, _, _) in sums.items()}


def largest_share_bound(at: View, lens: Lens, aim: Aim) -> float:
    """What no actor's share in an aim is above: as if one actor had the largest part of every aim below."""
    influences = Below(at, lens, [aim]).carried(at, aim)
    bound = sum(
        (supporting + counteracting) * lens.parts(each).largest
        for each, (supporting, counteracting, _) in influences.items()
    )
    return bound + ROUNDING


def _told(at: View, held: Held, aim: Aim, group_by: DriverGroup) -> Drivers:
    supporting, counteracting, evidenced, _ = _total(held.sums.values())
    unsupported, idle, external = _undriven(at, held)
    lost, losing = _left_out(at, held.lens, aim)
    graph = at.graph
    return Drivers(
        id=Id(_id_of(held.lens, aim, group_by)),
        aim=aim,
        actors=_actors(at, held, group_by),
        sectors=_sectors(held.sums),
        supporting_share=supporting,
        counteracting_share=counteracting,
        unsupported_share=unsupported,
        idle_obstacle_share=idle,
        external_share=external,
        evidenced_share=evidenced,
        lost_share=lost,
        losing_support=losing,
        _held=held,
        _revision=lambda: graph.revision,
    )


def _left_out(at: View, lens: Lens, aim: Aim) -> tuple[float, tuple[Aim, ...]]:
    """What is held today by what a lens leaves out, and the aims that lose all support."""
    if not lens.without:
        return 0.0, ()
    today = drivers(aim, at, during=lens.during, include_submitted=lens.includes_submitted).held
    return lost_share(at, today, lens.without), tuple(losing_support(at, today.lens, lens, today.below))


def _id_of(lens: Lens, aim: Aim, group_by: DriverGroup) -> str:
    during = lens.during
    span = "" if during is None else f"_{during.from_ or 'open'}_{during.to or 'open'}"
    more = "_submitted" if lens.includes_submitted else ""
    less = (
        f"_without_{hashlib.sha256(' '.join(sorted(lens.without)).encode()).hexdigest()[:16]}" if lens.without else ""
    )
    return f"drivers_{aim.id}_{group_by}{span}{more}{less}"


def _undriven(at: View, held: Held) -> tuple[float, float, float]:
    """What reaches nobody: the unsupported share, of that the idle obstacles', and the external share."""
    unsupported = idle = external = 0.0
    for aim in at.each(at.sorted(held.aims, by_id)):
        supporting, counteracting, _ = held.aims[aim]
        inflow = held.below.inflows[aim]
        if inflow.is_empty:
            unsupported += supporting + counteracting
            idle += counteracting
        else:
            external += (supporting + counteracting) * inflow.external_share
    return (unsupported, idle, external)


def _group(actor: Actor, group_by: DriverGroup) -> Actor:
    """Whom an actor counts under: itself where there is no superior of that sort. What is archived is passed over."""
    kind = GROUP_KINDS.get(group_by)
    if actor.kind is kind:
        return actor
    found = actor
    passed = {actor}
    above = actor.part_of
    while above and above[0] not in passed:
        [superior] = above
        passed.add(superior)
        if superior.archived_at is None:
            if group_by is DriverGroup.PARENT or superior.kind is kind:
                return superior
            if group_by is DriverGroup.TOP:
                found = superior
        above = superior.part_of
    return found


def _actors(at: View, held: Held, group_by: DriverGroup) -> Sequence[ActorDriver]:
    """The actors in the order of the list, each made when it is asked for: of thousands mostly the first are."""
    members: dict[Actor, list[Actor]] = {}
    sums = totals = held.sums
    if group_by is not DriverGroup.ACTOR:
        for actor in sums:
            members.setdefault(_group(actor, group_by), []).append(actor)
        again = _counted_again(at, held, members)
        totals = {}
        for group, parts in members.items():
            *shares, count = _total(sums[part] for part in parts)
            totals[group] = (*shares, count - again.get(group, 0))
    order = sorted(totals, key=lambda actor: strongest_first(totals[actor][0] + totals[actor][1], actor.id))

    def made(actor: Actor) -> ActorDriver:
        return _actor_driver(actor, tuple(members.get(actor, (actor,))), totals[actor], held)

    return MadeLater(order, made)


def _counted_again(at: View, held: Held, members: Mapping[Actor, Sequence[Actor]]) -> dict[Actor, int]:
    """How often a group has a contribution that is counted already, by another of its members."""
    group_of = {part: group for group, parts in members.items() for part in parts}
    again: dict[Actor, int] = {}
    for portions in at.each(held.portions.values()):
        if len(portions) > 1:
            groups = [group_of[maker] for maker, _ in portions]
            while len(groups) > 1:
                group = groups.pop()
                if group in groups:
                    again[group] = again.get(group, 0) + 1
    return again


def _actor_driver(actor: Actor, members: tuple[Actor, ...], total: Sum, held: Held) -> ActorDriver:
    supporting, counteracting, evidenced, count = total
    shares = _shares((supporting, counteracting, evidenced), 1.0)
    return ActorDriver(actor=actor, contribution_count=count, _members=members, _held=held, **shares)


def _merged(parts: Iterable[Mapping[Contribution, float]]) -> dict[Contribution, float]:
    """What several actors have of the same contributions."""
    whole: dict[Contribution, float] = {}
    for portions in parts:
        for contribution, portion in portions.items():
            whole[contribution] = whole.get(contribution, 0.0) + portion
    return whole


def _sectors(sums: Mapping[Actor, Sum]) -> tuple[SectorShare, ...]:
    shares: dict[Sector, list[float]] = {}
    for actor, (supporting, counteracting, _, _) in sums.items():
        shares.setdefault(actor.sector, []).append(supporting + counteracting)
    sectors = [SectorShare(sector=sector, share=sum(parts), actor_count=len(parts)) for sector, parts in shares.items()]
    return tuple(sorted(sectors, key=lambda part: strongest_first(part.share, part.sector.value)))


def _total(sums: Iterable[Sum]) -> Sum:
    supporting = counteracting = evidenced = 0.0
    contributions = 0
    for part_supporting, part_counteracting, part_evidenced, count in sums:
        supporting += part_supporting
        counteracting += part_counteracting
        evidenced += part_evidenced
        contributions += count
    return (supporting, counteracting, evidenced, contributions)


def _shares(influence: Influence, portion: float) -> dict[str, float]:
    """The shares that a portion of something has."""
    supporting, counteracting, evidenced = influence
    supporting *= portion
    counteracting *= portion
    return {
        "share": supporting + counteracting,
        "supporting_share": supporting,
        "counteracting_share": counteracting,
        "evidenced_share": evidenced * portion,
    }

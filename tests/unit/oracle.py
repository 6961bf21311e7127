"""The definition of shares taken at its word: every path listed, every sum formed. Slow, and made to be read.

It uses nothing of the questions but the range of dates that they are asked with, and of the graph its records alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import prod

from samsyn.graph.graph import Graph
from samsyn.graph.records import AIMS, Actor, Aim, AimLink, Contribution, Goal
from samsyn.model.vocabulary import Confidence, ContributionStatus, DeliveryState, DriverGroup, Polarity
from samsyn.questions.arguments import DateRange

FACTORS = {Confidence.HIGH: 1.0, Confidence.MEDIUM: 0.6, Confidence.LOW: 0.3}
EARLIEST, LATEST = "0000-00-00", "9999-99-99"

Path = tuple[AimLink, ...]


@dataclass
class Part:
    """The share of something, with what of it supports, counteracts and is evidenced."""

    share: float = 0.0
    supporting: float = 0.0
    counteracting: float = 0.0
    evidenced: float = 0.0

    def add(self, share: float, path: Path) -> None:
        self.share += share
        if counteracts(path):
            self.counteracting += share
        else:
            self.supporting += share
        self.evidenced += share * prod(FACTORS[link.confidence] for link in path)


@dataclass
class Answer:
    """Who drives an aim, by actor and by contribution, with all paths of the actors."""

    actors: dict[str, Part] = field(default_factory=dict)
    contributions: dict[tuple[str, str], Part] = field(default_factory=dict)
    paths: dict[str, list[tuple[float, Path]]] = field(default_factory=dict)
    unsupported: float = 0.0
    idle: float = 0.0
    external: float = 0.0


class Oracle:
    """A graph whose live links, during a range or not, are all listed at once; everything goes by its id."""

    def __init__(self, graph: Graph, during: DateRange | None = None, assumed: str | None = None) -> None:
        self.aims: dict[str, Aim] = {aim.id: aim for aim in graph.all(*AIMS)}
        self.actors = {actor.id: actor for actor in graph.all(Actor)}
        self.contributions = {contribution.id: contribution for contribution in graph.all(Contribution)}
        self.during = during
        self.assumed = assumed
        self.links = [link for link in graph.all(AimLink) if self._is_live(link)]

    def _is_live(self, link: AimLink) -> bool:
        if link.unlinked_at is not None or self.aims[link.target.id].archived_at is not None:
            return False
        if link.source.id in self.aims:
            return self.aims[link.source.id].archived_at is None
        return self.counts(self.contributions[link.source.id])

    def counts(self, contribution: Contribution) -> bool:
        if contribution.archived_at is not None or contribution.delivery == DeliveryState.CANCELLED:
            return False
        if contribution.id == self.assumed and contribution.status in {"DRAFT", "SUBMITTED", "RETURNED"}:
            return True
        if not self.portions(contribution):
            return False
        if self.during is None:
            return contribution.status == ContributionStatus.APPROVED
        starts, ends = contribution.starts_on or EARLIEST, contribution.ends_on or LATEST
        overlaps = starts <= (self.during.to or LATEST) and ends >= (self.during.from_ or EARLIEST)
        return overlaps and contribution.status in {ContributionStatus.APPROVED, ContributionStatus.ENDED}

    def portions(self, contribution: Contribution) -> dict[str, float]:
        present = {
            maker.source.id: maker.share
            for maker in contribution.makers
            if self.actors[maker.source.id].archived_at is None
        }
        return {actor_id: share / sum(present.values()) for actor_id, share in present.items()}

    def into(self, aim_id: str) -> list[AimLink]:
        return [link for link in self.links if link.target.id == aim_id]

    def weight(self, aim_id: str) -> float:
        return sum(link.weight for link in self.into(aim_id)) + self.aims[aim_id].external_weight

    def share(self, path: Path) -> float:
        return prod(link.weight / self.weight(link.target.id) for link in path)

    def paths(self, from_id: str, to_id: str) -> Iterator[Path]:
        """Every path between the two; the empty one from a node to itself."""
        if from_id == to_id:
            yield ()
        for link in self.links:
            if link.source.id == from_id:
                yield from ((link, *rest) for rest in self.paths(link.target.id, to_id))

    def superiors(self, actor_id: str) -> list[str]:
        """All above an actor, the nearest first."""
        found: list[str] = []
        waiting = list(self.actors[actor_id].part_of)
        while waiting and waiting[0].id not in {actor_id, *found}:
            found.append(waiting[0].id)
            waiting = list(waiting[0].part_of)
        return found

    def group(self, actor_id: str, group_by: DriverGroup) -> str:
        """Whom an actor counts under."""
        above = [each for each in self.superiors(actor_id) if self.actors[each].archived_at is None]
        of_kind = [each for each in (actor_id, *above) if self.actors[each].kind.name == group_by.name]
        candidates = {
            DriverGroup.ACTOR: [],
            DriverGroup.PARENT: above[:1],
            DriverGroup.TOP: above[-1:],
            DriverGroup.BOARD: of_kind[:1],
            DriverGroup.DEPARTMENT: of_kind[:1],
        }[group_by]
        return [*candidates, actor_id][0]

    def belongs(self, node: Actor | Aim | Contribution, top_id: str) -> bool:
        """Whether something is the actor's or of one below it, or an aim of nobody that what is theirs leads to."""
        if isinstance(node, Actor):
            return top_id in {node.id, *self.superiors(node.id)}
        if isinstance(node, Goal):
            return any(self.belongs(owner, top_id) for owner in node.owners)
        if isinstance(node, Contribution):
            return any(self.belongs(part.source, top_id) for part in node.makers)
        nodes = (*self.contributions.values(), *(aim for aim in self.aims.values() if isinstance(aim, Goal)))
        starts = [each.id for each in nodes if self.belongs(each, top_id)]
        return any(path for start_id in starts for path in self.paths(start_id, node.id))

    def drivers(self, aim_id: str) -> Answer:
        answer = Answer()
        for contribution in self.contributions.values():
            for path in self.paths(contribution.id, aim_id):
                for actor_id, portion in self.portions(contribution).items():
                    share = portion * self.share(path)
                    answer.actors.setdefault(actor_id, Part()).add(share, path)
                    answer.contributions.setdefault((actor_id, contribution.id), Part()).add(share, path)
                    answer.paths.setdefault(actor_id, []).append((share, path))
        for aim in self.aims.values():
            for path in self.paths(aim.id, aim_id):
                if self.into(aim.id):
                    answer.external += self.share(path) * aim.external_weight / self.weight(aim.id)
                else:
                    answer.unsupported += self.share(path)
                    answer.idle += self.share(path) if counteracts(path) else 0.0
        return answer

    def node_share(self, node_id: str, aim_id: str) -> float:
        return sum(self.share(path) for path in self.paths(node_id, aim_id))

    def chains_up(self, starts: dict[str, float]) -> list[tuple[float, Path]]:
        """Every chain from the starts to aims that lead no further, each times its start's factor."""
        tops = [aim_id for aim_id in self.aims if all(link.source.id != aim_id for link in self.links)]
        return [
            (factor * self.share(path), path)
            for start_id, factor in starts.items()
            for top_id in tops
            for path in self.paths(start_id, top_id)
            if path
        ]

    def chains_down(self, aim_id: str) -> list[tuple[float, Path]]:
        """Every chain to the aim from contributions and dead ends."""
        bottoms = [*self.contributions, *(aim for aim in self.aims if not self.into(aim))]
        return [(self.share(path), path) for bottom_id in bottoms for path in self.paths(bottom_id, aim_id) if path]


def counteracts(path: Path) -> bool:
    return sum(link.polarity == Polarity.COUNTERACTS for link in path) % 2 == 1

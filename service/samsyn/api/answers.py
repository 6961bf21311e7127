"""What questions answer: types that are computed from the snapshot, not stored."""

import strawberry

from samsyn.api.arguments import driver_place
from samsyn.api.nodes import Actor, Aim, AimLink, Contribution, Node
from samsyn.model.pages import FIRST_MAX
from samsyn.model.vocabulary import Confidence, GapKind, Language, Polarity, Quadrant, Sector
from samsyn.projection.declarations import Argument, Connection, told
from samsyn.questions.arguments import NODES_MAX
from samsyn.questions.drivers import CONTRIBUTIONS_FIRST, NODES_DEFAULT, PATHS_FIRST

CLAIM = "A claim of contribution (andel av registrerade insatser), never a proof of cause."


@strawberry.type(description="A red thread: nodes joined by links, from a contribution or an aim to an aim.")
class Chain:
    nodes: list[Node] = told(
        "In the direction of the links, from contribution or aim to aim. An actor itself is not among them."
    )
    links: list[AimLink] = told("links[i] joins nodes[i] and nodes[i + 1]; at least one.")
    share: float = told(
        "Product of the links' shares, times the actor's part of the contribution where an actor was asked about."
    )
    polarity: Polarity = told("COUNTERACTS where an odd number of its links does.")
    weakest_confidence: Confidence = told("That of the link that is least well known.")


@strawberry.type
class Shares:
    """What is told of everything that has a share in an aim."""

    share: float = told(f"0 to 1. {CLAIM}")
    supporting_share: float = told("The part that arrives by an even number of COUNTERACTS.")
    counteracting_share: float = told("The part that arrives by an odd number of COUNTERACTS.")
    evidenced_share: float = told("The share with each link counted by its confidence.")


@strawberry.type(description="The actor's part of one contribution.")
class ContributionDriver(Shares):
    contribution: Contribution = told("The contribution.")


@strawberry.type(description="An actor among those who drive an aim.")
class ActorDriver(Shares):
    actor: Actor = told("With groupBy, the superior that its parts are counted under.")
    contributions: list[ContributionDriver] = told(
        "Largest share first; the shares of all of them add up to the actor's.",
        first=Argument(int, f"How many, 1 to {FIRST_MAX}.", CONTRIBUTIONS_FIRST),
    )
    contribution_count: int = told("How many contributions it has a part in, of those that reach the aim.")
    paths: list[Chain] = told(
        "Strongest first, each from a contribution to the aim; its share includes the actor's part of the contribution,"
        " so all of them add up to the actor's share.",
        first=Argument(int, f"How many, 1 to {FIRST_MAX}.", PATHS_FIRST),
    )


@strawberry.type(description="What a sector's actors drive together.")
class SectorShare:
    sector: Sector = told("Of the actors as registered.")
    share: float = told(f"0 to 1. {CLAIM}")
    actor_count: int = told("How many actors of it drive the aim.")


@strawberry.type(description="A node of the diagram.")
class FlowNode:
    node: Node = told("An aim or a contribution.")
    share: float = told("Its share in the aim; 1 for the aim itself.")


@strawberry.type(description="A flow of the diagram.")
class FlowLink:
    from_id: strawberry.ID = told("The node that it flows from.")
    to_id: strawberry.ID = told("The node that it flows into.")
    share: float = told("What reaches the aim this way.")
    polarity: Polarity = told("The link's own.")


@strawberry.type(description="What flows where, for a Sankey diagram.")
class Flow:
    nodes: list[FlowNode] = told("Largest share first, the aim before all.")
    links: list[FlowLink] = told("The flows between them, largest first.")
    rest_share: float = told("What flows into them from nodes that are not shown.")


@strawberry.type(
    description="Shares of everything that is registered as leading to the aim: a claim of contribution, never a proof"
    " of cause. They compare the drivers of one aim at one revision, not efforts over time or between aims."
)
class Drivers:
    id: strawberry.ID = told(
        "Stable for the aim and the arguments: the same question has it wherever it is asked, as a cache needs."
    )
    aim: Aim = told("The aim that was asked about.")
    actors: Connection[ActorDriver] = told("Largest share first.", place=driver_place)
    sectors: list[SectorShare] = told("Largest share first.")
    supporting_share: float = told("Of all actors, not only of those listed.")
    counteracting_share: float = told("Of all actors, not only of those listed.")
    unsupported_share: float = told("What reaches aims that nothing leads to. Σ actors + unsupported + external = 1.")
    idle_obstacle_share: float = told(
        "The part of unsupportedShare that arrives by an odd number of COUNTERACTS: obstacles that nobody works for."
    )
    external_share: float = told("What falls on influences outside the graph, by the aims' externalWeight.")
    evidenced_share: float = told("The sum of all actors' evidencedShare: each link counted by its confidence.")
    flow: Flow = told(
        "What flows where, for a Sankey diagram: the maxNodes nodes with the largest shares, the aim among them, and"
        " the flows between them; restShare flows into them from what is not shown.",
        max_nodes=Argument(int, f"How many nodes at the most, 1 to {NODES_MAX}.", NODES_DEFAULT),
    )
    lost_share: float = told(
        "With `without`: what the actors hold of the aim today by way of what is left out; otherwise 0."
    )
    losing_support: list[Aim] = told(
        "With `without`: the aims at and below this one that something supports today and nothing would then."
    )
    revision: int = told("The graph's revision that it is of.")


@strawberry.type(description="Something missing in the chain, said considerately.")
class Gap:
    id: strawberry.ID = told("The same for as long as the gap is there.")
    kind: GapKind = told("What is missing.")
    severity: int = told("How grave it is: 3, 2 or 1.")
    message: str = told("What it is and what to do.", language=Argument(Language, "In which language.", Language.SV))
    nodes: list[Node] = told("What is concerned: what it is about first, then what has to do with it.")


@strawberry.type(description="A place in the priority matrix: effect against index.")
class Priority:
    node: Node = told("An aim below the one that was asked about, or an actor that drives it.")
    effect: float = told("Its share in the aim, 0 to 1.")
    index: float | None = told(
        "How well it goes, 0 to 100: of an aim the mean of its measures, of an actor that of what it contributes; null"
        " without data."
    )
    quadrant: Quadrant | None = told(
        "By the means of effect and index, among aims or among actors; null without an index."
    )


@strawberry.type(description="An aim that somebody drives.")
class DrivenAim(Shares):
    aim: Aim = told("The aim.")
    path: Chain = told("The strongest chain that leads there.")

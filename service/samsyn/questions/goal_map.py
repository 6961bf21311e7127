"""The map: aims in layers and the links between them, all in one answer."""

from collections.abc import Mapping, Sequence

from samsyn.graph.records import AIMS, Aim
from samsyn.graph.view import View
from samsyn.model.answers import Id, answer, described
from samsyn.model.vocabulary import Confidence, Polarity
from samsyn.questions.arguments import aim_with
from samsyn.questions.lens import Hop, Lens
from samsyn.questions.subgraph import Below, strongest_first
from samsyn.questions.undriven import unsupported_share


@answer("An aim on the map.")
class MapAim:
    aim: Aim = described("The aim.")
    layer: int = described(
        "Layer: 0 for the aim that the map starts from, or for aims that lead to no other aim. Every other aim is one"
        " layer after the last of the aims that it leads to."
    )
    share: float | None = described(
        "Share in the aim that the map starts from, 0–1; null if it starts from none, and if you may not see shares."
    )
    unsupported_share: float | None = described(
        "Share of the aim that no registered contribution supports, 0–1; null if you may not see shares."
    )


@answer("A link between two aims on the map.")
class MapLink:
    link_id: Id = described("Id of the `AimLink`.")
    from_id: Id = described("Id of the aim at the start of the link.")
    to_id: Id = described("Id of the aim at its end, which is in an earlier layer.")
    weight: float = described("Weight of the link.")
    share: float | None = described("Share of the link in the aim at its end, 0–1; null if you may not see shares.")
    polarity: Polarity = described("Whether the link supports the aim or counteracts it.")
    confidence: Confidence = described("How certain it is that the link holds.")


@answer("Map of aims and of the links between them, without contributions and archived aims.")
class AimMap:
    aims: Sequence[MapAim] = described("Aims by layer; within a layer, by share in descending order, then by name.")
    links: Sequence[MapLink] = described("Links between the shown aims, ordered by the aim at their end as in `aims`.")
    not_shown_count: int = described("Number of aims that aren't shown because there are more than `maxAims`.")
    revision: int = described("Revision number of the graph that the map shows.")


def goal_map(at: View, *, root_id: str | None, max_aims: int) -> AimMap:
    """An aim and all aims below it, or all that aren't archived, in layers: the length of the longest way up.

    Where there are more than `max_aims`, the lowest layers' come first; all that an aim leads to is shown with it.
    Raises NotThere and WrongType for a root that is no aim.
    """
    root = None if root_id is None else aim_with(at, root_id)
    sees_shares = at.viewer.sees_shares
    starts = [root] if root else sorted((each for each in at.graph.all(*AIMS) if each.archived_at is None), key=_id)
    below = Below(at, Lens(), starts)
    layers = _layers(at, below)
    shares = below.carried(at, root) if root and sees_shares else {}
    shared = {aim: supporting + counteracting for aim, (supporting, counteracting, _) in shares.items()}
    order = at.sorted(
        layers, lambda aim: (layers[aim], strongest_first(shared.get(aim, 0.0), ""), aim.name_sort, aim.id)
    )
    shown = dict.fromkeys(order[:max_aims])
    return AimMap(
        aims=[
            MapAim(
                aim=aim,
                layer=layers[aim],
                share=shared.get(aim),
                unsupported_share=unsupported_share(aim, at) if sees_shares else None,
            )
            for aim in at.each(shown)
        ],
        links=[
            _link(hop, sees_shares)
            for aim in at.each(shown)
            for hop in below.inflows[aim].aims
            if hop.link.source in shown
        ],
        not_shown_count=len(order) - len(shown),
        revision=at.graph.revision,
    )


def _layers(at: View, below: Below) -> Mapping[Aim, int]:
    layers: dict[Aim, int] = {}
    for aim in at.each(below.aims):
        layers[aim] = max((layers[hop.link.target] + 1 for hop in below.entering[aim]), default=0)
    return layers


def _link(hop: Hop, sees_shares: bool) -> MapLink:  # noqa: FBT001 (the one thing that it is told)
    link = hop.link
    return MapLink(
        link_id=Id(link.id),
        from_id=Id(link.source.id),
        to_id=Id(link.target.id),
        weight=link.weight,
        share=hop.share if sees_shares else None,
        polarity=link.polarity,
        confidence=link.confidence,
    )


def _id(aim: Aim) -> str:
    return aim.id

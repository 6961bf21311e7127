"""Where the boxes of a diagram stand: aims in layers, what leads to them below, and under all who makes it."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, Final

from samsyn.exchange.graphs.content import Content
from samsyn.graph.records import Actor, Aim, Contribution
from samsyn.questions.subgraph import Below

BOXES_MAX: Final = 500  # of more a person sees nothing
WIDTH: Final = 200
HEIGHT: Final = 70
GAP: Final = 30
LAYER_GAP: Final = 80
IN_A_ROW: Final = 12


def boxes(content: Content) -> Mapping[str, tuple[int, int]]:
    """The left upper corners of the boxes by the nodes' ids, in pixels from the left upper corner, from 1 on.

    At most BOXES_MAX, the upper layers first. The vision is above; links lead upwards.
    """
    layers = _layers(content)
    order = sorted(layers, key=lambda each: (layers[each], each.id))[:BOXES_MAX]
    rows: dict[int, list[Any]] = defaultdict(list)
    for each in order:
        rows[layers[each]].append(each)
    places: dict[str, tuple[int, int]] = {}
    top = LAYER_GAP
    for row in rows.values():
        for number, each in enumerate(row):
            line, column = divmod(number, IN_A_ROW)
            places[each.id] = (GAP + column * (WIDTH + GAP), top + line * (HEIGHT + GAP))
        top += -(-len(row) // IN_A_ROW) * (HEIGHT + GAP) - GAP + LAYER_GAP
    return places


def _layers(content: Content) -> Mapping[Any, int]:
    """The layer of each aim, contribution and maker: that below the lowest of what it leads to."""
    shown = set(content.records)
    starts = [content.aim] if content.aim else [each for each in content.records if isinstance(each, Aim)]
    below = Below(content.at, content.lens, starts)
    layers: dict[Any, int] = {}
    for aim in below.aims:
        if aim in shown:
            above = (hop.link.target for hop in below.entering[aim])
            layers[aim] = max((layers[each] + 1 for each in above if each in layers), default=0)
    for each in content.records:
        if isinstance(each, Contribution):
            targets = (link.target for link in each.contributes_to)
            above = [layers[target] + 1 for target in targets if target in layers]
            if above:
                layers[each] = max(above)
    lowest = max(layers.values(), default=0) + 1
    for each in content.records:
        if isinstance(each, Actor) and any(part.target in layers for part in each.contributions):
            layers[each] = lowest
    return layers

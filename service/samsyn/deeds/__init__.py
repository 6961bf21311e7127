"""The deeds: one function each, which decides over the graph what changes; done whole or not at all.

`DEEDS` tells each deed's name, input, payload and description; `samsyn.performing` does them.
"""

from samsyn.deeds.all import DEEDS
from samsyn.deeds.doing.deed import Deed, Done
from samsyn.deeds.doing.inputs import REQUIRED, Input, Shape, shapes
from samsyn.deeds.doing.reasons import Reason

__all__ = [
    "DEEDS",
    "REQUIRED",
    "Deed",
    "Done",
    "Input",
    "Reason",
    "Shape",
    "shapes",
]
